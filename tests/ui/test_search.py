"""One key finds anything, from anywhere, and Enter opens it."""

from __future__ import annotations

import pytest

from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.ui.screens import screen_class
from chatdong_tui.usecases import case_record
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.ui.driver import driving
from tests.ui.meetings import MARCH, hold, write
from tests.usecases.cases import contact, found


def searches(desk: Desk) -> list[tuple[str, ...]]:
    """What the audit says of every search."""
    with desk.database.snapshot() as connection:
        told = connection.execute("SELECT act, subject, digest FROM audit WHERE act = 'search'").fetchall()
    return [tuple(map(str, row)) for row in told]


@pytest.mark.parametrize("start", ["home", "meetings", "cases", "projects", "network", "export", "campaign_form"])
async def test_it_opens_from_every_room_even_while_something_is_typed(desk: Desk, start: str) -> None:
    async with driving(ChatdongApp(desk, start)) as d:
        await d.press("ctrl+f")
        assert isinstance(d.screen, screen_class("search"))
        await d.press("escape")
        assert isinstance(d.screen, screen_class(start))


async def test_a_single_find_is_opened_at_once_by_its_initials(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    async with driving(ChatdongApp(desk)) as d:
        await d.press("ctrl+f")
        await d.type("ㄱㄹ1 001\n")
        assert isinstance(d.screen, screen_class("case"))
        d.sees(known.case_no)
        assert d.keys == 9
        await d.press("escape")
        d.sees("사례 1건")


async def test_what_is_found_stands_under_its_kind_and_enter_opens_it(desk: Desk, network: Network) -> None:
    found(desk, network)
    meeting_id = hold(desk, network, MARCH, starts_at="14:00", ends_at="16:00", place="하늘복지관")
    write(desk, meeting_id, "가람1동 반찬 나눔")
    async with driving(ChatdongApp(desk)) as d:
        await d.press("ctrl+f")
        await d.type("가람1동\n")
        d.sees("사례 1건").sees("회의 1건").sees("사람")
        await d.press("down", "enter")
        assert isinstance(d.screen, screen_class("meeting"))


async def test_a_person_is_shown_in_the_network(desk: Desk, network: Network) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("ctrl+f")
        await d.type("나래2동팀장\n")
        assert isinstance(d.screen, screen_class("network"))
        assert d.screen.row.person.id == network.people["나래2동팀장"]


async def test_the_audit_knows_that_somebody_searched_and_not_for_what(desk: Desk, network: Network) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("ctrl+f")
        await d.type("비밀\n")
        d.sees("'비밀': 찾는 것이 없습니다.")
    assert len(searches(desk)) == 1
    assert "비밀" not in str(searches(desk))


async def test_nothing_is_searched_before_enter(desk: Desk, network: Network) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("ctrl+f")
        await d.type("비밀")
        await d.press("f2")
        await d.type("x")
    assert len(searches(desk)) == 1


async def test_more_of_a_kind_is_one_key_away(desk: Desk, network: Network) -> None:
    for _ in range(22):
        found(desk, network)
    async with driving(ChatdongApp(desk)) as d:
        await d.press("ctrl+f")
        await d.type("가람1동 2021\n")
        d.sees("사례 20건 (더 있음, M: 더 보기)")
        await d.press("m")
        d.sees("사례 22건").does_not_see("더 있음")


async def test_the_key_leads_back_to_the_text_which_typing_replaces(desk: Desk, network: Network) -> None:
    for _ in range(2):
        found(desk, network)
    async with driving(ChatdongApp(desk)) as d:
        await d.press("ctrl+f")
        await d.type("가람1동\n")
        await d.press("ctrl+f")
        await d.type("없는말\n")
        d.sees("'없는말': 찾는 것이 없습니다.")


async def test_what_was_changed_above_is_shown_on_the_way_back(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    async with driving(ChatdongApp(desk), size=(120, 24)) as d:
        await d.press("ctrl+f")
        await d.type("ㄱㄹ1 001\n")
        await d.screen.perform(case_record.add_contact, known.id, contact())
        await d.press("escape")
        d.sees("마지막 접촉 2021. 3. 3.")
    assert len(searches(desk)) == 2
