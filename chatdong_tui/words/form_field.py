"""The names of the fields that each form offers to an office's own template, and where the form prints them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from chatdong_tui.domain.newsletter import NewsSection
from chatdong_tui.words import (
    best_practice,
    field_sheet,
    handover,
    minutes,
    monthly,
    newsletter,
    operation_plan,
    outreach,
    performance,
    project_plan,
    settlement,
)
from chatdong_tui.words.labels import label

_IN_BRACKETS = re.compile(r"\s*\([^()]*\)")
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True, slots=True)
class Said:
    """What follows the label of one line: `일시: {when}`."""

    name: str
    line: str


@dataclass(frozen=True, slots=True)
class Told:
    """The text below one title."""

    name: str
    title: str


@dataclass(frozen=True, slots=True)
class Listed:
    """The rows of the tables below one title that have the first of these heads and some of the others.

    sums: the heads below which the form's last row has a sum, each a field of its own.
    """

    name: str
    title: str
    heads: tuple[str, ...]
    sums: tuple[str, ...] = ()

    def columns(self) -> dict[str, str]:
        """The name of each column and the head below which it is printed."""
        return {column_name(head): head for head in self.heads}


Source = Said | Told | Listed


def column_name(head: str) -> str:
    """`담당` for `담당(기관)`: a head without its brackets and without what changes from year to year."""
    return " ".join(_PLACEHOLDER.sub("", _IN_BRACKETS.sub("", head)).replace("’", "").split())


def pattern(text: str) -> re.Pattern[str]:
    """What a title, a head or a line looks like in a form; several meetings have theirs behind the title."""
    parts = (re.escape(part) for part in _PLACEHOLDER.split(text))
    return re.compile(f"{'.*'.join(parts)}(?:: .*)?", re.DOTALL)


TITLE, GIST, KEYWORDS, ISSUER, WRITER = "제목", "문서요지", "키워드", "작성기관", "담당자"
ISSUED_ON, DISCLOSURE, ATTACHMENTS = "작성일", "공개구분", "붙임"
COMMON = (TITLE, GIST, KEYWORDS, ISSUER, WRITER, ISSUED_ON, DISCLOSURE, ATTACHMENTS)
"""Every form has these."""
SUM_OF = "{name} 합계 {column}"

_M, _S, _P, _O, _N, _F, _R = monthly, settlement, project_plan, operation_plan, newsletter, performance, minutes


def _labelled(pattern: str, *names: str) -> tuple[Said, ...]:
    return tuple(Said(column_name(name), pattern.format(label=name, text="{text}")) for name in names)


_DECIDED = (_M.NUMBER, _M.KIND, _M.CONTENT, _M.IN_CHARGE, _M.DUE_ON, _M.STATE)
_FIGURES = (_M.PROJECT, _M.FIGURE, _M.UNIT, _M.PLANNED, _M.THIS_MONTH, _M.SO_FAR, _M.ZONE)
_MONEY = (_M.BUDGET, _M.SPENT, _M.BALANCE, _M.RATE_HEAD)
_HOUSEHOLDS = (_M.FOUND, _M.INTAKE, _M.SELECTED, _M.LINKED, _M.CLOSED)
_STOCK = (*_HOUSEHOLDS[:3], _M.MANAGED, *_HOUSEHOLDS[3:])
_ROUTES = (outreach.ROUTE, outreach.FOUND)

_MEETING_RESULT: tuple[Source, ...] = (
    Said("회의명", _M.NAME), Said("일시", _M.WHEN), Said("장소", _M.PLACE), Said("방식", _M.MODE),
    Said("참석", _M.PEOPLE), Said("필수 참석", _M.DUTIES), Said("미참석", _M.MISSING),
    Told("회의개요", _M.OVERVIEW), Told("안건", _M.AGENDA), Told("주요 논의", _M.DISCUSSION),
    Said("발굴경로", _M.ROUTES), Told("결정·조치사항", _M.DECISIONS), Told("사례회의", _M.CONFERENCES),
    Told("공동사업", _M.PROJECTS), Told("과정·관계", _M.PROCESS), Said("다음 회의", _M.NEXT_MEETING),
    Listed("동별 발굴", _M.CASES, (_M.DONG, *_HOUSEHOLDS), sums=_HOUSEHOLDS),
    Listed("권역별 발굴", _M.CASES_BY_ZONE, (_M.ZONE, *_HOUSEHOLDS), sums=_HOUSEHOLDS),
    Listed("경로별 발굴", _M.CASES, _ROUTES),
    Listed("결정", _M.DECISIONS, _DECIDED),
    Listed("사업", _M.PROJECTS, (_M.PROJECT, _M.DONE_OF_PLAN, _M.SPENT_OF_BUDGET, _M.DIFFICULTY)),
    Listed("사업 실적", _M.PROJECTS, _FIGURES),
    Listed("예산", _M.PROJECTS, (_M.BUDGET_ITEM, *_MONEY), sums=_MONEY),
)  # fmt: skip

_TOTALS = (
    _M.ZONE, _M.AGENCY, _M.MEETING_DAY, f"{_M.ATTENDANCE} {_M.PUBLIC}", f"{_M.ATTENDANCE} {_M.PRIVATE}", _M.FOUND,
    f"{_M.CASE_MANAGEMENT} {_M.NEW}", f"{_M.CASE_MANAGEMENT} {_M.MANAGED}", f"{_M.CASE_MANAGEMENT} {_M.CLOSED}",
    _M.LINKED, _M.PROJECT_RESULT, _M.RATE_HEAD, f"{_M.PAPERS} {_M.RESULT_PAPER}", f"{_M.PAPERS} {_M.NEWSLETTER_PAPER}",
)  # fmt: skip

_MONTHLY_SUMMARY: tuple[Source, ...] = (
    Told("총괄", _M.TOTALS), Said("발굴경로", _M.ROUTES), Told("회의 운영", _M.MEETINGS),
    Told("공동사업", _M.PROJECTS), Told("과정·관계", _M.PROCESS), Told("다음 달 일정", _M.NEXT_MONTH),
    Listed("권역", _M.TOTALS, _TOTALS, sums=_TOTALS[2:12]),
    Listed("동별 현황", _M.BY_DONG, (_M.DONG, *_STOCK, _M.ZONE), sums=_STOCK),
    Listed("경로별 발굴", _M.BY_DONG, _ROUTES),
    Listed("사업 실적", _M.PROJECTS, _FIGURES),
    Listed("예산", _M.PROJECTS, (_M.BUDGET_ITEM, *_MONEY), sums=_MONEY),
    Listed("권역별 예산", _M.PROJECTS, (_M.ZONE, *_MONEY), sums=_MONEY),
    Listed("결정", _M.MAIN_DECISIONS, (_M.ZONE, _M.MEETING, _M.KIND, _M.DECIDED)),
    Listed("제출", _M.PAPERS, (_M.ZONE, _M.PAPER, _M.DUE_ON, _M.SUBMITTED_ON, _M.STATE)),
    Listed("일정", _M.NEXT_MONTH, (_M.DAY, _M.ZONE, _M.WHAT)),
)  # fmt: skip

_NEWSLETTER: tuple[Source, ...] = (
    *(
        Told(label(section), label(section))
        for section in NewsSection
        if section not in (NewsSection.AGENCY, NewsSection.SHARING, NewsSection.CALENDAR)
    ),
    Listed("소식", label(NewsSection.AGENCY), (_N.AGENCY, _N.NEWS, _N.CONTACT)),
    Listed("나눔", label(NewsSection.SHARING), (_N.RESOURCE, _N.QUANTITY, _N.AUDIENCE, _N.UNTIL, _N.ASK)),
    Listed("달력", label(NewsSection.CALENDAR), (_N.DAY, _N.WHAT)),
)

_SIGN_IN: tuple[Source, ...] = (
    Said("일시", _R.WHEN), Said("장소", _R.PLACE),
    Listed("명단", "", (_R.NUMBER, _R.SIDE, _R.OFFICE, _R.POST, _R.PERSON, _R.SIGNATURE, _R.REMARK)),
)  # fmt: skip

_MINUTES: tuple[Source, ...] = (
    Said("회의명", _R.NAME), Said("개최기관", _R.HOST), Said("일시", _R.WHEN), Said("장소", _R.PLACE),
    Said("방식", _R.MODE), Said("작성자", _R.WRITER), Told("참석", _R.PEOPLE), Told("진행 순서", _R.ORDER),
    Told("발언 요지", _R.SAID), Told("과정·관계", _R.PROCESS),
    Said("다음 회의", _R.NEXT_MEETING), Told("확정 이력", _R.CORRECTIONS),
    Listed("명단", _R.PEOPLE, (_R.NUMBER, _R.SIDE, _R.OFFICE, _R.POST, _R.PERSON, _R.PRESENCE, _R.REMARK)),
    Listed("안건표", _R.AGENDA, (_R.NUMBER, _R.KIND, _R.ITEM_TITLE, _R.PRESENTER, _R.RESULT)),
    Listed("결정", _R.DECISIONS, (_R.NUMBER, _R.ITEM_TITLE, _R.KIND, _R.CONTENT, _R.GROUND)),
    Listed("조치", _R.ACTIONS, (_R.NUMBER, _R.CONTENT, _R.IN_CHARGE, _R.DUE_ON, _R.STATE)),
)  # fmt: skip

_OPERATION_PLAN: tuple[Source, ...] = (
    *_labelled(_O.LABELLED, _O.ZONE, _O.AGENCY, _O.DONGS, _O.PERIOD, _O.MONEY),
    Told("추진방향", _O.DIRECTION), Told("기대효과", _O.EFFECT), Said("전체회의", _O.GENERAL),
    Listed("단계", _O.STAGES, _O.STAGE_HEAD), Listed("명단", _O.PEOPLE, _O.PEOPLE_HEAD),
    Listed("회의", _O.MEETINGS, _O.MEETING_HEAD), Listed("예산표", _O.BUDGET, _O.BUDGET_HEAD, sums=_O.BUDGET_HEAD[1:]),
    Listed("제출", _O.PAPERS, _O.PAPER_HEAD),
)  # fmt: skip

_PROJECT_PLAN: tuple[Source, ...] = (
    *_labelled(
        _P.LABELLED, _P.NAME, _P.AGENCY, _P.PARTNERS, _P.BACKGROUND, _P.PURPOSE, _P.PERIOD, _P.TARGET, _P.PLACE,
        _P.MONEY, _P.LAST_YEAR, _P.CHANGED,
    ),
    Told("대체계획", _P.BACKUP), Told("사업효과", _P.EFFECT),
    Listed("세부사업", _P.ITEMS, _P.ITEM_HEAD),
    Listed("일정", _P.SCHEDULE, (_P.STEP, *(_P.MONTH.format(month=month) for month in range(1, 13)))),
    Listed("예산표", _P.BUDGET, _P.BUDGET_HEAD, sums=_P.BUDGET_HEAD[1:]),
    Listed("역할", _P.PARTS, _P.PART_HEAD), Listed("성과", _P.GOALS, _P.GOAL_HEAD),
)  # fmt: skip

_SETTLED = (_S.BUDGET, _S.GRANTED, _S.SPENT, _S.LEFT, _S.RATE, _S.EVIDENCE_HEAD)

_SETTLEMENT: tuple[Source, ...] = (
    Told("정산 결과", _S.RESULT), Said("집행액", _S.SPENT_IN_FULL),
    Said("집행 주체", _S.HOLDER), Said("교부일", _S.GRANTED_ON),
    Listed(
        "총괄", _S.TOTALS, (_S.ITEM, *_SETTLED), sums=_SETTLED,
    ),
    Listed("변경", _S.CHANGES, (_S.FROM, _S.TO, _S.AMOUNT, _S.APPROVED_ON, _S.APPROVAL, _S.REASON)),
    Listed(
        "지출", _S.LEDGER,
        (
            _S.NUMBER, _S.DAY, _S.SUMMARY, _S.ITEM, _S.PROJECT_ITEM, _S.PAYEE, _S.METHOD, _S.AMOUNT, _S.EVIDENCE_NO,
            _S.NOTE,
        ), sums=(_S.AMOUNT,),
    ),
    Listed("증빙", _S.EVIDENCE, (_S.EVIDENCE_NO, _S.ITEM, _S.SUMMARY, _S.AMOUNT)),
)  # fmt: skip

_SPENT = (_F.BUDGET, _F.SPENT, _F.BALANCE, _F.SPENT_RATE)
_QUARTERS = tuple(f"{quarter}분기" for quarter in range(1, 5))

_PERFORMANCE: tuple[Source, ...] = (
    Told("글로 적는 실적", _F.SENTENCES), Told("향후계획", _F.NEXT_STEPS),
    Listed("지표", _F.FIGURES, (_F.PART, _F.INDICATOR, _F.PLAN, *_QUARTERS, _F.TOTAL, _F.RATE, _F.REMARKS)),
    Listed("재원", _F.MONEY, (_F.SOURCE, *_SPENT), sums=_SPENT),
    Listed("홍보", _F.PUBLICITY, (_F.CATEGORY, _F.MEANS, _F.WHEN, _F.CONTENT)),
)  # fmt: skip

_BEST_PRACTICE: tuple[Source, ...] = (
    *_labelled(
        best_practice.LABELLED, best_practice.KINDS, best_practice.AGENCY, best_practice.PERIOD,
        best_practice.FREQUENCY, best_practice.OUTPUT, best_practice.CHANGE,
    ),
    Told("배경", best_practice.BACKGROUND), Told("추진과정", best_practice.COURSE),
    Told("성공요인·어려움", best_practice.LESSON), Told("다른 권역 적용 방법", best_practice.ELSEWHERE),
    Listed("과정", best_practice.COURSE, best_practice.COURSE_HEAD),
)  # fmt: skip

_HELD = (handover.BUDGET, handover.SPENT, handover.BALANCE)
_HANDOVER: tuple[Source, ...] = (
    Said("기준일", handover.AS_OF), Told("담당 업무", handover.DUTIES), Told("보관 위치", handover.FILES),
    Listed("사례", handover.CASES, (handover.CASE_NO, handover.STATUS, handover.LEVEL, handover.NEXT, handover.UNTIL)),
    Listed("조치", handover.ACTIONS, (handover.CONTENT, handover.OFFICE, handover.UNTIL, handover.DECIDED)),
    Listed("예산", handover.MONEY, (handover.ITEM, *_HELD), sums=_HELD),
    Listed("기관", handover.OFFICES, (handover.PART, handover.AGENCY, handover.POSTS, handover.TELEPHONE)),
)  # fmt: skip

_L = field_sheet
_FIELD_SHEET: tuple[Source, ...] = (
    Listed("사례", _L.CONTACTS, (_L.LINE, _L.CASE, _L.METHOD, _L.RESULT, _L.LEVEL, _L.MEMO, _L.NEXT)),
    Listed("동", _L.OUTREACH, (_L.DONG, _L.SUM)),
    Listed("참석", _L.ATTENDANCE, (_L.NUMBER, _L.NAME, _L.OFFICE, _L.PRESENT, _L.LATE, _L.SUBSTITUTE, _L.ABSENT)),
)

FIELDS: dict[str, tuple[Source, ...]] = {
    "meeting-result": _MEETING_RESULT,
    "monthly-summary": _MONTHLY_SUMMARY,
    "newsletter": _NEWSLETTER,
    "sign-in-sheet": _SIGN_IN,
    "operation-plan": _OPERATION_PLAN,
    "project-plan": _PROJECT_PLAN,
    "settlement": _SETTLEMENT,
    "performance": _PERFORMANCE,
    "best-practice": _BEST_PRACTICE,
    "minutes": _MINUTES,
    "minutes-shared": _MINUTES,
    "field-sheet": _FIELD_SHEET,
    "field-sheet-blank": _FIELD_SHEET,
    "handover": _HANDOVER,
}
"""Same keys as `usecases.form`."""
