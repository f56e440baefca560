"""What each kind of table brings in: cases, people, organisations, outreach counts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from chatdong_tui.domain.case_code import HouseholdType, Route, Status
from chatdong_tui.domain.network import OrganisationKind, Part, RoleKind
from chatdong_tui.domain.refusal import Rule
from chatdong_tui.storage import network as stored
from chatdong_tui.usecases import case, network, outreach
from chatdong_tui.usecases.case import CaseFilter
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.usecases.tables import CASES, COUNTS, ORGANISATIONS, PEOPLE, plan, table, taken, told
from tests.usecases.tables import case as row


def the_case(desk: Desk) -> case.CasePage:
    (line,) = case.roster_page(desk, case.roster(desk, CaseFilter()), 0)
    return case.page(desk, line.case_id)


# cases


def test_a_row_becomes_a_case_at_the_beginning_of_its_way(desk: Desk, network: Network, tmp_path: Path) -> None:
    taken(desk, table(tmp_path, CASES, row()))
    page = the_case(desk)
    assert (page.case.case_no, page.case.found_on, page.standing.status) == (
        "1-가람1-2021-001", date(2021, 3, 2), Status.DISCOVERED,
    )  # fmt: skip
    assert (page.household.household_type, page.household.birth_from) == (HouseholdType.ELDERLY_ALONE, 1950)
    assert (page.zone.id, page.case.manager_id) == (network.zones[1], network.people["복지1"])


def test_of_a_birth_date_only_the_five_years_stay(desk: Desk, tmp_path: Path) -> None:
    taken(desk, table(tmp_path, CASES, row(출생연대="1957.3.2")))
    assert the_case(desk).household.birth_from == 1955


@pytest.mark.parametrize(
    ("text", "route", "detail"),
    [
        ("방문", Route.VISIT, None),
        ("행복e음", Route.ONLINE, None),
        ("방문(한파)", Route.VISIT, "cold_wave"),
        ("방문 > 야간", Route.VISIT, "night"),
        ("통·반장", Route.PEOPLE, "neighborhood_head"),
        ("visit", Route.VISIT, None),
    ],
)
def test_a_route_is_read_with_its_second_level(
    desk: Desk, tmp_path: Path, text: str, route: Route, detail: str | None
) -> None:
    taken(desk, table(tmp_path, CASES, row(발굴경로=text)))
    page = the_case(desk)
    assert (page.case.route, page.case.route_detail) == (route, detail)


def test_a_dong_is_read_with_or_without_its_office(desk: Desk, tmp_path: Path) -> None:
    rows = [row(동=name) for name in ("가람1동", "가람1", "가람1동주민센터", "가람1동 행정복지센터", "가람 1동")]
    assert told(plan(desk, table(tmp_path, CASES, *rows))) == []


def test_given_numbers_stay_and_others_follow_on(desk: Desk, tmp_path: Path) -> None:
    rows = [row(), row(사례번호="1-가람1-2021-002"), row(), row(사례번호="가-7")]
    taken(desk, table(tmp_path, CASES, *rows))
    lines = case.roster_page(desk, case.roster(desk, CaseFilter()), 0)
    assert [line.case_no for line in lines] == [
        "1-가람1-2021-001", "1-가람1-2021-002", "1-가람1-2021-003", "가-7",
    ]  # fmt: skip


def test_a_number_that_stands_twice_is_told(desk: Desk, tmp_path: Path) -> None:
    planned = plan(desk, table(tmp_path, CASES, row(사례번호="가-7"), row(사례번호="가-7")))
    assert told(planned) == [(3, "사례번호", Rule.ALREADY_THERE)]


def test_an_old_case_belongs_to_the_first_zone_that_its_dong_is_known_in(
    desk: Desk, network: Network, tmp_path: Path
) -> None:
    taken(desk, table(tmp_path, CASES, row(발굴일="2019.11.5")))
    page = the_case(desk)
    assert (page.case.case_no, page.zone.id) == ("1-가람1-2019-001", network.zones[1])


# people


def test_a_row_becomes_a_person_with_a_post(desk: Desk, tmp_path: Path) -> None:
    taken(desk, table(tmp_path, PEOPLE, ("새내기", "가람1동 주민센터", "수퍼바이저", "팀장", "복지", "2021.1.4")))
    (person,) = (each for each in network.people(desk) if each.name == "새내기")
    assert (person.organisation, person.role, person.title) == ("가람1동주민센터", RoleKind.DONG_SUPERVISOR, "팀장")


def test_a_name_with_two_posts_is_one_person(desk: Desk, tmp_path: Path) -> None:
    rows = [("새내기", "한빛구청", role, "", "", "") for role in ("방문간호사", "복지플래너")]
    taken(desk, table(tmp_path, PEOPLE, *rows))
    with desk.database.snapshot() as connection:
        posts = [(person.id, role.role) for role, person, _ in stored.posts(connection) if person.name == "새내기"]
    assert len(posts) == 2
    assert len({person_id for person_id, _ in posts}) == 1


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("새내기", "없는 기관", "기타"), (2, "기관", Rule.UNKNOWN_RECORD)),
        (("새내기", "한빛구청", "대장"), (2, "역할", Rule.NOT_A_CHOICE)),
        (("", "한빛구청", "기타"), (2, "이름", Rule.REQUIRED)),
        (("가" * 41, "한빛구청", "기타"), (2, "이름", Rule.TOO_LONG)),
        (("구담당", "한빛구청", "기타"), (2, "이름", Rule.ALREADY_THERE)),
    ],
)
def test_people_that_cannot_be_saved_are_told(
    desk: Desk, tmp_path: Path, cells: tuple[str, ...], expected: tuple[int, str, Rule]
) -> None:
    assert told(plan(desk, table(tmp_path, PEOPLE, (*cells, "", "", "")))) == [expected]


# organisations


def test_a_row_becomes_an_organisation_with_its_part(desk: Desk, network: Network, tmp_path: Path) -> None:
    taken(desk, table(tmp_path, ORGANISATIONS, ("샘물정신건강복지센터", "", "2권역", "지원", "")))
    with desk.database.snapshot() as connection:
        (found,) = (
            member
            for member in stored.members(connection, [network.zones[2]])
            if member.organisation.name == "샘물정신건강복지센터"
        )
    assert (found.organisation.kind, found.membership.part) == (OrganisationKind.HEALTH, Part.SUPPORTING)


def test_a_list_of_dongs_is_split_and_each_joins_with_its_office(desk: Desk, network: Network, tmp_path: Path) -> None:
    taken(desk, table(tmp_path, ORGANISATIONS, ("바다종합사회복지관", "", "2", "", "신사1․2동, 역촌동")))
    names = {dong.name for dong in networks_dongs(desk, network.zones[2])}
    assert names == {"나래1동", "나래2동", "신사1동", "신사2동", "역촌동"}


def networks_dongs(desk: Desk, zone_id: str) -> tuple[network.Dong, ...]:
    return network.dongs(desk, zone_id)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("한빛구청", "", "", "", ""), (2, "기관명", Rule.ALREADY_THERE)),
        (("새기관", "", "9", "", ""), (2, "권역", Rule.UNKNOWN_RECORD)),
        (("새기관", "", "", "지원", ""), (2, "권역", Rule.REQUIRED)),
        (("새기관", "", "1", "대표기관", ""), (2, "참여구분", Rule.ALREADY_THERE)),
        (("새기관", "", "1", "", "가람1동"), (2, "참여동", Rule.ALREADY_THERE)),
        (("새기관", "큰집", "", "", ""), (2, "종류", Rule.NOT_A_CHOICE)),
    ],
)
def test_organisations_that_cannot_be_saved_are_told(
    desk: Desk, tmp_path: Path, cells: tuple[str, ...], expected: tuple[int, str, Rule]
) -> None:
    assert told(plan(desk, table(tmp_path, ORGANISATIONS, cells))) == [expected]


# outreach counts


def test_a_row_becomes_a_number_of_a_dong_and_month(desk: Desk, network: Network, tmp_path: Path) -> None:
    taken(desk, table(tmp_path, COUNTS, ("가람1동", "2021.3", "행복e음", "12건"), ("가람2동", "2021-03", "온라인", 0)))
    grid = outreach.outreach_grid(desk, network.zones[1], "2021-03", Route.ONLINE)
    assert [row.cells[-1].count for row in grid.rows if row.cells[-1]] == [12, 0]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("가람1동", "3", "방문", 1), (2, "달", Rule.NOT_A_MONTH)),
        (("가람1동", "2021-13", "방문", 1), (2, "달", Rule.NOT_A_MONTH)),
        (("가람1동", "2021-04", "방문", 1), (2, "달", Rule.OUT_OF_RANGE)),
        (("가람1동", "2021-03", "방문", "많음"), (2, "건수", Rule.NOT_A_NUMBER)),
        (("가람1동", "2021-03", "방문", ""), (2, "건수", Rule.REQUIRED)),
        (("가람1․2동", "2021-03", "방문", 3), (2, "동", Rule.SEVERAL_DONGS)),
    ],
)
def test_counts_that_cannot_be_saved_are_told(
    desk: Desk, tmp_path: Path, cells: tuple[object, ...], expected: tuple[int, str, Rule]
) -> None:
    assert told(plan(desk, table(tmp_path, COUNTS, cells))) == [expected]


def test_a_number_that_stands_is_never_replaced_by_another(desk: Desk, tmp_path: Path) -> None:
    taken(desk, table(tmp_path, COUNTS, ("가람1동", "2021-03", "방문", 3)))
    rows = [("가람1동", "2021-03", "방문", 4)]
    assert told(plan(desk, table(tmp_path, COUNTS, *rows, name="더.csv"))) == [(2, "건수", Rule.ALREADY_THERE)]
