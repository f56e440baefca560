"""The Document as HWPX for 한글: A4 portrait, the office head with its approval boxes, page numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from chatdong_tui.document import Document
from chatdong_tui.export import archive, chart, hwpx_table, paper, typeset
from chatdong_tui.export import hwpx_looks as looks_of
from chatdong_tui.export.cells import Grid
from chatdong_tui.export.hwpx_looks import HEAD_FILL, Looks, Shape
from chatdong_tui.export.hwpx_table import HP, Spot
from chatdong_tui.export.paper import PAGE_WIDTH
from chatdong_tui.export.picture import Picture
from chatdong_tui.export.shown import Line, Part, Shown, kept, show
from chatdong_tui.words import export as words

if TYPE_CHECKING:
    from hwpx import HwpxDocument
    from hwpx.oxml.paragraph import HwpxOxmlParagraph

_LABEL_WIDTH = 28.0
_GAP = 4.0
_APPROVAL_WIDTH = 12.0
_LEAST_VALUE_WIDTH = 40.0
_WIDEST_BOX = 18.0
_HEAD_ROW = 7.5
_PICTURE_PPI = 200


def render(document: Document, *, created: datetime) -> bytes:
    """The bytes of an .hwpx file; `created` is the only time in it, and nobody's name but the issuer's head.

    Raises ValueError when a table's spans do not fit it. Takes about a second
    for 300 table rows of six columns.
    """
    from hwpx import HwpxDocument

    shown = show(document)
    page = HwpxDocument.new()
    page.page.setup(
        paper_size="A4",
        orientation="PORTRAIT",
        margin_left_mm=20,
        margin_right_mm=20,
        margin_top_mm=15,
        margin_bottom_mm=15,
        header_margin_mm=8,
        footer_margin_mm=8,
    )
    looks = Looks(page)
    _draw_head(page.paragraphs[0], shown, looks)
    _draw_title(page, shown, looks)
    # The summary above the first line is a table, too.
    below_table = True
    for part, keeps in zip(shown.body, kept(shown.body), strict=True):
        if isinstance(part, Grid):
            hwpx_table.draw_grid(_anchor(page, looks), part, looks)
        elif isinstance(part, Picture):
            _draw_picture(page, part, looks, created)
        else:
            _write_line(page, part, looks, keeps, below_table)
        below_table = isinstance(part, Grid)
    _number_pages(page)
    _number_elements(page)
    _clean_properties(page, shown.title, created)
    return archive.restamped(page.to_bytes(), created)


def _anchor(page: HwpxDocument, looks: Looks) -> HwpxOxmlParagraph:
    """A paragraph that holds nothing but a table."""
    return page.add_paragraph(
        "", para_pr_id_ref=looks.paragraph(looks_of.ANCHOR), include_run=False, inherit_style=False
    )


def _add_line(page: HwpxDocument, text: str, shape: Shape, looks: Looks) -> None:
    page.add_paragraph(
        text,
        para_pr_id_ref=looks.paragraph(shape),
        char_pr_id_ref=looks.run(shape),
        inherit_style=False,
    )


def _draw_head(first: HwpxOxmlParagraph, shown: Shown, looks: Looks) -> None:
    """Labels on the left, the approval boxes on the right (domain.md §7, common head).

    It hangs on the first paragraph, which carries the page setup and would else be a blank line.
    """
    count = len(shown.approvers)
    spots = []
    for row, line in enumerate(shown.head):
        spots.append(Spot(row, 0, line.mark, looks_of.LABEL, looks.border(HEAD_FILL)))
        spots.append(Spot(row, 1, line.text, looks_of.VALUE, looks.border()))
    if count:
        spots += _approval_spots(shown, looks)
        fixed = _LABEL_WIDTH + _GAP + _APPROVAL_WIDTH
        box = min(_WIDEST_BOX, (PAGE_WIDTH - fixed - _LEAST_VALUE_WIDTH) / count)
        value = PAGE_WIDTH - fixed - box * count
        widths = [_LABEL_WIDTH, value, _GAP, _APPROVAL_WIDTH, *[box] * count]
    else:
        value = PAGE_WIDTH / 2 - _LABEL_WIDTH
        widths = [_LABEL_WIDTH, value]
    heights = [max(_HEAD_ROW, paper.height(line.text, looks_of.VALUE.size, value)) for line in shown.head]
    first.para_pr_id_ref = looks.paragraph(looks_of.ANCHOR)
    hwpx_table.draw(first, widths, heights, spots, looks)


def _approval_spots(shown: Shown, looks: Looks) -> list[Spot]:
    """`결재` beside, titles above empty boxes, and a row for 협조 below them."""
    count = len(shown.approvers)
    last = len(shown.head) - 1
    border = looks.border()
    label, empty = looks_of.LABEL, looks_of.VALUE
    spots = [
        Spot(0, 2, "", empty, looks.border(sides=()), down=last + 1),
        Spot(0, 3, words.APPROVAL, label, looks.border(HEAD_FILL), down=last),
        Spot(last, 3, words.COOPERATION, label, looks.border(HEAD_FILL)),
        Spot(last, 4, "", empty, border, across=count),
    ]
    for at, title in enumerate(shown.approvers, 4):
        spots.append(Spot(0, at, title, label, looks.border(HEAD_FILL)))
        spots.append(Spot(1, at, "", empty, border, down=last - 1))
    return spots


def _draw_title(page: HwpxDocument, shown: Shown, looks: Looks) -> None:
    """The title in its shaded box, then 문서요지 and 키워드."""
    room = PAGE_WIDTH - 10
    title = next(
        (shape for shape in looks_of.TITLES if paper.line_count(shown.title, shape.size, room) == 1),
        looks_of.TITLES[-1],
    )
    box = looks.border(HEAD_FILL, ("TOP", "BOTTOM"), "0.5 mm")
    height = paper.height(shown.title, title.size, PAGE_WIDTH) + 4
    _add_line(page, "", looks_of.GAP, looks)
    hwpx_table.draw(_anchor(page, looks), [PAGE_WIDTH], [height], [Spot(0, 0, shown.title, title, box)], looks)
    widths = [_LABEL_WIDTH, PAGE_WIDTH - _LABEL_WIDTH]
    heights = [paper.height(line.text, looks_of.SUMMARY.size, widths[1]) for line in shown.summary]
    spots = []
    for row, line in enumerate(shown.summary):
        spots.append(Spot(row, 0, line.mark, looks_of.SUMMARY_LABEL, looks.border(HEAD_FILL)))
        spots.append(Spot(row, 1, line.text, looks_of.SUMMARY, looks.border()))
    _add_line(page, "", looks_of.GAP, looks)
    hwpx_table.draw(_anchor(page, looks), widths, heights, spots, looks)


def _draw_picture(page: HwpxDocument, picture: Picture, looks: Looks, created: datetime) -> None:
    """The chart as a picture that says in words what it shows; 한글 draws no chart of its own from other programs."""
    if picture.title:
        _write_line(page, Line(Part.PICTURE, "", picture.title), looks, True, False)
    drawing = chart.draw(picture)
    png = typeset.compiled("picture.typ", chart.plain(drawing), "png", created, _PICTURE_PPI)
    shape = looks.paragraph(looks_of.PICTURE)
    placed = page.add_picture(
        png, "png", width_mm=drawing.width, height_mm=drawing.height, align="CENTER", para_pr_id_ref=shape
    )
    comment: Any = placed.element.find(f"{HP}shapeComment")
    comment.text = picture.told


def _write_line(page: HwpxDocument, line: Line, looks: Looks, keeps: bool, below_table: bool) -> None:
    shape = looks_of.clause(line.mark, line.depth) if line.part is Part.CLAUSE else looks_of.LINES[line.part]
    text = f"{line.mark} {line.text}" if line.mark else line.text
    if line.part is Part.ATTACHMENT and line.mark:
        shape = looks_of.FIRST_ATTACHMENT
        text = line.mark + words.TWO_SPACES + line.text
    elif line.part is Part.END:
        text = words.TWO_SPACES + line.text
    before = shape.before + (looks_of.BELOW_TABLE if below_table else 0)
    _add_line(page, text, replace(shape, before=before, keep_with_next=keeps), looks)


def _number_pages(page: HwpxDocument) -> None:
    """`- 1 -` at the foot. The library's own call writes the number twice, and one reader shows none."""
    run: Any = page.paragraphs[0].element.find(f"{HP}run")
    control = run.makeelement(f"{HP}ctrl", {})
    number = {"pos": "BOTTOM_CENTER", "formatType": "DIGIT", "sideChar": "-"}
    control.append(control.makeelement(f"{HP}pageNum", number))
    run.append(control)
    page.sections[0].mark_dirty()


def _number_elements(page: HwpxDocument) -> None:
    """Ids in reading order instead of the library's random ones: the same document, the same bytes."""
    section = page.sections[0].element
    _renumber(section.iter(f"{HP}p"))
    _renumber(section.iter(f"{HP}tbl"))
    for number, picture in enumerate(section.iter(f"{HP}pic"), 1):
        picture.set("id", str(number))
        picture.set("instid", str(number))


def _renumber(elements: Iterable[Any]) -> None:
    for number, element in enumerate(elements, 1):
        element.set("id", str(number))


def _clean_properties(page: HwpxDocument, title: str, created: datetime) -> None:
    """The template's author, dates and preview go; title and `created` come in."""
    stamp = f"{archive.utc(created):%Y-%m-%dT%H:%M:%SZ}"
    page.parts.clear_document_metadata(keep=("language",))
    page.parts.set_document_metadata(title=title, created_date=stamp, modified_date=stamp)
    page.parts.clear_preview()


def verify(data: bytes) -> None:
    """Raises ValueError unless `data` is a whole HWPX: `mimetype` first, the parts there and well formed."""
    archive.check(data, "mimetype", "Contents/header.xml", "Contents/section0.xml", "Contents/content.hpf")
    if data[30:57] != b"mimetypeapplication/hwp+zip":
        raise ValueError("mimetype is not the first, uncompressed member")
