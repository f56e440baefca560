"""The case list: a filter and an order become pages of lines that an index keeps in order."""

from __future__ import annotations

import enum
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.case_code import CrisisLevel, HouseholdType, Status
from chatdong_tui.storage import rows, search
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.roster import Roster


class CaseOrder(enum.StrEnum):
    CASE_NO = "case_no"
    FOUND_ON = "found_on"
    CONTACTED_ON = "contacted_on"


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """Which cases, in which order. no_contact_since: last contact on that day or before it."""

    zone_id: str | None = None
    dong_id: str | None = None
    status: Status | None = None
    open_only: bool = False
    manager_id: str | None = None
    text: str = ""
    no_contact_since: date | None = None
    order: CaseOrder = CaseOrder.CASE_NO
    descending: bool = False


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A line of the list. contacted_on: the discovery before the first contact."""

    case_id: str
    case_no: str
    dong: str
    household_type: HouseholdType
    status: Status
    crisis_level: CrisisLevel | None
    manager: str | None
    contacted_on: date
    found_on: date


_COLUMNS = (
    "case_id, case_no, (SELECT name FROM dong WHERE id = dong_id),"
    " (SELECT h.household_type FROM crisis_case c JOIN household h ON h.id = c.household_id WHERE c.id = case_id),"
    " status, crisis_level, (SELECT name FROM person WHERE id = manager_id), contacted_on, found_on"
)

_SERIAL = re.compile(r"\d{1,3}")
"""A word of a search that can only mean the number at the end of a case number: 14 is `…-014`."""

_INDEXES: tuple[tuple[CaseOrder, tuple[str, ...], str], ...] = (
    (CaseOrder.CASE_NO, ("zone_id", "status"), "case_roster_by_zone_status"),
    (CaseOrder.CASE_NO, ("manager_id",), "case_roster_by_manager"),
    (CaseOrder.CASE_NO, ("dong_id",), "case_roster_by_dong_no"),
    (CaseOrder.CASE_NO, ("zone_id",), "case_roster_by_zone_no"),
    (CaseOrder.CASE_NO, (), "case_roster_by_no"),
    (CaseOrder.FOUND_ON, (), "case_roster_by_found"),
    (CaseOrder.CONTACTED_ON, ("zone_id", "is_open"), "case_roster_by_zone_contact"),
    (CaseOrder.CONTACTED_ON, (), "case_roster_by_contact"),
)
"""Which index keeps which order once these columns are fixed; the first that fits is taken."""


@rows.reading()
def _read(row: Sequence[object]) -> CaseLine:
    case_id, case_no, dong, household_type, status, crisis_level, manager, contacted_on, found_on = map(str, row)
    return CaseLine(
        case_id,
        case_no,
        dong,
        HouseholdType(household_type),
        Status(status),
        CrisisLevel(crisis_level) if crisis_level else None,
        manager if row[6] is not None else None,
        date.fromisoformat(contacted_on),
        date.fromisoformat(found_on),
    )


def roster(wanted: CaseFilter) -> Roster[CaseLine]:
    """The question for these cases.

    Without a search text the index is named, so that no page is ever sorted; with one, SQLite chooses,
    because it may be quicker to start from what the search found.
    """
    fixed: dict[str, str | int | None] = {
        "zone_id": wanted.zone_id,
        "dong_id": wanted.dong_id,
        "status": wanted.status and str(wanted.status),
        "is_open": 1 if wanted.open_only else None,
        "manager_id": wanted.manager_id,
    }
    fixed = {name: value for name, value in fixed.items() if value is not None}
    where = [f"{name} = ?" for name in fixed]
    parameters: list[object] = list(fixed.values())
    if wanted.no_contact_since is not None:
        where.append("contacted_on <= ?")
        parameters.append(wanted.no_contact_since.isoformat())
    source = "case_roster"
    words = wanted.text.split()
    for word in filter(_SERIAL.fullmatch, words):
        where.append("(case_no LIKE ? OR case_no LIKE ?)")
        parameters += [f"%-{int(word):03}", f"%-{int(word):03}-%"]
    text = " ".join(word for word in words if not _SERIAL.fullmatch(word))
    if text:
        found, terms = search.condition(text, ("crisis_case", "contact", "service"), "case_roster.case_id")
        where.append(found)
        parameters += terms
    else:
        index = next(
            name for order, columns, name in _INDEXES if order is wanted.order and set(columns) <= fixed.keys()
        )
        source = f"case_roster INDEXED BY {index}"
    return Roster(
        source=source,
        columns=_COLUMNS,
        order=str(wanted.order),
        key="case_id",
        read=_read,
        where=" AND ".join(where) or "1",
        parameters=parameters,
        descending=wanted.descending,
    )


def position(connection: Connection, question: Roster[CaseLine], case_id: str) -> int | None:
    """How many lines stand before this case; None when the list does not hold it."""
    found = connection.execute(
        f"SELECT {question.order} FROM case_roster WHERE case_id = ? AND {question.where}",
        (case_id, *question.parameters),
    ).fetchone()
    return None if found is None else question.position(connection, found[0], case_id)


def similar(
    connection: Connection, dong_id: str, household_type: HouseholdType, birth_from: int | None, limit: int
) -> list[CaseLine]:
    """Cases of the same dong, household type and five-year band of birth (where both know it), newest first."""
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM case_roster WHERE dong_id = ?1 AND case_id IN ("
        "SELECT c.id FROM household h JOIN crisis_case c ON c.household_id = h.id WHERE h.dong_id = ?1"
        " AND h.household_type = ?2 AND (h.birth_from IS NULL OR ?3 IS NULL OR h.birth_from = ?3))"
        " ORDER BY found_on DESC, case_id DESC LIMIT ?4",
        (dong_id, str(household_type), birth_from, limit),
    )
    return [_read(row) for row in found]
