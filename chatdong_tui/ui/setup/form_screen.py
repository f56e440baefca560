"""The set-up form: district, year, zones with their agencies and dongs, and who sits at this desk."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical

from chatdong_tui.domain.refusal import FileRefused, RuleBroken
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.form_screen import FormScreen
from chatdong_tui.ui.personal import may_be_saved
from chatdong_tui.ui.setup.dongs_box import DongsBox
from chatdong_tui.ui.setup.first_run import FirstRun
from chatdong_tui.ui.widgets.choice_box import ChoiceBox
from chatdong_tui.ui.widgets.confirm import yes_no
from chatdong_tui.ui.widgets.count_box import CountBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.ui.widgets.year_box import YearBox
from chatdong_tui.words import setup as words
from chatdong_tui.words.formats import read_count

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.network import SetUpDraft, ZoneDraft

OFFICE = -1
"""The seat at the 구청; the others are places in the list of zones."""


def _only_zone(screen: SetupFormScreen) -> str:
    return "" if screen.zones > 1 else words.ONLY_ZONE


def _no_preset(screen: SetupFormScreen) -> str:
    return "" if screen.first_run.presets else words.NO_PRESET


class SetupFormScreen(FormScreen):
    """Everything a new file needs on one page; the file is made when all of it is in order."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("save", "f2", words.SET_UP_SAVE, words.SET_UP_SAVE_HELP, also=("ctrl+s",)),
        Command("add_zone", "f4", words.ADD_ZONE, words.ADD_ZONE_HELP),
        Command("preset", "f5", words.USE_PRESET, words.USE_PRESET_HELP, unavailable=_no_preset),
        Command("remove_zone", "f6", words.REMOVE_ZONE, words.REMOVE_ZONE_HELP, unavailable=_only_zone, footer=False),
    )
    heading = words.SET_UP
    DEFAULT_CSS = "SetupFormScreen #introduction { padding: 0 1; color: $text-muted; }"

    def __init__(self, first_run: FirstRun) -> None:
        super().__init__()
        self.first_run = first_run
        self.zones = 1
        self._agreed: set[str] = set()

    def body(self) -> ComposeResult:
        yield Plain(words.INTRODUCTION, id="introduction")
        with Vertical(id="page"):
            yield self._form()

    def _form(self) -> Form:
        zone_fields = [
            field
            for place in range(self.zones)
            for field in (
                Field(f"no_{place}", words.ZONE_NO, CountBox(place + 1), required=True),
                Field(
                    f"lead_agency_{place}",
                    words.LEAD_AGENCY,
                    TextBox(max_length=80, placeholder=words.LEAD_AGENCY_EXAMPLE),
                    required=True,
                ),
                Field(f"dongs_{place}", words.DONGS, DongsBox(), required=True),
            )
        ]
        numbers = [place + 1 for place in range(self.zones)]
        return Form(
            Field(
                "district", words.DISTRICT, TextBox(max_length=40, placeholder=words.DISTRICT_EXAMPLE), required=True
            ),
            Field("year", words.YEAR, YearBox(self.app.today.year), required=True),
            *zone_fields,
            Field("person", words.PERSON, TextBox(max_length=40), required=True),
            Field("seat", words.SEAT, ChoiceBox(_seats(numbers), 0), required=True),
        )

    # the zones of the form

    async def _rebuild(self, typed: dict[str, str]) -> None:
        page = self.query_one("#page", Vertical)
        await self.form.remove()
        form = self._form()
        await page.mount(form)
        form.restore(form.raw() | {name: text for name, text in typed.items() if form.has(name)})
        self._name_seats()

    async def action_add_zone(self) -> None:
        typed = self.form.raw()
        typed[f"no_{self.zones}"] = str(max(self._numbers(), default=0) + 1)
        self.zones += 1
        await self._rebuild(typed)
        self.form.focus_field(f"lead_agency_{self.zones - 1}")

    async def action_remove_zone(self) -> None:
        typed = self.form.raw()
        last = self.zones - 1
        if typed[f"lead_agency_{last}"].strip() or typed[f"dongs_{last}"].strip():
            question = words.REALLY_REMOVE.format(no=typed[f"no_{last}"])
            if await self.choose(yes_no(question)) != "yes":
                return
        self.zones = last
        if typed["seat"] == str(self.zones):
            typed["seat"] = "0"
        await self._rebuild(typed)
        self.form.focus_field(f"lead_agency_{self.zones - 1}")

    async def action_preset(self) -> None:
        typed = self.form.raw()
        presets = self.first_run.presets
        # The year stays: the zones of an earlier year are a start for this one.
        typed["district"] = presets[0].district
        for place, preset in enumerate(presets):
            typed[f"no_{place}"] = str(preset.no)
            typed[f"lead_agency_{place}"] = preset.lead_agency
            typed[f"dongs_{place}"] = ", ".join(preset.dongs)
        self.zones = len(presets)
        await self._rebuild(typed)
        self.form.focus_field("person")
        dongs = sum(len(preset.dongs) for preset in presets)
        known = presets[0]
        self.notice(words.PRESET_USED.format(district=known.district, year=known.year, zones=len(presets), dongs=dongs))

    def _numbers(self) -> list[int]:
        typed = self.form.raw()
        return [number for place in range(self.zones) if (number := _number(typed[f"no_{place}"])) is not None]

    def _name_seats(self) -> None:
        typed = self.form.raw()
        seat = self.form.box("seat")
        assert isinstance(seat, ChoiceBox)
        seat.choices = _seats([_number(typed[f"no_{place}"]) for place in range(self.zones)])

    def on_form_field_done(self, event: Form.FieldDone) -> None:
        if event.name.startswith("no_"):
            self._name_seats()

    # saving

    async def save(self) -> bool:
        self.form.clear_errors()
        if broken := self.form.broken():
            self.form.show_errors(broken)
            return False
        if not await may_be_saved(self, self._agreed):
            return False
        try:
            draft = self._draft(self.form.values())
        except _Broken as broken_fields:
            self.form.show_errors(broken_fields.rules)
            return False
        desk = await asyncio.to_thread(self.first_run.begin, draft)
        self.notice(words.MADE)
        self.app.take_desk(desk)
        return True

    def _draft(self, values: dict[str, Any]) -> SetUpDraft:
        """The draft of what was typed. Raises _Broken with the rules at the form's fields."""
        from pydantic import ValidationError

        from chatdong_tui.domain.draft.network import SetUpDraft
        from chatdong_tui.domain.draft.text import broken_rules

        zones = [self._zone_draft(values, place) for place in range(self.zones)]
        seat = values["seat"]
        try:
            return SetUpDraft(
                district=values["district"],
                year=values["year"],
                zones=tuple(zones),
                zone_no=None if seat == OFFICE else zones[seat].no,
                person=values["person"],
            )
        except ValidationError as error:
            raise _Broken(broken_rules(error)) from None

    def _zone_draft(self, values: dict[str, Any], place: int) -> ZoneDraft:
        from pydantic import ValidationError

        from chatdong_tui.domain.draft.network import ZoneDraft
        from chatdong_tui.domain.draft.text import broken_rules

        names = ("no", "lead_agency", "dongs")
        try:
            return ZoneDraft(**{name: values[f"{name}_{place}"] for name in names})
        except ValidationError as error:
            rules = [RuleBroken(f"{rule.field}_{place}", rule.rule, **rule.facts) for rule in broken_rules(error)]
            raise _Broken(rules) from None

    def refuse(self, error: RuleBroken | FileRefused) -> None:
        if isinstance(error, RuleBroken) and error.field == "zones":
            error = RuleBroken(self._field_of_twin(error.facts), error.rule, **error.facts)
        super().refuse(error)

    def _field_of_twin(self, facts: dict[str, str | int]) -> str:
        """The last field that holds the number or the dong that stands twice."""
        values: dict[str, Any] = self.form.values()
        for place in reversed(range(self.zones)):
            if "no" in facts and values[f"no_{place}"] == facts["no"]:
                return f"no_{place}"
            if "dong" in facts and facts["dong"] in values[f"dongs_{place}"]:
                return f"dongs_{place}"
        return "no_0"


class _Broken(Exception):
    def __init__(self, rules: list[RuleBroken]) -> None:
        super().__init__()
        self.rules = rules


def _number(typed: str) -> int | None:
    try:
        return read_count(typed)
    except ValueError:
        return None


def _seats(numbers: Sequence[int | None]) -> list[tuple[object, str]]:
    zones: list[tuple[object, str]] = [
        (place, words.SEAT_OF_ZONE.format(no=words.ANY_NO if number is None else number))
        for place, number in enumerate(numbers)
    ]
    return [*zones, (OFFICE, words.SEAT_OF_OFFICE)]
