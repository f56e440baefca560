"""The example's meetings: monthly in each zone, four of the whole district, with what was taken down."""

from __future__ import annotations

import random
from datetime import date, timedelta

from chatdong_tui.demo import invented
from chatdong_tui.demo.calendar import TODAY, Calendar, nth_weekday
from chatdong_tui.demo.network import Names
from chatdong_tui.domain.draft.meeting import ActionDraft, AgendaDraft, DecisionDraft, LineDraft, MeetingDraft
from chatdong_tui.domain.meeting_code import AbsenceReason, AgendaKind, AttendanceState, MeetingKind
from chatdong_tui.domain.network import RoleKind
from chatdong_tui.usecases import attendance, meeting, minutes
from chatdong_tui.usecases.desk import Desk

_WEEKDAY = {1: 1, 2: 2, 3: 3, 4: 4, 5: 0}
GENERAL = (date(2021, 2, 24), date(2021, 6, 23), date(2021, 9, 29), date(2021, 12, 22))
_ABSENT_COORDINATOR_ZONE = 2


def zone_meeting_day(no: int, month: int) -> date:
    """The third Monday … Friday of the month, a weekday for each zone; 18 March for zone 3."""
    return nth_weekday(2021, month, _WEEKDAY[no], 3)


def enter(desk: Desk, calendar: Calendar, names: Names, rng: random.Random) -> None:
    """Enter a year of zone meetings and general meetings; those still to come are only planned."""
    for month in range(1, 13):
        for no, zone_id in names.zones.items():
            day = zone_meeting_day(no, month)
            draft = MeetingDraft(
                kind=MeetingKind.ZONE_MEETING,
                zone_id=zone_id,
                held_on=day,
                starts_at="14:00",
                ends_at="15:30",
                place=rng.choice(invented.PLACES),
                next_on=zone_meeting_day(no, month + 1) if month < 12 else None,
                next_at="14:00" if month < 12 else None,
                process_note="서로의 일을 알게 되어 연락이 쉬워졌다는 의견이 많았음" if month % 3 == 0 else None,
            )
            _enter_one(desk, calendar, names, rng, draft, invented.SEASON_TOPICS[month - 1], no)
    for day in GENERAL:
        draft = MeetingDraft(
            kind=MeetingKind.GENERAL_MEETING,
            held_on=day,
            starts_at="10:00",
            ends_at="11:30",
            place="구청 5층 대회의실",
        )
        _enter_one(desk, calendar, names, rng, draft, "권역별 추진사항 공유", None)


def _enter_one(
    desk: Desk,
    calendar: Calendar,
    names: Names,
    rng: random.Random,
    draft: MeetingDraft,
    topic: str,
    zone_no: int | None,
) -> None:
    key = (draft.kind, zone_no, draft.held_on.month)

    def plan() -> None:
        names.meetings[key] = meeting.plan(desk, draft).value.id

    calendar.at(min(draft.held_on - timedelta(days=10), TODAY), plan, hour=9)
    calendar.at(draft.held_on, lambda: _hold(desk, names.meetings[key], rng, topic, zone_no), hour=14)
    calendar.at(draft.held_on + timedelta(days=18), lambda: _follow_up(desk, names.meetings[key], rng), hour=16)


def _hold(desk: Desk, meeting_id: str, rng: random.Random, topic: str, zone_no: int | None) -> None:
    sheet = meeting.sheet(desk, meeting_id)
    for seat in sheet.seats:
        is_coordinator = seat.attendance.role is RoleKind.DISTRICT_COORDINATOR
        if is_coordinator and zone_no == _ABSENT_COORDINATOR_ZONE and desk.today.month == 6:
            attendance.mark(desk, seat.id, AttendanceState.ABSENT, AbsenceReason.BUSINESS_TRIP)
            continue
        roll = rng.random()
        if is_coordinator or roll < 0.88:
            attendance.mark(desk, seat.id, AttendanceState.PRESENT)
        elif roll < 0.93:
            attendance.mark(desk, seat.id, AttendanceState.LATE)
        elif roll < 0.97:
            attendance.mark(desk, seat.id, AttendanceState.SUBSTITUTE, AbsenceReason.SUBSTITUTE, "복지플래너")
        else:
            attendance.mark(desk, seat.id, AttendanceState.ABSENT, AbsenceReason.ABSENT)
    titles = [topic if title == "안건 논의" else title for title in invented.TOPICS]
    own = invented.OWN_ITEMS.get((zone_no, desk.today.month))
    titles[-1:-1] = [own] if own else []
    items = [
        minutes.add_agenda(
            desk,
            meeting_id,
            AgendaDraft(title=title, kind=AgendaKind.DISCUSSION if title in (topic, own) else AgendaKind.REPORT),
        ).value
        for title in titles
    ]
    main = items[titles.index(topic)]
    for text in rng.sample(invented.DISCUSSION, 3):
        minutes.add_line(desk, meeting_id, LineDraft(text=text, agenda_item_id=main.id))
    for text in rng.sample(invented.DECISIONS, 2):
        minutes.add_decision(desk, meeting_id, DecisionDraft(text=text, agenda_item_id=main.id))
    owners = [seat for seat in sheet.seats if seat.attendance.person_id is not None]
    for text in rng.sample(invented.ACTIONS, 2):
        owner = rng.choice(owners).attendance
        draft = ActionDraft(
            text=text,
            agenda_item_id=main.id,
            owner_id=owner.person_id,
            organisation_id=owner.organisation_id,
            due_on=desk.today + timedelta(days=rng.choice((7, 14, 21))),
        )
        minutes.add_action(desk, meeting_id, draft)


def _follow_up(desk: Desk, meeting_id: str, rng: random.Random) -> None:
    """Most of what was to be done gets done; some is late and comes up at the next meeting."""
    for line in meeting.sheet(desk, meeting_id).actions:
        if rng.random() < 0.75:
            minutes.finish_action(desk, line.id, desk.today)
