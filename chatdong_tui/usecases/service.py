"""Linking a service step by step, and seeing beforehand what a household gets already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chatdong_tui.domain.case import CrisisCase, Household, Service
from chatdong_tui.domain.service import SameSupport, moved
from chatdong_tui.storage import rows
from chatdong_tui.storage import service as stored
from chatdong_tui.usecases.desk import Desk, Done, done

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.case import ServiceDraft, ServiceMoveDraft


def move_service(desk: Desk, service_id: str, draft: ServiceMoveDraft) -> Done[Service]:
    """Take a service one step further: 신청 → 결정 → 제공중 → 완료, or 불가 with its reason.

    Raises RuleBroken: UNKNOWN_RECORD, and what `domain.service.moved` raises.
    """
    with desk.act("case.move_service") as act:
        known = rows.get(act.connection, Service, service_id, "service_id")
        service = moved(known, draft.state, draft.on_date, draft.reason, desk.today)
        act.put(service)
        return done(act, service)


def same_support(
    desk: Desk, case_id: str, draft: ServiceDraft, service_id: str | None = None
) -> tuple[SameSupport, ...]:
    """What the household of a case, or one that may be the same, gets of this already in these months.

    Asked before a service is saved; it never stands in the way. service_id: of the service that is being
    changed. The surest first. Raises RuleBroken(UNKNOWN_RECORD).
    """
    wanted = Service(service_id or "", case_id, **draft.model_dump())
    with desk.database.snapshot() as connection:
        case = rows.get(connection, CrisisCase, case_id, "case_id")
        household = rows.get(connection, Household, case.household_id, "household_id")
        return tuple(stored.same(connection, household, wanted))
