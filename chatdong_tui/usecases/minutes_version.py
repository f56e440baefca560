"""Closing the minutes of a meeting under a number, opening them for a correction, and reading what was closed."""

from __future__ import annotations

from dataclasses import replace

from chatdong_tui.document import Document
from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.meeting import Meeting, MinutesVersion
from chatdong_tui.domain.meeting_code import MeetingState
from chatdong_tui.domain.minutes_check import Advice, advice
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import minutes_version as storage
from chatdong_tui.storage import rows
from chatdong_tui.usecases import conference, meeting
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.usecases.meeting_document import minutes_as_of


def finalise(desk: Desk, meeting_id: str) -> Done[MinutesVersion]:
    """Close the minutes: the first version, or the one that was opened for a correction.

    The version keeps the whole document for the office as it is now. From here on every verb on the head,
    the attendance or the minutes of the meeting raises FINALISED. Raises RuleBroken: UNKNOWN_RECORD;
    NOT_HELD; FINALISED when they are closed already. `advice_before` never stops it.
    """
    with desk.act("meeting.finalise") as act:
        if storage.writable(act.connection, meeting_id).state is not MeetingState.HELD:
            raise RuleBroken("", Rule.NOT_HELD)
        before = storage.of_meeting(act.connection, meeting_id)
        version = before.pop() if before else _version(meeting_id, 1, desk)
        version = replace(version, closed_on=desk.today)
        body = minutes_as_of(desk, meeting_id, (*before, version))
        version = replace(version, body=_kept(body))
        act.put(version)
        return done(act, version)


def _kept(document: Document) -> str:
    # Loaded with the first closing, not with the first screen.
    from chatdong_tui.export import json

    return json.kept(document)


def _version(meeting_id: str, number: int, desk: Desk, reason: str | None = None) -> MinutesVersion:
    row_id = derived("minutes_version", meeting_id, number)
    return MinutesVersion(row_id, meeting_id, number, desk.today, reason)


def correct(desk: Desk, meeting_id: str, reason: str) -> Done[MinutesVersion]:
    """Open closed minutes for a correction: the next version, which `finalise` closes.

    Raises RuleBroken: UNKNOWN_RECORD; NOT_FINALISED for minutes that are open; REQUIRED and what else a
    line must not hold at `reason`.
    """
    from chatdong_tui.domain.draft.meeting import CorrectionDraft
    from chatdong_tui.domain.draft.text import draft_of

    draft = draft_of(CorrectionDraft, reason=reason)
    with desk.act("meeting.correct") as act:
        rows.get(act.connection, Meeting, meeting_id)
        newest = storage.last(act.connection, meeting_id)
        if newest is None or not newest.is_closed:
            raise RuleBroken("", Rule.NOT_FINALISED)
        version = _version(meeting_id, newest.version_no + 1, desk, draft.reason)
        act.put(version)
        return done(act, version)


def versions(desk: Desk, meeting_id: str) -> tuple[MinutesVersion, ...]:
    """All versions, the first one first; none while the minutes were never closed."""
    with desk.database.snapshot() as connection:
        return tuple(storage.of_meeting(connection, meeting_id))


def version(desk: Desk, version_id: str) -> Document:
    """The minutes as a version closed them; for the version that is being corrected, as they stand now.

    Raises RuleBroken(UNKNOWN_RECORD).
    """
    from chatdong_tui.export import json

    with desk.database.snapshot() as connection:
        found = rows.get(connection, MinutesVersion, version_id)
        if found.body is not None:
            return json.read(found.body)
        return minutes_as_of(desk, found.meeting_id, storage.of_meeting(connection, found.meeting_id))


def advice_before(desk: Desk, meeting_id: str) -> tuple[Advice, ...]:
    """What to look at before closing the minutes; it stops nobody. Raises RuleBroken(UNKNOWN_RECORD)."""
    undecided = {line.agenda_item_id for line in conference.undecided(desk, meeting_id)}
    return advice(meeting.sheet(desk, meeting_id), undecided)
