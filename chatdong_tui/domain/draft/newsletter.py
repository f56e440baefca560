"""Drafts of a newsletter: a line, the lines of an agency, why it is opened again, why a gap is left."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints

from chatdong_tui.domain.draft.text import Draft, Line, OptionalTitle, none_if_empty
from chatdong_tui.domain.newsletter import NewsContent, NewsSection, content_of

NewsText = Annotated[Line, StringConstraints(max_length=300)]
OptionalQuantity = Annotated[Annotated[str, StringConstraints(max_length=20)] | None, BeforeValidator(none_if_empty)]


class NewsItemDraft(Draft):
    """A line of a newsletter. quantity, audience and until_on are of something to share."""

    section: NewsSection
    text: NewsText
    organisation_id: str | None = None
    on_date: date | None = None
    quantity: OptionalQuantity = None
    audience: OptionalTitle = None
    until_on: date | None = None
    contact: OptionalTitle = None

    @property
    def content(self) -> NewsContent:
        return content_of(self)


class IssueDraft(Draft):
    """The number of an issue (호)."""

    issue_no: Annotated[int, Field(ge=1, le=99)]


class ReopenDraft(Draft):
    """Why a finalised newsletter is opened again."""

    reason: Line


class WaiverDraft(Draft):
    """Why a gap is left as it is."""

    sentence: Annotated[Line, StringConstraints(max_length=200)]
