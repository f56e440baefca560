"""The ledger of attendance duties: by person and year, what was owed and how it was met."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.duty import DUTY_ROLES, OwedSeat
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import AbsenceReason, AttendanceState, MeetingKind
from chatdong_tui.domain.meeting_sheet import Seat
from chatdong_tui.domain.network import RoleKind


class DutyOutcome(enum.StrEnum):
    ATTENDED = "attended"
    SUBSTITUTED = "substituted"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class OwedAt:
    """A seat owed at a held meeting. seat None: nobody of that post was on the sign-in sheet."""

    meeting: Meeting
    zone_no: int | None
    owed: OwedSeat
    seat: Seat | None


@dataclass(frozen=True, slots=True)
class DutyEntry:
    """One meeting at which somebody owed attendance. reason None: met, or nobody wrote down why not.

    source: the rule, as in AttendanceDuty. substitute: who came instead, '' when nobody wrote it down.
    """

    meeting_id: str
    held_on: date
    kind: MeetingKind
    zone_no: int | None
    source: str
    outcome: DutyOutcome
    reason: AbsenceReason | None
    substitute: str


@dataclass(frozen=True, slots=True)
class DutyLine:
    """One person in one post, or (person_id None) a post that nobody held, over a year.

    organisation '' and person_id None: a post that was owed and stood on no sign-in sheet.
    """

    person_id: str | None
    name: str
    organisation: str
    role: RoleKind
    entries: tuple[DutyEntry, ...]

    def of(self, outcome: DutyOutcome) -> int:
        """How many meetings had this outcome; in 회."""
        return sum(entry.outcome is outcome for entry in self.entries)

    @property
    def due(self) -> int:
        """How many meetings were owed; in 회."""
        return len(self.entries)

    @property
    def attended(self) -> int:
        return self.of(DutyOutcome.ATTENDED)

    @property
    def substituted(self) -> int:
        return self.of(DutyOutcome.SUBSTITUTED)

    @property
    def absent(self) -> int:
        return self.of(DutyOutcome.ABSENT)

    @property
    def reasons(self) -> dict[AbsenceReason | None, int]:
        """The absences by reason; None: nobody wrote down why."""
        return dict(Counter(entry.reason for entry in self.entries if entry.outcome is DutyOutcome.ABSENT))

    def in_month(self, month: int) -> tuple[DutyEntry, ...]:
        """The meetings of a month (1 … 12) at which attendance was owed."""
        return tuple(entry for entry in self.entries if entry.held_on.month == month)


@dataclass(frozen=True, slots=True)
class DutyLedger:
    """The year's lines by post, office and name. zone_id None: the whole district."""

    year: int
    zone_id: str | None
    lines: tuple[DutyLine, ...]

    @property
    def due(self) -> int:
        """How often somebody owed attendance; in 회."""
        return sum(line.due for line in self.lines)

    def of(self, outcome: DutyOutcome) -> int:
        """How many of these had this outcome; in 회."""
        return sum(line.of(outcome) for line in self.lines)

    @property
    def reasons(self) -> dict[AbsenceReason | None, int]:
        """The absences by reason, the most frequent first; None: nobody wrote down why."""
        found: Counter[AbsenceReason | None] = Counter()
        for line in self.lines:
            found.update(line.reasons)
        return dict(found.most_common())


def _entry(at: OwedAt) -> DutyEntry:
    seat = at.owed.attendance
    outcome = DutyOutcome.ABSENT
    if seat is not None and seat.state.counts:
        is_other = seat.state is AttendanceState.SUBSTITUTE
        outcome = DutyOutcome.SUBSTITUTED if is_other else DutyOutcome.ATTENDED
    meeting = at.meeting
    return DutyEntry(
        meeting.id,
        meeting.held_on,
        meeting.kind,
        at.zone_no,
        at.owed.duty.source,
        outcome,
        at.owed.reason,
        (seat.substitute if seat else None) or "",
    )


def ledger_of(year: int, zone_id: str | None, owed: Iterable[OwedAt]) -> DutyLedger:
    """The ledger of these seats, given in the order of the meetings."""
    names: dict[tuple[str, str, RoleKind], tuple[str | None, str, str]] = {}
    entries: dict[tuple[str, str, RoleKind], list[DutyEntry]] = {}
    for at in owed:
        seat = at.seat.attendance if at.seat else None
        person_id = seat.person_id if seat else None
        key = (person_id or "", (seat.organisation_id or "") if seat else "", at.owed.duty.role)
        name, organisation = (at.seat.name, at.seat.organisation) if at.seat else ("", "")
        names[key] = (person_id, name, organisation)
        entries.setdefault(key, []).append(_entry(at))
    lines = [DutyLine(*names[key], key[2], tuple(found)) for key, found in entries.items()]
    lines.sort(key=lambda line: (DUTY_ROLES.index(line.role), line.organisation, line.name, line.person_id or ""))
    return DutyLedger(year, zone_id, tuple(lines))
