"""The Document as CSV that Excel opens: UTF-8 with a mark, CRLF, and nothing that runs as a formula."""

from __future__ import annotations

import csv
import io
import re
from datetime import date, datetime

from chatdong_tui.document import Absent, Cell, Document
from chatdong_tui.export.cells import Grid, clean
from chatdong_tui.export.picture import Picture
from chatdong_tui.export.shown import show
from chatdong_tui.words import export as words

_FORMULA_STARTS = "=+-@＝＋－＠|"
_NUMBER = re.compile(r"[+-]?\d[\d,]*(\.\d+)?%?")


def render(document: Document, *, created: datetime) -> bytes:
    """The whole report as rows: a mark and a text for each line, one field per column for each table.

    Numbers stand without commas and units, dates as 2021-03-18, rates without %; places that a
    merged cell covers are empty fields, so that columns line up. A chart is its figures. A CSV file has no place for
    `created`. Raises ValueError when a table's spans do not fit it.
    """
    shown = show(document)
    rows: list[list[str]] = [[line.mark, line.text] for line in shown.head]
    if shown.approvers:
        rows.append([words.APPROVAL, *shown.approvers])
    rows += [[words.COOPERATION, ""], [], [shown.title]]
    rows += [[line.mark, line.text] for line in shown.summary]
    rows.append([])
    for part in shown.body:
        if isinstance(part, Picture):
            rows.append(["", part.caption])
        if isinstance(part, Grid | Picture):
            grid = part.grid if isinstance(part, Picture) else part
            rows += [[_plain(slot) for slot in row.slots] for row in grid.rows]
            rows.append([])
        else:
            rows.append([part.mark, part.text])
    sheet = io.StringIO(newline="")
    csv.writer(sheet, lineterminator="\r\n").writerows([guard(field) for field in row] for row in rows)
    return sheet.getvalue().encode("utf-8-sig")


def _plain(cell: Cell | None) -> str:
    if cell is None:
        return ""
    if isinstance(cell.value, Absent):
        return cell.value.value
    if isinstance(cell.value, date):
        return cell.value.isoformat()
    return clean(cell.value) if isinstance(cell.value, str) else str(cell.value)


def guard(field: str) -> str:
    """`field`, with `'` before it when a spreadsheet might run it: it begins with = + - @ or |.

    Leading blanks do not hide the sign. Numbers and a lone `-` stay as they are.
    """
    start = field.lstrip()
    risky = start[:1] and start[0] in _FORMULA_STARTS
    return f"'{field}" if risky and start != "-" and not _NUMBER.fullmatch(start) else field


def verify(data: bytes) -> None:
    """Raises ValueError unless `data` reads as UTF-8 CSV with the mark and the CRLF this module writes."""
    if not data.startswith(b"\xef\xbb\xbf") or not data.endswith(b"\r\n"):
        raise ValueError("the file does not begin or end as it was written")
    try:
        for _ in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True):
            pass
    except csv.Error as error:
        raise ValueError(str(error)) from error
