"""The fields that a move asks for, each with the value it most likely has."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from chatdong_tui.domain.case import StatusEvent
from chatdong_tui.domain.case_code import ConsentScope, ReceiptBasis, Status
from chatdong_tui.domain.case_flow import Transition
from chatdong_tui.domain.case_page import CasePage
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import MeetingState
from chatdong_tui.ui.case.choices import Choice, Choices
from chatdong_tui.ui.case.list_rows import day_text
from chatdong_tui.ui.widgets.choice_box import ChoiceBox
from chatdong_tui.ui.widgets.count_box import CountBox
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field
from chatdong_tui.ui.widgets.name_box import NameBox
from chatdong_tui.words import case_screens as words
from chatdong_tui.words.case import move_field
from chatdong_tui.words.labels import label

USUAL_CYCLE = 30
"""Days between two looks of a follow-up, until somebody says otherwise."""
USUAL_HOLD = 14
"""Days until a case on hold is looked at again, until somebody says otherwise."""


def consented(page: CasePage, day: date) -> bool:
    """Whether collecting and using the household's data was consented to."""
    return any(consent.scope is ConsentScope.COLLECTION and consent.valid_on(day) for consent in page.consents)


def conferences(page: CasePage) -> list[Meeting]:
    """The case conferences that dealt with the case, the newest first."""
    held = [meeting for meeting in page.meetings if meeting.kind.on_cases and meeting.state is MeetingState.HELD]
    return sorted(held, key=lambda meeting: meeting.held_on, reverse=True)


def remark(page: CasePage, transition: Transition, today: date) -> str:
    """What a person should know before filling in the form, '' for nothing."""
    if transition.target is Status.RECEIVED and transition.source is Status.INTAKE and not consented(page, today):
        return words.NO_CONSENT_YET
    if transition.target is Status.CLOSED and not conferences(page):
        return words.NO_MEETING_YET
    return ""


def move_fields(page: CasePage, transition: Transition, choices: Choices, today: date) -> list[Field]:
    """One field for each thing the move asks for, in the order of the table."""
    boxes: dict[str, Callable[[], object]] = {
        "on_date": lambda: DateBox(today),
        "reason_code": lambda: _reason_box(page, transition, today),
        "reason": lambda: NameBox(max_length=200),
        "meeting_id": lambda: _meeting_box(page, today),
        "approver_id": lambda: ChoiceBox(choices.people, allow_empty=True),
        "organisation_id": lambda: _organisation_box(page, transition, choices),
        "lead_agency_id": lambda: ChoiceBox(
            choices.organisations, page.case.lead_agency_id or choices.my_organisation, allow_empty=True
        ),
        "manager_id": lambda: ChoiceBox(choices.people, _manager(page, transition, choices), allow_empty=True),
        "classification": lambda: _classification_box(page, transition),
        "goal": lambda: NameBox(_plan(page).goal or "", max_length=200),
        "due_on": lambda: DateBox(today + timedelta(days=USUAL_HOLD)),
        "until_on": lambda: DateBox(_plan(page).until_on),
        "cycle_days": lambda: CountBox(USUAL_CYCLE, unit=words.UNIT_DAYS),
    }
    return [
        Field(name, move_field(transition.target, name), boxes[name](), name == "on_date") for name in transition.fields
    ]


def _reason_box(page: CasePage, transition: Transition, today: date) -> ChoiceBox:
    codes: list[Choice] = [(code, label(code)) for code in transition.reasons]
    usual = ReceiptBasis.CONSENT if consented(page, today) else None
    return ChoiceBox(codes, usual if usual in transition.reasons else None, allow_empty=True)


def _meeting_box(page: CasePage, today: date) -> ChoiceBox:
    held = conferences(page)
    named: list[Choice] = [
        (meeting.id, words.MEETING.format(day=day_text(meeting.held_on, today), kind=label(meeting.kind)))
        for meeting in held
    ]
    return ChoiceBox(named, held[0].id if held else None, allow_empty=True)


def _organisation_box(page: CasePage, transition: Transition, choices: Choices) -> ChoiceBox:
    if transition.target is Status.FOLLOW_UP:
        return ChoiceBox(choices.offices, choices.office_of.get(page.household.dong_id))
    return ChoiceBox(choices.organisations, allow_empty=True)


def _manager(page: CasePage, transition: Transition, choices: Choices) -> str | None:
    # Who takes over at another agency is for that agency to say.
    return None if transition.target is Status.TRANSFERRED else page.case.manager_id or choices.me


def _classification_box(page: CasePage, transition: Transition) -> ChoiceBox:
    open_to: list[Choice] = [(code, label(code)) for code in transition.classifications]
    must = transition.target is Status.LINKED
    return ChoiceBox(open_to, open_to[0][0] if must else page.case.classification, allow_empty=True)


def _plan(page: CasePage) -> StatusEvent:
    """What the last plan says; an empty one before there is any."""
    plans = [event for event in page.events if event.to_status is Status.PLANNED]
    return plans[-1] if plans else StatusEvent("", page.case.id, page.case.found_on, 0, Status.PLANNED)
