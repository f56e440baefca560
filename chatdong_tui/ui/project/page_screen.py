"""One joint project: its plan in tables that are typed line by line, and what it did, newest first."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult

from chatdong_tui.domain.project import Activity, Milestone, ProjectState
from chatdong_tui.domain.project_page import ProjectPage
from chatdong_tui.domain.project_plan import MOVES, PlanRow, ProjectGoal, ProjectItem, ProjectPart, may_move
from chatdong_tui.domain.refusal import RuleBroken
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.personal import texts_to_save
from chatdong_tui.ui.project import rows
from chatdong_tui.ui.project.commands import PAGE_COMMANDS
from chatdong_tui.ui.project.page_lines import View, first_view, lines_of
from chatdong_tui.ui.project.plan_bar import PlanBar, PlanLine
from chatdong_tui.ui.project.save_line import save_line
from chatdong_tui.ui.widgets.confirm import Choice, Confirm, unsaved
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.plain_list import LineList
from chatdong_tui.usecases import project as projects
from chatdong_tui.usecases import project_document, project_plan
from chatdong_tui.usecases.desk import Noun
from chatdong_tui.words import project_screens as words
from chatdong_tui.words.labels import label
from chatdong_tui.words.problems import sentence
from chatdong_tui.words.project_lines import line_of

_MARGIN = 4
"""Cells that the list takes: three before a line that can be chosen, and the scroll bar."""


class ProjectScreen(CommandScreen):
    """A project's page. The cursor stands on a line of the plan or on an activity."""

    COMMANDS = PAGE_COMMANDS
    WATCHES = frozenset({Noun.PROJECT, Noun.NETWORK, Noun.BUDGET})
    heading = words.PROJECT

    DEFAULT_CSS = """
    ProjectScreen #project-head { max-height: 6; padding: 0 1; }
    """

    def __init__(self, project_id: str) -> None:
        super().__init__()
        self.project_id = project_id
        self.page: ProjectPage | None = None
        self.view = View.PLAN
        self._records: dict[str, PlanRow | Activity] = {}
        self._entered: list[list[str]] = []

    @property
    def chosen(self) -> PlanRow | Activity | None:
        """The line of the plan or the activity under the cursor."""
        return self._records.get(self.query_one(LineList).key or "")

    @property
    def bar(self) -> PlanBar:
        return self.query_one(PlanBar)

    def body(self) -> ComposeResult:
        yield Plain(id="project-head")
        yield LineList(())
        yield PlanBar()

    # showing

    async def reload(self) -> None:
        page = await self.ask(projects.page, self.project_id, group="page")
        if page is None:
            return
        known = self._records if self.page else None
        if known is None:
            self.view = first_view(page)
        self.page = page
        lines: tuple[PlanRow | Activity, ...] = (
            *(line.item for line in page.items),
            *page.milestones,
            *page.parts,
            *(line.goal for line in page.goals),
            *page.activities,
        )
        self._records = {line.id: line for line in lines}
        self.set_heading(page.line.project.name)
        added = [] if known is None else [record for key, record in self._records.items() if key not in known]
        if any(isinstance(record, Activity) for record in added):
            self.view = View.DONE
        self._draw()
        if len(added) == 1:
            self.query_one(LineList).select(added[0].id)

    def on_resize(self, event: events.Resize) -> None:
        self._draw()

    def _draw(self) -> None:
        if self.page is not None:
            self.query_one("#project-head", Plain).show(rows.head(self.page, self.size.width - 2))
            width = max(60, self.size.width - _MARGIN)
            self.query_one(LineList).lines = lines_of(self.page, self.view, self.app.today, width)

    def action_other_view(self) -> None:
        self._look_at(self.view.other)

    def _look_at(self, view: View) -> None:
        self.view = view
        self._draw()
        self.query_one(LineList).action_first()

    # the plan, line by line

    def _begin(self, kind: type[PlanRow]) -> None:
        if self.view is not View.PLAN and kind in (ProjectItem, ProjectPart):
            self._look_at(View.PLAN)
        self.bar.open(kind)

    def action_add_item(self) -> None:
        self._begin(ProjectItem)

    def action_add_milestone(self) -> None:
        self._begin(Milestone)

    def action_add_part(self) -> None:
        self._begin(ProjectPart)

    def action_add_goal(self) -> None:
        self._begin(ProjectGoal)

    def on_plan_line_entered(self, event: PlanLine.Entered) -> None:
        event.stop()
        self._entered.append(event.texts)
        self.action_invoke("save_line")

    async def action_save_line(self) -> None:
        if not self._entered:
            await self.bar.line.action_submit()
            return
        await self._save(self._entered.pop(0))

    async def _save(self, texts: list[str]) -> bool:
        """Save lines one by one; the first that is refused goes back into the line. Whether all were saved."""
        kind, row = self.bar.kind, self.bar.row
        assert kind is not None
        assert self.page is not None
        named = {str(place): text for place, text in enumerate(texts)}
        shown = await texts_to_save(self, named, words.LINES[kind.__name__][0])
        if shown is None:
            self.bar.line.take_up(texts[0])
            return False
        for place, text in enumerate(shown.values()):
            try:
                saved = await save_line(self, kind, row, text)
            except RuleBroken as error:
                self.bar.line.take_up(text)
                self._say_refused(error, place)
                return False
        await self.reload()
        if row is not None:
            self._close_bar()
        told = line_of(saved, self.page.line.project.year)
        self.notice(
            words.LINE_SAVED.format(text=told) if len(texts) == 1 else words.LINES_SAVED.format(count=len(texts))
        )
        return True

    def _say_refused(self, error: RuleBroken, saved: int) -> None:
        why = sentence(error)
        if error.field in words.LINE_FIELDS:
            why = words.AT_FIELD.format(field=words.LINE_FIELDS[error.field], sentence=why)
        self.notice(words.SOME_SAVED.format(count=saved, why=why) if saved else why, error=True)

    def _close_bar(self) -> None:
        self.bar.close()
        self.query_one(LineList).focus()

    async def action_back(self) -> None:
        if not self.bar.is_open:
            await super().action_back()
        elif await self.may_leave():
            self._close_bar()

    async def may_leave(self) -> bool:
        if not self.bar.is_open or not self.bar.line.changed:
            return True
        answer = await self.choose(unsaved())
        if answer == "save":
            return await self._save([self.bar.line.value.strip()])
        return answer == "discard"

    def reason_against_undo(self) -> str:
        if self.bar.is_open and self.bar.line.value:
            return words.FINISH_LINE_FIRST
        return super().reason_against_undo()

    # any line

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        self.action_invoke("edit_row")

    def action_edit_row(self) -> None:
        record = self.chosen
        if isinstance(record, Activity):
            self.app.open("activity", project_id=self.project_id, activity_id=record.id)
        elif record is not None and self.page is not None:
            self.bar.open(type(record), record, line_of(record, self.page.line.project.year))

    async def action_remove_row(self) -> None:
        record = self.chosen
        assert record is not None
        if isinstance(record, Activity):
            await self.perform(projects.remove_activity, record.id)
        else:
            await self.perform(project_plan.remove_row, record)
        self.notice(words.REMOVED)

    async def action_move_up(self) -> None:
        await self._move(-1)

    async def action_move_down(self) -> None:
        await self._move(1)

    async def _move(self, step: int) -> None:
        record = self.chosen
        assert record is not None
        assert not isinstance(record, Activity)
        beside = [key for key, each in self._records.items() if type(each) is type(record)]
        await self.perform(project_plan.move_row, record, beside.index(record.id) + 1 + step)
        await self.reload()

    async def action_mark_done(self) -> None:
        step = self.chosen
        assert isinstance(step, Milestone)
        done_on = None if step.done_on else self.app.today
        await self.perform(project_plan.finish_milestone, step.id, done_on)
        self.notice((words.STEP_DONE if done_on else words.STEP_NOT_DONE).format(name=step.name))

    # the whole

    def action_edit_plan(self) -> None:
        self.app.open("project_plan", project_id=self.project_id)

    def action_add_activity(self) -> None:
        self.app.open("activity", project_id=self.project_id)

    def action_practices(self) -> None:
        self.app.open("practice_suggestions", project_id=self.project_id)

    def action_money(self) -> None:
        assert self.page is not None
        line = self.page.line
        self.app.open("budget", year=line.project.year, zone_no=line.zone.no)

    def action_state_day(self) -> None:
        assert self.page is not None
        self.app.open("project_state_day", project=self.page.line.project)

    async def action_set_state(self) -> None:
        if self.page is None:
            return
        project = self.page.line.project
        others = [state for state in ProjectState if state is not project.state]
        others = [state for state in others if may_move(project, state, self.app.today)]
        # What usually follows comes first.
        others.sort(key=lambda state: MOVES[project.state].index(state) if state in MOVES[project.state] else 9)
        choices = [Choice(state, label(state), (str(number),)) for number, state in enumerate(others, start=1)]
        question = words.WHICH_STATE.format(state=label(project.state))
        answer = await self.choose(Confirm(question, (*choices, Choice("", words.LEAVE_STATE, ("escape",)))))
        if answer:
            state = ProjectState(answer)
            await self.perform(projects.set_state, self.project_id, state)
            self.notice(words.STATE_SET.format(state=label(state)))

    async def action_paper(self) -> None:
        from chatdong_tui.ui.export.papers_screen import PapersScreen

        document = await self.ask(project_document.document, self.project_id, group="paper")
        if document is not None:
            self.app.push_screen(PapersScreen([document], f"project {self.project_id}", words.PAPER_REMARK))
