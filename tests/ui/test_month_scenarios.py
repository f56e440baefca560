"""The manual of a month's end, with its keys counted: gaps, newsletter, export, submission (domain.md §10, 6 and 7)."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui import places
from chatdong_tui.domain.case_code import Route
from chatdong_tui.domain.draft.meeting import ActionDraft
from chatdong_tui.domain.draft.outreach import OutreachDraft
from chatdong_tui.domain.meeting_code import AttendanceState
from chatdong_tui.domain.newsletter import NewsSection
from chatdong_tui.domain.submission import SubmissionForm
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import attendance, meeting, minutes, month_end, outreach, submission
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network, Today
from tests.ui.driver import Driver, driving
from tests.ui.meetings import hold
from tests.ui.test_month_end import go_to
from tests.usecases.money import book, granted
from tests.usecases.newsletters import said, shown

LAST = date(2021, 3, 31)
KEYS_A_SECOND = 3
"""Of somebody who types with two fingers."""


@pytest.fixture
def march(desk: Desk, network: Network, today: Today) -> str:
    """March of zone 1 on its last day: a meeting whose minutes are open, a receipt without evidence, an action that
    is late, and no newsletter."""
    meeting_id = hold(desk, network)
    for seat in meeting.sheet(desk, meeting_id).seats:
        desk.perform(attendance.mark, seat.id, AttendanceState.PRESENT)
    desk.perform(minutes.add_action, meeting_id, ActionDraft(text="명단 보내기", due_on=date(2021, 3, 25)))
    book(desk, granted(desk, network.zones[1]), summary="현수막", evidence_no=None, reason="원본을 기다림")
    counts = [
        OutreachDraft(dong_id=network.dongs[dong], month="2021-03", route=Route.ONLINE, count=4)
        for dong in ("가람1동", "가람2동")
    ]
    desk.perform(outreach.set_outreach, counts)
    today.move_to(LAST)
    return meeting_id


async def mend(d: Driver, gap: str, *keys: str) -> int:
    """Open a gap with Enter, mend it, and come back; the number of keys."""
    await go_to(d, gap)
    before = d.keys
    await d.press("enter", *keys)
    await d.comes("월 마감")
    d.does_not_see(gap)
    return d.keys - before


# 6. the end of the month


@pytest.mark.usefixtures("march")
async def test_the_gaps_of_march_are_one_enter_from_their_fix_and_the_month_goes_out_with_three_keys(
    desk: Desk, network: Network
) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("9")
        d.sees("회의록을 확정하지 않았습니다").sees("명단 보내기").sees("증빙").sees("소식지를 만들지 않았습니다")

        assert await mend(d, "회의록을 확정하지", "f8", "y", "escape") == 4
        assert await mend(d, "소식지를 만들지", "d", "f8", "escape") == 4
        await go_to(d, "명단 보내기")
        await d.press("d")
        await d.goes("명단 보내기")
        await go_to(d, "현수막")
        await d.press("enter")
        await d.comes("증빙번호")
        d.screen.form.focus_field("evidence_no")
        await d.type("1-1")
        await d.press("f2")
        await d.goes("현수막")

        before = d.keys
        await d.press("f7", "f3")
        d.sees("1/3")
        await d.press("f2")
        await d.written()
        assert d.keys - before == 3
        await d.press("escape")

        for paper in ("3월 회의 결과", "3월 소식지"):
            assert await mend(d, paper, "s", "escape") == 3
        left = month_end.month_end(desk, network.zones[1], "2021-03").open
        assert [gap.fact.form for gap in left] == [SubmissionForm.OPERATION_PLAN]  # type: ignore[union-attr]
    names = {path.stem for path in places.outbox().rglob("*.*")}
    assert {"2021-03_제1권역_회의결과보고", "2021-03_제1권역_월별종합보고", "2021-03_제1권역_소식지"} <= names


@pytest.mark.usefixtures("march")
async def test_what_was_handed_in_is_kept_as_it_was(desk: Desk, network: Network) -> None:
    async with driving(ChatdongApp(desk, "month_end")) as d:
        await mend(d, "3월 회의 결과", "s", "escape")
    paper = next(
        paper
        for paper in submission.owed(desk, network.zones[1], LAST, date(2021, 4, 30))
        if (paper.form, paper.period) == (SubmissionForm.MEETING_REPORT, "2021-03")
    )
    assert paper.is_in


# 7. the newsletter


async def test_a_newsletter_is_drafted_written_checked_and_out_within_five_minutes(
    desk: Desk, network: Network, today: Today
) -> None:
    today.move_to(LAST)
    async with driving(ChatdongApp(desk)) as d:
        await d.press("9", "l", "d")
        d.sees("구청 제출: 3월 회의 결과, 3월 소식지")

        await d.press("a")
        await d.type("봄나들이 참여 가정을 모집합니다 | 02-351-1234\n")
        await d.type("이불 빨래방 신청을 받습니다\n")
        await d.type("새로 이사 오신 분께 안내문을 드립니다 | 02-350-1111\n\n")
        await d.type("통장과 함께 골목을 살핍니다 | 02-350-2222\n\n")
        await d.press("end", "f4")
        await d.type("운영계획서는 이달 말까지 냅니다. 문의 010-1234-5678")
        await d.press("f2", "k")
        d.sees("운영계획서는 이달 말까지")

        await d.press("f8")
        d.sees("휴대전화 번호: 010-1234-5678")
        await d.press("enter", "end")
        for _ in range(len(" 문의 010-1234-5678")):
            await d.press("backspace")
        await d.press("f2")
        d.sees("찾지 못했습니다")
        await d.press("f8")
        d.sees("확정 2021. 3. 31.")

        await d.press("p")
        d.sees("제1권역 네트워크 소식지")
        await d.press("f2")
        await d.written()
        assert d.keys <= 5 * 60 * KEYS_A_SECOND
    assert len(said(desk, network, NewsSection.AGENCY)) == 4
    assert shown(desk, network).is_final
    assert any(path.suffix == ".hwpx" for path in places.outbox().rglob("*.*"))
