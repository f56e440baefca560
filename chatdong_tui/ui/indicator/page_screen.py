"""One indicator: what it counts, its plan and figures by period as a table or as bars, and what stands out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalGroup

from chatdong_tui.domain.indicator import Bucket
from chatdong_tui.domain.period import Period, parse
from chatdong_tui.reports.indicator import pace, progress
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.indicator.chart import bars_of
from chatdong_tui.ui.indicator.rows import figure_line
from chatdong_tui.ui.widgets.bar_chart import BarChart
from chatdong_tui.ui.widgets.confirm import yes_no
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.usecases import indicator_entry as entry
from chatdong_tui.usecases import indicator_table, network
from chatdong_tui.usecases.desk import Desk, Noun
from chatdong_tui.usecases.indicator_table import IndicatorPage
from chatdong_tui.words import indicator as figure_words
from chatdong_tui.words import indicator_screens as words
from chatdong_tui.words.labels import label, zone_name
from chatdong_tui.words.period import long_name

_FIGURE, _TARGET, _ACTUAL, _FINDING = "figure", "target", "actual", "finding"


def _no_line(screen: IndicatorScreen) -> str:
    return "" if screen.list.key else words.NO_LINE


def _read_only(screen: IndicatorScreen) -> str:
    return words.READ_ONLY if screen.page is not None and screen.page.read_only else ""


def _not_by_hand(screen: IndicatorScreen) -> str:
    if refused := _read_only(screen):
        return refused
    counted = screen.page is not None and screen.page.line.indicator.rule is not None
    return words.IS_COUNTED if counted else ""


def _not_removable(screen: IndicatorScreen) -> str:
    kind = (screen.list.key or "").partition(":")[0]
    return _read_only(screen) or ("" if kind in (_TARGET, _ACTUAL) else words.NOT_REMOVABLE)


def _nothing_stands_out(screen: IndicatorScreen) -> str:
    return "" if screen.page is not None and screen.page.line.findings else words.NOTHING_STANDS_OUT


def _read(desk: Desk, indicator_id: str, zone_id: str | None, periods: tuple[Period, ...]) -> IndicatorPage:
    return indicator_table.page(desk, indicator_id, zone_id, periods)


def _zone_names(desk: Desk) -> dict[str, str]:
    return {zone.id: zone_name(zone.no, zone.name) for zone in network.zones(desk)}


class IndicatorScreen(CommandScreen):
    """Lines to open; G changes to the bars and back. periods: the columns it was opened from, this year's quarters
    without."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("open", "enter", words.OPEN_LINE, words.OPEN_LINE_HELP, _no_line),
        Command("chart", "g", words.CHART, words.CHART_HELP),
        Command("explain", "x", words.EXPLAIN, words.EXPLAIN_HELP, _nothing_stands_out),
        Command("actual", "a", words.ADD_ACTUAL, words.ADD_ACTUAL_HELP, _not_by_hand),
        Command("target", "t", words.ADD_TARGET, words.ADD_TARGET_HELP, _read_only),
        Command("change", "f2", words.CHANGE, words.CHANGE_HELP, _read_only, also=("e",)),
        Command("remove", "delete", words.REMOVE_LINE, words.REMOVE_LINE_HELP, _not_removable, False),
    )
    WATCHES = frozenset({Noun.INDICATOR, Noun.MEETING, Noun.CASE, Noun.OUTREACH, Noun.PROJECT, Noun.NETWORK})
    heading = words.INDICATORS
    DEFAULT_CSS = "IndicatorScreen VerticalGroup { height: 1fr; }"

    def __init__(self, indicator_id: str, zone_id: str | None = None, periods: tuple[Period, ...] = ()) -> None:
        super().__init__()
        self._indicator_id = indicator_id
        self._zone_id = zone_id
        self._periods = periods
        self._zones: dict[str, str] = {}
        self.page: IndicatorPage | None = None

    def body(self) -> ComposeResult:
        with VerticalGroup():
            yield LineList()
            chart = BarChart(empty=words.NO_CHART)
            chart.display = False
            yield chart

    @property
    def list(self) -> LineList:
        return self.query_one(LineList)

    async def reload(self) -> None:
        found = await self.ask(_read, self._indicator_id, self._zone_id, self._periods, group="page")
        if found is None:
            return
        self._zones = await self.ask(_zone_names) or self._zones
        self.page = found
        self.set_heading(figure_words.name_with_unit(found.line.indicator))
        self.list.lines = list(self._lines(found))
        self.query_one(BarChart).bars = bars_of(found)

    def _lines(self, page: IndicatorPage) -> Iterator[Line]:
        line, known = page.line, page.line.indicator
        source = words.BY_HAND if known.rule is None else words.COUNTED_FROM.format(rule=_rule_name(known.rule))
        unit = words.UNIT.format(unit=known.unit) if known.unit else words.NO_UNIT
        yield Line(None, words.KIND_LINE.format(kind=label(known.kind), source=source, unit=unit), "quiet")
        yield Line(None, known.definition or words.NO_DEFINITION, "quiet")
        if known.unit:
            planned = "-" if line.plan.value is None else figure_words.number_text(line.plan.value, known.decimals)
            told = words.SO_FAR.format(
                total=figure_words.figure_text(line.total, known) or "-",
                plan=planned,
                rate=figure_words.rate_text(progress(line)),
                pace=figure_words.rate_text(pace(line, self.app.today)),
            )
            yield Line(None, told, "heading")
        yield Line(None, words.FIGURES, "heading")
        for figure in line.figures:
            yield Line(f"{_FIGURE}:{figure.period.code}", figure_line(known, figure))
        if line.findings:
            yield Line(None, words.FINDINGS, "heading")
            for at, finding in enumerate(line.findings):
                style = "alert" if finding.waits else ""
                yield Line(f"{_FINDING}:{at}", figure_words.finding_line(finding, known), style)
        yield Line(None, words.TARGETS, "heading")
        yield from self._buckets(_TARGET, page.targets, words.NO_TARGETS)
        if known.rule is None:
            yield Line(None, words.ACTUALS, "heading")
            yield from self._buckets(_ACTUAL, page.actuals, words.NO_ACTUALS)

    def _buckets(self, kind: str, buckets: tuple[Bucket, ...], none: str) -> Iterator[Line]:
        assert self.page is not None
        known = self.page.line.indicator
        for bucket in buckets:
            figure = "-" if bucket.absent else bucket.text or ""
            if bucket.value is not None:
                figure = " ".join((figure_words.number_text(bucket.value, known.decimals) + (known.unit or ""), figure))
            zone = self._zones.get(bucket.zone_id or "", "") if bucket.zone_id else ""
            pattern = words.WITH_ZONE if zone else words.BUCKET
            text = pattern.format(period=long_name(bucket.period), zone=zone, figure=figure.strip())
            if evidence := getattr(bucket, "evidence", None):
                text = words.WITH_EVIDENCE.format(line=text, evidence=evidence)
            yield Line(f"{kind}:{bucket.id}", text)
        if not buckets:
            yield Line(None, f"  {none}", "quiet")

    # what can be done

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        self.action_invoke("open")

    def action_open(self) -> None:
        assert self.page is not None
        kind, _, which = (self.list.key or "").partition(":")
        if kind == _FINDING:
            self._explain(int(which))
        elif kind == _FIGURE:
            self._open_figure(which)
        elif refused := _read_only(self):
            self.notice(refused)
        else:
            buckets = self.page.targets if kind == _TARGET else self.page.actuals
            known = next(each for each in buckets if each.id == which)
            self.app.open(f"indicator_{kind}", indicator=self.page.line.indicator, known=known)

    def _open_figure(self, code: str) -> None:
        assert self.page is not None
        known = self.page.line.indicator
        if known.rule is not None:
            self.app.open("indicator_rows", indicator_id=known.id, zone_id=self._zone_id, period=code)
        elif refused := _read_only(self):
            self.notice(refused)
        else:
            here = [each for each in self.page.actuals if each.period.code == code and each.zone_id == self._zone_id]
            about = {"known": here[0]} if here else {"period": parse(code), "zone_id": self._zone_id}
            self.app.open("indicator_actual", indicator=known, **about)

    def action_chart(self) -> None:
        chart = self.query_one(BarChart)
        chart.display = not chart.display
        self.list.display = not chart.display
        (chart if chart.display else self.list).focus()

    def action_explain(self) -> None:
        assert self.page is not None
        kind, _, which = (self.list.key or "").partition(":")
        waiting = [at for at, finding in enumerate(self.page.line.findings) if finding.waits]
        self._explain(int(which) if kind == _FINDING else next(iter(waiting), 0))

    def _explain(self, at: int) -> None:
        assert self.page is not None
        line = self.page.line
        zone_id = self._zone_id if self.page.programme is None else None
        self.app.open("indicator_remark", indicator=line.indicator, finding=line.findings[at], zone_id=zone_id)

    def action_actual(self) -> None:
        assert self.page is not None
        blank = next((figure.period for figure in self.page.line.figures if figure.is_blank), None)
        self.app.open("indicator_actual", indicator=self.page.line.indicator, period=blank, zone_id=self._zone_id)

    def action_target(self) -> None:
        assert self.page is not None
        self.app.open("indicator_target", indicator=self.page.line.indicator, zone_id=self._zone_id)

    def action_change(self) -> None:
        assert self.page is not None
        self.app.open("indicator_form", indicator=self.page.line.indicator)

    async def action_remove(self) -> None:
        kind, _, which = (self.list.key or "").partition(":")
        text = next(line.text for line in self.list.lines if line.key == self.list.key)
        if await self.choose(yes_no(words.REALLY_REMOVE_LINE.format(line=text))) == "yes":
            await self.perform(entry.remove_target if kind == _TARGET else entry.remove_actual, which)
            self.notice(words.REMOVED)


def _rule_name(code: str) -> str:
    return figure_words.rule_name(code)
