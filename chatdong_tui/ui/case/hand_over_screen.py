"""The form that hands cases to another person in charge."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from textual.app import ComposeResult

from chatdong_tui.ui.case.case_form import CaseForm
from chatdong_tui.ui.case.choices import Choices
from chatdong_tui.ui.case.list_rows import some_numbers
from chatdong_tui.ui.widgets.choice_box import ChoiceBox
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.usecases.case_bulk import Reassigned, reassign
from chatdong_tui.words import case_list as words
from chatdong_tui.words.case import FIELDS


class HandOverScreen(CaseForm):
    """chosen: the numbers of the cases by id. handed: called when they have changed hands."""

    draft_noun = "hand_over"
    heading = words.HANDING_OVER
    DEFAULT_CSS = "HandOverScreen #which { padding: 0 1 1 1; }"

    def __init__(self, chosen: Mapping[str, str], handed: Callable[[], None], choices: Choices) -> None:
        super().__init__("", choices)
        self._chosen = chosen
        self._handed = handed

    def body(self) -> ComposeResult:
        numbers = tuple(self._chosen.values())
        yield Plain(words.WHICH.format(count=len(numbers), cases=some_numbers(numbers)), id="which")
        yield Form(
            Field("person_id", FIELDS["person_id"], ChoiceBox(self.choices.people), True),
            Field("from_on", FIELDS["from_on"], DateBox(self.app.today), True),
        )

    async def write(self) -> bool:
        person_id, from_on = (self.form.values()[name] for name in ("person_id", "from_on"))
        assert isinstance(person_id, str)
        assert isinstance(from_on, date)
        done = await self.perform(reassign, tuple(self._chosen), person_id, from_on)
        name = next(label for known, label in self.choices.people if known == person_id)
        self.notice(_said(done.value, name))
        self._handed()
        return True


def _said(outcome: Reassigned, name: str) -> str:
    changed = words.HANDED_OVER.format(count=len(outcome.changed), name=name)
    said = changed if outcome.changed else words.NOBODY_CHANGED
    if outcome.same:
        said += words.STAYED_SAME.format(count=len(outcome.same))
    if outcome.closed:
        said += words.STAYED_CLOSED.format(count=len(outcome.closed))
    return said
