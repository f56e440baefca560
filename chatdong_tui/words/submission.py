"""Words about the papers that a zone owes: their names, and how many days are left."""

from __future__ import annotations

from chatdong_tui.domain.submission import Paper, SubmissionForm, SubmissionState
from chatdong_tui.words.labels import label

VERBS = {
    "submission.submit": "제출 기록",
    "submission.set_state": "제출 상태 바꿈",
}

TODAY = "D-day"
NOT_IN = "미제출"


def paper_name(form: SubmissionForm, period: str) -> str:
    """`3월 회의 결과` for a monthly paper, `2021년 정산서` for a yearly one."""
    year, _, month = period.partition("-")
    return f"{int(month)}월 {label(form)}" if month else f"{year}년 {label(form)}"


def state_name(paper: Paper) -> str:
    """How far a paper is; one whose day has passed is `미제출`, not `작성중`."""
    late = paper.state is SubmissionState.DRAFTING and paper.days_left < 0
    return NOT_IN if late else label(paper.state)


def days_text(days_left: int) -> str:
    """`D-3`, `D-day`, `D+3` (overdue)."""
    if days_left == 0:
        return TODAY
    return f"D-{days_left}" if days_left > 0 else f"D+{-days_left}"
