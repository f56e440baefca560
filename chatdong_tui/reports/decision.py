"""How a decision is told: the way that was chosen, why, and what brings up again what was put off."""

from __future__ import annotations

from chatdong_tui.domain.meeting import Decision
from chatdong_tui.domain.meeting_code import DecisionOutcome
from chatdong_tui.domain.meeting_sheet import MeetingSheet
from chatdong_tui.words import minutes as words
from chatdong_tui.words.formats import long_date
from chatdong_tui.words.labels import label


def outcome(decision: Decision) -> str:
    """`결정` or `보류`."""
    return label(decision.outcome or DecisionOutcome.DECIDED)


def decided(sheet: MeetingSheet, decision: Decision) -> str:
    """`(1안) 함께 방문`: what was decided, with the way that was chosen."""
    option = sheet.option_of(decision)
    return words.CHOSEN.format(number=option.position, text=decision.text) if option else decision.text


def comes_back(decision: Decision) -> list[str]:
    """The day and the condition that bring up again what was put off."""
    lines = []
    if decision.revisit_on is not None:
        lines.append(words.REVISIT_ON.format(day=long_date(decision.revisit_on)))
    if decision.revisit_condition:
        lines.append(words.REVISIT_IF.format(condition=decision.revisit_condition))
    return lines


def made(sheet: MeetingSheet) -> list[Decision]:
    """The decisions of a meeting that were not put off; each is 1건."""
    return [decision for decision in sheet.decisions if not decision.is_put_off]
