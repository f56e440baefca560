"""A case is drawn into a meeting by a few keys: `#ㄱㄹ1 1`."""

from __future__ import annotations

import pytest

from chatdong_tui.domain.case import CrisisCase
from chatdong_tui.domain.meeting import AgendaItem, Meeting
from chatdong_tui.domain.meeting_code import AgendaKind, MeetingKind
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.meeting import sheet
from chatdong_tui.usecases.minutes_case import case_choices
from chatdong_tui.usecases.minutes_line import add_by_line
from tests.conftest import Network
from tests.usecases.cases import closed, found
from tests.usecases.meetings import planned


@pytest.fixture
def meeting(desk: Desk, network: Network) -> Meeting:
    return planned(desk, network)


@pytest.fixture
def case(desk: Desk, network: Network) -> CrisisCase:
    """1-가람1-2021-001."""
    return found(desk, network)


def typed(desk: Desk, meeting: Meeting, text: str) -> AgendaItem:
    item = desk.perform(add_by_line, meeting.id, None, text).value
    assert isinstance(item, AgendaItem)
    return item


def refusal(desk: Desk, meeting: Meeting, text: str) -> tuple[str, Rule]:
    with pytest.raises(RuleBroken) as refused:
        typed(desk, meeting, text)
    assert sheet(desk, meeting.id).agenda == ()
    return refused.value.field, refused.value.rule


@pytest.mark.parametrize(
    "text", ["#ㄱㄹ1 1", "#ㄱㄹ1ㄷ-1", "#가람1-1", "#가람1동 001", "# 가람1-2021-001", "＃1-가람1-2021-001"]
)
def test_a_dong_and_a_number_draw_the_case_in(desk: Desk, meeting: Meeting, case: CrisisCase, text: str) -> None:
    item = typed(desk, meeting, text)
    assert (item.kind, item.case_id, item.title) == (AgendaKind.CASE, case.id, "사례 1-가람1-2021-001")


@pytest.mark.parametrize("text", ["#예산 2", "#다음 달 일정", "#2021 계획", "#가람"])
def test_other_words_are_a_title(desk: Desk, meeting: Meeting, case: CrisisCase, text: str) -> None:
    item = typed(desk, meeting, text)
    assert (item.kind, item.case_id, item.title) == (AgendaKind.DISCUSSION, None, text[1:])


@pytest.mark.parametrize("text", ["#ㄱㄹ1 2", "#가람1-2", "#ㅎㅎ 1", "#가람1-2020-001", "#1-가람1-2021-002"])
def test_a_case_that_is_not_there_is_refused(desk: Desk, meeting: Meeting, case: CrisisCase, text: str) -> None:
    assert refusal(desk, meeting, text) == ("case_id", Rule.UNKNOWN_RECORD)


def test_several_that_fit_are_refused_with_their_choices(
    desk: Desk, network: Network, meeting: Meeting, case: CrisisCase
) -> None:
    other = found(desk, network, dong_id=network.dongs["가람2동"])
    assert refusal(desk, meeting, "#ㄱㄹ 1") == ("case_id", Rule.AMBIGUOUS)
    choices = case_choices(desk, meeting.id, "#ㄱㄹ 1")
    assert {choice.case_id for choice in choices} == {case.id, other.id}
    assert [choice.case_no for choice in case_choices(desk, meeting.id, "ㄱㄹ2 1")] == ["1-가람2-2021-001"]
    assert case_choices(desk, meeting.id, "예산 2") == ()


def test_the_only_open_case_goes_before_closed_ones(desk: Desk, network: Network, meeting: Meeting) -> None:
    old = closed(desk, network)
    new = found(desk, network, dong_id=network.dongs["가람2동"])
    assert typed(desk, meeting, "#ㄱㄹ 1").case_id == new.id
    assert [choice.case_id for choice in case_choices(desk, meeting.id, "ㄱㄹ 1")] == [new.id, old.id]


def test_cases_of_the_zone_go_before_others(desk: Desk, network: Network, meeting: Meeting, case: CrisisCase) -> None:
    elsewhere = found(desk, network, dong_id=network.dongs["나래1동"])
    assert typed(desk, meeting, "#나래1 1").case_id == elsewhere.id
    whole = planned(desk, network, kind=MeetingKind.GENERAL_MEETING, zone_id=None)
    assert typed(desk, whole, "#ㄱㄹ1 1").case_id == case.id


def test_a_case_is_on_an_agenda_once(desk: Desk, meeting: Meeting, case: CrisisCase) -> None:
    typed(desk, meeting, "#ㄱㄹ1 1")
    with pytest.raises(RuleBroken) as refused:
        typed(desk, meeting, "#ㄱㄹ1 1")
    assert (refused.value.field, refused.value.rule) == ("case_id", Rule.ALREADY_THERE)
