"""Registers: publicity, surveys, the solution desk, materials, and the support that a 자치구 may have.

district, in each of them: the name of another 자치구 whose record it is, None = ours. reference: the source
document that a row is copied from; such a row is read-only.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from chatdong_tui.domain.good_practice import ConferenceGroup, GoodPractice
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.domain.programme import CityDistrict


class Register(enum.StrEnum):
    """The registers, by the table that holds each."""

    PUBLICITY = "publicity"
    SURVEY = "survey"
    SOLUTION_QUESTION = "solution_question"
    MATERIAL = "material"
    GOOD_PRACTICE = "good_practice"
    SUPPORT_QUOTA = "support_quota"
    CITY_DISTRICT = "city_district"
    CONFERENCE_GROUP = "conference_group"


class PublicityCategory(enum.StrEnum):
    ONLINE = "online"
    PRINT = "print"
    BANNER = "banner"
    MEDIA = "media"
    EVENT = "event"
    GOODS = "goods"
    OTHER = "other"


class MaterialKind(enum.StrEnum):
    MANUAL = "manual"
    GUIDELINE = "guideline"
    HANDBOOK = "handbook"
    CASEBOOK = "casebook"
    TEXTBOOK = "textbook"
    VIDEO = "video"
    SLIDES = "slides"
    RESEARCH = "research"
    FORM = "form"
    OTHER = "other"


class QuotaKind(enum.StrEnum):
    """간담회, 자문회의, 수시 컨설팅, 강사료 (coverage.md row 0-6)."""

    ROUNDTABLE = "roundtable"
    ADVISORY = "advisory"
    CONSULTATION = "consultation"
    LECTURER = "lecturer"


class QuestionState(enum.StrEnum):
    """How far a question of the solution desk is: it is done when everybody can read the answer."""

    OPEN = "open"
    ANSWERED = "answered"
    SHARED = "shared"


@dataclass(frozen=True, slots=True)
class Publicity:
    """구분·수단·일시·내용. until_on None: it goes on. by_month: only the months are known. quantity in `unit`."""

    id: str
    category: PublicityCategory
    means: str
    from_on: date
    by_month: bool = False
    until_on: date | None = None
    content: str | None = None
    quantity: int | None = None
    unit: str | None = None
    zone_id: str | None = None
    district: str | None = None
    reference: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Survey:
    """audience: 대상. respondents: 명."""

    id: str
    name: str
    audience: str | None = None
    from_month: str | None = None
    until_month: str | None = None
    respondents: int | None = None
    zone_id: str | None = None
    district: str | None = None
    reference: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class SurveyAnswer:
    """people who gave this answer, 명. base: of how many; None = of all who answered the survey."""

    id: str
    survey_id: str
    position: int
    question: str
    answer: str
    people: int | None = None
    base: int | None = None


@dataclass(frozen=True, slots=True)
class SolutionQuestion:
    """asked_by: an organisation or post, never a person. shared_by: the way it was shared."""

    id: str
    asked_on: date
    question: str
    asked_by: str | None = None
    answer: str | None = None
    answered_on: date | None = None
    shared_on: date | None = None
    shared_by: str | None = None
    zone_id: str | None = None
    district: str | None = None
    reference: str | None = None

    @property
    def state(self) -> QuestionState:
        if self.shared_on is not None:
            return QuestionState.SHARED
        return QuestionState.OPEN if self.answer is None else QuestionState.ANSWERED


@dataclass(frozen=True, slots=True)
class Material:
    """A version of a content. pieces: in `unit` (4권). copies: handed out, 부. previous_id: the version before."""

    id: str
    kind: MaterialKind
    title: str
    version_no: int = 1
    previous_id: str | None = None
    issued_month: str | None = None
    pieces: int | None = None
    unit: str | None = None
    copies: int | None = None
    content: str | None = None
    district: str | None = None
    reference: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class SupportQuota:
    """quantity: times a year, None = as often as needed (수시). amount: won for each time."""

    id: str
    year: int
    kind: QuotaKind
    quantity: int | None = None
    amount: int | None = None
    district: str | None = None
    reference: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class AnswerShare:
    """An answer of a survey. base: of how many, 명; None where that was not reported."""

    answer: SurveyAnswer
    base: int | None

    @property
    def share(self) -> Decimal | None:
        """In percent to one decimal, half up; None without people or without a base."""
        if self.answer.people is None or not self.base:
            return None
        return (Decimal(self.answer.people) * 100 / self.base).quantize(Decimal("0.1"), ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class QuotaUse:
    """A quota and what was used of it. meetings: those that count. used None: not ours, so nothing is known."""

    quota: SupportQuota
    meetings: tuple[Meeting, ...]
    used: int | None

    @property
    def left(self) -> int | None:
        """Times that are left; below 0 what was too much. None where there is no limit or nothing is known."""
        if self.quota.quantity is None or self.used is None:
            return None
        return self.quota.quantity - self.used


QUOTA_MEETINGS: dict[QuotaKind, tuple[MeetingKind, ...]] = {
    QuotaKind.ROUNDTABLE: (MeetingKind.ROUNDTABLE,),
    QuotaKind.ADVISORY: (MeetingKind.ADVISORY_MEETING,),
    QuotaKind.CONSULTATION: (MeetingKind.CONSULTATION,),
    QuotaKind.LECTURER: (MeetingKind.TRAINING, MeetingKind.JOINT_STUDY),
}
"""Which meetings use a quota up: a lecturer comes to trainings and to joint studies."""

Entry = Publicity | Survey | SolutionQuestion | Material | GoodPractice | SupportQuota | CityDistrict | ConferenceGroup
"""A row of any register."""
