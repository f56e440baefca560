"""The example: the public structure of the source document, invented people, and the same in every build."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from chatdong_tui import demo
from chatdong_tui.demo.calendar import TODAY
from chatdong_tui.domain.budget import BudgetLine, Expenditure
from chatdong_tui.domain.case import Consent, Contact, CrisisCase, Household, Service
from chatdong_tui.domain.case_code import Classification
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.domain.network import Dong, Zone
from chatdong_tui.domain.project import Activity, JointProject
from chatdong_tui.domain.submission import Submission
from chatdong_tui.storage import rows
from chatdong_tui.storage.check import findings
from chatdong_tui.storage.database import Database
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.models import MODELS


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
    named = "name = '취약계층 집중관리 전화 모니터링'"
    projects = {project.id for project in rows.select(connection, JointProject, named)}
    calls = [activity for activity in rows.select(connection, Activity) if activity.project_id in projects]
    assert sum(call.people_distinct or 0 for call in calls) == 3_364
    assert sum(call.quantity or 0 for call in calls) == 19_644
    assert {call.unit for call in calls} == {"건"}


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
    assert any(consent.withdrawn_on for consent in rows.select(connection, Consent))
    spent: dict[str, int] = {}
    for expenditure in rows.select(connection, Expenditure):
        spent[expenditure.budget_line_id] = spent.get(expenditure.budget_line_id, 0) + expenditure.amount
    over = [line for line in rows.select(connection, BudgetLine) if spent.get(line.id, 0) > line.amount]
    assert len(over) == 1
    traits = [(h.alias, h.birth_from, h.gender, h.household_type) for h in rows.select(connection, Household)]
    assert any(alias and traits.count((alias, *rest)) > 1 for alias, *rest in traits)


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
