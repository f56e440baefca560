"""The versions of a newsletter, opening it again with its reason, and its number."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.document import Document
from chatdong_tui.domain.newsletter import Newsletter, NewsletterVersion
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.export.papers_screen import PapersScreen
from chatdong_tui.ui.kept_form import KeptForm
from chatdong_tui.ui.widgets.count_box import CountBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import newsletter as newsletters
from chatdong_tui.usecases.desk import Desk, Noun
from chatdong_tui.words import newsletter_screens as words
from chatdong_tui.words.formats import short_date


def _versions(desk: Desk, newsletter_id: str) -> tuple[NewsletterVersion, ...]:
    from chatdong_tui.usecases import newsletter_version

    return newsletter_version.versions(desk, newsletter_id)


def _version(desk: Desk, version_id: str) -> Document:
    from chatdong_tui.usecases import newsletter_version

    return newsletter_version.version(desk, version_id)


def version_text(version: NewsletterVersion) -> str:
    """`제2판  2021. 4. 6. 확정: 날짜를 바로잡음`."""
    no, reason = version.version_no, version.reason or ""
    if version.closed_on is None:
        return words.VERSION_OPEN.format(no=no, reason=reason)
    pattern = words.VERSION_AGAIN if reason else words.VERSION
    return pattern.format(no=no, day=short_date(version.closed_on), reason=reason)


class NewsletterVersionsScreen(CommandScreen):
    """The newest version stands on top."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (Command("read", "enter", words.READ, words.READ_HELP),)
    WATCHES = frozenset({Noun.NEWSLETTER})
    heading = words.VERSION_LIST

    def __init__(self, newsletter: Newsletter) -> None:
        super().__init__()
        self._newsletter = newsletter

    def body(self) -> ComposeResult:
        yield LineList([])

    async def reload(self) -> None:
        found = await self.ask(_versions, self._newsletter.id, group="versions")
        if found is not None:
            self.query_one(LineList).lines = [Line(each.id, version_text(each)) for each in reversed(found)]

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        event.stop()
        self.action_invoke("read")

    async def action_read(self) -> None:
        key = self.query_one(LineList).key
        document = await self.ask(_version, key, group="version") if key else None
        if document is not None:
            subject = words.SUBJECT.format(zone=self._newsletter.zone_id, month=self._newsletter.month)
            self.app.push_screen(PapersScreen([document], subject, words.PAPER_REMARK))


class ReopenNewsletterScreen(KeptForm):
    """Why a final newsletter is opened again."""

    draft_noun = "newsletter_reopen"
    heading = words.REOPEN_FORM

    def __init__(self, newsletter: Newsletter) -> None:
        super().__init__()
        self._newsletter = newsletter
        self.draft_key = newsletter.id

    def body(self) -> ComposeResult:
        yield Form(Field("reason", words.REASON, TextBox(max_length=2000), required=True))

    async def write(self) -> bool:
        from chatdong_tui.usecases import newsletter_version

        reason = str(self.form.values()["reason"])
        version = (await self.perform(newsletter_version.reopen, self._newsletter.id, reason)).value
        self.notice(words.REOPENED_NOW.format(no=version.version_no))
        return True


class IssueNumberScreen(KeptForm):
    """The number of an issue."""

    draft_noun = "newsletter_number"
    heading = words.NUMBER_FORM

    def __init__(self, newsletter: Newsletter) -> None:
        super().__init__()
        self._newsletter = newsletter
        self.draft_key = newsletter.id

    def body(self) -> ComposeResult:
        box = CountBox(self._newsletter.issue_no, unit=words.NUMBER_UNIT)
        yield Form(Field("issue_no", words.NUMBER, box, required=True))

    async def write(self) -> bool:
        number = self.form.values()["issue_no"]
        assert isinstance(number, int)
        done = (await self.perform(newsletters.renumber, self._newsletter.id, number)).value
        self.notice(words.NUMBERED.format(issue=done.issue_no))
        return True
