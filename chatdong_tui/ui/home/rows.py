"""The first screen as lines: what matters today, section by section."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from rich.cells import cell_len

from chatdong_tui.domain.home import ActionLine, CaseLine, Glance, MeetingLine, ProjectLine
from chatdong_tui.domain.submission import Paper
from chatdong_tui.ui.inert import fit
from chatdong_tui.ui.widgets.plain_list import Line
from chatdong_tui.words import home as words
from chatdong_tui.words.formats import screen_date
from chatdong_tui.words.labels import label, zone_name
from chatdong_tui.words.project import tally_text
from chatdong_tui.words.submission import paper_name, state_name

T = TypeVar("T")

_WHEN = 10
"""Width of the first column in cells: `2일 지남`, `03-18(목)`."""
_DUE_COLUMN = 12


def lines(glance: Glance, width: int, few: int, whole: frozenset[str], contact_gap_days: int) -> list[Line]:
    """The whole screen, `width` cells wide.

    few: lines of each section, except those named in `whole`; one that would hide a single line shows it.
    """
    office = glance.zone is None

    def section(name: str, heading: str, none: str, found: Sequence[T], total: int, draw: Callable[[T], Line]) -> None:
        shown = found if name in whole or total <= few + 1 else found[:few]
        result.append(Line(None, heading, "heading"))
        result.extend(draw(each) for each in shown)
        if total > len(shown):
            result.append(Line(f"more:{name}", words.MORE.format(count=total - len(shown))))
        if not total:
            result.append(Line(None, f"  {none}", "quiet"))

    result: list[Line] = []
    meetings = [*glance.running, *([glance.next] if glance.next else [])]
    section(
        "meetings", words.MEETINGS, words.NO_MEETING, meetings, len(meetings),
        lambda meeting: _meeting(meeting, glance.today, width),
    )  # fmt: skip
    actions = glance.actions
    section(
        "actions", words.ACTIONS.format(count=actions.total), words.NO_ACTION, actions.lines, actions.total,
        lambda action: _action(action, width),
    )  # fmt: skip
    cases = glance.cases
    section(
        "cases", words.CASES.format(days=contact_gap_days, count=cases.total), words.NO_CASE, cases.lines, cases.total,
        _case,
    )  # fmt: skip
    section(
        "projects", words.PROJECTS, words.NO_PROJECT, glance.projects, len(glance.projects),
        lambda project: _project(project, width, office),
    )  # fmt: skip
    papers = glance.papers
    section(
        "papers", words.PAPERS.format(count=papers.total), words.NO_PAPER, papers.lines, papers.total,
        lambda paper: _paper(paper, office),
    )  # fmt: skip
    return result


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
