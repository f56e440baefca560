"""Versions of a material: each follows the one before it, and none is overwritten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.register import Material
from chatdong_tui.storage import register as storage
from chatdong_tui.storage import rows
from chatdong_tui.usecases.desk import Desk, Done, done

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.register import MaterialDraft


def versions(desk: Desk, material_id: str) -> tuple[Material, ...]:
    """All versions of a material, the newest first. Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.database.snapshot() as connection:
        this = rows.get(connection, Material, material_id)
        chain = [this]
        while (later := storage.later_version(connection, chain[0].id)) is not None:
            chain.insert(0, later)
        while chain[-1].previous_id and (earlier := rows.find(connection, Material, chain[-1].previous_id)) is not None:
            chain.append(earlier)
    return tuple(chain)


def new_version(desk: Desk, material_id: str, draft: MaterialDraft) -> Done[Material]:
    """A version after this one; a source's material can have a version of ours after it.

    Raises RuleBroken: UNKNOWN_RECORD; ALREADY_THERE when another version follows it; OUT_OF_RANGE at `version_no`
    that is not above its own; REQUIRED at `unit` where pieces have none.
    """
    with desk.act("material.new_version") as act:
        old = rows.get(act.connection, Material, material_id)
        if storage.later_version(act.connection, material_id) is not None:
            raise RuleBroken("", Rule.ALREADY_THERE)
        if draft.version_no <= old.version_no:
            raise RuleBroken("version_no", Rule.OUT_OF_RANGE)
        if draft.pieces is not None and draft.unit is None:
            raise RuleBroken("unit", Rule.REQUIRED)
        material = Material(desk.new_id(), previous_id=old.id, **dict(draft))
        act.put(material)
        return done(act, material)
