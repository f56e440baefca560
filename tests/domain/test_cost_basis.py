"""산출내역 as people type it: terms, signs, units, typed totals, and what is wrong with a term."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatdong_tui.domain.cost_basis import BasisFault, parse


@pytest.mark.parametrize(
    ("text", "won"),
    [
        ("강사비 210,000 원 × 17 명 × 2 회 = 7,140", 7_140_000),
        ("진행비 10,000 원 × 5 명 × 17개구 = 850", 850_000),
        ("자문회의비 150,000 원 × 1 회 × 17개구 = 2,550", 2_550_000),
        ("ㅇ 1권역당 1,270,000원 × 5개 권역 = 6,350,000원", 6_350_000),
        ("ㅇ 1권역당 500,000원 × 5개 권역 = 2,500,000원", 2_500_000),
        ("간담회 다과 10,000원×10명×5회=500,000", 500_000),
    ],
)
def test_the_lines_of_the_source_documents_are_read(text: str, won: int) -> None:
    assert parse(text).amount == won


def test_several_terms_add_up() -> None:
    basis = parse("강사료 200,000원×1명×4회=800,000 / 재료비 10,000원×10명×4회=400,000 / 홍보물 70,000원×1식=70,000")
    assert [term.amount for term in basis.terms] == [800_000, 400_000, 70_000]
    assert basis.amount == 1_270_000


@pytest.mark.parametrize("sign", ["×", "x", "X", "*", "＊", "✕", " × ", " x "])
def test_every_sign_of_multiplication_is_taken(sign: str) -> None:
    assert parse(f"210,000원{sign}17명{sign}2회").amount == 7_140_000


@pytest.mark.parametrize("between", ["\n", " / ", "/", " + ", "+", ";"])
def test_terms_are_parted_by_line_ends_slashes_and_plus_signs(between: str) -> None:
    assert parse(f"강사료 70,000원 × 2명{between}재료비 10,000원 × 3명").amount == 170_000


@pytest.mark.parametrize(
    ("text", "won"),
    [
        ("210천원 × 2명", 420_000),
        ("21만원 × 2명", 420_000),
        ("1.5백만원", 1_500_000),
        ("210000 × 2명", 420_000),
        ("２１０，０００원 × ２명", 420_000),
        ("₩210,000 × 2명", 420_000),
        ("10,000원/인 × 5명", 50_000),
        ("재료비/소모품 10,000원 × 3식", 30_000),
        ("강사비 = 210,000원 × 2명", 420_000),
        ("강사비(2급) 100,000원(2시간) × 3명(예비 1명 포함)", 300_000),
        ("2명 × 210,000원", 420_000),
        ("50,000원 × 33%", 16_500),
        ("- 홍보물 70,000원", 70_000),
        ("1박2일 숙박 50,000원 x 10인 x 1박", 500_000),
        ("a box 10,000원 x 2", 20_000),
        ("70,000원 × 1식 =", 70_000),
    ],
)
def test_units_notes_and_labels_do_not_get_in_the_way(text: str, won: int) -> None:
    assert parse(text).amount == won


@pytest.mark.parametrize(
    "text",
    [
        "210,000원 × 17명 × 2회 = 7,140,000",
        "210,000원 × 17명 × 2회 = 7,140,000원",
        "210,000원 × 17명 × 2회 = 7,140천원",
        "210,000원 × 17명 × 2회 = 7,140(천원)",
        "210,000원 × 17명 × 2회 = 7백만원",
        "210,000원 × 17명 × 2회 = 7.1백만원",
        "210,000원 × 17명 × 2회 = 7,140,000원 = 7,140천원",
        "210,000원 × 17명 × 2회 = 7,140천원 / 계 7,140천원",
    ],
)
def test_a_typed_total_may_be_cut_off_to_its_unit(text: str) -> None:
    assert parse(text).amount == 7_140_000


def test_a_typed_total_that_is_another_one_names_both_amounts() -> None:
    (problem,) = parse("강사비 210,000원 × 17명 × 2회 = 7,410").problems
    assert (problem.fault, problem.computed, problem.typed) == (BasisFault.TOTAL_DIFFERS, 7_140_000, 7_410)
    assert parse("강사비 210,000원 × 17명 × 2회 = 7,410").amount is None


def test_a_typed_sum_is_compared_with_all_terms_before_it() -> None:
    assert parse("강사료 800,000원 / 재료비 400,000원 / 합계 1,200,000원").amount == 1_200_000
    (problem,) = parse("강사료 800,000원 / 재료비 400,000원 / 합계 1,300,000원").problems
    assert (problem.place, problem.computed, problem.typed) == (3, 1_200_000, 1_300_000)


def test_a_subtotal_is_compared_with_the_terms_since_the_last_one() -> None:
    text = "강사료 800,000원\n소계 800,000원\n재료비 400,000원\n소계 400,000원\n합계 1,200,000원"
    assert parse(text).amount == 1_200_000


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("17명 × 2회", BasisFault.NO_UNIT_PRICE),
        ("강사비", BasisFault.NO_UNIT_PRICE),
        ("강사비 × 3명", BasisFault.NO_UNIT_PRICE),
        ("100,000원 × 3,000원", BasisFault.TWO_PRICES),
        ("10,000원 × 명", BasisFault.NOT_A_NUMBER),
        ("21,0000원 × 2명", BasisFault.NOT_A_NUMBER),
        ("210.000원 × 2명", BasisFault.NOT_A_NUMBER),
        ("1.270.000원", BasisFault.NOT_A_NUMBER),
        ("10,000원 × 2명 = 많음", BasisFault.NOT_A_NUMBER),
        ("-70,000원 × 2명", BasisFault.NEGATIVE),
        ("△70,000원", BasisFault.NEGATIVE),
        ("10,000원 × 0명", BasisFault.ABSURD),
        ("999,999,999,999원 × 2", BasisFault.ABSURD),
        ("10,001원 × 33%", BasisFault.NOT_WHOLE),
    ],
)
def test_what_cannot_be_computed_says_why(text: str, fault: BasisFault) -> None:
    basis = parse(text)
    assert [problem.fault for problem in basis.problems] == [fault]
    assert basis.amount is None


def test_the_problem_names_its_term() -> None:
    (problem,) = parse("강사료 70,000원 × 2명 / 재료비 10명 × 2회 / 홍보물 5,000원").problems
    assert (problem.place, problem.text) == (2, "재료비 10명 × 2회")


def test_nothing_typed_is_no_problem_and_no_amount() -> None:
    assert (parse(" ").problems, parse(" ").amount) == ((), None)


price = st.integers(1, 1_000_000)
quantity = st.integers(1, 60)


@given(st.lists(st.tuples(price, quantity, quantity), min_size=1, max_size=6), st.sampled_from([" / ", "\n", "+"]))
def test_what_is_written_out_comes_back_as_its_sum(terms: list[tuple[int, int, int]], between: str) -> None:
    text = between.join(
        f"항목 {each:,}원 × {people}명 × {times}회 = {each * people * times:,}원" for each, people, times in terms
    )
    assert parse(text).amount == sum(each * people * times for each, people, times in terms)


@given(st.text(max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    basis = parse(text)
    assert (basis.amount is None) == (bool(basis.problems) or not basis.terms)
