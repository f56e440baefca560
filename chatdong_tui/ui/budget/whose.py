"""Whose money a form is about, said where it is not the desk's own of this year."""

from __future__ import annotations

from chatdong_tui.usecases import budget
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words import budget_screens as words
from chatdong_tui.words.labels import zone_name


def heading_of(desk: Desk, form: str, zone_id: str, year: int) -> str:
    """`지출 입력 - 2021년 제1권역`; the form alone at the desk of that zone in that year."""
    own, zone = desk.place().zone, budget.zone_of(desk, zone_id)
    if own is not None and own.no == zone.no and year == desk.today.year:
        return form
    return words.HEADING_OF.format(form=form, year=year, zone=zone_name(zone.no, zone.name))
