"""The forms of the board: a task, the day on which it was done, and what shows it."""

from __future__ import annotations

from datetime import date

from textual.app import ComposeResult

from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.stage import STAGES, StageTask
from chatdong_tui.ui.kept_form import KeptForm
from chatdong_tui.ui.stage.records import records_of
from chatdong_tui.ui.widgets.choice_box import ChoiceBox
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import stage as stages
from chatdong_tui.words import stage_screens as words
from chatdong_tui.words.stage import STAGE_NAMES


def _stage_of(day: date) -> int:
    """The stage that is under way."""
    return 3 if day.month > 6 else 2 if day.month > 4 else 1


class StageTaskScreen(KeptForm):
    """A new task (stage: which one it is offered for), or another wording, stage or note of one."""

    draft_noun = "stage_task"

    def __init__(self, zone_id: str, task: StageTask | None = None, stage: int | None = None) -> None:
        super().__init__()
        self._zone_id = zone_id
        self._known = task
        self._stage = stage
        self.draft_key = task.id if task else zone_id
        self.heading = words.CHANGE_TASK if task else words.NEW_TASK

    def body(self) -> ComposeResult:
        old = self._known
        stage = old.stage if old else self._stage or _stage_of(self.app.today)
        yield Form(
            Field("title", words.TITLE, TextBox(old.title if old else "", max_length=80), required=True),
            Field(
                "stage", words.STAGE_FIELD, ChoiceBox([(number, STAGE_NAMES[number]) for number in STAGES], stage), True
            ),
            Field("note", words.NOTE_FIELD, TextBox((old.note if old else "") or "", max_length=2000)),
        )

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.stage import StageTaskDraft

        draft = self.form.draft(StageTaskDraft)
        if draft is None:
            return False
        if self._known is not None:
            await self.perform(stages.edit_task, self._known.id, draft)
        else:
            await self.perform(stages.add_task, self._zone_id, draft)
        self.notice(words.SAVED)
        return True


class StageDoneScreen(KeptForm):
    """The day on which a task was done; none takes the mark away."""

    draft_noun = "stage_done"

    def __init__(self, task: StageTask) -> None:
        super().__init__()
        self._known = task
        self.draft_key = task.id
        self.heading = words.DONE_FORM.format(title=task.title)

    def body(self) -> ComposeResult:
        yield Form(Field("done_on", words.DONE_DAY, DateBox(self._known.done_on or self.app.today)))

    async def write(self) -> bool:
        done_on = self.form.values()["done_on"]
        assert done_on is None or isinstance(done_on, date)
        await self.perform(stages.finish_task, self._known.id, done_on)
        self.notice(words.SAVED)
        return True


class StageEvidenceScreen(KeptForm):
    """A record of the zone, with or without a note, or a note alone."""

    draft_noun = "stage_evidence"

    def __init__(self, zone: Zone, task: StageTask) -> None:
        super().__init__()
        self._zone = zone
        self._known = task
        self.draft_key = task.id
        self.heading = words.LINK_FORM.format(title=task.title)

    def body(self) -> ComposeResult:
        yield Form(
            Field("record", words.RECORD, ChoiceBox((), allow_empty=True)),
            Field("note", words.NOTE_ONLY, TextBox(max_length=2000, placeholder=words.NOTE_EXAMPLE)),
        )

    async def reload(self) -> None:
        records = await self.ask(records_of, self._zone, group="records")
        if records is not None:
            self.form.box("record").choices = records
            await self.bring_back()

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.stage import StageEvidenceDraft
        from chatdong_tui.domain.draft.text import draft_of

        values = self.form.values()
        # What was picked names its kind and its record.
        kind, _, record_id = str(values["record"] or "").partition("/")
        named = {f"{kind}_id": record_id} if record_id else {}
        draft = draft_of(StageEvidenceDraft, note=values["note"], **named)
        await self.perform(stages.add_evidence, self._known.id, draft)
        self.notice(words.LINKED)
        return True
