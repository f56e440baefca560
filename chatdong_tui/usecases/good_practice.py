"""Good practices: which cards fit a project, and a card that is drafted from a project's records."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date

from chatdong_tui.domain.good_practice import GoodPractice, PracticeForm, PracticeKind, Suggestion, suggested
from chatdong_tui.domain.project import JointProject, by_name
from chatdong_tui.domain.project_page import ProjectPage
from chatdong_tui.domain.project_plan import PartSector
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.register import Register
from chatdong_tui.storage import register, rows
from chatdong_tui.usecases import project
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.words.good_practice import COMMON, FROM_UNTIL, SEPARATORS
from chatdong_tui.words.project import result_text


def for_project(desk: Desk, project_id: str, limit: int = 5) -> tuple[Suggestion, ...]:
    """The cards that fit what a project's plan says; not its own. Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.database.snapshot() as connection:
        project = rows.get(connection, JointProject, project_id)
        cards = rows.select(
            connection, GoodPractice, "project_id IS NULL OR project_id <> ? ORDER BY position, id", (project_id,)
        )
    told = (project.name, project.purpose, project.target, project.background, project.expected_effect)
    return suggested(cards, " ".join(part for part in told if part), (), COMMON, limit)


def from_project(desk: Desk, project_id: str) -> Done[GoodPractice]:
    """A card of our own, filled with what the project's plan and activities say; the rest is for a person to tell.

    Raises RuleBroken: UNKNOWN_RECORD; ALREADY_THERE where the project has its card.
    """
    with desk.act("good_practice.from_project") as act:
        page = project.page(desk, project_id)
        if rows.select(act.connection, GoodPractice, "project_id = ?", (project_id,)):
            raise RuleBroken("", Rule.ALREADY_THERE)
        card = _card(page, desk.new_id(), register.size(act.connection, Register.GOOD_PRACTICE) + 1)
        act.put(card)
        return done(act, card)


def _card(page: ProjectPage, row_id: str, position: int) -> GoodPractice:
    one = page.line.project
    parts = (page.line.agency, *page.partners)
    result = result_text(by_name(page.activities))
    return GoodPractice(
        row_id,
        position,
        one.name,
        PracticeForm.JOINT_PROJECT,
        one.purpose or one.expected_effect or one.name,
        zone_id=one.zone_id,
        project_id=one.id,
        kinds=json.dumps([str(PracticeKind.JOINT_PROJECT)]),
        partners=", ".join(dict.fromkeys(part for part in parts if part)) or None,
        from_month=_month(one.starts_on) or f"{one.year}-01",
        until_month=_month(one.ends_on) or f"{one.year}-12",
        background=one.background,
        course=_course(page),
        output=result or None,
    )


def _month(day: date | None) -> str | None:
    return f"{day:%Y-%m}" if day else None


def _course(page: ProjectPage) -> str | None:
    """The parts that each side took, as one step over the project's time."""
    private = _tasks(part.task for part in page.parts if part.sector is PartSector.PRIVATE)
    public = _tasks(part.task for part in page.parts if part.sector in (PartSector.PUBLIC, PartSector.DISTRICT))
    if not private and not public:
        return None
    one = page.line.project
    first, last = _month(one.starts_on), _month(one.ends_on)
    when = FROM_UNTIL.format(first=int(first[5:]), last=int(last[5:])) if first and last else str(one.year)
    return f"{when} / {private} / {public}"


def _tasks(tasks: Iterable[str | None]) -> str:
    """The tasks in one text, without the signs that part steps."""
    return ", ".join(task.translate(SEPARATORS) for task in tasks if task)
