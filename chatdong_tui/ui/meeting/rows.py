"""How meetings, their heads and seats are written in lists: records in, lines of text out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from rich.cells import cell_len

from chatdong_tui.domain.meeting import MinutesVersion
from chatdong_tui.domain.meeting_code import AttendanceState, MeetingKind, MeetingState
from chatdong_tui.domain.meeting_sheet import MeetingLine, MeetingSheet, Seat
from chatdong_tui.ui.inert import fit, inert
from chatdong_tui.words import meeting_screens as words
from chatdong_tui.words import minutes_screens as live_words
from chatdong_tui.words.formats import long_date, screen_date
from chatdong_tui.words.labels import label, zone_name

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


# the head and the seats


def head_text(sheet: MeetingSheet, width: int, today: date) -> str:
    """When, where, whose, what and how it stands, in one line of `width` cells; the place gives way."""
    meeting = sheet.meeting
    day = long_date(meeting.held_on)
    if meeting.held_on.year == today.year:
        day = day.removeprefix(f"{today.year}. ")
    time = "~".join(part for part in (meeting.starts_at, meeting.ends_at) if part)
    when = " ".join(part for part in (day, time) if part)
    what = label(meeting.kind)
    if meeting.round_no:
        what = f"{what} {words.ROUND_SHORT.format(no=meeting.round_no)}"
    if sheet.zone is not None:
        what = f"{zone_name(sheet.zone.no, sheet.zone.name)} {what}"
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


def closing_heading(versions: Sequence[MinutesVersion]) -> str:
    """What the screen is called: the minutes, and under which version they are closed or being corrected."""
    if not versions:
        return words.SHEET
    newest = versions[-1]
    pattern = live_words.CLOSED_HEADING if newest.is_closed else live_words.CORRECTING_HEADING
    return pattern.format(no=newest.version_no)
