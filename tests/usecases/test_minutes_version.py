"""Minutes are closed under a number; a later correction is a new one with its reason, and the old stay readable."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from datetime import date
from types import ModuleType
from typing import Any

import pytest

from chatdong_tui.domain.draft.meeting import (
    ActionDraft,
    AgendaDraft,
    DecisionDraft,
    GuestDraft,
    LineDraft,
    OptionDraft,
)
from chatdong_tui.domain.draft.network import NameDraft
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import AbsenceReason, AgendaKind, AttendanceState, MeetingKind
from chatdong_tui.domain.minutes_check import AdviceKind
from chatdong_tui.domain.network import Sector
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage.check import findings
from chatdong_tui.usecases import (
    attendance,
    attendance_line,
    meeting,
    minutes,
    minutes_line,
    minutes_option,
    minutes_version,
    person,
    topic,
)
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.meeting_document import document
from chatdong_tui.words.minutes_screens import ADVICE
from tests.conftest import Network, Today
from tests.reports.month import text_of
from tests.usecases.cases import found
from tests.usecases.meetings import draft, planned, seat_of, undo


@pytest.fixture
def held(desk: Desk, network: Network) -> Meeting:
    """A meeting with a line of every sort."""
    new = desk.perform(meeting.hold, planned(desk, network).id).value
    item = desk.perform(minutes.add_agenda, new.id, AgendaDraft(title="방문 방식")).value.id
    for text in ("동별로 나눔", "1안 함께 방문", "!1안", ">명단 보내기 @복지1 ~3.25"):
        desk.perform(minutes_line.add_by_line, new.id, item, text)
    return new


def finalised(desk: Desk, held: Meeting) -> str:
    return desk.perform(minutes_version.finalise, held.id).value.id


def refusal(desk: Desk, verb: Callable[..., Any], *args: object) -> Rule:
    with pytest.raises(RuleBroken) as refused:
        desk.perform(verb, *args)
    return refused.value.rule


def test_closing_keeps_the_whole_document(desk: Desk, held: Meeting) -> None:
    version = desk.perform(minutes_version.finalise, held.id).value
    assert (version.version_no, version.closed_on, version.reason) == (1, date(2021, 3, 18), None)
    kept = minutes_version.version(desk, version.id)
    assert text_of(kept) == text_of(document(desk, held.id, "minutes"))
    assert "제1판: 2021. 3. 18. 확정" in text_of(kept)
    assert minutes_version.versions(desk, held.id)[-1].is_closed


def test_only_a_held_meeting_is_closed_and_only_once(desk: Desk, network: Network, held: Meeting) -> None:
    coming = planned(desk, network, date(2021, 4, 15))
    assert refusal(desk, minutes_version.finalise, coming.id) is Rule.NOT_HELD
    finalised(desk, held)
    assert refusal(desk, minutes_version.finalise, held.id) is Rule.FINALISED


def test_a_correction_is_a_new_version_with_its_reason(desk: Desk, held: Meeting, today: Today) -> None:
    first = finalised(desk, held)
    today.move_to(date(2021, 3, 25))
    second = desk.perform(minutes_version.correct, held.id, "방문 요일을 잘못 적음").value
    assert (second.version_no, second.is_closed) == (2, False)
    assert not minutes_version.versions(desk, held.id)[-1].is_closed
    desk.perform(minutes.add_line, held.id, LineDraft(text="화요일에 방문하기로 함"))
    assert "화요일" in text_of(minutes_version.version(desk, second.id))
    desk.perform(minutes_version.finalise, held.id)
    assert "화요일" not in text_of(minutes_version.version(desk, first))
    text = text_of(minutes_version.version(desk, second.id))
    assert "제1판: 2021. 3. 18. 확정\n ○ 제2판: 2021. 3. 25. 정정(방문 요일을 잘못 적음)" in text
    assert [version.version_no for version in minutes_version.versions(desk, held.id)] == [1, 2]


def test_open_minutes_need_no_correction(desk: Desk, held: Meeting) -> None:
    assert refusal(desk, minutes_version.correct, held.id, "사유") is Rule.NOT_FINALISED
    finalised(desk, held)
    desk.perform(minutes_version.correct, held.id, "사유")
    assert refusal(desk, minutes_version.correct, held.id, "사유") is Rule.NOT_FINALISED


@pytest.mark.parametrize(("reason", "rule"), [(" ", Rule.REQUIRED), ("900101-1234567", Rule.RESIDENT_NUMBER)])
def test_a_correction_says_why(desk: Desk, held: Meeting, reason: str, rule: Rule) -> None:
    finalised(desk, held)
    assert refusal(desk, minutes_version.correct, held.id, reason) is rule


def changes(desk: Desk, network: Network, held: Meeting) -> dict[Callable[..., Any], tuple[object, ...]]:
    """Every verb on the head, the attendance and the minutes of a meeting, with arguments it would take."""
    page = meeting.sheet(desk, held.id)
    seat, person = seat_of(desk, held, "복지1").id, network.people["구담당"]
    (block,) = page.agenda
    (said,), (decision,), (action,), (way,) = page.lines, page.decisions, page.actions, page.options
    return {
        meeting.edit: (held.id, draft(network, place="다른 곳")),
        meeting.hold: (held.id,),
        meeting.cancel: (held.id,),
        meeting.postpone: (held.id,),
        meeting.remove: (held.id,),
        meeting.start_agenda: (held.id,),
        attendance.mark: (seat, AttendanceState.ABSENT, AbsenceReason.BUSINESS_TRIP),
        attendance.toggle_present: (seat,),
        attendance.add_seat: (held.id, person),
        attendance.add_guest: (held.id, GuestDraft(name="손님"), Sector.OTHER),
        attendance.remove_seat: (seat,),
        minutes.add_agenda: (held.id, AgendaDraft(title="새 안건")),
        minutes.edit_agenda: (block.id, AgendaDraft(title="다른 제목")),
        minutes.remove_agenda: (block.id,),
        minutes.add_line: (held.id, LineDraft(text="말")),
        minutes.edit_line: (said.id, LineDraft(text="말")),
        minutes.remove_line: (said.id,),
        minutes.add_decision: (held.id, DecisionDraft(text="결정")),
        minutes.edit_decision: (decision.id, DecisionDraft(text="결정")),
        minutes.remove_decision: (decision.id,),
        minutes.add_action: (held.id, ActionDraft(text="할 일")),
        minutes.edit_action: (action.id, ActionDraft(text="할 일")),
        minutes.remove_action: (action.id,),
        minutes_option.add_option: (held.id, OptionDraft(number=2, text="각자")),
        minutes_option.edit_option: (way.id, OptionDraft(number=2, text="각자", agenda_item_id=block.id)),
        minutes_option.remove_option: (way.id,),
        minutes_line.add_by_line: (held.id, None, "말"),
        minutes_line.edit_by_line: (said.id, "!결정"),
        topic.keep_open: (block.id,),
        topic.take_up_topic: (held.id, block.id),
        topic.take_up_revisit: (held.id, decision.id),
    }


AFTERWARDS = {
    meeting.plan,
    meeting.put_new,
    attendance.keep_sheet,
    minutes.finish_action,
    minutes.drop_action,
    minutes.reopen_action,
    topic.settle,
    topic.close_revisit,
}
"""Verbs that make a meeting, or tell how things went on after it."""


def test_no_verb_changes_closed_minutes(desk: Desk, network: Network, held: Meeting) -> None:
    asked = changes(desk, network, held)
    finalised(desk, held)
    before = meeting.sheet(desk, held.id)
    for verb, args in asked.items():
        assert refusal(desk, verb, *args) is Rule.FINALISED, verb.__name__
    assert meeting.sheet(desk, held.id) == before


def verbs_of(module: ModuleType) -> set[Callable[..., Any]]:
    return {
        each
        for name, each in inspect.getmembers(module, inspect.isfunction)
        if each.__module__ == module.__name__ and not name.startswith("_") and "Done" in str(each.__annotations__)
    }


def test_every_verb_on_meetings_is_asked(desk: Desk, network: Network, held: Meeting) -> None:
    known = {*changes(desk, network, held), *AFTERWARDS}
    modules = (meeting, attendance, minutes, minutes_option, minutes_line, topic)
    assert set().union(*map(verbs_of, modules)) <= known


def test_what_happens_after_the_meeting_still_goes_in(desk: Desk, held: Meeting) -> None:
    finalised(desk, held)
    (action,) = meeting.sheet(desk, held.id).actions
    desk.perform(minutes.finish_action, action.id, date(2021, 3, 20))
    place = desk.perform(attendance.keep_sheet, held.id, "복지관 2층 서류함").value.sheet_place
    assert place == "복지관 2층 서류함"
    assert list(findings_of(desk)) == []


def findings_of(desk: Desk) -> list[object]:
    with desk.database.snapshot() as connection:
        return list(findings(connection))


def test_where_the_sheet_lies_stays_when_the_head_is_edited(desk: Desk, network: Network, held: Meeting) -> None:
    desk.perform(attendance.keep_sheet, held.id, "복지관 2층 서류함")
    desk.perform(meeting.edit, held.id, draft(network, place="다른 곳"))
    assert meeting.sheet(desk, held.id).meeting.sheet_place == "복지관 2층 서류함"


def test_one_undo_opens_what_was_closed(desk: Desk, held: Meeting) -> None:
    finalised(desk, held)
    undo(desk)
    assert minutes_version.versions(desk, held.id) == ()
    desk.perform(minutes.add_line, held.id, LineDraft(text="말"))


def test_advice_names_what_is_missing_and_stops_nobody(desk: Desk, network: Network, held: Meeting) -> None:
    case = found(desk, network)
    item = AgendaDraft(title="사례", kind=AgendaKind.CASE, case_id=case.id)
    on = desk.perform(minutes.add_agenda, held.id, item).value.id
    desk.perform(minutes.add_action, held.id, ActionDraft(text="누군가 할 일"))
    desk.perform(attendance.mark, seat_of(desk, held, "복지1").id, AttendanceState.PRESENT)
    told = minutes_version.advice_before(desk, held.id)
    assert [(each.kind, each.what) for each in told] == [
        (AdviceKind.DUTY_MISSING, "가람1동주민센터"),
        (AdviceKind.DUTY_MISSING, "가람2동주민센터"),
        (AdviceKind.CASE_UNDECIDED, case.case_no),
        (AdviceKind.ACTION_WITHOUT_OWNER, "누군가 할 일"),
        (AdviceKind.ACTION_WITHOUT_DATE, "누군가 할 일"),
    ]
    desk.perform(minutes_line.add_by_line, held.id, on, "!보류 ~4.15")
    assert AdviceKind.CASE_UNDECIDED not in {each.kind for each in minutes_version.advice_before(desk, held.id)}
    finalised(desk, held)


def test_every_advice_has_its_sentence() -> None:
    assert set(ADVICE) == set(AdviceKind)


def test_a_case_conference_closes_as_well(desk: Desk, network: Network) -> None:
    kind = MeetingKind.CASE_CONFERENCE
    conference = desk.perform(meeting.hold, planned(desk, network, kind=kind).id).value
    finalised(desk, conference)
    assert (
        "비공개" in minutes_version.version(desk, minutes_version.versions(desk, conference.id)[0].id).head.disclosure
    )


def test_a_version_reads_the_same_after_later_acts_and_after_they_are_taken_back(
    desk: Desk, network: Network, held: Meeting
) -> None:
    first = finalised(desk, held)
    as_closed = minutes_version.version(desk, first)
    desk.perform(person.rename_person, network.people["복지1"], NameDraft(name="새이름"))
    assert minutes_version.version(desk, first) == as_closed
    desk.perform(minutes_version.correct, held.id, "장소를 잘못 적음")
    desk.perform(minutes_line.add_by_line, held.id, None, "덧붙임")
    assert minutes_version.version(desk, first) == as_closed
    for _ in range(3):
        undo(desk)
        assert minutes_version.version(desk, first) == as_closed
    assert minutes_version.versions(desk, held.id)[-1].is_closed


def test_line_mode_cannot_mark_anybody_at_a_closed_meeting(desk: Desk, held: Meeting) -> None:
    finalised(desk, held)
    present = (attendance_line.Mark("복지1", AttendanceState.PRESENT),)
    assert refusal(desk, attendance_line.mark_people, held.id, present) is Rule.FINALISED
