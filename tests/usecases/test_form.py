"""Each form there is has a name, a label and its time in the year."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.budget import BudgetLine, FundSource, Holder
from chatdong_tui.domain.refusal import RuleBroken
from chatdong_tui.usecases import form, monthly
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.monthly import Scope
from chatdong_tui.words.form import FORM_NAMES
from tests.conftest import Network, Today
from tests.reports.month import Month, fill, put
from tests.usecases import projects

ZONE, DISTRICT = Scope(1), Scope(None)


@pytest.fixture
def month(desk: Desk, network: Network, today: Today) -> Month:
    filled = fill(desk, network)
    today.move_to(date(2021, 12, 21))
    return filled


def test_every_form_has_a_label() -> None:
    assert tuple(FORM_NAMES) == form.NAMES


def test_march_calls_for_the_plan_of_the_year_and_the_sheets_of_its_meetings(desk: Desk, month: Month) -> None:
    usual = ("meeting-result", "monthly-summary")
    assert monthly.default_forms(desk, "2021-03", ZONE) == usual
    assert monthly.called_forms(desk, "2021-03", ZONE) == (*usual, "sign-in-sheet", "operation-plan", "performance")


def test_june_calls_for_the_plans_of_projects_where_there_are_some(desk: Desk, network: Network) -> None:
    assert "project-plan" not in monthly.called_forms(desk, "2021-06", ZONE)
    projects.confirmed(desk, network.zones[1])
    assert "project-plan" in monthly.called_forms(desk, "2021-06", ZONE)
    assert "project-plan" not in monthly.called_forms(desk, "2021-05", ZONE)


def test_december_calls_for_the_settlement_of_a_zone_with_money(desk: Desk, network: Network) -> None:
    assert "settlement" not in monthly.called_forms(desk, "2021-12", ZONE)
    zone_id = network.zones[1]
    line = BudgetLine(desk.new_id(), zone_id, 2021, "사무관리비", FundSource.DISTRICT, Holder.LEAD_AGENCY, 1000)
    put(desk, line)
    assert "settlement" in monthly.called_forms(desk, "2021-12", ZONE)


@pytest.mark.parametrize(("number", "called"), [("03", True), ("05", False), ("06", True), ("12", True)])
def test_the_end_of_a_quarter_calls_for_its_result(desk: Desk, network: Network, number: str, called: bool) -> None:
    for scope in (ZONE, DISTRICT):
        assert ("performance" in monthly.called_forms(desk, f"2021-{number}", scope)) is called


def test_the_district_is_not_asked_for_the_papers_of_zones(desk: Desk, month: Month) -> None:
    assert monthly.called_forms(desk, "2021-03", DISTRICT) == ("monthly-summary", "performance")


@pytest.mark.parametrize("number", range(1, 13))
def test_whatever_is_called_for_can_be_made(desk: Desk, month: Month, number: int) -> None:
    for scope in (ZONE, DISTRICT, Scope(2)):
        called = monthly.called_forms(desk, f"2021-{number:02}", scope)
        documents = monthly.preview(desk, f"2021-{number:02}", scope, called)
        assert {document.form for document in documents} == set(called)


def made(desk: Desk, scope: Scope, name: str) -> set[str]:
    """The forms that come of asking for one in February; the field where it is refused."""
    try:
        return {document.form for document in monthly.preview(desk, "2021-02", scope, (name,))}
    except RuleBroken as refused:
        return {refused.field}


@pytest.mark.parametrize("name", form.NAMES)
def test_every_form_can_be_asked_for_by_name_in_any_month(desk: Desk, month: Month, name: str) -> None:
    for scope in (ZONE, DISTRICT):
        found = made(desk, scope, name)
        assert found == {"forms"} or (name in found and found <= set(form.NAMES))
