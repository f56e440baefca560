"""A form whose typed text is kept until it is saved or thrown away, and comes back after a crash."""

from __future__ import annotations

from typing import ClassVar

from chatdong_tui.ui.form_screen import FormScreen
from chatdong_tui.usecases import draft as drafts
from chatdong_tui.words import project_screens as words


class KeptForm(FormScreen):
    """draft_noun, draft_key: under what the text is kept; the key of a new step or activity is its project's id."""

    draft_noun: ClassVar[str]

    @property
    def draft_key(self) -> str:
        """The id of what is edited, or of what a new record belongs to."""
        raise NotImplementedError

    async def keep(self, typed: dict[str, str]) -> None:
        if self.dirty:
            await self.perform(drafts.save_draft, self.draft_noun, self.draft_key, typed)

    async def forget(self) -> None:
        await self.perform(drafts.drop_draft, self.draft_noun, self.draft_key)

    async def bring_back(self) -> None:
        """Show again what was typed and not saved."""
        for kept in await self.ask(drafts.drafts) or []:
            if (kept.noun, kept.row_id) == (self.draft_noun, self.draft_key):
                self.form.restore(dict(kept.body))
                if self.dirty:
                    self.notice(words.DRAFT_BACK)
