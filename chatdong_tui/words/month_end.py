"""Words of the 월 마감: what is missing of a month, and the verbs on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from chatdong_tui.domain.case_clock import Flag
from chatdong_tui.domain.home import ActionLine
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.domain.month_end import Gap, OpenFigure
from chatdong_tui.domain.month_end_code import GapCode, GapSection
from chatdong_tui.domain.spending import Judged
from chatdong_tui.domain.submission import Paper
from chatdong_tui.words.formats import quoted
from chatdong_tui.words.labels import label

VERBS = {
    "month_end.waive": "빠진 것 그대로 두기",
    "month_end.take_back": "빠진 것 다시 보기",
}
"""The verbs of the month's end, as undo and the history name them."""

COLUMNS = {"gap": "빠진 것"}
OF_TABLE = {("gap_waiver", "sentence"): "사유"}
"""What the columns are called in a history."""

SECTIONS = {
    GapSection.MEETING: "회의",
    GapSection.ACTION: "조치사항",
    GapSection.CASE: "사례",
    GapSection.OUTREACH: "발굴 건수",
    GapSection.PROJECT: "공동사업",
    GapSection.MONEY: "예산·증빙",
    GapSection.FIGURE: "지표",
    GapSection.NEWSLETTER: "소식지",
    GapSection.PAPER: "제출",
}

_TEXTS = {
    GapCode.MEETING_MISSING: "이달 권역회의가 없습니다. 연 회의를 적거나 예정을 잡아 주십시오.",
    GapCode.MEETING_UNRECORDED: "{day} {kind}: 열었는지 적지 않았습니다.",
    GapCode.ABSENCE_UNEXPLAINED: "{day} {kind}: 필수 참석자 {count}명의 미참석 사유가 없습니다.",
    GapCode.ITEM_UNDECIDED: "{day} 안건 ‘{what}’: 논의만 있고 결정이 없습니다.",
    GapCode.CASE_UNDECIDED: "{day} {kind}: 사례 {count}건을 결정하지 않았습니다.",
    GapCode.MINUTES_OPEN: "{day} {kind}: 회의록을 확정하지 않았습니다.",
    GapCode.ACTION_OVERDUE: "기한 {day} 지남: {what}",
    GapCode.CASE_SILENT: "{what}: {count}일 동안 접촉이 없습니다.",
    GapCode.MORE_LATE: "기한이 지난 사례가 {count}건 더 있습니다.",
    GapCode.MORE_SILENT: "접촉이 없는 사례가 {count}건 더 있습니다.",
    GapCode.OUTREACH_BLANK: "{what}: 이달 발굴 건수를 적지 않았습니다.",
    GapCode.ACTIVITY_MISSING: "{project}: 이달 활동을 적지 않았습니다.",
    GapCode.NEWSLETTER_MISSING: "이달 소식지를 만들지 않았습니다.",
    GapCode.NEWSLETTER_OPEN: "소식지를 확정하지 않았습니다.",
}
_ON_CASE = "사례 후속 조치"
_OWNER = " ({owner})"
_CASE_LATE = "{what}: {why}"
_PAPER = "{paper}: 내지 않았습니다({days})."
WAIVED = "사유: {sentence} — {text}"


def _action(gap: Gap) -> str:
    line = cast(ActionLine, gap.fact)
    text = _TEXTS[gap.code].format(day=_day(gap), what=gap.what or _ON_CASE)
    owner = " ".join(part for part in (line.organisation, line.owner) if part)
    return text + (_OWNER.format(owner=owner) if owner else "")


def _case(gap: Gap) -> str:
    from chatdong_tui.words.case_flag import flag_sentence

    return _CASE_LATE.format(what=gap.what, why=flag_sentence(cast(Flag, gap.fact)))


def _receipt(gap: Gap) -> str:
    from chatdong_tui.words.budget import all_told

    judged = cast(Judged, gap.fact)
    return f"{_day(gap)} {all_told(judged.findings)}"


def _figure(gap: Gap) -> str:
    from chatdong_tui.words.indicator import finding_line

    figure = cast(OpenFigure, gap.fact)
    return f"{gap.what}: {finding_line(figure.finding, figure.indicator)}"


def _paper(gap: Gap) -> str:
    from chatdong_tui.words.submission import days_text, paper_name

    paper = cast(Paper, gap.fact)
    return _PAPER.format(paper=paper_name(paper.form, paper.period), days=days_text(paper.days_left))


_TOLD: dict[GapCode, Callable[[Gap], str]] = {
    GapCode.ACTION_OVERDUE: _action,
    GapCode.CASE_LATE: _case,
    GapCode.RECEIPT_UNPROVEN: _receipt,
    GapCode.RECEIPT_WITHOUT_MEETING: _receipt,
    GapCode.RECEIPT_OPEN: _receipt,
    GapCode.FIGURE_UNEXPLAINED: _figure,
    GapCode.PAPER_DUE: _paper,
}


def _day(gap: Gap) -> str:
    return f"{gap.on.month}. {gap.on.day}." if gap.on else ""


def gap_text(gap: Gap) -> str:
    """`3. 18. 권역별 네트워크 회의: 회의록을 확정하지 않았습니다.`"""
    told = _TOLD.get(gap.code)
    if told is not None:
        return told(gap)
    kind = label(MeetingKind(gap.what)) if gap.what in set(MeetingKind) else ""
    return _TEXTS[gap.code].format(day=_day(gap), kind=kind, what=gap.what, count=gap.count, project=quoted(gap.what))
