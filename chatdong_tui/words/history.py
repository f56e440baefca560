"""Words of the history of a record."""

from __future__ import annotations

HISTORY = "고친 내력"
ENTRY = "{day} {time}  {verb}  {actor}"
CHANGED = "    {column}: {old} -> {new}"
SET = "    {column}: {new}"
NOTHING = "(비어 있음)"
EMPTY = "고친 내력이 없습니다."
