"""What a new meeting starts with: who is invited, how open its minutes are, and when it counts as held."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.meeting import DUTIES, meets
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
_SEATED = {
    MeetingKind.ZONE_MEETING: (RoleKind.DISTRICT_COORDINATOR, RoleKind.DONG_SUPERVISOR, *_AGENCY),
    MeetingKind.GENERAL_MEETING: (RoleKind.DISTRICT_COORDINATOR, *_AGENCY),
    MeetingKind.CASE_CONFERENCE: (RoleKind.DONG_SUPERVISOR, *_AGENCY),
    MeetingKind.JOINT_CASE_CONFERENCE: (RoleKind.DONG_SUPERVISOR, *_AGENCY),
}
_PART_OF_DUTY = {
    RoleKind.DISTRICT_COORDINATOR: None,
    RoleKind.DONG_SUPERVISOR: Part.MEMBER_DONG,
    RoleKind.AGENCY_WORKER: Part.LEAD_AGENCY,
}


def seated_roles(kind: MeetingKind, month: int) -> tuple[RoleKind, ...]:
    """The roles that sit at such a meeting in that month, in the order of the sign-in sheet.

    The district coordinator comes to a zone meeting only in the months of his duty. Kinds without a
    fixed circle (workshops, open houses …) have none: their sheet starts empty.
    """
    off_duty = {duty.role for duty in DUTIES if duty.kind is kind and duty.months and month not in duty.months}
    return tuple(role for role in _SEATED.get(kind, ()) if role not in off_duty)


def invited(
    kind: MeetingKind,
    month: int,
    organisations: Sequence[tuple[Organisation, Part | None]],
    roles: Iterable[Role],
) -> list[Invited]:
    """The seats to prepare, one a person, in the order of the organisations and then of the roles.

    organisations: those whose people come, with their part in the zone (None: the 구청). roles: the
    posts in force on the day. An organisation that owes somebody (domain.md §2.1) and has nobody in
    that post gets a seat without a name, so that an empty post shows as missing.
    """
    roles = list(roles)
    seats: list[Invited] = []
    seated: set[str] = set()
    due = {duty.role for duty in DUTIES if duty.kind is kind}
    for organisation, part in organisations:
        for kind_of_role in seated_roles(kind, month):
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
    """Minutes on cases are closed unless somebody says otherwise (domain.md §2.3)."""
    return Disclosure.CLOSED if kind.on_cases else Disclosure.OPEN


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
