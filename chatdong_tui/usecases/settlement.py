"""정산: what a zone spent and pays back of a year's grant, closing it, and its 정산서."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from chatdong_tui.document import Document
from chatdong_tui.domain.monthly import Issue
from chatdong_tui.domain.network import Zone, nearest_day
from chatdong_tui.domain.project_plan import ProjectItem
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.settlement import Settlement, SettlementSheet
from chatdong_tui.domain.spending import judged
from chatdong_tui.reports import settlement as report
from chatdong_tui.reports.veil import veil
from chatdong_tui.storage import budget as storage
from chatdong_tui.storage import monthly, network, project, rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.usecases.issue import office_of, post_of, signers
from chatdong_tui.words import budget as words
from chatdong_tui.words.formats import won

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.budget import SettlementDraft

FORM = report.FORM


def sheet(desk: Desk, zone_id: str, year: int) -> SettlementSheet:
    """A zone's year as it stands now. Raises RuleBroken(UNKNOWN_RECORD) at zone_id."""
    with desk.database.snapshot() as connection:
        return _sheet(desk, connection, zone_id, year)


def _sheet(desk: Desk, connection: Connection, zone_id: str, year: int) -> SettlementSheet:
    zone = rows.get(connection, Zone, zone_id, "zone_id")
    lines = storage.lines(connection, [zone_id], year)
    agency = network.lead_agency(connection, zone_id, nearest_day(zone, desk.today))
    grants = {line.id for line in lines if line.is_grant}
    receipts = judged(storage.purse(connection, zone_id, year))
    return SettlementSheet(
        zone,
        agency.name if agency else "",
        year,
        storage.money(connection, lines),
        tuple(each for each in receipts if each.receipt.budget_line_id in grants),
        storage.settlement(connection, zone_id, year),
        tuple(storage.changes(connection, lines)),
    )


def note(desk: Desk, zone_id: str, year: int, draft: SettlementDraft) -> Done[Settlement]:
    """Write down interest, what was paid back, and the remark; the settlement stays as open as it was.

    Of a closed one only what was paid back and the remark can be written. Raises RuleBroken: SETTLED at interest
    for another one after that, at note for taking away why it was closed with something open; UNKNOWN_RECORD at
    zone_id; REFUND_DIFFERS at refunded for another amount than is due
    (domain.md §7.5: what is left over, and the interest); REQUIRED at refunded_on for one without its day.
    """
    with desk.act("budget.note_settlement") as act:
        seen = _sheet(desk, act.connection, zone_id, year)
        if seen.closed and draft.interest != (seen.settlement and seen.settlement.interest):
            raise RuleBroken("interest", Rule.SETTLED)
        row = _noted(seen, draft)
        if seen.ready and seen.closed and not replace(seen, settlement=row).ready:
            raise RuleBroken("note", Rule.SETTLED)
        act.put(row)
        return done(act, row)


def settle(desk: Desk, zone_id: str, year: int, draft: SettlementDraft, on: date | None = None) -> Done[Settlement]:
    """Close a zone's year on a day (today). Nothing of its money can be changed after that.

    Raises RuleBroken: what `note` raises; SETTLED for a year that is closed; SETTLEMENT_SHORT with the
    lines from which more was spent than came in; SETTLEMENT_OPEN at note with the receipts that are open,
    unless the note says why it is closed all the same.
    """
    with desk.act("budget.settle") as act:
        seen = _sheet(desk, act.connection, zone_id, year)
        if seen.closed:
            raise RuleBroken("", Rule.SETTLED)
        if seen.short:
            raise RuleBroken("", Rule.SETTLEMENT_SHORT, lines=words.short_lines(seen.short))
        row = replace(_noted(seen, draft), settled_on=on or desk.today)
        if not replace(seen, settlement=row).ready:
            raise RuleBroken("note", Rule.SETTLEMENT_OPEN, lines=words.open_receipts(seen.unanswered))
        act.put(row)
        return done(act, row)


def _noted(seen: SettlementSheet, draft: SettlementDraft) -> Settlement:
    row = seen.settlement or Settlement(storage.settlement_id(seen.zone.id, seen.year), seen.zone.id, seen.year)
    row = replace(row, **dict(draft))
    due = replace(seen, settlement=row).due_back
    if row.refunded is not None and row.refunded != due:
        raise RuleBroken(
            "refunded",
            Rule.REFUND_DIFFERS,
            due=won(due),
            left=won(max(0, seen.in_hand)),
            interest=won(row.interest or 0),
            typed=won(row.refunded),
        )
    if row.refunded is not None and row.refunded_on is None:
        raise RuleBroken("refunded_on", Rule.REQUIRED)
    return row


def reopen(desk: Desk, zone_id: str, year: int) -> Done[Settlement]:
    """Open a closed settlement again. Raises RuleBroken(UNKNOWN_RECORD) where there is none."""
    with desk.act("budget.reopen") as act:
        row = rows.get(act.connection, Settlement, storage.settlement_id(zone_id, year))
        row = replace(row, settled_on=None)
        act.put(row)
        return done(act, row)


def document(desk: Desk, zone_id: str, year: int) -> Document:
    """The 정산서 of a zone's year.

    Raises RuleBroken: UNKNOWN_RECORD at zone_id; NO_BUDGET at forms for a year without money.
    """
    with desk.database.snapshot() as connection:
        seen = _sheet(desk, connection, zone_id, year)
        if not seen.money.lines:
            raise RuleBroken("forms", Rule.NO_BUDGET)
        place = desk.place()
        own = place.zone is not None and place.zone.id == zone_id
        issue = Issue(seen.agency or office_of(place), post_of(desk, place) if own else "", desk.today, signers(desk))
        projects = project.of_year(connection, year, zone_id)
        items = (item for each in projects for item in project.table(connection, ProjectItem, each.id))
        return report.build(seen, issue, {item.id: item.name for item in items}, veil(monthly.aliases(connection)))


def of_year(desk: Desk, zone_id: str | None, year: int) -> list[Document]:
    """The 정산서 of one zone, or (None) of every zone that has money. Raises what `document` raises."""
    with desk.database.snapshot() as connection:
        if zone_id is not None:
            return [document(desk, zone_id, year)]
        zones = network.zones_of_year(connection, desk.place().district.id, year)
        found = [zone.id for zone in zones if storage.lines(connection, [zone.id], year)]
        if not found:
            raise RuleBroken("forms", Rule.NO_BUDGET)
        return [document(desk, each, year) for each in found]
