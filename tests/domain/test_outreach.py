"""The grid of outreach counts: blank is not 0, units stay apart, details come in over the years."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatdong_tui.domain.case_code import ROUTE_DETAILS, Route
from chatdong_tui.domain.network import Dong
from chatdong_tui.domain.outreach import DETAIL_SINCE, OutreachCount, by_unit, details_in, grid

DONGS = tuple(Dong(name, "district", name, place) for place, name in enumerate(("가람1동", "가람2동"), 1))


def count(dong: str, detail: str | None, number: int, unit: str = "건", route: Route = Route.VISIT) -> OutreachCount:
    return OutreachCount(f"{dong}{detail}", dong, "2021-03", route, number, unit, detail)


@pytest.mark.parametrize(
    ("month", "details"),
    [
        ("2018-07", ("night", "single_household", "heat_wave")),
        ("2019-12", ("night", "single_household", "heat_wave", "cold_wave")),
        ("2020-01", ("night", "single_household", "heat_wave", "cold_wave", "non_standard_dwelling")),
    ],
)
def test_visits_came_in_kind_by_kind(month: str, details: tuple[str, ...]) -> None:
    assert details_in(Route.VISIT, month)[: len(details)] == details
    assert len(details_in(Route.VISIT, month)) == len(details) + 2


def test_publicity_came_in_means_by_means() -> None:
    assert details_in(Route.PUBLICITY, "2018-07") == ("banner", "tax_bill", "campaign")
    assert "leaflet" in details_in(Route.PUBLICITY, "2020-01")
    assert "goods" not in details_in(Route.PUBLICITY, "2020-12")
    assert details_in(Route.PUBLICITY, "2022-01") == ROUTE_DETAILS[Route.PUBLICITY]


def test_every_dated_detail_is_one_of_the_code_list() -> None:
    assert set(DETAIL_SINCE) <= {detail for details in ROUTE_DETAILS.values() for detail in details}


def test_a_cell_that_nobody_filled_is_blank_and_not_0() -> None:
    seen = grid("2021-03", Route.VISIT, DONGS, [count("가람1동", "night", 0)])
    first, second = seen.rows
    assert [cell.count for cell in first.cells if cell is not None] == [0]
    assert (first.total, second.total) == ((("건", 0),), ())


def test_what_has_no_detail_stands_in_the_last_column() -> None:
    seen = grid("2021-03", Route.ONLINE, DONGS, [count("가람2동", None, 1_381, route=Route.ONLINE)])
    assert seen.details[-1] is None
    assert [cell.count for cell in (seen.rows[1].cells[-1],) if cell] == [1_381]
    assert seen.total == (("건", 1_381),)


def test_a_number_is_shown_even_where_its_detail_was_not_in_use_yet() -> None:
    early = OutreachCount("x", "가람1동", "2018-07", Route.VISIT, 4, "건", "cold_wave")
    assert "cold_wave" in grid("2018-07", Route.VISIT, DONGS, [early]).details


def test_other_months_routes_and_dongs_stay_out() -> None:
    others = [
        OutreachCount("a", "가람1동", "2021-04", Route.VISIT, 1, "건"),
        OutreachCount("b", "가람1동", "2021-03", Route.REPORT, 1, "건"),
        OutreachCount("c", "나래1동", "2021-03", Route.VISIT, 1, "건"),
    ]
    assert grid("2021-03", Route.VISIT, DONGS, others).total == ()


def test_households_and_cases_are_never_added() -> None:
    assert by_unit([("명", 1), ("건", 2), ("가구", 3), ("건", 4), ("장", 5)]) == (
        ("건", 6), ("가구", 3), ("명", 1), ("장", 5),
    )  # fmt: skip


CELLS = st.dictionaries(
    st.tuples(st.sampled_from(["가람1동", "가람2동"]), st.sampled_from([*ROUTE_DETAILS[Route.VISIT], None])),
    st.tuples(st.integers(0, 500), st.sampled_from(["건", "가구"])),
)


@given(CELLS)
def test_the_rows_come_to_the_total(cells: dict[tuple[str, str | None], tuple[int, str]]) -> None:
    seen = grid("2021-03", Route.VISIT, DONGS, [count(*where, *what) for where, what in cells.items()])
    assert by_unit(pair for row in seen.rows for pair in row.total) == seen.total
