"""Drawing a case into a meeting as an item of its agenda, by a few keys: `#ㅇㅇ2 14`."""

from __future__ import annotations

from chatdong_tui.domain.carried import CaseChoice
from chatdong_tui.domain.meeting import AgendaItem, Meeting
from chatdong_tui.domain.meeting_code import AgendaKind
from chatdong_tui.domain.minutes_line import CaseQuery, read_case
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import case_choice, rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.usecases.desk import Desk, Done
from chatdong_tui.usecases.minutes import add_agenda
from chatdong_tui.words.conference import case_title
from chatdong_tui.words.hangul import choseong, is_choseong, nfc

_MOST = 20


def add_agenda_by_line(desk: Desk, meeting_id: str, text: str) -> Done[AgendaItem]:
    """A new item from what was typed behind `#`: a case, where its words ask for one, else a title.

    They ask for a case when they are a whole case number, or a dong of the district (its name, its
    beginning, or initial consonants) and a number. The title then is the number of the case. Raises
    RuleBroken, and saves nothing: UNKNOWN_RECORD or AMBIGUOUS (with `count`) at `case_id`, for which
    `case_choices` has the choices; ALREADY_THERE at `case_id` when it is on this agenda; what
    `minutes.add_agenda` raises.
    """
    from chatdong_tui.domain.draft.meeting import AgendaDraft
    from chatdong_tui.domain.draft.text import draft_of

    with desk.database.snapshot() as connection:
        zone_id = rows.get(connection, Meeting, meeting_id).zone_id
        case = case_named(connection, zone_id, text)
        if case is None:
            draft = draft_of(AgendaDraft, title=text)
        elif rows.select(connection, AgendaItem, "meeting_id = ? AND case_id = ?", (meeting_id, case.case_id)):
            raise RuleBroken("case_id", Rule.ALREADY_THERE)
        else:
            draft = draft_of(AgendaDraft, title=case_title(case.case_no), kind=AgendaKind.CASE, case_id=case.case_id)
    return add_agenda(desk, meeting_id, draft)


def case_choices(desk: Desk, meeting_id: str, query: str) -> tuple[CaseChoice, ...]:
    """The cases that what was typed behind `#` may mean: those of the meeting's zone before others, open ones
    before closed ones, at most 20; none for other words. Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.database.snapshot() as connection:
        zone_id = rows.get(connection, Meeting, meeting_id).zone_id
        return tuple(_choices(connection, zone_id, nfc(query).strip().lstrip("#＃").strip()) or ())


def case_named(connection: Connection, zone_id: str | None, text: str) -> CaseChoice | None:
    """The one case that fits, or the only open one of those that fit, those of a zone before others; None where the
    words name neither a case nor a dong. Raises RuleBroken at `case_id`: UNKNOWN_RECORD, AMBIGUOUS."""
    found = _choices(connection, zone_id, nfc(text).strip())
    if found is None:
        return None
    if not found:
        raise RuleBroken("case_id", Rule.UNKNOWN_RECORD)
    going_on = [case for case in found if case.is_open]
    meant = going_on if len(going_on) == 1 else found
    if len(meant) > 1:
        raise RuleBroken("case_id", Rule.AMBIGUOUS, count=len(meant))
    return meant[0]


def _choices(connection: Connection, zone_id: str | None, text: str) -> list[CaseChoice] | None:
    """The cases that fit; None where the words name no dong, so that they are a title."""
    if case_choice.is_case_no(text):
        return case_choice.by_case_no(connection, text)
    query = read_case(text)
    if query is None:
        return None
    dongs = _dongs(connection, query)
    if not dongs and not is_choseong(query.dong):
        return None
    near = dongs & (case_choice.zone_dongs(connection, zone_id) if zone_id else set())
    for circle in (near, dongs):
        if found := case_choice.by_number(connection, circle, query.number, query.year, _MOST):
            return found
    return []


def _dongs(connection: Connection, query: CaseQuery) -> set[str]:
    """The dongs whose whole name was typed, or else those it begins."""
    every = [(dong.id, "".join(nfc(dong.name).split())) for dong in case_choice.dongs(connection)]
    fold = choseong if is_choseong(query.dong) else str
    typed = fold(query.dong)
    whole = {row_id for row_id, name in every if typed in (fold(name), fold(name.removesuffix("동")))}
    return whole or {row_id for row_id, name in every if fold(name).startswith(typed)}
