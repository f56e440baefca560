"""The case list: a filter and an order become pages of lines that an index keeps in order."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.case_clock import FlagKind
from chatdong_tui.domain.case_code import CrisisLevel, HouseholdType, Status
from chatdong_tui.storage import case_search, rows
from chatdong_tui.storage.case_clock import NEVER
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.roster import Roster


class CaseOrder(enum.StrEnum):
    """The columns of the list; codes are sorted by their place in their list, 동 as reports list them.

    RECORDED: as the cases came to this file; what a search found can be read so without sorting it.
    """

    CASE_NO = "case_no"
    FOUND_ON = "found_on"
    CONTACTED_ON = "contacted_on"
    DONG = "dong"
    HOUSEHOLD_TYPE = "household_type"
    STATUS = "status"
    LEVEL = "level"
    MANAGER = "manager"
    LATE = "late"
    RECORDED = "recorded"


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """Which cases, in which order. no_contact_since: last contact on that day or before it.

    manager_id '': nobody is in charge. late_by: a clock has run out by that day; flag: it is that one
    which ran out first. ends_by: the plan that is being carried out ends by that day.
    """

    zone_id: str | None = None
    dong_id: str | None = None
    status: Status | None = None
    open_only: bool = False
    manager_id: str | None = None
    text: str = ""
    no_contact_since: date | None = None
    order: CaseOrder = CaseOrder.CASE_NO
    descending: bool = False
    level: CrisisLevel | None = None
    late_by: date | None = None
    flag: FlagKind | None = None
    ends_by: date | None = None


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A line of the list. contacted_on: the discovery before the first contact.

    late_on: the first day on which a clock has run out, None when none runs; the case is late from that
    day on. late_kind: which clock that is.
    """

    case_id: str
    case_no: str
    dong: str
    household_type: HouseholdType
    status: Status
    crisis_level: CrisisLevel | None
    manager: str | None
    contacted_on: date
    found_on: date
    late_on: date | None = None
    late_kind: FlagKind | None = None

    def late_as_of(self, day: date) -> FlagKind | None:
        """The clock that has run out by a day; None when the case is not late."""
        return self.late_kind if self.late_on is not None and self.late_on <= day else None


_COLUMNS = (
    "case_id, case_no, (SELECT name FROM dong WHERE id = dong_id), type_at, status, crisis_level, manager,"
    " contacted_on, found_on, late_on, CASE WHEN late_on = clock_on THEN clock_kind END"
)
_TYPES = dict(enumerate(HouseholdType))

_SORTED_BY: dict[CaseOrder, tuple[str, str]] = {
    CaseOrder.CASE_NO: ("case_no", "no"),
    CaseOrder.FOUND_ON: ("found_on", "found"),
    CaseOrder.CONTACTED_ON: ("contacted_on", "contact"),
    CaseOrder.DONG: ("dong_at", "dong"),
    CaseOrder.HOUSEHOLD_TYPE: ("type_at", "type"),
    CaseOrder.STATUS: ("status_at", "status"),
    CaseOrder.LEVEL: ("level_at", "level"),
    CaseOrder.MANAGER: ("manager", "manager"),
    CaseOrder.LATE: ("late_on", "late"),
}
"""The column of the roster for each order, and how its index is called."""

_STATUS_AT = {code: place for place, code in enumerate(Status)}
_LEVEL_AT = {code: place for place, code in enumerate(CrisisLevel)}


@rows.reading()
def _read(row: Sequence[object]) -> CaseLine:
    case_id, case_no, dong, _, status, crisis_level, manager, contacted_on, found_on, late_on, clock = map(str, row)
    household_type = _TYPES.get(int(str(row[3])))
    if household_type is None:
        raise ValueError
    late_kind = FlagKind.NO_CONTACT if row[10] is None else FlagKind(clock)
    return CaseLine(
        case_id,
        case_no,
        dong,
        household_type,
        Status(status),
        CrisisLevel(crisis_level) if crisis_level else None,
        manager or None,
        date.fromisoformat(contacted_on),
        date.fromisoformat(found_on),
        None if late_on == NEVER else date.fromisoformat(late_on),
        None if late_on == NEVER else late_kind,
    )


def roster(wanted: CaseFilter) -> Roster[CaseLine]:
    """The question for these cases.

    Without a search text the index is named, so that no page is sorted: only the cases of one person in
    charge, or those whose plan ends soon, are so few that they are sorted rather than looked for in the
    order of all. With a text, RECORDED reads the search index page by page; every other order sorts all
    that was found.
    """
    where, parameters = _conditions(wanted)
    asked = case_search.question(wanted.text)
    order = _order(wanted)
    key = "n"
    if asked:
        source = "case_search CROSS JOIN case_roster ON case_roster.n = case_search.rowid"
        counted = source if where else "case_search"
        where.insert(0, "case_search MATCH ?")
        parameters.insert(0, asked)
        if order is CaseOrder.RECORDED:
            key = "case_search.rowid"
    else:
        order = CaseOrder.FOUND_ON if order is CaseOrder.RECORDED else order
        source, counted = f"case_roster INDEXED BY case_roster_{_index(wanted, order)}", "case_roster"
        where += ["0"] if asked is None else []
    return Roster(
        source=source,
        columns=_COLUMNS,
        order=key if order is CaseOrder.RECORDED else _SORTED_BY[order][0],
        key=key,
        read=_read,
        where=" AND ".join(where) or "1",
        parameters=parameters,
        descending=wanted.descending,
        counted=counted,
    )


def _conditions(wanted: CaseFilter) -> tuple[list[str], list[object]]:
    where = ["is_open = 1"] if wanted.open_only or wanted.late_by else []
    if where and wanted.order is CaseOrder.LATE:
        # Every open case has a clock that runs; this keeps the closed ones out of the way of the latest.
        where.append(f"late_on < '{NEVER}'")
    fixed: dict[str, object] = {
        "zone_id = ?": wanted.zone_id,
        "dong_id = ?": wanted.dong_id,
        "status_at = ?": wanted.status and _STATUS_AT[wanted.status],
        "level_at = ?": wanted.level and _LEVEL_AT[wanted.level],
        "manager_id = ?": wanted.manager_id,
        "contacted_on <= ?": wanted.no_contact_since,
        "late_on <= ?": wanted.late_by,
        "ends_on <= ?": wanted.ends_by,
    }
    if wanted.flag is FlagKind.NO_CONTACT:
        where.append("late_on < coalesce(clock_on, '9999')")
    elif wanted.flag is not None:
        fixed["late_on = clock_on AND clock_kind = ?"] = str(wanted.flag)
    where += [condition for condition, value in fixed.items() if value is not None]
    values = [value for value in fixed.values() if value is not None]
    return where, [value.isoformat() if isinstance(value, date) else value for value in values]


def _order(wanted: CaseFilter) -> CaseOrder:
    """The order asked for; by number where all lines have the same in that column."""
    same = {
        CaseOrder.DONG: wanted.dong_id,
        CaseOrder.STATUS: wanted.status,
        CaseOrder.LEVEL: wanted.level,
        CaseOrder.MANAGER: wanted.manager_id,
    }
    return wanted.order if same.get(wanted.order) is None else CaseOrder.CASE_NO


def _index(wanted: CaseFilter, order: CaseOrder) -> str:
    _, name = _SORTED_BY[order]
    if wanted.ends_by is not None:
        return "ends"
    if wanted.manager_id or (wanted.manager_id is not None and order is CaseOrder.CASE_NO):
        return "by_manager_no"
    if wanted.dong_id is not None and order is CaseOrder.CASE_NO:
        return "by_dong_no"
    opened = "open_" if wanted.open_only or wanted.late_by else ""
    if wanted.zone_id is not None:
        return f"{opened if name == 'contact' else ''}by_zone_{name}"
    return f"{opened if name in ('contact', 'found') else ''}by_{name}"


def position(connection: Connection, question: Roster[CaseLine], case_id: str) -> int | None:
    """How many lines stand before this case; None when the list does not hold it."""
    found = connection.execute(
        f"SELECT {question.order}, {question.key} FROM {question.source} WHERE {question.where} AND case_id = ?",
        (*question.parameters, case_id),
    ).fetchone()
    return None if found is None else question.position(connection, *found)
