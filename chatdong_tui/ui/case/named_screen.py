"""The conditions that go by a name: one key picks those of the list, and those of now can be kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.ui.case.list_rows import numbered
from chatdong_tui.ui.case.numbered_screen import NumberedScreen
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.form_screen import FormScreen
from chatdong_tui.ui.widgets.confirm import yes_no
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases.case import CaseFilter
from chatdong_tui.usecases.case_filter import NAME_LENGTH, NamedFilter, named_filters, remove_filter, save_filter
from chatdong_tui.words import case_filter as filter_words
from chatdong_tui.words import case_list as words


def _no_line(screen: NamedScreen) -> str:
    return "" if screen.chosen else words.NO_NAMED


def _not_kept(screen: NamedScreen) -> str:
    return words.NOT_KEPT if screen.chosen is None or screen.chosen.shipped else ""


class NamedScreen(NumberedScreen):
    """Closes with what was picked. wanted: the conditions that hold now, which can be kept."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (  # type: ignore[assignment]  # Textual's palette is not used
        Command("pick", "enter", words.PICK_NAMED, words.PICK_NAMED_HELP, unavailable=_no_line),
        Command("keep", "s", words.KEEP, words.KEEP_HELP, also=("f4",)),
        Command("forget", "delete", words.FORGET, words.FORGET_HELP, unavailable=_not_kept),
    )
    heading = words.NAMED_HEADING

    def __init__(self, wanted: CaseFilter) -> None:
        super().__init__()
        self._wanted = wanted
        self._named: dict[str, NamedFilter] = {}

    def body(self) -> ComposeResult:
        yield LineList([])

    @property
    def chosen(self) -> NamedFilter | None:
        """The conditions under the cursor."""
        return self._named.get(self.query_one(LineList).key or "")

    async def reload(self) -> None:
        found = await self.ask(named_filters, group="named")
        if found is None:
            return
        groups = (
            (words.USUAL, [named for named in found if named.shipped and named.wanted.dong_id is None]),
            (words.KEPT, [named for named in found if not named.shipped]),
            (words.BY_DONG, [named for named in found if named.shipped and named.wanted.dong_id is not None]),
        )
        self._named, lines = {}, []
        for heading, group in groups:
            if group:
                lines.append(Line(None, heading, "heading"))
            for named in group:
                self._named[named.name] = named
                lines.append(Line(named.name, numbered(len(self._named), named.name)))
        self.query_one(LineList).lines = lines

    @property
    def keys_by_number(self) -> Sequence[str]:
        return tuple(self._named)

    def action_pick(self) -> None:
        self.close(self.chosen)

    def action_keep(self) -> None:
        self.app.push_screen(NameScreen(self._wanted), self._kept)

    def _kept(self, named: NamedFilter | None) -> None:
        if named is not None:
            self.close(named)

    async def action_forget(self) -> None:
        assert self.chosen is not None
        name = self.chosen.name
        if await self.choose(yes_no(words.REALLY_FORGET.format(name=name))) == "yes":
            await self.perform(remove_filter, name)
            self.notice(filter_words.REMOVED.format(name=name))
            self.load()


class NameScreen(FormScreen):
    """Asks under which name the conditions are kept; closes with them."""

    heading = words.KEEPING

    def __init__(self, wanted: CaseFilter) -> None:
        super().__init__()
        self._wanted = wanted

    def body(self) -> ComposeResult:
        box = TextBox(max_length=NAME_LENGTH, placeholder=words.NAME_EXAMPLE)
        yield Form(Field("name", words.NAME, box, required=True))

    async def save(self) -> bool:
        done = await self.perform(save_filter, str(self.form.values()["name"]), self._wanted)
        self.notice(filter_words.SAVED.format(name=done.value.name))
        self.settle()
        self.close(done.value)
        return True
