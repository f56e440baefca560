"""The form of a household that was found; it points out what might be the same household."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.case_code import HouseholdType
from chatdong_tui.domain.refusal import RuleBroken
from chatdong_tui.ui.case.case_form import CaseForm
from chatdong_tui.ui.case.choices import Choices
from chatdong_tui.ui.case.household_fields import case_fields, household_fields, offer_details, yes_or_no
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.usecases import case as cases
from chatdong_tui.usecases import household
from chatdong_tui.words import case_screens as words
from chatdong_tui.words import household_screens
from chatdong_tui.words.household import lookalike_line

_ALIKE = ("dong_id", "household_type", "birth_from", "gender", "alias")


def _nothing_alike(screen: DiscoverScreen) -> str:
    return "" if screen.alike.lines else household_screens.NOTHING_ALIKE


class DiscoverScreen(CaseForm):
    """A new household. Dong, type and route are enough; everything else may come later.

    Households that might be the same one stand below the form from the moment they can be told.
    """

    COMMANDS: ClassVar[tuple[Command, ...]] = (  # type: ignore[assignment]  # Textual's palette is not used
        Command("look", "f5", household_screens.LOOK, household_screens.LOOK_HELP, unavailable=_nothing_alike),
    )
    draft_noun = "discovery"
    heading = words.DISCOVER
    DEFAULT_CSS = "DiscoverScreen LineList { height: auto; max-height: 6; }"

    def __init__(self, choices: Choices) -> None:
        super().__init__("", choices)
        self._begun = ""

    def body(self) -> ComposeResult:
        consent = Field("consent", words.CONSENT_GIVEN, yes_or_no(False, words.GIVEN, words.NOT_GIVEN))
        today = self.app.today
        fields = household_fields(self.choices, None, self.choices.usual_dong, today.year)
        of_case = case_fields(self.choices, None, today)
        by_name = {field.name: field for field in (*fields, *of_case, consent)}
        order = (
            "dong_id", "household_type", "route", "route_detail", "birth_from", "size", "gender", "protection",
            "emergency", "consent", "alias", "found_on", "manager_id", "note",
        )  # fmt: skip
        yield Form(*(by_name[name] for name in order))
        yield LineList([])

    @property
    def alike(self) -> LineList:
        return self.query_one(LineList)

    def on_mount(self) -> None:
        self.form.focus_field("household_type" if self.choices.usual_dong else "dong_id")

    def restore(self, typed: dict[str, str]) -> None:
        super().restore(typed)
        offer_details(self.form)

    def on_form_changed(self, event: Form.Changed) -> None:
        if event.name == "route":
            offer_details(self.form)
        if event.name in _ALIKE:
            self.run_worker(self._look_for_alike(), group="alike", exit_on_error=False)

    async def _look_for_alike(self) -> None:
        try:
            dong, kind, born, gender, alias = (self.form.box(name).read() for name in _ALIKE)
            if dong is None or not isinstance(kind, HouseholdType):
                return
            found = await self.ask(household.suggestions, dong, kind, born, gender, (alias,), group="alike")
        except RuleBroken:
            # Something is half typed; the list follows with the rest.
            return
        except Exception as error:
            self.app.unattended(error)
            return
        if found is not None:
            head = [Line(None, household_screens.LOOKALIKES, "alert")] if found else []
            self.alike.lines = [*head, *(Line(each.case_id, lookalike_line(each)) for each in found)]

    def action_look(self) -> None:
        if len([line for line in self.alike.lines if line.key]) > 1 and not self.alike.has_focus:
            self.alike.focus()
        else:
            self.app.open("case", case_id=self.alike.key)

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        self.app.open("case", case_id=event.key)

    async def write(self) -> bool:
        from chatdong_tui.domain.case_code import ConsentScope
        from chatdong_tui.domain.draft.case import ConsentDraft, DiscoveryDraft

        values = self.form.values()
        consented = values.pop("consent")
        if consented and isinstance(found_on := values["found_on"], date):
            values["consent"] = ConsentDraft(scope=ConsentScope.COLLECTION, given_on=found_on)
        draft = self.draft_of(DiscoveryDraft, **values)
        if draft is None:
            return False
        done = await self.perform(cases.discover, draft)
        self.notice(words.DISCOVERED.format(case_no=done.value.case_no))
        self._begun = done.value.id
        return True

    def go_on(self) -> None:
        if self._begun:
            self.app.open("case", case_id=self._begun)
