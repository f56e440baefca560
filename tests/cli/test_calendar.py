"""The deadlines without the screen: one a line, as data, and as a calendar file."""

from __future__ import annotations

import json
from pathlib import Path

import icalendar

from tests.cli.conftest import Chatdong


def test_the_deadlines_of_a_month_are_listed(chatdong: Chatdong, file: Path) -> None:
    ended = chatdong("list", "deadlines", "--file", file, "--month", "2021-12")
    assert ended.code == 0
    assert "2021-12-06 제3권역 11월 소식지: 미제출 (4일 경과)" in ended.out
    assert "2021-12-20 제3권역 2021년 정산서: 작성중 (D-10)" in ended.out


def test_deadlines_are_data_too(chatdong: Chatdong, file: Path) -> None:
    ended = chatdong("list", "deadlines", "--file", file, "--month", "2021-03", "--json")
    found = {(each["duty"], each["zone"]): each for each in json.loads("\n".join(ended.out))}
    assert found["operation_plan", 3]["mark"] == "submitted"
    assert found["disbursement", None]["done_on"] == "2021-03-15"


def test_the_year_is_written_as_a_calendar_file(chatdong: Chatdong, file: Path, tmp_path: Path) -> None:
    target = tmp_path / "2021.ics"
    ended = chatdong("calendar", "--file", file, "--year", 2021, "--ics", target)
    events = icalendar.Calendar.from_ical(target.read_bytes()).walk("VEVENT")
    assert (ended.code, ended.out, ended.err) == (0, [str(target)], [f"기한 {len(events)}개를 적었습니다."])


def test_a_place_that_takes_no_file_ends_with_its_code(chatdong: Chatdong, file: Path) -> None:
    assert chatdong("calendar", "--file", file, "--ics", file / "x.ics").code == 5
