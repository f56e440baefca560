"""Figures of indicators: the plan, what is reported by hand, and what is said to a figure that stands out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.indicator import (
    MOST,
    Bucket,
    Indicator,
    IndicatorActual,
    IndicatorKind,
    IndicatorTarget,
    overlapping,
)
from chatdong_tui.domain.indicator_table import FindingKind, IndicatorRemark
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.period import Period, parse
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import network as network_storage
from chatdong_tui.storage import rows
from chatdong_tui.storage.journal import Act
from chatdong_tui.usecases import indicator_table
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.usecases.indicator import own
from chatdong_tui.words import indicator as words
from chatdong_tui.words.period import long_name

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.indicator import BucketDraft, RemarkDraft
    from chatdong_tui.storage.engine import Connection


def set_target(
    desk: Desk, indicator_id: str, draft: BucketDraft, instead_of: str | None = None
) -> Done[IndicatorTarget]:
    """A plan bucket; the same span again is the same bucket. instead_of: the id of one that this one replaces.

    Raises RuleBroken: UNKNOWN_RECORD (indicator, or at `zone_id`); REFERENCE; NOT_A_PERIOD and BUCKETS_OVERLAP
    (facts one, other) at `period`; REQUIRED and NOT_A_FIGURE (facts line, value, most) at `value`;
    NOT_A_CHOICE at `absent` beside a number, at `evidence` for a plan.
    """
    with desk.act("indicator.set_target") as act:
        indicator, period = own(act.connection, indicator_id), _period(draft.period)
        if draft.evidence is not None:
            raise RuleBroken("evidence", Rule.NOT_A_CHOICE)
        _take_away(act, IndicatorTarget, indicator_id, instead_of)
        _check(act, indicator, draft, period, IndicatorTarget)
        target = IndicatorTarget(**_columns("indicator_target", indicator_id, draft, period))
        act.put(target)
        return done(act, target)


def set_actual(
    desk: Desk, indicator_id: str, draft: BucketDraft, instead_of: str | None = None
) -> Done[IndicatorActual]:
    """What was reported by hand for a bucket. Raises RuleBroken as `set_target` does; COUNTED_BY_RULE at `value`
    (fact line) for an indicator that is counted; OUT_OF_RANGE at `period` for one that has not begun."""
    with desk.act("indicator.set_actual") as act:
        indicator, period = own(act.connection, indicator_id), _period(draft.period)
        if indicator.rule is not None:
            raise RuleBroken("value", Rule.COUNTED_BY_RULE, line=indicator.name)
        if period.first > desk.today:
            raise RuleBroken("period", Rule.OUT_OF_RANGE)
        _take_away(act, IndicatorActual, indicator_id, instead_of)
        _check(act, indicator, draft, period, IndicatorActual)
        actual = IndicatorActual(**_columns("indicator_actual", indicator_id, draft, period), evidence=draft.evidence)
        act.put(actual)
        return done(act, actual)


def _columns(table: str, indicator_id: str, draft: BucketDraft, period: Period) -> dict[str, Any]:
    """What a plan bucket and a reported one have alike."""
    return {
        "id": bucket_id(table, indicator_id, draft.zone_id, period),
        "indicator_id": indicator_id,
        "from_month": period.from_month,
        "until_month": period.until_month,
        "zone_id": draft.zone_id,
        "value": draft.value,
        "absent": draft.absent,
        "text": draft.text,
    }


def bucket_id(table: str, indicator_id: str, zone_id: str | None, period: Period) -> str:
    """The id of the one bucket of an indicator for a span and a zone."""
    return derived(table, indicator_id, zone_id or "", period.from_month, period.until_month)


def _take_away(act: Act, model: type[Bucket], indicator_id: str, row_id: str | None) -> None:
    """Make room for the bucket that comes instead; where it is the same one, it is put back.

    Raises RuleBroken UNKNOWN_RECORD for one of another indicator too.
    """
    if row_id is not None:
        if rows.get(act.connection, model, row_id).indicator_id != indicator_id:
            raise RuleBroken("", Rule.UNKNOWN_RECORD)
        act.remove(model, row_id)


def _period(code: str) -> Period:
    try:
        return parse(code)
    except ValueError:
        raise RuleBroken("period", Rule.NOT_A_PERIOD) from None


def _check(act: Act, indicator: Indicator, draft: BucketDraft, period: Period, model: type[Bucket]) -> None:
    connection = act.connection
    if draft.zone_id is not None:
        rows.get(connection, Zone, draft.zone_id, "zone_id")
    if draft.value is None and draft.absent is None and draft.text is None:
        raise RuleBroken("text" if indicator.kind is IndicatorKind.NARRATIVE else "value", Rule.REQUIRED)
    if draft.value is not None and draft.absent is not None:
        raise RuleBroken("absent", Rule.NOT_A_CHOICE)
    if draft.value is not None and (indicator.unit is None or not 0 <= draft.value <= MOST):
        line = f"{indicator.name} {long_name(period)}"
        told = words.number_text(abs(draft.value), indicator.decimals)
        value = f"△{told}" if draft.value < 0 else told
        most = words.number_text(MOST, indicator.decimals)
        raise RuleBroken("value", Rule.NOT_A_FIGURE, line=line, value=value, most=most)
    known: Iterable[Bucket] = rows.select(connection, model, "indicator_id = ?", (indicator.id,))
    other = overlapping(period, (each for each in known if _same_zone(connection, each.zone_id, draft.zone_id)))
    if other is not None:
        names = {"one": long_name(period), "other": long_name(other.period)}
        raise RuleBroken("period", Rule.BUCKETS_OVERLAP, **names)


def _same_zone(connection: Connection, one: str | None, other: str | None) -> bool:
    """Whether two buckets are of one zone, under its number over the years, or both of the district."""
    if one is None or other is None:
        return one is other
    return one == other or other in network_storage.same_zones(connection, one)


def remove_target(desk: Desk, target_id: str) -> Done[str]:
    """Take a plan bucket away. Raises RuleBroken UNKNOWN_RECORD, REFERENCE."""
    with desk.act("indicator.remove_target") as act:
        own(act.connection, rows.get(act.connection, IndicatorTarget, target_id).indicator_id)
        act.remove(IndicatorTarget, target_id)
        return done(act, target_id)


def remove_actual(desk: Desk, actual_id: str) -> Done[str]:
    """Take a figure by hand away: it is not reported then. Raises RuleBroken UNKNOWN_RECORD, REFERENCE."""
    with desk.act("indicator.remove_actual") as act:
        own(act.connection, rows.get(act.connection, IndicatorActual, actual_id).indicator_id)
        act.remove(IndicatorActual, actual_id)
        return done(act, actual_id)


# what is said to a figure


def explain(desk: Desk, indicator_id: str, draft: RemarkDraft) -> Done[IndicatorRemark]:
    """A sentence on a figure that stands out; of a source document's figures too, which stay as they are.

    Raises RuleBroken: UNKNOWN_RECORD; NOT_A_PERIOD at `period`; NOTHING_TO_EXPLAIN at `sentence` where nothing
    of that kind stands out in that period.
    """
    with desk.act("indicator.explain") as act:
        period = _period(draft.period)
        found = indicator_table.finding(act.connection, desk.today, indicator_id, draft.finding, period, draft.zone_id)
        if found is None:
            raise RuleBroken("sentence", Rule.NOTHING_TO_EXPLAIN)
        remark = IndicatorRemark(
            derived("indicator_remark", indicator_id, draft.zone_id or "", period.code, draft.finding),
            indicator_id,
            period.code,
            FindingKind(draft.finding),
            found.figure,
            draft.sentence,
            draft.zone_id,
        )
        act.put(remark)
        return done(act, remark)
