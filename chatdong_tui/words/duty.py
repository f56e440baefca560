"""Words of attendance duties: where they come from, and the verbs on them."""

from __future__ import annotations

from collections.abc import Iterable

SOURCES: dict[str, str] = {
    "table": "정기회의 운영 표 '구 찾동 총괄담당자(1월, 6월)'",
    "first_of_half": "운영계획의 회의 운영 변경 사항(권역별 회의의 상·하반기 첫회의)",
    "zone_supervisor": "정기회의 운영 표 '권역내 찾동 수퍼바이저'",
    "zone_agency": "정기회의 운영 표 '권역별 대표기관(복지관) 실무자'",
    "general": "운영계획의 회의 운영 변경 사항(전체회의에 꼭 오는 사람)",
    "zone_until_2020": "2020년까지의 회의 운영(권역별 회의는 권역의 기관끼리)",
}
"""Where in the operation plan of 2021 the duties stand that it brings."""

VERBS = {
    "duty.choose_coordinator_months": "총괄담당자 참석 월 고르기",
    "duty.add": "참석 의무 추가",
    "duty.end": "참석 의무 끝",
    "duty.remove": "참석 의무 삭제",
}
"""What a verb is called when it is taken back or shown in a history."""

EVERY_MEETING = "매회"


def source_text(source: str) -> str:
    """Where a duty comes from; an office's own rule is its own sentence."""
    return SOURCES.get(source, source)


def months_text(months: Iterable[int] | None) -> str:
    """`1월, 6월`; `매회` where a duty holds for every meeting."""
    return EVERY_MEETING if months is None else ", ".join(f"{month}월" for month in months)
