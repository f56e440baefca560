"""The 3-stage board at the keyboard: what a zone set out to do, and what shows that it did."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.draft.meeting import MeetingDraft
from chatdong_tui.domain.draft.stage import StageTaskDraft
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.domain.stage import Stage
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import draft, meeting, stage
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network, Today
from tests.ui.driver import driving


@pytest.fixture
def app(desk: Desk) -> ChatdongApp:
    return ChatdongApp(desk, "board")


@pytest.fixture
def loaded(desk: Desk, network: Network) -> None:
    desk.perform(stage.load, network.zones[1])


def first(desk: Desk, network: Network) -> Stage:
    return stage.board(desk, network.zones[1]).stages[0]


async def test_an_empty_board_is_filled_with_the_usual_tasks_by_one_key(app: ChatdongApp) -> None:
    async with driving(app) as d:
        d.sees("과제가 없습니다.")
        await d.press("l")
        d.sees("기본 과제 19개를 넣었습니다").sees("1단계 협력 필요성 (~4월)  0/6 완료")
        await d.press("l")
        d.sees("더 넣지 않았습니다")
        await d.press("ctrl+z")
        d.sees("과제가 없습니다.")


@pytest.mark.usefixtures("loaded")
async def test_space_marks_a_task_as_done_today_and_takes_it_back(app: ChatdongApp) -> None:
    async with driving(app) as d:
        await d.press("space")
        d.sees("1/6 완료").sees("[v] 기관별 기대 역할과 도움 나누기")
        assert "완료 2021. 3. 18." in d.line("[v]")
        await d.press("space")
        d.sees("0/6 완료").does_not_see("[v]")


@pytest.mark.usefixtures("loaded")
async def test_what_is_late_is_said_in_words(desk: Desk, today: Today, app: ChatdongApp) -> None:
    today.move_to(date(2021, 5, 12))
    async with driving(app) as d:
        d.sees("0/6 완료, 기한 지난 과제 6개")
        assert "기한 12일 지남" in d.line("시급한 현안")


async def test_a_task_is_added_to_the_stage_under_way(app: ChatdongApp, desk: Desk, network: Network) -> None:
    async with driving(app) as d:
        await d.press("f4")
        await d.type("동별 현안 지도 만들기")
        await d.press("f2")
        d.sees("0/1 완료").sees("[ ] 동별 현안 지도 만들기")
    assert first(desk, network).tasks[0].task.title == "동별 현안 지도 만들기"


@pytest.mark.usefixtures("loaded")
async def test_a_task_moves_within_its_stage(app: ChatdongApp, desk: Desk, network: Network) -> None:
    async with driving(app) as d:
        await d.press("]", "]", "[")
    assert [line.task.title for line in first(desk, network).tasks][1].startswith("기관별")


@pytest.mark.usefixtures("loaded")
async def test_a_task_changes_its_wording_and_stage(app: ChatdongApp, desk: Desk, network: Network) -> None:
    async with driving(app) as d:
        await d.press("enter")
        await d.type(" 2회\n3단계\n")
        await d.press("f2")
    assert first(desk, network).total == 5
    assert stage.board(desk, network.zones[1]).stages[2].tasks[-1].task.title.endswith("2회")


@pytest.mark.usefixtures("loaded")
async def test_a_meeting_is_linked_as_evidence_by_typing_some_of_it(
    app: ChatdongApp, desk: Desk, network: Network
) -> None:
    held = MeetingDraft(kind=MeetingKind.ZONE_MEETING, held_on=date(2021, 3, 11), zone_id=network.zones[1])
    desk.perform(meeting.plan, held)
    async with driving(app) as d:
        await d.type("e03-11")
        await d.press("enter", "f2")
        assert d.keys == 8
        d.sees("└ 회의: ").sees("(2021. 3. 11.)")
        await d.press("delete")
        d.does_not_see("└ 회의: ")
    assert not first(desk, network).tasks[0].evidence


@pytest.mark.usefixtures("loaded")
async def test_a_note_alone_is_evidence_and_nothing_is_none(app: ChatdongApp) -> None:
    async with driving(app) as d:
        await d.press("e", "f2")
        d.sees("비어 있습니다. 적어 주십시오.")
        await d.type("구두로 합의함")
        await d.press("f2")
        d.sees("└ 메모: 구두로 합의함")


@pytest.mark.usefixtures("loaded")
async def test_the_day_of_a_task_is_written_afterwards(app: ChatdongApp, desk: Desk, network: Network) -> None:
    async with driving(app) as d:
        await d.type("d3.2\n")
        d.sees("완료 2021. 3. 2.")
        await d.type("d4.2\n")
        d.sees("쓸 수 있는 범위를 벗어났습니다")
    assert first(desk, network).tasks[0].task.done_on == date(2021, 3, 2)


async def test_removing_is_taken_back(app: ChatdongApp, desk: Desk, network: Network) -> None:
    desk.perform(stage.add_task, network.zones[1], StageTaskDraft(stage=1, title="현안 지도"))
    async with driving(app) as d:
        await d.press("delete")
        d.does_not_see("현안 지도")
        await d.press("ctrl+z")
        d.sees("현안 지도")


async def test_the_other_zone_and_the_table_of_tasks_are_one_key_away(app: ChatdongApp) -> None:
    async with driving(app) as d:
        await d.press("z")
        d.sees("단계별 과제 - 2021년 제2권역")
        await d.press("t")
        d.sees("업무 접점 표 - 제2권역")


async def test_the_network_leads_to_the_board(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "network")) as d:
        await d.press("s")
        d.sees("단계별 과제 - 2021년 제1권역")


@pytest.mark.usefixtures("loaded")
async def test_a_task_being_written_survives_a_crash(app: ChatdongApp, desk: Desk) -> None:
    async with driving(app) as d:
        await d.press("f4")
        await d.type("현안 지도")
    assert [kept.noun for kept in draft.drafts(desk)] == ["stage_task"]
