"""Resources: what offices, agencies and donors can give, how much of it and until when (domain.md §3.6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.case_code import NeedDomain, ServiceForm, ServiceSector


@dataclass(frozen=True, slots=True)
class Resource:
    """Something that can be given. organisation_id None: of a person, or from outside the register.

    quantity None: not counted. until_on: the last day on which it can be asked for.
    """

    id: str
    name: str
    sector: ServiceSector
    form: ServiceForm
    domain: NeedDomain
    organisation_id: str | None = None
    quantity: int | None = None
    unit: str | None = None
    until_on: date | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class ResourceLine:
    """A resource in the register. organisation: its name, '' where there is none.

    used: services that name it, but for those that turned out not possible.
    """

    resource: Resource
    organisation: str
    used: int

    @property
    def id(self) -> str:
        return self.resource.id

    @property
    def left(self) -> int | None:
        """How much is left, never below 0; None where it is not counted."""
        return None if self.resource.quantity is None else max(0, self.resource.quantity - self.used)

    def ended_on(self, day: date) -> bool:
        """Whether it can no longer be asked for on that day."""
        return self.resource.until_on is not None and self.resource.until_on < day


@dataclass(frozen=True, slots=True)
class ResourceFilter:
    """Which resources. usable_on: not ended by that day, and some left. text: in name, note or agency."""

    domain: NeedDomain | None = None
    sector: ServiceSector | None = None
    form: ServiceForm | None = None
    organisation_id: str | None = None
    usable_on: date | None = None
    text: str = ""
