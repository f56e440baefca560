"""The example's joint projects: the results of 2020, carried over to 2021 and worked through month by month."""

from __future__ import annotations

import random
from datetime import date

from chatdong_tui.demo import eunpyeong
from chatdong_tui.demo.calendar import Calendar
from chatdong_tui.demo.eunpyeong import ZoneFacts
from chatdong_tui.demo.network import Names
from chatdong_tui.demo.project_plans import BACKUP, PLANS, ROLES, STEPS, ZonePlan
from chatdong_tui.domain.draft.project import ActivityDraft, MilestoneDraft, ProjectDraft
from chatdong_tui.domain.draft.project_plan import ProjectGoalDraft, ProjectItemDraft, ProjectPartDraft
from chatdong_tui.domain.draft.text import draft_of
from chatdong_tui.domain.project import ProjectState
from chatdong_tui.usecases import project, project_plan
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words.project_lines import read_goal, read_item, read_part, read_step

PLAN_CONFIRMED_ON = date(2021, 6, 28)

_YEAR = 2021
_ENDED_ON = date(2020, 12, 31)
_QUANTITIES = {1: (12, 24), 2: (8, 15), 5: (4, 11)}
"""How much the first item of a zone makes in a month, where it counts something of its own."""


def enter(desk: Desk, calendar: Calendar, names: Names) -> None:
    """Results of 2020 and projects of 2021 with their plans and activities."""
    rng = random.Random(136)
    for zone in eunpyeong.ZONES:
        made: dict[str, str] = {}
        calendar.at(date(2021, 1, 5), lambda zone=zone, made=made: made.update(old=_ended(desk, names, zone)))  # type: ignore[misc]
        calendar.at(date(2021, 6, 14), lambda zone=zone, made=made: _plan(desk, names, zone, made))  # type: ignore[misc]
        calendar.at(
            PLAN_CONFIRMED_ON,
            lambda made=made: project.set_state(desk, made["id"], ProjectState.CONFIRMED),  # type: ignore[misc]
        )
        _enter_activities(desk, calendar, zone, made, rng)
        for place, day in enumerate((date(2021, 7, 30), date(2021, 11, 30))):
            calendar.at(day, lambda place=place, day=day, made=made: _finish(desk, made["id"], place, day))  # type: ignore[misc]


def _ended(desk: Desk, names: Names, zone: ZoneFacts) -> str:
    """The project of 2020 with its results, as the zone wrote them down at the start of 2021."""
    draft = ProjectDraft(
        zone_id=names.zones[zone.no],
        year=2020,
        name=zone.project,
        lead_agency_id=names.agencies[zone.no],
        purpose=PLANS[zone.no].content,
        starts_on=date(2020, 7, 1),
        ends_on=_ENDED_ON,
    )
    joint = project.plan(desk, draft).value
    for result in zone.results_2020:
        project_plan.add_item(desk, joint.id, ProjectItemDraft(name=result.name))
        done = ActivityDraft(
            on_date=_ENDED_ON,
            name=result.name,
            sessions=result.sessions,
            people_total=result.people,
            quantity=result.quantity,
            unit=result.unit,
        )
        project.add_activity(desk, joint.id, done)
    project.set_state(desk, joint.id, ProjectState.ENDED, _ENDED_ON)
    return joint.id


def _plan(desk: Desk, names: Names, zone: ZoneFacts, made: dict[str, str]) -> None:
    """The project of 2021, which goes on with that of 2020."""
    plan = PLANS[zone.no]
    joint = project.carry_over(desk, made["old"]).value
    made["id"] = names.projects[zone.no] = joint.id
    draft = ProjectDraft(
        zone_id=joint.zone_id,
        year=joint.year,
        name=joint.name,
        lead_agency_id=joint.lead_agency_id,
        background=plan.background,
        purpose=plan.content,
        target=plan.target,
        target_count=plan.people,
        place=f"{zone.lead_agency}과 {zone.dongs[0]} 일대",
        starts_on=joint.starts_on,
        ends_on=joint.ends_on,
        expected_effect=plan.effect,
        backup_plan=BACKUP,
        last_year_result=joint.last_year_result,
        changed_from_last_year=plan.changed,
    )
    project.edit(desk, joint.id, draft)
    _type_tables(desk, joint.id, zone, plan)


def _type_tables(desk: Desk, project_id: str, zone: ZoneFacts, plan: ZonePlan) -> None:
    known = {line.item.name: line.item.id for line in project.page(desk, project_id).items}
    for text in (*plan.items, *plan.new_items):
        item = draft_of(ProjectItemDraft, **read_item(text, _YEAR))
        if item.name in known:
            project_plan.edit_item(desk, known[item.name], item)
        else:
            project_plan.add_item(desk, project_id, item)
    for text in STEPS:
        project_plan.add_milestone(desk, project_id, draft_of(MilestoneDraft, **read_step(text, _YEAR)))
    dongs = "·".join(zone.dongs)
    for text in (*ROLES, *plan.parts):
        role = text.format(dongs=f"관 {dongs}", agency=zone.lead_agency)
        project_plan.add_part(desk, project_id, draft_of(ProjectPartDraft, **read_part(role, _YEAR)))
    for text in plan.goals:
        project_plan.add_goal(desk, project_id, draft_of(ProjectGoalDraft, **read_goal(text, _YEAR)))


def _enter_activities(
    desk: Desk, calendar: Calendar, zone: ZoneFacts, made: dict[str, str], rng: random.Random
) -> None:
    """The first item every month of the second half, the others every third."""
    plan = PLANS[zone.no]
    names = [str(read_item(text, _YEAR)["name"]) for text in (*plan.items, *plan.new_items)]
    unit = next((result.unit for result in zone.results_2020 if result.unit), None)
    for month in range(7, 13):
        others = [name for place, name in enumerate(names[1:]) if (month - 8 - place) % 3 == 0]
        for place, name in enumerate((names[0], *others)):
            day = date(2021, month, 7 + zone.no - 3 * (month == 12) + 9 * place)
            people = rng.randrange(8, 31)
            counted = unit is not None and place == 0
            draft = ActivityDraft(
                on_date=day,
                name=name,
                sessions=1,
                people_total=people,
                people_distinct=people - rng.randrange(0, 4),
                quantity=rng.randrange(*_QUANTITIES[zone.no]) if counted else None,
                unit=unit if counted else None,
                photos=rng.randrange(0, 5),
                process_note="참여자가 서로 연락처를 나누기 시작함" if month == 10 and place == 0 else None,
            )
            calendar.at(
                day,
                lambda draft=draft: project.add_activity(desk, made["id"], draft),  # type: ignore[misc]
                hour=16,
            )


def _finish(desk: Desk, project_id: str, place: int, day: date) -> None:
    step = project.page(desk, project_id).milestones[place]
    project_plan.finish_milestone(desk, step.id, day)
