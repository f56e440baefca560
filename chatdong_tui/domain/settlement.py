"""정산: what a zone was given, spent and pays back of a year's grant, and what still keeps it from being closed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.budget import BudgetChange, LineMoney, ZoneMoney
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.spending import Finding, Judged


@dataclass(frozen=True, slots=True)
class Settlement:
    """Amounts in won. settled_on None: not closed; refunded None: nothing was paid back so far. note: why it
    was closed although something was open."""

    id: str
    zone_id: str
    year: int
    interest: int | None = None
    settled_on: date | None = None
    refunded_on: date | None = None
    refunded: int | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class SettlementSheet:
    """A zone's year as the 정산서 tells it (domain.md §4.4, §7.5).

    receipts: of the grant, by day. open: what is pointed out about them. The agency's own money is in
    `money.own` and counts in no sum here.
    """

    zone: Zone
    agency: str
    year: int
    money: ZoneMoney
    receipts: tuple[Judged, ...]
    settlement: Settlement | None = None
    changes: tuple[BudgetChange, ...] = ()

    @property
    def interest(self) -> int:
        return (self.settlement.interest or 0) if self.settlement else 0

    @property
    def in_hand(self) -> int:
        """What came in and was not spent, in won."""
        return sum(money.in_hand for money in self.money.grants)

    @property
    def due_back(self) -> int:
        """반납: what is left over, and the interest it bore (1,770,000 − 1,738,400 + 320 = 31,920)."""
        return max(0, self.in_hand) + self.interest

    @property
    def evidenced(self) -> int:
        return sum(money.evidenced for money in self.money.grants)

    @property
    def short(self) -> tuple[LineMoney, ...]:
        """The lines from which more was spent than came in."""
        return tuple(money for money in self.money.grants if money.in_hand < 0)

    @property
    def open(self) -> tuple[Finding, ...]:
        """Everything that is pointed out about the receipts, in their order."""
        return tuple(finding for receipt in self.receipts for finding in receipt.findings)

    @property
    def unanswered(self) -> tuple[Judged, ...]:
        """The receipts whose evidence is missing, or about which something is pointed out without a reason."""
        return tuple(receipt for receipt in self.receipts if receipt.is_open)

    @property
    def ready(self) -> bool:
        """Whether it can be closed: no money is missing, and what is open is answered for."""
        answered = self.settlement is not None and self.settlement.note is not None
        return not self.short and (answered or not self.unanswered)

    @property
    def closed(self) -> bool:
        return self.settlement is not None and self.settlement.settled_on is not None
