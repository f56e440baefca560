"""A meeting others look at: numbers in its lines are asked about, and a case that is not theirs is a number."""

from __future__ import annotations

from chatdong_tui.domain.case_code import ConsentScope
from chatdong_tui.domain.meeting import AgendaItem
from chatdong_tui.domain.meeting_code import AgendaKind
from chatdong_tui.usecases import case_record, minutes_line
from chatdong_tui.usecases.desk import Desk, Done, done
from tests.conftest import Network
from tests.ui.driver import driving
from tests.ui.meetings import hold, sheet_of, sitting
from tests.usecases.cases import consent, found

NUMBER = "010-1234-5678"


async def test_a_number_in_the_live_line_is_asked_about_and_masked(desk: Desk, network: Network) -> None:
    meeting_id = hold(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        d.screen.line.focus()
        await d.type(f"연락처 {NUMBER}\n")
        d.sees("회의록 칸에 휴대전화 번호가 있습니다.")
        await d.press("enter")
        assert [line.text for line in sheet_of(d, meeting_id).lines] == ["연락처 010-****-5678"]


async def test_escape_gives_the_line_back(desk: Desk, network: Network) -> None:
    meeting_id = hold(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        d.screen.line.focus()
        await d.type(f"연락처 {NUMBER}\n")
        await d.press("escape")
        assert d.screen.line.value == f"연락처 {NUMBER}"
        assert sheet_of(d, meeting_id).lines == ()


async def test_a_pasted_text_is_one_question(desk: Desk, network: Network) -> None:
    meeting_id = hold(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        d.screen.line.focus()
        await d.paste(f"첫째 {NUMBER}\n둘째\n셋째 hong@example.com")
        d.sees("휴대전화").sees("h***@example.com")
        await d.press("m")
        texts = [line.text for line in sheet_of(d, meeting_id).lines]
        assert texts == ["첫째 010-****-5678", "둘째", "셋째 h***@example.com"]


def _on_the_agenda(desk: Desk, meeting_id: str, case_id: str) -> Done[AgendaItem]:
    with desk.act("minutes.add_agenda_item") as act:
        item = AgendaItem(desk.new_id(), meeting_id, 1, AgendaKind.CASE, "느티나무 댁", case_id=case_id)
        act.put(item)
        return done(act, item)


async def test_on_the_projector_a_case_that_is_not_theirs_shows_its_number_only(desk: Desk, network: Network) -> None:
    meeting_id = hold(desk, network)
    known = found(desk, network, alias="느티나무")
    item = desk.perform(_on_the_agenda, meeting_id, known.id).value
    desk.perform(minutes_line.add_by_line, meeting_id, item.id, "밑반찬을 돕기로 함")
    async with driving(sitting(desk, meeting_id)) as d:
        d.sees("밑반찬을 돕기로 함")
        await d.press("ctrl+g")
        d.sees(known.case_no).does_not_see("밑반찬을 돕기로 함").does_not_see("느티나무")
        assert "[가림]" in d.frame()[0]
        await d.press("f12")
        d.sees("밑반찬을 돕기로 함")


async def test_a_case_they_all_may_see_stays_in_sight(desk: Desk, network: Network) -> None:
    meeting_id = hold(desk, network)
    known = found(desk, network)
    for name in network.organisations:
        recipient = network.organisations[name]
        desk.perform(case_record.give_consent, known.id, consent(scope=ConsentScope.PROVISION, recipient_id=recipient))
    item = desk.perform(_on_the_agenda, meeting_id, known.id).value
    desk.perform(minutes_line.add_by_line, meeting_id, item.id, "밑반찬을 돕기로 함")
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("ctrl+g")
        d.sees("밑반찬을 돕기로 함")
