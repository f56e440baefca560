"""Fields for dates, times, numbers and months understand what people type, and say how."""

from __future__ import annotations

from datetime import date

import pytest
from textual.app import App, ComposeResult

from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.ui.widgets.count_box import CountBox
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.month_box import MonthBox
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.ui.widgets.time_box import TimeBox
from tests.ui.driver import driving


def today() -> date:
    return date(2021, 3, 18)


class BoxApp(App[None]):
    def __init__(self, box: TextBox) -> None:
        super().__init__()
        self.box = box

    def compose(self) -> ComposeResult:
        yield self.box
        yield TextBox()


@pytest.mark.parametrize(
    ("box", "typed", "value", "remark"),
    [
        (DateBox(today=today), "3.18", date(2021, 3, 18), "2021. 3. 18.(목)"),
        (DateBox(today=today), "오늘", date(2021, 3, 18), "2021. 3. 18.(목)"),
        (DateBox(today=today), "어제", date(2021, 3, 17), "2021. 3. 17.(수)"),
        (DateBox(today=today), "+7", date(2021, 3, 25), "2021. 3. 25.(목)"),
        (TimeBox(), "14", "14:00", "14:00"),
        (TimeBox(), "오후 2시 반", "14:30", "14:30"),
        (CountBox(unit="건"), "12", 12, "12건"),
        (CountBox(unit="명"), "1200", 1200, "1,200명"),
        (MonthBox(today=today), "3", "2021-03", "2021년 3월"),
    ],
)
async def test_what_is_typed_is_understood_and_shown_beside_it(
    box: TextBox, typed: str, value: object, remark: str
) -> None:
    async with driving(BoxApp(box)) as d:
        await d.type(typed)
        assert box.read() == value
        d.sees(f"{typed}  {remark}")


@pytest.mark.parametrize(
    ("box", "typed", "finished"),
    [
        (DateBox(today=today), "3.18", "2021. 3. 18.(목)"),
        (TimeBox(), "1430", "14:30"),
        (CountBox(unit="명"), "1200", "1,200명"),
        (MonthBox(today=today), "3월", "2021-03"),
    ],
)
async def test_leaving_the_field_writes_it_in_full(box: TextBox, typed: str, finished: str) -> None:
    async with driving(BoxApp(box)) as d:
        await d.type(typed)
        await d.press("tab")
        assert box.raw == finished
        box.restore(finished)
        await d.press("shift+tab", "tab")
        assert box.raw == finished


@pytest.mark.parametrize("box", [DateBox(today=today), TimeBox(), CountBox(), MonthBox(today=today)])
async def test_an_empty_field_is_nothing(box: TextBox) -> None:
    async with driving(BoxApp(box)):
        assert box.read() is None


@pytest.mark.parametrize(
    ("box", "rule"),
    [
        (DateBox(today=today), Rule.NOT_A_DATE),
        (TimeBox(), Rule.NOT_A_TIME),
        (CountBox(), Rule.NOT_A_NUMBER),
        (MonthBox(today=today), Rule.NOT_A_MONTH),
    ],
)
async def test_what_cannot_be_understood_stays_and_is_refused_when_read(box: TextBox, rule: Rule) -> None:
    async with driving(BoxApp(box)) as d:
        await d.type("99.99")
        await d.press("tab")
        assert box.raw == "99.99"
        with pytest.raises(RuleBroken) as refused:
            box.read()
        assert refused.value.rule is rule


async def test_a_written_value_is_read_back() -> None:
    box = DateBox(today=today)
    async with driving(BoxApp(box)):
        box.write(date(2021, 12, 31))
        assert box.read() == date(2021, 12, 31)


async def test_zero_is_not_nothing() -> None:
    box = CountBox(unit="건")
    async with driving(BoxApp(box)):
        box.write(0)
        assert box.read() == 0
