"""A year's meetings of one kind, laid out in one act, with every day shown before it is saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, cast

from textual.app import ComposeResult

from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.domain.meeting_year import SeriesRule, rule_of
from chatdong_tui.domain.network_overview import ZoneChoice
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.ui.kept_form import KeptForm
from chatdong_tui.ui.meeting.zone_box import ZoneBox
from chatdong_tui.ui.widgets.choice_box import ChoiceBox, code_choices
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.months_box import MonthsBox
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.series_day_box import SeriesDayBox
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.ui.widgets.time_box import TimeBox
from chatdong_tui.ui.widgets.year_box import YearBox
from chatdong_tui.usecases import meeting_series, network
from chatdong_tui.usecases.desk import Desk, Place
from chatdong_tui.usecases.meeting_series import SeriesDay
from chatdong_tui.words import meeting_screens_year as words
from chatdong_tui.words.formats import screen_date
from chatdong_tui.words.months import months_name

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.meeting_series import SeriesDraft


@dataclass(frozen=True, slots=True)
class _Start:
    place: Place
    zones: tuple[ZoneChoice, ...]


def _start(desk: Desk, year: int) -> _Start:
    return _Start(desk.place(), network.zones_in_force(desk, date(year, 12, 31)))


class MeetingSeriesScreen(KeptForm):
    """Laying out the same series again adds only the months that lack it.

    kind, zone_id ('' the district), months: what the form begins with; the day, the times and the place
    are those of the last meeting of the series.
    """

    heading = words.SERIES
    draft_noun = "meeting_series"
    DEFAULT_CSS = """
    MeetingSeriesScreen Form { padding: 0 1; height: auto; max-height: 14; }
    MeetingSeriesScreen #preview { padding: 0 1; border-top: solid $panel; height: 1fr; }
    """

    def __init__(
        self, year: int, kind: MeetingKind | None = None, zone_id: str = "", months: Sequence[int] = ()
    ) -> None:
        super().__init__()
        self._year = year
        self._kind = kind
        self._zone_id = zone_id
        self._months = tuple(months)
        self.draft_key = f"{year}:{kind or ''}:{zone_id}"

    def body(self) -> ComposeResult:
        yield Form(
            Field("kind", words.KIND, ChoiceBox(code_choices(MeetingKind)), required=True),
            Field("zone_id", words.ZONE, ZoneBox()),
            Field("year", words.SERIES_YEAR, YearBox(self._year), required=True),
            Field("months", words.SERIES_MONTHS, MonthsBox(placeholder=words.MONTHS_EXAMPLE)),
            Field("day", words.SERIES_DAY, SeriesDayBox(placeholder=words.DAY_EXAMPLE), required=True),
            Field("starts_at", words.STARTS_AT, TimeBox()),
            Field("ends_at", words.ENDS_AT, TimeBox()),
            Field("place", words.PLACE, TextBox(max_length=80)),
            Field("title", words.TITLE, TextBox(max_length=80)),
        )
        yield Plain(words.PREVIEW_OPEN, id="preview")

    @property
    def _zones(self) -> ZoneBox:
        box: ZoneBox = self.form.box("zone_id")
        return box

    # filling in

    async def reload(self) -> None:
        start = await self.ask(_start, self._year, group="start")
        if start is None:
            return
        self._zones.offer(start.zones)
        zone = start.place.zone
        kind = self._kind or (MeetingKind.ZONE_MEETING if zone else MeetingKind.GENERAL_MEETING)
        zone_id = (self._zone_id or None) if self._kind else (zone.id if zone else None)
        last = await self.ask(meeting_series.last_of_series, kind, zone_id, self.app.today)
        self.form.fill({"kind": kind, "zone_id": zone_id, "months": self._months, **_as_last(last)})
        self._fit_to_kind()
        self.form.settle()
        await self.bring_back()
        await self._preview()
        self.form.focus_field("months" if not self._months else "day")

    def restore(self, typed: dict[str, str]) -> None:
        super().restore(typed)
        self._fit_to_kind()

    def _fit_to_kind(self) -> None:
        kind = self.form.box("kind").value
        self._zones.fit(kind)
        self.form.hide("zone_id", isinstance(kind, MeetingKind) and not kind.may_have_zone)

    def on_form_changed(self, event: Form.Changed) -> None:
        if event.name == "kind":
            self._fit_to_kind()
        self.run_worker(self._preview(), group="preview", exclusive=True)

    # the days

    def _draft(self) -> SeriesDraft:
        """What the form holds. Raises the first RuleBroken."""
        from chatdong_tui.domain.draft.meeting_series import SeriesDraft
        from chatdong_tui.domain.draft.text import draft_of

        values = self.form.values()
        rule = cast("SeriesRule", values.pop("day"))
        if not values["months"]:
            raise RuleBroken("months", Rule.REQUIRED)
        return draft_of(SeriesDraft, **values, weekday=rule.weekday, week=rule.week, day=rule.day)

    async def _preview(self) -> None:
        """Show the days as far as the form can be read; what is wrong is said when it is saved."""
        try:
            found = await self.ask(meeting_series.series_preview, self._draft(), group="preview")
        except RuleBroken:
            self.query_one("#preview", Plain).show(words.PREVIEW_OPEN)
            return
        if found is not None:
            self.query_one("#preview", Plain).show(preview_text(found))

    async def write(self) -> bool:
        if broken := self.form.broken():
            self.form.show_errors(broken)
            return False
        planned = (await self.perform(meeting_series.lay_out_year, self._draft())).value
        if not planned:
            self.notice(words.NOTHING_NEW, error=True)
            return False
        self.notice(words.LAID_OUT.format(count=len(planned)))
        return True


def _as_last(last: Meeting | None) -> dict[str, object]:
    """The day, times and place of the last meeting of a series."""
    if last is None:
        return {}
    return {
        "day": rule_of(last.held_on), "starts_at": last.starts_at, "ends_at": last.ends_at, "place": last.place,
    }  # fmt: skip


def preview_text(days: Sequence[SeriesDay]) -> str:
    """The days that would be new, and the months that have their meeting already."""
    new = [screen_date(each.on) for each in days if not each.taken]
    lines = [words.PREVIEW.format(count=len(new)), "  ".join(new)]
    if taken := sorted({each.on.month for each in days if each.taken}):
        lines.append(words.PREVIEW_TAKEN.format(months=months_name(taken)))
    return "\n".join(line for line in lines if line)
