"""Adding a receipt without the screen: the same checks, the same next number."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from chatdong_tui import places
from chatdong_tui.domain.budget import Expenditure, PaymentMethod
from chatdong_tui.domain.draft.meeting import MeetingDraft
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.storage import rows
from chatdong_tui.storage.database import Database
from chatdong_tui.usecases import meeting
from chatdong_tui.usecases.desk import Desk
from tests.cli.line_mode import Line, line
from tests.conftest import Network
from tests.usecases import money

__all__ = ["line"]

DAY = date(2021, 3, 18)


@pytest.fixture
def till(desk: Desk, network: Network) -> Path:
    """A file of zone 1 on 18 March 2021: two lines that came in on the 15th, and a meeting today."""
    money.granted(desk, network.zones[1])
    money.granted(desk, network.zones[1], "업무추진비", 500_000)
    draft = MeetingDraft(kind=MeetingKind.ZONE_MEETING, held_on=DAY, zone_id=network.zones[1])
    desk.perform(meeting.hold, desk.perform(meeting.plan, draft).value.id)
    desk.database.perform(lambda: desk.database.set_meta(today=DAY.isoformat())).result()
    desk.database.close()
    path = places.default_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(desk.database.path.read_bytes())
    return path


def receipts(path: Path) -> list[Expenditure]:
    database = Database.open(path, datetime.now, read_only=True)
    try:
        with database.snapshot() as connection:
            return rows.select(connection, Expenditure)
    finally:
        database.close()


def test_a_receipt_is_added_in_one_line(line: Line, till: Path) -> None:
    ended = line("add", "expense", "24,000원", "ㅅㅁ", "재료비", "--on", "3.17", "--payee", "가상상회")
    (receipt,) = receipts(till)
    told = f"사무관리비 24,000원, 저장했습니다. 잔액 1,246,000원. 증빙번호 1. [{receipt.id}]\n"
    assert ended == (0, told, "")
    assert (receipt.on_date, receipt.amount, receipt.payee) == (date(2021, 3, 17), 24_000, "가상상회")
    assert (receipt.method, receipt.evidence_no) == (PaymentMethod.CARD, "1")


def test_refreshments_are_of_the_meeting_of_that_day(line: Line, till: Path) -> None:
    assert line("add", "expense", "12000*2", "업무추진비", "회의 다과").code == 0
    (receipt,) = receipts(till)
    assert (receipt.amount, receipt.meeting_id is None) == (24_000, False)


def test_what_is_doubtful_needs_a_reason(line: Line, till: Path) -> None:
    refused = line("add", "expense", "24000", "사무관리비", "재료비", "--no-evidence", "--method", "현금")
    assert (refused.code, refused.out) == (4, "")
    assert "현금으로 냈습니다." in refused.err
    assert "증빙번호가 없습니다." in refused.err
    assert receipts(till) == []
    done = line(
        "add", "expense", "24000", "사무관리비", "재료비", "--no-evidence", "--method", "cash", "--reason", "노점"
    )
    assert done.code == 0
    assert "증빙번호 없음." in done.out


def test_what_is_refused_stays_refused(line: Line, till: Path) -> None:
    ended = line("add", "expense", "24000", "사무관리비", "재료비", "--on", "3.14", "--reason", "급해서")
    assert ended.code == 4
    assert ended.err.startswith("날짜: 사무관리비 '재료비': 교부일(2021. 3. 15.) 전의 지출")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("많이", "사무관리비", "재료비"), "금액: 단가가 없습니다."),
        (("0", "사무관리비", "재료비"), "금액: 금액이 0원이거나"),
        (("24000", "없는목", "재료비"), "편성목: 찾을 수 없는"),
        (("24000", "비", "재료비"), "편성목: 여럿이 맞습니다."),
        (("24000", "사무관리비", "재료비", "--zone", "9"), "권역: 찾을 수 없는"),
        (("24000", "사무관리비", "재료비", "--method", "외상"), "방법: 목록에 없는"),
    ],
)
def test_what_cannot_be_read_is_told_by_its_field(line: Line, till: Path, typed: tuple[str, ...], told: str) -> None:
    ended = line("add", "expense", *typed)
    assert ended.code == 4
    assert ended.err.startswith(told)


def test_a_missing_amount_is_asked_for_at_a_terminal_only(line: Line, till: Path) -> None:
    assert line("add", "expense").code == 2
