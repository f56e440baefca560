"""What a person types into the live line of a meeting, and how a saved line is typed again to mend it."""

from __future__ import annotations

import enum
import re
from datetime import date

from chatdong_tui.domain.meeting import AgendaItem, Decision, DecisionOption, DiscussionLine
from chatdong_tui.domain.meeting_sheet import Entry, MeetingSheet
from chatdong_tui.domain.minutes_line import (
    AgendaPart,
    DecidedPart,
    OptionPart,
    PutOffPart,
    SpokenPart,
    ToDoPart,
    read_case,
    read_line,
    write_line,
)
from chatdong_tui.domain.refusal import RuleBroken
from chatdong_tui.words import meeting_screens as words
from chatdong_tui.words import minutes_screens as live_words


class TypedKind(enum.Enum):
    """What a typed line will become; the value is its printed name."""

    SAID = words.KIND_SAID
    OPTION = live_words.KIND_OPTION
    DECIDED = words.KIND_DECIDED
    PUT_OFF = live_words.KIND_PUT_OFF
    TO_DO = words.KIND_TO_DO
    AGENDA = words.KIND_AGENDA
    CASE = live_words.KIND_CASE
    SEAT = words.KIND_SEAT


_SIGNS = {
    TypedKind.DECIDED: "!！",
    TypedKind.TO_DO: ">＞",
    TypedKind.AGENDA: "#＃",
    TypedKind.SEAT: "+＋",
}
_TURNS = {
    TypedKind.SAID: TypedKind.DECIDED,
    TypedKind.OPTION: TypedKind.DECIDED,
    TypedKind.DECIDED: TypedKind.TO_DO,
    TypedKind.PUT_OFF: TypedKind.TO_DO,
}
_KINDS = {
    SpokenPart: TypedKind.SAID,
    OptionPart: TypedKind.OPTION,
    DecidedPart: TypedKind.DECIDED,
    PutOffPart: TypedKind.PUT_OFF,
    ToDoPart: TypedKind.TO_DO,
    AgendaPart: TypedKind.AGENDA,
}
_MENTION = re.compile(r"(?:^|\s)[@＠](\S*)$")


def _sign_of(text: str) -> TypedKind:
    first = text.lstrip()[:1]
    return next((kind for kind, signs in _SIGNS.items() if first and first in signs), TypedKind.SAID)


def kind_of(text: str) -> TypedKind:
    """What the line becomes when it is saved; while only a sign stands there, what the sign promises."""
    sign = _sign_of(text)
    if sign is TypedKind.SEAT:
        return sign
    try:
        part = read_line(text)
    except RuleBroken:
        return sign
    if isinstance(part, AgendaPart) and read_case(part.text):
        return TypedKind.CASE
    return _KINDS[type(part)]


def body_of(text: str) -> str:
    """The line without the sign of its kind."""
    text = text.strip()
    return text if _sign_of(text) is TypedKind.SAID else text[1:].strip()


def as_kind(kind: TypedKind, body: str) -> str:
    """A line of that kind, as it is typed."""
    return _SIGNS.get(kind, "")[:1] + body


def turned(text: str) -> str:
    """The same words as the next kind: 논의, 결정, 조치, and 논의 again; what is put off becomes an action."""
    kind, body = kind_of(text), body_of(text)
    if kind is TypedKind.PUT_OFF:
        part = read_line(text)
        assert isinstance(part, PutOffPart)
        return write_line(ToDoPart(part.text, None, part.until))
    return as_kind(_TURNS.get(kind, TypedKind.SAID), body)


def name_being_typed(text: str, cursor: int) -> str | None:
    """What can be written out where the cursor stands, None elsewhere: a name between `@` and the cursor of an
    action or behind the `+` of a seat, or behind `#` what may be the number of a case."""
    kind, before = kind_of(text), text[:cursor]
    if kind is TypedKind.SEAT:
        return None if "/" in text else body_of(before)
    if kind in (TypedKind.AGENDA, TypedKind.CASE):
        body = body_of(text)
        return body if any(sign.isdigit() for sign in body) else None
    if kind is TypedKind.TO_DO and (found := _MENTION.search(before)):
        return found[1]
    return None


def with_name(text: str, cursor: int, name: str) -> tuple[str, int]:
    """The line with the name being typed written out, and where the cursor stands then."""
    kind = kind_of(text)
    if kind in (TypedKind.SEAT, TypedKind.AGENDA, TypedKind.CASE):
        line = as_kind(TypedKind.SEAT if kind is TypedKind.SEAT else TypedKind.AGENDA, name)
        return line, len(line)
    begun = name_being_typed(text, cursor) or ""
    head = f"{text[: cursor - len(begun)]}{''.join(name.split())} "
    return head + text[cursor:].lstrip(), len(head)


def typed(entry: Entry | DecisionOption | AgendaItem, sheet: MeetingSheet) -> str:
    """A saved line of a sheet as a person would type it."""
    if isinstance(entry, AgendaItem):
        return write_line(AgendaPart(entry.title))
    if isinstance(entry, DiscussionLine):
        return entry.text
    if isinstance(entry, DecisionOption):
        return write_line(OptionPart(entry.position, entry.text, entry.argument))
    if isinstance(entry, Decision):
        return write_line(_decision(entry, sheet))
    name = entry.owner or entry.organisation
    due_on = entry.action.due_on
    return write_line(
        ToDoPart(
            entry.action.text,
            "".join(name.split()) or None,
            _day(due_on, entry.origin_on) if due_on else None,
        )
    )


def _decision(decision: Decision, sheet: MeetingSheet) -> DecidedPart | PutOffPart:
    if decision.is_put_off:
        until = _day(decision.revisit_on, sheet.meeting.held_on) if decision.revisit_on else None
        return PutOffPart(decision.text, until, decision.revisit_condition)
    option = sheet.option_of(decision)
    return DecidedPart(decision.text, option.position if option else None, decision.reason if option else None)


def _day(day: date, seen_from: date) -> str:
    year = "" if day.year == seen_from.year else f"{day.year}."
    return f"{year}{day.month}.{day.day}"
