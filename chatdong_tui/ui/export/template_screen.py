"""The templates that the office registered, and what a template of each form may ask for."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.export.template_store import Template
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.widgets.confirm import yes_no
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.usecases import template
from chatdong_tui.words import template as told
from chatdong_tui.words import template_screens as words
from chatdong_tui.words.form import FORM_NAMES
from chatdong_tui.words.formats import short_date
from chatdong_tui.words.monthly import FORMAT_NAMES


def _no_template(screen: TemplatesScreen) -> str:
    return "" if screen.chosen else words.NO_TEMPLATE


def _key(each: Template) -> str:
    return f"{each.form}.{each.format}"


class TemplatesScreen(CommandScreen):
    """What is registered above, every form below; Enter shows the fields of either."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("add", "f4", words.ADD, words.ADD_HELP, also=("n",)),
        Command("remove", "delete", words.REMOVE, words.REMOVE_HELP, unavailable=_no_template, also=("d",)),
    )
    heading = words.TEMPLATES

    def __init__(self) -> None:
        super().__init__()
        self._templates: dict[str, Template] = {}

    def body(self) -> ComposeResult:
        yield LineList()

    @property
    def _line(self) -> str:
        return self.query_one(LineList).key or ""

    @property
    def chosen(self) -> Template | None:
        """The registered template that is selected."""
        return self._templates.get(self._line)

    async def reload(self) -> None:
        found = await self.ask(lambda desk: template.listed(), group="templates")
        if found is None:
            return
        self._templates = {_key(each): each for each in found}
        lines = [
            Line(_key(each), told.line(each.form, each.format, each.name, short_date(each.added_on))) for each in found
        ]
        self.query_one(LineList).lines = [
            Line(None, words.REGISTERED, "heading"),
            *(lines or [Line(None, words.NONE, "quiet")]),
            Line(None, words.FORMS, "heading"),
            *(Line(form, name) for form, name in FORM_NAMES.items()),
        ]

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        self.app.open("template_fields", form=event.key.partition(".")[0])

    def action_add(self) -> None:
        form = self._line.partition(".")[0]
        self.app.open("template_add", form=form, added=self.load)

    async def action_remove(self) -> None:
        chosen = self.chosen
        assert chosen is not None
        facts = {"form": FORM_NAMES[chosen.form], "format": FORMAT_NAMES[chosen.format]}
        if await self.choose(yes_no(words.REMOVE_QUESTION.format(**facts, name=chosen.name))) != "yes":
            return
        await self.ask(lambda desk: template.remove(chosen.form, chosen.format))
        await self.reload()
        self.notice(told.REMOVED.format(**facts))


class TemplateFieldsScreen(CommandScreen):
    """The marks that a template of one form may hold; Enter copies the selected one."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (Command("copy", "c", words.COPY, words.COPY_HELP),)

    def __init__(self, form: str) -> None:
        super().__init__()
        self._form = form
        self.heading = words.FIELDS.format(form=FORM_NAMES[form])

    def body(self) -> ComposeResult:
        offered = template.fields(self._form)
        lines = [Line(None, words.SINGLE, "heading"), *(Line(name, told.mark(name)) for name in offered.fields)]
        for listed, columns in offered.lists.items():
            lines.append(Line(None, words.ROWS.format(name=listed), "heading"))
            lines += [Line(name, told.mark(name)) for name in (f"{listed}.{column}" for column in columns)]
        yield LineList(lines)

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        self.action_invoke("copy")

    def action_copy(self) -> None:
        mark = told.mark(self.query_one(LineList).key or "")
        self.app.copy_to_clipboard(mark)
        self.notice(words.COPIED.format(mark=mark))
