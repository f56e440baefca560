"""The figures of the source documents, put into the example file as they are printed, to be read only."""

from __future__ import annotations

from chatdong_tui.demo import (
    reference_city,
    reference_gwangjin,
    reference_materials,
    reference_practices,
    reference_support,
)
from chatdong_tui.usecases import reference
from chatdong_tui.usecases.desk import Desk

_DOCUMENTS = (reference_gwangjin, reference_support, reference_city, reference_materials, reference_practices)


def records() -> list[object]:
    """Every row, one document after the other; a programme stands before what hangs on it."""
    return [record for document in _DOCUMENTS for record in document.records()]


def load(desk: Desk) -> None:
    """Put them into the file; none comes twice."""
    reference.load(desk, records())
