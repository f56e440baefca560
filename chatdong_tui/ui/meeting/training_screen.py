"""What a training, a workshop or a study came to: course, cohort, people and satisfaction."""

from __future__ import annotations

from textual.app import ComposeResult

from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.training import TrainingResult
from chatdong_tui.ui.kept_form import KeptForm
from chatdong_tui.ui.widgets.count_box import CountBox
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.score_box import ScoreBox
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import meeting, training
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words import meeting_screens_training as words
from chatdong_tui.words.formats import long_date
from chatdong_tui.words.meeting import meeting_name


def _known(desk: Desk, meeting_id: str) -> tuple[Meeting, int | None, TrainingResult | None]:
    """The meeting, the number of its zone, and what was written down of it so far."""
    sheet = meeting.sheet(desk, meeting_id)
    return sheet.meeting, sheet.zone.no if sheet.zone else None, training.training_of(desk, meeting_id)


class TrainingScreen(KeptForm):
    """One result a meeting; what is left open was not reported."""

    heading = words.RESULT
    draft_noun = "training_result"
    DEFAULT_CSS = "TrainingScreen .told { padding: 0 2 1 2; }"

    def __init__(self, meeting_id: str) -> None:
        super().__init__()
        self._meeting_id = self.draft_key = meeting_id

    def body(self) -> ComposeResult:
        yield Plain(classes="told")
        yield Form(
            Field("course", words.COURSE, TextBox(max_length=80), required=True),
            Field("cohort", words.COHORT, CountBox(unit=words.COHORT_UNIT)),
            Field("ends_on", words.ENDS_ON, DateBox()),
            Field("headcount", words.HEADCOUNT, CountBox(unit=words.PEOPLE_UNIT)),
            Field("public_count", words.PUBLIC, CountBox(unit=words.PEOPLE_UNIT)),
            Field("private_count", words.PRIVATE, CountBox(unit=words.PEOPLE_UNIT)),
            Field("satisfaction", words.SATISFACTION, ScoreBox(placeholder=words.SCORE_EXAMPLE)),
        )

    async def reload(self) -> None:
        found = await self.ask(_known, self._meeting_id, group="known")
        if found is None:
            return
        held, zone_no, known = found
        name = meeting_name(held.kind, zone_no, held.round_no, held.title)
        self.query_one(".told", Plain).show(f"{long_date(held.held_on)} {name}")
        if known is not None:
            self.form.fill({field: getattr(known, field) for field in self.form.raw()})
        else:
            self.form.fill({"course": held.title})
        await self.bring_back()
        self.form.focus_field("cohort" if self.form.box("course").raw else "course")

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.training import TrainingDraft

        draft = self.form.draft(TrainingDraft)
        if draft is None:
            return False
        await self.perform(training.record_training, self._meeting_id, draft)
        self.notice(words.SAVED)
        return True
