"""What a verb works with: the open file, the clock, new ids, the settings, and who sits at the desk."""

from __future__ import annotations

import contextlib
import enum
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Concatenate, Generic, ParamSpec, TypeVar

from chatdong_tui.settings import Settings

if TYPE_CHECKING:
    from chatdong_tui.domain.network import District, Person, Zone
    from chatdong_tui.storage import journal
    from chatdong_tui.storage.database import Database

T = TypeVar("T")
P = ParamSpec("P")


class Noun(enum.StrEnum):
    """What a change is about; screens that show such things reload."""

    NETWORK = "network"
    MEETING = "meeting"
    CASE = "case"
    OUTREACH = "outreach"
    BOARD = "board"
    PROJECT = "project"
    BUDGET = "budget"
    REGISTER = "register"
    SUBMISSION = "submission"
    INDICATOR = "indicator"
    NEWSLETTER = "newsletter"


NOUN_OF_TABLE = {
    "district": Noun.NETWORK,
    "zone": Noun.NETWORK,
    "dong": Noun.NETWORK,
    "organisation": Noun.NETWORK,
    "membership": Noun.NETWORK,
    "person": Noun.NETWORK,
    "role": Noun.NETWORK,
    "agreement": Noun.NETWORK,
    "agreement_party": Noun.NETWORK,
    "meeting": Noun.MEETING,
    "attendance_duty": Noun.MEETING,
    "training_result": Noun.MEETING,
    "attendance": Noun.MEETING,
    "agenda_item": Noun.MEETING,
    "discussion_line": Noun.MEETING,
    "decision_option": Noun.MEETING,
    "decision": Noun.MEETING,
    "action_item": Noun.MEETING,
    "minutes_version": Noun.MEETING,
    "household": Noun.CASE,
    "crisis_case": Noun.CASE,
    "status_event": Noun.CASE,
    "contact": Noun.CASE,
    "need": Noun.CASE,
    "risk_assessment": Noun.CASE,
    "resource": Noun.CASE,
    "service": Noun.CASE,
    "consent": Noun.CASE,
    "campaign": Noun.OUTREACH,
    "campaign_count": Noun.OUTREACH,
    "outreach_count": Noun.OUTREACH,
    "stage_task": Noun.BOARD,
    "stage_evidence": Noun.BOARD,
    "interface_task": Noun.BOARD,
    "joint_project": Noun.PROJECT,
    "project_item": Noun.PROJECT,
    "project_part": Noun.PROJECT,
    "project_goal": Noun.PROJECT,
    "milestone": Noun.PROJECT,
    "activity": Noun.PROJECT,
    "budget_line": Noun.BUDGET,
    "disbursement": Noun.BUDGET,
    "budget_change": Noun.BUDGET,
    "expenditure": Noun.BUDGET,
    "settlement": Noun.BUDGET,
    "programme": Noun.REGISTER,
    "programme_line": Noun.REGISTER,
    "programme_money": Noun.REGISTER,
    "programme_fact": Noun.REGISTER,
    "programme_note": Noun.REGISTER,
    "city_district": Noun.REGISTER,
    "publicity": Noun.REGISTER,
    "survey": Noun.REGISTER,
    "survey_answer": Noun.REGISTER,
    "solution_question": Noun.REGISTER,
    "material": Noun.REGISTER,
    "support_quota": Noun.REGISTER,
    "good_practice": Noun.REGISTER,
    "conference_group": Noun.REGISTER,
    "submission": Noun.SUBMISSION,
    "submission_version": Noun.SUBMISSION,
    "submission_correction": Noun.SUBMISSION,
    "deadline": Noun.SUBMISSION,
    "newsletter": Noun.NEWSLETTER,
    "newsletter_item": Noun.NEWSLETTER,
    "newsletter_version": Noun.NEWSLETTER,
    "gap_waiver": Noun.NEWSLETTER,
    "indicator": Noun.INDICATOR,
    "indicator_target": Noun.INDICATOR,
    "indicator_actual": Noun.INDICATOR,
    "indicator_remark": Noun.INDICATOR,
}


@dataclass(frozen=True, slots=True)
class Change:
    """What a verb changed: the nouns concerned and the ids of the rows."""

    nouns: frozenset[Noun]
    row_ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """The outcome of a verb: its value, what it changed, and its name in the journal (`meeting.record`)."""

    value: T
    change: Change
    verb: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where this desk stands: its district, its zone (None at the 구청), and who sits at it."""

    district: District
    zone: Zone | None
    person: Person | None


@dataclass(slots=True)
class Desk:
    """Handed to every verb. now and new_id are given from outside, so that a run can be repeated."""

    database: Database
    now: Callable[[], datetime]
    new_id: Callable[[], str]
    settings: Settings = field(default_factory=Settings)
    demo: bool = False

    @property
    def today(self) -> date:
        return self.now().date()

    def perform(self, verb: Callable[Concatenate[Desk, P], Done[T]], *args: P.args, **kwargs: P.kwargs) -> Done[T]:
        """Run a verb on the writer thread and wait for it. Raises what the verb raises."""
        return self.database.perform(lambda: verb(self, *args, **kwargs)).result()

    @contextlib.contextmanager
    def act(self, verb: str, *, undoes: int | None = None) -> Iterator[journal.Act]:
        """The one transaction of a verb; on the writer thread only."""
        with self.database.act(verb, self.database.meta("person"), demo=self.demo, undoes=undoes) as act:
            yield act

    def place(self) -> Place:
        """Where this desk stands. Raises RuleBroken(UNKNOWN_RECORD) in a file that was never set up."""
        from chatdong_tui.domain.network import District, Person, Zone
        from chatdong_tui.storage import rows

        with self.database.snapshot() as connection:
            district = rows.get(connection, District, self.database.meta("district"), "district")
            zone = rows.find(connection, Zone, self.database.meta("zone"))
            person = rows.find(connection, Person, self.database.meta("person"))
        return Place(district, zone, person)


def done(act: journal.Act, value: T) -> Done[T]:
    """The outcome of an act that has just written its rows."""
    nouns = frozenset(NOUN_OF_TABLE[table] for table, _ in act.touched)
    return Done(value, Change(nouns, frozenset(row_id for _, row_id in act.touched)), act.verb)
