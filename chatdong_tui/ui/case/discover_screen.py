"""The form of a household that was found; it points out what might be the same household."""

from __future__ import annotations

from datetime import date

from textual.app import ComposeResult

from chatdong_tui.domain.case_code import HouseholdType
from chatdong_tui.domain.refusal import RuleBroken
from chatdong_tui.ui.case.case_form import CaseForm
from chatdong_tui.ui.case.choices import Choices
from chatdong_tui.ui.case.household_fields import case_fields, household_fields, route_details, yes_or_no
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.usecases import case as cases
from chatdong_tui.words import case_screens as words
from chatdong_tui.words.labels import label

_ALIKE = ("dong_id", "household_type", "birth_from")


class DiscoverScreen(CaseForm):
    """A new household. Dong, type and route are enough; everything else may come later."""

    draft_noun = "discovery"
    heading = words.DISCOVER
    DEFAULT_CSS = "DiscoverScreen #similar { padding: 0 1; color: $text-warning; min-height: 1; max-height: 3; }"

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
        yield Plain(id="similar")

    def on_mount(self) -> None:
        super().on_mount()
        self.form.focus_field("household_type" if self.choices.usual_dong else "dong_id")

    def restore(self, typed: dict[str, str]) -> None:
        super().restore(typed)
        self._offer_details()

    def _offer_details(self) -> None:
        typed = self.form.raw()["route_detail"]
        box = self.form.box("route_detail")
        box.choices = route_details(self.form.box("route").value)
        box.restore(typed)

    async def on_form_changed(self, event: Form.Changed) -> None:
        if event.name == "route":
            self._offer_details()
        if event.name in _ALIKE:
            self.run_worker(self._look_for_similar(), group="similar", exit_on_error=False)

    async def _look_for_similar(self) -> None:
        found: list[cases.CaseLine] | None = []
        try:
            dong, kind, born = (self.form.box(name).read() for name in _ALIKE)
            if dong is not None and isinstance(kind, HouseholdType):
                found = await self.ask(cases.similar, dong, kind, born, group="similar")
        except RuleBroken:
            # Something is half typed; the hint comes back with the rest.
            return
        except Exception as error:
            self.app.unattended(error)
            return
        if found is None:
            # A newer question is under way.
            return
        known = words.COMMA.join(
            words.SIMILAR_CASE.format(case_no=line.case_no, status=label(line.status)) for line in found
        )
        self.query_one("#similar", Plain).show(words.SIMILAR.format(cases=known) if known else "")

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
