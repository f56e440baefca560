"""The form that mends what was written of a household and its discovery."""

from __future__ import annotations

from textual.app import ComposeResult

from chatdong_tui.domain.case_page import CasePage
from chatdong_tui.ui.case.case_form import CaseForm
from chatdong_tui.ui.case.choices import Choices
from chatdong_tui.ui.case.household_fields import case_fields, household_fields, offer_details
from chatdong_tui.ui.widgets.form import Form
from chatdong_tui.usecases import case as cases
from chatdong_tui.words import case_screens as words


class EditScreen(CaseForm):
    """Household and case as they were read; only what was changed is written, and never over a newer change."""

    draft_noun = "case"

    def __init__(self, page: CasePage, choices: Choices) -> None:
        super().__init__(page.case.id, choices)
        self._page = page
        self.heading = words.FORM_OF.format(form=words.EDIT_CASE, case_no=page.case.case_no)

    def body(self) -> ComposeResult:
        today = self.app.today
        yield Form(
            *household_fields(self.choices, self._page.household, None, today.year),
            *case_fields(self.choices, self._page.case, today),
        )

    def restore(self, typed: dict[str, str]) -> None:
        super().restore(typed)
        offer_details(self.form)

    def on_form_changed(self, event: Form.Changed) -> None:
        if event.name == "route":
            offer_details(self.form)

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.case import CaseDraft, HouseholdDraft

        values = self.form.values()
        page = self._page

        def changed(record: object, *names: str) -> dict[str, object]:
            # An empty text field stands for what is not known.
            new = {name: None if values[name] == "" else values[name] for name in names}
            return {name: value for name, value in new.items() if value != getattr(record, name)}

        of_household = changed(
            page.household, "dong_id", "household_type", "alias", "birth_from", "gender", "size", "protection"
        )
        of_case = changed(page.case, "route", "route_detail", "found_on", "emergency", "manager_id", "note")
        household, case = self.draft_of(HouseholdDraft, **of_household), self.draft_of(CaseDraft, **of_case)
        if household is None or case is None:
            return False
        await self.perform(cases.edit, page, household, case)
        self.notice(words.EDITED if of_household or of_case else words.NOTHING_CHANGED)
        return True
