"""What an XLSX file holds, unpacked within limits and stripped of its empty cells, before anything reads it.

The reader of sheets keeps a rectangle up to the farthest cell in memory and believes what a package says
of itself; it is only ever given a package that was made here.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from chatdong_tui.domain.refusal import FileProblem, FileRefused
from chatdong_tui.exchange.table import MAX_ROWS

MAX_FILE = 64 * 2**20
"""Bytes of a file that is read."""

_MAX_UNPACKED = 512 * 2**20
_MAX_KEPT = 96 * 2**20
_MAX_CELLS = 4_000_000
_MAX_PARTS = 2_000
_CHUNK = 2**20

_NEEDED = re.compile(r"(?:xl/.+\.xml|.*\.rels|\[Content_Types\]\.xml)", re.IGNORECASE)
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_UNWANTED = re.compile(r"xl/(?:drawings|charts|media|pivot\w*|externalLinks|theme|comments)", re.IGNORECASE)
_BLANK_CELL = re.compile(rb"<(?:\w+:)?c\b(?=[^<>]*?\sr=)[^<>]*+(?:(?<=/)>|(?<!/)></(?:\w+:)?c>)")
_BLANK_ROW = re.compile(rb"<(?:\w+:)?row\b(?=[^<>]*?\sr=)[^<>]*+(?:(?<=/)>|(?<!/)>\s*+</(?:\w+:)?row>)")
_CLAIM = re.compile(rb"<(?:\w+:)?(?:sst|mergeCells|\w+Xfs|numFmts|fonts|fills|borders|dxfs)\b[^<>]*>")
_CLAIMED = re.compile(rb"""\s(?:uniqueCount|count)\s*=\s*(?:"[^"]*"|'[^']*')""")
_BOLD_CLAIM = re.compile(rb"""\b(?:uniqueCount|count)\s*=\s*["']\s*\d{7}""")
"""How much there is, as the package says of itself: a reader that believes it asks for so much memory."""

_AT = rb"""[^<>]*?\sr=["']([A-Za-z]{1,3})(\d{1,7})["']"""
_CELL = re.compile(rb"<(?:\w+:)?c\b(?:" + _AT + rb")?")
_ROW = re.compile(rb"""<(?:\w+:)?row\b(?:[^<>]*?\sr=["'](\d{1,7})["'])?""")
_FORMULA = re.compile(
    rb"<(?:\w+:)?c\b(?=" + _AT + rb")[^<>]*+>\s*+"
    rb"<(?:\w+:)?f\b[^<>]*+(?:(?<=/)>|(?<!/)>[^<>]*+</[^<>]*+>)\s*+(<(?:\w+:)?v>[^<])?"
)
_TAG = re.compile(rb"<(?:\w+:)?(?:c|row)\b")
_PLAIN_TAG = re.compile(rb"""<(?:\w+:)?(?:c|row)\b(?:[^<>"']++|"[^<>"]*+"|'[^<>']*+')*+>""")
_PLACED = re.compile(rb"<(?:\w+:)?(?:c|row)\b[^<>]*?\sr\s*=")
_ROW_START = re.compile(rb"<(?:\w+:)?row\b")
_HIDDEN_ROW = re.compile(rb"""<(?:\w+:)?row\b[^<>]*\bhidden=["'](?:1|true)["']""")


@dataclass(frozen=True, slots=True)
class Seen:
    """What was found in the XML of one sheet: (row, column) from 0."""

    formulas: frozenset[tuple[int, int]]
    valueless: frozenset[tuple[int, int]]
    hidden_rows: int


@dataclass(frozen=True, slots=True)
class Package:
    """data: a plain package of the parts that matter. seen: by the name of the sheet."""

    data: bytes
    seen: dict[str, Seen]
    base_1904: bool


def unpack(data: bytes, path: str) -> Package:
    """The parts of an XLSX file.

    Raises FileRefused: NOT_A_TABLE for anything that is no readable XLSX; PASSWORD; TOO_LARGE for a
    package that unpacks to far more than a roster needs; FAR_CELL with the row of a cell so far out
    that only blank rows can lie before it.
    """
    parts = _parts(data, path)
    by_name = {name.lower(): content for name, content in parts.items()}
    if "xl/workbook.xml" not in by_name:
        raise FileRefused(FileProblem.NOT_A_TABLE, path)
    names, base_1904 = _sheets(by_name, path)
    seen = {}
    for name, part in names.items():
        if part in by_name:
            seen[name] = _scan(by_name[part], path)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return Package(made.getvalue(), seen, base_1904)


def _parts(data: bytes, path: str) -> dict[str, bytes]:
    parts: dict[str, bytes] = {}
    unpacked = kept = 0
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if len(package.infolist()) > _MAX_PARTS:
                raise FileRefused(FileProblem.TOO_LARGE, path)
            for info in package.infolist():
                if info.flag_bits & 1:
                    raise FileRefused(FileProblem.PASSWORD, path)
                if not _NEEDED.fullmatch(info.filename) or _UNWANTED.match(info.filename):
                    continue
                content = bytearray()
                rows = 0
                for size, chunk in _stripped(package, info):
                    unpacked += size
                    content += chunk
                    rows += _count(_ROW_START, chunk)
                    if rows > MAX_ROWS:
                        last = max((int(row[1] or 0) for row in _ROW.finditer(chunk)), default=0)
                        if last > MAX_ROWS:
                            raise FileRefused(FileProblem.FAR_CELL, path, row=last, limit=MAX_ROWS)
                        raise FileRefused(FileProblem.TOO_LARGE, path)
                    if unpacked > _MAX_UNPACKED or kept + len(content) > _MAX_KEPT:
                        raise FileRefused(FileProblem.TOO_LARGE, path)
                kept += len(content)
                if b"<!DOCTYPE" in content[:4096] or b"\0" in content:
                    raise FileRefused(FileProblem.NOT_A_TABLE, path)
                parts[info.filename] = plain = _CLAIM.sub(lambda tag: _CLAIMED.sub(b"", tag[0]), bytes(content))
                if _BOLD_CLAIM.search(plain):
                    raise FileRefused(FileProblem.NOT_A_TABLE, path)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise FileRefused(FileProblem.NOT_A_TABLE, path) from error
    return parts


def _stripped(package: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[tuple[int, bytes]]:
    """A part piece by piece, without the blank cells and rows of a sheet: (bytes unpacked, what is kept)."""
    is_sheet = _SHEET.fullmatch(info.filename) is not None
    rest = b""
    with package.open(info) as part:
        while chunk := part.read(_CHUNK):
            size = len(chunk)
            if is_sheet:
                whole, rest = _cut(rest + chunk)
                chunk = _BLANK_ROW.sub(b"", _BLANK_CELL.sub(b"", whole))
            yield size, chunk
    yield 0, _BLANK_ROW.sub(b"", _BLANK_CELL.sub(b"", rest))


def _cut(xml: bytes) -> tuple[bytes, bytes]:
    """The XML up to the last whole cell or row, and what belongs to the next chunk."""
    place = max(xml.rfind(b"<c "), xml.rfind(b":c "), xml.rfind(b"<row "), xml.rfind(b":row "))
    if place < 0 or len(xml) - place > _CHUNK:
        return xml, b""
    place = xml.rfind(b"<", 0, place + 1)
    return (xml[:place], xml[place:]) if place >= 0 else (xml, b"")


def _sheets(parts: dict[str, bytes], path: str) -> tuple[dict[str, str], bool]:
    """Sheet names with the parts that hold them, and whether days count from 1904."""
    try:
        book = ElementTree.fromstring(parts["xl/workbook.xml"])
        relations = ElementTree.fromstring(parts.get("xl/_rels/workbook.xml.rels", b"<none/>"))
    except (ElementTree.ParseError, LookupError, ValueError) as error:
        raise FileRefused(FileProblem.NOT_A_TABLE, path) from error
    targets = {each.get("Id"): (each.get("Target") or "").lower() for each in relations}
    names: dict[str, str] = {}
    base_1904 = False
    for element in book.iter():
        tag = element.tag.rpartition("}")[2]
        if tag == "workbookPr":
            base_1904 = element.get("date1904") in ("1", "true")
        if tag == "sheet":
            link = next((value for key, value in element.items() if key.endswith("}id")), None)
            target = targets.get(link, "")
            names[element.get("name") or ""] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return names, base_1904


def _count(sought: re.Pattern[bytes], xml: bytes) -> int:
    return sum(1 for _ in sought.finditer(xml))


def _scan(xml: bytes, path: str) -> Seen:
    """Refuse a sheet whose rectangle would not fit, and find its formulas."""
    # A row that a cut fell into was not seen as blank then.
    xml = _BLANK_ROW.sub(b"", xml)
    height = width = nameless = placed = uncounted = 0
    # One match at a time: lists of millions of them would take far more room than the sheet.
    if _count(_PLAIN_TAG, xml) != _count(_TAG, xml):
        raise FileRefused(FileProblem.NOT_A_TABLE, path)
    for cell in _CELL.finditer(xml):
        letters, number = cell.groups(b"")
        nameless += not letters
        placed += bool(letters)
        width = max(width, _column(letters) + 1)
        height = max(height, int(number or 0))
    for row in _ROW.finditer(xml):
        uncounted += row[1] is None
        placed += row[1] is not None
        height = max(height, int(row[1] or 0))
    if _count(_PLACED, xml) != placed:
        # A place that is written in a way that no program writes it would be read unchecked.
        raise FileRefused(FileProblem.NOT_A_TABLE, path)
    height += uncounted
    if nameless:
        # Cells that do not say where they are follow the one before.
        width += max(len(_CELL.findall(row)) for row in _ROW_START.split(xml))
    if height > MAX_ROWS or height * width > _MAX_CELLS:
        raise FileRefused(FileProblem.FAR_CELL, path, row=height, limit=MAX_ROWS)
    found = [(int(row) - 1, _column(column), bool(value)) for column, row, value in _FORMULA.findall(xml)]
    return Seen(
        frozenset((row, column) for row, column, _ in found),
        frozenset((row, column) for row, column, has_value in found if not has_value),
        len(_HIDDEN_ROW.findall(xml)),
    )


def _column(letters: bytes) -> int:
    """A is 0, Z is 25, AA is 26."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number - 1
