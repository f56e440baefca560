"""What a case's page keeps covered, and shows for a moment: alias, name, phone and address."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.timer import Timer

from chatdong_tui.domain.case_page import CasePage
from chatdong_tui.domain.household_private import HouseholdPrivate, MaskedPrivate
from chatdong_tui.ui.case.private_screen import open_private
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.hangul_keys import keys
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.usecases import personal
from chatdong_tui.words import case_screens
from chatdong_tui.words import household_screens as words
from chatdong_tui.words.household import REVEALED

_KEY = "v"
_HELD = tuple(keys(_KEY).split(","))
SECONDS = 10.0
"""How long it stays uncovered when no other key is pressed."""


def _nothing_covered(screen: Revealing) -> str:
    if screen.app.projector:
        return words.PROJECTED
    return "" if screen.covers else case_screens.NO_ALIAS


def _off(screen: Revealing) -> str:
    if screen.app.projector:
        return words.PROJECTED
    return "" if screen.desk.settings.personal_fields else words.OFF


class PersonalLine(Plain):
    """Name, phone and address, masked or in full; no line where nothing is kept."""

    DEFAULT_CSS = "PersonalLine { padding: 0 1; }"

    def show_kept(self, kept: HouseholdPrivate | MaskedPrivate | None) -> None:
        self.show(words.personal_line(kept))
        self.display = kept is not None


class Revealing(CommandScreen):
    """A page with something covered. A key uncovers it until the next other key, at most for ten seconds;
    held down it stays uncovered. Looking at name, phone and address goes into the audit.

    A subclass sets `page` and draws in `draw`, with the alias in full where `revealed`.
    """

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("reveal", _KEY, case_screens.REVEAL, case_screens.REVEAL_HELP, _nothing_covered, footer=False),
        Command("personal", "n", words.PERSONAL, words.PERSONAL_HELP, unavailable=_off, footer=False),
    )

    def __init__(self) -> None:
        super().__init__()
        self.page: CasePage | None = None
        self.revealed = False
        self._masked: MaskedPrivate | None = None
        self._full: HouseholdPrivate | None = None
        self._cover_again: Timer | None = None

    def draw(self) -> None:
        """Draw what is known of the case."""
        raise NotImplementedError

    @property
    def covers(self) -> bool:
        """Whether there is something to uncover."""
        return self._masked is not None or (self.page is not None and bool(self.page.household.alias))

    async def read_personal(self, page: CasePage) -> None:
        """Read what is covered of this household."""
        if self.desk.settings.personal_fields:
            self._masked = await self.ask(personal.private, page.household.id)

    def draw_personal(self) -> None:
        self.query_one(PersonalLine).show_kept(self._full or self._masked)

    async def action_reveal(self) -> None:
        assert self.page is not None
        if self._masked is not None and self._full is None:
            self._full = (await self.perform(personal.reveal, self.page.household.id)).value
            self.notice(REVEALED)
        self.revealed = True
        self._stop_waiting()
        self._cover_again = self.set_timer(SECONDS, self.cover)
        self.draw()

    def cover(self) -> None:
        """Mask everything again."""
        self._stop_waiting()
        if self.revealed:
            self.revealed, self._full = False, None
            self.draw()

    def _stop_waiting(self) -> None:
        if self._cover_again is not None:
            self._cover_again.stop()
            self._cover_again = None

    def key_comes(self, key: str) -> None:
        if key not in _HELD:
            self.cover()

    def on_screen_suspend(self, event: events.ScreenSuspend) -> None:
        self.cover()

    def projected(self) -> None:
        self.cover()
        if self.page is not None:
            self.draw()

    async def action_personal(self) -> None:
        assert self.page is not None
        await open_private(self, self.page.household.id, self.page.case.case_no)
