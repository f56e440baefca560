"""Name, phone and address of a household: kept only where the office wants it, shown masked, revealed on the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chatdong_tui.domain.case import Household
from chatdong_tui.domain.household_private import HouseholdPrivate, MaskedPrivate
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import audit, rows
from chatdong_tui.storage import household_private as stored
from chatdong_tui.storage.audit import AuditAct
from chatdong_tui.usecases.desk import Change, Desk, Done, Noun

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.household import PrivateDraft

_SUBJECT = "household_private"


def _require_on(desk: Desk) -> None:
    if not desk.settings.personal_fields:
        raise RuleBroken("", Rule.PERSONAL_FIELDS_OFF)


def _changed(household_id: str) -> Change:
    return Change(frozenset((Noun.CASE,)), frozenset((household_id,)))


def set_private(desk: Desk, household_id: str, draft: PrivateDraft) -> Done[MaskedPrivate | None]:
    """Keep name, phone and address instead of what was kept; an empty draft keeps nothing. No journal, no undo.

    Raises RuleBroken: PERSONAL_FIELDS_OFF unless the settings have personal_fields on; UNKNOWN_RECORD.
    """
    _require_on(desk)
    with desk.database.atomic() as connection:
        rows.get(connection, Household, household_id, "household_id")
        kept = HouseholdPrivate(household_id, draft.name, draft.phone, draft.address)
        if any((kept.name, kept.phone, kept.address)):
            stored.save(connection, kept)
        else:
            stored.delete(connection, household_id)
    return Done(private(desk, household_id), _changed(household_id), "household.set_private")


def clear_private(desk: Desk, household_id: str) -> Done[None]:
    """Forget name, phone and address for good, also where the settings have them off by now."""
    with desk.database.atomic() as connection:
        stored.delete(connection, household_id)
    return Done(None, _changed(household_id), "household.clear_private")


def private(desk: Desk, household_id: str) -> MaskedPrivate | None:
    """What is kept, masked: `김○○`, `010-****-1234`. None: nothing, or the settings have it off."""
    if not desk.settings.personal_fields:
        return None
    with desk.database.snapshot() as connection:
        found = stored.find(connection, household_id)
    return found.masked if found else None


def reveal(desk: Desk, household_id: str) -> Done[HouseholdPrivate | None]:
    """What is kept, in full; that somebody looked goes into the audit. None: nothing is kept.

    Raises RuleBroken(PERSONAL_FIELDS_OFF).
    """
    _require_on(desk)
    with desk.database.atomic() as connection:
        found = stored.find(connection, household_id)
        if found is not None:
            who = desk.database.meta("person")
            audit.record(connection, desk.now(), who, AuditAct.VIEW, f"{_SUBJECT} {household_id}")
    return Done(found, Change(frozenset(), frozenset()), "household.reveal")
