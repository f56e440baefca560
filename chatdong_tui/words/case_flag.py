"""What is said of the clocks of a case: the red flags of those that ran out, and what each waits for."""

from __future__ import annotations

from chatdong_tui.domain.case_clock import Flag, FlagKind
from chatdong_tui.words.formats import short_date

_FLAGS = {
    FlagKind.SURVEY_OVERDUE: "접수 후 {limit}일이 지났습니다({days}일째). 욕구와 위기도를 조사해 주십시오.",
    FlagKind.SELECTION_OVERDUE: "사례회의 후 {limit}일이 지났습니다({days}일째). 대상자를 구분·선정해 주십시오.",
    FlagKind.PLAN_UNWRITTEN: "선정 후 {limit}일이 지났습니다({days}일째). 목표, 기간, 서비스를 적어 주십시오.",
    FlagKind.PLAN_OVERDUE: "접수 후 {limit}일이 지났습니다({days}일째). 계획을 세워 주십시오.",
    FlagKind.CONFERENCE_OVERDUE: "긴급 지원 후 {limit}일 안에 사례회의가 없었습니다({days}일째).",
    FlagKind.NO_CONTACT: "{days}일 동안 접촉이 없습니다.",
    FlagKind.RECHECK_OVERDUE: "보류 재확인 예정일이 지났습니다({since}).",
}

_LATE = {
    FlagKind.SURVEY_OVERDUE: "조사 늦음",
    FlagKind.SELECTION_OVERDUE: "선정 늦음",
    FlagKind.PLAN_UNWRITTEN: "계획 늦음",
    FlagKind.PLAN_OVERDUE: "접수~계획 늦음",
    FlagKind.CONFERENCE_OVERDUE: "긴급 회의 늦음",
    FlagKind.NO_CONTACT: "연락 늦음",
    FlagKind.RECHECK_OVERDUE: "재확인 늦음",
}

_CLOCKS = {
    FlagKind.SURVEY_OVERDUE: "욕구·위기도조사",
    FlagKind.SELECTION_OVERDUE: "대상자 선정",
    FlagKind.PLAN_UNWRITTEN: "계획 쓰기",
    FlagKind.PLAN_OVERDUE: "접수~계획",
    FlagKind.CONFERENCE_OVERDUE: "긴급 사례회의",
    FlagKind.NO_CONTACT: "접촉",
    FlagKind.RECHECK_OVERDUE: "보류 재확인",
}


def flag_sentence(flag: Flag) -> str:
    """What a red flag says: `접수 후 30일이 지났습니다(32일째). …`."""
    return _FLAGS[flag.kind].format(limit=flag.limit, days=flag.days, since=short_date(flag.since))


def late_mark(kind: FlagKind | None) -> str:
    """The mark of a late case in a list, '' for one that is not late: `조사 늦음`."""
    return "" if kind is None else _LATE[kind]


def clock_name(kind: FlagKind) -> str:
    """What a clock waits for: `욕구·위기도조사`."""
    return _CLOCKS[kind]
