"""Programmes of a 자치구 or the city over some years: budget tables, money by source and period, figures, remarks.

A programme whose `reference` names a source document holds that document's figures as printed, and is read-only.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.budget import FundSource
from chatdong_tui.domain.won import Unit


class MoneyKind(enum.StrEnum):
    """투자수요 and 집행액."""

    INVESTMENT = "investment"
    EXECUTION = "execution"


class MoneyAbsent(enum.StrEnum):
    """Why a period has no figure though something is said of it: the source prints `-`."""

    NONE = "none"


class Coverage(enum.StrEnum):
    """How far a 자치구 takes part: all of its 동, some of them, or new in this phase."""

    ALL = "all"
    SOME = "some"
    NEW = "new"


class Operator(enum.StrEnum):
    """Who runs the support team: the 구 itself (직영) or another (위탁)."""

    DIRECT = "direct"
    CONTRACTED = "contracted"


@dataclass(frozen=True, slots=True)
class Programme:
    """district: a name, of ours or of another 자치구. account: 예산과목. unit: what its money is printed in.

    parent_id: the plan that it is a part of. reference: the source document that it is copied from, None = ours.
    """

    id: str
    position: int
    district: str
    name: str
    parent_id: str | None = None
    from_on: date | None = None
    until_on: date | None = None
    progress: str | None = None
    goal: str | None = None
    account: str | None = None
    next_steps: str | None = None
    departments: str | None = None
    unit: Unit | None = None
    reference: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class ProgrammeLine:
    """A line of the budget. part: 편성목. basis: 산출내역. amount in won: the product of the basis where it is one."""

    id: str
    programme_id: str
    position: int
    item: str
    amount: int
    part: str | None = None
    basis: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class ProgrammeMoney:
    """Won, of whole months. fund_source None: of all sources together. Neither amount nor absent: not reported."""

    id: str
    programme_id: str
    kind: MoneyKind
    from_month: str
    until_month: str
    fund_source: FundSource | None = None
    amount: int | None = None
    absent: MoneyAbsent | None = None


@dataclass(frozen=True, slots=True)
class ProgrammeFact:
    """A figure that a programme reports of itself, in its own unit."""

    id: str
    programme_id: str
    position: int
    name: str
    quantity: int
    unit: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class ProgrammeNote:
    """Where a source contradicts itself. written: as it is printed. remark: what does not fit."""

    id: str
    programme_id: str
    position: int
    written: str
    remark: str


@dataclass(frozen=True, slots=True)
class CityDistrict:
    """A 자치구 of a city programme. phase: 단계. headcount: people of its support team, 명."""

    id: str
    position: int
    name: str
    programme_id: str | None = None
    phase: int | None = None
    coverage: Coverage | None = None
    operator: Operator | None = None
    operated_by: str | None = None
    headcount: int | None = None
    from_on: date | None = None
    until_on: date | None = None
    reference: str | None = None
    note: str | None = None
