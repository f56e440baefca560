"""The example's papers: in each grid one that is not as it should be, one sent back, one corrected."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from chatdong_tui import wiring
from chatdong_tui.domain.due import Whose
from chatdong_tui.domain.submission import PaperMark, SubmissionForm
from chatdong_tui.usecases import day_off, deadline, monthly, paper_overview, submission_version
from chatdong_tui.usecases.desk import Desk
from tests.example import example_bytes
from tests.reports.month import text_of

REPORT, NEWSLETTER = SubmissionForm.MEETING_REPORT, SubmissionForm.NEWSLETTER


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    path: Path = tmp_path_factory.mktemp("example") / "example.chatdong"
    path.write_bytes(example_bytes())
    desk = wiring.open_desk(path, read_only=True)
    yield desk
    desk.database.close()


def unusual(desk: Desk, form: SubmissionForm) -> dict[tuple[int, str], PaperMark]:
    """(zone, period) of the papers that are neither in time nor still ahead."""
    return {
        (line.zone.no, paper.period): paper.mark
        for line in paper_overview.grid(desk, 2021, form).lines
        for paper in line.papers.values()
        if paper.mark not in (PaperMark.SUBMITTED, PaperMark.AHEAD)
    }


def test_one_report_is_late_and_one_missing(desk: Desk) -> None:
    assert unusual(desk, REPORT) == {(4, "2021-03"): PaperMark.LATE, (4, "2021-11"): PaperMark.MISSING}


def test_one_newsletter_is_missing_and_one_had_nothing_to_tell(desk: Desk) -> None:
    assert unusual(desk, NEWSLETTER) == {(5, "2021-01"): PaperMark.NOTHING, (3, "2021-11"): PaperMark.MISSING}


def test_one_report_was_sent_back_and_in_again(desk: Desk) -> None:
    zone = next(zone for zone in deadline.zones_of_year(desk, 2021) if zone.no == 2)
    told = submission_version.history(desk, zone.id, REPORT, "2021-06")
    assert told.submission.return_reason == "참석 인원이 등록부와 다름"
    assert [view.version.version_no for view in told.versions] == [1, 2]


def test_one_figure_was_corrected_with_its_reason(desk: Desk) -> None:
    (summary,) = monthly.preview(desk, "2021-11", monthly.parse_scope("district"), ("monthly-summary",))
    (line,) = (line for line in text_of(summary).split("\n") if "정정(" in line)
    assert "연인원(명)" in line
    assert "활동 사진을 정리하다 빠진 두 명을 찾음" in line


def test_the_district_did_what_was_due(desk: Desk) -> None:
    late = [due for due in deadline.year_list(desk, 2021, Whose.DISTRICT) if not due.is_done and due.days_left < 0]
    assert late == []


def test_the_example_knows_the_holidays(desk: Desk) -> None:
    assert day_off.in_step(desk)
