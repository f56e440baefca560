"""The parts of the 회의록: who was there, the agenda, what was said, decided and taken on."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from chatdong_tui.document import Absent, Block, Cell, CellKind, Level, Paragraph, Row, Table
from chatdong_tui.domain.meeting import Decision, DecisionOption, DiscussionLine
from chatdong_tui.domain.meeting_code import ActionState, AgendaKind, AttendanceState, Disclosure
from chatdong_tui.domain.meeting_sheet import ActionLine, AgendaBlock, Entry, MeetingSheet, Seat
from chatdong_tui.reports import cells, meeting
from chatdong_tui.reports import decision as decision_words
from chatdong_tui.reports.sign_in_sheet import post, remark
from chatdong_tui.reports.veil import Veil
from chatdong_tui.words import minutes as words
from chatdong_tui.words.formats import short_date
from chatdong_tui.words.labels import label

_LOOSE = ""
"""Stands among the ids of items that are left out for the lines on no item."""


def left_out(sheet: MeetingSheet) -> frozenset[str]:
    """The items about households, whose lines do not leave the office; of a case conference the lines on no
    item as well."""
    loose = {_LOOSE} if sheet.meeting.kind.on_cases else set()
    return frozenset(loose | {block.id for block in sheet.agenda if meeting.on_cases(block)})


def people(sheet: MeetingSheet) -> Table:
    """The list of those invited and those who came on top, absent ones included."""
    titles = (words.NUMBER, words.SIDE, words.OFFICE, words.POST, words.PERSON, words.PRESENCE, words.REMARK)
    rows = [_person(number, seat) for number, seat in enumerate(sheet.seats, 1)]
    return Table((6, 8, 26, 18, 14, 12, 14), (cells.head(*titles), *rows))


def _person(number: int, seat: Seat) -> Row:
    attendance = seat.attendance
    note = remark(attendance)
    if attendance.state is AttendanceState.ABSENT and attendance.reason is not None:
        note = label(attendance.reason)
    return Row(
        (
            Cell(number, CellKind.COUNT),
            Cell(label(attendance.sector)),
            cells.text(seat.organisation),
            cells.text(post(attendance)),
            cells.text(seat.name),
            Cell(_presence(seat)),
            cells.text(note),
        )
    )


def _presence(seat: Seat) -> str:
    """A guest who is not in the register sits beside the members (배석)."""
    if seat.filled:
        return words.BESIDE if seat.attendance.guest is not None else words.THERE
    return words.ABSENT if seat.attendance.state is AttendanceState.ABSENT else words.UNMARKED


def order(sheet: MeetingSheet, shared: bool, hide: Veil) -> list[Block]:
    """The order of proceedings; below what came along from earlier meetings, what it was."""
    steps: list[tuple[str, list[str]]] = []
    carried = sheet.carried
    if carried:
        done = sum(line.action.state is ActionState.DONE and not line.is_open for line in carried)
        steps.append((words.STEP_CARRIED.format(done=done, all=len(carried)), []))
    back = [*_topics(sheet, shared, hide), *_revisits(sheet, shared, hide)]
    if back:
        steps.append((words.STEP_COME_BACK.format(count=len(back)), back))
    if sheet.agenda:
        kinds = [(kind, sum(block.item.kind is kind for block in sheet.agenda)) for kind in AgendaKind]
        counts = [words.KIND_COUNT.format(kind=label(kind), count=count) for kind, count in kinds if count]
        steps.append((words.STEP_AGENDA.format(count=len(sheet.agenda), kinds=", ".join(counts)), []))
    if sheet.meeting.next_on is not None:
        steps.append((words.STEP_NEXT, []))
    found: list[Block] = []
    for number, (step, lines) in enumerate(steps, 1):
        found.append(Paragraph(words.STEP.format(number=number, step=step)))
        found += [Paragraph(line, Level.DASH) for line in lines]
    return found or [Paragraph(words.NONE_MADE)]


def _topics(sheet: MeetingSheet, shared: bool, hide: Veil) -> Iterator[str]:
    for line in sheet.topics:
        on_case = shared and (line.item.case_id is not None or line.item.kind is AgendaKind.CASE)
        title = words.CASE_ITEM.format(case_no=line.case_no).strip() if on_case else hide(line.item.title)
        yield words.TOPIC.format(title=title, days=line.age_days)


def _revisits(sheet: MeetingSheet, shared: bool, hide: Veil) -> Iterator[str]:
    for line in sheet.revisits:
        title = hide(line.topic or line.decision.text)
        if shared and (line.on_case or sheet.meeting.kind.on_cases):
            title = words.CASE_ITEM.format(case_no=line.case_no).strip()
        yield words.REVISIT.format(title=title, since=short_date(line.origin_on))


def _title(sheet: MeetingSheet, block: AgendaBlock, left_out: Collection[str], hide: Veil) -> str:
    """The title; a household's number instead where it is left out, and no title of a closed meeting's cases."""
    closed = sheet.meeting.disclosure is Disclosure.CLOSED
    if block.id in left_out and (closed or block.item.case_id is not None):
        return words.CASE_ITEM.format(case_no=block.case_no).strip()
    return hide(block.item.title)


def items(sheet: MeetingSheet, left_out: Collection[str], hide: Veil) -> Block:
    """The agenda, and what came of each item."""
    if not sheet.agenda:
        return Paragraph(words.NONE_MADE)
    titles = (words.NUMBER, words.KIND, words.ITEM_TITLE, words.PRESENTER, words.RESULT)
    rows = [
        Row(
            (
                Cell(number, CellKind.COUNT),
                Cell(label(block.item.kind)),
                Cell(_title(sheet, block, left_out, hide)),
                Cell(block.presenter or Absent.NONE),
                Cell(_result(block) or Absent.NONE),
            )
        )
        for number, block in enumerate(sheet.agenda, 1)
    ]
    return Table((6, 10, 48, 22, 14), (cells.head(*titles), *rows))


def _result(block: AgendaBlock) -> str:
    results = dict.fromkeys(decision_words.outcome(decision) for decision in block.decisions)
    if block.item.settled is not None:
        results[words.SETTLED if block.item.settled else words.GOES_ON] = None
    return ", ".join(results)


def said(sheet: MeetingSheet, left_out: Collection[str], hide: Veil) -> list[Block]:
    """What was said, and the ways to decide with what speaks for them, item by item."""
    found: list[Block] = []
    for number, block in enumerate(sheet.agenda, 1):
        lines = [*map(_option, block.options), *(line.text for line in block.lines)]
        if not lines:
            continue
        title = _title(sheet, block, left_out, hide)
        found.append(Paragraph(words.ITEM.format(no=number, title=title)))
        if block.id in left_out:
            found.append(Paragraph(words.LEFT_OUT_LINES.format(count=len(lines)), Level.DASH))
        else:
            found += [Paragraph(hide(line), Level.DASH) for line in lines]
    loose = [*map(_option, sheet.loose_options)]
    loose += [entry.text for entry in sheet.loose if isinstance(entry, DiscussionLine)]
    if loose and _LOOSE in left_out:
        found += [Paragraph(words.OTHER_ITEM), Paragraph(words.LEFT_OUT_LINES.format(count=len(loose)), Level.DASH)]
    elif loose:
        found.append(Paragraph(words.OTHER_ITEM))
        found += [Paragraph(hide(line), Level.DASH) for line in loose]
    return found or [Paragraph(words.NOTHING_SAID)]


def _option(option: DecisionOption) -> str:
    pattern = words.OPTION_ARGUMENT if option.argument else words.OPTION
    return pattern.format(number=option.position, text=option.text, argument=option.argument)


def _told(sheet: MeetingSheet, left_out: Collection[str]) -> list[tuple[int | None, Entry]]:
    """The lines that may be told, each with the number of its item."""
    blocks = [(number, block) for number, block in enumerate(sheet.agenda, 1) if block.id not in left_out]
    found: list[tuple[int | None, Entry]] = [(number, entry) for number, block in blocks for entry in block.entries]
    return found if _LOOSE in left_out else [*found, *((None, entry) for entry in sheet.loose)]


def decisions(sheet: MeetingSheet, left_out: Collection[str], hide: Veil) -> list[Block]:
    """What was decided or put off, with the reason and what brings it up again."""
    told = [(number, entry) for number, entry in _told(sheet, left_out) if isinstance(entry, Decision)]
    titles = (words.NUMBER, words.ITEM_TITLE, words.KIND, words.CONTENT, words.GROUND)
    rows = [
        Row(
            (
                Cell(at, CellKind.COUNT),
                cells.count(number, Absent.NONE),
                Cell(decision_words.outcome(decision)),
                Cell(hide(decision_words.decided(sheet, decision))),
                Cell(hide(_grounds(decision)) or Absent.NONE),
            )
        )
        for at, (number, decision) in enumerate(told, 1)
    ]
    return _table_or_none((6, 8, 10, 46, 30), titles, rows)


def _grounds(decision: Decision) -> str:
    because = [words.REASON.format(reason=decision.reason)] if decision.reason else []
    return "\n".join([*because, *decision_words.comes_back(decision)])


def actions(sheet: MeetingSheet, left_out: Collection[str], shared: bool, hide: Veil) -> list[Block]:
    """Who does what by when; what is shared names offices. How much is left out stands below."""
    told = [entry for _, entry in _told(sheet, left_out) if isinstance(entry, ActionLine)]
    titles = (words.NUMBER, words.CONTENT, words.IN_CHARGE, words.DUE_ON, words.STATE)
    rows = [
        Row(
            (
                Cell(at, CellKind.COUNT),
                Cell(hide(line.action.text)),
                cells.text(_in_charge(line, shared)),
                cells.day(line.action.due_on),
                Cell(label(line.action.state)),
            )
        )
        for at, line in enumerate(told, 1)
    ]
    found = _table_or_none((6, 46, 26, 14, 8), titles, rows)
    known = {entry.id for _, entry in _told(sheet, left_out)}
    decisions_, actions_ = (sum(entry.id not in known for entry in made) for made in (sheet.decisions, sheet.actions))
    if decisions_ or actions_:
        found.append(Paragraph(words.LEFT_OUT_RESULTS.format(decisions=decisions_, actions=actions_), Level.NOTE))
    return found


def _in_charge(line: ActionLine, shared: bool) -> str:
    if shared or not line.owner:
        return line.organisation
    return (
        words.PERSON_OF_OFFICE.format(person=line.owner, office=line.organisation) if line.organisation else line.owner
    )


def _table_or_none(widths: tuple[int, ...], titles: Sequence[str], rows: Sequence[Row]) -> list[Block]:
    return [Table(widths, (cells.head(*titles), *rows))] if rows else [Paragraph(words.NONE_MADE)]
