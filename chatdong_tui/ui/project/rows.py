"""How projects, their steps and activities are written in the rows of a screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from rich.cells import cell_len

from chatdong_tui.domain.project import Activity, JointProject, Milestone, Tally
from chatdong_tui.domain.project_page import ProjectLine, ProjectPage
from chatdong_tui.domain.project_plan import is_in_month
from chatdong_tui.ui.inert import fit, inert
from chatdong_tui.words import project_screens as words
from chatdong_tui.words.formats import count, month_name, period, screen_date, short_date, won
from chatdong_tui.words.labels import label, zone_name
from chatdong_tui.words.project import tally_text

_GAP = " "
_MONTH_WIDTH = 3
_SPELLED_WIDTH, _STANDING_WIDTH = 8, 14
"""Cells for the months of a step in words, and for how it stands."""
_FIGURE_WIDTHS = (7, 9, 9, 10)
"""Cells for 횟수, 연인원, 실인원 and 수량."""
_DATE_WIDTH = 9
_LEAST_NAME = 10


def project_cells(line: ProjectLine) -> tuple[str, ...]:
    """One project in the list; figures of different units stand side by side, never added."""
    return (
        zone_name(line.zone.no, line.zone.name),
        line.project.name,
        label(line.project.state),
        steps(line),
        words.STEPS_DONE.format(done=line.goals_met, all=line.goals) if line.goals else words.NONE,
        tally_text(line.tally),
        screen_date(line.last_on) if line.last_on else words.NONE,
    )


def steps(line: ProjectLine) -> str:
    """`1/3`: steps done of all; `-` where the schedule has none."""
    return words.STEPS_DONE.format(done=line.steps_done, all=line.steps) if line.steps else words.NONE


def head(page: ProjectPage, width: int) -> str:
    """The lines above a project's steps: where it stands, and what it is for; facts stay in one piece."""
    line, project = page.line, page.line.project
    summary = words.SUMMARY.format(
        zone=zone_name(line.zone.no, line.zone.name),
        agency=line.agency or words.NONE,
        state=label(project.state),
        steps=steps(line),
        figures=tally_text(line.tally),
    )
    facts = [
        words.LABELLED.format(label=name, text=text)
        for name, text in (
            (words.TARGET, _target(project)),
            (words.PERIOD, _period(project)),
            (words.PLACE, project.place or ""),
            (words.MONEY_LEFT, _money_left(page)),
        )
        if text
    ]
    purpose = [words.LABELLED.format(label=words.PURPOSE, text=project.purpose)] if project.purpose else []
    return "\n".join([summary, *_side_by_side(facts, width), *purpose])


def _side_by_side(facts: Iterable[str], width: int) -> list[str]:
    lines: list[str] = []
    for fact in facts:
        if lines and cell_len(joined := f"{lines[-1]}{words.BETWEEN}{fact}") <= width:
            lines[-1] = joined
        else:
            lines.append(fact)
    return lines


def _money_left(page: ProjectPage) -> str:
    """What is left of the granted budget lines; '' without any."""
    grants = [each for each in page.money if each.line.is_grant]
    budget, left = sum(each.budget for each in grants), sum(each.left for each in grants)
    return words.LEFT_OF.format(left=won(left), budget=won(budget)) if grants else ""


def _target(project: JointProject) -> str:
    if project.target_count is None:
        return project.target or ""
    return words.TARGET_COUNT.format(target=project.target or "", count=project.target_count).strip()


def _period(project: JointProject) -> str:
    if project.starts_on and project.ends_on:
        return period(project.starts_on, project.ends_on)
    if project.starts_on:
        return f"{short_date(project.starts_on)}~"
    return f"~{short_date(project.ends_on)}" if project.ends_on else ""


def spelled_width(steps: Iterable[Milestone], months: Sequence[str], width: int) -> int:
    """Cells for the months of each step in words; 0 where the names of steps need them more than that."""
    longest = max((cell_len(inert(step.name)) for step in steps), default=0)
    return _SPELLED_WIDTH if longest < _step_name_width(len(months), width, _SPELLED_WIDTH) else 0


def months_head(months: Sequence[str], width: int, spelled: int) -> str:
    """The line above the steps: the number of each month over its column."""
    numbers = "".join(f"{int(month[5:]):>{_MONTH_WIDTH}}" for month in months)
    return f"{fit(words.MILESTONES, _step_name_width(len(months), width, spelled))}{numbers}"


def milestone_row(step: Milestone, months: Sequence[str], today: date, width: int, spelled: int) -> str:
    """A step with a mark in each of its months, the months in words, and how it stands today."""
    marks = (words.IN_MONTH if is_in_month(step, month) else words.NOT_IN_MONTH for month in months)
    bar = "".join(f"{mark:>{_MONTH_WIDTH}}" for mark in marks)
    name = fit(step.name, _step_name_width(len(months), width, spelled) - len(_GAP))
    told = f"{fit(months_in_words(step), spelled)}{_GAP}" if spelled else ""
    return f"{name}{_GAP}{bar}{_GAP * 2}{told}{fit(standing_of(step, today), _STANDING_WIDTH)}".rstrip()


def _step_name_width(months: int, width: int, spelled: int) -> int:
    beside = months * _MONTH_WIDTH + _STANDING_WIDTH + 2 * len(_GAP) + (spelled + len(_GAP) if spelled else 0)
    return max(_LEAST_NAME, width - beside)


def months_in_words(step: Milestone) -> str:
    """`7~8월`, `7월`, or one open end; '' for a step without months."""
    first, last = (int(month[5:]) if month else None for month in (step.from_month, step.until_month))
    if first and last:
        return (
            (words.ONE_MONTH.format(month=first))
            if step.from_month == step.until_month
            else words.MONTHS.format(first=first, last=last)
        )
    if first:
        return words.FROM_MONTH_ON.format(month=first)
    return words.UNTIL_MONTH.format(month=last) if last else ""


def standing_of(step: Milestone, today: date) -> str:
    """Whether a step is done, late, under way or still to come; '' when it has no months."""
    if step.done_on:
        return words.DONE_ON.format(date=screen_date(step.done_on))
    if step.from_month is None and step.until_month is None:
        return ""
    if is_late(step, today):
        return words.LATE
    month = f"{today:%Y-%m}"
    return words.NOW if (step.from_month or month) <= month else words.NOT_DUE


def is_late(step: Milestone, today: date) -> bool:
    """Whether a step should have been done before this month."""
    last = step.until_month or step.from_month
    return step.done_on is None and last is not None and last < f"{today:%Y-%m}"


def activity_head(width: int) -> str:
    """The titles over the activities' columns."""
    titles = (words.SESSIONS, words.PEOPLE_TOTAL, words.PEOPLE_DISTINCT, words.OUTPUT)
    return _columns(words.DATE, words.ACTIVITY, titles, width)


def activity_row(activity: Activity, width: int) -> str:
    """An activity; a figure that was not reported stays blank, 0 stays 0."""
    figures = (
        (activity.sessions, words.TIMES),
        (activity.people_total, words.PEOPLE),
        (activity.people_distinct, words.PEOPLE),
        (activity.quantity, activity.unit or ""),
    )
    texts = tuple("" if figure is None else count(figure, unit) for figure, unit in figures)
    return _columns(screen_date(activity.on_date), activity.name, texts, width)


def _columns(day: str, name: str, figures: tuple[str, ...], width: int) -> str:
    room = max(_LEAST_NAME, width - _DATE_WIDTH - sum(_FIGURE_WIDTHS) - len(_GAP))
    numbers = "".join(fit(text, cells, right=True) for text, cells in zip(figures, _FIGURE_WIDTHS, strict=True))
    return f"{fit(day, _DATE_WIDTH)}{_GAP}{fit(name, room)}{numbers}"


def month_total(month: str, tally: Tally) -> str:
    """What a month adds up to, each unit apart; distinct people never add up (domain.md §4.1)."""
    text = words.MONTH_TOTAL.format(month=month_name(month), figures=tally_text(tally))
    return text if tally.people_distinct is None else text + words.DISTINCT.format(count=tally.people_distinct)
