"""The example's money: 교부 in March, 17 receipts a zone, and a settlement that is nearly ready in zone 3."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chatdong_tui.demo import eunpyeong
from chatdong_tui.demo.calendar import Calendar
from chatdong_tui.demo.meetings import zone_meeting_day
from chatdong_tui.demo.network import MY_ZONE, Names
from chatdong_tui.domain.budget import PaymentMethod, Purpose
from chatdong_tui.domain.draft.budget import (
    BudgetChangeDraft,
    BudgetLineDraft,
    DisbursementDraft,
    ExpenditureDraft,
    SettlementDraft,
)
from chatdong_tui.domain.draft.text import draft_of
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.usecases import budget, expenditure, project, settlement
from chatdong_tui.usecases.desk import Desk

GRANTED_ON = date(2021, 3, 15)
OFFICE, REFRESHMENTS = (item for item, _, _ in eunpyeong.BUDGET)
_MONTHS_OF_MEETINGS = (4, 6, 8, 10, 11)

_OFFICE_COSTS = (
    (7, 8, "홍보물 제작", 70_000, "가상인쇄"),
    (7, 22, "재료비", 61_400, "가상상회"),
    (8, 5, "강사료", 200_000, "가상강사"),
    (8, 9, "재료비", 55_000, "가상상회"),
    (8, 26, "재료비", 48_000, "가상상회"),
    (9, 9, "강사료", 200_000, "가상강사"),
    (9, 13, "재료비", 60_000, "가상상회"),
    (10, 7, "강사료", 200_000, "가상강사"),
    (10, 12, "재료비", 52_000, "가상상회"),
    (11, 4, "강사료", 200_000, "가상강사"),
    (11, 8, "재료비", 57_000, "가상상회"),
    (11, 25, "재료비", 48_000, "가상상회"),
)
"""(month, day, summary, won, payee): 1,251,400 won (domain.md §7.5)."""
_REFRESHMENTS = (98_000, 97_500, 96_500, 98_000, 97_000)
"""Won at five meetings: 487,000."""


@dataclass(frozen=True, slots=True)
class _Flaw:
    """What is wrong with a receipt (its number in the zone), and the sentence with which it was booked."""

    zone: int
    number: int
    reason: str
    evidence: bool = True
    amount: int | None = None
    method: PaymentMethod | None = None


_FLAWS = (
    _Flaw(2, 11, "강사 통장 사본을 기다리는 중", evidence=False),
    _Flaw(2, 15, "거래처에서 영수증을 다시 떼기로 함", evidence=False),
    _Flaw(4, 16, "하반기 모임 참석자가 예정보다 많았음", amount=150_000),
    _Flaw(5, 6, "전통시장 노점이라 카드를 쓸 수 없었음", method=PaymentMethod.CASH),
)


def enter(desk: Desk, calendar: Calendar, names: Names) -> None:
    """The lines of every zone, their 교부, 85 receipts; one line overspent, two receipts without evidence."""
    for zone in eunpyeong.ZONES:
        lines: dict[str, str] = {}
        zone_id = names.zones[zone.no]
        calendar.at(GRANTED_ON, lambda zone_id=zone_id, lines=lines: _grant(desk, zone_id, lines))  # type: ignore[misc]
        for draft, day, item, meeting_month in _receipts(zone.no):
            calendar.at(
                day,
                lambda draft=draft, item=item, no=zone.no, month=meeting_month, lines=lines: _spend(  # type: ignore[misc]
                    desk, names, lines[item], draft, no, month
                ),
                hour=17,
            )
        if zone.no == 5:
            calendar.at(date(2021, 10, 1), lambda lines=lines: _move(desk, lines))  # type: ignore[misc]
    calendar.at(date(2021, 12, 8), lambda: _nearly_settle(desk, names.zones[MY_ZONE]))


def _grant(desk: Desk, zone_id: str, lines: dict[str, str]) -> None:
    for item, amount, basis in eunpyeong.BUDGET:
        purpose = Purpose.RUNNING if item == REFRESHMENTS else Purpose.PROJECT
        draft = BudgetLineDraft(
            zone_id=zone_id, year=eunpyeong.YEAR, item=item, amount=amount, basis=basis, purpose=purpose
        )
        lines[item] = budget.add_line(desk, draft).value.id
        budget.disburse(desk, lines[item], DisbursementDraft(on_date=GRANTED_ON, amount=amount))


Receipt = tuple[dict[str, object], date, str, int | None]
"""Fields of a draft, its day, its 편성목, and the month of the meeting that it is of."""


def _receipts(zone_no: int) -> list[Receipt]:
    """The receipts of a zone by day, numbered in that order. Zone 3 has the sums of domain.md §7.5."""
    found: list[Receipt] = []
    less = 0 if zone_no == MY_ZONE else zone_no * 1_100
    for month, day, summary, amount, payee in _OFFICE_COSTS:
        method = PaymentMethod.TRANSFER if summary == "강사료" else PaymentMethod.CARD
        paid = amount if summary == "강사료" else amount - less
        fields: dict[str, object] = {"summary": summary, "amount": paid, "payee": payee, "method": method}
        found.append((fields, date(2021, month, day), OFFICE, None))
    for month, amount in zip(_MONTHS_OF_MEETINGS, _REFRESHMENTS, strict=True):
        fields = {"summary": "회의 다과", "amount": amount - less, "payee": "가상제과", "method": PaymentMethod.CARD}
        found.append((fields, zone_meeting_day(zone_no, month), REFRESHMENTS, month))
    found.sort(key=lambda receipt: receipt[1])
    for number, (fields, _, _, _) in enumerate(found, start=1):
        fields["evidence_no"] = f"{zone_no}-{number:02}"
    for flaw in _FLAWS:
        if flaw.zone == zone_no:
            _spoil(found[flaw.number - 1][0], flaw)
    return found


def _spoil(fields: dict[str, object], flaw: _Flaw) -> None:
    fields["reason"] = flaw.reason
    if flaw.amount is not None:
        fields["amount"] = flaw.amount
    if not flaw.evidence:
        fields["evidence_no"] = None
    if flaw.method is not None:
        fields["method"] = flaw.method


def _spend(
    desk: Desk, names: Names, line_id: str, fields: dict[str, object], zone_no: int, meeting_month: int | None
) -> None:
    meeting_id = item_id = None
    if meeting_month is not None:
        meeting_id = names.meetings[MeetingKind.ZONE_MEETING, zone_no, meeting_month]
    elif items := project.page(desk, names.projects[zone_no]).items:
        item_id = items[0].item.id
    links = {"budget_line_id": line_id, "meeting_id": meeting_id, "item_id": item_id}
    expenditure.spend(desk, draft_of(ExpenditureDraft, on_date=desk.today, **links, **fields))


def _move(desk: Desk, lines: dict[str, str]) -> None:
    """Zone 5 moves a little money with the approval of the 구청."""
    draft = BudgetChangeDraft(
        from_line_id=lines[OFFICE],
        to_line_id=lines[REFRESHMENTS],
        amount=30_000,
        approved_on=date(2021, 9, 29),
        approval="편성목 변경 승인(예시 문서)",
        reason="하반기 모임 참석자가 늘어남",
    )
    budget.move(desk, draft)


def _nearly_settle(desk: Desk, zone_id: str) -> None:
    """The interest of the account is known; the settlement itself waits for the lead agency."""
    settlement.note(desk, zone_id, eunpyeong.YEAR, SettlementDraft(interest=320))
