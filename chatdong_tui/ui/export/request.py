"""What is to be written, and what one usually asks for on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from chatdong_tui.document import Document
from chatdong_tui.usecases import monthly, network
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words import export_screens as words
from chatdong_tui.words.labels import zone_name

LAST_MONTH_UNTIL = 5
"""Until this day the month that is reported is the last one: its papers are due on the 5th."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be written. month: `YYYY-MM`; scope: `zone:3` or `district`; formats: endings of file names."""

    month: str
    scope: str
    forms: tuple[str, ...]
    formats: tuple[str, ...]
    folder: Path


def usual_month(today: date) -> str:
    """The month that one reports on a day."""
    day = today.replace(day=1) - timedelta(days=1) if today.day <= LAST_MONTH_UNTIL else today
    return f"{day:%Y-%m}"


@dataclass(frozen=True, slots=True)
class Question:
    """Which month of which scope, and the scopes that one may choose from."""

    month: str
    scope: str
    scopes: list[tuple[object, str]]


def usual(desk: Desk, month: str, scope: str, today: date) -> Question:
    """What one asks for on a day; where that year has no zones, the year of my zone."""
    zone = desk.place().zone
    if not month:
        month = usual_month(today)
        if zone is not None and not network.zones(desk, int(month[:4])):
            month = min(f"{zone.year}{month[4:]}", f"{today:%Y-%m}")
    return Question(month, scope or str(monthly.default_scope(desk)), scopes_of(desk, month))


def scopes_of(desk: Desk, month: str) -> list[tuple[object, str]]:
    """The zones of the month's year and the district, with their names."""
    zones = [(f"zone:{zone.no}", zone_name(zone.no, zone.name)) for zone in network.zones(desk, int(month[:4]))]
    return [*zones, ("district", words.DISTRICT.format(district=desk.place().district.name))]


def forms_of(desk: Desk, month: str, scope: str) -> tuple[str, ...]:
    """The forms that a month calls for. Raises RuleBroken for a scope that its year does not have."""
    return monthly.default_forms(desk, month, monthly.parse_scope(scope))


def preview_of(desk: Desk, request: Request) -> list[Document]:
    """The documents as they would be written. Raises RuleBroken as the writing does."""
    return monthly.preview(desk, request.month, monthly.parse_scope(request.scope), request.forms)
