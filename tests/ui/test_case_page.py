"""A case's page: what it shows and hides, and how its lines are corrected and taken back."""

from __future__ import annotations

from datetime import date

from chatdong_tui.domain.case_code import Status
from chatdong_tui.domain.draft.case import CaseDraft
from chatdong_tui.usecases import case, case_record
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.ui.cases import cases, only, page
from tests.usecases.cases import consent, contact, found, moved


async def test_a_name_is_masked_until_a_key_shows_it(desk: Desk, network: Network) -> None:
    known = found(desk, network, alias="김가람")
    async with cases(desk) as d:
        d.does_not_see("김가람")
        await d.press("enter")
        d.sees("김○○").does_not_see("김가람")
        await d.press("v")
        d.sees("김가람")
        await d.press("ㅍ")
        d.sees("김가람")
        await d.press("down")
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


async def test_the_page_of_a_case_closes_when_the_case_is_taken_back(desk: Desk) -> None:
    async with cases(desk) as d:
        await d.press("f4")
        await d.type("ㄱㄹ2\nㄷ\nㅂ\n")
        await d.press("f2", "c")
        d.sees("접촉 | 1-가람2-2021-001")
        await d.press("escape", "ctrl+z")
        d.sees("되돌렸습니다").does_not_see("1-가람2-2021-001").sees("찾기(/)")


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
