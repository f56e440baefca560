"""The register of resources on screen: found, added, mended, ended."""

from __future__ import annotations

from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import case_record, resource
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.ui.driver import driving
from tests.usecases.cases import found
from tests.usecases.cases import service as service_draft
from tests.usecases.test_resource import kimchi


async def test_a_resource_is_entered_from_the_list_of_cases(desk: Desk, network: Network) -> None:
    async with driving(ChatdongApp(desk, "cases")) as d:
        await d.press("b", "f4")
        await d.type("난방유\n")
        await d.press("ㅁ", "tab", "ㅎ", "tab", "ㅇ", "tab", "tab")
        await d.type("10\n통")
        await d.press("f2")
        d.sees("자원을 저장했습니다.").sees("난방유").sees("10/10통").sees("1가지")
        await d.press("ctrl+z")
        d.sees("되돌렸습니다").sees("여기에 맞는 자원이 없습니다.")


async def test_a_quantity_needs_its_unit(desk: Desk, network: Network) -> None:
    stock = kimchi(desk, network)
    async with driving(ChatdongApp(desk, "resources")) as d:
        await d.press("enter")
        d.field("unit").focus()
        await d.press("backspace", "f2")
        d.sees("비어 있습니다.")
        assert d.focused_field() == "unit"
    assert resource.line(desk, stock.id).resource.unit == "통"


async def test_the_register_shows_what_is_left_and_hides_what_is_not(desk: Desk, network: Network) -> None:
    stock = kimchi(desk, network)
    known = found(desk, network)
    async with driving(ChatdongApp(desk, "resources")) as d:
        desk.perform(case_record.add_service, known.id, service_draft(resource_id=stock.id))
        await d.press("u")
        d.sees("1/2통").sees("쓸 수 있는 것만(U)")
        desk.perform(case_record.add_service, known.id, service_draft(resource_id=stock.id))
        await d.press("u")
        d.sees("소진")
        await d.press("u")
        d.does_not_see("김장김치")


async def test_a_resource_is_found_by_initials_and_opened_from_the_search(desk: Desk, network: Network) -> None:
    kimchi(desk, network)
    kimchi(desk, network, name="난방유")
    async with driving(ChatdongApp(desk, "network")) as d:
        await d.press("b", "slash")
        await d.type("ㄴㅂ")
        d.sees("난방유").does_not_see("김장김치")
        await d.press("enter", "enter")
        d.sees("자원 고치기")


async def test_a_resource_ends_today_and_one_that_is_used_is_not_removed(desk: Desk, network: Network) -> None:
    stock = kimchi(desk, network)
    desk.perform(case_record.add_service, found(desk, network).id, service_draft(resource_id=stock.id))
    async with driving(ChatdongApp(desk, "resources")) as d:
        await d.press("delete")
        d.sees("다른 기록이 이 기록을 근거로 삼고 있어 지우거나 옮기지 않았습니다.")
        await d.press("f8")
        d.sees("오늘까지만 쓸 수 있습니다.").sees("2021. 3. 18.")


async def test_an_edit_over_a_newer_change_is_refused(desk: Desk, network: Network) -> None:
    stock = kimchi(desk, network)
    async with driving(ChatdongApp(desk, "resources")) as d:
        await d.press("enter")
        kimchi_now = resource.line(desk, stock.id).resource
        from chatdong_tui.ui.resource.form_screen import draft_of

        desk.perform(resource.edit, stock.id, draft_of(kimchi_now).model_copy(update={"note": "먼저 고침"}))
        await d.type(" 나눔")
        await d.press("f2")
        d.sees("그 사이에 고쳐진 기록입니다.")
