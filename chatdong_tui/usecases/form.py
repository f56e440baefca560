"""The forms there are: when a month and a scope call for each of them, and what makes its Documents."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from chatdong_tui.document import Document
from chatdong_tui.domain.deadline import RULES, Duty
from chatdong_tui.domain.monthly import Issue, MonthRecords
from chatdong_tui.reports import meeting_result, monthly_summary, sign_in_sheet
from chatdong_tui.reports.minutes import Edition
from chatdong_tui.storage import register
from chatdong_tui.usecases import (
    best_practice,
    field_sheet,
    handover,
    meeting_document,
    newsletter_version,
    operation_plan,
    performance,
    project_document,
    settlement,
)
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.submission_version import corrections_before


@dataclass(frozen=True, slots=True)
class Asked:
    """A month of a zone or of the district, for which forms are asked. issue: who makes them, and on which day.

    printing: they are written, not only looked at; a sheet that will come back from outside is kept then.
    """

    desk: Desk
    records: MonthRecords
    issue: Issue
    printing: bool = False

    @property
    def zone_id(self) -> str | None:
        """None: the whole district."""
        return self.records.zone.zone.id if self.records.zone else None

    @property
    def zone_no(self) -> int | None:
        return self.records.zone.zone.no if self.records.zone else None

    @property
    def year(self) -> int:
        return self.records.span.first.year


@dataclass(frozen=True, slots=True)
class Form:
    """make: its Documents; it raises RuleBroken at `forms` where there is nothing to make one of.

    called: whether the month and the scope call for it; where they do, `make` finds something. usual: it goes
    out every month, so it is written when no form is named. names_people: it prints names of those who work
    in the network. unveiled: it keeps what was said of households, for it stays in the office. Its label is in
    `words.form`.
    """

    name: str
    make: Callable[[Asked], Sequence[Document]]
    called: Callable[[Asked], bool]
    usual: bool = False
    names_people: bool = False
    unveiled: bool = False


def _always(asked: Asked) -> bool:
    return True


def _by_name_only(asked: Asked) -> bool:
    return False


_MONTHS = {rule.duty: rule.months for rule in RULES}


def _due(duty: Duty, asked: Asked) -> bool:
    """Whether the calendar asks for it in that month (domain.md §6)."""
    return asked.records.span.first.month in _MONTHS[duty]


def _of_zone(duty: Duty, asked: Asked) -> bool:
    return asked.zone_id is not None and _due(duty, asked)


def _met(asked: Asked) -> bool:
    return any(sheet.meeting.zone_id == asked.zone_id for sheet in asked.records.meetings)


def _has_practices(asked: Asked) -> bool:
    with asked.desk.database.snapshot() as connection:
        return bool(register.own_practices(connection, asked.year, asked.zone_id))


def _summary(asked: Asked) -> list[Document]:
    corrections = corrections_before(asked.desk, asked.records)
    return [monthly_summary.build(replace(asked.records, corrections=corrections), asked.issue)]


def _newsletters(asked: Asked) -> list[Document]:
    zone_ids = [each.zone.id for each in asked.records.zones]
    return newsletter_version.of_month(asked.desk, zone_ids, asked.records.span.month)


def _field_sheets(asked: Asked, *, blank: bool = False) -> list[Document]:
    return field_sheet.of_zones(asked.desk, asked.records, asked.issue, blank=blank, printing=asked.printing)


def _of_meetings(form: str) -> Callable[[Asked], list[Document]]:
    return lambda asked: meeting_document.of_month(asked.desk, form, asked.zone_id, asked.records.span)


FORMS: tuple[Form, ...] = (
    Form(
        meeting_result.FORM,
        lambda asked: [meeting_result.build(asked.records, asked.issue)],
        called=lambda asked: bool(meeting_result.of_form(asked.records)),
        usual=True,
    ),
    Form(monthly_summary.FORM, _summary, called=_always, usual=True),
    Form(
        newsletter_version.FORM,
        _newsletters,
        called=lambda asked: asked.zone_id is not None and bool(asked.records.newsletters),
        usual=True,
    ),
    Form(sign_in_sheet.FORM, _of_meetings(sign_in_sheet.FORM), called=_met, names_people=True),
    Form(
        operation_plan.FORM,
        lambda asked: operation_plan.of_year(asked.desk, asked.zone_id, asked.records.span),
        called=lambda asked: _of_zone(Duty.OPERATION_PLAN, asked),
        names_people=True,
    ),
    Form(
        project_document.FORM,
        lambda asked: project_document.of_year(asked.desk, asked.year, asked.zone_id),
        called=lambda asked: _of_zone(Duty.PROJECT_PLAN, asked) and bool(asked.records.projects),
    ),
    Form(
        settlement.FORM,
        lambda asked: settlement.of_year(asked.desk, asked.zone_id, asked.year),
        called=lambda asked: _of_zone(Duty.SETTLEMENT, asked) and bool(asked.records.lines),
    ),
    Form(
        performance.FORM,
        lambda asked: [performance.of_month(asked.desk, asked.zone_no, asked.records.span, asked.issue)],
        called=lambda asked: _due(Duty.QUARTER_RESULT, asked),
    ),
    Form(
        best_practice.FORM,
        lambda asked: best_practice.of_year(asked.desk, asked.year, asked.zone_id),
        called=lambda asked: _due(Duty.BEST_PRACTICE, asked) and _has_practices(asked),
    ),
    Form(
        Edition.INTERNAL, _of_meetings(Edition.INTERNAL), called=_by_name_only, names_people=True, unveiled=True
    ),
    Form(
        Edition.SHARED, _of_meetings(Edition.SHARED), called=_by_name_only, names_people=True
    ),
    Form(field_sheet.FORM, _field_sheets, called=_by_name_only, unveiled=True),
    Form(
        field_sheet.BLANK_FORM, lambda asked: _field_sheets(asked, blank=True), called=_by_name_only
    ),
    Form(
        handover.FORM, lambda asked: [handover.document(asked.desk)], called=_by_name_only, names_people=True
    ),
)  # fmt: skip
"""In the order in which they are offered and written. The plans and the settlement are papers of a zone: the
district gets those of all its zones by name."""

BY_NAME = {form.name: form for form in FORMS}
NAMES = tuple(BY_NAME)


def called_for(asked: Asked, *, usual: bool = False) -> tuple[str, ...]:
    """The forms that the month and the scope call for, or only those that go out every month."""
    return tuple(form.name for form in FORMS if (form.usual or not usual) and form.called(asked))
