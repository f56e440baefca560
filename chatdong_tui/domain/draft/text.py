"""Text at the border: one spelling, no control characters, no resident registration number."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints, field_validator
from pydantic import ValidationError as PydanticError
from pydantic_core import PydanticCustomError

from chatdong_tui.domain.privacy import holds_resident_number
from chatdong_tui.domain.refusal import Rule, RuleBroken

_INVISIBLE = {"\u3164", "\u115f", "\u1160", "\uffa0", "\ufeff", "\u200b", "\u2060"}


_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[57][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


def refuse_resident_number(text: str) -> None:
    """Raises PydanticCustomError(resident_number) where there is one; the number is not in its message."""
    if holds_resident_number(text):
        raise PydanticCustomError(Rule.RESIDENT_NUMBER, "resident number")


def clean(text: str) -> str:
    """NFC, without fillers and outer spaces; tabs and line ends become single spaces.

    Raises PydanticCustomError (control_character, resident_number) for what must not get in.
    """
    text = unicodedata.normalize("NFC", text)
    refuse_resident_number(text)
    text = " ".join("".join(sign for sign in text if sign not in _INVISIBLE).split())
    if any(unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Co") and sign != "\u200d" for sign in text):
        raise PydanticCustomError(Rule.CONTROL_CHARACTER, "control character")
    return text


def none_if_empty(value: object) -> object:
    if isinstance(value, str):
        return clean(value) or None
    return value


Name = Annotated[str, AfterValidator(clean), StringConstraints(min_length=1, max_length=40)]
Title = Annotated[str, AfterValidator(clean), StringConstraints(min_length=1, max_length=80)]
Line = Annotated[str, AfterValidator(clean), StringConstraints(min_length=1, max_length=2000)]
OptionalName = Annotated[Annotated[str, StringConstraints(max_length=40)] | None, BeforeValidator(none_if_empty)]
OptionalTitle = Annotated[Annotated[str, StringConstraints(max_length=80)] | None, BeforeValidator(none_if_empty)]
OptionalLine = Annotated[Annotated[str, StringConstraints(max_length=2000)] | None, BeforeValidator(none_if_empty)]


class Draft(BaseModel):
    """A form as it was filled in: frozen, no unknown field; what it refuses is not repeated."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    @field_validator("*", mode="before")
    @classmethod
    def _without_resident_number(cls, value: object) -> object:
        # Codes and ids too: what a field refuses must not stay behind in a refusal or in a saved draft.
        parts = value if isinstance(value, (list, tuple)) else (value,)
        for part in parts:
            # A code that is one already, and an id that this program made, hold nothing that was typed.
            if type(part) is str and not _ID.fullmatch(part):
                refuse_resident_number(part)
        return value


_RULE_OF_TYPE = {
    "missing": Rule.REQUIRED,
    "string_too_short": Rule.REQUIRED,
    "too_short": Rule.REQUIRED,
    "string_too_long": Rule.TOO_LONG,
    "enum": Rule.NOT_A_CHOICE,
    "date_from_datetime_parsing": Rule.NOT_A_DATE,
    "date_parsing": Rule.NOT_A_DATE,
    "int_parsing": Rule.NOT_A_NUMBER,
    "int_from_float": Rule.NOT_A_NUMBER,
    "greater_than": Rule.OUT_OF_RANGE,
    "greater_than_equal": Rule.OUT_OF_RANGE,
    "less_than": Rule.OUT_OF_RANGE,
    "less_than_equal": Rule.OUT_OF_RANGE,
    "string_pattern_mismatch": Rule.NOT_A_TIME,
}


def broken_rules(error: PydanticError) -> list[RuleBroken]:
    """What pydantic found, as broken rules at their fields; the rejected values are not kept."""
    broken = []
    for problem in error.errors(include_input=False, include_url=False, include_context=True):
        kind = problem["type"]
        rule = Rule(kind) if kind in set(Rule) else _RULE_OF_TYPE.get(kind, Rule.NOT_A_CHOICE)
        if rule is Rule.NOT_A_CHOICE and kind.endswith("_type"):
            rule = Rule.REQUIRED
        limit = problem.get("ctx", {}).get("max_length")
        field = str(problem["loc"][0]) if problem["loc"] else ""
        broken.append(RuleBroken(field, rule, **({"limit": int(limit)} if limit else {})))
    return broken


DraftKind = TypeVar("DraftKind", bound=Draft)


def draft_of(kind: type[DraftKind], /, **fields: object) -> DraftKind:
    """A draft made of raw fields. Raises the first RuleBroken; the rejected values are not kept."""
    try:
        return kind.model_validate(fields)
    except PydanticError as error:
        raise broken_rules(error)[0] from None
