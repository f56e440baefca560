"""Advice on a case: its course, who might lead it, what to try next, and who should go together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chatdong_tui.domain.case import Household
from chatdong_tui.domain.case_code import Classification
from chatdong_tui.domain.case_course import CaseCourse, VisitAdvice, visit_advice
from chatdong_tui.domain.case_flag import course_of, running
from chatdong_tui.domain.case_guard import CaseFacts
from chatdong_tui.domain.case_ladder import next_step
from chatdong_tui.domain.case_lead import LeadSuggestion, leads, suggest_lead
from chatdong_tui.domain.network import Organisation, OrganisationKind, Sector
from chatdong_tui.storage import case as stored
from chatdong_tui.storage import network, rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.usecases.desk import Desk

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.case import ContactDraft


def course(desk: Desk, case_id: str) -> CaseCourse:
    """How the case went and what is advised today. Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.database.snapshot() as connection:
        facts = stored.facts(connection, case_id, desk.today)
        return CaseCourse(
            leads(facts.events),
            next_step(facts, desk.today),
            tuple(sorted(running(course_of(facts), desk.settings.clocks), key=lambda clock: clock.late_on)),
        )


def suggested_lead(
    desk: Desk, case_id: str, classification: Classification | None
) -> tuple[LeadSuggestion, Organisation | None] | None:
    """Who might lead the case if it were classified so (None: as it is), and the agency that it would be here.

    Raises RuleBroken(UNKNOWN_RECORD).
    """
    with desk.database.snapshot() as connection:
        facts = stored.facts(connection, case_id, desk.today)
        if classification is not None:
            facts = replace(facts, case=replace(facts.case, classification=classification))
        suggestion = suggest_lead(facts)
        return (suggestion, _agency(connection, facts, suggestion.sector)) if suggestion else None


def _agency(connection: Connection, facts: CaseFacts, sector: Sector) -> Organisation | None:
    """관 is the office of the household's dong, 민 the agency that leads its zone."""
    if sector is Sector.PRIVATE:
        return network.lead_agency(connection, facts.case.zone_id, facts.today)
    household = rows.get(connection, Household, facts.case.household_id)
    found = rows.select(
        connection,
        Organisation,
        "dong_id = ? AND kind = ? ORDER BY id",
        (household.dong_id, OrganisationKind.DONG_OFFICE),
    )
    return found[0] if found else None


def advise_visit(desk: Desk, draft: ContactDraft) -> VisitAdvice | None:
    """What to look at before a contact is saved: a joint visit is of two, one of 민 and one of 관."""
    visitors = (draft.worker_id, draft.second_worker_id)
    with desk.database.snapshot() as connection:
        sides = {
            role.person_id: rows.get(connection, Organisation, role.organisation_id).sector
            for role in network.roles_on(connection, draft.on_date)
            if role.person_id in visitors
        }
    return visit_advice(draft.method, visitors, (sides.get(visitors[0] or ""), sides.get(visitors[1] or "")))
