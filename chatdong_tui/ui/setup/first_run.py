"""What the first run can do, handed in by whoever starts the program: no screen makes a file by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chatdong_tui.usecases.desk import Desk

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.network import SetUpDraft


@dataclass(frozen=True, slots=True)
class ZonePreset:
    """A zone whose names are known beforehand; all presets of a program are of one district and year."""

    no: int
    lead_agency: str
    dongs: tuple[str, ...]
    district: str
    year: int


@dataclass(frozen=True, slots=True)
class FirstRun:
    """create: a desk over a new, empty file. open_example: a desk over the example, built if need be.

    discard: closes such a new desk and removes its file. All three may raise FileRefused and run on a
    thread of their own.
    """

    create: Callable[[], Desk]
    open_example: Callable[[], Desk]
    discard: Callable[[Desk], None]
    presets: tuple[ZonePreset, ...] = ()

    def begin(self, draft: SetUpDraft) -> Desk:
        """A desk over a new file that is set up; when that fails, no file stays behind.

        Raises FileRefused, and RuleBroken as the set-up does.
        """
        from chatdong_tui.usecases.setup import set_up

        desk = self.create()
        try:
            desk.perform(set_up, draft)
        except BaseException:
            self.discard(desk)
            raise
        return desk
