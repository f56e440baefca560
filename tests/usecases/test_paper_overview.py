"""All zones side by side: the grid tells how each paper stands, the matrix puts the worst first."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.submission import PaperMark, SubmissionForm
from chatdong_tui.usecases import paper_overview, submission
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network, Today

REPORT = SubmissionForm.MEETING_REPORT


@pytest.fixture(autouse=True)
def _in_may(network: Network, today: Today) -> None:
    today.move_to(date(2021, 5, 20))


@pytest.fixture
def known_since_january(desk: Desk, network: Network) -> None:
    for zone_id in network.zones.values():
        desk.perform(submission.submit, zone_id, SubmissionForm.NEWSLETTER, "2021-01", date(2021, 2, 4))


def marks(desk: Desk, form: SubmissionForm) -> dict[int, list[PaperMark]]:
    """zone number -> how its papers stand, January first."""
    grid = paper_overview.grid(desk, 2021, form)
    return {line.zone.no: [line.papers[month].mark for month in sorted(line.papers)] for line in grid.lines}


def test_the_grid_tells_five_ways_of_standing_apart(desk: Desk, network: Network) -> None:
    zone = network.zones[1]
    desk.perform(submission.nothing_to_report, zone, REPORT, "2021-01", date(2021, 2, 4))
    desk.perform(submission.submit, zone, REPORT, "2021-02", date(2021, 3, 5))
    desk.perform(submission.submit, zone, REPORT, "2021-03", date(2021, 4, 6))
    first = marks(desk, REPORT)[1][:5]
    assert first == [
        PaperMark.NOTHING, PaperMark.SUBMITTED, PaperMark.LATE, PaperMark.MISSING, PaperMark.AHEAD,
    ]  # fmt: skip


def test_a_yearly_paper_stands_in_the_month_it_is_due(desk: Desk, network: Network) -> None:
    grid = paper_overview.grid(desk, 2021, SubmissionForm.SETTLEMENT)
    assert [list(line.papers) for line in grid.lines] == [[12], [12]]


@pytest.mark.usefixtures("known_since_january")
def test_the_worst_zone_comes_first(desk: Desk, network: Network) -> None:
    for month, day in (("2021-01", 4), ("2021-02", 5)):
        desk.perform(submission.submit, network.zones[1], REPORT, month, date(2021, int(month[5:]) + 1, day))
    first, second = paper_overview.standings(desk, 2021)
    assert (first.zone.no, second.zone.no) == (2, 1)
    assert (second.reports.done, second.reports.due, first.missing - second.missing) == (2, 4, 2)


def test_what_is_not_due_yet_is_not_missing(desk: Desk, network: Network) -> None:
    standing = paper_overview.standings(desk, 2021)[0]
    assert [paper.mark for paper in standing.plans] == [PaperMark.MISSING, PaperMark.AHEAD]


def test_what_was_due_before_the_file_was_made_is_not_missing(desk: Desk, network: Network) -> None:
    # Set up in March.
    assert marks(desk, REPORT)[1][:5] == [*[PaperMark.BEFORE] * 2, *[PaperMark.MISSING] * 2, PaperMark.AHEAD]
    standing = paper_overview.standings(desk, 2021)[0]
    assert (standing.reports.due, standing.newsletters.due, standing.meetings.due) == (2, 2, 2)


@pytest.mark.usefixtures("known_since_january")
def test_a_file_with_older_records_goes_back_to_them(desk: Desk) -> None:
    assert marks(desk, REPORT)[1][:2] == [PaperMark.MISSING] * 2


def test_a_year_the_file_does_not_know_is_empty(desk: Desk, network: Network) -> None:
    assert paper_overview.grid(desk, 2019, REPORT).lines == ()
    assert paper_overview.standings(desk, 2019) == ()
