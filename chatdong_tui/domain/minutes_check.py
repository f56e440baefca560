"""What to look at before minutes are closed: advice, which never stops anybody."""

from __future__ import annotations

import enum
from collections.abc import Collection
from dataclasses import dataclass

from chatdong_tui.domain.meeting_sheet import MeetingSheet


class AdviceKind(enum.StrEnum):
    DUTY_MISSING = "duty_missing"
    CASE_UNDECIDED = "case_undecided"
    ACTION_WITHOUT_OWNER = "action_without_owner"
    ACTION_WITHOUT_DATE = "action_without_date"


@dataclass(frozen=True, slots=True)
class Advice:
    """One thing to look at. row_id: the seat, item or action it is about, '' for a post without a seat.

    what: the office of the seat, the number or title of the case item, the text of the action.
    """

    kind: AdviceKind
    row_id: str
    what: str


def advice(sheet: MeetingSheet, undecided: Collection[str] = ()) -> tuple[Advice, ...]:
    """Duties that were not met, undecided cases, actions without owner or date; in this order.

    undecided: the ids of items about cases of which nothing was decided.
    """
    found = [
        Advice(AdviceKind.DUTY_MISSING, absence.seat.id if absence.seat else "", absence.organisation)
        for absence in sheet.absences
        if not absence.substituted
    ]
    found += [
        Advice(AdviceKind.CASE_UNDECIDED, block.id, block.case_no or block.item.title)
        for block in sheet.agenda
        if block.id in undecided
    ]
    for line in sheet.actions:
        if not line.owner and not line.organisation:
            found.append(Advice(AdviceKind.ACTION_WITHOUT_OWNER, line.id, line.action.text))
        if line.action.due_on is None:
            found.append(Advice(AdviceKind.ACTION_WITHOUT_DATE, line.id, line.action.text))
    return tuple(found)
