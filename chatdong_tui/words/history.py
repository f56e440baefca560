"""Words of the history of a record."""

from __future__ import annotations

HISTORY = "이력"
ENTRY = "{day} {time}  {verb}  {actor}"
CHANGED = "    {column}: {old} -> {new}"
SET = "    {column}: {new}"
NOTHING = "(비어 있음)"
EMPTY = "아직 이력이 없습니다."
