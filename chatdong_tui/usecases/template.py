"""An office's own templates: checked, registered, listed and removed. They belong to this computer, not to a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from chatdong_tui.domain.refusal import FileRefused, Rule, RuleBroken
from chatdong_tui.export import template as marks
from chatdong_tui.export import template_store
from chatdong_tui.export.template import TemplateRefused
from chatdong_tui.export.template_store import Template
from chatdong_tui.usecases import form_field, template_fill
from chatdong_tui.usecases.form import NAMES
from chatdong_tui.usecases.form_field import Offered
from chatdong_tui.usecases.writing import problem_of
from chatdong_tui.words.form import FORM_NAMES
from chatdong_tui.words.hangul import nfc

FORMATS = tuple(template_fill.ENGINES)


@dataclass(frozen=True, slots=True)
class Added:
    """A template that was registered.

    mended: marks whose letters had several looks and were put together; unused: what the form offers and the
    template does not ask for.
    """

    template: Template
    mended: tuple[str, ...]
    unused: tuple[str, ...]


def fields(form: str) -> Offered:
    """What a template of this form may ask for. Raises RuleBroken(NOT_A_CHOICE) at form."""
    if form not in NAMES:
        raise RuleBroken("form", Rule.NOT_A_CHOICE)
    return form_field.offered(form)


def add(form: str, path: Path, on: date) -> Added:
    """Register the file as the template of a form; it takes the place of an earlier one of its format.

    Raises RuleBroken(NOT_A_CHOICE) at form; FileRefused: IMPORT_MISSING, BAD_TEMPLATE with everything that is wrong,
    or what the disk has against keeping it. Nothing is kept then.
    """
    offered = fields(form)
    path = path.expanduser()
    format = path.suffix[1:].lower()
    try:
        data = template_store.supplied(path)
    except TemplateRefused as error:
        raise template_fill.refused(error.faults, form, str(path)) from error
    template_fill.refuse_faulty(form, format, data, str(path))
    engine = template_fill.ENGINES[format]
    asked = {mark for line in engine.lines(data) for mark in marks.marks_in(line)}
    try:
        kept = template_store.keep(form, format, nfc(path.name), data, on)
    except OSError as error:
        raise FileRefused(problem_of(error, path), str(path)) from error
    return Added(kept, tuple(engine.mended(data)), tuple(_unused(offered, asked)))


def _unused(offered: Offered, asked: set[str]) -> Iterator[str]:
    """What is offered and not asked for; a list of which nothing is asked for once: `명단.…`."""
    yield from (name for name in offered.fields if name not in asked)
    for name, columns in offered.lists.items():
        left = [f"{name}.{column}" for column in columns if f"{name}.{column}" not in asked]
        yield from left if len(left) < len(columns) else (f"{name}.…",)


def listed() -> list[Template]:
    """The registered templates in the order of the forms. Raises FileRefused(TEMPLATE_LIST_BROKEN)."""
    found = template_store.listed()
    return [found[form, format] for form in FORM_NAMES for format in FORMATS if (form, format) in found]


def remove(form: str, format: str = "") -> list[Template]:
    """Forget the templates of a form, or the one of this format; from now on our own layout is written again.

    Raises RuleBroken: NOT_A_CHOICE at form, NO_TEMPLATE at template where there is none; FileRefused as `listed`,
    and what the disk has against it.
    """
    fields(form)
    gone = [each for each in listed() if each.form == form and format in ("", each.format)]
    if not gone:
        raise RuleBroken("template", Rule.NO_TEMPLATE)
    for each in gone:
        try:
            template_store.drop(each)
        except OSError as error:
            raise FileRefused(problem_of(error, each.path), str(each.path)) from error
    return gone
