"""Reading indicators: their plan and what was reported by hand, what was said to their figures, and programmes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeVar

from chatdong_tui.domain.indicator import Indicator, IndicatorActual, IndicatorTarget
from chatdong_tui.domain.indicator_table import IndicatorRemark
from chatdong_tui.domain.programme import Programme
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection

Hung = TypeVar("Hung", IndicatorTarget, IndicatorActual, IndicatorRemark)


def of_programme(connection: Connection, programme_id: str | None) -> list[Indicator]:
    """The indicators of a programme, or (None) the district's own, in their order."""
    return rows.select(connection, Indicator, "programme_id IS ? ORDER BY position, name, id", (programme_id,))


def programmes(connection: Connection) -> list[Programme]:
    """The programmes that have indicators, in their order."""
    return rows.select(
        connection,
        Programme,
        "id IN (SELECT programme_id FROM indicator WHERE removed = 0) ORDER BY reference IS NOT NULL, position, id",
    )


def hung_on(connection: Connection, model: type[Hung], indicator_ids: Iterable[str]) -> Mapping[str, list[Hung]]:
    """The targets, actuals or remarks of indicators, by indicator, in order of time."""
    order = "period, finding" if model is IndicatorRemark else "from_month, until_month"
    ids = list(indicator_ids)
    marks = ", ".join("?" * len(ids))
    found: defaultdict[str, list[Hung]] = defaultdict(list)
    for each in rows.select(connection, model, f"indicator_id IN ({marks}) ORDER BY {order}, id", ids):
        found[each.indicator_id].append(each)
    return found
