"""Exporting a month against what the writer libraries alone need for the same documents."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from chatdong_tui import wiring
from chatdong_tui.document import Document, Table
from chatdong_tui.export.shown import text
from chatdong_tui.usecases import monthly

MONTH = "2021-03"


def ours(path: Path) -> float:
    """Seconds from the records to HWPX, XLSX and CSV of one zone's month on the disk."""
    desk = wiring.open_desk(path)
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        monthly.export(desk, MONTH, monthly.parse_scope("zone:3"), (), ("hwpx", "xlsx", "csv"), Path(folder))
        seconds = time.perf_counter() - started
    desk.database.close()
    return seconds


def documents(path: Path) -> list[Document]:
    desk = wiring.open_desk(path, read_only=True)
    found = monthly.preview(desk, MONTH, monthly.parse_scope("zone:3"))
    desk.database.close()
    return found


def libraries_alone(pages: list[Document]) -> float:
    """Seconds the writer libraries need for the same texts and tables, plainly, without any look."""
    import csv

    import xlsxwriter
    from hwpx.document import HwpxDocument

    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        for number, page in enumerate(pages):
            hwpx = HwpxDocument.new()
            book = xlsxwriter.Workbook(str(Path(folder) / f"{number}.xlsx"), {"constant_memory": True})
            sheet = book.add_worksheet()
            line = 0
            with open(Path(folder) / f"{number}.csv", "w", encoding="utf-8-sig", newline="") as stream:
                writer = csv.writer(stream)
                for block in page.blocks:
                    if not isinstance(block, Table):
                        hwpx.add_paragraph(block.text)
                        sheet.write_string(line, 0, block.text)
                        writer.writerow([block.text])
                        line += 1
                        continue
                    rows = [[text(cell) for cell in row.cells] for row in block.rows]
                    table = hwpx.add_table(len(rows), len(block.widths))
                    grid = [[place.cell for place in row] for row in table.get_cell_map()]
                    for r, row in enumerate(rows):
                        for c, value in enumerate(row):
                            grid[r][c].paragraphs[0].text = value
                            sheet.write_string(line, c, value)
                        writer.writerow(row)
                        line += 1
            book.close()
            hwpx.save_to_path(str(Path(folder) / f"{number}.hwpx"))
        return time.perf_counter() - started
