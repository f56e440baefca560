"""Words of outreach counts: their verb, and the names of details."""

from __future__ import annotations

from chatdong_tui.words.labels import ROUTE_DETAIL

VERBS = {"outreach.set": "발굴 건수 입력"}

NO_DETAIL = "세부 구분 없음"

ROUTE, FOUND, COUNTED, SUM = "발굴경로", "발굴(가구)", "집계({unit})", "계"
BY_ROUTE = "발굴 경로별"
NAMELESS = "집계는 동별·경로별로 이름 없이 센 수로, 발굴 가구에 넣지 않음"


def detail_name(detail: str | None) -> str:
    """The printed name of a detail; None is what came in without one."""
    return NO_DETAIL if detail is None else ROUTE_DETAIL[detail]
