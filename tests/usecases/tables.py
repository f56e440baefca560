"""Tables that people hand in, for tests: a CSV file and what comes of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from chatdong_tui.domain.importing import ImportKind, ImportRun
from chatdong_tui.domain.refusal import Rule
from chatdong_tui.usecases import importing
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.importing import ImportPlan

CASES = ("동", "가구유형", "출생연대", "발굴경로", "발굴일", "담당", "사례번호")
A_CASE = ("가람1동", "독거노인", "1953", "방문", "2021.3.2", "복지1", "")
PEOPLE = ("이름", "기관", "역할", "직위", "담당업무", "발령일")
ORGANISATIONS = ("기관명", "종류", "권역", "참여구분", "참여동")
COUNTS = ("동", "달", "발굴경로", "건수")


def table(folder: Path, heading: Sequence[str], *rows: Sequence[object], name: str = "명단.csv") -> Path:
    """A CSV file with these rows."""
    path = folder / name
    lines = [heading, *rows]
    path.write_text("\n".join(",".join(f'"{cell}"' for cell in line) for line in lines), encoding="utf-8")
    return path


def case(**changes: str) -> tuple[str, ...]:
    """A row of cases; the changes are named by the headings."""
    return tuple(changes.get(heading, cell) for heading, cell in zip(CASES, A_CASE, strict=True))


def plan(desk: Desk, path: Path, **how: Any) -> ImportPlan:
    return importing.plan(desk, path, **how)


def told(planned: ImportPlan) -> list[tuple[int, str, Rule]]:
    """(row, heading, rule) of every problem."""
    return [(problem.row, problem.header, problem.broken.rule) for problem in planned.problems]


def taken(desk: Desk, path: Path, kind: ImportKind | None = None, **how: Any) -> ImportRun:
    """The run of an import without problems."""
    planned = plan(desk, path, kind=kind)
    return desk.perform(importing.take, planned, **how).value
