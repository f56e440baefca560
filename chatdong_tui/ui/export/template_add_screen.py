"""Registering a template: which form it is for, and where its file lies."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from textual.app import ComposeResult

from chatdong_tui.domain.refusal import FileRefused, RuleBroken
from chatdong_tui.ui.form_screen import FormScreen
from chatdong_tui.ui.importing.path_box import dropped
from chatdong_tui.ui.widgets.choice_box import ChoiceBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import template
from chatdong_tui.words import template as told
from chatdong_tui.words import template_screens as words
from chatdong_tui.words.form import FORM_NAMES
from chatdong_tui.words.monthly import FORMAT_NAMES
from chatdong_tui.words.problems import sentence


class TemplateAddScreen(FormScreen):
    """What is wrong with a template stays on screen until another is tried. added: what to do once it is kept."""

    heading = words.ADD
    DEFAULT_CSS = """
    TemplateAddScreen Form { height: auto; max-height: 6; }
    TemplateAddScreen #what { margin: 0 1 1 1; color: $text-muted; }
    TemplateAddScreen #said { margin: 1 1 0 1; color: $text-error; text-style: bold; }
    """

    def __init__(self, form: str = "", added: Callable[[], object] = lambda: None) -> None:
        super().__init__()
        self._form = form
        self._added = added

    def body(self) -> ComposeResult:
        yield Plain(words.WHAT, id="what")
        yield Form(
            Field("path", words.FILE, TextBox(placeholder=words.FILE_EXAMPLE, max_length=1000), required=True),
            Field("form", words.FORM, ChoiceBox(tuple(FORM_NAMES.items()), self._form or None), required=True),
        )
        yield Plain(id="said")

    async def save(self) -> bool:
        if broken := self.form.broken():
            self.form.show_errors(broken)
            return False
        values: dict[str, Any] = self.form.values()
        # A terminal hands over a file that is dragged into it in quotes or as an address.
        path = Path(dropped(values["path"]) or values["path"])
        self.query_one("#said", Plain).show("")
        done = await self.ask(lambda desk: template.add(values["form"], path, self.app.today))
        if done is None:
            return False
        kept = done.template
        said = told.ADDED.format(form=FORM_NAMES[kept.form], format=FORMAT_NAMES[kept.format], name=kept.name)
        self.notice(" ".join((said, *told.remarks(done.mended, ()))))
        self.settle()
        self._added()
        return True

    def refuse(self, error: RuleBroken | FileRefused) -> None:
        if isinstance(error, FileRefused):
            self.query_one("#said", Plain).show(sentence(error))
        else:
            super().refuse(error)
