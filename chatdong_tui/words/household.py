"""What screens say about possible duplicates of a household, mergers and its personal fields."""

from __future__ import annotations

from chatdong_tui.domain.same_household import Likeness, Lookalike
from chatdong_tui.words.formats import short_date
from chatdong_tui.words.labels import label, zone_name

VERBS = {
    "household.merge": "같은 가구로 묶기",
    "household.unmerge": "가구 묶음 풀기",
}
"""The verbs of households, as undo and the history name them."""

FIELDS = {"name": "이름", "phone": "전화", "address": "주소"}
"""Labels of the personal fields."""

PERSONAL_HEAD = "이 컴퓨터에만 남는 칸입니다. 보내거나 합치거나 찾을 때 나가지 않습니다."
REVEALED = "가린 글자를 펼쳤습니다. 본 사실을 기록했습니다."


def _agrees(likeness: Likeness) -> str:
    told = [
        "이름 초성" if likeness.name else "",
        "같은 동" if likeness.dong else "다른 동",
        "출생연대" if likeness.births else "",
    ]
    return "·".join(part for part in told if part)


def lookalike_line(found: Lookalike) -> str:
    """`3-응암2-2021-014 (이름 초성·같은 동·출생연대), 독거노인, 초기상담, 제3권역 응암2동, 2021. 3. 2. 발굴`."""
    parts = (
        f"{found.case_no} ({_agrees(found.likeness)})",
        label(found.household_type),
        label(found.status),
        f"{zone_name(found.zone_no)} {found.dong}",
        f"{short_date(found.found_on)} 발굴",
        f"담당 {found.manager}" if found.manager else "",
    )
    return ", ".join(part for part in parts if part)
