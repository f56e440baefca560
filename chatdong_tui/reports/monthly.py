"""The month's reports: each form by its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from chatdong_tui.document import Document
from chatdong_tui.domain.monthly import Issue, MonthRecords
from chatdong_tui.reports import meeting_result, monthly_summary

FORMS: Mapping[str, Callable[[MonthRecords, Issue], Document]] = {
    meeting_result.FORM: meeting_result.build,
    monthly_summary.FORM: monthly_summary.build,
}


def build(form: str, records: MonthRecords, issue: Issue) -> Document:
    """The Document of a form. Raises RuleBroken(NOTHING_HELD) where a form needs a meeting and none was held."""
    return FORMS[form](records, issue)


def forms_of(records: MonthRecords) -> tuple[str, ...]:
    """The forms that a month calls for: the result of its network meeting, if there was one, and the summary."""
    held = (meeting_result.FORM,) if meeting_result.of_form(records) else ()
    return (*held, monthly_summary.FORM)
