"""The registers on screen: one list and one form for all, found by a word, mended, taken back."""

from __future__ import annotations

import pytest

from chatdong_tui.demo import reference
from chatdong_tui.domain.good_practice import GoodPractice
from chatdong_tui.domain.register import QuestionState, Register
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import reference as loading
from chatdong_tui.usecases import register, survey
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.ui.driver import driving
from tests.usecases.projects import confirmed


@pytest.fixture
def sources(desk: Desk) -> Desk:
    desk.perform(loading.load, reference.records())
    return desk


async def test_the_room_tells_how_many_rows_each_register_has(sources: Desk) -> None:
    async with driving(ChatdongApp(sources, "registers")) as d:
        await d.comes("우수사례")
        d.sees("24건").sees("31건").sees("17건")


async def test_publicity_is_entered_in_a_few_keys(desk: Desk, network: Network) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("0", "p", "f4")
        start = d.keys
        await d.press("ㅎ", "tab")
        await d.type("현수막 열 장")
        await d.press("f2")
        assert d.keys - start < 12
        await d.comes("현수막 열 장")
        d.sees("2021. 3. 18.").sees("1건")
        await d.press("ctrl+z")
        d.sees("되돌렸습니다")
        await d.goes("현수막 열 장")


async def test_a_card_is_found_by_a_word_and_read_in_full(sources: Desk) -> None:
    async with driving(ChatdongApp(sources, "registers")) as d:
        await d.press("g", "slash")
        await d.type("난방유")
        await d.comes("자원배분 명단을")
        d.does_not_see("생일")
        await d.press("enter", "enter")
        await d.comes("원문 자료(읽기만 함)")
        d.sees("부산시").sees("김장김치").sees("꼬리표")


async def test_a_row_of_a_source_is_not_changed(sources: Desk) -> None:
    async with driving(ChatdongApp(sources, "registers")) as d:
        await d.press("g")
        await d.comes("원문")
        for key in ("e", "delete"):
            await d.press(key)
            d.sees("원문 자료라 고치지 않습니다.")


async def test_the_rows_of_sources_can_be_left_out(sources: Desk) -> None:
    async with driving(ChatdongApp(sources, "registers")) as d:
        await d.press("g")
        await d.comes("서초구")
        await d.press("u")
        await d.goes("서초구")
        d.sees("우리 것만(U)")


async def test_a_question_is_answered_and_shared(desk: Desk, network: Network) -> None:
    async with driving(ChatdongApp(desk, "registers")) as d:
        await d.press("q", "f4")
        await d.type("누가 맡습니까")
        await d.press("f2")
        await d.comes("답변 전")
        await d.press("s")
        d.sees("비어 있습니다.")
        await d.press("e", "tab", "tab", "tab")
        await d.type("사는 동이 맡습니다")
        await d.press("f2", "s")
        await d.comes("공유한 것으로 적었습니다.")
    (question,) = register.entries(desk, Register.SOLUTION_QUESTION)
    assert question.state is QuestionState.SHARED  # type: ignore[union-attr]


async def test_the_share_of_an_answer_stands_beside_it(desk: Desk, network: Network) -> None:
    async with driving(ChatdongApp(desk, "registers")) as d:
        await d.press("s", "f4")
        await d.type("만족도\n\n\n\n1214")
        await d.press("f2", "enter", "a")
        await d.type("아는지\n안다\n355")
        await d.press("f2")
        await d.comes("안다: 355명, 29.2%(1,214명 가운데)")
    (row,) = register.entries(desk, Register.SURVEY)
    assert [str(each.share) for each in survey.answers(desk, row.id)] == ["29.2"]


async def test_a_manual_has_versions(desk: Desk, network: Network) -> None:
    async with driving(ChatdongApp(desk, "registers")) as d:
        await d.press("m", "f4")
        await d.type("안내서\n")
        await d.press("ㅁ", "tab", "f2")
        await d.comes("1판")
        await d.press("v", "f2")
        await d.comes("2판")
        d.sees("1판").sees("2건")


async def test_what_was_used_of_a_quota_is_counted(desk: Desk, network: Network) -> None:
    async with driving(ChatdongApp(desk, "registers")) as d:
        await d.press("l", "f4", "tab", "ㅈ", "tab")
        await d.type("1")
        await d.press("f2")
        await d.comes("0회 / 1회, 남은 1회")
        await d.press("enter")
        await d.comes("그 해에 연 회의가 없습니다.")


async def test_the_groups_of_the_conference_are_read_only(sources: Desk) -> None:
    async with driving(ChatdongApp(sources, "registers")) as d:
        await d.press("c", "f4")
        await d.comes("원문에서 온 목록이라 새로 적지 않습니다.")
        d.sees("주제 없음")


async def test_a_project_finds_cards_that_may_help_and_becomes_one(sources: Desk, network: Network) -> None:
    joint = confirmed(sources, network.zones[1], name="고독사 예방 중장년 요리교실")
    async with driving(ChatdongApp(sources, "projects")) as d:
        await d.comes("고독사")
        await d.press("enter", "b")
        await d.comes("중장년 남성의 집 고치기와 팔순잔치")
        await d.press("f4")
        await d.comes("우수사례로 적었습니다.")
        d.sees("고독사 예방 중장년 요리교실")
        await d.press("f7")
        await d.comes("배경(지역문제)")
    cards = [each for each in register.entries(sources, Register.GOOD_PRACTICE) if isinstance(each, GoodPractice)]
    assert [each.project_id for each in cards if each.reference is None] == [joint.id]


async def test_a_draft_comes_back_after_a_crash(desk: Desk, network: Network) -> None:
    async with driving(ChatdongApp(desk, "registers")) as d:
        await d.press("p", "f4", "tab")
        await d.type("포스터 붙이기")
        await d.press("tab")
    async with driving(ChatdongApp(desk, "registers")) as d:
        await d.press("p", "f4")
        await d.comes("포스터 붙이기")
