"""Words of the registers: verbs, columns, and how their rows are printed."""

from __future__ import annotations

from chatdong_tui.domain.good_practice import PracticeKind, listed
from chatdong_tui.domain.register import Publicity, Register
from chatdong_tui.words.formats import short_date
from chatdong_tui.words.labels import label

NAMES = {
    Register.PUBLICITY: "홍보 실적",
    Register.SURVEY: "설문·조사",
    Register.SOLUTION_QUESTION: "솔루션 데스크",
    Register.MATERIAL: "콘텐츠·매뉴얼",
    Register.GOOD_PRACTICE: "우수사례",
    Register.SUPPORT_QUOTA: "자치구 지원 한도",
    Register.CITY_DISTRICT: "시행 자치구",
    Register.CONFERENCE_GROUP: "컨퍼런스 조 편성",
}

VERBS = {
    **{f"{register}.add": f"{name} 추가" for register, name in NAMES.items()},
    **{f"{register}.edit": f"{name} 고침" for register, name in NAMES.items()},
    **{f"{register}.remove": f"{name} 지움" for register, name in NAMES.items()},
    "survey.add_answer": "설문 응답 추가",
    "survey.edit_answer": "설문 응답 고침",
    "survey.remove_answer": "설문 응답 지움",
    "solution_question.share": "솔루션 데스크 공유",
    "material.new_version": "콘텐츠 새 판",
    "good_practice.from_project": "공동사업을 우수사례로 적음",
}

COLUMNS = {
    "answer": "답변",
    "answered_on": "답변일",
    "asked_by": "묻는 곳",
    "asked_on": "접수일",
    "audience": "조사 대상",
    "base": "응답 기준(명)",
    "by_month": "달까지만",
    "category": "구분",
    "change": "변화",
    "checked_on": "식별위험 점검일",
    "conference": "컨퍼런스",
    "consented": "게재 동의",
    "content": "주요 내용",
    "copies": "배부(부)",
    "course": "추진과정",
    "elsewhere": "다른 권역 적용 방법",
    "frequency": "빈도",
    "group_no": "조",
    "issued_month": "펴낸 달",
    "kinds": "유형",
    "lesson": "성공요인·어려움",
    "means": "홍보수단",
    "output": "산출",
    "partners": "함께한 곳",
    "people": "응답(명)",
    "pieces": "권·종 수",
    "previous_id": "앞 판",
    "question": "질문",
    "respondents": "응답자(명)",
    "shared_by": "공유 방법",
    "shared_on": "공유일",
    "survey_id": "설문",
    "tags": "꼬리표",
    "topic": "주제",
    "topic_no": "주제 번호",
}

OF_TABLE = {
    ("good_practice", "district"): "지역",
    ("good_practice", "resource"): "자원",
    ("good_practice", "background"): "배경(지역문제)",
    ("good_practice", "form"): "형태",
    ("good_practice", "summary"): "한 일",
    ("good_practice", "title"): "제목",
    ("good_practice", "course"): "추진과정",
    ("material", "title"): "제목",
    ("material", "content"): "내용",
    ("material", "version_no"): "판",
    ("publicity", "from_on"): "일시",
    ("publicity", "until_on"): "마친 날",
    ("publicity", "quantity"): "실적",
    ("support_quota", "kind"): "지원",
    ("support_quota", "quantity"): "한도(회)",
    ("support_quota", "amount"): "회당 금액(원)",
    ("survey", "name"): "조사 이름",
}

_ONGOING = "~"


def when(publicity: Publicity) -> str:
    """`2020. 3. ~`, `2018. 12.~2019. 2.`, `2021. 5. 3.`: as exactly as it is known."""
    first = _day(publicity, first=True)
    if publicity.until_on is None:
        return f"{first} {_ONGOING}"
    last = _day(publicity, first=False)
    return first if first == last else f"{first}{_ONGOING}{last}"


def _day(publicity: Publicity, *, first: bool) -> str:
    day = publicity.from_on if first else publicity.until_on
    assert day is not None
    return f"{day.year}. {day.month}." if publicity.by_month else short_date(day)


def period(from_month: str | None, until_month: str | None) -> str:
    """`2015. 9.~11.`, `2021. 11.`, `2015. 9.~2016. 2.`; '' where no month is known."""
    if from_month is None:
        return ""
    year, month = from_month.split("-")
    first = f"{year}. {int(month)}."
    if until_month is None:
        return f"{first} {_ONGOING}"
    if until_month == from_month:
        return first
    last_year, last_month = until_month.split("-")
    last = f"{int(last_month)}." if last_year == year else f"{last_year}. {int(last_month)}."
    return f"{first}{_ONGOING}{last}"


def list_text(column: str, stored: str) -> str:
    """`반찬, 고독사`: a stored list as text; kinds of a good practice by their names."""
    found = listed(stored)
    return ", ".join(label(PracticeKind(each)) for each in found) if column == "kinds" else ", ".join(found)
