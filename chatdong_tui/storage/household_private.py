"""The personal fields of households: a local table beside the journal."""

from __future__ import annotations

from chatdong_tui.domain.household_private import HouseholdPrivate
from chatdong_tui.storage.engine import Connection


def find(connection: Connection, household_id: str) -> HouseholdPrivate | None:
    """What is kept of a household that is not removed."""
    found = connection.execute(
        "SELECT p.household_id, p.name, p.phone, p.address FROM household_private p"
        " JOIN household h ON h.id = p.household_id WHERE p.household_id = ? AND h.removed = 0",
        (household_id,),
    ).fetchone()
    return None if found is None else HouseholdPrivate(*found)


def save(connection: Connection, private: HouseholdPrivate) -> None:
    """Keep this instead of what was kept before."""
    connection.execute(
        "INSERT OR REPLACE INTO household_private (household_id, name, phone, address) VALUES (?, ?, ?, ?)",
        (private.household_id, private.name, private.phone, private.address),
    )


def delete(connection: Connection, household_id: str) -> None:
    """Forget it; undo does not bring it back."""
    connection.execute("DELETE FROM household_private WHERE household_id = ?", (household_id,))
