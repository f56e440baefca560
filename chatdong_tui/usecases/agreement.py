"""업무 협약(MOU): what was agreed between which organisations, and where the signed paper lies."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from chatdong_tui.domain.agreement import EndingAgreement, Party, days_left, is_renewed, party_of
from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.network import Agreement, AgreementParty, Organisation, PartyRole, Zone
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.home import zones_like
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
        return _parties(connection, agreement_id)


def _parties(connection: Connection, agreement_id: str) -> tuple[Party, ...]:
    held = rows.select(connection, AgreementParty, "agreement_id = ?", (agreement_id,))
    found = [(rows.find(connection, Organisation, each.organisation_id), each.role) for each in held]
    known = [party_of(organisation, role) for organisation, role in found if organisation is not None]
    return tuple(sorted(known, key=lambda party: (party.organisation.name, party.organisation.id)))


def agreements_ending(desk: Desk, today: date) -> tuple[EndingAgreement, ...]:
    """The agreements that end soon or ended lately without being renewed, the earliest end first.

    Those of my zone, whatever its year, and of the district; all of them at the 구청. How early: the
    agreement's own remind_days, or 30.
    """
    place = desk.place()
    with desk.database.snapshot() as connection:
        every = rows.select(connection, Agreement, "1 ORDER BY until_on, title, id")
        bound = rows.select(connection, AgreementParty)
        mine = {zone.id for zone in zones_like(connection, place.district.id, place.zone)}
        found = []
        for each in every:
            left = days_left(each, today)
            here = each.zone_id is None or each.zone_id in mine
            if left is not None and here and not is_renewed(each, every, bound):
                found.append(EndingAgreement(each, _parties(connection, each.id), left))
        return tuple(found)
