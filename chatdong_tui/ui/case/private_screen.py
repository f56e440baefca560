"""Name, phone and address of a household: the form, and the line of a case's page that hides them."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.household_private import HouseholdPrivate
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.form_screen import FormScreen
from chatdong_tui.ui.widgets.confirm import yes_no
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.name_box import NameBox
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.usecases import personal
from chatdong_tui.words import case_screens
from chatdong_tui.words import household_screens as words
from chatdong_tui.words.household import FIELDS, PERSONAL_HEAD

_LENGTHS = {"name": 40, "phone": 20, "address": 120}


def _nothing_kept(screen: PrivateScreen) -> str:
    return "" if screen.kept is not None else words.NOTHING_KEPT


class PrivateScreen(FormScreen):
    """Not a KeptForm: what is typed here stands nowhere until it is saved, in a table of its own."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("clear", "f8", words.CLEAR, words.CLEAR_HELP, unavailable=_nothing_kept),
    )
    DEFAULT_CSS = """
    PrivateScreen Form { height: auto; }
    PrivateScreen .said { padding: 0 1 1 1; color: $text-muted; }
    """

    def __init__(self, household_id: str, case_no: str, kept: HouseholdPrivate | None) -> None:
        super().__init__()
        self._household_id = household_id
        self.kept = kept
        self.heading = case_screens.FORM_OF.format(form=words.PERSONAL, case_no=case_no)

    def body(self) -> ComposeResult:
        yield Plain(f"{PERSONAL_HEAD}\n{words.NO_UNDO}", classes="said")
        yield Form(
            *(
                Field(name, text, NameBox((self.kept and getattr(self.kept, name)) or "", max_length=_LENGTHS[name]))
                for name, text in FIELDS.items()
            )
        )

    async def save(self) -> bool:
        from chatdong_tui.domain.draft.household import PrivateDraft

        draft = self.form.draft(PrivateDraft)
        if draft is None:
            return False
        await self.perform(personal.set_private, self._household_id, draft)
        self.settle()
        self.notice(words.SAVED)
        return True

    async def action_clear(self) -> None:
        if await self.choose(yes_no(words.REALLY_CLEAR)) == "yes":
            await self.perform(personal.clear_private, self._household_id)
            self.settle()
            self.notice(words.CLEARED)
            self.close()


async def open_private(screen: CommandScreen, household_id: str, case_no: str) -> None:
    """Open the form with what is kept, which goes into the audit. Raises RuleBroken(PERSONAL_FIELDS_OFF)."""
    done = await screen.perform(personal.reveal, household_id)
    screen.app.push_screen(PrivateScreen(household_id, case_no, done.value))
