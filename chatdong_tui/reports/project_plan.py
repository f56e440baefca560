"""The 공동사업 계획서: outline, items, schedule, budget, roles, goals and effect of a project (domain.md §7.4)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from chatdong_tui.document import (
    Absent,
    Block,
    Cell,
    CellKind,
    Chapter,
    Clause,
    Document,
    Head,
    Level,
    Paragraph,
    Row,
    RowKind,
    Table,
)
from chatdong_tui.domain.budget import LineMoney
from chatdong_tui.domain.meeting_code import Disclosure
from chatdong_tui.domain.monthly import Issue
from chatdong_tui.domain.project import JointProject, ProjectState
from chatdong_tui.domain.project_page import ProjectPage
from chatdong_tui.domain.project_plan import is_in_month, months_of
from chatdong_tui.reports import cells
from chatdong_tui.reports.veil import Veil
from chatdong_tui.words import official
from chatdong_tui.words import project_plan as words
from chatdong_tui.words.formats import count, period, short_date, won
from chatdong_tui.words.labels import label, zone_name
from chatdong_tui.words.project_goal import needs_text

FORM = "project-plan"


def build(page: ProjectPage, issue: Issue, veil: Veil) -> Document:
    """The plan of one project as a Document. veil: hides the names of households."""
    project, zone = page.line.project, page.line.zone
    place = zone_name(zone.no, zone.name)
    blocks = [
        Chapter(words.OVERVIEW), *_overview(page, veil),
        Chapter(words.PLAN), *_plan(page, veil),
        Chapter(words.GOALS), _goals(page, veil) or Paragraph(words.NONE_PLANNED),
        Chapter(words.EFFECT), Paragraph(_effect(project, veil)),
    ]  # fmt: skip
    keywords = (word.format(place=place, agency=page.line.agency) for word in words.KEYWORDS)
    return Document(
        form=FORM,
        stem=words.STEM.format(year=project.year, place=place),
        title=words.TITLE.format(year=project.year, place=place),
        gist=words.GIST.format(place=place, name=veil(project.name), period=_period(project) or words.WITHOUT_PERIOD),
        keywords=tuple(filter(None, keywords)),
        head=Head(issue.issuer, issue.writer, issue.on, label(Disclosure.OPEN), issue.approvers),
        blocks=tuple(blocks),
    )


def _period(project: JointProject) -> str:
    first, last = project.starts_on, project.ends_on
    if first and last:
        return period(first, last)
    if first or last:
        return f"{short_date(first) if first else ''}~{short_date(last) if last else ''}"
    return ""


def _overview(page: ProjectPage, veil: Veil) -> Iterator[Block]:
    project = page.line.project
    target = project.target or ""
    if project.target_count is not None:
        target = words.TARGET_COUNT.format(target=target, count=project.target_count).strip()
    amount = _granted(page)
    for name, text in (
        (words.NAME, project.name),
        (words.AGENCY, page.line.agency),
        (words.PARTNERS, words.BETWEEN.join(page.partners)),
        (words.BACKGROUND, project.background),
        (words.PURPOSE, project.purpose),
        (words.PERIOD, _period(project)),
        (words.TARGET, target),
        (words.PLACE, project.place),
        (words.MONEY, official.amount(amount) if amount else ""),
        (words.LAST_YEAR, project.last_year_result),
        (words.CHANGED, project.changed_from_last_year),
    ):
        if text:
            yield Paragraph(words.LABELLED.format(label=name, text=veil(text)))
    yield Paragraph(_standing(page), Level.NOTE)


def _standing(page: ProjectPage) -> str:
    """How far the plan is: confirmed since when, or a draft and what it lacks."""
    project = page.line.project
    if project.confirmed_on is not None:
        return words.CONFIRMED.format(day=short_date(project.confirmed_on))
    if project.state is ProjectState.DRAFT and page.line.missing:
        return words.MISSING.format(missing=needs_text(page.line.missing))
    return words.DRAFT if project.state is ProjectState.DRAFT else label(project.state)


def _plan(page: ProjectPage, veil: Veil) -> Iterator[Block]:
    tables: tuple[tuple[str, Callable[[ProjectPage, Veil], Table | None], str], ...] = (
        (words.ITEMS, _items, words.NONE_PLANNED),
        (words.SCHEDULE, _schedule, words.NONE_PLANNED),
        (words.BUDGET, _budget, words.NO_BUDGET),
        (words.PARTS, _parts, words.NONE_PLANNED),
    )
    for name, table, nothing in tables:
        yield Clause(name)
        yield table(page, veil) or Paragraph(nothing)
        if name == words.BUDGET and (own := _own(page)):
            yield Paragraph(words.OWN_MONEY.format(amount=won(own)), Level.NOTE)
    if page.line.project.backup_plan:
        yield Clause(words.BACKUP)
        yield Paragraph(veil(page.line.project.backup_plan))


def _items(page: ProjectPage, veil: Veil) -> Table | None:
    rows = [
        Row(
            (
                Cell(veil(line.item.name)),
                cells.text(veil(line.item.content or "")),
                _figure(line.item.sessions, words.TIMES),
                _figure(line.item.people, words.PEOPLE),
                cells.text(veil(line.item.in_charge or "")),
            )
        )
        for line in page.items
    ]
    return Table((18, 34, 8, 8, 20), (cells.head(*words.ITEM_HEAD), *rows)) if rows else None


def _figure(number: int | None, unit: str) -> Cell:
    return Cell(Absent.BLANK if number is None else number, CellKind.COUNT, unit)


def _schedule(page: ProjectPage, veil: Veil) -> Table | None:
    months = months_of(page.line.project, page.milestones)
    if not page.milestones:
        return None
    head = cells.head(words.STEP, *(_month(month, page.line.project.year) for month in months))
    rows = [
        Row(
            (
                Cell(veil(step.name)),
                *(Cell(words.IN_MONTH if is_in_month(step, month) else words.NOT_IN_MONTH) for month in months),
            )
        )
        for step in page.milestones
    ]
    return Table((24, *(7 for _ in months)), (head, *rows))


def _month(month: str, year: int) -> str:
    of, number = int(month[:4]), int(month[5:])
    return words.MONTH.format(month=number) if of == year else words.OTHER_MONTH.format(year=of, month=number)


def _granted(page: ProjectPage) -> int:
    """Won that the budget lines hold, without the agency's own."""
    return sum(each.budget for each in page.money if each.line.is_grant)


def _own(page: ProjectPage) -> int:
    return sum(each.budget for each in page.money if not each.line.is_grant)


def _budget(page: ProjectPage, veil: Veil) -> Table | None:
    """What the lines hold, with the sum in figures and in words."""
    rows = [
        Row((Cell(each.line.item), cells.text(veil(_basis(each))), Cell(each.budget, CellKind.WON)))
        for each in page.money
        if each.line.is_grant
    ]
    if not rows:
        return None
    total = _granted(page)
    last = Row((Cell(words.SUM), Cell(official.amount(total)), Cell(total, CellKind.WON)), RowKind.TOTAL)
    return Table((16, 50, 16), (cells.head(*words.BUDGET_HEAD), *rows, last), official.unit_caption("원"))


def _basis(money: LineMoney) -> str:
    """The 산출내역; one that money was moved to or from since says so."""
    basis = money.line.basis or ""
    if money.budget == money.line.amount:
        return basis
    return " ".join(filter(None, (basis, words.MOVED.format(amount=won(money.line.amount)))))


def _parts(page: ProjectPage, veil: Veil) -> Table | None:
    rows = [Row((Cell(label(part.sector)), Cell(veil(part.party)), Cell(veil(part.task)))) for part in page.parts]
    return Table((8, 28, 52), (cells.head(*words.PART_HEAD), *rows)) if rows else None


def _goals(page: ProjectPage, veil: Veil) -> Table | None:
    rows = []
    for line in page.goals:
        goal = line.goal
        target = Cell(Absent.BLANK) if goal.target is None else Cell(count(goal.target, goal.unit or ""))
        formula, measured = (cells.text(veil(text or "")) for text in (goal.formula, goal.measured))
        rows.append(Row((Cell(label(goal.kind)), Cell(veil(goal.name)), formula, target, measured)))
    return Table((8, 24, 30, 12, 22), (cells.head(*words.GOAL_HEAD), *rows)) if rows else None


def _effect(project: JointProject, veil: Veil) -> str:
    if project.expected_effect is None:
        return words.NONE_PLANNED
    return words.EFFECT_OF.format(text=veil(project.expected_effect))
