"""The templates that an office registered: one file for each form and format, with its digest in a list."""

from __future__ import annotations

import contextlib
import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from chatdong_tui import places
from chatdong_tui.domain.refusal import FileProblem, FileRefused
from chatdong_tui.export import files
from chatdong_tui.export.template import Fault, Flaw, TemplateRefused

LARGEST = 32 << 20
"""Bytes of a file that is taken in; a form with its pictures is far smaller."""
_LIST = "list.json"


@dataclass(frozen=True, slots=True)
class Template:
    """One registered form. name: what its file was called; digest: SHA-256 of its bytes; added_on: the day."""

    form: str
    format: str
    name: str
    digest: str
    added_on: date

    @property
    def path(self) -> Path:
        return places.templates() / f"{self.form}.{self.format}"


def supplied(path: Path) -> bytes:
    """The bytes of a file. Raises FileRefused(IMPORT_MISSING), and TemplateRefused(TOO_LARGE) before it is read."""
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except OSError as error:
        raise FileRefused(FileProblem.IMPORT_MISSING, str(path)) from error
    if len(data) > LARGEST:
        raise TemplateRefused([Fault(Flaw.TOO_LARGE)])
    return data


def listed() -> dict[tuple[str, str], Template]:
    """The registered templates by form and format. Raises FileRefused(TEMPLATE_LIST_BROKEN)."""
    path = places.templates() / _LIST
    try:
        entries = json.loads(path.read_text(encoding="utf-8"))
        found = [Template(**{**entry, "added_on": date.fromisoformat(entry["added_on"])}) for entry in entries]
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise FileRefused(FileProblem.TEMPLATE_LIST_BROKEN, str(path)) from error
    return {(each.form, each.format): each for each in found}


def content(template: Template) -> bytes:
    """The bytes of a template. Raises FileRefused(TEMPLATE_CHANGED) where they are not those that were registered."""
    try:
        data = template.path.read_bytes()
    except OSError as error:
        raise FileRefused(FileProblem.TEMPLATE_CHANGED, str(template.path)) from error
    if hashlib.sha256(data).hexdigest() != template.digest:
        raise FileRefused(FileProblem.TEMPLATE_CHANGED, str(template.path))
    return data


def keep(form: str, format: str, name: str, data: bytes, on: date) -> Template:
    """Register a template in the place of an earlier one. Raises OSError; the earlier one then stays."""
    known = listed()
    made = Template(form, format, name, hashlib.sha256(data).hexdigest(), on)
    places.templates().mkdir(parents=True, exist_ok=True)
    files.save(made.path, data, lambda written: None)
    _write({**known, (form, format): made})
    return made


def drop(template: Template) -> None:
    """Forget a template. Raises OSError."""
    _write({key: each for key, each in listed().items() if each != template})
    with contextlib.suppress(FileNotFoundError):
        template.path.unlink()


def _write(known: dict[tuple[str, str], Template]) -> None:
    entries = [{**asdict(each), "added_on": each.added_on.isoformat()} for _, each in sorted(known.items())]
    text = json.dumps(entries, ensure_ascii=False, indent=1)
    files.save(places.templates() / _LIST, text.encode(), lambda written: None)
