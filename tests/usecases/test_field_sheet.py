"""순회·방문 기록지: what is printed on which line, and what is keyed in from it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from chatdong_tui.document import Document, Table
from chatdong_tui.domain.case import Contact, CrisisCase
from chatdong_tui.domain.case_code import ContactMethod, ContactResult, CrisisLevel
from chatdong_tui.domain.field_sheet import FieldSheet
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import rows
from chatdong_tui.usecases import field_sheet, journal
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.field_sheet import KeyedLine
from chatdong_tui.usecases.monthly import export, parse_scope, preview
from tests.conftest import Network, Today
from tests.reports.month import text_of
from tests.usecases.cases import TODAY, found


@pytest.fixture
def known(desk: Desk, network: Network) -> list[CrisisCase]:
    """Three open cases of zone 1."""
    return [found(desk, network) for _ in range(3)]


def paper(desk: Desk, form: str = "field-sheet") -> Document:
    (document,) = preview(desk, "2021-03", parse_scope("zone:1"), (form,))
    return document


def lines(document: Document) -> list[tuple[object, object]]:
    """Number and case number of the lines for contacts."""
    table = next(block for block in document.blocks if isinstance(block, Table) and block.by_hand)
    return [(row.cells[0].value, getattr(row.cells[1].value, "value", row.cells[1].value)) for row in table.rows[1:]]


def understand(desk: Desk, sheet: FieldSheet | None, *texts: str) -> tuple[KeyedLine, ...]:
    return field_sheet.understand(desk, sheet, TODAY, None, texts)


def keep(desk: Desk, network: Network) -> FieldSheet:
    return desk.perform(field_sheet.keep, network.zones[1]).value.sheet


def contacts(desk: Desk) -> list[Contact]:
    with desk.database.snapshot() as connection:
        return rows.select(connection, Contact, "1 ORDER BY id")


# on paper


def test_each_open_case_has_a_line_and_five_are_blank(desk: Desk, known: list[CrisisCase]) -> None:
    numbers = [case.case_no for case in known]
    assert lines(paper(desk)) == list(enumerate([*numbers, *[""] * 5], 1))


def test_no_name_and_no_alias_stands_on_the_paper(desk: Desk, network: Network) -> None:
    found(desk, network, alias="강가람")
    text = text_of(paper(desk))
    assert "강가람" not in text
    assert all(person not in text for person in network.people)


def test_the_paper_tells_every_letter_that_the_forms_take(desk: Desk, known: list[CrisisCase]) -> None:
    text = text_of(paper(desk))
    assert "ㅂ 방문   ㅈ 전화" in text
    assert "ㅇ 완료   ㅂ 부재" in text
    assert "ㅅ 상   ㅈ 중   ㅎ 하" in text
    assert "1 온라인(행복e음)   2 방문" in text


def test_blank_lines_only_are_a_paper_of_their_own(desk: Desk, known: list[CrisisCase]) -> None:
    found = lines(paper(desk, "field-sheet-blank"))
    assert found == [(number, "") for number in range(1, 21)]


def test_looking_at_the_paper_keeps_nothing(desk: Desk, known: list[CrisisCase]) -> None:
    paper(desk)
    assert field_sheet.printed(desk) == ()


def test_a_paper_that_is_written_is_kept_with_its_lines(desk: Desk, known: list[CrisisCase], tmp_path: Path) -> None:
    export(desk, "2021-03", parse_scope("zone:1"), ("field-sheet",), ("html",), tmp_path)
    (choice,) = field_sheet.printed(desk)
    assert choice.sheet.case_ids == tuple(case.id for case in known)
    assert choice.name == "0318-1  2021. 3. 18. 제1권역, 3건"


def test_the_same_cases_on_one_day_are_one_sheet(desk: Desk, network: Network, known: list[CrisisCase]) -> None:
    assert keep(desk, network) == keep(desk, network)
    found(desk, network)
    assert keep(desk, network).no == 2
    assert len(field_sheet.printed(desk)) == 2


def test_a_line_stays_that_of_its_case_whatever_comes_later(
    desk: Desk, network: Network, known: list[CrisisCase], today: Today
) -> None:
    sheet = keep(desk, network)
    found(desk, network)
    today.move_to(TODAY + timedelta(days=1))
    assert [choice.sheet for choice in field_sheet.printed(desk)] == [sheet]
    (line,) = understand(desk, sheet, "2 ㅂ")
    assert line.case_id == known[1].id


# keyed in


def test_a_line_becomes_a_contact_of_its_case(desk: Desk, network: Network, known: list[CrisisCase]) -> None:
    understood = understand(desk, keep(desk, network), "3 ㅈ ㅇ ㅅ 반찬 전달 ~+7", "1 ㅂㅂ")
    assert contacts(desk) == []
    assert field_sheet.meaning(understood[0]) == (
        "1-가람1-2021-003  3. 18. 전화 완료, 위기도 상, 반찬 전달, 다음 2021. 3. 25."
    )
    assert desk.perform(field_sheet.key_in, understood).value == 2
    phone, visit = contacts(desk)
    assert (phone.case_id, phone.method, phone.memo) == (known[2].id, ContactMethod.PHONE, "반찬 전달")
    assert phone.next_on == TODAY + timedelta(days=7)
    assert (visit.case_id, visit.method, visit.result) == (known[0].id, ContactMethod.VISIT, ContactResult.ABSENT)
    with desk.database.snapshot() as connection:
        assert rows.get(connection, CrisisCase, known[2].id).crisis_level is CrisisLevel.HIGH


def test_one_undo_takes_all_lines_back(desk: Desk, network: Network, known: list[CrisisCase]) -> None:
    desk.perform(field_sheet.key_in, understand(desk, keep(desk, network), "1 ㅂ", "2 ㅂ", "3 ㅂ"))
    desk.perform(journal.undo)
    assert contacts(desk) == []


def test_the_day_of_a_line_goes_before_that_of_the_sheet(
    desk: Desk, network: Network, known: list[CrisisCase], today: Today
) -> None:
    sheet = keep(desk, network)
    today.move_to(TODAY + timedelta(days=4))
    (line,) = understand(desk, sheet, "1 ㅂ ㅇ 안부 @3.20 ~+7")
    assert line.draft is not None
    assert (line.draft.on_date, line.draft.next_on) == (TODAY + timedelta(days=2), TODAY + timedelta(days=9))


@pytest.mark.parametrize(
    ("text", "field", "rule"),
    [
        ("9 ㅂ", "line", Rule.NOT_ON_SHEET),
        ("5 ㅂ", "line", Rule.BLANK_LINE),
        ("1 안부", "method", Rule.NOT_A_CHOICE),
        ("1 ㅂ @2.30", "on_date", Rule.NOT_A_DATE),
        ("1 ㅂ @1.2", "on_date", Rule.BEFORE_FOUND),
        ("1 ㅂ @내일", "on_date", Rule.OUT_OF_RANGE),
        ("1 ㅂ ~-3", "next_on", Rule.END_BEFORE_START),
        ("1 ㅂ ㅇ " + "가" * 81, "memo", Rule.TOO_LONG),
        ("가람1-77 ㅂ", "case_id", Rule.UNKNOWN_RECORD),
        ("하늘 ㅂ", "case", Rule.UNKNOWN_RECORD),
    ],
)
def test_a_line_that_means_nothing_says_why(
    desk: Desk, network: Network, known: list[CrisisCase], text: str, field: str, rule: Rule
) -> None:
    good, bad = understand(desk, keep(desk, network), "2 ㅂ", text)
    assert good.problem is None
    assert bad.problem is not None
    assert (bad.problem.field, bad.problem.rule) == (field, rule)
    with pytest.raises(RuleBroken) as refused:
        desk.perform(field_sheet.key_in, (good, bad))
    assert (refused.value.rule, refused.value.facts["line"]) == (rule, 2)
    assert contacts(desk) == []


def test_a_blank_line_is_keyed_in_by_the_number_of_its_case(desk: Desk, known: list[CrisisCase]) -> None:
    understood = understand(desk, None, "가람1-2 ㅂ", f"{known[0].case_no} ㅂ", "1 ㅂ")
    assert [line.case_id for line in understood] == [known[1].id, known[0].id, ""]


def test_a_contact_that_is_there_already_is_pointed_out(desk: Desk, network: Network, known: list[CrisisCase]) -> None:
    sheet = keep(desk, network)
    desk.perform(field_sheet.key_in, understand(desk, sheet, "1 ㅂ"))
    assert [line.again for line in understand(desk, sheet, "1 ㅂ", "1 ㅈ", "2 ㅂ")] == [True, False, False]


def test_without_a_line_there_is_nothing_to_save(desk: Desk) -> None:
    with pytest.raises(RuleBroken, match="required"):
        desk.perform(field_sheet.key_in, ())
