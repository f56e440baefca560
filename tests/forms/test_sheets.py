"""Workbooks, tables and data of every form as other programs read them."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import python_calamine

from chatdong_tui.export.cells import text
from tests.forms.month import Forms
from tests.forms.pieces import missing, number, pieces, value

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
AS_SHOWN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true"
"""Commas, quotes, UTF-8, from the first line, a language so that formats hold, cells as they are shown."""


def plain(field: object) -> str:
    if isinstance(field, date):
        return field.isoformat()[:10]
    return number(field) if isinstance(field, int | float) else str(field)


def test_calamine_sees_every_value_in_order(forms: Forms) -> None:
    for stem, document in forms.documents.items():
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(forms.data(stem, "xlsx")))
        fields = (plain(field) for row in book.get_sheet_by_index(0).to_python() for field in row if field != "")
        assert missing("".join(fields), pieces(document, value, figures=True)) == [], stem


def test_csv_holds_every_value_in_order(forms: Forms) -> None:
    for stem, document in forms.documents.items():
        rows = csv.reader(io.StringIO(forms.data(stem, "csv").decode("utf-8-sig"), newline=""))
        seen = "".join(field for row in rows for field in row)
        assert missing(seen, pieces(document, value, figures=True)) == [], stem


def test_json_holds_every_value_in_order(forms: Forms) -> None:
    for stem, document in forms.documents.items():
        seen = "".join(leaves(json.loads(forms.data(stem, "json"))["blocks"]))
        body = pieces(document, value, marks=False)
        # The files add the last words of a page: 붙임, its numbers and 끝.
        last = "끝." if not document.attachments else ""
        assert (
            missing(seen, [piece.removesuffix(last) for piece in body[: len(body) - len(document.attachments)]]) == []
        )


def leaves(found: Any) -> Iterator[str]:
    if isinstance(found, dict):
        for each in found.values():
            yield from leaves(each)
    elif isinstance(found, list):
        for each in found:
            yield from leaves(each)
    elif found is not None:
        yield {"none": "-", "blank": ""}.get(str(found), plain(found))


@pytest.fixture(scope="module")
def shown_by_libreoffice(forms: Forms, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the first sheet of every workbook as LibreOffice shows it; it is started once for all."""
    if SOFFICE is None:
        pytest.skip("LibreOffice is not installed")
    folder = tmp_path_factory.mktemp("libreoffice")
    own = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [SOFFICE, own, "--headless", "--convert-to", AS_SHOWN, "--outdir", folder, *forms.paths("xlsx")]
    subprocess.run(command, check=True, capture_output=True, timeout=110)
    return folder


def test_libreoffice_shows_every_cell_as_printed(forms: Forms, shown_by_libreoffice: Path) -> None:
    for stem, document in forms.documents.items():
        with (shown_by_libreoffice / f"{stem}.csv").open(encoding="utf-8", newline="") as stream:
            fields = [field for row in csv.reader(stream) for field in row if field]
        assert missing("".join(fields), pieces(document, text, figures=True)) == [], stem
        assert not [field for field in fields if field.startswith(("#", "Err:"))], stem
