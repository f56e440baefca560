"""What a training, a workshop or a study came to, and the year's trainings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.training import TrainingResult, TrainingYear
from chatdong_tui.storage import rows
from chatdong_tui.storage import training as storage
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.usecases.network import check_period

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.training import TrainingDraft


def record_training(desk: Desk, meeting_id: str, draft: TrainingDraft) -> Done[TrainingResult]:
    """Write down, or correct, what a training came to; a meeting has one such record.

    Raises RuleBroken: NOT_A_CHOICE at `kind` for a kind of meeting that teaches nothing;
    END_BEFORE_START at `ends_on`; OUT_OF_RANGE at `headcount` when 관 and 민 are more than all.
    """
    with desk.act("training.record") as act:
        meeting = rows.get(act.connection, Meeting, meeting_id)
        if not meeting.kind.teaches:
            raise RuleBroken("kind", Rule.NOT_A_CHOICE)
        check_period(meeting.held_on, draft.ends_on, "ends_on")
        if draft.headcount is not None and draft.headcount < (draft.public_count or 0) + (draft.private_count or 0):
            raise RuleBroken("headcount", Rule.OUT_OF_RANGE)
        result = TrainingResult(
            derived("training_result", meeting_id),
            meeting_id,
            draft.course,
            draft.cohort,
            draft.ends_on,
            draft.headcount,
            draft.public_count,
            draft.private_count,
            draft.satisfaction,
        )
        act.put(result)
        return done(act, result)


def remove_training(desk: Desk, meeting_id: str) -> Done[str]:
    """Take away what was written down of a training; the meeting stays. Raises RuleBroken UNKNOWN_RECORD."""
    with desk.act("training.remove") as act:
        result = rows.get(act.connection, TrainingResult, derived("training_result", meeting_id))
        act.remove(TrainingResult, result.id)
        return done(act, result.id)


def training_of(desk: Desk, meeting_id: str) -> TrainingResult | None:
    """What a training came to, None before it was written down."""
    with desk.database.snapshot() as connection:
        return storage.result_of(connection, meeting_id)


def training_year(desk: Desk, year: int, zone_id: str | None = None) -> TrainingYear:
    """The trainings held in a year: of a zone and the district, or (None) of all."""
    with desk.database.snapshot() as connection:
        return TrainingYear(tuple(storage.held_in(connection, year, zone_id)))
