"""The 3-stage board of a zone: its checklist, and what shows that it was worked through."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from chatdong_tui.domain.agreement import Agreement
from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.order import moved
from chatdong_tui.domain.project import JointProject
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.stage import (
    STAGES,
    Board,
    EvidenceKind,
    EvidenceLine,
    Stage,
    StageEvidence,
    StageTask,
    TaskLine,
    late_days,
    stage_of,
)
from chatdong_tui.storage import journal, rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.journal import Act
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.words.meeting import meeting_name
from chatdong_tui.words.stage import DEFAULT_TASKS

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.stage import StageEvidenceDraft, StageTaskDraft


def board(desk: Desk, zone_id: str, day: date | None = None) -> Board:
    """The three stages as they stand on a day (None: today). Raises RuleBroken(UNKNOWN_RECORD) at `zone_id`."""
    on = day or desk.today
    with desk.database.snapshot() as connection:
        zone = rows.get(connection, Zone, zone_id, "zone_id")
        return Board(zone, on, tuple(_stage(connection, zone, stage, on) for stage in STAGES))


def _stage(connection: Connection, zone: Zone, stage: int, day: date) -> Stage:
    tasks = tuple(
        TaskLine(task, tuple(_evidence(connection, task.id)), late_days(task, zone.year, day))
        for task in _tasks(connection, zone.id, stage)
    )
    return stage_of(stage, zone.year, tasks)


def _tasks(connection: Connection, zone_id: str, stage: int) -> list[StageTask]:
    return rows.select(connection, StageTask, "zone_id = ? AND stage = ? ORDER BY position, id", (zone_id, stage))


def _evidence(connection: Connection, task_id: str) -> Iterator[EvidenceLine]:
    for evidence in rows.select(connection, StageEvidence, "stage_task_id = ? ORDER BY id", (task_id,)):
        yield _line(connection, evidence)


def _line(connection: Connection, evidence: StageEvidence) -> EvidenceLine:
    if evidence.meeting_id is not None:
        return _meeting_line(connection, evidence, evidence.meeting_id)
    if evidence.project_id is not None:
        project = rows.find(connection, JointProject, evidence.project_id)
        return EvidenceLine(evidence, EvidenceKind.PROJECT, project.name if project else "")
    if evidence.agreement_id is not None:
        agreement = rows.find(connection, Agreement, evidence.agreement_id)
        title, on = (agreement.title, agreement.signed_on) if agreement else ("", None)
        return EvidenceLine(evidence, EvidenceKind.AGREEMENT, title, on)
    return EvidenceLine(evidence, EvidenceKind.NOTE, evidence.note or "")


def _meeting_line(connection: Connection, evidence: StageEvidence, meeting_id: str) -> EvidenceLine:
    meeting = rows.find(connection, Meeting, meeting_id)
    if meeting is None:
        return EvidenceLine(evidence, EvidenceKind.MEETING, "")
    zone = rows.find(connection, Zone, meeting.zone_id) if meeting.zone_id else None
    name = meeting_name(meeting.kind, zone.no if zone else None, meeting.round_no, meeting.title)
    return EvidenceLine(evidence, EvidenceKind.MEETING, name, meeting.held_on)


def load(desk: Desk, zone_id: str) -> Done[int]:
    """Put the usual tasks on a zone's board; the value is how many came.

    None comes twice, and one that was taken away or changed stays so. Raises RuleBroken(UNKNOWN_RECORD).
    """
    with desk.act("stage.load") as act:
        rows.get(act.connection, Zone, zone_id, "zone_id")
        came = 0
        for key, stage, title in DEFAULT_TASKS:
            row_id = derived("stage_task", zone_id, key)
            if journal.revision(act.connection, "stage_task", row_id):
                continue
            came += act.put(StageTask(row_id, zone_id, stage, _last(act, zone_id, stage) + 1, title))
        return done(act, came)


def _last(act: Act, zone_id: str, stage: int) -> int:
    return max((task.position for task in _tasks(act.connection, zone_id, stage)), default=0)


def add_task(desk: Desk, zone_id: str, draft: StageTaskDraft) -> Done[StageTask]:
    """A task at the end of its stage. Raises RuleBroken(UNKNOWN_RECORD) at `zone_id`."""
    with desk.act("stage.add_task") as act:
        rows.get(act.connection, Zone, zone_id, "zone_id")
        place = _last(act, zone_id, draft.stage) + 1
        task = StageTask(desk.new_id(), zone_id, draft.stage, place, draft.title, note=draft.note)
        act.put(task)
        return done(act, task)


def edit_task(desk: Desk, task_id: str, draft: StageTaskDraft) -> Done[StageTask]:
    """Another title, note or stage (at its end). Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.act("stage.edit_task") as act:
        old = rows.get(act.connection, StageTask, task_id)
        place = old.position if draft.stage == old.stage else _last(act, old.zone_id, draft.stage) + 1
        task = replace(old, stage=draft.stage, position=place, title=draft.title, note=draft.note)
        act.put(task)
        return done(act, task)


def move_task(desk: Desk, task_id: str, place: int) -> Done[str]:
    """Put a task at a place (from 1) of its stage. Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.act("stage.move_task") as act:
        task = rows.get(act.connection, StageTask, task_id)
        tasks = {each.id: each for each in _tasks(act.connection, task.zone_id, task.stage)}
        for position, each in enumerate(moved(tuple(tasks), task_id, place), start=1):
            act.put(replace(tasks[each], position=position))
        return done(act, task_id)


def finish_task(desk: Desk, task_id: str, done_on: date | None) -> Done[StageTask]:
    """Mark a task as done on a day, or with None as not done after all.

    Raises RuleBroken: UNKNOWN_RECORD; OUT_OF_RANGE at `done_on` for a day to come.
    """
    with desk.act("stage.finish_task") as act:
        if done_on is not None and done_on > desk.today:
            raise RuleBroken("done_on", Rule.OUT_OF_RANGE)
        task = replace(rows.get(act.connection, StageTask, task_id), done_on=done_on)
        act.put(task)
        return done(act, task)


def remove_task(desk: Desk, task_id: str) -> Done[str]:
    """Take a task away with its evidence. Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.act("stage.remove_task") as act:
        rows.get(act.connection, StageTask, task_id)
        for evidence in rows.select(act.connection, StageEvidence, "stage_task_id = ?", (task_id,)):
            act.remove(StageEvidence, evidence.id)
        act.remove(StageTask, task_id)
        return done(act, task_id)


_RECORDS: Sequence[tuple[str, type]] = (
    ("meeting_id", Meeting),
    ("project_id", JointProject),
    ("agreement_id", Agreement),
)


def add_evidence(desk: Desk, task_id: str, draft: StageEvidenceDraft) -> Done[StageEvidence]:
    """What shows that a task was done; the same record once for each task.

    Raises RuleBroken: UNKNOWN_RECORD; REQUIRED at `note` for an empty draft; NOT_A_CHOICE at the second
    record that is named; ALREADY_THERE at the record.
    """
    with desk.act("stage.add_evidence") as act:
        rows.get(act.connection, StageTask, task_id)
        named = [(field, model) for field, model in _RECORDS if getattr(draft, field) is not None]
        if not named and draft.note is None:
            raise RuleBroken("note", Rule.REQUIRED)
        if len(named) > 1:
            raise RuleBroken(named[1][0], Rule.NOT_A_CHOICE)
        row_id = desk.new_id()
        for field, model in named:
            record_id = getattr(draft, field)
            rows.get(act.connection, model, record_id, field)
            row_id = derived("stage_evidence", task_id, record_id)
            if rows.find(act.connection, StageEvidence, row_id) is not None:
                raise RuleBroken(field, Rule.ALREADY_THERE)
        evidence = StageEvidence(row_id, task_id, **dict(draft))
        act.put(evidence)
        return done(act, evidence)


def remove_evidence(desk: Desk, evidence_id: str) -> Done[str]:
    """Take a piece of evidence away; the record itself stays. Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.act("stage.remove_evidence") as act:
        rows.get(act.connection, StageEvidence, evidence_id)
        act.remove(StageEvidence, evidence_id)
        return done(act, evidence_id)
