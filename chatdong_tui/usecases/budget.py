"""Money of a zone: its budget lines, what comes in for them, what is moved, and how they stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from chatdong_tui.domain.budget import BudgetChange, BudgetLine, Disbursement, LineMoney, ZoneMoney
from chatdong_tui.domain.network import Zone, nearest_day
from chatdong_tui.domain.project import PlanGap
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.spending import Check, judged
from chatdong_tui.storage import budget as storage
from chatdong_tui.storage import network, project, rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.usecases.basis import amount_of
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.usecases.network import district_of
from chatdong_tui.words import budget as words
from chatdong_tui.words.formats import won

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.budget import BudgetChangeDraft, BudgetLineDraft, DisbursementDraft


@dataclass(frozen=True, slots=True)
class ZoneBudget:
    """A zone's money in a year. agency: its lead agency, '' where it has none."""

    zone: Zone
    agency: str
    money: ZoneMoney
    settled: bool = False


def not_settled(connection: Connection, zone_id: str, year: int) -> None:
    """Raises RuleBroken(SETTLED) for a year whose settlement is closed."""
    closed = storage.settlement(connection, zone_id, year)
    if closed is not None and closed.settled_on is not None:
        raise RuleBroken("", Rule.SETTLED)


def add_line(desk: Desk, draft: BudgetLineDraft) -> Done[BudgetLine]:
    """Add a line to a zone's budget; without an amount it gets what its basis comes to.

    Raises RuleBroken: UNKNOWN_RECORD at zone_id or project_id; SETTLED; what is wrong with the basis at
    `basis`; AMOUNT_DIFFERS at `amount` where the two differ; REQUIRED at `amount` without either.
    """
    with desk.act("budget.add_line") as act:
        line = _line(act.connection, desk.new_id(), draft.zone_id, draft.year, draft)
        act.put(line)
        return done(act, line)


def edit_line(desk: Desk, line_id: str, draft: BudgetLineDraft) -> Done[BudgetLine]:
    """Change a line, which stays with its zone and year.

    Raises what `add_line` raises, UNKNOWN_RECORD, BELOW_MOVED at `amount` for less than was moved from it,
    and IN_USE at `fund_source` where a line with money on it would become the agency's own or cease to be so.
    """
    with desk.act("budget.edit_line") as act:
        old = rows.get(act.connection, BudgetLine, line_id)
        line = _line(act.connection, line_id, old.zone_id, old.year, draft)
        if line.is_grant is not old.is_grant and storage.in_use(act.connection, line_id):
            raise RuleBroken("fund_source", Rule.IN_USE)
        moved_away = -min(0, _money(act.connection, old).budget - old.amount)
        if line.amount < moved_away:
            raise RuleBroken("amount", Rule.BELOW_MOVED, moved=won(moved_away))
        act.put(line)
        return done(act, line)


def _line(connection: Connection, line_id: str, zone_id: str, year: int, draft: BudgetLineDraft) -> BudgetLine:
    rows.get(connection, Zone, zone_id, "zone_id")
    not_settled(connection, zone_id, year)
    projects = {each.id for each in project.of_year(connection, year, zone_id)}
    if draft.project_id is not None and draft.project_id not in projects:
        raise RuleBroken("project_id", Rule.UNKNOWN_RECORD)
    given = {"zone_id": zone_id, "year": year, "amount": amount_of(draft.basis, draft.amount)}
    return BudgetLine(id=line_id, **{**dict(draft), **given})


def remove_line(desk: Desk, line_id: str) -> Done[str]:
    """Take a line away. Raises RuleBroken: UNKNOWN_RECORD; SETTLED; IN_USE while money came in or was spent."""
    with desk.act("budget.remove_line") as act:
        line = rows.get(act.connection, BudgetLine, line_id)
        not_settled(act.connection, line.zone_id, line.year)
        if storage.in_use(act.connection, line_id):
            raise RuleBroken("", Rule.IN_USE)
        act.remove(BudgetLine, line_id)
        return done(act, line_id)


def disburse(desk: Desk, line_id: str, draft: DisbursementDraft) -> Done[Disbursement]:
    """교부: write down what came in for a line.

    Raises RuleBroken: UNKNOWN_RECORD at budget_line_id; SETTLED; OWN_MONEY_MIXED for the agency's own line;
    OUT_OF_RANGE at amount for more than the line holds, at on_date for a day of another year or to come.
    """
    with desk.act("budget.disburse") as act:
        line = rows.get(act.connection, BudgetLine, line_id, "budget_line_id")
        not_settled(act.connection, line.zone_id, line.year)
        _in_its_year(desk, line.year, draft.on_date, "on_date")
        if not line.is_grant:
            raise RuleBroken("budget_line_id", Rule.OWN_MONEY_MIXED)
        money = _money(act.connection, line)
        if money.granted + draft.amount > money.budget:
            raise RuleBroken("amount", Rule.OUT_OF_RANGE)
        disbursement = Disbursement(id=desk.new_id(), budget_line_id=line_id, **dict(draft))
        act.put(disbursement)
        return done(act, disbursement)


def disburse_all(desk: Desk, zone_id: str, year: int, draft: DisbursementDraft) -> Done[int]:
    """교부 of a whole zone on one day: every line of the grant gets what it still lacks, in one act.

    draft.amount is the sum. Raises RuleBroken: SETTLED; OUT_OF_RANGE at on_date as `disburse` does;
    AMOUNT_DIFFERS at amount where the lines lack another sum; ALREADY_THERE where they lack nothing.
    """
    with desk.act("budget.disburse") as act:
        not_settled(act.connection, zone_id, year)
        _in_its_year(desk, year, draft.on_date, "on_date")
        money = storage.money(act.connection, storage.lines(act.connection, [zone_id], year))
        # A line that was cut after its 교부 has too much, which is paid back and not lent to the others.
        lacking = {each.line.id: max(0, each.budget - each.granted) for each in money.grants}
        missing = sum(lacking.values())
        if not missing:
            raise RuleBroken("amount", Rule.ALREADY_THERE)
        if draft.amount != missing:
            raise RuleBroken("amount", Rule.AMOUNT_DIFFERS, computed=won(missing), typed=won(draft.amount))
        for line_id, amount in lacking.items():
            if amount > 0:
                act.put(Disbursement(desk.new_id(), line_id, draft.on_date, amount, draft.note))
        return done(act, missing)


def edit_disbursement(desk: Desk, disbursement_id: str, draft: DisbursementDraft) -> Done[Disbursement]:
    """Mend what was written down of a 교부.

    Raises RuleBroken: UNKNOWN_RECORD; what `disburse` raises; IN_USE as `remove_disbursement` does.
    """
    with desk.act("budget.edit_disbursement") as act:
        old = rows.get(act.connection, Disbursement, disbursement_id)
        line = rows.get(act.connection, BudgetLine, old.budget_line_id)
        not_settled(act.connection, line.zone_id, line.year)
        _in_its_year(desk, line.year, draft.on_date, "on_date")
        before = _unbacked(act.connection, line)
        disbursement = replace(old, **dict(draft))
        act.put(disbursement)
        money = _money(act.connection, line)
        if draft.amount > old.amount and money.granted > money.budget:
            raise RuleBroken("amount", Rule.OUT_OF_RANGE)
        if _unbacked(act.connection, line) - before:
            raise RuleBroken("", Rule.IN_USE)
        return done(act, disbursement)


def remove_disbursement(desk: Desk, disbursement_id: str) -> Done[str]:
    """Take a 교부 away.

    Raises RuleBroken: UNKNOWN_RECORD; SETTLED; IN_USE while something was spent that would then be spent before
    it came in, or above what came in.
    """
    with desk.act("budget.remove_disbursement") as act:
        gone = rows.get(act.connection, Disbursement, disbursement_id)
        line = rows.get(act.connection, BudgetLine, gone.budget_line_id)
        not_settled(act.connection, line.zone_id, line.year)
        before = _unbacked(act.connection, line)
        act.remove(Disbursement, disbursement_id)
        if _unbacked(act.connection, line) - before:
            raise RuleBroken("", Rule.IN_USE)
        return done(act, disbursement_id)


def _unbacked(connection: Connection, line: BudgetLine) -> set[tuple[str, Check]]:
    """The receipts of a line's zone and year that no money had come in for."""
    return {
        (each.receipt.id, finding.check)
        for each in judged(storage.purse(connection, line.zone_id, line.year))
        for finding in each.findings
        if finding.check in (Check.BEFORE_GRANT, Check.OVER_GRANT)
    }


def _in_its_year(desk: Desk, year: int, day: date, field: str) -> None:
    if day.year != year or day > desk.today:
        raise RuleBroken(field, Rule.OUT_OF_RANGE)


def move(desk: Desk, draft: BudgetChangeDraft) -> Done[BudgetChange]:
    """편성목 변경: move money between two lines of a zone; what the zone holds stays the same.

    Raises RuleBroken: UNKNOWN_RECORD at from_line_id or to_line_id; SAME_LINE, and OWN_MONEY_MIXED between
    the grant and the agency's own money, at to_line_id; SETTLED; OUT_OF_RANGE at approved_on for a day of
    another year or to come; BELOW_SPENT at amount for more than the line has left.
    """
    with desk.act("budget.move") as act:
        source = rows.get(act.connection, BudgetLine, draft.from_line_id, "from_line_id")
        target = rows.get(act.connection, BudgetLine, draft.to_line_id, "to_line_id")
        not_settled(act.connection, source.zone_id, source.year)
        if source.id == target.id:
            raise RuleBroken("to_line_id", Rule.SAME_LINE)
        if (source.zone_id, source.year) != (target.zone_id, target.year):
            raise RuleBroken("to_line_id", Rule.UNKNOWN_RECORD)
        if source.is_grant is not target.is_grant:
            raise RuleBroken("to_line_id", Rule.OWN_MONEY_MIXED)
        _in_its_year(desk, source.year, draft.approved_on, "approved_on")
        _leave_what_is_spent(act.connection, source, draft.amount)
        change = BudgetChange(id=desk.new_id(), **dict(draft))
        act.put(change)
        return done(act, change)


def remove_move(desk: Desk, change_id: str) -> Done[str]:
    """Take a 편성목 변경 away.

    Raises RuleBroken: UNKNOWN_RECORD; SETTLED; BELOW_SPENT where its money is spent, and BELOW_GRANTED where it
    came in for the line that would lose it.
    """
    with desk.act("budget.remove_move") as act:
        change = rows.get(act.connection, BudgetChange, change_id)
        target = rows.get(act.connection, BudgetLine, change.to_line_id)
        not_settled(act.connection, target.zone_id, target.year)
        _leave_what_is_spent(act.connection, target, change.amount)
        act.remove(BudgetChange, change_id)
        money = _money(act.connection, target)
        if target.is_grant and money.granted > money.budget:
            told = words.LINE_ITEM.format(item=target.item)
            raise RuleBroken("amount", Rule.BELOW_GRANTED, line=told, granted=won(money.granted))
        return done(act, change_id)


def _leave_what_is_spent(connection: Connection, line: BudgetLine, amount: int) -> None:
    money = _money(connection, line)
    if amount > money.left:
        told = words.LINE_ITEM.format(item=line.item)
        raise RuleBroken("amount", Rule.BELOW_SPENT, line=told, spent=won(money.spent), left=won(max(0, money.left)))


def _money(connection: Connection, line: BudgetLine) -> LineMoney:
    """How a line stands among those of its zone and year."""
    money = storage.money(connection, storage.lines(connection, [line.zone_id], line.year))
    return next(each for each in money.lines if each.line.id == line.id)


def of_zone(desk: Desk, zone_id: str, year: int) -> ZoneMoney:
    """The budget lines of a zone in a year with what came in and was spent of each, and their sums."""
    with desk.database.snapshot() as connection:
        return storage.money(connection, storage.lines(connection, [zone_id], year))


def zone_of(desk: Desk, zone_id: str) -> Zone:
    """The zone whose money it is. Raises RuleBroken(UNKNOWN_RECORD) at zone_id."""
    with desk.database.snapshot() as connection:
        return rows.get(connection, Zone, zone_id, "zone_id")


def year_in_force(desk: Desk) -> int:
    """The year whose zones hold today: in January those of the new year may not be there yet."""
    with desk.database.snapshot() as connection:
        return network.year_in_force(connection, district_of(desk, connection).id, desk.today) or desk.today.year


def of_district(desk: Desk, year: int) -> tuple[ZoneBudget, ...]:
    """The money of every zone of a year, by number."""
    with desk.database.snapshot() as connection:
        district = district_of(desk, connection).id
        found = []
        for zone in network.zones_of_year(connection, district, year):
            agency = network.lead_agency(connection, zone.id, nearest_day(zone, desk.today))
            money = storage.money(connection, storage.lines(connection, [zone.id], year))
            closed = storage.settlement(connection, zone.id, year)
            settled = closed is not None and closed.settled_on is not None
            found.append(ZoneBudget(zone, agency.name if agency else "", money, settled))
        return tuple(found)


def plan_gaps(desk: Desk, zone_id: str, year: int) -> tuple[PlanGap, ...]:
    """What a zone with project money still owes for it, the more pressing first (domain.md §4.4)."""
    with desk.database.snapshot() as connection:
        return project.gaps_of_plan(connection, zone_id, year)


def movements(desk: Desk, zone_id: str, year: int) -> tuple[tuple[Disbursement, ...], tuple[BudgetChange, ...]]:
    """What came in for a zone's lines in a year, and what was moved between them, by day."""
    with desk.database.snapshot() as connection:
        lines = storage.lines(connection, [zone_id], year)
        came = sorted(storage.disbursements(connection, lines), key=lambda each: (each.on_date, each.id))
        return tuple(came), tuple(storage.changes(connection, lines))
