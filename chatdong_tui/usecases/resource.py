"""The register of resources: what can be given, how much is left of it and until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chatdong_tui.domain.network import Organisation
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.resource import Resource, ResourceFilter, ResourceLine
from chatdong_tui.storage import journal, rows
from chatdong_tui.storage import resource as stored
from chatdong_tui.storage.engine import Connection
from chatdong_tui.usecases.desk import Desk, Done, done

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.resource import ResourceDraft

__all__ = ["ResourceFilter", "ResourceLine", "edit", "line", "record", "register", "remove", "revision"]


def _resource(connection: Connection, row_id: str, draft: ResourceDraft) -> Resource:
    if draft.organisation_id is not None:
        rows.get(connection, Organisation, draft.organisation_id, "organisation_id")
    if draft.quantity is not None and draft.unit is None:
        raise RuleBroken("unit", Rule.REQUIRED)
    return Resource(row_id, **draft.model_dump())


def record(desk: Desk, draft: ResourceDraft) -> Done[Resource]:
    """Take a resource into the register.

    Raises RuleBroken: organisation_id UNKNOWN_RECORD; unit REQUIRED where a quantity is given.
    """
    with desk.act("resource.record") as act:
        resource = _resource(act.connection, desk.new_id(), draft)
        act.put(resource)
        return done(act, resource)


def edit(desk: Desk, resource_id: str, draft: ResourceDraft, revision: int | None = None) -> Done[Resource]:
    """Replace what is known of a resource. Raises what `record` raises, UNKNOWN_RECORD, and STALE when it
    was changed since `revision` was read."""
    with desk.act("resource.edit") as act:
        rows.get(act.connection, Resource, resource_id, "resource_id")
        if revision is not None and revision != journal.revision(act.connection, "resource", resource_id):
            raise RuleBroken("", Rule.STALE)
        resource = _resource(act.connection, resource_id, draft)
        act.put(resource)
        return done(act, resource)


def remove(desk: Desk, resource_id: str) -> Done[None]:
    """Take a resource out of the register. Raises RuleBroken: UNKNOWN_RECORD; IN_USE where a service
    names it, whatever became of that service."""
    with desk.act("resource.remove") as act:
        rows.get(act.connection, Resource, resource_id, "resource_id")
        if stored.named(act.connection, resource_id):
            raise RuleBroken("", Rule.IN_USE)
        act.remove(Resource, resource_id)
        return done(act, None)


def register(desk: Desk, wanted: ResourceFilter | None = None) -> tuple[ResourceLine, ...]:
    """The resources that answer a filter (None: all), by domain and name."""
    with desk.database.snapshot() as connection:
        return tuple(stored.lines(connection, wanted or ResourceFilter()))


def line(desk: Desk, resource_id: str) -> ResourceLine:
    """One resource with how much of it is used. Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.database.snapshot() as connection:
        found = stored.line(connection, resource_id)
    if found is None:
        raise RuleBroken("resource_id", Rule.UNKNOWN_RECORD)
    return found


def revision(desk: Desk, resource_id: str) -> int:
    """What is to be given back to `edit`, so that nobody's change is overwritten."""
    with desk.database.snapshot() as connection:
        return journal.revision(connection, "resource", resource_id)
