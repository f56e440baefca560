"""The case list is never sorted by hand, its pages fit together, and case numbers are free."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest

from chatdong_tui.domain.case import CrisisCase, Household, StatusEvent
from chatdong_tui.domain.case_clock import FlagKind
from chatdong_tui.domain.case_code import CrisisLevel, HouseholdType, Route, Status
from chatdong_tui.storage import case as stored
from chatdong_tui.storage import case_roster, rows
from chatdong_tui.storage.case_roster import CaseFilter, CaseOrder
from chatdong_tui.storage.roster import PAGE
from chatdong_tui.usecases.desk import Desk, Done, done
from tests.conftest import Network

CASES = 300


def _add(desk: Desk, network: Network, case_nos: list[str]) -> Done[list[str]]:
    with desk.act("case.discover") as act:
        ids = []
        for place, case_no in enumerate(case_nos):
            zone, dong = ((1, "가람1동"), (2, "나래2동"))[place % 2]
            household = Household(desk.new_id(), network.dongs[dong], HouseholdType.SINGLE_ADULT)
            day = date(2021, 1, 1) + timedelta(place % 40)
            new = CrisisCase(
                desk.new_id(), household.id, network.zones[zone], case_no, 1, day, Route.VISIT, emergency=False
            )
            for item in (household, new, StatusEvent(desk.new_id(), new.id, day, 0, Status.DISCOVERED)):
                act.put(item)
            ids.append(new.id)
        return done(act, ids)


@pytest.fixture
def case_ids(desk: Desk, network: Network) -> list[str]:
    """300 cases, every other one in zone 2."""
    return desk.perform(_add, network, [f"{1 + n % 2}-가람1-2021-{n + 1:03}" for n in range(CASES)]).value


ANY = {
    "zone_id": "z",
    "dong_id": "d",
    "manager_id": "",
    "status": Status.RECEIVED,
    "level": CrisisLevel.HIGH,
    "open_only": True,
    "no_contact_since": date(2021, 3, 4),
    "late_by": date(2021, 3, 18),
    "flag": FlagKind.SURVEY_OVERDUE,
}
FILTERS = [dict(chosen) for size in range(4) for chosen in itertools.combinations(ANY.items(), size)]


def plan(desk: Desk, wanted: CaseFilter) -> str:
    """How SQLite means to answer the first page and one after it."""
    question = case_roster.roster(wanted)
    way = "DESC" if wanted.descending else "ASC"
    sql = f"EXPLAIN QUERY PLAN SELECT {question.columns} FROM {question.source} WHERE {question.where}"
    seek = f" AND ({question.order}, {question.key}) {'<' if wanted.descending else '>'} ('', '')"
    order = f" ORDER BY {question.order} {way}, {question.key} {way} LIMIT {PAGE}"
    with desk.database.snapshot() as connection:
        steps = [connection.execute(text + order, question.parameters).fetchall() for text in (sql, sql + seek)]
    return "\n".join(str(step[3]) for answer in steps for step in answer)


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("order", CaseOrder)
def test_no_page_is_sorted(desk: Desk, order: CaseOrder, descending: bool) -> None:
    sorted_by_hand = [
        chosen
        for chosen in FILTERS
        if "TEMP B-TREE" in plan(desk, CaseFilter(order=order, descending=descending, **chosen))  # type: ignore[arg-type]
    ]
    assert sorted_by_hand == []


@pytest.mark.parametrize("order", CaseOrder)
@pytest.mark.parametrize(
    ("few", "index"), [({"manager_id": "m"}, "by_manager_no"), ({"ends_by": date(2021, 4, 1)}, "ends")]
)
def test_the_few_cases_of_one_person_or_near_closure_are_read_first(
    desk: Desk, order: CaseOrder, few: dict[str, object], index: str
) -> None:
    told = plan(desk, CaseFilter(order=order, zone_id="z", **few))  # type: ignore[arg-type]
    assert f"SEARCH case_roster USING INDEX case_roster_{index} (" in told


@pytest.mark.parametrize(
    ("wanted", "index"),
    [
        (CaseFilter(), "by_no"),
        (CaseFilter(order=CaseOrder.FOUND_ON), "by_found"),
        (CaseFilter(order=CaseOrder.CONTACTED_ON), "by_contact"),
        (CaseFilter(order=CaseOrder.LATE), "by_late"),
        (CaseFilter(order=CaseOrder.LEVEL, status=Status.RECEIVED), "by_level"),
        (CaseFilter(open_only=True, order=CaseOrder.CONTACTED_ON), "open_by_contact"),
        (CaseFilter(zone_id="z"), "by_zone_no"),
        (CaseFilter(zone_id="z", order=CaseOrder.MANAGER), "by_zone_manager"),
        (CaseFilter(zone_id="z", open_only=True, order=CaseOrder.CONTACTED_ON), "open_by_zone_contact"),
        (CaseFilter(zone_id="z", late_by=date(2021, 3, 18), order=CaseOrder.LATE), "by_zone_late"),
        (CaseFilter(zone_id="z", status=Status.RECEIVED, order=CaseOrder.STATUS), "by_zone_no"),
        (CaseFilter(dong_id="d"), "by_dong_no"),
        (CaseFilter(dong_id="d", order=CaseOrder.DONG), "by_dong_no"),
    ],
)
def test_each_index_serves_its_list(desk: Desk, wanted: CaseFilter, index: str) -> None:
    assert f"INDEX case_roster_{index} " in plan(desk, wanted) + " "


def test_a_page_in_any_order_is_read_from_the_index_of_that_order(desk: Desk) -> None:
    for order in CaseOrder:
        column = case_roster.roster(CaseFilter(order=order)).order
        told = plan(desk, CaseFilter(zone_id="z", order=order, open_only=True))
        assert f"(zone_id=? AND ({column},n)>(?,?)" in told


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("order", CaseOrder)
def test_the_pages_together_are_the_list(desk: Desk, case_ids: list[str], order: CaseOrder, descending: bool) -> None:
    question = case_roster.roster(CaseFilter(order=order, descending=descending))
    with desk.database.snapshot() as connection:
        pages = [question.page(connection, number) for number in range(3)]
        read = [line.case_id for line in itertools.chain(*pages)]
        assert sorted(read) == sorted(case_ids)
        assert question.count(connection) == CASES
        assert case_roster.position(connection, question, read[200]) == 200


def test_a_case_outside_the_filter_has_no_place_in_the_list(desk: Desk, network: Network, case_ids: list[str]) -> None:
    question = case_roster.roster(CaseFilter(zone_id=network.zones[1]))
    with desk.database.snapshot() as connection:
        assert question.count(connection) == CASES // 2
        assert case_roster.position(connection, question, case_ids[1]) is None
        assert case_roster.position(connection, question, case_ids[2]) == 1


def test_a_search_finds_by_number_and_by_initial_consonants(desk: Desk, network: Network, case_ids: list[str]) -> None:
    with desk.database.snapshot() as connection:
        by_number = case_roster.roster(CaseFilter(text="1-가람1-2021-007")).page(connection, 0)
        by_dong = case_roster.roster(CaseFilter(text="ㄴㄹ2ㄷ"))
        assert [line.case_id for line in by_number] == [case_ids[6]]
        assert by_dong.count(connection) == CASES // 2


def test_the_first_number_of_a_dong_is_001(desk: Desk, network: Network) -> None:
    with desk.database.snapshot() as connection:
        assert stored.free_case_no(connection, 3, "응암2동", 2021) == "3-응암2-2021-001"


@pytest.mark.parametrize("there", [1, 2, 3, 7, 8, 13, 1000])
def test_the_next_number_follows_the_last(desk: Desk, network: Network, there: int) -> None:
    desk.perform(_add, network, [f"1-가람1-2021-{n + 1:03}" for n in range(there)])
    with desk.database.snapshot() as connection:
        assert stored.free_case_no(connection, 1, "가람1동", 2021) == f"1-가람1-2021-{there + 1:03}"
        assert stored.free_case_no(connection, 1, "가람1동", 2022) == "1-가람1-2022-001"


def test_a_dong_belongs_to_the_zone_of_the_year_and_the_day(desk: Desk, network: Network) -> None:
    with desk.database.snapshot() as connection:
        dong = network.dongs["나래1동"]
        zone = stored.zone_of_dong(connection, dong, date(2021, 3, 1))
        assert zone is not None
        assert zone.id == network.zones[2]
        assert stored.zone_of_dong(connection, dong, date(2022, 3, 1)) is None


def test_facts_are_read_in_order_of_time(desk: Desk, network: Network, case_ids: list[str]) -> None:
    with desk.database.snapshot() as connection:
        facts = stored.facts(connection, case_ids[0], date(2021, 3, 18))
        household = rows.get(connection, Household, facts.case.household_id)
    assert [event.to_status for event in facts.events] == [Status.DISCOVERED]
    assert network.organisations["가람1동주민센터"] in facts.dong_offices
    assert household.dong_id == network.dongs["가람1동"]
