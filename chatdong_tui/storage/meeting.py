"""Reading meetings: lists, seats, the lines taken down, and what is still to be done."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import Any

from chatdong_tui.domain.meeting import (
    ActionItem,
    AgendaItem,
    Attendance,
    Decision,
    DecisionOption,
    DiscussionLine,
    Meeting,
    MinutesVersion,
)
from chatdong_tui.domain.meeting_code import AttendanceState, MeetingKind, MeetingState
from chatdong_tui.domain.meeting_sheet import ActionLine, AgendaBlock, Entry, MeetingLine, Seat
from chatdong_tui.domain.network import Organisation
from chatdong_tui.domain.training import TrainingResult
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.meeting_before import IN_ORDER, before
from chatdong_tui.storage.on_case import ON_CASE
from chatdong_tui.storage.same_zone import SAME_ZONE

_FILLED = ", ".join(f"'{state.value}'" for state in AttendanceState if state.counts)
_LINE = (
    "SELECT m.id, m.kind, m.zone_id, z.no, m.round_no, m.title, m.held_on, m.starts_at, m.ends_at, m.place, m.state,"
    " (SELECT count(*) FROM attendance WHERE meeting_id = m.id AND removed = 0),"
    f" (SELECT count(*) FROM attendance WHERE meeting_id = m.id AND removed = 0 AND state IN ({_FILLED})),"
    " (SELECT count(*) FROM action_item WHERE meeting_id = m.id AND removed = 0 AND state = 'open')"
    " FROM meeting m LEFT JOIN zone z ON z.id = m.zone_id WHERE m.removed = 0"
)


@rows.reading()
def _read_line(row: Sequence[Any]) -> MeetingLine:
    row_id, kind, zone_id, no, round_no, title, held_on, starts_at, ends_at, place, state, *counts = row
    return MeetingLine(
        row_id, MeetingKind(kind), zone_id, no, round_no, title, date.fromisoformat(held_on), starts_at, ends_at,
        place, MeetingState(state), *counts,
    )  # fmt: skip


def _of_zone(zone_id: str | None) -> tuple[str, tuple[str, ...]]:
    """The condition for a zone's meetings and the district's; None: no condition."""
    if zone_id is None:
        return "", ()
    return f" AND (m.zone_id IS NULL OR m.zone_id IN ({SAME_ZONE}))", (zone_id,)


def of_month(connection: Connection, month: str, zone_id: str | None) -> list[MeetingLine]:
    """The meetings of a month (`YYYY-MM`) in the order of time: of one zone and the district, or all."""
    condition, parameters = _of_zone(zone_id)
    sql = f"{_LINE} AND m.held_on BETWEEN ? AND ?{condition} ORDER BY {IN_ORDER}"
    return [_read_line(row) for row in connection.execute(sql, (f"{month}-01", f"{month}-31", *parameters))]


def ids_of_month(
    connection: Connection, month: str, zone_id: str | None, states: Collection[MeetingState]
) -> list[str]:
    """The meetings of a month in these states in the order of time: of one zone, or (None) of the district."""
    marks = ", ".join("?" * len(states))
    found = connection.execute(
        f"SELECT m.id FROM meeting m WHERE m.removed = 0 AND m.zone_id IS ? AND m.held_on BETWEEN ? AND ?"
        f" AND m.state IN ({marks}) ORDER BY {IN_ORDER}",
        (zone_id, f"{month}-01", f"{month}-31", *(state.value for state in states)),
    )
    return [row[0] for row in found]


# what a new meeting needs to know of its series


def last_round(connection: Connection, kind: MeetingKind, zone_id: str | None, year: int) -> int:
    """The highest number given in the series that year, 0 if none; a cancelled meeting gives its number back."""
    found = connection.execute(
        "SELECT max(round_no) FROM meeting WHERE removed = 0 AND state <> 'cancelled' AND kind = ?"
        " AND zone_id IS ? AND held_on BETWEEN ? AND ?",
        (kind.value, zone_id, f"{year}-01-01", f"{year}-12-31"),
    ).fetchone()
    return int(found[0] or 0)


def in_month(connection: Connection, kind: MeetingKind, zone_id: str | None, month: str) -> bool:
    """Whether the series has a meeting in the month already."""
    found = rows.select(
        connection,
        Meeting,
        "kind = ? AND zone_id IS ? AND held_on BETWEEN ? AND ? LIMIT 1",
        (kind, zone_id, f"{month}-01", f"{month}-31"),
    )
    return bool(found)


def cited(connection: Connection, meeting_id: str) -> bool:
    """Whether a move of a case or money spent rests on the meeting."""
    return any(
        connection.execute(
            f"SELECT 1 FROM {table} WHERE meeting_id = ? AND removed = 0 LIMIT 1", (meeting_id,)
        ).fetchone()
        for table in ("status_event", "expenditure")
    )


def next_position(connection: Connection, meeting_id: str, *tables: str) -> int:
    """The place after the last row of a meeting in these tables (removed ones count)."""
    places = " UNION ALL ".join(f"SELECT max(position) FROM {table} WHERE meeting_id = ?1" for table in tables)
    found = connection.execute(f"SELECT * FROM ({places})", (meeting_id,))
    return max(place or 0 for (place,) in found) + 1


# the parts of one meeting


def parts(connection: Connection, meeting_id: str) -> Iterator[tuple[type, str]]:
    """The record type and id of all that belongs to a meeting and goes with it."""
    for model in (
        Attendance, AgendaItem, DiscussionLine, DecisionOption, Decision, ActionItem, MinutesVersion, TrainingResult
    ):  # fmt: skip
        sql = f"SELECT id FROM {rows.table_of(model)} WHERE removed = 0 AND meeting_id = ?"
        for (row_id,) in connection.execute(sql, (meeting_id,)).fetchall():
            yield model, row_id


def seats(connection: Connection, meeting_id: str) -> list[Seat]:
    """The seats of a meeting with the names as they are now."""
    columns = rows.selection(Attendance, "a")
    cut = len(rows.columns(Attendance))
    return [
        Seat(rows.record(Attendance, row[:cut]), row[cut], row[cut + 1])
        for row in connection.execute(
            f"SELECT {columns}, coalesce(p.name, a.guest, ''), coalesce(o.name, a.organisation_name, '')"
            " FROM attendance a LEFT JOIN person p ON p.id = a.person_id"
            " LEFT JOIN organisation o ON o.id = a.organisation_id"
            " WHERE a.removed = 0 AND a.meeting_id = ? ORDER BY a.position, a.id",
            (meeting_id,),
        )
    ]


def anyone_there(connection: Connection, meeting_id: str) -> bool:
    """Whether a seat of the meeting was taken."""
    return any(seat.filled for seat in seats(connection, meeting_id))


_ACTION = (
    f"SELECT {rows.selection(ActionItem, 'a')}, coalesce(p.name, ''), coalesce(o.name, ''), m.held_on, {ON_CASE}"
    " FROM action_item a JOIN meeting m ON m.id = a.meeting_id LEFT JOIN person p ON p.id = a.owner_id"
    " LEFT JOIN organisation o ON o.id = a.organisation_id WHERE a.removed = 0 AND m.removed = 0"
)


@rows.reading()
def _actions(connection: Connection, condition: str, parameters: Sequence[object], day: date) -> list[ActionLine]:
    cut = len(rows.columns(ActionItem))
    lines = []
    for row in connection.execute(f"{_ACTION} {condition}", parameters):
        owner, organisation, held_on, on_case = row[cut:]
        action, on = rows.record(ActionItem, row[:cut]), date.fromisoformat(held_on)
        lines.append(ActionLine(action, owner, organisation, on, day, bool(on_case)))
    return lines


def previous_held(connection: Connection, meeting: Meeting) -> Meeting | None:
    """The last held meeting of the same series before this one; a zone's series goes on over the years."""
    condition, parameters = before(meeting)
    columns = rows.selection(Meeting, "m")
    found = connection.execute(
        f"SELECT {columns} FROM meeting m WHERE m.removed = 0 AND m.state = 'held'{condition}"
        " ORDER BY m.held_on DESC, coalesce(m.starts_at, '') DESC, m.id DESC LIMIT 1",
        parameters,
    ).fetchone()
    return rows.record(Meeting, found) if found else None


def carried(connection: Connection, meeting: Meeting) -> list[ActionLine]:
    """What earlier meetings of the series left to do, seen on the day of this one.

    All of the last held meeting, and of those before it what was still open after that day: open now,
    or done or dropped since. Before a first held meeting, all of it.
    """
    previous = previous_held(connection, meeting)
    since = (previous.id, previous.held_on.isoformat()) if previous else ("", "")
    condition, parameters = before(meeting)
    return _actions(
        connection,
        f"{condition} AND (a.state = 'open' OR a.meeting_id = ? OR a.done_on > ?) ORDER BY m.held_on, a.position, a.id",
        (*parameters, *since),
        meeting.held_on,
    )


def agenda(connection: Connection, meeting: Meeting) -> tuple[list[AgendaBlock], list[Entry], list[DecisionOption]]:
    """The agenda with the lines and options on each item, and those on none, as they were taken down."""
    entries: list[Entry] = [
        *rows.select(connection, DiscussionLine, "meeting_id = ?", (meeting.id,)),
        *rows.select(connection, Decision, "meeting_id = ?", (meeting.id,)),
        *_actions(connection, "AND a.meeting_id = ?", (meeting.id,), meeting.held_on),
    ]
    entries.sort(key=lambda entry: (_line(entry).position, _line(entry).id))
    items = rows.select(connection, AgendaItem, "meeting_id = ? ORDER BY position, id", (meeting.id,))
    options = rows.select(connection, DecisionOption, "meeting_id = ? ORDER BY position, id", (meeting.id,))
    blocks = []
    for item in items:
        presenter = rows.find(connection, Organisation, item.presenter_id) if item.presenter_id else None
        case_no = connection.execute("SELECT case_no FROM crisis_case WHERE id = ?", (item.case_id,)).fetchone()
        of_item = tuple(entry for entry in entries if _line(entry).agenda_item_id == item.id)
        ways = tuple(option for option in options if option.agenda_item_id == item.id)
        names = (presenter.name if presenter else "", case_no[0] if case_no else "")
        blocks.append(AgendaBlock(item, *names, of_item, ways))
    known = {item.id for item in items}
    loose = [entry for entry in entries if _line(entry).agenda_item_id not in known]
    return blocks, loose, [option for option in options if option.agenda_item_id not in known]


def _line(entry: Entry) -> DiscussionLine | Decision | ActionItem:
    return entry.action if isinstance(entry, ActionLine) else entry
