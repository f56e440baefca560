"""The network at the keyboard: who takes part, who holds which role from when until when."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.network import RoleKind
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import draft, network, person
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.network_overview import overview
from tests.conftest import Network
from tests.ui.driver import Driver, driving


@pytest.fixture
def app(desk: Desk) -> ChatdongApp:
    return ChatdongApp(desk, "network")


async def go_to(d: Driver, text: str) -> None:
    """Move down to the line with this text."""
    await d.press("home")
    for _ in range(40):
        row = d.app.screen.row
        if row is not None and text in row.line.text:
            return
        await d.press("down")
    raise AssertionError(f"no line with {text!r}:\n{d.picture()}")


async def test_a_zone_shows_its_agency_dongs_and_people(app: ChatdongApp) -> None:
    async with driving(app) as d:
        d.sees("제1권역  대표기관 하늘종합사회복지관, 참여 동 2곳").sees("가람2동주민센터").sees("사람 3명")
        assert "복지관 실무자 사회복지사" in d.line("복지1")
        assert "2021. 1. 1.~" in d.line("복지1")
        d.does_not_see("나래1동")


async def test_the_other_zones_are_one_key_away(app: ChatdongApp) -> None:
    async with driving(app) as d:
        await d.press("z")
        d.sees("네트워크 - 제2권역").sees("나래1동주민센터").does_not_see("가람1동주민센터")
        await d.press("z")
        d.sees("네트워크 - 모든 권역").sees("나래1동주민센터").sees("가람1동주민센터")


async def test_a_person_is_added_to_the_organisation_of_the_line(app: ChatdongApp, desk: Desk) -> None:
    async with driving(app) as d:
        await go_to(d, "가람1동주민센터")
        await d.press("f4")
        assert d.field("organisation_id").raw
        await d.type("김새봄")
        await d.press("f2")
        d.sees("김새봄을 추가했습니다.")
        assert "찾동 수퍼바이저" in d.line("김새봄  ")
        assert "김새봄" in d.app.screen.row.line.text
    assert "김새봄" in [each.name for each in network.people(desk)]


async def test_an_organisation_and_a_role_are_picked_by_initial_consonants(app: ChatdongApp) -> None:
    async with driving(app) as d:
        await d.press("f4")
        await d.type("이간호\n")
        await d.type("ㄱㄹ2\n")
        await d.type("ㅂㅁㄱㅎ\n")
        await d.type("주무관\n건강 상담\n3.2\n")
        assert "방문간호사 주무관" in d.line("이간호  ")
        assert "2021. 3. 2.~" in d.line("이간호  ")


async def test_a_name_that_is_missing_is_asked_for(app: ChatdongApp) -> None:
    async with driving(app) as d:
        await d.press("f4", "f2")
        d.sees("비어 있습니다")
        assert d.focused_field() == "name"


async def test_a_role_ends_on_a_day_and_stays_in_sight(app: ChatdongApp, desk: Desk, network: Network) -> None:
    async with driving(app) as d:
        await go_to(d, "가람1동..")
        await d.press("delete")
        d.sees("역할 종료: 가람1동팀장")
        d.field("until_on").restore("3.17")
        await d.press("enter")
        d.sees("2021. 3. 17.(수)까지로 적었습니다")
        assert "~2021. 3. 17. 끝남" in d.line("가람1동..")
        await d.press("delete")
        d.sees("지금 하고 있는 역할이나 참여가 아닙니다")
    people = overview(desk, network.zones[1], desk.today).zones[0].people
    assert [line.person.name for line in people if line.former] == ["가람1동팀장"]


async def test_a_role_does_not_end_before_it_began(app: ChatdongApp) -> None:
    async with driving(app) as d:
        await go_to(d, "복지1")
        await d.press("delete")
        d.field("until_on").restore("2020.12.31")
        await d.press("f2")
        d.sees("끝이 시작보다 앞섭니다")


async def test_a_person_takes_on_one_more_role(app: ChatdongApp) -> None:
    async with driving(app) as d:
        await go_to(d, "복지1")
        await d.press("r")
        d.sees("역할 추가: 복지1")
        d.field("role").write(RoleKind.ZONE_COORDINATOR)
        await d.press("f2")
        d.sees("저장했습니다.").sees("권역 담당자")
        assert sum("복지1" in line for line in d.frame()) == 2


async def test_a_role_is_corrected(app: ChatdongApp) -> None:
    async with driving(app) as d:
        await go_to(d, "복지1")
        await d.press("enter")
        d.sees("역할 고치기: 복지1")
        d.field("title").restore("과장")
        await d.press("f2")
        assert "복지관 실무자 과장" in d.line("복지1")


async def test_a_person_gets_another_name(app: ChatdongApp) -> None:
    async with driving(app) as d:
        await go_to(d, "복지1")
        await d.press("f9", "end")
        await d.type("가\n")
        d.sees("복지1가")


async def test_an_organisation_joins_the_zone(app: ChatdongApp) -> None:
    async with driving(app) as d:
        await d.press("o")
        await d.type("한빛보건지소\n")
        await d.type("보건\n")
        await d.press("f2")
        d.sees("한빛보건지소를 추가했습니다.")
        assert "참여기관" in d.line("한빛보건지소  ")


async def test_an_organisation_in_no_zone_stands_below_the_zones(app: ChatdongApp) -> None:
    async with driving(app) as d:
        await d.press("o")
        await d.type("한빛학교")
        d.field("zone_id").write(None)
        await d.press("f2")
        d.sees("한빛학교를 추가했습니다.")
        assert d.frame().index(d.line("권역에 속하지 않은")) < d.frame().index(d.line("한빛학교  "))


async def test_an_organisation_is_corrected(app: ChatdongApp) -> None:
    async with driving(app) as d:
        await go_to(d, "하늘종합사회복지관")
        await d.press("e")
        d.field("aliases").restore("하늘복지관, 하늘 복지관")
        await d.press("f2")
        d.sees("저장했습니다.")
        await d.press("enter")
        assert d.field("aliases").raw == "하늘복지관, 하늘 복지관"


async def test_a_dong_joins_and_leaves_the_zone(app: ChatdongApp) -> None:
    async with driving(app) as d:
        await d.press("d")
        d.sees("참여 동 추가: 제1권역")
        await d.type("다솜동\n\n")
        assert "참여 동" in d.line("다솜동주민센터")
        await go_to(d, "다솜동주민센터")
        await d.press("delete")
        d.field("until_on").restore("3.17")
        await d.press("down")
        await d.type("구역 조정\n")
        assert "~2021. 3. 17. 끝남 구역 조정" in d.line("다솜동주민센터")


async def test_another_lead_agency_takes_over(app: ChatdongApp) -> None:
    async with driving(app) as d:
        await go_to(d, "하늘종합사회복지관")
        await d.press("delete")
        d.field("until_on").restore("3.17")
        await d.press("f2", "z", "z")
        await go_to(d, "바다종합사회복지관")
        await d.press("j")
        await d.type("ㅈ1\n")
        await d.type("ㄷㅍ\n")
        await d.type("오늘\n")
        d.sees("제1권역  대표기관 바다종합사회복지관")


async def test_an_agreement_is_signed_by_the_agency_and_the_dongs(app: ChatdongApp) -> None:
    async with driving(app) as d:
        await d.press("a")
        d.sees("맺은 기관(스페이스로 고름): 3곳")
        await d.type("민관협력 업무 협약\n3.2\n")
        await d.press("tab", "tab", "tab", "tab", "down", "space")
        d.sees("맺은 기관(스페이스로 고름): 2곳")
        await d.press("f2")
        d.sees("업무 협약 1건")
        assert "2021. 3. 2. 체결" in d.line("민관협력 업무 협약")


async def test_an_agreement_needs_somebody_who_signed_it(app: ChatdongApp) -> None:
    async with driving(app) as d:
        await d.press("a")
        await d.type("협약")
        d.app.screen.marked.clear()
        await d.press("f2")
        d.sees("협약을 맺은 기관을 하나 이상 골라 주십시오")


async def test_the_history_of_a_role_says_who_changed_what(app: ChatdongApp, desk: Desk, network: Network) -> None:
    role_id = overview(desk, network.zones[1], desk.today).zones[0].people[0].posts[0].id
    desk.perform(person.end_role, role_id, date(2021, 3, 31))
    async with driving(app) as d:
        await go_to(d, "복지1")
        await d.press("h")
        d.sees("고친 내력").sees("2021. 3. 18.(목) 14:00  역할 종료  복지1").sees("2021. 3. 31.")
        await d.press("escape")
        d.sees("사람 3명")


async def test_what_was_typed_comes_back_after_a_crash(app: ChatdongApp, desk: Desk) -> None:
    async with driving(app) as d:
        await d.press("f4")
        await d.type("김새봄\n")
    assert [kept.noun for kept in draft.drafts(desk)] == ["person"]
    async with driving(ChatdongApp(desk, "network")) as d:
        await d.press("f4")
        assert d.field("name").raw == "김새봄"
        await d.press("f2")
        d.sees("김새봄을 추가했습니다.")
    assert draft.drafts(desk) == []


async def test_unsaved_changes_are_asked_about(app: ChatdongApp, desk: Desk) -> None:
    async with driving(app) as d:
        await d.press("f4")
        await d.type("김새봄\n")
        await d.press("escape")
        d.sees("저장하지 않은 내용이 있습니다")
        await d.press("d")
        d.sees("사람 3명")
    assert draft.drafts(desk) == []
