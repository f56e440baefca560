"""현장 모니터링: the 구청 looks at a zone's work along a list of check points (domain.md §6, §10 scenario 9)."""

from __future__ import annotations

from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import MeetingKind, MeetingMode, MeetingState
from chatdong_tui.domain.meeting_plan import default_disclosure
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import rows
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.usecases.meeting import put_new, start_agenda


def visit(desk: Desk, zone_id: str) -> Done[Meeting]:
    """Today's visit to a zone, with the check points as its agenda; one that was begun today is gone on with.

    Raises RuleBroken at `zone_id`: UNKNOWN_RECORD; OUT_OF_RANGE for a zone of another year.
    """
    kind, today = MeetingKind.SITE_VISIT, desk.today
    with desk.act("meeting.visit") as act:
        if rows.get(act.connection, Zone, zone_id, "zone_id").year != today.year:
            raise RuleBroken("zone_id", Rule.OUT_OF_RANGE)
        begun = rows.select(
            act.connection,
            Meeting,
            "kind = ? AND zone_id = ? AND held_on = ? AND state IN ('planned', 'held') ORDER BY id",
            (kind, zone_id, today.isoformat()),
        )
        if begun:
            return done(act, begun[0])
        person = desk.place().person
        meeting = Meeting(
            desk.new_id(),
            kind,
            today,
            MeetingMode.IN_PERSON,
            MeetingState.HELD,
            default_disclosure(kind),
            zone_id,
            writer_id=person.id if person else None,
        )
        meeting = put_new(desk, act, meeting)
        start_agenda(desk, meeting.id)
        return done(act, meeting)
