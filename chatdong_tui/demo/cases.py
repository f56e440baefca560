"""The example's 120 households and five new ones: found, met, assessed, conferred on, served, some closed."""

from __future__ import annotations

import random
from datetime import date, timedelta

from chatdong_tui.demo import eunpyeong, invented
from chatdong_tui.demo.calendar import TODAY, Calendar
from chatdong_tui.demo.network import Names
from chatdong_tui.demo.stories import TYPES, Story, conference_after, stories
from chatdong_tui.domain.case_code import (
    Classification,
    ClosureReason,
    ConsentScope,
    ContactMethod,
    ContactResult,
    CrisisLevel,
    NeedDomain,
    NotApplicableReason,
    ReceiptBasis,
    Route,
    ServiceForm,
    ServiceSector,
    ServiceState,
    Status,
)
from chatdong_tui.domain.draft.case import (
    AssessmentDraft,
    ConsentDraft,
    ContactDraft,
    DiscoveryDraft,
    MoveDraft,
    NeedDraft,
    ServiceDraft,
)
from chatdong_tui.domain.draft.meeting import AgendaDraft, MeetingDraft
from chatdong_tui.domain.meeting_code import AgendaKind, AttendanceState, MeetingKind
from chatdong_tui.usecases import attendance, case, case_move, case_record, meeting, minutes
from chatdong_tui.usecases.desk import Desk


def enter(desk: Desk, calendar: Calendar, names: Names, rng: random.Random) -> list[Story]:
    """Enter every household's year and the case conferences that decide on them."""
    households = list(stories(names, rng))
    conferences: dict[tuple[int, date], list[Story]] = {}
    for story in households:
        _enter_one(desk, calendar, names, story, rng)
        if story.conference_on is not None:
            conferences.setdefault((story.zone_no, story.conference_on), []).append(story)
    joint = _joint(conferences)
    _enter_new(desk, calendar, names, rng)
    for (zone_no, day), agenda in sorted(conferences.items()):
        kind = MeetingKind.JOINT_CASE_CONFERENCE if (zone_no, day) in joint else MeetingKind.CASE_CONFERENCE
        _enter_conference(desk, calendar, names, zone_no, day, kind, agenda, rng)
    return households


def _enter_new(desk: Desk, calendar: Calendar, names: Names, rng: random.Random) -> None:
    """One household a zone that was found this week and waits for its first contact."""
    for zone in eunpyeong.ZONES:
        draft = DiscoveryDraft(
            dong_id=names.dongs[zone.dongs[0]],
            household_type=rng.choice(TYPES),
            route=Route.VISIT,
            found_on=TODAY - timedelta(days=zone.no),
            route_detail="cold_wave",
            manager_id=names.workers[zone.no][0],
        )
        calendar.at(draft.found_on, lambda draft=draft: case.discover(desk, draft), hour=18)  # type: ignore[misc]


def _joint(conferences: dict[tuple[int, date], list[Story]]) -> set[tuple[int, date]]:
    """The twelve conferences with the hardest cases are held by both sides together."""

    def weight(key: tuple[int, date]) -> tuple[int, int, date]:
        hard = sum(story.outcome is Classification.HIGH_DIFFICULTY for story in conferences[key])
        return hard, len(conferences[key]), key[1]

    past = [key for key in conferences if key[1] <= TODAY]
    return set(sorted(past, key=weight, reverse=True)[:12])


def _enter_one(desk: Desk, calendar: Calendar, names: Names, story: Story, rng: random.Random) -> None:
    def discover() -> None:
        story.case_id = case.discover(desk, story.draft).value.id

    calendar.at(story.found_on, discover)
    _enter_contacts(desk, calendar, story, rng)
    after = story.found_on + timedelta(days=3)
    calendar.at(after, lambda: _move(desk, story, to_status=Status.INTAKE), hour=15)
    if story.outcome is None:
        day = story.found_on + timedelta(days=3)
        reason = rng.choice(tuple(NotApplicableReason)[:4])
        calendar.at(day, lambda: _move(desk, story, to_status=Status.NOT_APPLICABLE, reason_code=reason), hour=14)
        return
    calendar.at(story.found_on + timedelta(days=5), lambda: _receive(desk, names, story), hour=11)
    calendar.at(story.found_on + timedelta(days=12), lambda: _assess(desk, story, rng), hour=11)
    story.conference_on = conference_after(story.zone_no, story.found_on + timedelta(days=13))


def _move(desk: Desk, story: Story, **fields: object) -> None:
    if story.outcome is None and fields["to_status"] is Status.INTAKE:
        return
    draft = MoveDraft.model_validate({"on_date": desk.today, **fields})
    case_move.move(desk, story.case_id, draft)


def _enter_contacts(desk: Desk, calendar: Calendar, story: Story, rng: random.Random) -> None:
    """The first contact on the day after the discovery, the others spread over the time that is left."""
    last = TODAY - timedelta(days=rng.choice((1, 2, 4, 6, 9, 17, 24)))
    last = min(max(last, story.found_on + timedelta(days=20)), TODAY)
    if story.outcome is None:
        last = story.found_on + timedelta(days=2)
    span = (last - story.found_on).days - 1
    for n in range(story.contacts):
        day = story.found_on + timedelta(days=1 + span * n // max(story.contacts - 1, 1))
        completed = n == 0 or rng.random() < 0.8
        draft = ContactDraft(
            method=rng.choice(
                (ContactMethod.VISIT, ContactMethod.PHONE, ContactMethod.PHONE, ContactMethod.JOINT_VISIT)
            ),
            result=ContactResult.COMPLETED if completed else ContactResult.ABSENT,
            on_date=day,
            memo=rng.choice(invented.CONTACT_MEMOS) if completed else None,
            worker_id=story.worker,
        )
        calendar.at(day, lambda draft=draft: case_record.add_contact(desk, story.case_id, draft), hour=13)  # type: ignore[misc]
        story.last_contact_on = day


def _receive(desk: Desk, names: Names, story: Story) -> None:
    consent = ConsentDraft(scope=ConsentScope.COLLECTION, given_on=desk.today, paper_place="동주민센터 문서함")
    case_record.give_consent(desk, story.case_id, consent)
    _move(
        desk,
        story,
        to_status=Status.RECEIVED,
        reason_code=ReceiptBasis.CONSENT,
        lead_agency_id=names.offices[story.dong],
    )


def _assess(desk: Desk, story: Story, rng: random.Random) -> None:
    level = rng.choice(tuple(CrisisLevel))
    if story.outcome is Classification.HIGH_DIFFICULTY:
        level = CrisisLevel.HIGH
    needs = tuple(NeedDraft(domain=domain) for domain in rng.sample(tuple(NeedDomain), rng.choice((1, 2, 3))))
    case_record.assess(
        desk,
        story.case_id,
        AssessmentDraft(assessed_on=desk.today, needs=needs, crisis_level=level, rater_id=story.worker),
    )
    _move(desk, story, to_status=Status.ASSESSED)


def _enter_conference(
    desk: Desk, calendar: Calendar, names: Names, zone_no: int, day: date, kind: MeetingKind, agenda: list[Story],
    rng: random.Random,
) -> None:  # fmt: skip
    planned: dict[str, str] = {}

    def plan() -> None:
        draft = MeetingDraft(
            kind=kind,
            zone_id=names.zones[zone_no],
            held_on=day,
            starts_at="15:00",
            ends_at="16:30",
            place="복지관 2층 상담실",
        )
        planned["id"] = meeting.plan(desk, draft).value.id
        names.conferences[zone_no, day] = planned["id"]

    def hold() -> None:
        for seat in meeting.sheet(desk, planned["id"]).seats:
            attendance.mark(desk, seat.id, AttendanceState.PRESENT)
        for story in agenda:
            item = AgendaDraft(title="사례 검토", kind=AgendaKind.CASE, case_id=story.case_id)
            minutes.add_agenda(desk, planned["id"], item)
            _decide(desk, names, story, planned["id"], rng)

    calendar.at(day - timedelta(days=2), plan, hour=17)
    calendar.at(day, hold, hour=15)
    for story in agenda:
        calendar.at(day + timedelta(days=5), lambda story=story: _serve(desk, names, story, rng), hour=11)  # type: ignore[misc]
        if story.found_on < date(2021, 7, 1) and rng.random() < 0.6:
            story.closes_on = day + timedelta(days=rng.randrange(90, 150))
            calendar.at(story.closes_on, lambda story=story: _close(desk, names, story, rng), hour=17)  # type: ignore[misc]


def _decide(desk: Desk, names: Names, story: Story, meeting_id: str, rng: random.Random) -> None:
    _move(desk, story, to_status=Status.CONFERENCED, meeting_id=meeting_id)
    lead = names.agencies[story.zone_no]
    if story.outcome is Classification.SERVICE_LINKAGE:
        _move(desk, story, to_status=Status.LINKED, classification=story.outcome, lead_agency_id=lead)
        return
    manager = rng.choice(names.workers[story.zone_no])
    _move(desk, story, to_status=Status.PLANNED, classification=story.outcome, manager_id=manager, lead_agency_id=lead)


def _serve(desk: Desk, names: Names, story: Story, rng: random.Random) -> None:
    for name, domain, sector, form in rng.sample(invented.SERVICES, story.services):
        provided = rng.random() < 0.9
        resource = names.shelf.take(name, story.zone_no, desk.today)
        draft = ServiceDraft(
            domain=NeedDomain(domain),
            name=resource.name if resource else name,
            sector=ServiceSector(sector),
            form=ServiceForm(form),
            requested_on=desk.today - timedelta(days=4),
            first_provided_on=desk.today if provided else None,
            state=ServiceState.IN_SERVICE if provided else ServiceState.REQUESTED,
            resource_id=resource.id if resource else None,
        )
        case_record.add_service(desk, story.case_id, draft)
    if story.outcome is not Classification.SERVICE_LINKAGE and not story.plan_unwritten:
        _move(
            desk,
            story,
            to_status=Status.IN_SERVICE,
            goal=rng.choice(invented.GOALS),
            until_on=desk.today + timedelta(days=180),
        )


def _close(desk: Desk, names: Names, story: Story, rng: random.Random) -> None:
    _move(
        desk,
        story,
        to_status=Status.CLOSED,
        reason_code=rng.choice((ClosureReason.IMPROVED, ClosureReason.SHORT_TERM_GOAL, ClosureReason.LONG_TERM_GOAL)),
        approver_id=names.workers[story.zone_no][0],
    )
    if rng.random() < 0.5:
        _move(desk, story, to_status=Status.FOLLOW_UP, organisation_id=names.offices[story.dong], cycle_days=30)
