"""A text of several lines pasted into the live line: each becomes a line of the minutes of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chatdong_tui.domain.meeting import AgendaItem
from chatdong_tui.domain.privacy import holds_resident_number
from chatdong_tui.domain.refusal import FileRefused, RuleBroken
from chatdong_tui.ui.inert import one_line
from chatdong_tui.ui.meeting.calls import as_said, key_of, new_line, why_not
from chatdong_tui.ui.meeting.typed import body_of
from chatdong_tui.ui.personal import texts_to_save
from chatdong_tui.words import meeting_screens as words
from chatdong_tui.words import privacy
from chatdong_tui.words.hangul import nfc

if TYPE_CHECKING:
    from chatdong_tui.ui.meeting.live_screen import LiveSheet

LONGEST = 2000
"""Signs that a line of the minutes can take."""
_DIGITS = 14
"""Lines over which a resident number can be spread: its digits and a dash."""


@dataclass(frozen=True, slots=True)
class PastedLine:
    """no: its place in the pasted text, from 1, empty lines counted too."""

    no: int
    text: str


def lines_of(text: str) -> list[PastedLine]:
    """The lines of a pasted text that say something; one that is too long for a record goes on in the next."""
    lines = [(no, one_line(line).strip()) for no, line in enumerate(nfc(text).splitlines(), start=1)]
    return [
        PastedLine(no, line[start : start + LONGEST])
        for no, line in lines
        if body_of(line)
        for start in range(0, len(line), LONGEST)
    ]


def with_resident_number(lines: Sequence[PastedLine]) -> set[int]:
    """The numbers of the lines that hold a resident number, or a part of one that goes on in the next line."""
    found: set[int] = set()
    for size in range(1, _DIGITS + 1):
        left = [line for line in lines if line.no not in found]
        for first in range(len(left) - size + 1):
            window = left[first : first + size]
            if holds_resident_number(_together(window, "\n")):
                found |= {line.no for line in window}
        if not holds_resident_number(_together((line for line in lines if line.no not in found), "\n")):
            break
    return found


def _together(lines: Iterable[PastedLine], between: str = " ") -> str:
    return between.join(line.text for line in lines)


async def take_down(screen: LiveSheet, lines: Sequence[PastedLine]) -> set[int]:
    """Save line after line and say what became of them; the numbers of those that were refused.

    A line that cannot become what its first sign says is taken down as it stands, as a line of discussion.
    """
    refused = with_resident_number(lines)
    left = [line for line in lines if line.no not in refused]
    texts = await texts_to_save(screen, {str(place): line.text for place, line in enumerate(left)}, privacy.MINUTES)
    if texts is None:
        screen.line.give_back(_together(left), screen.line.aim)
        return set()
    left = [PastedLine(line.no, texts[str(place)]) for place, line in enumerate(left)]
    taken, as_discussion = len(left), dict[int, str]()
    agenda_id = screen.minutes.agenda_id
    while left:
        try:
            value, reason = await _take_down_one(screen, agenda_id, left[0].text)
        except (RuleBroken, FileRefused):
            # What is not on the disk goes back to where it was typed.
            screen.line.give_back(_together(left), screen.line.aim)
            raise
        if reason:
            as_discussion[left[0].no] = reason
        if isinstance(value, AgendaItem):
            agenda_id = value.id
        if key := key_of(value):
            screen.minutes.want(key)
        left.pop(0)
    screen.notice(_report(taken, refused, as_discussion), error=bool(refused or as_discussion))
    return refused


async def _take_down_one(screen: LiveSheet, agenda_id: str | None, text: str) -> tuple[object, str]:
    """The record, and why it is no more than a line of discussion."""
    try:
        call = new_line(screen.meeting_id, agenda_id, text, screen.register)
        return (await screen.perform(call.verb, *call.args)).value, ""
    except RuleBroken as error:
        call = as_said(screen.meeting_id, agenda_id, text)
        return (await screen.perform(call.verb, *call.args)).value, why_not(error)


def _report(taken: int, refused: Iterable[int], as_discussion: Mapping[int, str]) -> str:
    said = [words.PASTED.format(count=taken)] if taken else []
    if refused:
        said.append(words.PASTED_REFUSED.format(numbers=_numbers(refused)))
    if as_discussion:
        reason = next(iter(as_discussion.values()))
        said.append(words.PASTED_AS_DISCUSSION.format(numbers=_numbers(as_discussion), reason=reason))
    return " ".join(said)


def _numbers(numbers: Iterable[int]) -> str:
    return ", ".join(str(no) for no in sorted(numbers))
