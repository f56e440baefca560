"""The fields of a household and of its discovery, for a new one and for one to edit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from chatdong_tui.domain.case import CrisisCase, Household
from chatdong_tui.domain.case_code import ROUTE_DETAILS, Gender, HouseholdType, Protection, Route
from chatdong_tui.ui.case.birth_box import BirthBox
from chatdong_tui.ui.case.choices import Choice, Choices
from chatdong_tui.ui.widgets.choice_box import ChoiceBox, code_choices
from chatdong_tui.ui.widgets.count_box import CountBox
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.name_box import NameBox
from chatdong_tui.words import case_screens as words
from chatdong_tui.words.case import FIELDS
from chatdong_tui.words.labels import ROUTE_DETAIL


def route_details(route: object) -> list[Choice]:
    """The second level of a route."""
    return [(code, ROUTE_DETAIL[code]) for code in ROUTE_DETAILS[route]] if isinstance(route, Route) else []


def offer_details(form: Form) -> None:
    """Offer the details of the route that stands in a form; what is typed stays."""
    box = form.box("route_detail")
    typed = box.raw
    box.choices = route_details(form.box("route").value)
    box.restore(typed)


def yes_or_no(value: bool, yes: str = words.YES, no: str = words.NO) -> ChoiceBox:
    return ChoiceBox([(True, yes), (False, no)], value)


def household_fields(
    choices: Choices, known: Household | None, dong_id: str | None, this_year: int
) -> tuple[Field, ...]:
    """Who they are. known: the household as it is; dong_id: what the dong is for a new one."""
    household = known or Household("", dong_id or "", HouseholdType.OTHER)
    kind = known.household_type if known else None
    boxes = {
        "dong_id": ChoiceBox(choices.dongs, household.dong_id),
        "household_type": ChoiceBox(code_choices(HouseholdType), kind),
        "alias": NameBox(household.alias or "", max_length=40, placeholder=words.ALIAS_EXAMPLE),
        "birth_from": BirthBox(household.birth_from, this_year),
        "gender": ChoiceBox(code_choices(Gender), household.gender, allow_empty=True),
        "size": CountBox(household.size, unit=words.UNIT_PEOPLE),
        "protection": ChoiceBox(code_choices(Protection), household.protection, allow_empty=True),
    }
    return _fields(boxes, required=("dong_id", "household_type"))


def case_fields(choices: Choices, known: CrisisCase | None, today: date) -> tuple[Field, ...]:
    """How they were found. known: the case as it is."""
    route = known.route if known else None
    boxes = {
        "route": ChoiceBox(code_choices(Route), route),
        "route_detail": ChoiceBox(route_details(route), known and known.route_detail, allow_empty=True),
        "emergency": yes_or_no(known is not None and known.emergency),
        "found_on": DateBox(known.found_on if known else today),
        "manager_id": ChoiceBox(choices.people, known.manager_id if known else choices.me, allow_empty=True),
        "note": NameBox((known and known.note) or "", max_length=200, placeholder=words.NOTE_EXAMPLE),
    }
    return _fields(boxes, required=("route", "found_on"))


def _fields(boxes: Mapping[str, object], required: tuple[str, ...]) -> tuple[Field, ...]:
    return tuple(Field(name, FIELDS[name], box, name in required) for name, box in boxes.items())
