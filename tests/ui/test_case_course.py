"""The course of a case on its page: clocks, crisis level, lead, and advice at the moment it is needed."""

from __future__ import annotations

from datetime import date

from chatdong_tui.domain.case_code import CrisisLevel, Status
from chatdong_tui.usecases import case_record
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network, Today
from tests.ui.cases import page
from tests.usecases.cases import assessment, confer, contact, found, moved, received


async def test_the_page_says_which_clocks_run_and_until_when(desk: Desk, network: Network) -> None:
    known = received(desk, network)
    desk.perform(case_record.add_contact, known.id, contact(on_date=desk.today))
    async with page(desk, known) as d:
        d.sees("기한: 욕구·위기도조사 03-28(일)까지(D-10) · 접촉 03-31(수)까지(D-13)")


async def test_a_clock_that_ran_out_is_said_in_a_sentence_and_no_more_among_those_that_run(
    desk: Desk, network: Network, today: Today
) -> None:
    known = received(desk, network)
    today.move_to(date(2021, 3, 30))
    async with page(desk, known) as d:
        d.sees("! 접수 후 10일이 지났습니다(12일째).").does_not_see("욕구·위기도조사 03-28")


async def test_the_level_is_told_over_time_with_day_and_rater(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    for day, level in ((3, "low"), (5, "middle"), (9, "middle"), (12, "high")):
        rated = contact(on_date=date(2021, 3, day), crisis_level=CrisisLevel(level), worker_id=network.people["복지1"])
        desk.perform(case_record.add_contact, known.id, rated)
    async with page(desk, known) as d:
        d.sees("위기도  2021. 3. 12. 상 (높아짐), 복지1").sees("2021. 3. 9. 중 (그대로)").sees(
            "2021. 3. 5. 중 (높아짐)"
        )
        d.sees("그 앞의 1번은 이력에 있습니다.")
        await d.press("home", "enter")
        d.sees("접촉과 함께 매긴 위기도입니다.")


async def test_a_level_of_an_assessment_opens_it(desk: Desk, network: Network) -> None:
    known = received(desk, network)
    desk.perform(case_record.assess, known.id, assessment())
    async with page(desk, known) as d:
        await d.press("home", "enter")
        d.sees("욕구·위기도 조사 | 1-가람1-2021-001")


async def test_an_assessment_recalls_the_level_before(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    desk.perform(case_record.add_contact, known.id, contact(crisis_level=CrisisLevel.LOW))
    async with page(desk, known) as d:
        await d.press("a")
        d.sees("지난 위기도: 2021. 3. 3. 하")


async def test_the_lead_is_suggested_with_its_reason_where_the_case_is_classified(desk: Desk, network: Network) -> None:
    known = received(desk, network)
    desk.perform(case_record.assess, known.id, assessment())
    moved(desk, known.id, Status.ASSESSED)
    moved(desk, known.id, Status.CONFERENCED, meeting_id=confer(desk, known.id).id)
    async with page(desk, known) as d:
        await d.press("m", "1")
        d.sees("주사례관리 제안: 민(하늘종합사회복지관) — 위기도 상. 사례회의에서 정합니다.")
        d.field("classification").focus()
        await d.type("고난도\n")
        d.sees("주사례관리 제안: 민(하늘종합사회복지관) — 고난도사례")
        await d.press("escape", "d", "m", "2")
        d.sees("주사례관리 제안: 관(가람1동주민센터) — 서비스연계.")


async def test_a_change_of_the_lead_stands_in_the_course_of_the_case(desk: Desk, network: Network) -> None:
    known = received(desk, network)
    moved(desk, known.id, Status.TRANSFERRED, organisation_id=network.organisations["바다종합사회복지관"])
    async with page(desk, known) as d:
        await d.press("home", "down")
        d.sees("바다종합사회복지관으로 이관했습니다").sees("주관 하늘종합사회복지관 →")
