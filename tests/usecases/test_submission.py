"""What a zone owes the 구청, and handing it in."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.deadline import Duty
from chatdong_tui.domain.draft.submission import DayDraft, ReasonDraft
from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.submission import Paper, PaperMark, SubmissionForm, SubmissionState
from chatdong_tui.usecases import deadline, submission
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.words.submission import days_text, paper_name
from tests.conftest import Network, Today

REPORT = SubmissionForm.MEETING_REPORT


@pytest.fixture(autouse=True)
def _after_march(network: Network, today: Today) -> None:
    today.move_to(date(2021, 4, 9))


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
    desk.perform(submission.give_back, *args, date(2021, 4, 7), ReasonDraft(reason="인원이 등록부와 다름"))
    assert not paper(desk, network, "2021-03").is_in
    again = desk.perform(submission.submit, *args, date(2021, 4, 9)).value
    assert (again.state, again.submitted_on, again.resubmitted_on) == (
        SubmissionState.RESUBMITTED, date(2021, 4, 5), date(2021, 4, 9),
    )  # fmt: skip


def test_a_paper_sent_in_time_and_again_later_is_not_late(desk: Desk, network: Network) -> None:
    args = (network.zones[1], REPORT, "2021-03")
    desk.perform(submission.submit, *args, date(2021, 4, 5))
    desk.perform(submission.submit, *args, date(2021, 4, 9))
    assert paper(desk, network, "2021-03").mark is PaperMark.SUBMITTED


def test_a_paper_that_went_out_after_its_day_is_late_also_once_received(desk: Desk, network: Network) -> None:
    args = (network.zones[1], REPORT, "2021-03")
    desk.perform(submission.submit, *args, date(2021, 4, 8))
    desk.perform(submission.receive, *args, date(2021, 4, 9))
    march = paper(desk, network, "2021-03")
    assert (march.state, march.mark) == (SubmissionState.RECEIVED, PaperMark.LATE)


def test_nothing_to_report_is_said_and_is_no_gap(desk: Desk, network: Network) -> None:
    desk.perform(submission.nothing_to_report, network.zones[1], REPORT, "2021-01", date(2021, 2, 4))
    marks = [paper(desk, network, month).mark for month in ("2021-01", "2021-02", "2021-04")]
    assert marks == [PaperMark.NOTHING, PaperMark.MISSING, PaperMark.AHEAD]


def test_what_is_handed_in_after_all_is_no_longer_nothing(desk: Desk, network: Network) -> None:
    args = (network.zones[1], REPORT, "2021-01")
    desk.perform(submission.nothing_to_report, *args, date(2021, 2, 4))
    desk.perform(submission.submit, *args, date(2021, 2, 8))
    assert paper(desk, network, "2021-01").mark is PaperMark.SUBMITTED


def test_only_what_is_in_is_received_or_sent_back(desk: Desk, network: Network) -> None:
    args = (network.zones[1], REPORT, "2021-03")
    with pytest.raises(RuleBroken) as refused:
        desk.perform(submission.receive, *args, date(2021, 4, 9))
    assert (refused.value.field, refused.value.rule) == ("state", Rule.MOVE_NOT_ALLOWED)


def test_what_was_received_is_not_withdrawn(desk: Desk, network: Network) -> None:
    args = (network.zones[1], REPORT, "2021-03")
    desk.perform(submission.submit, *args, date(2021, 4, 5))
    desk.perform(submission.receive, *args, date(2021, 4, 6))
    with pytest.raises(RuleBroken) as refused:
        desk.perform(submission.withdraw, *args)
    assert refused.value.rule is Rule.MOVE_NOT_ALLOWED


def test_nothing_is_handed_in_on_a_day_to_come(desk: Desk, network: Network) -> None:
    with pytest.raises(RuleBroken) as refused:
        desk.perform(submission.submit, network.zones[1], REPORT, "2021-03", date(2021, 4, 10))
    assert (refused.value.field, refused.value.rule) == ("on_date", Rule.OUT_OF_RANGE)


def test_nothing_is_received_before_it_came(desk: Desk, network: Network) -> None:
    args = (network.zones[1], REPORT, "2021-03")
    desk.perform(submission.submit, *args, date(2021, 4, 5))
    with pytest.raises(RuleBroken) as refused:
        desk.perform(submission.receive, *args, date(2021, 4, 2))
    assert (refused.value.field, refused.value.rule) == ("on_date", Rule.END_BEFORE_START)


def test_back_to_drafting_forgets_the_day_it_went_out(desk: Desk, network: Network) -> None:
    args = (network.zones[1], REPORT, "2021-03")
    desk.perform(submission.submit, *args, date(2021, 4, 5))
    desk.perform(submission.withdraw, *args)
    assert paper(desk, network, "2021-03").submitted_on is None


def test_a_day_set_by_hand_moves_what_is_late(desk: Desk, network: Network) -> None:
    args = (network.zones[1], REPORT, "2021-03")
    desk.perform(submission.submit, *args, date(2021, 4, 8))
    desk.perform(deadline.set_day, Duty.MEETING_REPORT, "2021-03", None, DayDraft(due_on=date(2021, 4, 9)))
    assert paper(desk, network, "2021-03").mark is PaperMark.SUBMITTED


def test_the_calendars_day_comes_back_also_after_the_paper_went_out(desk: Desk, network: Network) -> None:
    desk.perform(deadline.set_day, Duty.MEETING_REPORT, "2021-03", None, DayDraft(due_on=date(2021, 4, 9)))
    desk.perform(submission.submit, network.zones[1], REPORT, "2021-03", date(2021, 4, 8))
    desk.perform(deadline.set_day, Duty.MEETING_REPORT, "2021-03", None, DayDraft())
    march = paper(desk, network, "2021-03")
    assert (march.due_on, march.mark) == (date(2021, 4, 5), PaperMark.LATE)


def test_a_yearly_paper_that_falls_due_in_the_next_year_is_one_of_december(desk: Desk, network: Network) -> None:
    desk.perform(deadline.set_day, Duty.SETTLEMENT, "2021", None, DayDraft(due_on=date(2022, 1, 10)))
    papers = submission.owed(desk, network.zones[1], desk.today, date(2022, 1, 31))
    assert [paper.month for paper in papers if paper.form is SubmissionForm.SETTLEMENT] == ["2021-12"]


def test_a_paper_does_not_go_out_again_before_it_came_back(desk: Desk, network: Network) -> None:
    args = (network.zones[1], REPORT, "2021-03")
    desk.perform(submission.submit, *args, date(2021, 4, 5))
    desk.perform(submission.give_back, *args, date(2021, 4, 8), ReasonDraft(reason="인원이 등록부와 다름"))
    with pytest.raises(RuleBroken) as refused:
        desk.perform(submission.submit, *args, date(2021, 4, 7))
    assert (refused.value.field, refused.value.rule) == ("on_date", Rule.END_BEFORE_START)


def test_what_goes_out_again_is_not_received_yet(desk: Desk, network: Network) -> None:
    args = (network.zones[1], REPORT, "2021-03")
    desk.perform(submission.submit, *args, date(2021, 4, 5))
    desk.perform(submission.receive, *args, date(2021, 4, 6))
    assert desk.perform(submission.submit, *args, date(2021, 4, 8)).value.received_on is None


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
