"""What one meeting leaves open stands on the sheet of the next: topics with their age, and what was put off."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.carried import RevisitLine
from chatdong_tui.domain.draft.meeting import AgendaDraft
from chatdong_tui.domain.meeting import Decision, Meeting
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.domain.meeting_sheet import MeetingSheet
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import carried
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.meeting import hold, remove, sheet
from chatdong_tui.usecases.minutes import add_agenda
from chatdong_tui.usecases.minutes_line import add_by_line
from chatdong_tui.usecases.minutes_version import finalise
from chatdong_tui.usecases.topic import close_revisit, keep_open, settle, take_up_revisit, take_up_topic
from tests.conftest import Network
from tests.usecases.meetings import APRIL, MARCH, planned, undo

MAY = date(2021, 5, 20)


def revisits(desk: Desk, zone_id: str | None, day: date) -> tuple[RevisitLine, ...]:
    """What was put off and is back by a day."""
    with desk.database.snapshot() as connection:
        return tuple(carried.revisits(connection, zone_id, day))


@pytest.fixture
def march(desk: Desk, network: Network) -> Meeting:
    return desk.perform(hold, planned(desk, network).id).value


@pytest.fixture
def april(desk: Desk, network: Network, march: Meeting) -> Meeting:
    return desk.perform(hold, planned(desk, network, APRIL).id).value


def item(desk: Desk, meeting: Meeting, title: str = "공동학습 주제") -> str:
    return desk.perform(add_agenda, meeting.id, AgendaDraft(title=title)).value.id


def put_off(desk: Desk, meeting: Meeting, text: str, on: str | None = None) -> Decision:
    decision = desk.perform(add_by_line, meeting.id, on, text).value
    assert isinstance(decision, Decision)
    return decision


def topics(page: MeetingSheet) -> list[tuple[str, int, int]]:
    return [(line.item.title, line.age_days, line.times) for line in page.topics]


def taken_back(page: MeetingSheet) -> list[str]:
    return [line.decision.text for line in page.revisits]


def test_an_item_that_goes_on_comes_along_with_its_age(desk: Desk, march: Meeting, april: Meeting) -> None:
    item(desk, march, "끝난 안건")
    desk.perform(keep_open, item(desk, march))
    assert topics(sheet(desk, april.id)) == [("공동학습 주제", 28, 1)]
    assert sheet(desk, march.id).topics == ()


def test_a_settled_item_comes_along_no_more_though_its_minutes_are_closed(
    desk: Desk, march: Meeting, april: Meeting
) -> None:
    on = item(desk, march)
    desk.perform(keep_open, on)
    desk.perform(finalise, march.id)
    desk.perform(settle, on)
    assert sheet(desk, april.id).topics == ()
    undo(desk)
    assert len(sheet(desk, april.id).topics) == 1


def test_a_topic_taken_up_again_goes_on_with_the_age_of_its_first_meeting(
    desk: Desk, network: Network, march: Meeting, april: Meeting
) -> None:
    on = item(desk, march)
    desk.perform(keep_open, on)
    again = desk.perform(take_up_topic, april.id, on).value
    assert (again.title, again.settled, again.continues_id) == ("공동학습 주제", False, on)
    assert sheet(desk, april.id).topics == ()
    may = planned(desk, network, MAY)
    assert topics(sheet(desk, may.id)) == [("공동학습 주제", 63, 2)]
    desk.perform(settle, again.id)
    assert sheet(desk, may.id).topics == ()


def test_a_topic_is_taken_up_once_a_meeting(desk: Desk, march: Meeting, april: Meeting) -> None:
    on = item(desk, march)
    desk.perform(keep_open, on)
    desk.perform(take_up_topic, april.id, on)
    for meeting in (april, march):
        with pytest.raises(RuleBroken) as refused:
            desk.perform(take_up_topic, meeting.id, on)
        assert refused.value.rule is Rule.ALREADY_THERE


def test_a_meeting_taken_away_gives_its_topic_back(
    desk: Desk, network: Network, march: Meeting, april: Meeting
) -> None:
    on = item(desk, march)
    desk.perform(keep_open, on)
    desk.perform(take_up_topic, april.id, on)
    desk.perform(remove, april.id)
    assert topics(sheet(desk, planned(desk, network, MAY).id)) == [("공동학습 주제", 63, 1)]


def test_topics_stay_within_their_series(desk: Desk, network: Network, march: Meeting) -> None:
    desk.perform(keep_open, item(desk, march))
    other = planned(desk, network, APRIL, kind=MeetingKind.CASE_CONFERENCE)
    elsewhere = planned(desk, network, APRIL, zone_id=network.zones[2])
    assert sheet(desk, other.id).topics == sheet(desk, elsewhere.id).topics == ()


def test_what_was_put_off_comes_back_once_its_day_is_there(
    desk: Desk, network: Network, march: Meeting, april: Meeting
) -> None:
    put_off(desk, march, "!보류 예산 나눔 ~4.20")
    assert sheet(desk, april.id).revisits == ()
    assert revisits(desk, network.zones[1], date(2021, 4, 19)) == ()
    (line,) = revisits(desk, network.zones[1], date(2021, 4, 20))
    assert (line.decision.text, line.origin_on, line.age_days) == ("예산 나눔", MARCH, 33)
    assert taken_back(sheet(desk, planned(desk, network, MAY).id)) == ["예산 나눔"]


def test_what_waits_for_a_condition_comes_along_every_time(
    desk: Desk, network: Network, march: Meeting, april: Meeting
) -> None:
    put_off(desk, march, "!보류 예산 나눔 (구 회신이 오면)")
    for meeting in (april, planned(desk, network, MAY)):
        (line,) = sheet(desk, meeting.id).revisits
        assert line.decision.revisit_on is None
    (line,) = revisits(desk, None, MARCH)
    assert line.decision.revisit_condition == "구 회신이 오면"


def test_another_zone_does_not_see_it_and_the_district_does(desk: Desk, network: Network, march: Meeting) -> None:
    put_off(desk, march, "!보류 예산 나눔 ~4.20")
    assert revisits(desk, network.zones[2], MAY) == ()
    assert len(revisits(desk, None, MAY)) == 1


def test_taken_up_it_stands_on_the_agenda_and_comes_back_no_more(
    desk: Desk, network: Network, march: Meeting, april: Meeting
) -> None:
    on = item(desk, march, "예산 나눔")
    decision = put_off(desk, march, "!보류 ~4.15", on)
    again = desk.perform(take_up_revisit, april.id, decision.id).value
    assert (again.title, again.continues_id) == ("예산 나눔", on)
    assert taken_back(sheet(desk, april.id)) == ["예산 나눔"]
    assert sheet(desk, planned(desk, network, MAY).id).revisits == ()
    assert revisits(desk, None, MAY) == ()


def test_a_decision_later_in_the_same_meeting_ends_it(desk: Desk, march: Meeting, april: Meeting) -> None:
    on = item(desk, march, "예산 나눔")
    put_off(desk, march, "!보류 ~4.15", on)
    desk.perform(add_by_line, march.id, on, "!반씩 나눔")
    assert sheet(desk, april.id).revisits == ()


def test_what_needs_no_more_talk_is_closed_on_a_day(desk: Desk, march: Meeting, april: Meeting) -> None:
    decision = put_off(desk, march, "!보류 예산 나눔 ~4.1")
    with pytest.raises(RuleBroken) as refused:
        desk.perform(close_revisit, decision.id, date(2021, 3, 17))
    assert (refused.value.field, refused.value.rule) == ("on", Rule.END_BEFORE_START)
    desk.perform(close_revisit, decision.id, date(2021, 4, 2))
    assert sheet(desk, april.id).revisits == ()
    with pytest.raises(RuleBroken) as refused:
        desk.perform(close_revisit, decision.id, date(2021, 4, 3))
    assert refused.value.rule is Rule.ALREADY_ENDED


def test_a_decision_that_was_made_does_not_come_back(desk: Desk, march: Meeting, april: Meeting) -> None:
    decision = put_off(desk, march, "!반씩 나눔")
    for verb, args in ((take_up_revisit, (april.id, decision.id)), (close_revisit, (decision.id, APRIL))):
        with pytest.raises(RuleBroken) as refused:
            desk.perform(verb, *args)  # type: ignore[arg-type]
        assert refused.value.rule is Rule.NOT_A_CHOICE
