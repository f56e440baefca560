"""Days as a calendar file (RFC 5545) that other programs read: whole-day events with reminders."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta


@dataclass(frozen=True, slots=True)
class Event:
    """uid: the same in every file, so that a newer file takes the place of an older one. remind: how many days
    before. done: shown as done and without a reminder."""

    uid: str
    on: date
    title: str
    text: str = ""
    remind: tuple[int, ...] = ()


def render(name: str, events: Iterable[Event], *, created: datetime) -> bytes:
    """The file. name: what the calendar is called; created: the moment of making, in local time."""
    from icalendar import Alarm, Calendar
    from icalendar import Event as Component

    calendar = Calendar()
    calendar.add("prodid", "-//chatdong_tui//KO")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    stamp = created.astimezone(UTC).replace(microsecond=0)
    for event in events:
        component = Component()
        component.add("uid", event.uid)
        component.add("dtstamp", stamp)
        component.add("dtstart", event.on)
        component.add("dtend", event.on + timedelta(days=1))
        component.add("summary", event.title)
        if event.text:
            component.add("description", event.text)
        component.add("transp", "TRANSPARENT")
        for days in event.remind:
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", event.title)
            # Nine in the morning of that day: an event of a whole day begins at midnight.
            alarm.add("trigger", timedelta(days=-days, hours=9))
            component.add_component(alarm)
        calendar.add_component(component)
    return bytes(calendar.to_ical())


def verify(data: bytes) -> None:
    """Raises ValueError for bytes that are no calendar, or one with an event that has no day."""
    from icalendar import Calendar

    for event in Calendar.from_ical(data).walk("VEVENT"):
        if event.get("dtstart") is None or event.get("uid") is None:
            raise ValueError("an event without a day or a name")
