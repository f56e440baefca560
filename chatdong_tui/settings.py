"""The few choices an office makes, read from `settings.toml`; an unknown or mistyped one is refused."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path

from chatdong_tui.domain.refusal import FileProblem, FileRefused
from chatdong_tui.words.labels import DEFAULT_APPROVERS


@dataclass(frozen=True, slots=True)
class Settings:
    """contact_gap_days: after how many days without contact a case is pointed out. approvers: titles
    above the boxes of the approval table, separated by commas."""

    contact_gap_days: int = 14
    approvers: str = DEFAULT_APPROVERS


def load(path: Path) -> Settings:
    """The settings in the file, or the defaults where there is none.

    Raises FileRefused(BAD_SETTINGS) with the line of an unknown key, a wrong type or broken TOML.
    """
    if not path.is_file():
        return Settings()
    import tomllib

    text = path.read_text(encoding="utf-8")
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise FileRefused(FileProblem.BAD_SETTINGS, str(path), key=str(error), line=0) from error
    types = {field.name: type(field.default) for field in fields(Settings)}
    for key, value in found.items():
        if key not in types or type(value) is not types[key]:
            raise FileRefused(FileProblem.BAD_SETTINGS, str(path), key=key, line=_line_of(text, key))
    return Settings(**found)


def _line_of(text: str, key: str) -> int:
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip().startswith(key):
            return number
    return 0
