"""The 공동사업 계획서 of a project, and of all projects of a zone or of the district in a year."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from chatdong_tui.document import Document
from chatdong_tui.domain.monthly import Issue
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.reports import project_plan as report
from chatdong_tui.reports.veil import veil
from chatdong_tui.storage import monthly
from chatdong_tui.usecases import project
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.issue import office_of, post_of, signers

FORM = report.FORM


def document(desk: Desk, project_id: str) -> Document:
    """The plan of a project as its records stand now. Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.database.snapshot() as connection:
        page = project.page(desk, project_id)
        place = desk.place()
        is_own = place.zone is not None and place.zone.no == page.line.zone.no
        writer = post_of(desk, place) if is_own else ""
        issue = Issue(page.line.agency or office_of(place), writer, desk.today, signers(desk))
        return report.build(page, issue, veil(monthly.aliases(connection)))


def of_year(desk: Desk, year: int, zone_id: str | None) -> list[Document]:
    """The plans of a zone's projects in a year, or (None) of every zone's.

    Where two would bear the same file name, the later ones are numbered. Raises RuleBroken(NOTHING_PLANNED)
    at forms.
    """
    with desk.database.snapshot():
        documents = [document(desk, line.project.id) for line in project.of_year(desk, year, zone_id)]
    if not documents:
        raise RuleBroken("forms", Rule.NOTHING_PLANNED)
    taken: Counter[str] = Counter()
    found = []
    for each in documents:
        taken[each.stem] += 1
        number = taken[each.stem]
        found.append(each if number == 1 else replace(each, stem=f"{each.stem}_{number}"))
    return found
