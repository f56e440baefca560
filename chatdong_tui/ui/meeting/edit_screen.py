"""The sheet of one meeting, made to be used while it is held: seats, minutes, and one line to type in."""

from __future__ import annotations

from datetime import date

from textual import events

from chatdong_tui.domain.meeting_code import AttendanceState, MeetingState
from chatdong_tui.domain.meeting_sheet import ActionLine
from chatdong_tui.ui.meeting.calls import removal
from chatdong_tui.ui.meeting.commands import SHEET_COMMANDS
from chatdong_tui.ui.meeting.live_line import NEW, Aim
from chatdong_tui.ui.meeting.live_screen import LiveSheet
from chatdong_tui.ui.meeting.minutes_list import row_of
from chatdong_tui.ui.meeting.typed import TypedKind, as_kind, typed
from chatdong_tui.ui.widgets.confirm import Choice, Confirm
from chatdong_tui.ui.widgets.plain_list import LineList
from chatdong_tui.usecases import attendance, meeting, minutes
from chatdong_tui.words import meeting_screens as words
from chatdong_tui.words.labels import label

_STATES = {"hold": meeting.hold, "postpone": meeting.postpone, "cancel": meeting.cancel}


class MeetingScreen(LiveSheet):
    """Every key is one verb that is on the disk when it is over; only the line being typed is not."""

    COMMANDS = SHEET_COMMANDS

    def __init__(self, meeting_id: str) -> None:
        super().__init__(meeting_id)
        self.numbered: list[str] = []

    # the selected row

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        event.stop()
        self.action_invoke("tick" if event.list is self.seats else "mend")

    def action_mend(self) -> None:
        record = self.minutes.chosen()
        if record is not None and self.minutes.key:
            self.work_on(typed(record), Aim(mends=self.minutes.key))

    async def action_remove(self) -> None:
        if self.seats.has_focus:
            await self.perform(attendance.remove_seat, self.seats.key or "")
        else:
            call = removal(*row_of(self.minutes.key or ""))
            await self.perform(call.verb, *call.args)
        self.notice(words.LINE_REMOVED)

    async def action_tick(self) -> None:
        if self.numbered or self.seats.has_focus:
            seat_id = self.numbered.pop(0) if self.numbered else self.seats.key or ""
            await self.perform(attendance.toggle_present, seat_id)
            if self.seats.key == seat_id:
                self.seats.action_move(1)
            return
        action = self.minutes.chosen_action()
        if action is None:
            return
        if action.action.done_on is None:
            await self.perform(minutes.finish_action, action.id, self._done_on(action))
            self.notice(words.FINISHED)
        else:
            await self.perform(minutes.reopen_action, action.id)
            self.notice(words.REOPENED)

    def _done_on(self, action: ActionLine) -> date:
        """What was left to do and is reported done at this meeting was done by its day."""
        day = self.app.today
        if self.sheet is not None and self.minutes.is_carried:
            day = min(day, self.sheet.meeting.held_on)
        return max(day, action.origin_on)

    def on_key(self, event: events.Key) -> None:
        seat_id = "" if self.line.has_focus else self.seats.numbered(event.character or "")
        if seat_id:
            event.stop()
            self.seats.select(seat_id)
            self.numbered.append(seat_id)
            self.action_invoke("tick")

    async def _mark(self, state: AttendanceState) -> None:
        await self.perform(attendance.mark, self.seats.key or "", state)
        self.seats.action_move(1)

    async def action_absent(self) -> None:
        await self._mark(AttendanceState.ABSENT)

    async def action_late(self) -> None:
        await self._mark(AttendanceState.LATE)

    async def action_expected(self) -> None:
        await self._mark(AttendanceState.EXPECTED)

    async def action_substitute(self) -> None:
        seat = self.seats.chosen(self.sheet)
        if seat is not None:
            await self.perform(attendance.mark, seat.id, AttendanceState.SUBSTITUTE)
            self.work_on("", Aim(stands_in=seat.id, name=seat.name or seat.organisation))

    def action_add_seat(self) -> None:
        self.work_on(as_kind(TypedKind.SEAT, ""), NEW)

    def action_history(self) -> None:
        table, row_id = ("attendance", self.seats.key or "") if self.seats.has_focus else row_of(self.minutes.key or "")
        self.app.open("history", table=table, row_id=row_id)

    # the meeting

    def action_head(self) -> None:
        self.app.open("meeting_head", meeting_id=self.meeting_id)

    async def action_template(self) -> None:
        items = (await self.perform(meeting.start_agenda, self.meeting_id)).value
        if items:
            self.minutes.want(f"agenda_item:{items[0].id}")
        self.notice(words.TEMPLATE_LOADED.format(count=len(items)) if items else words.TEMPLATE_NOTHING)

    async def action_state(self) -> None:
        answer = await self.choose(
            Confirm(
                words.ASK_STATE,
                (
                    Choice("hold", label(MeetingState.HELD), ("r",)),
                    Choice("postpone", label(MeetingState.POSTPONED), ("d",)),
                    Choice("cancel", label(MeetingState.CANCELLED), ("c",)),
                    Choice("keep", words.STATE_KEPT, ("escape",)),
                ),
            )
        )
        if answer in _STATES:
            done = await self.perform(_STATES[answer], self.meeting_id)
            self.notice(words.STATE_CHANGED.format(state=label(done.value.state)))
