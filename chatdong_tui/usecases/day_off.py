"""Public holidays: kept in the file for the years around today, for working them out takes a tenth of a second."""

from __future__ import annotations

from datetime import date
from functools import cache

from chatdong_tui import __version__
from chatdong_tui.usecases.desk import Change, Desk, Done

_FACT = "days_off.{year}"
"""The fact about a file that holds the days of a year behind the version of the program that found them:
holidays are declared late, and a newer version may know more of them."""


@cache
def _found(year: int) -> frozenset[date]:
    """The public holidays of Korea in a year, with their substitutes, as the library knows them."""
    import holidays

    return frozenset(holidays.country_holidays("KR", years=year))


def _kept(desk: Desk, year: int) -> frozenset[date] | None:
    """The days that the file holds; None where it has none of this version, or none that can be read."""
    version, *days = desk.database.meta(_FACT.format(year=year)).split(" ")
    try:
        return frozenset(map(date.fromisoformat, days)) if version == __version__ else None
    except ValueError:
        return None


def days_off(desk: Desk, *years: int) -> frozenset[date]:
    """The public holidays of these years."""
    every: set[date] = set()
    for year in years:
        kept = _kept(desk, year)
        every |= _found(year) if kept is None else kept
    return frozenset(every)


def _near(desk: Desk) -> tuple[int, ...]:
    """The years that the first screen asks about."""
    return (desk.today.year - 1, desk.today.year, desk.today.year + 1)


def in_step(desk: Desk) -> bool:
    """Whether the file holds the days of the years around today."""
    return all(_kept(desk, year) is not None for year in _near(desk))


def keep_step(desk: Desk) -> Done[None]:
    """Write them into the file. Changes no record, and so it is not taken back."""
    facts = {_FACT.format(year=year): " ".join([__version__, *_texts(year)]) for year in _near(desk)}
    desk.database.set_meta(**facts)
    return Done(None, Change(frozenset(), frozenset()), "day_off.keep_step")


def _texts(year: int) -> list[str]:
    return [day.isoformat() for day in sorted(_found(year))]
