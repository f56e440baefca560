"""How the minutes of a meeting are written in its list: the sheet in, lines of text out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.carried import RevisitLine, TopicLine
from chatdong_tui.domain.conference import ConferenceLine, ConsentLabel
from chatdong_tui.domain.meeting import AgendaItem, Decision, DecisionOption, DiscussionLine
from chatdong_tui.domain.meeting_code import ActionState, AgendaKind
from chatdong_tui.domain.meeting_sheet import ActionLine, AgendaBlock, Entry, MeetingSheet
from chatdong_tui.ui.wrapping import wrap
from chatdong_tui.words import meeting_screens as words
from chatdong_tui.words import minutes_screens as live_words
from chatdong_tui.words.conference import CONSENT, case_title
from chatdong_tui.words.labels import label

STRONG = "heading"
MUTED = "quiet"
WARNING = "alert"

_BETWEEN = " | "


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A line of the minutes. key: `table:id` of its row, None for a heading or the rest of a long line."""

    key: str | None
    text: str
    style: str = ""
    agenda_id: str | None = None


def minutes_heading(sheet: MeetingSheet) -> str:
    return words.COUNTS.format(lines=len(sheet.lines), decisions=len(sheet.decisions), actions=len(sheet.actions))


def sheet_lines(sheet: MeetingSheet, width: int, cases: Mapping[str, ConferenceLine]) -> list[SheetLine]:
    """The minutes: what earlier meetings left, the agenda with its lines, and lines on no item.

    cases: those on the agenda by the id of their item.
    """
    lines = list(_carried_lines(sheet, width))
    for no, block in enumerate(sheet.agenda, 1):
        lines.extend(_block_lines(no, block, sheet, width, cases.get(block.id)))
    if sheet.loose or sheet.loose_options:
        lines.append(SheetLine(None, words.LOOSE, STRONG))
        for option in sheet.loose_options:
            lines.extend(_option_lines(option, width))
        for entry in sheet.loose:
            lines.extend(_entry_lines(entry, sheet, width, None))
    if not sheet.agenda and not sheet.loose and not sheet.loose_options:
        lines.append(SheetLine(None, words.EMPTY_SHEET, MUTED))
        lines.append(SheetLine(None, words.EMPTY_SHEET_HINT, MUTED))
    return lines


# what earlier meetings left


def _carried_lines(sheet: MeetingSheet, width: int) -> Iterator[SheetLine]:
    if sheet.carried:
        yield SheetLine(None, words.CARRIED, STRONG)
    for action in sheet.carried:
        yield from _wrapped(f"carried:{action.id}", carried_text(action), width, _action_style(action))
    if sheet.topics:
        yield SheetLine(None, live_words.TOPICS, STRONG)
    for topic in sheet.topics:
        yield from _wrapped(f"topic:{topic.id}", topic_text(topic), width, "")
    if sheet.revisits:
        yield SheetLine(None, live_words.REVISITS, STRONG)
    for revisit in sheet.revisits:
        done = revisit.decision.revisited_on is not None
        yield from _wrapped(f"revisit:{revisit.id}", revisit_text(revisit), width, MUTED if done else "")


def carried_text(line: ActionLine) -> str:
    """An action of an earlier meeting: what, who, by when, and how long it has been waiting."""
    state = _action_state(line)
    parts = [f"[{state or ' '}] {_action_text(line)}"]
    if not state:
        parts.append(words.AGE.format(days=line.age_days))
    if line.action.state is ActionState.OPEN and line.overdue:
        parts.append(words.OVERDUE)
    return _BETWEEN.join(parts)


def topic_text(line: TopicLine) -> str:
    """A topic that goes on: how often it was talked about, and since when."""
    return "[ ] " + live_words.TOPIC.format(title=line.item.title, times=line.times, days=line.age_days)


def revisit_text(line: RevisitLine) -> str:
    """What was put off: until when or until what, and how long ago."""
    decision = line.decision
    mark = live_words.AGAIN if decision.revisited_on is not None else " "
    title = line.topic or decision.text
    if line.topic and decision.text != line.topic:
        title = f"{line.topic}: {decision.text}"
    until = [_until(decision, line.origin_on), _condition(decision)]
    said = ", ".join(part for part in until if part) or live_words.REVISIT_OPEN
    return f"[{mark}] " + live_words.REVISIT.format(title=title, until=said, days=line.age_days)


def _until(decision: Decision, seen_from: date) -> str:
    return live_words.REVISIT_ON.format(day=due_text(decision.revisit_on, seen_from)) if decision.revisit_on else ""


def _condition(decision: Decision) -> str:
    condition = decision.revisit_condition
    return live_words.REVISIT_IF.format(condition=condition) if condition else ""


# the agenda


def _block_lines(
    no: int, block: AgendaBlock, sheet: MeetingSheet, width: int, case: ConferenceLine | None
) -> Iterator[SheetLine]:
    title = _case_text(block, case) if case else _title(block)
    yield from _wrapped(f"agenda_item:{block.id}", f"{no}. {title}", width, STRONG, block.id)
    for option in block.options:
        yield from _option_lines(option, width)
    for entry in block.entries:
        yield from _entry_lines(entry, sheet, width, block.id)


def _title(block: AgendaBlock) -> str:
    more = [] if block.item.kind is AgendaKind.DISCUSSION else [label(block.item.kind)]
    more += [part for part in (block.presenter, goes_on(block.item)) if part]
    return block.item.title + (f" ({', '.join(more)})" if more else "")


def goes_on(item: AgendaItem) -> str:
    """Whether the item comes along to the next meeting, or was settled; '' for one that ends with its own."""
    if item.settled is None:
        return ""
    return live_words.SETTLED if item.settled else live_words.GOES_ON


def _case_text(block: AgendaBlock, case: ConferenceLine) -> str:
    """What the table may see of a case: its number, and the rest only with consent to its provision."""
    shared = case.consent is ConsentLabel.SHARED
    named = case_title(case.case_no)
    parts = [named, live_words.CASE_DECIDED if case.decided else live_words.CASE_OPEN, goes_on(block.item)]
    if not shared:
        return _BETWEEN.join(part for part in (*parts, CONSENT[case.consent]) if part)
    parts += [case.dong, label(case.status), label(case.classification) if case.classification else ""]
    parts += [live_words.LEAD.format(name=case.lead) if case.lead else ""]
    parts += [live_words.MANAGER.format(name=case.manager) if case.manager else ""]
    parts += [block.item.title if block.item.title != named else "", block.presenter]
    return _BETWEEN.join(part for part in parts if part)


def _option_lines(option: DecisionOption, width: int) -> Iterator[SheetLine]:
    text = f"  [{live_words.OPTION.format(no=option.position)}] {option.text}"
    if option.argument:
        text += f" / {option.argument}"
    return _wrapped(f"decision_option:{option.id}", text, width, "", option.agenda_item_id)


def _entry_lines(entry: Entry, sheet: MeetingSheet, width: int, agenda_id: str | None) -> Iterator[SheetLine]:
    if isinstance(entry, DiscussionLine):
        return _wrapped(f"discussion_line:{entry.id}", f"  - {entry.text}", width, "", agenda_id)
    if isinstance(entry, Decision):
        return _wrapped(f"decision:{entry.id}", f"  {_decision_text(entry, sheet)}", width, "", agenda_id)
    text = f"  [{_action_state(entry) or words.ACTION}] {_action_text(entry)}"
    return _wrapped(f"action_item:{entry.id}", text, width, _action_style(entry), agenda_id)


def _decision_text(decision: Decision, sheet: MeetingSheet) -> str:
    if decision.is_put_off:
        parts = [decision.text, _until(decision, sheet.meeting.held_on)]
        parts.append(f"({decision.revisit_condition})" if decision.revisit_condition else "")
        return f"[{live_words.PUT_OFF}] " + " ".join(part for part in parts if part)
    option = sheet.option_of(decision)
    text = live_words.CHOSEN.format(no=option.position, text=decision.text) if option else decision.text
    return f"[{words.DECIDED}] {text}" + (f" / {decision.reason}" if decision.reason else "")


def _action_state(line: ActionLine) -> str:
    return {ActionState.DONE: words.DONE, ActionState.DROPPED: words.DROPPED}.get(line.action.state, "")


def _action_style(line: ActionLine) -> str:
    if line.action.state is not ActionState.OPEN:
        return MUTED
    return WARNING if line.overdue else ""


def _action_text(line: ActionLine) -> str:
    parts = [line.action.text]
    if line.owner or line.organisation:
        parts.append("@" + (line.owner or line.organisation))
    if line.action.due_on is not None:
        parts.append("~" + due_text(line.action.due_on, line.origin_on))
    return " ".join(parts)


def due_text(due_on: date, seen_from: date) -> str:
    """`3.25.`, with the year where it is another one."""
    year = "" if due_on.year == seen_from.year else f"{due_on.year}."
    return f"{year}{due_on.month}.{due_on.day}."


def _wrapped(key: str, text: str, width: int, style: str, agenda_id: str | None = None) -> Iterator[SheetLine]:
    indent = " " * 4
    for number, part in enumerate(wrap(text, width, width - len(indent))):
        if number == 0:
            yield SheetLine(key, part, style, agenda_id)
        else:
            yield SheetLine(None, indent + part, style, agenda_id)
