"""Words of attendance duties: the sentences they come from, and the verbs on them."""

from __future__ import annotations

from collections.abc import Iterable

SOURCES: dict[str, str] = {
    "table": "정기회의 운영 표 '구 찾동 총괄담당자(1월, 6월)'",
    "first_of_half": "'권역별 회의 시, 상·하반기 첫회의에 구청 총괄담당자 참석'",
    "zone_supervisor": "정기회의 운영 표 '권역내 찾동 수퍼바이저'",
    "zone_agency": "정기회의 운영 표 '권역별 대표기관(복지관) 실무자'",
    "general": "'전체회의 시, 복지관 실무자 와 구청 총괄담당자 반드시 참석'",
    "zone_until_2020": "2020년까지 '권역별 회의 시, 권역별 기관 참석 및 소통'",
}
"""The sentences of the operation plan of 2021 behind the duties it brings (quoted as printed there)."""

VERBS = {
    "duty.choose_coordinator_months": "총괄담당자 참석 월 고르기",
    "duty.add": "참석 의무 추가",
    "duty.end": "참석 의무 끝",
    "duty.remove": "참석 의무 삭제",
}
"""What a verb is called when it is taken back or shown in a history."""

EVERY_MEETING = "매회"


def source_text(source: str) -> str:
    """The sentence that a duty comes from; an office's own rule is its own sentence."""
    return SOURCES.get(source, source)


def months_text(months: Iterable[int] | None) -> str:
    """`1월, 6월`; `매회` where a duty holds for every meeting."""
    return EVERY_MEETING if months is None else ", ".join(f"{month}월" for month in months)
