"""업무 접점 표: who leads which task, 관 or 민, and where both or nobody does (domain.md §3.9)."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass


class InterfaceRole(enum.StrEnum):
    LEAD = "lead"
    SUPPORT = "support"


class InterfaceState(enum.StrEnum):
    """What the two roles come to."""

    SHARED = "shared"
    """One side leads and the other supports."""
    ONE_SIDED = "one_sided"
    """One side leads and the other takes no part."""
    OVERLAP = "overlap"
    """Both lead."""
    GAP = "gap"
    """Nobody leads."""


@dataclass(frozen=True, slots=True)
class InterfaceTask:
    """A task and each side's role in it; None: no part, or not agreed yet."""

    id: str
    zone_id: str
    position: int
    task: str
    public_role: InterfaceRole | None = None
    private_role: InterfaceRole | None = None
    note: str | None = None


def state_of(public: InterfaceRole | None, private: InterfaceRole | None) -> InterfaceState:
    """What two roles come to; the sides count alike."""
    leads = (public, private).count(InterfaceRole.LEAD)
    if leads == 2:
        return InterfaceState.OVERLAP
    if leads == 0:
        return InterfaceState.GAP
    return InterfaceState.ONE_SIDED if None in (public, private) else InterfaceState.SHARED


@dataclass(frozen=True, slots=True)
class InterfaceLine:
    task: InterfaceTask
    state: InterfaceState

    @property
    def id(self) -> str:
        return self.task.id


@dataclass(frozen=True, slots=True)
class InterfaceTable:
    """The tasks of a zone in their order, and how many there are of each state."""

    zone_id: str
    lines: tuple[InterfaceLine, ...]
    shared: int
    one_sided: int
    overlaps: int
    gaps: int


def table(zone_id: str, tasks: Sequence[InterfaceTask]) -> InterfaceTable:
    """The table of tasks that stand in their order."""
    lines = tuple(InterfaceLine(task, state_of(task.public_role, task.private_role)) for task in tasks)
    states = [line.state for line in lines]
    return InterfaceTable(
        zone_id,
        lines,
        shared=states.count(InterfaceState.SHARED),
        one_sided=states.count(InterfaceState.ONE_SIDED),
        overlaps=states.count(InterfaceState.OVERLAP),
        gaps=states.count(InterfaceState.GAP),
    )
