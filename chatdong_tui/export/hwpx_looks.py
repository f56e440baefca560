"""Fonts, indents, borders and fills of an HWPX report, and the ids that its header gives them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chatdong_tui.document import RowKind
from chatdong_tui.export import columns
from chatdong_tui.export.paper import PT_TO_MM
from chatdong_tui.export.shown import Part

if TYPE_CHECKING:
    from hwpx import HwpxDocument

# Fonts that 한글 installs; a reader without them substitutes. Nothing is embedded.
SERIF = "함초롬바탕"
SANS = "함초롬돋움"
TABLE_FONT = "맑은 고딕"

HEAD_FILL = "#DFE6F7"
TOTAL_FILL = "#F2F2F2"

_WHOLE_WORDS = "0"
"""A paragraph shape of the empty document that breaks Hangul between words.

Its attribute reads breakNonLatinWord="BREAK_WORD"; the "KEEP_WORD" of the other shapes breaks between
syllables, whatever the names say.
"""


@dataclass(frozen=True, slots=True)
class Shape:
    """The look of a paragraph; sizes and spaces in points.

    left: where its first line begins; hang: how much further in the other lines begin, which is how
    한글 reads a left margin with a negative first-line indent.
    """

    font: str
    size: int
    bold: bool = False
    align: str = "LEFT"
    left: float = 0
    hang: float = 0
    before: float = 0
    spacing: int = 160
    keep_with_next: bool = False


# Marks and sizes as ministries write them: □ 15 pt, ○ one blank in, - three blanks in, ※ smaller.
# A mark and its blank are 1.5 letters wide (□ ○ ※) or 1 letter (-): the hang that lines up line two.
LINES = {
    Part.CHAPTER: Shape(SANS, 16, bold=True, hang=24, before=18),
    Part.HEADING: Shape(SANS, 15, bold=True, hang=22.5, before=12),
    Part.SQUARE: Shape(SERIF, 14, hang=21, before=8),
    Part.CIRCLE: Shape(SERIF, 14, left=7, hang=21, before=5),
    Part.DASH: Shape(SERIF, 14, left=21, hang=14, before=3),
    Part.DOT: Shape(SERIF, 14, left=28, hang=14, before=3),
    Part.NOTE: Shape(TABLE_FONT, 12, left=21, hang=18, before=3),
    Part.CAPTION: Shape(TABLE_FONT, 10, align="RIGHT", before=4, spacing=130),
    Part.PICTURE: Shape(SANS, 11, align="CENTER", before=8, spacing=130),
    Part.ATTACHMENT: Shape(SERIF, 14, left=42, hang=21),
    Part.END: Shape(SERIF, 14, before=4),
}
BELOW_TABLE = 5
"""More room above a line that follows a table, which leaves none below itself."""
FIRST_ATTACHMENT = Shape(SERIF, 14, hang=63, before=14)
ANCHOR = Shape(SERIF, 6, spacing=100)
GAP = Shape(SERIF, 8, spacing=100)

TITLES = tuple(Shape(SANS, size, bold=True, align="CENTER", spacing=130) for size in (20, 18, 16))
"""Titles take the largest of these in which they fill one line, else the smallest."""
LABEL = Shape(TABLE_FONT, 9, bold=True, align="CENTER", spacing=130)
VALUE = Shape(TABLE_FONT, 9, spacing=130)
SUMMARY_LABEL = Shape(TABLE_FONT, 10, bold=True, align="CENTER", spacing=130)
SUMMARY = Shape(TABLE_FONT, 11, spacing=130)


PICTURE = Shape(SERIF, 10, align="CENTER", before=2, spacing=100)


def clause(mark: str, depth: int) -> Shape:
    """A numbered item: two half-width letters further in at each depth, its text behind the mark and a blank."""
    hang = (columns.width(mark) + 1) * 7 if mark else 0
    return Shape(SERIF, 14, left=14 * depth, hang=hang, before=3)


def cell_shape(kind: RowKind, size: int, align: str) -> Shape:
    """The look of a table cell: head and total rows bold."""
    return Shape(TABLE_FONT, size, bold=kind is not RowKind.BODY, align=align, spacing=120)


class Looks:
    """Ids of character shapes, paragraph shapes and borders, each made once per document."""

    def __init__(self, document: HwpxDocument) -> None:
        self._document = document
        self._scratch = document.paragraphs[0]
        self._runs: dict[Shape, str] = {}
        self._paragraphs: dict[Shape, str] = {}
        self._borders: dict[tuple[str | None, tuple[str, ...] | None, str], str] = {}

    def run(self, shape: Shape) -> str:
        """The id of the character shape."""
        if shape not in self._runs:
            self._runs[shape] = self._document.styles.ensure_run(font=shape.font, size=shape.size, bold=shape.bold)
        return self._runs[shape]

    def paragraph(self, shape: Shape) -> str:
        """The id of the paragraph shape."""
        if shape not in self._paragraphs:
            before = self._scratch.para_pr_id_ref
            self._scratch.para_pr_id_ref = _WHOLE_WORDS
            self._document.styles.apply_paragraph_format(
                paragraphs=[self._scratch],
                alignment=shape.align,
                line_spacing_percent=shape.spacing,
                indent_left_mm=shape.left * PT_TO_MM,
                first_line_indent_mm=-shape.hang * PT_TO_MM,
                spacing_before_pt=shape.before,
                keep_with_next=shape.keep_with_next,
            )
            self._paragraphs[shape] = str(self._scratch.para_pr_id_ref)
            self._scratch.para_pr_id_ref = before
        return self._paragraphs[shape]

    def border(self, fill: str | None = None, sides: tuple[str, ...] | None = None, width: str = "0.12 mm") -> str:
        """The id of black lines on `sides` (all four where None) around `fill`."""
        key = (fill, sides, width)
        if key not in self._borders:
            self._borders[key] = self._document.styles.ensure_border_fill(
                border_color="#000000", border_width=width, fill_color=fill, active_borders=sides
            )
        return self._borders[key]
