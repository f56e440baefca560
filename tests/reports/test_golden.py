"""The forms of the invented month, word for word."""

from __future__ import annotations

from pathlib import Path

import pytest

from chatdong_tui.usecases import meeting_document
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.monthly import parse_scope, preview
from tests.reports.month import Month, text_of

GOLDEN = Path(__file__).with_name("golden")


@pytest.mark.usefixtures("month")
@pytest.mark.parametrize(
    ("scope", "form"),
    [
        ("zone:1", "meeting-result"),
        ("zone:1", "monthly-summary"),
        ("district", "monthly-summary"),
        ("zone:1", "minutes"),
        ("zone:1", "minutes-shared"),
        ("zone:1", "sign-in-sheet"),
    ],
)
def test_a_form_reads_word_for_word(desk: Desk, scope: str, form: str) -> None:
    (document,) = preview(desk, "2021-03", parse_scope(scope), (form,))
    expected = (GOLDEN / f"{document.stem}.txt").read_text(encoding="utf-8")
    assert text_of(document) + "\n" == expected


def test_every_golden_text_is_of_a_form(month: Month, desk: Desk) -> None:
    documents = [each for scope in ("zone:1", "district") for each in preview(desk, "2021-03", parse_scope(scope))]
    documents += preview(desk, "2021-03", parse_scope("zone:1"), meeting_document.FORMS)
    assert {path.stem for path in GOLDEN.iterdir()} == {document.stem for document in documents}
