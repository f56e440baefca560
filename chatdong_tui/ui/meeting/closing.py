"""Closing the minutes, and leaving the table: what is asked then, and about what."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from chatdong_tui.domain.conference import ConferenceLine
from chatdong_tui.domain.meeting_code import MeetingState
from chatdong_tui.domain.minutes_check import Advice, AdviceKind
from chatdong_tui.ui.inert import fit
from chatdong_tui.ui.widgets.confirm import yes_no
from chatdong_tui.usecases import minutes_version
from chatdong_tui.words import conference as conference_words
from chatdong_tui.words import minutes_screens as words

if TYPE_CHECKING:
    from chatdong_tui.ui.meeting.live_screen import LiveSheet

_NAMED = 4
"""Things of one kind that a question names; the others are counted."""
_CELLS = 24


async def close_minutes(screen: LiveSheet) -> None:
    """Ask once, with everything that is still to be looked at, and close the minutes under the next number."""
    found = await screen.ask(minutes_version.advice_before, screen.meeting_id)
    if found is None:
        return
    no = screen.versions[-1].version_no if screen.versions else 1
    if await screen.choose(yes_no(question(no, found))) != "yes":
        return
    version = (await screen.perform(minutes_version.finalise, screen.meeting_id)).value
    screen.notice(words.CLOSED_NOW.format(no=version.version_no))


def question(no: int, found: Iterable[Advice]) -> str:
    """What is asked before the minutes are closed: one line for each kind of thing to look at."""
    lines = [words.REALLY_CLOSE.format(no=no), ""]
    by_kind: dict[AdviceKind, list[str]] = {}
    for each in found:
        by_kind.setdefault(each.kind, []).append(fit(each.what, _CELLS).rstrip())
    if not by_kind:
        return "\n".join([*lines, words.NOTHING_TO_LOOK_AT])
    lines.append(words.LOOK_AT)
    lines += [words.ADVICE[kind].format(count=len(what), what=_named(what)) for kind, what in by_kind.items()]
    return "\n".join(lines)


def _named(what: list[str]) -> str:
    shown = ", ".join(what[:_NAMED])
    return words.AND_MORE.format(what=shown, count=len(what) - _NAMED) if len(what) > _NAMED else shown


def undecided(screen: LiveSheet) -> list[ConferenceLine]:
    """The cases about which this meeting has not decided; none while it was not held, or once it is closed."""
    if screen.sheet is None or screen.closed_version is not None:
        return []
    held = screen.sheet.meeting.state is MeetingState.HELD
    return [case for case in screen.cases.values() if held and not case.decided]


async def leaves_undecided(screen: LiveSheet) -> bool:
    """Ask whether to leave with cases that nothing was decided about; they are named by their numbers."""
    open_cases = undecided(screen)
    asked = conference_words.UNDECIDED.format(count=len(open_cases))
    cases = _named([case.case_no for case in open_cases])
    return await screen.choose(yes_no(words.UNDECIDED_CASES.format(question=asked, cases=cases))) == "yes"
