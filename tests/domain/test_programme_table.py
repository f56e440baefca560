"""Money by source and period: the rows add up to what the columns add up to, and absence is never 0."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chatdong_tui.domain.budget import FundSource
from chatdong_tui.domain.period import Period
from chatdong_tui.domain.programme import MoneyAbsent, MoneyKind, ProgrammeLine, ProgrammeMoney
from chatdong_tui.domain.programme_table import Figure, added, budget_total, money_table, parts_of

PERIODS = (Period("2018-01", "2018-06"), Period("2018-07", "2018-12"), Period("2019-01", "2019-12"))

FIGURES: st.SearchStrategy[Figure] = st.one_of(st.integers(0, 10**12), st.just(MoneyAbsent.NONE), st.none())


def money(kind: MoneyKind, source: FundSource | None, period: Period, figure: Figure) -> ProgrammeMoney:
    amount = figure if isinstance(figure, int) else None
    absent = figure if isinstance(figure, MoneyAbsent) else None
    row_id = f"{kind}-{source}-{period.from_month}"
    return ProgrammeMoney(row_id, "p", kind, period.from_month, period.until_month, source, amount, absent)


@st.composite
def tables(draw: st.DrawFn) -> list[ProgrammeMoney]:
    places = [(kind, source, period) for kind in MoneyKind for source in (*FundSource, None) for period in PERIODS]
    chosen = draw(st.lists(st.sampled_from(places), unique=True, max_size=20))
    return [money(*place, draw(FIGURES)) for place in chosen]


@given(tables())
def test_rows_and_columns_come_to_the_same_sum(rows: list[ProgrammeMoney]) -> None:
    found = money_table(rows)
    for table in (found.investment, found.execution):
        assert added(table.totals) == added(row.total for row in table.rows) == table.total
        known = [one.amount for one in rows if one.kind is table.kind and one.amount is not None]
        assert table.total == (sum(known) if known else table.total)
        assert isinstance(table.total, int) == bool(known)


@given(tables())
def test_every_figure_stands_in_its_place(rows: list[ProgrammeMoney]) -> None:
    found = money_table(rows)
    for one in rows:
        table = found.investment if one.kind is MoneyKind.INVESTMENT else found.execution
        row = next(row for row in table.rows if row.source == one.fund_source)
        place = table.periods.index(Period(one.from_month, one.until_month))
        assert row.cells[place] == (one.amount if one.amount is not None else one.absent)


def test_what_can_be_compared_is_what_was_invested_where_the_execution_is_known() -> None:
    first, second, third = PERIODS
    rows = [money(MoneyKind.INVESTMENT, FundSource.CITY, period, 100) for period in PERIODS]
    rows += [
        money(MoneyKind.EXECUTION, None, first, 90),
        money(MoneyKind.EXECUTION, None, second, MoneyAbsent.NONE),
    ]
    found = money_table(rows)
    assert (found.comparable, found.execution.total, found.investment.total) == (100, 90, 300)
    assert found.execution.totals == (90, MoneyAbsent.NONE, None)
    assert third in found.periods


@given(st.lists(st.tuples(st.sampled_from(("가", "나", None)), st.integers(0, 10**9)), max_size=12))
def test_parts_add_up_to_the_whole(parts: list[tuple[str | None, int]]) -> None:
    lines = [ProgrammeLine(str(n), "p", n, "줄", amount, part) for n, (part, amount) in enumerate(parts)]
    assert sum(part.amount for part in parts_of(lines)) == budget_total(lines)
    assert sorted(line.id for part in parts_of(lines) for line in part.lines) == sorted(line.id for line in lines)
