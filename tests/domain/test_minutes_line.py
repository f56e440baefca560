"""What may be typed on one line during a meeting."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatdong_tui.domain.minutes_line import (
    AgendaPart,
    CaseQuery,
    DecidedPart,
    OptionPart,
    Part,
    PutOffPart,
    SpokenPart,
    ToDoPart,
    read_case,
    read_line,
    write_line,
)
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


@pytest.mark.parametrize(
    "text",
    ["1안 함께 방문 / 인력이 적게 듦", "(1안) 함께 방문 / 인력이 적게 듦", "제１안: 함께 방문 ／ 인력이 적게 듦"],
)
def test_a_numbered_way_to_decide_has_an_argument_behind_the_stroke(text: str) -> None:
    assert read_line(text) == OptionPart(1, "함께 방문", "인력이 적게 듦")


@pytest.mark.parametrize("text", ["1안이 좋다는 의견", "0안 없음", "보류하자는 의견", "함께/따로 방문"])
def test_what_only_begins_like_a_way_to_decide_is_discussion(text: str) -> None:
    assert read_line(text) == SpokenPart(text)


def test_a_decision_chooses_a_way_with_or_without_words_of_its_own() -> None:
    assert read_line("! 1안 함께 방문 / 인력") == DecidedPart("함께 방문", 1, "인력")
    assert read_line("!2안 / 인력") == DecidedPart("", 2, "인력")
    assert read_line("!1안으로 함") == DecidedPart("1안으로 함")
    assert read_line("!응암2동 / 응암3동에서 번갈아") == DecidedPart("응암2동 / 응암3동에서 번갈아")


def test_what_is_put_off_names_a_day_or_a_condition() -> None:
    assert read_line("!보류 예산(안) ~4.15") == PutOffPart("예산(안)", "4.15")
    assert read_line("! 보류 예산(안) (구 회신이 오면)") == PutOffPart("예산(안)", None, "구 회신이 오면")
    assert read_line("!보류 예산 ~4. 15.(목) (구 회신이 오면)") == PutOffPart("예산", "4. 15.(목)", "구 회신이 오면")
    assert read_line("!보류") == PutOffPart("")
    assert read_line("!보류하지 않음") == DecidedPart("보류하지 않음")


@pytest.mark.parametrize("text", ["1안", "2안 / 싸다", "#", "＃ "])
def test_a_way_or_an_item_without_words_is_none(text: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        read_line(text)
    assert (refused.value.field, refused.value.rule) == ("text", Rule.REQUIRED)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("ㅇㅇ2 14", CaseQuery("ㅇㅇ2", 14)),
        ("응암2-14", CaseQuery("응암2", 14)),
        ("응암2동 014", CaseQuery("응암2동", 14)),
        ("응암2-2021-014", CaseQuery("응암2", 14, 2021)),
        ("예산안", None),
        ("14", None),
        ("응암2 0", None),
        ("2021 예산", None),
    ],
)
def test_a_case_is_asked_for_by_its_dong_and_number(text: str, query: CaseQuery | None) -> None:
    assert read_case(text) == query


_WORDS = st.lists(st.text("가나다라마abc12", min_size=1, max_size=6), min_size=1, max_size=4).map(" ".join)
_NUMBERS = st.integers(1, 99)
_PLAIN = _WORDS.filter(lambda text: isinstance(read_line(text), SpokenPart))
_PARTS = st.one_of(
    st.builds(SpokenPart, _PLAIN),
    st.builds(OptionPart, _NUMBERS, _WORDS, st.none() | _WORDS),
    st.builds(DecidedPart, _PLAIN),
    st.builds(DecidedPart, st.just("") | _WORDS, _NUMBERS, st.none() | _WORDS),
    st.builds(
        PutOffPart, st.just("") | _WORDS, st.none() | st.sampled_from(("4.15", "+7", "내일")), st.none() | _WORDS
    ),
    st.builds(ToDoPart, _WORDS, st.none() | st.just("복지1"), st.none() | st.just("3.25")),
    st.builds(AgendaPart, _WORDS),
)


@given(_PARTS)
def test_a_line_written_out_reads_as_the_same_part(part: Part) -> None:
    assert read_line(write_line(part)) == part


@given(st.text(max_size=60))
def test_any_text_is_a_line_or_lacks_its_words(text: str) -> None:
    if text.strip(" \t!！>＞#＃"):
        with suppress(RuleBroken):
            read_line(text)
    else:
        with pytest.raises(RuleBroken):
            read_line(text)
