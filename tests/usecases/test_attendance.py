"""Seats are marked with one key each; the first one taken makes the meeting a held one."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.draft.meeting import GuestDraft
from chatdong_tui.domain.draft.network import PersonDraft
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import AbsenceReason, AttendanceState, MeetingState
from chatdong_tui.domain.network import RoleKind, Sector
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.usecases.attendance import add_guest, add_seat, mark, remove_seat, toggle_present
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.meeting import hold, sheet
from chatdong_tui.usecases.person import add_person
from tests.conftest import Network
from tests.usecases.meetings import APRIL, planned, seat_of, undo
from tests.usecases.test_setup import filled

STATE = AttendanceState


def state_of(desk: Desk, meeting: Meeting) -> MeetingState:
    return sheet(desk, meeting.id).meeting.state


def test_a_seat_is_present_and_expected_again_by_the_same_key(desk: Desk, network: Network) -> None:
    seat = seat_of(desk, planned(desk, network), "복지1")
    states = [desk.perform(toggle_present, seat.id).value.state for _ in range(2)]
    assert states == [STATE.PRESENT, STATE.EXPECTED]


def test_the_first_seat_taken_makes_a_planned_meeting_held(desk: Desk, network: Network) -> None:
    meeting = planned(desk, network)
    desk.perform(mark, seat_of(desk, meeting, "복지1").id, STATE.ABSENT, AbsenceReason.BUSINESS_TRIP)
    assert state_of(desk, meeting) is MeetingState.PLANNED
    desk.perform(toggle_present, seat_of(desk, meeting, "가람1동팀장").id)
    assert state_of(desk, meeting) is MeetingState.HELD


def test_undo_takes_the_mark_and_the_held_state_back_together(desk: Desk, network: Network) -> None:
    meeting = planned(desk, network)
    desk.perform(toggle_present, seat_of(desk, meeting, "복지1").id)
    undo(desk)
    assert state_of(desk, meeting) is MeetingState.PLANNED
    assert sheet(desk, meeting.id).filled() == 0


def test_a_mark_for_a_meeting_to_come_leaves_it_planned(desk: Desk, network: Network) -> None:
    meeting = planned(desk, network, APRIL)
    desk.perform(toggle_present, seat_of(desk, meeting, "복지1").id)
    assert state_of(desk, meeting) is MeetingState.PLANNED


def test_a_substitute_fills_the_seat_by_name(desk: Desk, network: Network) -> None:
    seat = seat_of(desk, planned(desk, network), "복지1")
    marked = desk.perform(mark, seat.id, STATE.SUBSTITUTE, None, " 정대신 ").value
    assert (marked.substitute, marked.reason, marked.state.counts) == ("정대신", AbsenceReason.SUBSTITUTE, True)
    back = desk.perform(mark, seat.id, STATE.LATE).value
    assert (back.substitute, back.reason) == (None, None)


def test_a_resident_number_is_no_name_of_a_substitute(desk: Desk, network: Network) -> None:
    seat = seat_of(desk, planned(desk, network), "복지1")
    with pytest.raises(RuleBroken) as refused:
        desk.perform(mark, seat.id, STATE.SUBSTITUTE, None, "900101-1234567")
    assert (refused.value.field, refused.value.rule) == ("substitute", Rule.RESIDENT_NUMBER)


def test_somebody_else_of_the_register_gets_a_seat_with_the_role_of_that_day(desk: Desk, network: Network) -> None:
    meeting = planned(desk, network)
    seat = desk.perform(add_seat, meeting.id, network.people["구담당"]).value
    assert (seat.role, seat.title, seat.position) == (RoleKind.DISTRICT_COORDINATOR, "주무관", 4)


def test_nobody_has_two_seats(desk: Desk, network: Network) -> None:
    meeting = planned(desk, network)
    with pytest.raises(RuleBroken) as refused:
        desk.perform(add_seat, meeting.id, network.people["복지1"])
    assert (refused.value.field, refused.value.rule) == ("person_id", Rule.ALREADY_THERE)


def test_somebody_without_a_post_that_day_has_no_seat(desk: Desk, network: Network) -> None:
    meeting = planned(desk, network, date(2020, 12, 17))
    with pytest.raises(RuleBroken) as refused:
        desk.perform(add_seat, meeting.id, network.people["복지1"])
    assert refused.value.rule is Rule.ROLE_ENDED


def test_a_removed_seat_can_be_given_again(desk: Desk, network: Network) -> None:
    meeting = planned(desk, network)
    seat = seat_of(desk, meeting, "복지1")
    desk.perform(remove_seat, seat.id)
    assert desk.perform(add_seat, meeting.id, network.people["복지1"]).value.id == seat.id
    assert len(sheet(desk, meeting.id).seats) == 3


def test_a_guest_of_a_held_meeting_was_there(desk: Desk, network: Network) -> None:
    meeting = planned(desk, network)
    draft = GuestDraft(name="한손님", organisation="가람 1동주민센터", title="주무관")
    before = desk.perform(add_guest, meeting.id, draft, Sector.PUBLIC).value
    desk.perform(hold, meeting.id)
    after = desk.perform(add_guest, meeting.id, draft, Sector.PUBLIC).value
    assert (before.state, after.state) == (STATE.EXPECTED, STATE.PRESENT)
    assert after.organisation_id == network.organisations["가람1동주민센터"]


def test_a_guest_may_have_no_name_but_not_nothing(desk: Desk, network: Network) -> None:
    meeting = planned(desk, network)
    desk.perform(add_guest, meeting.id, GuestDraft(name=None, organisation="가람파출소"), Sector.PUBLIC)
    assert sheet(desk, meeting.id).seats[-1].organisation == "가람파출소"
    with pytest.raises(RuleBroken) as refused:
        desk.perform(add_guest, meeting.id, GuestDraft(name=""), Sector.RESIDENT)
    assert (refused.value.field, refused.value.rule) == ("name", Rule.REQUIRED)


def test_in_a_new_file_each_dong_has_a_seat_until_its_supervisor_is_known(empty_desk: Desk) -> None:
    place = filled(empty_desk)
    assert place.zone is not None
    network = Network(place.district.id, {1: place.zone.id}, {}, {}, {})
    meeting = planned(empty_desk, network)
    seats = sheet(empty_desk, meeting.id).seats
    assert [(seat.organisation, seat.name) for seat in seats] == [
        ("가람1동주민센터", ""),
        ("가람2동주민센터", ""),
        ("하늘종합사회복지관", "이정리"),
    ]
    draft = PersonDraft(
        name="박팀장", organisation_id=str(seats[0].attendance.organisation_id), role=RoleKind.DONG_SUPERVISOR
    )
    person = empty_desk.perform(add_person, draft).value
    assert empty_desk.perform(add_seat, meeting.id, person.id).value.id == seats[0].id


def test_the_coordinator_of_the_zone_answers_for_the_lead_agency(empty_desk: Desk) -> None:
    place = filled(empty_desk)
    assert place.zone is not None
    meeting = planned(empty_desk, Network(place.district.id, {1: place.zone.id}, {}, {}, {}))
    empty_desk.perform(toggle_present, seat_of(empty_desk, meeting, "이정리").id)
    (duty,) = [duty for duty in sheet(empty_desk, meeting.id).duties if duty.role is RoleKind.AGENCY_WORKER]
    assert (duty.filled, duty.due) == (1, 1)
