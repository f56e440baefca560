"""What a training came to is one record of its meeting."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.draft.training import TrainingDraft
from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.usecases import journal
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.meeting import hold, remove
from chatdong_tui.usecases.training import record_training, remove_training, training_of, training_year
from chatdong_tui.words.training import course_name, score
from tests.conftest import Network
from tests.usecases.meetings import MARCH, planned

COURSE = "읍면동 사례관리실무과정"


def training(desk: Desk, network: Network, held_on: date = MARCH, **fields: object) -> Meeting:
    """A training of the district that took place."""
    values = {"kind": MeetingKind.TRAINING, "zone_id": None} | fields
    meeting = planned(desk, network, held_on, **values)
    desk.perform(hold, meeting.id)
    return meeting


def refusal(desk: Desk, meeting: Meeting, **fields: object) -> tuple[str, Rule]:
    with pytest.raises(RuleBroken) as refused:
        desk.perform(record_training, meeting.id, TrainingDraft.model_validate({"course": COURSE} | fields))
    return refused.value.field, refused.value.rule


def test_a_cohort_with_its_days_people_and_score(desk: Desk, network: Network) -> None:
    meeting = training(desk, network, date(2021, 2, 24))
    draft = TrainingDraft(
        course=COURSE, cohort=1, ends_on=date(2021, 2, 26), headcount=123, public_count=19, private_count=104,
        satisfaction=9_308,
    )  # fmt: skip
    result = desk.perform(record_training, meeting.id, draft).value
    assert result.id == derived("training_result", meeting.id)
    assert training_of(desk, meeting.id) == result
    assert (course_name(result.course, result.cohort), score(result.satisfaction or 0)) == (f"{COURSE} 1기", "93.08점")


def test_recording_again_corrects_it(desk: Desk, network: Network) -> None:
    meeting = training(desk, network)
    desk.perform(record_training, meeting.id, TrainingDraft(course=COURSE, headcount=20))
    desk.perform(record_training, meeting.id, TrainingDraft(course=COURSE, headcount=21))
    assert training_year(desk, 2021).headcount == 21


def test_only_kinds_that_teach_have_results(desk: Desk, network: Network) -> None:
    assert refusal(desk, planned(desk, network)) == ("kind", Rule.NOT_A_CHOICE)


def test_bad_numbers_and_days_are_refused(desk: Desk, network: Network) -> None:
    meeting = training(desk, network)
    assert refusal(desk, meeting, ends_on=date(2021, 3, 17)) == ("ends_on", Rule.END_BEFORE_START)
    assert refusal(desk, meeting, headcount=10, public_count=6, private_count=5) == ("headcount", Rule.OUT_OF_RANGE)


def test_a_year_is_seen_by_zone_and_as_a_whole(desk: Desk, network: Network) -> None:
    of_district = training(desk, network)
    of_two = training(desk, network, kind=MeetingKind.WORKSHOP, zone_id=network.zones[2])
    for meeting, people in ((of_district, 30), (of_two, 10)):
        desk.perform(record_training, meeting.id, TrainingDraft(course=COURSE, headcount=people))
    assert training_year(desk, 2021).by_host == {"한빛구청": 30, "바다종합사회복지관": 10}
    assert training_year(desk, 2021, network.zones[1]).headcount == 30
    assert training_year(desk, 2020).headcount is None


def test_it_goes_with_its_meeting_and_comes_back_with_it(desk: Desk, network: Network) -> None:
    meeting = training(desk, network)
    desk.perform(record_training, meeting.id, TrainingDraft(course=COURSE))
    desk.perform(remove, meeting.id)
    assert training_of(desk, meeting.id) is None
    desk.perform(journal.undo)
    assert training_of(desk, meeting.id) is not None


def test_it_can_be_taken_away_alone(desk: Desk, network: Network) -> None:
    meeting = training(desk, network)
    desk.perform(record_training, meeting.id, TrainingDraft(course=COURSE))
    desk.perform(remove_training, meeting.id)
    assert training_of(desk, meeting.id) is None


def test_the_history_prints_points(desk: Desk, network: Network) -> None:
    meeting = training(desk, network)
    result = desk.perform(record_training, meeting.id, TrainingDraft(course=COURSE, satisfaction=9_350)).value
    (entry,) = journal.history(desk, "training_result", result.id)
    assert {change.column: change.new for change in entry.changes}["satisfaction"] == "93.5점"
