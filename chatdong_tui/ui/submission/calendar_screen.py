"""The year's list of what is owed: papers, the 구청's duties and entries of one's own, month by month."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.events import Resize

from chatdong_tui.domain.deadline import Duty
from chatdong_tui.domain.due import Due, Whose
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.submission import Paper, Step
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.room import Room
from chatdong_tui.ui.submission import rows
from chatdong_tui.ui.submission.paper_screen import PaperScreen
from chatdong_tui.ui.submission.year_screen import YearScreen
from chatdong_tui.ui.submission.year_seen import YearSeen, year_seen
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.plain_list import LineList
from chatdong_tui.usecases import deadline
from chatdong_tui.words import submission_screens as words
from chatdong_tui.words.deadline import due_name
from chatdong_tui.words.labels import label, zone_name


def _not_changeable(screen: CalendarScreen) -> str:
    """A zone sees what the 구청 does, and leaves it to the 구청."""
    if screen.chosen is None:
        return words.NO_LINE
    return words.OF_DISTRICT if screen.own_zone and screen.chosen.zone is None else ""


def _not_submittable(screen: CalendarScreen) -> str:
    due = screen.chosen
    if due is not None and due.paper is not None and not due.paper.allows(Step.SUBMIT):
        return words.NOT_NOW.format(state=label(due.paper.state))
    return _not_changeable(screen)


def _not_own(screen: CalendarScreen) -> str:
    own = screen.chosen is not None and screen.chosen.duty is Duty.OWN
    return _not_changeable(screen) if own else words.NOT_OWN


def _has_a_zone(screen: CalendarScreen) -> str:
    return words.HAS_A_ZONE if screen.own_zone else ""


class CalendarScreen(YearScreen, PaperScreen, Room):
    """Papers are moved on by one key each; what else there is, is ticked off."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("open_line", "enter", words.OPEN_LINE, words.OPEN_LINE_HELP, unavailable=_not_changeable),
        Command("submit", "s", words.SUBMIT, words.SUBMIT_HELP, unavailable=_not_submittable, also=("space",)),
        Command("submit_on", "e", words.SUBMIT_ON, words.SUBMIT_ON_HELP, _not_submittable, footer=False),
        Command("day", "d", words.DAY, words.DAY_HELP, unavailable=_not_changeable),
        Command("own", "f4", words.OWN, words.OWN_HELP),
        Command("whose", "f", words.WHOSE, words.WHOSE_HELP),
        Command("only", "o", words.ONLY, words.ONLY_HELP),
        Command("grid", "g", words.GO_GRID, words.GO_GRID_HELP),
        Command("matrix", "m", words.GO_MATRIX, words.GO_MATRIX_HELP, footer=False),
        Command("corrections", "c", words.GO_CORRECTIONS, words.GO_CORRECTIONS_HELP, footer=False),
        Command("ics", "i", words.ICS, words.ICS_HELP, footer=False),
        Command("zone", "z", words.ZONE, words.ZONE_HELP, unavailable=_has_a_zone, footer=False),
        Command("this_day", "t", words.THIS_DAY, words.THIS_DAY_HELP, footer=False),
        Command("remove", "delete", words.REMOVE, words.REMOVE_HELP, unavailable=_not_own, footer=False),
    )
    room = "calendar"
    heading = words.CALENDAR
    DEFAULT_CSS = """
    CalendarScreen #head { height: 1; padding: 0 1; text-style: bold; }
    CalendarScreen #told { height: 3; padding: 0 1; color: $text-muted; border-top: solid $panel; }
    """

    def __init__(self, year: int = 0, zone_no: int | None = None, key: str = "") -> None:
        """year: 0 for this one. zone_no: the zone the 구청 looks at. key: the line to begin with."""
        super().__init__()
        self._wanted_year = year
        self._zone_no = zone_no
        self._key = key
        self._whose: Whose | None = Whose.ALL if key or zone_no else None
        self._only_open = False
        self._seen: YearSeen | None = None

    @property
    def own_zone(self) -> Zone | None:
        return self._seen.own if self._seen else None

    @property
    def list(self) -> LineList:
        return self.query_one(LineList)

    @property
    def chosen(self) -> Due | None:
        """The line under the cursor."""
        key = self.list.key
        return next((due for due in self._seen.dues if due.key == key), None) if self._seen else None

    @property
    def paper(self) -> Paper | None:
        return self.chosen.paper if self.chosen else None

    def body(self) -> ComposeResult:
        yield Plain(id="head")
        yield LineList([])
        yield Plain(id="told")

    # showing

    async def reload(self) -> None:
        if self._whose is None:
            self._whose = Whose.MINE
        seen = await self.ask(year_seen, self.year, self._whose, self._zone_no, group="year")
        if seen is None:
            return
        first, self._seen = self._seen is None, seen
        self.draw()
        if first:
            self.list.select(self._key or rows.first_open(seen.dues, self.app.today))
            self.list.bring_into_sight()

    def _shown(self) -> Sequence[Due]:
        assert self._seen is not None
        return tuple(due for due in self._seen.dues if not self._only_open or due.is_open)

    def draw(self) -> None:
        if self._seen is None:
            return
        shown = self._shown()
        self.list.lines = rows.lines(shown, self.year, self.app.today, max(74, self.size.width - 4))
        open_ = [due for due in self._seen.dues if due.is_open]
        late = sum(due.days_left < 0 for due in open_)
        zone = next((zone for zone in self._seen.zones if zone.no == self._zone_no), None)
        self.query_one("#head", Plain).show(
            words.HEAD.format(
                year=self.year,
                whose=label(self._whose or Whose.MINE),
                zone=words.HEAD_ZONE.format(zone=zone_name(zone.no, zone.name)) if zone else "",
                only=words.ONLY_OPEN if self._only_open else "",
                open=len(open_),
                late=words.HEAD_LATE.format(count=late) if late else "",
            )
        )
        self._tell()

    def _tell(self) -> None:
        self.query_one("#told", Plain).show(rows.told(self.chosen))

    def on_resize(self, event: Resize) -> None:
        self.draw()

    def on_line_list_line_highlighted(self, event: LineList.LineHighlighted) -> None:
        self._tell()

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        self.action_invoke("open_line")

    # what can be done

    async def action_open_line(self) -> None:
        due = self.chosen
        assert due is not None
        if due.paper is not None and due.paper.row is not None:
            self.app.open("paper_history", zone_id=due.paper.zone.id, form=due.paper.form, period=due.period)
        elif due.paper is not None:
            await self.action_document()
        elif due.duty is Duty.OWN:
            self._open_own(due)
        else:
            self.action_submit_on()

    async def action_submit(self) -> None:
        due = self.chosen
        assert due is not None
        if due.paper is not None:
            await super().action_submit()
            return
        today = None if due.is_done else self.app.today
        if due.duty is Duty.OWN and due.row is not None:
            await self.perform(deadline.finish_own, due.row.id, today)
        else:
            await self.perform(deadline.finish, due.duty, due.period, today)
        await self.reload()
        self.notice((words.DONE if today else words.REOPENED).format(name=due_name(due)))

    def action_submit_on(self) -> None:
        due = self.chosen
        assert due is not None
        if due.paper is not None:
            super().action_submit_on()
        else:
            self.app.open("deadline_done", due=due)

    def action_day(self) -> None:
        due = self.chosen
        assert due is not None
        if due.duty is Duty.OWN:
            self._open_own(due)
        else:
            self.app.open("deadline_day", due=due, may_set_all=self.own_zone is None)

    def _open_own(self, due: Due | None) -> None:
        own = self.own_zone
        assert self._seen is not None
        self.app.open("deadline_own", zones=() if own else self._seen.zones, zone_id=own.id if own else None, due=due)

    def action_own(self) -> None:
        self._open_own(None)

    async def action_remove(self) -> None:
        assert self.chosen is not None
        assert self.chosen.row is not None
        await self.perform(deadline.remove_own, self.chosen.row.id)
        self.notice(words.REMOVED)

    async def action_whose(self) -> None:
        # What is the 구청's is its own too.
        order = [whose for whose in Whose if self.own_zone or whose is not Whose.DISTRICT]
        self._whose = order[(order.index(self._whose or Whose.MINE) + 1) % len(order)]
        await self.reload()

    def action_only(self) -> None:
        self._only_open = not self._only_open
        self.draw()

    async def action_zone(self) -> None:
        assert self._seen is not None
        numbers: list[int | None] = [None, *(zone.no for zone in self._seen.zones)]
        at = numbers.index(self._zone_no) if self._zone_no in numbers else 0
        self._zone_no = numbers[(at + 1) % len(numbers)]
        self._whose = Whose.ALL
        await self.reload()

    async def action_this_day(self) -> None:
        self._wanted_year = 0
        await self.reload()
        if self._seen is not None:
            self.list.select(rows.first_open(self._shown(), self.app.today))
            self.list.bring_into_sight()

    def action_grid(self) -> None:
        self.app.open("paper_grid", year=self.year)

    def action_matrix(self) -> None:
        self.app.open("paper_matrix", year=self.year)

    def action_corrections(self) -> None:
        own = self.own_zone
        self.app.open("paper_corrections", year=self.year, zone_no=own.no if own else self._zone_no)

    async def action_ics(self) -> None:
        from chatdong_tui import places
        from chatdong_tui.usecases import calendar_file

        path = places.outbox() / calendar_file.file_name(self.desk, self.year)
        done = await self.ask(calendar_file.write, self.year, path, self._whose or Whose.MINE)
        if done is not None:
            self.notice(words.WRITTEN.format(count=done.value, path=path))
