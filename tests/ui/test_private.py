"""Name, phone and address: off, masked, uncovered for a moment, and covered in the whole program at one key."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chatdong_tui.domain.draft.case import HouseholdDraft
from chatdong_tui.domain.draft.household import PrivateDraft
from chatdong_tui.ui.case import reveal
from chatdong_tui.usecases import case, personal
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.draft import drafts
from tests.conftest import Network
from tests.ui.cases import page
from tests.usecases.cases import found


@pytest.fixture
def office(desk: Desk) -> Desk:
    """The desk of an office that keeps names and phone numbers."""
    desk.settings = replace(desk.settings, personal_fields=True)
    return desk


def looks(desk: Desk, household_id: str) -> int:
    with desk.database.snapshot() as connection:
        wanted = (f"household_private {household_id}",)
        return int(connection.execute("SELECT count(*) FROM audit WHERE subject = ?", wanted).fetchone()[0])


async def test_an_office_that_does_not_keep_them_is_told_so(desk: Desk, network: Network) -> None:
    async with page(desk, found(desk, network)) as d:
        await d.press("n")
        d.sees("이름·전화·주소 칸을 쓰지 않도록 되어 있습니다.")


async def test_they_are_entered_masked_on_the_page_and_never_kept_as_a_draft(office: Desk, network: Network) -> None:
    known = found(office, network)
    async with page(office, known) as d:
        await d.press("n")
        d.sees("이 컴퓨터에만 남는 칸입니다.")
        await d.type("김하늘\n010-1234-5678\n가람1동 12-3")
        assert drafts(office) == []
        await d.press("f2")
        d.sees("이름 김○○ | 전화 010-****-5678 | 주소 가람1동 ○○○").does_not_see("김하늘")
    assert personal.private(office, known.household_id) is not None


async def test_what_is_no_phone_number_is_refused_at_its_field(office: Desk, network: Network) -> None:
    async with page(office, found(office, network)) as d:
        await d.press("n")
        await d.type("김하늘\n없음")
        await d.press("f2")
        d.sees("전화번호가 아닙니다.")
        assert d.focused_field() == "phone"


async def test_a_key_uncovers_them_until_the_next_key_and_the_look_is_on_record(office: Desk, network: Network) -> None:
    known = found(office, network)
    office.perform(personal.set_private, known.household_id, PrivateDraft(name="김하늘", phone="010-1234-5678"))
    async with page(office, known) as d:
        d.does_not_see("김하늘")
        await d.press("v")
        d.sees("김하늘 | 전화 010-1234-5678").sees("본 사실을 기록했습니다.")
        await d.press("v", "v")
        assert looks(office, known.household_id) == 1
        await d.press("up")
        d.does_not_see("김하늘").sees("김○○")


async def test_they_are_covered_again_after_a_while(
    office: Desk, network: Network, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reveal, "SECONDS", 0.05)
    known = found(office, network)
    office.perform(personal.set_private, known.household_id, PrivateDraft(name="김하늘"))
    async with page(office, known) as d:
        await d.press("v")
        while d.screen.revealed:
            await d.pilot.pause(0.01)
        d.does_not_see("김하늘").sees("김○○")


async def test_they_are_cleared_for_good_after_a_question(office: Desk, network: Network) -> None:
    known = found(office, network)
    office.perform(personal.set_private, known.household_id, PrivateDraft(name="김하늘"))
    async with page(office, known) as d:
        await d.press("n", "f8")
        d.sees("되돌릴 수 없습니다. 지울까요?")
        await d.press("y")
        d.sees("이름, 전화, 주소를 지웠습니다.").does_not_see("김○○")


# others look at the screen


async def test_one_key_covers_the_whole_program_and_says_so_on_top(office: Desk, network: Network) -> None:
    known = found(office, network, alias="느티나무")
    office.perform(personal.set_private, known.household_id, PrivateDraft(name="김하늘"))
    async with page(office, known) as d:
        await d.press("v")
        d.sees("느티나무").sees("김하늘")
        await d.press("ctrl+g")
        d.does_not_see("느티나무").does_not_see("김하늘")
        assert "[가림]" in d.frame()[0]
        await d.press("v")
        d.sees("화면 가리기를 켠 동안에는 볼 수 없습니다.").does_not_see("느티나무")
        await d.press("ctrl+ㅎ", "v")
        d.sees("느티나무")
        assert "[가림]" not in d.frame()[0]


async def test_an_alias_in_somebodys_note_is_covered_too(desk: Desk, network: Network) -> None:
    known = found(desk, network, alias="느티나무", note="느티나무 할머니, 이웃이 알림")
    async with page(desk, known) as d:
        d.sees("느티나무 할머니")
        await d.press("ctrl+g")
        d.does_not_see("느티나무").sees("할머니, 이웃이 알림")


async def test_forms_and_the_history_are_covered_as_well(desk: Desk, network: Network) -> None:
    known = found(desk, network, alias="느티나무")
    desk.perform(case.edit_household, known.household_id, HouseholdDraft(alias="소나무집"))
    async with page(desk, known) as d:
        await d.press("ctrl+g", "e")
        d.does_not_see("소나무집").sees("********")
        await d.press("ctrl+g")
        d.sees("소나무집")
        await d.press("escape")
        d.app.open("history", table="household", row_id=known.household_id)
        await d.settle()
        d.sees("느티나무")
        await d.press("ctrl+g")
        d.does_not_see("느티나무").does_not_see("소나무집")
