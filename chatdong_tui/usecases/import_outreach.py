"""Rows of a table as outreach counts: one number by dong, month and route."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.outreach import DEFAULT_UNIT, OutreachCount
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.journal import Act
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.import_case import read_route
from chatdong_tui.usecases.import_names import Names
from chatdong_tui.usecases.import_row import RowFields

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.outreach import OutreachDraft


@dataclass(frozen=True, slots=True)
class ReadyCount:
    """A row that can be saved."""

    row: int
    draft: OutreachDraft
    count: OutreachCount


class OutreachRows:
    """Checks and saves counts; a number that is there already is never replaced by another one."""

    def __init__(self, desk: Desk, connection: Connection) -> None:
        self._desk = desk
        self._connection = connection
        self._names = Names(desk, connection)
        self._seen: set[str] = set()

    def check(self, row: int, fields: RowFields) -> ReadyCount:
        """The row, ready to be saved. Raises RowsBroken, or RuleBroken for a rule of the whole."""
        from chatdong_tui.domain.draft.outreach import OutreachDraft

        text = fields.required("dong")
        dong = None
        try:
            dong = self._names.dong(text) if text else None
        except RuleBroken as broken:
            fields.broken.append(broken)
        route, detail = read_route(fields)
        fields.required("count")
        draft = fields.draft(
            OutreachDraft,
            {"dong_id": "dong"},
            dong_id=dong.id if dong else None,
            month=fields.month("month", self._desk.today),
            route=route,
            route_detail=detail,
            count=fields.number("count"),
            unit=fields.text("unit") or DEFAULT_UNIT,
        )
        if draft.month > f"{self._desk.today:%Y-%m}":
            raise RuleBroken("month", Rule.OUT_OF_RANGE)
        row_id = derived("outreach_count", draft.dong_id, draft.month, draft.route, draft.route_detail or "")
        count = OutreachCount(
            row_id, draft.dong_id, draft.month, draft.route, draft.count or 0, draft.unit, draft.route_detail
        )
        known = rows.find(self._connection, OutreachCount, row_id)
        if row_id in self._seen or (known is not None and known != count):
            raise RuleBroken("count", Rule.ALREADY_THERE)
        self._seen.add(row_id)
        return ReadyCount(row, draft, count)

    def save(self, act: Act, ready: ReadyCount) -> None:
        """Write the number."""
        act.put(ready.count)
