"""Phone numbers, accounts and addresses are asked about and masked; office numbers and amounts are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatdong_tui.domain.personal_question import questions
from chatdong_tui.domain.privacy import (
    PersonalKind,
    find_personal,
    masked,
    masked_address,
    masked_name,
    masked_phone,
)
from chatdong_tui.words.privacy import question_sentence
from tests.domain.numbers import INNOCENT

MASKED = [
    ("010-1234-5678", "010-****-5678"),
    ("01012345678", "010****5678"),
    ("010 1234 5678", "010 **** 5678"),
    ("０１０－１２３４－５６７８", "０１０－****－５６７８"),
    ("연락처 010.1234.5678(아들)", "연락처 010.****.5678(아들)"),
    ("011-234-5678", "011-***-5678"),
    ("+82-10-1234-5678", "+82-1*-****-5678"),
    ("110-123-456789", "110-***-******"),
    ("123456-01-234567", "123***-**-******"),
    ("3333-01-1234567로 입금", "333*-**-*******로 입금"),
    ("농협 301-0101-1234-51", "농협 301-****-****-**"),
    ("계좌번호 1101234567890", "계좌번호 110**********"),
    ("카드 1234-5678-9012-3456", "카드 123*-****-****-****"),
    ("hong@example.com으로 보냄", "h***@example.com으로 보냄"),
]

LEFT_ALONE = [
    "02-351-1234",
    "031-123-4567",
    "1588-1234",
    "123-45-67890",
    "8,850,000원",
    "2021-03-18",
    "2021-01-01~2021-12-31",
    "2021. 3. 18.(목) 14:00~15:30",
    "3-응암2-2021-014",
    "복지정책과-12345(2021.03.02.)",
    "제2021-0318-1234호",
    "1270000",
    "밑반찬 12건, 3,364명",
    "우리동네 복지사 @김가람 ~3.18",
]


@pytest.mark.parametrize(("text", "shown"), MASKED)
def test_it_is_found_and_masked(text: str, shown: str) -> None:
    assert masked(text) == shown


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_it_is_left_alone(text: str) -> None:
    assert find_personal(text) == ()


def test_the_place_is_told_so_that_it_can_be_shown() -> None:
    text = "딸 010-1234-5678, 메일 hong@example.com"
    found = find_personal(text)
    assert [each.kind for each in found] == [PersonalKind.PHONE, PersonalKind.EMAIL]
    assert [text[each.start : each.end] for each in found] == ["010-1234-5678", "hong@example.com"]


@given(st.lists(st.sampled_from([text for text, _ in MASKED] + LEFT_ALONE + INNOCENT), max_size=6))
def test_nothing_personal_is_left_in_a_masked_text(parts: list[str]) -> None:
    text = masked(", ".join(parts))
    assert find_personal(text) == ()
    assert masked(text) == text


@given(st.text(max_size=60))
def test_a_text_without_anything_personal_stays_as_it_is(text: str) -> None:
    if not find_personal(text):
        assert masked(text) == text


def test_a_form_is_asked_about_by_field_and_only_once() -> None:
    form = {"memo": "딸 010-1234-5678", "place": "복지관", "count": 3}
    (asked,) = questions(form)
    assert (asked.field, asked.kinds, asked.masked) == ("memo", (PersonalKind.PHONE,), "딸 010-****-5678")
    assert questions(form, known=form) == ()
    told = question_sentence(asked, "내용")
    assert told == "내용 칸에 휴대전화 번호가 있습니다. 가려서 저장할까요? → 딸 010-****-5678"


def test_names_phones_and_addresses_have_a_masked_form() -> None:
    assert masked_name("김가람") == "김○○"
    assert masked_phone("010-1234-5678") == "010-****-5678"
    assert masked_address("가람1동 12-3 201호") == "가람1동 ○○○"
    assert masked_address("집") == "○○○"
