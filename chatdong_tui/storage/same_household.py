"""Households that look alike, and those that were merged with all their cases."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from chatdong_tui.domain.case import Household, StatusEvent
from chatdong_tui.domain.case_code import Gender, HouseholdType, Route, Status
from chatdong_tui.domain.same_household import Likeness, Lookalike, Track, Traits, likeness
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.words.hangul import choseong


def initials(names: Iterable[str | None]) -> frozenset[str]:
    """The 초성 of these names. One letter says nothing: half of all families are called 김, 이 or 박."""
    found = (choseong(name) for name in names if name)
    return frozenset(each for each in found if len(each.replace("○", "")) > 1)


def names_of(connection: Connection, household_id: str) -> tuple[str | None, str | None]:
    """What a household is called: its alias, and its name where that is kept on this computer."""
    found = connection.execute(
        "SELECT h.alias, p.name FROM household h LEFT JOIN household_private p ON p.household_id = h.id WHERE h.id = ?",
        (household_id,),
    ).fetchone()
    return found or (None, None)


def group_of(connection: Connection, household_id: str) -> list[str]:
    """The ids of all households that count as this one, the one that is kept first."""
    found = connection.execute(
        "WITH root AS (SELECT coalesce(same_as, id) AS id FROM household WHERE id = ?)"
        " SELECT id, 0 AS place FROM root UNION SELECT h.id, 1 FROM household h, root"
        " WHERE h.same_as = root.id AND h.id <> root.id ORDER BY place, id",
        (household_id,),
    )
    return [row_id for row_id, _ in found]


def merged_into(connection: Connection, household_id: str) -> list[Household]:
    """The households that turned out to be this one."""
    return rows.select(connection, Household, "same_as = ? ORDER BY id", (household_id,))


_CANDIDATES = (
    "SELECT h.id, h.dong_id, h.birth_from, h.gender, h.alias, p.name FROM household h"
    " LEFT JOIN household_private p ON p.household_id = h.id WHERE h.removed = 0 AND h.household_type = ?"
)


@rows.reading()
def lookalikes(connection: Connection, wanted: Traits, known: Iterable[str], limit: int) -> list[Lookalike]:
    """Households that might be the one in question, likeliest and newest first. known: ids left out."""
    births = "" if wanted.birth_from is None else " AND (h.birth_from = ? OR h.birth_from IS NULL)"
    years = () if wanted.birth_from is None else (wanted.birth_from,)
    candidates = connection.execute(
        f"{_CANDIDATES}{births} AND h.dong_id = ?", (str(wanted.household_type), *years, wanted.dong_id)
    ).fetchall()
    if wanted.initials and wanted.birth_from is not None:
        candidates += connection.execute(
            f"{_CANDIDATES} AND h.birth_from = ? AND h.dong_id IN (SELECT id FROM dong WHERE id <> ?)",
            (str(wanted.household_type), wanted.birth_from, wanted.dong_id),
        ).fetchall()
    left_out = set(known)
    found: list[tuple[Likeness, str]] = []
    for row_id, dong_id, birth_from, gender, *names in candidates:
        other = Traits(dong_id, wanted.household_type, birth_from, Gender(gender) if gender else None, initials(names))
        like = likeness(wanted, other)
        if like is not None and row_id not in left_out:
            found.append((like, row_id))
    # Ids grow with time: the newest first among those that are equally likely.
    found.sort(key=lambda each: (each[0].strength, each[1]), reverse=True)
    told = (_told(connection, like, row_id) for like, row_id in found[: 2 * limit])
    return [each for each in told if each is not None][:limit]


def _told(connection: Connection, like: Likeness, household_id: str) -> Lookalike | None:
    found = connection.execute(
        "SELECT c.id, c.case_no, d.name, z.no, h.household_type, r.status, c.found_on, coalesce(p.name, '')"
        " FROM crisis_case c JOIN household h ON h.id = c.household_id JOIN case_roster r ON r.case_id = c.id"
        " JOIN dong d ON d.id = h.dong_id JOIN zone z ON z.id = c.zone_id LEFT JOIN person p ON p.id = c.manager_id"
        " WHERE c.household_id = ? AND c.removed = 0 ORDER BY c.found_on DESC, c.id DESC LIMIT 1",
        (household_id,),
    ).fetchone()
    if found is None:
        return None
    case_id, case_no, dong, zone_no, kind, status, found_on, manager = found
    return Lookalike(
        household_id, like, case_id, case_no, dong, zone_no, HouseholdType(kind), Status(status),
        date.fromisoformat(found_on), manager,
    )  # fmt: skip


@rows.reading()
def tracks(connection: Connection) -> list[Track]:
    """Every case of every merged household, with its course; usually a handful."""
    cases = connection.execute(
        "WITH kin AS (SELECT same_as AS root, id FROM household WHERE same_as IS NOT NULL AND removed = 0"
        " UNION SELECT h.same_as, r.id FROM household h CROSS JOIN household r ON r.id = h.same_as"
        " WHERE h.same_as IS NOT NULL AND h.removed = 0 AND r.same_as IS NULL)"
        # In this order: merged households are few, cases may be a million.
        " SELECT kin.root, c.id, r.zone_id, r.dong_id, c.route, c.episode, c.found_on FROM kin"
        " CROSS JOIN crisis_case c ON c.household_id = kin.id CROSS JOIN case_roster r ON r.case_id = c.id"
        " WHERE c.removed = 0"
    ).fetchall()
    found: list[Track] = []
    for root, case_id, zone_id, dong_id, route, episode, found_on in cases:
        course = tuple(rows.select(connection, StatusEvent, "case_id = ?", (case_id,)))
        day = date.fromisoformat(found_on)
        found.append(Track(root, case_id, zone_id, dong_id, Route(route), episode, day, course))
    return found
