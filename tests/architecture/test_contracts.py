"""The rooms hold: layers are checked, and the way to an export never loads the screen."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    command = "from importlinter.cli import lint_imports_command as run; run(['--no-cache'])"
    return subprocess.run([sys.executable, "-c", command], cwd=folder, capture_output=True, text=True)


def test_the_layers_hold() -> None:
    result = lint_imports(ROOT)
    assert result.returncode == 0, result.stdout


def test_a_stray_textual_import_in_the_use_cases_is_found(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "chatdong_tui", tmp_path / "chatdong_tui")
    shutil.copy(ROOT / ".importlinter", tmp_path)
    stray = tmp_path / "chatdong_tui" / "usecases" / "meeting.py"
    stray.write_text(stray.read_text(encoding="utf-8") + "\nimport textual\n", encoding="utf-8")
    result = lint_imports(tmp_path)
    assert result.returncode != 0
    assert "chatdong_tui.usecases.meeting -> textual" in result.stdout


def loaded_after(code: str) -> set[str]:
    """Top-level modules that a fresh interpreter has loaded after running `code`."""
    run = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(' '.join({{name.split('.')[0] for name in sys.modules}}))"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(run.stdout.split("\n")[-2].split())


def test_an_export_never_loads_the_screen(tmp_path: Path) -> None:
    file = str(tmp_path / "example.chatdong")
    code = (
        "from chatdong_tui.cli import cli\n"
        f"cli(['demo', '--file', {file!r}, '--no-open'], standalone_mode=False)\n"
        f"cli(['export', '2021-03', '--file', {file!r}, '--to', {str(tmp_path)!r}], standalone_mode=False)"
    )
    assert not {"textual", "rich"} & loaded_after(code)


@pytest.mark.parametrize("module", ["chatdong_tui", "chatdong_tui.cli", "chatdong_tui.ui.app"])
def test_the_way_to_the_first_screen_loads_nothing_heavy(module: str) -> None:
    heavy = {"pydantic", "sqlite_utils", "xlsxwriter", "hwpx", "lxml", "markdown_it", "holidays", "icalendar"}
    assert not heavy & loaded_after(f"import {module}")
