"""The sheet of one meeting, made to be used while it is held: seats, minutes, and one line to type in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from textual import events

from chatdong_tui.domain.carried import RevisitLine, TopicLine
from chatdong_tui.domain.meeting import AgendaItem
from chatdong_tui.domain.meeting_code import AttendanceState, MeetingState
from chatdong_tui.domain.meeting_sheet import ActionLine
from chatdong_tui.ui.command_screen import Changed
from chatdong_tui.ui.meeting import closing, papers
from chatdong_tui.ui.meeting.aim import CORRECT, FIND, NEW, PLACE, Aim
from chatdong_tui.ui.meeting.calls import removal
from chatdong_tui.ui.meeting.commands import SHEET_COMMANDS, closed, not_findable
from chatdong_tui.ui.meeting.decide_screen import decide
from chatdong_tui.ui.meeting.live_screen import LiveSheet
from chatdong_tui.ui.meeting.minutes_list import row_of
from chatdong_tui.ui.meeting.typed import TypedKind, as_kind, typed
from chatdong_tui.ui.widgets.confirm import Choice, Confirm
from chatdong_tui.ui.widgets.plain_list import LineList
from chatdong_tui.usecases import attendance, meeting, minutes, topic
from chatdong_tui.usecases.desk import Desk, Done
from chatdong_tui.words import meeting_screens as words
from chatdong_tui.words import minutes_screens as live_words
from chatdong_tui.words.hangul import is_hangul
from chatdong_tui.words.labels import label

_STATES = {"hold": meeting.hold, "postpone": meeting.postpone, "cancel": meeting.cancel}


class MeetingScreen(LiveSheet):
    """Every key is one verb that is on the disk when it is over; only the line being typed is not."""

    COMMANDS = SHEET_COMMANDS

    def __init__(self, meeting_id: str) -> None:
        super().__init__(meeting_id)
        self.numbered: list[str] = []
        self._begun = ""
        self._asked = False
        self._touched = False

    # the selected row

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        event.stop()
        self.action_invoke("tick" if event.list is self.seats else "mend")

    async def action_mend(self) -> None:
        record = self.minutes.chosen()
        if record is None or self.sheet is None or self.minutes.key is None:
            return
        if isinstance(record, TopicLine):
            await self._take_up(topic.take_up_topic, record.id)
        elif isinstance(record, RevisitLine):
            await self._take_up(topic.take_up_revisit, record.id)
        elif isinstance(record, AgendaItem) and record.id in self.cases:
            await decide(self, self.sheet.meeting, self.cases[record.id])
        else:
            self.work_on(typed(record, self.sheet), Aim(mends=self.minutes.key))

    async def _take_up(self, verb: Callable[[Desk, str, str], Done[AgendaItem]], row_id: str) -> None:
        item = (await self.perform(verb, self.meeting_id, row_id)).value
        self.minutes.want(f"agenda_item:{item.id}")
        self.notice(live_words.TAKEN_UP)

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
        await self._tick(self.minutes.chosen())

    async def _tick(self, chosen: object) -> None:
        """One key says that something is done, settled, or goes on."""
        if isinstance(chosen, TopicLine):
            await self.perform(topic.settle, chosen.id)
            self.notice(live_words.TOPIC_SETTLED)
        elif isinstance(chosen, RevisitLine):
            await self.perform(topic.close_revisit, chosen.id, max(self._day, chosen.origin_on))
            self.notice(live_words.REVISIT_CLOSED)
        elif isinstance(chosen, AgendaItem):
            goes_on = chosen.settled is not False
            await self.perform(topic.keep_open if goes_on else topic.settle, chosen.id)
            self.notice(live_words.TOPIC_KEPT if goes_on else live_words.TOPIC_SETTLED)
        elif isinstance(chosen, ActionLine) and chosen.action.done_on is None:
            await self.perform(minutes.finish_action, chosen.id, self._done_on(chosen))
            self.notice(words.FINISHED)
        elif isinstance(chosen, ActionLine):
            await self.perform(minutes.reopen_action, chosen.id)
            self.notice(words.REOPENED)

    @property
    def _day(self) -> date:
        """The day on which something is reported at this meeting: its own, or today where that is earlier."""
        return min(self.app.today, self.sheet.meeting.held_on) if self.sheet else self.app.today

    def _done_on(self, action: ActionLine) -> date:
        """What was left to do and is reported done at this meeting was done by its day."""
        day = self._day if self.minutes.is_carried else self.app.today
        return max(day, action.origin_on)

    def on_key(self, event: events.Key) -> None:
        sign = event.character or ""
        if self.line.has_focus:
            return
        if seat_id := self.seats.numbered(sign):
            event.stop()
            if closed(self):
                self.action_invoke("find")
                return
            self.seats.select(seat_id)
            self.numbered.append(seat_id)
            self.action_invoke("tick")
        elif self.seats.has_focus and is_hangul(sign) and event.key not in self._bindings.key_to_bindings:
            event.stop()
            self._begun = "" if not_findable(self) else sign
            self.action_invoke("find")

    def action_find(self) -> None:
        begun, self._begun = self._begun, ""
        self.work_on(begun, FIND)

    async def _mark(self, state: AttendanceState) -> None:
        seat = self.seats.chosen(self.sheet)
        await self.perform(attendance.mark, self.seats.key or "", state)
        self.seats.action_move(1)
        if seat is not None:
            self.notice(live_words.MARKED.format(name=seat.name or seat.organisation, state=label(state)))

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

    def action_training(self) -> None:
        self.app.open("training", meeting_id=self.meeting_id)

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

    async def action_close(self) -> None:
        if self.closed_version is not None:
            self.work_on("", CORRECT)
        else:
            await closing.close_minutes(self)

    def action_versions(self) -> None:
        self.app.open("minutes_versions", meeting_id=self.meeting_id)

    async def action_papers(self) -> None:
        await papers.open_papers(self)

    def action_sheet_place(self) -> None:
        place = self.sheet.meeting.sheet_place if self.sheet else None
        self.work_on(place or "", PLACE)

    def on_changed(self, event: Changed) -> None:
        self._touched = self._touched or bool(self.WATCHES & event.change.nouns)

    @property
    def _at_the_table(self) -> bool:
        """Whether the meeting is of today, or was worked on; one that is only looked up is left unasked."""
        return self._touched or self.sheet is None or self.sheet.meeting.held_on >= self.app.today

    async def may_leave(self) -> bool:
        if not await super().may_leave():
            return False
        if self._asked or not self._at_the_table or not closing.undecided(self):
            return True
        self._asked = True
        return await closing.leaves_undecided(self)
