"""One campaign: its figures by zone, what is included in them, and the days on which they were reported."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import ClassVar

from textual.app import ComposeResult
from textual.events import Resize

from chatdong_tui.domain.campaign import CampaignCount, CampaignTable, Figures, of_counts
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.inert import fit
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.usecases import campaign
from chatdong_tui.usecases.desk import Desk, Noun
from chatdong_tui.words import campaign_screens as words
from chatdong_tui.words.campaign import figures_text, when
from chatdong_tui.words.formats import count, long_date, short_date
from chatdong_tui.words.labels import zone_name

Page = tuple[CampaignTable, tuple[CampaignCount, ...]]

_ZONE, _NUMBER, _EACH = 10, 11, 9
"""Widths in cells."""


def read_page(desk: Desk, campaign_id: str) -> Page:
    """A campaign's table, and the reports that it is made of."""
    return campaign.table(desk, campaign_id), campaign.counts(desk, campaign_id)


def _cannot_end(screen: CampaignScreen) -> str:
    if screen.page is None:
        return words.NO_ROW
    known = screen.page[0].campaign
    if known.until_on is not None and known.until_on <= screen.app.today:
        return words.ENDED_ALREADY
    return words.NOT_BEGUN if known.from_on > screen.app.today else ""


def _no_day(screen: CampaignScreen) -> str:
    return "" if screen.query_one(LineList).key else words.NO_DAY


class CampaignScreen(CommandScreen):
    """The table on top; the cursor stands on a day."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("change", "f2", words.CHANGE, words.CHANGE_HELP, also=("e",)),
        Command("enter", "f4", words.ENTER, words.ENTER_HELP, also=("n",)),
        Command("open_day", "enter", words.OPEN_DAY, words.OPEN_DAY_HELP, unavailable=_no_day),
        Command("end", "x", words.END, words.END_HELP, unavailable=_cannot_end, also=("f8",)),
    )
    WATCHES = frozenset({Noun.OUTREACH, Noun.NETWORK})
    heading = words.CAMPAIGNS

    def __init__(self, campaign_id: str) -> None:
        super().__init__()
        self._campaign_id = campaign_id
        self.page: Page | None = None

    def body(self) -> ComposeResult:
        yield LineList(())

    async def reload(self) -> None:
        page = await self.ask(read_page, self._campaign_id, group="page")
        if page is not None:
            self.page = page
            self._draw()

    def on_resize(self, event: Resize) -> None:
        self._draw()

    def _draw(self) -> None:
        if self.page is not None:
            self.query_one(LineList).lines = list(_lines(*self.page, max(70, self.size.width - 6)))

    # what can be done

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        self.action_invoke("open_day")

    def action_open_day(self) -> None:
        self.app.open("campaign_day", campaign_id=self._campaign_id, day=self.query_one(LineList).key)

    def action_enter(self) -> None:
        self.app.open("campaign_day", campaign_id=self._campaign_id)

    def action_change(self) -> None:
        if self.page is not None:
            self.app.open("campaign_form", campaign=self.page[0].campaign)

    async def action_end(self) -> None:
        from chatdong_tui.domain.draft.campaign import CampaignDraft

        assert self.page is not None
        known, today = self.page[0].campaign, self.app.today
        draft = CampaignDraft(name=known.name, from_on=known.from_on, until_on=today, unit=known.unit)
        await self.perform(campaign.edit, known.id, draft)
        self.notice(words.ENDED.format(day=short_date(today)))


def _lines(table: CampaignTable, counts: tuple[CampaignCount, ...], width: int) -> Iterator[Line]:
    unit, agency = table.unit, width - _ZONE - 2 * _NUMBER - _EACH
    yield Line(None, words.HEAD.format(name=table.campaign.name, when=when(table.campaign)), "heading")
    yield Line(None, "")
    titles = (words.TARGETS, words.CALLS, words.PER_PERSON)
    yield Line(None, fit(words.ZONE, _ZONE) + fit(words.AGENCY, agency) + _numbers(titles), "heading")
    for zone in table.zones:
        name = zone_name(zone.zone.no, zone.zone.name)
        yield Line(None, fit(name, _ZONE) + fit(zone.agency, agency) + _numbers(_texts(zone.figures, unit)))
        for part in zone.included:
            told = figures_text(Figures(part.figures.targets, part.figures.calls), unit)
            yield Line(None, words.INCLUDED.format(organisation=part.organisation, figures=told), "quiet")
    yield Line(None, fit(words.SUM, _ZONE) + " " * agency + _numbers(_texts(table.total, unit)), "heading")
    yield Line(None, "")
    yield Line(None, words.DAYS, "heading")
    if not counts:
        yield Line(None, f"  {words.NO_DAYS}", "quiet")
    for day, reported in groupby(reversed(counts), key=lambda each: each.on_date):
        of_day = list(reported)
        told = figures_text(of_counts(of_day), unit)
        zones = len({each.zone_id for each in of_day})
        yield Line(day.isoformat(), words.DAY.format(day=fit(long_date(day), 18), zones=zones, figures=told))


def _texts(figures: Figures, unit: str) -> tuple[str, str, str]:
    return (
        words.NONE if figures.targets is None else count(figures.targets, words.PEOPLE),
        words.NONE if figures.calls is None else count(figures.calls, unit),
        words.NONE if figures.per_person is None else f"{figures.per_person}{unit}",
    )


def _numbers(texts: tuple[str, str, str]) -> str:
    widths = (_NUMBER, _NUMBER, _EACH)
    return "".join(fit(text, width, right=True) for text, width in zip(texts, widths, strict=True))
