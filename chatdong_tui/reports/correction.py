"""What changed in earlier months after they were handed in: 정정(+n), figure by figure, with its reason."""

from __future__ import annotations

from chatdong_tui.document import Absent, Block, Cell, Heading, Level, Paragraph, Row, Table
from chatdong_tui.domain.monthly import Correction, MonthRecords
from chatdong_tui.reports import cells
from chatdong_tui.reports.veil import Veil
from chatdong_tui.reports.zone import name_of
from chatdong_tui.words import correction as words
from chatdong_tui.words import monthly as month_words
from chatdong_tui.words.formats import month_name
from chatdong_tui.words.submission import corrected_text


def blocks(records: MonthRecords, hide: Veil) -> list[Block]:
    """The section on corrections; nothing where there is none.

    What was handed in stays as it was; a figure without a reason is printed all the same.
    """
    if not records.corrections:
        return []
    named = {zone.zone.id: name_of(zone) for zone in records.zones}
    titles = (month_words.ZONE, words.MONTH, words.FIGURE, words.BEFORE, words.NOW, words.CORRECTED, words.REASON)
    rows = [cells.head(*titles), *(_row(each, named[each.zone_id], hide) for each in records.corrections)]
    found: list[Block] = [Heading(words.HEADING), Table((9, 14, 18, 9, 9, 11, 30), tuple(rows))]
    if any(each.reason is None for each in records.corrections):
        found.append(Paragraph(words.WITHOUT_REASON, Level.NOTE))
    return [*found, Paragraph(words.NOTE, Level.NOTE)]


def _row(each: Correction, zone: str, hide: Veil) -> Row:
    change = each.difference
    return Row(
        (
            Cell(zone),
            Cell(month_name(each.month)),
            Cell(words.WITH_UNIT.format(label=change.label, unit=change.unit)),
            cells.count(change.before, Absent.NONE),
            cells.count(change.now, Absent.NONE),
            Cell(corrected_text(change)),
            Cell(hide(each.reason) if each.reason else Absent.BLANK),
        )
    )
