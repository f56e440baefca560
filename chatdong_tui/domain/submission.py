"""The papers a zone owes the 구청: how far each is, what moves it on, and what was handed in."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.deadline import USUAL, DueDays, Duty, asked_in_year
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.refusal import Rule, RuleBroken


class SubmissionForm(enum.StrEnum):
    MEETING_REPORT = "meeting_report"
    NEWSLETTER = "newsletter"
    OPERATION_PLAN = "operation_plan"
    PROJECT_PLAN = "project_plan"
    SETTLEMENT = "settlement"

    @property
    def duty(self) -> Duty:
        """The same in the calendar."""
        return Duty(self.value)


class SubmissionState(enum.StrEnum):
    DRAFTING = "drafting"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    RESUBMITTED = "resubmitted"
    RECEIVED = "received"

    @property
    def is_in(self) -> bool:
        """Whether the paper is with the 구청."""
        return self in (SubmissionState.SUBMITTED, SubmissionState.RESUBMITTED, SubmissionState.RECEIVED)


class Step(enum.StrEnum):
    """What moves a paper from one state to the next."""

    SUBMIT = "submit"
    RETURN = "return"
    RECEIVE = "receive"
    WITHDRAW = "withdraw"


MOVES: Mapping[Step, Mapping[SubmissionState, SubmissionState]] = {
    Step.SUBMIT: {
        state: SubmissionState.SUBMITTED if state is SubmissionState.DRAFTING else SubmissionState.RESUBMITTED
        for state in SubmissionState
    },
    Step.RETURN: {
        SubmissionState.SUBMITTED: SubmissionState.RETURNED,
        SubmissionState.RESUBMITTED: SubmissionState.RETURNED,
        SubmissionState.RECEIVED: SubmissionState.RETURNED,
    },
    Step.RECEIVE: {
        SubmissionState.SUBMITTED: SubmissionState.RECEIVED,
        SubmissionState.RESUBMITTED: SubmissionState.RECEIVED,
    },
    Step.WITHDRAW: {
        SubmissionState.SUBMITTED: SubmissionState.DRAFTING,
        SubmissionState.RETURNED: SubmissionState.DRAFTING,
        SubmissionState.RESUBMITTED: SubmissionState.DRAFTING,
    },
}
"""작성중 → 제출 → 보완요청 → 재제출 → 접수 (domain.md §6). What was sent can be sent again, corrected; even a
paper that was received can be sent back; one that was received is not withdrawn."""


def moved(state: SubmissionState, step: Step) -> SubmissionState:
    """The state after a step. Raises RuleBroken(MOVE_NOT_ALLOWED) at `state`."""
    found = MOVES[step].get(state)
    if found is None:
        raise RuleBroken("state", Rule.MOVE_NOT_ALLOWED)
    return found


@dataclass(frozen=True, slots=True)
class Submission:
    """period: `YYYY-MM` for monthly papers, `YYYY` for yearly ones. due_on: the calendar's own day, without what
    was set by hand (`due_day`). digest: SHA-256 of what went out.

    submitted_on: when it first went out; resubmitted_on: when it last went out again. nothing_to_report:
    the zone said that there is nothing to tell of (무실적).
    """

    id: str
    zone_id: str
    form: SubmissionForm
    period: str
    due_on: date
    state: SubmissionState
    submitted_on: date | None = None
    digest: str | None = None
    nothing_to_report: bool | None = None
    resubmitted_on: date | None = None
    returned_on: date | None = None
    return_reason: str | None = None
    received_on: date | None = None


@dataclass(frozen=True, slots=True)
class SubmissionVersion:
    """The figures that went out with a paper, never changed afterwards. version_no: 1, 2 … for each sending.

    figures: `figure.as_text`. stamp: of the newest journal entry that they know of.
    """

    id: str
    submission_id: str
    version_no: int
    taken_on: date
    figures: str
    stamp: int
    digest: str | None = None


@dataclass(frozen=True, slots=True)
class SubmissionCorrection:
    """Why a figure is not the one that was handed in. figure: its key."""

    id: str
    submission_version_id: str
    figure: str
    reason: str
    noted_on: date


class PaperMark(enum.StrEnum):
    """What the grid tells apart: 제출, 지연(제출), 무실적, 보완요청, 미제출, 아직, and of a time before the file."""

    SUBMITTED = "submitted"
    LATE = "late"
    NOTHING = "nothing"
    RETURNED = "returned"
    MISSING = "missing"
    AHEAD = "ahead"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class Owed:
    """A paper the calendar asks for. usual_on: the calendar's own day. optional: the source does not insist."""

    form: SubmissionForm
    period: str
    due_on: date
    usual_on: date
    optional: bool = False


_FORMS = frozenset(form.value for form in SubmissionForm)


def owed_in_year(year: int, days: DueDays = USUAL, zone_id: str = "") -> Iterator[Owed]:
    """Every paper a zone owes for a year, in order of its due date.

    Monthly papers are due on the 5th of the next month, the March and June plans at the end of their
    month, the settlement on 20 December, each moved off weekends and holidays, unless another day was
    set for it (domain.md §6). January and February reports are optional in the source (monitoring runs
    from March) and are asked for all the same, as meetings are monthly.
    """
    papers = []
    for asked in asked_in_year(year, days):
        if asked.duty in _FORMS:
            due_on = days.set_for(asked.duty, asked.period, zone_id) or asked.usual_on
            papers.append(Owed(SubmissionForm(asked.duty), asked.period, due_on, asked.usual_on, asked.optional))
    yield from sorted(papers, key=lambda paper: (paper.due_on, paper.form))


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper of a zone: what the calendar asks for and how far it is. days_left < 0: overdue by so many.

    row: what is recorded of it. usual_on: the calendar's own day. since: the first month of which the file
    knows anything of the zone.
    """

    zone: Zone
    form: SubmissionForm
    period: str
    due_on: date
    state: SubmissionState
    submitted_on: date | None
    days_left: int
    optional: bool = False
    usual_on: date | None = None
    row: Submission | None = None
    since: str = ""

    @property
    def is_in(self) -> bool:
        """Whether the paper is with the 구청."""
        return self.state.is_in

    @property
    def month(self) -> str:
        """`YYYY-MM`: the month it tells of, or in which a yearly one falls due; December of its year for one that
        falls due later."""
        if "-" in self.period:
            return self.period
        return f"{self.due_on:%Y-%m}" if f"{self.due_on:%Y}" == self.period else f"{self.period}-12"

    @property
    def mark(self) -> PaperMark:
        """How it stands. Late goes by the day on which it first went out."""
        if self.state is SubmissionState.RETURNED:
            return PaperMark.RETURNED
        if not self.is_in:
            if self.days_left >= 0:
                return PaperMark.AHEAD
            return PaperMark.BEFORE if self.row is None and self.month < self.since else PaperMark.MISSING
        if self.row is not None and self.row.nothing_to_report:
            return PaperMark.NOTHING
        late = self.submitted_on is not None and self.submitted_on > self.due_on
        return PaperMark.LATE if late else PaperMark.SUBMITTED

    @property
    def waits(self) -> bool:
        """Whether it has to be handed in; what was due before the file was made is not its to miss."""
        return not self.is_in and self.mark is not PaperMark.BEFORE

    def allows(self, step: Step) -> bool:
        """Whether the step can be taken now."""
        return self.state in MOVES[step]


def due_day(row: Submission, days: DueDays) -> date:
    """When a recorded paper is due: on the day somebody set, else on the one recorded with it."""
    return days.set_for(row.form.duty, row.period, row.zone_id) or row.due_on


def papers(zone: Zone, recorded: Iterable[Submission], today: date, days: DueDays = USUAL) -> list[Paper]:
    """Every paper a zone owes for its year, as far as it got, in order of the calendar.

    recorded: what is known of them. A day that somebody set comes first, then the one recorded with the
    paper, then the calendar's.
    """
    known = {(row.form, row.period): row for row in recorded if row.zone_id == zone.id}
    found = []
    for paper in owed_in_year(zone.year, days, zone.id):
        row = known.get((paper.form, paper.period))
        due_on = due_day(row, days) if row else paper.due_on
        found.append(
            Paper(
                zone,
                paper.form,
                paper.period,
                due_on,
                row.state if row else SubmissionState.DRAFTING,
                row.submitted_on if row else None,
                (due_on - today).days,
                paper.optional,
                paper.usual_on,
                row,
                days.since.get(zone.id, ""),
            )
        )
    return found
