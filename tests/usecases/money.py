"""Money for tests: a line that has come in, and receipts with nothing wrong about them."""

from __future__ import annotations

from datetime import date

from chatdong_tui.domain.budget import Expenditure, FundSource, Purpose
from chatdong_tui.domain.draft.budget import BudgetLineDraft, DisbursementDraft, ExpenditureDraft
from chatdong_tui.usecases import budget, expenditure
from chatdong_tui.usecases.desk import Desk

GRANTED_ON = date(2021, 3, 15)
DAY = date(2021, 3, 18)


def line(
    desk: Desk,
    zone_id: str,
    item: str = "사무관리비",
    amount: int = 1_270_000,
    purpose: Purpose = Purpose.RUNNING,
    source: FundSource = FundSource.DISTRICT,
) -> str:
    """A line of 2021 for which nothing came in yet; for running costs, so that no project is needed."""
    draft = BudgetLineDraft(zone_id=zone_id, year=2021, item=item, amount=amount, purpose=purpose, fund_source=source)
    return desk.perform(budget.add_line, draft).value.id


def granted(
    desk: Desk,
    zone_id: str,
    item: str = "사무관리비",
    amount: int = 1_270_000,
    purpose: Purpose = Purpose.RUNNING,
) -> str:
    """A line of 2021 for which all came in on 15 March."""
    line_id = line(desk, zone_id, item, amount, purpose)
    desk.perform(budget.disburse, line_id, DisbursementDraft(on_date=GRANTED_ON, amount=amount))
    return line_id


def draft(line_id: str, **fields: object) -> ExpenditureDraft:
    """A receipt of 18 March 2021 with a number of its own."""
    known: dict[str, object] = {"on_date": DAY, "summary": "재료비", "amount": 50_000, "evidence_no": "1-1"}
    return ExpenditureDraft.model_validate({"budget_line_id": line_id, **known, **fields})


def book(desk: Desk, line_id: str, **fields: object) -> Expenditure:
    return desk.perform(expenditure.spend, draft(line_id, **fields)).value
