"""Words of trainings: the verbs on what they came to, and how a cohort and a score are printed."""

from __future__ import annotations

import re

VERBS = {
    "training.record": "교육 결과 기록",
    "training.remove": "교육 결과 삭제",
}
"""What a verb is called when it is taken back or shown in a history."""


def read_score(text: str) -> int:
    """A satisfaction in hundredths of a point: 9308 for `93.08`, `93.08점`. Raises ValueError when it is none."""
    found = re.fullmatch(r"\s*(\d{1,3})(?:[.,](\d{1,2}))?\s*점?\s*", text)
    if found is None:
        raise ValueError(text)
    return int(found[1]) * 100 + int((found[2] or "").ljust(2, "0"))


def score(hundredths: int) -> str:
    """`93.08점`: a satisfaction kept in hundredths of a point; `93점` and `93.5점` without idle zeros."""
    points, rest = divmod(hundredths, 100)
    text = f"{points}.{rest:02}".rstrip("0").rstrip(".") if rest else str(points)
    return f"{text}점"


def course_name(course: str, cohort: int | None) -> str:
    """`읍면동 사례관리실무과정 1기`."""
    return f"{course} {cohort}기" if cohort is not None else course
