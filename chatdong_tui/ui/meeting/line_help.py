"""What the two lines above the live line say: the signs of its language, and what the keys do where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chatdong_tui.domain.carried import RevisitLine, TopicLine
from chatdong_tui.domain.meeting import AgendaItem
from chatdong_tui.domain.meeting_sheet import ActionLine
from chatdong_tui.ui.inert import fit
from chatdong_tui.ui.meeting.aim import Use
from chatdong_tui.ui.meeting.seat_list import found_seats
from chatdong_tui.ui.meeting.typed import TypedKind, kind_of
from chatdong_tui.words import meeting_screens as words
from chatdong_tui.words import minutes_screens as live_words
from chatdong_tui.words.formats import short_date

if TYPE_CHECKING:
    from chatdong_tui.ui.meeting.live_screen import LiveSheet

_ITEM_CELLS = 22
_OPTION_CELLS = 18
_SIGNS = {
    TypedKind.OPTION: live_words.OPTION_SIGNS,
    TypedKind.PUT_OFF: live_words.PUT_OFF_SIGNS,
    TypedKind.TO_DO: live_words.TO_DO_SIGNS,
    TypedKind.AGENDA: live_words.AGENDA_SIGNS,
    TypedKind.CASE: live_words.CASE_NONE,
    TypedKind.SEAT: words.HINT_SEAT,
}
"""What helps while a line of that kind is typed."""


def line_help(screen: LiveSheet) -> str:
    """For the line itself."""
    line = screen.line
    if line.aim.stands_in:
        return words.HINT_SUBSTITUTE.format(name=line.aim.name)
    if line.aim.use is Use.FIND:
        found = found_seats(screen.sheet, line.value)
        return live_words.FIND_SEAT.format(seat=found[0].told) if line.value and found else live_words.FIND_HINT
    if line.aim.use is not None:
        return live_words.PLACE_HINT if line.aim.use is Use.PLACE else live_words.CORRECT_HINT
    kind = kind_of(line.value)
    if line.sought is not None and line.offered:
        return _offers(screen, kind)
    if line.sought and kind is TypedKind.TO_DO:
        return words.HINT_NOBODY
    if line.sought and kind is TypedKind.SEAT:
        return f"{words.HINT_NOBODY}\n{words.HINT_SEAT}"
    if kind is TypedKind.DECIDED:
        return _decided(screen)
    if kind in _SIGNS:
        return _SIGNS[kind]
    if line.aim.mends:
        return words.HINT_MENDING
    item = screen.minutes.agenda_title
    to = words.HINT_TO.format(no=item[0], title=item[1]) if item else words.HINT_TO_NONE
    return f"{fit(to, _ITEM_CELLS)} {live_words.SIGNS_FIRST}\n{live_words.SIGNS_SECOND}"


def _offers(screen: LiveSheet, kind: TypedKind) -> str:
    shown = ", ".join(offer.shown for offer in screen.line.offered)
    if kind not in (TypedKind.AGENDA, TypedKind.CASE):
        return words.HINT_CHOICES.format(choices=shown)
    if len(screen.line.offered) == 1:
        return live_words.CASE_FOUND.format(cases=shown)
    return live_words.CASE_SEVERAL.format(count=len(screen.line.offered), cases=shown)


def _decided(screen: LiveSheet) -> str:
    """The ways to decide the item, where there are some: they are chosen by their number."""
    options = [
        live_words.OPTION_SHORT.format(no=option.position, text=fit(option.text, _OPTION_CELLS).rstrip())
        for option in (screen.sheet.options if screen.sheet else ())
        if option.agenda_item_id == screen.minutes.agenda_id
    ]
    if not options:
        return live_words.DECIDED_SIGNS
    return f"{live_words.DECIDED_SIGNS}\n{live_words.DECIDED_OPTIONS.format(options=', '.join(options))}"


def list_help(screen: LiveSheet) -> str:
    """For the list of the minutes."""
    closed = screen.closed_version
    if closed is not None and closed.closed_on is not None:
        day = short_date(closed.closed_on)
        return f"{live_words.CLOSED_HINT.format(no=closed.version_no, day=day)}\n{live_words.LIST_CLOSED}"
    return f"{_keys_for(screen.minutes.chosen(), carried=screen.minutes.is_carried)}\n{live_words.LIST_REST}"


def _keys_for(chosen: object, *, carried: bool) -> str:
    if isinstance(chosen, TopicLine):
        return live_words.LIST_TOPIC
    if isinstance(chosen, RevisitLine):
        return live_words.LIST_REVISIT
    if isinstance(chosen, ActionLine):
        return live_words.LIST_CARRIED if carried else live_words.LIST_ACTION
    if isinstance(chosen, AgendaItem):
        return live_words.LIST_CASE if chosen.case_id else live_words.LIST_ITEM
    return live_words.LIST_LINE
