"""The few choices an office makes, read from `settings.toml`; an unknown or mistyped one is refused."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING

from chatdong_tui.domain.refusal import FileProblem, FileRefused
from chatdong_tui.words.labels import DEFAULT_APPROVERS

if TYPE_CHECKING:
    from chatdong_tui.domain.case_clock import Clocks


SPACED_COLON = "seed"
CHOICES = {"colon": ("modern", SPACED_COLON)}
"""Settings that take only some values."""


@dataclass(frozen=True, slots=True)
class Settings:
    """contact_gap_days: after how many days without contact a case is pointed out. survey_days …
    emergency_conference_days: the days that the clocks of a case allow (domain.md §3.1). approvers: titles
    above the boxes of the approval table, separated by commas. personal_fields: whether name, phone and
    address of households are kept on this computer. first_report_month: the first month of the year whose
    monthly papers are asked for; 3 leaves January and February out, as the 구청 monitors from March.
    colon: `modern` (`일시: …`) or `seed` (`일시 : …`), how exported reports join a label and its text."""

    contact_gap_days: int = 14
    survey_days: int = 10
    selection_days: int = 5
    planning_days: int = 15
    plan_days: int = 30
    emergency_conference_days: int = 10
    approvers: str = DEFAULT_APPROVERS
    personal_fields: bool = False
    first_report_month: int = 1
    colon: str = "modern"

    @property
    def clock_days(self) -> tuple[int, ...]:
        """The days of the clocks of cases, in the order of `Clocks`."""
        of_plan = (self.survey_days, self.selection_days, self.planning_days, self.plan_days)
        return (*of_plan, self.emergency_conference_days, self.contact_gap_days)

    @property
    def clocks(self) -> Clocks:
        """The clocks of cases as this office sets them."""
        from chatdong_tui.domain.case_clock import Clocks

        return Clocks(*self.clock_days)


def load(path: Path) -> Settings:
    """The settings in the file, or the defaults where there is none.

    Raises FileRefused(BAD_SETTINGS) with the line of an unknown key, a wrong type or broken TOML.
    """
    if not path.is_file():
        return Settings()
    import tomllib

    try:
        raw = path.read_bytes()
        text = raw.decode("utf-8-sig")
    except OSError as error:
        raise FileRefused(FileProblem.BAD_SETTINGS, str(path), key="-", line=1) from error
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise FileRefused(FileProblem.BAD_SETTINGS, str(path), key="UTF-8", line=line) from error
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = _told_line(str(error), text)
        wrong = text.splitlines()[line - 1].strip()[:40]
        raise FileRefused(FileProblem.BAD_SETTINGS, str(path), key=wrong, line=line) from error
    types = {field.name: type(field.default) for field in fields(Settings)}
    for key, value in found.items():
        unknown = key not in types or type(value) is not types[key] or value not in CHOICES.get(key, (value,))
        if unknown or (type(value) is int and value < 1):
            raise FileRefused(FileProblem.BAD_SETTINGS, str(path), key=key, line=_line_of(text, key))
    return Settings(**found)


def _told_line(message: str, text: str) -> int:
    """The line that tomllib names in its message; the last one where it says "at end of document"."""
    named = re.search(r"at line (\d+)", message)
    return int(named[1]) if named else len(text.splitlines())


def _line_of(text: str, key: str) -> int:
    """The line that sets a key or opens a table of that name."""
    sets = re.compile(rf"[\[\s]*[\"']?{re.escape(key)}[\"']?\s*[=.\]]")
    return next((number for number, line in enumerate(text.splitlines(), start=1) if sets.match(line)), 1)
