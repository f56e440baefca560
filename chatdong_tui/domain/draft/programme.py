"""Drafts of programmes: the plan, a line of its budget, its money in a period."""

from __future__ import annotations

from datetime import date

from chatdong_tui.domain.budget import FundSource
from chatdong_tui.domain.draft.project import Month, Won
from chatdong_tui.domain.draft.text import Draft, Name, OptionalLine, OptionalTitle, Title
from chatdong_tui.domain.programme import MoneyAbsent, MoneyKind
from chatdong_tui.domain.won import Unit


class ProgrammeDraft(Draft):
    """A programme of our own. district: a name."""

    district: Name
    name: Title
    from_on: date | None = None
    until_on: date | None = None
    progress: OptionalLine = None
    goal: OptionalLine = None
    account: OptionalLine = None
    next_steps: OptionalLine = None
    departments: OptionalLine = None
    unit: Unit | None = None
    note: OptionalLine = None


class ProgrammeLineDraft(Draft):
    """amount in won; None where the basis says it."""

    item: Title
    part: OptionalTitle = None
    basis: OptionalLine = None
    amount: Won | None = None
    note: OptionalLine = None


class ProgrammeMoneyDraft(Draft):
    """amount in won. absent: nothing in this period (`-`). Neither: not reported."""

    kind: MoneyKind
    from_month: Month
    until_month: Month
    fund_source: FundSource | None = None
    amount: Won | None = None
    absent: MoneyAbsent | None = None
