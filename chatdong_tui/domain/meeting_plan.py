"""What a new meeting starts with: who is invited, how open its minutes are, and when it counts as held."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.duty import DUTY_ROLES, AttendanceDuty, duties_of, meets
from chatdong_tui.domain.meeting_code import Disclosure, MeetingKind, MeetingState
from chatdong_tui.domain.network import Organisation, Part, Role, RoleKind, Sector


@dataclass(frozen=True, slots=True)
class Invited:
    """A seat to prepare. person_id None: the post is due at the meeting, but nobody holds it."""

    organisation_id: str
    sector: Sector
    role: RoleKind
    person_id: str | None = None
    title: str | None = None


_AGENCY = (RoleKind.AGENCY_WORKER, RoleKind.ZONE_COORDINATOR)
_CIRCLE: dict[MeetingKind, tuple[RoleKind, ...]] = {
    MeetingKind.ZONE_MEETING: (RoleKind.DONG_SUPERVISOR, *_AGENCY),
    MeetingKind.GENERAL_MEETING: (RoleKind.DISTRICT_COORDINATOR, *_AGENCY),
    MeetingKind.CASE_CONFERENCE: (RoleKind.DONG_SUPERVISOR, *_AGENCY),
    MeetingKind.JOINT_CASE_CONFERENCE: (RoleKind.DONG_SUPERVISOR, *_AGENCY),
}
_PART_OF_DUTY = {
    RoleKind.DISTRICT_COORDINATOR: None,
    RoleKind.DONG_SUPERVISOR: Part.MEMBER_DONG,
    RoleKind.AGENCY_WORKER: Part.LEAD_AGENCY,
}
_ORDER = (*DUTY_ROLES, RoleKind.ZONE_COORDINATOR)


def seated_roles(kind: MeetingKind, on: date, duties: Iterable[AttendanceDuty]) -> tuple[RoleKind, ...]:
    """The roles that sit at such a meeting on that day, in the order of the sign-in sheet.

    To the usual circle of a kind come those whose duty it is that day, so the district coordinator sits
    at a zone meeting only in the months of his duty. Kinds without a fixed circle (workshops, open
    houses …) start with an empty sheet unless somebody has the duty to come.
    """
    due = {duty.role for duty in duties_of(kind, on, duties) if duty.due_on(on)}
    wanted = due | set(_CIRCLE.get(kind, ()))
    if RoleKind.AGENCY_WORKER in wanted:
        wanted.add(RoleKind.ZONE_COORDINATOR)
    return tuple(role for role in _ORDER if role in wanted)


def invited(
    kind: MeetingKind,
    on: date,
    duties: Iterable[AttendanceDuty],
    organisations: Sequence[tuple[Organisation, Part | None]],
    roles: Iterable[Role],
) -> list[Invited]:
    """The seats to prepare, one a person, in the order of the organisations and then of the roles.

    organisations: those whose people come, with their part in the zone (None: the 구청). roles: the
    posts in force on the day. An organisation that owes somebody (domain.md §2.1) and has nobody in
    that post gets a seat without a name, so that an empty post shows as missing.
    """
    roles = list(roles)
    in_force = duties_of(kind, on, duties)
    due = {duty.role for duty in in_force if duty.due_on(on)}
    seats: list[Invited] = []
    seated: set[str] = set()
    for organisation, part in organisations:
        for kind_of_role in seated_roles(kind, on, in_force):
            if kind_of_role is RoleKind.DISTRICT_COORDINATOR and part is not None:
                continue
            held = [role for role in roles if role.organisation_id == organisation.id and role.role is kind_of_role]
            for role in held:
                if role.person_id not in seated:
                    seated.add(role.person_id)
                    seats.append(Invited(organisation.id, organisation.sector, role.role, role.person_id, role.title))
            owes = kind_of_role in due and part is _PART_OF_DUTY[kind_of_role]
            if owes and not any(
                role.organisation_id == organisation.id and meets(role.role, kind_of_role) for role in roles
            ):
                seats.append(Invited(organisation.id, organisation.sector, kind_of_role))
    return seats


def default_disclosure(kind: MeetingKind) -> Disclosure:
    """Minutes on cases, and of a desk that clients come to, are closed unless somebody says otherwise (§2.3)."""
    closed = kind.on_cases or kind is MeetingKind.TOURING_DESK
    return Disclosure.CLOSED if closed else Disclosure.OPEN


def state_with_seats(state: MeetingState, held_on: date, today: date, *, anyone_there: bool) -> MeetingState:
    """A planned meeting of today or earlier is held as soon as somebody was there; others keep their state."""
    if state is MeetingState.PLANNED and held_on <= today and anyone_there:
        return MeetingState.HELD
    return state


def nearest_year(due_on: date, meeting_on: date) -> date:
    """A due date typed without its year, in the year that brings it nearest to the meeting.

    So `1.15` said in December means the next January. 29 February stays in the year it was read for.
    """
    best = due_on
    for year in (due_on.year - 1, due_on.year + 1):
        if due_on.month == 2 and due_on.day == 29:
            break
        other = due_on.replace(year=year)
        if abs(other - meeting_on) < abs(best - meeting_on):
            best = other
    return best
