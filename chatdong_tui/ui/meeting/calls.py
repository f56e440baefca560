"""Which verb a typed line asks for, and which verb takes a row of the minutes away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from chatdong_tui.domain.meeting import ActionItem, AgendaItem, Decision, DecisionOption, DiscussionLine
from chatdong_tui.domain.meeting_sheet import Entry
from chatdong_tui.domain.network import Sector
from chatdong_tui.domain.network_overview import PersonChoice
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.ui.meeting.typed import TypedKind, body_of, kind_of
from chatdong_tui.usecases import attendance, minutes, minutes_line, minutes_option
from chatdong_tui.usecases.desk import Done
from chatdong_tui.words import meeting_screens as words
from chatdong_tui.words import minutes_screens as live_words
from chatdong_tui.words.labels import label
from chatdong_tui.words.minutes import LINE_REFUSALS
from chatdong_tui.words.problems import sentence


@dataclass(frozen=True, slots=True)
class Call:
    """A verb with its arguments."""

    verb: Callable[..., Done[Any]]
    args: tuple[object, ...]


_REMOVALS: dict[str, Callable[..., Done[Any]]] = {
    "agenda_item": minutes.remove_agenda,
    "discussion_line": minutes.remove_line,
    "decision_option": minutes_option.remove_option,
    "decision": minutes.remove_decision,
    "action_item": minutes.remove_action,
}


def removal(table: str, row_id: str) -> Call:
    """Takes a row of the minutes away."""
    return Call(_REMOVALS[table], (row_id,))


def new_line(meeting_id: str, agenda_id: str | None, text: str, register: Sequence[PersonChoice]) -> Call:
    """What a new line asks for. register: the people who can be given a seat.

    Raises RuleBroken for what the line's draft refuses, and UNKNOWN_RECORD or AMBIGUOUS at `seat`.
    """
    if kind_of(text) is TypedKind.SEAT:
        return _seat(meeting_id, body_of(text), register)
    return Call(minutes_line.add_by_line, (meeting_id, agenda_id, text))


def as_said(meeting_id: str, agenda_id: str | None, text: str) -> Call:
    """What a line asks for that is nothing but discussion, whatever sign it begins with."""
    from chatdong_tui.domain.draft.meeting import LineDraft
    from chatdong_tui.domain.draft.text import draft_of

    return Call(minutes.add_line, (meeting_id, draft_of(LineDraft, text=text, agenda_item_id=agenda_id)))


def _seat(meeting_id: str, typed: str, register: Sequence[PersonChoice]) -> Call:
    from chatdong_tui.domain.draft.meeting import GuestDraft
    from chatdong_tui.domain.draft.text import draft_of

    if not typed:
        raise RuleBroken("text", Rule.REQUIRED)
    if "/" in typed:
        name, organisation, side, *_ = (*(part.strip() for part in typed.split("/")), "", "")
        sector = next((each for each in Sector if label(each) == side), None) if side else Sector.OTHER
        if sector is None:
            raise RuleBroken("seat", Rule.NOT_A_CHOICE)
        return Call(
            attendance.add_guest, (meeting_id, draft_of(GuestDraft, name=name, organisation=organisation), sector)
        )
    wanted = "".join(typed.split())
    found = {
        person.id
        for person in register
        if wanted in (_squeezed(person.name), _squeezed(person.name + person.organisation))
    }
    if len(found) != 1:
        raise RuleBroken("seat", Rule.AMBIGUOUS if found else Rule.UNKNOWN_RECORD)
    return Call(attendance.add_seat, (meeting_id, found.pop()))


def _squeezed(name: str) -> str:
    return "".join(name.split())


def mended(record: Entry | DecisionOption | AgendaItem, text: str) -> Call:
    """What a corrected line asks for. record: as it stands now."""
    from chatdong_tui.domain.draft.meeting import AgendaDraft
    from chatdong_tui.domain.draft.text import draft_of

    if isinstance(record, AgendaItem):
        draft = draft_of(
            AgendaDraft, title=body_of(text), kind=record.kind, presenter_id=record.presenter_id, case_id=record.case_id
        )
        return Call(minutes.edit_agenda, (record.id, draft))
    return Call(minutes_line.edit_by_line, (record.id, text))


_TABLES = {
    DiscussionLine: "discussion_line",
    DecisionOption: "decision_option",
    Decision: "decision",
    ActionItem: "action_item",
    AgendaItem: "agenda_item",
}


def key_of(record: object) -> str:
    """The key of a record in the minutes; '' for one that is not shown there."""
    if isinstance(record, DiscussionLine | DecisionOption | Decision | ActionItem | AgendaItem):
        return f"{_TABLES[type(record)]}:{record.id}"
    return ""


_SENTENCES = {
    ("owner", Rule.UNKNOWN_RECORD): words.OWNER_UNKNOWN,
    ("owner", Rule.AMBIGUOUS): words.OWNER_SEVERAL,
    ("due_on", Rule.NOT_A_DATE): words.DUE_UNREADABLE,
    ("seat", Rule.UNKNOWN_RECORD): words.SEAT_UNKNOWN,
    ("seat", Rule.NOT_A_CHOICE): words.SEAT_UNKNOWN,
    ("seat", Rule.AMBIGUOUS): words.SEAT_SEVERAL,
    ("there", Rule.UNKNOWN_RECORD): live_words.SEAT_NOT_HERE,
}


def why_not(error: RuleBroken) -> str:
    """Why a line was not taken, in words that fit the line."""
    at = (error.field, error.rule)
    return _SENTENCES.get(at) or LINE_REFUSALS.get(at) or sentence(error)
