"""Programmes of our own: their budget comes from its bases, their money from periods that never meet."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from chatdong_tui.demo import reference
from chatdong_tui.demo.reference_ids import GWANGJIN
from chatdong_tui.domain.budget import FundSource
from chatdong_tui.domain.draft.programme import ProgrammeDraft, ProgrammeLineDraft, ProgrammeMoneyDraft
from chatdong_tui.domain.programme import MoneyAbsent, MoneyKind, Programme
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.won import Unit
from chatdong_tui.reports import programme as tables
from chatdong_tui.usecases import journal, programme
from chatdong_tui.usecases import reference as loading
from chatdong_tui.usecases.desk import Desk


@pytest.fixture
def ours(desk: Desk) -> Programme:
    draft = ProgrammeDraft(district="가람구", name="돌봄 이음", from_on=date(2021, 1, 1), until_on=date(2023, 12, 31))
    return desk.perform(programme.record, draft).value


def money(from_month: str, until_month: str, amount: int | None, **others: Any) -> ProgrammeMoneyDraft:
    fields: dict[str, Any] = {"kind": MoneyKind.INVESTMENT, "fund_source": FundSource.CITY, **others}
    return ProgrammeMoneyDraft(from_month=from_month, until_month=until_month, amount=amount, **fields)


def refused(desk: Desk, verb: Any, *args: Any) -> tuple[str, Rule]:
    with pytest.raises(RuleBroken) as broken:
        desk.perform(verb, *args)
    return broken.value.field, broken.value.rule


def test_a_line_gets_what_its_basis_comes_to(desk: Desk, ours: Programme) -> None:
    draft = ProgrammeLineDraft(part="일반운영비", item="강사비", basis="강사비 210,000 원 × 17 명 × 2 회")
    assert desk.perform(programme.add_line, ours.id, draft).value.amount == 7_140_000


def test_an_amount_that_is_not_the_product_has_to_be_resolved(desk: Desk, ours: Programme) -> None:
    draft = ProgrammeLineDraft(item="강사비", basis="210,000원 × 17명 × 2회", amount=7_000_000)
    assert refused(desk, programme.add_line, ours.id, draft) == ("amount", Rule.AMOUNT_DIFFERS)
    assert programme.page(desk, ours.id).lines == ()


def test_a_line_without_basis_needs_its_amount(desk: Desk, ours: Programme) -> None:
    assert refused(desk, programme.add_line, ours.id, ProgrammeLineDraft(item="잡비")) == ("amount", Rule.REQUIRED)


def test_parts_are_summed_up(desk: Desk, ours: Programme) -> None:
    for part, amount in (("가", 1_500), ("나", 2_000), ("가", 700)):
        desk.perform(programme.add_line, ours.id, ProgrammeLineDraft(part=part, item="줄", amount=amount))
    page = programme.page(desk, ours.id)
    assert [(part.part, part.amount) for part in page.budget_parts] == [("가", 2_200), ("나", 2_000)]
    assert page.budget == 4_200


def test_a_table_says_when_its_printed_rows_do_not_add_up(desk: Desk, ours: Programme) -> None:
    for amount in (1_500, 1_500):
        desk.perform(programme.add_line, ours.id, ProgrammeLineDraft(item="줄", amount=amount))
    parts = programme.page(desk, ours.id).budget_parts
    assert tables.budget(parts, Unit.THOUSAND).splits
    assert not tables.budget(parts, Unit.WON).splits


def test_periods_of_uneven_length_stand_side_by_side(desk: Desk, ours: Programme) -> None:
    for first, last, amount in (("2021-07", "2021-12", 5), ("2022-01", "2022-12", 7), ("2021-01", "2021-06", 3)):
        desk.perform(programme.set_money, ours.id, money(first, last, amount))
    table = tables.money(programme.page(desk, ours.id).money, Unit.WON)
    assert table.titles[2:] == ("'21상", "'21하", "'22")
    assert table.rows[0].cells[1:] == ("15", "3", "5", "7")


def test_a_period_that_shares_a_month_with_another_is_refused(desk: Desk, ours: Programme) -> None:
    desk.perform(programme.set_money, ours.id, money("2021-01", "2021-06", 3))
    overlap = money("2021-06", "2021-12", 3, fund_source=FundSource.DISTRICT)
    assert refused(desk, programme.set_money, ours.id, overlap) == ("from_month", Rule.BUCKETS_OVERLAP)


def test_a_period_does_not_end_before_it_begins(desk: Desk, ours: Programme) -> None:
    backwards = money("2021-06", "2021-01", 3)
    assert refused(desk, programme.set_money, ours.id, backwards) == ("until_month", Rule.END_BEFORE_START)


def test_a_figure_takes_the_place_of_the_one_before_and_can_be_taken_away(desk: Desk, ours: Programme) -> None:
    for amount in (3, 4):
        desk.perform(programme.set_money, ours.id, money("2021-01", "2021-12", amount))
    assert programme.page(desk, ours.id).money.investment.total == 4
    desk.perform(programme.set_money, ours.id, money("2021-01", "2021-12", None))
    assert programme.page(desk, ours.id).money.periods == ()


def test_zero_a_dash_and_nothing_are_three_things(desk: Desk, ours: Programme) -> None:
    desk.perform(programme.set_money, ours.id, money("2021-01", "2021-12", 0))
    desk.perform(programme.set_money, ours.id, money("2022-01", "2022-12", None, absent=MoneyAbsent.NONE))
    desk.perform(programme.set_money, ours.id, money("2023-01", "2023-12", 1, fund_source=FundSource.OTHER))
    row = tables.money(programme.page(desk, ours.id).money, Unit.WON).rows[1]
    assert row.cells == (" 시비", "0", "0", "-", "")


def test_a_rate_needs_something_to_divide_by(desk: Desk, ours: Programme) -> None:
    desk.perform(programme.set_money, ours.id, money("2021-01", "2021-12", 0))
    desk.perform(programme.set_money, ours.id, money("2021-01", "2021-12", 0, kind=MoneyKind.EXECUTION))
    assert tables.money(programme.page(desk, ours.id).money, Unit.WON).rows[-1].cells == ("집행률(%)", "-", "-")


def test_a_programme_goes_with_its_lines_and_comes_back_with_them(desk: Desk, ours: Programme) -> None:
    desk.perform(programme.add_line, ours.id, ProgrammeLineDraft(item="줄", amount=700))
    desk.perform(programme.remove, ours.id)
    assert programme.programmes(desk) == ()
    desk.perform(journal.undo)
    assert programme.page(desk, ours.id).budget == 700


def test_a_programme_of_a_source_is_only_read(desk: Desk) -> None:
    desk.perform(loading.load, reference.records())
    line = ProgrammeLineDraft(item="줄", amount=1)
    plan = ProgrammeDraft(district="광진구", name="다른 이름")
    assert refused(desk, programme.add_line, GWANGJIN, line) == ("", Rule.REFERENCE)
    assert refused(desk, programme.edit, GWANGJIN, plan) == ("", Rule.REFERENCE)
    assert refused(desk, programme.remove, GWANGJIN) == ("", Rule.REFERENCE)
    assert refused(desk, programme.set_money, GWANGJIN, money("2021-01", "2021-12", 1)) == ("", Rule.REFERENCE)
