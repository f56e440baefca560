"""Words about joint projects: the names of their figures, and what they did in one line."""

from __future__ import annotations

from collections.abc import Iterable

from chatdong_tui.domain.project import LONGEST_RESULT, PlanGap, Tally
from chatdong_tui.words.formats import count

VERBS = {
    "project.plan": "공동사업 계획",
    "project.edit": "공동사업 고침",
    "project.set_state": "공동사업 상태 바꿈",
    "project.carry_over": "전년도 사업 이어 하기",
    "project.remove": "공동사업 지움",
    "project.add_item": "세부사업 추가",
    "project.edit_item": "세부사업 고침",
    "project.add_part": "역할 추가",
    "project.edit_part": "역할 고침",
    "project.add_goal": "성과목표 추가",
    "project.edit_goal": "성과목표 고침",
    "project.move_row": "계획의 차례 바꿈",
    "project.remove_row": "계획의 한 줄 지움",
    "project.add_milestone": "추진 단계 추가",
    "project.edit_milestone": "추진 단계 고침",
    "project.finish_milestone": "추진 단계 완료 표시",
    "project.add_activity": "활동 입력",
    "project.edit_activity": "활동 고침",
    "project.remove_activity": "활동 지움",
}

COLUMNS = {
    "achieved": "이룬 값",
    "backup_plan": "대체계획",
    "confirmed_on": "확정일",
    "content": "내용",
    "formula": "산식",
    "in_charge": "담당",
    "item_id": "세부사업",
    "last_year_result": "전년도 실적",
    "measured": "측정방법",
    "party": "맡은 곳",
    "people": "인원",
    "previous_id": "이어 하는 사업",
}
OF_TABLE = {
    ("project_goal", "target"): "목표",
    ("project_part", "organisation_id"): "기관",
    ("project_part", "task"): "역할",
}
"""Columns of these tables, for the history of a row."""

PLAN_GAPS = {
    PlanGap.NOT_SUBMITTED: "교부 완료·공동사업 계획서 미제출",
    PlanGap.UNCONFIRMED: "교부 완료·공동사업 계획 미확정",
}
PEOPLE = "연 {}명"
NOTHING = "-"
UNCOUNTED = "활동 {}건"
DISTINCT = "(실 {}명)"
AND_MORE = ", 외 {}건"


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


def result_text(results: Iterable[tuple[str, Tally]]) -> str:
    """`생활모니터링 136건/165명, 역량강화 1건/9명`: last year's result as the plans of seed 003 print it.

    What does not fit in LONGEST_RESULT letters is left out as whole items, and `외 3건` tells how many.
    """
    every = [f"{name} {_result(tally)}" for name, tally in results]
    shown = len(every)
    while len(text := _first(every, shown)) > LONGEST_RESULT:
        shown -= 1
    return text


def _first(items: list[str], shown: int) -> str:
    left = len(items) - shown
    return ", ".join(items[:shown]) + (AND_MORE.format(left) if left else "")


def _result(tally: Tally) -> str:
    figures = [count(number, unit) for unit, number in tally.outputs]
    if tally.sessions is not None:
        figures.append(count(tally.sessions, "회"))
    if tally.people_total is not None:
        both = tally.people_distinct is not None
        people = PEOPLE.format(f"{tally.people_total:,}") if both else count(tally.people_total, "명")
        figures.append(people + (DISTINCT.format(f"{tally.people_distinct:,}") if both else ""))
    elif tally.people_distinct is not None:
        figures.append(count(tally.people_distinct, "명"))
    return "/".join(figures) or UNCOUNTED.format(tally.activities)
