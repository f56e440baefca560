"""Money of a zone: budget lines by item and source, and what was granted, moved and spent, in integer won."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
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


class Purpose(enum.StrEnum):
    """Running costs of the network may be spent before a project is confirmed (domain.md §4.4)."""

    PROJECT = "project"
    RUNNING = "running"


class PaymentMethod(enum.StrEnum):
    CARD = "card"
    TRANSFER = "transfer"
    CASH = "cash"


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """amount in won, as it was given; basis is the 산출내역 as typed. project_id: the only project it is for."""

    id: str
    zone_id: str
    year: int
    item: str
    fund_source: FundSource
    holder: Holder
    amount: int
    basis: str | None = None
    purpose: Purpose = Purpose.PROJECT
    project_id: str | None = None

    @property
    def is_grant(self) -> bool:
        """Whether it is public money; the agency's own is never mixed with it (domain.md §1 row 56)."""
        return self.fund_source is not FundSource.SELF_FUNDING


@dataclass(frozen=True, slots=True)
class Disbursement:
    """교부: won of a line that came in on a day."""

    id: str
    budget_line_id: str
    on_date: date
    amount: int
    note: str | None = None


@dataclass(frozen=True, slots=True)
class BudgetChange:
    """편성목 변경: won moved between two lines of a zone, with the approval that allowed it."""

    id: str
    from_line_id: str
    to_line_id: str
    amount: int
    approved_on: date
    approval: str
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Expenditure:
    """amount in won. reason: why it was booked although something about it was pointed out."""

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
    item_id: str | None = None
    reason: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class LineMoney:
    """A budget line and how it stands, in won.

    budget: what it holds after all changes. granted: what came in of it. receipts, evidenced: how many
    receipts there are, and how many of them have an evidence number. granted_on: the first 교부. The ids are
    those of the rows that each amount is made of: changes of what it holds, 교부, receipts.
    """

    line: BudgetLine
    spent: int
    budget: int = 0
    granted: int = 0
    receipts: int = 0
    evidenced: int = 0
    granted_on: date | None = None
    changed_by: tuple[str, ...] = field(default=(), compare=False)
    granted_by: tuple[str, ...] = field(default=(), compare=False)
    spent_by: tuple[str, ...] = field(default=(), compare=False)
    evidenced_by: tuple[str, ...] = field(default=(), compare=False)

    @property
    def budget_by(self) -> tuple[str, ...]:
        """The rows that `budget` is made of: the line itself and its changes."""
        return (self.line.id, *self.changed_by)

    @property
    def left(self) -> int:
        """What may still be spent; negative when more was spent than the line holds."""
        return self.budget - self.spent

    @property
    def in_hand(self) -> int:
        """What came in and was not spent: what goes back at the end (negative: what is missing)."""
        return (self.granted if self.line.is_grant else self.budget) - self.spent


@dataclass(frozen=True, slots=True)
class ZoneMoney:
    """The money of a zone in a year, in won.

    budget, granted and spent leave the agency's own money out: it is never mixed with a grant (domain.md
    §1 row 56); own_budget and own_spent are that money.
    """

    lines: tuple[LineMoney, ...]
    budget: int
    spent: int
    own_budget: int
    own_spent: int
    granted: int = 0

    @property
    def left(self) -> int:
        return self.budget - self.spent

    @property
    def grants(self) -> tuple[LineMoney, ...]:
        return tuple(money for money in self.lines if money.line.is_grant)

    @property
    def own(self) -> tuple[LineMoney, ...]:
        return tuple(money for money in self.lines if not money.line.is_grant)


def add_up(
    lines: Iterable[BudgetLine],
    expenditures: Iterable[Expenditure],
    disbursements: Iterable[Disbursement] = (),
    changes: Iterable[BudgetChange] = (),
) -> ZoneMoney:
    """What these lines hold, got and spent; rows of other lines are left out."""
    every = tuple(lines)
    spent: dict[str, list[Expenditure]] = {}
    for expenditure in expenditures:
        spent.setdefault(expenditure.budget_line_id, []).append(expenditure)
    came, moved = tuple(disbursements), tuple(changes)
    budget, granted, since = _held(every, came, moved)
    each = tuple(
        _line_money(line, spent.get(line.id, ()), came, moved, (budget[line.id], granted[line.id], since.get(line.id)))
        for line in every
    )
    grants = [money for money in each if money.line.is_grant]
    own = [money for money in each if not money.line.is_grant]
    return ZoneMoney(
        each,
        sum(money.budget for money in grants),
        sum(money.spent for money in grants),
        sum(money.budget for money in own),
        sum(money.spent for money in own),
        sum(money.granted for money in grants),
    )


def _line_money(
    line: BudgetLine,
    receipts: Sequence[Expenditure],
    disbursements: Sequence[Disbursement],
    changes: Sequence[BudgetChange],
    held: tuple[int, int, date | None],
) -> LineMoney:
    budget, granted, since = held
    evidenced = [receipt.id for receipt in receipts if receipt.evidence_no is not None]
    return LineMoney(
        line,
        sum(receipt.amount for receipt in receipts),
        budget,
        granted,
        len(receipts),
        len(evidenced),
        since,
        changed_by=tuple(each.id for each in changes if line.id in (each.from_line_id, each.to_line_id)),
        granted_by=tuple(each.id for each in disbursements if each.budget_line_id == line.id),
        spent_by=tuple(receipt.id for receipt in receipts),
        evidenced_by=tuple(evidenced),
    )


def _held(
    lines: Sequence[BudgetLine], disbursements: Sequence[Disbursement], changes: Sequence[BudgetChange]
) -> tuple[dict[str, int], dict[str, int], dict[str, date]]:
    """What each line holds and got, and since when.

    A change takes along the money that has come in already; what comes in after it for a line that holds less
    by then goes where it was moved.
    """
    budget = {line.id: line.amount for line in lines}
    granted = dict.fromkeys(budget, 0)
    since: dict[str, date] = {}
    events: list[tuple[date, int, str, Disbursement | BudgetChange]] = [
        *((each.on_date, 0, each.id, each) for each in disbursements),
        *((each.approved_on, 1, each.id, each) for each in changes),
    ]
    waiting: dict[BudgetChange, int] = {}
    for day, _, _, event in sorted(events, key=lambda entry: entry[:3]):
        if isinstance(event, Disbursement):
            if event.budget_line_id in budget:
                granted[event.budget_line_id] += event.amount
                since.setdefault(event.budget_line_id, day)
        elif event.from_line_id in budget and event.to_line_id in budget:
            budget[event.from_line_id] -= event.amount
            budget[event.to_line_id] += event.amount
            waiting[event] = event.amount
        for change, amount in waiting.items():
            source, target = change.from_line_id, change.to_line_id
            along = min(amount, max(0, granted[source] - budget[source]))
            waiting[change] = amount - along
            granted[source] -= along
            granted[target] += along
            if along:
                since.setdefault(target, day)
    return budget, granted, since
