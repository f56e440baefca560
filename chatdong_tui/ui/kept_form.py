"""A form whose typed text is kept until it is saved or thrown away, and comes back after a crash."""

from __future__ import annotations

from typing import ClassVar

from chatdong_tui.ui.form_screen import FormScreen
from chatdong_tui.ui.personal import may_be_saved
from chatdong_tui.usecases import draft as drafts
from chatdong_tui.words import ui as words


class KeptForm(FormScreen):
    """draft_noun, draft_key: under what the text is kept. The key is the id of what is edited, or of what a new
    record belongs to; '' for a new record that belongs to nothing.

    A subclass saves in `write`. One that reads what its fields need calls `bring_back` after that.
    """

    draft_noun: ClassVar[str]
    draft_key: str = ""

    def __init__(self) -> None:
        super().__init__()
        self._agreed: set[str] = set()

    async def write(self) -> bool:
        """Save what the form holds; False when it could not be, and the reason is on screen."""
        raise NotImplementedError

    async def reload(self) -> None:
        await self.bring_back()

    async def save(self) -> bool:
        if not await may_be_saved(self, self._agreed) or not await self.write():
            return False
        # Leaving the last field is told after the save; what is saved must not come back.
        self.settle()
        await self.forget()
        return True

    async def keep(self, typed: dict[str, str]) -> None:
        if self.dirty:
            await self.perform(drafts.save_draft, self.draft_noun, self.draft_key, typed)
        else:
            await self.forget()

    async def forget(self) -> None:
        await self.perform(drafts.drop_draft, self.draft_noun, self.draft_key)

    async def bring_back(self) -> None:
        """Show again what was typed and not saved."""
        for kept in await self.ask(drafts.drafts) or []:
            if (kept.noun, kept.row_id) == (self.draft_noun, self.draft_key):
                self.restore({name: str(text) for name, text in kept.body.items()})
                if self.dirty:
                    self.notice(words.DRAFT_BACK)

    def restore(self, typed: dict[str, str]) -> None:
        """Put back what was kept; fields that follow others are brought into line."""
        self.form.restore(typed)
