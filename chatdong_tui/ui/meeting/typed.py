"""What a person types into the live line of a meeting, and how a saved line is typed again to mend it."""

from __future__ import annotations

import enum
import re

from chatdong_tui.domain.meeting import AgendaItem, Decision, DiscussionLine
from chatdong_tui.domain.meeting_sheet import ActionLine
from chatdong_tui.words import meeting_screens as words


class TypedKind(enum.Enum):
    """What a typed line will become; the value is its printed name."""

    SAID = words.KIND_SAID
    DECIDED = words.KIND_DECIDED
    TO_DO = words.KIND_TO_DO
    AGENDA = words.KIND_AGENDA
    SEAT = words.KIND_SEAT


_SIGNS = {
    TypedKind.DECIDED: "!！",
    TypedKind.TO_DO: ">＞",
    TypedKind.AGENDA: "#＃",
    TypedKind.SEAT: "+＋",
}
_TURNS = {TypedKind.SAID: TypedKind.DECIDED, TypedKind.DECIDED: TypedKind.TO_DO}
_MENTION = re.compile(r"(?:^|\s)[@＠](\S*)$")


def kind_of(text: str) -> TypedKind:
    """What the line becomes when it is saved, by its first sign."""
    first = text.lstrip()[:1]
    return next((kind for kind, signs in _SIGNS.items() if first and first in signs), TypedKind.SAID)


def body_of(text: str) -> str:
    """The line without the sign of its kind."""
    text = text.strip()
    return text if kind_of(text) is TypedKind.SAID else text[1:].strip()


def as_kind(kind: TypedKind, body: str) -> str:
    """A line of that kind, as it is typed."""
    return _SIGNS.get(kind, "")[:1] + body


def turned(text: str) -> str:
    """The same words as the next kind: 논의, 결정, 조치, and 논의 again."""
    return as_kind(_TURNS.get(kind_of(text), TypedKind.SAID), body_of(text))


def name_being_typed(text: str, cursor: int) -> str | None:
    """What stands between `@` and the cursor of an action, or behind the `+` of a seat; None elsewhere."""
    kind, before = kind_of(text), text[:cursor]
    if kind is TypedKind.SEAT:
        return None if "/" in text else body_of(before)
    if kind is TypedKind.TO_DO and (found := _MENTION.search(before)):
        return found[1]
    return None


def with_name(text: str, cursor: int, name: str) -> tuple[str, int]:
    """The line with the name being typed written out, and where the cursor stands then."""
    if kind_of(text) is TypedKind.SEAT:
        line = as_kind(TypedKind.SEAT, name)
        return line, len(line)
    begun = name_being_typed(text, cursor) or ""
    head = f"{text[: cursor - len(begun)]}{''.join(name.split())} "
    return head + text[cursor:].lstrip(), len(head)


def typed(entry: DiscussionLine | Decision | ActionLine | AgendaItem) -> str:
    """A saved line as a person would type it."""
    if isinstance(entry, AgendaItem):
        return as_kind(TypedKind.AGENDA, entry.title)
    if isinstance(entry, Decision):
        return as_kind(TypedKind.DECIDED, entry.text)
    if isinstance(entry, DiscussionLine):
        return entry.text
    parts = [entry.action.text]
    if name := entry.owner or entry.organisation:
        parts.append("@" + "".join(name.split()))
    if due_on := entry.action.due_on:
        year = "" if due_on.year == entry.origin_on.year else f"{due_on.year}."
        parts.append(f"~{year}{due_on.month}.{due_on.day}")
    return as_kind(TypedKind.TO_DO, " ".join(parts))
