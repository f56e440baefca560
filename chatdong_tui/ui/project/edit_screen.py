"""The forms of a joint project: its plan, the day of its state, and what it did on a day."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.network_overview import OrganisationChoice, ZoneChoice
from chatdong_tui.domain.project import Activity, JointProject, ProjectState, tally
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.kept_form import KeptForm
from chatdong_tui.ui.own_year import day_in
from chatdong_tui.ui.widgets.choice_box import ChoiceBox
from chatdong_tui.ui.widgets.count_box import CountBox
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.known_box import KnownBox
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import network
from chatdong_tui.usecases import project as projects
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words import project_screens as words
from chatdong_tui.words.labels import label, zone_name
from chatdong_tui.words.project import tally_text


def _values(record: JointProject | Activity, form: Form) -> dict[str, object]:
    """What a form shows of a record."""
    return {name: getattr(record, name) for name in form.raw()}


def _choices_of_plan(
    desk: Desk, year: int
) -> tuple[tuple[ZoneChoice, ...], tuple[OrganisationChoice, ...], str | None]:
    """The zones and agencies to pick from, and the own zone as it is in that year."""
    own = desk.place().zone
    # Zones that were not cut anew go on as they are.
    zones = network.zones_in_force(desk, date(year, 12, 31))
    mine = next((zone.id for zone in zones if own is not None and zone.no == own.no), None)
    return zones, network.organisations(desk), mine


class PlanScreen(KeptForm):
    """A project's plan. year: of a new project; today's when it is not given. is_carried: it was just carried
    over, and is asked what is different."""

    draft_noun = "project"

    def __init__(self, project_id: str | None = None, year: int | None = None, is_carried: bool = False) -> None:
        super().__init__()
        self._project_id = project_id
        self._is_carried = is_carried
        self._year = year
        self._zones: dict[object, ZoneChoice] = {}
        self._planned = ""
        self.heading = words.PLAN if project_id else words.NEW_PLAN

    def _in_its_year(self) -> date:
        return day_in(self._year, self.app.today)

    def body(self) -> ComposeResult:
        yield Form(
            Field("name", words.NAME, TextBox(max_length=80), required=True),
            Field("zone_id", words.ZONE, ChoiceBox(()), required=True),
            Field("lead_agency_id", words.LEAD_AGENCY, ChoiceBox((), allow_empty=True)),
            Field("purpose", words.PURPOSE, TextBox(max_length=2000)),
            Field("target", words.TARGET, TextBox(max_length=80)),
            Field("target_count", words.TARGET_NUMBER, CountBox(unit=words.PEOPLE)),
            Field("starts_on", words.STARTS_ON, DateBox(today=self._in_its_year)),
            Field("ends_on", words.ENDS_ON, DateBox(today=self._in_its_year)),
            Field("place", words.PLACE, TextBox(max_length=80)),
            Field("background", words.BACKGROUND, TextBox(max_length=2000)),
            Field("expected_effect", words.EFFECT, TextBox(max_length=2000)),
            Field("backup_plan", words.BACKUP, TextBox(max_length=2000)),
            Field("last_year_result", words.LAST_YEAR_RESULT, TextBox(max_length=2000)),
            Field("changed_from_last_year", words.CHANGED, TextBox(max_length=2000)),
        )

    async def reload(self) -> None:
        page = await self.ask(projects.page, self._project_id) if self._project_id else None
        project = page.line.project if page else None
        self._year = project.year if project else self._year or self.app.today.year
        self.draft_key = self._project_id or str(self._year)
        found = await self.ask(_choices_of_plan, self._year)
        if found is None:
            return
        zones, organisations, own_zone = found
        self._zones = {zone.id: zone for zone in zones}
        names = {zone.id: zone_name(zone.no, zone.name) for zone in zones}
        if page:
            names.setdefault(page.line.zone.id, zone_name(page.line.zone.no, page.line.zone.name))
        self.form.box("zone_id").choices = list(names.items())
        self.form.box("lead_agency_id").choices = [(known.id, known.name) for known in organisations]
        if project:
            self.form.fill(_values(project, self.form))
            if self._is_carried:
                self.form.focus_field("changed_from_last_year")
        else:
            self.form.fill({"zone_id": own_zone, "lead_agency_id": self._agency_of(own_zone)})
        await self.bring_back()

    def _agency_of(self, zone_id: object) -> str | None:
        zone = self._zones.get(zone_id)
        return zone.lead_agency_id if zone else None

    def on_choice_box_picked(self, event: ChoiceBox.Picked) -> None:
        if event.box is self.form.box("zone_id"):
            self.form.box("lead_agency_id").write(self._agency_of(event.value))

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.project import ProjectDraft

        draft = self.form.draft(ProjectDraft, year=self._year)
        if draft is None:
            return False
        if self._project_id:
            await self.perform(projects.edit, self._project_id, draft)
        else:
            self._planned = (await self.perform(projects.plan, draft)).value.id
        self.notice(words.PLAN_SAVED)
        return True

    def go_on(self) -> None:
        if opened := self._planned or (self._project_id if self._is_carried else None):
            self.app.open("project", project_id=opened)


class StateDayScreen(KeptForm):
    """The day on which a project was confirmed, or ended."""

    draft_noun = "project_state_day"

    def __init__(self, project: JointProject) -> None:
        super().__init__()
        self._project = project
        self.draft_key = project.id
        self.heading = words.STATE_DAY_FORM.format(state=label(project.state))

    def body(self) -> ComposeResult:
        ended = self._project.state is ProjectState.ENDED
        day = self._project.ended_on if ended else self._project.confirmed_on
        yield Form(Field("on", words.ON_DAY, DateBox(day), required=True))

    async def write(self) -> bool:
        day = self.form.values()["on"]
        assert isinstance(day, date)
        await self.perform(projects.set_state, self._project.id, self._project.state, day)
        self.notice(words.STATE_DAY_SAVED)
        return True


class ActivityScreen(KeptForm):
    """What a project did on a day. An empty figure is "not reported"; 0 is 0."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (  # type: ignore[assignment]  # Textual's palette is not used
        Command("save_another", "f4", words.SAVE_AND_ANOTHER, words.SAVE_AND_ANOTHER_HELP),
    )
    draft_noun = "activity"
    DEFAULT_CSS = "ActivityScreen #project-name { padding: 0 2; }"

    def __init__(self, project_id: str, activity_id: str | None = None) -> None:
        super().__init__()
        self._project_id = project_id
        self._activity_id = activity_id
        self.draft_key = activity_id or project_id
        self.heading = words.ACTIVITY_FORM if activity_id else words.NEW_ACTIVITY
        self._year: int | None = None

    def _in_its_year(self) -> date:
        return day_in(self._year, self.app.today)

    def body(self) -> ComposeResult:
        yield Plain(id="project-name")
        yield Form(
            Field("on_date", words.DATE, DateBox(today=self._in_its_year), required=True),
            Field("name", words.ACTIVITY, KnownBox(max_length=80), required=True),
            Field("sessions", words.SESSIONS, CountBox(unit=words.TIMES)),
            Field("people_total", words.PEOPLE_TOTAL, CountBox(unit=words.PEOPLE)),
            Field("people_distinct", words.PEOPLE_DISTINCT, CountBox(unit=words.PEOPLE)),
            Field("quantity", words.OUTPUT, CountBox()),
            Field("unit", words.UNIT, KnownBox(words.UNITS, max_length=6)),
            Field("photos", words.PHOTOS, CountBox(unit=words.PHOTO_UNIT)),
            Field("item_id", words.ITEM, ChoiceBox((), allow_empty=True)),
            Field("note", words.NOTE, TextBox(max_length=2000)),
            Field("process_note", words.PROCESS_NOTE, TextBox(max_length=2000, placeholder=words.PROCESS_NOTE_EXAMPLE)),
        )

    async def reload(self) -> None:
        page = await self.ask(projects.page, self._project_id)
        if page is None:
            return
        self._year = page.line.project.year
        self.query_one("#project-name", Plain).show(page.line.project.name)
        items = [line.item for line in page.items]
        self.form.box("item_id").choices = [(item.id, item.name) for item in items]
        names = (*(done.name for done in page.activities), *(item.name for item in items))
        self.form.box("name").know(tuple(dict.fromkeys(names)))
        used = (done.unit for done in page.activities if done.unit)
        self.form.box("unit").know(tuple(dict.fromkeys((*used, *words.UNITS))))
        activity = next((done for done in page.activities if done.id == self._activity_id), None)
        self.form.fill(_values(activity, self.form) if activity else {"on_date": self._in_its_year()})
        if activity is None:
            self.form.focus_field("name")
        await self.bring_back()

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.project import ActivityDraft

        draft = self.form.draft(ActivityDraft)
        if draft is None:
            return False
        if self._activity_id:
            saved = await self.perform(projects.edit_activity, self._activity_id, draft)
        else:
            saved = await self.perform(projects.add_activity, self._project_id, draft)
        figures = tally_text(tally([saved.value]))
        self.notice(words.ACTIVITY_SAVED.format(name=saved.value.name, figures=figures))
        return True

    async def action_save_another(self) -> None:
        on_date = self.form.box("on_date").raw
        if not await self.save():
            return
        self._activity_id = None
        self.draft_key = self._project_id
        self.set_heading(words.NEW_ACTIVITY)
        self.form.restore({**dict.fromkeys(self.form.raw(), ""), "on_date": on_date})
        self.form.fill({})
        self.form.focus_field("name")
