"""Moving a case: first where to, then only what that move asks for."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult

from chatdong_tui.domain.case_flow import NextMove, Transition
from chatdong_tui.domain.case_page import CasePage
from chatdong_tui.domain.refusal import RuleBroken
from chatdong_tui.ui.case.case_form import CaseForm
from chatdong_tui.ui.case.choices import Choices, read_choices
from chatdong_tui.ui.case.move_fields import move_fields, remark
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.widgets.form import Form
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.usecases import case as cases
from chatdong_tui.usecases import case_move
from chatdong_tui.usecases.case_course import suggested_lead
from chatdong_tui.words import case_screens as words
from chatdong_tui.words.case_course import lead_sentence
from chatdong_tui.words.labels import label
from chatdong_tui.words.problems import sentence


def move_lines(moves: tuple[NextMove, ...]) -> list[Line]:
    """The open moves with their numbers; below one that cannot be made yet, why."""
    shown: list[Line] = []
    for no, move in enumerate(moves, start=1):
        text = words.MOVE_NUMBERED.format(no=no, status=label(move.transition.target))
        shown.append(Line(str(no), text, "quiet" if move.missing else ""))
        if move.missing is not None:
            reason = sentence(RuleBroken("", move.missing))
            shown.append(Line(None, "      " + words.NOT_YET.format(reason=reason), "quiet"))
    return shown or [Line(None, words.NO_MOVES, "quiet")]


class MovesScreen(CommandScreen):
    """Where the case may go from here; the form of the chosen move takes its place."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (Command("pick", "enter", words.PICK_MOVE, words.PICK_MOVE_HELP),)
    DEFAULT_CSS = "MovesScreen #question { padding: 0 1 1 1; }"

    def __init__(self, page: CasePage, choices: Choices) -> None:
        super().__init__()
        self._page = page
        self._choices = choices
        self.heading = words.FORM_OF.format(form=words.MOVES, case_no=page.case.case_no)

    def body(self) -> ComposeResult:
        yield Plain(words.MOVES_FROM.format(status=label(self._page.standing.status)), id="question")
        yield LineList(move_lines(self._page.next_moves))

    def on_line_list_line_chosen(self) -> None:
        self.action_invoke("pick")

    def on_key(self, event: events.Key) -> None:
        if event.key.isdecimal():
            self.query_one(LineList).select(event.key)
            if self.query_one(LineList).key == event.key:
                self.action_invoke("pick")

    def action_pick(self) -> None:
        key = self.query_one(LineList).key
        if key is None:
            return
        move = self._page.next_moves[int(key) - 1]
        if move.missing is not None:
            raise RuleBroken("", move.missing)
        self.app.switch_screen(MoveScreen(self._page, move.transition, self._choices))


class MoveScreen(CaseForm):
    """What one move asks for."""

    draft_noun = "move"
    DEFAULT_CSS = """
    MoveScreen #remark { padding: 0 1; color: $text-warning; }
    MoveScreen Form { height: auto; max-height: 16; }
    MoveScreen #advice { padding: 1 1 0 1; color: $text-muted; }
    """

    def __init__(self, page: CasePage, transition: Transition, choices: Choices) -> None:
        super().__init__(f"{page.case.id}:{transition.target}", choices)
        self._page = page
        self._transition = transition
        move = words.MOVE_TO.format(before=label(transition.source), after=label(transition.target))
        self.heading = words.FORM_OF.format(form=move, case_no=page.case.case_no)

    def body(self) -> ComposeResult:
        if text := remark(self._page, self._transition, self.app.today):
            yield Plain(text, id="remark")
        yield Form(*move_fields(self._page, self._transition, self.choices, self.app.today))
        yield Plain(id="advice")

    async def reload(self) -> None:
        await super().reload()
        await self._advise()

    def on_form_changed(self, event: Form.Changed) -> None:
        if event.name == "classification":
            self._look_again()

    def _look_again(self) -> None:
        # Handed over uncalled: an advice that gives way before it starts leaves no coroutine behind.
        self.run_worker(self._advise, group="advice", exclusive=True, exit_on_error=False)  # type: ignore[arg-type]

    async def _advise(self) -> None:
        """Say which side might lead a case that is classified so, and why; the conference decides."""
        if not {"classification", "lead_agency_id"} & set(self._transition.fields):
            return
        picked = self.form.box("classification").value if self.form.has("classification") else None
        try:
            found = await self.ask(suggested_lead, self._page.case.id, picked)
        except Exception as error:
            self.app.unattended(error)
            return
        text = lead_sentence(found[0], found[1].name if found[1] else "") if found else ""
        self.query_one("#advice", Plain).show(text)

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.case import MoveDraft

        draft = self.form.draft(MoveDraft, to_status=self._transition.target)
        if draft is None:
            return False
        await self.perform(case_move.move, self._page.case.id, draft)
        self.notice(words.MOVED.format(status=label(self._transition.target)))
        return True


async def move_page(screen: CommandScreen, page: CasePage) -> None:
    """Ask where the case on this page goes."""
    choices = await screen.ask(read_choices)
    if choices is not None:
        screen.app.push_screen(MovesScreen(page, choices))


async def move_case(screen: CommandScreen, case_id: str) -> None:
    """The same for a case that is not on screen."""
    page = await screen.ask(cases.page, case_id)
    if page is not None:
        await move_page(screen, page)
