"""A screen with a form: saving, the question about unsaved changes, and the draft that survives a crash."""

from __future__ import annotations

from typing import ClassVar

from chatdong_tui.domain.refusal import FileRefused, RuleBroken
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.widgets.confirm import unsaved
from chatdong_tui.ui.widgets.form import Form
from chatdong_tui.words import ui as words


class FormScreen(CommandScreen):
    """A screen whose body holds one Form.

    A subclass saves in `save`, keeps what is typed in `keep`, and lets go of it in `forget`.
    """

    COMMANDS: ClassVar[tuple[Command, ...]] = (Command("save", "f2", words.SAVE, words.SAVE_HELP, also=("ctrl+s",)),)

    @property
    def form(self) -> Form:
        return self.query_one(Form)

    @property
    def dirty(self) -> bool:
        """Whether something is not saved."""
        return self.form.dirty

    def settle(self) -> None:
        """Take what the form holds as saved."""
        self.form.settle()

    async def save(self) -> bool:
        """Save what the form holds; False when it could not be, and the reason is on screen."""
        raise NotImplementedError

    async def keep(self, typed: dict[str, str]) -> None:
        """Keep what is typed, so that it comes back after a crash."""

    async def forget(self) -> None:
        """Let go of what was kept; the person threw it away."""

    def go_on(self) -> None:
        """Open what follows; the form has just closed."""

    async def action_save(self) -> None:
        if await self.save():
            self.close()
            self.go_on()

    async def action_back(self) -> None:
        if await self.may_leave():
            self.close()
            self.go_on()

    async def may_leave(self) -> bool:
        if not self.dirty:
            return True
        answer = await self.choose(unsaved())
        if answer == "save":
            try:
                return await self.save()
            except (RuleBroken, FileRefused) as error:
                self.refuse(error)
                return False
        if answer == "discard":
            await self.forget()
            return True
        return False

    def refuse(self, error: RuleBroken | FileRefused) -> None:
        if isinstance(error, RuleBroken) and self.form.has(error.field):
            self.form.show_errors([error])
        else:
            super().refuse(error)

    def reason_against_undo(self) -> str:
        return words.UNDO_FIRST_SAVE if self.dirty else super().reason_against_undo()

    def on_form_submitted(self, event: Form.Submitted) -> None:
        event.stop()
        self.action_invoke("save")

    def on_form_field_done(self, event: Form.FieldDone) -> None:
        event.stop()
        self.run_worker(self._keep(event.values), group="keep", exit_on_error=False)

    async def _keep(self, typed: dict[str, str]) -> None:
        try:
            await self.keep(typed)
        except Exception as error:
            self.app.unattended(error)
