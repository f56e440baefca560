"""CSV as Korean offices keep it: UTF-8 with or without a mark, or CP949."""

from __future__ import annotations

import csv
import io

from chatdong_tui.domain.refusal import FileProblem, FileRefused
from chatdong_tui.exchange.table import MAX_ROWS, Cell, Table, cell, without_blank_end

_DELIMITERS = ",\t;"
_LONGEST_CELL = 131_072


def read(data: bytes, path: str) -> Table:
    """The table in a CSV file.

    Raises FileRefused: BAD_TEXT with the line that is neither UTF-8 nor CP949; BAD_CSV with the line of a
    quotation mark that is never closed or of an endless cell; NOT_A_TABLE; TOO_MANY_ROWS.
    """
    text = _decoded(data, path)
    if "\0" in text:
        raise FileRefused(FileProblem.NOT_A_TABLE, path)
    source = io.StringIO(text, newline="")
    reader = csv.reader(source, delimiter=_delimiter(text), strict=True)
    rows: list[list[Cell]] = []
    csv.field_size_limit(_LONGEST_CELL)
    try:
        for row in reader:
            if len(rows) >= MAX_ROWS and any(row):
                raise FileRefused(FileProblem.TOO_MANY_ROWS, path, limit=MAX_ROWS)
            rows.append([cell(value) for value in row] if any(row) else [])
    except csv.Error as error:
        raise FileRefused(FileProblem.BAD_CSV, path, line=reader.line_num) from error
    return Table(without_blank_end(rows))


def _decoded(data: bytes, path: str) -> str:
    line = 1
    for encoding in ("utf-8-sig", "cp949"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError as error:
            # The encoding that got farther is the one that was meant.
            line = max(line, data.count(b"\n", 0, error.start) + 1)
    raise FileRefused(FileProblem.BAD_TEXT, path, line=line)


def _delimiter(text: str) -> str:
    head = text[:4096]
    return max(_DELIMITERS, key=head.count)
