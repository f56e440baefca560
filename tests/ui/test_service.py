"""Services on a case's page: taken from the register, pointed out when given already, moved step by step."""

from __future__ import annotations

from chatdong_tui.domain.case_code import NeedDomain, ServiceForm, ServiceState
from chatdong_tui.usecases import case_record
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.ui.cases import only, page
from tests.usecases.cases import found
from tests.usecases.cases import service as service_draft
from tests.usecases.test_resource import kimchi

# the register at hand


async def test_a_resource_is_picked_by_its_initials_with_what_is_left_in_sight(desk: Desk, network: Network) -> None:
    kimchi(desk, network)
    async with page(desk, found(desk, network)) as d:
        await d.press("s", "ㄱ")
        d.sees("김장김치, 남은 수량 2통(2통 중), 하늘종합사회복지관")
        await d.press("tab", "f2")
        assert d.keys <= 4
        d.sees("서비스를 저장했습니다.").sees("김장김치")
    (given,) = only(desk).services
    assert (given.domain, given.form) == (NeedDomain.DAILY_LIFE, ServiceForm.IN_KIND)
    assert given.provider_id == network.organisations["하늘종합사회복지관"]


async def test_what_is_used_up_is_shown_and_not_refused(desk: Desk, network: Network) -> None:
    kimchi(desk, network, quantity=0)
    async with page(desk, found(desk, network)) as d:
        await d.press("s", "ㄱ")
        d.sees("소진")
        await d.press("tab", "f2")
        d.sees("서비스를 저장했습니다.")


async def test_without_a_register_the_form_begins_with_the_name(desk: Desk, network: Network) -> None:
    async with page(desk, found(desk, network)) as d:
        await d.press("s")
        assert d.focused_field() == "name"
        d.does_not_see("자원 ")


# support that is given already


async def test_support_given_already_is_shown_before_saving_and_accepted_by_saving_again(
    desk: Desk, network: Network
) -> None:
    kimchi(desk, network)
    other = found(desk, network)
    desk.perform(case_record.add_service, other.id, service_draft(name="김장 김치"))
    async with page(desk, found(desk, network)) as d:
        await d.press("s", "ㄱ", "tab", "f2")
        d.sees("겹칠 수 있는 지원이 1건").sees(other.case_no).sees("F2를 한 번 더")
        await d.press("f2")
        d.sees("서비스를 저장했습니다.")


async def test_another_kind_of_support_is_saved_at_once(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    desk.perform(case_record.add_service, known.id, service_draft())
    async with page(desk, known) as d:
        await d.press("s")
        await d.type("병원 동행\n")
        await d.press("ㄱ", "tab", "ㅁ", "tab", "f2")
        d.sees("서비스를 저장했습니다.")


async def test_a_service_is_corrected_without_being_asked_about_itself(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    desk.perform(case_record.add_service, known.id, service_draft())
    desk.perform(case_record.add_service, known.id, service_draft())
    async with page(desk, known) as d:
        await d.press("home", "enter")
        d.field("reason").focus()
        await d.type("전화로 신청")
        await d.press("f2")
        d.sees("서비스를 저장했습니다.")


# step by step


async def test_a_service_goes_its_way_with_two_keys_a_step(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    desk.perform(case_record.add_service, known.id, service_draft())
    async with page(desk, known) as d:
        for state in ("결정", "제공중", "완료"):
            await d.press("t", "f2")
            d.sees(f"밑반찬 나눔: {state}")
        assert d.keys == 6
        await d.press("home", "t")
        d.sees("이미 끝난 서비스입니다.")
        await d.press("ctrl+z")
        d.sees("제공중  밑반찬 나눔")


async def test_a_service_that_is_not_possible_needs_a_reason(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    desk.perform(case_record.add_service, known.id, service_draft())
    async with page(desk, known) as d:
        await d.press("t")
        d.does_not_see("사유")
        await d.press("ㅂ", "tab", "f2")
        d.sees("사유를")
        assert d.focused_field() == "reason"
        await d.type("소득 기준 초과")
        await d.press("f2")
        d.sees("불가  밑반찬 나눔").sees("소득 기준 초과")
    assert only(desk).services[0].state is ServiceState.NOT_POSSIBLE


async def test_among_several_services_one_must_be_under_the_cursor(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    for name in ("밑반찬 나눔", "병원 동행"):
        desk.perform(case_record.add_service, known.id, service_draft(name=name))
    async with page(desk, known) as d:
        await d.press("end", "t")
        d.sees("서비스 줄을 먼저 골라 주십시오.")
        await d.press("home", "t")
        d.sees("밑반찬 나눔: 지금은 신청입니다.")
