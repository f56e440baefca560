"""The fields of a decision about a case: what may come of it, and what each outcome asks for."""

from __future__ import annotations

from collections.abc import Sequence

from chatdong_tui.domain.case_code import Classification, Status
from chatdong_tui.domain.case_flow import TRANSITIONS, Transition
from chatdong_tui.domain.case_page import CasePage
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import MeetingState
from chatdong_tui.domain.network import Organisation
from chatdong_tui.ui.case.choices import Choice, Choices
from chatdong_tui.ui.widgets.choice_box import ChoiceBox
from chatdong_tui.ui.widgets.count_box import CountBox
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.words import case_screens as case_words
from chatdong_tui.words import minutes_screens as words
from chatdong_tui.words.case import FIELDS as CASE_FIELDS
from chatdong_tui.words.case import move_field
from chatdong_tui.words.conference import FIELDS, decision_text
from chatdong_tui.words.labels import label

STAYS = "stays"
"""The outcome after which the case stands where it stood."""

OF_MOVE = (
    "classification",
    "lead_agency_id",
    "manager_id",
    "reason_code",
    "reason",
    "organisation_id",
    "due_on",
    "cycle_days",
    "goal",
    "until_on",
)
"""What only some outcomes ask for."""

_SELECTING = (Status.PLANNED, Status.LINKED, Status.NOT_SELECTED)
"""What a surveyed case may become at the table; it goes through 사례회의 on the way."""
_LONGEST = 200


def outcomes(page: CasePage, meeting: Meeting) -> list[Transition]:
    """The moves that this meeting can decide on now, the usual one first; none where it is no case conference."""
    if meeting.state is not MeetingState.HELD or not meeting.kind.on_cases:
        return []
    found = [move.transition for move in page.next_moves if move.missing is None]
    if page.standing.status is Status.ASSESSED:
        found = [row for row in found if row.target is not Status.CONFERENCED]
        found = [row for row in TRANSITIONS if row.source is Status.CONFERENCED and row.target in _SELECTING] + found
    return found


def outcome_choices(rows: Sequence[Transition]) -> list[Choice]:
    """The outcomes with their names, and staying where it is."""
    named: list[Choice] = [(row.target, decision_text(row.target, None, "", "", None, None)) for row in rows]
    return [*named, (STAYS, words.STAYS)]


def decision_fields(page: CasePage, rows: Sequence[Transition], choices: Choices, decided: bool) -> list[Field]:
    """Every field that any outcome asks for, with what most likely stands there. decided: it was decided before."""
    manager = page.case.manager_id or choices.me
    usual = STAYS if decided or not rows or rows[0].target is not Status.PLANNED else rows[0].target
    boxes = {
        "to_status": ChoiceBox(outcome_choices(rows), usual),
        "classification": ChoiceBox([], allow_empty=True),
        "lead_agency_id": ChoiceBox(choices.organisations, page.case.lead_agency_id, allow_empty=True),
        "manager_id": ChoiceBox(choices.people, manager, allow_empty=True),
        "reason_code": ChoiceBox([], allow_empty=True),
        "reason": TextBox(max_length=_LONGEST),
        "organisation_id": ChoiceBox(choices.organisations, allow_empty=True),
        "due_on": DateBox(),
        "cycle_days": CountBox(unit=case_words.UNIT_DAYS),
        "step": TextBox(max_length=_LONGEST),
        "step_owner_id": ChoiceBox(choices.people, manager, allow_empty=True),
        "step_due_on": DateBox(),
        "goal": TextBox(max_length=_LONGEST),
        "until_on": DateBox(),
        "text": TextBox(max_length=_LONGEST),
    }
    return [Field(name, _label(name), box, name == "to_status") for name, box in boxes.items()]


def _label(name: str) -> str:
    if name in ("manager_id", "lead_agency_id"):
        return move_field(Status.PLANNED, name)
    return FIELDS.get(name) or CASE_FIELDS[name]


def fit_to_outcome(form: Form, page: CasePage, row: Transition | None) -> None:
    """Show what the outcome asks for, and offer its codes. row None: the case stays where it is."""
    asked = row.fields if row else ()
    for name in OF_MOVE:
        form.hide(name, name not in asked)
    if row is None:
        return
    kinds: list[Choice] = [(code, label(code)) for code in row.classifications]
    if kinds != form.box("classification").choices:
        form.box("classification").choices = kinds
        only = kinds[0][0] if row.target is Status.LINKED else page.case.classification
        form.box("classification").write(only)
    reasons: list[Choice] = [(code, label(code)) for code in row.reasons]
    if reasons != form.box("reason_code").choices:
        form.box("reason_code").choices = reasons


def offer_lead(form: Form, choices: Choices, agency: Organisation | None) -> None:
    """Put the agency that is suggested first, and say that it is."""
    others: list[Choice] = [choice for choice in choices.organisations if agency is None or choice[0] != agency.id]
    first: list[Choice] = [(agency.id, words.SUGGESTED.format(name=agency.name))] if agency else []
    if [*first, *others] != form.box("lead_agency_id").choices:
        form.box("lead_agency_id").choices = [*first, *others]


def classification_of(form: Form) -> Classification | None:
    """What the form classifies the case as, None while it says nothing."""
    value = form.box("classification").value
    return value if isinstance(value, Classification) else None
