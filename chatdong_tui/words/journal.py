"""Words of the journal: what each verb and each column is called, and how a column's value is printed."""

from __future__ import annotations

import enum
import json
from collections.abc import Mapping
from datetime import date

from chatdong_tui.domain.case_code import ClosureReason, HoldReason, NotApplicableReason, ReceiptBasis, Referral, Status
from chatdong_tui.words import (
    budget,
    campaign,
    case,
    conference,
    deadline,
    duty,
    household,
    importing,
    indicator,
    interface,
    meeting,
    month_end,
    network,
    newsletter,
    outreach,
    programme,
    project,
    register,
    resource,
    stage,
    submission,
    training,
)
from chatdong_tui.words.columns import COLUMNS, OF_TABLE
from chatdong_tui.words.formats import count, month_name, short_date
from chatdong_tui.words.labels import ROUTE_DETAIL, label

_VERBS: dict[str, str] = {
    **network.VERBS,
    **meeting.VERBS,
    **duty.VERBS,
    **training.VERBS,
    **case.VERBS,
    **conference.VERBS,
    **project.VERBS,
    **budget.VERBS,
    **programme.VERBS,
    **register.VERBS,
    **submission.VERBS,
    **deadline.VERBS,
    **campaign.VERBS,
    **outreach.VERBS,
    **importing.VERBS,
    **household.VERBS,
    **resource.VERBS,
    **stage.VERBS,
    **interface.VERBS,
    **newsletter.VERBS,
    **month_end.VERBS,
    **indicator.VERBS,
    "undo": "되돌리기",
}

_REASONS: dict[Status, type[enum.Enum]] = {
    Status.NOT_APPLICABLE: NotApplicableReason,
    Status.RECEIVED: ReceiptBasis,
    Status.INFO_ONLY: Referral,
    Status.NOT_SELECTED: Referral,
    Status.CLOSED: ClosureReason,
    Status.TRANSFERRED: ClosureReason,
    Status.ON_HOLD: HoldReason,
}
_YES, _NO = "예", "아니요"
_WHOLE_TEXT = "(전체 본문)"
_MONTHS = frozenset(("from_month", "until_month", "month"))
_PLAIN_NUMBERS = frozenset(("year", "birth_from"))


def verb_name(verb: str) -> str:
    """`회의 기록` for `meeting.record`: what a verb is called when it is taken back or shown in a history."""
    return _VERBS[verb]


def column_name(table: str, column: str) -> str:
    """What a column of a table is called in the history of a row. Raises KeyError for one that has no name."""
    return OF_TABLE.get((table, column)) or COLUMNS[column]


def shown(column: str, value: object, row: Mapping[str, int | str | None]) -> str:
    """A column's value as text, '' for none: codes and dates in words. row: the other columns as stored."""
    if value is None:
        return ""
    if column in ("body", "drafted", "cleared"):
        return _WHOLE_TEXT
    if isinstance(value, enum.Enum):
        return label(value)
    if isinstance(value, bool) or column in ("removed", "demo"):
        return _YES if value else _NO
    if isinstance(value, date):
        return short_date(value)
    if column == "figures":
        return submission.figures_text(str(value))
    if column == "satisfaction":
        return training.score(int(str(value)))
    if isinstance(value, int):
        return str(value) if column in _PLAIN_NUMBERS else count(value)
    text = str(value)
    if column in _MONTHS:
        return month_name(text)
    if column in ("kinds", "tags"):
        return register.list_text(column, text)
    if column == "months":
        return duty.months_text(json.loads(text))
    if column == "source":
        return duty.source_text(text)
    if column == "route_detail":
        return ROUTE_DETAIL.get(text, text)
    if column == "reason_code":
        kind = _REASONS.get(Status(str(row.get("to_status"))))
        return label(kind(text)) if kind else text
    return text
