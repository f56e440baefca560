"""Verbs of every noun, each on whichever records there are: what a property test does in random order."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from chatdong_tui.domain.case_code import Status
from chatdong_tui.domain.draft.case import CaseDraft, HouseholdDraft, MoveDraft, ServiceMoveDraft, VoidDraft
from chatdong_tui.domain.draft.meeting import ActionDraft, AgendaDraft, DecisionDraft, LineDraft
from chatdong_tui.domain.draft.network import NameDraft
from chatdong_tui.domain.draft.project import ActivityDraft, ProjectDraft
from chatdong_tui.domain.draft.project_plan import ProjectItemDraft
from chatdong_tui.domain.draft.resource import ResourceDraft
from chatdong_tui.domain.project import Milestone, ProjectState
from chatdong_tui.domain.project_plan import ProjectGoal, ProjectItem
from chatdong_tui.domain.refusal import RuleBroken
from chatdong_tui.storage import rows
from chatdong_tui.usecases import (
    attendance,
    case,
    case_move,
    case_record,
    household,
    journal,
    meeting,
    minutes,
    minutes_line,
    minutes_version,
    person,
    project,
    project_plan,
    resource,
    topic,
)
from chatdong_tui.usecases import service as services
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.usecases.cases import assessment, consent, contact, discovery, service
from tests.usecases.meetings import draft as meeting_draft
from tests.usecases.projects import draft as project_draft
from tests.usecases.projects import whole

DAY = date(2021, 3, 18)
TEXTS = ("동행방문을 함", "물품을 나누기로 함", "다음에 다시 봄")
Step = tuple[int, int, int]
"""Which verb, on which of the records there are, with which value."""

Verb = Callable[[Desk, Network, "Records", int], object]


class Records:
    """The records that a verb may be about, as the file has them."""

    def __init__(self, desk: Desk, pick: int) -> None:
        self._desk, self._pick = desk, pick

    def one(self, table: str) -> str:
        """The id of one of the rows that are there; of none when there is none."""
        with self._desk.database.snapshot() as connection:
            found = connection.execute(f"SELECT id FROM {table} WHERE removed = 0 ORDER BY id").fetchall()
        return found[self._pick % len(found)][0] if found else "0" * 36


def _do(verb: Callable[..., Any], *parts: Any) -> Verb:
    """A verb whose arguments are names of tables (one of their rows) or made of the network and the value."""

    def run(desk: Desk, network: Network, records: Records, value: int) -> object:
        arguments = [records.one(part) if isinstance(part, str) else part(network, value) for part in parts]
        return desk.perform(verb, *arguments)

    return run


def _text(network: Network, value: int) -> LineDraft:
    return LineDraft(text=TEXTS[value % 3])


def _plan(network: Network, value: int) -> ProjectDraft:
    return project_draft(network.zones[1], name=f"함께 {TEXTS[value % 3]}", target_count=value)


def _held(network: Network, value: int) -> Any:
    return meeting_draft(network, DAY - timedelta(days=value), place=TEXTS[value % 3])


def _merge(desk: Desk, _: Network, records: Records, value: int) -> object:
    return desk.perform(household.merge, records.one("household"), Records(desk, value).one("household"))


def _resource(_: Network, value: int) -> ResourceDraft:
    fields = {"name": TEXTS[value % 3], "sector": "private", "form": "in_kind", "domain": "economy"}
    return ResourceDraft.model_validate(fields)


def _whole_plan(desk: Desk, network: Network, _: Records, value: int) -> object:
    return whole(desk, network.zones[1], name=f"함께 {TEXTS[value % 3]}")


def _remove_row(desk: Desk, network: Network, records: Records, value: int) -> object:
    model, table = ((ProjectItem, "project_item"), (Milestone, "milestone"), (ProjectGoal, "project_goal"))[value % 3]
    with desk.database.snapshot() as connection:
        row = rows.get(connection, model, records.one(table))
    return desk.perform(project_plan.remove_row, row)


VERBS: tuple[Verb, ...] = (
    _do(case.discover, lambda network, value: discovery(network, alias=TEXTS[value % 3], birth_from=1950 + value)),
    _do(case.edit_case, "crisis_case", lambda _, value: CaseDraft(note=TEXTS[value % 3])),
    _do(case.edit_household, "household", lambda _, value: HouseholdDraft(alias=TEXTS[value % 3], size=1 + value)),
    _do(case.remove, "crisis_case", lambda *_: VoidDraft(reason="잘못 적음")),
    _do(case_record.add_contact, "crisis_case", lambda _, value: contact(on_date=DAY - timedelta(days=value))),
    _do(case_record.update_contact, "contact", lambda _, value: contact(memo=TEXTS[value % 3])),
    _do(case_record.remove_contact, "contact"),
    _do(case_record.assess, "crisis_case", lambda *_: assessment()),
    _do(case_record.add_service, "crisis_case", lambda _, value: service(amount=value)),
    _do(case_record.remove_service, "service"),
    _do(services.move_service, "service", lambda *_: ServiceMoveDraft(state="decided", on_date=DAY)),
    _do(resource.record, _resource),
    _do(resource.edit, "resource", _resource),
    _do(resource.remove, "resource"),
    _merge,
    _do(household.unmerge, "household"),
    _do(case_record.give_consent, "crisis_case", lambda *_: consent()),
    _do(case_move.move, "crisis_case", lambda *_: MoveDraft(to_status=Status.INTAKE, on_date=DAY)),
    _do(meeting.plan, _held),
    _do(meeting.edit, "meeting", _held),
    _do(meeting.hold, "meeting"),
    _do(meeting.cancel, "meeting"),
    _do(meeting.start_agenda, "meeting"),
    _do(meeting.remove, "meeting"),
    _do(attendance.toggle_present, "attendance"),
    _do(attendance.remove_seat, "attendance"),
    _do(minutes.add_agenda, "meeting", lambda _, value: AgendaDraft(title=TEXTS[value % 3])),
    _do(minutes.remove_agenda, "agenda_item"),
    _do(minutes.add_line, "meeting", _text),
    _do(minutes.edit_line, "discussion_line", _text),
    _do(minutes.add_decision, "meeting", lambda _, value: DecisionDraft(text=TEXTS[value % 3])),
    _do(minutes.add_action, "meeting", lambda _, value: ActionDraft(text=TEXTS[value % 3])),
    _do(minutes.finish_action, "action_item", lambda *_: DAY),
    _do(minutes_line.add_by_line, "meeting", lambda *_: None, lambda _, value: f"{1 + value}안 {TEXTS[value % 3]}"),
    _do(topic.keep_open, "agenda_item"),
    _do(minutes_version.finalise, "meeting"),
    _do(minutes_version.correct, "meeting", lambda _, value: TEXTS[value % 3]),
    _whole_plan,
    _do(project.edit, "joint_project", _plan),
    _do(project.set_state, "joint_project", lambda _, value: tuple(ProjectState)[value % 3]),
    _do(project.carry_over, "joint_project", lambda _, value: 2022 + value % 2),
    _do(project_plan.add_item, "joint_project", lambda _, value: ProjectItemDraft(name=TEXTS[value % 3])),
    _remove_row,
    _do(
        project.add_activity, "joint_project", lambda _, value: ActivityDraft(on_date=DAY, name="모임", sessions=value)
    ),
    _do(project.remove, "joint_project"),
    _do(person.rename_person, "person", lambda _, value: NameDraft(name=f"구담당{value}")),
    lambda desk, *_: desk.perform(journal.undo),
)

STEPS = st.lists(
    st.tuples(st.integers(0, len(VERBS) - 1), st.integers(0, 5), st.integers(0, 4)), min_size=8, max_size=40
)


def run(desk: Desk, network: Network, steps: list[Step]) -> None:
    """Do what can be done of these steps."""
    for verb, pick, value in steps:
        with contextlib.suppress(RuleBroken):
            VERBS[verb](desk, network, Records(desk, pick), value)
