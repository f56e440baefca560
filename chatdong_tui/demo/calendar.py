"""The example's time: a clock that the builder sets, and everything that happened in order of its day."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from chatdong_tui.domain.identity import uuid7

TODAY = date(2021, 12, 10)
"""The day on which the example stands still: the year is nearly done, the settlement is due soon."""


@dataclass(slots=True)
class Clock:
    """Tells the time the builder has reached; each question takes a millisecond."""

    at: datetime = field(default_factory=lambda: datetime(2021, 1, 4, 9, 0))

    def __call__(self) -> datetime:
        self.at += timedelta(milliseconds=1)
        return self.at


@dataclass(slots=True)
class Ids:
    """New ids in order of the clock's time, the same in every build."""

    clock: Clock
    source: random.Random

    def __call__(self) -> str:
        return uuid7(int(self.clock().timestamp() * 1000), self.source.randbytes(10))


@dataclass(slots=True)
class Calendar:
    """What happens on which day; run in order of day and hour, then of being entered."""

    clock: Clock
    _events: list[tuple[datetime, int, Callable[[], object]]] = field(default_factory=list)

    def at(self, day: date, event: Callable[[], object], hour: int = 10) -> None:
        """Enter an event. Those after TODAY have not happened and are left out."""
        if day <= TODAY:
            self._events.append((datetime.combine(day, time(hour)), len(self._events), event))

    def run(self) -> None:
        """Let everything happen, the clock set to each event's own hour."""
        for moment, _, event in sorted(self._events, key=lambda entry: entry[:2]):
            self.clock.at = max(self.clock.at, moment)
            event()


def nth_weekday(year: int, month: int, weekday: int, n: int) -> date:
    """The n-th Monday (0) … Sunday (6) of a month."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))
