"""월별 종합보고: what counts, what does not, and what is not known."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.budget import BudgetLine, Expenditure, FundSource, Holder, PaymentMethod
from chatdong_tui.domain.case_code import Status
from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.project import Activity, JointProject, ProjectState
from chatdong_tui.domain.submission import Submission, SubmissionForm, SubmissionState
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.monthly import parse_scope, preview
from tests.conftest import Network, Today
from tests.reports.month import Month, find_case, put, text_of

REPORT = SubmissionForm.MEETING_REPORT


def summary(desk: Desk, month: str = "2021-03", scope: str = "district") -> list[str]:
    (document,) = preview(desk, month, parse_scope(scope), ("monthly-summary",))
    return [line.strip() for line in text_of(document).splitlines()]


def line_of(lines: list[str], name: str) -> list[str]:
    """The cells of the first table row that begins with this name."""
    return next(line[2:].split(" | ") for line in lines if line[2:].split(" | ")[0] == name)


def hand_in(desk: Desk, zone_id: str) -> None:
    row_id = derived("submission", zone_id, REPORT, "2021-03")
    put(
        desk,
        Submission(row_id, zone_id, REPORT, "2021-03", date(2021, 4, 5), SubmissionState.RECEIVED, date(2021, 4, 5)),
    )


def spend(desk: Desk, zone_id: str, budget: int, spent: int) -> None:
    line = BudgetLine(desk.new_id(), zone_id, 2021, "사무관리비", FundSource.DISTRICT, Holder.LEAD_AGENCY, budget)
    put(desk, line, Expenditure(desk.new_id(), line.id, date(2021, 3, 2), "재료비", spent, PaymentMethod.CARD))


def test_a_zone_without_records_is_blank_and_named_as_left_out(desk: Desk, month: Month) -> None:
    lines = summary(desk)
    assert line_of(lines, "제2권역")[2:] == ["_"] * 10 + ["미제출(D+3)", "미제출(D+3)"]
    assert "※ 계에서 빠진 권역: 제2권역 미제출(D+3)" in lines


def test_a_zone_that_reported_nothing_held_has_zeros_and_dashes(desk: Desk, network: Network, month: Month) -> None:
    hand_in(desk, network.zones[2])
    lines = summary(desk)
    figures = ["-", "-", "-", "0", "0", "0", "0", "0", "-", "-", "접수", "미제출(D+3)"]
    assert line_of(lines, "제2권역")[2:] == figures
    assert not [line for line in lines if "빠진 권역" in line]


def test_the_rate_of_the_sum_is_no_mean_of_rates(desk: Desk, network: Network, month: Month) -> None:
    hand_in(desk, network.zones[2])
    spend(desk, network.zones[2], 10_000, 10_000)
    rates = [line_of(summary(desk), name)[-3] for name in ("제1권역", "제2권역", "계")]
    assert rates == ["14.2%", "100.0%", "14.7%"]


def test_outputs_add_up_within_a_unit_only(desk: Desk, network: Network, month: Month) -> None:
    project = JointProject(desk.new_id(), network.zones[2], 2021, "이웃 나눔", ProjectState.CONFIRMED)
    for quantity, unit in ((7, "개"), (2, "건")):
        activity = Activity(desk.new_id(), project.id, date(2021, 3, 5), "나눔", quantity=quantity, unit=unit)
        put(desk, project, activity)
    lines = summary(desk)
    assert line_of(lines, "제2권역")[10] == "7개, 2건"
    assert line_of(lines, "계")[9] == "2회, 연 30명, 20건, 7개"


def test_a_project_at_rest_is_a_dash_and_an_unmeasured_one_is_blank(desk: Desk, month: Month) -> None:
    rows = [line for line in summary(desk, "2021-02", "zone:1") if "실인원 |" in line or "추진 단계" in line]
    assert rows == ["| 함께 밥상 | 추진 단계 | 단계 | 2 | 0 | 0", "| 실인원 | 명 | 10 | _ | _"]
    assert "| 활동 횟수 | 회 | - | - | 3" in summary(desk, "2021-04", "zone:1")


def test_the_stock_is_that_of_the_months_end(desk: Desk, network: Network, month: Month) -> None:
    find_case(
        desk, network, "1-가람1-2021-005", "가람1동",
        (date(2021, 1, 5), Status.DISCOVERED), (date(2021, 1, 6), Status.PLANNED), (date(2021, 4, 2), Status.CLOSED),
    )  # fmt: skip
    find_case(
        desk, network, "1-가람1-2021-006", "가람1동",
        (date(2021, 1, 5), Status.DISCOVERED), (date(2021, 4, 1), Status.PLANNED),
    )  # fmt: skip
    managed = {number: line_of(summary(desk, f"2021-0{number}"), "제1권역")[7] for number in (3, 4)}
    assert managed == {3: "2", 4: "2"}
    assert line_of(summary(desk, "2021-02", "zone:1"), "제1권역")[7] == "1"


def test_a_case_that_comes_back_to_a_status_does_not_count_again(desk: Desk, network: Network, month: Month) -> None:
    find_case(
        desk, network, "1-가람2-2021-007", "가람2동",
        (date(2021, 1, 5), Status.DISCOVERED), (date(2021, 2, 6), Status.PLANNED),
        (date(2021, 3, 2), Status.ON_HOLD), (date(2021, 3, 9), Status.PLANNED),
    )  # fmt: skip
    assert line_of(summary(desk), "제1권역")[6] == "1"


def test_a_household_counts_where_its_dong_belongs(desk: Desk, network: Network, month: Month) -> None:
    find_case(desk, network, "2-나래1-2021-001", "나래1동", (date(2021, 3, 5), Status.DISCOVERED))
    lines = summary(desk)
    assert line_of(lines, "제2권역")[5] == "1"
    assert "| 제2권역 | 나래1동 | 1 | 0 | 0 | 0 | 0 | 0" in lines


@pytest.mark.parametrize(("day", "mark"), [(4, "제출 전(D-1)"), (5, "제출 전(D-day)"), (6, "미제출(D+1)")])
def test_a_paper_is_marked_by_the_days_to_its_date(desk: Desk, month: Month, today: Today, day: int, mark: str) -> None:
    today.move_to(date(2021, 4, day))
    assert line_of(summary(desk), "제1권역")[12] == mark
