"""Drafts of the registers."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from chatdong_tui.domain.draft.project import Count, Month, Unit, Won
from chatdong_tui.domain.draft.text import Draft, Line, OptionalLine, OptionalName, OptionalTitle, Title, clean
from chatdong_tui.domain.good_practice import PracticeForm, PracticeKind
from chatdong_tui.domain.programme import Coverage, Operator
from chatdong_tui.domain.register import MaterialKind, PublicityCategory, QuotaKind

ShortTitle = Annotated[str, AfterValidator(clean), StringConstraints(min_length=1, max_length=60)]
Place = Annotated[str, AfterValidator(clean), StringConstraints(min_length=1, max_length=20)]
Question = Annotated[str, AfterValidator(clean), StringConstraints(min_length=1, max_length=200)]


class PublicityDraft(Draft):
    """until_on None: it goes on. A quantity needs its unit."""

    category: PublicityCategory
    means: ShortTitle
    from_on: date
    until_on: date | None = None
    by_month: bool = False
    content: OptionalLine = None
    quantity: Count | None = None
    unit: Unit | None = None
    note: OptionalLine = None


class SurveyDraft(Draft):
    name: Title
    audience: OptionalTitle = None
    from_month: Month | None = None
    until_month: Month | None = None
    respondents: Count | None = None
    note: OptionalLine = None


class SurveyAnswerDraft(Draft):
    """base None: of all who answered the survey."""

    question: Question
    answer: Question
    people: Count | None = None
    base: Count | None = None


class SolutionQuestionDraft(Draft):
    """asked_by: an organisation or a post, never a person."""

    asked_on: date
    question: Line
    asked_by: OptionalTitle = None
    answer: OptionalLine = None
    answered_on: date | None = None
    shared_on: date | None = None
    shared_by: OptionalTitle = None


class MaterialDraft(Draft):
    kind: MaterialKind
    title: Title
    version_no: Annotated[int, Field(ge=1, le=99)] = 1
    issued_month: Month | None = None
    pieces: Count | None = None
    unit: Unit | None = None
    copies: Count | None = None
    content: OptionalLine = None
    note: OptionalLine = None


class GoodPracticeDraft(Draft):
    """kinds and tags: lists of text. course: `시기 / 민 / 관; 시기 / 민 / 관`."""

    title: Title
    form: PracticeForm
    summary: Line
    kinds: tuple[PracticeKind, ...] = ()
    frequency: OptionalTitle = None
    partners: OptionalLine = None
    resource: OptionalLine = None
    tags: tuple[ShortTitle, ...] = ()
    from_month: Month | None = None
    until_month: Month | None = None
    background: OptionalLine = None
    course: OptionalLine = None
    output: OptionalLine = None
    change: OptionalLine = None
    lesson: OptionalLine = None
    elsewhere: OptionalLine = None
    consented: bool | None = None
    checked_on: date | None = None


class SupportQuotaDraft(Draft):
    """quantity None: as often as needed. amount: won for each time."""

    year: Annotated[int, Field(ge=2000, le=2100)]
    kind: QuotaKind
    quantity: Count | None = None
    amount: Won | None = None
    note: OptionalLine = None


class CityDistrictDraft(Draft):
    name: Place
    phase: Annotated[int, Field(ge=1, le=9)] | None = None
    coverage: Coverage | None = None
    operator: Operator | None = None
    operated_by: OptionalName = None
    headcount: Count | None = None
    from_on: date | None = None
    until_on: date | None = None
    note: OptionalLine = None
