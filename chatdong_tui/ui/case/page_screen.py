"""One case: who the household is, where it stands, and its course, newest first."""

from __future__ import annotations

from typing import Any, ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.case import Consent, Contact, RiskAssessment, Service
from chatdong_tui.domain.case_course import CaseCourse
from chatdong_tui.domain.case_flow import REOPENABLE
from chatdong_tui.domain.case_page import CasePage, Told
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.service import next_states
from chatdong_tui.ui.case import rows
from chatdong_tui.ui.case.assess_screen import AssessScreen
from chatdong_tui.ui.case.case_form import CaseForm, open_form
from chatdong_tui.ui.case.consent_screen import ConsentScreen, CorrectConsentScreen, WithdrawScreen
from chatdong_tui.ui.case.contact_screen import ContactScreen
from chatdong_tui.ui.case.course_rows import course_text
from chatdong_tui.ui.case.edit_screen import EditScreen
from chatdong_tui.ui.case.merge_screen import MergeScreen, other_households
from chatdong_tui.ui.case.move_screen import move_page
from chatdong_tui.ui.case.reopen_screen import ReopenScreen
from chatdong_tui.ui.case.reveal import PersonalLine, Revealing
from chatdong_tui.ui.case.service_screen import open_service, open_service_move
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.plain_list import LineList
from chatdong_tui.usecases import case as cases
from chatdong_tui.usecases import case_record, consent
from chatdong_tui.usecases.case_course import course
from chatdong_tui.usecases.desk import Desk, Noun
from chatdong_tui.words import case_screens as words
from chatdong_tui.words import consent as consent_words
from chatdong_tui.words import household_screens, resource_screens


def _read(desk: Desk, case_id: str) -> tuple[CasePage, CaseCourse]:
    return cases.page(desk, case_id), course(desk, case_id)


def _unread(screen: CaseScreen) -> str:
    return "" if screen.page else words.NOT_READ_YET


def _no_line(screen: CaseScreen) -> str:
    return "" if screen.chosen is not None else words.NO_LINE


def _not_removable(screen: CaseScreen) -> str:
    return "" if isinstance(screen.chosen, Contact | Service | Consent) else words.NOT_REMOVABLE


def _no_service(screen: CaseScreen) -> str:
    return "" if screen.service_to_move is not None else resource_screens.NO_SERVICE


def _not_closed(screen: CaseScreen) -> str:
    if screen.page is None:
        return words.NOT_READ_YET
    return "" if screen.page.standing.status in REOPENABLE else words.NOT_CLOSED


class CaseScreen(Revealing):
    """A case's page. The cursor stands on a line; letters write something new."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("contact", "c", words.ADD_CONTACT, words.ADD_CONTACT_HELP, _unread, also=("f4",)),
        Command("move", "m", words.MOVE, words.MOVE_HELP, _unread, also=("x",)),
        Command("assess", "a", words.ASSESS, words.ASSESS_HELP, _unread),
        Command("service", "s", words.ADD_SERVICE, words.ADD_SERVICE_HELP, _unread),
        Command("consent", "g", words.ADD_CONSENT, words.ADD_CONSENT_HELP, _unread),
        Command("edit", "e", words.EDIT, words.EDIT_HELP, _unread, also=("f2",)),
        Command("open_line", "enter", words.OPEN_LINE, words.OPEN_LINE_HELP, _no_line),
        Command("remove_line", "delete", words.REMOVE_LINE, words.REMOVE_LINE_HELP, _not_removable),
        Command("reopen", "r", words.REOPEN, words.REOPEN_HELP, _not_closed),
        Command(
            "move_service", "t", resource_screens.MOVE_SERVICE, resource_screens.MOVE_SERVICE_HELP, _no_service, False
        ),
        Command(
            "same", "d", household_screens.MERGE_SCREEN, household_screens.MERGE_SCREEN_HELP, _unread, footer=False
        ),
        Command("history", "h", words.HISTORY, words.HISTORY_HELP, _unread),
    )
    WATCHES = frozenset({Noun.CASE, Noun.MEETING, Noun.NETWORK})
    heading = words.CASE
    DEFAULT_CSS = """
    CaseScreen #flags { padding: 0 1; color: $text-warning; text-style: bold; display: none; }
    CaseScreen #flags.-some { display: block; }
    CaseScreen #head { padding: 0 1; }
    CaseScreen #course { padding: 0 1; color: $text-muted; display: none; }
    CaseScreen #course.-some { display: block; }
    CaseScreen #whole { height: auto; min-height: 2; max-height: 3; padding: 0 1; color: $text-muted; }
    """

    def __init__(self, case_id: str) -> None:
        super().__init__()
        self._case_id = case_id
        self._told: dict[str, Told] = {}
        self._course: CaseCourse | None = None

    def body(self) -> ComposeResult:
        yield Plain(id="flags")
        yield Plain(id="head")
        yield Plain(id="course")
        yield PersonalLine()
        yield LineList([])
        yield Plain(id="whole")

    @property
    def chosen(self) -> Told | None:
        """What the line under the cursor tells."""
        return self._told.get(self.query_one(LineList).key or "")

    async def reload(self) -> None:
        first = self.page is None
        found = await self.ask(_read, self._case_id, group="page")
        if found is None:
            return
        page, self._course = found
        await self.read_personal(page)
        self.page = page
        self._told = rows.told_of(page)
        self.draw()
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

    def draw(self) -> None:
        assert self.page is not None
        today = self.app.today
        self._tell("#flags", rows.flag_lines(self.page))
        self._tell("#course", course_text(self._course, today) if self._course else "")
        shown = (rows.head(self.page, today, revealed=self.revealed), rows.lines(self.page, today))
        head, lines = rows.without_alias(self.page, *shown) if self.app.projector else shown
        one = household_screens.same_household(case.case_no for case in other_households(self.page))
        self.query_one("#head", Plain).show("\n".join(part for part in (head, one) if part))
        self.query_one(LineList).lines = lines
        self.draw_personal()
        self._show_whole(self.query_one(LineList).key)

    def _tell(self, name: str, text: str) -> None:
        line = self.query_one(name, Plain)
        line.show(text)
        line.set_class(bool(text), "-some")

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
        await open_service(self, self._case_id, self._case_no, None)

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
                await open_service(self, self._case_id, self._case_no, service)
            case Consent(withdrawn_on=None) as consent:
                await self._open(WithdrawScreen, consent, self._case_no)
            case Consent() as withdrawn:
                await self._open(CorrectConsentScreen, withdrawn, self._case_no)
            case Meeting() as meeting:
                self.app.open("meeting", meeting_id=meeting.id)
            case RiskAssessment() as risk:
                await self._open_level(risk)
            case tuple() as needs:
                await self._open(AssessScreen, self._known, needs)
            case _:
                self.notice(words.NOTHING_TO_EDIT)

    async def _open_level(self, risk: RiskAssessment) -> None:
        # A level that was found with the needs of a day is corrected with them.
        if needs := tuple(need for need in self._known.needs if need.assessed_on == risk.rated_on):
            await self._open(AssessScreen, self._known, needs)
        else:
            self.notice(words.LEVEL_OF_CONTACT)

    async def action_remove_line(self) -> None:
        match self.chosen:
            case Contact() as contact:
                await self.perform(case_record.remove_contact, contact.id)
                self.notice(words.CONTACT_REMOVED)
            case Service() as service:
                await self.perform(case_record.remove_service, service.id)
                self.notice(words.SERVICE_REMOVED)
            case Consent() as given:
                await self.perform(consent.remove_consent, given.id)
                self.notice(consent_words.REMOVED)

    @property
    def service_to_move(self) -> Service | None:
        """The service under the cursor, or the only one that has not come to its end."""
        if isinstance(self.chosen, Service):
            return self.chosen
        open_ones = [each for each in self.page.services if next_states(each.state)] if self.page else []
        return open_ones[0] if len(open_ones) == 1 else None

    async def action_move_service(self) -> None:
        assert self.service_to_move is not None
        await open_service_move(self, self.service_to_move, self._case_no)

    def action_same(self) -> None:
        self.app.push_screen(MergeScreen(self._case_id))

    def action_history(self) -> None:
        table, row_id = rows.row_of(self.chosen, self._known)
        self.app.open("history", table=table, row_id=row_id)
