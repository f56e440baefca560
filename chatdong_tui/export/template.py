"""A form that an office supplies with `{{field}}` marks in it: its file opened safely, its marks and its faults.

A mark `{{name}}` stands for one value; marks `{{list.column}}` in a row of a table make that row repeat,
once for each entry of the list.
"""

from __future__ import annotations

import enum
import io
import re
import zipfile
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from chatdong_tui.document import Absent, Cell
from chatdong_tui.export import archive
from chatdong_tui.export.cells import text

_MARK = re.compile(r"\{\{\s*([^{}\s](?:[^{}\n]{0,58}[^{}\s])?)\s*\}\}")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""What old documents begin with (HWP 5, XLS), and new ones that have a password."""
_MOST_MEMBERS = 2_000
_MOST_BYTES = 64 << 20
"""A form of a few pages unpacks to a few megabytes; what unpacks to more is not opened."""


class Flaw(enum.StrEnum):
    """What can be wrong with a supplied form."""

    NOT_A_ZIP = "not_a_zip"
    """Not a file of its kind at all."""
    OTHER_FORMAT = "other_format"
    LOCKED = "locked"
    TOO_LARGE = "too_large"
    BROKEN = "broken"
    MACRO = "macro"
    LINKED = "linked"
    """It asks for something outside itself: a picture, a table, a page of the web."""
    NO_MARK = "no_mark"
    UNKNOWN = "unknown"
    """A mark that the form has no value for."""
    MISSING = "missing"
    """A value that must not be left out, and no mark for it."""
    SPLIT = "split"
    """A mark that is not closed, or with something between its letters: it has to be typed anew."""
    OUTSIDE = "outside"
    """A mark where no value can be put: in a comment, a drawing, the head of a page; of a list, outside a table."""
    TWO_LISTS = "two_lists"
    """Marks of two lists in one row, or of one list in two rows."""
    TIED = "tied"
    """The repeating row is tied to others by a cell or a formula over several rows."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, and the mark or part that it is about."""

    flaw: Flaw
    name: str = ""


class TemplateRefused(Exception):
    """A form that cannot be filled, with all that is wrong with it."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(", ".join(f"{fault.flaw} {fault.name}".rstrip() for fault in faults))
        self.faults = tuple(faults)


@dataclass(frozen=True, slots=True)
class Values:
    """What goes into a form: `fields` by name, and the entries of each list by the names of its columns."""

    fields: Mapping[str, Cell]
    lists: Mapping[str, Sequence[Mapping[str, Cell]]] = field(default_factory=dict)

    def of(self, name: str, entry: Mapping[str, Cell] | None = None) -> Cell:
        """The value of a mark; `entry` is the one whose row this is. Raises TemplateRefused(UNKNOWN)."""
        listed, dot, column = name.partition(".")
        if dot and listed in self.lists:
            return (entry or {}).get(column, Cell(Absent.BLANK))
        if name not in self.fields:
            raise TemplateRefused([Fault(Flaw.UNKNOWN, name)])
        return self.fields[name]

    def entries(self, name: str) -> Sequence[Mapping[str, Cell]]:
        """The entries of a list; one without values where it is empty, so that its row stays."""
        return self.lists.get(name) or ({},)


def marks_in(text: str) -> list[str]:
    """The names of the whole marks in `text`."""
    return _MARK.findall(text)


def only_mark(text: str) -> str | None:
    """The name of the mark that `text` consists of."""
    found = _MARK.fullmatch(text.strip())
    return found[1] if found else None


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """`text` in pieces, each with whether it is the name of a mark."""
    for at, piece in enumerate(_MARK.split(text)):
        if piece:
            yield piece, bool(at % 2)


def list_of(mark: str) -> str:
    """The list that a mark belongs to, or ''."""
    name, dot, _ = mark.partition(".")
    return name if dot else ""


def joined(parts: Sequence[str]) -> list[str]:
    """`parts` that follow each other, with a mark whose letters lie in several of them whole in its first one."""
    owners = [at for at, part in enumerate(parts) for _ in part]
    whole = "".join(parts)
    for found in _MARK.finditer(whole):
        owners[found.start() : found.end()] = [owners[found.start()]] * (found.end() - found.start())
    made = [""] * len(parts)
    for sign, owner in zip(whole, owners, strict=True):
        made[owner] += sign
    return made


def split_marks(parts: Sequence[str]) -> list[str]:
    """The marks whose letters lie in several of `parts`."""
    in_parts = [mark for part in parts for mark in marks_in(part)]
    found = []
    for mark in marks_in("".join(parts)):
        if mark in in_parts:
            in_parts.remove(mark)
        else:
            found.append(mark)
    return found


def split_faults(parts: Sequence[str]) -> list[Fault]:
    """Marks that are whole only when the neighbouring `parts` are read together, or are not closed."""
    found = [Fault(Flaw.SPLIT, mark) for mark in split_marks(parts)]
    for piece, is_mark in pieces("".join(parts)):
        if not is_mark and "{{" in piece:
            found.append(Fault(Flaw.SPLIT, piece[piece.index("{{") :][:20]))
    return found


def row_faults(rows: Iterable[Collection[str]]) -> list[Fault]:
    """What is wrong with rows that repeat, given the marks of each."""
    seen: set[str] = set()
    found = []
    for marks in rows:
        lists = {list_of(mark) for mark in marks} - {""}
        if len(lists) > 1 or lists & seen:
            found.append(Fault(Flaw.TWO_LISTS, ", ".join(sorted(lists))))
        seen |= lists
    return found


def name_faults(marks: Collection[str], offered: Collection[str], needed: Collection[str]) -> list[Fault]:
    """Marks that have no value, and values that have no mark and need one."""
    if not marks:
        return [Fault(Flaw.NO_MARK)]
    unknown = [Fault(Flaw.UNKNOWN, mark) for mark in sorted(set(marks) - set(offered))]
    return unknown + [Fault(Flaw.MISSING, name) for name in sorted(set(needed) - set(marks))]


def opened(data: bytes, *members: str) -> dict[str, bytes]:
    """The parts of a zip by name, in their order. Raises TemplateRefused unless it is one and holds `members`."""
    if data.startswith(_OLE):
        raise TemplateRefused([Fault(Flaw.LOCKED)])
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as source:
            listed = source.infolist()
            if len(listed) > _MOST_MEMBERS or sum(member.file_size for member in listed) > _MOST_BYTES:
                raise TemplateRefused([Fault(Flaw.TOO_LARGE)])
            if any(member.flag_bits & 1 for member in listed):
                raise TemplateRefused([Fault(Flaw.LOCKED)])
            parts = {member.filename: source.read(member) for member in listed if not member.is_dir()}
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError) as error:
        raise TemplateRefused([Fault(Flaw.NOT_A_ZIP)]) from error
    if missing := [name for name in members if name not in parts]:
        raise TemplateRefused([Fault(Flaw.OTHER_FORMAT, missing[0])])
    return parts


def told_again(values: Values, marks: Iterable[str], lines: Sequence[str]) -> None:
    """Raises ValueError unless the values of these marks stand in the lines that were read from a filled form."""
    whole, known = "\n".join(lines), set(lines)
    for mark in set(marks):
        name = list_of(mark)
        for entry in values.entries(name) if name in values.lists else [None]:
            value = values.of(mark, entry)
            shown = (text(value), str(value.value))
            if not any(each in known for each in shown) and not any(each in whole for each in shown):
                raise ValueError(f"{mark} is not in the filled form")


def packed(parts: Mapping[str, bytes], created: datetime) -> bytes:
    """The parts as a zip whose bytes repeat; `mimetype` stays uncompressed, as OCF containers ask."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name, part in parts.items():
            target.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_STORED if name == "mimetype" else None)
    return archive.restamped(stream.getvalue(), created)


def parsed(part: bytes, name: str) -> Any:
    """The root of an XML part. Raises TemplateRefused(BROKEN) for what is not well formed or declares entities."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(part, parser)
    except etree.XMLSyntaxError as error:
        raise TemplateRefused([Fault(Flaw.BROKEN, name)]) from error
    if root.getroottree().docinfo.doctype:
        raise TemplateRefused([Fault(Flaw.BROKEN, name)])
    return root


def written(root: Any) -> bytes:
    """The XML part of a root."""
    from lxml import etree

    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data
