"""The people of the network and their posts: who holds which from when until when, never overwritten."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from chatdong_tui.domain.network import Organisation, Person, Role
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import network as storage
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.usecases.network import check_end, check_period

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.network import NameDraft, PersonDraft, RoleDraft


def add_person(desk: Desk, draft: PersonDraft) -> Done[Person]:
    """A new person with the first post. from_on None: since when is not known.

    Raises RuleBroken: ALREADY_THERE at `name` when somebody of this name holds a post in the same
    organisation, UNKNOWN_RECORD at `organisation_id`.
    """
    with desk.act("network.add_person") as act:
        for role, person, _ in storage.posts(act.connection):
            taken = person.name == draft.name and role.organisation_id == draft.organisation_id
            if taken and (role.until_on is None or draft.from_on is None or draft.from_on <= role.until_on):
                raise RuleBroken("name", Rule.ALREADY_THERE)
        person = Person(desk.new_id(), draft.name)
        role = _role(act.connection, desk.new_id(), person.id, draft)
        act.put(person)
        act.put(role)
        return done(act, person)


def rename_person(desk: Desk, person_id: str, draft: NameDraft) -> Done[Person]:
    """Another name for the same person."""
    with desk.act("network.rename_person") as act:
        person = replace(rows.get(act.connection, Person, person_id), name=draft.name)
        act.put(person)
        return done(act, person)


def add_role(desk: Desk, person_id: str, draft: RoleDraft) -> Done[Role]:
    """One more post for a person; what they hold already goes on until it is ended.

    Raises RuleBroken: ALREADY_THERE at `role` for the same post at the same time, UNKNOWN_RECORD.
    """
    with desk.act("network.add_role") as act:
        rows.get(act.connection, Person, person_id)
        role = _role(act.connection, desk.new_id(), person_id, draft)
        _check_not_held(act.connection, role)
        act.put(role)
        return done(act, role)


def edit_role(desk: Desk, role_id: str, draft: RoleDraft) -> Done[Role]:
    """A post that was written down wrongly; its end stays. Past meetings keep what they recorded.

    Raises RuleBroken: END_BEFORE_START at `from_on`, ALREADY_THERE at `role`, UNKNOWN_RECORD.
    """
    with desk.act("network.edit_role") as act:
        old = rows.get(act.connection, Role, role_id)
        check_period(draft.from_on, old.until_on, "from_on")
        role = replace(_role(act.connection, old.id, old.person_id, draft), until_on=old.until_on)
        _check_not_held(act.connection, role)
        act.put(role)
        return done(act, role)


def end_role(desk: Desk, role_id: str, until_on: date) -> Done[Role]:
    """The last day of a post. Raises RuleBroken at `until_on`: ALREADY_ENDED, END_BEFORE_START."""
    with desk.act("network.end_role") as act:
        old = rows.get(act.connection, Role, role_id)
        check_end(old.from_on, old.until_on, until_on)
        ended = replace(old, until_on=until_on)
        act.put(ended)
        return done(act, ended)


def _role(connection: Connection, role_id: str, person_id: str, draft: RoleDraft) -> Role:
    rows.get(connection, Organisation, draft.organisation_id, "organisation_id")
    return Role(role_id, person_id, draft.organisation_id, draft.role, draft.title, draft.duty, draft.from_on)


def _check_not_held(connection: Connection, role: Role) -> None:
    same = rows.select(
        connection,
        Role,
        "person_id = ? AND organisation_id = ? AND role = ? AND id <> ?",
        (role.person_id, role.organisation_id, role.role, role.id),
    )
    for other in same:
        before = other.until_on is not None and role.from_on is not None and other.until_on < role.from_on
        after = role.until_on is not None and other.from_on is not None and role.until_on < other.from_on
        if not before and not after:
            raise RuleBroken("role", Rule.ALREADY_THERE)
