"""What a case conference decides about one case: the outcome, who leads it, and what is done next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.app import ComposeResult

from chatdong_tui.domain.case_flow import Transition
from chatdong_tui.domain.case_lead import LeadSuggestion
from chatdong_tui.domain.case_page import CasePage
from chatdong_tui.domain.conference import ConferenceLine, ConsentLabel
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.network import Organisation
from chatdong_tui.ui.case.case_form import CaseForm
from chatdong_tui.ui.case.choices import Choices, read_choices
from chatdong_tui.ui.meeting.decide_fields import (
    STAYS,
    classification_of,
    decision_fields,
    fit_to_outcome,
    offer_lead,
    outcomes,
)
from chatdong_tui.ui.widgets.form import Form
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.usecases import case as cases
from chatdong_tui.usecases import case_course, conference
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words import minutes_screens as words
from chatdong_tui.words.case_course import lead_sentence
from chatdong_tui.words.labels import label

if TYPE_CHECKING:
    from chatdong_tui.ui.meeting.live_screen import LiveSheet


@dataclass(frozen=True, slots=True)
class Start:
    """What the form begins with. rows: the moves that the meeting can decide on."""

    meeting: Meeting
    line: ConferenceLine
    page: CasePage
    choices: Choices
    rows: tuple[Transition, ...]


def _start(desk: Desk, meeting: Meeting, line: ConferenceLine) -> Start:
    page = cases.page(desk, line.case_id)
    return Start(meeting, line, page, read_choices(desk), tuple(outcomes(page, meeting)))


async def decide(screen: LiveSheet, meeting: Meeting, line: ConferenceLine) -> None:
    """Open the form for a case on the agenda; the case to decide on next is selected behind it."""

    def go_on() -> None:
        if item_id := _next_undecided(screen, line.agenda_item_id):
            screen.minutes.want(f"agenda_item:{item_id}")

    start = await screen.ask(_start, meeting, line)
    if start is not None:
        screen.app.push_screen(DecideScreen(start, go_on))


def _next_undecided(screen: LiveSheet, item_id: str) -> str:
    """The first undecided case below this item, or else above it; '' when this was the last."""
    items = [block.item.id for block in screen.sheet.agenda] if screen.sheet else []
    at = items.index(item_id) if item_id in items else 0
    ahead = [*items[at + 1 :], *items[:at]]
    return next((item for item in ahead if item in screen.cases and not screen.cases[item].decided), "")


class DecideScreen(CaseForm):
    """One act: the move of the case, the decision in the minutes, and the next step."""

    draft_noun = "conference_decision"
    DEFAULT_CSS = """
    DecideScreen #about { padding: 0 1; }
    DecideScreen #lead { padding: 0 1; color: $text-accent; }
    """

    def __init__(self, start: Start, decided: Callable[[], None]) -> None:
        super().__init__(start.line.agenda_item_id, start.choices)
        self._line = start.line
        self._decided = decided
        self._page = start.page
        self._rows = {row.target: row for row in start.rows}
        self._on_table = bool(start.rows)
        self.heading = words.DECISION.format(case_no=start.line.case_no)

    def body(self) -> ComposeResult:
        yield Plain(self._about(), id="about")
        yield Plain(id="lead")
        rows = tuple(self._rows.values())
        yield Form(*decision_fields(self._page, rows, self.choices, self._line.decided))

    def _about(self) -> str:
        """What the table may see of the case, and what is to be known before deciding."""
        level = self._line.crisis_level
        shown = words.NUMBER_ONLY
        if self._shared:
            said = words.LEVEL.format(level=label(level)) if level else ""
            shown = words.STANDS.format(dong=self._line.dong, status=label(self._line.status), level=said).rstrip(" |")
        remark = words.DECIDED_BEFORE if self._line.decided else "" if self._on_table else words.NO_TABLE
        return "\n".join(line for line in (shown, remark) if line)

    @property
    def _shared(self) -> bool:
        return self._line.consent is ConsentLabel.SHARED

    async def reload(self) -> None:
        self._fit()
        self.form.settle()
        await super().reload()
        await self._suggest()
        self.form.focus_field("to_status")

    def restore(self, typed: dict[str, str]) -> None:
        # First the outcome, so that what belongs to it can be put back.
        self.form.restore({"to_status": typed.get("to_status", "")})
        self._fit()
        super().restore(typed)

    def _fit(self) -> None:
        fit_to_outcome(self.form, self._page, self._rows.get(self.form.box("to_status").value))

    def on_form_changed(self, event: Form.Changed) -> None:
        if event.name == "to_status":
            self._fit()
        if event.name in ("to_status", "classification"):
            self.run_worker(self._suggest(), group="lead", exclusive=True, exit_on_error=False)

    async def _suggest(self) -> None:
        """Who might lead it, classified as the form says now, and why."""
        found = await self.ask(
            case_course.suggested_lead, self._line.case_id, classification_of(self.form), group="lead"
        )
        suggestion, agency = found or (None, None)
        offer_lead(self.form, self.choices, agency)
        self.query_one("#lead", Plain).show(self._said(suggestion, agency))

    def _said(self, suggestion: LeadSuggestion | None, agency: Organisation | None) -> str:
        if suggestion is None:
            return ""
        name = agency.name if agency else ""
        if self._shared:
            return lead_sentence(suggestion, name)
        side = label(suggestion.sector) + (f"({name})" if name else "")
        return words.SIDE_ONLY.format(side=side)

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.conference import ConferenceDecision

        if broken := self.form.broken():
            self.form.show_errors(broken)
            return False
        values = self.form.values()
        if values["to_status"] == STAYS:
            values["to_status"] = None
        if not values["step"] and values["step_due_on"] is None:
            # Whoever is named by default has nothing to do.
            values["step_owner_id"] = None
        draft = self.draft_of(ConferenceDecision, **values)
        if draft is None:
            return False
        await self.perform(conference.decide, self._line.agenda_item_id, draft)
        self._decided()
        self.notice(words.DECISION_SAVED.format(case_no=self._line.case_no))
        return True
