"""What the example's meetings decided between ways, put off, and went on with from one to the next."""

from __future__ import annotations

from datetime import date

from chatdong_tui.demo import invented
from chatdong_tui.demo.calendar import Calendar
from chatdong_tui.demo.meetings import GENERAL, zone_meeting_day
from chatdong_tui.demo.network import MY_ZONE, Names
from chatdong_tui.domain.draft.meeting import DecisionDraft, LineDraft, OptionDraft
from chatdong_tui.domain.meeting_code import DecisionOutcome, MeetingKind
from chatdong_tui.usecases import meeting, minutes, minutes_option, topic
from chatdong_tui.usecases.desk import Desk

_PUT_OFF_IN, _BACK_ON = 10, date(2021, 12, 1)
_TAKEN_UP_FOR = {(1, 9): 1, (2, 7): 2, (3, 8): 2, (3, 9): 1, (4, 8): 1, (5, 10): 1}
"""Open topics by zone and the month that first had them: at how many of the next meetings they were taken up."""

_SETTLED = ((2, 7), (3, 9))


def enter(desk: Desk, calendar: Calendar, names: Names) -> None:
    """The direction of the network, a question that waits for December, and topics that come along."""
    calendar.at(GENERAL[0], lambda: _choose_direction(desk, names), hour=15)
    calendar.at(zone_meeting_day(MY_ZONE, _PUT_OFF_IN), lambda: _wait(desk, names), hour=15)
    for (no, first), times in _TAKEN_UP_FOR.items():
        _enter_topic(desk, calendar, names, no, first, times)


def _item(desk: Desk, meeting_id: str, title: str) -> str:
    return next(block.id for block in meeting.sheet(desk, meeting_id).agenda if block.item.title == title)


def _choose_direction(desk: Desk, names: Names) -> None:
    """The two ways of the source document; the second waits until the network is grown up (coverage.md row 3-9)."""
    held = names.meetings[MeetingKind.GENERAL_MEETING, None, 2]
    item = _item(desk, held, invented.DIRECTION)
    for text in invented.ON_DIRECTION:
        minutes.add_line(desk, held, LineDraft(text=text, agenda_item_id=item))
    first, second = (
        minutes_option.add_option(
            desk, held, OptionDraft(number=number, text=text, argument=argument, agenda_item_id=item)
        ).value
        for number, (text, argument) in enumerate(invented.WAYS, start=1)
    )
    chosen = DecisionDraft(
        text=first.text, agenda_item_id=item, option_id=first.id, reason=invented.REASON_FOR_DIRECTION
    )
    minutes.add_decision(desk, held, chosen)
    waiting = DecisionDraft(
        text=second.text,
        agenda_item_id=item,
        option_id=second.id,
        outcome=DecisionOutcome.PUT_OFF,
        reason="참여하는 주민이 아직 적고, 주민 활동도 실무자가 이끌어 온 편임",
        revisit_condition="네트워크가 자리를 잡아 성숙한 단계에 이르렀다고 볼 때",
    )
    minutes.add_decision(desk, held, waiting)


def _wait(desk: Desk, names: Names) -> None:
    held = names.meetings[MeetingKind.ZONE_MEETING, MY_ZONE, _PUT_OFF_IN]
    draft = DecisionDraft(
        text="주민 모임 대표를 언제부터 모실지는 연말에 다시 정하기로 함",
        agenda_item_id=_item(desk, held, invented.RESIDENTS),
        outcome=DecisionOutcome.PUT_OFF,
        reason="공동사업을 마친 뒤 모임이 이어지는지 보아야 함",
        revisit_on=_BACK_ON,
    )
    minutes.add_decision(desk, held, draft)


def _enter_topic(desk: Desk, calendar: Calendar, names: Names, no: int, first: int, times: int) -> None:
    latest: dict[str, str] = {}

    def begin() -> None:
        held = names.meetings[MeetingKind.ZONE_MEETING, no, first]
        latest["id"] = topic.keep_open(desk, _item(desk, held, invented.OWN_ITEMS[no, first])).value.id

    def go_on(month: int) -> None:
        held = names.meetings[MeetingKind.ZONE_MEETING, no, month]
        latest["id"] = topic.take_up_topic(desk, held, latest["id"]).value.id
        if (no, first) in _SETTLED and month == first + times:
            topic.settle(desk, latest["id"])

    calendar.at(zone_meeting_day(no, first), begin, hour=15)
    for month in range(first + 1, first + times + 1):
        calendar.at(zone_meeting_day(no, month), lambda month=month: go_on(month), hour=15)  # type: ignore[misc]
