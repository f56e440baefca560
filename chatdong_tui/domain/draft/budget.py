"""Drafts of money: budget lines with their 산출내역, 교부, 편성목 변경, receipts and the settlement."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, Field

from chatdong_tui.domain.budget import FundSource, Holder, PaymentMethod, Purpose
from chatdong_tui.domain.cost_basis import MOST
from chatdong_tui.domain.draft.text import Draft, Name, OptionalLine, OptionalName, OptionalTitle, Title

Won = Annotated[int, Field(ge=0, le=MOST)]
SomeWon = Annotated[int, Field(ge=1, le=MOST)]
Year = Annotated[int, Field(ge=2000, le=2100)]

_LINE_END = re.compile(r"\s*[\r\n]+\s*")


def _in_one_line(text: object) -> object:
    """Line ends part terms of a 산출내역; a slash does so in one line."""
    return _LINE_END.sub(" / ", text.strip()) if isinstance(text, str) else text


class BudgetLineDraft(Draft):
    """amount in won; None: what the basis comes to. basis: the 산출내역 as typed."""

    zone_id: str
    year: Year
    item: Name
    amount: Won | None = None
    fund_source: FundSource = FundSource.DISTRICT
    holder: Holder = Holder.LEAD_AGENCY
    basis: Annotated[OptionalLine, BeforeValidator(_in_one_line)] = None
    purpose: Purpose = Purpose.PROJECT
    project_id: str | None = None


class DisbursementDraft(Draft):
    """amount in won."""

    on_date: date
    amount: SomeWon
    note: OptionalLine = None


class BudgetChangeDraft(Draft):
    """amount in won. approval: the document that allowed it."""

    from_line_id: str
    to_line_id: str
    amount: SomeWon
    approved_on: date
    approval: Title
    reason: OptionalLine = None


class ExpenditureDraft(Draft):
    """amount in won. reason: why it is booked although something about it is pointed out."""

    budget_line_id: str
    on_date: date
    summary: Title
    amount: SomeWon
    method: PaymentMethod = PaymentMethod.CARD
    payee: OptionalTitle = None
    evidence_no: OptionalName = None
    activity_id: str | None = None
    meeting_id: str | None = None
    item_id: str | None = None
    reason: OptionalLine = None
    note: OptionalLine = None


class SettlementDraft(Draft):
    """Amounts in won; refunded None: nothing paid back yet. note: why it is closed although something is open."""

    interest: Won | None = None
    refunded: Won | None = None
    refunded_on: date | None = None
    note: OptionalLine = None
