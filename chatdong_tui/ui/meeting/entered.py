"""What Enter does with the live line: a line of the minutes, a seat, or what the line was lent for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chatdong_tui.domain.carried import RevisitLine, TopicLine
from chatdong_tui.domain.meeting_code import AttendanceState
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.ui.meeting.aim import Aim, Use
from chatdong_tui.ui.meeting.calls import mended, new_line, why_not
from chatdong_tui.ui.meeting.minutes_list import row_of
from chatdong_tui.ui.meeting.seat_list import found_seats
from chatdong_tui.ui.personal import texts_to_save
from chatdong_tui.usecases import attendance, minutes_version
from chatdong_tui.words import meeting_screens as words
from chatdong_tui.words import minutes_screens as live_words
from chatdong_tui.words import privacy
from chatdong_tui.words.labels import label

if TYPE_CHECKING:
    from chatdong_tui.ui.meeting.live_screen import LiveSheet


async def take(screen: LiveSheet, text: str, aim: Aim) -> tuple[object, str] | None:
    """Save what was typed; the record it became, and what to say. None: it stands in the line again, because
    it was refused, which is said, or because the person wants to change it."""
    try:
        told = text if aim.use is Use.FIND else await _masked_or_kept(screen, text, aim)
        if told is not None:
            return await _save(screen, told, aim)
    except RuleBroken as error:
        screen.notice(why_not(error), error=True)
    screen.line.give_back(text, aim)
    return None


async def _masked_or_kept(screen: LiveSheet, text: str, aim: Aim) -> str | None:
    known = screen.line.taken_up if aim.mends else ""
    found = await texts_to_save(screen, {"": text}, privacy.MINUTES, {"": known})
    return None if found is None else found[""]


async def _save(screen: LiveSheet, text: str, aim: Aim) -> tuple[object, str]:
    if aim.use is Use.FIND:
        return None, await _mark_found(screen, text)
    if aim.use is Use.PLACE:
        await screen.perform(attendance.keep_sheet, screen.meeting_id, text or None)
        return None, live_words.PLACE_KEPT
    if aim.use is Use.CORRECT:
        version = (await screen.perform(minutes_version.correct, screen.meeting_id, text)).value
        return None, live_words.CORRECTING_NOW.format(no=version.version_no)
    if aim.stands_in:
        seat = AttendanceState.SUBSTITUTE
        done = await screen.perform(attendance.mark, aim.stands_in, seat, None, text or None)
        screen.seats.action_move(1)
        return done.value, ""
    if not aim.mends:
        call = new_line(screen.meeting_id, screen.minutes.agenda_id, text, screen.register)
        return (await screen.perform(call.verb, *call.args)).value, ""
    record = screen.minutes.record(row_of(aim.mends)[1])
    if record is None or isinstance(record, TopicLine | RevisitLine):
        raise RuleBroken("", Rule.UNKNOWN_RECORD)
    call = mended(record, text)
    return (await screen.perform(call.verb, *call.args)).value, words.MENDED


async def _mark_found(screen: LiveSheet, text: str) -> str:
    found = found_seats(screen.sheet, text)
    if not found:
        raise RuleBroken("there", Rule.UNKNOWN_RECORD)
    await screen.perform(attendance.mark, found[0].seat.id, AttendanceState.PRESENT)
    screen.seats.select(found[0].seat.id)
    return live_words.MARKED.format(name=found[0].told, state=label(AttendanceState.PRESENT))
