"""Indicators: what is measured, and in which order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chatdong_tui.domain.counting import RULES
from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.indicator import Bucket, Indicator, IndicatorActual, IndicatorKind, IndicatorTarget, Total
from chatdong_tui.domain.indicator_table import IndicatorRemark
from chatdong_tui.domain.order import moved
from chatdong_tui.domain.programme import Programme
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import indicator as storage
from chatdong_tui.storage import journal, rows
from chatdong_tui.storage.journal import Act
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.words import indicator as words

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.indicator import IndicatorDraft
    from chatdong_tui.storage.engine import Connection


def load_usual(desk: Desk) -> Done[int]:
    """Put the usual indicators, all of them counted; the value is how many came.

    None comes twice, and one that was taken away stays so. Their ids are derived, so that desks of one
    district meet.
    """
    with desk.act("indicator.load") as act:
        return done(act, put_usual(act, desk.database.meta("district")))


def put_usual(act: Act, district_id: str) -> int:
    """The same within a verb that does more."""
    came = 0
    for place, (code, part, name, definition) in enumerate(words.usual(), 1):
        row_id = derived("indicator", district_id, code)
        if journal.revision(act.connection, "indicator", row_id):
            continue
        unit = RULES[code].unit
        kind = IndicatorKind.PERFORMANCE
        came += act.put(Indicator(row_id, None, place, name, kind, part, definition, unit, code))
    return came


# what is measured


def add(desk: Desk, draft: IndicatorDraft) -> Done[Indicator]:
    """An indicator of this district, after the others. Raises RuleBroken as `_checked` does."""
    with desk.act("indicator.add") as act:
        known = storage.of_programme(act.connection, None)
        place = max((each.position for each in known), default=0) + 1
        indicator = _checked(Indicator(desk.new_id(), None, place, draft.name, draft.kind), draft)
        act.put(indicator)
        return done(act, indicator)


def edit(desk: Desk, indicator_id: str, draft: IndicatorDraft, revision: int | None = None) -> Done[Indicator]:
    """Another name, definition, unit or rule. revision: the one that was read, STALE when it has changed since.

    Raises RuleBroken: UNKNOWN_RECORD; REFERENCE; IN_USE at `rule` and `decimals` while it has figures by hand, at
    `unit` while these are numbers; and as `_checked` does.
    """
    with desk.act("indicator.edit") as act:
        old = own(act.connection, indicator_id)
        if revision is not None and journal.revision(act.connection, "indicator", indicator_id) != revision:
            raise RuleBroken("", Rule.STALE)
        indicator = _checked(old, draft)
        reported = rows.select(act.connection, IndicatorActual, "indicator_id = ?", (indicator_id,))
        planned = rows.select(act.connection, IndicatorTarget, "indicator_id = ?", (indicator_id,))
        if reported and indicator.rule is not None:
            raise RuleBroken("rule", Rule.IN_USE)
        buckets: list[Bucket] = [*reported, *planned]
        if buckets and (indicator.decimals or 0) != (old.decimals or 0):
            raise RuleBroken("decimals", Rule.IN_USE)
        if indicator.unit is None and any(each.value is not None for each in buckets):
            raise RuleBroken("unit", Rule.IN_USE)
        act.put(indicator)
        return done(act, indicator)


def _checked(indicator: Indicator, draft: IndicatorDraft) -> Indicator:
    """The indicator as the draft has it; unit and definition of a counted one are those of its rule where left out.

    Raises RuleBroken: NOT_A_CHOICE at `rule` for one that there is not, at `kind` for sentences that are counted,
    at `decimals` for a counted one; REQUIRED at `unit` for numbers without one.
    """
    rule = None
    if draft.rule is not None:
        rule = RULES.get(draft.rule)
        if rule is None:
            raise RuleBroken("rule", Rule.NOT_A_CHOICE)
        if draft.kind is IndicatorKind.NARRATIVE:
            raise RuleBroken("kind", Rule.NOT_A_CHOICE)
        if draft.decimals or draft.total is Total.LAST:
            raise RuleBroken("decimals" if draft.decimals else "total", Rule.NOT_A_CHOICE)
    unit = draft.unit or (rule.unit if rule else None)
    if unit is None and draft.kind is not IndicatorKind.NARRATIVE:
        raise RuleBroken("unit", Rule.REQUIRED)
    definition = draft.definition or (words.rule_definition(rule.code) if rule else None)
    return replace(
        indicator,
        name=draft.name,
        kind=draft.kind,
        part=draft.part,
        definition=definition,
        unit=unit,
        rule=draft.rule,
        decimals=draft.decimals or None,
        total=None if draft.total is Total.SUM else draft.total,
    )


def move(desk: Desk, indicator_id: str, place: int) -> Done[str]:
    """Put an indicator at a place (from 1) among the district's. Raises RuleBroken UNKNOWN_RECORD, REFERENCE."""
    with desk.act("indicator.move") as act:
        own(act.connection, indicator_id)
        known = {each.id: each for each in storage.of_programme(act.connection, None)}
        for position, each in enumerate(moved(tuple(known), indicator_id, place), start=1):
            act.put(replace(known[each], position=position))
        return done(act, indicator_id)


def remove(desk: Desk, indicator_id: str) -> Done[str]:
    """Take an indicator away with its plan, figures and remarks. Raises RuleBroken UNKNOWN_RECORD, REFERENCE."""
    with desk.act("indicator.remove") as act:
        own(act.connection, indicator_id)
        for target in storage.hung_on(act.connection, IndicatorTarget, [indicator_id])[indicator_id]:
            act.remove(IndicatorTarget, target.id)
        for actual in storage.hung_on(act.connection, IndicatorActual, [indicator_id])[indicator_id]:
            act.remove(IndicatorActual, actual.id)
        for remark in storage.hung_on(act.connection, IndicatorRemark, [indicator_id])[indicator_id]:
            act.remove(IndicatorRemark, remark.id)
        act.remove(Indicator, indicator_id)
        return done(act, indicator_id)


def own(connection: Connection, indicator_id: str) -> Indicator:
    """An indicator that may be changed. Raises RuleBroken: UNKNOWN_RECORD; REFERENCE for one of a source document."""
    indicator = rows.get(connection, Indicator, indicator_id)
    if indicator.programme_id is not None:
        programme = rows.get(connection, Programme, indicator.programme_id)
        if programme.reference is not None:
            raise RuleBroken("", Rule.REFERENCE)
    return indicator
