"""Keying in what was written by hand on a printed sheet: line number, letters and memo, saved as one act."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.field_sheet import FieldSheet
from chatdong_tui.domain.refusal import RuleBroken
from chatdong_tui.ui.case.case_form import CaseForm
from chatdong_tui.ui.case.choices import Choices
from chatdong_tui.ui.case.sheet_line_box import SheetLineBox
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.inert import fit
from chatdong_tui.ui.personal import texts_to_save
from chatdong_tui.ui.widgets.choice_box import ChoiceBox
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.usecases import field_sheet
from chatdong_tui.usecases.field_sheet import KeyedLine
from chatdong_tui.words import field_sheet as words

_LINES = "lines"
"""Under this name the typed lines are kept beside the fields of the form."""
_TYPED, _NAMED = 24, 12
"""Cells of a line that stand before what is wrong with it, in the list and in a notice."""


def _no_line(screen: FieldSheetScreen) -> str:
    return "" if screen.list.key else words.NO_LINE


def _key(sheet: FieldSheet) -> str:
    return f"{sheet.zone_id} {sheet.printed_on} {sheet.no}"


class FieldSheetScreen(CaseForm):
    """Each line that is entered stands in the list with what it means, or what is wrong with it."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (  # type: ignore[assignment]  # Textual's palette is not used
        Command("take_out", "delete", words.TAKE_OUT, words.TAKE_OUT_HELP, unavailable=_no_line),
    )
    AUTO_FOCUS = "SheetLineBox"
    draft_noun = "field_sheet"
    heading = words.KEY_IN
    DEFAULT_CSS = """
    FieldSheetScreen Form { height: auto; max-height: 6; }
    FieldSheetScreen SheetLineBox { margin: 1 0 0 0; }
    FieldSheetScreen #hint { padding: 0 1; color: $text-muted; height: 1; }
    """

    def __init__(self, choices: Choices) -> None:
        super().__init__("", choices)
        self._sheets: dict[str, FieldSheet] = {}
        self._texts: list[str] = []
        self._lines: tuple[KeyedLine, ...] = ()

    def body(self) -> ComposeResult:
        yield Form(
            Field("sheet", words.SHEET, ChoiceBox([], allow_empty=True)),
            Field("on_date", words.ON_DATE, DateBox(self.app.today), True),
            Field("worker_id", words.WORKER, ChoiceBox(self.choices.people, self.choices.me, allow_empty=True)),
        )
        yield SheetLineBox(max_length=200)
        yield Plain(words.LINE_HINT, id="hint")
        yield LineList()

    @property
    def box(self) -> SheetLineBox:
        return self.query_one(SheetLineBox)

    @property
    def list(self) -> LineList:
        return self.query_one(LineList)

    async def reload(self) -> None:
        found = await self.ask(field_sheet.printed)
        if found is None:
            return
        chooser = self.form.box("sheet")
        self._sheets = {_key(each.sheet): each.sheet for each in found}
        chooser.choices = [(_key(each.sheet), each.name) for each in found]
        if found and not self._texts:
            self.form.fill({"sheet": _key(found[0].sheet)})
        self._show()
        await self.bring_back()

    # lines

    def on_sheet_line_box_entered(self, event: SheetLineBox.Entered) -> None:
        self._texts += event.texts
        self._changed()

    def on_form_changed(self, event: Form.Changed) -> None:
        super().on_form_changed(event)
        self._look_again()

    def on_form_submitted(self, event: Form.Submitted) -> None:
        event.stop()
        self.box.focus()

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        self._take(int(event.key), back=True)

    def action_take_out(self) -> None:
        assert self.list.key is not None
        self._take(int(self.list.key), back=False)

    def _take(self, place: int, *, back: bool) -> None:
        """Take a line out of the list; `back`: into the field, where a line that stands there gives way to it."""
        text = self._texts.pop(place)
        if back:
            if waiting := self.box.value.strip():
                self._texts.append(waiting)
            self.box.restore(text)
            self.box.focus()
        self._changed()

    def _changed(self) -> None:
        self._look_again()
        self.run_worker(self._keep(self.form.raw()), group="keep", exit_on_error=False)

    def _look_again(self) -> None:
        # Handed over uncalled: a look that gives way before it starts leaves no coroutine behind.
        self.run_worker(self._look, group="advice", exclusive=True, exit_on_error=False)  # type: ignore[arg-type]

    async def _look(self) -> None:
        try:
            await self._understand()
        except Exception as error:
            self.app.unattended(error)

    async def _understand(self) -> bool:
        """Read again what every line means; False when a newer look is under way."""
        chosen = self.form.box("sheet").value
        found = await self.ask(
            field_sheet.understand,
            self._sheets.get(str(chosen)),
            self._day(),
            self.form.box("worker_id").value,
            tuple(self._texts),
            group="lines",
        )
        if found is None:
            return False
        self._lines = found
        self._show()
        return True

    def _day(self) -> date:
        try:
            return self.form.box("on_date").read() or self.app.today
        except RuleBroken:
            return self.app.today

    def _show(self) -> None:
        lines = [Line(str(place), self._told(line), _style(line)) for place, line in enumerate(self._lines)]
        self.list.lines = lines or [Line(None, words.EMPTY, "quiet")]

    def _told(self, line: KeyedLine) -> str:
        if line.problem is not None:
            typed = "" if self.app.projector else f"{fit(line.text, _TYPED).rstrip()}  "
            return typed + words.told(line.problem)
        if self.app.projector and line.draft is not None:
            line = replace(line, draft=line.draft.model_copy(update={"memo": None}))
        return field_sheet.meaning(line)

    def projected(self) -> None:
        self._show()

    # saving

    @property
    def dirty(self) -> bool:
        return bool(self._texts or self.box.value.strip())

    def settle(self) -> None:
        super().settle()
        self._texts, self._lines = [], ()
        self.box.restore("")

    async def write(self) -> bool:
        if waiting := self.box.value.strip():
            self._texts.append(waiting)
            self.box.restore("")
        if not self._texts:
            self.notice(words.NOTHING)
            return False
        self.form.values()
        # A number that goes on from line to line is looked for in every line of its own; the field kept others out.
        texts = await texts_to_save(
            self, {str(place): text for place, text in enumerate(self._texts)}, words.LINE_LABEL
        )
        if texts is None:
            self.box.focus()
            return False
        self._texts = [texts[str(place)] for place in range(len(self._texts))]
        if not await self._understand() or not self._all_mean_something():
            return False
        done = await self.perform(field_sheet.key_in, self._lines)
        said = words.KEYED_DANGER if field_sheet.is_danger(self._lines) else words.KEYED
        self.notice(said.format(count=done.value))
        return True

    def _all_mean_something(self) -> bool:
        for place, line in enumerate(self._lines):
            if line.problem is not None:
                self.list.select(str(place))
                self.list.focus()
                self.notice(
                    words.PROBLEM.format(line=fit(line.text, _NAMED).rstrip(), sentence=words.told(line.problem)),
                    error=True,
                )
                return False
        return True

    # what was typed and not saved

    async def keep(self, typed: dict[str, str]) -> None:
        await super().keep({**typed, _LINES: "\n".join(self._texts)})

    def restore(self, typed: dict[str, str]) -> None:
        kept = dict(typed)
        self._texts = [line for line in kept.pop(_LINES, "").split("\n") if line]
        super().restore(kept)
        self._look_again()


def _style(line: KeyedLine) -> str:
    return "alert" if line.problem is not None or line.again else ""
