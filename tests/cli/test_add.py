"""Adding a contact, a count and an attendance without the screen."""

from __future__ import annotations

import io
import sys
from datetime import date, datetime
from typing import TypeVar

import pytest

from chatdong_tui.domain.case import Contact
from chatdong_tui.domain.case_code import ContactMethod, ContactResult
from chatdong_tui.domain.meeting import Attendance
from chatdong_tui.domain.meeting_code import AbsenceReason, AttendanceState
from chatdong_tui.domain.outreach import OutreachCount
from chatdong_tui.storage import rows
from chatdong_tui.storage.database import Database
from chatdong_tui.words import case_screens
from chatdong_tui.words import line_mode as words
from tests.cli.line_mode import Line, Office, line, office

__all__ = ["line", "office"]

T = TypeVar("T")


def records(office: Office, model: type[T]) -> list[T]:
    """All records of a kind in the file."""
    database = Database.open(office.path, datetime.now, read_only=True)
    try:
        with database.snapshot() as connection:
            return rows.select(connection, model)
    finally:
        database.close()


# contacts


def test_a_contact_is_added_in_one_line(line: Line, office: Office) -> None:
    ended = line(
        "add", "contact", office.case_no, "--on", "3.17", "--method", "visit", "--memo", "반찬", "--next", "+7"
    )
    (contact,) = records(office, Contact)
    assert ended == (0, f"{office.case_no} {case_screens.CONTACT_SAVED} [{contact.id}]\n", "")
    assert (contact.on_date, contact.method, contact.result, contact.memo, contact.next_on) == (
        date(2021, 3, 17), ContactMethod.VISIT, ContactResult.COMPLETED, "반찬", date(2021, 3, 24),
    )  # fmt: skip


@pytest.mark.parametrize("case", ["1-가람1-2021-001", "1-가람1", "ㄱㄹ1 1", "가람1동"])
def test_a_case_is_named_by_its_number_or_what_finds_only_it(line: Line, office: Office, case: str) -> None:
    assert line("add", "contact", case, "--method", "전화").code == 0


@pytest.mark.parametrize("method", ["방문", "방", "ㅂ", "visit", "vis"])
def test_a_method_is_named_in_korean_in_english_or_by_its_letter(line: Line, office: Office, method: str) -> None:
    assert line("add", "contact", office.case_no, "--method", method).code == 0
    assert [contact.method for contact in records(office, Contact)] == [ContactMethod.VISIT]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (("9-없는-2021-001", "--method", "방문"), "사례: 찾을 수 없는 기록입니다."),
        (("1-가람1", "--method", "텔레파시"), "방법: 목록에 없는 값입니다."),
        (("1-가람1", "--method", "방문", "--on", "2.30"), "날짜: 날짜가 아닙니다."),
        (("1-가람1", "--method", "방문", "--on", "2.1"), "날짜: 발굴일보다 앞선 날짜입니다."),
        (("1-가람1", "--method", "방문", "--next", "3.1"), "다음 접촉 예정일: 끝이 시작보다 앞섭니다."),
        (("1-가람1", "--method", "방문", "--by", "모르는이"), "접촉한 사람: 찾을 수 없는 기록입니다."),
        (("1-가람1", "--method", "방문", "--memo", "가" * 81), "한 줄: 너무 깁니다. 80자까지"),
        (("1-가람1", "--method", "방문", "--memo", "650101-1234567"), "한 줄: 주민등록번호로 보이는"),
    ],
)
def test_what_a_screen_refuses_is_refused_with_its_sentence(
    line: Line, office: Office, typed: tuple[str, ...], sentence: str
) -> None:
    ended = line("add", "contact", *typed)
    assert (ended.code, ended.out) == (4, "")
    assert ended.err.startswith(sentence)
    assert "650101" not in ended.err
    assert records(office, Contact) == []


def test_a_telephone_number_is_made_unreadable(line: Line, office: Office) -> None:
    ended = line("add", "contact", office.case_no, "--method", "전화", "--memo", "새 번호 010-1234-5678")
    assert ended.err == f"{words.MASKED}\n"
    (contact,) = records(office, Contact)
    assert "1234" not in str(contact.memo)


def test_what_is_missing_is_said_where_nobody_can_be_asked(line: Line, office: Office) -> None:
    ended = line("add", "contact", office.case_no)
    assert (ended.code, ended.out) == (2, "")
    assert "--method" in ended.err


def test_what_is_missing_is_asked_at_a_terminal(line: Line, office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = io.StringIO("전화\n부재\n\n")
    answers.isatty = lambda: True  # type: ignore[method-assign]
    monkeypatch.setattr(sys, "stdin", answers)
    assert line("add", "contact", office.case_no).code == 0
    (contact,) = records(office, Contact)
    assert (contact.method, contact.result, contact.memo) == (ContactMethod.PHONE, ContactResult.ABSENT, None)


# outreach counts


def test_a_count_is_added(line: Line, office: Office) -> None:
    ended = line("add", "outreach", "가람1", "3월", "방문:한파", "12건")
    (count,) = records(office, OutreachCount)
    assert (count.month[5:], count.route_detail, count.count, count.unit) == ("03", "cold_wave", 12, "건")
    assert ended.out.startswith("가람1동 ")
    assert "방문(한파) 12건" in ended.out


def test_a_unit_is_kept(line: Line, office: Office) -> None:
    assert line("add", "outreach", "ㄱㄹ2", "2021-03", "온라인", "3가구").code == 0
    assert [(count.count, count.unit) for count in records(office, OutreachCount)] == [(3, "가구")]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (("없는동", "2021-03", "방문", "1"), "동: 찾을 수 없는"),
        (("가람", "2021-03", "방문", "1"), "동: 여럿이 맞습니다."),
        (("가람1동", "2021-13", "방문", "1"), "달: 달이 아닙니다."),
        (("가람1동", "2021-04", "방문", "1"), "달: 쓸 수 있는 범위를"),
        (("가람1동", "2021-03", "산책", "1"), "경로: 목록에 없는"),
        (("가람1동", "2021-03", "방문:현수막", "1"), "세부 경로: 목록에 없는"),
        (("가람1동", "2021-03", "방문", "많음"), "건수: 숫자가 아닙니다."),
    ],
)
def test_a_count_that_cannot_be_saved_is_refused(
    line: Line, office: Office, typed: tuple[str, ...], sentence: str
) -> None:
    ended = line("add", "outreach", *typed)
    assert (ended.code, ended.out) == (4, "")
    assert ended.err.startswith(sentence)


def test_a_count_that_is_not_whole_is_typed_wrongly(line: Line, office: Office) -> None:
    assert line("add", "outreach", "가람1동", "2021-03").code == 2


# attendance


def seats(office: Office) -> dict[str, Attendance]:
    """The seats of the meeting by title and organisation, or by the guest's name."""
    return {str(seat.guest or seat.title) + str(seat.position): seat for seat in records(office, Attendance)}


def test_people_are_marked_by_name(line: Line, office: Office) -> None:
    ended = line(
        "add", "attendance", "오늘", "--present", "복지1", "--absent", "가람1동팀장:출장",
        "--substitute", "가람2동팀장:새내기", "--guest", "이웃@가람부동산",
    )  # fmt: skip
    assert (ended.code, ended.err) == (0, "")
    assert office.meeting_id in ended.out
    found = records(office, Attendance)
    states = sorted(str(seat.state) for seat in found if seat.state is not AttendanceState.EXPECTED)
    assert states == ["absent", "present", "present", "substitute"]
    assert [seat.reason for seat in found if seat.state is AttendanceState.ABSENT] == [AbsenceReason.BUSINESS_TRIP]
    assert [seat.substitute for seat in found if seat.substitute] == ["새내기"]


def test_everybody_is_there_but_who_is_named(line: Line, office: Office) -> None:
    assert line("add", "attendance", office.meeting_id, "--everybody", "--late", "복지1").code == 0
    states = {seat.state for seat in records(office, Attendance) if seat.person_id}
    assert states == {AttendanceState.PRESENT, AttendanceState.LATE}


def test_a_name_that_nobody_has_saves_nothing(line: Line, office: Office) -> None:
    ended = line("add", "attendance", "3.18", "--present", "복지1", "--present", "모르는이")
    assert (ended.code, ended.out) == (4, "")
    assert ended.err.startswith("이름: 찾을 수 없는")
    assert {seat.state for seat in records(office, Attendance)} == {AttendanceState.EXPECTED}


@pytest.mark.parametrize("meeting", ["3.17", "회의", "0000"])
def test_a_meeting_that_is_not_there_is_refused(line: Line, office: Office, meeting: str) -> None:
    ended = line("add", "attendance", meeting, "--everybody")
    assert (ended.code, ended.out) == (4, "")
    assert ended.err.startswith("회의: 찾을 수 없는")
