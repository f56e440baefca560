"""No field of any form takes a resident registration number, and no refusal repeats it."""

from __future__ import annotations

import importlib
import pkgutil

import pytest
from pydantic import ValidationError

from chatdong_tui.domain import draft
from chatdong_tui.domain.draft.text import Draft, draft_of
from chatdong_tui.domain.refusal import Rule, RuleBroken

NUMBER = "900101-1234567"
WRITTEN = (NUMBER, f"생년월일 {NUMBER} 확인", "９００１０１－１２３４５６７", "900101-1******", (NUMBER,))


def every_draft() -> list[type[Draft]]:
    """Every form there is, whichever noun it belongs to."""
    for module in pkgutil.iter_modules(draft.__path__):
        importlib.import_module(f"{draft.__name__}.{module.name}")
    found: list[type[Draft]] = []
    waiting: list[type[Draft]] = [Draft]
    while waiting:
        kinds = waiting.pop().__subclasses__()
        found += kinds
        waiting += kinds
    return sorted(set(found), key=lambda kind: kind.__name__)


FIELDS = [(kind, name) for kind in every_draft() for name in kind.model_fields]


def test_there_are_forms_to_look_at() -> None:
    assert len(every_draft()) > 20
    assert len(FIELDS) > 100


@pytest.mark.parametrize(("kind", "field"), FIELDS, ids=lambda part: getattr(part, "__name__", part))
def test_a_field_refuses_the_number_without_repeating_it(kind: type[Draft], field: str) -> None:
    for written in WRITTEN:
        with pytest.raises(ValidationError) as refused:
            kind.model_validate({field: written})
        (problem,) = (each for each in refused.value.errors() if each["loc"] == (field,))
        assert problem["type"] == Rule.RESIDENT_NUMBER
        with pytest.raises(RuleBroken) as broken:
            draft_of(kind, **{field: written})
        told = f"{refused.value} {broken.value!r} {broken.value.facts}"
        assert not any(part in told for part in ("900101", "９００１０１"))
