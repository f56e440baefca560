"""Forms as an office might supply them, made in the test."""

from __future__ import annotations

import io
from collections.abc import Sequence


def hwpx_form(lines: Sequence[str] = (), rows: Sequence[Sequence[str]] = ()) -> bytes:
    """A 한글 form with some lines and, if there are any, a table of these rows."""
    from hwpx import HwpxDocument

    document = HwpxDocument.new()
    for line in lines:
        document.add_paragraph(line)
    if rows:
        table = document.add_table(len(rows), len(rows[0]))
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                table.cell(at, column).paragraphs[0].text = text
    data: bytes = document.to_bytes()
    return data


def xlsx_form(rows: Sequence[Sequence[str]]) -> bytes:
    """An Excel form of these rows; the first is a bold head over a grey ground, and a picture hangs below it."""
    import xlsxwriter

    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        sheet = book.add_worksheet("양식")
        head = book.add_format({"bold": True, "bg_color": "#DDDDDD", "border": 1})
        money = book.add_format({"num_format": "#,##0", "border": 1})
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                if text.startswith("="):
                    sheet.write_formula(at, column, text, money)
                else:
                    sheet.write_string(at, column, text, head if at == 0 else money)
        sheet.repeat_rows(0)
    return stream.getvalue()
