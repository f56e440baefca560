"""One joint project: where it stands, its steps over the months, and what it did, newest first."""

from __future__ import annotations

from itertools import groupby
from typing import ClassVar

from textual import events
from textual.app import ComposeResult

from chatdong_tui.domain.project import Activity, Milestone, ProjectPage, ProjectState
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.project import rows
from chatdong_tui.ui.widgets.confirm import Choice, Confirm
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.usecases import project as projects
from chatdong_tui.usecases.desk import Noun
from chatdong_tui.words import project_screens as words
from chatdong_tui.words.labels import label

_MARGIN = 4
"""Cells that the list takes: three before a line that can be chosen, and the scroll bar."""
_INDENT = "  "
"""Moves the titles of columns over the lines that can be chosen."""


def _no_line(screen: ProjectScreen) -> str:
    return "" if screen.chosen is not None else words.NO_LINE


def _no_step(screen: ProjectScreen) -> str:
    return "" if isinstance(screen.chosen, Milestone) else words.NO_STEP


class ProjectScreen(CommandScreen):
    """A project's page. The cursor stands on a step or an activity."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("edit_plan", "f2", words.EDIT_PLAN, words.EDIT_PLAN_HELP),
        Command("add_activity", "f4", words.ADD_ACTIVITY, words.ADD_ACTIVITY_HELP),
        Command("add_milestone", "m", words.ADD_MILESTONE, words.ADD_MILESTONE_HELP),
        Command("set_state", "s", words.SET_STATE, words.SET_STATE_HELP),
        Command("mark_done", "x", words.MARK_DONE, words.MARK_DONE_HELP, unavailable=_no_step),
        Command("edit_row", "enter", words.EDIT_ROW, words.EDIT_ROW_HELP, unavailable=_no_line),
        Command("remove_row", "delete", words.REMOVE_ROW, words.REMOVE_ROW_HELP, unavailable=_no_line),
    )
    WATCHES = frozenset({Noun.PROJECT, Noun.NETWORK})
    heading = words.PROJECT

    DEFAULT_CSS = """
    ProjectScreen #project-head { max-height: 6; padding: 0 1; margin: 0 0 1 0; }
    """

    def __init__(self, project_id: str) -> None:
        super().__init__()
        self._project_id = project_id
        self.page: ProjectPage | None = None
        self._records: dict[str, Milestone | Activity] = {}

    @property
    def chosen(self) -> Milestone | Activity | None:
        """The step or activity under the cursor."""
        return self._records.get(self.query_one(LineList).key or "")

    def body(self) -> ComposeResult:
        yield Plain(id="project-head")
        yield LineList(())

    async def reload(self) -> None:
        page = await self.ask(projects.page, self._project_id, group="page")
        if page is not None:
            known = self._records if self.page else None
            self.page = page
            steps: dict[str, Milestone | Activity] = {step.id: step for step in page.milestones}
            self._records = steps | {done.id: done for done in page.activities}
            self.set_heading(page.line.project.name)
            self._draw()
            added = [] if known is None else [key for key in self._records if key not in known]
            if len(added) == 1:
                self.query_one(LineList).select(added[0])

    def on_resize(self, event: events.Resize) -> None:
        if self.page is not None:
            self._draw()

    def _draw(self) -> None:
        page = self.page
        assert page is not None
        self.query_one("#project-head", Plain).show(rows.head(page, self.size.width - 2))
        width = max(60, self.size.width - _MARGIN)
        self.query_one(LineList).lines = [*self._steps(page, width), *_activities(page, width)]

    def _steps(self, page: ProjectPage, width: int) -> list[Line]:
        months = rows.months_shown(page)
        head = Line(None, _INDENT + rows.months_head(months, width), "heading")
        today = self.app.today
        steps = [
            Line(step.id, rows.milestone_row(step, months, today, width), "alert" if rows.is_late(step, today) else "")
            for step in page.milestones
        ]
        return [head, *(steps or [Line(None, _INDENT + words.NO_MILESTONES, "quiet")])]

    # what can be done

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        self.action_invoke("edit_row")

    def action_edit_plan(self) -> None:
        self.app.open("project_plan", project_id=self._project_id)

    def action_add_activity(self) -> None:
        self.app.open("activity", project_id=self._project_id)

    def action_add_milestone(self) -> None:
        self.app.open("milestone", project_id=self._project_id)

    def action_edit_row(self) -> None:
        record = self.chosen
        if isinstance(record, Milestone):
            self.app.open("milestone", project_id=self._project_id, milestone_id=record.id)
        elif record is not None:
            self.app.open("activity", project_id=self._project_id, activity_id=record.id)

    async def action_remove_row(self) -> None:
        record = self.chosen
        assert record is not None
        verb = projects.remove_milestone if isinstance(record, Milestone) else projects.remove_activity
        await self.perform(verb, record.id)
        self.notice(words.REMOVED)

    async def action_mark_done(self) -> None:
        step = self.chosen
        assert isinstance(step, Milestone)
        done_on = None if step.done_on else self.app.today
        await self.perform(projects.finish_milestone, step.id, done_on)
        self.notice((words.STEP_DONE if done_on else words.STEP_NOT_DONE).format(name=step.name))

    async def action_set_state(self) -> None:
        if self.page is None:
            return
        now = self.page.line.project.state
        choices = [
            Choice(state, label(state), (str(number),))
            for number, state in enumerate((state for state in _in_order(now)), start=1)
        ]
        question = words.WHICH_STATE.format(state=label(now))
        answer = await self.choose(Confirm(question, (*choices, Choice("", words.LEAVE_STATE, ("escape",)))))
        if answer:
            state = ProjectState(answer)
            await self.perform(projects.set_state, self._project_id, state)
            self.notice(words.STATE_SET.format(state=label(state)))


def _in_order(now: ProjectState) -> list[ProjectState]:
    """The other states, the one that usually comes next first."""
    states = list(ProjectState)
    at = states.index(now)
    return [*states[at + 1 :], *reversed(states[:at])]


def _activities(page: ProjectPage, width: int) -> list[Line]:
    """The activities month by month, each month under what it adds up to."""
    lines = [Line(None, ""), Line(None, _INDENT + rows.activity_head(width), "heading")]
    if not page.activities:
        return [*lines, Line(None, _INDENT + words.NO_ACTIVITIES, "quiet")]
    totals = dict(page.months)
    for month, done in groupby(page.activities, key=lambda activity: f"{activity.on_date:%Y-%m}"):
        lines.append(Line(None, rows.month_total(month, totals[month]), "heading"))
        lines += [Line(activity.id, rows.activity_row(activity, width)) for activity in done]
    return lines
