"""The forms of a case: what they share is that typed text is kept until it is saved or thrown away."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from chatdong_tui.ui.case.choices import Choices, read_choices
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.form_screen import FormScreen
from chatdong_tui.usecases import draft as drafts
from chatdong_tui.words import case_screens as words

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.text import Draft

D = TypeVar("D", bound="Draft")


class CaseForm(FormScreen):
    """draft_noun and draft_key: under what the typed text is kept; the key is '' or the id of what it belongs to."""

    draft_noun: ClassVar[str]

    def __init__(self, draft_key: str, choices: Choices) -> None:
        super().__init__()
        self._draft_key = draft_key
        self._saved = False
        self.choices = choices

    async def keep(self, typed: dict[str, str]) -> None:
        # Leaving the last field is told after the save; what is saved must not come back as a draft.
        if self._saved:
            return
        if self.dirty:
            await self.perform(drafts.save_draft, self.draft_noun, self._draft_key, typed)
        else:
            await self.forget()

    async def forget(self) -> None:
        await self.perform(drafts.drop_draft, self.draft_noun, self._draft_key)

    async def let_go(self) -> None:
        """The form is saved: its draft is not wanted any more."""
        self._saved = True
        await self.forget()

    async def reload(self) -> None:
        for kept in await self.ask(drafts.drafts) or []:
            if (kept.noun, kept.row_id) == (self.draft_noun, self._draft_key):
                self.form.restore(dict(kept.body))
                self.restored()
                if self.dirty:
                    self.notice(words.DRAFT_BACK)

    def restored(self) -> None:
        """A draft came back: fields that follow others are brought into line."""

    def draft_of(self, kind: type[D], **values: Any) -> D | None:
        """A draft of these values; None when a rule is broken, which is then shown at its field."""
        from pydantic import ValidationError

        from chatdong_tui.domain.draft.text import broken_rules

        try:
            return kind(**values)
        except ValidationError as error:
            self.form.show_errors(broken_rules(error))
            return None


async def open_form(screen: CommandScreen, kind: Callable[..., CaseForm], *args: Any) -> None:
    """Open a form over `screen`, with all that can be picked in it already at hand."""
    choices = await screen.ask(read_choices)
    if choices is not None:
        screen.app.push_screen(kind(*args, choices))
