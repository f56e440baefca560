"""Money of a zone: budget lines by item and source, and what was spent from them, in integer won."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


class FundSource(enum.StrEnum):
    """국비, 시비, 구비, 기타, 자부담 (domain.md §4.2)."""

    NATIONAL = "national"
    CITY = "city"
    DISTRICT = "district"
    OTHER = "other"
    SELF_FUNDING = "self_funding"


class Holder(enum.StrEnum):
    """Who holds and spends the line's money (domain.md §4.2, an open question of the sources)."""

    DISTRICT_OFFICE = "district_office"
    DONG_OFFICE = "dong_office"
    LEAD_AGENCY = "lead_agency"


class PaymentMethod(enum.StrEnum):
    CARD = "card"
    TRANSFER = "transfer"
    CASH = "cash"


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """amount in won; basis is the 산출내역 as typed; disbursed_on the day of 교부."""

    id: str
    zone_id: str
    year: int
    item: str
    fund_source: FundSource
    holder: Holder
    amount: int
    basis: str | None = None
    disbursed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Expenditure:
    """amount in won."""

    id: str
    budget_line_id: str
    on_date: date
    summary: str
    amount: int
    method: PaymentMethod
    payee: str | None = None
    evidence_no: str | None = None
    activity_id: str | None = None
    meeting_id: str | None = None


@dataclass(frozen=True, slots=True)
class LineMoney:
    """A budget line and what was spent from it, in won."""

    line: BudgetLine
    spent: int


@dataclass(frozen=True, slots=True)
class ZoneMoney:
    """The money of a zone in a year, in won.

    budget and spent leave the agency's own money out: it is never mixed with a grant (domain.md §1
    row 56); own_budget and own_spent are that money.
    """

    lines: tuple[LineMoney, ...]
    budget: int
    spent: int
    own_budget: int
    own_spent: int


def add_up(lines: Iterable[BudgetLine], expenditures: Iterable[Expenditure]) -> ZoneMoney:
    """What was budgeted and spent on these lines; expenditures of other lines are left out."""
    spent: dict[str, int] = {}
    for expenditure in expenditures:
        spent[expenditure.budget_line_id] = spent.get(expenditure.budget_line_id, 0) + expenditure.amount
    each = tuple(LineMoney(line, spent.get(line.id, 0)) for line in lines)
    grants = [money for money in each if money.line.fund_source is not FundSource.SELF_FUNDING]
    own = [money for money in each if money.line.fund_source is FundSource.SELF_FUNDING]
    return ZoneMoney(
        each,
        sum(money.line.amount for money in grants),
        sum(money.spent for money in grants),
        sum(money.line.amount for money in own),
        sum(money.spent for money in own),
    )
