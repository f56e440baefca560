"""What a training, a workshop or a study came to: course, cohort, people taught, satisfaction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.meeting_code import MeetingKind


@dataclass(frozen=True, slots=True)
class TrainingResult:
    """One row a meeting. cohort: 기. ends_on: the last day where it took several. headcount: 명, of them
    public_count 관 and private_count 민. satisfaction: in hundredths of a point, 9308 = 93.08점."""

    id: str
    meeting_id: str
    course: str
    cohort: int | None = None
    ends_on: date | None = None
    headcount: int | None = None
    public_count: int | None = None
    private_count: int | None = None
    satisfaction: int | None = None


@dataclass(frozen=True, slots=True)
class TrainingLine:
    """A training with its meeting. zone_no None: of the district. host '': not written down."""

    result: TrainingResult
    kind: MeetingKind
    held_on: date
    zone_no: int | None
    host: str


@dataclass(frozen=True, slots=True)
class TrainingYear:
    """The trainings held in a year, by day, and what they add up to."""

    lines: tuple[TrainingLine, ...]

    @property
    def headcount(self) -> int | None:
        """People taught, in 명; None when no training reported a number."""
        return _sum(line.result.headcount for line in self.lines)

    @property
    def by_host(self) -> dict[str, int]:
        """People taught by the organisation that taught them, in 명; hosts that reported no number are left out."""
        found: dict[str, int] = {}
        for line in self.lines:
            if line.result.headcount is not None:
                found[line.host] = found.get(line.host, 0) + line.result.headcount
        return found

    @property
    def satisfaction(self) -> int | None:
        """The mean over people, in hundredths of a point, half up; None without a score and its headcount."""
        scored = [
            (line.result.satisfaction, line.result.headcount)
            for line in self.lines
            if line.result.satisfaction is not None and line.result.headcount
        ]
        people = sum(headcount for _, headcount in scored)
        if not people:
            return None
        points = sum(score * headcount for score, headcount in scored)
        return (2 * points + people) // (2 * people)


def _sum(numbers: Iterable[int | None]) -> int | None:
    known = [number for number in numbers if number is not None]
    return sum(known) if known else None
