"""Words of the calendar file."""

from __future__ import annotations

CALENDAR = "찾동 네트워크 {year}년 기한"
TITLE = "[{whose}] {name}"
DONE = "(마침) {title}"
STEM = "{year}년_{place}_기한"
