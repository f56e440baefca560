"""Tables too long to stand in a report: taken out, with a note in their place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from chatdong_tui.document import Block, Document, Level, Paragraph, Table


def set_apart(document: Document, limit: int, note: Callable[[int, Table], str]) -> tuple[Document, list[Table]]:
    """`document` without its tables of more than `limit` rows, and those tables.

    note(number from 1, table) is the text that stands where the table stood.
    """
    apart: list[Table] = []
    blocks: list[Block] = []
    for block in document.blocks:
        if isinstance(block, Table) and len(block.rows) > limit:
            apart.append(block)
            blocks.append(Paragraph(note(len(apart), block), Level.NOTE))
        else:
            blocks.append(block)
    return replace(document, blocks=tuple(blocks)), apart
