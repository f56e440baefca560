"""A project's page as lines: its plan, table by table, then what it did, newest first."""

from __future__ import annotations

import enum
from datetime import date
from itertools import groupby

from chatdong_tui.domain.project import ProjectState
from chatdong_tui.domain.project_page import ProjectPage
from chatdong_tui.domain.project_plan import months_of
from chatdong_tui.ui.project import plan_rows, rows
from chatdong_tui.ui.widgets.plain_list import Line
from chatdong_tui.words import project_screens as words

_INDENT = "  "
"""Moves the titles of columns over the lines that can be chosen."""


class View(enum.Enum):
    """What of a project is looked at."""

    PLAN = "plan"
    DONE = "done"

    @property
    def other(self) -> View:
        return View.DONE if self is View.PLAN else View.PLAN


def first_view(page: ProjectPage) -> View:
    """What a person comes for: the plan of a draft, else what was done."""
    is_draft = page.line.project.state is ProjectState.DRAFT and not page.activities
    return View.PLAN if is_draft else View.DONE


def lines_of(page: ProjectPage, view: View, today: date, width: int) -> list[Line]:
    """Every line of a view, `width` cells wide; its key is the id of what it shows."""
    lines = [Line(None, words.VIEWS[view.value], "heading"), *(_warning(text) for text in plan_rows.warnings(page))]
    if view is View.DONE:
        return [*lines, *_goals(page, width), *_steps(page, today, width), *_activities(page, width)]
    return [
        *lines,
        *(Line(None, text, "quiet") for text in plan_rows.texts(page, width)),
        *_items(page, width),
        *_steps(page, today, width),
        *_table(words.PARTS, [Line(part.id, plan_rows.part_row(part, width)) for part in page.parts], words.NO_PARTS),
        *_money(page, width),
        *_goals(page, width),
    ]


def _warning(text: str) -> Line:
    return Line(None, text, "alert")


def _heading(text: str) -> list[Line]:
    return [Line(None, ""), Line(None, _INDENT + text, "heading")]


def _table(heading: str, lines: list[Line], empty: str) -> list[Line]:
    return [*_heading(heading), *(lines or [Line(None, _INDENT + empty, "quiet")])]


def _items(page: ProjectPage, width: int) -> list[Line]:
    lines = [Line(line.item.id, plan_rows.item_row(line, width)) for line in page.items]
    return _table(plan_rows.item_head(width) if lines else words.ITEMS, lines, words.NO_ITEMS)


def _steps(page: ProjectPage, today: date, width: int) -> list[Line]:
    months = months_of(page.line.project, page.milestones)
    spelled = rows.spelled_width(page.milestones, months, width)
    lines = [
        Line(
            step.id,
            rows.milestone_row(step, months, today, width, spelled),
            "alert" if rows.is_late(step, today) else "",
        )
        for step in page.milestones
    ]
    return _table(rows.months_head(months, width, spelled), lines, words.NO_MILESTONES)


def _money(page: ProjectPage, width: int) -> list[Line]:
    lines = [
        Line(None, _INDENT + text, "heading" if not place else "")
        for place, text in enumerate(plan_rows.money_rows(page, width))
    ]
    return _table(words.MONEY, lines, words.NO_MONEY)


def _goals(page: ProjectPage, width: int) -> list[Line]:
    lines = [
        Line(line.goal.id, plan_rows.goal_row(line, width), "alert" if line.differs else "") for line in page.goals
    ]
    return _table(words.GOALS, lines, words.NO_GOALS)


def _activities(page: ProjectPage, width: int) -> list[Line]:
    """The activities month by month, each month under what it adds up to."""
    lines = _heading(rows.activity_head(width))
    if not page.activities:
        return [*lines, Line(None, _INDENT + words.NO_ACTIVITIES, "quiet")]
    totals = dict(page.months)
    for month, done in groupby(page.activities, key=lambda activity: f"{activity.on_date:%Y-%m}"):
        lines.append(Line(None, rows.month_total(month, totals[month]), "heading"))
        for activity in done:
            lines.append(Line(activity.id, rows.activity_row(activity, width)))
            for pattern, text in ((words.PROCESS, activity.process_note), (words.NOTED, activity.note)):
                if text:
                    lines.append(Line(None, _INDENT * 6 + pattern.format(text=text), "quiet"))
    return lines
