"""The case conference: one form for each case, and nobody leaves with one undecided unasked."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.case import CrisisCase
from chatdong_tui.domain.case_code import Classification, ConsentScope, NeedDomain, Status
from chatdong_tui.domain.draft.case import NeedDraft
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import case, case_record, conference, draft
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words import minutes_screens as words
from tests.conftest import Network, Today
from tests.ui.driver import Driver, driving
from tests.ui.meetings import hold, plan, sheet_of, sitting
from tests.usecases.cases import assessment, consent, found, moved, received


@pytest.fixture
def surveyed(desk: Desk, network: Network) -> CrisisCase:
    """A case of many needs that waits for its conference."""
    known = received(desk, network)
    needs = tuple(NeedDraft(domain=domain) for domain in (NeedDomain.SAFETY, NeedDomain.HEALTH, NeedDomain.ECONOMY))
    desk.perform(case_record.assess, known.id, assessment(needs=needs))
    moved(desk, known.id, Status.ASSESSED)
    return known


@pytest.fixture
def table(desk: Desk, network: Network, surveyed: CrisisCase) -> str:
    """A case conference that deals with it."""
    meeting_id = hold(desk, network, kind=MeetingKind.CASE_CONFERENCE)
    desk.perform(conference.put_on_agenda, [surveyed.id], meeting_id)
    return meeting_id


def share(desk: Desk, network: Network, known: CrisisCase) -> None:
    """Consent to providing the data of the case to the agency at the table."""
    agency = network.organisations["하늘종합사회복지관"]
    given = consent(scope=ConsentScope.PROVISION, recipient_id=agency)
    desk.perform(case_record.give_consent, known.id, given)


async def at_the_item(d: Driver) -> None:
    await d.press("tab", "home")


# what the table sees


async def test_a_case_without_consent_to_its_provision_is_a_number_only(desk: Desk, table: str) -> None:
    async with driving(sitting(desk, table)) as d:
        assert d.line("사례 1-가람1-2021-001").endswith("결정 전 | 번호만")
        await at_the_item(d)
        await d.press("enter")
        d.sees(words.NUMBER_ONLY).sees("주사례관리 제안: 민(하늘종합사회복지관).")
        d.does_not_see("안전 욕구").does_not_see("가람1동 |")


async def test_a_case_that_may_be_shared_is_told_with_the_reasons_for_its_lead(
    desk: Desk, network: Network, surveyed: CrisisCase, table: str
) -> None:
    share(desk, network, surveyed)
    async with driving(sitting(desk, table)) as d:
        d.sees("결정 전 | 가람1동")
        await at_the_item(d)
        await d.press("enter")
        d.sees("가람1동 | 욕구·위기도조사 | 위기도 상").sees("안전 욕구, 복합 욕구, 위기도 상")


# deciding


async def test_a_case_is_decided_in_one_form(desk: Desk, surveyed: CrisisCase, table: str) -> None:
    async with driving(sitting(desk, table)) as d:
        await at_the_item(d)
        await d.press("enter", "enter")
        await d.type("고난도\n")
        d.sees("고난도사례").sees("민(하늘종합사회복지관)")
        await d.press("enter", "enter")
        typed = "첫 가정방문"
        await d.type(typed)
        await d.press("enter", "enter")
        await d.type("+7")
        await d.press("f2")
        d.sees("결정을 적었습니다.").sees("[결정] 사례관리 선정(고난도사례)").sees("첫 가정방문 @복지1 ~3.25.")
        d.sees("결정함")
        overhead = d.keys - len(typed)
    page = case.page(desk, surveyed.id)
    assert (page.standing.status, page.case.classification) == (Status.PLANNED, Classification.HIGH_DIFFICULTY)
    assert overhead <= 15


async def test_the_whole_decision_is_taken_back_at_once(desk: Desk, surveyed: CrisisCase, table: str) -> None:
    async with driving(sitting(desk, table)) as d:
        await at_the_item(d)
        await d.press("enter", "enter")
        await d.type("고난도\n")
        await d.press("f2", "ctrl+z")
        assert not sheet_of(d, table).entries
    assert case.page(desk, surveyed.id).standing.status is Status.ASSESSED


async def test_the_form_shows_what_the_outcome_asks_for(desk: Desk, table: str) -> None:
    async with driving(sitting(desk, table)) as d:
        await at_the_item(d)
        await d.press("enter")
        d.sees("주사례관리자").does_not_see("사유 설명")
        await d.type("미선정\n")
        d.does_not_see("주사례관리자").sees("사유 설명")
        await d.press("f2")
        d.sees("사유를 골라 주십시오.")


async def test_a_decision_that_was_being_typed_comes_back(desk: Desk, table: str) -> None:
    async with driving(sitting(desk, table)) as d:
        await at_the_item(d)
        await d.press("enter", "enter")
        await d.type("고난도\n")
        d.field("step").focus()
        await d.settle()
        await d.type("방문")
    async with driving(sitting(desk, table)) as d:
        await at_the_item(d)
        await d.press("enter")
        d.sees("저장하지 않은 내용을 되살렸습니다.").sees("고난도사례").sees("방문")
        await d.press("f2")
    assert not draft.drafts(desk)


async def test_a_meeting_that_is_no_case_conference_only_takes_down_what_was_said(
    desk: Desk, network: Network, surveyed: CrisisCase
) -> None:
    meeting_id = hold(desk, network)
    desk.perform(conference.put_on_agenda, [surveyed.id], meeting_id)
    async with driving(sitting(desk, meeting_id)) as d:
        await at_the_item(d)
        await d.press("enter")
        d.sees("상태는 그대로 두고").does_not_see("주사례관리자")
        await d.press("f2")
        d.sees("비어 있습니다.")
        await d.type("겨울 옷을 전했다")
        await d.press("f2")
        d.sees("[결정] 겨울 옷을 전했다")


# leaving


async def test_leaving_with_a_case_undecided_asks_once_by_number(desk: Desk, network: Network, table: str) -> None:
    async with driving(ChatdongApp(desk, "meetings")) as d:
        await d.press("enter", "escape")
        d.sees("결정하지 않은 사례가 1건 있습니다.").sees("1-가람1-2021-001")
        await d.press("n")
        assert d.screen.meeting_id == table
        await d.press("escape")
        d.sees("2021년 3월")


async def test_a_decided_case_lets_everybody_leave(desk: Desk, table: str) -> None:
    async with driving(ChatdongApp(desk, "meetings")) as d:
        await d.press("enter", "tab", "home", "f5")
        await d.type("!보류 ~4.15\n")
        await d.press("escape", "escape")
        d.sees("2021년 3월")


async def test_a_conference_to_come_asks_nothing(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network, date(2021, 3, 25), kind=MeetingKind.CASE_CONFERENCE)
    desk.perform(conference.put_on_agenda, [found(desk, network).id], meeting_id)
    async with driving(ChatdongApp(desk, "meetings")) as d:
        await d.press("enter", "escape")
        d.sees("2021년 3월")


async def test_an_old_conference_that_is_only_looked_up_asks_nothing(
    desk: Desk, network: Network, table: str, today: Today
) -> None:
    today.move_to(date(2021, 3, 30))
    async with driving(ChatdongApp(desk, "meetings")) as d:
        await d.press("enter", "escape")
        d.sees("2021년 3월")
        await d.press("enter", "f5")
        await d.type("살펴봄\n")
        await d.press("escape", "escape")
        d.sees("결정하지 않은 사례가 1건 있습니다.")
