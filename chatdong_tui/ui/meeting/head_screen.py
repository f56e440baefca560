"""The head of a meeting: what, when, where, and when the next one is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from textual.app import ComposeResult

from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import Disclosure, MeetingKind, MeetingMode, MeetingState
from chatdong_tui.domain.meeting_sheet import MeetingSheet
from chatdong_tui.domain.network_overview import ZoneChoice
from chatdong_tui.ui.kept_form import KeptForm
from chatdong_tui.ui.meeting.duty_rows import duty_lines
from chatdong_tui.ui.meeting.zone_box import ZoneBox
from chatdong_tui.ui.widgets.choice_box import ChoiceBox, code_choices
from chatdong_tui.ui.widgets.count_box import CountBox
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.ui.widgets.time_box import TimeBox
from chatdong_tui.usecases import meeting, meeting_series, network
from chatdong_tui.usecases.desk import Desk, Noun, Place
from chatdong_tui.words import meeting_screens as words

_TAKEN_OVER = ("place", "starts_at", "ends_at", "mode")
"""What a new meeting takes over from the last of its series, until something else is typed."""


@dataclass(frozen=True, slots=True)
class _Start:
    """What the form begins with. sheet: that of the meeting which is edited."""

    place: Place
    zones: tuple[ZoneChoice, ...]
    sheet: MeetingSheet | None


def _start(desk: Desk, meeting_id: str, held_on: date | None) -> _Start:
    known = meeting.sheet(desk, meeting_id) if meeting_id else None
    day = known.meeting.held_on if known else held_on or desk.today
    zones = network.zones_in_force(desk, day)
    if known and known.zone and known.zone.id not in {zone.id for zone in zones}:
        # Planned before the zones of its year were set up.
        zones = (*zones, ZoneChoice(known.zone.id, known.zone.no, known.zone.name, None, "", known.zone.year))
    return _Start(desk.place(), zones, known)


class MeetingHeadScreen(KeptForm):
    """A new meeting, or (meeting_id) the head of one that exists. A new one opens its sheet when saved.

    kind, zone_id, held_on: what a new one begins with; without a kind, the desk's own meeting of today.
    then: what is done with the id of a new one instead of opening its sheet; it begins in the desk's zone.
    """

    draft_noun = Noun.MEETING
    DEFAULT_CSS = """
    MeetingHeadScreen Form { padding: 0 1; }
    MeetingHeadScreen #duties { padding: 0 1; max-height: 7; overflow-y: auto; }
    """

    def __init__(
        self, meeting_id: str = "", held_on: date | None = None, kind: MeetingKind | None = None, zone_id: str = "",
        then: Callable[[str], None] | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self._meeting_id = self.draft_key = meeting_id
        self._held_on = held_on
        self._kind = kind
        self._then = then
        self._zone_id = zone_id
        if kind is not None:
            # What was left behind in a form for another meeting is not meant for this one.
            self.draft_key = f"{kind}:{zone_id}:{held_on:%Y-%m}" if held_on else f"{kind}:{zone_id}"
        self._edited: Meeting | None = None
        self._place: Place | None = None
        self._offered: dict[str, object] = {}
        self._planned = ""
        self.heading = words.HEAD if meeting_id else words.NEW_HEAD

    def body(self) -> ComposeResult:
        def today() -> date:
            return self.app.today

        yield Form(
            Field("kind", words.KIND, ChoiceBox(code_choices(MeetingKind)), required=True),
            Field("zone_id", words.ZONE, ZoneBox()),
            Field("held_on", words.HELD_ON, DateBox(today=today), required=True),
            Field("starts_at", words.STARTS_AT, TimeBox()),
            Field("ends_at", words.ENDS_AT, TimeBox()),
            Field("place", words.PLACE, TextBox(max_length=80)),
            Field("title", words.TITLE_FIELD, TextBox(max_length=80)),
            Field("round_no", words.ROUND_FIELD, CountBox(unit=words.ROUND_UNIT)),
            Field("mode", words.MODE, ChoiceBox(code_choices(MeetingMode), MeetingMode.IN_PERSON), required=True),
            Field("state", words.STATE, ChoiceBox(code_choices(MeetingState), MeetingState.PLANNED), required=True),
            Field("disclosure", words.DISCLOSURE, ChoiceBox(code_choices(Disclosure), allow_empty=True)),
            Field("next_on", words.NEXT_ON, DateBox(today=today)),
            Field("next_at", words.NEXT_AT, TimeBox()),
            Field("process_note", words.PROCESS_NOTE, TextBox(max_length=2000)),
        )
        yield Plain(id="duties")

    # filling in

    async def reload(self) -> None:
        start = await self.ask(_start, self._meeting_id, self._held_on, group="start")
        if start is None:
            return
        self._place, self._edited = start.place, start.sheet.meeting if start.sheet else None
        self._zones.offer(start.zones)
        if self._edited is not None:
            self.form.fill({name: getattr(self._edited, name) for name in self.form.raw()})
            self._fit_to_kind()
        else:
            self.form.fill(self._first_values(start))
            self._fit_to_kind()
            await self._take_over()
        self.form.settle()
        self._show_duties(start.sheet)
        await self.bring_back()
        self.form.focus_field("kind")

    def _first_values(self, start: _Start) -> dict[str, object]:
        """What a new meeting begins with."""
        zone_id: str | None = self._zone_id or None
        if (self._kind is None or self._then) and (own := start.place.zone):
            # A zone has a row a year; its number stays.
            zone_id = next((zone.id for zone in start.zones if zone.no == own.no), None)
        kind = self._kind or (MeetingKind.ZONE_MEETING if start.place.zone else MeetingKind.GENERAL_MEETING)
        return {"kind": kind, "zone_id": zone_id, "held_on": self._held_on or self.app.today}

    def _show_duties(self, sheet: MeetingSheet | None) -> None:
        lines = duty_lines(sheet) if sheet else []
        told = self.query_one("#duties", Plain)
        told.show("\n".join(lines))
        told.display = bool(lines)

    @property
    def _zones(self) -> ZoneBox:
        box: ZoneBox = self.form.box("zone_id")
        return box

    def restore(self, typed: dict[str, str]) -> None:
        super().restore(typed)
        self._fit_to_kind()

    def _fit_to_kind(self) -> None:
        kind = self.form.box("kind").value
        self._zones.fit(kind)
        self.form.hide("zone_id", isinstance(kind, MeetingKind) and not kind.may_have_zone)

    async def _take_over(self) -> None:
        """Place, times and mode of the last meeting of the series, where nothing else was typed."""
        kind, zone_id = self.form.box("kind").value, self._zones.zone_id
        if self._edited is not None or not isinstance(kind, MeetingKind):
            return
        last = await self.ask(
            meeting_series.last_of_series, kind, zone_id, self._held_on or self.app.today, group="last"
        )
        for name in _TAKEN_OVER:
            box = self.form.box(name)
            before = self._offered.get(name, MeetingMode.IN_PERSON if name == "mode" else None)
            if box.raw == ("" if before is None else str(before)):
                value = getattr(last, name) if last else (MeetingMode.IN_PERSON if name == "mode" else None)
                box.write(value)
                self._offered[name] = value

    def on_form_changed(self, event: Form.Changed) -> None:
        if event.name in ("kind", "zone_id"):
            self._fit_to_kind()
            self.run_worker(self._take_over(), group="take_over", exclusive=True)

    # saving

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.meeting import MeetingDraft

        if self._edited is not None:
            ours = {"host_id": self._edited.host_id, "writer_id": self._edited.writer_id}
        else:
            person = self._place.person if self._place else None
            ours = {"writer_id": person.id if person else None}
        filled = self.form.draft(MeetingDraft, **ours)
        if filled is None:
            return False
        if self._edited is not None:
            await self.perform(meeting.edit, self._edited.id, filled)
        else:
            self._planned = (await self.perform(meeting.plan, filled)).value.id
        self.notice(words.HEAD_SAVED)
        return True

    def go_on(self) -> None:
        if self._planned and self._then:
            self._then(self._planned)
        elif self._planned:
            self.app.open("meeting", meeting_id=self._planned)
