"""Meetings are planned with their seats and defaults, held, put off or removed, and read as one sheet."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.draft.meeting import ActionDraft, AgendaDraft
from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.meeting import ActionItem, Meeting
from chatdong_tui.domain.meeting_code import AttendanceState, Disclosure, MeetingKind, MeetingState
from chatdong_tui.domain.network import Role, RoleKind, Sector
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import rows
from chatdong_tui.usecases import meeting as meetings
from chatdong_tui.usecases.attendance import mark
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.meeting import month_list, sheet
from chatdong_tui.usecases.minutes import add_action, add_agenda, drop_action, finish_action
from chatdong_tui.usecases.person import end_role
from chatdong_tui.words.meeting import AGENDA_TEMPLATE, meeting_name
from tests.conftest import Network
from tests.usecases.meetings import APRIL, draft, planned, seat_of, undo

FEBRUARY = date(2021, 2, 18)


def names(desk: Desk, meeting: Meeting) -> list[str]:
    return [seat.name for seat in sheet(desk, meeting.id).seats]


def vacate(desk: Desk, network: Network, name: str) -> None:
    with desk.database.snapshot() as connection:
        (role,) = rows.select(connection, Role, "person_id = ?", (network.people[name],))
    desk.perform(end_role, role.id, date(2021, 1, 31))


def attended(desk: Desk, meeting: Meeting, *people: str) -> None:
    for name in people:
        desk.perform(mark, seat_of(desk, meeting, name).id, AttendanceState.PRESENT)


def promised(desk: Desk, meeting: Meeting, text: str, due_on: date | None = None) -> ActionItem:
    return desk.perform(add_action, meeting.id, ActionDraft(text=text, due_on=due_on)).value


def refusal(desk: Desk, network: Network, **fields: object) -> tuple[str, Rule]:
    with pytest.raises(RuleBroken) as refused:
        planned(desk, network, **fields)  # type: ignore[arg-type]
    return refused.value.field, refused.value.rule


# planning


def test_a_zone_meeting_seats_the_supervisors_and_the_workers(desk: Desk, network: Network) -> None:
    assert names(desk, planned(desk, network)) == ["가람1동팀장", "가람2동팀장", "복지1"]


@pytest.mark.parametrize("day", [date(2021, 1, 21), date(2021, 6, 17)])
def test_in_january_and_june_the_district_coordinator_has_a_seat(desk: Desk, network: Network, day: date) -> None:
    assert names(desk, planned(desk, network, day))[0] == "구담당"


def test_a_general_meeting_seats_the_coordinator_and_all_lead_agencies(desk: Desk, network: Network) -> None:
    meeting = planned(desk, network, kind=MeetingKind.GENERAL_MEETING)
    assert meeting.zone_id is None
    assert names(desk, meeting) == ["구담당", "복지1", "복지2"]


def test_a_case_conference_seats_the_zone_and_is_closed(desk: Desk, network: Network) -> None:
    meeting = planned(desk, network, kind=MeetingKind.CASE_CONFERENCE)
    assert names(desk, meeting) == ["가람1동팀장", "가람2동팀장", "복지1"]
    assert meeting.disclosure is Disclosure.CLOSED


def test_a_workshop_starts_with_an_empty_sheet(desk: Desk, network: Network) -> None:
    assert names(desk, planned(desk, network, kind=MeetingKind.WORKSHOP)) == []


def test_only_roles_in_force_that_day_have_seats(desk: Desk, network: Network) -> None:
    vacate(desk, network, "가람1동팀장")
    assert names(desk, planned(desk, network, date(2021, 1, 21)))[1] == "가람1동팀장"


def test_an_empty_post_keeps_its_seat_without_a_name(desk: Desk, network: Network) -> None:
    vacate(desk, network, "가람1동팀장")
    seat = sheet(desk, planned(desk, network).id).seats[0]
    assert (seat.name, seat.organisation, seat.attendance.role) == ("", "가람1동주민센터", RoleKind.DONG_SUPERVISOR)


def test_the_lead_agency_is_the_host(desk: Desk, network: Network) -> None:
    assert planned(desk, network).host_id == network.organisations["하늘종합사회복지관"]
    general = planned(desk, network, kind=MeetingKind.GENERAL_MEETING)
    assert general.host_id == network.organisations["한빛구청"]


def test_rounds_are_counted_by_series_and_year(desk: Desk, network: Network) -> None:
    days = (date(2021, 1, 21), FEBRUARY, date(2022, 1, 20))
    assert [planned(desk, network, day).round_no for day in days] == [1, 2, 1]
    assert planned(desk, network, kind=MeetingKind.CASE_CONFERENCE).round_no == 1


def test_a_cancelled_meeting_gives_its_number_back(desk: Desk, network: Network) -> None:
    desk.perform(meetings.cancel, planned(desk, network, FEBRUARY).id)
    assert planned(desk, network).round_no == 1


def test_the_first_zone_meeting_of_a_month_has_a_derived_id(desk: Desk, network: Network) -> None:
    wanted = derived("meeting", network.zones[1], "zone_meeting", "2021-03")
    assert planned(desk, network).id == wanted
    assert planned(desk, network, date(2021, 3, 25)).id != wanted


def test_a_meeting_moved_out_of_its_month_keeps_its_id_to_itself(desk: Desk, network: Network) -> None:
    moved = planned(desk, network)
    desk.perform(meetings.edit, moved.id, draft(network, APRIL))
    assert planned(desk, network).id != moved.id


def test_a_removed_meeting_planned_again_starts_afresh(desk: Desk, network: Network) -> None:
    first = planned(desk, network, place="3층 회의실")
    promised(desk, first, "명단 보내기")
    desk.perform(meetings.remove, first.id)
    again = planned(desk, network)
    assert (again.id, again.place) == (first.id, None)
    assert sheet(desk, again.id).actions == ()
    assert len(sheet(desk, again.id).seats) == 3


def test_a_zone_meeting_needs_a_zone(desk: Desk, network: Network) -> None:
    assert refusal(desk, network, zone_id=None) == ("zone_id", Rule.REQUIRED)


def test_a_meeting_does_not_end_before_it_starts(desk: Desk, network: Network) -> None:
    assert refusal(desk, network, starts_at="14:00", ends_at="13:30") == ("ends_at", Rule.END_BEFORE_START)


# its course


def test_editing_keeps_the_seats(desk: Desk, network: Network) -> None:
    meeting = planned(desk, network)
    attended(desk, meeting, "복지1")
    edited = desk.perform(meetings.edit, meeting.id, draft(network, place="3층 회의실", round_no=3)).value
    assert (edited.place, edited.round_no) == ("3층 회의실", 3)
    assert sheet(desk, meeting.id).filled() == 1


def test_a_form_opened_before_the_meeting_does_not_make_it_planned_again(desk: Desk, network: Network) -> None:
    meeting = planned(desk, network)
    attended(desk, meeting, "복지1")
    assert desk.perform(meetings.edit, meeting.id, draft(network)).value.state is MeetingState.HELD


def test_a_meeting_is_held_postponed_or_cancelled(desk: Desk, network: Network) -> None:
    meeting = planned(desk, network)
    states = [
        desk.perform(verb, meeting.id).value.state for verb in (meetings.postpone, meetings.cancel, meetings.hold)
    ]
    assert states == [MeetingState.POSTPONED, MeetingState.CANCELLED, MeetingState.HELD]


def test_removing_takes_everything_along_and_undo_brings_it_back(desk: Desk, network: Network) -> None:
    meeting = planned(desk, network)
    promised(desk, meeting, "명단 보내기")
    before = sheet(desk, meeting.id)
    desk.perform(meetings.remove, meeting.id)
    assert month_list(desk, "2021-03") == ()
    with desk.database.snapshot() as connection:
        assert rows.select(connection, ActionItem) == []
    undo(desk)
    assert sheet(desk, meeting.id) == before


def test_undoing_a_plan_takes_its_seats_back(desk: Desk, network: Network) -> None:
    meeting = planned(desk, network)
    undo(desk)
    with pytest.raises(RuleBroken):
        sheet(desk, meeting.id)


# the agenda it starts with


def test_the_usual_agenda_is_offered_once(desk: Desk, network: Network) -> None:
    meeting = planned(desk, network)
    desk.perform(meetings.start_agenda, meeting.id)
    assert desk.perform(meetings.start_agenda, meeting.id).value == ()
    assert [block.item.title for block in sheet(desk, meeting.id).agenda] == [title for _, title in AGENDA_TEMPLATE]


def test_items_already_there_come_first_and_are_not_doubled(desk: Desk, network: Network) -> None:
    meeting = planned(desk, network)
    desk.perform(add_agenda, meeting.id, AgendaDraft(title="차기 회의 일정"))
    desk.perform(meetings.start_agenda, meeting.id)
    titles = [block.item.title for block in sheet(desk, meeting.id).agenda]
    assert titles[0] == "차기 회의 일정"
    assert len(titles) == len(AGENDA_TEMPLATE)


# the sheet


def test_the_sheet_counts_sides_and_duties(desk: Desk, network: Network) -> None:
    meeting = planned(desk, network)
    attended(desk, meeting, "가람1동팀장", "복지1")
    page = sheet(desk, meeting.id)
    assert (page.filled(), page.filled(Sector.PUBLIC), page.filled(Sector.PRIVATE), page.joint) == (2, 1, 1, True)
    assert [(duty.role, duty.filled, duty.due) for duty in page.duties] == [
        (RoleKind.DISTRICT_COORDINATOR, 0, 0),
        (RoleKind.DONG_SUPERVISOR, 1, 2),
        (RoleKind.AGENCY_WORKER, 1, 1),
    ]
    assert [seat.name for seat in page.missing] == ["가람2동팀장"]


def test_at_a_general_meeting_each_lead_agency_owes_somebody(desk: Desk, network: Network) -> None:
    meeting = planned(desk, network, kind=MeetingKind.GENERAL_MEETING)
    attended(desk, meeting, "복지1")
    assert [seat.name for seat in sheet(desk, meeting.id).missing] == ["구담당", "복지2"]


def test_what_the_last_meeting_left_open_comes_up_with_its_age(desk: Desk, network: Network) -> None:
    last = planned(desk, network, FEBRUARY)
    attended(desk, last, "복지1")
    promised(desk, last, "명단 보내기", date(2021, 3, 5))
    (line,) = sheet(desk, planned(desk, network).id).carried
    assert (line.action.text, line.origin_on, line.age_days, line.overdue) == ("명단 보내기", FEBRUARY, 28, True)


def test_what_was_done_since_the_last_meeting_comes_up_as_done(desk: Desk, network: Network) -> None:
    last = planned(desk, network, FEBRUARY)
    attended(desk, last, "복지1")
    sent, dropped = promised(desk, last, "명단 보내기"), promised(desk, last, "현수막 걸기")
    desk.perform(finish_action, sent.id, date(2021, 3, 2))
    desk.perform(drop_action, dropped.id, date(2021, 3, 2))
    assert [line.is_open for line in sheet(desk, planned(desk, network).id).carried] == [False, False]


def test_what_was_done_before_the_last_meeting_is_not_brought_up_again(desk: Desk, network: Network) -> None:
    january = planned(desk, network, date(2021, 1, 21))
    old = promised(desk, january, "명단 보내기")
    promised(desk, january, "회의규칙 정하기")
    desk.perform(finish_action, old.id, date(2021, 2, 1))
    attended(desk, planned(desk, network, FEBRUARY), "복지1")
    assert [line.action.text for line in sheet(desk, planned(desk, network).id).carried] == ["회의규칙 정하기"]


def test_a_sheet_of_the_past_shows_what_was_open_then(desk: Desk, network: Network) -> None:
    item = promised(desk, planned(desk, network, FEBRUARY), "명단 보내기")
    march = planned(desk, network)
    desk.perform(finish_action, item.id, APRIL)
    (line,) = sheet(desk, march.id).carried
    assert line.is_open


def test_another_series_or_zone_does_not_come_up(desk: Desk, network: Network) -> None:
    promised(desk, planned(desk, network, FEBRUARY, zone_id=network.zones[2]), "다른 권역 일")
    promised(desk, planned(desk, network, FEBRUARY, kind=MeetingKind.ROUNDTABLE), "간담회 일")
    assert sheet(desk, planned(desk, network).id).carried == ()


# lists


def test_a_month_lists_its_meetings_in_order(desk: Desk, network: Network) -> None:
    planned(desk, network, date(2021, 3, 25), kind=MeetingKind.GENERAL_MEETING)
    planned(desk, network, zone_id=network.zones[2])
    attended(desk, planned(desk, network, starts_at="14:00"), "복지1")
    planned(desk, network, APRIL)
    assert len(month_list(desk, "2021-03")) == 3
    mine = month_list(desk, "2021-03", network.zones[1])
    assert [(line.zone_no, line.seats, line.filled) for line in mine] == [(1, 3, 1), (None, 3, 0)]


def test_a_meeting_is_called_by_its_zone_kind_and_round() -> None:
    assert meeting_name(MeetingKind.ZONE_MEETING, 3, 2, None) == "제3권역 권역별 네트워크 회의(2회)"
    assert meeting_name(MeetingKind.WORKSHOP, None, None, "소통") == "실무자 워크숍: 소통"
