"""What was handed in stays as it was; what changes afterwards is a correction with its reason."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.draft.project import ActivityDraft, ProjectDraft
from chatdong_tui.domain.draft.submission import ReasonDraft
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.submission import SubmissionForm
from chatdong_tui.usecases import case, journal, monthly, project, submission, submission_version
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.submission_version import PaperHistory
from tests.conftest import Network, Today
from tests.reports.month import text_of
from tests.usecases.cases import discovery

REPORT = SubmissionForm.MEETING_REPORT


@pytest.fixture
def sent(desk: Desk, network: Network, today: Today) -> tuple[str, SubmissionForm, str]:
    """March with one household found, handed in on 2 April; now it is the 20th."""
    today.move_to(date(2021, 4, 20))
    desk.perform(case.discover, discovery(network))
    desk.perform(submission.submit, network.zones[1], REPORT, "2021-03", date(2021, 4, 2))
    return network.zones[1], REPORT, "2021-03"


def changes(told: PaperHistory) -> dict[str, int]:
    return {each.difference.key: each.difference.more for each in told.corrections}


Sent = tuple[str, SubmissionForm, str]


def test_the_figures_of_the_month_are_kept(desk: Desk, sent: Sent) -> None:
    told = submission_version.history(desk, *sent)
    (view,) = told.versions
    figures = {figure.key: figure.value for figure in view.figures}
    assert (figures["found"], figures["meetings"], figures["public"]) == (1, 0, None)
    assert told.corrections == ()


def test_what_is_entered_later_is_a_correction(desk: Desk, network: Network, sent: Sent) -> None:
    desk.perform(case.discover, discovery(network, birth_from=1948))
    assert changes(submission_version.history(desk, *sent)) == {"found": 1}


def test_what_is_entered_for_another_month_is_none(desk: Desk, network: Network, sent: Sent) -> None:
    desk.perform(case.discover, discovery(network, birth_from=1948, found_on=date(2021, 4, 1)))
    assert submission_version.history(desk, *sent).corrections == ()


def test_another_zones_records_are_none(desk: Desk, network: Network, sent: Sent) -> None:
    desk.perform(case.discover, discovery(network, birth_from=1948, dong_id=network.dongs["나래1동"]))
    assert submission_version.history(desk, *sent).corrections == ()


def test_each_unit_is_corrected_for_itself(desk: Desk, network: Network, sent: Sent) -> None:
    draft = ProjectDraft(zone_id=network.zones[1], year=2021, name="함께 밥상")
    project_id = desk.perform(project.plan, draft).value.id
    for unit in ("건", "명"):
        activity = ActivityDraft(on_date=date(2021, 3, 9), name="나눔", quantity=4, unit=unit)
        desk.perform(project.add_activity, project_id, activity)
    assert changes(submission_version.history(desk, *sent)) == {"activities": 2, "output:건": 4, "output:명": 4}


def test_a_correction_is_given_its_reason(desk: Desk, network: Network, sent: Sent) -> None:
    desk.perform(case.discover, discovery(network, birth_from=1948))
    desk.perform(submission_version.explain, *sent, "found", ReasonDraft(reason="방문 기록을 늦게 받음"))
    (correction,) = submission_version.history(desk, *sent).corrections
    assert correction.reason == "방문 기록을 늦게 받음"


def test_only_what_changed_is_given_a_reason(desk: Desk, sent: Sent) -> None:
    with pytest.raises(RuleBroken) as refused:
        desk.perform(submission_version.explain, *sent, "found", ReasonDraft(reason="까닭 없음"))
    assert (refused.value.field, refused.value.rule) == ("figure", Rule.NOT_A_CHOICE)


def test_handing_in_again_makes_a_second_version_and_tells_the_difference(
    desk: Desk, network: Network, sent: Sent
) -> None:
    desk.perform(case.discover, discovery(network, birth_from=1948))
    desk.perform(submission.submit, *sent, date(2021, 4, 20))
    told = submission_version.history(desk, *sent)
    first, second = told.versions
    assert (first.changed, [each.key for each in second.changed]) == ((), ["found"])
    assert (first.version.taken_on, second.version.taken_on) == (date(2021, 4, 2), date(2021, 4, 20))
    assert told.corrections == ()


def test_undo_takes_the_version_with_the_paper(desk: Desk, sent: Sent) -> None:
    desk.perform(journal.undo)
    with pytest.raises(RuleBroken) as refused:
        submission_version.history(desk, *sent)
    assert refused.value.rule is Rule.UNKNOWN_RECORD


def test_the_next_report_prints_the_correction_and_its_reason(desk: Desk, network: Network, sent: Sent) -> None:
    desk.perform(case.discover, discovery(network, birth_from=1948))
    desk.perform(submission_version.explain, *sent, "found", ReasonDraft(reason="방문 기록을 늦게 받음"))
    (summary,) = monthly.preview(desk, "2021-04", monthly.parse_scope("district"), ("monthly-summary",))
    line = next(line for line in text_of(summary).split("\n") if "정정(+1)" in line)
    assert [part.strip() for part in line.strip("| ").split("|")] == [
        "제1권역", "2021년 3월", "발굴(가구)", "1", "2", "정정(+1)", "방문 기록을 늦게 받음",
    ]  # fmt: skip


def test_the_months_own_report_prints_none(desk: Desk, network: Network, sent: Sent) -> None:
    desk.perform(case.discover, discovery(network, birth_from=1948))
    (summary,) = monthly.preview(desk, "2021-03", monthly.parse_scope("zone:1"), ("monthly-summary",))
    assert "정정" not in text_of(summary)


def test_a_correction_without_a_reason_is_printed_and_asked_for(desk: Desk, network: Network, sent: Sent) -> None:
    desk.perform(case.discover, discovery(network, birth_from=1948))
    (summary,) = monthly.preview(desk, "2021-04", monthly.parse_scope("zone:1"), ("monthly-summary",))
    assert "사유가 빈 정정이 있음" in text_of(summary)


def test_a_newsletter_tells_no_figures(desk: Desk, network: Network, today: Today) -> None:
    today.move_to(date(2021, 4, 20))
    form = SubmissionForm.NEWSLETTER
    desk.perform(submission.submit, network.zones[1], form, "2021-03", date(2021, 4, 2))
    (view,) = submission_version.history(desk, network.zones[1], form, "2021-03").versions
    assert view.figures == ()


def test_a_settlement_keeps_the_money_of_the_year(desk: Desk, network: Network, today: Today) -> None:
    today.move_to(date(2021, 12, 20))
    form = SubmissionForm.SETTLEMENT
    desk.perform(submission.submit, network.zones[1], form, "2021", date(2021, 12, 20))
    (view,) = submission_version.history(desk, network.zones[1], form, "2021").versions
    assert [figure.key for figure in view.figures] == ["budget", "spent", "balance"]


def corrected(desk: Desk, month: str) -> list[tuple[str, int, str | None]]:
    """Month, growth and reason of what the month's report tells of earlier ones."""
    (summary,) = monthly.preview(desk, month, monthly.parse_scope("zone:1"), ("monthly-summary",))
    rows = [line.strip("| ").split("|") for line in text_of(summary).split("\n") if "정정(" in line]
    return [(row[1].strip(), int(row[5].strip()[3:-1]), row[6].strip() or None) for row in rows]


def test_a_later_report_tells_of_an_older_month_what_has_a_reason(
    desk: Desk, network: Network, today: Today, sent: Sent
) -> None:
    today.move_to(date(2021, 6, 20))
    desk.perform(case.discover, discovery(network, birth_from=1948))
    assert corrected(desk, "2021-06") == []
    desk.perform(submission_version.explain, *sent, "found", ReasonDraft(reason="늦은 기록"))
    assert corrected(desk, "2021-06") == [("2021년 3월", 1, "늦은 기록")]


def test_every_change_of_the_year_is_found_with_or_without_a_reason(
    desk: Desk, network: Network, today: Today, sent: Sent
) -> None:
    today.move_to(date(2021, 6, 20))
    desk.perform(case.discover, discovery(network, birth_from=1948))
    (found,) = submission_version.corrections(desk, 2021, None)
    assert (found.month, found.difference.more, found.reason) == ("2021-03", 1, None)
