"""The five projects of the source document: their results of 2020, and how 2021 goes on with them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from chatdong_tui import wiring
from chatdong_tui.domain.project import ProjectState
from chatdong_tui.domain.project_page import ProjectPage
from chatdong_tui.usecases import project
from chatdong_tui.usecases.desk import Desk
from tests.example import example_bytes


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / "example.chatdong"
    path.write_bytes(example_bytes())
    opened = wiring.open_desk(path, read_only=True)
    yield opened
    opened.database.close()


def pages(desk: Desk, year: int) -> list[ProjectPage]:
    return [project.page(desk, line.project.id) for line in project.of_year(desk, year)]


def test_the_results_of_2020_stand_in_their_own_units(desk: Desk) -> None:
    found = {
        (page.line.zone.no, done.name): (done.quantity, done.unit, done.people_total, done.sessions)
        for page in pages(desk, 2020)
        for done in page.activities
    }
    assert found == {
        (1, "나눔서포터즈 생활모니터링"): (136, "건", 165, None),
        (1, "역량강화"): (1, "건", 9, None),
        (2, "반찬나눔"): (18, "건", None, None),
        (3, "요리교실"): (None, None, None, 2),
        (3, "목공예교실"): (None, None, None, 2),
        (4, "콩나물키트"): (None, None, 110, None),
        (5, "잔손지원"): (36, "건", None, None),
    }
    assert {page.line.project.state for page in pages(desk, 2020)} == {ProjectState.ENDED}


def test_each_project_of_2021_goes_on_with_one_of_2020_and_says_what_is_different(desk: Desk) -> None:
    assert [page.line.project.last_year_result for page in pages(desk, 2021)] == [
        "나눔서포터즈 생활모니터링 136건/165명, 역량강화 1건/9명",
        "반찬나눔 18건",
        "요리교실 2회, 목공예교실 2회",
        "콩나물키트 110명",
        "잔손지원 36건",
    ]
    before = {page.line.project.id for page in pages(desk, 2020)}
    for page in pages(desk, 2021):
        assert page.line.project.previous_id in before
        assert page.line.project.changed_from_last_year
        assert (page.line.project.state, page.line.missing) == (ProjectState.CONFIRMED, ())
        assert page.line.project.confirmed_on == date(2021, 6, 28)


def test_every_plan_has_its_tables_and_nothing_that_wants_a_second_look(desk: Desk) -> None:
    for page in pages(desk, 2021):
        assert len(page.items) >= 2
        assert len(page.milestones) == 3
        assert {part.sector for part in page.parts} >= {"private", "public", "district"}
        assert len(page.goals) == 3
        assert page.remarks == ()


def test_the_agency_that_left_is_a_partner_of_2020_only(desk: Desk) -> None:
    assert all("은평구마을공동체지원센터" in page.partners for page in pages(desk, 2020))
    assert not any("은평구마을공동체지원센터" in page.partners for page in pages(desk, 2021))
