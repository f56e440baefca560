"""What a zone owes the 구청, and handing it in."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.submission import Paper, SubmissionForm, SubmissionState
from chatdong_tui.usecases import submission
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.words.submission import days_text, paper_name
from tests.conftest import Network

REPORT = SubmissionForm.MEETING_REPORT


def paper(desk: Desk, network: Network, period: str, form: SubmissionForm = REPORT) -> Paper:
    papers = submission.owed(desk, network.zones[1], date(2021, 4, 8), date(2021, 12, 31))
    return next(paper for paper in papers if (paper.form, paper.period) == (form, period))


def know_last_year(desk: Desk, network: Network) -> Done[str]:
    with desk.act("network.set_up") as act:
        zone = Zone(derived("zone", network.district, 2020, 1), network.district, 2020, 1)
        act.put(zone)
        return done(act, zone.id)


def test_the_calendar_asks_before_anything_is_recorded(desk: Desk, network: Network) -> None:
    march = paper(desk, network, "2021-03")
    assert (march.due_on, march.state, march.days_left) == (date(2021, 4, 5), SubmissionState.DRAFTING, -3)
    assert paper(desk, network, "2021", SubmissionForm.SETTLEMENT).due_on == date(2021, 12, 20)


def test_only_what_is_due_by_the_day_asked_for_is_owed(desk: Desk, network: Network) -> None:
    papers = submission.owed(desk, network.zones[1], date(2021, 3, 18), date(2021, 3, 31))
    assert [paper_name(paper.form, paper.period) for paper in papers] == [
        "1월 회의 결과", "1월 소식지", "2월 회의 결과", "2월 소식지", "2021년 운영계획서",
    ]  # fmt: skip


def test_a_paper_that_is_handed_in_is_in(desk: Desk, network: Network) -> None:
    desk.perform(submission.submit, network.zones[1], REPORT, "2021-03", date(2021, 4, 5), "ab" * 32)
    march = paper(desk, network, "2021-03")
    assert march.is_in
    assert march.submitted_on == date(2021, 4, 5)


def test_a_paper_that_was_sent_back_is_handed_in_again(desk: Desk, network: Network) -> None:
    args = (network.zones[1], REPORT, "2021-03")
    desk.perform(submission.submit, *args, date(2021, 4, 5))
    desk.perform(submission.set_state, *args, SubmissionState.RETURNED)
    assert not paper(desk, network, "2021-03").is_in
    desk.perform(submission.submit, *args, date(2021, 4, 9))
    assert paper(desk, network, "2021-03").state is SubmissionState.RESUBMITTED


def test_back_to_drafting_forgets_the_day_it_went_out(desk: Desk, network: Network) -> None:
    args = (network.zones[1], REPORT, "2021-03")
    desk.perform(submission.submit, *args, date(2021, 4, 5))
    desk.perform(submission.set_state, *args, SubmissionState.DRAFTING)
    assert paper(desk, network, "2021-03").submitted_on is None


def test_two_offices_make_the_same_row(desk: Desk, network: Network) -> None:
    made = desk.perform(submission.submit, network.zones[1], REPORT, "2021-03", date(2021, 4, 5)).value
    assert made.id == derived("submission", network.zones[1], REPORT, "2021-03")


def test_the_december_papers_of_last_year_are_owed_in_january(desk: Desk, network: Network) -> None:
    desk.perform(know_last_year, network)
    papers = submission.owed(desk, network.zones[1], date(2021, 1, 4), date(2021, 1, 31))
    assert [(paper.period, paper.zone.year) for paper in papers] == [("2020-12", 2020), ("2020-12", 2020)]


@pytest.mark.parametrize("period", ["2020-03", "2021-13", "2021"])
def test_a_paper_nobody_asks_for_cannot_be_handed_in(desk: Desk, network: Network, period: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        desk.perform(submission.submit, network.zones[1], REPORT, period, date(2021, 4, 5))
    assert (refused.value.field, refused.value.rule) == ("period", Rule.NOT_A_CHOICE)


def test_days_are_counted_as_offices_write_them() -> None:
    assert [days_text(days) for days in (3, 0, -3)] == ["D-3", "D-day", "D+3"]
