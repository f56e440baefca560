"""An office's own templates on their way out: filled with what a Document says, and read again before they stand."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from types import ModuleType

from chatdong_tui.document import Document
from chatdong_tui.domain.refusal import FileProblem, FileRefused
from chatdong_tui.export import template, template_hwpx, template_store, template_xlsx
from chatdong_tui.export.template import Fault, Flaw, Values
from chatdong_tui.export.template_store import Template
from chatdong_tui.usecases import form_field
from chatdong_tui.words.template import faults_text

ENGINES: dict[str, ModuleType] = {"hwpx": template_hwpx, "xlsx": template_xlsx}


@dataclass(frozen=True, slots=True)
class Filler:
    """A registered template that was looked at and can be filled."""

    template: Template
    data: bytes

    def fill(self, document: Document, created: datetime) -> tuple[bytes, Callable[[bytes], None]]:
        """The filled file, and the check of what is read back of it, which raises ValueError."""
        values = form_field.values(document)
        engine = ENGINES[self.template.format]
        return engine.fill(self.data, values, created=created), partial(self._verify, values)

    def _verify(self, values: Values, made: bytes) -> None:
        engine = ENGINES[self.template.format]
        engine.verify(made)
        marks = [mark for line in engine.lines(self.data) for mark in template.marks_in(line)]
        template.told_again(values, marks, engine.lines(made))


def fillers(forms: Collection[str], formats: Collection[str]) -> dict[tuple[str, str], Filler]:
    """The templates that are filled for these forms in these formats, all looked at before anything is written.

    Raises FileRefused: TEMPLATE_CHANGED, TEMPLATE_LIST_BROKEN; BAD_TEMPLATE for one that asks for a field which
    the form does not offer any more.
    """
    found = {}
    for (form, format), kept in template_store.listed().items():
        if form in forms and format in formats:
            data = template_store.content(kept)
            refuse_faulty(form, format, data, str(kept.path))
            found[form, format] = Filler(kept, data)
    return found


def refuse_faulty(form: str, format: str, data: bytes, path: str) -> None:
    """Raises FileRefused(BAD_TEMPLATE) with everything that is wrong with a template of a form."""
    offered = form_field.offered(form).marks()
    if format not in ENGINES:
        raise refused([Fault(Flaw.OTHER_FORMAT)], form, path)
    if faults := ENGINES[format].faults(data, offered):
        raise refused(faults, form, path)


def refused(faults: Collection[Fault], form: str, path: str) -> FileRefused:
    """What is wrong with a template, as a sentence."""
    offered = form_field.offered(form).marks()
    said = faults_text([(str(fault.flaw), fault.name) for fault in faults], form, offered)
    return FileRefused(FileProblem.BAD_TEMPLATE, path, faults=f" {said}")
