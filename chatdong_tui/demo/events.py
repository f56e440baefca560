"""The example's events beside the meetings: open houses, trainings with their scores, a workshop, the forum to come."""

from __future__ import annotations

from datetime import date, timedelta

from chatdong_tui.demo.calendar import TODAY, Calendar, nth_weekday
from chatdong_tui.demo.network import Names
from chatdong_tui.domain.draft.meeting import MeetingDraft
from chatdong_tui.domain.draft.training import TrainingDraft
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.usecases import meeting, training
from chatdong_tui.usecases.desk import Desk

_WITHOUT_SECOND_OPEN_HOUSE = 4
_COURSE = "읍면동 사례관리 실무과정"
_COHORTS = ((date(2021, 4, 6), 34, 9_150), (date(2021, 5, 11), 31, 9_308), (date(2021, 9, 7), 28, 9_280))


WORKSHOP_ON = date(2021, 10, 28)


def open_house_day(no: int, month: int) -> date:
    """The fourth Monday … Friday of the month, a weekday for each zone."""
    return nth_weekday(2021, month, no - 1, 4)


def enter(desk: Desk, calendar: Calendar, names: Names) -> None:
    """Enter the year's events. One zone has no open house in the second half: a month that shows as empty."""
    for no, zone_id in names.zones.items():
        for month in (5, 10):
            if (no, month) != (_WITHOUT_SECOND_OPEN_HOUSE, 10):
                day = open_house_day(no, month)
                draft = MeetingDraft(kind=MeetingKind.OPEN_HOUSE, zone_id=zone_id, held_on=day)
                _enter_one(desk, calendar, names, draft, no)
    for cohort, (day, people, satisfaction) in enumerate(_COHORTS, start=1):
        draft = MeetingDraft(kind=MeetingKind.TRAINING, held_on=day, title=_COURSE, place="구청 3층 교육장")
        public = people * 2 // 3
        result = TrainingDraft(
            course=_COURSE,
            cohort=cohort,
            ends_on=day + timedelta(days=2),
            headcount=people,
            public_count=public,
            private_count=people - public,
            satisfaction=satisfaction,
        )
        _enter_one(desk, calendar, names, draft, result=result)
    workshop = MeetingDraft(
        kind=MeetingKind.WORKSHOP,
        held_on=WORKSHOP_ON,
        title="협치역량·스트레스 관리",
        place="경기도 근교 연수원",
    )
    score = TrainingDraft(course="협치역량·스트레스 관리", headcount=38, satisfaction=9_425)
    _enter_one(desk, calendar, names, workshop, result=score)
    desk_days = ((MeetingKind.CONSULTATION, 2, date(2021, 9, 14)), (MeetingKind.TOURING_DESK, 3, date(2021, 9, 28)))
    for kind, no, day in desk_days:
        _enter_one(desk, calendar, names, MeetingDraft(kind=kind, zone_id=names.zones[no], held_on=day), no)
    forum = MeetingDraft(
        kind=MeetingKind.RESULTS_FORUM, held_on=date(2021, 12, 23), starts_at="15:00", place="구청 5층 대회의실"
    )
    _enter_one(desk, calendar, names, forum)


def _enter_one(
    desk: Desk,
    calendar: Calendar,
    names: Names,
    draft: MeetingDraft,
    zone_no: int | None = None,
    result: TrainingDraft | None = None,
) -> None:
    key = (draft.kind, zone_no, draft.held_on.month)

    def plan() -> None:
        names.meetings[key] = meeting.plan(desk, draft).value.id

    def hold() -> None:
        meeting.hold(desk, names.meetings[key])
        if result is not None:
            training.record_training(desk, names.meetings[key], result)

    calendar.at(min(draft.held_on - timedelta(days=14), TODAY), plan, hour=9)
    calendar.at(draft.held_on, hold, hour=17)
