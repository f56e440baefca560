"""Draft of the personal fields of a household, which stay on this computer."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

from chatdong_tui.domain.draft.text import Draft, OptionalName, none_if_empty
from chatdong_tui.domain.refusal import Rule


def _phone(text: str | None) -> str | None:
    if text is not None and not re.fullmatch(r"\+?[0-9][0-9 \-.]{6,18}", text):
        raise PydanticCustomError(Rule.NOT_A_PHONE, "not a phone number")
    return text


Phone = Annotated[str | None, BeforeValidator(none_if_empty), AfterValidator(_phone)]
Address = Annotated[Annotated[str, StringConstraints(max_length=120)] | None, BeforeValidator(none_if_empty)]


class PrivateDraft(Draft):
    """Name, phone and address; an empty one is not kept."""

    name: OptionalName = None
    phone: Phone = None
    address: Address = None
