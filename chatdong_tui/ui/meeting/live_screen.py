"""The sheet of one meeting as it is shown, and the one line in which it is taken down."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from chatdong_tui.domain.conference import ConferenceLine
from chatdong_tui.domain.meeting import MinutesVersion
from chatdong_tui.domain.meeting_sheet import MeetingSheet
from chatdong_tui.domain.network_overview import PersonChoice
from chatdong_tui.domain.refusal import FileRefused, RuleBroken
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.meeting import entered
from chatdong_tui.ui.meeting.advice import advice
from chatdong_tui.ui.meeting.aim import FIND, NEW, Aim, Use
from chatdong_tui.ui.meeting.calls import key_of
from chatdong_tui.ui.meeting.commands import LIVE_COMMANDS
from chatdong_tui.ui.meeting.kept_line import KeptLine, drop_line, keep_line, kept_line
from chatdong_tui.ui.meeting.live_line import LiveBar, LiveLine
from chatdong_tui.ui.meeting.minutes_list import MinutesList
from chatdong_tui.ui.meeting.minutes_rows import minutes_heading
from chatdong_tui.ui.meeting.names import offers_for
from chatdong_tui.ui.meeting.pasted import take_down
from chatdong_tui.ui.meeting.rows import closing_heading, head_text, seats_heading
from chatdong_tui.ui.meeting.seat_list import SeatList, found_seats
from chatdong_tui.ui.meeting.sheet_now import sheet_now
from chatdong_tui.ui.widgets.confirm import yes_no
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.plain_list import LineList
from chatdong_tui.usecases import network
from chatdong_tui.usecases.desk import Noun
from chatdong_tui.words import meeting_screens as words
from chatdong_tui.words import ui as ui_words


class LiveSheet(CommandScreen):
    """Seats on the left, minutes on the right, and the live line at the bottom."""

    COMMANDS: ClassVar[tuple[Command, ...]] = LIVE_COMMANDS
    WATCHES: ClassVar[frozenset[Noun]] = frozenset({Noun.MEETING, Noun.NETWORK, Noun.CASE})
    heading = words.SHEET
    projected = CommandScreen.load

    DEFAULT_CSS = """
    LiveSheet #head { height: 1; padding: 0 1; text-style: bold; }
    LiveSheet #head.-closed { background: $panel; color: $text-warning; }
    LiveSheet #sheet { height: 1fr; }
    LiveSheet #left { width: 30; border-right: solid $panel; }
    LiveSheet #right { width: 1fr; }
    LiveSheet .title { height: 1; padding: 0 1; color: $text-muted; text-style: underline; }
    """

    def __init__(self, meeting_id: str) -> None:
        super().__init__()
        self.meeting_id = meeting_id
        self.sheet: MeetingSheet | None = None
        self.versions: tuple[MinutesVersion, ...] = ()
        self.cases: Mapping[str, ConferenceLine] = {}
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
        now = await self.ask(sheet_now, self.meeting_id, self.app.projector, group="sheet")
        if now is None:
            return
        first = self.sheet is None
        self.sheet, self.versions, self.cases = now.sheet, now.versions, now.cases
        self._show_head()
        self.seats.show(now.sheet)
        self.minutes.show(now.sheet, now.cases)
        self._fit_to_closing()
        if first:
            await self._begin(now.sheet)

    def _show_head(self) -> None:
        if self.sheet is not None:
            self.query_one("#head", Plain).show(head_text(self.sheet, self.size.width - 2, self.app.today))
            self.query_one("#seats-title", Plain).show(seats_heading(self.sheet))
            self.query_one("#minutes-title", Plain).show(minutes_heading(self.sheet))

    @property
    def closed_version(self) -> MinutesVersion | None:
        """The version under which the minutes are closed now, None while they are open."""
        return self.versions[-1] if self.versions and self.versions[-1].is_closed else None

    def _fit_to_closing(self) -> None:
        """A closed sheet is only read: its line takes nothing but what may still be told."""
        is_closed = self.closed_version is not None
        if is_closed and self.line.aim.is_new and self.line.has_focus:
            self.minutes.focus()
        self.line.disabled = is_closed and self.line.aim.is_new
        self.query_one("#head", Plain).set_class(is_closed, "-closed")
        self.set_heading(closing_heading(self.versions))
        self._advise()

    async def _begin(self, sheet: MeetingSheet) -> None:
        """Where a person starts: at a line kept from a crash, at the seats, or, once somebody is there, at the line."""
        self.register = await self.ask(network.people, None, sheet.meeting.held_on) or ()
        kept = await self.ask(kept_line, self.meeting_id)
        if self.closed_version is not None:
            self.minutes.focus()
        elif kept is not None:
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
        if self.line.aim.use is Use.FIND and (found := found_seats(self.sheet, self.line.value)):
            self.seats.select(found[0].seat.id)
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
        """Offer what answers to what is typed; False when something else is typed by now."""
        found = await offers_for(self, self.line.value, sought, self.register)
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
        aim, waiting = self.line.aim, self._set_aside
        if aim.use is Use.FIND:
            # Whoever looks for a seat has typed nothing to be kept; a line that waits is.
            text, aim, waiting, refused = waiting, NEW, "", False
        if text and not refused:
            kept = KeptLine(text, aim, self.minutes.key or "", waiting)
            await self.perform(keep_line, self.meeting_id, kept)
        else:
            await self.perform(drop_line, self.meeting_id)

    async def may_leave(self) -> bool:
        if self.line.value and self.line.aim.use is not Use.FIND:
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
        line = self._entered.pop(0)
        if isinstance(line, LiveLine.Pasted):
            if line.lines[0].no in await take_down(self, line.lines):
                self.line.give_back(line.stood, self.line.aim)
            return
        if (saved := await entered.take(self, line.text, line.aim)) is None:
            return
        value, said = saved
        if key := key_of(value):
            self.minutes.want(key)
        if line.aim.use is Use.FIND:
            self.line.take_up("", FIND)
            self._advise()
        elif not line.aim.is_new:
            self._go_back()
        self.notice(said)

    def work_on(self, text: str, aim: Aim) -> None:
        """Use the live line for something else than a new line; what was typed there waits."""
        if self.line.aim.is_new:
            self._set_aside = self.line.value
            self._from = self.focused
        self.line.disabled = False
        self.line.take_up(text, aim)
        self._advise()

    def _go_back(self) -> None:
        """The live line is for new lines again."""
        if not self.line.aim.is_new:
            self.line.let_go()
        self.line.restore(self.line.value or self._set_aside)
        self._set_aside = ""
        if self._from is not None:
            self._from.focus()
        self._fit_to_closing()

    async def action_back(self) -> None:
        if not self.line.has_focus:
            await super().action_back()
        elif self.line.aim.is_new:
            self.minutes.focus()
        elif await self._may_stop():
            self._go_back()
            self.notice("")

    async def _may_stop(self) -> bool:
        """Whether what is typed for something else than a new line may be let go."""
        if self.line.aim.use is Use.FIND or not self.line.changed:
            return True
        return await self.choose(yes_no(words.STOP_MENDING)) == "yes"

    def reason_against_undo(self) -> str:
        if self.line.has_focus and self.line.value:
            return words.FINISH_LINE_FIRST
        return super().reason_against_undo()

    def action_next_item(self) -> None:
        self.minutes.step_agenda(1)

    def action_previous_item(self) -> None:
        self.minutes.step_agenda(-1)
