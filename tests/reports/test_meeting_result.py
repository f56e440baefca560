"""회의 결과보고: what it tells, and what it keeps to itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chatdong_tui.document import Document
from chatdong_tui.domain.case_code import Status
from chatdong_tui.domain.meeting import AgendaItem, Attendance, DiscussionLine, Meeting
from chatdong_tui.domain.meeting_code import (
    AgendaKind,
    AttendanceState,
    Disclosure,
    MeetingKind,
    MeetingMode,
    MeetingState,
)
from chatdong_tui.domain.network import Sector
from chatdong_tui.domain.project import Activity
from chatdong_tui.domain.project_plan import ProjectItem
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import rows
from chatdong_tui.usecases import newsletter_draft
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.monthly import parse_scope, preview
from tests.conftest import Network
from tests.reports.month import Month, find_case, put, text_of


def result(desk: Desk, scope: str = "zone:1") -> Document:
    (document,) = preview(desk, "2021-03", parse_scope(scope), ("meeting-result",))
    return document


def meet(desk: Desk, zone_id: str | None, kind: MeetingKind, day: date, *sides: Sector) -> str:
    meeting = Meeting(desk.new_id(), kind, day, MeetingMode.IN_PERSON, MeetingState.HELD, Disclosure.CLOSED, zone_id)
    seats = (
        Attendance(desk.new_id(), meeting.id, place, side, AttendanceState.PRESENT, guest="손님")
        for place, side in enumerate(sides, 1)
    )
    put(desk, meeting, *seats)
    return meeting.id


def test_the_head_names_posts_and_no_people(desk: Desk, month: Month) -> None:
    head = result(desk).head
    assert (head.issuer, head.writer, head.disclosure) == ("하늘종합사회복지관", "사회복지사", "비공개")
    assert head.approvers == ("담당", "팀장", "과장")


def test_nobody_and_no_household_is_named(desk: Desk, network: Network, month: Month) -> None:
    text = text_of(result(desk))
    assert "강가람" not in text
    assert "1-가람1-2021" not in text
    assert not [name for name in network.people if name in text]


def test_case_items_of_a_closed_meeting_are_a_number(desk: Desk, month: Month) -> None:
    assert "사례 2건(비공개)" in text_of(result(desk))
    assert "사례 공유" not in text_of(result(desk))


def test_an_open_meeting_tells_its_case_items_but_not_those_of_a_household(
    desk: Desk, network: Network, month: Month
) -> None:
    case_id = find_case(desk, network, "1-가람1-2021-009", "가람1동", (date(2021, 2, 1), Status.DISCOVERED))
    with desk.database.snapshot() as connection:
        meeting = rows.get(connection, Meeting, month.meeting)
    put(
        desk,
        replace(meeting, disclosure=Disclosure.PARTIAL),
        AgendaItem(desk.new_id(), month.meeting, 9, AgendaKind.DISCUSSION, "방문 일정", case_id=case_id),
    )
    text = text_of(result(desk))
    assert "가람2동 사례 공유(사례)" in text
    assert "사례 1건(사례)" in text
    assert "방문 일정" not in text


def test_lines_on_no_item_are_told(desk: Desk, month: Month) -> None:
    put(desk, DiscussionLine(desk.new_id(), month.meeting, 20, "다음 회의는 가람2동에서 열기로 함"))
    assert " ○ 기타\n - 다음 회의는 가람2동에서 열기로 함" in text_of(result(desk))


def test_case_conferences_are_a_line_with_numbers(desk: Desk, network: Network, month: Month) -> None:
    kind = MeetingKind.JOINT_CASE_CONFERENCE
    meeting_id = meet(desk, network.zones[1], kind, date(2021, 3, 25), Sector.PUBLIC, Sector.PRIVATE)
    put(desk, AgendaItem(desk.new_id(), meeting_id, 1, AgendaKind.CASE, "강가람 가구"))
    line = "민관통합사례회의: 2021. 3. 25.(목), 참석 2명(관 1, 민 1), 사례 1건(비공개)"
    assert f"□ 사례회의\n ○ {line}\n" in text_of(result(desk))


def test_a_joint_conference_of_one_side_is_pointed_out(desk: Desk, network: Network, month: Month) -> None:
    meet(desk, network.zones[1], MeetingKind.JOINT_CASE_CONFERENCE, date(2021, 3, 25), Sector.PUBLIC)
    assert "※ 민·관이 함께하지 않은 민관통합사례회의 1회는 회의 횟수에 넣지 않음" in text_of(result(desk))


def test_several_meetings_of_a_month_stand_one_after_the_other(desk: Desk, network: Network, month: Month) -> None:
    meet(desk, network.zones[1], MeetingKind.ROUNDTABLE, date(2021, 3, 25), Sector.RESIDENT)
    document = result(desk)
    assert document.gist.startswith("제1권역은 3월 네트워크 회의를 2회 열어 연 3명(관 1, 민 1, 주민 1)이")
    assert "□ 회의개요: 제1권역 간담회" in text_of(document)
    assert "참석: 총 1명(관 0, 민 0, 주민 1)" in text_of(document)


def test_an_event_is_not_a_meeting_of_the_network(desk: Desk, network: Network, month: Month) -> None:
    meet(desk, network.zones[1], MeetingKind.OPEN_HOUSE, date(2021, 3, 25), Sector.RESIDENT)
    assert "회의를 열어" in result(desk).gist
    assert "초대의 날" not in text_of(result(desk))


def test_who_had_to_come_and_did_not_is_told_with_the_reason(desk: Desk, network: Network, month: Month) -> None:
    with desk.database.snapshot() as connection:
        seats = rows.select(connection, Attendance, "meeting_id = ? ORDER BY position", (month.meeting,))
    trip, late = seats[2], seats[1]
    put(desk, replace(trip, person_id=None, reason=None), replace(late, state=AttendanceState.SUBSTITUTE))
    told = "가람1동주민센터 찾동 수퍼바이저(대리참석), 가람2동주민센터 찾동 수퍼바이저(공석)"
    assert f"※ 필수 참석자 미참석: {told}" in text_of(result(desk))
    assert "찾동 수퍼바이저 1/2" in text_of(result(desk))


def test_the_district_reports_its_own_meeting_by_zone(desk: Desk, month: Month) -> None:
    meet(desk, None, MeetingKind.GENERAL_MEETING, date(2021, 3, 26), Sector.PUBLIC)
    document = result(desk, "district")
    assert document.stem == "2021-03_한빛구_회의결과보고"
    assert "□ 권역별 위기가구 발굴·지원" in text_of(document)
    assert "제2권역 | _ | _ | _ | _ | _" in text_of(document)


@pytest.mark.parametrize("scope", ["zone:2", "district"])
def test_without_a_meeting_there_is_no_form(desk: Desk, month: Month, scope: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        result(desk, scope)
    assert refused.value.rule is Rule.NOTHING_HELD


def test_a_project_stands_in_a_row_with_its_sessions_its_money_and_what_was_hard(
    desk: Desk, network: Network, month: Month
) -> None:
    put(
        desk,
        ProjectItem(desk.new_id(), month.project, 1, "요리교실", sessions=8),
        ProjectItem(desk.new_id(), month.project, 2, "나들이", sessions=4),
        Activity(desk.new_id(), month.project, date(2021, 3, 24), "나들이", sessions=1, note="비가 와 참여가 적음"),
    )
    assert "| 함께 밥상 | 4/12회 | 252/1,771 | 비가 와 참여가 적음" in text_of(result(desk))


def test_the_newsletter_goes_with_it_once_there_is_one(desk: Desk, network: Network, month: Month) -> None:
    assert result(desk).attachments == ("등록부(서명부) 1부.",)
    desk.perform(newsletter_draft.draft, network.zones[1], "2021-03")
    assert result(desk).attachments == ("등록부(서명부) 1부.", "3월 소식지 1부.")
