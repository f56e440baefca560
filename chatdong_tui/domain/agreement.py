"""What is worth saying about a 업무 협약: whether it has the usual size, and when it is to be renewed."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.network import KEEP_DAYS, REMIND_DAYS, Organisation, OrganisationKind

USUAL_DONGS = (2, 3)
"""How many dongs one 거점복지관 usually takes on (coverage.md row 4-7: 복지관 1 : 주민센터 2~3)."""

_HUBS = (OrganisationKind.WELFARE_CENTRE, OrganisationKind.SENIOR_CENTRE, OrganisationKind.DISABILITY_CENTRE)


@dataclass(frozen=True, slots=True)
class Agreement:
    """remind_days: how many days before its end it is to be brought up; None: not said."""

    id: str
    title: str
    zone_id: str | None = None
    signed_on: date | None = None
    from_on: date | None = None
    until_on: date | None = None
    paper_place: str | None = None
    remind_days: int | None = None


class PartyRole(enum.StrEnum):
    """What an organisation is in an agreement: 거점기관, a dong it takes on, or a helper."""

    HUB = "hub"
    DONG = "dong"
    SUPPORT = "support"


@dataclass(frozen=True, slots=True)
class AgreementParty:
    """role None: not said."""

    id: str
    agreement_id: str
    organisation_id: str
    role: PartyRole | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """role: what the agreement says, or else what the organisation's kind suggests. said: which of the two."""

    organisation: Organisation
    role: PartyRole
    said: bool


@dataclass(frozen=True, slots=True)
class Advice:
    """One 복지관 to two or three dongs is usual; anything else is pointed out, never refused."""

    hubs: int
    dongs: int

    @property
    def usual(self) -> bool:
        return self.hubs == 1 and USUAL_DONGS[0] <= self.dongs <= USUAL_DONGS[1]


@dataclass(frozen=True, slots=True)
class EndingAgreement:
    """days_left < 0: it ended so many days ago and was not renewed."""

    agreement: Agreement
    parties: tuple[Party, ...]
    days_left: int


def party_of(organisation: Organisation, role: PartyRole | None) -> Party:
    """A party with its role."""
    return Party(organisation, role or usual_role(organisation.kind), role is not None)


def usual_role(kind: OrganisationKind) -> PartyRole:
    """What an organisation of this kind usually is in an agreement."""
    if kind in _HUBS:
        return PartyRole.HUB
    return PartyRole.DONG if kind is OrganisationKind.DONG_OFFICE else PartyRole.SUPPORT


def advice(roles: Iterable[PartyRole]) -> Advice:
    """How many 거점기관 and dongs parties with these roles are."""
    roles = list(roles)
    return Advice(roles.count(PartyRole.HUB), roles.count(PartyRole.DONG))


def days_left(agreement: Agreement, today: date) -> int | None:
    """Days until the end, while it is to be brought up; None before that, long after, and without an end."""
    if agreement.until_on is None:
        return None
    left = (agreement.until_on - today).days
    ahead = REMIND_DAYS if agreement.remind_days is None else agreement.remind_days
    return left if -KEEP_DAYS <= left <= ahead else None


def is_renewed(agreement: Agreement, others: Sequence[Agreement], parties: Sequence[AgreementParty]) -> bool:
    """Whether a later agreement binds the same organisations, and perhaps more, beyond the end of this one."""
    bound: dict[str, set[str]] = {}
    for party in parties:
        bound.setdefault(party.agreement_id, set()).add(party.organisation_id)
    until = agreement.until_on
    own = bound.get(agreement.id, set())
    return until is not None and any(
        other.id != agreement.id
        and (other.until_on is None or other.until_on > until)
        and own <= bound.get(other.id, set())
        for other in others
    )
