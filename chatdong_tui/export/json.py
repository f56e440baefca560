"""The Document for other programs: UTF-8 JSON whose keys stay the same within one version.

format, version    "chatdong-document", 1
created            UTC, 2021-03-18T05:00:00Z
form, stem, title, gist, keywords[], attachments[]
head               issuer, writer, issued_on (2021-03-18), disclosure, approvers[]
blocks[]           type "heading": text
                   type "paragraph": level "square" | "circle" | "dash" | "dot" | "note", text
                   type "chapter": text
                   type "clause": depth (0 to 7), text
                   type "table": caption, widths[], rows[], by_hand (true; else left out)
                   type "chart": title, unit, alt, labels[], series[] (name, values[], null for no figure)
provenance[]       figure, rule, row_ids[]; left out when there is none
spaced_colon       true; left out when labels are written `일시: …`
rows[]             kind "head" | "body" | "total", cells[] (covered places are left out)
cells[]            kind "text" | "count" | "won" | "date" | "percent", value, unit, across, down
value              text; a whole number; "2021-03-18"; a rate as text "98.2";
                   {"absent": "none"} for nothing of the kind, {"absent": "blank"} for not reported
"""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from chatdong_tui.document import (
    Absent,
    Block,
    Cell,
    CellKind,
    Chapter,
    Chart,
    Clause,
    Document,
    Head,
    Heading,
    Level,
    Paragraph,
    Provenance,
    Row,
    RowKind,
    Series,
    Table,
)
from chatdong_tui.export.archive import utc
from chatdong_tui.export.cells import clean

FORMAT = "chatdong-document"
VERSION = 1


def render(document: Document, *, created: datetime) -> bytes:
    """The keys above, indented by one, ending with a line end."""
    stamped = {"format": FORMAT, "version": VERSION, "created": f"{utc(created):%Y-%m-%dT%H:%M:%SZ}"}
    return (json.dumps(stamped | _tree(document), ensure_ascii=False, indent=1) + "\n").encode()


def kept(document: Document) -> str:
    """The document to be kept beside records: the same keys without `created`, on one line."""
    stamped = {"format": FORMAT, "version": VERSION}
    return json.dumps(stamped | _tree(document), ensure_ascii=False, separators=(",", ":"))


def _tree(document: Document) -> dict[str, object]:
    head = document.head
    tree: dict[str, object] = {
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
    if document.provenance:
        tree["provenance"] = [
            {"figure": clean(each.figure), "rule": clean(each.rule), "row_ids": list(each.row_ids)}
            for each in document.provenance
        ]
    return tree | ({"spaced_colon": True} if document.spaced_colon else {})


def _block(block: Block) -> dict[str, object]:
    if isinstance(block, Heading):
        return {"type": "heading", "text": clean(block.text)}
    if isinstance(block, Chapter):
        return {"type": "chapter", "text": clean(block.text)}
    if isinstance(block, Clause):
        return {"type": "clause", "depth": block.depth, "text": clean(block.text)}
    if isinstance(block, Chart):
        return {
            "type": "chart",
            "title": clean(block.title),
            "unit": clean(block.unit),
            "alt": clean(block.alt),
            "labels": [clean(label) for label in block.labels],
            "series": [{"name": clean(each.name), "values": list(each.values)} for each in block.series],
        }
    if isinstance(block, Paragraph):
        return {"type": "paragraph", "level": block.level.name.lower(), "text": clean(block.text)}
    table: dict[str, object] = {
        "type": "table",
        "caption": clean(block.caption),
        "widths": list(block.widths),
        "rows": [{"kind": row.kind.value, "cells": [_cell(cell) for cell in row.cells]} for row in block.rows],
    }
    return table | ({"by_hand": True} if block.by_hand else {})


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


def verify(data: bytes | str) -> dict[str, Any]:
    """The keys above. Raises ValueError unless `data` is JSON of this format and version."""
    tree = json.loads(data)
    if not isinstance(tree, dict) or (tree.get("format"), tree.get("version")) != (FORMAT, VERSION):
        raise ValueError(f"not {FORMAT} version {VERSION}")
    return tree


def read(data: bytes | str) -> Document:
    """The document that `render` or `kept` wrote. Raises ValueError for anything else."""
    tree = verify(data)
    try:
        head = tree["head"]
        return Document(
            tree["form"],
            tree["stem"],
            tree["title"],
            tree["gist"],
            tuple(tree["keywords"]),
            Head(
                head["issuer"],
                head["writer"],
                date.fromisoformat(head["issued_on"]),
                head["disclosure"],
                tuple(head["approvers"]),
            ),
            tuple(_read_block(block) for block in tree["blocks"]),
            tuple(tree["attachments"]),
            tuple(
                Provenance(each["figure"], each["rule"], tuple(each["row_ids"])) for each in tree.get("provenance", ())
            ),
            tree.get("spaced_colon", False),
        )
    except (KeyError, TypeError, InvalidOperation) as error:
        raise ValueError(f"not a whole {FORMAT}") from error


def _read_block(block: dict[str, Any]) -> Block:
    if block["type"] == "heading":
        return Heading(block["text"])
    if block["type"] == "chapter":
        return Chapter(block["text"])
    if block["type"] == "clause":
        return Clause(block["text"], block["depth"])
    if block["type"] == "chart":
        series = tuple(Series(each["name"], tuple(each["values"])) for each in block["series"])
        return Chart(block["title"], tuple(block["labels"]), series, block["unit"], block["alt"])
    if block["type"] == "paragraph":
        return Paragraph(block["text"], Level[block["level"].upper()])
    rows = (Row(tuple(map(_read_cell, row["cells"])), RowKind(row["kind"])) for row in block["rows"])
    return Table(tuple(block["widths"]), tuple(rows), block["caption"], block.get("by_hand", False))


def _read_cell(cell: dict[str, Any]) -> Cell:
    kind, value = CellKind(cell["kind"]), cell["value"]
    if isinstance(value, dict):
        value = Absent[value["absent"].upper()]
    elif kind is CellKind.DATE:
        value = date.fromisoformat(value)
    elif kind is CellKind.PERCENT:
        value = Decimal(value)
    return Cell(value, kind, cell["unit"], cell["across"], cell["down"])
