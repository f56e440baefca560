"""`chatdong add expense`: a receipt without the screen, checked as on the screen."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from chatdong_tui.cli.add import add, asked, code_named, day_named, field_named
from chatdong_tui.cli.common import desk_over, file_option, say
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.words import line_mode_budget as words

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.budget import ExpenditureDraft
    from chatdong_tui.usecases.desk import Desk
    from chatdong_tui.usecases.expenditure import Till


@add.command("expense", help=words.ADD_EXPENSE)
@click.argument("amount", default="")
@click.argument("item", default="")
@click.argument("summary", default="")
@file_option
@click.option("--on", "on_date", default="", help=words.ON)
@click.option("--zone", "zone_no", type=int, help=words.ZONE)
@click.option("--year", type=int, help=words.YEAR)
@click.option("--payee", default="", help=words.PAYEE)
@click.option("--method", default="", help=words.METHOD)
@click.option("--no", "evidence_no", default="", help=words.EVIDENCE_NO)
@click.option("--no-evidence", is_flag=True, help=words.NO_EVIDENCE)
@click.option("--meeting", default="", help=words.MEETING)
@click.option("--reason", default="", help=words.REASON)
@click.option("--note", default="", help=words.NOTE)
def expense(
    amount: str, item: str, summary: str, path: Path | None, on_date: str, zone_no: int | None, year: int | None,
    payee: str, method: str, evidence_no: str, no_evidence: bool, meeting: str, reason: str, note: str,
) -> None:  # fmt: skip
    from chatdong_tui.domain.budget import PaymentMethod
    from chatdong_tui.domain.draft.budget import ExpenditureDraft
    from chatdong_tui.domain.draft.text import draft_of
    from chatdong_tui.domain.spending import is_refreshment
    from chatdong_tui.usecases import expenditure, naming

    with desk_over(path) as desk, field_named():
        day = day_named(on_date, "on_date", desk.today) if on_date else desk.today
        zone_id = _zone(desk, zone_no, year or day.year)
        till = expenditure.till(desk, zone_id, year or day.year)
        won = _amount(asked(amount, words.ASK_AMOUNT, "AMOUNT"))
        line_id = _line(till, asked(item, words.ASK_ITEM.format(items=_items(till)), "ITEM"))
        summary = asked(summary, words.ASK_SUMMARY, "SUMMARY")
        meeting_id = naming.meeting_meant(desk, meeting) if meeting else None
        if meeting_id is None and is_refreshment(till.purse.lines[line_id].line.item, summary):
            held = till.meeting_on(day)
            meeting_id = held.id if held else None
        draft = draft_of(
            ExpenditureDraft,
            budget_line_id=line_id,
            on_date=day,
            amount=won,
            summary=summary,
            payee=payee,
            method=code_named(PaymentMethod, method or PaymentMethod.CARD, "method"),
            evidence_no=None if no_evidence else evidence_no or till.next_no,
            meeting_id=meeting_id,
            reason=reason,
            note=note,
        )
        _save(desk, till, draft)


def _save(desk: Desk, till: Till, draft: ExpenditureDraft) -> None:
    """Book it. At a terminal a doubtful one is booked once a reason was given."""
    from chatdong_tui.domain.draft.text import draft_of
    from chatdong_tui.usecases import expenditure
    from chatdong_tui.words.formats import won

    try:
        saved = desk.perform(expenditure.spend, draft).value
    except RuleBroken as error:
        if error.rule is not Rule.NEEDS_EXCEPTION or not sys.stdin.isatty():
            raise
        say(str(error.facts["told"]).strip(), err=True)
        reason = click.prompt(words.ASK_REASON, err=True)
        # Built anew: what is typed here passes the same guards as an option.
        saved = desk.perform(expenditure.spend, draft_of(type(draft), **{**dict(draft), "reason": reason})).value
    money = till.purse.lines[saved.budget_line_id]
    number = words.NUMBER.format(no=saved.evidence_no) if saved.evidence_no else words.WITHOUT_NUMBER
    say(
        words.EXPENSE_SAVED.format(
            item=money.line.item, won=won(saved.amount), left=won(money.left - saved.amount), number=number, id=saved.id
        )
    )


def _zone(desk: Desk, zone_no: int | None, year: int) -> str:
    """The zone with this number in that year, by default the desk's own. Raises RuleBroken UNKNOWN_RECORD at `zone`."""
    from chatdong_tui.usecases import budget

    place = desk.place().zone
    wanted = zone_no if zone_no is not None else place.no if place else None
    for each in budget.of_district(desk, year):
        if each.zone.no == wanted:
            return each.zone.id
    raise RuleBroken("zone", Rule.UNKNOWN_RECORD if wanted is not None else Rule.REQUIRED)


def _amount(text: str) -> int:
    """`24000`, `24,000원`, `24천원`, `12,000*2`. Raises RuleBroken at `amount`."""
    from chatdong_tui.domain.cost_basis import parse
    from chatdong_tui.words.budget import amount_broken

    basis = parse(text)
    if basis.amount is None:
        raise amount_broken(basis)
    return basis.amount


def _items(till: Till) -> str:
    return ", ".join(money.line.item for money in till.purse.lines.values())


def _line(till: Till, text: str) -> str:
    """The line whose 편성목 is meant. Raises RuleBroken at `item`: UNKNOWN_RECORD, AMBIGUOUS."""
    from chatdong_tui.words.choosing import meant

    found = meant(text, [(line_id, money.line.item) for line_id, money in till.purse.lines.items()])
    if len(found) != 1:
        raise RuleBroken("item", Rule.AMBIGUOUS if found else Rule.UNKNOWN_RECORD)
    return found[0]
