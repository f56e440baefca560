"""Bringing in a table: what it is taken for, when nothing is saved, and how it is taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from chatdong_tui.domain.importing import ImportKind, NoticeKind
from chatdong_tui.domain.refusal import FileProblem, FileRefused, Rule, RuleBroken
from chatdong_tui.usecases import case, case_record, importing, journal
from chatdong_tui.usecases.case import CaseFilter
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.usecases import cases
from tests.usecases.tables import A_CASE, CASES, PEOPLE, plan, table, taken, told
from tests.usecases.tables import case as row


def numbers(desk: Desk) -> list[str]:
    """The case numbers of the case list."""
    return [line.case_no for line in case.roster_page(desk, case.roster(desk, CaseFilter()), 0)]


def refusal(desk: Desk, planned: importing.ImportPlan, **how: bool) -> Rule:
    with pytest.raises(RuleBroken) as broken:
        desk.perform(importing.take, planned, **how)
    return broken.value.rule


# what a table is taken for


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        (CASES, ImportKind.CASES),
        (PEOPLE, ImportKind.PEOPLE),
        (("기관명", "종류", "권역"), ImportKind.ORGANISATIONS),
        (("동", "월", "경로", "건수"), ImportKind.OUTREACH),
        (("연번", "행정동", "가구 유형", "발굴 경로", "발굴일자"), ImportKind.CASES),
    ],
)
def test_the_headings_tell_what_a_table_is(
    desk: Desk, tmp_path: Path, heading: tuple[str, ...], kind: ImportKind
) -> None:
    assert plan(desk, table(tmp_path, heading)).kind is kind


def test_titles_and_blank_lines_may_stand_above_the_headings(desk: Desk, tmp_path: Path) -> None:
    path = table(tmp_path, ("2021년 위기가구 명단",), (), ("작성", "2021.3.18"), CASES, A_CASE)
    planned = plan(desk, path)
    assert (planned.heading.row, planned.rows, planned.problems) == (3, 1, ())


def test_a_table_without_headings_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as refused:
        plan(desk, table(tmp_path, A_CASE))
    assert refused.value.problem is FileProblem.NO_HEADER


def test_a_heading_that_stands_twice_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as refused:
        plan(desk, table(tmp_path, (*CASES, "발굴일")))
    assert (refused.value.problem, refused.value.facts) == (FileProblem.DUPLICATE_HEADER, {"header": "발굴일"})


def test_merged_headings_are_refused_with_their_row(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, CASES)
        sheet.merge_range(0, 7, 0, 8, "비고")
    with pytest.raises(FileRefused) as refused:
        plan(desk, path)
    assert (refused.value.problem, refused.value.facts) == (FileProblem.MERGED_HEADER, {"row": 1})


def test_a_person_can_say_which_column_is_which_and_it_is_remembered(desk: Desk, tmp_path: Path) -> None:
    heading = ("동", "가구유형", "발굴경로", "적은날", "만난날")
    path = table(tmp_path, heading, ("가람1동", "독거노인", "방문", "2021.3.5", "2021.3.2"))
    with pytest.raises(RuleBroken) as broken:
        plan(desk, path, kind=ImportKind.CASES)
    assert (broken.value.rule, broken.value.facts) == (Rule.REQUIRED, {"column": "found_on"})
    planned = plan(desk, path, kind=ImportKind.CASES, columns={"found_on": "만난날"})
    desk.perform(importing.take, planned)
    again = table(tmp_path, heading, ("가람2동", "조손", "방문", "2021.3.9", "2021.3.8"), name="다음.csv")
    assert plan(desk, again).columns["found_on"] == "만난날"


def test_columns_that_are_not_read_are_named(desk: Desk, tmp_path: Path) -> None:
    path = table(tmp_path, (*CASES, "대상자명", "연락처"), (*A_CASE, "", ""))
    (notice,) = (each for each in plan(desk, path).notices if each.kind is NoticeKind.UNREAD_COLUMNS)
    assert notice.names == ("대상자명", "연락처")


# cells


@pytest.mark.parametrize(
    "text", ["2021.3.2", "2021. 3. 2.", "21.3.2.", "2021-03-02", "20210302", "2021년 3월 2일", "44257", "2021.3.2(화)"]
)
def test_a_date_is_read_however_it_was_typed(desk: Desk, tmp_path: Path, text: str) -> None:
    planned = plan(desk, table(tmp_path, CASES, row(발굴일=text)))
    assert [ready.draft.found_on for ready in planned.ready] == [date(2021, 3, 2)]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("column", "text", "rule"),
    [
        ("발굴일", "3.2", Rule.DATE_WITHOUT_YEAR),
        ("발굴일", "2021.2.30", Rule.NOT_A_DATE),
        ("발굴일", "작년", Rule.NOT_A_DATE),
        ("발굴일", "2021.3.19", Rule.OUT_OF_RANGE),
        ("발굴일", "", Rule.REQUIRED),
        ("동", "없는동", Rule.UNKNOWN_RECORD),
        ("동", "가람1․2동", Rule.SEVERAL_DONGS),
        ("동", "", Rule.REQUIRED),
        ("동", "=가람1동", Rule.FORMULA_TEXT),
        ("가구유형", "부자집", Rule.NOT_A_CHOICE),
        ("발굴경로", "우연히", Rule.NOT_A_CHOICE),
        ("출생연대", "젊음", Rule.NOT_A_NUMBER),
        ("출생연대", "530302", Rule.NOT_A_NUMBER),
        ("담당", "모르는이", Rule.UNKNOWN_RECORD),
        ("사례번호", "가" * 10_000, Rule.TOO_LONG),
        ("사례번호", "@SUM(A1)", Rule.FORMULA_TEXT),
    ],
)
def test_a_cell_that_breaks_a_rule_is_told_with_row_and_heading(
    desk: Desk, tmp_path: Path, column: str, text: str, rule: Rule
) -> None:
    planned = plan(desk, table(tmp_path, CASES, A_CASE, row(**{column: text})))
    assert told(planned) == [(3, column, rule)]


def test_all_that_is_wrong_with_a_row_is_told_at_once(desk: Desk, tmp_path: Path) -> None:
    planned = plan(desk, table(tmp_path, CASES, row(동="없는동", 발굴일="언젠가")))
    assert told(planned) == [(2, "동", Rule.UNKNOWN_RECORD), (2, "발굴일", Rule.NOT_A_DATE)]
    assert planned.bad_rows == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("650101-1234567", ""),
        ("６５０１０１ー１２３４５６７".replace("ー", "-"), ""),
        ("650101-1******", ""),
        ("650101", "1234567"),
        ("6501011234567", ""),
    ],
)
def test_a_resident_number_anywhere_refuses_its_row_and_is_not_repeated(
    desk: Desk, tmp_path: Path, one: str, other: str
) -> None:
    planned = plan(desk, table(tmp_path, (*CASES, "비고", "비고2"), (*A_CASE, one, other)))
    assert told(planned) == [(2, "비고", Rule.RESIDENT_NUMBER)]
    assert one not in str(planned.problems)


def test_a_column_of_resident_numbers_may_hold_nothing(desk: Desk, tmp_path: Path) -> None:
    planned = plan(desk, table(tmp_path, (*CASES, "주민등록번호"), (*A_CASE, "650101"), (*A_CASE, "")))
    assert told(planned) == [(2, "주민등록번호", Rule.RESIDENT_NUMBER)]


def test_a_merged_cell_is_told_at_every_row_it_covers(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        for number, line in enumerate((CASES, A_CASE, A_CASE)):
            sheet.write_row(number, 0, line)
        sheet.merge_range(1, 0, 2, 0, "가람1동")
    assert told(plan(desk, path)) == [(2, "", Rule.MERGED_CELL), (3, "", Rule.MERGED_CELL)]


def test_a_formula_without_its_result_is_told(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, CASES)
        sheet.write_row(1, 0, A_CASE)
        sheet.write_formula(1, 4, "=TODAY()", None, "")
    planned = plan(desk, path)
    assert told(planned) == [(2, "발굴일", Rule.FORMULA_WITHOUT_VALUE)]


# all or nothing


def test_one_bad_row_keeps_all_others_out(desk: Desk, tmp_path: Path) -> None:
    planned = plan(desk, table(tmp_path, CASES, A_CASE, row(동="없는동")))
    assert refusal(desk, planned) is Rule.BAD_ROWS
    assert numbers(desk) == []
    assert importing.runs(desk) == []


def test_bad_rows_can_be_left_out_on_purpose(desk: Desk, tmp_path: Path) -> None:
    planned = plan(desk, table(tmp_path, CASES, A_CASE, row(동="없는동")))
    run = desk.perform(importing.take, planned, skip_bad=True).value
    assert (run.rows, run.skipped) == (1, 1)
    assert numbers(desk) == ["1-가람1-2021-001"]


def test_what_changed_since_the_plan_is_checked_again(desk: Desk, network: Network, tmp_path: Path) -> None:
    planned = plan(desk, table(tmp_path, CASES, row(사례번호="1-가람1-2021-001")))
    cases.found(desk, network)
    assert refusal(desk, planned) is Rule.BAD_ROWS


def test_it_can_be_stopped_and_nothing_is_saved(desk: Desk, tmp_path: Path) -> None:
    path = table(tmp_path, CASES, *(row(사례번호=f"A-{number}") for number in range(600)))
    with pytest.raises(RuleBroken) as broken:
        plan(desk, path, progress=lambda done, total: done < 300)
    assert broken.value.rule is Rule.STOPPED
    planned = plan(desk, path)
    with pytest.raises(RuleBroken):
        desk.perform(importing.take, planned, progress=lambda done, total: done < 300)
    assert numbers(desk) == []


# twice


def test_the_same_file_is_noticed(desk: Desk, tmp_path: Path) -> None:
    path = table(tmp_path, CASES, A_CASE)
    taken(desk, path)
    planned = plan(desk, path)
    assert NoticeKind.IMPORTED_BEFORE in {notice.kind for notice in planned.notices}
    assert refusal(desk, planned, skip_bad=True) is Rule.IMPORTED_BEFORE


def test_the_same_rows_in_another_file_are_there_already(desk: Desk, tmp_path: Path) -> None:
    taken(desk, table(tmp_path, CASES, A_CASE, A_CASE))
    planned = plan(desk, table(tmp_path, CASES, A_CASE, A_CASE, A_CASE, name="더.csv"))
    assert told(planned) == [(2, "", Rule.ALREADY_THERE), (3, "", Rule.ALREADY_THERE)]
    assert len(planned.ready) == 1


def test_a_household_that_looks_the_same_is_pointed_out(desk: Desk, network: Network, tmp_path: Path) -> None:
    cases.found(desk, network)
    planned = plan(desk, table(tmp_path, CASES, A_CASE))
    assert [notice.names for notice in planned.notices if notice.kind is NoticeKind.SIMILAR_CASES] == [("2",)]


# taking back


def test_an_import_is_one_act_and_one_undo(desk: Desk, tmp_path: Path) -> None:
    taken(desk, table(tmp_path, CASES, A_CASE, A_CASE))
    assert desk.perform(journal.undo).value == "import.take"
    assert numbers(desk) == []
    assert [run.undone for run in importing.runs(desk)] == [True]


def test_an_older_import_is_taken_back_as_a_whole(desk: Desk, network: Network, tmp_path: Path) -> None:
    run = taken(desk, table(tmp_path, CASES, A_CASE, A_CASE))
    other = cases.found(desk, network)
    desk.perform(importing.undo_run, run.id)
    assert numbers(desk) == [other.case_no]
    with pytest.raises(RuleBroken):
        desk.perform(importing.undo_run, run.id)


def test_rows_that_others_rest_on_are_not_taken_back(desk: Desk, tmp_path: Path) -> None:
    run = taken(desk, table(tmp_path, CASES, A_CASE))
    (line,) = case.roster_page(desk, case.roster(desk, CaseFilter()), 0)
    desk.perform(case_record.add_contact, line.case_id, cases.contact())
    with pytest.raises(RuleBroken) as broken:
        desk.perform(importing.undo_run, run.id)
    assert broken.value.rule is Rule.IN_USE
    assert numbers(desk) == [line.case_no]


def test_what_was_taken_back_can_be_brought_in_again(desk: Desk, tmp_path: Path) -> None:
    path = table(tmp_path, CASES, A_CASE, A_CASE)
    run = taken(desk, path)
    before = numbers(desk)
    desk.perform(importing.undo_run, run.id)
    taken(desk, path)
    assert numbers(desk) == before


def test_the_history_names_the_file_but_no_number_in_it(desk: Desk, tmp_path: Path) -> None:
    path = table(tmp_path, CASES, A_CASE, name="650101-1234567.csv")
    assert taken(desk, path).file_name == ""


def test_a_plan_is_of_one_file(desk: Desk, tmp_path: Path) -> None:
    planned = plan(desk, table(tmp_path, CASES, A_CASE))
    empty = replace(planned, ready=())
    assert refusal(desk, empty) is Rule.NOTHING_TO_IMPORT
