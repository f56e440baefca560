"""Two households that are one: merged, shown, and taken apart again."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from chatdong_tui.domain.case import CrisisCase
from chatdong_tui.domain.case_page import CasePage
from chatdong_tui.domain.same_household import Lookalike
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import case as cases
from chatdong_tui.usecases import household
from chatdong_tui.usecases.case import CaseFilter, CaseLine
from chatdong_tui.usecases.desk import Desk, Noun
from chatdong_tui.words import case_screens
from chatdong_tui.words import household_screens as words
from chatdong_tui.words.household import lookalike_line
from chatdong_tui.words.labels import label

_FOUND = 10
"""Cases offered for what was typed."""


def other_households(page: CasePage) -> tuple[CrisisCase, ...]:
    """The cases of the households that are one with this page's."""
    return tuple(case for case in page.episodes if case.household_id != page.household.id)


def _look_up(desk: Desk, text: str) -> list[CaseLine]:
    return cases.roster_page(desk, cases.roster(desk, CaseFilter(text=text)), 0)[:_FOUND]


def _no_line(screen: MergeScreen) -> str:
    return "" if screen.chosen else words.NO_LINE


def _not_merged(screen: MergeScreen) -> str:
    return "" if screen.kin is not None else words.NOT_MERGED_LINE


class MergeScreen(CommandScreen):
    """What is merged with the household of a case, what might be, and what is looked up by its number."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("merge", "enter", words.MERGE, words.MERGE_HELP, unavailable=_no_line),
        Command("unmerge", "delete", words.UNMERGE, words.UNMERGE_HELP, unavailable=_not_merged),
        Command("open_other", "o", words.OPEN_OTHER, words.OPEN_OTHER_HELP, unavailable=_no_line),
        Command("search", "slash", words.SEARCH, words.SEARCH_HELP),
    )
    WATCHES = frozenset({Noun.CASE})
    AUTO_FOCUS = "LineList"
    heading = words.MERGE_SCREEN
    DEFAULT_CSS = """
    MergeScreen #what { padding: 0 1; color: $text-muted; }
    MergeScreen Horizontal { height: 1; }
    MergeScreen #find-label { width: 18; padding: 0 1; color: $text-muted; }
    """

    def __init__(self, case_id: str) -> None:
        super().__init__()
        self._case_id = case_id
        self._page: CasePage | None = None
        self._alike: tuple[Lookalike, ...] = ()
        self._found: list[CaseLine] = []

    def body(self) -> ComposeResult:
        yield Plain(words.MERGE_WHAT, id="what")
        with Horizontal():
            yield Plain(words.FIND, id="find-label")
            yield TextBox(placeholder=words.FIND_EXAMPLE, max_length=40)
        yield LineList([])

    @property
    def list(self) -> LineList:
        return self.query_one(LineList)

    @property
    def chosen(self) -> str:
        """The id of the case under the cursor, '' for none."""
        return (self.list.key or "").partition(":")[2]

    @property
    def kin(self) -> CrisisCase | None:
        """The merged case under the cursor."""
        if self._page is None or not (self.list.key or "").startswith("kin:"):
            return None
        return next((case for case in other_households(self._page) if case.id == self.chosen), None)

    async def reload(self) -> None:
        page = await self.ask(cases.page, self._case_id, group="page")
        if page is None:
            return
        self._page = page
        self.set_heading(case_screens.FORM_OF.format(form=words.MERGE_SCREEN, case_no=page.case.case_no))
        self._alike = await self.ask(household.possible_duplicates, page.household.id) or ()
        self._draw()

    def _draw(self) -> None:
        if self._page is None:
            return
        text = self.query_one(TextBox).value.strip()
        kin = [Line(f"kin:{case.id}", case.case_no) for case in other_households(self._page)]
        alike = [Line(f"like:{each.case_id}", lookalike_line(each)) for each in self._alike]
        lines = [Line(None, words.KIN, "heading"), *(kin or [Line(None, words.NO_KIN, "quiet")])]
        lines += [Line(None, words.ALIKE, "heading"), *(alike or [Line(None, words.NONE_ALIKE, "quiet")])]
        if text:
            found = [Line(f"found:{line.case_id}", _found_line(line)) for line in self._found]
            lines += [Line(None, words.FOUND, "heading"), *(found or [Line(None, words.NONE_FOUND, "quiet")])]
        self.list.lines = lines

    # looking up by number

    def action_search(self) -> None:
        self.query_one(TextBox).focus()

    async def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.run_worker(self._search(event.value.strip()), group="search", exit_on_error=False)

    async def _search(self, text: str) -> None:
        found = await self.ask(_look_up, text, group="found") if text else []
        if found is not None:
            kin = {case.id for case in self._page.episodes} if self._page else set()
            self._found = [line for line in found if line.case_id not in kin]
            self._draw()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.list.focus()
        if self._found:
            self.list.select(f"found:{self._found[0].case_id}")

    async def action_back(self) -> None:
        if self.list.has_focus:
            await super().action_back()
        else:
            self.list.focus()

    # merging

    def on_line_list_line_chosen(self) -> None:
        self.action_invoke("open_other" if self.kin is not None else "merge")

    async def action_merge(self) -> None:
        assert self._page is not None
        await self.perform(household.merge_cases, self._case_id, self.chosen)
        page = await self.ask(cases.page, self.chosen)
        self.notice(words.MERGED.format(case_no=page.case.case_no if page else ""))
        self.close()

    async def action_unmerge(self) -> None:
        kin = self.kin
        assert self._page is not None
        assert kin is not None
        # Where this household joined the other one, it is this one that leaves.
        joined = self._page.household.same_as == kin.household_id
        await self.perform(household.unmerge, self._page.household.id if joined else kin.household_id)
        self.notice(words.UNMERGED.format(case_no=kin.case_no))

    def action_open_other(self) -> None:
        self.app.open("case", case_id=self.chosen)


def _found_line(line: CaseLine) -> str:
    return words.FOUND_LINE.format(
        case_no=line.case_no, dong=line.dong, kind=label(line.household_type), status=label(line.status)
    )
