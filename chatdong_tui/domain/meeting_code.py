"""Code lists of meetings (domain.md §2)."""

from __future__ import annotations

import enum


class MeetingKind(enum.StrEnum):
    """Kinds of meetings and events (domain.md §2.1)."""

    ZONE_MEETING = "zone_meeting"
    GENERAL_MEETING = "general_meeting"
    JOINT_MEETING = "joint_meeting"
    STEERING_COMMITTEE = "steering_committee"
    ROUNDTABLE = "roundtable"
    ADVISORY_MEETING = "advisory_meeting"
    JOINT_CASE_CONFERENCE = "joint_case_conference"
    CASE_CONFERENCE = "case_conference"
    COUNCIL = "council"
    TASK_FORCE = "task_force"
    WORKSHOP = "workshop"
    RESULTS_FORUM = "results_forum"
    OPEN_HOUSE = "open_house"
    JOINT_STUDY = "joint_study"
    BENCHMARK_VISIT = "benchmark_visit"

    @property
    def of_zone(self) -> bool:
        """Whether such a meeting belongs to one zone; the others are the district's."""
        return self in _OF_ZONE

    @property
    def on_cases(self) -> bool:
        """Whether it decides on cases (its minutes are closed by default, domain.md §2.3)."""
        return self in (MeetingKind.JOINT_CASE_CONFERENCE, MeetingKind.CASE_CONFERENCE)


_OF_ZONE = frozenset(
    (
        MeetingKind.ZONE_MEETING,
        MeetingKind.JOINT_CASE_CONFERENCE,
        MeetingKind.CASE_CONFERENCE,
        MeetingKind.ROUNDTABLE,
        MeetingKind.OPEN_HOUSE,
        MeetingKind.JOINT_STUDY,
        MeetingKind.BENCHMARK_VISIT,
    )
)


class MeetingMode(enum.StrEnum):
    IN_PERSON = "in_person"
    VIDEO = "video"
    WRITTEN = "written"


class MeetingState(enum.StrEnum):
    """Only a held meeting counts (domain.md §2.1)."""

    PLANNED = "planned"
    HELD = "held"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class Disclosure(enum.StrEnum):
    OPEN = "open"
    PARTIAL = "partial"
    CLOSED = "closed"


class AttendanceState(enum.StrEnum):
    EXPECTED = "expected"
    PRESENT = "present"
    ABSENT = "absent"
    SUBSTITUTE = "substitute"
    LATE = "late"

    @property
    def counts(self) -> bool:
        """Whether the seat was filled: present, late, or somebody came instead."""
        return self in (AttendanceState.PRESENT, AttendanceState.LATE, AttendanceState.SUBSTITUTE)


class AbsenceReason(enum.StrEnum):
    ABSENT = "absent"
    SUBSTITUTE = "substitute"
    BUSINESS_TRIP = "business_trip"
    VACANT = "vacant"


class AgendaKind(enum.StrEnum):
    REPORT = "report"
    DISCUSSION = "discussion"
    COOPERATION = "cooperation"
    CASE = "case"


class ActionState(enum.StrEnum):
    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"
