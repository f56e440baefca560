"""Trainings with the keyboard: what one came to, and the year's list with its totals."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.draft.meeting import MeetingDraft
from chatdong_tui.domain.draft.training import TrainingDraft
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import meeting, training
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words import meeting_screens_training as words
from tests.conftest import Network
from tests.ui.driver import driving

COURSE = "사례관리 실무과정"


def hold(desk: Desk, kind: MeetingKind, **head: object) -> str:
    """A meeting of the district on 9 March that took place."""
    draft = MeetingDraft.model_validate({"kind": kind, "held_on": date(2021, 3, 9), **head})
    meeting_id = desk.perform(meeting.plan, draft).value.id
    desk.perform(meeting.hold, meeting_id)
    return meeting_id


@pytest.fixture
def course(desk: Desk, network: Network) -> str:
    return hold(desk, MeetingKind.TRAINING, title=COURSE)


async def test_what_a_training_came_to_is_written_down_from_its_sheet(desk: Desk, course: str) -> None:
    async with driving(ChatdongApp(desk, "meeting", meeting_id=course)) as d:
        await d.press("escape", "ㅕ")
        d.sees(COURSE)
        await d.type("1\n3.11\n34\n22\n12\n93.08\n")
        d.sees(words.SAVED)
        assert d.keys == 2 + len("1\n3.11\n34\n22\n12\n93.08\n")
    result = training.training_of(desk, course)
    assert result is not None
    assert (result.course, result.cohort, result.ends_on) == (COURSE, 1, date(2021, 3, 11))
    assert (result.headcount, result.public_count, result.private_count) == (34, 22, 12)
    assert result.satisfaction == 9308


async def test_a_meeting_that_teaches_nothing_has_no_result(desk: Desk, network: Network) -> None:
    general = hold(desk, MeetingKind.GENERAL_MEETING)
    async with driving(ChatdongApp(desk, "meeting", meeting_id=general)) as d:
        await d.press("u")
        d.sees(words.TEACHES_NOTHING)


async def test_more_people_of_both_sides_than_all_is_told_at_the_field(desk: Desk, course: str) -> None:
    async with driving(ChatdongApp(desk, "training", meeting_id=course)) as d:
        await d.type("\n\n10명\n8\n8\n")
        await d.press("f2")
        d.sees("쓸 수 있는 범위를 벗어났습니다.")
        assert d.focused_field() == "headcount"
    assert training.training_of(desk, course) is None


@pytest.mark.parametrize("score", ["구십", "101"])
async def test_a_score_beyond_a_hundred_points_is_refused(desk: Desk, course: str, score: str) -> None:
    async with driving(ChatdongApp(desk, "training", meeting_id=course)) as d:
        await d.press("up", "up")
        await d.type("\n\n\n\n\n\n" + score)
        await d.press("f2")
        assert d.focused_field() == "satisfaction"
    assert training.training_of(desk, course) is None


async def test_the_year_adds_up_its_trainings(desk: Desk, course: str) -> None:
    draft = TrainingDraft(course=COURSE, cohort=1, headcount=34, satisfaction=9000)
    desk.perform(training.record_training, course, draft)
    workshop = hold(desk, MeetingKind.WORKSHOP)
    draft = TrainingDraft(course="협치역량", headcount=66, satisfaction=9500)
    desk.perform(training.record_training, workshop, draft)
    async with driving(ChatdongApp(desk, "meetings")) as d:
        await d.press("e")
        d.sees("2건 | 100명 | 평균 만족도 93.3점").sees(f"{COURSE} 1기").sees("주최별 인원: 한빛구청 100명")


async def test_a_result_is_mended_and_removed_in_the_year(desk: Desk, course: str) -> None:
    desk.perform(training.record_training, course, TrainingDraft(course=COURSE, headcount=34))
    async with driving(ChatdongApp(desk, "trainings")) as d:
        await d.press("r")
        await d.type("2\n")
        await d.press("f2")
        d.sees(f"{COURSE} 2기").sees("34")
        await d.press("delete")
        d.sees(words.REMOVED).sees("이 해에 결과를 적은 교육이 없습니다.")
        await d.press("ctrl+z")
        d.sees(f"{COURSE} 2기")
