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
    TRAINING = "training"
    CONSULTATION = "consultation"
    SITE_VISIT = "site_visit"
    TOURING_DESK = "touring_desk"
    REGULAR_GATHERING = "regular_gathering"
    BRIEFING = "briefing"

    @property
    def of_zone(self) -> bool:
        """Whether such a meeting belongs to one zone; the others are the district's."""
        return self in _OF_ZONE

    @property
    def may_have_zone(self) -> bool:
        """Whether it is a zone's or can be: a workshop or a training of one zone, or of the district."""
        return self in _OF_ZONE or self in _OF_EITHER

    @property
    def is_event(self) -> bool:
        """Whether it is an event beside the meetings; a report counts it by its own name only."""
        return self in _EVENTS

    @property
    def teaches(self) -> bool:
        """Whether it has a course, people taught and their satisfaction (domain.md §1, EDU)."""
        return self in _TEACHES

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
        MeetingKind.CONSULTATION,
        MeetingKind.SITE_VISIT,
        MeetingKind.TOURING_DESK,
        MeetingKind.REGULAR_GATHERING,
    )
)
_OF_EITHER = frozenset((MeetingKind.WORKSHOP, MeetingKind.TRAINING, MeetingKind.BRIEFING))
_TEACHES = frozenset((MeetingKind.TRAINING, MeetingKind.WORKSHOP, MeetingKind.JOINT_STUDY))
_EVENTS = _TEACHES | {
    MeetingKind.RESULTS_FORUM,
    MeetingKind.OPEN_HOUSE,
    MeetingKind.BENCHMARK_VISIT,
    MeetingKind.CONSULTATION,
    MeetingKind.SITE_VISIT,
    MeetingKind.TOURING_DESK,
    MeetingKind.BRIEFING,
}


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


class DecisionOutcome(enum.StrEnum):
    DECIDED = "decided"
    PUT_OFF = "put_off"


class ActionState(enum.StrEnum):
    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"
