"""What may be typed on one line during a meeting."""

from __future__ import annotations

import pytest

from chatdong_tui.domain.minutes_line import DecidedPart, SpokenPart, ToDoPart, read_line
from chatdong_tui.domain.refusal import Rule, RuleBroken


def test_plain_text_is_discussion() -> None:
    assert read_line(" 동별로 사례를 나눔 ") == SpokenPart("동별로 사례를 나눔")


@pytest.mark.parametrize("text", ["!회의는 매월 셋째 목요일", "! 회의는 매월 셋째 목요일", "！회의는 매월 셋째 목요일"])
def test_an_exclamation_mark_makes_a_decision(text: str) -> None:
    assert read_line(text) == DecidedPart("회의는 매월 셋째 목요일")


@pytest.mark.parametrize(
    "text",
    [
        ">명단 보내기 @복지1 ~3.25",
        "> 명단 보내기 ~3.25 @복지1",
        "> @복지1 명단 보내기 ~ 3.25",
        "> ~3.25 @복지1 명단 보내기",
        "＞명단 보내기 ＠복지1 ～3.25",
    ],
)
def test_an_arrow_makes_an_action_with_its_owner_and_date_in_any_order(text: str) -> None:
    assert read_line(text) == ToDoPart("명단 보내기", "복지1", "3.25")


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("> 점검 ~2021. 4. 1.", "2021. 4. 1."),
        ("> 점검 ~4. 1.(목)", "4. 1.(목)"),
        ("> ~12.25. 점검", "12.25."),
        ("> 점검 ~+7", "+7"),
        ("> 점검 ~내일", "내일"),
    ],
)
def test_a_due_date_may_be_written_as_dates_are_written(text: str, due: str) -> None:
    assert read_line(text) == ToDoPart("점검", None, due)


def test_signs_inside_words_stay_text() -> None:
    assert read_line("> 14:00~15:30 방문 준비") == ToDoPart("14:00~15:30 방문 준비")
    assert read_line("~까지 @복지1 논의") == SpokenPart("~까지 @복지1 논의")


@pytest.mark.parametrize("text", ["", "  ", "!", "> ", "> @복지1 ~3.25"])
def test_signs_alone_are_no_line(text: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        read_line(text)
    assert (refused.value.field, refused.value.rule) == ("text", Rule.REQUIRED)
