"""The course of a case as lines on screen: its clocks, its crisis level, and what is advised."""

from __future__ import annotations

from datetime import date, timedelta

from chatdong_tui.domain.case import RiskAssessment
from chatdong_tui.domain.case_course import CaseCourse, levels
from chatdong_tui.domain.case_flag import Running
from chatdong_tui.domain.case_page import CasePage
from chatdong_tui.ui.case.list_rows import day_text
from chatdong_tui.words import case_screens as words
from chatdong_tui.words.case_course import level_text, step_sentence
from chatdong_tui.words.case_flag import clock_name

LEVELS_SHOWN = 3
"""Ratings that stand above the timeline, which tells all of them."""


def course_text(course: CaseCourse, today: date) -> str:
    """The clocks that run, and what to try next with a household that is not reached; '' for neither."""
    clocks = words.BETWEEN_CLOCKS.join(_clock(clock, today) for clock in course.clocks if clock.late_on > today)
    parts = (
        words.CLOCKS.format(clocks=clocks) if clocks else "",
        words.ADVICE.format(sentence=step_sentence(course.step)) if course.step else "",
    )
    return "\n".join(part for part in parts if part)


def _clock(clock: Running, today: date) -> str:
    left = (clock.late_on - today).days - 1
    until = clock.late_on - timedelta(days=1)
    left_text = words.CLOCK_LEFT.format(days=left) if left else words.CLOCK_TODAY
    return words.CLOCK.format(clock=clock_name(clock.kind), day=day_text(until, today), left=left_text)


def level_texts(page: CasePage) -> list[tuple[RiskAssessment | None, str]]:
    """The last ratings, the newest first, each with its day, its rater and whether the crisis became worse; then
    how many came before them."""
    rated = sorted(page.risks, key=lambda risk: (risk.rated_on, risk.id))
    steps = levels(page.risks, page.names)
    shown: list[tuple[RiskAssessment | None, str]] = [
        (risk, level_text(step)) for risk, step in list(zip(rated, steps, strict=True))[: -LEVELS_SHOWN - 1 : -1]
    ]
    if len(rated) > LEVELS_SHOWN:
        shown.append((None, words.EARLIER_LEVELS.format(count=len(rated) - LEVELS_SHOWN)))
    return shown
