"""Words about what a plan lacks, how far its goals are, and what stands out in a project."""

from __future__ import annotations

from collections.abc import Iterable

from chatdong_tui.domain.project_plan import GoalLine, Measure, PlanNeed, Remark
from chatdong_tui.words.formats import count
from chatdong_tui.words.labels import label

NOT_KNOWN = "-"

MEASURES = {
    Measure.SESSIONS: "활동 횟수",
    Measure.PEOPLE_TOTAL: "활동 연인원",
    Measure.PEOPLE_DISTINCT: "활동 실인원(가장 클 때)",
    Measure.OUTPUT: "활동 산출",
}

REMARKS = {
    Remark.FIRST_HALF: "공동사업은 하반기(7월~12월)에 하는 것이 원칙인데 상반기부터로 적혀 있습니다.",
    Remark.BEFORE_CONFIRMED: "계획을 확정하기 전에 한 활동이 있습니다. 확정 전에는 사업비를 쓸 수 없습니다.",
    Remark.OUTSIDE_PERIOD: "사업 기간을 벗어난 활동이 있습니다.",
    Remark.TO_COME: "아직 오지 않은 날짜로 적은 활동이 있습니다.",
}


def needs_text(needs: Iterable[PlanNeed]) -> str:
    """`세부사업, 성과목표`: what a plan lacks."""
    return ", ".join(label(need) for need in needs)


def reached_text(line: GoalLine) -> str:
    """`3/4회`: what was reached of the target; the side that is not known is `-`."""
    reached = NOT_KNOWN if line.reached is None else count(line.reached)
    target = NOT_KNOWN if line.goal.target is None else count(line.goal.target)
    return f"{reached}/{target}{line.goal.unit or ''}"
