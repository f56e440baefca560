"""Cases as they are asked for during a meeting: by dong and number."""

from __future__ import annotations

import re
from collections.abc import Collection

from chatdong_tui.domain.carried import CaseChoice
from chatdong_tui.domain.case_code import Status
from chatdong_tui.domain.network import Dong
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection

_CHOICE = (
    "SELECT r.case_id, r.case_no, d.name, r.status, r.is_open FROM case_roster r JOIN dong d ON d.id = r.dong_id"
    " WHERE {condition} ORDER BY r.is_open DESC, r.found_on DESC, r.case_no LIMIT {limit}"
)


@rows.reading()
def _choices(connection: Connection, condition: str, parameters: tuple[str, ...], limit: int) -> list[CaseChoice]:
    return [
        CaseChoice(case_id, case_no, dong, Status(status), bool(is_open))
        for case_id, case_no, dong, status, is_open in connection.execute(
            _CHOICE.format(condition=condition, limit=limit), parameters
        )
    ]


def dongs(connection: Connection) -> list[Dong]:
    """All dongs in the order of reports."""
    return rows.select(connection, Dong, "1 ORDER BY position, id")


def zone_dongs(connection: Connection, zone_id: str) -> set[str]:
    """The dongs that were ever part of the zone."""
    return {
        row[0]
        for row in connection.execute(
            "SELECT o.dong_id FROM membership m JOIN organisation o ON o.id = m.organisation_id"
            " WHERE m.zone_id = ? AND m.part = 'member_dong' AND m.removed = 0 AND o.dong_id IS NOT NULL",
            (zone_id,),
        )
    }


def by_case_no(connection: Connection, case_no: str) -> list[CaseChoice]:
    """The case with this whole number."""
    return _choices(connection, "r.case_no = ?", (case_no,), 2)


def by_number(
    connection: Connection, dong_ids: Collection[str], number: int, year: int | None, limit: int
) -> list[CaseChoice]:
    """The cases of these dongs with this number of a year (None: of any), open ones first, newest first."""
    if not dong_ids:
        return []
    marks = ", ".join("?" * len(dong_ids))
    serial = f"%-{year or '____'}-{number:03}"
    return _choices(
        connection,
        f"r.dong_id IN ({marks}) AND (r.case_no LIKE ? OR r.case_no LIKE ?)",
        (*dong_ids, serial, f"{serial}-%"),
        limit,
    )


_WHOLE = re.compile(r"\d{1,2}-[가-힣]+\d*-\d{4}-\d{3,}(?:-\d+)?")


def is_case_no(text: str) -> bool:
    """Whether a text is a whole case number: `3-응암2-2026-014`, with its episode."""
    return _WHOLE.fullmatch(text) is not None
