"""What changed between two versions of the minutes, line by line and in words."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from chatdong_tui.document import Chapter, Chart, Clause, Document, Heading, Paragraph
from chatdong_tui.export.cells import clean, text
from chatdong_tui.export.picture import picture
from chatdong_tui.words import minutes as minutes_words
from chatdong_tui.words import minutes_screens as words


class ChangeKind(enum.StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class LineChange:
    """One line that is not the same. section: the heading it stands under; before, after: '' where there is none."""

    kind: ChangeKind
    section: str
    before: str
    after: str


def changes(before: Document, after: Document) -> list[LineChange]:
    """The lines that were changed, added or taken out, in the order of the document.

    The history of the versions is left out: it differs between any two of them.
    """
    found: list[LineChange] = []
    old, new = list(_sections(before)), list(_sections(after))
    titles = dict.fromkeys([title for title, _ in new] + [title for title, _ in old])
    for title in titles:
        found += _compared(title, _lines_of(old, title), _lines_of(new, title))
    return found


def _lines_of(sections: list[tuple[str, list[str]]], title: str) -> list[str]:
    return [line for known, lines in sections if known == title for line in lines]


def _sections(document: Document) -> Iterator[tuple[str, list[str]]]:
    title, lines = words.TITLE_PART, [document.title, document.gist]
    for block in document.blocks:
        if isinstance(block, Heading | Chapter):
            yield title, lines
            title, lines = _section(block.text)
        elif isinstance(block, Paragraph | Clause):
            lines.append(clean(block.text))
        elif isinstance(block, Chart):
            lines.append(picture(block).told)
        else:
            lines += [words.CELL_BETWEEN.join(filter(None, map(text, row.cells))) for row in block.rows]
    yield title, lines


def _section(heading: str) -> tuple[str, list[str]]:
    """Its name and first lines: a heading that itself says something (`다음 회의: …`) is a line of its section."""
    name, sign, said = heading.partition(": ")
    return name, [said] if sign else []


def _compared(section: str, before: list[str], after: list[str]) -> list[LineChange]:
    if section == minutes_words.CORRECTIONS:
        return []
    found: list[LineChange] = []
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        old, new = before[i:j], after[k:m]
        both = min(len(old), len(new))
        found += [LineChange(ChangeKind.CHANGED, section, *pair) for pair in zip(old, new, strict=False)]
        found += [LineChange(ChangeKind.REMOVED, section, line, "") for line in old[both:]]
        found += [LineChange(ChangeKind.ADDED, section, "", line) for line in new[both:]]
    return found
