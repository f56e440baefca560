"""The example's joint projects, its money, and the papers sent to the 구청."""

from __future__ import annotations

import random
from datetime import date, timedelta

from chatdong_tui.demo import eunpyeong, invented
from chatdong_tui.demo.calendar import TODAY, Calendar
from chatdong_tui.demo.eunpyeong import ZoneFacts
from chatdong_tui.demo.network import Names
from chatdong_tui.domain.budget import PaymentMethod
from chatdong_tui.domain.draft.project import (
    ActivityDraft,
    BudgetLineDraft,
    ExpenditureDraft,
    MilestoneDraft,
    ProjectDraft,
)
from chatdong_tui.domain.project import ProjectState
from chatdong_tui.domain.submission import SubmissionForm, owed_in_year
from chatdong_tui.usecases import budget, project, submission
from chatdong_tui.usecases.desk import Desk

LATE_ZONE = 4
_OVERSPENT_ZONE = 4
PLAN_CONFIRMED_ON = date(2021, 6, 28)


def enter(desk: Desk, calendar: Calendar, names: Names, rng: random.Random) -> None:
    """Results of 2020, projects of 2021 with their activities, budgets, 85 receipts, and the papers."""
    for zone in eunpyeong.ZONES:
        zone_id = names.zones[zone.no]
        calendar.at(date(2021, 1, 5), lambda zone=zone, zone_id=zone_id: _results_2020(desk, zone, zone_id))  # type: ignore[misc]
        _enter_project(desk, calendar, names, zone, rng)
        _enter_money(desk, calendar, zone.no, zone_id, rng)
        _enter_papers(desk, calendar, zone.no, zone_id)


def _results_2020(desk: Desk, zone: ZoneFacts, zone_id: str) -> None:
    joint = project.plan(
        desk, ProjectDraft(zone_id=zone_id, year=2020, name=zone.project, state=ProjectState.ENDED)
    ).value
    for result in zone.results_2020:
        draft = ActivityDraft(
            on_date=date(2020, 12, 31),
            name=result.name,
            sessions=result.sessions,
            people_total=result.people,
            quantity=result.quantity,
            unit=result.unit,
        )
        project.add_activity(desk, joint.id, draft)


def _enter_project(desk: Desk, calendar: Calendar, names: Names, zone: ZoneFacts, rng: random.Random) -> None:
    made: dict[str, str] = {}
    steps: list[tuple[str, int]] = []

    def plan() -> None:
        draft = ProjectDraft(
            zone_id=names.zones[zone.no],
            year=2021,
            name=zone.project,
            lead_agency_id=names.agencies[zone.no],
            purpose="권역의 위기가구를 함께 찾고 이웃과 이어지게 함",
            target="권역 안 위기가구",
            target_count=10 + zone.no,
            starts_on=date(2021, 7, 1),
            ends_on=date(2021, 12, 31),
            expected_effect="주민의 복지 체감도를 높임",
            changed_from_last_year="대상 선정 기준을 함께 정하고 동행방문을 더함",
        )
        made["id"] = project.plan(desk, draft).value.id
        names.projects[zone.no] = made["id"]
        for name, first, last in invented.MILESTONES:
            step = MilestoneDraft(name=name, from_month=f"2021-{first:02}", until_month=f"2021-{last:02}")
            steps.append((project.add_milestone(desk, made["id"], step).value.id, last))

    calendar.at(date(2021, 6, 14), plan)
    calendar.at(PLAN_CONFIRMED_ON, lambda: project.set_state(desk, made["id"], ProjectState.CONFIRMED))
    unit = next((result.unit for result in zone.results_2020 if result.unit), "회")
    for month in range(7, 13):
        day = date(2021, month, 7 + zone.no - 3 * (month == 12))
        people = rng.randrange(8, 31)
        draft = ActivityDraft(
            on_date=day,
            name=zone.results_2020[0].name,
            sessions=1,
            people_total=people,
            people_distinct=people - rng.randrange(0, 4),
            quantity=rng.randrange(4, 15) if unit != "회" else None,
            unit=unit if unit != "회" else None,
            photos=rng.randrange(0, 5),
            process_note="참여자가 서로 연락처를 나누기 시작함" if month == 10 else None,
        )
        calendar.at(day, lambda draft=draft: project.add_activity(desk, made["id"], draft), hour=16)  # type: ignore[misc]
    calendar.at(date(2021, 7, 30), lambda: project.finish_milestone(desk, steps[0][0], date(2021, 7, 30)))
    calendar.at(date(2021, 11, 30), lambda: project.finish_milestone(desk, steps[1][0], date(2021, 11, 30)))


def _enter_money(desk: Desk, calendar: Calendar, zone_no: int, zone_id: str, rng: random.Random) -> None:
    """Seventeen receipts a zone; running costs from April, project costs once the plan is confirmed."""
    lines: dict[str, str] = {}

    def disburse() -> None:
        for item, amount, basis in eunpyeong.BUDGET:
            draft = BudgetLineDraft(
                zone_id=zone_id, year=2021, item=item, amount=amount, basis=basis, disbursed_on=date(2021, 3, 15)
            )
            lines[item] = budget.add_line(desk, draft).value.id

    calendar.at(date(2021, 3, 15), disburse)
    spent = {item: 0 for item, _, _ in eunpyeong.BUDGET}
    ceiling = {item: amount for item, amount, _ in eunpyeong.BUDGET}
    for n in range(17):
        item, summary, price, method = invented.EXPENSES[(n * 5 + zone_no) % len(invented.EXPENSES)]
        month = min(4 + n // 2, 11) if item == "업무추진비" else 7 + n // 4 % 5
        day = date(2021, month, 3 + (n * 7 + zone_no) % 24)
        amount = price - rng.randrange(0, price // 10) // 10 * 10
        if item == "업무추진비" and zone_no == _OVERSPENT_ZONE:
            amount *= 5
        elif spent[item] + amount > ceiling[item]:
            amount = max((ceiling[item] - spent[item]) // 20 * 10, 1_000)
        spent[item] += amount
        _enter_receipt(desk, calendar, lines, item, day, summary, amount, method, f"{zone_no}-{n + 1:02}")


def _enter_receipt(
    desk: Desk, calendar: Calendar, lines: dict[str, str], item: str, day: date, summary: str, amount: int,
    method: str, evidence_no: str,
) -> None:  # fmt: skip
    def spend() -> None:
        draft = ExpenditureDraft(
            budget_line_id=lines[item],
            on_date=day,
            summary=summary,
            amount=amount,
            method=PaymentMethod(method),
            payee="가상상회" if method == "card" else "가상강사",
            evidence_no=evidence_no,
        )
        budget.spend(desk, draft)

    calendar.at(day, spend, hour=17)


def _enter_papers(desk: Desk, calendar: Calendar, zone_no: int, zone_id: str) -> None:
    """Papers go out in time, but for one zone's March report; November's newsletter is still missing."""
    for paper in owed_in_year(2021):
        if paper.due_on > TODAY or (paper.form is SubmissionForm.NEWSLETTER and paper.period == "2021-11"):
            continue
        day = paper.due_on - timedelta(days=1 + zone_no % 3)
        is_march_report = paper.form is SubmissionForm.MEETING_REPORT and paper.period == "2021-03"
        if zone_no == LATE_ZONE and is_march_report:
            day = paper.due_on + timedelta(days=4)
        if zone_no == LATE_ZONE and paper.period == "2021-11":
            continue
        calendar.at(
            day,
            lambda paper=paper, day=day: submission.submit(desk, zone_id, paper.form, paper.period, day),  # type: ignore[misc]
            hour=17,
        )
