"""Which screen mends a gap, and what it is opened with."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.domain.month_end import Gap, MonthEnd
from chatdong_tui.domain.month_end_code import GapCode
from chatdong_tui.domain.monthly import Span
from chatdong_tui.domain.period import quarters
from chatdong_tui.domain.submission import Paper

Fix = tuple[str, dict[str, Any]]
"""The name of a screen, and its arguments."""

_RECORD = {
    GapCode.MEETING_UNRECORDED: ("meeting", "meeting_id"),
    GapCode.ABSENCE_UNEXPLAINED: ("meeting", "meeting_id"),
    GapCode.ITEM_UNDECIDED: ("meeting", "meeting_id"),
    GapCode.CASE_UNDECIDED: ("meeting", "meeting_id"),
    GapCode.MINUTES_OPEN: ("meeting", "meeting_id"),
    GapCode.ACTION_OVERDUE: ("meeting", "meeting_id"),
    GapCode.CASE_LATE: ("case", "case_id"),
    GapCode.CASE_SILENT: ("case", "case_id"),
    GapCode.ACTIVITY_MISSING: ("activity", "project_id"),
    GapCode.RECEIPT_UNPROVEN: ("receipt", "expenditure_id"),
    GapCode.RECEIPT_WITHOUT_MEETING: ("receipt", "expenditure_id"),
    GapCode.RECEIPT_OPEN: ("receipt", "expenditure_id"),
}


def fix_of(gap: Gap, seen: MonthEnd, today: date) -> Fix:
    """Where Enter leads from a gap; a missing meeting is offered on a day of the month."""
    if gap.code in _RECORD:
        screen, name = _RECORD[gap.code]
        return screen, {name: gap.home_id}
    if gap.code is GapCode.MEETING_MISSING:
        day = min(today, Span(seen.month).last)
        return "meeting_head", {"kind": MeetingKind.ZONE_MEETING, "zone_id": seen.zone.id, "held_on": day}
    if gap.code is GapCode.MORE_LATE:
        return "cases", {"late": True}
    if gap.code is GapCode.MORE_SILENT:
        return "cases", {"silent": True}
    if gap.code is GapCode.OUTREACH_BLANK:
        return "outreach", {"month": seen.month}
    if gap.code is GapCode.FIGURE_UNEXPLAINED:
        periods = quarters(seen.zone.year)
        return "indicator", {"indicator_id": gap.home_id, "zone_id": seen.zone.id, "periods": periods}
    if gap.code is GapCode.PAPER_DUE:
        paper = cast(Paper, gap.fact)
        key = f"{paper.form.duty}:{paper.period}:{paper.zone.id}:"
        return "calendar", {"year": seen.zone.year, "zone_no": seen.zone.no, "key": key}
    return "newsletter", {"zone_id": seen.zone.id, "month": seen.month}
