"""The list of one register, whichever: found, added, mended, taken away; a source's rows are marked and only read."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal

from chatdong_tui.domain.register import Entry, Material, QuotaUse, Register, SolutionQuestion
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.register.fields import has_form
from chatdong_tui.ui.register.form_screen import RegisterFormScreen, open_form
from chatdong_tui.ui.register.rows import cells, columns
from chatdong_tui.ui.searched_list import SearchedList
from chatdong_tui.ui.widgets.long_list import LongList
from chatdong_tui.ui.widgets.pages import StillPages
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import register, solution_desk, support_quota
from chatdong_tui.usecases.desk import Desk, Noun
from chatdong_tui.words import register_screens as words
from chatdong_tui.words.register import NAMES


def _no_row(screen: RegisterScreen) -> str:
    return "" if screen.chosen is not None else words.NO_ROW


def _not_ours(screen: RegisterScreen) -> str:
    if screen.chosen is None:
        return words.NO_ROW
    return words.IS_REFERENCE if screen.chosen.reference else ""


def _no_form(screen: RegisterScreen) -> str:
    return "" if has_form(screen.of) else words.NOT_ADDED_TO


def _not_shareable(screen: RegisterScreen) -> str:
    if screen.of is not Register.SOLUTION_QUESTION:
        return words.NOT_HERE
    return _not_ours(screen)


def _no_material(screen: RegisterScreen) -> str:
    return words.NOT_HERE if screen.of is not Register.MATERIAL else _no_row(screen)


def _read(desk: Desk, of: Register, text: str, ours: bool) -> tuple[tuple[Entry, ...], dict[str, QuotaUse]]:
    found = register.entries(desk, of, text)
    if ours:
        found = tuple(entry for entry in found if not entry.reference)
    return found, support_quota.uses(desk) if of is Register.SUPPORT_QUOTA else {}


class RegisterScreen(SearchedList):
    """One row a line. It opens with all of them."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("open", "enter", words.OPEN, words.OPEN_HELP, unavailable=_no_row),
        Command("new", "f4", words.NEW, words.NEW_HELP, unavailable=_no_form, also=("n",)),
        Command("edit", "e", words.EDIT, words.EDIT_HELP, unavailable=_not_ours, also=("f2",)),
        Command("search", "slash", words.SEARCH, words.SEARCH_HELP),
        Command("toggle_ours", "u", words.TOGGLE_OURS, words.TOGGLE_OURS_HELP),
        Command("share", "s", words.SHARE, words.SHARE_HELP, unavailable=_not_shareable, footer=False),
        Command("new_version", "v", words.NEW_VERSION, words.NEW_VERSION_HELP, unavailable=_no_material, footer=False),
        Command("remove", "delete", words.REMOVE, words.REMOVE_HELP, unavailable=_not_ours, footer=False),
        Command("history", "h", words.HISTORY, words.HISTORY_HELP, unavailable=_no_row, footer=False),
    )
    WATCHES = frozenset({Noun.REGISTER, Noun.MEETING})
    AUTO_FOCUS = "LongList"
    DEFAULT_CSS = """
    RegisterScreen Horizontal { height: 1; }
    RegisterScreen #find-label { width: 12; padding: 0 1; color: $text-muted; }
    RegisterScreen #which { width: 20; padding: 0 1; color: $text-muted; }
    """

    def __init__(self, of: Register) -> None:
        super().__init__()
        self.of = of
        self.heading = NAMES[of]
        self._ours = False
        self._entries: dict[str, Entry] = {}

    def body(self) -> ComposeResult:
        with Horizontal():
            yield Plain(words.FIND, id="find-label")
            yield TextBox(placeholder=words.FIND_EXAMPLE, max_length=40)
            yield Plain(words.EVERY, id="which")
        empty = words.NO_ROWS if has_form(self.of) else words.NO_ROWS_READ_ONLY
        yield LongList(StillPages(()), columns(self.of), unit=words.UNIT, empty=empty)

    @property
    def chosen(self) -> Entry | None:
        """The row under the cursor."""
        return self._entries.get(self.list.key or "")

    async def reload(self) -> None:
        text = self.wanted
        read = await self.ask(_read, self.of, text, self._ours, group="rows")
        if read is None:
            return
        found, uses = read
        new = [entry.id for entry in found if self._entries and entry.id not in self._entries]
        self._entries = {entry.id: entry for entry in found}
        key = new[0] if len(new) == 1 else self.list.key
        self.list.pages = StillPages([(entry.id, cells(entry, uses)) for entry in found])
        if key in self._entries:
            self.list.select(key)

    # what can be done

    def action_open(self) -> None:
        assert self.chosen is not None
        self.app.open("register_entry", of=self.of, row_id=self.chosen.id)

    async def action_new(self) -> None:
        await open_form(self, self.of, None)

    async def action_edit(self) -> None:
        await open_form(self, self.of, self.chosen)

    def action_toggle_ours(self) -> None:
        self._ours = not self._ours
        self.query_one("#which", Plain).show(words.OURS if self._ours else words.EVERY)
        self.load()

    async def action_share(self) -> None:
        assert isinstance(self.chosen, SolutionQuestion)
        await self.perform(solution_desk.share, self.chosen.id, self.app.today)
        self.notice(words.SHARED)

    def action_new_version(self) -> None:
        assert isinstance(self.chosen, Material)
        self.app.push_screen(RegisterFormScreen(self.of, follows=self.chosen))

    async def action_remove(self) -> None:
        assert self.chosen is not None
        await self.perform(register.remove, self.of, self.chosen.id)
        self.notice(words.REMOVED)

    def action_history(self) -> None:
        assert self.chosen is not None
        self.app.open("history", table=str(self.of), row_id=self.chosen.id)
