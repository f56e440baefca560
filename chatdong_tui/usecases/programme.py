"""Programmes: their plan, their budget table, their money by source and period; those of sources are only read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from chatdong_tui.domain.period import Period
from chatdong_tui.domain.programme import Programme, ProgrammeLine, ProgrammeMoney
from chatdong_tui.domain.programme_page import ProgrammeItem, ProgrammePage
from chatdong_tui.domain.programme_table import budget_total, money_table, parts_of
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import programme as storage
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.usecases.basis import amount_of
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.usecases.network import check_period
from chatdong_tui.words.period import short_name

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.programme import ProgrammeDraft, ProgrammeLineDraft, ProgrammeMoneyDraft


def programmes(desk: Desk) -> tuple[ProgrammeItem, ...]:
    """All programmes, ours first; a part stands after its plan."""
    with desk.database.snapshot() as connection:
        return tuple(_item(connection, each) for each in storage.programmes(connection))


def page(desk: Desk, programme_id: str) -> ProgrammePage:
    """One programme. Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.database.snapshot() as connection:
        programme = rows.get(connection, Programme, programme_id)
        lines = storage.lines(connection, programme_id)
        return ProgrammePage(
            programme,
            rows.find(connection, Programme, programme.parent_id) if programme.parent_id else None,
            tuple(_item(connection, each) for each in storage.parts(connection, programme_id)),
            parts_of(lines),
            budget_total(lines) if lines else None,
            money_table(storage.money(connection, programme_id)),
            tuple(storage.facts(connection, programme_id)),
            tuple(storage.notes(connection, programme_id)),
            tuple(storage.districts(connection, programme_id)),
        )


def _item(connection: Connection, programme: Programme) -> ProgrammeItem:
    lines = storage.lines(connection, programme.id)
    return ProgrammeItem(
        programme, budget_total(lines) if lines else None, len(storage.parts(connection, programme.id))
    )


def record(desk: Desk, draft: ProgrammeDraft) -> Done[Programme]:
    """A programme of our own. Raises RuleBroken END_BEFORE_START at `until_on`."""
    with desk.act("programme.record") as act:
        check_period(draft.from_on, draft.until_on)
        place = max((each.position for each in storage.programmes(act.connection)), default=0) + 1
        programme = Programme(desk.new_id(), place, **dict(draft))
        act.put(programme)
        return done(act, programme)


def edit(desk: Desk, programme_id: str, draft: ProgrammeDraft) -> Done[Programme]:
    """Another plan. Raises RuleBroken: UNKNOWN_RECORD, REFERENCE, END_BEFORE_START at `until_on`."""
    with desk.act("programme.edit") as act:
        old = _own(act.connection, programme_id)
        check_period(draft.from_on, draft.until_on)
        programme = replace(old, **dict(draft))
        act.put(programme)
        return done(act, programme)


def remove(desk: Desk, programme_id: str) -> Done[str]:
    """Take a programme away with its lines and its money. Raises RuleBroken: UNKNOWN_RECORD, REFERENCE."""
    with desk.act("programme.remove") as act:
        _own(act.connection, programme_id)
        for line in storage.lines(act.connection, programme_id):
            act.remove(ProgrammeLine, line.id)
        for money in storage.money(act.connection, programme_id):
            act.remove(ProgrammeMoney, money.id)
        act.remove(Programme, programme_id)
        return done(act, programme_id)


def add_line(desk: Desk, programme_id: str, draft: ProgrammeLineDraft) -> Done[ProgrammeLine]:
    """A line at the end of the budget; its amount is the product of its basis.

    Raises RuleBroken: UNKNOWN_RECORD, REFERENCE; what `basis.amount_of` raises.
    """
    with desk.act("programme.add_line") as act:
        _own(act.connection, programme_id)
        place = max((line.position for line in storage.lines(act.connection, programme_id)), default=0) + 1
        line = ProgrammeLine(desk.new_id(), programme_id, place, **_line_fields(draft))
        act.put(line)
        return done(act, line)


def edit_line(desk: Desk, line_id: str, draft: ProgrammeLineDraft) -> Done[ProgrammeLine]:
    """Another line. Raises what `add_line` raises."""
    with desk.act("programme.edit_line") as act:
        old = rows.get(act.connection, ProgrammeLine, line_id)
        _own(act.connection, old.programme_id)
        line = replace(old, **_line_fields(draft))
        act.put(line)
        return done(act, line)


def remove_line(desk: Desk, line_id: str) -> Done[str]:
    """Take a line away. Raises RuleBroken: UNKNOWN_RECORD, REFERENCE."""
    with desk.act("programme.remove_line") as act:
        _own(act.connection, rows.get(act.connection, ProgrammeLine, line_id).programme_id)
        act.remove(ProgrammeLine, line_id)
        return done(act, line_id)


def set_money(desk: Desk, programme_id: str, draft: ProgrammeMoneyDraft) -> Done[str]:
    """What was planned or spent from a source in a period; takes the place of what stood there.

    Neither an amount nor `-` takes the figure away. Raises RuleBroken: UNKNOWN_RECORD; REFERENCE;
    END_BEFORE_START at `until_month`; BUCKETS_OVERLAP at `from_month` for a period that shares a month with
    another one of the same kind.
    """
    with desk.act("programme.set_money") as act:
        _own(act.connection, programme_id)
        if draft.until_month < draft.from_month:
            raise RuleBroken("until_month", Rule.END_BEFORE_START)
        period = Period(draft.from_month, draft.until_month)
        old = None
        for money in storage.money(act.connection, programme_id):
            other = Period(money.from_month, money.until_month)
            if other == period:
                if (money.kind, money.fund_source) == (draft.kind, draft.fund_source):
                    old = money
            elif money.kind is draft.kind and other.overlaps(period):
                raise RuleBroken("from_month", Rule.BUCKETS_OVERLAP, one=short_name(period), other=short_name(other))
        row_id = old.id if old else desk.new_id()
        if draft.amount is not None or draft.absent is not None:
            absent = None if draft.amount is not None else draft.absent
            fields = {**dict(draft), "absent": absent}
            act.put(ProgrammeMoney(row_id, programme_id, **fields))
        elif old is not None:
            act.remove(ProgrammeMoney, old.id)
        return done(act, row_id)


def _own(connection: Connection, programme_id: str) -> Programme:
    programme = rows.get(connection, Programme, programme_id)
    if programme.reference is not None:
        raise RuleBroken("", Rule.REFERENCE)
    return programme


def _line_fields(draft: ProgrammeLineDraft) -> dict[str, Any]:
    return {**dict(draft), "amount": amount_of(draft.basis, draft.amount)}
