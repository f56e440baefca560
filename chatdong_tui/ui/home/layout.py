"""Sections share the rows of a screen: what is long gives way first, and nothing is lost from sight."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from chatdong_tui.ui.widgets.plain_list import Line
from chatdong_tui.words import home as words


@dataclass(frozen=True)
class Section:
    """lines: the first of `total`."""

    name: str
    heading: str
    lines: Sequence[Line]
    total: int


def arranged(sections: Sequence[Section], rows: int, few: int, whole: Collection[str]) -> list[Line]:
    """The sections one below the other; those without lines take none.

    rows: of the screen. few: lines of each section at most; one that would hide a single line shows it.
    Where that is too much, the longest section gives a line away, the lowest of equals first, down to its
    heading, which opens it. Those named in `whole` then show all their lines, whether there is room or not.
    """
    shown = {each.name: _most(each, few) for each in sections if each.total}
    kept = [each for each in sections if each.total]
    while sum(_height(each, shown[each.name]) for each in kept) > rows:
        long = [each for each in kept if shown[each.name]]
        if not long:
            break
        longest = max(reversed(long), key=lambda each: _height(each, shown[each.name]))
        shown[longest.name] = max(0, min(shown[longest.name] - 1, longest.total - 2))
    return [line for each in kept for line in _drawn(each, len(each.lines) if each.name in whole else shown[each.name])]


def _most(section: Section, few: int) -> int:
    return len(section.lines) if section.total <= few + 1 else min(few, len(section.lines))


def _height(section: Section, shown: int) -> int:
    return 1 if not shown else 1 + shown + (shown < section.total)


def _drawn(section: Section, shown: int) -> list[Line]:
    more = f"more:{section.name}"
    if not shown:
        return [Line(more, words.UNFOLD.format(heading=section.heading), "heading")]
    lines = [Line(None, section.heading, "heading"), *section.lines[:shown]]
    if section.total > shown:
        lines.append(Line(more, words.MORE.format(count=words.count_text(section.total, shown))))
    return lines
