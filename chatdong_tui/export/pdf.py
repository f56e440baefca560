"""The Document as PDF/A-2b: A4, fonts embedded, titled and tagged for a screen reader."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from chatdong_tui.document import Document, RowKind
from chatdong_tui.export import chart, columns, paper, typeset
from chatdong_tui.export.cells import Grid, text
from chatdong_tui.export.picture import Picture
from chatdong_tui.export.shown import Line, Part, Piece, Shown, kept, show
from chatdong_tui.words import export as words

_TITLE_SIZES = (20, 18, 16)
_BREAKS_FROM = 110.0
"""A row higher than this, in mm, may break over pages; lower ones move on as a whole."""
_LABEL_WIDTH = 28.0

LOOKS: dict[str, tuple[str, float, float, float]] = {
    "chapter": ("sans", 16, 0, 18),
    "heading": ("sans", 15, 0, 12),
    "square": ("serif", 14, 0, 8),
    "circle": ("serif", 14, 7, 5),
    "dash": ("serif", 14, 21, 3),
    "dot": ("serif", 14, 28, 3),
    "note": ("sans", 12, 21, 3),
    "clause": ("serif", 14, 0, 5),
    "caption": ("sans", 10, 0, 6),
    "picture": ("sans", 11, 0, 8),
    "attachment": ("serif", 14, 0, 5),
    "end": ("serif", 14, 0, 4),
}
"""Of each kind of line: font, size, where it begins and the gap above, in points."""

_FIRST_ATTACHMENT_GAP = 13


def render(document: Document, *, created: datetime) -> bytes:
    """The bytes of a .pdf file; `created` is the only time in it, and it names no author.

    Raises ValueError when a table's spans do not fit it, or typst warns.
    """
    return typeset.compiled("report.typ", _page(show(document)), "pdf", created)


def _page(shown: Shown) -> dict[str, Any]:
    size = next((size for size in _TITLE_SIZES if _title_lines(shown.title, size) == 1), _TITLE_SIZES[-1])
    return {
        "title": _lines(shown.title, size, paper.PAGE_WIDTH - 10),
        "title_text": shown.title.replace("\n", " "),
        "title_size": size,
        "keywords": shown.keywords,
        "head": [[_lines(line.mark, 9, _LABEL_WIDTH), _lines(line.text, 9, 40)] for line in shown.head],
        "approvers": [_lines(title, 9, 10) for title in shown.approvers],
        "approval": words.APPROVAL,
        "cooperation": words.COOPERATION,
        "summary": [
            [_lines(line.mark, 10, _LABEL_WIDTH), _lines(line.text, 11, paper.PAGE_WIDTH - _LABEL_WIDTH)]
            for line in shown.summary
        ],
        "looks": LOOKS,
        "heading_level": 2 if any(isinstance(part, Line) and part.part is Part.CHAPTER for part in shown.body) else 1,
        "body": [
            entry for part, keeps in zip(shown.body, kept(shown.body), strict=True) for entry in _entries(part, keeps)
        ],
    }


def _title_lines(title: str, size: int) -> int:
    return columns.line_count(title, paper.room(size, paper.PAGE_WIDTH - 10))


def _lines(value: str, size: float, width: float, margin: float = paper.MARGIN) -> list[list[list[str]]]:
    """Lines of words of pieces: a word wider than its place comes in several, that it may break there.

    A line that fits as a whole is one piece, which typst sets in a fraction of the time.
    """
    room = paper.room(size, width, margin)
    return [
        [[line]] if columns.width(line) <= room else [columns.pieces(word, room) for word in line.split(" ")]
        for line in value.split("\n")
    ]


def _entries(part: Piece, keeps: bool) -> list[dict[str, Any]]:
    if isinstance(part, Grid):
        return [_table(part)]
    if isinstance(part, Line):
        return [_line(part, keeps)]
    title = [_line(Line(Part.PICTURE, "", part.title), True)] if part.title else []
    return [*title, _picture(part)]


def _line(line: Line, keeps: bool) -> dict[str, Any]:
    look = line.part.name.lower()
    _, size, left, _ = LOOKS[look]
    indent = line.depth * size + (size if line.part is Part.END else 0)
    hang = 3 * size if line.part is Part.ATTACHMENT else (columns.width(line.mark) + 1) * size / 2
    width = paper.PAGE_WIDTH - (left + hang + indent) * paper.PT_TO_MM
    return {
        "type": "line",
        "look": look,
        "keeps": keeps,
        "mark": _lines(line.mark, size, paper.PAGE_WIDTH) if line.mark else [],
        "text": _lines(line.text, size, width, 0),
        "indent": indent,
        "gap": _FIRST_ATTACHMENT_GAP if line.part is Part.ATTACHMENT and line.mark else 0,
    }


def _table(grid: Grid) -> dict[str, Any]:
    layout = paper.layout(grid)
    centred = columns.centred(grid)
    heads = grid.head_count() if grid.head_count() < len(grid.rows) else 0
    rows: list[list[dict[str, Any]]] = []
    total = 0.0
    for row in grid.rows:
        spans = [(at, cell, sum(layout.widths[at : at + cell.across])) for at, cell in enumerate(row.slots) if cell]
        heights = [paper.height(text(cell), layout.size, width, layout.margin) for _, cell, width in spans]
        height = max((high for (_, cell, _), high in zip(spans, heights, strict=True) if cell.down == 1), default=0.0)
        total += height
        rows.append(
            [
                {
                    "text": _lines(text(cell), layout.size, width, layout.margin),
                    "across": cell.across,
                    "down": cell.down,
                    "align": columns.align(cell, row.kind, centred[at]),
                    "kind": row.kind.value,
                    "breaks": height > _BREAKS_FROM and row.kind is not RowKind.HEAD,
                }
                for at, cell, width in spans
            ]
        )
    return {
        "type": "table",
        "size": layout.size,
        "margin": layout.margin,
        "widths": layout.widths,
        "least": paper.BY_HAND_HEIGHT if grid.by_hand else 0,
        "whole": total <= paper.WHOLE_UP_TO,
        "head": [cell for row in rows[:heads] for cell in row],
        "body": [cell for row in rows[heads:] for cell in row],
    }


def _picture(picture: Picture) -> dict[str, Any]:
    return {"type": "picture", "told": picture.told, **chart.plain(chart.draw(picture))}


def verify(data: bytes) -> None:
    """Raises ValueError unless `data` is a whole PDF whose last lines lead to its table of contents."""
    head, tail = data[:5], data[-64:].split()
    if head != b"%PDF-" or tail[-1:] != [b"%%EOF"] or len(tail) < 3 or tail[-3] != b"startxref":
        raise ValueError("the file does not begin or end as a PDF")
    start = int(tail[-2])
    if not (data[start:].startswith(b"xref") or b" obj" in data[start : start + 24]):
        raise ValueError("the table of contents is not where it should be")
