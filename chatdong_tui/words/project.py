"""Words about joint projects: the names of their figures, and what they did in one line."""

from __future__ import annotations

from chatdong_tui.domain.project import Tally
from chatdong_tui.words.formats import count

VERBS = {
    "project.plan": "공동사업 계획",
    "project.edit": "공동사업 고침",
    "project.set_state": "공동사업 상태 바꿈",
    "project.remove": "공동사업 지움",
    "project.add_milestone": "추진 단계 추가",
    "project.edit_milestone": "추진 단계 고침",
    "project.finish_milestone": "추진 단계 완료 표시",
    "project.remove_milestone": "추진 단계 지움",
    "project.add_activity": "활동 입력",
    "project.edit_activity": "활동 고침",
    "project.remove_activity": "활동 지움",
}

PEOPLE = "연 {}명"
NOTHING = "-"
UNCOUNTED = "활동 {}건"


def tally_text(tally: Tally) -> str:
    """`2회, 연 30명, 18건`: what activities add up to, each unit apart; `-` when there was none.

    Activities that report no figure at all are counted as such.
    """
    if not tally.activities:
        return NOTHING
    parts: list[str] = []
    if tally.sessions is not None:
        parts.append(count(tally.sessions, "회"))
    if tally.people_total is not None:
        parts.append(PEOPLE.format(f"{tally.people_total:,}"))
    parts += [count(number, unit) for unit, number in tally.outputs]
    return ", ".join(parts) or UNCOUNTED.format(tally.activities)
