"""The calendar: the year's list, papers moved on by one key, days and entries of one's own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from chatdong_tui.domain.submission import SubmissionForm
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import case, deadline, submission
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network, Today
from tests.ui.driver import driving
from tests.usecases.cases import discovery

REPORT = SubmissionForm.MEETING_REPORT


@pytest.fixture(autouse=True)
def _in_april(network: Network, today: Today) -> None:
    today.move_to(date(2021, 4, 2))


@pytest.fixture
def at_the_district(desk: Desk, network: Network) -> Desk:
    desk.database.perform(lambda: desk.database.set_meta(zone="")).result()
    return desk


async def test_one_key_opens_the_year_at_what_is_due_next(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("8")
        await d.comes("오늘 04-02(금)")
        assert "D-3 임박" in d.line("3월 회의 결과")
        # The file was set up in March.
        assert "기록 전" in d.line("2월 회의 결과")
        d.sees("“네트워크 회의 결과 및 소식지[붙임2] 제출(매월)”")
        assert d.keys == 1


async def test_a_paper_is_handed_in_with_one_key(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("8")
        await d.comes("3월 회의 결과")
        await d.press("s")
        await d.comes("오늘 제출한 것으로 적었습니다")
        assert "D-3" not in d.line("3월 회의 결과")
        assert d.keys == 2


async def test_the_korean_keys_do_the_same(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("8", "ㄴ", "ㅁ")
        await d.comes("접수로 적었습니다")


async def test_nothing_to_report_is_said_with_one_key(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("8", "n")
        await d.comes("무실적으로 적었습니다")
        assert "무실적" in d.line("3월 회의 결과")


async def test_nothing_to_report_over_records_is_asked_about(desk: Desk, network: Network) -> None:
    desk.perform(case.discover, discovery(network))
    async with driving(ChatdongApp(desk)) as d:
        await d.press("8", "n")
        await d.comes("그달에 기록이 있습니다(발굴 1가구)")
        await d.press("escape")
        assert "무실적" not in d.line("3월 회의 결과")


async def test_a_paper_is_sent_back_with_its_reason_and_in_again(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("8", "s", "b")
        await d.type("인원이 다름")
        await d.press("f2")
        await d.comes("보완요청 2021. 4. 2.: 인원이 다름")
        await d.press("s")
        await d.comes("재제출")


async def test_a_reason_is_not_left_out(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("8", "s", "b", "f2")
        await d.comes("비어 있습니다")


async def test_what_is_not_in_cannot_be_received_and_says_why(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("8", "a")
        await d.comes("지금 상태(작성중)에서는 할 수 없습니다")


async def test_undo_takes_the_last_step_back(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("8", "s")
        await d.comes("오늘 제출한 것으로")
        await d.press("ctrl+z")
        await d.comes("D-3 임박")


async def test_a_paper_of_the_day_before_is_handed_in_with_its_day(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("8", "e")
        await d.type("4.1")
        await d.press("f2")
        await d.comes("2021. 4. 1. 제출로 적었습니다")


async def test_the_district_ticks_its_duties_off(at_the_district: Desk) -> None:
    async with driving(ChatdongApp(at_the_district)) as d:
        await d.press("8")
        await d.comes("공동사업비 교부")
        await d.press("home")
        await d.press("s")
        await d.comes("오늘 마친 것으로 적었습니다")
        await d.press("s")
        await d.comes("다시 할 일로 돌렸습니다")


@pytest.mark.parametrize("key", ["s", "e", "d", "enter"])
async def test_a_zone_leaves_the_districts_duties_to_the_district(desk: Desk, key: str) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("8", "f", "home", key)
        await d.comes("구청의 일입니다")


async def test_what_a_zone_adds_is_its_own(desk: Desk, network: Network) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("8", "f4")
        d.does_not_see("누구의")
        await d.type("간담회 준비")
        await d.press("enter")
        await d.type("4.6")
        await d.press("f2")
        await d.comes("간담회 준비")
    assert [due.zone.id for due in deadline.own_lines(desk, 2021) if due.zone] == [network.zones[1]]


async def test_a_paper_that_is_in_goes_out_again_only_when_meant(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("8", "s", "s")
        await d.comes("이미 낸 문서입니다")
        await d.press("escape")
        await d.goes("이미 낸 문서입니다")
        d.does_not_see("재제출")


async def test_another_day_is_set_and_marked(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("8", "d")
        await d.type("4.9")
        await d.press("f2")
        await d.comes("(날 바꿈)")
        assert "04-09(금)" in d.line("(날 바꿈)")


async def test_an_entry_of_ones_own_is_added_and_removed(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("8", "f4")
        await d.type("간담회 준비")
        await d.press("enter")
        await d.type("4.6")
        await d.press("f2")
        await d.comes("간담회 준비")
        while "간담회 준비" not in (d.screen.chosen.title if d.screen.chosen else ""):
            await d.press("down")
        await d.press("delete")
        await d.goes("간담회 준비")


async def test_only_what_is_open_is_shown_when_asked(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("8", "s", "o")
        await d.comes("남은 것만")
        await d.goes("3월 회의 결과")


async def test_the_file_for_other_calendars_lies_in_the_outbox(desk: Desk, tmp_path: Path) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("8", "i")
        await d.comes("달력 파일로 만들었습니다")
    assert [path.suffix for path in (tmp_path / "home").rglob("*.ics")] == [".ics"]


async def test_a_year_without_zones_is_empty_but_for_the_district(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("8", "left_square_bracket")
        await d.comes("해당하는 기한이 없습니다")


async def test_a_correction_gets_its_reason_from_the_papers_page(desk: Desk, network: Network) -> None:
    desk.perform(submission.submit, network.zones[1], REPORT, "2021-03", date(2021, 4, 2))
    desk.perform(case.discover, discovery(network))
    async with driving(ChatdongApp(desk)) as d:
        await d.press("8")
        await d.comes("3월 회의 결과")
        while not (d.screen.chosen.period == "2021-03" and d.screen.chosen.duty == REPORT):
            await d.press("up")
        await d.press("enter")
        await d.comes("발굴 0가구 → 1가구 정정(+1)")
        await d.press("enter")
        await d.type("늦게 받은 방문 기록")
        await d.press("f2")
        await d.comes("사유: 늦게 받은 방문 기록")


async def test_the_district_turns_from_zone_to_zone(at_the_district: Desk) -> None:
    async with driving(ChatdongApp(at_the_district)) as d:
        await d.press("8", "z", "z")
        await d.comes("(제2권역)")
        await d.goes("제1권역")


async def test_the_first_screen_lists_what_the_district_sees_to(at_the_district: Desk) -> None:
    async with driving(ChatdongApp(at_the_district), size=(100, 40)) as d:
        await d.comes("공동사업비 교부")


async def test_a_paper_is_looked_at_before_it_is_handed_in(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("8")
        await d.comes("2021년 운영계획서")
        while d.screen.chosen.duty != SubmissionForm.OPERATION_PLAN:
            await d.press("up")
        await d.press("enter")
        await d.comes("운영 계획서 (제1권역)")
        await d.comes("Ⅰ")


async def test_a_paper_without_records_says_what_is_missing(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("8", "p")
        await d.comes("그 달에 열린 회의가 없어")


async def test_what_changed_in_the_year_is_found_and_gets_its_reason(desk: Desk, network: Network) -> None:
    desk.perform(submission.submit, network.zones[1], REPORT, "2021-03", date(2021, 4, 2))
    desk.perform(case.discover, discovery(network))
    async with driving(ChatdongApp(desk)) as d:
        await d.press("8", "c")
        await d.comes("달라진 수치 1개, 사유 없는 것 1개")
        await d.press("enter")
        await d.type("늦은 기록")
        await d.press("f2")
        await d.comes("사유 없는 것 0개")
