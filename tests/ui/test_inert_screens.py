"""No screen hands a sign to the terminal that it would obey, whichever column somebody wrote it into."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from chatdong_tui import wiring
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.storage import engine, rows
from chatdong_tui.storage.case_roster import CaseFilter
from chatdong_tui.storage.database import Database
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import case_filter
from chatdong_tui.usecases.desk import Desk
from tests.example import example_bytes
from tests.ui.driver import driving

HOSTILE = "가람\x1b[2J\x9b31m\u202e\u2067[bold red]덮기[/]\u200b"
OBEYED = "\x1b\x9b\u202e\u2067\u200b"

COLUMNS = (
    ("campaign", "name"), ("decision_option", "text"), ("decision_option", "argument"), ("decision", "text"),
    ("decision", "reason"), ("decision", "revisit_condition"), ("action_item", "text"), ("agenda_item", "title"),
    ("discussion_line", "text"), ("stage_task", "title"), ("stage_task", "note"), ("stage_evidence", "note"),
    ("interface_task", "task"), ("interface_task", "note"), ("resource", "name"), ("resource", "note"),
    ("agreement", "title"), ("agreement", "paper_place"), ("training_result", "course"), ("attendance_duty", "source"),
    ("contact", "memo"), ("service", "name"), ("status_event", "goal"), ("need", "note"), ("household", "alias"),
    ("meeting", "title"), ("meeting", "place"), ("organisation", "name"), ("person", "name"),
    ("case_roster", "manager"),
)  # fmt: skip

SCREENS = (
    "home", "meetings", "meeting_year", "duty_ledger", "duty_rules", "trainings", "cases", "campaigns", "board",
    "interface", "resources", "network", "projects", "importing", "import_runs", "search",
)  # fmt: skip


@pytest.fixture(scope="module")
def hostile_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hostile") / "network.chatdong"
    path.write_bytes(example_bytes())
    connection = engine.connect(str(path), read_only=False)
    for table, column in COLUMNS:
        connection.execute(f"UPDATE {table} SET {column} = substr(?, 1, 60)", (HOSTILE,))
    connection.execute(
        "INSERT INTO import_run (id, at, kind, file_name, file_digest, rows, skipped, act)"
        " VALUES (?, '2021-03-18T09:00:00', 'people', ?, ?, 1, 0, 1)",
        (wiring.new_id(), HOSTILE, "0" * 64),
    )
    connection.close()
    return path


@pytest.fixture
def hostile(hostile_file: Path) -> Iterator[Desk]:
    def now() -> datetime:
        return datetime(2021, 12, 10, 9, 0)

    database = Database.open(hostile_file, now)
    yield Desk(database, now, wiring.new_id)
    database.close()


@pytest.mark.parametrize("name", SCREENS)
async def test_a_room_shows_every_sign_harmlessly(hostile: Desk, name: str) -> None:
    async with driving(ChatdongApp(hostile, name), size=(120, 40)) as d:
        assert not set(OBEYED) & set(d.picture())


async def test_the_sheet_of_a_meeting_shows_every_sign_harmlessly(hostile: Desk) -> None:
    with hostile.database.snapshot() as connection:
        known = rows.select(connection, Meeting, "id IN (SELECT meeting_id FROM decision)")[0]
    async with driving(ChatdongApp(hostile, "meeting", meeting_id=known.id), size=(120, 50)) as d:
        d.sees("?[2J")
        d.sees("[bold red]")
        assert not set(OBEYED) & set(d.picture())


async def test_the_name_of_kept_conditions_is_shown_harmlessly(hostile: Desk) -> None:
    hostile.perform(case_filter.save_filter, HOSTILE, CaseFilter())
    async with driving(ChatdongApp(hostile, "cases"), size=(120, 40)) as d:
        d.app.open("case_filters", wanted=CaseFilter())
        await d.settle()
        d.sees("[bold red]")
        assert not set(OBEYED) & set(d.picture())


async def test_ten_thousand_signs_pasted_into_one_line_are_cut_and_said(hostile: Desk) -> None:
    async with driving(ChatdongApp(hostile, "search")) as d:
        await d.paste("가\x1b[31m\n" * 2000)
        assert len(d.screen.focused.value) == 80
        d.sees("80")
