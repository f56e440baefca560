"""How meetings and their minutes are written in lists: records in, lines of text out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from rich.cells import cell_len

from chatdong_tui.domain.meeting import Decision, DiscussionLine, Meeting
from chatdong_tui.domain.meeting_code import ActionState, AgendaKind, AttendanceState, MeetingKind, MeetingState
from chatdong_tui.domain.meeting_sheet import ActionLine, AgendaBlock, Entry, MeetingLine, MeetingSheet, Seat
from chatdong_tui.ui.inert import fit, inert
from chatdong_tui.words import meeting_screens as words
from chatdong_tui.words.formats import long_date, screen_date
from chatdong_tui.words.labels import label

STRONG = "heading"
MUTED = "quiet"
WARNING = "alert"


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A line of the minutes. key: `table:id` of its row, None for a heading or the rest of a long line."""

    key: str | None
    text: str
    style: str = ""
    agenda_id: str | None = None


# the list of a month


def meeting_cells(line: MeetingLine) -> tuple[str, ...]:
    """A row of the list of a month."""
    zone = words.WHOLE_DISTRICT_SHORT if line.zone_no is None else words.ZONE_SHORT.format(no=line.zone_no)
    titles = [words.ROUND.format(no=line.round_no)] if line.round_no else []
    if line.title:
        titles.append(line.title)
    return (
        screen_date(line.held_on),
        zone,
        label(line.kind),
        " ".join(titles),
        line.place or "",
        label(line.state),
        f"{line.filled}/{line.seats}",
        str(line.open_actions or "-"),
    )


def zones_without_meeting(lines: Iterable[MeetingLine], zone_ids: Iterable[str]) -> list[str]:
    """The zones of which no zone meeting was held or is planned."""
    with_one = {
        line.zone_id
        for line in lines
        if line.kind is MeetingKind.ZONE_MEETING and line.state in (MeetingState.PLANNED, MeetingState.HELD)
    }
    return [zone_id for zone_id in zone_ids if zone_id not in with_one]


# the sheet


def head_text(meeting: Meeting, width: int, today: date) -> str:
    """When, where, what and how it stands, in one line of `width` cells; the place gives way."""
    day = long_date(meeting.held_on)
    if meeting.held_on.year == today.year:
        day = day.removeprefix(f"{today.year}. ")
    time = "~".join(part for part in (meeting.starts_at, meeting.ends_at) if part)
    when = " ".join(part for part in (day, time) if part)
    what = label(meeting.kind)
    if meeting.round_no:
        what = f"{what} {words.ROUND_SHORT.format(no=meeting.round_no)}"
    rest = [meeting.title] if meeting.title else []
    fixed = [when, what, *rest, label(meeting.state)]
    place = inert(meeting.place or "")
    room = width - sum(cell_len(part) + 3 for part in fixed)
    if place and room >= min(8, cell_len(place)):
        fixed.insert(1, fit(place, min(room, cell_len(place))))
    return fit(" | ".join(fixed), width).rstrip()


def seat_text(no: int, seat: Seat) -> str:
    """`3 출석 홍길동 가람1동주민센터`."""
    attendance = seat.attendance
    state = "" if attendance.state is AttendanceState.EXPECTED else label(attendance.state)
    name = seat.name or words.NOBODY
    if attendance.state is AttendanceState.SUBSTITUTE and attendance.substitute:
        name = f"{attendance.substitute}({name})"
    return f"{no} {fit(state, 4)} {name} {seat.organisation}"


def seats_heading(sheet: MeetingSheet) -> str:
    missing = len(sheet.missing) if sheet.meeting.state is MeetingState.HELD else 0
    text = words.ATTENDED_MISSING if missing else words.ATTENDED
    return text.format(filled=sheet.filled(), seats=len(sheet.seats), missing=missing)


def minutes_heading(sheet: MeetingSheet) -> str:
    return words.COUNTS.format(lines=len(sheet.lines), decisions=len(sheet.decisions), actions=len(sheet.actions))


def sheet_lines(sheet: MeetingSheet, width: int) -> list[SheetLine]:
    """The minutes: what earlier meetings left to do, the agenda with its lines, and lines on no item."""
    lines: list[SheetLine] = []
    if sheet.carried:
        lines.append(SheetLine(None, words.CARRIED, STRONG))
        for action in sheet.carried:
            lines.extend(_wrapped(f"carried:{action.id}", carried_text(action), width, _action_style(action)))
    for no, block in enumerate(sheet.agenda, 1):
        lines.extend(_block_lines(no, block, width))
    if sheet.loose:
        lines.append(SheetLine(None, words.LOOSE, STRONG))
        for entry in sheet.loose:
            lines.extend(_entry_lines(entry, width, None))
    if not sheet.agenda and not sheet.loose:
        lines.append(SheetLine(None, words.EMPTY_SHEET, MUTED))
        lines.append(SheetLine(None, words.EMPTY_SHEET_HINT, MUTED))
    return lines


def _block_lines(no: int, block: AgendaBlock, width: int) -> Iterator[SheetLine]:
    more = [] if block.item.kind is AgendaKind.DISCUSSION else [label(block.item.kind)]
    more += [part for part in (block.case_no, block.presenter) if part]
    title = f"{no}. {block.item.title}" + (f" ({', '.join(more)})" if more else "")
    yield from _wrapped(f"agenda_item:{block.id}", title, width, STRONG, block.id)
    for entry in block.entries:
        yield from _entry_lines(entry, width, block.id)


def _entry_lines(entry: Entry, width: int, agenda_id: str | None) -> Iterator[SheetLine]:
    if isinstance(entry, DiscussionLine):
        return _wrapped(f"discussion_line:{entry.id}", f"  - {entry.text}", width, "", agenda_id)
    if isinstance(entry, Decision):
        text = f"  [{words.DECIDED}] {entry.text}"
        return _wrapped(f"decision:{entry.id}", text, width, "", agenda_id)
    text = f"  [{_action_state(entry) or words.ACTION}] {_action_text(entry)}"
    return _wrapped(f"action_item:{entry.id}", text, width, _action_style(entry), agenda_id)


def _action_state(line: ActionLine) -> str:
    return {ActionState.DONE: words.DONE, ActionState.DROPPED: words.DROPPED}.get(line.action.state, "")


def _action_style(line: ActionLine) -> str:
    if line.action.state is not ActionState.OPEN:
        return MUTED
    return WARNING if line.overdue else ""


def _action_text(line: ActionLine) -> str:
    parts = [line.action.text]
    if line.owner or line.organisation:
        parts.append("@" + (line.owner or line.organisation))
    if line.action.due_on is not None:
        parts.append("~" + due_text(line.action.due_on, line.origin_on))
    return " ".join(parts)


def carried_text(line: ActionLine) -> str:
    """An action of an earlier meeting: what, who, by when, and how long it has been waiting."""
    state = _action_state(line)
    parts = [f"[{state or ' '}] {_action_text(line)}"]
    if not state:
        parts.append(words.AGE.format(days=line.age_days))
    if line.action.state is ActionState.OPEN and line.overdue:
        parts.append(words.OVERDUE)
    return " | ".join(parts)


def due_text(due_on: date, seen_from: date) -> str:
    """`3.25.`, with the year where it is another one."""
    year = "" if due_on.year == seen_from.year else f"{due_on.year}."
    return f"{year}{due_on.month}.{due_on.day}."


def _wrapped(key: str, text: str, width: int, style: str, agenda_id: str | None = None) -> Iterator[SheetLine]:
    indent = " " * 4
    for number, part in enumerate(wrap(text, width, width - len(indent))):
        if number == 0:
            yield SheetLine(key, part, style, agenda_id)
        else:
            yield SheetLine(None, indent + part, style, agenda_id)


def wrap(text: str, width: int, rest: int) -> list[str]:
    """The text in pieces of at most `width` cells, then `rest` cells; broken between words where it can be."""
    text, parts = inert(text), []
    room = width
    while cell_len(text) > room:
        cut = taken = 0
        while cut < len(text) and taken + cell_len(text[cut]) <= room:
            taken += cell_len(text[cut])
            cut += 1
        gap = text.rfind(" ", 0, cut + 1)
        if gap > cut // 2:
            cut = gap
        cut = max(cut, 1)
        parts.append(text[:cut].rstrip())
        text, room = text[cut:].lstrip(), rest
    return [*parts, text]
