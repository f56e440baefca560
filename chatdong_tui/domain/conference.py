"""A case conference: its cases one by one, with what is decided and what may be shown of them."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from chatdong_tui.domain.case_code import Classification, CrisisLevel, Status


class ConsentLabel(enum.StrEnum):
    """What the table may see of a case (domain.md §3.8 ②): all of it, or its number only."""

    SHARED = "shared"
    NUMBER_ONLY = "number_only"


@dataclass(frozen=True, slots=True)
class ConferenceLine:
    """A case on the agenda. lead and manager are '' where there is none.

    decided: the meeting moved the case on, or a decision stands on its item. consent: NUMBER_ONLY means
    that a screen others look at shows `number` alone.
    """

    agenda_item_id: str
    case_id: str
    case_no: str
    dong: str
    status: Status
    classification: Classification | None
    crisis_level: CrisisLevel | None
    lead: str
    manager: str
    decided: bool
    consent: ConsentLabel
