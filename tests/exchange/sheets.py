"""XLSX files for tests: written by a library, or put together by hand where no library would."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import xlsxwriter

HEAD = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    '<row r="1"><c r="A1" t="inlineStr"><is><t>이름</t></is></c></row>'
)
TAIL = "</sheetData></worksheet>"


def written(path: Path, rows: Iterable[Sequence[object]]) -> Path:
    """An XLSX file with one sheet."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("명단")
        for row, cells in enumerate(rows):
            sheet.write_row(row, 0, cells)
    return path


def by_hand(path: Path, sheet: Iterable[str]) -> Path:
    """An XLSX file whose sheet is this XML, piece by piece."""
    plain = written(path.with_suffix(".plain"), [])
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name in source.namelist():
            if name != "xl/worksheets/sheet1.xml":
                made.writestr(name, source.read(name))
                continue
            with made.open(name, "w", force_zip64=True) as part:
                for piece in sheet:
                    part.write(piece.encode())
    return path
