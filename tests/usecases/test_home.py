"""The month at a glance: what is next, what is open, what is owed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chatdong_tui.domain.case import Contact, CrisisCase, Household, StatusEvent
from chatdong_tui.domain.case_code import ContactMethod, ContactResult, HouseholdType, Route, Status
from chatdong_tui.domain.draft.project import ActivityDraft
from chatdong_tui.domain.meeting import ActionItem, Meeting
from chatdong_tui.domain.meeting_code import ActionState, Disclosure, MeetingKind, MeetingMode, MeetingState
from chatdong_tui.domain.project import ProjectState
from chatdong_tui.domain.submission import SubmissionForm
from chatdong_tui.usecases import project, submission
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.usecases.home import glance
from tests.conftest import Network
from tests.usecases.projects import confirmed

MEETING = Meeting(
    "", MeetingKind.ZONE_MEETING, date(2021, 3, 18), MeetingMode.IN_PERSON, MeetingState.PLANNED, Disclosure.OPEN
)


def put(desk: Desk, *records: object) -> None:
    def verb(desk: Desk) -> Done[None]:
        with desk.act("meeting.plan") as act:
            for record in records:
                act.put(record)
            return done(act, None)

    desk.perform(verb)


def meet(desk: Desk, zone_id: str | None, day: date, **more: object) -> Meeting:
    meeting = replace(MEETING, id=desk.new_id(), zone_id=zone_id, held_on=day, **more)
    put(desk, meeting)
    return meeting


def act_by(desk: Desk, meeting: Meeting, text: str, due_on: date | None, **more: object) -> None:
    put(desk, replace(ActionItem(desk.new_id(), meeting.id, 1, text, ActionState.OPEN, due_on=due_on), **more))


def find_case(desk: Desk, network: Network, no: str, dong: str, found_on: date, contacted_on: date | None) -> str:
    household = Household(desk.new_id(), network.dongs[dong], HouseholdType.ELDERLY_ALONE)
    zone_id = network.zones[1 if dong.startswith("가람") else 2]
    case = CrisisCase(desk.new_id(), household.id, zone_id, no, 1, found_on, Route.VISIT, False)
    put(desk, household, case, StatusEvent(desk.new_id(), case.id, found_on, 1, Status.DISCOVERED))
    if contacted_on is not None:
        put(desk, Contact(desk.new_id(), case.id, contacted_on, ContactMethod.PHONE, ContactResult.COMPLETED))
    return case.id


def test_today_and_the_next_meeting_stand_apart(desk: Desk, network: Network) -> None:
    meet(desk, network.zones[1], date(2021, 3, 18), starts_at="14:00")
    meet(desk, network.zones[1], date(2021, 4, 15))
    meet(desk, network.zones[2], date(2021, 3, 19))
    seen = glance(desk)
    assert [line.starts_at for line in seen.running] == ["14:00"]
    assert seen.next is not None
    assert (seen.next.held_on, seen.next.zone_no) == (date(2021, 4, 15), 1)


def test_a_meeting_of_the_district_is_everyones(desk: Desk) -> None:
    meet(desk, None, date(2021, 3, 25), kind=MeetingKind.GENERAL_MEETING)
    seen = glance(desk).next
    assert seen is not None
    assert (seen.kind, seen.zone_no) == (MeetingKind.GENERAL_MEETING, None)


def test_a_date_that_the_minutes_announced_is_next_until_it_is_planned(desk: Desk, network: Network) -> None:
    held = {"state": MeetingState.HELD, "next_on": date(2021, 4, 15), "next_at": "14:00"}
    meet(desk, network.zones[1], date(2021, 3, 11), **held)
    seen = glance(desk).next
    assert seen is not None
    assert (seen.meeting_id, seen.held_on, seen.starts_at) == ("", date(2021, 4, 15), "14:00")


def test_a_cancelled_meeting_is_not_coming(desk: Desk, network: Network) -> None:
    meet(desk, network.zones[1], date(2021, 3, 18), state=MeetingState.CANCELLED)
    assert glance(desk).running == ()


def test_open_follow_ups_come_by_due_date(desk: Desk, network: Network) -> None:
    meeting = meet(desk, network.zones[1], date(2021, 3, 1))
    act_by(desk, meeting, "나중", None)
    act_by(desk, meeting, "둘째", date(2021, 3, 25))
    act_by(desk, meeting, "첫째", date(2021, 3, 16), owner_id=network.people["복지1"])
    act_by(desk, meeting, "끝남", date(2021, 3, 2), state=ActionState.DONE, done_on=date(2021, 3, 2))
    seen = glance(desk, 2).actions
    assert [(line.text, line.owner, line.days_left) for line in seen.lines] == [("첫째", "복지1", -2), ("둘째", "", 7)]
    assert seen.total == 3


def test_a_zone_sees_its_own_part_of_what_the_district_agreed(desk: Desk, network: Network) -> None:
    meeting = meet(desk, None, date(2021, 3, 1), kind=MeetingKind.GENERAL_MEETING)
    act_by(desk, meeting, "우리 일", None, organisation_id=network.organisations["하늘종합사회복지관"])
    act_by(desk, meeting, "남의 일", None, organisation_id=network.organisations["바다종합사회복지관"])
    assert [line.text for line in glance(desk).actions.lines] == ["우리 일"]


def test_cases_without_contact_come_longest_silence_first(desk: Desk, network: Network) -> None:
    find_case(desk, network, "1-가람1-2021-001", "가람1동", date(2021, 1, 4), date(2021, 3, 10))
    find_case(desk, network, "1-가람1-2021-002", "가람1동", date(2021, 1, 5), date(2021, 3, 4))
    find_case(desk, network, "1-가람2-2021-001", "가람2동", date(2021, 2, 1), None)
    find_case(desk, network, "2-나래1-2021-001", "나래1동", date(2021, 1, 1), None)
    seen = glance(desk).cases
    assert [(line.case_no, line.dong, line.days) for line in seen.lines] == [
        ("1-가람2-2021-001", "가람2동", 45),
        ("1-가람1-2021-002", "가람1동", 14),
    ]
    assert seen.total == 2


def test_the_office_sets_after_how_many_days_a_case_is_pointed_out(desk: Desk, network: Network) -> None:
    find_case(desk, network, "1-가람1-2021-001", "가람1동", date(2021, 1, 4), date(2021, 3, 10))
    desk.settings = replace(desk.settings, contact_gap_days=8)
    assert glance(desk).cases.total == 1


def test_projects_show_what_they_did_this_month(desk: Desk, network: Network) -> None:
    project_id = confirmed(desk, network.zones[1], name="함께 밥상").id
    for day in (date(2021, 2, 20), date(2021, 3, 10)):
        desk.perform(project.add_activity, project_id, ActivityDraft(on_date=day, name="요리", quantity=3, unit="건"))
    (line,) = glance(desk).projects
    assert (line.name, line.month.outputs) == ("함께 밥상", (("건", 3),))
    desk.perform(project.set_state, project_id, ProjectState.ENDED)
    assert glance(desk).projects == ()


def test_papers_are_owed_until_they_are_handed_in(desk: Desk, network: Network) -> None:
    meet(desk, network.zones[1], date(2021, 1, 14))
    before = glance(desk).papers
    form = SubmissionForm.MEETING_REPORT
    assert (before.lines[0].form, before.lines[0].period) == (form, "2021-01")
    desk.perform(submission.submit, network.zones[1], form, "2021-01", date(2021, 3, 18))
    after = glance(desk).papers
    assert after.total == before.total - 1
    assert (form, "2021-01") not in [(paper.form, paper.period) for paper in after.lines]


@pytest.fixture
def district_desk(desk: Desk) -> Desk:
    desk.database.perform(lambda: desk.database.set_meta(zone="")).result()
    return desk


def test_the_district_sees_all_zones(district_desk: Desk, network: Network) -> None:
    meet(district_desk, network.zones[2], date(2021, 3, 19))
    find_case(district_desk, network, "2-나래1-2021-001", "나래1동", date(2021, 1, 1), None)
    find_case(district_desk, network, "1-가람1-2021-001", "가람1동", date(2021, 1, 2), None)
    seen = glance(district_desk, 1)
    assert seen.zone is None
    assert seen.next is not None
    assert seen.next.zone_no == 2
    assert [line.case_no for line in seen.cases.lines] == ["2-나래1-2021-001"]
    assert seen.cases.total == 2
    assert {paper.zone.no for paper in glance(district_desk, 10).papers.lines} == {1, 2}
