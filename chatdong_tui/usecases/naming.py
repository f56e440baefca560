"""Which record a person means in line mode: a case, a meeting, a person, a dong, by what is typed of it."""

from __future__ import annotations

from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import lookup
from chatdong_tui.usecases import case, meeting, network
from chatdong_tui.usecases.case import CaseFilter
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words.choosing import meant
from chatdong_tui.words.formats import read_date
from chatdong_tui.words.hangul import nfc


def _only(found: list[str], field: str) -> str:
    if len(found) != 1:
        raise RuleBroken(field, Rule.AMBIGUOUS if found else Rule.UNKNOWN_RECORD)
    return found[0]


def case_meant(desk: Desk, text: str) -> tuple[str, str]:
    """(id, number) of the case with this number, with the only number that begins so, or the only one
    that a search finds (`ㅇㅇ2 14`: initial consonants of the dong and the number at the end).

    Raises RuleBroken at `case`: UNKNOWN_RECORD, AMBIGUOUS.
    """
    wanted = nfc(text).strip()
    if not wanted or not wanted.isprintable():
        raise RuleBroken("case", Rule.UNKNOWN_RECORD)
    with desk.database.snapshot() as connection:
        found = [row_id for table, row_id in lookup.find(connection, wanted) if table == "crisis_case"]
        found = found or lookup.case_numbers_from(connection, wanted)
    lines = [] if found else case.roster_page(desk, case.roster(desk, CaseFilter(text=wanted)), 0)
    row_id = _only(found or [line.case_id for line in lines], "case")
    with desk.database.snapshot() as connection:
        return row_id, lookup.case_no(connection, row_id)


def meeting_meant(desk: Desk, text: str) -> str:
    """The id of the meeting with this id or the beginning of it, or of the only one on this day (`3.18`, `오늘`).

    On a day with several, that of the desk's own zone is meant. Raises RuleBroken at `meeting`:
    UNKNOWN_RECORD, AMBIGUOUS.
    """
    wanted = nfc(text).strip()
    if not wanted.isprintable():
        raise RuleBroken("meeting", Rule.UNKNOWN_RECORD)
    with desk.database.snapshot() as connection:
        found = [row_id for table, row_id in lookup.find(connection, wanted) if table == "meeting"]
    if found:
        return _only(found, "meeting")
    try:
        day = read_date(wanted, desk.today)
    except (ValueError, OverflowError):
        raise RuleBroken("meeting", Rule.UNKNOWN_RECORD) from None
    of_day = [line for line in meeting.month_list(desk, f"{day:%Y-%m}") if line.held_on == day]
    zone_id = desk.database.meta("zone")
    own = [line for line in of_day if zone_id and line.zone_id == zone_id]
    return _only([line.id for line in (own if len(of_day) > 1 and own else of_day)], "meeting")


def person_meant(desk: Desk, text: str, field: str) -> str:
    """The id of somebody who holds a post today; `이름 기관` tells people of one name apart.

    Raises RuleBroken at `field`: UNKNOWN_RECORD, AMBIGUOUS.
    """
    people = network.people(desk)
    found = meant(text, [(each.id, each.name) for each in people])
    found = found or meant(text, [(each.id, f"{each.name} {each.organisation}") for each in people])
    return _only(list(dict.fromkeys(found)), field)


def dong_meant(desk: Desk, text: str) -> str:
    """The id of a dong (`응암2동`, `응암2`, `ㅇㅇ2`). Raises RuleBroken at `dong_id`: UNKNOWN_RECORD, AMBIGUOUS."""
    return _only(meant(text, [(dong.id, dong.name) for dong in network.dongs(desk)]), "dong_id")
