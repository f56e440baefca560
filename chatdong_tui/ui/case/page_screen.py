"""One case: who the household is, where it stands, and its course, newest first."""

from __future__ import annotations

from typing import Any, ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.case import Consent, Contact, Service
from chatdong_tui.domain.case_flow import REOPENABLE
from chatdong_tui.domain.case_page import CasePage, Told
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.ui.case import rows
from chatdong_tui.ui.case.assess_screen import AssessScreen
from chatdong_tui.ui.case.case_form import CaseForm, open_form
from chatdong_tui.ui.case.consent_screen import ConsentScreen, WithdrawScreen
from chatdong_tui.ui.case.contact_screen import ContactScreen
from chatdong_tui.ui.case.edit_screen import EditScreen
from chatdong_tui.ui.case.move_screen import move_page
from chatdong_tui.ui.case.reopen_screen import ReopenScreen
from chatdong_tui.ui.case.service_screen import ServiceScreen
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.plain_list import LineList
from chatdong_tui.usecases import case as cases
from chatdong_tui.usecases import case_record
from chatdong_tui.usecases.desk import Noun
from chatdong_tui.words import case_screens as words


def _unread(screen: CaseScreen) -> str:
    return "" if screen.page else words.NOT_READ_YET


def _no_line(screen: CaseScreen) -> str:
    return "" if screen.chosen is not None else words.NO_LINE


def _not_removable(screen: CaseScreen) -> str:
    return "" if isinstance(screen.chosen, Contact | Service) else words.NOT_REMOVABLE


def _not_closed(screen: CaseScreen) -> str:
    if screen.page is None:
        return words.NOT_READ_YET
    return "" if screen.page.standing.status in REOPENABLE else words.NOT_CLOSED


def _no_alias(screen: CaseScreen) -> str:
    return "" if screen.page and screen.page.household.alias else words.NO_ALIAS


class CaseScreen(CommandScreen):
    """A case's page. The cursor stands on a line; letters write something new."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("contact", "c", words.ADD_CONTACT, words.ADD_CONTACT_HELP, _unread, also=("f4",)),
        Command("move", "m", words.MOVE, words.MOVE_HELP, _unread),
        Command("assess", "a", words.ASSESS, words.ASSESS_HELP, _unread),
        Command("service", "s", words.ADD_SERVICE, words.ADD_SERVICE_HELP, _unread),
        Command("consent", "g", words.ADD_CONSENT, words.ADD_CONSENT_HELP, _unread),
        Command("edit", "e", words.EDIT, words.EDIT_HELP, _unread, also=("f2",)),
        Command("open_line", "enter", words.OPEN_LINE, words.OPEN_LINE_HELP, _no_line),
        Command("remove_line", "delete", words.REMOVE_LINE, words.REMOVE_LINE_HELP, _not_removable),
        Command("reopen", "r", words.REOPEN, words.REOPEN_HELP, _not_closed),
        Command("reveal", "v", words.REVEAL, words.REVEAL_HELP, _no_alias),
        Command("history", "h", words.HISTORY, words.HISTORY_HELP, _unread),
    )
    WATCHES = frozenset({Noun.CASE, Noun.MEETING, Noun.NETWORK})
    heading = words.CASE
    DEFAULT_CSS = """
    CaseScreen #flags { padding: 0 1; color: $text-warning; text-style: bold; display: none; }
    CaseScreen #flags.-some { display: block; }
    CaseScreen #head { padding: 0 1; }
    CaseScreen #whole { height: auto; min-height: 2; max-height: 3; padding: 0 1; color: $text-muted; }
    """

    def __init__(self, case_id: str) -> None:
        super().__init__()
        self._case_id = case_id
        self._revealed = False
        self._told: dict[str, Told] = {}
        self.page: CasePage | None = None

    def body(self) -> ComposeResult:
        yield Plain(id="flags")
        yield Plain(id="head")
        yield LineList([])
        yield Plain(id="whole")

    @property
    def chosen(self) -> Told | None:
        """What the line under the cursor tells."""
        return self._told.get(self.query_one(LineList).key or "")

    async def reload(self) -> None:
        first = self.page is None
        page = await self.ask(cases.page, self._case_id, group="page")
        if page is None:
            return
        self.page = page
        self._told = rows.told_of(page)
        self._draw()
        if first:
            self.set_heading(page.case.case_no)
            self.query_one(LineList).select(rows.newest_line(page))
            # Once the page stands: the note in the audit is a write, which takes its time.
            self.call_after_refresh(self.run_worker, self._note_view, group="viewed", exit_on_error=False)

    async def _note_view(self) -> None:
        try:
            await self.perform(cases.viewed, self._case_id)
        except Exception as error:
            self.app.unattended(error)

    def _draw(self) -> None:
        assert self.page is not None
        today = self.app.today
        flags = rows.flag_lines(self.page)
        self.query_one("#flags", Plain).show(flags)
        self.query_one("#flags", Plain).set_class(bool(flags), "-some")
        self.query_one("#head", Plain).show(rows.head(self.page, today, revealed=self._revealed))
        self.query_one(LineList).lines = rows.lines(self.page, today)
        self._show_whole(self.query_one(LineList).key)

    def on_line_list_line_highlighted(self, event: LineList.LineHighlighted) -> None:
        self._show_whole(event.key)

    def _show_whole(self, key: str | None) -> None:
        # The line under the cursor once more, because a long one is cut in the list.
        text = next((line.text for line in self.query_one(LineList).lines if key and line.key == key), "")
        self.query_one("#whole", Plain).show(text.strip())

    def on_line_list_line_chosen(self) -> None:
        self.action_invoke("open_line")

    # what is written to a case

    async def _open(self, kind: type[CaseForm], *args: Any) -> None:
        await open_form(self, kind, *args)

    @property
    def _known(self) -> CasePage:
        assert self.page is not None
        return self.page

    @property
    def _case_no(self) -> str:
        return self._known.case.case_no

    async def action_contact(self) -> None:
        await self._open(ContactScreen, self._case_id, self._case_no, None)

    async def action_assess(self) -> None:
        await self._open(AssessScreen, self._known, ())

    async def action_service(self) -> None:
        await self._open(ServiceScreen, self._case_id, self._case_no, None)

    async def action_consent(self) -> None:
        await self._open(ConsentScreen, self._case_id, self._case_no)

    async def action_move(self) -> None:
        await move_page(self, self._known)

    async def action_edit(self) -> None:
        await self._open(EditScreen, self._known)

    async def action_reopen(self) -> None:
        await self._open(ReopenScreen, self._known)

    async def action_open_line(self) -> None:
        match self.chosen:
            case Contact() as contact:
                await self._open(ContactScreen, self._case_id, self._case_no, contact)
            case Service() as service:
                await self._open(ServiceScreen, self._case_id, self._case_no, service)
            case Consent(withdrawn_on=None) as consent:
                await self._open(WithdrawScreen, consent, self._case_no)
            case Consent():
                self.notice(words.ALREADY_WITHDRAWN)
            case Meeting() as meeting:
                self.app.open("meeting", meeting_id=meeting.id)
            case tuple() as needs:
                await self._open(AssessScreen, self._known, needs)
            case _:
                self.notice(words.NOTHING_TO_EDIT)

    async def action_remove_line(self) -> None:
        match self.chosen:
            case Contact() as contact:
                await self.perform(case_record.remove_contact, contact.id)
                self.notice(words.CONTACT_REMOVED)
            case Service() as service:
                await self.perform(case_record.remove_service, service.id)
                self.notice(words.SERVICE_REMOVED)

    def action_reveal(self) -> None:
        self._revealed = not self._revealed
        self._draw()

    def action_history(self) -> None:
        table, row_id = rows.row_of(self.chosen, self._known)
        self.app.open("history", table=table, row_id=row_id)
