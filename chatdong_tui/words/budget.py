"""Words about money: verbs, what is pointed out about a receipt, and amounts as a document writes them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from chatdong_tui.domain.budget import LineMoney
from chatdong_tui.domain.cost_basis import BasisFault, BasisProblem, CostBasis
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.spending import Check, Finding, Judged
from chatdong_tui.words.formats import period, short_date, won, won_in_words
from chatdong_tui.words.labels import label
from chatdong_tui.words.problems import sentence

VERBS = {
    "budget.add_line": "예산 추가",
    "budget.edit_line": "예산 고침",
    "budget.remove_line": "예산 지움",
    "budget.disburse": "교부 입력",
    "budget.edit_disbursement": "교부 고침",
    "budget.remove_disbursement": "교부 지움",
    "budget.move": "편성목 변경",
    "budget.remove_move": "편성목 변경 지움",
    "budget.spend": "지출 입력",
    "budget.edit_receipt": "지출 고침",
    "budget.remove_receipt": "지출 지움",
    "budget.settle": "정산 마침",
    "budget.note_settlement": "이자·반납 입력",
    "budget.reopen": "정산 다시 엶",
}

IN_FULL = "금{figures}원({words})"
LINE = "{item} '{summary}': "
LINE_ITEM = "{item}: "
SHORT = "{item} {won}원"
OPEN = "{item} {count}건({checks})"
BETWEEN = ", "
DAY = "({day})"
OTHER = "({other})"
TERM = "산출내역 {place}번째 '{text}': "
_TERM_LENGTH = 40

_DOUBTS = {
    Check.OVER_LINE: "{line}예산을 {won}원 넘습니다.",
    Check.OVER_GRANT: "{line}교부받은 금액을 {won}원 넘습니다.",
    Check.NO_MEETING: "{line}다과·식비인데 연결한 회의가 없습니다.",
    Check.CASH: "{line}현금으로 냈습니다.",
    Check.NO_EVIDENCE: "{line}증빙번호가 없습니다.",
    Check.TWICE: "{line}같은 영수증{other}이 이미 있습니다.",
}
_REFUSALS = {
    Check.BEFORE_GRANT: ("on_date", Rule.BEFORE_GRANT),
    Check.OUTSIDE_PERIOD: ("on_date", Rule.OUTSIDE_PERIOD),
    Check.NOT_CONFIRMED: ("budget_line_id", Rule.NOT_CONFIRMED_YET),
    Check.OWN_MONEY_MIXED: ("evidence_no", Rule.OWN_MONEY_MIXED),
    Check.SETTLED: ("", Rule.SETTLED),
}
_FAULTS = {
    BasisFault.NO_UNIT_PRICE: Rule.NO_UNIT_PRICE,
    BasisFault.TWO_PRICES: Rule.TWO_PRICES,
    BasisFault.NOT_A_NUMBER: Rule.BASIS_NOT_A_NUMBER,
    BasisFault.NEGATIVE: Rule.NEGATIVE_AMOUNT,
    BasisFault.ABSURD: Rule.ABSURD_AMOUNT,
    BasisFault.NOT_WHOLE: Rule.NOT_WHOLE_WON,
    BasisFault.TOTAL_DIFFERS: Rule.AMOUNT_DIFFERS,
}


def in_full(amount: int) -> str:
    """`금8,850,000원(금팔백팔십오만원)`: an amount in prose (domain.md §8). Raises ValueError below 0."""
    return IN_FULL.format(figures=won(amount), words=won_in_words(amount))


def broken(finding: Finding, *, named: bool = True) -> RuleBroken:
    """The refusal of a receipt. named: whether its sentence names the line and the receipt."""
    field, rule = _REFUSALS[finding.check]
    return RuleBroken(field, rule, **_facts(finding, named))


def told(finding: Finding, *, named: bool = True) -> str:
    """What is wrong with a receipt, in a sentence; named: with its line and what it was for."""
    if finding.check.refused:
        return sentence(broken(finding, named=named))
    return _DOUBTS[finding.check].format_map(_facts(finding, named))


def all_told(findings: Iterable[Finding], *, named: bool = True) -> str:
    """The sentences one behind the other."""
    return " ".join(told(finding, named=named) for finding in findings)


def _facts(finding: Finding, named: bool) -> dict[str, str]:
    return {
        "line": LINE.format(item=finding.item, summary=finding.summary) if named and finding.summary else "",
        "day": _days(finding.on, finding.until),
        "won": won(finding.won),
        "other": OTHER.format(other=_other(finding)) if finding.other else "",
    }


def _days(on: date | None, until: date | None) -> str:
    if on is None:
        return ""
    return DAY.format(day=period(on, until) if until else short_date(on))


def _other(finding: Finding) -> str:
    return f"{short_date(finding.on)} {finding.other}" if finding.on else finding.other


def amount_broken(basis: CostBasis) -> RuleBroken:
    """The refusal of an amount that was typed, at `amount`."""
    if not basis.problems:
        return RuleBroken("amount", Rule.REQUIRED)
    error = basis_broken(basis.problems[0])
    return RuleBroken("amount", error.rule, **{**error.facts, "text": ""})


def basis_broken(problem: BasisProblem) -> RuleBroken:
    """The refusal of a 산출내역 at `basis`, with the term that is wrong."""
    text = problem.text if len(problem.text) <= _TERM_LENGTH else problem.text[:_TERM_LENGTH] + ".."
    return RuleBroken(
        "basis",
        _FAULTS[problem.fault],
        text=TERM.format(place=problem.place, text=text),
        computed=won(problem.computed),
        typed=won(problem.typed),
    )


def short_lines(lines: Iterable[LineMoney]) -> str:
    """`업무추진비 120,000원`: how much was spent from each line that did not come in."""
    return BETWEEN.join(SHORT.format(item=money.line.item, won=won(-money.in_hand)) for money in lines)


def open_receipts(receipts: Iterable[Judged]) -> str:
    """`사무관리비 2건(증빙 누락)`: what is open, line by line."""
    by_item: dict[str, list[Judged]] = {}
    for receipt in receipts:
        by_item.setdefault(receipt.item, []).append(receipt)
    return BETWEEN.join(
        OPEN.format(
            item=item, count=len(found), checks=checks_of(finding for each in found for finding in each.findings)
        )
        for item, found in by_item.items()
    )


def checks_of(findings: Iterable[Finding]) -> str:
    """`증빙 누락, 현금`: what is pointed out, each once."""
    return BETWEEN.join(dict.fromkeys(label(finding.check) for finding in findings))
