"""A line typed during a meeting becomes what was said, a way to decide, a decision, an action or an agenda item."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from chatdong_tui.domain.meeting import ActionItem, AgendaItem, Decision, DecisionOption, DiscussionLine, Meeting
from chatdong_tui.domain.meeting_code import DecisionOutcome
from chatdong_tui.domain.meeting_plan import nearest_year
from chatdong_tui.domain.meeting_sheet import OwnerChoice
from chatdong_tui.domain.minutes_line import (
    AgendaPart,
    DecidedPart,
    OptionPart,
    PutOffPart,
    SpokenPart,
    ToDoPart,
    read_line,
)
from chatdong_tui.domain.network import Dong, Organisation, Person, holds
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import meeting as storage
from chatdong_tui.storage import network, rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.usecases.minutes import add_action, add_decision, add_line, edit_action, edit_decision, edit_line
from chatdong_tui.usecases.minutes_case import add_agenda_by_line
from chatdong_tui.usecases.minutes_option import add_option, edit_option, option_of, remove_option
from chatdong_tui.usecases.network import district_of
from chatdong_tui.words.formats import read_date
from chatdong_tui.words.hangul import choseong, is_choseong, matches, nfc

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.meeting import ActionDraft, DecisionDraft, OptionDraft

Written: TypeAlias = Done[DiscussionLine] | Done[DecisionOption] | Done[Decision] | Done[ActionItem] | Done[AgendaItem]
"""What a line became."""


def add_by_line(desk: Desk, meeting_id: str, agenda_item_id: str | None, text: str) -> Written:
    """Take down one line of the live grammar (domain.minutes_line) on an item of the agenda, or on none.

    `@` is looked up among the seats first, then among the people and organisations of the zone (of the
    whole district for its meetings): a whole name, a beginning, or initial consonants. `~` is read from
    the day of the meeting. What is put off without words is the item as a whole. Raises RuleBroken, and
    saves nothing: UNKNOWN_RECORD or AMBIGUOUS at `owner`; NOT_A_DATE at `due_on`, `revisit_on`;
    END_BEFORE_START at `revisit_on`; ALREADY_THERE at `number` for an option that the item has;
    UNKNOWN_RECORD at `option_id` for one that it has not; what `add_agenda_by_line` raises; FINALISED; and
    what the draft's own rules say at `text`.
    """
    # pydantic loads with the first line that is typed, not with the first screen.
    from chatdong_tui.domain.draft.meeting import LineDraft
    from chatdong_tui.domain.draft.text import draft_of

    part = read_line(text)
    if isinstance(part, AgendaPart):
        return add_agenda_by_line(desk, meeting_id, part.text)
    if isinstance(part, SpokenPart):
        return add_line(desk, meeting_id, draft_of(LineDraft, text=part.text, agenda_item_id=agenda_item_id))
    if isinstance(part, OptionPart):
        return add_option(desk, meeting_id, _option_draft(part, agenda_item_id))
    if isinstance(part, ToDoPart):
        return add_action(desk, meeting_id, _action_draft(desk, meeting_id, agenda_item_id, part))
    return add_decision(desk, meeting_id, _decision_draft(desk, meeting_id, agenda_item_id, part))


def _option_draft(part: OptionPart, item_id: str | None) -> OptionDraft:
    from chatdong_tui.domain.draft.meeting import OptionDraft
    from chatdong_tui.domain.draft.text import draft_of

    return draft_of(OptionDraft, text=part.text, agenda_item_id=item_id, number=part.number, argument=part.argument)


def _decision_draft(
    desk: Desk, meeting_id: str, item_id: str | None, part: DecidedPart | PutOffPart, old: Decision | None = None
) -> DecisionDraft:
    """old: the decision that the line corrects; what the line says nothing of stays."""
    from chatdong_tui.domain.draft.meeting import DecisionDraft
    from chatdong_tui.domain.draft.text import draft_of

    with desk.database.snapshot() as connection:
        if isinstance(part, PutOffPart):
            item = rows.find(connection, AgendaItem, item_id) if item_id and not part.text else None
            return draft_of(
                DecisionDraft,
                text=item.title if item else part.text,
                agenda_item_id=item_id,
                outcome=DecisionOutcome.PUT_OFF,
                reason=old.reason if old else None,
                revisit_on=_day(connection, meeting_id, part.until, "revisit_on"),
                revisit_condition=part.condition,
            )
        if part.option is None:
            return draft_of(DecisionDraft, text=part.text, agenda_item_id=item_id, reason=old.reason if old else None)
        option = option_of(connection, meeting_id, item_id, part.option)
    if option is None:
        raise RuleBroken("option_id", Rule.UNKNOWN_RECORD)
    return draft_of(
        DecisionDraft, text=part.text or option.text, agenda_item_id=item_id, option_id=option.id, reason=part.reason
    )


def _action_draft(desk: Desk, meeting_id: str, item_id: str | None, part: ToDoPart) -> ActionDraft:
    from chatdong_tui.domain.draft.meeting import ActionDraft
    from chatdong_tui.domain.draft.text import draft_of

    owner = _owner(desk, meeting_id, part.owner) if part.owner is not None else None
    with desk.database.snapshot() as connection:
        due_on = _day(connection, meeting_id, part.due, "due_on")
    return draft_of(
        ActionDraft,
        text=part.text,
        agenda_item_id=item_id,
        owner_id=owner.person_id if owner else None,
        organisation_id=owner.organisation_id if owner else None,
        due_on=due_on,
    )


_WITHOUT_YEAR = re.compile(r"\d{1,2}[.\-/]\s*\d{1,2}\.?(?:\([가-힣]\))?|\d{4}")


def _day(connection: Connection, meeting_id: str, typed: str | None, field: str) -> date | None:
    """A day as it was typed behind `~`, counted from the meeting. Raises RuleBroken(NOT_A_DATE) at `field`."""
    if typed is None:
        return None
    meeting_on = rows.get(connection, Meeting, meeting_id).held_on
    try:
        day = read_date(typed, meeting_on)
    except ValueError:
        raise RuleBroken(field, Rule.NOT_A_DATE) from None
    return nearest_year(day, meeting_on) if _WITHOUT_YEAR.fullmatch(typed) else day


def owner_choices(desk: Desk, meeting_id: str, query: str) -> tuple[OwnerChoice, ...]:
    """Who answers to what was typed after `@` so far: those at the table first, then the rest of the zone."""
    with desk.database.snapshot() as connection:
        found = [
            choice
            for circle in _circles(desk, connection, meeting_id)
            for choice, names in circle
            if any(matches(query, name) for name in names)
        ]
    return tuple(dict.fromkeys(found))


Circle = list[tuple[OwnerChoice, tuple[str, ...]]]
"""People and organisations, each with the names they answer to."""


def _owner(desk: Desk, meeting_id: str, typed: str) -> OwnerChoice:
    """Whole names go before beginnings; within each, the table goes before the zone."""
    with desk.database.snapshot() as connection:
        circles = _circles(desk, connection, meeting_id)
    for fits in (_is_name, _begins_name):
        for circle in circles:
            found = list(dict.fromkeys(choice for choice, names in circle if any(fits(typed, name) for name in names)))
            if len(found) > 1:
                raise RuleBroken("owner", Rule.AMBIGUOUS, count=len(found))
            if found:
                return found[0]
    raise RuleBroken("owner", Rule.UNKNOWN_RECORD)


def _folded(name: str) -> str:
    return "".join(nfc(name).lower().split())


def _is_name(typed: str, name: str) -> bool:
    return _folded(typed) == _folded(name)


def _begins_name(typed: str, name: str) -> bool:
    if is_choseong(nfc(typed)):
        return choseong(name).startswith(choseong(typed))
    return _folded(name).startswith(_folded(typed))


def _circles(desk: Desk, connection: Connection, meeting_id: str) -> tuple[Circle, Circle]:
    """Those at the table, and those of the zone (with the 구청) or of the whole district."""
    meeting = rows.get(connection, Meeting, meeting_id)
    seats = storage.seats(connection, meeting_id)
    district_id = district_of(desk, connection).id
    known = {each.id: each for each in network.organisations(connection, district_id)}
    table: Circle = [
        (OwnerChoice(seat.name, seat.attendance.person_id, seat.attendance.organisation_id), (seat.name,))
        for seat in seats
        if seat.attendance.person_id is not None
    ]
    at_table = dict.fromkeys(seat.attendance.organisation_id for seat in seats if seat.attendance.organisation_id)
    table += [_office(connection, known[each]) for each in at_table if each in known]
    offices = list(known.values())
    if meeting.zone_id is not None:
        offices = [each.organisation for each in network.members_on(connection, (meeting.zone_id,), meeting.held_on)]
        office = network.district_office(connection, district_id)
        offices += [office] if office else []
    ids = {each.id for each in offices}
    around: Circle = [
        (OwnerChoice(person.name, person.id, employer.id), (person.name,))
        for role, person, employer in network.posts(connection)
        if employer.id in ids and holds(meeting.held_on, role.from_on, role.until_on)
    ]
    return table, around + [_office(connection, each) for each in offices]


def _office(connection: Connection, organisation: Organisation) -> tuple[OwnerChoice, tuple[str, ...]]:
    """A dong's office also answers to the name of the dong."""
    names = network.spellings(organisation)
    dong = rows.find(connection, Dong, organisation.dong_id) if organisation.dong_id else None
    return (
        OwnerChoice(organisation.name, None, organisation.id),
        (*names, dong.name) if dong else names,
    )


def edit_by_line(
    desk: Desk, row_id: str, text: str
) -> Written | Done[DiscussionLine | DecisionOption | Decision | ActionItem]:
    """Correct a saved line by typing it anew; with another sign it becomes a line of another kind, in its place.

    An owner typed as it stands stays the same one. Raises RuleBroken as add_by_line does; NOT_A_CHOICE at
    `text` for a line that would become an agenda item.
    """
    from chatdong_tui.domain.draft.meeting import LineDraft
    from chatdong_tui.domain.draft.text import draft_of

    part = read_line(text)
    if isinstance(part, AgendaPart):
        raise RuleBroken("text", Rule.NOT_A_CHOICE)
    old = _saved(desk, row_id)
    item_id = old.agenda_item_id
    if isinstance(old, DiscussionLine) and isinstance(part, SpokenPart):
        return edit_line(desk, row_id, draft_of(LineDraft, text=part.text, agenda_item_id=item_id))
    if isinstance(old, DecisionOption) and isinstance(part, OptionPart):
        return edit_option(desk, row_id, _option_draft(part, item_id))
    if isinstance(old, Decision) and isinstance(part, DecidedPart | PutOffPart):
        return edit_decision(desk, row_id, _decision_draft(desk, old.meeting_id, item_id, part, old))
    if isinstance(old, ActionItem) and isinstance(part, ToDoPart):
        return edit_action(desk, row_id, _corrected(desk, old, part))
    with desk.act("meeting.edit_line") as act:
        if isinstance(old, DecisionOption):
            remove_option(desk, row_id)
        else:
            act.remove(type(old), row_id)
        new = add_by_line(desk, old.meeting_id, item_id, text).value
        assert not isinstance(new, AgendaItem)
        if not isinstance(old, DecisionOption) and not isinstance(new, DecisionOption):
            new = replace(new, position=old.position)
            act.put(new)
        return done(act, new)


def _saved(desk: Desk, row_id: str) -> DiscussionLine | DecisionOption | Decision | ActionItem:
    with desk.database.snapshot() as connection:
        return (
            rows.find(connection, DiscussionLine, row_id)
            or rows.find(connection, DecisionOption, row_id)
            or rows.find(connection, Decision, row_id)
            or rows.get(connection, ActionItem, row_id)
        )


def _corrected(desk: Desk, old: ActionItem, part: ToDoPart) -> ActionDraft:
    """The draft of a corrected action: an owner that was typed as it stands stays the same one."""
    stands = None
    if part.owner is not None:
        with desk.database.snapshot() as connection:
            owner = rows.find(connection, Person, old.owner_id) if old.owner_id else None
            office = rows.find(connection, Organisation, old.organisation_id) if old.organisation_id else None
        stands = owner or office
    if stands is None or part.owner is None or not _is_name(part.owner, stands.name):
        return _action_draft(desk, old.meeting_id, old.agenda_item_id, part)
    kept = _action_draft(desk, old.meeting_id, old.agenda_item_id, replace(part, owner=None))
    return kept.model_copy(update={"owner_id": old.owner_id, "organisation_id": old.organisation_id})
