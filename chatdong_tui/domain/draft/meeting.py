"""Drafts of meetings: the head of a meeting and the lines taken down during it."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from chatdong_tui.domain.draft.text import Draft, Line, OptionalLine, OptionalName, OptionalTitle
from chatdong_tui.domain.meeting_code import (
    AgendaKind,
    DecisionOutcome,
    Disclosure,
    MeetingKind,
    MeetingMode,
    MeetingState,
)

Time = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]


class MeetingDraft(Draft):
    """The head of a meeting. zone_id None: a meeting of the district. disclosure None: the kind's default."""

    kind: MeetingKind
    held_on: date
    zone_id: str | None = None
    round_no: Annotated[int, Field(ge=1, le=999)] | None = None
    title: OptionalTitle = None
    starts_at: Time | None = None
    ends_at: Time | None = None
    place: OptionalTitle = None
    mode: MeetingMode = MeetingMode.IN_PERSON
    state: MeetingState = MeetingState.PLANNED
    host_id: str | None = None
    writer_id: str | None = None
    disclosure: Disclosure | None = None
    next_on: date | None = None
    next_at: Time | None = None
    process_note: OptionalLine = None


class GuestDraft(Draft):
    """Someone at the table who is not in the register."""

    name: OptionalName
    organisation: OptionalTitle = None
    title: OptionalTitle = None


class SubstituteDraft(Draft):
    """Who came in somebody's place."""

    substitute: OptionalName = None


class AgendaDraft(Draft):
    title: Annotated[Line, StringConstraints(max_length=200)]
    kind: AgendaKind = AgendaKind.DISCUSSION
    presenter_id: str | None = None
    case_id: str | None = None


class LineDraft(Draft):
    """A line of discussion on an agenda item (None: on none)."""

    text: Line
    agenda_item_id: str | None = None


class OptionDraft(LineDraft):
    """A way to decide an item. number: 1안, 2안 …; argument: what speaks for it."""

    number: Annotated[int, Field(ge=1, le=99)]
    argument: OptionalLine = None


class DecisionDraft(LineDraft):
    """A decision. option_id: the way that was chosen; revisit_on, revisit_condition: only for what is put off."""

    reason: OptionalLine = None
    option_id: str | None = None
    outcome: DecisionOutcome = DecisionOutcome.DECIDED
    revisit_on: date | None = None
    revisit_condition: OptionalLine = None


class CorrectionDraft(Draft):
    """Why closed minutes are opened again."""

    reason: Line


class SheetPlaceDraft(Draft):
    """Where the signed original of the sign-in sheet lies."""

    sheet_place: OptionalTitle = None


class ActionDraft(Draft):
    """Something somebody is to do. owner_id: a person; organisation_id: an office; either may be open."""

    text: Line
    agenda_item_id: str | None = None
    owner_id: str | None = None
    organisation_id: str | None = None
    due_on: date | None = None
