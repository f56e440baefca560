"""The papers of one meeting, looked at first and then written into the outbox with one key."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from chatdong_tui import places
from chatdong_tui.document import Document
from chatdong_tui.domain.meeting_code import MeetingState
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.export.preview_screen import PreviewScreen
from chatdong_tui.usecases import meeting_document
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words import minutes_screens as words

if TYPE_CHECKING:
    from chatdong_tui.ui.meeting.live_screen import LiveSheet

FORMATS = ("hwpx", "xlsx")
"""One to be printed and signed, one that any office program opens."""


class PapersScreen(PreviewScreen):
    """The documents of a meeting; the one that is shown is written, and the screen stays."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (Command("write", "f2", words.WRITE_PAPER, words.WRITE_PAPER_HELP),)

    def __init__(self, documents: Sequence[Document], meeting_id: str, remark: str = words.WITH_NAMES) -> None:
        super().__init__(documents, remark)
        self._meeting_id = meeting_id

    async def action_write(self) -> None:
        # The writers load with the first file, not with the first screen.
        from chatdong_tui.usecases import monthly

        self.notice(words.WRITING)
        written = await asyncio.to_thread(
            monthly.write_documents,
            self.desk,
            [self.document],
            f"meeting {self._meeting_id}",
            FORMATS,
            places.outbox(),
        )
        self.notice(words.WRITTEN.format(paths=", ".join(str(path) for path in written.value)))


async def open_papers(screen: LiveSheet) -> None:
    """Show the papers: of a meeting to come the sign-in sheet first, of one that was held its minutes."""
    held = screen.sheet is not None and screen.sheet.meeting.state is MeetingState.HELD
    documents = await screen.ask(_documents, screen.meeting_id, held, group="papers")
    if documents:
        screen.app.push_screen(PapersScreen(documents, screen.meeting_id))


def _documents(desk: Desk, meeting_id: str, held: bool) -> list[Document]:
    minutes, shared, sign_in = meeting_document.FORMS
    forms = (minutes, shared, sign_in) if held else (sign_in, minutes, shared)
    return [meeting_document.document(desk, meeting_id, form) for form in forms]
