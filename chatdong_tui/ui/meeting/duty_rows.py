"""How attendance duties are written: their rules, who missed them at a meeting, and the ledger of a year."""

from __future__ import annotations

from collections.abc import Iterable

from chatdong_tui.domain.duty import AttendanceDuty
from chatdong_tui.domain.duty_ledger import DutyEntry, DutyLedger, DutyLine, DutyOutcome
from chatdong_tui.domain.meeting_code import AbsenceReason, MeetingState
from chatdong_tui.domain.meeting_sheet import DutyAbsence, MeetingSheet, Seat
from chatdong_tui.ui.widgets.month_grid import GridRow
from chatdong_tui.ui.widgets.plain_list import Line
from chatdong_tui.words import meeting_screens_duty as words
from chatdong_tui.words.duty import months_text, source_text
from chatdong_tui.words.formats import screen_date, short_date
from chatdong_tui.words.labels import label
from chatdong_tui.words.meeting import meeting_name

# at the meeting


def duty_lines(sheet: MeetingSheet) -> list[str]:
    """The duties of a meeting with the rules they come from: before it all of them, after it those missed."""
    if sheet.meeting.state is not MeetingState.HELD:
        ahead = [duty for duty in sheet.duties if duty.due]
        lines = [
            words.DUTY_AHEAD.format(role=label(duty.role), due=duty.due, source=source_text(duty.source))
            for duty in ahead
        ]
        return [words.DUTIES_AHEAD, *lines] if lines else []
    if not sheet.owed:
        return []
    missed = [_missed(absence) for absence in sheet.absences]
    return [words.DUTIES_MISSED, *missed] if missed else [words.DUTIES_MET]


def _missed(absence: DutyAbsence) -> str:
    who = " ".join(part for part in (absence.name, absence.organisation) if part) or words.VACANT_POST
    return words.DUTY_MISSED.format(
        role=label(absence.role), who=who, why=_why(absence.reason), source=source_text(absence.source)
    )


def _why(reason: AbsenceReason | None) -> str:
    return label(reason) if reason else words.NO_REASON


def rule_of_seat(sheet: MeetingSheet, seat: Seat) -> str:
    """Who has to sit there and by which rule; '' for a seat that nobody owes."""
    owed = next((each for each in sheet.owed if each.attendance and each.attendance.id == seat.id), None)
    if owed is None:
        return ""
    return words.MUST_COME.format(who=label(owed.duty.role), source=source_text(owed.duty.source))


# the rules


def rule_cells(duty: AttendanceDuty) -> tuple[str, ...]:
    """A row of the list of rules."""
    return (
        label(duty.kind),
        label(duty.role),
        months_text(duty.month_numbers),
        rule_period(duty),
        source_text(duty.source),
    )


def rule_period(duty: AttendanceDuty) -> str:
    """`2021. 1. 1.~`, `~2020. 12. 31.`; '' for a rule without either end."""
    ends = [short_date(day) if day else "" for day in (duty.from_on, duty.until_on)]
    return "~".join(ends) if any(ends) else ""


# the ledger


def ledger_row(line: DutyLine) -> GridRow:
    """A person (or an empty post) over the twelve months, with what it adds up to."""
    months = [line.in_month(month) for month in range(1, 13)]
    absent = {month for month, entries in enumerate(months, 1) if any(map(_is_absence, entries))}
    return GridRow(
        line_key(line),
        (line.name or words.VACANT_POST, line.organisation or label(line.role)),
        tuple(_mark(entries) for entries in months),
        tuple(str(number or "-") for number in (line.due, line.attended, line.substituted, line.absent)),
        frozenset(absent),
    )


def line_key(line: DutyLine) -> str:
    """What tells a line of the ledger from the others."""
    return f"{line.role}:{line.person_id or ''}:{line.organisation}"


def _is_absence(entry: DutyEntry) -> bool:
    return entry.outcome is DutyOutcome.ABSENT


def _mark(entries: Iterable[DutyEntry]) -> str:
    """The sign of a month; of several meetings the one that went worst speaks."""
    worst = max(entries, key=lambda entry: list(DutyOutcome).index(entry.outcome), default=None)
    if worst is None:
        return "-"
    return words.ABSENCE_MARKS[worst.reason] if _is_absence(worst) else words.MARKS[worst.outcome]


def cell_lines(line: DutyLine, month: int) -> list[Line]:
    """The meetings of a month at which somebody owed attendance, each with the rule behind it."""
    heading = words.CELL.format(name=line.name or words.VACANT_POST, role=label(line.role), month=month)
    lines = [Line(None, heading, "heading")]
    for entry in line.in_month(month):
        lines.append(Line(entry.meeting_id, _entry_text(entry)))
        lines.append(Line(None, words.ENTRY_SOURCE.format(source=source_text(entry.source)), "quiet"))
    return lines if len(lines) > 1 else [*lines, Line(None, words.NOTHING_DUE, "quiet")]


def _entry_text(entry: DutyEntry) -> str:
    outcome = label(entry.outcome)
    why = ""
    if _is_absence(entry):
        why = _why(entry.reason)
    elif entry.outcome is DutyOutcome.SUBSTITUTED:
        why = entry.substitute
    return words.ENTRY.format(
        day=screen_date(entry.held_on),
        meeting=meeting_name(entry.kind, entry.zone_no, None, None),
        outcome=words.OUTCOME_WHY.format(outcome=outcome, why=why) if why else outcome,
    )


def totals(ledger: DutyLedger) -> str:
    """What the whole ledger adds up to, the absences by their reasons."""
    text = words.TOTALS.format(
        due=ledger.due,
        attended=ledger.of(DutyOutcome.ATTENDED),
        substituted=ledger.of(DutyOutcome.SUBSTITUTED),
        absent=ledger.of(DutyOutcome.ABSENT),
    )
    named = [words.REASON_COUNT.format(reason=_why(why), count=times) for why, times in ledger.reasons.items()]
    return f"{text} {words.REASONS.format(reasons=', '.join(named))}" if named else text
