"""What a reader sees: the text of each cell and the order of the lines, the same for every file format."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from chatdong_tui.document import Chapter, Chart, Clause, Document, Heading, Level, Paragraph
from chatdong_tui.export.cells import Grid, clean, grid
from chatdong_tui.export.picture import Picture, picture
from chatdong_tui.words import export as words
from chatdong_tui.words import formats, official


class Part(enum.Enum):
    """What a line is, so that a writer can choose its look."""

    LABEL = enum.auto()
    CHAPTER = enum.auto()
    HEADING = enum.auto()
    SQUARE = enum.auto()
    CIRCLE = enum.auto()
    DASH = enum.auto()
    DOT = enum.auto()
    NOTE = enum.auto()
    CLAUSE = enum.auto()
    CAPTION = enum.auto()
    PICTURE = enum.auto()
    ATTACHMENT = enum.auto()
    END = enum.auto()


_PART_OF_LEVEL = {
    Level.SQUARE: Part.SQUARE,
    Level.CIRCLE: Part.CIRCLE,
    Level.DASH: Part.DASH,
    Level.DOT: Part.DOT,
    Level.NOTE: Part.NOTE,
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text; `mark` is the label or the sign before it, which may be empty.

    depth: of a numbered item, each one two half-width letters (2타) further in (domain.md §8).
    """

    part: Part
    mark: str
    text: str
    depth: int = 0


Piece = Line | Grid | Picture


@dataclass(frozen=True, slots=True)
class Shown:
    """A document in reading order: head, approval boxes, title, summary, body with 붙임 and 끝.

    colon: what stands between a label and its text.
    """

    head: tuple[Line, ...]
    approvers: tuple[str, ...]
    title: str
    keywords: tuple[str, ...]
    summary: tuple[Line, ...]
    body: tuple[Piece, ...]
    colon: str = ": "


def show(document: Document) -> Shown:
    """`document` as lines and grids, texts cleaned. Raises ValueError when a table's spans do not fit it."""
    head = document.head
    issuer = words.BETWEEN_NAMES.join(name for name in (head.issuer, head.writer) if name)
    labels = (
        (words.DOCUMENT_NUMBER, ""),
        (words.RETENTION, ""),
        (words.ISSUED_ON, formats.short_date(head.issued_on)),
        (words.DISCLOSURE, head.disclosure),
        (words.ISSUER, issuer),
    )
    keywords = tuple(clean(word) for word in document.keywords)
    summary = ((words.GIST, document.gist), (words.KEYWORDS, words.BETWEEN_KEYWORDS.join(keywords)))
    return Shown(
        head=tuple(Line(Part.LABEL, mark, clean(value)) for mark, value in labels),
        approvers=tuple(clean(title) for title in head.approvers),
        title=clean(document.title),
        keywords=keywords,
        summary=tuple(Line(Part.LABEL, mark, clean(value)) for mark, value in summary),
        body=_with_end([*_blocks(document), *_attachments(document.attachments)]),
        colon=" : " if document.spaced_colon else ": ",
    )


def _blocks(document: Document) -> Iterator[Piece]:
    marks = _clause_marks(document)
    chapters = 0

    def said(value: str) -> str:
        return official.spaced_colons(clean(value)) if document.spaced_colon else clean(value)

    for at, block in enumerate(document.blocks):
        if isinstance(block, Chapter):
            chapters += 1
            yield Line(Part.CHAPTER, official.chapter(chapters), clean(block.text))
        elif isinstance(block, Heading):
            yield Line(Part.HEADING, Level.SQUARE.value, said(block.text))
        elif isinstance(block, Paragraph):
            yield Line(_PART_OF_LEVEL[block.level], block.level.value, said(block.text))
        elif isinstance(block, Clause):
            yield Line(Part.CLAUSE, marks[at], said(block.text), block.depth)
        elif isinstance(block, Chart):
            drawn = picture(block)
            if drawn.drawable:
                yield drawn
            elif drawn.labels:
                yield Line(Part.CAPTION, "", drawn.caption)
                yield drawn.grid
        elif block.rows:
            if block.caption:
                yield Line(Part.CAPTION, "", clean(block.caption))
            yield grid(block)


def _clause_marks(document: Document) -> dict[int, str]:
    """The mark of each numbered item by its place; a heading or a chapter begins a new list."""
    found: dict[int, str] = {}
    places: list[int] = []
    for at, block in enumerate((*document.blocks, None)):
        if isinstance(block, Clause):
            places.append(at)
        elif block is None or isinstance(block, Chapter | Heading):
            depths = [item.depth for place in places if isinstance(item := document.blocks[place], Clause)]
            found |= zip(places, official.marks(depths), strict=True)
            places = []
    return found


def _attachments(names: tuple[str, ...]) -> list[Line]:
    """`붙임` before the first; numbers only when there are several (domain.md §8)."""
    return [
        Line(Part.ATTACHMENT, "" if at else words.ATTACHMENT, name)
        for at, name in enumerate(official.attachments([clean(name) for name in names]))
    ]


_LEADS = frozenset((Part.CHAPTER, Part.HEADING, Part.CAPTION, Part.PICTURE))


def kept(body: Sequence[Piece]) -> list[bool]:
    """Of each piece whether it stays on the page of the next one.

    So do titles, a line that leads to a table or to its own sub-items, and what is right before 붙임.
    """
    following = [*body[1:], None]
    return [isinstance(piece, Line) and _leads(piece, after) for piece, after in zip(body, following, strict=True)]


_STEPS = (Part.SQUARE, Part.CIRCLE, Part.DASH, Part.DOT)


def _leads(line: Line, after: Piece | None) -> bool:
    if line.part in _LEADS or after is None:
        return line.part in _LEADS
    if not isinstance(after, Line) or after.part in (Part.CAPTION, Part.PICTURE):
        # A note tells of the table above it.
        return line.part is not Part.NOTE
    if after.part is Part.ATTACHMENT:
        return bool(line.mark or after.mark)
    if line.part is Part.CLAUSE:
        return after.part in _STEPS or (after.part is Part.CLAUSE and after.depth > line.depth)
    return line.part in _STEPS and after.part in _STEPS[_STEPS.index(line.part) + 1 :]


def _with_end(body: list[Piece]) -> tuple[Piece, ...]:
    """`끝.` two spaces after the last letter, or on a line of its own below a table (domain.md §8)."""
    last = body[-1] if body else None
    if isinstance(last, Line):
        body[-1] = replace(last, text=official.ended(last.text))
    else:
        body.append(Line(Part.END, "", words.END))
    return tuple(body)
