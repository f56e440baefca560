"""The fields of each register's form, and the draft that they make."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from chatdong_tui.domain.good_practice import PracticeForm, PracticeKind, listed
from chatdong_tui.domain.programme import Coverage, Operator
from chatdong_tui.domain.register import Entry, MaterialKind, PublicityCategory, QuotaKind, Register
from chatdong_tui.ui.budget.won_box import WonBox
from chatdong_tui.ui.export.toggle_box import ToggleBox
from chatdong_tui.ui.widgets.choice_box import ChoiceBox, code_choices
from chatdong_tui.ui.widgets.count_box import CountBox
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field
from chatdong_tui.ui.widgets.month_box import MonthBox
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.ui.widgets.year_box import YearBox
from chatdong_tui.words import register_screens as words
from chatdong_tui.words.journal import column_name
from chatdong_tui.words.labels import label

_LONG = 2000


class OptionalBox(TextBox):
    """Text, or nothing at all."""

    def read(self) -> object:
        return super().read() or None


class TagsBox(TextBox):
    """Words parted by commas."""

    def read(self) -> object:
        return tuple(part.strip() for part in str(super().read()).split(",") if part.strip())


class _KindsBox(ToggleBox):
    """Some kinds, or none."""

    def read(self) -> tuple[str, ...]:
        return tuple(self.raw.split())


Known = Entry | None
Boxes = dict[str, Any]


def _text(known: Known, name: str, size: int, example: str = "") -> TextBox:
    return OptionalBox(getattr(known, name, None) or "", max_length=size, placeholder=example)


def _publicity(known: Any, today: date) -> Boxes:
    return {
        "category": ChoiceBox(code_choices(PublicityCategory), known and known.category),
        "means": TextBox(known.means if known else "", max_length=60),
        "from_on": DateBox(known.from_on if known else today),
        "until_on": DateBox(known.until_on if known else today, placeholder=words.ONGOING),
        "by_month": ChoiceBox(words.DAY_OR_MONTH, bool(known and known.by_month)),
        "content": _text(known, "content", _LONG),
        "quantity": CountBox(known and known.quantity),
        "unit": _text(known, "unit", 6, words.UNIT_EXAMPLE),
        "note": _text(known, "note", _LONG),
    }


def _survey(known: Any, today: date) -> Boxes:
    return {
        "name": TextBox(known.name if known else "", max_length=80),
        "audience": _text(known, "audience", 80),
        "from_month": MonthBox(known.from_month if known else f"{today:%Y-%m}"),
        "until_month": MonthBox(known.until_month if known else f"{today:%Y-%m}"),
        "respondents": CountBox(known and known.respondents),
        "note": _text(known, "note", _LONG),
    }


def _question(known: Any, today: date) -> Boxes:
    return {
        "question": TextBox(known.question if known else "", max_length=_LONG),
        "asked_by": _text(known, "asked_by", 80),
        "asked_on": DateBox(known.asked_on if known else today),
        "answer": _text(known, "answer", _LONG),
        "answered_on": DateBox(known and known.answered_on),
        "shared_on": DateBox(known and known.shared_on),
        "shared_by": _text(known, "shared_by", 80, words.ROUTE_EXAMPLE),
    }


def _material(known: Any, today: date) -> Boxes:
    return {
        "title": TextBox(known.title if known else "", max_length=80),
        "kind": ChoiceBox(code_choices(MaterialKind), known and known.kind),
        "version_no": CountBox(known.version_no if known else 1),
        "issued_month": MonthBox(known.issued_month if known else f"{today:%Y-%m}"),
        "pieces": CountBox(known and known.pieces),
        "unit": _text(known, "unit", 6, words.UNIT_EXAMPLE),
        "copies": CountBox(known and known.copies),
        "content": _text(known, "content", _LONG),
        "note": _text(known, "note", _LONG),
    }


def _practice(known: Any, today: date) -> Boxes:
    kinds = [(str(kind), label(kind)) for kind in PracticeKind]
    return {
        "title": TextBox(known.title if known else "", max_length=80),
        "form": ChoiceBox(code_choices(PracticeForm), known and known.form),
        "summary": TextBox(known.summary if known else "", max_length=_LONG),
        "tags": TagsBox(", ".join(listed(known.tags)) if known else "", max_length=200, placeholder=words.TAGS_EXAMPLE),
        "frequency": _text(known, "frequency", 80),
        "partners": _text(known, "partners", _LONG),
        "resource": _text(known, "resource", _LONG),
        "kinds": _KindsBox(kinds, listed(known.kinds) if known else ()),
        "from_month": MonthBox(known and known.from_month),
        "until_month": MonthBox(known and known.until_month),
        "background": _text(known, "background", _LONG),
        "course": _text(known, "course", _LONG, words.COURSE_EXAMPLE),
        "output": _text(known, "output", _LONG),
        "change": _text(known, "change", _LONG),
        "lesson": _text(known, "lesson", _LONG),
        "elsewhere": _text(known, "elsewhere", _LONG),
        "consented": ChoiceBox(words.YES_NO, known and known.consented, allow_empty=True),
        "checked_on": DateBox(known and known.checked_on),
    }


def _quota(known: Any, today: date) -> Boxes:
    return {
        "year": YearBox(known.year if known else today.year),
        "kind": ChoiceBox(code_choices(QuotaKind), known and known.kind),
        "quantity": CountBox(known and known.quantity, placeholder=words.AS_NEEDED),
        "amount": WonBox(known and known.amount),
        "note": _text(known, "note", _LONG),
    }


def _district(known: Any, today: date) -> Boxes:
    return {
        "name": TextBox(known.name if known else "", max_length=20),
        "phase": CountBox(known and known.phase),
        "coverage": ChoiceBox(code_choices(Coverage), known and known.coverage, allow_empty=True),
        "operator": ChoiceBox(code_choices(Operator), known and known.operator, allow_empty=True),
        "operated_by": _text(known, "operated_by", 40),
        "headcount": CountBox(known and known.headcount),
        "from_on": DateBox(known and known.from_on),
        "until_on": DateBox(known and known.until_on),
        "note": _text(known, "note", _LONG),
    }


_BOXES: dict[Register, Callable[[Any, date], Boxes]] = {
    Register.PUBLICITY: _publicity,
    Register.SURVEY: _survey,
    Register.SOLUTION_QUESTION: _question,
    Register.MATERIAL: _material,
    Register.GOOD_PRACTICE: _practice,
    Register.SUPPORT_QUOTA: _quota,
    Register.CITY_DISTRICT: _district,
}

_REQUIRED = frozenset(
    "category means from_on by_month title kind question asked_on version_no form summary year".split()
)
_NAMED = frozenset((Register.SURVEY, Register.CITY_DISTRICT))

_DRAFTS = {
    Register.PUBLICITY: "PublicityDraft",
    Register.SURVEY: "SurveyDraft",
    Register.SOLUTION_QUESTION: "SolutionQuestionDraft",
    Register.MATERIAL: "MaterialDraft",
    Register.GOOD_PRACTICE: "GoodPracticeDraft",
    Register.SUPPORT_QUOTA: "SupportQuotaDraft",
    Register.CITY_DISTRICT: "CityDistrictDraft",
}


def fields(register: Register, known: Known, today: date) -> list[Field]:
    """The fields of a register's form, filled with a known row's values; today: what a new row begins with."""
    return [
        Field(name, column_name(register, name), box, _is_required(register, name))
        for name, box in _BOXES[register](known, today).items()
    ]


def _is_required(register: Register, name: str) -> bool:
    if name == "name":
        return register in _NAMED
    # A 자치구 can take part without anybody knowing since when.
    return name in _REQUIRED and not (register is Register.CITY_DISTRICT and name == "from_on")


def draft_kind(register: Register) -> Any:
    """The class of a register's draft."""
    from chatdong_tui.domain.draft import register as drafts

    return getattr(drafts, _DRAFTS[register])


def has_form(register: Register) -> bool:
    """Whether rows can be written down by hand."""
    return register in _BOXES
