"""One row of a register in full, with what belongs to it: answers, versions, meetings that were counted."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.events import Resize

from chatdong_tui.domain.register import AnswerShare, Material, Register, SolutionQuestion
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.register.entry_rows import ANSWER, MEETING, VERSION, EntryPage, lines
from chatdong_tui.ui.register.form_screen import RegisterFormScreen, SurveyAnswerScreen, open_form
from chatdong_tui.ui.widgets.plain_list import LineList
from chatdong_tui.usecases import best_practice, material, register, solution_desk, support_quota, survey
from chatdong_tui.usecases.desk import Desk, Noun
from chatdong_tui.words import register_screens as words
from chatdong_tui.words.register import NAMES


def _read(desk: Desk, of: Register, row_id: str) -> EntryPage:
    entry = register.entry(desk, of, row_id)
    return EntryPage(
        entry,
        register.values(entry),
        survey.answers(desk, row_id) if of is Register.SURVEY else (),
        material.versions(desk, row_id) if of is Register.MATERIAL else (),
        support_quota.use(desk, row_id) if of is Register.SUPPORT_QUOTA else None,
    )


def _not_ours(screen: EntryScreen) -> str:
    if screen.page is None:
        return words.NO_ROW
    return words.IS_REFERENCE if screen.page.entry.reference else ""


def _no_survey(screen: EntryScreen) -> str:
    return words.NOT_HERE if screen.of is not Register.SURVEY else _not_ours(screen)


def _not_shareable(screen: EntryScreen) -> str:
    return words.NOT_HERE if screen.of is not Register.SOLUTION_QUESTION else _not_ours(screen)


def _no_material(screen: EntryScreen) -> str:
    return words.NOT_HERE if screen.of is not Register.MATERIAL else ""


def _no_practice(screen: EntryScreen) -> str:
    return words.NOT_HERE if screen.of is not Register.GOOD_PRACTICE else _not_ours(screen)


class EntryScreen(CommandScreen):
    """A row with its fields. Enter opens what the chosen line stands for."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("edit", "e", words.EDIT, words.EDIT_HELP, unavailable=_not_ours, also=("f2",)),
        Command("open_line", "enter", words.OPEN, words.OPEN_HELP, footer=False),
        Command(
            "add_answer",
            "a",
            words.ADD_ANSWER,
            words.ADD_ANSWER_HELP,
            unavailable=_no_survey,
            footer=False,
            also=("f4",),
        ),
        Command("share", "s", words.SHARE, words.SHARE_HELP, unavailable=_not_shareable, footer=False),
        Command("new_version", "v", words.NEW_VERSION, words.NEW_VERSION_HELP, unavailable=_no_material, footer=False),
        Command("paper", "f7", words.PAPER, words.PAPER_HELP, unavailable=_no_practice, footer=False),
        Command("remove", "delete", words.REMOVE, words.REMOVE_HELP, unavailable=_not_ours),
        Command("history", "h", words.HISTORY, words.HISTORY_HELP, footer=False),
    )
    WATCHES = frozenset({Noun.REGISTER, Noun.MEETING})

    def __init__(self, of: Register, row_id: str) -> None:
        super().__init__()
        self.of = of
        self._row_id = row_id
        self.heading = NAMES[of]
        self.page: EntryPage | None = None

    def body(self) -> ComposeResult:
        yield LineList(())

    async def reload(self) -> None:
        page = await self.ask(_read, self.of, self._row_id, group="entry")
        if page is not None:
            self.page = page
            self._draw()

    def on_resize(self, event: Resize) -> None:
        self._draw()

    def _draw(self) -> None:
        if self.page is not None:
            width = max(60, self.size.width - 4)
            self.query_one(LineList).lines = list(lines(self.of, self.page, width))

    @property
    def _answer_id(self) -> str:
        """The answer under the cursor, '' where there is none."""
        key = self.query_one(LineList).key or ""
        return key.removeprefix(ANSWER) if key.startswith(ANSWER) else ""

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        self.action_invoke("open_line")

    # what can be done

    async def action_edit(self) -> None:
        assert self.page is not None
        await open_form(self, self.of, self.page.entry)

    def action_open_line(self) -> None:
        key = self.query_one(LineList).key or ""
        if key.startswith(MEETING):
            self.app.open("meeting", meeting_id=key.removeprefix(MEETING))
        elif key.startswith(VERSION):
            self.app.open("register_entry", of=self.of, row_id=key.removeprefix(VERSION))
        elif self._answer_id:
            reason = _not_ours(self)
            if reason:
                self.notice(reason)
                return
            known = next(each.answer for each in self._answers if each.answer.id == self._answer_id)
            self.app.push_screen(SurveyAnswerScreen(self._row_id, known))

    @property
    def _answers(self) -> tuple[AnswerShare, ...]:
        return self.page.answers if self.page else ()

    def action_add_answer(self) -> None:
        last = self._answers[-1].answer.question if self._answers else ""
        self.app.push_screen(SurveyAnswerScreen(self._row_id, question=last))

    async def action_share(self) -> None:
        assert self.page is not None
        assert isinstance(self.page.entry, SolutionQuestion)
        await self.perform(solution_desk.share, self._row_id, self.app.today)
        self.notice(words.SHARED)

    def action_new_version(self) -> None:
        assert self.page is not None
        assert isinstance(self.page.entry, Material)
        self.app.push_screen(RegisterFormScreen(self.of, follows=self.page.entry))

    async def action_paper(self) -> None:
        from chatdong_tui.ui.export.papers_screen import PapersScreen

        document = await self.ask(best_practice.document, self._row_id, group="paper")
        if document is not None:
            self.app.push_screen(PapersScreen([document], f"good_practice {self._row_id}", words.PAPER_REMARK))

    async def action_remove(self) -> None:
        """The answer under the cursor; without one the row itself."""
        if self._answer_id:
            await self.perform(survey.remove_answer, self._answer_id)
            self.notice(words.REMOVED)
            return
        await self.perform(register.remove, self.of, self._row_id)
        self.close()
        self.notice(words.REMOVED)

    def action_history(self) -> None:
        self.app.open("history", table=str(self.of), row_id=self._row_id)
