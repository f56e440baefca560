"""The form of a row of any register, and of an answer of a survey."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from textual.app import ComposeResult

from chatdong_tui.domain.register import Entry, Material, Register, SurveyAnswer
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.kept_form import KeptForm
from chatdong_tui.ui.register.fields import draft_kind, fields
from chatdong_tui.ui.widgets.count_box import CountBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import material, register, survey
from chatdong_tui.words import register_screens as words
from chatdong_tui.words.journal import column_name
from chatdong_tui.words.register import NAMES


class RegisterFormScreen(KeptForm):
    """A new row, one to mend (never over somebody's newer change), or the next version of a material."""

    draft_noun = "register"

    def __init__(
        self, of: Register, known: Entry | None = None, revision: int | None = None, follows: Material | None = None
    ) -> None:
        super().__init__()
        self._register = of
        self._known = known
        self._revision = revision
        self._follows = follows
        self.draft_key = known.id if known else f"{of}/{follows.id if follows else ''}"
        template = words.EDIT_ROW if known else words.NEW_ROW
        self.heading = template.format(name=NAMES[of])

    def body(self) -> ComposeResult:
        shown: Any = self._known
        if self._follows is not None:
            following = self._follows.version_no + 1
            shown = replace(self._follows, version_no=following, issued_month=f"{self.app.today:%Y-%m}", copies=None)
        yield Form(*fields(self._register, shown, self.app.today))

    async def write(self) -> bool:
        draft = self.form.draft(draft_kind(self._register))
        if draft is None:
            return False
        if self._follows is not None:
            await self.perform(material.new_version, self._follows.id, draft)
        elif self._known is not None:
            await self.perform(register.edit, self._register, self._known.id, draft, self._revision)
        else:
            await self.perform(register.add, self._register, draft)
        self.notice(words.SAVED)
        return True


class SurveyAnswerScreen(KeptForm):
    """How many gave an answer; the share is computed."""

    draft_noun = "survey_answer"
    heading = words.ANSWER_FORM

    def __init__(self, survey_id: str, known: SurveyAnswer | None = None, question: str = "") -> None:
        """question: what the answer before this one was about."""
        super().__init__()
        self._survey_id = survey_id
        self._known = known
        self._question = question
        self.draft_key = known.id if known else survey_id

    def body(self) -> ComposeResult:
        old = self._known
        boxes: dict[str, Any] = {
            "question": TextBox(old.question if old else self._question, max_length=200),
            "answer": TextBox(old.answer if old else "", max_length=200),
            "people": CountBox(old.people if old else None),
            "base": CountBox(old.base if old else None, placeholder=words.ALL_ASKED),
        }
        yield Form(
            *(
                Field(name, column_name("survey_answer", name), box, name in ("question", "answer"))
                for name, box in boxes.items()
            )
        )

    def on_mount(self) -> None:
        super().on_mount()
        if self._question:
            self.form.focus_field("answer")

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.register import SurveyAnswerDraft

        draft = self.form.draft(SurveyAnswerDraft)
        if draft is None:
            return False
        if self._known is not None:
            await self.perform(survey.edit_answer, self._known.id, draft)
        else:
            await self.perform(survey.add_answer, self._survey_id, draft)
        self.notice(words.SAVED)
        return True


async def open_form(screen: CommandScreen, of: Register, known: Entry | None) -> None:
    """Open the form of a row over `screen`; a known one with what `edit` asks for."""
    revision = await screen.ask(register.revision, of, known.id) if known else None
    screen.app.push_screen(RegisterFormScreen(of, known, revision))
