"""Outreach counts: a grid of dongs and details, saved in one act, without a name in it."""

from __future__ import annotations

import pytest

from chatdong_tui.domain.case_code import Route
from chatdong_tui.domain.draft.outreach import OutreachDraft
from chatdong_tui.domain.draft.text import draft_of
from chatdong_tui.domain.outreach import OutreachGrid
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.usecases.desk import Desk, Noun
from chatdong_tui.usecases.outreach import outreach_grid, set_outreach
from tests.conftest import Network
from tests.usecases.meetings import undo

MARCH = "2021-03"


def cell(dong_id: str, count: int | None, **more: object) -> OutreachDraft:
    return draft_of(OutreachDraft, dong_id=dong_id, month=MARCH, route=Route.ONLINE, count=count, **more)


def shown(grid: OutreachGrid) -> dict[str, list[int | None]]:
    return {row.dong.name: [each.count if each else None for each in row.cells] for row in grid.rows}


def refused(call: object, *args: object, **fields: object) -> tuple[str, Rule]:
    with pytest.raises(RuleBroken) as caught:
        call(*args, **fields)  # type: ignore[operator]
    return caught.value.field, caught.value.rule


def test_a_month_of_a_zone_is_one_act(desk: Desk, network: Network) -> None:
    first, second = network.dongs["가람1동"], network.dongs["가람2동"]
    cells = [cell(first, 12, route_detail="rent"), cell(second, 0, route_detail="rent"), cell(second, 5)]
    saved = desk.perform(set_outreach, cells)
    assert (saved.verb, saved.change.nouns) == ("outreach.set", {Noun.OUTREACH})
    grid = outreach_grid(desk, network.zones[1], MARCH, Route.ONLINE)
    rent = grid.details.index("rent")
    assert (shown(grid)["가람1동"][rent], shown(grid)["가람2동"][rent]) == (12, 0)
    assert (shown(grid)["가람1동"][-1], shown(grid)["가람2동"][-1]) == (None, 5)
    assert grid.total == (("건", 17),)
    undo(desk)
    assert outreach_grid(desk, network.zones[1], MARCH, Route.ONLINE).total == ()


def test_the_district_sees_every_dong_in_the_order_of_reports(desk: Desk, network: Network) -> None:
    assert list(shown(outreach_grid(desk, None, MARCH, Route.VISIT))) == ["가람1동", "가람2동", "나래1동", "나래2동"]


def test_a_month_before_the_zone_began_shows_the_dongs_it_began_with(desk: Desk, network: Network) -> None:
    assert list(shown(outreach_grid(desk, network.zones[2], "2020-10", Route.VISIT))) == ["나래1동", "나래2동"]


def test_typing_a_cell_again_replaces_it(desk: Desk, network: Network) -> None:
    dong = network.dongs["가람1동"]
    desk.perform(set_outreach, [cell(dong, 12)])
    desk.perform(set_outreach, [cell(dong, 13, unit="가구")])
    assert outreach_grid(desk, None, MARCH, Route.ONLINE).total == (("가구", 13),)


def test_an_emptied_cell_is_blank_again(desk: Desk, network: Network) -> None:
    dong = network.dongs["가람1동"]
    desk.perform(set_outreach, [cell(dong, 12)])
    assert desk.perform(set_outreach, [cell(dong, None)]).value == ()
    assert outreach_grid(desk, None, MARCH, Route.ONLINE).total == ()
    desk.perform(set_outreach, [cell(dong, 3)])
    assert outreach_grid(desk, None, MARCH, Route.ONLINE).total == (("건", 3),)


def test_one_wrong_cell_and_none_is_saved(desk: Desk, network: Network) -> None:
    cells = [cell(network.dongs["가람1동"], 12), cell("0" * 36, 1)]
    with pytest.raises(RuleBroken) as caught:
        desk.perform(set_outreach, cells)
    assert (caught.value.field, caught.value.rule) == ("dong_id", Rule.UNKNOWN_RECORD)
    assert caught.value.facts == {"cell": 1}
    assert outreach_grid(desk, None, MARCH, Route.ONLINE).total == ()


def test_a_detail_belongs_to_its_route(desk: Desk, network: Network) -> None:
    stray = cell(network.dongs["가람1동"], 1, route_detail="night")
    assert refused(desk.perform, set_outreach, [stray]) == ("route_detail", Rule.NOT_A_CHOICE)


def test_a_cell_stands_once_in_an_act(desk: Desk, network: Network) -> None:
    twice = [cell(network.dongs["가람1동"], 1), cell(network.dongs["가람1동"], 2)]
    assert refused(desk.perform, set_outreach, twice) == ("route_detail", Rule.ALREADY_THERE)


def test_nothing_is_counted_in_a_month_to_come(desk: Desk, network: Network) -> None:
    early = cell(network.dongs["가람1동"], 1).model_copy(update={"month": "2021-04"})
    assert refused(desk.perform, set_outreach, [early]) == ("month", Rule.OUT_OF_RANGE)


@pytest.mark.parametrize(
    ("field", "value", "rule"),
    [
        ("month", "2021-13", Rule.NOT_A_MONTH),
        ("month", "3월", Rule.NOT_A_MONTH),
        ("count", -1, Rule.OUT_OF_RANGE),
        ("count", "많음", Rule.NOT_A_NUMBER),
        ("route", "rumour", Rule.NOT_A_CHOICE),
        ("route_detail", "900101-1234568", Rule.RESIDENT_NUMBER),
    ],
)
def test_what_is_no_count_is_refused_at_its_field(field: str, value: object, rule: Rule) -> None:
    fields: dict[str, object] = {"dong_id": "0" * 36, "month": MARCH, "route": Route.ONLINE, "count": 1}
    assert refused(draft_of, OutreachDraft, **{**fields, field: value}) == (field, rule)


def test_the_grid_wants_a_month_and_a_zone(desk: Desk) -> None:
    assert refused(outreach_grid, desk, None, "2021", Route.VISIT) == ("month", Rule.NOT_A_MONTH)
    assert refused(outreach_grid, desk, "0" * 36, MARCH, Route.VISIT) == ("zone_id", Rule.UNKNOWN_RECORD)
