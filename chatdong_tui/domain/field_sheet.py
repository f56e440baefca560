"""The printed sheet for visits without a computer, and the grammar of a line that is keyed in from it.

`3 ㅈ ㅇ 반찬 전달 ~+7`   line 3: way, result, what was said, and the next contact
`3 ㅈㅇ ㅅ 반찬 전달`      the level may follow the result; way and result may stand together
`ㅇㅇ2-14 ㅂ 안부 @3.17`   a case by its number, for a blank line of the sheet; the day where it is another one
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.refusal import Rule, RuleBroken


@dataclass(frozen=True, slots=True)
class FieldSheet:
    """A sheet that was printed for a zone. no: which one of its day, from 1. case_ids: those of its lines, from 1."""

    zone_id: str
    printed_on: date
    no: int
    case_ids: tuple[str, ...]

    @property
    def code(self) -> str:
        """`1122-1`: what stands on the paper."""
        return f"{self.printed_on:%m%d}-{self.no}"

    def case_of(self, line: int) -> str:
        """The case on a line. Raises RuleBroken at `line`: BLANK_LINE for one behind the cases, NOT_ON_SHEET."""
        if 1 <= line <= len(self.case_ids):
            return self.case_ids[line - 1]
        is_blank = len(self.case_ids) < line <= len(self.case_ids) + blank_lines(len(self.case_ids))
        raise RuleBroken("line", Rule.BLANK_LINE if is_blank else Rule.NOT_ON_SHEET, no=line)


_SPARE, _WHOLE_PAGE = 5, 20


def blank_lines(cases: int) -> int:
    """How many lines without a case a sheet has: some to spare, or a page of them where it has no cases."""
    return _SPARE if cases else _WHOLE_PAGE


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A case as the sheet prints it."""

    case_id: str
    case_no: str
    dong: str


@dataclass(frozen=True, slots=True)
class TypedLine:
    """A line as it was typed. line: its number; None where a case was named (`case`).

    words: what follows, without what has a sign. until, on as they were typed, without their signs.
    """

    line: int | None
    case: str
    words: tuple[str, ...]
    until: str | None = None
    on: str | None = None


_NEXT = re.compile(r"(?:^|\s)[~～∼〜]\s*(\S+)")
_ON = re.compile(r"(?:^|\s)[@＠]\s*(\S+)")
_NUMBER = re.compile(r"0*(\d{1,3})번?[.:)]?")
_DONG = re.compile(r"[가-힣ㄱ-ㅎ][가-힣ㄱ-ㅎ\d·․]*")
_SERIAL = re.compile(r"(?:\d{4}-)?\d{1,4}")


def read_line(text: str) -> TypedLine:
    """What a typed line consists of; its words are not understood yet.

    Raises RuleBroken REQUIRED: at `line` for an empty one, at `method` where nothing follows the number.
    """
    rest, until = _cut(_NEXT, text.strip())
    rest, on = _cut(_ON, rest)
    first, *words = rest.split() or [""]
    if not first:
        raise RuleBroken("line", Rule.REQUIRED)
    line, case = None, first
    if (number := _NUMBER.fullmatch(first)) is not None:
        line, case = int(number[1]), ""
    elif words and _DONG.fullmatch(first) and _SERIAL.fullmatch(words[0]):
        case, words = f"{first}-{words[0]}", words[1:]
    if not words:
        raise RuleBroken("method", Rule.REQUIRED)
    return TypedLine(line, case, tuple(words), until, on)


def _cut(sign: re.Pattern[str], text: str) -> tuple[str, str | None]:
    found = sign.search(text)
    if found is None:
        return text, None
    return f"{text[: found.start()]} {text[found.end() :]}".strip(), found[1]
