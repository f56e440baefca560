"""Drafts of campaigns and of what zones report on them."""

from __future__ import annotations

from datetime import date

from chatdong_tui.domain.draft.project import Count, Unit
from chatdong_tui.domain.draft.text import Draft, Title


class CampaignDraft(Draft):
    """until_on None: still running. unit None: 건."""

    name: Title
    from_on: date
    until_on: date | None = None
    unit: Unit | None = None


class CampaignCountDraft(Draft):
    """People newly taken in (명) and calls of a zone on a day; both None: nothing is reported any more.

    organisation_id: the part of the zone's figures that another agency did, included in them.
    """

    zone_id: str
    on_date: date
    targets: Count | None = None
    calls: Count | None = None
    organisation_id: str | None = None
