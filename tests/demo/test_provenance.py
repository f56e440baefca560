"""Where a number comes from: every counted figure of the example's papers is the sum of exactly the rows it names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from chatdong_tui.document import Cell, CellKind, Document, RowKind, Table
from chatdong_tui.domain import budget, outreach, project, project_plan
from chatdong_tui.domain.campaign import CampaignCount
from chatdong_tui.domain.counting import RULES
from chatdong_tui.domain.training import TrainingResult
from chatdong_tui.export.cells import grid
from chatdong_tui.reports import cells
from chatdong_tui.storage import rows
from chatdong_tui.storage.database import Database
from chatdong_tui.storage.models import MODELS
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.monthly import parse_scope, preview
from chatdong_tui.words import correction
from chatdong_tui.words import indicator as indicator_words
from chatdong_tui.words import monthly as words
from chatdong_tui.words import provenance as rules
from tests.conftest import Today
from tests.example import example_bytes

CASES = [
    ("monthly-summary", "2021-10", "district"),
    ("monthly-summary", "2021-03", "zone:3"),
    ("meeting-result", "2021-10", "zone:3"),
    ("meeting-result", "2021-03", "zone:1"),
    ("performance", "2021-09", "district"),
    ("performance", "2021-06", "zone:2"),
    ("settlement", "2021-11", "zone:3"),
    ("newsletter", "2021-10", "zone:3"),
]
WHOLE = [case for case in CASES if case[0] in ("monthly-summary", "meeting-result")]


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    path: Path = tmp_path_factory.mktemp("provenance") / "example.chatdong"
    path.write_bytes(example_bytes())
    today = Today()
    today.move_to(date(2021, 11, 22))
    database = Database.open(path, today)
    yield Desk(database, today, lambda: "")
    database.close()


def paper(desk: Desk, form: str, month: str, scope: str) -> Document:
    return preview(desk, month, parse_scope(scope), (form,))[0]


def record_of(desk: Desk) -> Callable[[str], object]:
    """The record with an id, whatever it is a record of."""

    @cache
    def find(row_id: str) -> object:
        with desk.database.snapshot() as connection:
            found = (rows.find(connection, model, row_id) for model in MODELS.values())
            return next((record for record in found if record is not None), None)

    return find


SUMMED: dict[str, dict[type, Callable[[Any], int | None]]] = {
    rules.SESSIONS: {project.Activity: lambda row: row.sessions},
    rules.PEOPLE_TOTAL: {project.Activity: lambda row: row.people_total},
    rules.PEOPLE_DISTINCT: {project.Activity: lambda row: row.people_distinct},
    rules.OUTPUT: {project.Activity: lambda row: row.quantity},
    rules.TARGET: {project.JointProject: lambda row: row.target_count},
    rules.SESSIONS_PLANNED: {project_plan.ProjectItem: lambda row: row.sessions},
    rules.COUNTED: {outreach.OutreachCount: lambda row: row.count},
    rules.CAMPAIGN_TARGETS: {CampaignCount: lambda row: row.targets},
    rules.CAMPAIGN_CALLS: {CampaignCount: lambda row: row.calls},
    **{
        rule: {
            budget.BudgetLine: lambda row: row.amount,
            budget.BudgetChange: lambda row: 0,  # between two lines of one sum
            budget.Disbursement: lambda row: row.amount,
            budget.Expenditure: (lambda row: row.amount)
            if rule in (rules.SPENT, rules.OWN_SPENT)
            else (lambda row: -row.amount),
        }
        for rule in (rules.BUDGET, rules.SPENT, rules.BALANCE, rules.GRANTED, rules.IN_HAND, rules.OWN_SPENT)
    },
    indicator_words.rule_definition("trained"): {TrainingResult: lambda row: row.headcount},
    indicator_words.rule_definition("discoveries"): {outreach.OutreachCount: lambda row: row.count},
    indicator_words.rule_definition("online"): {outreach.OutreachCount: lambda row: row.count},
    indicator_words.rule_definition("campaign_calls"): {CampaignCount: lambda row: row.calls},
    indicator_words.rule_definition("campaign_people"): {CampaignCount: lambda row: row.targets},
    indicator_words.rule_definition("project_sessions"): {project.Activity: lambda row: row.sessions},
    indicator_words.rule_definition("project_people"): {project.Activity: lambda row: row.people_total},
    indicator_words.rule_definition("project_output"): {project.Activity: lambda row: row.quantity},
}
"""What a row adds to a figure of this rule; a row of any other kind is one."""


def weight(rule: str, record: object) -> int:
    return (SUMMED.get(rule, {}).get(type(record), lambda _: 1)(record)) or 0


def printed(document: Document) -> Iterator[tuple[tuple[str, ...], Cell]]:
    """Each number in a table that is counted for it, with the names of its figure, the longest first."""
    told_again = {words.NUMBER, correction.NOW}
    for table in document.blocks:
        if isinstance(table, Table) and not told_again & {cell.value for cell in table.rows[0].cells}:
            yield from _numbers(table)


def _numbers(table: Table) -> Iterator[tuple[tuple[str, ...], Cell]]:
    titles = [""] * len(table.widths)
    above: list[Cell | None] = [None] * len(table.widths)
    for row in grid(table).rows:
        above = [cell or above[place] for place, cell in enumerate(row.slots)]
        if row.kind is RowKind.HEAD:
            titles = [str(cell.value) if cell else titles[at] for at, cell in enumerate(above)]
            continue
        names = [str(cell.value) for cell in above if cell is not None and cell.kind is CellKind.TEXT]
        for place, cell in enumerate(row.slots):
            if cell is not None and isinstance(cell.value, int) and cell.kind in (CellKind.COUNT, CellKind.WON):
                title = titles[place]
                heads = [" ".join(names[:length]) for length in range(len(names), 0, -1)]
                yield (*(f"{head} {title}" for head in heads), f"{title} {names[0]}"), cell


@pytest.mark.parametrize("case", CASES, ids=str)
def test_every_id_is_that_of_a_record(example: Desk, case: tuple[str, str, str]) -> None:
    found = paper(example, *case).provenance
    assert found
    find = record_of(example)
    assert all(find(row_id) is not None for each in found for row_id in each.row_ids)
    assert all(len(set(each.row_ids)) == len(each.row_ids) for each in found)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_rows_of_a_figure_come_to_what_is_printed(example: Desk, case: tuple[str, str, str]) -> None:
    document, find = paper(example, *case), record_of(example)
    known = {each.figure: each for each in document.provenance}
    compared = 0
    for names, cell in printed(document):
        each = next((known[name] for name in names if name in known), None)
        if each is not None:
            number = sum(weight(each.rule, find(row_id)) for row_id in each.row_ids)
            in_thousands = cell.kind is CellKind.WON and case[0] != "settlement"
            assert (cells.thousands(number) if in_thousands else number) == cell.value, each.figure
            compared += 1
    assert compared or case[0] == "newsletter"


@pytest.mark.parametrize("case", WHOLE, ids=str)
def test_no_number_in_a_table_of_the_month_is_without_its_rows(example: Desk, case: tuple[str, str, str]) -> None:
    document = paper(example, *case)
    known = [each.figure for each in document.provenance]
    missing = [names for names, _ in printed(document) if not any(f.endswith(name) for f in known for name in names)]
    assert missing == []


def test_the_sum_of_the_zones_is_made_of_the_rows_of_the_zones(example: Desk) -> None:
    known = {each.figure: set(each.row_ids) for each in paper(example, *CASES[0]).provenance}
    for title in (words.FOUND, words.NEW, words.MANAGED, words.LINKED, words.CLOSED):
        zones = [known.get(f"제{no}권역 {title}", set()) for no in range(1, 6)]
        assert known[f"{words.SUM} {title}"] == set().union(*zones)


def test_a_rule_is_told_in_a_sentence_and_no_id_is_a_name(example: Desk) -> None:
    for case in CASES:
        for each in paper(example, *case).provenance:
            assert len(each.rule) > 5
            assert all(len(row_id) == 36 for row_id in each.row_ids)
    assert all(indicator_words.rule_definition(code) for code in RULES)
