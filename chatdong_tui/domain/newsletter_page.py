"""A newsletter as a screen or a report reads it, and the agencies' lines as they are typed at once."""

from __future__ import annotations

from dataclasses import dataclass

from chatdong_tui.domain.network import Organisation, Zone
from chatdong_tui.domain.newsletter import Newsletter, NewsletterItem, NewsletterVersion, NewsSection
from chatdong_tui.domain.newsletter_check import Finding


@dataclass(frozen=True, slots=True)
class NewsletterPage:
    """A zone's newsletter of a month; newsletter None: not begun. items: in order, hidden ones too.

    agencies: the zone's members of that month, the lead agency first. version: the newest one.
    """

    zone: Zone
    month: str
    agencies: tuple[Organisation, ...]
    newsletter: Newsletter | None = None
    items: tuple[NewsletterItem, ...] = ()
    version: NewsletterVersion | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def is_final(self) -> bool:
        return self.version is not None and self.version.is_closed

    def of(self, section: NewsSection) -> tuple[NewsletterItem, ...]:
        return tuple(item for item in self.items if item.section is section)


@dataclass(frozen=True, slots=True)
class AgencyNews:
    """An agency's lines as they are typed at once: the first LINES of it, each `소식 | 신청·문의`.

    contact: what stands for 신청·문의 where a line names none.
    """

    organisation: Organisation
    lines: tuple[str, ...]
    contact: str


AGENCY_LINES = 2
"""Lines an agency usually has (domain.md §7.2)."""
SEPARATOR = "|"


def split_line(line: str, usual: str | None) -> tuple[str, str | None]:
    """The news and the contact of a typed line; without a `|` the usual contact, after an empty one none."""
    text, sign, contact = line.partition(SEPARATOR)
    return text.strip(), (contact.strip() or None) if sign else usual


def joined_line(item: NewsletterItem, usual: str | None) -> str:
    """A line as it is typed; its contact only where that is not the usual one."""
    if item.contact == usual:
        return item.text
    return f"{item.text} {SEPARATOR} {item.contact or ''}".rstrip(" ") if item.contact else f"{item.text} {SEPARATOR}"
