"""Drafts of indicators, of their plan, of what was reported by hand, and of what is said to a figure."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from chatdong_tui.domain.draft.project import Unit
from chatdong_tui.domain.draft.text import Draft, OptionalLine, OptionalTitle, Title, clean, none_if_empty
from chatdong_tui.domain.indicator import IndicatorKind, Missing, Total
from chatdong_tui.domain.indicator_table import FindingKind

OptionalUnit = Annotated[Unit | None, BeforeValidator(none_if_empty)]
Sentence = Annotated[str, AfterValidator(clean), StringConstraints(min_length=1, max_length=400)]


class IndicatorDraft(Draft):
    """rule: the code of a counting rule; None is by hand. unit None: of the rule, or sentences only."""

    name: Title
    kind: IndicatorKind = IndicatorKind.PERFORMANCE
    part: OptionalTitle = None
    definition: OptionalLine = None
    unit: OptionalUnit = None
    rule: str | None = None
    decimals: Annotated[int, Field(ge=0, le=2)] | None = None
    total: Total | None = None


class BucketDraft(Draft):
    """A plan bucket or what was reported for one: a number, `-`, or a sentence. period: its code.

    value: in units of the indicator's last decimal. evidence: what a reported figure rests on.
    """

    period: str
    zone_id: str | None = None
    value: int | None = None
    absent: Missing | None = None
    text: OptionalLine = None
    evidence: OptionalLine = None


class RemarkDraft(Draft):
    """What is said to a finding."""

    finding: FindingKind
    period: str
    sentence: Sentence
    zone_id: str | None = None
