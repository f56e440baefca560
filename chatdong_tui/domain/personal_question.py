"""What a person is asked before a form with a phone number, an account or an e-mail address is saved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from chatdong_tui.domain.privacy import PersonalKind, find_personal, masked


@dataclass(frozen=True, slots=True)
class PersonalQuestion:
    """A field that holds something personal: save it masked, go back to it, or save it as it stands.

    kinds: what was found, each once. masked: the text with all of it made unreadable. The text itself is
    not kept here.
    """

    field: str
    kinds: tuple[PersonalKind, ...]
    masked: str


def questions(values: Mapping[str, object], known: Mapping[str, object] | None = None) -> tuple[PersonalQuestion, ...]:
    """What to ask about the texts of a form, by field.

    known: the same form as it was saved before; what a person has answered for once is not asked again.
    """
    before = known or {}
    return tuple(
        PersonalQuestion(field, tuple(dict.fromkeys(each.kind for each in found)), masked(text))
        for field, text in values.items()
        if isinstance(text, str) and text != before.get(field) and (found := find_personal(text))
    )
