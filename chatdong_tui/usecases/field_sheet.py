"""순회·방문 기록지: printing it, and keying in what came back on paper, all lines in one act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from chatdong_tui.document import Document
from chatdong_tui.domain.case_code import ContactResult
from chatdong_tui.domain.field_sheet import FieldSheet, SheetLine, read_line
from chatdong_tui.domain.monthly import Issue, MonthRecords
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.reports import field_sheet as report
from chatdong_tui.storage import field_sheet as storage
from chatdong_tui.storage import network, rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.usecases import case_record
from chatdong_tui.usecases.desk import Change, Desk, Done, done
from chatdong_tui.usecases.minutes_case import case_named
from chatdong_tui.words import field_sheet as words
from chatdong_tui.words.formats import read_date, short_date
from chatdong_tui.words.labels import zone_name

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.case import ContactDraft

FORM, BLANK_FORM = report.FORM, report.BLANK_FORM


# printing


@dataclass(frozen=True, slots=True)
class Planned:
    """A sheet with the cases of its lines."""

    sheet: FieldSheet
    lines: tuple[SheetLine, ...]


def planned(desk: Desk, zone_id: str) -> Planned:
    """The sheet of a zone as it would be printed now: today's that lists the same cases, or a new one."""
    with desk.database.snapshot() as connection:
        return _planned(desk, connection, zone_id)


def _planned(desk: Desk, connection: Connection, zone_id: str) -> Planned:
    lines = tuple(storage.open_cases(connection, network.same_zones(connection, zone_id)))
    ids = tuple(line.case_id for line in lines)
    today = storage.of_day(connection, zone_id, desk.today)
    same = next((sheet for sheet in today if sheet.case_ids == ids), None)
    no = max((sheet.no for sheet in today), default=0) + 1
    return Planned(same or FieldSheet(zone_id, desk.today, no, ids), lines)


def keep(desk: Desk, zone_id: str) -> Done[Planned]:
    """The sheet of a zone as it is printed now, with what stands on which line kept on this computer."""
    with desk.database.atomic() as connection:
        found = _planned(desk, connection, zone_id)
        if found.lines:
            storage.save(connection, found.sheet)
    return Done(found, Change(frozenset(), frozenset()), "field_sheet.keep")


def of_zones(desk: Desk, records: MonthRecords, issue: Issue, *, blank: bool, printing: bool) -> list[Document]:
    """A sheet for each of these zones. blank: without cases. printing: it is written now, so it is kept."""
    found = []
    for zone in records.zones:
        if blank:
            this = Planned(FieldSheet(zone.zone.id, desk.today, 1, ()), ())
        elif printing and not desk.database.read_only:
            this = desk.perform(keep, zone.zone.id).value
        else:
            this = planned(desk, zone.zone.id)
        found.append(report.build(this.sheet, this.lines, zone, records.span, issue))
    return found


# keying in


@dataclass(frozen=True, slots=True)
class SheetChoice:
    """A printed sheet to choose. name: `1122-1  2021. 11. 22. 제3권역, 24건`."""

    sheet: FieldSheet
    name: str


def printed(desk: Desk) -> tuple[SheetChoice, ...]:
    """The sheets that were printed on this computer last, the newest first."""
    found = []
    with desk.database.snapshot() as connection:
        for sheet in storage.newest(connection):
            zone = rows.find(connection, Zone, sheet.zone_id)
            place = zone_name(zone.no, zone.name) if zone else ""
            facts = {"code": sheet.code, "day": short_date(sheet.printed_on), "place": place}
            found.append(SheetChoice(sheet, words.SHEET_NAME.format(**facts, cases=len(sheet.case_ids))))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class KeyedLine:
    """A typed line as it is understood: a contact of a case, or why it is none. again: there is one like it."""

    text: str
    case_id: str = ""
    case_no: str = ""
    draft: ContactDraft | None = None
    problem: RuleBroken | None = None
    again: bool = False


def understand(
    desk: Desk, sheet: FieldSheet | None, on_date: date, worker_id: str | None, texts: Sequence[str]
) -> tuple[KeyedLine, ...]:
    """What each typed line means. sheet None: every line names its case. on_date: where the line says no other.

    A problem is that of `domain.field_sheet.read_line`, an unknown line or case (`line`, `case`), a letter that is
    none (`method`), a day that is none (`on_date`, `next_on`), or what `case_record.add_contact` raises.
    """
    with desk.database.snapshot():
        found = []
        for text in texts:
            try:
                found.append(_understood(desk, sheet, on_date, worker_id, text))
            except RuleBroken as error:
                found.append(KeyedLine(text, problem=error))
        return tuple(found)


def _understood(desk: Desk, sheet: FieldSheet | None, on_date: date, worker_id: str | None, text: str) -> KeyedLine:
    from chatdong_tui.domain.draft.case import ContactDraft
    from chatdong_tui.domain.draft.text import draft_of

    typed = read_line(text)
    with desk.database.snapshot() as connection:
        if typed.line is None:
            named = case_named(connection, sheet.zone_id if sheet else desk.database.meta("zone") or None, typed.case)
            if named is None:
                raise RuleBroken("case", Rule.UNKNOWN_RECORD)
            case_id = named.case_id
        elif sheet is None:
            raise RuleBroken("line", Rule.NOT_ON_SHEET, no=typed.line)
        else:
            case_id = sheet.case_of(typed.line)
        case = storage.line_of(connection, case_id)
        if case is None:
            raise RuleBroken("case", Rule.UNKNOWN_RECORD)
        method, result, level, memo = words.codes_of(typed.words)
        if method is None:
            raise RuleBroken("method", Rule.NOT_A_CHOICE)
        day = _day(typed.on, "on_date", desk.today) if typed.on else on_date
        draft = draft_of(
            ContactDraft,
            method=method,
            result=result or ContactResult.COMPLETED,
            on_date=day,
            memo=memo or None,
            worker_id=worker_id,
            next_on=_day(typed.until, "next_on", day) if typed.until else None,
            crisis_level=level,
        )
        case_record.check_contact(desk, case_id, draft)
        again = storage.was_contacted(connection, case_id, day, str(method))
    return KeyedLine(text, case_id, case.case_no, draft, again=again)


def _day(text: str, field: str, today: date) -> date:
    try:
        return read_date(text, today)
    except (ValueError, OverflowError):
        raise RuleBroken(field, Rule.NOT_A_DATE) from None


def key_in(desk: Desk, lines: Sequence[KeyedLine]) -> Done[int]:
    """Save all lines as contacts; one undo takes all of them back. The value: how many.

    Raises RuleBroken, and saves nothing: REQUIRED for no line; with the fact `line` (its place from 1) the
    problem of a line, and what `case_record.add_contact` raises.
    """
    with desk.act("case.key_in") as act:
        if not lines:
            raise RuleBroken("line", Rule.REQUIRED)
        for place, line in enumerate(lines, 1):
            try:
                if line.problem is not None:
                    raise line.problem
                assert line.draft is not None
                case_record.add_contact(desk, line.case_id, line.draft)
            except RuleBroken as error:
                raise RuleBroken(error.field, error.rule, **{**error.facts, "line": place}) from None
        return done(act, len(lines))


def is_danger(lines: Sequence[KeyedLine]) -> bool:
    """Whether any of these contacts found a sign of danger."""
    return any(line.draft is not None and line.draft.result is ContactResult.DANGER for line in lines)


def meaning(line: KeyedLine) -> str:
    """What a line that is understood will be saved as."""
    assert line.draft is not None
    draft = line.draft
    return words.meaning(
        line.case_no,
        draft.on_date,
        draft.method,
        draft.result,
        level=draft.crisis_level,
        memo=draft.memo,
        next_on=draft.next_on,
        again=line.again,
    )
