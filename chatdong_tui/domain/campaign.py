"""집중 모니터링: a campaign of calls over some weeks, counted in people and in calls (coverage.md row 3-2).

The contacts of cases are another counter, and the two are never added to each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from chatdong_tui.domain.network import Zone

DEFAULT_UNIT = "건"


@dataclass(frozen=True, slots=True)
class Campaign:
    """until_on None: still running. unit: what the calls are counted in; None is 건."""

    id: str
    district_id: str
    name: str
    from_on: date
    until_on: date | None = None
    unit: str | None = None

    def runs(self, first: date, last: date) -> bool:
        """Whether it ran on any day from first to last."""
        return self.from_on <= last and (self.until_on is None or self.until_on >= first)


@dataclass(frozen=True, slots=True)
class CampaignCount:
    """What a zone reports on a day: people newly taken in (명) and calls made. None is "not reported".

    organisation_id: the part of the zone's figures that another agency did; it is inside them and
    never added on top.
    """

    id: str
    campaign_id: str
    zone_id: str
    on_date: date
    organisation_id: str | None = None
    targets: int | None = None
    calls: int | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """targets in 명; calls in the campaign's unit; per_person: calls for each person, None without both.

    targets_by, calls_by: ids of the reports that each of them is the sum of.
    """

    targets: int | None = None
    calls: int | None = None
    per_person: Decimal | None = None
    targets_by: tuple[str, ...] = field(default=(), compare=False)
    calls_by: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Included:
    """The part of a zone's figures that another agency did."""

    organisation_id: str
    organisation: str
    figures: Figures


@dataclass(frozen=True, slots=True)
class ZoneFigures:
    """A zone's line of the table. agency: the name of its lead agency, '' when it has none."""

    zone: Zone
    agency: str
    figures: Figures
    included: tuple[Included, ...] = ()


@dataclass(frozen=True, slots=True)
class CampaignTable:
    """A campaign by zone, in the order of their numbers, and in total."""

    campaign: Campaign
    zones: tuple[ZoneFigures, ...]
    total: Figures

    @property
    def unit(self) -> str:
        return self.campaign.unit or DEFAULT_UNIT


def per_person(calls: int | None, targets: int | None) -> Decimal | None:
    """Calls for each person to one decimal, half up; None without people or without a report."""
    if calls is None or not targets:
        return None
    return (Decimal(calls) / Decimal(targets)).quantize(Decimal("0.1"), ROUND_HALF_UP)


def figures(targets: Iterable[int | None], calls: Iterable[int | None]) -> Figures:
    """What reports add up to; what nobody reported stays None."""
    people, made = _sum(targets), _sum(calls)
    return Figures(people, made, per_person(made, people))


def _sum(numbers: Iterable[int | None]) -> int | None:
    reported = [number for number in numbers if number is not None]
    return sum(reported) if reported else None


def of_counts(counts: Sequence[CampaignCount], organisation_id: str | None = None) -> Figures:
    """One zone's own figures (None), or the part of them that an agency did."""
    wanted = [count for count in counts if count.organisation_id == organisation_id]
    return replace(
        figures((count.targets for count in wanted), (count.calls for count in wanted)),
        targets_by=tuple(count.id for count in wanted if count.targets is not None),
        calls_by=tuple(count.id for count in wanted if count.calls is not None),
    )


def total(zones: Iterable[ZoneFigures]) -> Figures:
    """The sum of the zones. Calls for each person: of the zones that report both figures."""
    lines = [zone.figures for zone in zones]
    both = [line for line in lines if line.targets is not None and line.calls is not None]
    people, made = _sum(line.targets for line in lines), _sum(line.calls for line in lines)
    return Figures(
        people,
        made,
        figures((line.targets for line in both), (line.calls for line in both)).per_person,
        tuple(row_id for line in lines for row_id in line.targets_by),
        tuple(row_id for line in lines for row_id in line.calls_by),
    )


def parts_above_whole(counts: Sequence[CampaignCount]) -> bool:
    """Whether other agencies did more than the zone reports in all; a zone that reports nothing is no whole."""
    whole = of_counts(counts)
    parts = [count for count in counts if count.organisation_id is not None]
    part = figures((count.targets for count in parts), (count.calls for count in parts))
    pairs = ((part.targets, whole.targets), (part.calls, whole.calls))
    return any(small is not None and large is not None and small > large for small, large in pairs)
