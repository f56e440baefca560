"""Exporting a month against what the writer libraries alone need for the same documents."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from chatdong_tui import wiring
from chatdong_tui.document import Document
from chatdong_tui.export import typeset
from chatdong_tui.export.cells import Grid, text
from chatdong_tui.export.picture import Picture
from chatdong_tui.export.shown import show
from chatdong_tui.usecases import monthly

MONTH = "2021-03"
ZONE = monthly.parse_scope("zone:3")
_PLAIN = b"""
#let d = json(bytes(sys.inputs.at("data")))
#set document(title: "x", date: datetime(year: 2021, month: 4, day: 5))
#set text(font: "Noto Sans KR")
#for block in d {
  if type(block) == str { par(block) } else {
    table(columns: block.first().len(), ..block.flatten())
  }
}
"""


def ours(path: Path, folder: Path) -> float:
    """Seconds from the records to one zone's month in every format on the disk."""
    desk = wiring.open_desk(path)
    started = time.perf_counter()
    forms = monthly.called_forms(desk, MONTH, ZONE)
    monthly.export(desk, MONTH, ZONE, forms, monthly.FORMATS, folder)
    seconds = time.perf_counter() - started
    desk.database.close()
    return seconds


def documents(path: Path) -> list[Document]:
    desk = wiring.open_desk(path, read_only=True)
    found = monthly.preview(desk, MONTH, ZONE, monthly.called_forms(desk, MONTH, ZONE))
    desk.database.close()
    return found


def _plain(page: Document) -> Iterator[str | list[list[str]]]:
    """The texts and tables of a document, head and all, without any look."""
    shown = show(page)
    yield from (f"{line.mark} {line.text}" for line in (*shown.head, *shown.summary))
    for part in shown.body:
        part = part.grid if isinstance(part, Picture) else part
        if isinstance(part, Grid):
            yield [[text(cell) if cell else "" for cell in row.slots] for row in part.rows]
        else:
            yield f"{part.mark} {part.text}"


def libraries_alone(pages: list[Document], folder: Path) -> float:
    """Seconds the writer libraries need for the same texts and tables, plainly, without any look."""
    import typst
    import xlsxwriter
    from hwpx.document import HwpxDocument

    fonts = typeset.fonts()
    started = time.perf_counter()
    for number, page in enumerate(pages):
        blocks = list(_plain(page))
        hwpx = HwpxDocument.new()
        book = xlsxwriter.Workbook(str(folder / f"{number}.xlsx"), {"in_memory": True})
        sheet = book.add_worksheet()
        line = 0
        with open(folder / f"{number}.csv", "w", encoding="utf-8-sig", newline="") as stream:
            writer = csv.writer(stream)
            for block in blocks:
                if isinstance(block, str):
                    hwpx.add_paragraph(block)
                    sheet.write_string(line, 0, block)
                    writer.writerow([block])
                    line += 1
                    continue
                table = hwpx.add_table(len(block), len(block[0]))
                grid = [[place.cell for place in row] for row in table.get_cell_map()]
                for r, row in enumerate(block):
                    for c, value in enumerate(row):
                        grid[r][c].paragraphs[0].text = value
                        sheet.write_string(line, c, value)
                    writer.writerow(row)
                    line += 1
        book.close()
        hwpx.save_to_path(str(folder / f"{number}.hwpx"))
        data = json.dumps(blocks, ensure_ascii=False)
        (folder / f"{number}.json").write_text(data)
        pdf = typst.compile(_PLAIN, font_paths=fonts, sys_inputs={"data": data}, pdf_standards=["a-2b"])
        (folder / f"{number}.pdf").write_bytes(pdf)
    return time.perf_counter() - started


def long_table(which: str, rows: int) -> tuple[float, float]:
    """Seconds and the peak of memory in MB of `long_table` in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.long_table", which, str(rows)]
    told = subprocess.run(command, capture_output=True, check=True, text=True).stdout.split()
    return float(told[0]), float(told[1])


def month(path: Path, pages: list[Document]) -> tuple[float, float]:
    """Ours and the libraries', one after the other, so that both meet the same machine."""
    with tempfile.TemporaryDirectory() as folder:
        return ours(path, Path(folder)), libraries_alone(pages, Path(folder))
