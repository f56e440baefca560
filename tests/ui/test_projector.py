"""While others look at the screen nothing of a household stands on it, wherever somebody wrote it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chatdong_tui.domain.draft.household import PrivateDraft
from chatdong_tui.domain.draft.meeting import ActionDraft, DecisionDraft
from chatdong_tui.domain.meeting import AgendaItem
from chatdong_tui.domain.meeting_code import AgendaKind, DecisionOutcome
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import case_record, minutes, personal
from chatdong_tui.usecases.desk import Desk, Done, done
from tests.conftest import Network
from tests.ui.driver import Driver, driving
from tests.ui.meetings import FEBRUARY, hold
from tests.usecases.cases import contact, found

SAID = "느티나무 할머니"
PERSONAL = ("느티나무", "할머니", "김하늘", "010-1234-5678", "12-3")


@pytest.fixture
def case_id(desk: Desk, network: Network) -> str:
    """A household of which something is written everywhere, and which last month's meeting left open."""
    desk.settings = replace(desk.settings, personal_fields=True)
    known = found(desk, network, alias="느티나무", note=SAID)
    kept = PrivateDraft(name="김하늘", phone="010-1234-5678", address="가람1동 12-3")
    desk.perform(personal.set_private, known.household_id, kept)
    desk.perform(case_record.add_contact, known.id, contact(memo=SAID))
    meeting_id = hold(desk, network, FEBRUARY)
    item_id = desk.perform(_on_the_agenda, meeting_id, known.id).value.id
    action = ActionDraft(text=f"{SAID} 병원 동행", agenda_item_id=item_id, due_on=date(2021, 3, 19))
    desk.perform(minutes.add_action, meeting_id, action)
    later = {"outcome": DecisionOutcome.PUT_OFF, "revisit_condition": f"{SAID} 퇴원"}
    put_off = DecisionDraft(text=f"{SAID} 이사", agenda_item_id=item_id, **later)
    desk.perform(minutes.add_decision, meeting_id, put_off)
    return known.id


def _on_the_agenda(desk: Desk, meeting_id: str, case_id: str) -> Done[AgendaItem]:
    with desk.act("meeting.add_agenda") as act:
        item = AgendaItem(desk.new_id(), meeting_id, 1, AgendaKind.CASE, f"{SAID} 댁", case_id=case_id)
        act.put(item)
        return done(act, item)


async def covered(d: Driver) -> None:
    """It was in sight, and a key takes it away."""
    assert any(text in d.picture() for text in PERSONAL), d.picture()
    await d.press("ctrl+g")
    for text in PERSONAL:
        d.does_not_see(text)


@pytest.mark.parametrize("size", [(80, 24), (140, 50)])
async def test_what_is_open_about_a_household_is_covered_on_the_first_screen(
    desk: Desk, case_id: str, size: tuple[int, int]
) -> None:
    async with driving(ChatdongApp(desk), size=size) as d:
        await covered(d)
        d.sees("사례 관련 내용")
        await d.press("ctrl+g")
        d.sees(SAID)


async def test_what_earlier_meetings_left_open_is_covered_in_the_next(
    desk: Desk, network: Network, case_id: str
) -> None:
    meeting_id = hold(desk, network)
    async with driving(ChatdongApp(desk, "meeting", meeting_id=meeting_id), size=(120, 50)) as d:
        await covered(d)


async def test_what_is_being_written_of_a_household_is_covered(desk: Desk, case_id: str) -> None:
    async with driving(ChatdongApp(desk, "case", case_id=case_id)) as d:
        await d.press("c")
        d.field("memo").focus()
        await d.type(SAID)
        await covered(d)
        await d.type(" 병원")
        d.does_not_see("병원")
        assert d.field("memo").value == f"{SAID} 병원"


@pytest.mark.parametrize("table", ["household", "crisis_case", "contact", "action_item", "decision", "agenda_item"])
async def test_the_past_of_a_record_is_covered(desk: Desk, case_id: str, table: str) -> None:
    with desk.database.snapshot() as connection:
        (row_id,) = connection.execute(f"SELECT id FROM {table}").fetchone()
    async with driving(ChatdongApp(desk, "history", table=table, row_id=row_id), size=(120, 40)) as d:
        await covered(d)


async def test_what_is_searched_for_is_covered_and_what_is_found_names_nobody(desk: Desk, case_id: str) -> None:
    async with driving(ChatdongApp(desk, "search")) as d:
        await d.type("느티나무")
        await covered(d)
        await d.press("enter")
        d.sees("사례 1건")
        for text in PERSONAL:
            d.does_not_see(text)


async def test_what_the_case_list_is_searched_for_is_covered(desk: Desk, case_id: str) -> None:
    async with driving(ChatdongApp(desk, "cases", searching=True)) as d:
        await d.type("느티나무")
        await covered(d)
