"""A line that is keyed in from a printed sheet, and the lines that a sheet has."""

from __future__ import annotations

import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatdong_tui.domain.case_code import ContactMethod, ContactResult, CrisisLevel
from chatdong_tui.domain.field_sheet import FieldSheet, TypedLine, blank_lines, read_line
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.words.case_screens import CONTACT_METHODS, CONTACT_RESULTS, LEVEL_LETTERS
from chatdong_tui.words.field_sheet import codes_of

DAY = date(2021, 3, 18)
SHEET = FieldSheet("zone", DAY, 1, ("a", "b", "c"))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("3 ㅈ ㅇ 반찬 전달 ~+7", TypedLine(3, "", ("ㅈ", "ㅇ", "반찬", "전달"), "+7")),
        ("03. ㅈㅇ 반찬", TypedLine(3, "", ("ㅈㅇ", "반찬"))),
        ("3번 ㅂ ~3.25 @어제 안부", TypedLine(3, "", ("ㅂ", "안부"), "3.25", "어제")),
        ("ㅇㅇ2 14 ㅂ 안부", TypedLine(None, "ㅇㅇ2-14", ("ㅂ", "안부"))),
        ("ㅇㅇ2-14 ㅂ", TypedLine(None, "ㅇㅇ2-14", ("ㅂ",))),
        ("3-응암2-2021-014 ㅂ", TypedLine(None, "3-응암2-2021-014", ("ㅂ",))),
        ("3 ㅈ ㅇ 14:00~15:30에 만남", TypedLine(3, "", ("ㅈ", "ㅇ", "14:00~15:30에", "만남"))),
    ],
)
def test_a_line_is_its_number_and_what_follows(text: str, meant: TypedLine) -> None:
    assert read_line(text) == meant


@pytest.mark.parametrize(("text", "field"), [("", "line"), ("   ", "line"), ("3", "method"), ("3 ~+7", "method")])
def test_a_line_without_a_way_of_contact_is_refused(text: str, field: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        read_line(text)
    assert (refused.value.field, refused.value.rule) == (field, Rule.REQUIRED)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (("ㅈ", "ㅇ", "반찬"), (ContactMethod.PHONE, ContactResult.COMPLETED, None, "반찬")),
        (("ㅈㅂ",), (ContactMethod.PHONE, ContactResult.ABSENT, None, "")),
        (("w", "q"), (ContactMethod.PHONE, ContactResult.ABSENT, None, "")),
        (
            ("전화", "부재", "상", "문", "닫힘"),
            (ContactMethod.PHONE, ContactResult.ABSENT, CrisisLevel.HIGH, "문 닫힘"),
        ),
        (("ㅂ", "안부", "확인"), (ContactMethod.VISIT, None, None, "안부 확인")),
        (("반찬", "전달"), (None, None, None, "전달")),
        (("ㅈㅋ", "전달"), (None, None, None, "전달")),
    ],
)
def test_letters_mean_what_they_mean_in_the_form(
    words: tuple[str, ...], meant: tuple[ContactMethod | None, ContactResult | None, CrisisLevel | None, str]
) -> None:
    assert codes_of(words) == meant


@given(
    st.sampled_from(list(ContactMethod)),
    st.sampled_from(list(ContactResult)),
    st.none() | st.sampled_from(list(CrisisLevel)),
    st.booleans(),
)
def test_every_code_is_read_back_from_its_letter(
    method: ContactMethod, result: ContactResult, level: CrisisLevel | None, together: bool
) -> None:
    first, second = CONTACT_METHODS[method][0], CONTACT_RESULTS[result][0]
    letters = (first + second,) if together else (first, second)
    third = (LEVEL_LETTERS[level][0],) if level else ()
    assert codes_of((*letters, *third, "반찬 전달")) == (method, result, level, "반찬 전달")


@given(st.integers(1, 999), st.text(max_size=60))
def test_any_text_is_a_line_or_refused(number: int, text: str) -> None:
    with contextlib.suppress(RuleBroken):
        assert read_line(f"{number} {text}").words


def test_a_number_is_the_case_on_that_line() -> None:
    assert [SHEET.case_of(line) for line in (1, 2, 3)] == ["a", "b", "c"]
    assert SHEET.code == "0318-1"


@pytest.mark.parametrize(
    ("line", "rule"), [(4, Rule.BLANK_LINE), (8, Rule.BLANK_LINE), (9, Rule.NOT_ON_SHEET), (0, Rule.NOT_ON_SHEET)]
)
def test_a_line_without_a_case_says_why(line: int, rule: Rule) -> None:
    with pytest.raises(RuleBroken) as refused:
        SHEET.case_of(line)
    assert (refused.value.rule, refused.value.facts) == (rule, {"no": line})
    assert len(SHEET.case_ids) + blank_lines(3) == 8
