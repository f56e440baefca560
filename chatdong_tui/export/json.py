"""The Document for other programs: UTF-8 JSON whose keys stay the same within one version.

format, version    "chatdong-document", 1
created            UTC, 2021-03-18T05:00:00Z
form, stem, title, gist, keywords[], attachments[]
head               issuer, writer, issued_on (2021-03-18), disclosure, approvers[]
blocks[]           type "heading": text
                   type "paragraph": level "square" | "circle" | "dash" | "note", text
                   type "table": caption, widths[], rows[]
rows[]             kind "head" | "body" | "total", cells[] (covered places are left out)
cells[]            kind "text" | "count" | "won" | "date" | "percent", value, unit, across, down
value              text; a whole number; "2021-03-18"; a rate as text "98.2";
                   {"absent": "none"} for nothing of the kind, {"absent": "blank"} for not reported
"""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal

from chatdong_tui.document import Absent, Block, Cell, Document, Heading, Paragraph
from chatdong_tui.export.archive import utc
from chatdong_tui.export.shown import clean

FORMAT = "chatdong-document"
VERSION = 1


def render(document: Document, *, created: datetime) -> bytes:
    """The keys above, indented by one, ending with a line end."""
    head = document.head
    tree = {
        "format": FORMAT,
        "version": VERSION,
        "created": f"{utc(created):%Y-%m-%dT%H:%M:%SZ}",
        "form": clean(document.form),
        "stem": clean(document.stem),
        "title": clean(document.title),
        "gist": clean(document.gist),
        "keywords": [clean(word) for word in document.keywords],
        "head": {
            "issuer": clean(head.issuer),
            "writer": clean(head.writer),
            "issued_on": head.issued_on.isoformat(),
            "disclosure": clean(head.disclosure),
            "approvers": [clean(title) for title in head.approvers],
        },
        "blocks": [_block(block) for block in document.blocks],
        "attachments": [clean(name) for name in document.attachments],
    }
    return (json.dumps(tree, ensure_ascii=False, indent=1) + "\n").encode()


def _block(block: Block) -> dict[str, object]:
    if isinstance(block, Heading):
        return {"type": "heading", "text": clean(block.text)}
    if isinstance(block, Paragraph):
        return {"type": "paragraph", "level": block.level.name.lower(), "text": clean(block.text)}
    return {
        "type": "table",
        "caption": clean(block.caption),
        "widths": list(block.widths),
        "rows": [{"kind": row.kind.value, "cells": [_cell(cell) for cell in row.cells]} for row in block.rows],
    }


def _cell(cell: Cell) -> dict[str, object]:
    return {
        "kind": cell.kind.value,
        "value": _value(cell.value),
        "unit": clean(cell.unit),
        "across": cell.across,
        "down": cell.down,
    }


def _value(value: str | int | date | Decimal | Absent) -> str | int | dict[str, str]:
    if isinstance(value, Absent):
        return {"absent": value.name.lower()}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    return clean(value) if isinstance(value, str) else value


def verify(data: bytes) -> None:
    """Raises ValueError unless `data` is JSON of this format and version."""
    tree = json.loads(data)
    if not isinstance(tree, dict) or (tree.get("format"), tree.get("version")) != (FORMAT, VERSION):
        raise ValueError(f"not {FORMAT} version {VERSION}")
