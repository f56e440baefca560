"""Forms about the rules of attendance: one of the office's own, and the last day of one."""

from __future__ import annotations

from datetime import date

from textual.app import ComposeResult

from chatdong_tui.domain.duty import DUTY_ROLES, AttendanceDuty
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.ui.kept_form import KeptForm
from chatdong_tui.ui.last_day_form import LastDayForm
from chatdong_tui.ui.meeting.duty_rows import rule_cells
from chatdong_tui.ui.widgets.choice_box import ChoiceBox, code_choices
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.months_box import MonthsBox
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import duty as duties
from chatdong_tui.words import meeting_screens_duty as words
from chatdong_tui.words.labels import label


class DutyRuleScreen(KeptForm):
    """A new rule; without months it holds for every meeting of the kind."""

    heading = words.NEW_RULE
    draft_noun = "attendance_duty"

    def body(self) -> ComposeResult:
        roles = [(role, label(role)) for role in DUTY_ROLES]
        yield Form(
            Field("kind", words.RULE_KIND, ChoiceBox(code_choices(MeetingKind)), required=True),
            Field("role", words.RULE_ROLE, ChoiceBox(roles), required=True),
            Field("months", words.RULE_MONTHS, MonthsBox(placeholder=words.EVERY_MEETING_EXAMPLE)),
            Field("from_on", words.FROM_ON, DateBox()),
            Field("until_on", words.UNTIL_ON, DateBox()),
            Field(
                "source", words.RULE_SOURCE, TextBox(max_length=200, placeholder=words.SOURCE_EXAMPLE), required=True
            ),
        )

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.duty import DutyDraft

        draft = self.form.draft(DutyDraft)
        if draft is None:
            return False
        await self.perform(duties.add_duty, draft)
        self.notice(words.ADDED)
        return True


class EndDutyScreen(LastDayForm):
    """The last day of a rule; meetings until then keep it."""

    heading = words.END_HEADING
    draft_noun = "attendance_duty_end"
    label = words.LAST_DAY
    ended = words.ENDED

    def __init__(self, duty: AttendanceDuty) -> None:
        super().__init__(duty.id, " ".join(part for part in rule_cells(duty) if part))

    async def end(self, last_day: date) -> None:
        await self.perform(duties.end_duty, self.draft_key, last_day)
