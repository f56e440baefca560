"""Every counted figure opens to rows whose weights come to that figure, whatever the file holds (domain.md §5)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chatdong_tui.domain.case_code import MANAGED, Route, Status
from chatdong_tui.domain.counting import RULES, CountedRow, Flow
from chatdong_tui.domain.draft.indicator import IndicatorDraft
from chatdong_tui.domain.meeting_code import MeetingKind, MeetingMode, MeetingState
from chatdong_tui.domain.network import Sector
from chatdong_tui.domain.period import Period, parse, quarters, year_of
from chatdong_tui.storage.database import Database
from chatdong_tui.usecases import indicator, indicator_table
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network, Today
from tests.conftest import _fill as set_up
from tests.usecases.random_records import Records, fill

YEAR = year_of(2021)
SPANS = (*quarters(2021), *YEAR.cut(6), parse("2021-05"), parse("2021-02..2021-05"), YEAR)

Filled = tuple[Desk, Network, dict[str, str], Records]


@pytest.fixture
def filled(tmp_path: Path, ids: Callable[[], str]) -> Callable[[int, int], Filled]:
    """Makes a desk over a new file of random records, with an indicator for every rule, by its code."""

    def make(seed: int, size: int) -> Filled:
        today = Today()
        today.move_to(parse("2022-03").first)
        database = Database.create(tmp_path / f"{ids()}.chatdong", today, site="00000000000000aa")
        desk = Desk(database, today, ids)
        network = desk.perform(set_up).value
        known = {code: desk.perform(indicator.add, IndicatorDraft(name=code, rule=code)).value.id for code in RULES}
        return desk, network, known, fill(desk, network, seed, size)

    return make


def rows_of(desk: Desk, indicator_id: str, zone_id: str | None, period: Period) -> list[CountedRow]:
    """All rows of a figure, page by page."""
    number, _ = indicator_table.count_rows(desk, indicator_id, zone_id, period)
    rows: list[CountedRow] = []
    while len(rows) < number:
        rows += indicator_table.rows_of(desk, indicator_id, zone_id, period, len(rows) // 128)
    return rows


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**6), size=st.integers(0, 20))
def test_a_figure_is_the_sum_of_the_rows_that_it_opens_to(
    filled: Callable[[int, int], Filled], seed: int, size: int
) -> None:
    desk, network, known, _ = filled(seed, size)
    for zone_id in (None, network.zones[1]):
        shown = {line.id: line for line in indicator_table.table(desk, None, zone_id, quarters(2021)).lines}
        for code, indicator_id in known.items():
            for figure in (*shown[indicator_id].figures, shown[indicator_id].total):
                rows = rows_of(desk, indicator_id, zone_id, figure.period)
                assert (figure.value or 0) == sum(row.weight for row in rows), (code, figure.period.code)
                assert all(row.weight > 0 for row in rows)
                assert len({row.id for row in rows}) == len(rows)
    desk.database.close()


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**6), size=st.integers(0, 20))
def test_quarters_add_up_to_the_year_and_zones_to_the_district(
    filled: Callable[[int, int], Filled], seed: int, size: int
) -> None:
    desk, network, known, _ = filled(seed, size)
    for code, indicator_id in known.items():
        if RULES[code].flow is not Flow.ADDS:
            continue
        whole = rows_of(desk, indicator_id, None, YEAR)
        parts = [row for period in quarters(2021) for row in rows_of(desk, indicator_id, None, period)]
        assert sorted(parts, key=lambda row: row.id) == sorted(whole, key=lambda row: row.id), code
        of_zones = [row.id for zone in network.zones.values() for row in rows_of(desk, indicator_id, zone, YEAR)]
        assert len(set(of_zones)) == len(of_zones), code
        if not code.startswith(("meeting.", "trained")):
            assert sorted(of_zones) == sorted(row.id for row in whole), code
    desk.database.close()


def _managed_on(records: Records, case_id: str, day: date) -> bool:
    """Whether the last move up to a day left a case in 사례관리; one to another lead agency moves nothing."""
    moves = [
        each
        for each in records.events
        if each.case_id == case_id
        and each.on_date <= day
        and not (each.to_status is Status.TRANSFERRED and each.organisation_id is not None)
    ]
    last = max(moves, key=lambda each: (each.on_date, each.position, each.id), default=None)
    return last is not None and last.to_status in MANAGED


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**6), size=st.integers(1, 20))
def test_the_rows_are_those_that_a_person_would_count(
    filled: Callable[[int, int], Filled], seed: int, size: int
) -> None:
    desk, _, known, records = filled(seed, size)

    def found(code: str, period: Period) -> set[str]:
        return {row.id for row in rows_of(desk, known[code], None, period)}

    for period in SPANS:

        def within(day: object, period: Period = period) -> bool:
            return day is not None and period.first <= day <= period.last  # type: ignore[operator]

        held = [
            (meeting, {seat.sector for seat in seats if seat.state.counts})
            for meeting, seats in records.meetings
            if meeting.state is MeetingState.HELD
            and meeting.mode is not MeetingMode.WRITTEN
            and within(meeting.held_on)
        ]
        joint = [
            m.id
            for m, sides in held
            if m.kind is MeetingKind.JOINT_CASE_CONFERENCE and {Sector.PUBLIC, Sector.PRIVATE} <= sides
        ]
        assert found("meeting.joint_case_conference", period) == set(joint)
        assert found("meeting.zone_meeting", period) == {m.id for m, _ in held if m.kind is MeetingKind.ZONE_MEETING}
        assert found("contacts", period) == {each.id for each in records.contacts if within(each.on_date)}
        assert found("services", period) == {each.id for each in records.services if within(each.first_provided_on)}
        assert found("closures", period) == {
            each.id
            for each in records.events
            if within(each.on_date)
            and (
                each.to_status is Status.CLOSED
                or (each.to_status is Status.TRANSFERRED and each.organisation_id is None)
            )
        }
        root = {each.id: each.root for each in records.households}
        owner = {each.id: root[each.household_id] for each in records.cases}
        helped = {owner[each.case_id] for each in records.services if within(each.first_provided_on)}
        assert len(found("service_households", period)) == len(helped)
        managed = {case_id for case_id in owner if _managed_on(records, case_id, period.last)}
        assert found("managed_stock", period) <= managed
        assert {owner[each] for each in found("managed_stock", period)} == {owner[each] for each in managed}
        online = [each for each in records.outreach if each.route is Route.ONLINE]
        counted = {each.id for each in online if each.unit == "건" and each.count and within(parse(each.month).first)}
        assert counted <= found("online", period) <= found("discoveries", period)
    desk.database.close()
