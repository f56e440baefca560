"""An office's own form as XLSX: marks are replaced where they stand, and one row of a sheet repeats."""

from __future__ import annotations

import copy
import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from chatdong_tui.document import Cell, CellKind
from chatdong_tui.export import archive, template
from chatdong_tui.export.cells import text
from chatdong_tui.export.template import Fault, Flaw, TemplateRefused, Values
from chatdong_tui.export.template_rows import Growth, Sheet

_BOOK, _BOOK_LINKS, _TYPES = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"
_LONGEST_TEXT = 32_767
_STRINGS, _CHAIN = "xl/sharedStrings.xml", "xl/calcChain.xml"
_RUNNING = re.compile(r"xl/(vbaProject|activeX/|externalLinks/|embeddings/|macrosheets/|connections)")
_ELSEWHERE = re.compile(r"xl/(comments|threadedComments|drawings|charts|tables)[^.]*\.xml|docProps/.*\.xml")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def verify(data: bytes) -> None:
    """Raises ValueError unless `data` is a whole workbook."""
    archive.check(data, _TYPES, _BOOK)


def faults(data: bytes, offered: Collection[str], needed: Collection[str] = ()) -> list[Fault]:
    """What is wrong with a form, given the marks that have values and those that must be there; [] when it is fine."""
    try:
        book = _Book(data)
        found: list[Fault] = []
        names: list[str] = []
        for sheet in book.sheets:
            found += _sheet_faults(book, sheet, names)
        for name, part in book.parts.items():
            if _ELSEWHERE.fullmatch(name):
                whole = "".join(template.parsed(part, name).itertext())
                found += [Fault(Flaw.OUTSIDE, mark) for mark in template.marks_in(whole)]
    except TemplateRefused as refused:
        return list(refused.faults)
    return found + template.name_faults(names, offered, needed)


def lines(data: bytes) -> list[str]:
    """What the cells of a form say. Raises TemplateRefused for a form that `faults` finds unreadable."""
    book = _Book(data)
    cells = [cell for sheet in book.sheets for row in sheet.rows() for cell in row]
    return ["".join(book.strings_of(cell)) or (cell.findtext("{*}v") or "") for cell in cells]


def mended(data: bytes) -> list[str]:
    """The marks of a form whose letters have several looks; they take that of their first letter.

    Raises TemplateRefused for a form that `faults` finds unreadable.
    """
    return _Book(data).mended


def fill(data: bytes, values: Values, *, created: datetime) -> bytes:
    """The form with its marks replaced. A cell that holds one mark only becomes a number where its value is one.

    Formulas lose their last results, which Excel computes anew when it opens the file. Raises
    TemplateRefused for a form that `faults` finds unreadable, and for a mark without a value; ValueError for a
    text that is longer than a cell of Excel can hold (32,767 letters).
    """
    book = _Book(data)
    for sheet in book.sheets:
        row = next((row for row in sheet.rows() if book.list_of(row)), None)
        entries = values.entries(book.list_of(row)) if row is not None else ()
        copies = [row, *(copy.deepcopy(row) for _ in entries[1:])]
        if row is not None:
            growth = Growth(sheet.name, int(row.get("r")), len(entries) - 1)
            book.grow(sheet, growth)
            _insert(growth, row, copies)
        mine = {each for each in copies if each is not None}
        for other in sheet.rows():
            if other not in mine:
                book.put_row(other, values, None)
        for made, entry in zip(copies, entries, strict=False):
            book.put_row(made, values, entry)
    return template.packed(book.finished(), created)


def _sheet_faults(book: _Book, sheet: Sheet, names: list[str]) -> list[Fault]:
    found: list[Fault] = []
    rows: dict[Any, list[str]] = {}
    for row in sheet.rows():
        for cell in row:
            parts = book.strings_of(cell)
            found += template.split_faults(parts)
            marks = [mark for part in parts for mark in template.marks_in(part)]
            names += marks
            if lists := list(filter(template.list_of, marks)):
                rows.setdefault(row, []).extend(lists)
    found += template.row_faults(rows.values())
    if len(rows) > 1 and not any(fault.flaw is Flaw.TWO_LISTS for fault in found):
        found.append(Fault(Flaw.TWO_LISTS, ", ".join(marks[0] for marks in rows.values())))
    for row, marks in rows.items():
        if sheet.tied(int(row.get("r"))):
            found.append(Fault(Flaw.TIED, marks[0]))
    heads = (each.text or "" for each in sheet.root.iterfind("{*}headerFooter/*"))
    return found + [Fault(Flaw.OUTSIDE, mark) for each in heads for mark in template.marks_in(each)]


def _insert(growth: Growth, row: Any, copies: list[Any]) -> None:
    """Put the copies below `row`, their cells and formulas numbered as they stand."""
    for at, made in enumerate(copies):
        number = growth.row + at
        made.set("r", str(number))
        for cell in made:
            cell.set("r", re.sub(r"\d+", str(number), cell.get("r")))
            formula = cell.find("{*}f")
            if formula is not None and formula.text:
                formula.text = growth.formula(formula.text, own=True, at=at)
        if at:
            row.getparent().insert(row.getparent().index(row) + at, made)


def _is_number(value: Cell) -> bool:
    """Whether a value can be computed with under any number format that the form may have; a rate cannot."""
    return isinstance(value.value, int | Decimal) and value.kind is not CellKind.PERCENT


def _letters(holder: Any) -> list[Any]:
    """The elements that hold a text's letters, without those that say how it is read aloud."""
    return [each for each in holder.iter("{*}t") if next(each.iterancestors("{*}rPh"), None) is None]


class _Book:
    """An opened workbook: its parts, its shared texts and its sheets."""

    def __init__(self, data: bytes) -> None:
        self.parts = template.opened(data, _TYPES, _BOOK, _BOOK_LINKS)
        for name in self.parts:
            if _RUNNING.match(name):
                raise TemplateRefused([Fault(Flaw.MACRO, name)])
        if b"macroEnabled" in self.parts[_TYPES]:
            raise TemplateRefused([Fault(Flaw.MACRO, _TYPES)])
        self._refuse_links()
        self.mended: list[str] = []
        strings = self.parts.get(_STRINGS)
        self._strings = list(template.parsed(strings, _STRINGS).iterfind("{*}si")) if strings else []
        for holder in self._strings:
            self._join(holder)
        self._root = template.parsed(self.parts[_BOOK], _BOOK)
        self._moved: dict[str, Any] = {}
        self.sheets = list(self._read_sheets())

    def _refuse_links(self) -> None:
        for name in [name for name in self.parts if name.endswith(".rels")]:
            for link in template.parsed(self.parts[name], name):
                if link.get("TargetMode") == "External":
                    raise TemplateRefused([Fault(Flaw.LINKED, link.get("Target") or "")])

    def _join(self, holder: Any) -> None:
        """Put the letters of each mark together, where they have several looks."""
        places = _letters(holder)
        parts = [each.text or "" for each in places]
        if split := template.split_marks(parts):
            self.mended += split
            for place, part in zip(places, template.joined(parts), strict=True):
                place.text = part

    def _read_sheets(self) -> Iterator[Sheet]:
        targets = dict(self._links("xl/workbook.xml"))
        for sheet in self._root.iterfind("{*}sheets/{*}sheet"):
            path = targets.get(sheet.get(_LINK), "")
            if path.startswith("xl/worksheets/") and path in self.parts:
                root = template.parsed(self.parts[path], path)
                if not all(each.get("r") for each in root.iter("{*}row", "{*}c")):
                    raise TemplateRefused([Fault(Flaw.BROKEN, path)])
                for holder in root.iter("{*}is"):
                    self._join(holder)
                yield Sheet(sheet.get("name"), path, root)

    def _links(self, path: str) -> Iterator[tuple[str, str]]:
        """The parts that the part at `path` names, by id."""
        folder, name = posixpath.split(path)
        links = f"{folder}/_rels/{name}.rels"
        if links in self.parts:
            for link in template.parsed(self.parts[links], links):
                yield link.get("Id"), posixpath.normpath(posixpath.join("/", folder, link.get("Target")))[1:]

    def _text_of(self, cell: Any) -> Any:
        """The element that holds a cell's text, or None."""
        if cell.get("t") == "s" and (value := cell.find("{*}v")) is not None:
            return self._strings[int(value.text)]
        return cell.find("{*}is") if cell.get("t") == "inlineStr" else None

    def strings_of(self, cell: Any) -> list[str]:
        """The pieces of a cell's text: one, or one for each look."""
        holder = self._text_of(cell)
        return [] if holder is None else [each.text or "" for each in _letters(holder)]

    def list_of(self, row: Any) -> str:
        """The list that a row repeats for, or ''."""
        marks = (mark for cell in row for part in self.strings_of(cell) for mark in template.marks_in(part))
        return next(filter(None, map(template.list_of, marks)), "")

    def put_row(self, row: Any, values: Values, entry: Mapping[str, Cell] | None) -> None:
        """Replace the marks of a row's cells."""
        for cell in row:
            parts = self.strings_of(cell)
            if any(template.marks_in(part) for part in parts):
                self._put(cell, "".join(parts), values, entry)

    def _put(self, cell: Any, whole: str, values: Values, entry: Mapping[str, Cell] | None) -> None:
        name = template.only_mark(whole)
        value = values.of(name, entry) if name else None
        holder = copy.deepcopy(self._text_of(cell))
        space = cell.tag[: cell.tag.index("}") + 1]
        for child in list(cell):
            cell.remove(child)
        if value is not None and _is_number(value):
            cell.attrib.pop("t", None)
            made = cell.makeelement(f"{space}v", {})
            made.text = str(value.value)
            cell.append(made)
            return
        cell.set("t", "inlineStr")
        holder.tag = f"{space}is"
        for read_aloud in [*holder.iter("{*}rPh"), *holder.iter("{*}phoneticPr")]:
            read_aloud.getparent().remove(read_aloud)
        for each in holder.iter("{*}t"):
            found = template.pieces(each.text or "")
            each.text = "".join(text(values.of(piece, entry)) if mark else piece for piece, mark in found)
            each.set(_SPACE, "preserve")
        if (letters := sum(len(each.text) for each in _letters(holder))) > _LONGEST_TEXT:
            raise ValueError(f"a text of {letters} letters is too long for Excel")
        cell.append(holder)

    def grow(self, sheet: Sheet, growth: Growth) -> None:
        """Make room for the copies of a row, wherever the workbook names cells of this sheet."""
        for other in self.sheets:
            for formula in other.root.iter("{*}f", "{*}formula", "{*}formula1", "{*}formula2"):
                row = next(formula.iterancestors("{*}row"), None)
                if other is sheet and row is not None and int(row.get("r")) == growth.row:
                    continue
                if formula.text:
                    formula.text = growth.formula(formula.text, own=other is sheet)
                if other is sheet and formula.get("ref"):
                    formula.set("ref", growth.ranges(formula.get("ref")))
        for name in self._root.iterfind("{*}definedNames/{*}definedName"):
            name.text = growth.area(name.text or "")
        sheet.move(growth)
        for _, path in self._links(sheet.path):
            if path in self.parts and path.endswith(".xml"):
                self._move_linked(path, growth)

    def _move_linked(self, path: str, growth: Growth) -> None:
        root = self._moved.setdefault(path, template.parsed(self.parts[path], path))
        for each in root.iter("{*}from", "{*}to"):
            row = each.find("{*}row")
            row.text = str(growth.first(int(row.text) + 1) - 1)
        for each in root.iter("{*}table", "{*}autoFilter"):
            each.set("ref", growth.ranges(each.get("ref")))
        for each in root.iter("{*}comment"):
            each.set("ref", growth.formula(each.get("ref"), own=True))

    def finished(self) -> dict[str, bytes]:
        """All parts as they are now; results of formulas and their order of computing are left to Excel."""
        formulas = False
        for sheet in self.sheets:
            for cell in sheet.root.iter("{*}c"):
                if cell.find("{*}f") is not None and (result := cell.find("{*}v")) is not None:
                    cell.remove(result)
                    cell.attrib.pop("t", None)
                    formulas = True
            self.parts[sheet.path] = template.written(sheet.root)
        for path, root in self._moved.items():
            self.parts[path] = template.written(root)
        if formulas:
            self._compute_anew()
        self.parts[_BOOK] = template.written(self._root)
        return self.parts

    def _compute_anew(self) -> None:
        space = self._root.tag[: self._root.tag.index("}") + 1]
        settings = self._root.find("{*}calcPr")
        if settings is None:
            settings = self._root.makeelement(f"{space}calcPr", {})
            after = [each for each in self._root if each.tag[len(space) :] in ("sheets", "definedNames")]
            after[-1].addnext(settings)
        settings.set("fullCalcOnLoad", "1")
        if self.parts.pop(_CHAIN, None) is not None:
            for path, attribute in ((_BOOK_LINKS, "Target"), (_TYPES, "PartName")):
                root = template.parsed(self.parts[path], path)
                for each in [each for each in root if (each.get(attribute) or "").endswith("calcChain.xml")]:
                    root.remove(each)
                self.parts[path] = template.written(root)
