"""The calendar file: what other programs read in it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import icalendar
import pytest

from chatdong_tui.export import ics

MARCH = ics.Event("a@chatdong", date(2021, 3, 31), "[제1권역] 2021년 운영계획서", "근거", (7, 3))


def read(*events: ics.Event) -> icalendar.Calendar:
    data = ics.render("찾동 기한", events, created=datetime(2021, 3, 18, 14, 0))
    ics.verify(data)
    return icalendar.Calendar.from_ical(data)


def test_a_deadline_is_a_whole_day_under_a_lasting_name() -> None:
    (event,) = read(MARCH).walk("VEVENT")
    assert (event["uid"], str(event["summary"])) == ("a@chatdong", "[제1권역] 2021년 운영계획서")
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2021, 3, 31), date(2021, 4, 1))


def test_it_reminds_a_week_and_three_days_before() -> None:
    triggers = [alarm["trigger"].dt for alarm in read(MARCH).walk("VALARM")]
    assert [-(trigger - timedelta(hours=9)).days for trigger in triggers] == [7, 3]


def test_long_lines_are_folded_between_letters() -> None:
    long = ics.Event("b@chatdong", date(2021, 3, 31), "가" * 300)
    (event,) = read(long).walk("VEVENT")
    assert str(event["summary"]) == "가" * 300
    assert max(map(len, ics.render("찾동", [long], created=datetime(2021, 3, 18)).split(b"\r\n"))) <= 75


@pytest.mark.parametrize("data", [b"", b"hello", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"])
def test_what_is_no_calendar_is_noticed(data: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - each reader says it in its own words
        ics.verify(data)
