"""Words about the papers that a zone owes: their names, how they stand, and what changed since they went out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chatdong_tui.domain.submission import Paper, PaperMark, SubmissionForm, SubmissionState
from chatdong_tui.words.formats import count, screen_date
from chatdong_tui.words.labels import label

if TYPE_CHECKING:
    from chatdong_tui.domain.figure import Difference

VERBS = {
    "submission.submit": "제출 기록",
    "submission.nothing_to_report": "무실적 기록",
    "submission.give_back": "보완요청",
    "submission.receive": "접수",
    "submission.withdraw": "제출 취소",
    "submission.explain": "정정 사유",
}
COLUMNS = {
    "nothing_to_report": "무실적",
    "resubmitted_on": "재제출일",
    "returned_on": "보완요청일",
    "return_reason": "보완요청 사유",
    "received_on": "접수일",
    "submission_id": "제출 문서",
    "submission_version_id": "제출한 판",
    "taken_on": "낸 날",
    "figures": "낸 수치",
    "stamp": "그때의 기록 번호",
    "figure": "수치",
    "noted_on": "적은 날",
}

TODAY = "D-day"
NOT_IN = "미제출"
FIGURES = "수치 {count}개"
DAY = "{mark}({day})"
NOT_REPORTED = "-"
CORRECTED = "정정({more})"
CHANGE = "{label} {before} → {now} {corrected}"


def paper_name(form: SubmissionForm, period: str) -> str:
    """`3월 회의 결과` for a monthly paper, `2021년 정산서` for a yearly one."""
    year, _, month = period.partition("-")
    return f"{int(month)}월 {label(form)}" if month else f"{year}년 {label(form)}"


def state_name(paper: Paper) -> str:
    """How far a paper is; one whose day has passed is `미제출`, not `작성중`; one said to be empty `무실적`."""
    if paper.mark in (PaperMark.NOTHING, PaperMark.BEFORE):
        return label(paper.mark)
    late = paper.state is SubmissionState.DRAFTING and paper.days_left < 0
    return NOT_IN if late else label(paper.state)


def mark_text(paper: Paper) -> str:
    """`지연(04-09(금))`, `접수`, `보완요청`, `미제출`: how it stands, with the day where that tells something."""
    if paper.mark is PaperMark.LATE and paper.submitted_on is not None:
        return DAY.format(mark=label(PaperMark.LATE), day=screen_date(paper.submitted_on))
    return state_name(paper)


def days_text(days_left: int) -> str:
    """`D-3`, `D-day`, `D+3` (overdue)."""
    if days_left == 0:
        return TODAY
    return f"D-{days_left}" if days_left > 0 else f"D+{-days_left}"


def figures_text(stored: str) -> str:
    """What a history says of the figures of a version."""
    from chatdong_tui.domain.figure import from_text

    return FIGURES.format(count=len(from_text(stored)))


def figure_text(value: int | None, unit: str) -> str:
    """`12가구`; `-` for one that was not reported."""
    return NOT_REPORTED if value is None else count(value, unit)


def corrected_text(difference: Difference) -> str:
    """`정정(+2)`, `정정(-1)`."""
    return CORRECTED.format(more=f"{difference.more:+,}")


def change_text(difference: Difference) -> str:
    """`발굴 3가구 → 4가구 정정(+1)`."""
    return CHANGE.format(
        label=difference.label,
        before=figure_text(difference.before, difference.unit),
        now=figure_text(difference.now, difference.unit),
        corrected=corrected_text(difference),
    )
