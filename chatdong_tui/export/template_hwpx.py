"""An office's own form as HWPX: marks are replaced where they stand, and one row of a table repeats."""

from __future__ import annotations

import copy
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chatdong_tui.document import Cell
from chatdong_tui.export import template
from chatdong_tui.export.cells import text
from chatdong_tui.export.hwpx import verify as verify
from chatdong_tui.export.template import Fault, Flaw, TemplateRefused, Values

_SECTION = re.compile(r"Contents/section\d+\.xml")
_PREVIEW = "Preview/PrvText.txt"
_LIST, _KEYS = "Contents/content.hpf", "META-INF/manifest.xml"
_ELSEWHERE = re.compile(r"Contents/(?!section)[^/]+\.xml")
_TALLEST_LINE = round(200 * 7200 / 25.4)
"""A table that stands in its line like a letter cannot go on over a page: one higher than this is let loose."""
_COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
_HARMLESS = re.compile(r"(?:var\s+\w+\s*=\s*[\w.]+\s*;|function\s+\w+\s*\([^)]*\)\s*\{\s*\}|\s)+")
"""What 한글 writes into the scripts of every document: names for its own objects, and functions that do nothing."""


def faults(data: bytes, offered: Collection[str], needed: Collection[str] = ()) -> list[Fault]:
    """What is wrong with a form, given the marks that have values and those that must be there; [] when it is fine."""
    try:
        parts = _opened(data)
        roots = [root for _, root in _sections(parts)]
    except TemplateRefused as refused:
        return list(refused.faults)
    found: list[Fault] = []
    names: list[str] = []
    rows: dict[Any, list[str]] = {}
    for root in roots:
        for paragraph in root.iter("{*}p"):
            letters = [each for part in _texts(paragraph) for each in _strings(part)]
            found += template.split_faults(letters)
            marks = [mark for each in letters for mark in template.marks_in(each)]
            names += marks
            for mark in filter(template.list_of, marks):
                row = next(paragraph.iterancestors("{*}tr"), None)
                if row is None:
                    found.append(Fault(Flaw.OUTSIDE, mark))
                else:
                    rows.setdefault(row, []).append(mark)
    found += _outside(parts)
    found += template.row_faults(rows.values())
    found += [Fault(Flaw.TIED, marks[0]) for row, marks in rows.items() if _tied(row)]
    return found + template.name_faults(names, offered, needed)


def lines(data: bytes) -> list[str]:
    """What the paragraphs of a form say. Raises TemplateRefused for a form that `faults` finds unreadable."""
    found = []
    for _, root in _sections(_opened(data)):
        for paragraph in root.iter("{*}p"):
            parts = []
            for element in _texts(paragraph):
                parts.append(element.text or "")
                for child in element:
                    parts += ["\n" if child.tag.endswith("}lineBreak") else "", child.tail or ""]
            found.append("".join(parts))
    return found


def mended(data: bytes) -> list[str]:
    """The marks of a form whose letters have several looks; they take that of their first letter.

    Raises TemplateRefused for a form that `faults` finds unreadable.
    """
    parts = _opened(data)
    roots = (template.parsed(parts[name], name) for name in _section_names(parts))
    runs = (run for root in roots for paragraph in root.iter("{*}p") for run in _neighbours(paragraph))
    return [mark for run in runs for mark in template.split_marks([each.read() for each in run])]


def fill(data: bytes, values: Values, *, created: datetime) -> bytes:
    """The form with its marks replaced; nothing else of its look changes.

    Raises TemplateRefused for a form that `faults` finds unreadable, and for a mark without a value.
    """
    parts = _opened(data)
    for name, root in _sections(parts):
        done = {each for row in [row for row in root.iter("{*}tr") if _list(row)] for each in _repeat(row, values)}
        # What was put in is text: marks that somebody typed into a value stay as they are.
        for paragraph in [each for each in root.iter("{*}p") if each not in done]:
            _replace(paragraph, values, None)
        # Where its lines broke was kept for the old texts.
        for kept in list(root.iter("{*}linesegarray")):
            kept.getparent().remove(kept)
        parts[name] = template.written(root)
    if _PREVIEW in parts:
        parts[_PREVIEW] = b""
    return template.packed(parts, created)


def _opened(data: bytes) -> dict[str, bytes]:
    parts = template.opened(data, "mimetype", "Contents/header.xml", "Contents/section0.xml")
    if parts["mimetype"].strip() != b"application/hwp+zip":
        raise TemplateRefused([Fault(Flaw.OTHER_FORMAT, "mimetype")])
    for name in parts:
        if name.startswith("Scripts/") and not _harmless(parts[name]):
            raise TemplateRefused([Fault(Flaw.MACRO, name)])
    if b"encryption-data" in parts.get(_KEYS, b""):
        raise TemplateRefused([Fault(Flaw.LOCKED)])
    for item in template.parsed(parts.get(_LIST, b"<none/>"), _LIST).iter("{*}item"):
        if item.get("isEmbeded") == "0" or ":" in (item.get("href") or ""):
            raise TemplateRefused([Fault(Flaw.LINKED, item.get("href") or "")])
    return parts


def _outside(parts: Mapping[str, bytes]) -> Iterator[Fault]:
    """Marks in the parts that are not filled, and links that a reader of the document could follow."""
    for name in filter(_ELSEWHERE.fullmatch, parts):
        whole = "".join(template.parsed(parts[name], name).itertext())
        yield from (Fault(Flaw.OUTSIDE, mark) for mark in template.marks_in(whole))
    for _, root in _sections(parts):
        for begin in root.iter("{*}fieldBegin"):
            if begin.get("type") == "HYPERLINK":
                target = next((each.text for each in begin.iter("{*}stringParam") if each.text), "")
                yield Fault(Flaw.LINKED, target)


def _harmless(script: bytes) -> bool:
    coding = "utf-16" if script[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in script[:8] else "utf-8"
    if coding == "utf-16" and script[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        coding = "utf-16-le"
    source = _COMMENT.sub("", script.decode(coding, "replace")).lstrip("\ufeff")
    return not source.strip() or _HARMLESS.fullmatch(source) is not None


def _section_names(parts: Mapping[str, bytes]) -> list[str]:
    return [name for name in parts if _SECTION.fullmatch(name)]


def _sections(parts: Mapping[str, bytes]) -> Iterator[tuple[str, Any]]:
    """The sections with their marks whole."""
    for name in _section_names(parts):
        root = template.parsed(parts[name], name)
        for paragraph in root.iter("{*}p"):
            for places in _neighbours(paragraph):
                letters = [place.read() for place in places]
                for place, old, new in zip(places, letters, template.joined(letters), strict=True):
                    if old != new:
                        place.write(new)
        yield name, root


@dataclass(frozen=True, slots=True)
class _Place:
    """Where letters stand: in an element, or behind it."""

    element: Any
    behind: bool = False

    def read(self) -> str:
        return (self.element.tail if self.behind else self.element.text) or ""

    def write(self, letters: str) -> None:
        setattr(self.element, "tail" if self.behind else "text", letters)


def _neighbours(paragraph: Any) -> Iterator[list[_Place]]:
    """The places of a paragraph's letters, in runs that nothing but a change of look divides."""
    places: list[_Place] = []
    for run in paragraph.findall("{*}run"):
        for element in run:
            if not isinstance(element.tag, str) or element.tag.rpartition("}")[2] != "t":
                yield places
                places = []
                continue
            places.append(_Place(element))
            for child in element:
                yield places
                places = [_Place(child, behind=True)]
    yield places


def _texts(paragraph: Any) -> Iterator[Any]:
    """The text elements of a paragraph's own runs, not those of tables that hang on it."""
    for run in paragraph.findall("{*}run"):
        yield from run.findall("{*}t")


def _strings(element: Any) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        yield child.tail or ""


def _replace(paragraph: Any, values: Values, entry: Mapping[str, Cell] | None) -> None:
    for element in _texts(paragraph):
        for child in list(element):
            child.tail = _put(element, child, child.tail or "", values, entry)
        element.text = _put(element, None, element.text or "", values, entry)


def _put(element: Any, after: Any, letters: str, values: Values, entry: Mapping[str, Cell] | None) -> str:
    """The first line of `letters` with values for marks; further lines go behind `after` with line breaks."""
    filled = "".join(text(values.of(piece, entry)) if mark else piece for piece, mark in template.pieces(letters))
    first, *others = filled.split("\n") if "\n" not in letters else [filled]
    place = 0 if after is None else element.index(after) + 1
    namespace = element.tag[: element.tag.index("}") + 1]
    for at, line in enumerate(others):
        end = element.makeelement(f"{namespace}lineBreak", {})
        end.tail = line
        element.insert(place + at, end)
    return first


def _list(row: Any) -> str:
    """The list that a row repeats for, or ''; rows of tables inside its cells have their own."""
    for paragraph in row.iter("{*}p"):
        if next(paragraph.iterancestors("{*}tr")) is row:
            for part in _texts(paragraph):
                for mark in template.marks_in("".join(_strings(part))):
                    if name := template.list_of(mark):
                        return name
    return ""


def _number(cell: Any, child: str, name: str) -> int:
    return int(cell.find(f"{{*}}{child}").get(name))


def _tied(row: Any) -> bool:
    return any(_number(cell, "cellSpan", "rowSpan") > 1 for cell in row.findall("{*}tc"))


def _repeat(row: Any, values: Values) -> list[Any]:
    """One copy of `row` for each entry, in its place; the table grows by their heights.

    Returns the paragraphs that were filled.
    """
    filled: list[Any] = []
    entries = values.entries(_list(row))
    table = row.getparent()
    cells = row.findall("{*}tc")
    base = _number(cells[0], "cellAddr", "rowAddr")
    height = max(_number(cell, "cellSz", "height") for cell in cells)
    more = len(entries) - 1
    for other in table.findall("{*}tr"):
        for cell in other.findall("{*}tc"):
            _make_room(cell, base, more, height)
    copies = [row, *(copy.deepcopy(row) for _ in range(more))]
    place = table.index(row)
    for at, (made, entry) in enumerate(zip(copies, entries, strict=True)):
        if at:
            table.insert(place + at, made)
        for cell in made.findall("{*}tc"):
            cell.find("{*}cellAddr").set("rowAddr", str(base + at))
        for paragraph in made.iter("{*}p"):
            _replace(paragraph, values, entry)
            filled.append(paragraph)
    table.set("rowCnt", str(int(table.get("rowCnt")) + more))
    size, position = table.find("{*}sz"), table.find("{*}pos")
    size.set("height", str(int(size.get("height")) + more * height))
    if position is not None and more and int(size.get("height")) > _TALLEST_LINE:
        position.set("treatAsChar", "0")
        table.set("pageBreak", "CELL")
    return filled


def _make_room(cell: Any, base: int, more: int, height: int) -> None:
    """Move a cell below the repeating row down; stretch one from above that covers it."""
    address, span, size = (cell.find(f"{{*}}{name}") for name in ("cellAddr", "cellSpan", "cellSz"))
    row, down = int(address.get("rowAddr")), int(span.get("rowSpan"))
    if row > base:
        address.set("rowAddr", str(row + more))
    elif row < base < row + down:
        span.set("rowSpan", str(down + more))
        size.set("height", str(int(size.get("height")) + more * height))
