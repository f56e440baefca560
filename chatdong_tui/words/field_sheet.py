"""Words of the printed sheet for visits and of keying it in: its codes, its texts, and what a typed line means."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from chatdong_tui.domain.case_code import ContactMethod, ContactResult, CrisisLevel, Route
from chatdong_tui.domain.refusal import RuleBroken
from chatdong_tui.words.case_screens import CONTACT_METHODS, CONTACT_RESULTS, LEVEL_LETTERS
from chatdong_tui.words.formats import short_date
from chatdong_tui.words.hangul import JAMO_OF_KEY, nfc
from chatdong_tui.words.labels import label
from chatdong_tui.words.problems import sentence

STEM = "{day}_{place}_순회방문기록지_{no}"
BLANK_STEM = "{day}_{place}_순회방문기록지_빈줄"
TITLE = "{place} 순회·방문 기록지 {code}"
BLANK_TITLE = "{place} 순회·방문 기록지"
GIST = "사례 {cases}건의 방문·전화를 손으로 적어 와 줄 번호로 옮겨 적는 기록지로, 이름과 주소는 적지 않음"
BLANK_GIST = "방문·전화를 손으로 적어 와 사례번호로 옮겨 적는 기록지로, 이름과 주소는 적지 않음"
KEYWORDS = ("순회·방문", "{place}", "기록지")

WHEN_AND_WHO = "방문일:        .      .      .(     )        기록한 사람:                          "
CODES, CONTACTS, OUTREACH, ATTENDANCE = "기호", "사례별 기록", "발굴 건수({month}월)", "회의 참석"
WHAT, CODE = "구분", "기호"
LINE, CASE, METHOD, RESULT, LEVEL, MEMO, NEXT = "줄", "사례번호", "방법", "결과", "위기", "내용(한 줄)", "다음 접촉"
METHODS, RESULTS, LEVELS, ROUTES = "방법", "결과", "위기도(달라졌을 때만)", "발굴경로"
DONG, SUM = "동", "계"
NUMBER, NAME, OFFICE, PRESENT, LATE, SUBSTITUTE, ABSENT = (
    "연번", "이름", "기관", "출석", "지각", "대리(이름)", "불참(사유)",
)  # fmt: skip
MEETING = "회의:                                        일시:                          장소:                    "
HOW = "옮겨 적을 때: 사례 목록에서 I를 누르고 기록지({code})를 골라 ‘줄 방법 결과 내용 ~다음 날짜’로 적음"
BLANK_HOW = "옮겨 적을 때: 사례 목록에서 I를 누르고 ‘사례번호 방법 결과 내용 ~다음 날짜’로 적음"
NO_NAMES = "이름, 주소, 전화번호, 주민등록번호는 적지 않음. 옮겨 적은 뒤에는 파쇄함"
PROVENANCE, PROVENANCE_RULE = "줄의 사례(1번 줄부터)", "인쇄한 날 그 권역에서 진행 중인 사례. 동 차례, 사례번호 차례"

Code = TypeVar("Code", bound=enum.Enum)


def legend(letters: Mapping[str, tuple[str, str]]) -> str:
    """`ㅂ 방문   ㅈ 전화`."""
    return "   ".join(f"{letter} {name}" for letter, name in letters.values())


def route_code(route: Route) -> str:
    """`1 온라인`: the routes by their place in the list."""
    return f"{list(Route).index(route) + 1} {label(route)}"


def _called(kind: type[Code], letters: Mapping[str, tuple[str, str]], text: str) -> Code | None:
    """The code with this letter (also typed without the Korean input method) or with this whole name."""
    typed = nfc(text)
    letter = JAMO_OF_KEY.get(typed.lower(), typed)
    for code in kind:
        sign, short = letters[str(code.value)]
        if letter == sign or typed in (short, label(code)):
            return code
    return None


def codes_of(
    words: tuple[str, ...],
) -> tuple[ContactMethod | None, ContactResult | None, CrisisLevel | None, str]:
    """Way, result and level at the beginning of the words, and the rest of them; None for what is not there.

    Way and result may be one word of two letters.
    """
    method, rest = _called(ContactMethod, CONTACT_METHODS, words[0]), list(words[1:])
    result: ContactResult | None = None
    if method is None and len(nfc(words[0])) == 2:
        method = _called(ContactMethod, CONTACT_METHODS, nfc(words[0])[0])
        result = _called(ContactResult, CONTACT_RESULTS, nfc(words[0])[1])
        if method is None or result is None:
            return None, None, None, " ".join(rest)
    if result is None and rest:
        result = _called(ContactResult, CONTACT_RESULTS, rest[0])
        rest = rest[1:] if result is not None else rest
    level = _called(CrisisLevel, LEVEL_LETTERS, rest[0]) if rest and result is not None else None
    return method, result, level, " ".join(rest[1:] if level is not None else rest)


# the screen

KEY_IN = "기록지 옮겨 적기"
KEY_IN_HELP = "인쇄한 기록지에 손으로 적은 것을 줄 번호로 옮겨 적습니다."
SHEET = "기록지"
ON_DATE = "방문일"
WORKER = "기록한 사람"
SHEET_NAME = "{code}  {day} {place}, {cases}건"
NO_SHEET = "기록지 없음(사례번호로 적기)"
LINE_HINT = "3 ㅈ ㅇ 반찬 전달 ~+7   줄 방법 결과 (위기도) 내용 ~다음 날짜 @방문일"
EMPTY = "한 줄씩 적고 Enter를 누릅니다. F2를 눌러야 모두 저장됩니다."
MEANS = "{case_no}  {again}{day} {method} {result}{level}{memo}{next}"
MEANS_LEVEL, MEANS_MEMO, MEANS_NEXT = ", 위기도 {level}", ", {memo}", ", 다음 {day}"
AGAIN = "[같은 날 같은 접촉 있음] "
NO_METHOD = "방법이 없습니다. 번호 뒤에 ㅂ(방문), ㅈ(전화)처럼 적어 주십시오."
PROBLEM = "‘{line}’ 줄: {sentence}"
KEYED = "{count}줄을 접촉으로 저장했습니다. 되돌리려면 Ctrl+Z를 누르십시오."
NOTHING = "적은 줄이 없습니다."
LINE_LABEL = "내용"
TAKE_OUT, TAKE_OUT_HELP = "줄 빼기", "고른 줄을 뺍니다. Enter를 누르면 고칠 수 있게 다시 꺼냅니다."
NO_LINE = "고른 줄이 없습니다. 목록에서 줄을 고르십시오."
KEYED_DANGER = "{count}줄을 저장했습니다. 위험징후가 있습니다. 바로 보고하고 긴급 지원을 살피십시오."


def told(problem: RuleBroken) -> str:
    """Why a line cannot be saved."""
    return NO_METHOD if problem.field == "method" else sentence(problem)


def meaning(
    case_no: str,
    on_date: date,
    method: ContactMethod,
    result: ContactResult,
    *,
    level: CrisisLevel | None,
    memo: str | None,
    next_on: date | None,
    again: bool,
) -> str:
    """`3-가람1-2021-014  3. 18. 전화 완료, 반찬 전달, 다음 2021. 3. 25.`: what will be saved of a line."""
    return MEANS.format(
        case_no=case_no,
        again=AGAIN if again else "",
        day=f"{on_date.month}. {on_date.day}.",
        method=label(method),
        result=label(result),
        level=MEANS_LEVEL.format(level=label(level)) if level else "",
        memo=MEANS_MEMO.format(memo=memo) if memo else "",
        next=MEANS_NEXT.format(day=short_date(next_on)) if next_on else "",
    )
