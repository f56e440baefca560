"""A year of meetings is laid out in one go and moved one by one; a month without its meeting is seen."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.draft.meeting import MeetingDraft
from chatdong_tui.domain.draft.meeting_series import SeriesDraft
from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.meeting_code import AttendanceState, MeetingKind, MeetingState
from chatdong_tui.domain.meeting_year import MonthMark, YearRow
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.usecases import meeting as meetings
from chatdong_tui.usecases.attendance import add_seat, mark
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.journal import undo
from chatdong_tui.usecases.meeting import sheet
from chatdong_tui.usecases.meeting_series import lay_out_year, move, series_preview, year_view
from tests.conftest import Network, Today
from tests.usecases.meetings import MARCH, planned, seat_of

YEAR = tuple(range(1, 13))


def series(network: Network, **fields: object) -> SeriesDraft:
    """Zone 1 on the third Thursday of every month."""
    values = {
        "kind": MeetingKind.ZONE_MEETING,
        "year": 2021,
        "zone_id": network.zones[1],
        "months": YEAR,
        "weekday": 3,
        "week": 3,
        "starts_at": "14:00",
        "ends_at": "15:30",
        "place": "회의실",
    }
    return SeriesDraft.model_validate(values | fields)


def row_of(desk: Desk, kind: MeetingKind, zone_id: str | None = None, no: int | None = None) -> YearRow:
    rows = year_view(desk, 2021, zone_id).rows
    return next(row for row in rows if row.kind is kind and (no is None or (row.zone and row.zone.no == no)))


def refusal(desk: Desk, draft: SeriesDraft) -> tuple[str, Rule]:
    with pytest.raises(RuleBroken) as refused:
        desk.perform(lay_out_year, draft)
    return refused.value.field, refused.value.rule


# laying out


def test_a_year_of_zone_meetings_is_laid_out_in_one_act(desk: Desk, network: Network) -> None:
    new = desk.perform(lay_out_year, series(network)).value
    assert [meeting.held_on.month for meeting in new] == list(YEAR)
    assert {(meeting.starts_at, meeting.place, meeting.state) for meeting in new} == {
        ("14:00", "회의실", MeetingState.PLANNED)
    }
    assert [meeting.round_no for meeting in new] == list(YEAR)
    assert new[2].held_on == MARCH
    assert desk.perform(undo).value == "meeting.lay_out_year"
    assert row_of(desk, MeetingKind.ZONE_MEETING, network.zones[1]).cells[2].meetings == ()


def test_the_coordinator_has_a_seat_in_the_months_of_the_rule(desk: Desk, network: Network) -> None:
    new = desk.perform(lay_out_year, series(network)).value
    with_coordinator = [
        meeting.held_on.month for meeting in new if "구담당" in {seat.name for seat in sheet(desk, meeting.id).seats}
    ]
    assert with_coordinator == [1, 6]


def test_laying_out_again_adds_only_what_is_missing(desk: Desk, network: Network) -> None:
    march = planned(desk, network, date(2021, 3, 4))
    cancelled = planned(desk, network, date(2021, 5, 6))
    desk.perform(meetings.cancel, cancelled.id)
    assert [day.on.month for day in series_preview(desk, series(network)) if day.taken] == [3, 5]
    assert len(desk.perform(lay_out_year, series(network)).value) == 10
    assert desk.perform(lay_out_year, series(network)).value == ()
    assert sheet(desk, march.id).meeting.held_on == date(2021, 3, 4)


def test_ids_are_derived_so_that_two_desks_meet(desk: Desk, network: Network) -> None:
    zone = desk.perform(lay_out_year, series(network, months=(3,))).value[0]
    assert zone.id == derived("meeting", network.zones[1], "zone_meeting", "2021-03")
    general = series(network, kind=MeetingKind.GENERAL_MEETING, months=(2, 6, 9, 12))
    first = desk.perform(lay_out_year, general).value[0]
    assert (first.zone_id, first.id) == (None, derived("meeting", network.district, "general_meeting", "2021-02"))


def test_a_gathering_may_be_every_week(desk: Desk, network: Network) -> None:
    weekly = series(network, kind=MeetingKind.REGULAR_GATHERING, months=(3,), week=None)
    assert [meeting.held_on.day for meeting in desk.perform(lay_out_year, weekly).value] == [4, 11, 18, 25]
    assert desk.perform(lay_out_year, weekly).value == ()


def test_a_day_of_the_month_is_moved_off_the_weekend(desk: Desk, network: Network) -> None:
    monthly = series(network, months=(5,), weekday=None, week=None, day=15)
    assert desk.perform(lay_out_year, monthly).value[0].held_on == date(2021, 5, 17)


def test_what_a_series_needs(desk: Desk, network: Network) -> None:
    assert refusal(desk, series(network, months=())) == ("months", Rule.REQUIRED)
    assert refusal(desk, series(network, zone_id=None)) == ("zone_id", Rule.REQUIRED)
    assert refusal(desk, series(network, weekday=None)) == ("day", Rule.REQUIRED)
    assert refusal(desk, series(network, ends_at="13:00")) == ("ends_at", Rule.END_BEFORE_START)
    assert refusal(desk, series(network, zone_id="x" * 36)) == ("zone_id", Rule.UNKNOWN_RECORD)


# moving


def test_a_moved_meeting_seats_whoever_must_come_on_the_new_day(desk: Desk, network: Network) -> None:
    july = planned(desk, network, date(2021, 7, 1))
    desk.perform(add_seat, july.id, network.people["복지2"])
    moved = desk.perform(move, july.id, date(2021, 6, 30)).value
    assert moved.id == july.id
    assert [seat.name for seat in sheet(desk, july.id).seats] == [
        "가람1동팀장",
        "가람2동팀장",
        "복지1",
        "복지2",
        "구담당",
    ]
    desk.perform(move, july.id, date(2021, 7, 1))
    assert "구담당" not in {seat.name for seat in sheet(desk, july.id).seats}


def test_a_seat_that_was_marked_stays_when_the_meeting_moves(desk: Desk, network: Network) -> None:
    june = planned(desk, network, date(2021, 6, 30))
    desk.perform(mark, seat_of(desk, june, "구담당").id, AttendanceState.ABSENT)
    desk.perform(move, june.id, date(2021, 7, 1))
    assert "구담당" in {seat.name for seat in sheet(desk, june.id).seats}


def test_what_was_put_off_is_planned_again(desk: Desk, network: Network) -> None:
    meeting = planned(desk, network)
    desk.perform(meetings.postpone, meeting.id)
    assert desk.perform(move, meeting.id, date(2021, 3, 25)).value.state is MeetingState.PLANNED


@pytest.mark.parametrize("end", [meetings.hold, meetings.cancel])
def test_a_meeting_that_is_over_is_not_moved(desk: Desk, network: Network, end: object) -> None:
    meeting = planned(desk, network)
    desk.perform(end, meeting.id)  # type: ignore[arg-type]
    with pytest.raises(RuleBroken) as refused:
        desk.perform(move, meeting.id, date(2021, 3, 25))
    assert (refused.value.field, refused.value.rule) == ("held_on", Rule.ALREADY_ENDED)


# the year


def test_a_month_without_its_meeting_is_seen(desk: Desk, network: Network, today: Today) -> None:
    today.move_to(date(2021, 4, 20))
    for month in (1, 3, 4):
        desk.perform(meetings.hold, planned(desk, network, date(2021, month, 15)).id)
    desk.perform(lay_out_year, series(network, months=(5, 6)))
    row = row_of(desk, MeetingKind.ZONE_MEETING, network.zones[1])
    assert [cell.mark for cell in row.cells[:7]] == [
        MonthMark.HELD,
        MonthMark.MISSING,
        MonthMark.HELD,
        MonthMark.HELD,
        MonthMark.PLANNED,
        MonthMark.PLANNED,
        MonthMark.AHEAD,
    ]
    assert row.unmet == (2, 7, 8, 9, 10, 11, 12)


def test_the_district_sees_each_zone(desk: Desk, network: Network, today: Today) -> None:
    today.move_to(date(2021, 1, 4))
    desk.perform(lay_out_year, series(network))
    assert row_of(desk, MeetingKind.ZONE_MEETING, no=1).unmet == ()
    assert row_of(desk, MeetingKind.ZONE_MEETING, no=2).unmet == YEAR


def test_a_zone_sees_its_own_meetings_and_those_of_the_district(desk: Desk, network: Network) -> None:
    planned(desk, network, kind=MeetingKind.ROUNDTABLE)
    rows = [(row.kind, row.zone.no if row.zone else None) for row in year_view(desk, 2021, network.zones[1]).rows]
    assert rows == [
        (MeetingKind.ZONE_MEETING, 1),
        (MeetingKind.GENERAL_MEETING, None),
        (MeetingKind.OPEN_HOUSE, 1),
        (MeetingKind.WORKSHOP, None),
        (MeetingKind.RESULTS_FORUM, None),
        (MeetingKind.ROUNDTABLE, 1),
    ]


def test_a_workshop_may_be_of_one_zone(desk: Desk, network: Network) -> None:
    draft = MeetingDraft(kind=MeetingKind.WORKSHOP, held_on=MARCH, zone_id=network.zones[1])
    assert desk.perform(meetings.plan, draft).value.zone_id == network.zones[1]
    places = {row.zone.no if row.zone else None for row in year_view(desk, 2021).rows if row.kind is draft.kind}
    assert places == {1, None}


def test_before_a_year_has_zones_those_of_the_last_year_stand(desk: Desk, network: Network) -> None:
    desk.perform(lay_out_year, series(network, year=2022))
    assert all(cell.mark is MonthMark.PLANNED for cell in year_view(desk, 2022, network.zones[1]).rows[0].cells)
