"""The Document as one HTML page: no script, nothing fetched, charts as drawings, ready to print on A4."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from datetime import datetime
from html import escape
from pathlib import Path
from xml.parsers import expat

from chatdong_tui.document import Cell, Document, RowKind
from chatdong_tui.export import chart, columns, paper
from chatdong_tui.export.archive import utc
from chatdong_tui.export.cells import Grid, GridRow, text
from chatdong_tui.export.picture import Picture
from chatdong_tui.export.shown import Line, Part, Shown, show
from chatdong_tui.words import export as words

_STYLE = Path(__file__).with_name("html.css")
_ANCHORS = {"start": "", "middle": ' text-anchor="middle"', "end": ' text-anchor="end"'}
_TAGS = {Part.CHAPTER: "h2", Part.HEADING: "h3"}


def render(document: Document, *, created: datetime) -> bytes:
    """One page in UTF-8, well formed as XML, too; `created` is the only time in it.

    Raises ValueError when a table's spans do not fit it.
    """
    shown = show(document)
    grids = [part for part in shown.body if isinstance(part, Grid)]
    style = _STYLE.read_text("utf-8") + "".join(_of_table(number, grid) for number, grid in enumerate(grids, 1))
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    head = (
        '<!DOCTYPE html>\n<html lang="ko">\n<head>\n<meta charset="utf-8"/>\n'
        f"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{digest}'\"/>\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>\n'
        f'<meta name="keywords" content="{_in(", ".join(shown.keywords))}"/>\n'
        f'<meta name="dcterms.created" content="{utc(created):%Y-%m-%dT%H:%M:%SZ}"/>\n'
        f"<title>{_in(shown.title)}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n"
    )
    return "".join((head, *_office(shown), *_body(shown), "</main>\n</body>\n</html>\n")).encode()


def _in(value: str) -> str:
    return escape(value)


def _lines(value: str) -> str:
    return escape(value, quote=False).replace("\n", "<br/>")


def _of_table(number: int, grid: Grid) -> str:
    """Type and column widths as rules of the page's own style, so that no attribute needs a permission."""
    layout = paper.layout(grid)
    shares = [100 * width / paper.PAGE_WIDTH for width in layout.widths]
    rules = [
        f"#t{number}{{font-size:{layout.size}pt}}",
        f"#t{number} th,#t{number} td{{padding:1.2mm {layout.margin}mm}}",
        *(f"#t{number} col:nth-child({at}){{width:{share:.2f}%}}" for at, share in enumerate(shares, 1)),
    ]
    return "".join(f"{rule}\n" for rule in rules)


def _office(shown: Shown) -> Iterator[str]:
    """Labels, the empty boxes for signatures, the title and its summary."""
    yield '<header>\n<div class="office">\n<table class="labels">\n<tbody>\n'
    for line in shown.head:
        yield f'<tr><th scope="row">{_lines(line.mark)}</th><td>{_lines(line.text)}</td></tr>\n'
    yield "</tbody>\n</table>\n"
    if shown.approvers:
        titles = "".join(f'<th scope="col">{_lines(title)}</th>' for title in shown.approvers)
        yield (
            f'<table class="approval">\n<tbody>\n<tr><th scope="row" rowspan="2">{words.APPROVAL}</th>{titles}</tr>\n'
            f'<tr class="boxes">{"<td></td>" * len(shown.approvers)}</tr>\n'
            f'<tr><th scope="row">{words.COOPERATION}</th><td colspan="{len(shown.approvers)}"></td></tr>\n'
            "</tbody>\n</table>\n"
        )
    yield f"</div>\n<h1>{_lines(shown.title)}</h1>\n<dl>\n"
    for line in shown.summary:
        yield f"<div><dt>{_lines(line.mark)}</dt><dd>{_lines(line.text)}</dd></div>\n"
    yield "</dl>\n</header>\n"


def _body(shown: Shown) -> Iterator[str]:
    tables = pictures = 0
    caption = ""
    for part in shown.body:
        if isinstance(part, Grid):
            tables += 1
            yield from _table(part, tables, caption)
            caption = ""
        elif isinstance(part, Picture):
            pictures += 1
            yield from _figure(part, pictures)
        elif part.part is Part.CAPTION:
            caption = part.text
        else:
            yield _line(part)


def _line(line: Line) -> str:
    name = line.part.name.lower()
    tag = _TAGS.get(line.part, "p")
    if line.part is Part.ATTACHMENT:
        first = " first" if line.mark else ""
        return f'<p class="attachment{first}"><span class="mark">{_lines(line.mark)}</span>{_lines(line.text)}</p>\n'
    if line.part is Part.END:
        return f'<p class="end">{_lines(line.text)}</p>\n'
    depth = f" depth{line.depth}" if line.part is Part.CLAUSE else ""
    mark = f'<span class="mark">{_lines(line.mark)}</span> ' if line.mark else ""
    return f'<{tag} class="{name}{depth}">{mark}<span class="said">{_lines(line.text)}</span></{tag}>\n'


def _table(grid: Grid, number: int, caption: str) -> Iterator[str]:
    by_hand = " by-hand" if grid.by_hand else ""
    yield f'<table class="figures{by_hand}" id="t{number}">\n'
    if caption:
        yield f"<caption>{_lines(caption)}</caption>\n"
    yield f"<colgroup>{'<col/>' * len(grid.widths)}</colgroup>\n"
    centred = columns.centred(grid)
    heads = grid.head_count()
    if heads:
        yield "<thead>\n"
        for row in grid.rows[:heads]:
            yield _row(row, centred)
        yield "</thead>\n"
    yield "<tbody>\n"
    for at in range(heads, len(grid.rows)):
        yield _row(grid.rows[at], centred)
    yield "</tbody>\n</table>\n"


def _row(row: GridRow, centred: list[bool]) -> str:
    cells = "".join(_cell(cell, row.kind, centred[at], at) for at, cell in enumerate(row.slots) if cell is not None)
    return f'<tr class="{row.kind.value}">{cells}</tr>\n'


def _cell(cell: Cell, kind: RowKind, centred: bool, column: int) -> str:
    extent = {"colspan": cell.across, "rowspan": cell.down}
    spans = "".join(f' {name}="{span}"' for name, span in extent.items() if span > 1)
    if kind is RowKind.HEAD:
        scope = "colgroup" if cell.across > 1 else "col"
        return f'<th scope="{scope}"{spans}>{_lines(text(cell))}</th>'
    place = columns.align(cell, kind, centred)
    style = "" if place == "left" else f' class="{place}"'
    if kind is RowKind.TOTAL and column == 0:
        return f'<th scope="row"{style}{spans}>{_lines(text(cell))}</th>'
    return f"<td{style}{spans}>{_lines(text(cell))}</td>"


def _figure(picture: Picture, number: int) -> Iterator[str]:
    """The chart as a drawing: its title and all its figures are told to whoever cannot see it."""
    drawing = chart.draw(picture)
    yield f"<figure>\n<figcaption>{_lines(picture.title)}</figcaption>\n" if picture.title else "<figure>\n"
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="c{number} d{number}"'
        f' viewBox="0 0 {drawing.width:.2f} {drawing.height:.2f}">\n'
        f'<title id="c{number}">{_plain(picture.caption)}</title>\n'
        f'<desc id="d{number}">{_plain(picture.told)}</desc>\n'
    )
    for bar in drawing.bars:
        yield (
            f'<rect x="{bar.x:.2f}" y="{bar.y:.2f}" width="{bar.width:.2f}" height="{bar.height:.2f}"'
            f' fill="{chart.SHADES[bar.shade]}" stroke="{chart.LINE}" stroke-width="0.1">'
            f"<title>{_plain(bar.told)}</title></rect>\n"
        )
    for rule in drawing.rules:
        yield (
            f'<path d="M{rule.x:.2f} {rule.y:.2f}l{rule.width:.2f} {rule.height:.2f}"'
            f' stroke="{chart.LINE}" stroke-width="0.2"/>\n'
        )
    for word in drawing.words:
        size = word.size * paper.PT_TO_MM
        yield (
            f'<text x="{word.x:.2f}" y="{word.y + 0.35 * size:.2f}" font-size="{size:.2f}"{_ANCHORS[word.anchor]}>'
            f"{_plain(word.text)}</text>\n"
        )
    yield "</svg>\n</figure>\n"


def _plain(value: str) -> str:
    return escape(value, quote=False)


def verify(data: bytes) -> None:
    """Raises ValueError unless `data` is a whole page, each element closed."""
    if not data.startswith(b"<!DOCTYPE html>") or not data.endswith(b"</html>\n"):
        raise ValueError("the page does not begin or end as it was written")
    try:
        expat.ParserCreate().Parse(data, True)
    except expat.ExpatError as error:
        raise ValueError(str(error)) from error
