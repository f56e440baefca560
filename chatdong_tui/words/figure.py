"""Words of the figures that are kept when a paper is handed in."""

from __future__ import annotations

MEETINGS = "네트워크 회의"
PUBLIC, PRIVATE = "참석(관)", "참석(민)"
HOUSEHOLDS = {
    "found": "발굴",
    "intake": "초기상담",
    "selected": "사례관리 선정",
    "managed": "사례관리 중(월말)",
    "linked": "서비스연계",
    "closed": "종결",
}
ACTIVITIES, SESSIONS = "공동사업 활동", "공동사업 횟수"
PEOPLE_TOTAL, PEOPLE_DISTINCT = "연인원", "실인원"
OUTPUT = "산출"
BUDGET, SPENT, BALANCE = "예산", "집행", "잔액"
TIMES, PERSONS, HOUSEHOLD, CASES, WON = "회", "명", "가구", "건", "원"
