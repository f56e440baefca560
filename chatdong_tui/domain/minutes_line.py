"""The grammar of a line typed during a meeting (domain.md §10, scenarios 1 and 5).

`말`                               what was said
`1안 내용 / 근거`                  one way to decide the item
`!결정`                            a decision
`!1안 내용 / 사유`                 the way that was chosen, and why; without words, those of the way itself
`!보류 내용 ~날짜 (조건)`          put off until a day, or until a condition holds
`>할 일 @담당 ~기한`               an action
`#제목`, `#ㅇㅇ2 14`, `#응암2-14`  an item of the agenda; a case by its dong and number
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

from chatdong_tui.domain.refusal import Rule, RuleBroken


@dataclass(frozen=True, slots=True)
class SpokenPart:
    """A line of discussion."""

    text: str


@dataclass(frozen=True, slots=True)
class OptionPart:
    """One way to decide the item: its number, and what speaks for it."""

    number: int
    text: str
    argument: str | None = None


@dataclass(frozen=True, slots=True)
class DecidedPart:
    """A decision. option: the number of the way that was chosen; the text may be '' then."""

    text: str
    option: int | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class PutOffPart:
    """Put off. until as it was typed, without its sign; the text may be '': the item as a whole."""

    text: str
    until: str | None = None
    condition: str | None = None


@dataclass(frozen=True, slots=True)
class ToDoPart:
    """Something to do. owner and due as they were typed, without their signs; None where left out."""

    text: str
    owner: str | None = None
    due: str | None = None


@dataclass(frozen=True, slots=True)
class AgendaPart:
    """An item of the agenda: its title, or a case as `read_case` understands it."""

    text: str


Part: TypeAlias = SpokenPart | OptionPart | DecidedPart | PutOffPart | ToDoPart | AgendaPart

_OWNER = re.compile(r"(?:^|\s)[@＠]\s*(\S+)")
_SPACED_DATE = r"(?:\d{4}\.\s*)?\d{1,2}\.\s*\d{1,2}(?!\d)\.?(?:\([월화수목금토일]\))?(?=\s|$)"
_DUE = re.compile(rf"(?:^|\s)[~～∼〜]\s*({_SPACED_DATE}|\S+)")
_OPTION = re.compile(r"(?:[(（]\s*제?(\d{1,2})안\s*[)）]|제?(\d{1,2})안(?=$|[\s:：.]))[:：.]?\s*")
_PUT_OFF = re.compile(r"보류(?=$|[\s:：])[:：]?\s*")
_BECAUSE = re.compile(r"(?:^|\s)[/／](?:\s+|$)")
_CONDITION = re.compile(r"(?:^|\s+)[(（]([^()（）]+)[)）]\s*$")


def read_line(text: str) -> Part:
    """What a typed line is. Signs of the full width count like their plain twins.

    In an action the first word behind `@` names who does it and what follows the first `~` says by
    when; both may stand anywhere, but only at the start of a word, so that 14:00~15:30 stays text.
    `1안` and `보류` are signs only as words of their own: 1안이 좋다는 의견 is what somebody said.
    Raises RuleBroken(REQUIRED) at `text` when nothing but signs was typed.
    """
    text = text.strip()
    sign, rest = text[:1], text[1:].strip()
    if sign and sign in "!！":
        return _decided(rest)
    if sign and sign in ">＞":
        rest, due = _cut(_DUE, rest)
        rest, owner = _cut(_OWNER, rest)
        return ToDoPart(_required(rest), owner, due)
    if sign and sign in "#＃":
        return AgendaPart(_required(rest))
    number, rest = _option(text)
    if number is not None:
        rest, argument = _because(rest)
        return OptionPart(number, _required(rest), argument)
    return SpokenPart(_required(text))


def _decided(text: str) -> DecidedPart | PutOffPart:
    if found := _PUT_OFF.match(text):
        rest, until = _cut(_DUE, text[found.end() :])
        condition = _CONDITION.search(rest)
        if condition:
            rest = rest[: condition.start()]
        return PutOffPart(rest.strip(), until, condition[1].strip() or None if condition else None)
    number, rest = _option(text)
    if number is not None:
        rest, reason = _because(rest)
        return DecidedPart(rest, number, reason)
    return DecidedPart(_required(text))


def _option(text: str) -> tuple[int | None, str]:
    found = _OPTION.match(text)
    number = int(found[1] or found[2]) if found else 0
    return (number, text[found.end() :].strip()) if found and number else (None, text)


def _because(text: str) -> tuple[str, str | None]:
    found = _BECAUSE.search(text)
    if found is None:
        return text, None
    return text[: found.start()].strip(), text[found.end() :].strip() or None


def _cut(sign: re.Pattern[str], text: str) -> tuple[str, str | None]:
    found = sign.search(text)
    if found is None:
        return text, None
    return f"{text[: found.start()].strip()} {text[found.end() :].strip()}".strip(), found[1]


def _required(text: str) -> str:
    if not text:
        raise RuleBroken("text", Rule.REQUIRED)
    return text


def write_line(part: Part) -> str:
    """The part as a person would type it: `read_line` reads the same part back."""
    if isinstance(part, SpokenPart):
        return part.text
    if isinstance(part, AgendaPart):
        return f"#{part.text}"
    if isinstance(part, OptionPart):
        return _joined(f"{part.number}안 {part.text}", "/ ", part.argument)
    if isinstance(part, DecidedPart):
        if part.option is None:
            return f"!{part.text}"
        return _joined(f"!{part.option}안 {part.text}".rstrip(), "/ ", part.reason)
    if isinstance(part, PutOffPart):
        line = _joined(f"!보류 {part.text}".rstrip(), "~", part.until)
        return f"{line} ({part.condition})" if part.condition else line
    return _joined(_joined(f">{part.text}", "@", part.owner), "~", part.due)


def _joined(line: str, sign: str, more: str | None) -> str:
    return f"{line} {sign}{more}" if more else line


@dataclass(frozen=True, slots=True)
class CaseQuery:
    """A case asked for by its dong (a name, its beginning, or initial consonants) and its number of a year."""

    dong: str
    number: int
    year: int | None = None


_CASE = re.compile(r"([가-힣ㄱ-ㅎ][가-힣ㄱ-ㅎ\d·․]*)(?:\s*-\s*|\s+)(?:(\d{4})\s*-\s*)?0*(\d{1,4})")


def read_case(text: str) -> CaseQuery | None:
    """What `ㅇㅇ2 14`, `응암2-14` or `응암2동-2021-014` asks for; None for other words."""
    found = _CASE.fullmatch(text.strip())
    if found is None or not int(found[3]):
        return None
    return CaseQuery(found[1], int(found[3]), int(found[2]) if found[2] else None)
