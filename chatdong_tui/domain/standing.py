"""All zones side by side: one paper over twelve months, and how each zone stands on a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.submission import Paper, PaperMark, SubmissionForm

NOT_ASKED = frozenset((PaperMark.AHEAD, PaperMark.BEFORE))
"""Papers that nobody counts as missing: their day is to come, or lay before the file."""


@dataclass(frozen=True, slots=True)
class GridLine:
    """A zone's papers of one form by month: the month they tell of, or in which a yearly one falls due."""

    zone: Zone
    papers: Mapping[int, Paper]

    def number(self, mark: PaperMark) -> int:
        """How many of them stand so."""
        return sum(paper.mark is mark for paper in self.papers.values())


@dataclass(frozen=True, slots=True)
class PaperGrid:
    year: int
    form: SubmissionForm
    lines: tuple[GridLine, ...]


def grid_of(year: int, form: SubmissionForm, zones: Iterable[Zone], papers: Mapping[str, Iterable[Paper]]) -> PaperGrid:
    """papers: by zone id, of the year."""
    return PaperGrid(
        year,
        form,
        tuple(
            GridLine(zone, {int(paper.month[5:]): paper for paper in papers[zone.id] if paper.form is form})
            for zone in zones
        ),
    )


@dataclass(frozen=True, slots=True)
class Share:
    """So many of those that were due. late: those of them that came after their day."""

    done: int
    due: int
    late: int = 0

    @property
    def missing(self) -> int:
        return self.due - self.done


@dataclass(frozen=True, slots=True)
class ZoneStanding:
    """How a zone stands on a day (domain.md §10 scenario 9). budget, spent: its grants in won.

    meetings: months with a network meeting of those that are over, or had one. plans: the operation plan, then
    the plan of the joint project.
    """

    zone: Zone
    agency: str
    meetings: Share
    reports: Share
    newsletters: Share
    plans: tuple[Paper, ...]
    budget: int
    spent: int

    @property
    def missing(self) -> int:
        """What should be there and is not; money over its budget counts as one."""
        plans = sum(paper.mark in (PaperMark.MISSING, PaperMark.RETURNED) for paper in self.plans)
        return (
            self.meetings.missing + self.reports.missing + self.newsletters.missing + plans + (self.spent > self.budget)
        )

    @property
    def late(self) -> int:
        return self.reports.late + self.newsletters.late + sum(paper.mark is PaperMark.LATE for paper in self.plans)


def share_of(papers: Iterable[Paper]) -> Share:
    """Of the papers whose day has come, or that went out before it, how many are in."""
    asked = [paper for paper in papers if paper.mark not in NOT_ASKED]
    late = sum(paper.mark is PaperMark.LATE for paper in asked)
    return Share(sum(paper.is_in for paper in asked), len(asked), late)


def worst_first(each: Iterable[ZoneStanding]) -> tuple[ZoneStanding, ...]:
    """By what is missing, then by what came late, then by how little of the money is spent."""

    def place(zone: ZoneStanding) -> tuple[int, int, float, int]:
        return -zone.missing, -zone.late, zone.spent / zone.budget if zone.budget else 0.0, zone.zone.no

    return tuple(sorted(each, key=place))
