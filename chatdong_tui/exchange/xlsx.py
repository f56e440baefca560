"""The sheets of an XLSX file as tables."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from chatdong_tui.domain.refusal import FileProblem, FileRefused
from chatdong_tui.exchange import package
from chatdong_tui.exchange.table import Merge, Table, cell, without_blank_end

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

MARK = b"PK\x03\x04"
_MAX_MERGES = 10_000
OLD_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How the container of old Office files begins, and of new ones that are locked with a password."""


def refuse_old(data: bytes, path: str) -> None:
    """Raises FileRefused: PASSWORD for a locked file, OLD_EXCEL for an .xls, whatever it is called."""
    locked = "EncryptedPackage".encode("utf-16-le") in data
    raise FileRefused(FileProblem.PASSWORD if locked else FileProblem.OLD_EXCEL, path)


def read(data: bytes, path: str, sheet: str = "") -> Table:
    """The named sheet, or the first visible one that holds something.

    Raises FileRefused: what `package.unpack` raises; NOT_A_TABLE; NO_SHEET for a name that no visible sheet has, or a
    file without a visible sheet.
    """
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    unpacked = package.unpack(data, path)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(unpacked.data)) as book:
            sheets = [each for each in book.sheets_metadata if each.typ == SheetTypeEnum.WorkSheet]
            visible = [each.name for each in sheets if each.visible == SheetVisibleEnum.Visible]
            hidden = tuple(each.name for each in sheets if each.name not in visible)
            if not visible or (sheet and sheet not in visible):
                raise FileRefused(FileProblem.NO_SHEET, path, sheets=", ".join(visible))
            tables = (_table(book, name, unpacked, path) for name in ((sheet,) if sheet else visible))
            chosen = next((table for table in tables if table.rows), None)
    except (FileRefused, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:
        # Besides its own errors the reader stops dead on XML that nobody writes; that is no Exception.
        raise FileRefused(FileProblem.NOT_A_TABLE, path) from error
    if chosen is None:
        raise FileRefused(FileProblem.NO_ROWS, path)
    others = tuple(name for name in visible if name != chosen.sheet)
    return Table(
        chosen.rows, chosen.sheet, chosen.merges, chosen.formulas, chosen.valueless, chosen.hidden_rows,
        hidden, others, unpacked.base_1904,
    )  # fmt: skip


def _table(book: CalamineWorkbook, name: str, unpacked: package.Package, path: str) -> Table:
    found = book.get_sheet_by_name(name)
    rows = [[cell(value) for value in row] for row in found.to_python(skip_empty_area=False)]
    merges = tuple(Merge(*first, *last) for first, last in found.merged_cell_ranges or ())
    if len(merges) > _MAX_MERGES:
        raise FileRefused(FileProblem.TOO_LARGE, path)
    seen = unpacked.seen.get(name, package.Seen(frozenset(), frozenset(), 0))
    return Table(without_blank_end(rows), name, merges, seen.formulas, seen.valueless, seen.hidden_rows)
