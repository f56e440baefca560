"""The forms of the calendar: a day, an entry of one's own, and the reasons for sending back and for a correction."""

from __future__ import annotations

from datetime import date
from typing import cast

from textual.app import ComposeResult

from chatdong_tui.domain.due import Due
from chatdong_tui.domain.figure import Difference
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.submission import Paper, SubmissionForm
from chatdong_tui.ui.kept_form import KeptForm
from chatdong_tui.ui.widgets.choice_box import ChoiceBox
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import deadline, submission
from chatdong_tui.words import submission_screens as words
from chatdong_tui.words.deadline import DISTRICT, due_name
from chatdong_tui.words.formats import short_date
from chatdong_tui.words.labels import zone_name
from chatdong_tui.words.submission import change_text, paper_name


class DayScreen(KeptForm):
    """Another day for a line of the calendar; an empty field gives back the calendar's own."""

    draft_noun = "deadline_day"

    def __init__(self, due: Due, may_set_all: bool) -> None:
        """may_set_all: whether the day of a paper can be set for every zone at once."""
        super().__init__()
        self._due = due
        self._for_all = may_set_all and due.zone is not None
        self.draft_key = due.key
        self.heading = words.DAY_FORM.format(name=due_name(due))

    def body(self) -> ComposeResult:
        due, row = self._due, self._due.row
        day = DateBox(due.due_on)
        if due.usual_on is not None:
            day.placeholder = words.DUE_ON_PLACE.format(day=short_date(due.usual_on))
        fields = [
            Field("due_on", words.DUE_ON, day),
            Field("note", words.NOTE, TextBox((row.note if row else "") or "", max_length=200)),
        ]
        if self._for_all:
            assert due.zone is not None
            zone = words.FOR_THIS.format(zone=zone_name(due.zone.no, due.zone.name))
            scope = "this" if row and row.zone_id else "all"
            fields.insert(1, Field("scope", words.FOR_WHOM, ChoiceBox((("all", words.FOR_ALL), ("this", zone)), scope)))
        yield Form(*fields)

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.submission import DayDraft
        from chatdong_tui.domain.draft.text import draft_of

        values = self.form.values()
        draft = draft_of(DayDraft, due_on=values["due_on"], note=values["note"])
        due = self._due
        zone_id = None if due.zone is None or values.get("scope") == "all" else due.zone.id
        await self.perform(deadline.set_day, due.duty, due.period, zone_id, draft)
        name = due_name(due)
        back = draft.due_on is None
        self.notice(words.DAY_BACK.format(name=name) if back else _day_set(name, cast("date", draft.due_on)))
        return True


def _day_set(name: str, day: date) -> str:
    return words.DAY_SET.format(name=name, day=short_date(day))


class OwnScreen(KeptForm):
    """An entry of one's own; due: the one that is changed. zones: whose it may be, beside the 구청's; none at a
    zone, where it is the zone's (zone_id)."""

    draft_noun = "deadline_own"

    def __init__(self, zones: tuple[Zone, ...], zone_id: str | None, due: Due | None = None) -> None:
        super().__init__()
        self._zones = zones
        self._row = due.row if due else None
        self._zone_id = self._row.zone_id if self._row else zone_id
        self.draft_key = self._row.id if self._row else ""
        self.heading = words.OWN_EDIT if due else words.OWN_FORM

    def body(self) -> ComposeResult:
        old = self._row
        whose = [("", DISTRICT), *((zone.id, zone_name(zone.no, zone.name)) for zone in self._zones)]
        fields = [
            Field("title", words.TITLE, TextBox((old.title if old else "") or "", max_length=80), required=True),
            Field("due_on", words.DUE_ON, DateBox(old.due_on if old else None), required=True),
            Field("note", words.NOTE, TextBox((old.note if old else "") or "", max_length=200)),
        ]
        if self._zones:
            fields.insert(2, Field("zone_id", words.OF_ZONE, ChoiceBox(whose, self._zone_id or "")))
        yield Form(*fields)

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.submission import OwnDeadlineDraft
        from chatdong_tui.domain.draft.text import draft_of

        values = self.form.values()
        zone_id = values.pop("zone_id") if self._zones else self._zone_id
        draft = draft_of(OwnDeadlineDraft, **values, zone_id=zone_id or None)
        if self._row is not None:
            await self.perform(deadline.edit_own, self._row.id, draft)
        else:
            await self.perform(deadline.add_own, draft)
        self.notice(words.SAVED)
        return True


class ReturnScreen(KeptForm):
    """Why a paper is sent back."""

    draft_noun = "paper_return"

    def __init__(self, paper: Paper) -> None:
        super().__init__()
        self._paper = paper
        self.draft_key = f"{paper.zone.id}:{paper.form}:{paper.period}"
        self.heading = words.RETURN_FORM.format(paper=paper_name(paper.form, paper.period))

    def body(self) -> ComposeResult:
        box = TextBox(max_length=200, placeholder=words.RETURN_EXAMPLE)
        yield Form(Field("reason", words.REASON, box, required=True))

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.submission import ReasonDraft

        draft = self.form.draft(ReasonDraft)
        if draft is None:
            return False
        paper = self._paper
        await self.perform(submission.give_back, paper.zone.id, paper.form, paper.period, self.app.today, draft)
        self.notice(words.RETURNED.format(paper=paper_name(paper.form, paper.period)))
        return True


class CorrectionScreen(KeptForm):
    """Why a figure is not the one that was handed in."""

    draft_noun = "paper_reason"

    def __init__(
        self, zone_id: str, form: SubmissionForm, period: str, difference: Difference, reason: str | None
    ) -> None:
        super().__init__()
        self._what = (zone_id, form, period)
        self._key = difference.key
        self._reason = reason
        self.draft_key = f"{zone_id}:{form}:{period}:{difference.key}"
        self.heading = words.CORRECTION_FORM.format(change=change_text(difference))

    def body(self) -> ComposeResult:
        box = TextBox(self._reason or "", max_length=200, placeholder=words.CORRECTION_EXAMPLE)
        yield Form(Field("reason", words.REASON, box, required=True))

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.submission import ReasonDraft
        from chatdong_tui.usecases.submission_version import explain

        draft = self.form.draft(ReasonDraft)
        if draft is None:
            return False
        await self.perform(explain, *self._what, self._key, draft)
        self.notice(words.SAVED)
        return True


class SentScreen(KeptForm):
    """The day on which a paper went out."""

    draft_noun = "paper_sent"

    def __init__(self, paper: Paper) -> None:
        super().__init__()
        self._paper = paper
        self.draft_key = f"{paper.zone.id}:{paper.form}:{paper.period}"
        self.heading = words.SENT_FORM.format(paper=paper_name(paper.form, paper.period))

    def body(self) -> ComposeResult:
        yield Form(Field("on_date", words.ON_DATE, DateBox(self.app.today), required=True))

    async def write(self) -> bool:
        paper, day = self._paper, cast("date", self.form.values()["on_date"])
        await self.perform(submission.submit, paper.zone.id, paper.form, paper.period, day)
        self.notice(words.SENT_ON.format(paper=paper_name(paper.form, paper.period), day=short_date(day)))
        return True


class DutyDoneScreen(KeptForm):
    """The day on which a duty of the 구청, or an entry of one's own, was done."""

    draft_noun = "deadline_done"

    def __init__(self, due: Due) -> None:
        super().__init__()
        self._due = due
        self.draft_key = due.key
        self.heading = words.DONE_FORM.format(name=due_name(due))

    def body(self) -> ComposeResult:
        yield Form(Field("done_on", words.ON_DATE, DateBox(self._due.done_on or self.app.today)))

    async def write(self) -> bool:
        day, due = cast("date | None", self.form.values()["done_on"]), self._due
        if due.row is not None and due.usual_on is None:
            await self.perform(deadline.finish_own, due.row.id, day)
        else:
            await self.perform(deadline.finish, due.duty, due.period, day)
        name = due_name(due)
        self.notice(words.REOPENED.format(name=name) if day is None else _done_on(name, day))
        return True


def _done_on(name: str, day: date) -> str:
    return words.DONE_ON.format(name=name, day=short_date(day))
