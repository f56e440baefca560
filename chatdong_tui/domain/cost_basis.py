"""산출내역 as people type it: `강사비 210,000 원 × 17 명 × 2 회 = 7,140`, read into whole won (domain.md §4.2)."""

from __future__ import annotations

import enum
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import prod

from chatdong_tui.domain.won import Unit, in_tenths

MOST = 1_000_000_000_000
"""Won; more than that is a slip of the keys."""


class BasisFault(enum.StrEnum):
    """Why a term cannot be computed, or what is typed beside it is not what it comes to."""

    NO_UNIT_PRICE = "no_unit_price"
    TWO_PRICES = "two_prices"
    NOT_A_NUMBER = "not_a_number"
    NEGATIVE = "negative"
    ABSURD = "absurd"
    NOT_WHOLE = "not_whole"
    TOTAL_DIFFERS = "total_differs"


@dataclass(frozen=True, slots=True)
class BasisProblem:
    """place: which term, from 1. text: the term as typed. computed, typed: the two totals in won."""

    fault: BasisFault
    place: int
    text: str
    computed: int = 0
    typed: int = 0


@dataclass(frozen=True, slots=True)
class Term:
    """One product: text as typed, amount in won."""

    text: str
    amount: int


@dataclass(frozen=True, slots=True)
class CostBasis:
    """terms: those that can be computed; problems: what is wrong with the others, or with typed totals."""

    terms: tuple[Term, ...]
    problems: tuple[BasisProblem, ...]

    @property
    def amount(self) -> int | None:
        """What it comes to in won; None while something is wrong with it."""
        return None if self.problems or not self.terms else sum(term.amount for term in self.terms)


@dataclass(frozen=True, slots=True)
class _Number:
    value: Fraction
    decimals: int
    money: int
    unit: str


class _Bad(Exception):
    def __init__(self, fault: BasisFault) -> None:
        super().__init__(fault)
        self.fault = fault


_TIMES = re.compile(r"\s*[×✕✖⨯∗*]\s*|(?<=[\d가-힣)%\s])[xX](?=\s*[-△▲₩]?\d)")
_CUT = re.compile(r"[\n/+;]")
_NUMBER = re.compile(
    r"(?P<sign>[-−△▲]\s?)?(?P<digits>\d[\d,]*(?:\.[\d.,]*)?)"
    r"\s*\(?(?P<unit>백만\s?원|천\s?원|만\s?원|억\s?원|원|%|[가-힣]+)?"
)
_MONEY = {"원": 1, "천원": 1_000, "만원": 10_000, "백만원": 1_000_000, "억원": 100_000_000}
_UNIT_OF = {1: Unit.WON, 1_000: Unit.THOUSAND, 1_000_000: Unit.MILLION}
_WHOLE = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
_BULLET = re.compile(r"^\s*(?:[ㅇ○●□■◦▪•·∙※]|[-*](?=\s))\s*")
_NOTE = re.compile(r"\([^()]*\)")
_SUM = re.compile(r"^(?P<which>소계|합\s*계|총\s*계|계)\s*[:=]?\s*(?=[\d₩△-])")


def parse(text: str) -> CostBasis:
    """Read a 산출내역: terms between line ends, `/` or `+`; factors between x X * or ×; typed totals after `=`.

    A typed total may be cut off to its unit (천원, 백만원); without a unit it is in won, or in 천원 where
    that fits. A term called 계, 합계 or 소계 is a typed total of those before it.
    """
    terms: list[Term] = []
    problems: list[BasisProblem] = []
    summed = 0
    for place, part in enumerate(_parts(unicodedata.normalize("NFKC", text)), start=1):
        try:
            product, typed = _sides(part)
            if (total := _SUM.match(product)) is not None:
                parts = terms[summed:] if total["which"] == "소계" else terms
                summed = len(terms)
                amount, typed = sum(term.amount for term in parts), [product[total.end() :], *typed]
            else:
                amount = _product(product)
                terms.append(Term(part, amount))
            problems += _differing(amount, typed, place, part)
        except _Bad as bad:
            problems.append(BasisProblem(bad.fault, place, part))
    if not problems and sum(term.amount for term in terms) > MOST:
        problems.append(BasisProblem(BasisFault.ABSURD, 1, terms[0].text))
    return CostBasis(tuple(terms), tuple(problems))


def _parts(text: str) -> Iterator[str]:
    """The terms; a `/` or `+` between words, or in a unit (`원/인`), does not part them."""
    start = 0
    for cut in [*_CUT.finditer(text), None]:
        end = cut.start() if cut else len(text)
        piece = text[start:end]
        if cut is not None and cut.group() in "/+":
            # What follows must have a number of its own before it is multiplied.
            after = re.split(r"[\n/+;=×✕✖⨯∗*xX]", text[cut.end() :], maxsplit=1)[0]
            if not (re.search(r"\d", piece) and re.search(r"\d", after)):
                continue
        start = cut.end() if cut else end
        if piece := _BULLET.sub("", piece).strip():
            yield piece


def _sides(part: str) -> tuple[str, list[str]]:
    """The product, and the totals typed after it; `강사비 = 210,000원 × 17명` has its label before the sign."""
    product, *typed = part.split("=")
    if typed and not re.search(r"\d", product):
        product, typed = f"{product} {typed[0]}", typed[1:]
    return product.strip(), [total for total in typed if total.strip()]


def _product(text: str) -> int:
    factors = [factor for factor in _TIMES.split(text) if factor.strip()]
    numbers = [_factor(factor, first=at == 0) for at, factor in enumerate(factors)]
    prices = [number for number in numbers if number.money]
    if len(prices) > 1:
        raise _Bad(BasisFault.TWO_PRICES)
    # A bare number at the beginning is a price: nobody counts without saying what.
    if not prices and (not numbers or numbers[0].unit):
        raise _Bad(BasisFault.NO_UNIT_PRICE)
    amount = prod((number.value * (number.money or 1) for number in numbers), start=Fraction(1))
    if amount.denominator != 1:
        raise _Bad(BasisFault.NOT_WHOLE)
    if not 0 < amount <= MOST:
        raise _Bad(BasisFault.ABSURD)
    return int(amount)


def _factor(text: str, *, first: bool) -> _Number:
    """The number of a factor: its price where it has one; else the last of the first factor, whose label may
    hold others (`1권역당 1,270,000`), and the first of any other (`2회 이상`)."""
    found = list(_NUMBER.finditer(_NOTE.sub(" ", text))) or list(_NUMBER.finditer(text))
    if not found:
        raise _Bad(BasisFault.NO_UNIT_PRICE if first else BasisFault.NOT_A_NUMBER)
    priced = [match for match in found if _money(match)]
    if len(priced) > 1:
        raise _Bad(BasisFault.TWO_PRICES)
    return _read((priced or found)[-1 if first else 0])


def _money(match: re.Match[str]) -> int:
    return _MONEY.get((match["unit"] or "").replace(" ", ""), 0)


def _read(match: re.Match[str]) -> _Number:
    whole, _, decimals = match["digits"].rstrip(".,").partition(".")
    money, unit = _money(match), match["unit"] or ""
    # 210.000 is 210,000 to whoever typed it, and 210 to a computer.
    if not _WHOLE.fullmatch(whole) or (decimals and not (decimals.isdigit() and len(decimals) <= 2)):
        raise _Bad(BasisFault.NOT_A_NUMBER)
    value = Fraction(f"{whole.replace(',', '')}.{decimals or 0}")
    if match["sign"]:
        raise _Bad(BasisFault.NEGATIVE)
    if unit == "%":
        value /= 100
    return _Number(value, len(decimals), money, unit)


def _differing(amount: int, typed: list[str], place: int, part: str) -> Iterator[BasisProblem]:
    """The typed totals that are not the amount."""
    for text in typed:
        match = _NUMBER.search(text)
        if match is None:
            raise _Bad(BasisFault.NOT_A_NUMBER)
        number = _read(match)
        units = (number.money,) if number.money else (1, 1_000)
        if not any(_fits(amount, number, size) for size in units):
            told = int(number.value * (number.money or 1))
            yield BasisProblem(BasisFault.TOTAL_DIFFERS, place, part, amount, told)


def _fits(amount: int, number: _Number, size: int) -> bool:
    unit = _UNIT_OF.get(size)
    if unit is None:
        return number.value * size == amount
    return Fraction(in_tenths(amount, unit, places=number.decimals)) == number.value
