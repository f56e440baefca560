"""정산서: what came in, was spent and goes back, the ledger and the list of evidence (domain.md §4.4, §7.5)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from chatdong_tui.document import (
    Absent,
    Block,
    Cell,
    CellKind,
    Document,
    Head,
    Heading,
    Level,
    Paragraph,
    Row,
    RowKind,
    Table,
)
from chatdong_tui.domain.budget import LineMoney
from chatdong_tui.domain.meeting_code import Disclosure
from chatdong_tui.domain.monthly import Issue
from chatdong_tui.domain.settlement import SettlementSheet
from chatdong_tui.domain.spending import Judged
from chatdong_tui.reports import cells
from chatdong_tui.reports.budget import amounts, note_own
from chatdong_tui.reports.trail import Trail
from chatdong_tui.reports.veil import Veil
from chatdong_tui.words import budget as money_words
from chatdong_tui.words import provenance as rules
from chatdong_tui.words import settlement as words
from chatdong_tui.words.formats import particle, rate, short_date, won
from chatdong_tui.words.labels import label, zone_name

FORM = "settlement"


def build(sheet: SettlementSheet, issue: Issue, items: Mapping[str, str], hide: Veil) -> Document:
    """The 정산서 of a zone's year in won. items: the names of 세부사업 by id; hide: what no free text may say."""
    place = zone_name(sheet.zone.no, sheet.zone.name)
    money, trail = sheet.money, Trail()
    return Document(
        form=FORM,
        stem=words.STEM.format(year=sheet.year, place=place),
        title=words.TITLE.format(year=sheet.year, place=place),
        gist=words.GIST.format(
            topic=particle(place, "은", "는"),
            year=sheet.year,
            budget=won(money.budget),
            spent=won(money.spent),
            refund=won(sheet.due_back),
        ),
        keywords=tuple(word.format(place=place) for word in words.KEYWORDS),
        head=Head(issue.issuer, issue.writer, issue.on, label(Disclosure.OPEN), issue.approvers),
        blocks=tuple(_blocks(sheet, items, hide, trail)),
        attachments=(words.COPIES,),
        provenance=trail.found,
    )


def _blocks(sheet: SettlementSheet, items: Mapping[str, str], hide: Veil, trail: Trail) -> Iterator[Block]:
    yield Heading(words.TOTALS)
    yield _totals(sheet, trail)
    if sheet.money.granted != sheet.money.budget:
        yield Paragraph(words.LEFT_NOTE, Level.NOTE)
    yield Heading(words.RESULT)
    yield from _result(sheet, hide, trail)
    if sheet.changes:
        yield Heading(words.CHANGES)
        yield _changes(sheet, hide)
    yield Heading(words.LEDGER)
    yield _ledger(sheet, items, hide) if sheet.receipts else Paragraph(words.NO_RECEIPT)
    yield Heading(words.EVIDENCE)
    yield from _evidence(sheet, hide, trail)
    yield Paragraph(words.CONFIRMED)
    settled_on = sheet.settlement.settled_on if sheet.settlement else None
    day = short_date(settled_on) if settled_on else words.SIGNED_ON.format(year=sheet.year, month=12)
    yield Paragraph(words.SIGNED.format(day=day, agency=sheet.agency or words.NONE), Level.DASH)


def name_of(money: LineMoney, sheet: SettlementSheet) -> str:
    """The 편성목 of a line, with its source where the zone has another line of that name."""
    alike = [other for other in sheet.money.grants if other.line.item == money.line.item]
    if len(alike) == 1:
        return money.line.item
    return words.ITEM_OF_SOURCE.format(item=money.line.item, source=label(money.line.fund_source))


def _totals(sheet: SettlementSheet, trail: Trail) -> Table:
    titles = (words.ITEM, words.BUDGET, words.GRANTED, words.SPENT, words.LEFT, words.RATE, words.EVIDENCE_HEAD)
    rows = []
    for each in sheet.money.grants:
        name, papers = name_of(each, sheet), (each.evidenced, each.receipts)
        rows.append(_row(name, each.budget, each.granted, each.spent, each.in_hand, *papers))
        _note(name, [each], trail)
    _note(words.SUM, sheet.money.grants, trail)
    money = sheet.money
    receipts = sum(each.receipts for each in money.grants)
    total = _row(
        words.SUM, money.budget, money.granted, money.spent, sheet.in_hand, sheet.evidenced, receipts, RowKind.TOTAL
    )
    return Table((16, 14, 14, 14, 12, 10, 10), (cells.head(*titles), *rows, total), words.WON_UNIT)


def _note(name: str, lines: Sequence[LineMoney], trail: Trail) -> None:
    held = amounts(lines)
    came = [row_id for each in lines for row_id in each.granted_by]
    # Money that has come in goes along when it is moved from one line to another.
    moved = [row_id for each in lines for row_id in each.changed_by] if len(lines) == 1 else []
    trail.note((name, words.BUDGET), rules.BUDGET, held.budget_by)
    trail.note((name, words.GRANTED), rules.GRANTED, (*came, *moved))
    trail.note((name, words.SPENT), rules.SPENT, held.spent_by)
    trail.note((name, words.LEFT), rules.IN_HAND, (*came, *moved, *held.spent_by))
    evidenced = tuple(row_id for each in lines for row_id in each.evidenced_by)
    trail.note((name, words.EVIDENCE_HEAD), rules.EVIDENCED, evidenced)


def _row(
    name: str, budget: int, granted: int, spent: int, left: int, evidenced: int, receipts: int,
    kind: RowKind = RowKind.BODY,
) -> Row:  # fmt: skip
    # Before any 교부 there is none; that is not the same as 0 won.
    came = Cell(granted, CellKind.WON) if granted or spent else Cell(Absent.NONE, CellKind.WON)
    papers = Cell(evidenced, CellKind.COUNT, words.RECEIPTS)
    if evidenced < receipts:
        papers = Cell(f"{evidenced}/{receipts}{words.RECEIPTS}")
    figures = (Cell(budget, CellKind.WON), came, Cell(spent, CellKind.WON), Cell(left, CellKind.WON))
    return Row((Cell(name), *figures, cells.percent(rate(spent, budget)), papers), kind)


def _result(sheet: SettlementSheet, hide: Veil, trail: Trail) -> Iterator[Block]:
    money, settlement = sheet.money, sheet.settlement
    yield Paragraph(words.SPENT_IN_FULL.format(amount=money_words.in_full(money.spent)))
    left = won(max(0, sheet.in_hand))
    if settlement is None or settlement.interest is None:
        yield Paragraph(words.REFUND_UNKNOWN.format(left=left))
    else:
        facts = {"left": left, "interest": won(sheet.interest), "refund": won(sheet.due_back)}
        yield Paragraph(words.REFUND.format(**facts))
    if settlement is not None and settlement.refunded is not None and settlement.refunded_on is not None:
        day = short_date(settlement.refunded_on)
        yield Paragraph(words.REFUNDED.format(amount=won(settlement.refunded), day=day))
    holders = dict.fromkeys(label(each.line.holder) for each in money.grants)
    yield Paragraph(words.HOLDER.format(holders=money_words.BETWEEN.join(holders)))
    days = dict.fromkeys(short_date(each.granted_on) for each in money.grants if each.granted_on)
    yield Paragraph(words.GRANTED_ON.format(days=money_words.BETWEEN.join(days) or words.NONE))
    for each in sheet.short:
        yield Paragraph(words.SHORT.format(item=name_of(each, sheet), won=won(-each.in_hand)), Level.NOTE)
    if money.own:
        note_own(money.own, trail)
        told = words.OWN_LINE.format(budget=won(money.own_budget), spent=won(money.own_spent))
        yield Paragraph(told, Level.NOTE)
    if sheet.closed and settlement is not None and settlement.note:
        yield Paragraph(words.SETTLED_WITH.format(note=hide(settlement.note)), Level.NOTE)


def _changes(sheet: SettlementSheet, hide: Veil) -> Table:
    names = {each.line.id: name_of(each, sheet) for each in sheet.money.grants}
    titles = (words.FROM, words.TO, words.AMOUNT, words.APPROVED_ON, words.APPROVAL, words.REASON)
    rows = [
        Row(
            (
                cells.text(names.get(change.from_line_id)),
                cells.text(names.get(change.to_line_id)),
                Cell(change.amount, CellKind.WON),
                cells.day(change.approved_on),
                Cell(hide(change.approval)),
                cells.text(hide(change.reason or "")),
            )
        )
        for change in sheet.changes
    ]
    return Table((14, 14, 12, 12, 22, 22), (cells.head(*titles), *rows), words.WON_UNIT)


def _ledger(sheet: SettlementSheet, items: Mapping[str, str], hide: Veil) -> Table:
    titles = (
        words.NUMBER, words.DAY, words.SUMMARY, words.ITEM, words.PROJECT_ITEM, words.PAYEE, words.METHOD,
        words.AMOUNT, words.EVIDENCE_NO, words.NOTE,
    )  # fmt: skip
    rows = [_entry(number, judged, items, hide) for number, judged in enumerate(sheet.receipts, start=1)]
    blank = Cell(Absent.BLANK)
    total = Row((Cell(words.SUM, across=7), Cell(sheet.money.spent, CellKind.WON), blank, blank), RowKind.TOTAL)
    return Table((5, 11, 18, 11, 11, 12, 9, 11, 9, 13), (cells.head(*titles), *rows, total), words.WON_UNIT)


def _entry(number: int, judged: Judged, items: Mapping[str, str], hide: Veil) -> Row:
    receipt = judged.receipt
    item = items.get(receipt.item_id or "")
    return Row(
        (
            Cell(number, CellKind.COUNT),
            cells.day(receipt.on_date),
            Cell(hide(receipt.summary)),
            Cell(judged.item),
            Cell(item or Absent.NONE),
            cells.text(hide(receipt.payee or "")),
            Cell(label(receipt.method)),
            Cell(receipt.amount, CellKind.WON),
            cells.text(receipt.evidence_no),
            cells.text(hide(_remark(judged))),
        )
    )


def _remark(judged: Judged) -> str:
    """What is pointed out, the reason that was given for it, and the note."""
    receipt = judged.receipt
    parts = (money_words.checks_of(judged.findings), receipt.reason, receipt.note)
    return money_words.BETWEEN.join(part for part in parts if part)


def _evidence(sheet: SettlementSheet, hide: Veil, trail: Trail) -> Iterator[Block]:
    held = [judged for judged in sheet.receipts if judged.receipt.evidence_no is not None]
    without = tuple(judged.receipt.id for judged in sheet.receipts if judged.receipt.evidence_no is None)
    missing = len(without)
    if missing:
        trail.note((rules.UNEVIDENCED_NAME,), rules.UNEVIDENCED, without)
    if held:
        titles = (words.EVIDENCE_NO, words.ITEM, words.SUMMARY, words.AMOUNT)
        rows = [
            Row(
                (
                    Cell(judged.receipt.evidence_no or Absent.BLANK),
                    Cell(judged.item),
                    Cell(hide(judged.receipt.summary)),
                    Cell(judged.receipt.amount, CellKind.WON),
                )
            )
            for judged in sorted(held, key=lambda each: _by_number(each.receipt.evidence_no or ""))
        ]
        yield Table((14, 18, 34, 16), (cells.head(*titles), *rows), words.WON_UNIT)
    if missing or not held:
        yield Paragraph(words.MISSING_EVIDENCE.format(count=missing) if missing else words.NONE, Level.NOTE)


def _by_number(no: str) -> tuple[str, int, str]:
    """`3-2` before `3-10`."""
    head = no.rstrip("0123456789")
    tail = no[len(head) :]
    return head, int(tail or 0), no
