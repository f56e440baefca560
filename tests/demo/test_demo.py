"""The example: the public structure of the source document, invented people, and the same in every build."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from chatdong_tui import demo, wiring
from chatdong_tui.demo.calendar import TODAY
from chatdong_tui.domain.budget import BudgetLine, Expenditure
from chatdong_tui.domain.campaign import Campaign
from chatdong_tui.domain.case import Consent, Contact, CrisisCase, Household, Service
from chatdong_tui.domain.case_code import Classification
from chatdong_tui.domain.duty_ledger import DutyOutcome
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import AbsenceReason, MeetingKind
from chatdong_tui.domain.network import Dong, RoleKind, Zone
from chatdong_tui.domain.spending import Check
from chatdong_tui.domain.submission import Submission
from chatdong_tui.storage import campaign as campaign_storage
from chatdong_tui.storage import rows
from chatdong_tui.storage.check import findings
from chatdong_tui.storage.database import Database
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.models import MODELS
from chatdong_tui.usecases import budget, duty, household, meeting_series, monthly, settlement, training
from tests.reports.month import text_of


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "example.chatdong"
    demo.build(path)
    return path


@pytest.fixture
def connection(example: Path) -> Iterator[Connection]:
    database = Database.open(example, datetime.now, read_only=True)
    with database.snapshot() as connection:
        yield connection
    database.close()


def dump(path: Path) -> list[tuple[object, ...]]:
    """Every journal entry and every line of the case list."""
    database = Database.open(path, datetime.now, read_only=True)
    with database.snapshot() as connection:
        found = connection.execute("SELECT * FROM journal ORDER BY seq").fetchall()
        found += connection.execute("SELECT * FROM case_roster ORDER BY case_id").fetchall()
    database.close()
    return found


def test_two_builds_give_the_same_data(example: Path, tmp_path: Path) -> None:
    demo.build(tmp_path / "again.chatdong")
    assert dump(tmp_path / "again.chatdong") == dump(example)


def test_the_example_is_whole(connection: Connection) -> None:
    assert list(findings(connection)) == []


def test_every_row_is_marked_as_invented(connection: Connection) -> None:
    for table in MODELS:
        assert connection.execute(f"SELECT count(*) FROM {table} WHERE demo = 0").fetchone() == (0,), table


def test_the_structure_is_that_of_the_source_document(connection: Connection) -> None:
    assert len(rows.select(connection, Zone)) == 5
    assert len(rows.select(connection, Dong)) == 16
    money = [line.amount for line in rows.select(connection, BudgetLine)]
    assert sum(money) == 8_850_000
    assert sum(amount for amount in money if amount == 1_270_000) == 6_350_000


def test_the_phone_monitoring_of_2020_adds_up_by_zone(connection: Connection) -> None:
    (monitoring,) = rows.select(connection, Campaign)
    table = campaign_storage.table(connection, monitoring)
    assert (table.total.targets, table.total.calls, str(table.total.per_person)) == (3_364, 19_644, "5.8")
    lines = [(zone.figures.targets, zone.figures.calls, str(zone.figures.per_person)) for zone in table.zones]
    assert lines == [
        (632, 3_839, "6.1"), (390, 3_309, "8.5"), (611, 4_256, "7.0"), (945, 3_700, "3.9"), (786, 4_540, "5.8"),
    ]  # fmt: skip
    (part,) = table.zones[0].included
    assert (part.organisation, part.figures.targets, part.figures.calls) == ("응암노인복지관", 163, None)


def test_the_campaign_table_is_printed_in_the_month_in_which_it_ended(example: Path) -> None:
    desk = wiring.open_desk(example, read_only=True)
    (summary,) = monthly.preview(desk, "2020-06", monthly.parse_scope("district"), ("monthly-summary",))
    desk.database.close()
    lines = [line.strip() for line in text_of(summary).splitlines()]
    assert "| 대상자(명) | 3364 | 632 | 390 | 611 | 945 | 786" in lines
    assert "| 실적(건) | 19644 | 3839 | 3309 | 4256 | 3700 | 4540" in lines
    assert "| 1인당(건) | 5.8 | 6.1 | 8.5 | 7.0 | 3.9 | 5.8" in lines
    assert "※ 제1권역 응암노인복지관 163명 포함" in lines


def test_the_volumes_are_those_of_a_year(connection: Connection) -> None:
    meetings = [meeting.kind for meeting in rows.select(connection, Meeting)]
    assert meetings.count(MeetingKind.ZONE_MEETING) == 60
    assert meetings.count(MeetingKind.GENERAL_MEETING) == 4
    assert meetings.count(MeetingKind.JOINT_CASE_CONFERENCE) == 12
    classes = [case.classification for case in rows.select(connection, CrisisCase)]
    assert classes.count(Classification.HIGH_DIFFICULTY) == 12
    assert classes.count(Classification.GENERAL) == 48
    assert classes.count(Classification.SERVICE_LINKAGE) == 45
    assert len(rows.select(connection, Contact)) == 900
    assert len(rows.select(connection, Service)) == 260
    assert len(rows.select(connection, Expenditure)) == 85


def test_the_flaws_are_there_to_be_found(connection: Connection) -> None:
    late = [s for s in rows.select(connection, Submission) if s.submitted_on and s.submitted_on > s.due_on]
    assert len(late) == 1
    assert sum(consent.withdrawn_on is not None for consent in rows.select(connection, Consent)) == 1
    spent: dict[str, int] = {}
    for expenditure in rows.select(connection, Expenditure):
        spent[expenditure.budget_line_id] = spent.get(expenditure.budget_line_id, 0) + expenditure.amount
    over = [line for line in rows.select(connection, BudgetLine) if spent.get(line.id, 0) > line.amount]
    assert len(over) == 1
    traits = [(h.alias, h.birth_from, h.gender, h.household_type) for h in rows.select(connection, Household)]
    assert any(alias and traits.count((alias, *rest)) > 1 for alias, *rest in traits)


def test_a_household_known_in_two_zones_stays_a_suggestion(example: Path) -> None:
    desk = wiring.open_desk(example, read_only=True)
    with desk.database.snapshot() as connection:
        households = rows.select(connection, Household)
        dong = {row.id: row.name for row in rows.select(connection, Dong)}
    twin = next(
        one
        for one in households
        for other in households
        if dong[one.dong_id] == "증산동" and other.dong_id != one.dong_id and one.alias == other.alias
        if (one.birth_from, one.gender, one.household_type) == (other.birth_from, other.gender, other.household_type)
    )
    found = household.possible_duplicates(desk, twin.id)
    desk.database.close()
    assert found[0].likeness.name
    assert found[0].dong != "증산동"
    assert twin.same_as is None


def test_the_coordinator_missed_one_duty_and_one_zone_an_open_house(example: Path) -> None:
    desk = wiring.open_desk(example, read_only=True)
    ledger = duty.duty_ledger(desk, 2021)
    (coordinator,) = [line for line in ledger.lines if line.role is RoleKind.DISTRICT_COORDINATOR]
    (missed,) = [entry for entry in coordinator.entries if entry.outcome is DutyOutcome.ABSENT]
    assert (missed.zone_no, missed.held_on.month, missed.reason) == (2, 6, AbsenceReason.BUSINESS_TRIP)
    assert coordinator.due == 5 * 2 + 3
    year = {
        (row.kind, row.zone.no if row.zone else None): row.unmet for row in meeting_series.year_view(desk, 2021).rows
    }
    desk.database.close()
    assert {series: months for series, months in year.items() if months} == {(MeetingKind.OPEN_HOUSE, 4): (11,)}


def test_the_trainings_of_the_year_have_their_score(example: Path) -> None:
    desk = wiring.open_desk(example, read_only=True)
    taught = training.training_year(desk, 2021)
    desk.database.close()
    assert (taught.headcount, taught.satisfaction) == (131, 9_295)


def test_cases_can_be_added_to_try_it_at_size(example: Path, tmp_path: Path) -> None:
    copy = tmp_path / "large.chatdong"
    copy.write_bytes(example.read_bytes())
    told: list[int] = []
    demo.add_cases(copy, 1_500, told.append)
    assert told == [1_000, 1_500]
    database = Database.open(copy, datetime.now, read_only=True)
    with database.snapshot() as connection:
        assert connection.execute("SELECT count(*) FROM case_roster").fetchone()[0] > 1_500
        newest = connection.execute("SELECT max(contacted_on) FROM case_roster").fetchone()[0]
        assert newest <= TODAY.isoformat()
        assert list(findings(connection)) == []
    database.close()


def test_the_settlement_of_zone_3_is_the_sample_of_the_source(example: Path) -> None:
    desk = wiring.open_desk(example, read_only=True)
    zone = desk.place().zone
    assert zone is not None
    sheet = settlement.sheet(desk, zone.id, 2021)
    sheets = [settlement.sheet(desk, each.zone.id, 2021) for each in budget.of_district(desk, 2021)]
    flaws = [[finding.check for finding in each.open] for each in sheets]
    desk.database.close()
    lines = [(each.line.item, each.spent, each.evidenced) for each in sheet.money.grants]
    assert lines == [("사무관리비", 1_251_400, 12), ("업무추진비", 487_000, 5)]
    assert (sheet.in_hand, sheet.interest, sheet.due_back) == (31_600, 320, 31_920)
    assert flaws == [[], [Check.NO_EVIDENCE] * 2, [], [Check.OVER_LINE], [Check.CASH]]
