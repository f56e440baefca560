"""Newsletters as the tests write them."""

from __future__ import annotations

from chatdong_tui.domain.draft.newsletter import NewsItemDraft
from chatdong_tui.domain.newsletter import Newsletter, NewsletterItem, NewsSection
from chatdong_tui.domain.newsletter_page import NewsletterPage
from chatdong_tui.usecases import newsletter, newsletter_draft
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network

MARCH = "2021-03"


def drafted(desk: Desk, network: Network, month: str = MARCH) -> Newsletter:
    """A newsletter of zone 1 as the records make it."""
    return desk.perform(newsletter_draft.draft, network.zones[1], month).value.newsletter


def shown(desk: Desk, network: Network, month: str = MARCH) -> NewsletterPage:
    return newsletter.page(desk, network.zones[1], month)


def typed(
    desk: Desk,
    network: Network,
    text: str,
    section: NewsSection = NewsSection.NOTICE,
    month: str = MARCH,
    **more: object,
) -> NewsletterItem:
    """A line that somebody types."""
    draft = NewsItemDraft.model_validate({"section": section, "text": text, **more})
    return desk.perform(newsletter.add_item, network.zones[1], month, draft).value


def said(desk: Desk, network: Network, section: NewsSection, month: str = MARCH) -> list[str]:
    """The texts of a section in their order."""
    return [item.text for item in shown(desk, network, month).of(section)]
