"""The grid of outreach counts: dongs by the details of one route in one month."""

from __future__ import annotations

from typing import ClassVar

from chatdong_tui.domain.case_code import Route
from chatdong_tui.domain.outreach import DEFAULT_UNIT, OutreachGrid
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.grid_form import GridForm, number_of, unit_of
from chatdong_tui.ui.widgets.choice_box import ChoiceBox, code_choices
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.month_box import MonthBox
from chatdong_tui.ui.widgets.number_table import Cell, GridColumn, GridRow
from chatdong_tui.usecases.desk import Desk, Noun, Place
from chatdong_tui.usecases.outreach import outreach_grid, set_outreach
from chatdong_tui.words import outreach_screens as words
from chatdong_tui.words.labels import zone_name
from chatdong_tui.words.outreach import detail_name

_ROUTES = tuple(Route)


def _place(desk: Desk) -> Place:
    return desk.place()


def _not_yet(screen: OutreachScreen) -> str:
    return words.NOT_YET if screen.month >= f"{screen.app.today:%Y-%m}" else ""


def _month_beside(month: str, step: int) -> str:
    months = int(month[:4]) * 12 + int(month[5:]) - 1 + step
    return f"{months // 12}-{months % 12 + 1:02}"


def _no_zone(screen: OutreachScreen) -> str:
    return "" if screen.has_zone else words.NO_OWN_ZONE


class OutreachScreen(GridForm):
    """A month and a route at a time; numbers of several are saved together."""

    draft_noun = "outreach_grid"
    COMMANDS: ClassVar[tuple[Command, ...]] = (  # type: ignore[assignment]  # Textual's palette is not used
        Command("earlier", "left_square_bracket", words.EARLIER, words.EARLIER_HELP),
        Command("later", "right_square_bracket", words.LATER, words.LATER_HELP, unavailable=_not_yet),
        Command("next_route", "r", words.NEXT_ROUTE, words.NEXT_ROUTE_HELP),
        Command("last_route", "e", words.LAST_ROUTE, words.LAST_ROUTE_HELP, footer=False),
        Command("pick_month", "m", words.PICK_MONTH, words.PICK_MONTH_HELP, footer=False),
        Command("every_dong", "z", words.EVERY_DONG, words.EVERY_DONG_HELP, _no_zone, False),
    )
    WATCHES = frozenset({Noun.OUTREACH, Noun.NETWORK})
    heading = words.OUTREACH

    def __init__(self, month: str | None = None, route: Route = Route.ONLINE, every_dong: bool = False) -> None:
        super().__init__()
        self._first_month = month
        self._first_route = route
        self._place: Place | None = None
        self._every_dong = every_dong
        self._grid: OutreachGrid | None = None

    def head(self) -> Form:
        month = self._first_month or f"{self.app.today:%Y-%m}"
        return Form(
            Field("month", words.MONTH, MonthBox(month), required=True),
            Field("route", words.ROUTE, ChoiceBox(code_choices(Route), self._first_route), required=True),
        )

    @property
    def month(self) -> str:
        """The month that is shown; before that, the one asked for."""
        return self._grid.month if self._grid else str(self.form.box("month").read())

    @property
    def has_zone(self) -> bool:
        """Whether this desk has a zone of its own."""
        return self._place is not None and self._place.zone is not None

    # showing

    async def read_numbers(self) -> bool:
        self._place = self._place or await self.ask(_place)
        zone = self._place.zone if self._place and not self._every_dong else None
        asked = self.form.values()
        found = await self.ask(outreach_grid, zone.id if zone else None, asked["month"], asked["route"], group="grid")
        if found is None:
            return False
        self._grid = found
        self.set_heading(words.OF.format(whose=zone_name(zone.no, zone.name) if zone else words.ALL_DONGS))
        return True

    def columns_and_rows(self) -> tuple[list[GridColumn], list[GridRow]]:
        grid = self._grid
        assert grid is not None
        columns = [GridColumn(self._key(detail), detail_name(detail), DEFAULT_UNIT) for detail in grid.details]
        return columns, [GridRow(row.dong.id, row.dong.name) for row in grid.rows]

    def _key(self, detail: str | None) -> str:
        assert self._grid is not None
        return f"{self._grid.month}/{self._grid.route}/{detail or ''}"

    def saved(self) -> tuple[dict[Cell, int | None], dict[Cell, str]]:
        assert self._grid is not None
        numbers: dict[Cell, int | None] = {}
        units: dict[Cell, str] = {}
        for row in self._grid.rows:
            for detail, count in zip(self._grid.details, row.cells, strict=True):
                if count is not None:
                    cell = (row.dong.id, self._key(detail))
                    numbers[cell], units[cell] = count.count, count.unit
        return numbers, units

    # what can be done

    async def action_earlier(self) -> None:
        self.form.box("month").write(_month_beside(self.month, -1))
        await self.turn()

    async def action_later(self) -> None:
        self.form.box("month").write(_month_beside(self.month, 1))
        await self.turn()

    async def action_next_route(self) -> None:
        await self._other_route(1)

    async def action_last_route(self) -> None:
        await self._other_route(-1)

    async def _other_route(self, step: int) -> None:
        box = self.form.box("route")
        box.write(_ROUTES[(_ROUTES.index(box.read()) + step) % len(_ROUTES)])
        await self.turn()

    def action_pick_month(self) -> None:
        self.form.focus_field("month")

    async def action_every_dong(self) -> None:
        self._every_dong = not self._every_dong
        await self.turn()

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.outreach import OutreachDraft
        from chatdong_tui.domain.draft.text import draft_of

        drafts = [
            draft_of(
                OutreachDraft,
                dong_id=dong_id,
                month=month,
                route=Route(route),
                route_detail=detail or None,
                count=number_of(text),
                unit=unit_of(text) or DEFAULT_UNIT,
            )
            for (month, route, detail, dong_id), text in self.send()
        ]
        await self.perform(set_outreach, drafts)
        self.notice(words.SAVED.format(count=len(drafts)))
        return True
