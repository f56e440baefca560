"""Documents that are looked at first and then written into the outbox with one key."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import ClassVar

from chatdong_tui import places
from chatdong_tui.document import Document
from chatdong_tui.domain.refusal import FileProblem, FileRefused
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.export.preview_screen import PreviewScreen
from chatdong_tui.ui.export.synced import synced_folder
from chatdong_tui.words import export_screens as words

FORMATS = ("hwpx", "xlsx")
"""One to be printed and signed, one that any office program opens."""


class PapersScreen(PreviewScreen):
    """The document that is shown is written, and the screen stays. subject: what they are about, for the audit."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (Command("write", "f2", words.WRITE_PAPER, words.WRITE_PAPER_HELP),)

    def __init__(self, documents: Sequence[Document], subject: str, remark: str) -> None:
        super().__init__(documents, remark)
        self._subject = subject

    async def action_write(self) -> None:
        self.notice(words.PAPER_BEING_WRITTEN)
        try:
            await self._write()
        except FileRefused as error:
            if error.problem is not FileProblem.SYNCED:
                raise
            if await self.choose(synced_folder(error)) == "yes":
                await self._write(synced=True)
            else:
                self.notice(words.NOT_WRITTEN)

    async def _write(self, *, synced: bool = False) -> None:
        # The writers load with the first file, not with the first screen.
        from chatdong_tui.usecases import writing

        written = await asyncio.to_thread(
            writing.write_documents,
            self.desk,
            [self.document],
            self._subject,
            FORMATS,
            places.outbox(),
            synced=synced,
        )
        self.notice(words.PAPER_WRITTEN.format(paths=", ".join(str(path) for path in written.value)))
