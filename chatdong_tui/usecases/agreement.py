"""업무 협약(MOU): what was agreed between which organisations, and where the signed paper lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chatdong_tui.domain.agreement import (
    Agreement,
    AgreementParty,
    Party,
    PartyRole,
)
from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.network import Organisation, Zone
from chatdong_tui.storage import agreement as storage
from chatdong_tui.storage import rows
from chatdong_tui.storage.journal import Act
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.usecases.network import check_period

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.network import AgreementDraft


def add_agreement(desk: Desk, draft: AgreementDraft) -> Done[Agreement]:
    """A new agreement with its parties. Raises RuleBroken END_BEFORE_START at `until_on`, UNKNOWN_RECORD."""
    with desk.act("network.add_agreement") as act:
        return done(act, _put(act, desk.new_id(), draft))


def edit_agreement(desk: Desk, agreement_id: str, draft: AgreementDraft) -> Done[Agreement]:
    """Other terms or parties. Raises RuleBroken END_BEFORE_START at `until_on`, UNKNOWN_RECORD."""
    with desk.act("network.edit_agreement") as act:
        rows.get(act.connection, Agreement, agreement_id)
        return done(act, _put(act, agreement_id, draft))


def _put(act: Act, agreement_id: str, draft: AgreementDraft) -> Agreement:
    check_period(draft.from_on, draft.until_on)
    if draft.zone_id is not None:
        rows.get(act.connection, Zone, draft.zone_id, "zone_id")
    agreement = Agreement(
        agreement_id,
        draft.title,
        draft.zone_id,
        draft.signed_on,
        draft.from_on,
        draft.until_on,
        draft.paper_place,
        draft.remind_days,
    )
    act.put(agreement)
    roles = _roles(act, agreement_id, draft)
    for party in rows.select(act.connection, AgreementParty, "agreement_id = ?", (agreement_id,)):
        if party.organisation_id not in draft.organisation_ids:
            act.remove(AgreementParty, party.id)
    for organisation_id in draft.organisation_ids:
        rows.get(act.connection, Organisation, organisation_id, "organisation_ids")
        row_id = derived("agreement_party", agreement_id, organisation_id)
        act.put(AgreementParty(row_id, agreement_id, organisation_id, roles.get(organisation_id)))
    return agreement


def _roles(act: Act, agreement_id: str, draft: AgreementDraft) -> dict[str, PartyRole]:
    """The roles that the parties are to have: those of the draft, or where it names none those they had."""
    if draft.party_roles is not None:
        return draft.party_roles
    held = rows.select(act.connection, AgreementParty, "agreement_id = ?", (agreement_id,))
    return {party.organisation_id: party.role for party in held if party.role is not None}


def parties(desk: Desk, agreement_id: str) -> tuple[Party, ...]:
    """The parties with their roles, by name; `domain.agreement.advice` says whether they are as many as usual.

    Raises RuleBroken(UNKNOWN_RECORD).
    """
    with desk.database.snapshot() as connection:
        rows.get(connection, Agreement, agreement_id)
        return storage.parties(connection, agreement_id)
