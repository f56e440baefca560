"""The past of one record, as a person reads it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A column that changed; old and new are text to print, '' where there was nothing."""

    column: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Past:
    """One change: when, by which verb, by whom ('' before there was anybody), and which columns."""

    at: datetime
    verb: str
    actor: str
    changes: tuple[FieldChange, ...]
