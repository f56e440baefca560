"""How a person works with a case: a household is found, contacted and moved on, and what is typed is safe."""

from __future__ import annotations

from datetime import date

from chatdong_tui.domain.case_code import HouseholdType, Status
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import case, case_record
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.ui.cases import cases, numbers, only, page
from tests.ui.driver import driving
from tests.usecases.cases import closed, confer, contact, found, moved, received

# a household from discovery to receipt


async def test_a_household_is_found_with_eight_keys(desk: Desk, network: Network) -> None:
    found(desk, network, dong_id=network.dongs["가람2동"])
    async with cases(desk) as d:
        await d.press("f4", "ㄷ", "tab", "ㅂ", "tab", "ㅇ", "tab", "f2")
        assert d.keys <= 8
        d.sees("1-가람2-2021-002 사례를 만들었습니다.").sees("방문(야간)").sees("독거노인")


async def test_the_first_household_asks_for_its_dong(desk: Desk) -> None:
    async with cases(desk) as d:
        await d.press("f4")
        assert d.focused_field() == "dong_id"
        await d.type("ㄱㄹ2")
        await d.press("tab", "ㄷ", "tab", "ㅂ", "tab", "f2")
        d.sees("1-가람2-2021-001 사례를 만들었습니다.")
    assert only(desk).household.household_type is HouseholdType.ELDERLY_ALONE


async def test_a_household_is_contacted_and_moved_to_receipt(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    async with page(desk, known) as d:
        await d.press("c", "ㅂ", "ㅇ")
        await d.type("안부를 확인함")
        await d.press("f2")
        assert d.keys == len("안부를 확인함") + 4
        d.sees("M을 누르면 초기상담으로").sees("방문 완료 — 복지1, 안부를 확인함")
        keys = d.keys
        await d.press("m", "1", "f2")
        d.sees("초기상담 상태로 옮겼습니다.")
        await d.press("g", "f2")
        d.sees("동의를 저장했습니다.")
        await d.press("m", "1", "f2")
        d.sees("접수 상태로 옮겼습니다.").sees("주관 하늘종합사회복지관").sees("담당 복지1")
        assert d.keys - keys <= 8
    now = only(desk)
    assert [event.to_status for event in now.events] == [Status.DISCOVERED, Status.INTAKE, Status.RECEIVED]
    assert now.contacts[0].memo == "안부를 확인함"


async def test_a_case_is_found_and_contacted_from_home(desk: Desk, network: Network) -> None:
    found(desk, network)
    wanted = [found(desk, network, dong_id=network.dongs["가람2동"]) for _ in range(14)][-1]
    async with driving(ChatdongApp(desk)) as d:
        await d.press("slash")
        await d.type("ㄱㄹ2 14")
        assert len("ㄱㄹ2 14") <= 6
        await d.press("enter")
        assert d.keys == 8
        assert numbers(d) == ["1-가람2-2021-014"]
        await d.press("c", "ㅈ", "ㅇ")
        await d.type("통화함\n+7")
        await d.press("f2")
        assert d.keys - 8 == len("통화함") + 7
        d.sees("접촉을 저장했습니다.")
    (call,) = case.page(desk, wanted.id).contacts
    assert (call.memo, call.next_on) == ("통화함", date(2021, 3, 25))


async def test_the_contact_form_speaks_hangul_letters_for_commands_too(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    async with page(desk, known) as d:
        await d.press("ㅊ")
        d.sees("접촉 | 1-가람1-2021-001")
        await d.press("escape", "ㅡ")
        d.sees("어디로 옮길까요?")


# moves


async def test_a_move_that_cannot_be_made_yet_says_why(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    async with page(desk, known) as d:
        await d.press("m")
        d.sees("아직 안 됨: 접촉 기록이 한 건 있어야 합니다.")
        await d.press("1")
        d.sees("접촉을 먼저 적어 주십시오.").sees("어디로 옮길까요?")
    assert only(desk).standing.status is Status.DISCOVERED


async def test_a_move_asks_only_for_what_its_guard_needs(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    async with page(desk, known) as d:
        await d.press("m", "2")
        d.sees("발굴 → 비대상").sees("사유").does_not_see("주관기관").does_not_see("목표")
        await d.press("f2")
        d.sees("사유를 골라 주십시오.")
        await d.press("ㅈ", "tab", "f2")
        d.sees("비대상 상태로 옮겼습니다.")


async def test_without_consent_the_receipt_form_says_what_to_do(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    desk.perform(case_record.add_contact, known.id, contact())
    moved(desk, known.id, Status.INTAKE)
    async with page(desk, known) as d:
        await d.press("m", "1")
        d.sees("수집·이용 동의가 없습니다.")
        await d.press("f2")
        d.sees("동의나 직권 사유가 있어야")
    assert only(desk).standing.status is Status.INTAKE


async def test_a_conference_is_picked_by_itself(desk: Desk, network: Network) -> None:
    known = received(desk, network)
    async with page(desk, known) as d:
        await d.press("a", "down", "ㅇ", "tab")
        await d.type("거동 불편")
        d.field("crisis_level").focus()
        await d.press("ㅅ", "tab", "f2")
        d.sees("조사를 저장했습니다.").sees("건강(거동 불편)").sees("위기도 상")
        await d.press("m", "1", "f2")
        d.sees("욕구·위기도조사 상태로 옮겼습니다.")
    confer(desk, known.id)
    async with page(desk, known) as d:
        await d.press("m", "1", "f2")
        d.sees("사례회의 상태로 옮겼습니다.")


async def test_a_closed_household_comes_back_as_a_new_episode(desk: Desk, network: Network) -> None:
    known = closed(desk, network)
    async with page(desk, known) as d:
        await d.press("r", "f2")
        d.sees("1-가람1-2021-001-2 회차를 새로 접수했습니다.").sees("2회차")


async def test_an_open_case_is_not_taken_up_again(desk: Desk, network: Network) -> None:
    async with page(desk, found(desk, network)) as d:
        await d.press("r")
        d.sees("종결한 뒤에 재개입할 수 있습니다.")


# what is typed


async def test_a_resident_number_is_refused_and_the_rest_stays(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    async with page(desk, known) as d:
        await d.press("c", "ㅂ", "ㅇ")
        await d.type("본인 확인 ")
        await d.paste("900101-1234567")
        d.sees("주민등록번호로 보이는 숫자라 넣지 않았습니다.").sees("본인 확인").does_not_see("1234567")


async def test_what_was_typed_comes_back_after_a_crash(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    async with page(desk, known) as d:
        await d.press("c", "ㅂ", "ㅂ")
        await d.type("문 앞까지 갔으나")
        await d.settle()
    async with page(desk, known) as d:
        await d.press("c")
        d.sees("저장하지 않은 내용을 되살렸습니다.").sees("문 앞까지 갔으나").sees("방문")
        await d.press("f2", "c")
        d.does_not_see("문 앞까지 갔으나")


async def test_a_consent_on_the_spot_is_recorded_with_the_discovery(desk: Desk, network: Network) -> None:
    found(desk, network)
    async with cases(desk) as d:
        await d.press("f4", "ㄴ", "tab", "ㅂ", "tab")
        d.field("consent").focus()
        await d.press("ㅂ", "tab", "f2")
        d.sees("사례를 만들었습니다.").sees("수집·이용")
