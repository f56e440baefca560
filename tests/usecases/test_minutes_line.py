"""Thirty lines in ten minutes: `말`, `!결정`, `>할 일 @담당 ~기한`."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.draft.network import OrganisationDraft, PersonDraft
from chatdong_tui.domain.meeting import ActionItem, Decision, DiscussionLine, Meeting
from chatdong_tui.domain.meeting_sheet import ActionLine
from chatdong_tui.domain.network import OrganisationKind, RoleKind
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.usecases.attendance import remove_seat
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.meeting import sheet
from chatdong_tui.usecases.minutes_line import add_by_line, edit_by_line, owner_choices
from chatdong_tui.usecases.network import add_organisation
from chatdong_tui.usecases.person import add_person
from tests.conftest import Network
from tests.usecases.meetings import planned, seat_of, undo


@pytest.fixture
def meeting(desk: Desk, network: Network) -> Meeting:
    return planned(desk, network)


def typed(desk: Desk, meeting: Meeting, text: str) -> ActionLine:
    """The action that a line makes."""
    desk.perform(add_by_line, meeting.id, None, text)
    return sheet(desk, meeting.id).actions[-1]


def refusal(desk: Desk, meeting: Meeting, text: str) -> tuple[str, Rule]:
    with pytest.raises(RuleBroken) as refused:
        desk.perform(add_by_line, meeting.id, None, text)
    assert sheet(desk, meeting.id).entries == ()
    return refused.value.field, refused.value.rule


def hire(desk: Desk, network: Network, name: str, office: str) -> None:
    draft = PersonDraft(name=name, organisation_id=network.organisations[office], role=RoleKind.WELFARE_PLANNER)
    desk.perform(add_person, draft)


def test_each_sign_makes_its_own_kind_of_line(desk: Desk, meeting: Meeting) -> None:
    lines = ("동별로 나눔", "!매월 셋째 목요일", ">명단 보내기 @복지1 ~3.25")
    made = [desk.perform(add_by_line, meeting.id, None, text).value for text in lines]
    assert [type(each) for each in made] == [DiscussionLine, Decision, ActionItem]


def test_an_action_knows_its_owner_their_office_and_its_date(desk: Desk, meeting: Meeting) -> None:
    line = typed(desk, meeting, "> 명단 보내기 @복지1 ~3.25")
    assert line.action.text == "명단 보내기"
    assert (line.owner, line.organisation) == ("복지1", "하늘종합사회복지관")
    assert line.action.due_on == date(2021, 3, 25)


@pytest.mark.parametrize("name", ["하늘", "ㅎㄴㅈㅎ", "하늘종합사회복지관"])
def test_an_office_is_named_by_its_beginning_or_its_initials(desk: Desk, meeting: Meeting, name: str) -> None:
    line = typed(desk, meeting, f"> 장소 잡기 @{name}")
    assert (line.owner, line.organisation) == ("", "하늘종합사회복지관")


def test_a_dong_stands_for_its_office(desk: Desk, meeting: Meeting) -> None:
    assert typed(desk, meeting, "> 명단 보내기 @가람1동").organisation == "가람1동주민센터"


def test_an_alias_is_a_name(desk: Desk, network: Network, meeting: Meeting) -> None:
    draft = OrganisationDraft(
        name="가람초등학교", kind=OrganisationKind.SCHOOL, aliases=("꿈터",), zone_id=network.zones[1]
    )
    desk.perform(add_organisation, draft)
    assert typed(desk, meeting, "> 강당 빌리기 @꿈터").organisation == "가람초등학교"


def test_who_sits_at_the_table_is_meant_before_others(desk: Desk, network: Network, meeting: Meeting) -> None:
    hire(desk, network, "복지하나", "하늘종합사회복지관")
    assert typed(desk, meeting, "> 명단 보내기 @복지").owner == "복지1"
    desk.perform(remove_seat, seat_of(desk, meeting, "복지1").id)
    assert typed(desk, meeting, "> 명단 보내기 @복지하").owner == "복지하나"


def test_a_whole_name_is_meant_before_a_beginning(desk: Desk, network: Network, meeting: Meeting) -> None:
    hire(desk, network, "가람1", "하늘종합사회복지관")
    assert typed(desk, meeting, "> 명단 보내기 @가람1").owner == "가람1"


def test_a_beginning_that_fits_several_is_refused(desk: Desk, meeting: Meeting) -> None:
    assert refusal(desk, meeting, "> 명단 보내기 @가람") == ("owner", Rule.AMBIGUOUS)


@pytest.mark.parametrize("name", ["모르는사람", "바다종합사회복지관"])
def test_somebody_from_elsewhere_is_refused_and_nothing_is_saved(desk: Desk, meeting: Meeting, name: str) -> None:
    assert refusal(desk, meeting, f"> 명단 보내기 @{name}") == ("owner", Rule.UNKNOWN_RECORD)


def test_a_date_that_is_none_is_refused_and_nothing_is_saved(desk: Desk, meeting: Meeting) -> None:
    assert refusal(desk, meeting, "> 명단 보내기 @복지1 ~언젠가") == ("due_on", Rule.NOT_A_DATE)
    assert refusal(desk, meeting, "> 명단 보내기 ~2.30") == ("due_on", Rule.NOT_A_DATE)


@pytest.mark.parametrize("text", ["확인함 900101-1234567", "!확인함 900101-1234567", ">확인 900101-1234567 @복지1"])
def test_a_resident_number_gets_in_by_no_line(desk: Desk, meeting: Meeting, text: str) -> None:
    assert refusal(desk, meeting, text) == ("text", Rule.RESIDENT_NUMBER)


@pytest.mark.parametrize(
    ("due", "day"),
    [
        ("+7", date(2020, 12, 24)),
        ("내일", date(2020, 12, 18)),
        ("1.15", date(2021, 1, 15)),
        ("12. 30.", date(2020, 12, 30)),
    ],
)
def test_dates_are_counted_from_the_meeting(desk: Desk, network: Network, due: str, day: date) -> None:
    december = planned(desk, network, date(2020, 12, 17))
    assert typed(desk, december, f"> 결과 정리 ~{due}").action.due_on == day


def test_one_undo_takes_the_line_back(desk: Desk, meeting: Meeting) -> None:
    typed(desk, meeting, "> 명단 보내기 @복지1 ~3.25")
    undo(desk)
    assert sheet(desk, meeting.id).actions == ()


def test_typing_after_the_sign_narrows_the_choice(desk: Desk, meeting: Meeting) -> None:
    assert [choice.name for choice in owner_choices(desk, meeting.id, "ㄱㄹ2")] == ["가람2동팀장", "가람2동주민센터"]
    names = [choice.name for choice in owner_choices(desk, meeting.id, "")]
    assert names[:3] == ["가람1동팀장", "가람2동팀장", "복지1"]
    assert len(names) == len(set(names))


def test_a_line_typed_anew_with_another_sign_keeps_its_place_and_one_undo_brings_it_back(
    desk: Desk, meeting: Meeting
) -> None:
    first = desk.perform(add_by_line, meeting.id, None, "매월 셋째 목요일").value
    desk.perform(add_by_line, meeting.id, None, "다음 말")
    desk.perform(edit_by_line, first.id, "!매월 셋째 목요일")
    assert [type(entry) for entry in sheet(desk, meeting.id).entries] == [Decision, DiscussionLine]
    undo(desk)
    assert [type(entry) for entry in sheet(desk, meeting.id).entries] == [DiscussionLine, DiscussionLine]
