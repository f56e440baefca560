"""What a 산출내역 comes to, beside the amount that was typed."""

from __future__ import annotations

from chatdong_tui.domain import cost_basis
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.words import budget as words
from chatdong_tui.words.formats import won


def amount_of(basis: str | None, typed: int | None) -> int:
    """What a basis comes to, in won, or the amount that was typed where there is none; both must agree.

    Raises RuleBroken: REQUIRED at `amount` without either; what is wrong with the basis at `basis`;
    AMOUNT_DIFFERS at `amount`.
    """
    if basis is None:
        if typed is None:
            raise RuleBroken("amount", Rule.REQUIRED)
        return typed
    read = cost_basis.parse(basis)
    if read.problems:
        raise words.basis_broken(read.problems[0])
    computed = read.amount
    if computed is None:
        raise RuleBroken("basis", Rule.NO_UNIT_PRICE)
    if typed not in (None, computed):
        raise RuleBroken("amount", Rule.AMOUNT_DIFFERS, computed=won(computed), typed=won(typed or 0))
    return computed
