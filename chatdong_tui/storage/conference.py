"""The cases on the agenda of a meeting, each with what the conference made of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from chatdong_tui.domain.case import Consent
from chatdong_tui.domain.case_code import Classification, ConsentScope, CrisisLevel, Status
from chatdong_tui.domain.conference import ConferenceLine, ConsentLabel
from chatdong_tui.domain.meeting import AgendaItem, Meeting
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection

_LINES = (
    "SELECT a.id, c.id, c.case_no, d.name, r.status, c.classification, c.crisis_level, c.lead_agency_id,"
    " coalesce(o.name, ''), coalesce(p.name, ''),"
    " EXISTS (SELECT 1 FROM status_event WHERE case_id = c.id AND meeting_id = a.meeting_id AND removed = 0"
    " AND to_status <> 'conferenced')"
    " OR EXISTS (SELECT 1 FROM decision WHERE agenda_item_id = a.id AND removed = 0)"
    " FROM agenda_item a JOIN crisis_case c ON c.id = a.case_id JOIN household h ON h.id = c.household_id"
    " JOIN dong d ON d.id = h.dong_id JOIN case_roster r ON r.case_id = c.id"
    " LEFT JOIN organisation o ON o.id = c.lead_agency_id LEFT JOIN person p ON p.id = c.manager_id"
    " WHERE a.meeting_id = ? AND a.removed = 0 ORDER BY a.position, a.id"
)


@rows.reading()
def lines(connection: Connection, meeting: Meeting) -> list[ConferenceLine]:
    """The cases of a meeting in the order of its agenda."""
    table = _private_agencies(connection, meeting.id)
    return [_line(connection, meeting, table, row) for row in connection.execute(_LINES, (meeting.id,)).fetchall()]


def _line(connection: Connection, meeting: Meeting, table: frozenset[str], row: Sequence[Any]) -> ConferenceLine:
    item_id, case_id, case_no, dong, status, classification, level, lead_id, lead, manager, decided = row
    consents = rows.select(connection, Consent, "case_id = ? AND scope = ?", (case_id, ConsentScope.PROVISION))
    allowed = {consent.recipient_id for consent in consents if consent.valid_on(meeting.held_on)}
    shared = bool(allowed) and table - {lead_id} <= allowed
    return ConferenceLine(
        item_id,
        case_id,
        case_no,
        dong,
        Status(status),
        Classification(classification) if classification else None,
        CrisisLevel(level) if level else None,
        lead,
        manager,
        bool(decided),
        ConsentLabel.SHARED if shared else ConsentLabel.NUMBER_ONLY,
    )


def _private_agencies(connection: Connection, meeting_id: str) -> frozenset[str]:
    """The agencies of 민 with a seat that is taken or expected: those that data may only go to with a consent."""
    found = connection.execute(
        "SELECT DISTINCT organisation_id FROM attendance WHERE meeting_id = ? AND removed = 0"
        " AND sector = 'private' AND state <> 'absent' AND organisation_id IS NOT NULL",
        (meeting_id,),
    )
    return frozenset(organisation_id for (organisation_id,) in found)


def case_items(connection: Connection, meeting_id: str) -> list[AgendaItem]:
    """The items of a meeting that are about a case."""
    return rows.select(connection, AgendaItem, "meeting_id = ? AND case_id IS NOT NULL", (meeting_id,))
