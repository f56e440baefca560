"""Where tables come from, and which of their columns are read."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from chatdong_tui.usecases import import_file, importing
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.usecases.tables import CASES, plan, table
from tests.usecases.tables import case as row


def test_a_column_can_be_left_unread_and_that_is_remembered(desk: Desk, network: Network, tmp_path: Path) -> None:
    path = table(tmp_path, CASES, row(담당="모르는이"))
    assert plan(desk, path).bad_rows == 1
    planned = plan(desk, path, columns={"manager": ""})
    assert ("manager" in planned.columns, planned.bad_rows) == (False, 0)
    desk.perform(importing.take, planned)
    again = table(tmp_path, CASES, row(담당="모르는이", 발굴일="2021.3.4"), name="다음.csv")
    assert plan(desk, again).bad_rows == 0


def test_the_folder_is_remembered_until_it_is_gone(desk: Desk, tmp_path: Path) -> None:
    stick = tmp_path / unicodedata.normalize("NFD", "받은 파일")
    stick.mkdir()
    desk.perform(import_file.remember_folder, tmp_path / "받은 파일")
    assert import_file.recent_folder(desk) == tmp_path / "받은 파일"
    stick.rmdir()
    assert import_file.recent_folder(desk) == Path.home()


def test_the_head_of_a_table_names_its_columns(desk: Desk, tmp_path: Path) -> None:
    path = table(tmp_path, ("2021년 명단",), (*CASES, ""))
    assert import_file.head(desk, path) == import_file.Head(CASES, "", ("",))
