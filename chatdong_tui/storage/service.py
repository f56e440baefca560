"""Services that may be the same support given twice: to one household, or to one that looks like it."""

from __future__ import annotations

from collections.abc import Sequence

from chatdong_tui.domain.case import Household, Service
from chatdong_tui.domain.same_household import traits
from chatdong_tui.domain.service import Kinship, SameSupport, overlap, why_same
from chatdong_tui.storage import rows, same_household
from chatdong_tui.storage.engine import Connection

SHOWN = 10
"""How many are told, the surest first."""
_LIKE = 20


def same(connection: Connection, household: Household, wanted: Service) -> list[SameSupport]:
    """What this household, those merged with it and those like it get of the same in the same months.

    The service itself, where it is there already, is not among them.
    """
    found: list[SameSupport] = []
    group = same_household.group_of(connection, household.id)
    for household_id in group:
        kinship = Kinship.SAME if household_id == household.id else Kinship.MERGED
        found += _of_household(connection, household_id, kinship, wanted)
    for household_id in _alike(connection, group):
        found += _of_household(connection, household_id, Kinship.SIMILAR, wanted)
    return sorted(found, key=lambda each: each.rank)[:SHOWN]


def _alike(connection: Connection, group: Sequence[str]) -> list[str]:
    """Households of the same years of birth that look like one of these; without the years there are too many."""
    found: dict[str, None] = {}
    for household_id in group:
        household = rows.find(connection, Household, household_id)
        if household is not None:
            initials = same_household.initials(same_household.names_of(connection, household_id))
            alike = same_household.lookalikes(connection, traits(household, initials), group, _LIKE)
            found |= {other.household_id: None for other in alike if other.likeness.births}
    return list(found)


def _of_household(connection: Connection, household_id: str, kinship: Kinship, wanted: Service) -> list[SameSupport]:
    cut = len(rows.columns(Service))
    read: Sequence[Sequence[object]] = connection.execute(
        f"SELECT {rows.selection(Service, 's')}, c.case_no, d.name, z.no, coalesce(o.name, ''), coalesce(p.name, '')"
        " FROM crisis_case c JOIN service s ON s.case_id = c.id JOIN household h ON h.id = c.household_id"
        " JOIN dong d ON d.id = h.dong_id JOIN zone z ON z.id = c.zone_id"
        " LEFT JOIN organisation o ON o.id = s.provider_id LEFT JOIN person p ON p.id = c.manager_id"
        " WHERE c.household_id = ? AND c.removed = 0 AND s.removed = 0 AND s.id <> ?",
        (household_id, wanted.id),
    ).fetchall()
    found = []
    for row in read:
        service = rows.record(Service, row[:cut])
        why = why_same(wanted, service)
        if why is not None and overlap(wanted, service):
            case_no, dong, zone_no, provider, manager = row[cut:]
            found.append(
                SameSupport(
                    service, why, kinship, service.case_id, str(case_no), str(dong), int(str(zone_no)),
                    str(provider), str(manager),
                )
            )  # fmt: skip
    return found
