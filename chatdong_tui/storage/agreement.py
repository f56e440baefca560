"""Agreements in the file: who takes part in one."""

from __future__ import annotations

from chatdong_tui.domain.agreement import AgreementParty, Party, party_of
from chatdong_tui.domain.network import Organisation
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection


def parties(connection: Connection, agreement_id: str) -> tuple[Party, ...]:
    """The parties of an agreement with their roles, by name."""
    held = rows.select(connection, AgreementParty, "agreement_id = ?", (agreement_id,))
    found = [(rows.find(connection, Organisation, each.organisation_id), each.role) for each in held]
    known = [party_of(organisation, role) for organisation, role in found if organisation is not None]
    return tuple(sorted(known, key=lambda party: (party.organisation.name, party.organisation.id)))
