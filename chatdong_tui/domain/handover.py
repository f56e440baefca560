"""What somebody who leaves a post hands to whoever comes after: the 업무 인계·인수서 (domain.md §7.10)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.agreement import Agreement
from chatdong_tui.domain.budget import ZoneMoney
from chatdong_tui.domain.case_clock import FlagKind
from chatdong_tui.domain.case_code import CrisisLevel, Status
from chatdong_tui.domain.duty import AttendanceDuty
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.domain.network import District, Part, Person, RoleKind, Zone
from chatdong_tui.domain.network_overview import Post
from chatdong_tui.domain.submission import Paper


@dataclass(frozen=True, slots=True)
class HandedCase:
    """An open case by its number. waits_for: its next step, with the last day for it; None when no clock runs."""

    case_no: str
    status: Status
    crisis_level: CrisisLevel | None
    waits_for: FlagKind | None
    due_on: date | None


@dataclass(frozen=True, slots=True)
class HandedAction:
    """An open action and the meeting that decided it. on_case: it is about a household."""

    text: str
    organisation: str
    due_on: date | None
    held_on: date
    kind: MeetingKind
    on_case: bool


@dataclass(frozen=True, slots=True)
class Office:
    """An organisation to talk to: offices and posts, never the data of a person. part None: of no zone."""

    name: str
    part: Part | None
    posts: tuple[RoleKind, ...]


@dataclass(frozen=True, slots=True)
class Handover:
    """All of it as of a day.

    zone: what the post is about; None for the whole district. papers: still to be handed in until the year
    ends. meetings: planned. money: each zone with its budget. duties: who must come to which meeting.
    file and outbox: where the records and the files made from them lie. aliases: how households are called.
    """

    person: Person
    posts: tuple[Post, ...]
    district: District
    zone: Zone | None
    on: date
    papers: tuple[Paper, ...]
    meetings: tuple[Meeting, ...]
    cases: tuple[HandedCase, ...]
    actions: tuple[HandedAction, ...]
    money: tuple[tuple[Zone, ZoneMoney], ...]
    offices: tuple[Office, ...]
    duties: tuple[AttendanceDuty, ...]
    agreements: tuple[Agreement, ...]
    file: str
    outbox: str
    aliases: tuple[str, ...]
