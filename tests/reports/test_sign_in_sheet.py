"""등록부(서명부): printed before the meeting, signed at the table."""

from __future__ import annotations

from datetime import date

from chatdong_tui.document import Absent, Document, Table
from chatdong_tui.domain.case_code import Status
from chatdong_tui.domain.draft.meeting import GuestDraft
from chatdong_tui.domain.meeting_code import AttendanceState, MeetingKind
from chatdong_tui.domain.network import Sector
from chatdong_tui.usecases import attendance
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.meeting_document import document
from chatdong_tui.usecases.monthly import parse_scope, preview
from tests.conftest import Network
from tests.reports.month import find_case, text_of
from tests.usecases.meetings import planned, seat_of


def table(page: Document) -> Table:
    (found,) = [block for block in page.blocks if isinstance(block, Table)]
    return found


def test_seats_are_filled_in_and_five_rows_are_blank(desk: Desk, network: Network) -> None:
    page = document(desk, planned(desk, network, starts_at="14:00").id, "sign-in-sheet")
    lines = text_of(page).split("\n")
    assert " ○ 일시: 2021. 3. 18.(목) 14:00" in lines
    assert "  # 연번 | 구분 | 소속 | 직위(급) | 성명 | 서명 | 비고" in lines
    assert "  | 1 | 관 | 가람1동주민센터 | 팀장 | 가람1동팀장 | _ | _" in lines
    rows = table(page).rows[1:]
    assert [row.cells[0].value for row in rows] == list(range(1, 9))
    assert all(cell.value is Absent.BLANK for row in rows[-5:] for cell in row.cells[1:])


def test_nobody_has_signed_yet(desk: Desk, network: Network) -> None:
    page = document(desk, planned(desk, network).id, "sign-in-sheet")
    assert all(row.cells[5].value is Absent.BLANK for row in table(page).rows[1:])


def test_a_substitute_and_who_came_late_are_remarked(desk: Desk, network: Network) -> None:
    meeting = planned(desk, network)
    desk.perform(attendance.mark, seat_of(desk, meeting, "가람1동팀장").id, AttendanceState.SUBSTITUTE, None, "한빛나")
    desk.perform(attendance.mark, seat_of(desk, meeting, "가람2동팀장").id, AttendanceState.SUBSTITUTE)
    desk.perform(attendance.mark, seat_of(desk, meeting, "복지1").id, AttendanceState.LATE)
    remarks = [row.cells[6].value for row in table(document(desk, meeting.id, "sign-in-sheet")).rows[1:4]]
    assert remarks == ["대리: 한빛나", "대리", "지각"]


def test_a_guest_has_a_row_too(desk: Desk, network: Network) -> None:
    meeting = planned(desk, network)
    guest = GuestDraft(name="한빛나", organisation="가람파출소", title="경위")
    desk.perform(attendance.add_guest, meeting.id, guest, Sector.PUBLIC)
    assert "| 4 | 관 | 가람파출소 | 경위 | 한빛나 | _ | _" in text_of(document(desk, meeting.id, "sign-in-sheet"))


def test_it_asks_for_no_more_than_a_signature(desk: Desk, network: Network) -> None:
    seen = text_of(document(desk, planned(desk, network).id, "sign-in-sheet"))
    assert not [word for word in ("전화", "연락처", "생년월일", "계좌") if word in seen]
    assert "보유: 해당 사업 정산 후 5년" in seen


def test_meetings_still_to_come_have_theirs(desk: Desk, network: Network) -> None:
    planned(desk, network, date(2021, 4, 15))
    planned(desk, network, date(2021, 4, 22), kind=MeetingKind.CASE_CONFERENCE)
    pages = preview(desk, "2021-04", parse_scope("zone:1"), ("sign-in-sheet",))
    assert [page.stem for page in pages] == [
        "2021-04-15_제1권역_권역별네트워크회의_등록부",
        "2021-04-22_제1권역_사례회의_등록부",
    ]


def test_what_leads_to_a_household_goes_round_no_table(desk: Desk, network: Network) -> None:
    find_case(desk, network, "1-가람1-2021-001", "가람1동", (date(2021, 3, 2), Status.DISCOVERED))
    meeting = planned(desk, network, title="강가람님 댁 회의", place="강가람님 댁")
    page = text_of(document(desk, meeting.id, "sign-in-sheet"))
    assert "강가람" not in page
    assert "○○님 댁 회의" in page
