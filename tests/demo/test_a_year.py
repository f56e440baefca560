"""A year's work in the example: what every screen of it has to show, as the file stands on 10 December 2021."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from chatdong_tui import wiring
from chatdong_tui.demo.calendar import TODAY
from chatdong_tui.domain.agreement import Agreement, advice
from chatdong_tui.domain.case import Consent, CrisisCase
from chatdong_tui.domain.case_clock import FlagKind
from chatdong_tui.domain.case_code import ConsentScope, Route
from chatdong_tui.domain.meeting import Decision, DecisionOption, Meeting
from chatdong_tui.domain.meeting_code import MeetingKind, MeetingState
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.outreach import by_unit
from chatdong_tui.storage import rows
from chatdong_tui.storage.carried import revisits
from chatdong_tui.storage.engine import Connection
from chatdong_tui.usecases import (
    agreement,
    agreement_end,
    home,
    interface,
    meeting,
    minutes_version,
    network,
    outreach,
    resource,
    stage,
)
from chatdong_tui.usecases.desk import Desk
from tests.example import example_bytes


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    path: Path = tmp_path_factory.mktemp("year") / "example.chatdong"
    path.write_bytes(example_bytes())
    desk = wiring.open_desk(path, read_only=True)
    yield desk
    desk.database.close()


@pytest.fixture
def connection(desk: Desk) -> Iterator[Connection]:
    with desk.database.snapshot() as connection:
        yield connection


@pytest.fixture(scope="module")
def zones(desk: Desk) -> dict[int, Zone]:
    return {zone.no: zone for zone in network.zones(desk, 2021)}


def held(connection: Connection, kind: MeetingKind, zone: Zone | None, month: int) -> Meeting:
    (found,) = rows.select(
        connection,
        Meeting,
        "kind = ? AND zone_id IS ? AND substr(held_on, 1, 7) = ?",
        (kind, zone.id if zone else None, f"2021-{month:02}"),
    )
    return found


def test_zone_3_tells_apart_how_households_came_to_light_online_in_every_month(
    desk: Desk, zones: dict[int, Zone]
) -> None:
    for month in range(1, 13):
        grid = outreach.outreach_grid(desk, zones[3].id, f"2021-{month:02}", Route.ONLINE)
        assert all(sum(cell is not None for cell in row.cells) == 6 for row in grid.rows)


def test_the_district_is_the_sum_of_its_zones_and_counts_most_in_winter(desk: Desk, zones: dict[int, Zone]) -> None:
    sums = []
    for month in (f"2021-{number:02}" for number in range(1, 12)):
        of_zones = [outreach.outreach_grid(desk, zone.id, month, Route.ONLINE).total for zone in zones.values()]
        district = outreach.outreach_grid(desk, None, month, Route.ONLINE).total
        assert by_unit(pair for total in of_zones for pair in total) == district
        ((unit, number),) = district
        assert unit == "건"
        sums.append(number)
    winter, summer = (sums[0] + sums[1] + sums[10]) / 3, sum(sums[5:8]) / 3
    assert winter > summer * 1.3
    assert all(200 < number < 700 for number in sums)


def test_every_board_is_worked_through_but_for_one_late_task_in_zone_2(desk: Desk, zones: dict[int, Zone]) -> None:
    late = {}
    for no, zone in zones.items():
        board = stage.board(desk, zone.id)
        tasks = [line for part in board.stages for line in part.tasks]
        assert all(bool(line.evidence) == (line.task.done_on is not None) for line in tasks)
        assert all(line.title for task in tasks for line in task.evidence)
        late[no] = [line.task.title for line in tasks if line.late_days]
    assert late == {1: [], 2: ["우수기관 방문"], 3: [], 4: [], 5: []}


def test_zone_3_has_one_task_that_both_lead_and_one_that_nobody_leads(desk: Desk, zones: dict[int, Zone]) -> None:
    found = {no: interface.table(desk, zone.id) for no, zone in zones.items()}
    assert [(table.overlaps, table.gaps) for table in found.values()] == [(0, 0), (0, 0), (1, 1), (0, 0), (0, 0)]
    assert all(table.shared > 2 for table in found.values())


def test_every_zone_has_an_agreement_of_the_usual_size_and_zone_3_has_to_renew_its_own(
    desk: Desk, connection: Connection
) -> None:
    agreements = rows.select(connection, Agreement)
    assert len({each.zone_id for each in agreements}) == len(agreements) == 5
    assert all(advice(party.role for party in agreement.parties(desk, each.id)).usual for each in agreements)
    (ending,) = agreement_end.agreements_ending(desk, TODAY)
    assert (ending.agreement.title[:4], ending.days_left) == ("제3권역", 21)


def test_of_twelve_resources_one_is_used_up_and_the_services_of_the_year_name_them(desk: Desk) -> None:
    register = resource.register(desk)
    assert len(register) == 12
    assert [line.resource.name for line in register if line.left == 0] == ["난방유 100L"]
    assert sum(line.used for line in register) > 100
    assert {line.resource.form for line in register} == {"cash", "in_kind", "service", "voucher"}


def test_the_general_meeting_chose_the_first_of_two_ways_and_the_second_waits(
    desk: Desk, connection: Connection
) -> None:
    general = held(connection, MeetingKind.GENERAL_MEETING, None, 2)
    options = rows.select(connection, DecisionOption, "meeting_id = ? ORDER BY position", (general.id,))
    decisions = rows.select(
        connection, Decision, "meeting_id = ? AND option_id IS NOT NULL ORDER BY position", (general.id,)
    )
    assert [decision.option_id for decision in decisions] == [option.id for option in options]
    chosen, waiting = decisions
    assert not chosen.is_put_off
    assert chosen.reason
    assert waiting.is_put_off
    assert waiting.revisit_condition


def test_what_zone_3_put_off_in_october_is_back_in_december(connection: Connection, zones: dict[int, Zone]) -> None:
    in_november = revisits(connection, zones[3].id, date(2021, 11, 30))
    back = revisits(connection, zones[3].id, TODAY)
    assert [line.decision.revisit_on is None for line in in_november] == [True]
    assert [line.decision.revisit_on is None for line in back] == [False, True]
    assert (back[0].zone_no, back[0].origin_on) == (3, date(2021, 10, 21))


def test_topics_come_along_to_the_december_meetings_with_their_age(
    desk: Desk, connection: Connection, zones: dict[int, Zone]
) -> None:
    carried = {}
    for no, zone in zones.items():
        sheet = meeting.sheet(desk, held(connection, MeetingKind.ZONE_MEETING, zone, 12).id)
        carried[no] = [(line.first_on.month, line.times) for line in sheet.topics]
    assert carried == {1: [(9, 2)], 2: [], 3: [(8, 3)], 4: [(8, 2)], 5: [(10, 2)]}


def test_the_minutes_of_closed_months_are_closed_and_those_of_one_meeting_were_corrected(
    desk: Desk, connection: Connection, zones: dict[int, Zone]
) -> None:
    kinds = (MeetingKind.ZONE_MEETING, MeetingKind.GENERAL_MEETING, MeetingKind.CASE_CONFERENCE)
    minutes = [each for each in rows.select(connection, Meeting) if each.kind in kinds]
    for each in minutes:
        of_closed_month = each.state is MeetingState.HELD and each.held_on < date(2021, 11, 1)
        assert not of_closed_month or minutes_version.versions(desk, each.id)[-1].is_closed
    may = held(connection, MeetingKind.ZONE_MEETING, zones[3], 5)
    first, second = minutes_version.versions(desk, may.id)
    assert (first.reason, second.version_no, second.is_closed) == (None, 2, True)
    assert second.reason
    assert minutes_version.version(desk, first.id) != minutes_version.version(desk, second.id)
    assert minutes_version.versions(desk, held(connection, MeetingKind.ZONE_MEETING, zones[4], 11).id) == ()


def test_one_consent_was_withdrawn_and_one_agency_may_know(connection: Connection) -> None:
    provisions = [each for each in rows.select(connection, Consent) if each.scope is ConsentScope.PROVISION]
    assert Counter(each.withdrawn_on is not None for each in provisions) == {True: 1, False: 1}
    (valid,) = [each for each in provisions if each.valid_on(TODAY)]
    assert valid.recipient_id is not None


def test_a_case_went_to_the_successor_on_the_day_of_the_handover(connection: Connection) -> None:
    assert connection.execute("SELECT count(*) FROM journal WHERE verb = 'case.reassign'").fetchone() == (1,)
    taken_over = [each for each in rows.select(connection, CrisisCase) if each.manager_since == date(2021, 7, 1)]
    assert len(taken_over) == 1


def test_two_cases_are_late_and_one_household_was_helped_without_a_conference(
    desk: Desk, connection: Connection
) -> None:
    late = connection.execute(
        "SELECT clock_kind, count(*) FROM case_roster WHERE is_open AND late_on <= ? AND clock_kind <> ? GROUP BY 1",
        (TODAY.isoformat(), FlagKind.NO_CONTACT),
    ).fetchall()
    assert dict(late) == {"conference_overdue": 1, "plan_unwritten": 1, "selection_overdue": 1}
    (emergency,) = [each for each in rows.select(connection, CrisisCase) if each.emergency]
    assert emergency.episode == 2
    assert home.glance(desk).late.total == 2
