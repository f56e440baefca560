"""A table of very many rows as XLSX, ours or the library's own: prints seconds and the peak of memory in MB.

Run as `python -m tests.bench.long_table ours 100000`, so that each has a process to itself; on Linux.
"""

from __future__ import annotations

import re
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import overload

from chatdong_tui.document import Cell, CellKind, Document, Head, Row, RowKind, Table

_HEADS = ("연번", "권역", "기관", "직위", "일자", "방법", "내용", "금액", "상태", "비고")


class Rows(Sequence[Row]):
    """So many rows, each made when it is asked for."""

    def __init__(self, count: int) -> None:
        self._count = count

    def __len__(self) -> int:
        return self._count + 1

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Row]: ...
    def __getitem__(self, at: int | slice) -> Row | Sequence[Row]:
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(len(self)))]
        if not 0 <= at < len(self):
            raise IndexError(at)
        if at == 0:
            return Row(tuple(Cell(head) for head in _HEADS), RowKind.HEAD)
        return Row(tuple(cells(at)))


def cells(at: int) -> Iterator[Cell]:
    yield Cell(at, CellKind.COUNT)
    yield Cell(f"제{at % 5 + 1}권역")
    yield Cell("하늘종합사회복지관")
    yield Cell("사회복지사")
    yield Cell(date(2021, at % 12 + 1, at % 28 + 1), CellKind.DATE)
    yield Cell("방문")
    yield Cell(f"안부를 확인하고 반찬을 전함({at})")
    yield Cell(at * 100, CellKind.WON)
    yield Cell("완료")
    yield Cell("")


def ours(count: int) -> bytes:
    from chatdong_tui.export import xlsx

    head = Head("한빛구", "담당", date(2021, 4, 5), "비공개", ("담당", "팀장"))
    document = Document("roster", "roster", "명단", "명단임", (), head, (Table((1,) * len(_HEADS), Rows(count)),))
    data = xlsx.render(document, created=datetime(2021, 4, 5, tzinfo=UTC))
    xlsx.verify(data)
    return data


def library(count: int) -> bytes:
    """The same cells in the library's own constant memory, with the same formats."""
    from xlsxwriter import Workbook

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "roster.xlsx"
        book = Workbook(path, {"constant_memory": True})
        sheet = book.add_worksheet()
        plain = book.add_format({"border": 1, "text_wrap": True})
        day = book.add_format({"border": 1, "num_format": "yyyy-mm-dd"})
        won = book.add_format({"border": 1, "num_format": "#,##0"})
        for number, row in enumerate(Rows(count)):
            for column, cell in enumerate(row.cells):
                if isinstance(cell.value, date):
                    sheet.write_datetime(number, column, cell.value, day)
                elif isinstance(cell.value, int):
                    sheet.write_number(number, column, cell.value, won)
                else:
                    sheet.write_string(number, column, str(cell.value), plain)
        book.close()
        return path.read_bytes()


def memory() -> float:
    """The most memory that this process held, in MB: `getrusage` would count the process that started it."""
    status = Path("/proc/self/status").read_text()
    return int(re.findall(r"VmHWM:\s+(\d+) kB", status)[0]) / 1024


def main(which: str, count: int) -> None:
    started = time.perf_counter()
    size = len({"ours": ours, "library": library}[which](count))
    seconds = time.perf_counter() - started
    print(seconds, memory(), size)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
