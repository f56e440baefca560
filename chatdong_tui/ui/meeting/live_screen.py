"""The sheet of one meeting as it is shown, and the one line in which it is taken down."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from chatdong_tui.domain.meeting_code import AttendanceState
from chatdong_tui.domain.meeting_sheet import MeetingSheet
from chatdong_tui.domain.network_overview import PersonChoice
from chatdong_tui.domain.refusal import FileRefused, Rule, RuleBroken
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.meeting.advice import advice
from chatdong_tui.ui.meeting.calls import key_of, mended, new_line, why_not
from chatdong_tui.ui.meeting.commands import LIVE_COMMANDS
from chatdong_tui.ui.meeting.kept_line import KeptLine, drop_line, keep_line, kept_line
from chatdong_tui.ui.meeting.live_line import Aim, LiveBar, LiveLine
from chatdong_tui.ui.meeting.minutes_list import MinutesList, row_of
from chatdong_tui.ui.meeting.names import names_for
from chatdong_tui.ui.meeting.pasted import take_down
from chatdong_tui.ui.meeting.rows import head_text, minutes_heading, seats_heading
from chatdong_tui.ui.meeting.seat_list import SeatList
from chatdong_tui.ui.widgets.confirm import yes_no
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.plain_list import LineList
from chatdong_tui.usecases import attendance, meeting, network
from chatdong_tui.usecases.desk import Noun
from chatdong_tui.words import meeting_screens as words
from chatdong_tui.words import ui as ui_words


class LiveSheet(CommandScreen):
    """Seats on the left, minutes on the right, and the live line at the bottom."""

    COMMANDS: ClassVar[tuple[Command, ...]] = LIVE_COMMANDS
    WATCHES: ClassVar[frozenset[Noun]] = frozenset({Noun.MEETING, Noun.NETWORK})
    heading = words.SHEET

    DEFAULT_CSS = """
    LiveSheet #head { height: 1; padding: 0 1; text-style: bold; }
    LiveSheet #sheet { height: 1fr; }
    LiveSheet #left { width: 30; border-right: solid $panel; }
    LiveSheet #right { width: 1fr; }
    LiveSheet .title { height: 1; padding: 0 1; color: $text-muted; text-style: underline; }
    """

    def __init__(self, meeting_id: str) -> None:
        super().__init__()
        self.meeting_id = meeting_id
        self.sheet: MeetingSheet | None = None
        self.register: Sequence[PersonChoice] = ()
        self._entered: list[LiveLine.Entered | LiveLine.Pasted] = []
        self._set_aside = ""
        self._from: Widget | None = None

    def body(self) -> ComposeResult:
        yield Plain(id="head")
        with Horizontal(id="sheet"):
            with Vertical(id="left"):
                yield Plain(id="seats-title", classes="title")
                yield SeatList()
            with Vertical(id="right"):
                yield Plain(id="minutes-title", classes="title")
                yield MinutesList()
        yield LiveBar()

    @property
    def seats(self) -> SeatList:
        return self.query_one(SeatList)

    @property
    def minutes(self) -> MinutesList:
        return self.query_one(MinutesList)

    @property
    def bar(self) -> LiveBar:
        return self.query_one(LiveBar)

    @property
    def line(self) -> LiveLine:
        return self.bar.line

    # showing

    async def reload(self) -> None:
        sheet = await self.ask(meeting.sheet, self.meeting_id, group="sheet")
        if sheet is None:
            return
        first, self.sheet = self.sheet is None, sheet
        self._show_head()
        self.seats.show(sheet)
        self.minutes.show(sheet)
        self._advise()
        if first:
            await self._begin(sheet)

    def _show_head(self) -> None:
        if self.sheet is not None:
            self.query_one("#head", Plain).show(head_text(self.sheet.meeting, self.size.width - 2, self.app.today))
            self.query_one("#seats-title", Plain).show(seats_heading(self.sheet))
            self.query_one("#minutes-title", Plain).show(minutes_heading(self.sheet))

    async def _begin(self, sheet: MeetingSheet) -> None:
        """Where a person starts: at a line kept from a crash, at the seats, or, once somebody is there, at the line."""
        self.register = await self.ask(network.people, None, sheet.meeting.held_on) or ()
        kept = await self.ask(kept_line, self.meeting_id)
        if kept is not None:
            self.minutes.want(kept.selected)
            self._set_aside, self._from = kept.waiting, self.minutes
            self.line.take_up(kept.text, kept.aim)
            self.notice(ui_words.DRAFT_BACK)
        elif sheet.filled() or not sheet.seats:
            self.line.focus()
        else:
            self.seats.focus()

    def _advise(self) -> None:
        self.bar.show_kind()
        self.bar.advise(advice(self))

    def on_resize(self) -> None:
        self._show_head()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        self._advise()

    def on_line_list_line_highlighted(self, event: LineList.LineHighlighted) -> None:
        event.stop()
        self._advise()

    # the live line

    def action_write(self) -> None:
        self.line.focus()

    def on_live_line_typed(self, event: LiveLine.Typed) -> None:
        self.line.offered = []
        self._advise()
        if event.sought is not None:
            self._meanwhile(partial(self._offer, event.sought), "names")

    def _meanwhile(self, work: Callable[[], Awaitable[object]], group: str) -> None:
        """Do something small while the person goes on typing; what fails is said, not raised."""

        async def guarded() -> None:
            try:
                await work()
            except (RuleBroken, FileRefused) as error:
                self.refuse(error)
            except Exception as error:
                self.app.failed(error)

        self.run_worker(guarded(), group=group, exclusive=group == "names", exit_on_error=False)

    async def _offer(self, sought: str) -> bool:
        """Offer the names that answer to what is typed; False when something else is typed by now."""
        found = await names_for(self, self.line.value, sought, self.register)
        if self.line.sought != sought:
            return False
        self.line.offered = found
        self._advise()
        return True

    def on_live_line_name_wanted(self, event: LiveLine.NameWanted) -> None:
        self._meanwhile(partial(self._complete, event.sought), "names")

    async def _complete(self, sought: str) -> None:
        if await self._offer(sought):
            self.line.complete()

    def on_live_line_rested(self, event: LiveLine.Rested) -> None:
        self._meanwhile(partial(self._keep, event.text, event.refused), "keep")

    async def _keep(self, text: str, refused: bool) -> None:
        if text and not refused:
            kept = KeptLine(text, self.line.aim, self.minutes.key or "", self._set_aside)
            await self.perform(keep_line, self.meeting_id, kept)
        else:
            await self.perform(drop_line, self.meeting_id)

    async def may_leave(self) -> bool:
        if self.line.value:
            await self._keep(self.line.value, self.line.refused)
            self.notice(words.LINE_KEPT if not self.line.refused else words.LINE_NOT_KEPT)
        return True

    def on_live_line_pasted(self, event: LiveLine.Pasted) -> None:
        self._entered.append(event)
        self.action_invoke("save_line")

    def on_live_line_entered(self, event: LiveLine.Entered) -> None:
        self._entered.append(event)
        self.action_invoke("save_line")

    async def action_save_line(self) -> None:
        if not self._entered:
            await self.line.action_submit()
            return
        entered = self._entered.pop(0)
        if isinstance(entered, LiveLine.Pasted):
            if entered.lines[0].no in await take_down(self, entered.lines):
                self.line.give_back(entered.stood, self.line.aim)
            return
        try:
            value = await self._save(entered.text, entered.aim)
        except RuleBroken as error:
            self.line.give_back(entered.text, entered.aim)
            self._advise()
            self.notice(why_not(error), error=True)
            return
        self.notice("")
        if key := key_of(value):
            self.minutes.want(key)
        if not entered.aim.is_new:
            self._go_back(words.MENDED if entered.aim.mends else "")

    async def _save(self, text: str, aim: Aim) -> object:
        if aim.stands_in:
            done = await self.perform(attendance.mark, aim.stands_in, AttendanceState.SUBSTITUTE, None, text or None)
            self.seats.action_move(1)
            return done.value
        if aim.mends:
            record = self.minutes.record(row_of(aim.mends)[1])
            if record is None:
                raise RuleBroken("", Rule.UNKNOWN_RECORD)
            call = mended(record, text)
        else:
            call = new_line(self.meeting_id, self.minutes.agenda_id, text, self.register)
        return (await self.perform(call.verb, *call.args)).value

    def work_on(self, text: str, aim: Aim) -> None:
        """Use the live line for something else than a new line; what was typed there waits."""
        if self.line.aim.is_new:
            self._set_aside = self.line.value
            self._from = self.focused
        self.line.take_up(text, aim)
        self._advise()

    def _go_back(self, said: str = "") -> None:
        """The live line is for new lines again."""
        if not self.line.aim.is_new:
            self.line.let_go()
        self.line.restore(self.line.value or self._set_aside)
        self._set_aside = ""
        if self._from is not None:
            self._from.focus()
        self.notice(said)
        self._advise()

    async def action_back(self) -> None:
        if not self.line.has_focus:
            await super().action_back()
        elif self.line.aim.is_new:
            self.minutes.focus()
        elif not self.line.changed or await self.choose(yes_no(words.STOP_MENDING)) == "yes":
            self._go_back()

    def reason_against_undo(self) -> str:
        if self.line.has_focus and self.line.value:
            return words.FINISH_LINE_FIRST
        return super().reason_against_undo()

    def action_next_item(self) -> None:
        self.minutes.step_agenda(1)

    def action_previous_item(self) -> None:
        self.minutes.step_agenda(-1)
