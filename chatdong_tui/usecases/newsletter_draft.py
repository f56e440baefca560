"""Drafting a newsletter from the month's records: who came and left, what can be shared, what was done, what comes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import MeetingKind, MeetingState
from chatdong_tui.domain.meeting_sheet import MeetingLine
from chatdong_tui.domain.monthly import Span
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.newsletter import (
    Fresh,
    NewsContent,
    Newsletter,
    NewsletterItem,
    NewsSection,
    redraft,
)
from chatdong_tui.domain.project import ProjectState
from chatdong_tui.domain.resource import ResourceFilter, ResourceLine
from chatdong_tui.storage import meeting as meetings
from chatdong_tui.storage import newsletter as storage
from chatdong_tui.storage import project as projects
from chatdong_tui.storage import resource as resources
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.usecases import submission
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.usecases.newsletter import begun, zone_of_month
from chatdong_tui.words import newsletter as words
from chatdong_tui.words.submission import paper_name


@dataclass(frozen=True, slots=True)
class Drafted:
    """What a draft did to a newsletter: how many lines came, said something else, and went."""

    newsletter: Newsletter
    new: int
    changed: int
    gone: int


def draft(desk: Desk, zone_id: str, month: str) -> Done[Drafted]:
    """Draft a newsletter, or bring it in line with the records of today (`domain.newsletter.redraft`).

    Raises RuleBroken: what `newsletter.page` raises; NEWSLETTER_FINAL.
    """
    with desk.act("newsletter.draft") as act:
        zone, span = zone_of_month(act.connection, zone_id, month, desk.today)
        newsletter = begun(act, zone, span.month)
        lines = redraft(newsletter.id, storage.items(act.connection, newsletter.id), fresh(desk, zone, span))
        for item in (*lines.new, *lines.changed):
            act.put(item)
        for item_id in lines.gone:
            act.remove(NewsletterItem, item_id)
        return done(act, Drafted(newsletter, len(lines.new), len(lines.changed), len(lines.gone)))


def fresh(desk: Desk, zone: Zone, span: Span) -> list[Fresh]:
    """The lines that the records of a zone's month make, section by section."""
    with desk.database.snapshot() as connection:
        agencies = [each.id for each in storage.members(connection, zone.id, span.first, span.last)]
        return [
            *_people(connection, agencies, span),
            *_resources(connection, agencies, span, desk),
            *_projects(connection, zone, span),
            *_studies(connection, zone, span),
            *_calendar(connection, zone, span),
            *_papers(desk, zone, span),
        ]


def _people(connection: Connection, agency_ids: list[str], span: Span) -> Iterator[Fresh]:
    for turn in storage.turns(connection, agency_ids, span.first, span.last):
        for day, end in ((turn.role.from_on, "from"), (turn.role.until_on, "until")):
            if day is not None and span.first <= day <= span.last:
                text = words.came_or_left(turn.role, turn.person.name, turn.organisation.name, came=end == "from")
                yield Fresh(f"role:{turn.role.id}:{end}", NewsSection.PEOPLE, NewsContent(text))


def _resources(connection: Connection, agency_ids: list[str], span: Span, desk: Desk) -> Iterator[Fresh]:
    """What the zone's members, or somebody outside the register, can still give, counted or until a day."""
    usable_on = min(max(desk.today, span.first), span.last)
    for line in resources.lines(connection, ResourceFilter(usable_on=usable_on)):
        own = line.resource.organisation_id is None or line.resource.organisation_id in agency_ids
        if own and (line.left is not None or line.resource.until_on is not None):
            yield Fresh(f"resource:{line.id}", NewsSection.SHARING, _resource(line))


def _resource(line: ResourceLine) -> NewsContent:
    known = line.resource
    return NewsContent(known.name, known.organisation_id, quantity=words.left_of(line), until_on=known.until_on)


def _projects(connection: Connection, zone: Zone, span: Span) -> Iterator[Fresh]:
    """What the projects did in the month, and which of their steps go on or begin in the next."""
    for project in projects.of_year(connection, zone.year, zone.id):
        for activity in projects.activities(connection, [project.id])[project.id]:
            if span.first <= activity.on_date <= span.last:
                content = NewsContent(words.activity_text(project.name, activity), on_date=activity.on_date)
                yield Fresh(f"activity:{activity.id}", NewsSection.PROJECT, content)
        if project.state is not ProjectState.CONFIRMED:
            continue
        for step in projects.milestones(connection, [project.id])[project.id]:
            first, last = step.from_month, step.until_month or step.from_month
            if step.done_on is None and first and last and first <= span.next.month <= last:
                content = NewsContent(words.next_step(project.name, step.name))
                yield Fresh(f"milestone:{step.id}:{span.next.month}", NewsSection.PROJECT, content)


_STUDIES = (MeetingKind.JOINT_STUDY, MeetingKind.TRAINING, MeetingKind.WORKSHOP, MeetingKind.BENCHMARK_VISIT)


def _studies(connection: Connection, zone: Zone, span: Span) -> Iterator[Fresh]:
    for line in meetings.of_month(connection, span.month, zone.id):
        if line.kind in _STUDIES and line.state is MeetingState.HELD:
            content = NewsContent(words.study_text(line.kind, line.title, line.filled), on_date=line.held_on)
            yield Fresh(f"meeting:{line.id}", NewsSection.STUDY, content)


def _calendar(connection: Connection, zone: Zone, span: Span) -> Iterator[Fresh]:
    """The meetings and events of the next month, but for those about households; and the zone meeting that the
    last one announced, where it is not planned yet."""
    coming = [line for line in meetings.of_month(connection, span.next.month, zone.id) if _takes_place(line)]
    for line in coming:
        text = words.meeting_text(line.kind, line.zone_no, line.title, (line.starts_at, line.place))
        yield Fresh(f"meeting:{line.id}", NewsSection.CALENDAR, NewsContent(text, on_date=line.held_on))
    if any(line.kind is MeetingKind.ZONE_MEETING for line in coming):
        return
    for line in meetings.of_month(connection, span.month, zone.id):
        if line.kind is not MeetingKind.ZONE_MEETING or line.state is not MeetingState.HELD:
            continue
        held = rows.get(connection, Meeting, line.id)
        if held.next_on is not None and span.next.first <= held.next_on <= span.next.last:
            text = words.meeting_text(line.kind, line.zone_no, None, (held.next_at,))
            yield Fresh(f"next:{line.id}", NewsSection.CALENDAR, NewsContent(text, on_date=held.next_on))


def _takes_place(line: MeetingLine) -> bool:
    return line.state in (MeetingState.PLANNED, MeetingState.HELD) and not line.kind.on_cases


def _papers(desk: Desk, zone: Zone, span: Span) -> Iterator[Fresh]:
    """What is due at the 구청 in the next month, a line for each day."""
    owed = submission.owed(desk, zone.id, desk.today, span.next.last)
    due = [paper for paper in owed if span.next.first <= paper.due_on]
    for day, papers in groupby(due, key=lambda paper: paper.due_on):
        text = words.papers_text(paper_name(paper.form, paper.period) for paper in papers)
        yield Fresh(f"papers:{day.isoformat()}", NewsSection.CALENDAR, NewsContent(text, on_date=day))
