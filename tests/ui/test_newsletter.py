"""The newsletter at the keyboard: a draft from the records, the agencies' lines, the check, the final page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from chatdong_tui import places
from chatdong_tui.domain.newsletter import NewsSection
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import draft, newsletter, newsletter_version
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network, Today
from tests.ui.driver import driving
from tests.usecases.cases import found
from tests.usecases.newsletters import drafted, said, shown, typed

AGENCY = "하늘종합사회복지관"


@pytest.fixture
def app(desk: Desk) -> ChatdongApp:
    return ChatdongApp(desk, "newsletter")


# drafting and writing


async def test_one_key_drafts_the_newsletter_of_this_month(app: ChatdongApp) -> None:
    async with driving(app) as d:
        d.sees("소식지 - 제1권역 2021년 3월").sees("아직 만들지 않았습니다")
        await d.press("d")
        d.sees("2021년 3월호(제1호)  작성중").sees("구청 제출: 3월 회의 결과, 3월 소식지")
        await d.press("d")
        d.sees("바뀐 줄이 없습니다.")
        await d.press("ctrl+z")
        d.sees("아직 만들지 않았습니다")


async def test_before_the_zones_of_a_new_year_are_cut_it_begins_with_last_december(
    app: ChatdongApp, today: Today
) -> None:
    today.move_to(date(2022, 1, 20))
    async with driving(app) as d:
        d.sees("소식지 - 제1권역 2021년 12월")


async def test_the_lines_of_all_agencies_are_typed_one_after_the_other(
    app: ChatdongApp, desk: Desk, network: Network
) -> None:
    async with driving(app) as d:
        await d.press("a")
        d.sees(AGENCY).sees("가람1동주민센터").sees("가람2동주민센터")
        await d.type("봄나들이 | 02-351-1234\n무료 빨래방\n")
        await d.type("전입신고 함께 받기\n\n")
        await d.press("f2")
        d.sees("기관 소식 3줄을 적었습니다.").sees("[가람1동주민센터] 전입신고 함께 받기")
    items = shown(desk, network).of(NewsSection.AGENCY)
    assert [item.contact for item in items] == ["02-351-1234", "02-351-1234", None]


async def test_the_next_month_offers_the_contact_of_the_last(app: ChatdongApp, desk: Desk, network: Network) -> None:
    agency = network.organisations[AGENCY]
    desk.perform(newsletter.write_agency_lines, network.zones[1], "2021-03", {agency: ["봄나들이 | 02-351-1234"]})
    async with driving(app) as d:
        await d.press("]", "a")
        d.sees("2021년 4월").sees("신청·문의(02-351-1234)")


async def test_a_line_is_added_to_the_section_under_the_cursor(app: ChatdongApp, desk: Desk, network: Network) -> None:
    async with driving(app) as d:
        await d.press("end", "enter")
        assert d.focused_field() == "text"
        await d.type("벚꽃길 함께 걷기")
        await d.press("f2")
        d.sees("벚꽃길 함께 걷기").sees("7. 알림  1건")
    assert said(desk, network, NewsSection.NOTICE) == ["벚꽃길 함께 걷기"]


async def test_something_to_share_has_fields_of_its_own(app: ChatdongApp, desk: Desk, network: Network) -> None:
    async with driving(app) as d:
        await d.press("down", "down", "f4")
        d.sees("수량").sees("대상").sees("기한")
        await d.type("쌀 10kg\n12포\n홀로 사는 어르신\n4.30\n")
        await d.press("f2")
        d.sees("쌀 10kg (12포, 홀로 사는 어르신, 2021. 4. 30.까지)")


async def test_a_line_is_changed_hidden_moved_and_taken_away(app: ChatdongApp, desk: Desk, network: Network) -> None:
    for text in ("하나", "둘"):
        typed(desk, network, text)
    async with driving(app) as d:
        await d.press("end", "shift+up")
        await d.press("space")
        d.sees("감춤 둘").sees("알림  1건")
        await d.press("space", "enter")
        await d.type("째")
        await d.press("f2")
        d.sees("둘째").does_not_see("감춤")
        await d.press("delete")
        d.does_not_see("둘째")
        await d.press("ctrl+z")
        d.sees("둘째")
    assert said(desk, network, NewsSection.NOTICE) == ["둘째", "하나"]


async def test_a_line_being_written_survives_a_crash(app: ChatdongApp, desk: Desk) -> None:
    async with driving(app) as d:
        await d.press("end", "f4")
        await d.type("벚꽃길")
    assert [kept.noun for kept in draft.drafts(desk)] == ["newsletter_item"]


async def test_the_months_and_zones_are_one_key_apart(app: ChatdongApp) -> None:
    async with driving(app) as d:
        await d.press("[")
        d.sees("제1권역 2021년 2월")
        await d.press("]", "]", "z")
        d.sees("제2권역 2021년 4월")
        for _ in range(5):
            await d.press("[")
        d.sees("이 해에는 이 권역이 없습니다.").sees("2021년 1월")


# the check


async def test_finalising_stops_at_what_leads_to_a_person_and_each_is_one_key_from_its_line(
    app: ChatdongApp, desk: Desk, network: Network
) -> None:
    found(desk, network, alias="느티나무")
    typed(desk, network, "느티나무님의 이야기")
    typed(desk, network, "상담 010-1234-5678")
    async with driving(app) as d:
        d.sees("점검할 곳 2군데")
        await d.press("f8")
        d.sees("소식지 점검").sees("가구의 이름·가명: 느티나무").sees("휴대전화 번호: 010-1234-5678")
        await d.press("g")
        d.sees("그대로 둘 수 없습니다")
        await d.press("enter")
        d.sees("느티나무님의 이야기")
        await d.press("escape", "space")
        d.does_not_see("느티나무")
        await d.press("g")
        d.sees("찾지 못했습니다")
        await d.press("f8")
        d.sees("확정 2021. 3. 18. (제1판)")
    assert shown(desk, network).is_final


async def test_while_others_look_on_the_check_names_no_household(
    app: ChatdongApp, desk: Desk, network: Network
) -> None:
    found(desk, network, alias="느티나무")
    typed(desk, network, "느티나무님의 이야기")
    async with driving(app) as d:
        await d.press("c", "ctrl+g")
        d.sees("가구의 이름·가명").does_not_see("느티나무")


async def test_a_final_newsletter_is_opened_again_with_a_reason(app: ChatdongApp, desk: Desk, network: Network) -> None:
    line = typed(desk, network, "벚꽃길 함께 걷기")
    desk.perform(newsletter_version.finalise, line.newsletter_id)
    async with driving(app) as d:
        await d.press("f4")
        d.sees("확정한 소식지입니다.")
        await d.press("r")
        await d.type("날짜를 바로잡음")
        await d.press("f2")
        d.sees("다시 연 제2판: 날짜를 바로잡음")
        await d.press("v")
        d.sees("제1판  2021. 3. 18. 확정")
        await d.press("end", "enter", "end")
        await d.comes("벚꽃길 함께 걷기")


async def test_the_issue_gets_another_number(app: ChatdongApp, desk: Desk, network: Network) -> None:
    drafted(desk, network)
    async with driving(app) as d:
        await d.press("i")
        await d.type("3")
        await d.press("f2")
        d.sees("2021년 3월호(제3호)")


async def test_the_page_is_looked_at_and_written(app: ChatdongApp, desk: Desk, network: Network) -> None:
    drafted(desk, network)
    async with driving(app) as d:
        await d.press("p")
        d.sees("한빛구 제1권역 네트워크 소식지").sees("(안)")
        await d.press("f2")
        await d.written()
    written = {path.name for path in Path(places.outbox()).rglob("*.*")}
    assert written == {"2021-03_제1권역_소식지.hwpx", "2021-03_제1권역_소식지.xlsx"}
