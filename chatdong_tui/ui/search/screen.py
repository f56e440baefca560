"""Looking for a text in cases, meetings, projects and people: type, Enter, and Enter opens what was found."""

from __future__ import annotations

from itertools import groupby
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import Changed, CommandScreen
from chatdong_tui.ui.widgets.name_box import NameBox
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import listing
from chatdong_tui.usecases.desk import Noun
from chatdong_tui.usecases.search import LIMIT, MOST, Found, search
from chatdong_tui.words import search_screens as words
from chatdong_tui.words.formats import count

_OPENS = {
    "cases": ("case", "case_id"),
    "meetings": ("meeting", "meeting_id"),
    "projects": ("project", "project_id"),
    "people": ("network", "person_id"),
}
"""noun -> the screen that shows it, and the argument that names the record."""


def _no_line(screen: SearchScreen) -> str:
    return "" if screen.query_one(LineList).key else words.NO_LINE


def _no_more(screen: SearchScreen) -> str:
    return "" if screen.found.more and screen.limit < MOST else words.NO_MORE


class _Query(NameBox):
    retyped = True
    free_text = False


class SearchScreen(CommandScreen):
    """Each search is noted in the audit without its text; nothing is searched before Enter."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("open_line", "enter", words.OPEN, words.OPEN_HELP, unavailable=_no_line),
        Command("look", "f2", words.LOOK, words.LOOK_HELP),
        Command("search_all", "ctrl+f", words.AGAIN, words.AGAIN_HELP, also=("slash",)),
        Command("more", "m", words.MORE, words.MORE_HELP, unavailable=_no_more),
    )
    WATCHES: ClassVar[frozenset[Noun]] = frozenset((Noun.CASE, Noun.MEETING, Noun.PROJECT, Noun.NETWORK))
    AUTO_FOCUS = "TextBox"
    heading = words.SEARCH
    DEFAULT_CSS = """
    SearchScreen #what { padding: 0 1; color: $text-muted; margin: 0 0 1 0; }
    SearchScreen Horizontal { height: 1; margin: 0 0 1 0; }
    SearchScreen #label { width: 10; padding: 0 1; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.found = Found((), ())
        self.limit = LIMIT
        self._text = ""
        self._is_old = False

    def body(self) -> ComposeResult:
        yield Plain(words.WHAT, id="what")
        with Horizontal():
            yield Plain(words.TEXT, id="label")
            yield _Query(max_length=80, placeholder=words.TEXT_EXAMPLE)
        yield LineList()

    # looking

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_invoke("look")

    def on_key(self, event: events.Key) -> None:
        if event.key == "down" and isinstance(self.focused, TextBox) and self.found.lines:
            event.stop()
            self.query_one(LineList).focus()

    async def action_look(self) -> None:
        text = str(self.query_one(TextBox).read()).strip()
        if not text:
            self.notice(words.NO_TEXT)
            return
        self._text, self.limit = text, LIMIT
        await self._search()
        if not self.found.lines:
            self.notice(words.NOTHING.format(text=text))
            return
        names = self.query_one(LineList)
        names.action_first()
        names.focus()
        if len(self.found.lines) == 1:
            self.action_open_line()

    async def _search(self) -> None:
        self._is_old = False
        self.found = (await self.perform(search, self._text, self.limit)).value
        self.query_one(LineList).lines = list(_lines(self.found))

    async def action_more(self) -> None:
        self.limit = MOST
        await self._search()

    def action_search_all(self) -> None:
        self.query_one(TextBox).focus()

    # what was found, once it is changed on the screen above

    def on_changed(self, event: Changed) -> None:
        self._is_old = True

    def on_screen_resume(self) -> None:
        super().on_screen_resume()
        if self._is_old:
            self.load()

    async def reload(self) -> None:
        if self._is_old and self._text and self.is_current:
            await self._search()

    # opening

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        self.action_invoke("open_line")

    def action_open_line(self) -> None:
        noun, _, row_id = str(self.query_one(LineList).key).partition(":")
        screen, argument = _OPENS[noun]
        self.app.open(screen, **{argument: row_id})


def _lines(found: Found) -> list[Line]:
    lines: list[Line] = []
    for noun, of_noun in groupby(found.lines, key=lambda line: str(line.data["noun"])):
        told = [Line(f"{noun}:{_id(line)}", line.text.removesuffix(listing.with_id("", _id(line)))) for line in of_noun]
        wording = words.SECTION_MORE if noun in found.more else words.SECTION
        lines.append(Line(None, wording.format(noun=words.NOUNS[noun], count=count(len(told))), "heading"))
        lines += told
    return lines


def _id(line: listing.Line) -> str:
    """The id of the record that a line stands for, which differs by what it is."""
    data = line.data
    project = data.get("project")
    return str(project["id"]) if isinstance(project, dict) else str(data.get("case_id") or data["id"])
