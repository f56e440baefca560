"""The deadlines of a year as a file: every line of the list, nothing personal, whole or not there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import icalendar
import pytest

from chatdong_tui.domain.deadline import Duty
from chatdong_tui.domain.draft.submission import DayDraft, OwnDeadlineDraft
from chatdong_tui.domain.refusal import FileProblem, FileRefused
from chatdong_tui.domain.submission import SubmissionForm
from chatdong_tui.usecases import calendar_file, case, deadline, submission
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.usecases.cases import discovery


def events(path: Path) -> dict[str, date]:
    """title -> day."""
    found = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    return {str(event["summary"]): event["dtstart"].dt for event in found}


def test_every_line_of_the_list_is_an_event(desk: Desk, network: Network, tmp_path: Path) -> None:
    target = tmp_path / "2021.ics"
    written = calendar_file.write(desk, 2021, target).value
    assert written == len(deadline.year_list(desk, 2021)) == len(events(target))
    assert events(target)["[제1권역] 4월 회의 결과"] == date(2021, 5, 6)
    assert events(target)["[구청] 2021년 공동사업비 교부"] == date(2021, 3, 31)


def test_the_same_deadline_keeps_its_name_when_its_day_moves(desk: Desk, network: Network) -> None:
    before = {event.uid: event.on for event in calendar_file.events(desk, 2021)}
    desk.perform(deadline.set_day, Duty.SETTLEMENT, "2021", None, DayDraft(due_on=date(2021, 12, 22)))
    after = {event.uid: event.on for event in calendar_file.events(desk, 2021)}
    assert [(before[uid], on) for uid, on in after.items() if before[uid] != on] == [
        (date(2021, 12, 20), date(2021, 12, 22))
    ]


def test_what_is_done_reminds_nobody(desk: Desk, network: Network) -> None:
    form = SubmissionForm.MEETING_REPORT
    desk.perform(submission.submit, network.zones[1], form, "2021-01", date(2021, 2, 4))
    done = next(event for event in calendar_file.events(desk, 2021) if event.title.endswith("1월 회의 결과"))
    assert (done.title, done.remind) == ("(마침) [제1권역] 1월 회의 결과", ())


def test_names_and_numbers_in_an_entry_stay_in_the_file(desk: Desk, network: Network) -> None:
    desk.perform(case.discover, discovery(network, alias="느티나무"))
    draft = OwnDeadlineDraft(title="느티나무 방문 010-1234-5678", due_on=date(2021, 5, 3))
    desk.perform(deadline.add_own, draft)
    (title,) = (event.title for event in calendar_file.events(desk, 2021) if event.on == date(2021, 5, 3))
    assert "느티나무" not in title
    assert "1234-5678" not in title


def test_a_file_that_cannot_be_written_leaves_the_older_one(desk: Desk, network: Network, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("x")
    with pytest.raises(FileRefused) as refused:
        calendar_file.write(desk, 2021, blocked / "2021.ics")
    assert refused.value.problem is FileProblem.NOT_WRITABLE
    assert blocked.read_text() == "x"
