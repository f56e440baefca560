"""A workbook opened in LibreOffice, a program of its own, shows what the report says."""

from __future__ import annotations

import csv
import shutil
import subprocess
from pathlib import Path

import pytest

from chatdong_tui.export import xlsx
from chatdong_tui.export.cells import Grid, text
from chatdong_tui.export.shown import Line, show
from tests.export.sample import CREATED, DOCUMENT

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
AS_SHOWN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true"
"""Commas, quotes, UTF-8, from the first line, a language so that formats hold, cells as they are shown."""

pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> list[list[str]]:
    """The sheet row by row, as it is shown."""
    folder = tmp_path_factory.mktemp("libreoffice")
    (folder / "report.xlsx").write_bytes(xlsx.render(DOCUMENT, created=CREATED))
    own = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(SOFFICE), own, "--headless", "--convert-to", AS_SHOWN, "--outdir", folder, folder / "report.xlsx"]
    subprocess.run(command, check=True, capture_output=True, timeout=90)
    return read(folder / "report.csv")


def read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        # A long text takes several rows of the sheet, as no single one is high enough.
        return [filled for row in csv.reader(stream) if (filled := [field for field in row if field])]


GRIDS = [part for part in show(DOCUMENT).body if isinstance(part, Grid)]
LINES = [part for part in show(DOCUMENT).body if isinstance(part, Line)]


@pytest.mark.parametrize("number", range(len(GRIDS)))
def test_a_table_shows_its_cells_as_printed(rows: list[list[str]], number: int) -> None:
    printed = [[text(slot) for slot in row.slots if slot is not None and text(slot)] for row in GRIDS[number].rows]
    places = [at for at in range(len(rows)) if rows[at : at + len(printed)] == printed]
    assert places, f"{printed}\nis not in\n{rows}"


def test_every_line_is_there(rows: list[list[str]]) -> None:
    shown = [" ".join(row) for row in rows]
    for line in LINES:
        assert any(line.text in field for field in shown), line.text


def test_no_cell_shows_an_error(rows: list[list[str]]) -> None:
    fields = [field for row in rows for field in row]
    assert not [field for field in fields if field.startswith(("#", "Err:")) or set(field) == {"#"}]
