"""The 운영계획서 of a zone's year, from its roster, board, meetings, budget and calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from chatdong_tui.document import Document
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import MeetingKind, MeetingState
from chatdong_tui.domain.monthly import Issue, Span
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.network_overview import ZoneView
from chatdong_tui.domain.operation_plan import MonthOfMeetings, OperationPlan, Participant
from chatdong_tui.domain.submission import owed_in_year
from chatdong_tui.reports import operation_plan as report
from chatdong_tui.reports.veil import veil
from chatdong_tui.storage import budget, meeting_year, monthly, network, project, rows
from chatdong_tui.storage import operation_plan as storage
from chatdong_tui.storage.engine import Connection
from chatdong_tui.usecases import duty, stage
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.due_day import due_days
from chatdong_tui.usecases.issue import office_of, post_of, signers
from chatdong_tui.usecases.network_overview import overview
from chatdong_tui.words.labels import label

FORM = report.FORM


def of_year(desk: Desk, zone_id: str | None, span: Span) -> list[Document]:
    """The plan of one zone as it stands at a month's end, or (None) of every zone of that year.

    Raises RuleBroken(UNKNOWN_RECORD) at `zone_id`.
    """
    with desk.database.snapshot() as connection:
        if zone_id is not None:
            return [document(desk, zone_id, span.last)]
        zones = network.zones_of_year(connection, desk.place().district.id, span.first.year)
        return [document(desk, zone.id, span.last) for zone in zones]


def document(desk: Desk, zone_id: str, on: date) -> Document:
    """The plan of a zone with its roster of a day. Raises RuleBroken(UNKNOWN_RECORD) at `zone_id`."""
    with desk.database.snapshot() as connection:
        found = plan(desk, zone_id, on)
        place = desk.place()
        is_own = place.zone is not None and place.zone.no == found.zone.no
        writer = post_of(desk, place) if is_own else ""
        issue = Issue(found.agency or office_of(place), writer, desk.today, signers(desk))
        return report.build(found, issue, veil(monthly.aliases(connection)))


def plan(desk: Desk, zone_id: str, on: date) -> OperationPlan:
    """What the plan is made of, as the records stand on a day. Raises RuleBroken(UNKNOWN_RECORD) at `zone_id`."""
    with desk.database.snapshot() as connection:
        zone = rows.get(connection, Zone, zone_id, "zone_id")
        seen = overview(desk, zone_id, on)
        (view,) = seen.zones
        meetings = meeting_year.of_year(connection, zone.year, zone_id)
        lines = (line for line in budget.lines(connection, [zone_id], zone.year) if line.is_grant)
        projects = project.of_year(connection, zone.year, zone_id)
        return OperationPlan(
            on,
            seen.district.name,
            zone,
            view.lead_agency.name if view.lead_agency else "",
            tuple(member.dong.name for member in view.dongs if member.dong),
            storage.direction(connection, date(zone.year, 1, 1), on),
            stage.board(desk, zone_id, on).stages,
            tuple(_people(view)),
            tuple(_months(desk, connection, zone, meetings)),
            tuple(each.held_on for each in _coming(meetings) if each.kind is MeetingKind.GENERAL_MEETING),
            tuple(lines),
            next((each.expected_effect for each in projects if each.expected_effect), None),
            tuple(owed_in_year(zone.year, due_days(desk, zone.year), zone_id)),
        )


def _people(view: ZoneView) -> Iterator[Participant]:
    """One line a post in the zone; a person with two is listed with both."""
    members = [*view.dongs, *view.agencies, *([view.lead] if view.lead else [])]
    sectors = {member.organisation.name: member.organisation.sector for member in members}
    for line in view.people:
        for post in line.posts:
            if post.organisation in sectors:
                yield Participant(
                    sectors[post.organisation],
                    post.organisation,
                    post.role.title or "",
                    line.person.name,
                    post.role.duty or label(post.role.role),
                )


def _coming(meetings: list[Meeting]) -> list[Meeting]:
    return [each for each in meetings if each.state in (MeetingState.PLANNED, MeetingState.HELD)]


def _months(desk: Desk, connection: Connection, zone: Zone, meetings: list[Meeting]) -> Iterator[MonthOfMeetings]:
    of_month = {
        each.held_on.month: each for each in reversed(_coming(meetings)) if each.kind is MeetingKind.ZONE_MEETING
    }
    for month in range(1, 13):
        meeting = of_month.get(month)
        reading = duty.coordinator_months(desk, date(zone.year, month, 1))
        topics = storage.topics(connection, meeting.id) if meeting else []
        comes = reading is not None and month in reading.months
        yield MonthOfMeetings(month, meeting, tuple(topics), comes)
