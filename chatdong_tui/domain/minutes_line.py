"""The grammar of a line typed during a meeting: `말`, `!결정`, `>할 일 @담당 ~기한` (domain.md §10, scenario 1)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from chatdong_tui.domain.refusal import Rule, RuleBroken


@dataclass(frozen=True, slots=True)
class SpokenPart:
    """A line of discussion."""

    text: str


@dataclass(frozen=True, slots=True)
class DecidedPart:
    """A decision."""

    text: str


@dataclass(frozen=True, slots=True)
class ToDoPart:
    """Something to do. owner and due as they were typed, without their signs; None where left out."""

    text: str
    owner: str | None = None
    due: str | None = None


_OWNER = re.compile(r"(?:^|\s)[@＠]\s*(\S+)")
_SPACED_DATE = r"(?:\d{4}\.\s*)?\d{1,2}\.\s*\d{1,2}(?!\d)\.?(?:\([월화수목금토일]\))?(?=\s|$)"
_DUE = re.compile(rf"(?:^|\s)[~～∼〜]\s*({_SPACED_DATE}|\S+)")


def read_line(text: str) -> SpokenPart | DecidedPart | ToDoPart:
    """What a typed line is. Signs of the full width count like their plain twins.

    In an action the first word behind `@` names who does it and what follows the first `~` says by
    when; both may stand anywhere, but only at the start of a word, so that 14:00~15:30 stays text.
    Raises RuleBroken(REQUIRED) at `text` when nothing but signs was typed.
    """
    text = text.strip()
    sign, rest = text[:1], text[1:].strip()
    if sign and sign in "!！":
        return DecidedPart(_required(rest))
    if sign and sign in ">＞":
        rest, due = _cut(_DUE, rest)
        rest, owner = _cut(_OWNER, rest)
        return ToDoPart(_required(rest), owner, due)
    return SpokenPart(_required(text))


def _cut(sign: re.Pattern[str], text: str) -> tuple[str, str | None]:
    found = sign.search(text)
    if found is None:
        return text, None
    return f"{text[: found.start()].strip()} {text[found.end() :].strip()}".strip(), found[1]


def _required(text: str) -> str:
    if not text:
        raise RuleBroken("text", Rule.REQUIRED)
    return text
