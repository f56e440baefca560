"""What a folder offers to somebody who looks for a table."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest

from chatdong_tui.domain.refusal import FileProblem, FileRefused
from chatdong_tui.exchange.folder import entries


def test_the_newest_table_stands_first_and_folders_below(tmp_path: Path) -> None:
    for age, name in enumerate(("오늘.csv", "어제.xlsx", "그제.XLS")):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (1_000_000 - age, 1_000_000 - age))
    (tmp_path / "받은 파일").mkdir()
    assert [entry.name for entry in entries(tmp_path)] == ["오늘.csv", "어제.xlsx", "그제.XLS", "받은 파일"]


def test_what_is_no_table_or_hidden_is_left_out(tmp_path: Path) -> None:
    for name in ("사진.jpg", ".숨김.csv", "~$명단.xlsx"):
        (tmp_path / name).touch()
    (tmp_path / "사라진.csv").symlink_to(tmp_path / "없음")
    assert entries(tmp_path) == ()


def test_names_come_composed_and_a_folder_is_found_however_it_is_spelled(tmp_path: Path) -> None:
    inside = tmp_path / unicodedata.normalize("NFD", "받은 파일")
    inside.mkdir()
    (inside / unicodedata.normalize("NFD", "명단.csv")).touch()
    (entry,) = entries(tmp_path / "받은 파일")
    assert entry.name == "명단.csv"


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as refused:
        entries(tmp_path / "없음")
    assert refused.value.problem is FileProblem.IMPORT_MISSING
