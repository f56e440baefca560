"""A template asks for fields by name; each form says which it offers, and its Document has their values."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from chatdong_tui.document import Document, Table
from chatdong_tui.domain.refusal import RuleBroken
from chatdong_tui.export.cells import clean, grid, text
from chatdong_tui.export.template import Values
from chatdong_tui.reports.hidden import texts
from chatdong_tui.storage.database import Database
from chatdong_tui.usecases import form, form_field, monthly
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words import form_field as words
from chatdong_tui.words.form_field import Listed, column_name
from tests.conftest import Today
from tests.example import example_bytes

NOT_OFFERED = {
    "field-sheet": {"기호"},
    "field-sheet-blank": {"기호"},
    "handover": {"서명", "제출물"},
}
"""Heads of tables that no template needs: what the letters mean, and what the line of a signature is."""

MARK = re.compile(r" *[□○·※-] |^[1-9]\. ")
"""What stands before a line of a section, or of several attachments."""


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    path: Path = tmp_path_factory.mktemp("example") / "example.chatdong"
    path.write_bytes(example_bytes())
    return Desk(Database.open(path, Today()), Today(), lambda: "")


def documents(example: Desk, name: str) -> list[Document]:
    found = []
    for scope in ("zone:3", "district"):
        for month in ("2021-03", "2021-09"):
            try:
                found += monthly.preview(example, month, monthly.parse_scope(scope), (name,))
            except RuleBroken:
                continue
    return found


def values(example: Desk, name: str, scope: str = "zone:3") -> Values:
    (document, *_) = monthly.preview(example, "2021-03", monthly.parse_scope(scope), (name,))
    return form_field.values(document)


def test_every_form_offers_fields() -> None:
    assert tuple(words.FIELDS) == form.NAMES


@pytest.mark.parametrize("name", form.NAMES)
def test_no_name_is_offered_twice(name: str) -> None:
    offered = form_field.offered(name)
    assert len(set(offered.marks())) == len(offered.marks())
    assert not set(offered.fields) & set(offered.lists)


@pytest.mark.parametrize("name", form.NAMES)
def test_a_document_has_a_value_for_every_field_and_for_nothing_else(example: Desk, name: str) -> None:
    offered = form_field.offered(name)
    for document in documents(example, name):
        found = form_field.values(document)
        assert set(found.fields) == set(offered.fields)
        assert set(found.lists) == set(offered.lists)
        for listed, entries in found.lists.items():
            assert all(set(entry) <= set(offered.lists[listed]) for entry in entries)


@pytest.mark.parametrize("name", form.NAMES)
def test_every_list_is_found_in_the_example(example: Desk, name: str) -> None:
    found = [form_field.values(document) for document in documents(example, name)]
    rare = {"변경", "권역별 발굴", "총괄"}
    for source in words.FIELDS[name]:
        if isinstance(source, Listed) and source.name not in rare:
            entries = [entry for each in found for entry in each.lists[source.name]]
            assert entries, source.name
            # A plan has the months of its project only.
            columns = {column for column in source.columns() if not column.endswith("월")}
            assert columns <= {column for entry in entries for column in entry}, source.name


@pytest.mark.parametrize("name", form.NAMES)
def test_every_table_of_a_form_can_be_asked_for(example: Desk, name: str) -> None:
    heads = {head for source in words.FIELDS[name] if isinstance(source, Listed) for head in source.heads[:1]}
    for document in documents(example, name):
        for block in document.blocks:
            if isinstance(block, Table) and block.rows:
                first = {text(slot) for slot in grid(block).rows[0].slots if slot}
                assert first & (heads | NOT_OFFERED.get(name, set())), first


@pytest.mark.parametrize("name", form.NAMES)
def test_a_value_says_nothing_that_the_document_does_not_say(example: Desk, name: str) -> None:
    for document in documents(example, name):
        said = "\n".join(map(clean, (*texts(document), document.head.disclosure, ", ".join(document.keywords))))
        found = form_field.values(document)
        entries = [entry for each in found.lists.values() for entry in each]
        shown = [*found.fields.values(), *(cell for entry in entries for cell in entry.values())]
        lines = [line for cell in shown if isinstance(cell.value, str) for line in text(cell).split("\n")]
        assert [line for line in lines if MARK.sub("", line) not in said] == []


def test_the_sums_of_a_form_are_fields_of_their_own(example: Desk) -> None:
    found = values(example, "settlement")
    assert text(found.fields["지출 합계 금액"]) == "1,738,400"
    assert text(found.fields["총괄 합계 집행률"]) == "98.2%"


def test_a_line_is_offered_without_its_label_and_a_section_with_its_marks(example: Desk) -> None:
    found = values(example, "meeting-result")
    assert text(found.fields["일시"]) == "2021. 3. 18.(목) 14:00~15:30"
    assert text(found.fields["주요 논의"]).startswith("○ (안건 6)")
    assert text(found.fields["과정·관계"])[0] != "○"


def test_heads_of_two_rows_are_read_together(example: Desk) -> None:
    (first, *_) = values(example, "monthly-summary", "district").lists["권역"]
    assert (text(first["권역"]), text(first["참석 관"])) == ("제1권역", "3")


def test_a_cell_over_several_rows_belongs_to_each_of_them(example: Desk) -> None:
    entries = values(example, "meeting-result").lists["사업 실적"]
    assert len({text(entry["사업"]) for entry in entries}) == 1
    assert len(entries) > 1


def test_a_field_that_a_document_has_nothing_for_is_blank(example: Desk) -> None:
    found = values(example, "meeting-result")
    assert text(found.fields["미참석"]) == ""
    assert found.lists["권역별 발굴"] == []


def test_a_column_is_called_without_brackets_and_years() -> None:
    assert [column_name(head) for head in ("담당(기관)", "비고(산식·사유)", "’{year:02} 계획")] == [
        "담당",
        "비고",
        "계획",
    ]
