"""What the zones report on a campaign on a day: people newly taken in, and calls."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.campaign import CampaignCount, CampaignTable
from chatdong_tui.domain.network_overview import OrganisationChoice
from chatdong_tui.ui.campaign.page_screen import Page, read_page
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.form_screen import FormScreen
from chatdong_tui.ui.grid_form import GridForm, name, number_of
from chatdong_tui.ui.widgets.choice_box import ChoiceBox
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.number_table import Cell, GridColumn, GridRow
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.usecases import campaign as campaigns
from chatdong_tui.usecases import network
from chatdong_tui.usecases.desk import Desk, Noun
from chatdong_tui.words import campaign_screens as words
from chatdong_tui.words.labels import zone_name


def _read(desk: Desk, campaign_id: str) -> tuple[Page, tuple[OrganisationChoice, ...]]:
    return read_page(desk, campaign_id), network.organisations(desk)


def _no_zone(screen: CampaignDayScreen) -> str:
    return "" if screen.zone_id else words.NO_ROW


class CampaignDayScreen(GridForm):
    """Zones by people and calls. What another agency did stands below its zone and is in no sum twice.

    day: as `2021-03-12`; without one today, or the nearest day on which the campaign ran.
    """

    draft_noun = "campaign_day"
    row_totals = False
    COMMANDS: ClassVar[tuple[Command, ...]] = (  # type: ignore[assignment]  # Textual's palette is not used
        Command("earlier", "left_square_bracket", words.EARLIER, words.EARLIER_HELP),
        Command("later", "right_square_bracket", words.LATER, words.LATER_HELP),
        Command("pick_day", "d", words.PICK_DAY, words.PICK_DAY_HELP),
        Command("add_included", "a", words.ADD_INCLUDED, words.ADD_INCLUDED_HELP, unavailable=_no_zone),
    )
    WATCHES = frozenset({Noun.OUTREACH, Noun.NETWORK})
    heading = words.CAMPAIGNS

    def __init__(self, campaign_id: str, day: str | None = None) -> None:
        super().__init__()
        self._campaign_id = campaign_id
        self.draft_key = campaign_id
        self._first_day = date.fromisoformat(day) if day else None
        self._table: CampaignTable | None = None
        self._counts: Mapping[tuple[str, str, str], CampaignCount] = {}
        self._organisations: tuple[OrganisationChoice, ...] = ()
        self._added: dict[str, list[str]] = {}

    def head(self) -> Form:
        return Form(Field("on_date", words.ON_DATE, DateBox(self._first_day or self.app.today), required=True))

    @property
    def day(self) -> date:
        day = self.form.values()["on_date"]
        assert isinstance(day, date)
        return day

    # showing

    async def read_numbers(self) -> bool:
        found = await self.ask(_read, self._campaign_id, group="grid")
        if found is None:
            return False
        (self._table, counts), self._organisations = found
        self._counts = {(each.on_date.isoformat(), each.zone_id, each.organisation_id or ""): each for each in counts}
        known = self._table.campaign
        self.set_heading(words.DAY_OF.format(name=known.name))
        if self._first_day is None:
            self._first_day = min(max(self.app.today, known.from_on), known.until_on or date.max)
            self.form.fill({"on_date": self._first_day})
        return True

    def columns_and_rows(self) -> tuple[list[GridColumn], list[GridRow]]:
        table, day = self._table, self.day.isoformat()
        assert table is not None
        columns = [
            GridColumn(f"{day}/targets", words.TARGETS_COLUMN, words.PEOPLE),
            GridColumn(f"{day}/calls", words.CALLS_COLUMN.format(unit=table.unit), table.unit),
        ]
        names = {each.id: each.name for each in self._organisations}
        rows = []
        for zone in table.zones:
            title = words.ZONE_ROW.format(zone=zone_name(zone.zone.no, zone.zone.name), agency=zone.agency)
            rows.append(GridRow(f"{zone.zone.id}/", title))
            parts = [part.organisation_id for part in zone.included]
            for part in dict.fromkeys([*parts, *self._added.get(zone.zone.id, ())]):
                organisation = words.INCLUDED_ROW.format(organisation=names.get(part, ""))
                rows.append(GridRow(f"{zone.zone.id}/{part}", organisation, counted=False))
        return columns, rows

    def saved(self) -> tuple[dict[Cell, int | None], dict[Cell, str]]:
        numbers: dict[Cell, int | None] = {}
        for (day, zone_id, organisation_id), count in self._counts.items():
            row = f"{zone_id}/{organisation_id}"
            numbers[row, f"{day}/targets"] = count.targets
            numbers[row, f"{day}/calls"] = count.calls
        return numbers, {}

    def restore(self, typed: dict[str, str]) -> None:
        for each in typed:
            _, _, zone_id, organisation_id = each.split("/")
            if organisation_id:
                self._added.setdefault(zone_id, []).append(organisation_id)
        super().restore(typed)

    # what can be done

    @property
    def zone_id(self) -> str:
        """The zone of the cell at hand, '' without one."""
        return self.grid.cell[0].split("/")[0] if self.grid.cell else ""

    async def _step(self, days: int) -> None:
        self.form.box("on_date").write(self.day + timedelta(days=days))
        await self.turn()

    async def action_earlier(self) -> None:
        await self._step(-1)

    async def action_later(self) -> None:
        await self._step(1)

    def action_pick_day(self) -> None:
        self.form.focus_field("on_date")

    def action_add_included(self) -> None:
        assert self._table is not None
        zone = next(each.zone for each in self._table.zones if each.zone.id == self.zone_id)
        heading = words.INCLUDED_OF.format(zone=zone_name(zone.no, zone.name))
        choices = [(each.id, each.name) for each in self._organisations]
        self.app.push_screen(IncludedScreen(heading, choices, lambda picked: self._add(zone.id, picked)))

    def _add(self, zone_id: str, organisation_id: str) -> None:
        self._added.setdefault(zone_id, []).append(organisation_id)
        self.draw()
        self.grid.select((f"{zone_id}/{organisation_id}", self.grid.table.columns[0].key))

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.campaign import CampaignCountDraft
        from chatdong_tui.domain.draft.text import draft_of

        cells: dict[tuple[str, str, str], dict[str, int | None]] = {}
        sent = []
        for (day, field, zone_id, organisation_id), text in self.send():
            key = (day, zone_id, organisation_id)
            if key not in cells:
                old = self._counts.get(key)
                cells[key] = {"targets": old.targets if old else None, "calls": old.calls if old else None}
                sent.append(name((f"{zone_id}/{organisation_id}", f"{day}/{field}")))
            cells[key][field] = number_of(text)
        self.sent = sent
        drafts = [
            draft_of(CampaignCountDraft, on_date=day, zone_id=zone_id, organisation_id=part or None, **figures)
            for (day, zone_id, part), figures in cells.items()
        ]
        await self.perform(campaigns.set_counts, self._campaign_id, drafts)
        self.notice(words.COUNTS_SAVED)
        return True


class IncludedScreen(FormScreen):
    """Which agency's part is written down apart. take: is given its id."""

    def __init__(self, heading: str, choices: Sequence[tuple[object, str]], take: Callable[[str], None]) -> None:
        super().__init__()
        self.heading = heading
        self._choices = choices
        self._take = take
        self._picked: object = None

    def body(self) -> ComposeResult:
        yield Plain(words.INCLUDED_NOTE)
        yield Form(Field("organisation_id", words.ORGANISATION, ChoiceBox(self._choices), required=True))

    @property
    def dirty(self) -> bool:
        """A choice that was not taken is no loss."""
        return False

    async def save(self) -> bool:
        if broken := self.form.broken():
            self.form.show_errors(broken)
            return False
        self._picked = self.form.values()["organisation_id"]
        return True

    def go_on(self) -> None:
        if self._picked is not None:
            self._take(str(self._picked))

    def on_choice_box_picked(self, event: ChoiceBox.Picked) -> None:
        self.action_invoke("save")
