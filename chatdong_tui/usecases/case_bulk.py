"""What is done to many cases at once: handing them to another person in charge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from chatdong_tui.domain.case import CrisisCase
from chatdong_tui.domain.network import Person
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import case as stored
from chatdong_tui.storage import network, rows
from chatdong_tui.usecases.desk import Desk, Done, done


@dataclass(frozen=True, slots=True)
class Reassigned:
    """Ids of the cases that changed hands, of closed ones that stay with who closed them, and of those
    that the person was in charge of already."""

    changed: tuple[str, ...]
    closed: tuple[str, ...]
    same: tuple[str, ...]


def reassign(desk: Desk, case_ids: Sequence[str], person_id: str, from_on: date) -> Done[Reassigned]:
    """Hand open cases to another person from a day on; one undo takes all of it back.

    What the one before recorded stays theirs. Raises RuleBroken, and nothing is saved: case_ids REQUIRED,
    UNKNOWN_RECORD; person_id UNKNOWN_RECORD, ROLE_ENDED without a post on that day; from_on OUT_OF_RANGE
    after today, BEFORE_FOUND before a case was found.
    """
    with desk.act("case.reassign") as act:
        if not case_ids:
            raise RuleBroken("case_ids", Rule.REQUIRED)
        rows.get(act.connection, Person, person_id, "person_id")
        if from_on > desk.today:
            raise RuleBroken("from_on", Rule.OUT_OF_RANGE)
        if not any(role.person_id == person_id for role in network.roles_on(act.connection, from_on)):
            raise RuleBroken("person_id", Rule.ROLE_ENDED)
        changed: list[str] = []
        closed: list[str] = []
        same: list[str] = []
        for case_id in dict.fromkeys(case_ids):
            case = rows.get(act.connection, CrisisCase, case_id, "case_ids")
            if not stored.status_of(act.connection, case_id).is_open:
                closed.append(case_id)
            elif case.manager_id == person_id:
                same.append(case_id)
            elif from_on < case.found_on:
                raise RuleBroken("from_on", Rule.BEFORE_FOUND)
            else:
                act.put(replace(case, manager_id=person_id, manager_since=from_on))
                changed.append(case_id)
        return done(act, Reassigned(tuple(changed), tuple(closed), tuple(same)))
