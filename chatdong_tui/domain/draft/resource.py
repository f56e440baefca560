"""Drafts of the register of resources."""

from __future__ import annotations

from datetime import date

from chatdong_tui.domain.case_code import NeedDomain, ServiceForm, ServiceSector
from chatdong_tui.domain.draft.case import ServiceName
from chatdong_tui.domain.draft.project import Count, Unit
from chatdong_tui.domain.draft.text import Draft, OptionalLine


class ResourceDraft(Draft):
    """A resource. organisation_id None: of a person or from outside. quantity None: not counted."""

    name: ServiceName
    sector: ServiceSector
    form: ServiceForm
    domain: NeedDomain
    organisation_id: str | None = None
    quantity: Count | None = None
    unit: Unit | None = None
    until_on: date | None = None
    note: OptionalLine = None
