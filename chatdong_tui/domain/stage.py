"""The 3-stage board: what a zone sets out to do in a year, and what shows that it did (domain.md §7.1 Ⅲ).

1 협력 필요성 (~4월), 2 협력 환경 (상반기), 3 협력 도전 (하반기): process counts beside output.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.network import Zone

STAGES = (1, 2, 3)
_MONTHS = {1: ((1, 1), (4, 30)), 2: ((1, 1), (6, 30)), 3: ((7, 1), (12, 31))}


def stage_period(year: int, stage: int) -> tuple[date, date]:
    """The first and last day of a stage (the source says `~3·4월` for the first; the later month holds)."""
    (first_month, first_day), (last_month, last_day) = _MONTHS[stage]
    return date(year, first_month, first_day), date(year, last_month, last_day)


@dataclass(frozen=True, slots=True)
class StageTask:
    """A line of the checklist."""

    id: str
    zone_id: str
    stage: int
    position: int
    title: str
    done_on: date | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class StageEvidence:
    """What shows that a task was done: at most one record, and a note where it says more or stands alone."""

    id: str
    stage_task_id: str
    meeting_id: str | None = None
    project_id: str | None = None
    agreement_id: str | None = None
    note: str | None = None


class EvidenceKind(enum.StrEnum):
    MEETING = "meeting"
    PROJECT = "project"
    AGREEMENT = "agreement"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """title: of the record, or the note; '' when the record was taken away since. on: its day, if it has one."""

    evidence: StageEvidence
    kind: EvidenceKind
    title: str
    on: date | None = None

    @property
    def id(self) -> str:
        return self.evidence.id


@dataclass(frozen=True, slots=True)
class TaskLine:
    """late_days: how many days over its stage's end an open task is; 0 for one that is done or in time."""

    task: StageTask
    evidence: tuple[EvidenceLine, ...]
    late_days: int

    @property
    def id(self) -> str:
        return self.task.id


@dataclass(frozen=True, slots=True)
class Stage:
    """from_on, until_on: its period in the zone's year. late: how many of its tasks are."""

    stage: int
    from_on: date
    until_on: date
    tasks: tuple[TaskLine, ...]
    done: int
    total: int
    late: int


@dataclass(frozen=True, slots=True)
class Board:
    """The three stages of a zone as they stand at `day`."""

    zone: Zone
    day: date
    stages: tuple[Stage, ...]


def late_days(task: StageTask, year: int, day: date) -> int:
    """How many days an open task is over the end of its stage."""
    if task.done_on is not None:
        return 0
    return max(0, (day - stage_period(year, task.stage)[1]).days)


def stage_of(stage: int, year: int, tasks: tuple[TaskLine, ...]) -> Stage:
    """A stage with its counts."""
    first, last = stage_period(year, stage)
    done = sum(line.task.done_on is not None for line in tasks)
    return Stage(stage, first, last, tasks, done, len(tasks), sum(line.late_days > 0 for line in tasks))
