"""What can be missing of a month, and the sections in which it is worked through."""

from __future__ import annotations

import enum


class GapSection(enum.StrEnum):
    """In the order in which they are worked through."""

    MEETING = "meeting"
    ACTION = "action"
    CASE = "case"
    OUTREACH = "outreach"
    PROJECT = "project"
    MONEY = "money"
    FIGURE = "figure"
    NEWSLETTER = "newsletter"
    PAPER = "paper"


class GapCode(enum.StrEnum):
    MEETING_MISSING = "meeting_missing"
    MEETING_UNRECORDED = "meeting_unrecorded"
    ABSENCE_UNEXPLAINED = "absence_unexplained"
    ITEM_UNDECIDED = "item_undecided"
    CASE_UNDECIDED = "case_undecided"
    MINUTES_OPEN = "minutes_open"
    ACTION_OVERDUE = "action_overdue"
    CASE_LATE = "case_late"
    CASE_SILENT = "case_silent"
    MORE_LATE = "more_late"
    MORE_SILENT = "more_silent"
    OUTREACH_BLANK = "outreach_blank"
    ACTIVITY_MISSING = "activity_missing"
    RECEIPT_UNPROVEN = "receipt_unproven"
    RECEIPT_WITHOUT_MEETING = "receipt_without_meeting"
    RECEIPT_OPEN = "receipt_open"
    FIGURE_UNEXPLAINED = "figure_unexplained"
    NEWSLETTER_MISSING = "newsletter_missing"
    NEWSLETTER_OPEN = "newsletter_open"
    PAPER_DUE = "paper_due"

    @property
    def section(self) -> GapSection:
        return _SECTION[self]


_SECTION = {
    GapCode.MEETING_MISSING: GapSection.MEETING,
    GapCode.MEETING_UNRECORDED: GapSection.MEETING,
    GapCode.ABSENCE_UNEXPLAINED: GapSection.MEETING,
    GapCode.ITEM_UNDECIDED: GapSection.MEETING,
    GapCode.CASE_UNDECIDED: GapSection.MEETING,
    GapCode.MINUTES_OPEN: GapSection.MEETING,
    GapCode.ACTION_OVERDUE: GapSection.ACTION,
    GapCode.CASE_LATE: GapSection.CASE,
    GapCode.CASE_SILENT: GapSection.CASE,
    GapCode.MORE_LATE: GapSection.CASE,
    GapCode.MORE_SILENT: GapSection.CASE,
    GapCode.OUTREACH_BLANK: GapSection.OUTREACH,
    GapCode.ACTIVITY_MISSING: GapSection.PROJECT,
    GapCode.RECEIPT_UNPROVEN: GapSection.MONEY,
    GapCode.RECEIPT_WITHOUT_MEETING: GapSection.MONEY,
    GapCode.RECEIPT_OPEN: GapSection.MONEY,
    GapCode.FIGURE_UNEXPLAINED: GapSection.FIGURE,
    GapCode.NEWSLETTER_MISSING: GapSection.NEWSLETTER,
    GapCode.NEWSLETTER_OPEN: GapSection.NEWSLETTER,
    GapCode.PAPER_DUE: GapSection.PAPER,
}
