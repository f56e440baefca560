"""Meetings in a month: which count, and what a report tells of one (domain.md §2, §5)."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from chatdong_tui.document import Absent, Block, Cell, Heading, Level, Paragraph, Row, Table
from chatdong_tui.domain.duty import DutyFulfilment
from chatdong_tui.domain.meeting import Decision, DiscussionLine, Meeting
from chatdong_tui.domain.meeting_code import ActionState, AgendaKind, Disclosure, MeetingKind, MeetingMode
from chatdong_tui.domain.meeting_sheet import ActionLine, AgendaBlock, DutyAbsence, Entry, MeetingSheet
from chatdong_tui.domain.network import Sector
from chatdong_tui.reports import cells, decision
from chatdong_tui.reports.trail import Trail
from chatdong_tui.reports.veil import Veil
from chatdong_tui.words import monthly as words
from chatdong_tui.words import provenance as rules
from chatdong_tui.words.formats import long_date
from chatdong_tui.words.labels import label
from chatdong_tui.words.meeting import meeting_name
from chatdong_tui.words.provenance import named


def counts(sheet: MeetingSheet) -> bool:
    """Whether a held meeting counts: not on paper only, and a joint conference with both sides."""
    if sheet.meeting.mode is MeetingMode.WRITTEN:
        return False
    return sheet.joint or sheet.meeting.kind is not MeetingKind.JOINT_CASE_CONFERENCE


def of_network(sheet: MeetingSheet) -> bool:
    """Whether it is a meeting of the network: no case conference, and no event (workshop, training …)."""
    return not (sheet.meeting.kind.on_cases or sheet.meeting.kind.is_event)


def when(meeting: Meeting) -> str:
    """`2021. 3. 18.(목) 14:00~15:30`."""
    times = "~".join(time for time in (meeting.starts_at, meeting.ends_at) if time)
    return f"{long_date(meeting.held_on)} {times}".rstrip()


def name(sheet: MeetingSheet) -> str:
    meeting = sheet.meeting
    return meeting_name(meeting.kind, sheet.zone.no if sheet.zone else None, meeting.round_no, meeting.title)


def sides(sheets: Iterable[MeetingSheet]) -> str:
    """`관 4, 민 3`; residents and others only where there were any."""
    people = list(sheets)
    numbers = {side: sum(sheet.filled(side) for sheet in people) for side in Sector}
    named = [side for side in Sector if numbers[side] or side in (Sector.PUBLIC, Sector.PRIVATE)]
    return ", ".join(words.SIDE.format(side=label(side), count=numbers[side]) for side in named)


def on_cases(block: AgendaBlock) -> bool:
    """Whether an item is about households: of those a report to the 구청 tells the number only."""
    return block.item.kind is AgendaKind.CASE or block.item.case_id is not None


def told(sheet: MeetingSheet) -> list[Entry]:
    """The lines that a report may tell: those on no household."""
    blocks = (block.entries for block in sheet.agenda if not on_cases(block))
    return [*chain.from_iterable(blocks), *sheet.loose]


def note_people(sheet: MeetingSheet, place: str, trail: Trail) -> None:
    """Who came, of all sides and of each."""
    trail.note((place, rules.PEOPLE_NAME), rules.PEOPLE, tuple(seat.id for seat in sheet.taken()))
    for side in Sector:
        if taken := sheet.taken(side):
            trail.note((place, rules.PEOPLE_NAME, label(side)), rules.PEOPLE, tuple(seat.id for seat in taken))


def overview(sheet: MeetingSheet, veil: Veil) -> list[Block]:
    """When, where, who: numbers and posts, no names."""
    meeting = sheet.meeting
    lines = [words.NAME.format(name=veil(name(sheet))), words.WHEN.format(when=when(meeting))]
    if meeting.place:
        lines.append(words.PLACE.format(place=veil(meeting.place)))
    if meeting.mode is not MeetingMode.IN_PERSON:
        lines.append(words.MODE.format(mode=label(meeting.mode)))
    return [*map(Paragraph, lines), *attended(sheet)]


def attended(sheet: MeetingSheet) -> list[Block]:
    """How many came, how the duties were met, and who owed one and did not come."""
    found: list[Block] = [Paragraph(words.PEOPLE.format(people=sheet.filled(), sides=sides([sheet])))]
    if sheet.duties:
        found.append(Paragraph(words.DUTIES.format(duties=", ".join(map(_duty, sheet.duties)))))
    if sheet.absences:
        missing = ", ".join(map(_missing, sheet.absences))
        found.append(Paragraph(words.MISSING.format(missing=missing), Level.NOTE))
    return found


def _duty(duty: DutyFulfilment) -> str:
    pattern = words.DUTY if duty.due else words.DUTY_NOT_DUE
    return pattern.format(role=label(duty.role), filled=duty.filled, due=duty.due)


def _missing(absence: DutyAbsence) -> str:
    why = label(absence.reason) if absence.reason else words.NO_REASON
    role = label(absence.role)
    return words.MISSING_SEAT.format(organisation=absence.organisation, role=role, reason=why).strip()


def agenda(sheet: MeetingSheet, veil: Veil, trail: Trail) -> list[Block]:
    """What the last meeting left to do, then the items; households as a number."""
    carried = sheet.carried
    done = [line for line in carried if line.action.state is ActionState.DONE and not line.is_open]
    summary = words.CARRIED.format(done=len(done), all=len(carried)) if carried else words.CARRIED_NONE
    if carried:
        place = when(sheet.meeting)
        trail.note((place, rules.CARRIED_NAME), rules.CARRIED, tuple(line.id for line in carried))
        trail.note((place, rules.CARRIED_DONE_NAME), rules.CARRIED_DONE, tuple(line.id for line in done))
    found: list[Block] = [Paragraph(summary)]
    found += [Paragraph(_still_open(line, veil), Level.DASH) for line in carried if line.is_open]
    if sheet.agenda:
        found += [Paragraph(words.AGENDA_ITEMS), *_items(sheet, veil)]
    return found


def _still_open(line: ActionLine, veil: Veil) -> str:
    due_on = line.action.due_on
    due = words.DUE.format(day=words.month_and_day(due_on)) if due_on else words.WITHOUT_DUE
    facts = ", ".join(fact for fact in (line.organisation, due) if fact)
    text = words.CARRIED_ON_CASE if line.on_case else veil(line.action.text)
    return words.CARRIED_OPEN.format(text=text, facts=facts)


def _hidden(sheet: MeetingSheet) -> list[AgendaBlock]:
    """The items of which not even the title is told: a household's, and in a closed meeting every case item."""
    closed = sheet.meeting.disclosure is Disclosure.CLOSED
    return [block for block in sheet.agenda if block.item.case_id is not None or (closed and on_cases(block))]


def _numbered(sheet: MeetingSheet) -> list[AgendaBlock | None]:
    """The agenda as it is printed: the hidden items are one, None, at the place of the first of them."""
    hidden = {block.id for block in _hidden(sheet)}
    found: list[AgendaBlock | None] = []
    for block in sheet.agenda:
        if block.id not in hidden:
            found.append(block)
        elif None not in found:
            found.append(None)
    return found


def _items(sheet: MeetingSheet, veil: Veil) -> list[Paragraph]:
    pattern = words.CLOSED_CASES if sheet.meeting.disclosure is Disclosure.CLOSED else words.OPEN_CASES
    cases = pattern.format(count=len(_hidden(sheet)))
    items: list[Paragraph] = []
    for number, block in enumerate(_numbered(sheet), 1):
        kind = AgendaKind.CASE if block is None else block.item.kind
        title = cases if block is None else veil(block.item.title)
        facts = [label(kind)] if block is None or not block.presenter else [label(kind), block.presenter]
        items.append(
            Paragraph(words.AGENDA_ITEM.format(number=number, title=title, facts=", ".join(facts)), Level.DASH)
        )
    return items


def discussion(sheet: MeetingSheet, veil: Veil) -> list[Block]:
    """What was said on each item that is not about a household."""
    found: list[Block] = []
    for number, block in enumerate(_numbered(sheet), 1):
        if block is not None and block.lines and not on_cases(block):
            found.append(Paragraph(words.ITEM.format(no=number, title=veil(block.item.title))))
            found += [Paragraph(veil(line.text), Level.DASH) for line in block.lines]
    loose = [entry for entry in sheet.loose if isinstance(entry, DiscussionLine)]
    if loose:
        found.append(Paragraph(words.OTHER_ITEM))
        found += [Paragraph(veil(line.text), Level.DASH) for line in loose]
    return found


def decisions(sheets: Iterable[MeetingSheet], veil: Veil) -> list[Block]:
    """What was decided and who does what by when, as one table; and how much of it stays closed."""
    meetings = list(sheets)
    entries = [(sheet, entry) for sheet in meetings for entry in told(sheet)]
    decided = [(sheet, entry) for sheet, entry in entries if isinstance(entry, Decision)]
    agreed = [entry for _, entry in entries if isinstance(entry, ActionLine)]
    rows = [
        Row(
            (
                cells.count(number),
                Cell(decision.outcome(entry)),
                Cell(decision_text(sheet, entry, veil)),
                *[Cell(Absent.NONE)] * 3,
            )
        )
        for number, (sheet, entry) in enumerate(decided, 1)
    ]
    rows += [_action(len(decided) + number, line, veil) for number, line in enumerate(agreed, 1)]
    titles = (words.NUMBER, words.KIND, words.CONTENT, words.IN_CHARGE, words.DUE_ON, words.STATE)
    found: list[Block] = [Paragraph(words.NONE_MADE)]
    if rows:
        found = [Table((6, 8, 40, 20, 14, 8), (cells.head(*titles), *rows))]
    made = sum(len(sheet.decisions) + len(sheet.actions) for sheet in meetings)
    if made > len(rows):
        found.append(Paragraph(words.CLOSED_RESULTS.format(count=made - len(rows)), Level.NOTE))
    return found


def decision_text(sheet: MeetingSheet, made: Decision, veil: Veil) -> str:
    """What was decided or put off, with the reason and what brings it up again."""
    text = decision.decided(sheet, made)
    if made.reason:
        text = words.WITH_REASON.format(text=text, reason=made.reason)
    back = ", ".join(decision.comes_back(made))
    return veil(words.WITH_RETURN.format(text=text, back=back) if back else text)


def _action(number: int, line: ActionLine, veil: Veil) -> Row:
    action = line.action
    return Row(
        (
            cells.count(number),
            Cell(words.ACTION),
            Cell(veil(action.text)),
            cells.text(line.organisation),
            cells.day(action.due_on),
            Cell(label(action.state)),
        )
    )


def conferences(sheets: Iterable[MeetingSheet], trail: Trail) -> list[Block]:
    """The case conferences: when, how many people, how many cases."""
    held = list(sheets)
    for sheet in held:
        place = named(label(sheet.meeting.kind), when(sheet.meeting))
        note_people(sheet, place, trail)
        cases = tuple(block.id for block in sheet.agenda if on_cases(block))
        trail.note((place, rules.CASES_NAME), rules.CONFERENCE_CASES, cases)
    found: list[Block] = [
        Paragraph(
            words.CONFERENCE.format(
                name=label(sheet.meeting.kind),
                when=when(sheet.meeting),
                people=sheet.filled(),
                sides=sides([sheet]),
                cases=sum(on_cases(block) for block in sheet.agenda),
            )
        )
        for sheet in held
    ]
    found += _not_joint(held)
    return [Heading(words.CONFERENCES), *found] if found else []


def _not_joint(sheets: Iterable[MeetingSheet]) -> list[Block]:
    alone = sum(not sheet.joint for sheet in sheets if sheet.meeting.kind is MeetingKind.JOINT_CASE_CONFERENCE)
    return [Paragraph(words.NOT_JOINT.format(count=alone), Level.NOTE)] if alone else []


def numbers(sheets: Iterable[MeetingSheet], trail: Trail) -> list[Block]:
    """How often each kind of meeting was held."""
    held = list(sheets)
    told = []
    for kind in MeetingKind:
        ids = tuple(sheet.meeting.id for sheet in held if sheet.meeting.kind is kind and counts(sheet))
        if ids:
            trail.note((label(kind),), rules.MEETINGS_OF_KIND.format(kind=label(kind)), ids)
            told.append(words.MEETING_COUNT.format(kind=label(kind), count=len(ids)))
    found: list[Block] = [Paragraph(", ".join(told) or words.NO_MEETING)]
    written = sum(sheet.meeting.mode is MeetingMode.WRITTEN for sheet in held)
    if written:
        found.append(Paragraph(words.WRITTEN.format(count=written), Level.NOTE))
    return found + _not_joint(held)


def process_notes(sheets: Iterable[MeetingSheet], veil: Veil) -> list[Paragraph]:
    """What the meetings noted on process and relations, zone by zone; those on cases keep theirs.

    Where several meetings have something to say, each says which it is.
    """
    noted = [sheet for sheet in sheets if sheet.meeting.process_note and not sheet.meeting.kind.on_cases]
    noted.sort(key=lambda sheet: (sheet.zone.no if sheet.zone else 0, sheet.meeting.held_on))
    return [
        Paragraph((f"{veil(name(sheet))}: " if len(noted) > 1 else "") + veil(sheet.meeting.process_note or ""))
        for sheet in noted
    ]


def next_day(sheets: Iterable[MeetingSheet], coming: Iterable[Meeting]) -> str:
    """When the last of these meetings is to meet again: as announced, else as planned for next month."""
    last = max((sheet.meeting for sheet in sheets), key=lambda meeting: meeting.held_on)
    if last.next_on is not None:
        return f"{long_date(last.next_on)} {last.next_at or ''}".rstrip()
    planned = (each for each in coming if (each.kind, each.zone_id) == (last.kind, last.zone_id))
    following = min(planned, key=lambda meeting: meeting.held_on, default=None)
    return when(following) if following else words.NOT_SET
