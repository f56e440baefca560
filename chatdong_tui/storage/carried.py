"""What earlier meetings left open: topics that go on, and decisions that were put off."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from chatdong_tui.domain.carried import RevisitLine, TopicLine
from chatdong_tui.domain.meeting import AgendaItem, Decision, Meeting
from chatdong_tui.domain.meeting_code import DecisionOutcome, MeetingKind
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.meeting_before import before
from chatdong_tui.storage.same_zone import SAME_ZONE

_NUMBER = "SELECT case_no FROM crisis_case WHERE id = a.case_id"


def topics(connection: Connection, meeting: Meeting) -> list[TopicLine]:
    """What earlier meetings of the series go on talking about, seen on the day of this one, oldest first.

    An item that another meeting up to this day took up again stands there, and no more in its own.
    """
    condition, parameters = before(meeting)
    cut = len(rows.columns(AgendaItem))
    found = connection.execute(
        f"SELECT {rows.selection(AgendaItem, 'a')}, m.held_on, coalesce(({_NUMBER}), '')"
        " FROM agenda_item a JOIN meeting m ON m.id = a.meeting_id"
        f" WHERE a.settled = 0 AND a.removed = 0 AND m.removed = 0 AND m.state = 'held'{condition}"
        " AND NOT EXISTS (SELECT 1 FROM agenda_item c JOIN meeting o ON o.id = c.meeting_id WHERE c.continues_id = a.id"
        " AND c.removed = 0 AND o.removed = 0 AND o.held_on <= ?) ORDER BY m.held_on, a.position, a.id",
        (*parameters, meeting.held_on.isoformat()),
    ).fetchall()
    lines = []
    for row in found:
        item = rows.record(AgendaItem, row[:cut])
        first_on, times = _beginning(connection, item.continues_id, row[cut])
        lines.append(TopicLine(item, first_on, times, meeting.held_on, row[cut + 1]))
    return sorted(lines, key=lambda line: (line.first_on, line.item.position, line.id))


@rows.reading()
def _beginning(connection: Connection, origin_id: str | None, on: str) -> tuple[date, int]:
    """The day of the first meeting of a topic, and how many meetings it was on. on: the day of its last one."""
    seen: set[str] = set()
    # A merged file could hold a circle.
    while origin_id is not None and origin_id not in seen:
        seen.add(origin_id)
        on, origin_id = connection.execute(
            "SELECT m.held_on, a.continues_id FROM agenda_item a JOIN meeting m ON m.id = a.meeting_id WHERE a.id = ?",
            (origin_id,),
        ).fetchone()
    return date.fromisoformat(on), len(seen) + 1


_REVISIT = (
    f"SELECT {rows.selection(Decision, 'd')}, m.kind, z.no, coalesce(a.title, ''), coalesce(({_NUMBER}), ''),"
    " coalesce(a.case_id IS NOT NULL OR a.kind = 'case', 0), m.held_on"
    " FROM decision d JOIN meeting m ON m.id = d.meeting_id LEFT JOIN zone z ON z.id = m.zone_id"
    " LEFT JOIN agenda_item a ON a.id = d.agenda_item_id AND a.removed = 0"
    f" WHERE d.outcome = '{DecisionOutcome.PUT_OFF.value}' AND d.removed = 0 AND m.removed = 0"
    # Where the same meeting came back to it and decided after all, nothing is left.
    " AND NOT EXISTS (SELECT 1 FROM decision later WHERE later.agenda_item_id = d.agenda_item_id"
    f" AND later.removed = 0 AND later.outcome IS NOT '{DecisionOutcome.PUT_OFF.value}'"
    " AND later.position > d.position)"
)
_BY_AGE = " ORDER BY d.revisit_on IS NULL, d.revisit_on, m.held_on, d.position, d.id"


@rows.reading()
def _revisits(connection: Connection, condition: str, parameters: Sequence[object], day: date) -> list[RevisitLine]:
    cut = len(rows.columns(Decision))
    lines = []
    for row in connection.execute(f"{_REVISIT}{condition}{_BY_AGE}", parameters):
        kind, zone_no, topic, case_no, on_case, held_on = row[cut:]
        put_off, on = rows.record(Decision, row[:cut]), date.fromisoformat(held_on)
        lines.append(RevisitLine(put_off, MeetingKind(kind), zone_no, topic, case_no, bool(on_case), on, day))
    return lines


def revisits(connection: Connection, zone_id: str | None, day: date) -> list[RevisitLine]:
    """What was put off and is to be taken up by `day`: its date is there, or it waits for a condition.

    Of a zone's meetings and the district's; None: of all.
    """
    condition, parameters = "", [day.isoformat()]
    if zone_id is not None:
        condition = f" AND (m.zone_id IS NULL OR m.zone_id IN ({SAME_ZONE}))"
        parameters.append(zone_id)
    return _revisits(
        connection,
        f" AND d.revisited_on IS NULL AND (d.revisit_on IS NULL OR d.revisit_on <= ?){condition}",
        parameters,
        day,
    )


def revisits_before(connection: Connection, meeting: Meeting) -> list[RevisitLine]:
    """What earlier meetings of the series put off until this one or earlier, as it stood that day."""
    condition, parameters = before(meeting)
    day = meeting.held_on.isoformat()
    return _revisits(
        connection,
        f"{condition} AND (d.revisit_on IS NULL OR d.revisit_on <= ?)"
        " AND (d.revisited_on IS NULL OR d.revisited_on >= ?)",
        (*parameters, day, day),
        meeting.held_on,
    )
