"""Amounts in prose, and what is pointed out about a receipt in words."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.spending import Check, Finding
from chatdong_tui.words.budget import all_told, checks_of, in_full, told


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (8_850_000, "금8,850,000원(금팔백팔십오만원)"),
        (1_770_000, "금1,770,000원(금일백칠십칠만원)"),
        (113_560, "금113,560원(금일십일만삼천오백육십원)"),
        (0, "금0원(금영원)"),
    ],
)
def test_an_amount_in_prose_stands_in_figures_and_words(amount: int, text: str) -> None:
    assert in_full(amount) == text


def test_no_negative_amount_stands_in_prose() -> None:
    with pytest.raises(ValueError, match="negative"):
        in_full(-31_600)


@pytest.mark.parametrize("check", Check)
def test_every_check_has_its_sentence(check: Check) -> None:
    sentence = told(Finding(check, "사무관리비", "재료비"))
    assert sentence.endswith(".")
    assert "{" not in sentence
    if check is not Check.SETTLED:
        assert sentence.startswith("사무관리비 '재료비': ")


def test_where_the_receipt_is_in_sight_it_is_not_named() -> None:
    finding = Finding(Check.OVER_LINE, "사무관리비", "재료비", won=30_000)
    assert told(finding, named=False) == "예산을 30,000원 넘습니다."


def test_several_of_them_are_told_one_behind_the_other() -> None:
    found = (Finding(Check.CASH, "사무관리비", "떡"), Finding(Check.NO_EVIDENCE, "사무관리비", "떡"))
    assert all_told(found, named=False) == "현금으로 냈습니다. 증빙번호가 없습니다."
    assert checks_of(found) == "현금, 증빙 누락"


def test_the_other_receipt_is_named_with_its_day() -> None:
    finding = Finding(Check.TWICE, "사무관리비", "떡", on=date(2021, 3, 18), other="현수막")
    assert told(finding, named=False) == "같은 영수증(2021. 3. 18. 현수막)이 이미 있습니다."
