"""A year by months, for one zone and the district: what is done each month, and what is owed at its end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest

from chatdong_tui.domain.deadline import Duty
from chatdong_tui.domain.draft.budget import BudgetLineDraft, DisbursementDraft, ExpenditureDraft, SettlementDraft
from chatdong_tui.domain.draft.meeting import MeetingDraft
from chatdong_tui.domain.draft.project import ActivityDraft
from chatdong_tui.domain.due import Whose
from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.project import ProjectState
from chatdong_tui.domain.submission import Paper, PaperMark, SubmissionForm
from chatdong_tui.domain.working_day import month_end
from chatdong_tui.usecases import (
    budget,
    deadline,
    expenditure,
    meeting,
    paper_overview,
    project,
    settlement,
    submission,
)
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.words.deadline import due_name
from chatdong_tui.words.submission import paper_name
from tests.conftest import Network, Today
from tests.usecases import projects

REPORT, NEWSLETTER = SubmissionForm.MEETING_REPORT, SubmissionForm.NEWSLETTER
LATE, MISSING, NOTHING = (2, "2021-05"), (3, "2021-09"), (4, "2021-01")
"""Zone and month of the three reports that do not go the usual way."""


@dataclass
class Walk:
    """What was owed at each month's end, before anybody saw to it."""

    desk: Desk
    network: Network
    today: Today
    zones: dict[int, str] = field(default_factory=dict)
    lines: dict[str, str] = field(default_factory=dict)
    project: str = ""
    owed: dict[int, list[str]] = field(default_factory=dict)
    district: dict[int, list[str]] = field(default_factory=dict)

    def on(self, month: int, day: int) -> date:
        """It is this day now."""
        on = date(2021, month, day)
        self.today.move_to(on)
        return on


def more_zones(desk: Desk, network: Network) -> Done[dict[int, str]]:
    with desk.act("network.set_up") as act:
        zones = dict(network.zones)
        for no in (3, 4, 5):
            zone = Zone(derived("zone", network.district, 2021, no), network.district, 2021, no)
            act.put(zone)
            zones[no] = zone.id
        return done(act, zones)


def grant(walk: Walk, on: date) -> None:
    for item, amount in (("사무관리비", 1_270_000), ("업무추진비", 500_000)):
        draft = BudgetLineDraft(zone_id=walk.zones[1], year=2021, item=item, amount=amount)
        line = walk.desk.perform(budget.add_line, draft).value
        walk.desk.perform(budget.disburse, line.id, DisbursementDraft(on_date=on, amount=amount))
        walk.lines[item] = line.id
    walk.desk.perform(deadline.finish, Duty.DISBURSEMENT, "2021", on)


def meet(walk: Walk, on: date) -> None:
    draft = MeetingDraft(kind=MeetingKind.ZONE_MEETING, zone_id=walk.zones[1], held_on=on)
    walk.desk.perform(meeting.hold, walk.desk.perform(meeting.plan, draft).value.id)


def act(walk: Walk, on: date) -> None:
    """An activity of the project, and the receipt for what it used."""
    activity = ActivityDraft(on_date=on, name="요리교실", sessions=1, people_total=12, people_distinct=10)
    activity_id = walk.desk.perform(project.add_activity, walk.project, activity).value.id
    receipt = ExpenditureDraft(
        budget_line_id=walk.lines["사무관리비"], on_date=on, summary="재료비", amount=200_000,
        evidence_no=f"1-{on.month}", activity_id=activity_id,
    )  # fmt: skip
    walk.desk.perform(expenditure.spend, receipt)


def hand_in_last_month(walk: Walk, month: int, on: date) -> None:
    """Every zone hands in the month before, but for the three."""
    period = f"2021-{month - 1:02}" if month <= 12 else "2021-12"
    for no, zone_id in walk.zones.items():
        for form in (REPORT, NEWSLETTER):
            if form is REPORT and (no, period) in (LATE, MISSING):
                continue
            nothing = form is REPORT and (no, period) == NOTHING
            verb = submission.nothing_to_report if nothing else submission.submit
            walk.desk.perform(verb, zone_id, form, period, on)


def open_papers(walk: Walk, until: date) -> Iterator[Paper]:
    for paper in submission.owed(walk.desk, walk.zones[1], walk.desk.today, until):
        if not paper.is_in:
            yield paper


def look(walk: Walk, month: int) -> None:
    """The last day of a month: what is owed within a week, what the 구청 has still to do; then it is seen to."""
    last = walk.on(month, month_end(2021, month).day)
    walk.owed[month] = [paper_name(each.form, each.period) for each in open_papers(walk, last + timedelta(days=7))]
    open_ = [
        due for due in deadline.year_list(walk.desk, 2021, Whose.DISTRICT) if not due.is_done and due.due_on <= last
    ]
    walk.district[month] = [due_name(due) for due in open_]
    for due in open_:
        walk.desk.perform(deadline.finish, due.duty, due.period, last)
    for paper in list(open_papers(walk, last)):
        for zone_id in walk.zones.values():
            walk.desk.perform(submission.submit, zone_id, paper.form, paper.period, last)


@pytest.fixture
def walk(desk: Desk, network: Network, today: Today) -> Walk:
    walk = Walk(desk, network, today)
    today.move_to(date(2021, 1, 4))
    walk.zones = desk.perform(more_zones, network).value
    for month in range(1, 13):
        if month > 1:
            hand_in_last_month(walk, month, walk.on(month, 4))
        if month == 3:
            grant(walk, walk.on(month, 15))
        meet(walk, walk.on(month, 18))
        if month == 6:
            on = walk.on(month, 25)
            walk.project = projects.confirmed(desk, walk.zones[1], on=on).id
            zone_id, late = walk.zones[LATE[0]], LATE[1]
            desk.perform(submission.submit, zone_id, REPORT, late, on)
        if month > 6:
            act(walk, walk.on(month, 19))
        if month == 12:
            on = walk.on(month, 20)
            desk.perform(settlement.settle, walk.zones[1], 2021, SettlementDraft(interest=320), on)
            desk.perform(project.set_state, walk.project, ProjectState.ENDED, on)
            for zone_id in walk.zones.values():
                desk.perform(submission.submit, zone_id, SubmissionForm.SETTLEMENT, "2021", on)
        look(walk, month)
    today.move_to(date(2022, 1, 5))
    hand_in_last_month(walk, 13, date(2022, 1, 5))
    return walk


def test_at_each_months_end_the_owed_list_is_right(walk: Walk) -> None:
    yearly = {3: ["2021년 운영계획서"], 6: ["2021년 공동사업 계획서"]}
    expected = {month: [*yearly.get(month, []), f"{month}월 회의 결과", f"{month}월 소식지"] for month in range(1, 13)}
    assert walk.owed == expected


def test_at_each_months_end_the_district_knows_what_it_has_to_do(walk: Walk) -> None:
    # 31 January 2021 is a Sunday, 28 February too and 1 March a holiday: those days fall into the next month.
    assert {month: walk.district[month] for month in (1, 2, 3, 5, 6, 12)} == {
        1: [],
        2: ["2021년 연간 추진계획 수립", "1분기 민관협력 지원계획"],
        3: [
            "2021년 네트워크 방향 결정", "3월 네트워크 월별 모니터링", "1분기 추진실적", "1분기 민관협력 지원 결과보고",
        ],
        5: ["5월 네트워크 월별 모니터링"],
        6: [
            "6월 네트워크 월별 모니터링", "2분기 추진실적", "2분기 민관협력 지원 결과보고", "2021년 참여기관 MOU 지원",
            "2021년 현장모니터링",
        ],
        12: [
            "12월 네트워크 월별 모니터링", "4분기 추진실적", "4분기 민관협력 지원 결과보고",
            "2021년 네트워크 성과공유회", "2021년 자체평가 최종보고",
        ],
    }  # fmt: skip


def test_at_years_end_the_grid_shows_one_late_one_missing_and_one_empty_report(walk: Walk) -> None:
    grid = paper_overview.grid(walk.desk, 2021, REPORT)
    unusual = {
        (line.zone.no, paper.period): paper.mark
        for line in grid.lines
        for paper in line.papers.values()
        if paper.mark is not PaperMark.SUBMITTED
    }
    assert unusual == {LATE: PaperMark.LATE, MISSING: PaperMark.MISSING, NOTHING: PaperMark.NOTHING}
    assert len(grid.lines) == 5
    assert all(len(line.papers) == 12 for line in grid.lines)


def test_every_other_paper_of_the_year_came_in_time(walk: Walk) -> None:
    for form in set(SubmissionForm) - {REPORT}:
        for line in paper_overview.grid(walk.desk, 2021, form).lines:
            assert {paper.mark for paper in line.papers.values()} == {PaperMark.SUBMITTED}


def test_the_zone_with_every_meeting_and_paper_stands_best(walk: Walk) -> None:
    assert [standing.zone.no for standing in paper_overview.standings(walk.desk, 2021)][-1] == 1


def test_the_money_of_the_year_is_settled_to_the_won(walk: Walk) -> None:
    sheet = settlement.sheet(walk.desk, walk.zones[1], 2021)
    assert (sheet.money.budget, sheet.money.granted, sheet.money.spent) == (1_770_000, 1_770_000, 1_200_000)
    assert (sheet.due_back, sheet.closed) == (570_000 + 320, True)


def test_nothing_is_left_open_when_the_year_is_over(walk: Walk) -> None:
    assert list(open_papers(walk, date(2022, 1, 5))) == []
    left = [due for due in deadline.year_list(walk.desk, 2021, Whose.DISTRICT) if not due.is_done]
    assert left == []
