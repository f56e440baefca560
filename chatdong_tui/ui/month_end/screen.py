"""What is missing of a zone's month, each line one Enter from its fix; at the 구청 first a line a zone."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.events import Resize

from chatdong_tui.domain.month_end import Gap, MonthEnd, ZoneGaps
from chatdong_tui.domain.month_end_code import GapCode
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.export.request import usual_month
from chatdong_tui.ui.month_end import rows
from chatdong_tui.ui.month_end.fixes import fix_of
from chatdong_tui.ui.month_screen import MonthScreen
from chatdong_tui.ui.own_zone import ZoneShown, own_zone
from chatdong_tui.ui.room import Room
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.plain_list import LineList
from chatdong_tui.usecases import month_end
from chatdong_tui.usecases.desk import Desk, Noun
from chatdong_tui.words import month_end_screens as words
from chatdong_tui.words.formats import month_name
from chatdong_tui.words.labels import zone_name

_MARGIN = 5
"""Cells left and right of a line, and for its scroll bar."""


def _no_line(screen: MonthEndScreen) -> str:
    return "" if screen.list.key else words.NO_LINE


def _no_gap(screen: MonthEndScreen) -> str:
    return "" if screen.chosen else words.NO_GAP


def _no_action(screen: MonthEndScreen) -> str:
    gap = screen.chosen
    return "" if gap is not None and gap.code is GapCode.ACTION_OVERDUE else words.NO_ACTION


def _no_one_zone(screen: MonthEndScreen) -> str:
    return "" if screen.seen else words.NO_ONE_ZONE


class MonthEndScreen(MonthScreen, Room):
    """zone_id, month: what is shown; else the desk's zone (every zone at the 구청) and the month to report."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("fix", "enter", words.FIX, words.FIX_HELP, unavailable=_no_line, also=("f2",)),
        Command("waive", "w", words.WAIVE, words.WAIVE_HELP, unavailable=_no_gap, also=("delete",)),
        Command("finish", "d", words.FINISH, words.FINISH_HELP, unavailable=_no_action, footer=False),
        Command("letter", "l", words.NEWSLETTER, words.NEWSLETTER_HELP, unavailable=_no_one_zone),
        Command("export", "f7", words.EXPORT, words.EXPORT_HELP, also=("5", "p")),
        Command("earlier", "left_square_bracket", words.EARLIER, words.EARLIER_HELP, also=("left",)),
        Command("later", "right_square_bracket", words.LATER, words.LATER_HELP, also=("right",)),
        Command("other_zone", "z", words.OTHER_ZONE, words.OTHER_ZONE_HELP, footer=False),
        Command("every_zone", "a", words.EVERY_ZONE, words.EVERY_ZONE_HELP, footer=False),
    )
    WATCHES = frozenset(Noun)
    room = "month_end"
    not_before = words.NOT_BEFORE
    heading = words.MONTH_END
    DEFAULT_CSS = "MonthEndScreen #about { height: 1; padding: 0 1; text-style: bold; }"

    def __init__(self, zone_id: str | None = None, month: str = "") -> None:
        super().__init__()
        self._first_zone = zone_id
        self._month = month
        self._zone: ZoneShown | None = None
        self._every_zone = False
        self.seen: MonthEnd | None = None
        self._zones: tuple[ZoneGaps, ...] = ()

    def body(self) -> ComposeResult:
        yield Plain(id="about")
        yield LineList([])

    @property
    def list(self) -> LineList:
        return self.query_one(LineList)

    @property
    def chosen(self) -> Gap | None:
        """The gap under the cursor, open or left."""
        return rows.gap_of(self.list.key, self.seen)[0]

    # showing

    async def reload(self) -> None:
        if self._zone is None:
            place, zones = await self.ask(Desk.place), await self.ask(own_zone)
            if place is None or zones is None:
                return
            self._zone = zones.starting_at(self._first_zone)
            self._every_zone = place.zone is None and self._first_zone is None
            self._month = self._month or self._zone.month(usual_month(self.app.today))
        if not self._zone.id:
            self.notice(words.NO_ZONE)
        elif self._every_zone:
            found = await self.ask(month_end.of_district, self._month, group="month")
            if found is not None:
                self._zones, self.seen = found, None
        else:
            seen = await self.ask(month_end.month_end, self._first_zone or self._zone.id, self._month, group="month")
            self.seen = seen or self.seen
        self._draw()

    def _draw(self) -> None:
        width = max(70, self.size.width - _MARGIN)
        month = month_name(self._month) if self._month else ""
        if self._every_zone:
            self.set_heading(words.OF_DISTRICT.format(month=month))
            total, waived = sum(each.total for each in self._zones), sum(each.waived for each in self._zones)
            self.query_one("#about", Plain).show(
                (words.LEFT_WAIVED if waived else words.LEFT).format(count=total, waived=waived)
            )
            self.list.lines = rows.zone_lines(self._zones, width)
        elif self.seen is not None:
            zone = zone_name(self.seen.zone.no, self.seen.zone.name)
            self.set_heading(words.OF.format(zone=zone, month=month))
            self.query_one("#about", Plain).show(rows.about(self.seen, f"{self.app.today:%Y-%m}"))
            self.list.lines = rows.lines(self.seen, width)

    def on_resize(self, event: Resize) -> None:
        self._draw()

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        event.stop()
        self.action_invoke("fix")

    # which one is shown

    async def action_other_zone(self) -> None:
        assert self._zone is not None
        if not self._every_zone:
            self._zone = self._zone.next()
        self._every_zone, self._first_zone = False, None
        await self.reload()

    async def action_every_zone(self) -> None:
        self._every_zone, self.seen = True, None
        await self.reload()

    # what can be done

    def action_fix(self) -> None:
        if self._every_zone:
            self.app.open("month_end", zone_id=self.list.key, month=self._month)
        elif self.chosen is not None and self.seen is not None:
            screen, arguments = fix_of(self.chosen, self.seen, self.app.today)
            self.app.open(screen, **arguments)

    async def action_waive(self) -> None:
        assert self.seen is not None
        gap, is_left = rows.gap_of(self.list.key, self.seen)
        assert gap is not None
        if not is_left:
            self.app.open("gap_waiver", seen=self.seen, gap=gap)
            return
        await self.perform(month_end.take_back, self.seen.zone.id, self.seen.month, gap.key)
        self.notice(words.SEEN_AGAIN)

    async def action_finish(self) -> None:
        from chatdong_tui.usecases.minutes import finish_action

        assert self.chosen is not None
        await self.perform(finish_action, self.chosen.row_id, self.app.today)
        self.notice(words.FINISHED)

    def action_letter(self) -> None:
        assert self.seen is not None
        self.app.open("newsletter", zone_id=self.seen.zone.id, month=self.seen.month)

    async def action_export(self) -> None:
        scope = "district" if self.seen is None else f"zone:{self.seen.zone.no}"
        self.app.open("export", month=self._month, scope=scope)
