"""How a person works with cases: a household is found, looked for, contacted and moved on."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from datetime import date, timedelta

import pytest

from chatdong_tui.domain.case import CrisisCase, Household, HouseholdType, Route, Status, StatusEvent
from chatdong_tui.domain.draft.case import CaseDraft
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.ui.widgets.long_list import LongList
from chatdong_tui.usecases import case, case_record
from chatdong_tui.usecases.desk import Desk, Done, done
from tests.conftest import Network
from tests.ui.driver import Driver, driving
from tests.usecases.cases import closed, confer, consent, contact, found, moved, received


def cases(desk: Desk) -> AbstractAsyncContextManager[Driver]:
    return driving(ChatdongApp(desk, "cases"))


def page(desk: Desk, known: CrisisCase) -> AbstractAsyncContextManager[Driver]:
    return driving(ChatdongApp(desk, "case", case_id=known.id))


def only(desk: Desk) -> case.CasePage:
    """The page of the only case."""
    (line,) = case.roster_page(desk, case.roster(desk, case.CaseFilter()), 0)
    return case.page(desk, line.case_id)


def numbers(d: Driver) -> list[str]:
    """The case numbers on the screen, from the top."""
    return [word for line in d.frame() for word in line.split() if word.count("-") >= 3]


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
        await d.press("c", "ㅂ", "tab", "tab")
        await d.type("안부를 확인함")
        await d.press("f2")
        assert d.keys <= len("안부를 확인함") + 6
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
        await d.press("f4", "slash")
        await d.type("ㄱㄹ2 14")
        assert len("ㄱㄹ2 14") <= 6
        await d.press("enter")
        assert numbers(d) == ["1-가람2-2021-014"]
        keys = d.keys
        await d.press("c", "ㅈ", "tab", "tab")
        await d.type("통화함")
        await d.press("f2")
        assert d.keys - keys <= len("통화함") + 6
        d.sees("접촉을 저장했습니다.")
    assert case.page(desk, wanted.id).contacts[0].memo == "통화함"


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


# the list and its conditions


@pytest.fixture
def several(desk: Desk, network: Network) -> dict[str, CrisisCase]:
    """Four cases: fresh, silent, received, and one of the other zone."""
    made = {
        "fresh": found(desk, network, found_on=date(2021, 3, 15), manager_id=network.people["복지1"]),
        "silent": found(desk, network, dong_id=network.dongs["가람2동"], found_on=date(2021, 2, 1)),
        "received": received(desk, network),
        "other": found(desk, network, dong_id=network.dongs["나래1동"]),
    }
    desk.perform(case_record.add_contact, made["fresh"].id, contact(on_date=date(2021, 3, 16), memo="보일러 고장"))
    return made


async def test_the_list_opens_with_the_open_cases_of_my_zone_the_longest_silent_first(
    desk: Desk, several: dict[str, CrisisCase]
) -> None:
    async with cases(desk) as d:
        assert numbers(d) == ["1-가람2-2021-001", "1-가람1-2021-002", "1-가람1-2021-001"]
        assert "45일째 무연락" in d.line("1-가람2-2021-001")
        assert "03-16(화)" in d.line("1-가람1-2021-001")


@pytest.mark.parametrize(
    ("keys", "typed", "numbers_left"),
    [
        (("f5",), "ㄱㄹ2", ["1-가람2-2021-001"]),
        (("f6",), "접수", ["1-가람1-2021-002"]),
        (("f7",), "복지1", ["1-가람1-2021-001"]),
        (("slash",), "보일러", ["1-가람1-2021-001"]),
        (("slash",), "ㄱㄹ1 002", ["1-가람1-2021-002"]),
    ],
)
async def test_the_list_is_narrowed(
    desk: Desk, several: dict[str, CrisisCase], keys: tuple[str, ...], typed: str, numbers_left: list[str]
) -> None:
    async with cases(desk) as d:
        await d.press(*keys)
        await d.type(typed)
        await d.press("enter")
        assert numbers(d) == numbers_left
        assert d.screen.focused is d.screen.query_one(LongList)


async def test_one_key_each_for_silent_cases_every_zone_and_no_condition_at_all(
    desk: Desk, several: dict[str, CrisisCase]
) -> None:
    async with cases(desk) as d:
        await d.press("w")
        assert numbers(d) == ["1-가람2-2021-001", "1-가람1-2021-002"]
        d.sees("14일 무연락만(W)")
        await d.press("w", "z")
        assert len(numbers(d)) == 4
        await d.press("f8", "t")
        assert numbers(d) == ["1-가람1-2021-001", "1-가람1-2021-002", "1-가람2-2021-001", "2-나래1-2021-001"]
        d.sees("사례번호 순(T)")


async def test_a_closed_status_shows_closed_cases(desk: Desk, network: Network) -> None:
    closed(desk, network)
    async with cases(desk) as d:
        d.sees("여기에 맞는 사례가 없습니다.")
        await d.press("f6")
        await d.type("종결")
        await d.press("enter")
        assert numbers(d) == ["1-가람1-2021-001"]
        d.sees("끝난 것도(O)")


async def test_esc_goes_from_the_conditions_to_the_list_before_it_leaves(
    desk: Desk, several: dict[str, CrisisCase]
) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("f4", "slash", "escape")
        assert d.screen.focused is d.screen.query_one(LongList)
        await d.press("escape")
        assert d.screen.heading != "사례"


def many(desk: Desk, network: Network, count: int) -> None:
    """So many households in one act, found on days that go back from today."""

    def fill(desk: Desk) -> Done[None]:
        with desk.act("case.discover") as act:
            for n in range(count):
                day = date(2021, 3, 18) - timedelta(days=n % 70)
                household = Household(desk.new_id(), network.dongs["가람1동"], HouseholdType.GENERAL)
                new = CrisisCase(
                    desk.new_id(),
                    household.id,
                    network.zones[1],
                    f"1-가람1-2021-{n + 1:04}",
                    1,
                    day,
                    Route.VISIT,
                    False,
                )
                act.put(household)
                act.put(new)
                act.put(StatusEvent(desk.new_id(), new.id, day, 0, Status.DISCOVERED))
            return done(act, None)

    desk.perform(fill)


async def test_a_long_list_keeps_its_place_when_a_case_moves_within_it(desk: Desk, network: Network) -> None:
    many(desk, network, 2000)
    async with cases(desk) as d:
        d.sees("2,000건")
        await d.press("end", "pageup", "pageup", "up")
        chosen = d.screen.list.key
        number = d.screen.list.cells[0]
        await d.press("home", "c")
        d.field("method").focus()
        await d.press("ㅈ", "tab", "f2")
        assert d.screen.list.total == 2000
        first = d.screen.list.key
        assert first is not None
        await d.press("home")
        assert d.screen.list.key != first
        d.screen.list.select(chosen)
        await d.settle()
        outcome = desk.perform(case_record.add_contact, first, contact(on_date=date(2021, 3, 18)))
        d.app.spread(outcome.change)
        await d.settle()
        assert d.screen.list.key == chosen
        d.sees(number)


# the page


async def test_a_name_is_masked_until_a_key_shows_it(desk: Desk, network: Network) -> None:
    known = found(desk, network, alias="김가람")
    async with cases(desk) as d:
        d.does_not_see("김가람")
        await d.press("enter")
        d.sees("김○○").does_not_see("김가람")
        await d.press("v")
        d.sees("김가람")
        await d.press("ㅍ")
        d.does_not_see("김가람")
    assert known.case_no in only(desk).case.case_no


async def test_a_red_flag_stands_first(desk: Desk, network: Network) -> None:
    known = found(desk, network, found_on=date(2021, 2, 1))
    async with page(desk, known) as d:
        assert "45일 동안 접촉이 없습니다." in d.frame()[1]


async def test_opening_a_case_is_noted_in_the_audit(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    async with page(desk, known):
        pass
    with desk.database.snapshot() as connection:
        seen = connection.execute("SELECT count(*) FROM audit WHERE subject = ?", (f"crisis_case {known.id}",))
        assert seen.fetchone()[0] == 1


async def test_a_saved_contact_is_taken_back_with_one_key(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    async with page(desk, known) as d:
        await d.press("c", "ㄴ", "tab", "f2")
        d.sees("내방 완료")
        await d.press("ctrl+z")
        d.does_not_see("내방 완료").sees("되돌렸습니다")
    assert only(desk).contacts == ()


async def test_a_removed_contact_comes_back(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    desk.perform(case_record.add_contact, known.id, contact(memo="현관에서 만남"))
    async with page(desk, known) as d:
        await d.press("delete")
        d.does_not_see("현관에서 만남").sees("접촉을 지웠습니다.")
        await d.press("ctrl+z")
        d.sees("현관에서 만남")


async def test_a_contact_that_a_status_rests_on_stays(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    desk.perform(case_record.add_contact, known.id, contact(on_date=date(2021, 3, 18)))
    moved(desk, known.id, Status.INTAKE)
    async with page(desk, known) as d:
        await d.press("down", "delete")
        d.sees("지금 상태의 근거가 되는 기록이라 지우지 않았습니다.").sees("방문 완료")


async def test_enter_corrects_a_contact(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    desk.perform(case_record.add_contact, known.id, contact(memo="오타"))
    async with page(desk, known) as d:
        await d.press("enter", "down", "down")
        assert d.focused_field() == "memo"
        await d.press("backspace", "backspace")
        await d.type("안부 확인")
        await d.press("f2")
        d.sees("안부 확인").does_not_see("오타")
    assert len(only(desk).contacts) == 1


async def test_a_service_is_added_and_then_given(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    async with page(desk, known) as d:
        await d.press("s")
        await d.type("밑반찬 나눔")
        await d.press("tab", "ㅇ", "tab", "ㅁ", "tab", "f2")
        d.sees("신청").sees("밑반찬 나눔")
        await d.press("home", "enter")
        d.field("state").focus()
        await d.press("ㅈ", "tab", "f2")
        d.sees("제공중").sees("03-18(목)부터")


async def test_a_consent_is_withdrawn(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    desk.perform(case_record.give_consent, known.id, consent())
    async with page(desk, known) as d:
        await d.press("home", "enter")
        d.sees("수집·이용 동의(2021. 3. 3.)를 철회합니다.")
        await d.press("f2")
        d.sees("03-18(목) 철회")


async def test_household_and_discovery_are_edited_together_and_undone_together(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    async with page(desk, known) as d:
        await d.press("e", "down")
        await d.press("ㅎ", "tab")
        d.field("route").focus()
        await d.press("ㅅ", "tab", "f2")
        d.sees("한부모").sees("발굴: 신고")
        await d.press("ctrl+z")
        d.sees("독거노인").sees("방문(한파)")


async def test_an_edit_over_a_newer_change_is_refused(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    async with page(desk, known) as d:
        await d.press("e")
        desk.perform(case.edit_case, known.id, CaseDraft(note="먼저 고침"))
        d.field("note").focus()
        await d.type("나중")
        await d.press("f2")
        d.sees("그 사이에 고쳐진 기록입니다.")
    assert only(desk).case.note == "먼저 고침"


# what is typed


async def test_a_resident_number_is_refused_and_the_rest_stays(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    async with page(desk, known) as d:
        await d.press("c", "ㅂ", "tab", "tab")
        await d.type("본인 확인 ")
        await d.paste("900101-1234567")
        d.sees("주민등록번호로 보이는 숫자라 넣지 않았습니다.").sees("본인 확인").does_not_see("1234567")


async def test_what_was_typed_comes_back_after_a_crash(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    async with page(desk, known) as d:
        await d.press("c", "ㅂ", "tab", "tab")
        await d.type("문 앞까지 갔으나")
        await d.settle()
    async with page(desk, known) as d:
        await d.press("c")
        d.sees("남아 있던 내용을 되살렸습니다.").sees("문 앞까지 갔으나").sees("방문")
        await d.press("f2", "c")
        d.does_not_see("문 앞까지 갔으나")


async def test_a_likely_duplicate_is_pointed_out_and_stops_nobody(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    async with cases(desk) as d:
        await d.press("f4", "ㄷ", "tab")
        d.sees(f"같은 동·유형의 사례: {known.case_no}(발굴)")
        await d.press("down", "down")
        await d.type("71")
        await d.settle()
        d.does_not_see("같은 동·유형의 사례")
        await d.press("up", "up", "ㅂ", "tab", "f2")
        d.sees("1-가람1-2021-002 사례를 만들었습니다.").sees("1970~1974년생")


async def test_a_consent_on_the_spot_is_recorded_with_the_discovery(desk: Desk, network: Network) -> None:
    found(desk, network)
    async with cases(desk) as d:
        await d.press("f4", "ㄴ", "tab", "ㅂ", "tab")
        d.field("consent").focus()
        await d.press("ㅂ", "tab", "f2")
        d.sees("사례를 만들었습니다.").sees("수집·이용")
