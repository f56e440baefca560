"""The contact form: a letter each for way and result, a line, a next date; advice that stops nobody."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.case_code import ContactMethod, ContactResult, CrisisLevel
from chatdong_tui.usecases import case_record
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words import case_screens as words
from tests.conftest import Network
from tests.ui.cases import only, page
from tests.usecases.cases import contact, found

CLUSTERS = {"ㄱㅅ", "ㄴㅈ", "ㄴㅎ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ", "ㄹㅍ", "ㄹㅎ", "ㅂㅅ"}
"""Two consonants that a Korean input method draws as one while it composes."""


def test_every_way_and_result_has_a_letter_of_its_own() -> None:
    for codes, letters in ((ContactMethod, words.CONTACT_METHODS), (ContactResult, words.CONTACT_RESULTS)):
        assert set(letters) == set(codes)
        assert len({letter for letter, _ in letters.values()}) == len(letters)


def test_no_way_and_result_are_composed_to_one_sign() -> None:
    ways = [letter for letter, _ in words.CONTACT_METHODS.values()]
    results = [letter for letter, _ in words.CONTACT_RESULTS.values()]
    assert not CLUSTERS & {way + result for way in ways for result in results}


@pytest.mark.parametrize(("way", "result"), [("ㄷ", "ㅎ"), ("e", "g")])
async def test_a_letter_picks_and_goes_on_with_and_without_the_korean_input_method(
    desk: Desk, network: Network, way: str, result: str
) -> None:
    async with page(desk, found(desk, network)) as d:
        await d.press("c", way, result)
        assert d.focused_field() == "memo"
        await d.press("f2")
        d.sees("바로 보고하고")
    (told,) = only(desk).contacts
    assert (told.method, told.result) == (ContactMethod.JOINT_VISIT, ContactResult.DANGER)


async def test_a_contact_with_next_date_and_level_takes_nine_keys_and_the_line(desk: Desk, network: Network) -> None:
    async with page(desk, found(desk, network)) as d:
        await d.press("c", "ㅈ", "ㅂ")
        await d.type("부재중 문자 남김\n+7\n")
        await d.press("ㅅ", "f2")
        assert d.keys == len("부재중 문자 남김") + 9
    told = only(desk)
    assert told.contacts[0].next_on == date(2021, 3, 25)
    assert told.risks[0].level is CrisisLevel.HIGH


async def test_the_letters_stand_beside_the_field_all_the_time(desk: Desk, network: Network) -> None:
    async with page(desk, found(desk, network)) as d:
        await d.press("c")
        d.sees("ㅂ방문 ㅈ전화 ㅊ내방").sees("ㅇ완료 ㅂ부재 ㄱ거절 ㄷ연락두절 ㅎ위험징후").sees("ㅅ상 ㅈ중 ㅎ하")


async def test_a_joint_visit_of_one_is_advised_against_and_saved_all_the_same(desk: Desk, network: Network) -> None:
    async with page(desk, found(desk, network)) as d:
        await d.press("c", "ㄷ")
        d.sees("동행방문은 두 사람이 갑니다.")
        d.field("second_worker_id").focus()
        await d.type("복지2\n")
        d.sees("두 사람이 모두 같은 쪽입니다.")
        await d.type("가람1동\n")
        d.does_not_see("같은 쪽").does_not_see("두 사람이 갑니다")
        await d.press("delete", "f2")
        d.sees("접촉을 저장했습니다.")


async def test_after_missed_contacts_the_page_says_what_to_try_next(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    for day in (5, 9):
        missed = contact(method=ContactMethod.PHONE, result=ContactResult.ABSENT, on_date=date(2021, 3, day))
        desk.perform(case_record.add_contact, known.id, missed)
    async with page(desk, known) as d:
        d.sees("참고: 2021. 3. 5.부터 2번 이어서 만나지 못했습니다. 다른 방법(방문)으로")
        await d.press("c", "ㅂ", "ㅇ", "f2")
        d.does_not_see("만나지 못했습니다")
