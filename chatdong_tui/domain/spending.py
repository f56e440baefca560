"""What is pointed out about a receipt: what is refused when it is booked, and what needs a reason (domain.md §4.4)."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from chatdong_tui.domain.budget import Expenditure, LineMoney, PaymentMethod, Purpose
from chatdong_tui.domain.project import JointProject, ProjectState

REFRESHMENT_ITEM = "업무추진비"
REFRESHMENTS = ("다과", "간식", "식비", "식사", "음료")
"""Words of a summary that say that people ate and drank: it takes a meeting at which they did."""


class Check(enum.StrEnum):
    """The first five are refused; the others are booked with a reason."""

    BEFORE_GRANT = "before_grant"
    OUTSIDE_PERIOD = "outside_period"
    NOT_CONFIRMED = "not_confirmed"
    OWN_MONEY_MIXED = "own_money_mixed"
    SETTLED = "settled"
    OVER_LINE = "over_line"
    OVER_GRANT = "over_grant"
    NO_MEETING = "no_meeting"
    CASH = "cash"
    NO_EVIDENCE = "no_evidence"
    TWICE = "twice"

    @property
    def refused(self) -> bool:
        return self in _REFUSED


_REFUSED = frozenset(
    (Check.BEFORE_GRANT, Check.OUTSIDE_PERIOD, Check.NOT_CONFIRMED, Check.OWN_MONEY_MIXED, Check.SETTLED)
)


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with a receipt. item: its 편성목. won: by how much. on: the day that decides.

    until: the end of a period that begins on `on`. other: the summary of the other receipt.
    """

    check: Check
    item: str
    summary: str
    won: int = 0
    on: date | None = None
    until: date | None = None
    other: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """A receipt with what is pointed out about it; `item` is its 편성목."""

    receipt: Expenditure
    item: str
    findings: tuple[Finding, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether something must still be done: the evidence is missing, or there is no reason for the rest."""
        checks = {finding.check for finding in self.findings}
        return Check.NO_EVIDENCE in checks or (bool(checks) and self.receipt.reason is None)


@dataclass(frozen=True, slots=True)
class Purse:
    """The money of a zone's year with all that its checks look at. settled: whether the year is closed."""

    year: int
    lines: Mapping[str, LineMoney]
    projects: Sequence[JointProject] = ()
    receipts: Sequence[Expenditure] = field(default=())
    settled: bool = False


@dataclass(slots=True)
class _Seen:
    """What the other receipts of a purse come to, so that one is judged without going through all of them."""

    lines: Mapping[str, LineMoney]
    spent: dict[str, int] = field(default_factory=dict)
    numbered: dict[tuple[bool, str], Expenditure] = field(default_factory=dict)
    alike: dict[tuple[bool, date, int, str], list[Expenditure]] = field(default_factory=dict)

    def add(self, receipt: Expenditure) -> None:
        money = self.lines.get(receipt.budget_line_id)
        if money is None:
            return
        kind = money.line.is_grant
        self.spent[money.line.id] = self.spent.get(money.line.id, 0) + receipt.amount
        if receipt.evidence_no is not None:
            self.numbered.setdefault((kind, receipt.evidence_no), receipt)
        self.alike.setdefault((kind, *_look(receipt)), []).append(receipt)

    def of_number(self, kind: bool, receipt: Expenditure) -> Expenditure | None:
        """Another receipt of this kind of money with the same number."""
        return None if receipt.evidence_no is None else self.numbered.get((kind, receipt.evidence_no))

    def same(self, kind: bool, receipt: Expenditure) -> Expenditure | None:
        """A receipt that looks like this one: the same number; without two numbers the same day, amount and payee."""
        found = self.of_number(kind, receipt)
        if found is not None:
            return found
        looks = self.alike.get((kind, *_look(receipt)), ())
        return next((each for each in looks if None in (each.evidence_no, receipt.evidence_no)), None)


def _by_day(receipt: Expenditure) -> tuple[date, str]:
    return receipt.on_date, receipt.id


def _look(receipt: Expenditure) -> tuple[date, int, str]:
    return receipt.on_date, receipt.amount, receipt.payee or receipt.summary


def judge(purse: Purse, receipt: Expenditure) -> tuple[Finding, ...]:
    """All that is pointed out about a receipt among the others of its zone and year, what is refused first.

    An older version of the same receipt (by id) is left out of the comparison. A line that the zone does
    not have gives nothing.
    """
    seen = _Seen(purse.lines)
    for other in sorted(purse.receipts, key=_by_day):
        if other.id != receipt.id:
            seen.add(other)
    return _judge(purse, seen, receipt)


def judged(purse: Purse) -> tuple[Judged, ...]:
    """Every receipt as it stands among those before it, in order of the days.

    So a line that is overspent is pointed out at the receipt that went over it and at those after it, not
    at every receipt of the line.
    """
    found: list[Judged] = []
    seen = _Seen(purse.lines)
    for receipt in sorted(purse.receipts, key=_by_day):
        money = purse.lines.get(receipt.budget_line_id)
        if money is not None:
            findings = _judge(purse, seen, receipt)
            # That the year is closed is no fault of the receipt.
            kept = tuple(finding for finding in findings if finding.check is not Check.SETTLED)
            found.append(Judged(receipt, money.line.item, kept))
            seen.add(receipt)
    return tuple(found)


def _judge(purse: Purse, seen: _Seen, receipt: Expenditure) -> tuple[Finding, ...]:
    money = purse.lines.get(receipt.budget_line_id)
    if money is None:
        return ()
    return (*_refused(purse, seen, money, receipt), *_doubtful(seen, money, receipt))


def _refused(purse: Purse, seen: _Seen, money: LineMoney, receipt: Expenditure) -> Iterator[Finding]:
    item, summary, day = money.line.item, receipt.summary, receipt.on_date
    if purse.settled:
        yield Finding(Check.SETTLED, item, summary)
    if money.line.is_grant:
        if money.granted_on is None or day < money.granted_on:
            yield Finding(Check.BEFORE_GRANT, item, summary, on=money.granted_on)
        first, last = period_of(purse, money)
        if not first <= day <= last:
            yield Finding(Check.OUTSIDE_PERIOD, item, summary, on=first, until=last)
        elif (waits := _not_confirmed(purse, money, day)) is not None:
            yield Finding(Check.NOT_CONFIRMED, item, summary, on=waits[0])
    other = seen.of_number(not money.line.is_grant, receipt)
    if other is not None:
        yield Finding(Check.OWN_MONEY_MIXED, item, summary, on=other.on_date, other=other.summary)


def period_of(purse: Purse, money: LineMoney) -> tuple[date, date]:
    """The days on which a line may be spent: those of the year, and of its project where it has one."""
    first, last = date(purse.year, 1, 1), date(purse.year, 12, 31)
    project = next((each for each in purse.projects if each.id == money.line.project_id), None)
    if project is None:
        return first, last
    return max(first, project.starts_on or first), min(last, project.ends_on or last)


def _not_confirmed(purse: Purse, money: LineMoney, day: date) -> tuple[date | None] | None:
    """(the day of confirmation,) where a project's money is spent before it; None where all is well."""
    if money.line.purpose is Purpose.RUNNING:
        return None
    wanted = money.line.project_id
    mine = [each for each in purse.projects if wanted is None or each.id == wanted]
    ready = [each for each in mine if each.state is not ProjectState.DRAFT]
    days = [each.confirmed_on for each in ready]
    if not ready:
        return (None,)
    if None in days or min(known for known in days if known is not None) <= day:
        return None
    return (min(known for known in days if known is not None),)


def _doubtful(seen: _Seen, money: LineMoney, receipt: Expenditure) -> Iterator[Finding]:
    item, summary = money.line.item, receipt.summary
    spent = receipt.amount + seen.spent.get(money.line.id, 0)
    if spent > money.budget:
        yield Finding(Check.OVER_LINE, item, summary, won=spent - money.budget)
    elif money.line.is_grant and money.granted_on is not None and spent > money.granted:
        yield Finding(Check.OVER_GRANT, item, summary, won=spent - money.granted)
    if receipt.meeting_id is None and is_refreshment(item, summary):
        yield Finding(Check.NO_MEETING, item, summary)
    if receipt.method is PaymentMethod.CASH:
        yield Finding(Check.CASH, item, summary)
    if receipt.evidence_no is None:
        yield Finding(Check.NO_EVIDENCE, item, summary)
    same = seen.same(money.line.is_grant, receipt)
    if same is not None:
        yield Finding(Check.TWICE, item, summary, on=same.on_date, other=same.summary)


def is_refreshment(item: str, summary: str) -> bool:
    """Whether a receipt is for something to eat or drink: it needs the meeting at which that was."""
    return item == REFRESHMENT_ITEM or any(word in summary for word in REFRESHMENTS)
