"""The newsletter of a zone and month: its sections and lines, from the first draft to the final page."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.events import Resize

from chatdong_tui.document import Document
from chatdong_tui.domain.newsletter import NewsletterItem
from chatdong_tui.domain.newsletter_page import NewsletterPage
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.export.papers_screen import PapersScreen
from chatdong_tui.ui.month_screen import MonthScreen
from chatdong_tui.ui.newsletter import rows
from chatdong_tui.ui.own_zone import ZoneShown, own_zone
from chatdong_tui.ui.room import Room
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.plain_list import LineList
from chatdong_tui.usecases import newsletter
from chatdong_tui.usecases.desk import Desk, Noun
from chatdong_tui.words import newsletter_screens as words
from chatdong_tui.words.formats import month_name
from chatdong_tui.words.labels import zone_name

_MARGIN = 5
"""Cells left and right of a line, and for its scroll bar."""


def _no_zone(screen: NewsletterScreen) -> str:
    return "" if screen.page else words.NO_ZONE


def _closed(screen: NewsletterScreen) -> str:
    if screen.page is None:
        return words.NO_ZONE
    return words.IS_FINAL if screen.page.is_final else ""


def _no_letter(screen: NewsletterScreen) -> str:
    return "" if screen.page and screen.page.newsletter else words.NO_LETTER


def _no_line(screen: NewsletterScreen) -> str:
    return _closed(screen) or ("" if screen.chosen else words.NO_LINE)


def _not_movable(screen: NewsletterScreen) -> str:
    if reason := _no_line(screen):
        return reason
    return words.BY_DAY if screen.chosen and screen.chosen.section.by_day else ""


def _not_closable(screen: NewsletterScreen) -> str:
    return _no_letter(screen) or _closed(screen)


def _not_final(screen: NewsletterScreen) -> str:
    return "" if screen.page and screen.page.is_final else words.NOT_FINAL


def _no_version(screen: NewsletterScreen) -> str:
    return "" if screen.page and screen.page.version else words.NO_VERSION


def _nothing_chosen(screen: NewsletterScreen) -> str:
    return "" if screen.chosen else words.NO_LINE


class NewsletterScreen(MonthScreen, Room):
    """The cursor stands on a line, or in a section that has none."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("draft", "d", words.DRAFT, words.DRAFT_HELP, unavailable=_closed),
        Command("agencies", "a", words.AGENCIES, words.AGENCIES_HELP, unavailable=_closed),
        Command("add", "f4", words.ADD, words.ADD_HELP, unavailable=_closed, also=("n",)),
        Command("edit", "enter", words.EDIT, words.EDIT_HELP, unavailable=_no_line, also=("f2",)),
        Command("hide", "space", words.HIDE, words.HIDE_HELP, unavailable=_no_line, also=("h",)),
        Command("check", "c", words.CHECK, words.CHECK_HELP, unavailable=_not_closable),
        Command("finalise", "f8", words.FINALISE, words.FINALISE_HELP, unavailable=_not_closable),
        Command("preview", "f9", words.PREVIEW, words.PREVIEW_HELP, unavailable=_no_letter, also=("p",)),
        Command("earlier", "left_square_bracket", words.EARLIER, words.EARLIER_HELP, _no_zone, also=("left",)),
        Command("later", "right_square_bracket", words.LATER, words.LATER_HELP, _no_zone, also=("right",)),
        Command("up", "shift+up", words.UP, words.UP_HELP, unavailable=_not_movable, footer=False, also=("u",)),
        Command("down", "shift+down", words.DOWN, words.DOWN_HELP, _not_movable, footer=False, also=("j",)),
        Command("remove", "delete", words.REMOVE, words.REMOVE_HELP, unavailable=_no_line, footer=False),
        Command("reopen", "r", words.REOPEN, words.REOPEN_HELP, unavailable=_not_final, footer=False),
        Command("versions", "v", words.VERSIONS, words.VERSIONS_HELP, unavailable=_no_version, footer=False),
        Command("number", "i", words.NUMBER, words.NUMBER_HELP, unavailable=_not_closable, footer=False),
        Command("history", "y", words.HISTORY, words.HISTORY_HELP, unavailable=_nothing_chosen, footer=False),
        Command("other_zone", "z", words.OTHER_ZONE, words.OTHER_ZONE_HELP, unavailable=_no_zone, footer=False),
    )
    WATCHES = frozenset({Noun.NEWSLETTER, Noun.NETWORK})
    room = "newsletter"
    not_before = words.NOT_BEFORE
    heading = words.NEWSLETTER
    DEFAULT_CSS = "NewsletterScreen #about { height: 1; padding: 0 1; text-style: bold; }"

    def __init__(self, zone_id: str | None = None, month: str = "") -> None:
        super().__init__()
        self._first_zone = zone_id
        self._zone: ZoneShown | None = None
        self._month = month
        self.page: NewsletterPage | None = None

    def body(self) -> ComposeResult:
        yield Plain(id="about")
        yield LineList([])

    @property
    def list(self) -> LineList:
        return self.query_one(LineList)

    @property
    def chosen(self) -> NewsletterItem | None:
        """The line under the cursor."""
        return next((item for item in self.page.items if item.id == self.list.key), None) if self.page else None

    # showing

    async def reload(self) -> None:
        if self._zone is None:
            found = await self.ask(own_zone)
            if found is None:
                return
            self._zone = found.starting_at(self._first_zone)
        if not self._zone.id:
            self.notice(words.NO_ZONE)
            return
        self._month = self._month or self._zone.month(f"{self.app.today:%Y-%m}")
        # A zone that is not among today's is asked for by its own id.
        zone_id = self._first_zone or self._zone.id
        page = await self.ask(newsletter.page, zone_id, self._month, group="page")
        if page is not None:
            self.page = page
            self._draw()

    def _draw(self) -> None:
        if self.page is None:
            return
        zone = zone_name(self.page.zone.no, self.page.zone.name)
        self.set_heading(words.OF.format(zone=zone, month=month_name(self.page.month)))
        self.query_one("#about", Plain).show(rows.about(self.page))
        self.list.lines = rows.lines(self.page, max(70, self.size.width - _MARGIN))

    def on_resize(self, event: Resize) -> None:
        self._draw()

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        event.stop()
        self.action_invoke("edit" if self.chosen else "add")

    # which one is shown

    async def action_other_zone(self) -> None:
        assert self._zone is not None
        self._zone, self._first_zone = self._zone.next(), None
        await self.reload()

    # writing

    async def action_draft(self) -> None:
        from chatdong_tui.usecases import newsletter_draft

        assert self.page is not None
        done = (await self.perform(newsletter_draft.draft, self.page.zone.id, self.page.month)).value
        await self.reload()
        told = words.DRAFTED if done.new or done.changed or done.gone else words.SAME_DRAFT
        self.notice(told.format(new=done.new, changed=done.changed, gone=done.gone))

    def action_agencies(self) -> None:
        self.app.open("newsletter_agencies", page=self.page)

    def action_add(self) -> None:
        self.app.open("newsletter_item", page=self.page, section=rows.section_of(self.list.key, self.page))

    def action_edit(self) -> None:
        self.app.open("newsletter_item", page=self.page, item=self.chosen)

    async def action_hide(self) -> None:
        assert self.chosen is not None
        hidden = not self.chosen.hidden
        await self.perform(newsletter.hide_item, self.chosen.id, hidden=hidden)
        await self.reload()
        self.notice(words.HIDDEN if hidden else words.SHOWN_AGAIN)

    async def action_up(self) -> None:
        await self._move(-1)

    async def action_down(self) -> None:
        await self._move(1)

    async def _move(self, step: int) -> None:
        assert self.chosen is not None
        await self.perform(newsletter.move_item, self.chosen.id, step)
        # The next key counts on from what was just set, not from what stood before.
        await self.reload()

    async def action_remove(self) -> None:
        assert self.chosen is not None
        gone = (await self.perform(newsletter.remove_item, self.chosen.id)).value
        self.notice(words.REMOVED if gone else words.HIDDEN_INSTEAD)

    def action_history(self) -> None:
        assert self.chosen is not None
        self.app.open("history", table="newsletter_item", row_id=self.chosen.id)

    # closing

    def action_check(self) -> None:
        assert self.page is not None
        assert self.page.newsletter is not None
        self.app.open("newsletter_check", newsletter=self.page.newsletter)

    async def action_finalise(self) -> None:
        from chatdong_tui.usecases import newsletter_version

        assert self.page is not None
        assert self.page.newsletter is not None
        if self.page.findings:
            self.action_check()
            return
        version = (await self.perform(newsletter_version.finalise, self.page.newsletter.id)).value
        self.notice(words.FINALISED.format(no=version.version_no))

    def action_reopen(self) -> None:
        assert self.page is not None
        self.app.open("newsletter_reopen", newsletter=self.page.newsletter)

    def action_number(self) -> None:
        assert self.page is not None
        self.app.open("newsletter_number", newsletter=self.page.newsletter)

    def action_versions(self) -> None:
        assert self.page is not None
        self.app.open("newsletter_versions", newsletter=self.page.newsletter)

    async def action_preview(self) -> None:
        assert self.page is not None
        document = await self.ask(_document, self.page.zone.id, self.page.month, group="preview")
        if document is not None:
            subject = words.SUBJECT.format(zone=f"zone:{self.page.zone.no}", month=self.page.month)
            self.app.push_screen(PapersScreen([document], subject, words.PAPER_REMARK))


def _document(desk: Desk, zone_id: str, month: str) -> Document:
    # The document kept with a version is read with what files are read with.
    from chatdong_tui.usecases import newsletter_version

    return newsletter_version.document(desk, zone_id, month)
