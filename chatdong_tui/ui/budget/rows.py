"""How money is written in the rows of a screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chatdong_tui.domain.budget import BudgetChange, BudgetLine, Disbursement, LineMoney, ZoneMoney
from chatdong_tui.domain.spending import Judged
from chatdong_tui.ui.inert import fit
from chatdong_tui.ui.widgets.bars import Bar, track_of
from chatdong_tui.ui.widgets.plain_list import Line
from chatdong_tui.usecases.budget import ZoneBudget
from chatdong_tui.words import budget_screens as words
from chatdong_tui.words.budget import checks_of
from chatdong_tui.words.formats import rate, screen_date, short_date, won
from chatdong_tui.words.labels import label, zone_name

_NAME, _NUMBER, _RATE, _LEAST_BAR = 14, 10, 8, 6
_FIGURES = 4


def _bar_width(width: int) -> int:
    left = width - _NAME - _FIGURES * _NUMBER - _RATE - 2
    return left if left >= _LEAST_BAR else 0


def head(first: str, width: int) -> str:
    """The titles over the columns."""
    titles = (words.AMOUNT_BUDGET, words.GRANTED, words.SPENT, words.LEFT)
    return _row(first, titles, words.RATE, " " * _bar_width(width))


def _row(name: str, figures: Sequence[str], percent: str, bar: str) -> str:
    numbers = "".join(fit(text, _NUMBER, right=True) for text in figures)
    return f"{fit(name, _NAME)}{numbers}{fit(percent, _RATE, right=True)}  {bar}".rstrip()


def money_row(name: str, budget: int, granted: int | None, spent: int, width: int) -> str:
    """A line or a sum: 예산, 교부 (None: not for this), 집행, 잔액, 집행률 and a bar of it."""
    figures = (won(budget), words.NONE if granted is None else won(granted), won(spent), won(budget - spent))
    percent = rate(spent, budget)
    cells = _bar_width(width)
    plan = budget if spent > budget else None
    bar = track_of(Bar(name, spent, "", of=plan), max(budget, spent), cells) if cells else ""
    return _row(name, figures, words.NONE if percent is None else f"{percent}%", bar)


def name_of(line: BudgetLine, lines: Sequence[BudgetLine]) -> str:
    """The 편성목, with its source where there are several of that name."""
    alike = [other for other in lines if other.item == line.item]
    return line.item if len(alike) == 1 else f"{line.item}({label(line.fund_source)})"


def zone_lines(money: ZoneMoney, width: int) -> Iterator[Line]:
    """The lines of a zone, their sum, and the agency's own apart."""
    every = [each.line for each in money.lines]
    yield Line(None, " " * 2 + head(words.ITEM, width), "heading")
    for each in money.grants:
        yield _line(each, name_of(each.line, every), each.granted, width)
    if money.grants:
        total = money_row(words.SUM, money.budget, money.granted, money.spent, width)
        yield Line(None, " " * 2 + total, "alert" if money.left < 0 else "heading")
    if money.own:
        yield Line(None, "")
        yield Line(None, words.OWN, "heading")
        for each in money.own:
            yield _line(each, name_of(each.line, every), None, width)


def _line(each: LineMoney, name: str, granted: int | None, width: int) -> Line:
    over = each.left < 0 or (each.line.is_grant and each.in_hand < 0)
    text = money_row(name, each.budget, granted, each.spent, width)
    return Line(each.line.id, text, "alert" if over else "")


def movement_lines(money: ZoneMoney, came: Sequence[Disbursement], moved: Sequence[BudgetChange]) -> Iterator[Line]:
    """What came in and what was moved, by day; a heading over each."""
    names = {each.line.id: each.line.item for each in money.lines}
    if came:
        yield Line(None, "")
        yield Line(None, words.CAME, "heading")
    elif money.grants:
        yield Line(None, words.NOT_GRANTED, "alert")
    for one in came:
        note = words.NOTE.format(note=one.note) if one.note else ""
        day, item = short_date(one.on_date), names.get(one.budget_line_id, "")
        yield Line(one.id, words.CAME_LINE.format(day=day, item=item, won=won(one.amount), note=note))
    if moved:
        yield Line(None, "")
        yield Line(None, words.MOVED, "heading")
    for change in moved:
        text = words.MOVED_LINE.format(
            day=short_date(change.approved_on),
            source=names.get(change.from_line_id, ""),
            target=names.get(change.to_line_id, ""),
            won=won(change.amount),
            approval=change.approval,
        )
        yield Line(change.id, text)


def open_line(judged: Judged) -> Line:
    """A receipt about which something is to be done."""
    receipt = judged.receipt
    text = words.OPEN_LINE.format(
        day=screen_date(receipt.on_date),
        item=judged.item,
        summary=receipt.summary,
        won=won(receipt.amount),
        checks=checks_of(judged.findings),
    )
    return Line(receipt.id, text, "alert" if judged.is_open else "")


def district_lines(zones: Sequence[ZoneBudget], width: int) -> Iterator[Line]:
    """The money of every zone, and their sum."""
    yield Line(None, " " * 2 + head(words.ZONE, width), "heading")
    for each in zones:
        name, money = zone_name(each.zone.no, each.zone.name), each.money
        text = money_row(name, money.budget, money.granted, money.spent, width)
        alert = any(line.left < 0 for line in money.grants)
        yield Line(each.zone.id, text, "alert" if alert else "")
    if zones:
        budget = sum(each.money.budget for each in zones)
        granted = sum(each.money.granted for each in zones)
        spent = sum(each.money.spent for each in zones)
        yield Line(None, " " * 2 + money_row(words.SUM, budget, granted, spent, width), "heading")


def receipt_cells(judged: Judged) -> tuple[str, ...]:
    """One receipt in the list."""
    receipt = judged.receipt
    return (
        screen_date(receipt.on_date),
        judged.item,
        receipt.summary,
        won(receipt.amount),
        receipt.payee or "",
        label(receipt.method),
        receipt.evidence_no or "",
        checks_of(judged.findings),
    )
