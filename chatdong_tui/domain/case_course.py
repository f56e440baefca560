"""The course of a case beside its moves: its crisis level, its lead agencies, and what to do next."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.case import RiskAssessment
from chatdong_tui.domain.case_code import ContactMethod, CrisisLevel
from chatdong_tui.domain.case_flag import Running
from chatdong_tui.domain.case_ladder import NextStep
from chatdong_tui.domain.case_lead import LeadSpan
from chatdong_tui.domain.network import Sector


class Turn(enum.StrEnum):
    """How a rating stands to the one before it; RAISED: the crisis became worse."""

    FIRST = "first"
    RAISED = "raised"
    SAME = "same"
    LOWERED = "lowered"


@dataclass(frozen=True, slots=True)
class LevelStep:
    """A rating in the course of the crisis level. rater: '' when nobody is named."""

    rated_on: date
    level: CrisisLevel
    rater: str
    turn: Turn


_WEIGHT = {level: -place for place, level in enumerate(CrisisLevel)}


def levels(risks: Iterable[RiskAssessment], names: Mapping[str, str]) -> tuple[LevelStep, ...]:
    """The ratings in order of time, each compared with the one before."""
    steps: list[LevelStep] = []
    for risk in sorted(risks, key=lambda risk: (risk.rated_on, risk.id)):
        turn = Turn.FIRST
        if steps:
            weight = _WEIGHT[risk.level] - _WEIGHT[steps[-1].level]
            turn = Turn.SAME if not weight else Turn.RAISED if weight > 0 else Turn.LOWERED
        steps.append(LevelStep(risk.rated_on, risk.level, names.get(risk.rater_id or "", ""), turn))
    return tuple(steps)


@dataclass(frozen=True, slots=True)
class CaseCourse:
    """leads: oldest first. step: what to try with a household that is not reached. clocks: those that run,
    the one that runs out first in front.
    """

    leads: tuple[LeadSpan, ...]
    step: NextStep | None
    clocks: tuple[Running, ...]


class VisitAdvice(enum.StrEnum):
    """What to look at in a joint visit before it is saved; never a refusal."""

    NEEDS_TWO = "needs_two"
    SAME_PERSON = "same_person"
    ONE_SIDE = "one_side"


def visit_advice(
    method: ContactMethod, visitors: tuple[str | None, str | None], sides: tuple[Sector | None, Sector | None]
) -> VisitAdvice | None:
    """A joint visit has two visitors, one of 민 and one of 관 as far as their sides are known.

    Two visitors make any visit a joint one.
    """
    first, second = visitors
    if method is not ContactMethod.JOINT_VISIT and not (method is ContactMethod.VISIT and second):
        return None
    if not first or not second:
        return VisitAdvice.NEEDS_TWO
    if first == second:
        return VisitAdvice.SAME_PERSON
    known = {side for side in sides if side is not None}
    if None not in sides and known != {Sector.PUBLIC, Sector.PRIVATE}:
        return VisitAdvice.ONE_SIDE
    return None
