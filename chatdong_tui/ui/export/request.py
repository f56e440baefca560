"""What is to be written, and what one usually asks for on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from chatdong_tui.document import Document
from chatdong_tui.domain.refusal import FileRefused
from chatdong_tui.export.template_store import Template
from chatdong_tui.reports.hidden import hidden
from chatdong_tui.usecases import monthly, network, template
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.form import BY_NAME
from chatdong_tui.words import export_screens as words
from chatdong_tui.words import template_screens as template_words
from chatdong_tui.words.form import FORM_NAMES
from chatdong_tui.words.labels import zone_name
from chatdong_tui.words.monthly import FORMAT_NAMES
from chatdong_tui.words.problems import sentence

LAST_MONTH_UNTIL = 5
"""Until this day the month that is reported is the last one: its papers are due on the 5th."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be written. month: `YYYY-MM`; scope: `zone:3` or `district`; formats: endings of file names."""

    month: str
    scope: str
    forms: tuple[str, ...]
    formats: tuple[str, ...]
    folder: Path


def usual_month(today: date) -> str:
    """The month that one reports on a day."""
    day = today.replace(day=1) - timedelta(days=1) if today.day <= LAST_MONTH_UNTIL else today
    return f"{day:%Y-%m}"


@dataclass(frozen=True, slots=True)
class Question:
    """Which month of which scope, and the scopes that one may choose from."""

    month: str
    scope: str
    scopes: list[tuple[object, str]]


def usual(desk: Desk, month: str, scope: str, today: date) -> Question:
    """What one asks for on a day; where that year has no zones, the year of my zone."""
    zone = desk.place().zone
    if not month:
        month = usual_month(today)
        if zone is not None and not network.zones(desk, int(month[:4])):
            month = min(f"{zone.year}{month[4:]}", f"{today:%Y-%m}")
    return Question(month, scope or str(monthly.default_scope(desk)), scopes_of(desk, month))


def scopes_of(desk: Desk, month: str) -> list[tuple[object, str]]:
    """The zones of the month's year and the district, with their names."""
    zones = [(f"zone:{zone.no}", zone_name(zone.no, zone.name)) for zone in network.zones(desk, int(month[:4]))]
    return [*zones, ("district", words.DISTRICT.format(district=desk.place().district.name))]


@dataclass(frozen=True, slots=True)
class Offer:
    """The forms of a month. usual: those that go out every month; called: all that the month calls for."""

    usual: tuple[str, ...]
    called: tuple[str, ...]


def forms_of(desk: Desk, month: str, scope: str) -> Offer:
    """The forms that a month calls for. Raises RuleBroken for a scope that its year does not have."""
    where = monthly.parse_scope(scope)
    with desk.database.snapshot():
        return Offer(monthly.default_forms(desk, month, where), monthly.called_forms(desk, month, where))


@dataclass(frozen=True, slots=True)
class Looked:
    """Documents as they would be written. names: how many names of households were looked for in them.

    templates: what the office registered, filled in the place of our layout.
    """

    documents: list[Document]
    names: int
    templates: list[Template]


def preview_of(desk: Desk, request: Request) -> Looked:
    """The documents as they would be written. Raises RuleBroken as the writing does."""
    documents = monthly.preview(desk, request.month, monthly.parse_scope(request.scope), request.forms)
    return Looked(documents, monthly.known_names(desk), template.listed())


def masked(document: Document, names: int) -> str:
    """What of a document is made unreadable, and what is not, in words."""
    form = BY_NAME.get(document.form)
    if form is not None and form.unveiled:
        return words.UNVEILED
    found = hidden(document)
    if found.names or found.cases:
        said = words.VEILED.format(names=found.names, cases=found.cases)
    else:
        said = words.NOTHING_VEILED.format(known=names)
    return f"{said} {words.NAMES_PEOPLE}" if form is not None and form.names_people else said


def own_forms(desk: Desk) -> str:
    """Which documents go out in a form that the office supplied, as a line; '' for none."""
    try:
        found = template.listed()
    except FileRefused as error:
        return sentence(error)
    named = [
        template_words.ONE_FORM.format(form=FORM_NAMES[each.form], format=FORMAT_NAMES[each.format]) for each in found
    ]
    return template_words.OWN_FORMS.format(forms=template_words.BETWEEN.join(named)) if named else ""


def in_own_form(document: Document, templates: list[Template]) -> str:
    """What the preview does not show: the formats in which this document fills a supplied form; '' for none."""
    formats = [FORMAT_NAMES[each.format] for each in templates if each.form == document.form]
    return template_words.PREVIEW_IS_OURS.format(formats=template_words.BETWEEN.join(formats)) if formats else ""
