"""What was made unreadable in a Document, counted in the Document itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from chatdong_tui.document import Chapter, Chart, Clause, Document, Heading, Paragraph, Table
from chatdong_tui.words.monthly import HIDDEN_CASE, HIDDEN_NAME


@dataclass(frozen=True, slots=True)
class Hidden:
    """names: places where something that leads to a household was; cases: places where a case number was."""

    names: int
    cases: int


def hidden(document: Document) -> Hidden:
    """How often the Document shows a mark instead of what somebody wrote."""
    cases = names = 0
    for text in texts(document):
        found = text.count(HIDDEN_CASE)
        cases += found
        names += text.count(HIDDEN_NAME) - found
    return Hidden(names, cases)


def texts(document: Document) -> Iterator[str]:
    """Every text that a file of this Document will hold."""
    yield from (document.title, document.gist, *document.keywords, *document.attachments)
    yield from (document.head.issuer, document.head.writer)
    yield from (text for each in document.provenance for text in (each.figure, each.rule))
    for block in document.blocks:
        if isinstance(block, (Chapter, Heading, Paragraph, Clause)):
            yield block.text
        elif isinstance(block, Chart):
            yield from (block.title, block.alt, *block.labels, *(series.name for series in block.series))
        elif isinstance(block, Table):
            yield block.caption
            yield from (cell.value for row in block.rows for cell in row.cells if isinstance(cell.value, str))
