"""The first screen as lines: what matters today, section by section."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeVar

from rich.cells import cell_len

from chatdong_tui.domain.home import ActionLine, CaseLine, Glance, LateLine, MeetingLine, ProjectLine
from chatdong_tui.domain.submission import Paper
from chatdong_tui.ui.home.layout import Section, arranged
from chatdong_tui.ui.inert import fit
from chatdong_tui.ui.widgets.plain_list import Line
from chatdong_tui.words import home as words
from chatdong_tui.words.formats import rate, screen_date, won
from chatdong_tui.words.labels import label, zone_name
from chatdong_tui.words.project import PLAN_GAPS, tally_text
from chatdong_tui.words.submission import paper_name, state_name

if TYPE_CHECKING:
    from chatdong_tui.domain.agreement import EndingAgreement
    from chatdong_tui.domain.carried import RevisitLine
    from chatdong_tui.domain.due import Due

T = TypeVar("T")

_WHEN = 10
"""Width of the first column in cells: `2일 지남`, `03-18(목)`."""
_DUE_COLUMN = 12
CLOSING_FROM, CLOSING_UNTIL = 25, 5
"""From which day a month is closed, and until which day of the next (domain.md §6: papers are due on the 5th)."""


def lines(glance: Glance, size: tuple[int, int], few: int, whole: frozenset[str], contact_gap_days: int) -> list[Line]:
    """The whole screen. size: cells and rows that there are. few: lines of each section, except those in `whole`."""
    width, height = size
    office = glance.zone is None
    meetings = [*glance.running, *([glance.next] if glance.next else [])]
    actions, late, cases, papers = glance.actions, glance.late, glance.cases, glance.papers
    sections = (
        _section("meetings", words.MEETINGS, meetings, lambda each: _meeting(each, glance.today, width)),
        _section("actions", words.ACTIONS, actions.lines, lambda each: _action(each, width), actions.total),
        _section("revisits", words.REVISITS, glance.revisits, lambda each: _revisit(each, width)),
        _section("late", words.LATE_CASES, late.lines, _late, late.total),
        _section("cases", words.CASES, cases.lines, _case, cases.total, days=contact_gap_days),
        _section("agreements", words.AGREEMENTS, glance.agreements, lambda each: _agreement(each, width)),
        _section("projects", words.PROJECTS, glance.projects, lambda each: _project(each, width, office)),
        _section("papers", words.PAPERS, papers.lines, lambda each: _paper(each, office), papers.total),
        _section("duties", words.DUTIES, glance.duties.lines, _duty, glance.duties.total),
    )
    none = [] if meetings else [Line(None, words.NO_MEETING, "quiet")]
    last = _year(glance)
    shown = [*none, *arranged(sections, height - len(none) - len(last), few, whole), *last]
    # What else there is, where nothing has to give way to it.
    return [*shown, Line(None, words.MORE_ROOMS, "quiet")] if len(shown) < height else shown


def month_to_close(today: date) -> str:
    """`YYYY-MM`: this month in its last days, the last one until its papers are due; '' in between."""
    if today.day >= CLOSING_FROM:
        return f"{today:%Y-%m}"
    return f"{today - timedelta(days=today.day):%Y-%m}" if today.day <= CLOSING_UNTIL else ""


def _year(glance: Glance) -> list[Line]:
    """One line each that never gives way: the month to be closed, money without a plan, the money of the year."""
    found = []
    if month := month_to_close(glance.today):
        text = words.MONTH_END.format(month=int(month[5:]))
        found.append(Line(f"month_end:{month}", text))
    for gap, numbers in glance.unplanned:
        zones = ", ".join(map(zone_name, numbers))
        text = PLAN_GAPS[gap] if glance.zone else words.OF_ZONES.format(what=PLAN_GAPS[gap], zones=zones)
        found.append(Line(f"unplanned:{gap}", text, "alert"))
    if glance.budget is not None:
        left = glance.budget - glance.spent
        share = rate(glance.spent, glance.budget)
        facts = {"rate": words.NO_RATE if share is None else share, "budget": won(glance.budget)}
        text = (
            words.MONEY.format(left=won(left), **facts)
            if left >= 0
            else words.OVERSPENT.format(over=won(-left), **facts)
        )
        found.append(Line("money:", text, "" if left >= 0 else "alert"))
    return found


def _section(
    name: str, heading: str, found: Sequence[T], draw: Callable[[T], Line], total: int | None = None, **facts: int
) -> Section:
    """total: how many there are, where `found` may be only the first of them."""
    count = len(found) if total is None else total
    return Section(name, heading.format(count=words.count_text(count), **facts), [draw(each) for each in found], count)


def _meeting(meeting: MeetingLine, today: date, width: int) -> Line:
    when = words.TODAY if meeting.held_on == today else screen_date(meeting.held_on)
    zone = f"{zone_name(meeting.zone_no)} " if meeting.zone_no else ""
    state = label(meeting.state) if meeting.meeting_id else words.ANNOUNCED
    what = f"{zone}{label(meeting.kind)}  {meeting.place or ''}".rstrip()
    room = max(20, width - _WHEN - 9 - cell_len(state))
    text = f"{fit(when, _WHEN)} {fit(meeting.starts_at or '', 6)}{fit(what, room)}  {state}"
    return Line(f"meeting:{meeting.meeting_id}", text)


def _action(action: ActionLine, width: int) -> Line:
    who = action.owner or action.organisation
    due = words.DUE.format(day=screen_date(action.due_on)) if action.due_on else ""
    late = action.days_left is not None and action.days_left < 0
    text = (
        f"{fit(words.days_text(action.days_left), _WHEN)} {fit(action.text, max(20, width - 42))} "
        f"{fit(who, 14)} {fit(due, _DUE_COLUMN)}"
    )
    return Line(f"action:{action.action_id}:{action.meeting_id}", text, "alert" if late else "")


def for_others(glance: Glance) -> Glance:
    """What others may see too: of what is about a household, that there is something."""
    actions = tuple(replace(each, text=words.ON_CASE) if each.on_case else each for each in glance.actions.lines)
    revisits = tuple(
        replace(each, decision=replace(each.decision, text=words.ON_CASE, revisit_condition=None))
        if each.on_case or each.kind.on_cases
        else each
        for each in glance.revisits
    )
    return replace(glance, actions=replace(glance.actions, lines=actions), revisits=revisits)


def _revisit(line: RevisitLine, width: int) -> Line:
    decision = line.decision
    when = words.WAITS if decision.revisit_on is None else words.days_text((decision.revisit_on - line.day).days)
    text = decision.text
    if decision.revisit_condition:
        text = words.ON_CONDITION.format(text=text, condition=decision.revisit_condition)
    of = words.PUT_OFF_AT.format(day=screen_date(line.origin_on), kind=label(line.kind))
    return Line(
        f"revisit:{decision.id}:{decision.meeting_id}",
        f"{fit(when, _WHEN)} {fit(text, max(20, width - _WHEN - 34))} {fit(of, 32)}".rstrip(),
    )


def _late(case: LateLine) -> Line:
    from chatdong_tui.words.case_flag import late_mark

    level = words.CRISIS.format(level=label(case.crisis_level)) if case.crisis_level else ""
    over = words.LATE.format(days=case.flag.days - case.flag.limit)
    text = (
        f"{fit(over, _WHEN)} {fit(case.case_no, 18)} {fit(late_mark(case.flag.kind), 16)} "
        f"{fit(case.manager, 12)} {level}"
    )
    return Line(f"late:{case.case_id}", text, "alert")


def _agreement(line: EndingAgreement, width: int) -> Line:
    from chatdong_tui.words.agreement import ending_text

    text = f"{fit(line.agreement.title, max(20, width - 32))} {ending_text(line.days_left)}"
    return Line(f"agreement:{line.agreement.id}", text, "alert" if line.days_left < 0 else "")


def _case(case: CaseLine) -> Line:
    level = words.CRISIS.format(level=label(case.crisis_level)) if case.crisis_level else ""
    text = (
        f"{fit(words.SINCE_CONTACT.format(days=case.days), _WHEN)} {fit(case.case_no, 18)} {fit(case.dong, 10)} "
        f"{fit(label(case.status), 18)} {level}"
    )
    return Line(f"case:{case.case_id}", text)


def _project(project: ProjectLine, width: int, office: bool) -> Line:
    zone = f"{zone_name(project.zone_no)} " if office else ""
    text = (
        f"{fit(label(project.state), _WHEN)} {fit(zone + project.name, max(20, width - 44))}  "
        f"{tally_text(project.month)}"
    )
    return Line(f"project:{project.project_id}", text)


def _paper(paper: Paper, office: bool) -> Line:
    zone = f"{zone_name(paper.zone.no, paper.zone.name)} " if office else ""
    text = (
        f"{fit(words.days_text(paper.days_left), _WHEN)} {fit(zone + paper_name(paper.form, paper.period), 34)} "
        f"{fit(words.DUE.format(day=screen_date(paper.due_on)), _DUE_COLUMN)} {state_name(paper)}"
    )
    key = f"paper:{paper.zone.id}:{paper.form}:{paper.period}"
    return Line(key, text, "alert" if paper.days_left < 0 else "")


def _duty(due: Due) -> Line:
    from chatdong_tui.words.deadline import due_name

    text = (
        f"{fit(words.days_text(due.days_left), _WHEN)} {fit(due_name(due), 34)} "
        f"{fit(words.DUE.format(day=screen_date(due.due_on)), _DUE_COLUMN)}"
    )
    return Line(f"duty:{due.key}", text, "alert" if due.days_left < 0 else "")
