"""The papers of one meeting: of one to come the sign-in sheet first, of one that was held its minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chatdong_tui.document import Document
from chatdong_tui.domain.meeting_code import MeetingState
from chatdong_tui.ui.export.papers_screen import PapersScreen
from chatdong_tui.usecases import meeting_document
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words import minutes_screens as words

if TYPE_CHECKING:
    from chatdong_tui.ui.meeting.live_screen import LiveSheet

SUBJECT = "meeting {meeting_id}"


async def open_papers(screen: LiveSheet) -> None:
    """Show the papers of the meeting on the screen."""
    held = screen.sheet is not None and screen.sheet.meeting.state is MeetingState.HELD
    documents = await screen.ask(_documents, screen.meeting_id, held, group="papers")
    if documents:
        screen.app.push_screen(PapersScreen(documents, SUBJECT.format(meeting_id=screen.meeting_id), words.WITH_NAMES))


def _documents(desk: Desk, meeting_id: str, held: bool) -> list[Document]:
    minutes, shared, sign_in = meeting_document.FORMS
    forms = (minutes, shared, sign_in) if held else (sign_in, minutes, shared)
    return [meeting_document.document(desk, meeting_id, form) for form in forms]
