"""What the one line of the sheet is used for."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class Use(enum.StrEnum):
    """What the line is used for beside lines of the minutes."""

    FIND = "find"
    """A seat is looked for, and marked as taken."""
    PLACE = "place"
    """Where the signed original of the sign-in sheet lies."""
    CORRECT = "correct"
    """Why closed minutes are opened again."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What Enter does with the line. mends: `table:id` of the row it corrects; stands_in: the seat it names
    a substitute for; use: something beside the minutes; all '' for a new line. name: of the person who sits
    there otherwise."""

    mends: str = ""
    stands_in: str = ""
    name: str = ""
    use: Use | None = None

    @property
    def is_new(self) -> bool:
        return not self.mends and not self.stands_in and self.use is None

    @property
    def takes_signs(self) -> bool:
        """Whether what is typed is a line of the minutes, so that its first sign counts."""
        return not self.stands_in and self.use is None

    @property
    def takes_nothing(self) -> bool:
        """Whether Enter on an empty line means something."""
        return bool(self.stands_in) or self.use is Use.PLACE


NEW = Aim()
FIND = Aim(use=Use.FIND)
PLACE = Aim(use=Use.PLACE)
CORRECT = Aim(use=Use.CORRECT)
