"""All zones side by side: the grid tells the marks apart in words and signs, the matrix puts the worst first."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.submission import SubmissionForm
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import submission
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network, Today
from tests.ui.driver import Driver, driving

REPORT = SubmissionForm.MEETING_REPORT


@pytest.fixture(autouse=True)
def _in_may(desk: Desk, network: Network, today: Today) -> None:
    today.move_to(date(2021, 5, 20))
    desk.perform(submission.submit, network.zones[2], SubmissionForm.NEWSLETTER, "2021-01", date(2021, 2, 4))
    zone = network.zones[1]
    desk.perform(submission.nothing_to_report, zone, REPORT, "2021-01", date(2021, 2, 4))
    desk.perform(submission.submit, zone, REPORT, "2021-02", date(2021, 3, 5))
    desk.perform(submission.submit, zone, REPORT, "2021-03", date(2021, 4, 6))


@pytest.fixture
def at_the_district(desk: Desk, network: Network) -> Desk:
    desk.database.perform(lambda: desk.database.set_meta(zone="")).result()
    return desk


def cells(d: Driver) -> list[str]:
    """What stands in the first zone's line."""
    line = next(line for line in d.frame()[1:] if "제1권역" in line)
    return line.split()[1:]


async def test_the_grid_is_two_keys_away_and_tells_the_marks_apart(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("8", "g")
        await d.comes("2021년 회의 결과")
        assert " ".join(cells(d)).startswith("무실 제출 지연!미제 아직 아직")
        d.sees("무실=무실적")
        assert d.keys == 2


async def test_a_wide_screen_writes_the_marks_out(desk: Desk) -> None:
    async with driving(ChatdongApp(desk), size=(130, 30)) as d:
        await d.press("8", "g")
        await d.comes("2021년 회의 결과")
        assert cells(d)[:4] == ["무실적", "제출", "지연", "!미제출"]


async def test_the_chosen_cell_says_more(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("8", "g", "left", "left")
        await d.comes("낸 날 2021. 4. 6.")


async def test_every_form_has_its_grid(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("8", "g", "f")
        await d.comes("2021년 소식지")
        await d.press("f")
        await d.comes("2021년 운영계획서")
        assert cells(d)[:1] == ["!미제"]


async def test_a_zone_only_looks(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("8", "g", "s")
        await d.comes("권역에서 보기만 합니다")


async def test_the_district_receives_in_the_grid(at_the_district: Desk) -> None:
    async with driving(ChatdongApp(at_the_district)) as d:
        await d.press("8", "g", "home", "right", "a")
        await d.comes("접수로 적었습니다")


async def test_the_matrix_puts_the_worst_zone_first(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("8", "m")
        await d.comes("모자란 권역부터")
        picture = d.picture()
        assert picture.index("제2권역") < picture.index("제1권역", picture.index("모자란 권역부터"))
        assert "3/4 지연1" in d.line("제1권역  ")


async def test_a_line_of_the_matrix_opens_the_zones_calendar(at_the_district: Desk) -> None:
    async with driving(ChatdongApp(at_the_district)) as d:
        await d.press("8", "m", "enter")
        await d.comes("(제2권역)")


async def test_a_site_visit_is_three_keys_away_and_takes_down_what_is_hard(at_the_district: Desk) -> None:
    async with driving(ChatdongApp(at_the_district)) as d:
        await d.press("8", "m", "v")
        await d.comes("애로사항·건의")
        d.sees("제2권역 현장 모니터링")
        assert d.keys == 3
        await d.press(*["down"] * 6)
        await d.type("강사를 구하기 어려움")
        await d.press("enter")
        await d.comes("논의 1")


async def test_zones_of_another_year_are_not_visited(at_the_district: Desk) -> None:
    async with driving(ChatdongApp(at_the_district)) as d:
        await d.press("8", "m", "left_square_bracket", "v")
        await d.comes("올해 권역에서 엽니다")
