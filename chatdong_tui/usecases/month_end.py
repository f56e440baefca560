"""The 월 마감 of a zone: what is missing of a month, and why some of it is left as it is."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

from chatdong_tui.domain.home import ActionLine
from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import MeetingState
from chatdong_tui.domain.month_end import (
    GapWaiver,
    HeldMeeting,
    MonthEnd,
    MonthFacts,
    OpenFigure,
    ZoneGaps,
    gaps,
    sorted_out,
)
from chatdong_tui.domain.month_end_code import GapSection
from chatdong_tui.domain.monthly import ProjectOfMonth, Span
from chatdong_tui.domain.network import District, Dong, Zone
from chatdong_tui.domain.newsletter import Newsletter
from chatdong_tui.domain.period import quarters
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.spending import Judged
from chatdong_tui.domain.submission import Paper
from chatdong_tui.storage import home, minutes_version, monthly, outreach, rows
from chatdong_tui.storage import meeting as meetings
from chatdong_tui.storage import newsletter as newsletters
from chatdong_tui.storage import project as projects
from chatdong_tui.storage.engine import Connection
from chatdong_tui.usecases import conference, expenditure, indicator_table, meeting, submission
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.usecases.newsletter import newsletter_id, zone_of_month

SHOWN = 10
"""Cases of each kind that are listed one by one."""
_ACTIONS = 1_000
"""More open actions than these are nobody's list."""


def month_end(desk: Desk, zone_id: str, month: str) -> MonthEnd:
    """What is missing of a zone's month; of another year, that of the zone with the same number then.

    Raises RuleBroken: NOT_A_MONTH, OUT_OF_RANGE at month; UNKNOWN_RECORD at zone_id.
    """
    with desk.database.snapshot() as connection:
        zone, span = zone_of_month(connection, zone_id, month, desk.today)
        found = gaps(facts(desk, connection, zone, span))
        return sorted_out(zone, span.month, found, _sentences(connection, zone.id, span.month))


def _sentences(connection: Connection, zone_id: str, month: str) -> dict[str, str]:
    waivers = rows.select(connection, GapWaiver, "zone_id = ? AND month = ?", (zone_id, month))
    return {waiver.gap: waiver.sentence for waiver in waivers}


def of_district(desk: Desk, month: str) -> tuple[ZoneGaps, ...]:
    """Every zone of the month's year with what is open in each section, by number.

    Raises RuleBroken: NOT_A_MONTH at month.
    """
    order = list(GapSection)
    found = []
    with desk.database.snapshot() as connection:
        district = desk.place().district
        year = int(month[:4]) if month[:4].isdigit() else 0
        zones = rows.select(connection, Zone, "district_id = ? AND year = ? ORDER BY no, id", (district.id, year))
        for zone in zones:
            seen = month_end(desk, zone.id, month)
            counts = Counter(gap.code.section for gap in seen.open)
            in_order = tuple((section, counts[section]) for section in order if counts[section])
            found.append(ZoneGaps(zone, in_order, len(seen.waived)))
    return tuple(found)


def waive(desk: Desk, zone_id: str, month: str, gap: str, sentence: str) -> Done[GapWaiver]:
    """Leave a gap as it is, and say why. gap: its key.

    Raises RuleBroken: what `month_end` raises; UNKNOWN_RECORD at gap for one that is not open; REQUIRED and
    what else a line must not hold at sentence.
    """
    from chatdong_tui.domain.draft.newsletter import WaiverDraft
    from chatdong_tui.domain.draft.text import draft_of

    draft = draft_of(WaiverDraft, sentence=sentence)
    with desk.act("month_end.waive") as act:
        seen = month_end(desk, zone_id, month)
        if gap not in (each.key for each in seen.open):
            raise RuleBroken("gap", Rule.UNKNOWN_RECORD)
        waiver = GapWaiver(_waiver_id(seen.zone.id, seen.month, gap), seen.zone.id, seen.month, gap, draft.sentence)
        act.put(waiver)
        return done(act, waiver)


def take_back(desk: Desk, zone_id: str, month: str, gap: str) -> Done[str]:
    """A gap that was left as it is counts again. Raises RuleBroken: what `month_end` raises; UNKNOWN_RECORD."""
    with desk.act("month_end.take_back") as act:
        zone, span = zone_of_month(act.connection, zone_id, month, desk.today)
        waiver = rows.get(act.connection, GapWaiver, _waiver_id(zone.id, span.month, gap), "gap")
        act.remove(GapWaiver, waiver.id)
        return done(act, gap)


def _waiver_id(zone_id: str, month: str, gap: str) -> str:
    return derived("gap_waiver", zone_id, month, gap)


# what the rules look at


def facts(desk: Desk, connection: Connection, zone: Zone, span: Span) -> MonthFacts:
    """A zone's month as the file has it now."""
    today = desk.today
    day = min(today, span.last)
    zones = home.zones_like(connection, zone.district_id, zone)
    newsletter = rows.find(connection, Newsletter, newsletter_id(zone.id, span.month))
    version = newsletters.last_version(connection, newsletter.id) if newsletter else None
    quiet_since = day - timedelta(days=desk.settings.contact_gap_days)
    return MonthFacts(
        zone,
        span.month,
        today,
        tuple(_planned(connection, zone, span)),
        tuple(_held(desk, connection, zone, span)),
        tuple(_actions(connection, zones, span, desk)),
        tuple(_blank_dongs(connection, zone, span)),
        home.late_cases(connection, zones, day, SHOWN),
        home.quiet_cases(connection, zones, day, quiet_since, SHOWN),
        tuple(_projects(connection, zone, span)),
        tuple(_receipts(desk, zone, span)),
        tuple(_figures(desk, zone, span)),
        newsletter,
        version is not None and version.is_closed,
        tuple(_papers(desk, zone, span)),
    )


def _planned(connection: Connection, zone: Zone, span: Span) -> list[Meeting]:
    ids = meetings.ids_of_month(connection, span.month, zone.id, (MeetingState.PLANNED,))
    return [rows.get(connection, Meeting, meeting_id) for meeting_id in ids]


def _held(desk: Desk, connection: Connection, zone: Zone, span: Span) -> list[HeldMeeting]:
    found = []
    for meeting_id in meetings.ids_of_month(connection, span.month, zone.id, (MeetingState.HELD,)):
        newest = minutes_version.last(connection, meeting_id)
        closed = newest is not None and newest.is_closed
        undecided = () if closed else conference.undecided(desk, meeting_id)
        found.append(HeldMeeting(meeting.sheet(desk, meeting_id), closed, undecided))
    return found


def _actions(connection: Connection, zones: list[Zone], span: Span, desk: Desk) -> list[ActionLine]:
    found = home.open_actions(connection, zones, desk.today, _ACTIONS).lines
    return [line for line in found if line.due_on is not None and line.due_on <= span.last]


def _blank_dongs(connection: Connection, zone: Zone, span: Span) -> list[Dong]:
    district = rows.get(connection, District, zone.district_id)
    of_month = next(each for each in monthly.zones(connection, district.id, span) if each.zone.id == zone.id)
    counted = {row.dong_id for row in outreach.of_month(connection, span.month, {dong.id for dong in of_month.dongs})}
    return [dong for dong in of_month.dongs if dong.id not in counted]


def _projects(connection: Connection, zone: Zone, span: Span) -> list[ProjectOfMonth]:
    found = projects.of_year(connection, span.first.year, zone.id)
    steps = projects.milestones(connection, [each.id for each in found])
    done_so_far = projects.activities(connection, [each.id for each in found])
    return [ProjectOfMonth(each, tuple(steps[each.id]), tuple(done_so_far[each.id])) for each in found]


def _receipts(desk: Desk, zone: Zone, span: Span) -> list[Judged]:
    found = expenditure.receipts(desk, zone.id, span.first.year)
    return [each for each in reversed(found) if each.is_open and span.first <= each.receipt.on_date <= span.last]


def _figures(desk: Desk, zone: Zone, span: Span) -> list[OpenFigure]:
    """Of the district's own table of the year, what stands out in a period that ends with the month."""
    if span.last.month % 3:
        return []
    table = indicator_table.table(desk, None, zone.id, quarters(span.first.year))
    return [
        OpenFigure(line.indicator, finding)
        for line in table.lines
        for finding in line.findings
        if finding.waits and finding.period.last == span.last
    ]


def _papers(desk: Desk, zone: Zone, span: Span) -> list[Paper]:
    """The papers of the month."""
    owed = submission.owed(desk, zone.id, desk.today, span.next.next.last)
    return [paper for paper in owed if paper.month == span.month and paper.zone.id == zone.id]
