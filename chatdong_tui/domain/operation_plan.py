"""What the 운영계획서 of a zone is made of (domain.md §7.1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.budget import BudgetLine
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.network import Sector, Zone
from chatdong_tui.domain.stage import Stage
from chatdong_tui.domain.submission import Owed


@dataclass(frozen=True, slots=True)
class Participant:
    """A practitioner of the zone. duty: what he does in it, '' where nothing is told."""

    sector: Sector
    organisation: str
    title: str
    name: str
    duty: str


@dataclass(frozen=True, slots=True)
class MonthOfMeetings:
    """The zone's meeting of a month, if one is planned or held. topics: of its agenda, without cases.

    with_district: whether the 구 총괄담당자 comes.
    """

    month: int
    meeting: Meeting | None
    topics: tuple[str, ...]
    with_district: bool


@dataclass(frozen=True, slots=True)
class Direction:
    """What the district's meeting chose: the number of the option and its text."""

    position: int
    text: str
    on: date


@dataclass(frozen=True, slots=True)
class OperationPlan:
    """on: the day that it shows. agency: the lead agency, '' for none.

    general: days of the district's general meetings. effect: what the joint project of the year is expected
    to bring, None where there is none.
    """

    on: date
    district: str
    zone: Zone
    agency: str
    dongs: tuple[str, ...]
    direction: Direction | None
    stages: tuple[Stage, ...]
    people: tuple[Participant, ...]
    months: tuple[MonthOfMeetings, ...]
    general: tuple[date, ...]
    lines: tuple[BudgetLine, ...]
    effect: str | None
    papers: tuple[Owed, ...]
