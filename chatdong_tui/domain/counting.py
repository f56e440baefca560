"""Counting rules: which records make an indicator's figure (domain.md §5). Their queries are in storage/counting.py."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.meeting_code import MeetingKind


class Subject(enum.StrEnum):
    """What one row of a figure is, and which record it opens."""

    MEETING = "meeting"
    CASE = "case"
    SERVICE = "service"
    CONTACT = "contact"
    OUTREACH = "outreach"
    CAMPAIGN = "campaign"
    ACTIVITY = "activity"


class Flow(enum.Enum):
    """How figures of periods relate: flows add up; distinct ones and stocks are counted anew for a longer period."""

    ADDS = enum.auto()
    DISTINCT = enum.auto()
    STOCK = enum.auto()


@dataclass(frozen=True, slots=True)
class CountingRule:
    """unit: the usual one. query: the name of the query that gives its rows. kind: of the meetings it counts.

    by_unit: it counts only what is given in the indicator's own unit.
    """

    code: str
    query: str
    unit: str
    flow: Flow = Flow.ADDS
    kind: MeetingKind | None = None
    by_unit: bool = False

    @property
    def of_district(self) -> bool:
        """Whether it counts meetings that no zone holds; of a zone it does not apply."""
        return self.kind is not None and not self.kind.may_have_zone


def _meetings() -> list[CountingRule]:
    return [CountingRule(f"meeting.{kind}", "meetings", "회", kind=kind) for kind in MeetingKind]


_RULES = (
    *_meetings(),
    CountingRule("trained", "trained", "명"),
    CountingRule("discoveries", "discoveries", "건"),
    CountingRule("online", "online", "건"),
    CountingRule("households_found", "households_found", "가구"),
    CountingRule("managed", "managed", "가구"),
    CountingRule("managed_stock", "managed_stock", "가구", Flow.STOCK),
    CountingRule("linked", "linked", "가구"),
    CountingRule("closures", "closures", "가구"),
    CountingRule("services", "services", "건"),
    CountingRule("service_households", "service_households", "가구", Flow.DISTINCT),
    CountingRule("contacts", "contacts", "건"),
    CountingRule("visits", "visits", "회"),
    CountingRule("campaign_calls", "campaign_calls", "건", by_unit=True),
    CountingRule("campaign_people", "campaign_people", "명"),
    CountingRule("project_sessions", "project_sessions", "회"),
    CountingRule("project_people", "project_people", "명"),
    CountingRule("project_output", "project_output", "개", by_unit=True),
)

RULES: dict[str, CountingRule] = {rule.code: rule for rule in _RULES}
"""The counting rules by their code, which an indicator keeps."""


@dataclass(frozen=True, slots=True)
class CountedRow:
    """One record of a figure, with what it adds to it.

    name, detail, place: what it is, as stored (codes too); record_id: which record opens.
    """

    id: str
    on: date
    weight: int
    subject: Subject
    record_id: str
    name: str = ""
    detail: str = ""
    place: str = ""
