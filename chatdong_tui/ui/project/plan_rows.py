"""How the plan of a project stands on its page: its text, items, roles, money and goals."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len

from chatdong_tui.domain.project import ProjectState
from chatdong_tui.domain.project_page import ItemLine, ProjectPage
from chatdong_tui.domain.project_plan import GoalLine, ProjectPart
from chatdong_tui.ui.inert import fit
from chatdong_tui.ui.widgets.bars import Bar, track_of
from chatdong_tui.ui.wrapping import wrap
from chatdong_tui.words import project_screens as words
from chatdong_tui.words.formats import count, rate, short_date, won
from chatdong_tui.words.labels import label
from chatdong_tui.words.project import tally_text
from chatdong_tui.words.project_goal import MEASURES, REMARKS, needs_text, reached_text

_GAP = "  "
_ITEM_WIDTHS = (11, 16, 20)
"""Cells for what is planned, who is in charge, and what was done."""
_SIDE, _TRACK, _WIDE_TRACK, _WIDE = 5, 10, 20, 110
"""Cells for the side or kind, and for the track of a bar: the longer one on a screen as wide as _WIDE."""
_MONEY = 13
_FIGURES, _HOW = 17, 12
"""Cells for what was reached of a goal, and for how that is known."""
_FULL = 1000


def texts(page: ProjectPage, width: int) -> Iterator[str]:
    """What the plan says in sentences, each under its name, broken to the width."""
    project = page.line.project
    days = [
        words.CONFIRMED_ON.format(day=short_date(project.confirmed_on)) if project.confirmed_on else "",
        words.ENDED_ON.format(day=short_date(project.ended_on)) if project.ended_on else "",
    ]
    for name, text in (
        (words.STATE_DAYS, words.COMMA.join(filter(None, days))),
        (words.PARTNERS, words.COMMA.join(page.partners)),
        (words.BACKGROUND, project.background),
        (words.EFFECT, project.expected_effect),
        (words.BACKUP, project.backup_plan),
        (words.LAST_YEAR_RESULT, project.last_year_result),
        (words.CHANGED, project.changed_from_last_year),
    ):
        if text:
            first = words.LABELLED.format(label=name, text="")
            pieces = wrap(text, width - cell_len(first), width - len(_GAP))
            yield first + pieces[0]
            yield from (_GAP + piece for piece in pieces[1:])


def warnings(page: ProjectPage) -> Iterator[str]:
    """What keeps the plan from being confirmed, and what may want a second look."""
    line = page.line
    if line.missing and line.project.state is ProjectState.DRAFT:
        yield words.MISSING.format(missing=needs_text(line.missing))
    yield from (words.REMARK.format(text=REMARKS[remark]) for remark in page.remarks)


def item_head(width: int) -> str:
    return _item((words.ITEM_NAME, words.PLANNED, words.IN_CHARGE, words.DONE), width)


def item_row(line: ItemLine, width: int) -> str:
    """A 세부사업: what it is, what is planned, who is in charge, and what its activities add up to."""
    item = line.item
    name = item.name if not item.content else words.WITH_CONTENT.format(name=item.name, content=item.content)
    figures = ((item.sessions, words.TIMES), (item.people, words.PEOPLE))
    planned = words.PLAN_GAP.join(count(n, unit) for n, unit in figures if n is not None)
    return _item((name, planned, item.in_charge or "", tally_text(line.tally)), width)


def _item(cells: tuple[str, str, str, str], width: int) -> str:
    name, *others = cells
    room = max(14, width - sum(_ITEM_WIDTHS) - len(_GAP) * 3)
    return _GAP.join((fit(name, room), *(fit(text, w) for text, w in zip(others, _ITEM_WIDTHS, strict=True)))).rstrip()


def part_row(part: ProjectPart, width: int) -> str:
    """`민  하늘종합사회복지관  진행·자조모임`."""
    party = min(26, width // 3)
    return f"{fit(label(part.sector), _SIDE)}{fit(part.party, party)}{_GAP}{part.task}"


def goal_row(line: GoalLine, width: int) -> str:
    """A 성과목표 with a bar of how far it is, its figures, and what they were counted by."""
    goal, target = line.goal, line.goal.target
    cells = _WIDE_TRACK if width >= _WIDE else _TRACK
    done = None if line.reached is None or not target else line.reached * _FULL // target
    track = track_of(Bar("", done, ""), _FULL, cells)
    percent = rate(line.reached, target) if line.reached is not None and target else None
    figures = reached_text(line) + (words.PERCENT.format(rate=percent) if percent is not None else "")
    how = MEASURES[line.measure] if line.measure else goal.measured or ""
    if line.differs:
        how = words.TYPED_DIFFERS.format(typed=count(goal.achieved or 0, goal.unit or ""))
    room = max(16, width - _SIDE - cells - _FIGURES - _HOW - len(_GAP) * 2 - 3)
    name = fit(goal.name, room)
    return (
        f"{fit(label(goal.kind), _SIDE)}{name}{_GAP}[{track}]{_GAP}{fit(figures, _FIGURES)} {fit(how, _HOW)}".rstrip()
    )


def money_rows(page: ProjectPage, width: int) -> Iterator[str]:
    """The budget lines, each with what is spent and what is left, and the sums of the granted ones."""
    if not page.money:
        return
    yield _money((words.BUDGET_LINE, words.BUDGET, words.SPENT, words.LEFT), width)
    for each in page.money:
        name = each.line.item if each.line.is_grant else words.OWN_MONEY.format(item=each.line.item)
        yield _money((name, won(each.budget), won(each.spent), won(each.left)), width)
    grants = [each for each in page.money if each.line.is_grant]
    budget, spent = sum(each.budget for each in grants), sum(each.spent for each in grants)
    yield _money((words.SUM, won(budget), won(spent), won(budget - spent)), width)


def _money(cells: tuple[str, ...], width: int) -> str:
    name, *figures = cells
    room = max(12, min(30, width - _MONEY * 3))
    return fit(name, room) + "".join(fit(text, _MONEY, right=True) for text in figures)
