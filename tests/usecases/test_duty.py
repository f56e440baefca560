"""Duties are records: their two readings can be chosen, sheets follow, and a ledger tells who met them."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.draft.duty import DutyDraft
from chatdong_tui.domain.duty import CoordinatorMonths
from chatdong_tui.domain.duty_ledger import DutyLine
from chatdong_tui.domain.meeting_code import AbsenceReason, AttendanceState, MeetingKind, MeetingMode
from chatdong_tui.domain.network import Role, RoleKind
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import rows
from chatdong_tui.usecases import journal
from chatdong_tui.usecases.attendance import mark, remove_seat
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.duty import (
    add_duty,
    choose_coordinator_months,
    coordinator_months,
    duties,
    duty_ledger,
    end_duty,
    remove_duty,
)
from chatdong_tui.usecases.meeting import hold, sheet
from chatdong_tui.usecases.person import end_role
from chatdong_tui.words.duty import SOURCES, source_text
from tests.conftest import Network, Today
from tests.usecases.meetings import MARCH, planned, seat_of
from tests.usecases.test_setup import filled

JUNE, JULY = date(2021, 6, 17), date(2021, 7, 15)
STATE = AttendanceState


def names(desk: Desk, meeting_id: str) -> list[str]:
    return [seat.name for seat in sheet(desk, meeting_id).seats]


def came(desk: Desk, network: Network, on: date, *states: tuple[str, AttendanceState, AbsenceReason | None]) -> str:
    """A held meeting of zone 1; whoever is not named was there."""
    meeting = planned(desk, network, on)
    told = {name: (state, reason) for name, state, reason in states}
    for seat in sheet(desk, meeting.id).seats:
        state, reason = told.get(seat.name, (STATE.PRESENT, None))
        desk.perform(mark, seat.id, state, reason, "대신온이" if state is STATE.SUBSTITUTE else None)
    desk.perform(hold, meeting.id)
    return meeting.id


def line_of(desk: Desk, name: str, zone_id: str | None = None) -> DutyLine:
    return next(line for line in duty_ledger(desk, 2021, zone_id).lines if line.name == name)


# the rules


def test_a_new_file_has_the_duties_of_the_operation_plan_and_those_before(empty_desk: Desk) -> None:
    filled(empty_desk)
    assert len(duties(empty_desk, date(2020, 6, 1))) == 2
    assert len(duties(empty_desk, date(2021, 6, 1))) == 5
    assert all(duty.source in SOURCES for duty in duties(empty_desk))


def test_the_table_of_the_plan_is_the_reading_until_somebody_chooses(desk: Desk, network: Network) -> None:
    assert coordinator_months(desk, MARCH) is CoordinatorMonths.TABLE
    desk.perform(choose_coordinator_months, CoordinatorMonths.FIRST_OF_HALF)
    assert coordinator_months(desk, MARCH) is CoordinatorMonths.FIRST_OF_HALF
    assert coordinator_months(desk, date(2020, 12, 31)) is None


def test_sheets_of_coming_meetings_follow_the_reading(desk: Desk, network: Network) -> None:
    june, july = planned(desk, network, JUNE), planned(desk, network, JULY)
    assert ("구담당" in names(desk, june.id), "구담당" in names(desk, july.id)) == (True, False)
    desk.perform(choose_coordinator_months, CoordinatorMonths.FIRST_OF_HALF)
    assert ("구담당" in names(desk, june.id), "구담당" in names(desk, july.id)) == (False, True)
    assert desk.perform(journal.undo).value == "duty.choose_coordinator_months"
    assert ("구담당" in names(desk, june.id), "구담당" in names(desk, july.id)) == (True, False)


def test_a_seat_that_was_marked_stays(desk: Desk, network: Network) -> None:
    june = planned(desk, network, JUNE)
    desk.perform(mark, seat_of(desk, june, "구담당").id, STATE.ABSENT, AbsenceReason.BUSINESS_TRIP)
    desk.perform(choose_coordinator_months, CoordinatorMonths.FIRST_OF_HALF)
    assert "구담당" in names(desk, june.id)


def test_the_warning_names_its_rule(desk: Desk, network: Network, today: Today) -> None:
    today.move_to(JULY)
    held = came(desk, network, JULY)
    assert sheet(desk, held).absences == ()
    desk.perform(choose_coordinator_months, CoordinatorMonths.FIRST_OF_HALF)
    (absence,) = sheet(desk, held).absences
    assert (absence.role, absence.seat) == (RoleKind.DISTRICT_COORDINATOR, None)
    assert "첫회의" in source_text(absence.source)


def test_a_meeting_of_2020_is_seen_by_the_rules_of_2020(desk: Desk, network: Network) -> None:
    meeting = planned(desk, network, date(2020, 6, 18))
    assert {duty.source for duty in sheet(desk, meeting.id).duties} == {"zone_until_2020"}


def test_an_office_may_have_a_rule_of_its_own(desk: Desk, network: Network) -> None:
    kind, role = MeetingKind.STEERING_COMMITTEE, RoleKind.DISTRICT_COORDINATOR
    meeting = planned(desk, network, JUNE, kind=kind)
    duty = desk.perform(add_duty, DutyDraft(kind=kind, role=role, source="구 방침 제3호")).value
    assert names(desk, meeting.id) == ["구담당"]
    (fulfilled,) = sheet(desk, meeting.id).duties
    assert source_text(fulfilled.source) == "구 방침 제3호"
    desk.perform(end_duty, duty.id, date(2021, 5, 31))
    assert names(desk, meeting.id) == []
    with pytest.raises(RuleBroken) as refused:
        desk.perform(end_duty, duty.id, date(2021, 6, 30))
    assert (refused.value.field, refused.value.rule) == ("until_on", Rule.ALREADY_ENDED)
    desk.perform(remove_duty, duty.id)
    assert duty.id not in {each.id for each in duties(desk)}


@pytest.mark.parametrize("kind", MeetingKind)
def test_every_kind_of_meeting_can_be_planned_and_owed(desk: Desk, network: Network, kind: MeetingKind) -> None:
    draft = DutyDraft(kind=kind, role=RoleKind.DISTRICT_COORDINATOR, source="구 방침", months=(3,))
    desk.perform(add_duty, draft)
    assert "구담당" in names(desk, planned(desk, network, MARCH, kind=kind).id)


def test_a_post_that_sends_nobody_by_itself_cannot_owe(desk: Desk, network: Network) -> None:
    draft = DutyDraft(kind=MeetingKind.WORKSHOP, role=RoleKind.NEIGHBORHOOD_HEAD, source="구 방침")
    with pytest.raises(RuleBroken) as refused:
        desk.perform(add_duty, draft)
    assert (refused.value.field, refused.value.rule) == ("role", Rule.NOT_A_CHOICE)


def test_the_history_of_a_rule_is_in_words(desk: Desk, network: Network) -> None:
    duty = desk.perform(choose_coordinator_months, CoordinatorMonths.FIRST_OF_HALF).value
    last = journal.history(desk, "attendance_duty", duty.id)[-1]
    assert {change.column: (change.old, change.new) for change in last.changes}["months"] == ("1월, 6월", "1월, 7월")


# the ledger


def test_the_ledger_tells_what_a_person_owed_and_how_it_was_met(desk: Desk, network: Network, today: Today) -> None:
    today.move_to(date(2021, 5, 1))
    came(desk, network, date(2021, 1, 21))
    came(desk, network, date(2021, 2, 18), ("가람1동팀장", STATE.SUBSTITUTE, None))
    came(desk, network, MARCH, ("가람1동팀장", STATE.ABSENT, AbsenceReason.BUSINESS_TRIP))
    line = line_of(desk, "가람1동팀장")
    assert (line.due, line.attended, line.substituted, line.absent) == (3, 1, 1, 1)
    assert line.reasons == {AbsenceReason.BUSINESS_TRIP: 1}
    assert [entry.substitute for entry in line.in_month(2)] == ["대신온이"]
    assert line.in_month(4) == ()


def test_the_coordinator_owes_only_the_months_of_the_rule(desk: Desk, network: Network, today: Today) -> None:
    today.move_to(date(2021, 8, 1))
    for month in (1, 3, 6):
        came(desk, network, date(2021, month, 18))
    assert [entry.held_on.month for entry in line_of(desk, "구담당").entries] == [1, 6]


def test_only_meetings_that_were_held_together_count(desk: Desk, network: Network) -> None:
    planned(desk, network, date(2021, 4, 15))
    written = planned(desk, network, MARCH, mode=MeetingMode.WRITTEN)
    desk.perform(hold, written.id)
    assert duty_ledger(desk, 2021).lines == ()


def test_an_empty_post_has_its_own_line(desk: Desk, network: Network) -> None:
    with desk.database.snapshot() as connection:
        (role,) = rows.select(connection, Role, "person_id = ?", (network.people["가람1동팀장"],))
    desk.perform(end_role, role.id, date(2021, 2, 28))
    desk.perform(hold, planned(desk, network, MARCH).id)
    (line,) = [line for line in duty_ledger(desk, 2021).lines if line.organisation == "가람1동주민센터"]
    assert (line.person_id, line.name, line.reasons) == (None, "", {AbsenceReason.VACANT: 1})


def test_a_post_on_no_sheet_at_all_is_owed_too(desk: Desk, network: Network, today: Today) -> None:
    today.move_to(JUNE)
    meeting = planned(desk, network, JUNE)
    desk.perform(remove_seat, seat_of(desk, meeting, "구담당").id)
    desk.perform(hold, meeting.id)
    first = duty_ledger(desk, 2021).lines[0]
    assert (first.role, first.organisation, first.absent) == (RoleKind.DISTRICT_COORDINATOR, "", 1)


def test_the_ledger_of_a_zone_has_its_people_at_the_meetings_of_the_district(desk: Desk, network: Network) -> None:
    meeting = planned(desk, network, MARCH, kind=MeetingKind.GENERAL_MEETING)
    desk.perform(hold, meeting.id)
    assert [line.name for line in duty_ledger(desk, 2021, network.zones[1]).lines] == ["복지1"]
    assert [line.name for line in duty_ledger(desk, 2021).lines] == ["구담당", "복지2", "복지1"]
