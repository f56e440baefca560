"""The example's papers to the 구청: late, missing, empty, sent back, corrected; and what the 구청 itself did."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from chatdong_tui.demo.calendar import TODAY, Calendar
from chatdong_tui.demo.network import MY_ZONE, Names
from chatdong_tui.domain.deadline import Duty, asked_in_year
from chatdong_tui.domain.draft.project import ActivityDraft
from chatdong_tui.domain.draft.submission import DayDraft, OwnDeadlineDraft, ReasonDraft
from chatdong_tui.domain.submission import Owed, SubmissionForm, owed_in_year
from chatdong_tui.domain.working_day import is_working_day, next_working_day
from chatdong_tui.usecases import deadline, due_day, project, submission, submission_version
from chatdong_tui.usecases.desk import Desk

LATE_ZONE = 4
_LATE = (LATE_ZONE, SubmissionForm.MEETING_REPORT, "2021-03")
_MISSING = frozenset(
    ((LATE_ZONE, SubmissionForm.MEETING_REPORT, "2021-11"), (MY_ZONE, SubmissionForm.NEWSLETTER, "2021-11"))
)
_NOTHING = (5, SubmissionForm.NEWSLETTER, "2021-01")
_SENT_BACK = (2, SubmissionForm.MEETING_REPORT, "2021-06")
_RECEIVED_BEFORE = date(2021, 10, 1)
_CORRECTED = "2021-09"


def enter(desk: Desk, calendar: Calendar, names: Names) -> None:
    """Papers go out in time, but for the ones named above; the 구청 takes those of the first nine months."""
    for no, zone_id in names.zones.items():
        for paper in owed_in_year(2021, due_day.due_days(desk, 2021)):
            if paper.due_on <= TODAY and (no, paper.form, paper.period) not in _MISSING:
                _hand_in(desk, calendar, no, zone_id, paper)
    _correct(desk, calendar, names)
    _district(desk, calendar, names)


def _hand_in(desk: Desk, calendar: Calendar, no: int, zone_id: str, paper: Owed) -> None:
    this = (no, paper.form, paper.period)
    out = paper.due_on + timedelta(days=4) if this == _LATE else _working_day_before(paper.due_on, no % 3)
    what = (desk, zone_id, paper.form, paper.period)
    send = submission.nothing_to_report if this == _NOTHING else submission.submit
    calendar.at(out, partial(send, *what, out), hour=17)
    taken = next_working_day(max(out, paper.due_on) + timedelta(days=2))
    if this == _SENT_BACK:
        why = ReasonDraft(reason="참석 인원이 등록부와 다름")
        back, again = date(2021, 7, 6), date(2021, 7, 8)
        calendar.at(back, partial(submission.give_back, *what, back, why), hour=10)
        calendar.at(again, partial(submission.submit, *what, again), hour=16)
        taken = date(2021, 7, 9)
    if taken < _RECEIVED_BEFORE:
        calendar.at(taken, partial(submission.receive, *what, taken), hour=11)


def _working_day_before(day: date, more: int) -> date:
    day -= timedelta(days=1 + more)
    while not is_working_day(day):
        day -= timedelta(days=1)
    return day


def _correct(desk: Desk, calendar: Calendar, names: Names) -> None:
    """Two people more than were handed in had come to an activity of September."""

    def edit() -> None:
        page = project.page(desk, names.projects[MY_ZONE])
        done = next(each for each in page.activities if f"{each.on_date:%Y-%m}" == _CORRECTED)
        people = (done.people_total or 0) + 2
        fields = {name: getattr(done, name) for name in ActivityDraft.model_fields}
        project.edit_activity(desk, done.id, ActivityDraft(**{**fields, "people_total": people}))

    def explain() -> None:
        why = ReasonDraft(reason="활동 사진을 정리하다 빠진 두 명을 찾음")
        form = SubmissionForm.MEETING_REPORT
        submission_version.explain(desk, names.zones[MY_ZONE], form, _CORRECTED, "people_total", why)

    calendar.at(date(2021, 11, 22), edit, hour=14)
    calendar.at(date(2021, 11, 22), explain, hour=15)


_DONE_ON = {
    (Duty.ANNUAL_PLAN, "2021"): date(2021, 1, 20),
    (Duty.DIRECTION, "2021"): date(2021, 2, 25),
    (Duty.DISBURSEMENT, "2021"): date(2021, 3, 15),
    (Duty.ROUNDTABLE, "2021"): date(2021, 4, 22),
    (Duty.SITE_MONITORING, "2021"): date(2021, 6, 23),
    (Duty.WORKSHOP, "2021"): date(2021, 10, 28),
    (Duty.BEST_PRACTICE, "2021"): date(2021, 11, 12),
}
"""Everything else is done on the day it is due."""


def _district(desk: Desk, calendar: Calendar, names: Names) -> None:
    for asked in asked_in_year(2021, due_day.due_days(desk, 2021)):
        if asked.duty.of_zones or asked.usual_on > TODAY:
            continue
        day = _DONE_ON.get((asked.duty, asked.period), asked.usual_on)
        calendar.at(day, partial(deadline.finish, desk, asked.duty, asked.period, day), hour=18)
    visit = DayDraft(due_on=date(2021, 6, 25), note="권역 회의 날에 맞춤")
    day = date(2021, 5, 20)
    calendar.at(day, partial(deadline.set_day, desk, Duty.SITE_MONITORING, "2021", None, visit))
    direction = OwnDeadlineDraft(title="2022년 네트워크 방향 의견 모으기", due_on=date(2021, 12, 17))
    gifts = OwnDeadlineDraft(
        title="성과공유회 발표 자료 넘기기", due_on=date(2021, 12, 15), zone_id=names.zones[MY_ZONE]
    )
    for draft in (direction, gifts):
        calendar.at(date(2021, 12, 1), partial(deadline.add_own, desk, draft))
