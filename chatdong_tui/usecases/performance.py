"""분기 추진실적: the indicators of a quarter with the money and the publicity beside them."""

from __future__ import annotations

from chatdong_tui.document import Document
from chatdong_tui.domain.counting import RULES
from chatdong_tui.domain.indicator_table import IndicatorTable
from chatdong_tui.domain.monthly import Issue, Span
from chatdong_tui.domain.performance import Performance
from chatdong_tui.domain.period import Period, quarters
from chatdong_tui.domain.register import Publicity
from chatdong_tui.reports import performance as report
from chatdong_tui.storage import counting, network, rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.usecases import indicator_table
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.month_records import month_records

FORM = report.FORM


def of_month(desk: Desk, zone_no: int | None, month: Span, issue: Issue) -> Document:
    """The report of the quarter in which a month lies; of the zone with this number, or (None) of the district.

    Figures of quarters after it are left out, whatever the file holds by now. Raises RuleBroken(UNKNOWN_RECORD)
    at `scope` for a zone that the year does not have.
    """
    quarter = next(each for each in quarters(month.first.year) if each.from_month <= month.month <= each.until_month)
    with desk.database.snapshot() as connection:
        zone_id = indicator_table.zone_of(desk, zone_no, quarter.year)
        until = tuple(each for each in quarters(quarter.year) if each <= quarter)
        table = indicator_table.table(desk, None, zone_id, until)
        found = Performance(
            quarter,
            table,
            month_records(desk, Span(quarter.until_month), zone_no),
            _publicity(connection, zone_id, quarter),
            _rows(desk, connection, table, zone_id),
        )
        return report.build(found, issue)


def _rows(
    desk: Desk, connection: Connection, table: IndicatorTable, zone_id: str | None
) -> dict[tuple[str, Period], tuple[str, ...]]:
    """The records behind each figure that was counted: of every quarter shown, and of the 누계."""
    found: dict[tuple[str, Period], tuple[str, ...]] = {}
    for line in table.lines:
        known, rule = line.indicator, RULES.get(line.indicator.rule or "")
        for figure in (*line.figures, line.total):
            if rule is not None and figure.counted:
                ids = counting.row_ids(connection, rule, known.unit, zone_id, figure.period, desk.today)
                found[line.id, figure.period] = ids
    return found


def _publicity(connection: Connection, zone_id: str | None, quarter: Period) -> tuple[Publicity, ...]:
    """What ran in the quarter: of the district, and of the zone or all zones; nothing of a source document."""
    found = rows.select(
        connection,
        Publicity,
        "reference IS NULL AND from_on <= ?1 AND coalesce(until_on, ?1) >= ?2 ORDER BY from_on, id",
        (quarter.last, quarter.first),
    )
    if zone_id is None:
        return tuple(found)
    own = network.same_zones(connection, zone_id)
    return tuple(each for each in found if each.zone_id is None or each.zone_id in own)
