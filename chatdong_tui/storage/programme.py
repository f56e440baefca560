"""Reading programmes and what hangs on them."""

from __future__ import annotations

from chatdong_tui.domain.programme import (
    CityDistrict,
    Programme,
    ProgrammeFact,
    ProgrammeLine,
    ProgrammeMoney,
    ProgrammeNote,
)
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection


def programmes(connection: Connection) -> list[Programme]:
    """All programmes: ours first, then those of source documents; a part after its plan."""
    found = rows.select(connection, Programme, "1 ORDER BY reference IS NOT NULL, position, name, id")
    of_plan: dict[str | None, list[Programme]] = {}
    for programme in found:
        of_plan.setdefault(programme.parent_id, []).append(programme)
    known = {programme.id for programme in found}
    tops = [programme for programme in found if programme.parent_id not in known]
    return [each for top in tops for each in (top, *(of_plan.get(top.id, ()) if top.parent_id is None else ()))]


def parts(connection: Connection, programme_id: str) -> list[Programme]:
    """The programmes that are part of this one, in their order."""
    return rows.select(connection, Programme, "parent_id = ? ORDER BY position, id", (programme_id,))


def lines(connection: Connection, programme_id: str) -> list[ProgrammeLine]:
    return rows.select(connection, ProgrammeLine, "programme_id = ? ORDER BY position, id", (programme_id,))


def money(connection: Connection, programme_id: str) -> list[ProgrammeMoney]:
    return rows.select(
        connection, ProgrammeMoney, "programme_id = ? ORDER BY kind, fund_source, from_month, id", (programme_id,)
    )


def facts(connection: Connection, programme_id: str) -> list[ProgrammeFact]:
    return rows.select(connection, ProgrammeFact, "programme_id = ? ORDER BY position, id", (programme_id,))


def notes(connection: Connection, programme_id: str) -> list[ProgrammeNote]:
    return rows.select(connection, ProgrammeNote, "programme_id = ? ORDER BY position, id", (programme_id,))


def districts(connection: Connection, programme_id: str) -> list[CityDistrict]:
    return rows.select(connection, CityDistrict, "programme_id = ? ORDER BY position, id", (programme_id,))
