"""The case conference: which cases it deals with, and what it decides about each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from chatdong_tui.domain.case import CrisisCase, StatusEvent
from chatdong_tui.domain.case_code import Status
from chatdong_tui.domain.conference import ConferenceLine, ConsentLabel
from chatdong_tui.domain.meeting import ActionItem, AgendaItem, Decision, Meeting
from chatdong_tui.domain.meeting_code import AgendaKind, MeetingState
from chatdong_tui.domain.meeting_sheet import MeetingLine
from chatdong_tui.domain.network import Organisation, Person
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import case as cases
from chatdong_tui.storage import conference as stored
from chatdong_tui.storage import meeting as meetings
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.minutes_version import writable
from chatdong_tui.usecases import case_move, minutes
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.words.conference import case_title, decision_text

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.conference import ConferenceDecision

__all__ = ["ConferenceLine", "ConsentLabel", "Decided", "agendas", "conference", "decide", "put_on_agenda", "undecided"]


_TAKING = (MeetingState.PLANNED, MeetingState.HELD)
"""Meetings in these states take place, so that a case can come before them."""


def put_on_agenda(desk: Desk, case_ids: Sequence[str], meeting_id: str) -> Done[tuple[AgendaItem, ...]]:
    """An item for each case at the end of the agenda; the value is the new ones, in the order given.

    Cases that are on it already are left alone; one undo takes all of it back. Raises RuleBroken, and
    nothing is saved: case_ids REQUIRED, UNKNOWN_RECORD; meeting_id UNKNOWN_RECORD, NOT_A_CHOICE where the
    meeting does not take place; FINALISED.
    """
    with desk.act("conference.put_on_agenda") as act:
        if not case_ids:
            raise RuleBroken("case_ids", Rule.REQUIRED)
        meeting = rows.get(act.connection, Meeting, meeting_id, "meeting_id")
        if meeting.state not in _TAKING:
            raise RuleBroken("meeting_id", Rule.NOT_A_CHOICE)
        writable(act.connection, meeting_id)
        there = {item.case_id for item in stored.case_items(act.connection, meeting_id)}
        position = meetings.next_position(act.connection, meeting_id, "agenda_item")
        added: list[AgendaItem] = []
        for case_id in dict.fromkeys(case_ids):
            case = rows.get(act.connection, CrisisCase, case_id, "case_ids")
            if case_id in there:
                continue
            place, title = position + len(added), case_title(case.case_no)
            added.append(AgendaItem(desk.new_id(), meeting_id, place, AgendaKind.CASE, title, case_id=case_id))
            act.put(added[-1])
        return done(act, tuple(added))


AGENDA_MONTHS = 3
"""Meetings of so many months from this one on are offered to take up cases."""


def agendas(desk: Desk) -> tuple[MeetingLine, ...]:
    """The meetings from today on that can take up cases, of my zone and the district (all at the 구청): case
    conferences first, each the next one first."""
    zone, today = desk.place().zone, desk.today
    found: list[MeetingLine] = []
    with desk.database.snapshot() as connection:
        for n in range(AGENDA_MONTHS):
            month = f"{today.year + (today.month - 1 + n) // 12}-{(today.month - 1 + n) % 12 + 1:02}"
            found += meetings.of_month(connection, month, zone.id if zone else None)
    ahead = [line for line in found if line.held_on >= today and line.state in _TAKING]
    return tuple(sorted(ahead, key=lambda line: not line.kind.on_cases))


def conference(desk: Desk, meeting_id: str) -> tuple[ConferenceLine, ...]:
    """The cases of a meeting in the order of its agenda. Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.database.snapshot() as connection:
        return tuple(stored.lines(connection, rows.get(connection, Meeting, meeting_id, "meeting_id")))


def undecided(desk: Desk, meeting_id: str) -> tuple[ConferenceLine, ...]:
    """The cases of which nothing was decided yet; whoever leaves the meeting is asked about them."""
    return tuple(line for line in conference(desk, meeting_id) if not line.decided)


@dataclass(frozen=True, slots=True)
class Decided:
    """What one decision wrote: the moves of the case, the line in the minutes, what is to be done next."""

    moves: tuple[StatusEvent, ...]
    decision: Decision
    action: ActionItem | None


_SELECTING = frozenset((Status.PLANNED, Status.LINKED, Status.NOT_SELECTED))


def decide(desk: Desk, agenda_item_id: str, draft: ConferenceDecision) -> Done[Decided]:
    """What the conference decides about a case: its move with the meeting behind it, the decision in the
    minutes and the next step, in one act. A surveyed case comes into 사례회의 on the way.

    Raises RuleBroken, and nothing is saved: agenda_item_id UNKNOWN_RECORD, NOT_A_CHOICE for an item about
    no case; to_status REQUIRED where only a move can set what the draft says, NEEDS_MEETING where the
    meeting was not held or is no case conference; text REQUIRED for a draft that decides nothing; what
    `case_move.move` raises, what `minutes.add_action` raises at step_…; FINALISED.
    """
    with desk.act("conference.decide") as act:
        item = rows.get(act.connection, AgendaItem, agenda_item_id, "agenda_item_id")
        if item.case_id is None:
            raise RuleBroken("agenda_item_id", Rule.NOT_A_CHOICE)
        meeting = rows.get(act.connection, Meeting, item.meeting_id)
        _check(draft)
        moves = () if draft.to_status is None else _move(desk, act.connection, item.case_id, meeting, draft)
        decision = _decision(desk, act.connection, item, draft)
        action = _action(desk, item, draft)
        return done(act, Decided(moves, decision, action))


def _check(draft: ConferenceDecision) -> None:
    of_move = (draft.classification, draft.lead_agency_id, draft.manager_id, draft.organisation_id)
    if draft.to_status is None and any(value is not None for value in of_move):
        raise RuleBroken("to_status", Rule.REQUIRED)
    if draft.to_status is None and draft.text is None and draft.step is None:
        raise RuleBroken("text", Rule.REQUIRED)
    if draft.step is None and (draft.step_owner_id or draft.step_organisation_id or draft.step_due_on):
        raise RuleBroken("step", Rule.REQUIRED)


def _move(
    desk: Desk, connection: Connection, case_id: str, meeting: Meeting, draft: ConferenceDecision
) -> tuple[StatusEvent, ...]:
    from chatdong_tui.domain.draft.case import MoveDraft

    if meeting.state is not MeetingState.HELD or not meeting.kind.on_cases:
        raise RuleBroken("to_status", Rule.NEEDS_MEETING)
    day: date = draft.on_date or meeting.held_on
    moves: list[StatusEvent] = []
    if draft.to_status in _SELECTING and cases.facts(connection, case_id, desk.today).status is Status.ASSESSED:
        into = MoveDraft(to_status=Status.CONFERENCED, on_date=day, meeting_id=meeting.id)
        moves.append(case_move.move(desk, case_id, into).value)
    asked = draft.model_dump(include=set(MoveDraft.model_fields))
    wanted = MoveDraft(**{**asked, "on_date": day, "meeting_id": meeting.id})
    moves.append(case_move.move(desk, case_id, wanted).value)
    return tuple(moves)


def _decision(desk: Desk, connection: Connection, item: AgendaItem, draft: ConferenceDecision) -> Decision:
    from chatdong_tui.domain.draft.meeting import DecisionDraft

    lead = rows.find(connection, Organisation, draft.lead_agency_id or draft.organisation_id or "")
    manager = rows.find(connection, Person, draft.manager_id or "")
    text = draft.text or decision_text(
        draft.to_status,
        draft.classification,
        lead.name if lead else "",
        manager.name if manager else "",
        draft.goal,
        draft.reason,
    )
    return minutes.add_decision(desk, item.meeting_id, DecisionDraft(text=text, agenda_item_id=item.id)).value


def _action(desk: Desk, item: AgendaItem, draft: ConferenceDecision) -> ActionItem | None:
    from chatdong_tui.domain.draft.meeting import ActionDraft

    if draft.step is None:
        return None
    wanted = ActionDraft(
        text=draft.step,
        agenda_item_id=item.id,
        owner_id=draft.step_owner_id,
        organisation_id=draft.step_organisation_id,
        due_on=draft.step_due_on,
    )
    try:
        return minutes.add_action(desk, item.meeting_id, wanted).value
    except RuleBroken as broken:
        raise RuleBroken(f"step_{broken.field}" if broken.field else "", broken.rule, **broken.facts) from None
