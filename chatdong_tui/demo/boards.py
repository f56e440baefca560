"""The example's 3-stage boards, worked through over the year with what shows it, and the tables of 업무 접점."""

from __future__ import annotations

from datetime import date

from chatdong_tui.demo.calendar import Calendar
from chatdong_tui.demo.events import WORKSHOP_ON, open_house_day
from chatdong_tui.demo.meetings import GENERAL, zone_meeting_day
from chatdong_tui.demo.network import MY_ZONE, Names
from chatdong_tui.demo.projects import PLAN_CONFIRMED_ON
from chatdong_tui.domain.draft.stage import InterfaceTaskDraft, StageEvidenceDraft
from chatdong_tui.domain.interface import InterfaceRole
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.usecases import interface, stage
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words.stage import DEFAULT_TASKS

_AT_ZONE_MEETING = {
    "expectations": 1,
    "urgent_matters": 1,
    "task_list": 2,
    "zone_profile": 2,
    "problems": 3,
    "staff_introduction": 3,
    "division_of_work": 4,
    "meeting_rules": 4,
    "study": 5,
    "project_outline": 6,
}
"""Tasks that a zone meeting of that month did."""

_OPEN_HOUSE = {"open_house_first": 5, "open_house_second": 10}
_AT_DISTRICT_EVENT = {
    "direction": (MeetingKind.GENERAL_MEETING, GENERAL[0]),
    "workshop": (MeetingKind.WORKSHOP, WORKSHOP_ON),
}

_WITH_NOTE = {
    "newsletter": (date(2021, 6, 30), "1월호부터 6월호까지 회의 때 나눔"),
    "benchmark_visit": (date(2021, 6, 18), "다른 구 복지관 방문 기록 1부"),
}
_WITHOUT_VISIT = 2
"""The zone that did not get to visit another one in the first half: its task is late."""

_TITLES = {key: title for key, _, title in DEFAULT_TASKS}


def enter(desk: Desk, calendar: Calendar, names: Names) -> None:
    """Load both tables of every zone and mark each task on the day it was done."""
    for no in names.zones:
        tasks: dict[str, str] = {}
        calendar.at(date(2021, 1, 6), lambda no=no, tasks=tasks: _load(desk, names, no, tasks), hour=11)  # type: ignore[misc]
        _enter_tasks(desk, calendar, names, no, tasks)
        day = zone_meeting_day(no, 2)
        calendar.at(day, lambda no=no: _agree_on_work(desk, names, no), hour=18)  # type: ignore[misc]


def _load(desk: Desk, names: Names, no: int, tasks: dict[str, str]) -> None:
    stage.load(desk, names.zones[no])
    ids = {line.task.title: line.id for part in stage.board(desk, names.zones[no]).stages for line in part.tasks}
    tasks.update((key, ids[title]) for key, title in _TITLES.items())


def _enter_tasks(desk: Desk, calendar: Calendar, names: Names, no: int, tasks: dict[str, str]) -> None:
    def finish(day: date, key: str, *shown_by: StageEvidenceDraft) -> None:
        stage.finish_task(desk, tasks[key], day)
        for evidence in shown_by:
            stage.add_evidence(desk, tasks[key], evidence)

    def at_zone_meeting(key: str, month: int) -> None:
        shown_by = [StageEvidenceDraft(meeting_id=names.meetings[MeetingKind.ZONE_MEETING, no, month])]
        if key == "division_of_work":
            shown_by.append(StageEvidenceDraft(agreement_id=names.agreements[no]))
        finish(desk.today, key, *shown_by)

    def at_event(key: str, kind: MeetingKind, zone_no: int | None) -> None:
        held = names.meetings.get((kind, zone_no, desk.today.month))
        if held is not None:
            finish(desk.today, key, StageEvidenceDraft(meeting_id=held))

    for key, month in _AT_ZONE_MEETING.items():
        calendar.at(zone_meeting_day(no, month), lambda key=key, month=month: at_zone_meeting(key, month), hour=19)  # type: ignore[misc]
    for key, month in _OPEN_HOUSE.items():
        calendar.at(open_house_day(no, month), lambda key=key: at_event(key, MeetingKind.OPEN_HOUSE, no), hour=19)  # type: ignore[misc]
    for key, (kind, day) in _AT_DISTRICT_EVENT.items():
        calendar.at(day, lambda key=key, kind=kind: at_event(key, kind, None), hour=19)  # type: ignore[misc]
    for key, (day, note) in _WITH_NOTE.items():
        if (no, key) != (_WITHOUT_VISIT, "benchmark_visit"):
            noted = StageEvidenceDraft(note=note)
            calendar.at(day, lambda day=day, key=key, noted=noted: finish(day, key, noted))  # type: ignore[misc]
    calendar.at(
        PLAN_CONFIRMED_ON,
        lambda: finish(desk.today, "project_plan", StageEvidenceDraft(project_id=names.projects[no])),
        hour=19,
    )


_LEAD, _SUPPORT = InterfaceRole.LEAD, InterfaceRole.SUPPORT
_AGREED = {
    "단순개입": (_LEAD, _SUPPORT, None),
    "사후관리": (_LEAD, _SUPPORT, "동에서 살피고 복지관이 소식을 나눔"),
    "주사례관리": (_SUPPORT, _LEAD, None),
    "민간자원 동원": (_SUPPORT, _LEAD, None),
}
_UNSOLVED = {
    "위기가구(사각지대) 발굴": (_LEAD, _LEAD, "같은 가구를 따로 찾아간 일이 있어 순서를 정하기로 함"),
}
_NOBODYS = InterfaceTaskDraft(
    task="자원 공유 목록 관리", public_role=_SUPPORT, private_role=_SUPPORT, note="맡을 곳을 아직 정하지 못함"
)


def _agree_on_work(desk: Desk, names: Names, no: int) -> None:
    """What the February meeting said of each task; in zone 3 one is led twice and one by nobody."""
    zone_id = names.zones[no]
    interface.load(desk, zone_id)
    roles = {**_AGREED, **_UNSOLVED} if no == MY_ZONE else _AGREED
    for line in interface.table(desk, zone_id).lines:
        if line.task.task in roles:
            public, private, note = roles[line.task.task]
            draft = InterfaceTaskDraft(task=line.task.task, public_role=public, private_role=private, note=note)
            interface.edit(desk, line.id, draft)
    if no == MY_ZONE:
        interface.add(desk, zone_id, _NOBODYS)
