"""The fields that a form offers to an office's own template, and their values in a Document of it.

The values are read from the finished Document, so what is masked there stays masked, and a figure is the
same in every file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from chatdong_tui.document import (
    Block,
    Cell,
    CellKind,
    Chapter,
    Clause,
    Document,
    Heading,
    Level,
    Paragraph,
    RowKind,
    Table,
)
from chatdong_tui.export.cells import Grid, clean, grid, text
from chatdong_tui.export.template import Values
from chatdong_tui.words import export as export_words
from chatdong_tui.words import form_field as words
from chatdong_tui.words import official
from chatdong_tui.words.form_field import Listed, Said, Told, column_name, pattern

_INDENT = {Level.DASH: " ", Level.DOT: "  "}


@dataclass(frozen=True, slots=True)
class Offered:
    """What a template of one form may ask for. lists: their columns by name."""

    fields: tuple[str, ...]
    lists: Mapping[str, tuple[str, ...]]

    def marks(self) -> tuple[str, ...]:
        """All names as they stand between the braces."""
        return (*self.fields, *(f"{name}.{column}" for name, columns in self.lists.items() for column in columns))


def offered(form: str) -> Offered:
    """The fields of a form. Raises KeyError for a name that no form has."""
    fields = list(words.COMMON)
    lists = {}
    for source in words.FIELDS[form]:
        if isinstance(source, Listed):
            lists[source.name] = tuple(source.columns())
            fields += _sums(source).values()
        else:
            fields.append(source.name)
    return Offered(tuple(fields), lists)


def _sums(source: Listed) -> dict[str, str]:
    """The fields of a list's last row, by the names of its columns."""
    columns = map(column_name, source.sums)
    return {column: words.SUM_OF.format(name=source.name, column=column) for column in columns}


def values(document: Document) -> Values:
    """What the Document has to say in each of its form's fields; what it leaves out is blank."""
    sections = _sections(document)
    fields = _common(document)
    lists: dict[str, list[Mapping[str, Cell]]] = {}
    for source in words.FIELDS[document.form]:
        if isinstance(source, Said):
            fields[source.name] = Cell("\n".join(_said(document, source)))
        elif isinstance(source, Told):
            fields[source.name] = Cell("\n".join(_told(document, _below(sections, source.title))))
        else:
            found = _rows(_below(sections, source.title), source)
            lists[source.name] = found.entries
            for column, name in _sums(source).items():
                fields[name] = found.total.get(column, Cell(""))
    return Values(fields, lists)


def _common(document: Document) -> dict[str, Cell]:
    head = document.head
    return {
        words.TITLE: Cell(document.title),
        words.GIST: Cell(document.gist),
        words.KEYWORDS: Cell(export_words.BETWEEN_KEYWORDS.join(document.keywords)),
        words.ISSUER: Cell(head.issuer),
        words.WRITER: Cell(head.writer),
        words.ISSUED_ON: Cell(head.issued_on, CellKind.DATE),
        words.DISCLOSURE: Cell(head.disclosure),
        words.ATTACHMENTS: Cell("\n".join(official.attachments(document.attachments))),
    }


@dataclass(frozen=True, slots=True)
class _Section:
    title: str
    blocks: list[Block] = field(default_factory=list)


def _sections(document: Document) -> list[_Section]:
    """The Document at its titles; a numbered item of the first depth is one, too."""
    found = [_Section("")]
    for block in document.blocks:
        if isinstance(block, Chapter | Heading) or (isinstance(block, Clause) and block.depth == 0):
            found.append(_Section(block.text))
        else:
            found[-1].blocks.append(block)
    return found


def _below(sections: Sequence[_Section], title: str) -> list[Block]:
    wanted = pattern(title)
    return [
        block
        for section in sections
        if (wanted.fullmatch(section.title) if title else not section.title)
        for block in section.blocks
    ]


def _said(document: Document, source: Said) -> Iterator[str]:
    """What stands behind the label on each line that has it."""
    before = re.match(r"[^{]*", source.line)
    start = before[0] if before else ""
    for block in document.blocks:
        if isinstance(block, Heading | Paragraph) and block.text.startswith(start):
            yield block.text.removeprefix(start)


def _told(document: Document, blocks: Sequence[Block]) -> Iterator[str]:
    """The lines below a title with their marks; a line that stands alone needs none."""
    lines = [block for block in blocks if isinstance(block, Paragraph | Clause)]
    for line in lines:
        told = clean(line.text)
        if document.spaced_colon:
            told = official.spaced_colons(told)
        if len(lines) > 1 and isinstance(line, Paragraph):
            told = f"{_INDENT.get(line.level, '')}{line.level.value} {told}"
        yield told


@dataclass(frozen=True, slots=True)
class _Rows:
    entries: list[Mapping[str, Cell]] = field(default_factory=list)
    total: dict[str, Cell] = field(default_factory=dict)


def _rows(blocks: Sequence[Block], source: Listed) -> _Rows:
    """The rows of all tables below a title that are of the list."""
    found = _Rows()
    columns = {name: pattern(head) for name, head in source.columns().items()}
    for block in blocks:
        if not isinstance(block, Table) or not block.rows:
            continue
        whole = grid(block)
        heads = _heads(whole)
        places = {
            name: at for name, wanted in columns.items() for at, head in enumerate(heads) if wanted.fullmatch(head)
        }
        if len(places) < 2 or next(iter(columns)) not in places:
            continue
        for kind, entry in _entries(whole, places):
            if kind is RowKind.BODY:
                found.entries.append(entry)
            elif kind is RowKind.TOTAL:
                found.total.update(entry)
    return found


def _heads(whole: Grid) -> list[str]:
    """The head of each column over all head rows, the outer one first: `참석 관`."""
    columns: list[list[str]] = [[] for _ in whole.widths]
    for row in whole.rows[: whole.head_count()]:
        for at, slot in enumerate(row.slots):
            for covered in range(at, at + slot.across) if slot else ():
                columns[covered].append(text(slot) if slot else "")
    return [" ".join(filter(None, column)) for column in columns]


def _entries(whole: Grid, places: Mapping[str, int]) -> Iterator[tuple[RowKind, dict[str, Cell]]]:
    """The cells of each row by column; a cell over several rows belongs to each of them."""
    above: list[tuple[Cell, int] | None] = [None] * len(whole.widths)
    for row in whole.rows:
        if row.kind is RowKind.HEAD:
            continue
        for at, slot in enumerate(row.slots):
            tall = above[at]
            if slot is not None:
                above[at] = (slot, slot.down - 1)
            elif tall is not None:
                above[at] = (tall[0], tall[1] - 1) if tall[1] else None
        here = {name: held[0] for name, at in places.items() if (held := above[at]) is not None}
        yield row.kind, here
