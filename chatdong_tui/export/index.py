"""The list of a month's folder: which form in which format, with digests, readable in any browser."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, fields
from html import escape
from html.parser import HTMLParser
from urllib.parse import quote
from xml.parsers import expat

from chatdong_tui.words import index as words

_STYLE = (
    "body{font-family:sans-serif;margin:2em}table{border-collapse:collapse}"
    "th,td{border:1px solid #888;padding:.3em .6em;text-align:left;vertical-align:top}"
    ".digest{font-family:monospace;font-size:.8em;max-width:16em;word-break:break-all}"
    "@media print{@page{size:A4 landscape}thead{display:table-header-group}tr{break-inside:avoid}}"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of the folder, as it is printed.

    digest: SHA-256 of its bytes. written: when it was first written with these bytes; version: of the program
    that did. remark: what has become of it since.
    """

    form: str
    format: str
    name: str
    digest: str
    written: str
    version: str
    remark: str = ""


def render(title: str, entries: Sequence[Entry]) -> bytes:
    """One page in UTF-8, well formed as XML, too."""
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in words.HEADS)
    lines = "".join(f'<tr class="file">{_cells(entry)}</tr>\n' for entry in entries)
    return (
        '<!DOCTYPE html>\n<html lang="ko">\n<head>\n<meta charset="utf-8"/>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{escape(title)}</h1>\n"
        f"<p>{escape(words.NOTE.format(files=len(entries)))}</p>\n"
        f"<table>\n<thead>\n<tr>{heads}</tr>\n</thead>\n<tbody>\n{lines}</tbody>\n</table>\n</body>\n</html>\n"
    ).encode()


def _cells(entry: Entry) -> str:
    cells = dict(zip((field.name for field in fields(Entry)), map(escape, astuple(entry)), strict=True))
    cells["name"] = f'<a href="./{quote(entry.name)}">{cells["name"]}</a>'
    return "".join(
        f'<td class="digest">{text}</td>' if name == "digest" else f"<td>{text}</td>" for name, text in cells.items()
    )


def verify(data: bytes) -> None:
    """Raises ValueError unless `data` is a whole page."""
    try:
        expat.ParserCreate().Parse(data, True)
    except expat.ExpatError as error:
        raise ValueError(str(error)) from error


def read(data: bytes) -> dict[str, Entry]:
    """The entries of a list that was written before, by file name; what is no entry of such a list is left out."""
    reader = _Reader()
    reader.feed(data.decode("utf-8", "replace"))
    return {entry.name: entry for entry in reader.entries()}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self._lines: list[list[str]] = []
        self._is_open = False

    def handle_starttag(self, tag: str, attrs: Iterable[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self._is_open = ("class", "file") in attrs
            if self._is_open:
                self._lines.append([])
        elif tag == "td" and self._is_open:
            self._lines[-1].append("")

    def handle_data(self, data: str) -> None:
        if self._is_open and self._lines[-1]:
            self._lines[-1][-1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "tr":
            self._is_open = False

    def entries(self) -> list[Entry]:
        return [Entry(*line) for line in self._lines if len(line) == len(fields(Entry))]
