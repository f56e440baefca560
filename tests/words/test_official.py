"""The writing rules of public documents (domain.md §8), with the wrong forms that have been seen."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatdong_tui.words import formats, official


def test_marks_go_eight_deep() -> None:
    assert [official.mark(depth, 1) for depth in range(8)] == ["1.", "가.", "1)", "가)", "(1)", "(가)", "①", "㉮"]
    assert [official.mark(depth, 2) for depth in range(8)] == ["2.", "나.", "2)", "나)", "(2)", "(나)", "②", "㉯"]


def test_the_circled_syllable_is_u326e_and_not_what_one_library_begins_with() -> None:
    assert official.mark(7, 1) == "\u326e"
    assert official.mark(7, 14) == "\u327b"
    assert official.mark(7, 1) != "\u327f"
    assert official.mark(6, 1) == "\u2460"


@pytest.mark.parametrize(
    ("number", "sign"), [(14, "하."), (15, "거."), (16, "너."), (28, "허."), (29, "고."), (43, "구."), (84, "히.")]
)
def test_after_ha_comes_geo(number: int, sign: str) -> None:
    assert official.mark(1, number) == sign


def test_a_circle_that_does_not_exist_is_written_in_brackets() -> None:
    assert [official.mark(6, 20), official.mark(6, 21)] == ["⑳", "(21)"]
    assert official.mark(7, 15) == "(거)"


@pytest.mark.parametrize(("depth", "number"), [(8, 1), (-1, 1), (0, 0), (1, 85)])
def test_there_is_no_mark_below_the_deepest_or_after_the_last(depth: int, number: int) -> None:
    with pytest.raises(ValueError, match="no mark"):
        official.mark(depth, number)


@pytest.mark.parametrize(
    ("depths", "marks"),
    [
        ((0,), [""]),
        ((0, 0), ["1.", "2."]),
        ((0, 1, 0), ["1.", "", "2."]),
        ((0, 1, 1, 2, 0), ["1.", "가.", "나.", "", "2."]),
        ((0, 1, 1, 0, 1, 1), ["1.", "가.", "나.", "2.", "가.", "나."]),
        ((0, 1, 2, 2, 1), ["", "가.", "1)", "2)", "나."]),
        ((), []),
    ],
)
def test_a_lone_item_has_no_mark(depths: tuple[int, ...], marks: list[str]) -> None:
    assert official.marks(depths) == marks


@given(st.lists(st.integers(0, 3), max_size=30))
def test_marks_of_neighbours_follow_each_other(depths: list[int]) -> None:
    marks = official.marks(depths)
    for at, depth in enumerate(depths[1:], 1):
        if depths[at - 1] == depth:
            number = next(no for no in range(1, 31) if official.mark(depth, no) == marks[at])
            assert marks[at - 1] == official.mark(depth, number - 1)


def test_chapters_have_roman_numbers() -> None:
    assert [official.chapter(number) for number in (1, 4, 12, 13)] == ["Ⅰ", "Ⅳ", "Ⅻ", "13"]


@pytest.mark.parametrize(
    ("won", "written"),
    [
        (8_850_000, "금8,850,000원(금팔백팔십오만원)"),
        (113_560, "금113,560원(금일십일만삼천오백육십원)"),
        (1_770_000, "금1,770,000원(금일백칠십칠만원)"),
    ],
)
def test_an_amount_is_written_in_figures_and_words_with_every_one(won: int, written: str) -> None:
    assert official.amount(won) == written
    assert "천원" not in written.replace("천원)", "")


def test_times_have_a_colon_of_24_hours() -> None:
    assert official.hours("14:00", "15:30") == "14:00~15:30"
    assert official.hours("09:00") == "09:00"


def test_a_date_has_no_zeros_and_no_letters() -> None:
    written = formats.long_date(date(2026, 7, 6))
    assert written == "2026. 7. 6.(월)"
    assert written not in ("2026.07.06.(월)", "2026. 07. 06.(월)", "2026년 7월 6일(월)", "2026. 7. 6(월)")


def test_a_period_has_no_blanks_around_its_tilde_and_no_word_after_it() -> None:
    written = formats.period(date(2026, 7, 6), date(2026, 7, 10))
    assert written == "2026. 7. 6.~7. 10."
    assert " ~" not in written
    assert "까지" not in written


def test_the_unit_of_a_table_keeps_the_blank_before_its_colon() -> None:
    assert official.unit_caption("천원") == "(단위 : 천원)"
    assert official.unit_caption("명", "건") == "(단위 : 명, 건)"


def test_a_single_attachment_has_no_number() -> None:
    assert official.attachments(["증빙서류 사본 1부."]) == ["증빙서류 사본 1부."]
    assert official.attachments(["등록부 1부.", "소식지 1부."]) == ["1. 등록부 1부.", "2. 소식지 1부."]


def test_the_end_stands_two_blanks_after_the_last_letter() -> None:
    assert official.ended("기한 내 제출 ") == "기한 내 제출  끝."


@pytest.mark.parametrize(
    ("modern", "spaced"),
    [
        ("일시: 2021. 3. 18.(목) 14:00~15:30", "일시 : 2021. 3. 18.(목) 14:00~15:30"),
        ("참석: 총 7명(관 4, 민 3)", "참석 : 총 7명(관 4, 민 3)"),
        ("비율 3: 4", "비율 3: 4"),
        ("끝에 쌍점:", "끝에 쌍점:"),
        ("일시 : 이미", "일시 : 이미"),
    ],
)
def test_the_older_habit_sets_a_blank_before_the_colon_of_a_label(modern: str, spaced: str) -> None:
    assert official.spaced_colons(modern) == spaced
