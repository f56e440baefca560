"""소식지 of a zone and month: its sections and lines, and which lines a new draft may write (domain.md §7.2)."""

from __future__ import annotations

import enum
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from chatdong_tui.domain.identity import derived


class NewsSection(enum.StrEnum):
    """In the order in which they are printed."""

    AGENCY = "agency"
    PEOPLE = "people"
    SHARING = "sharing"
    PROJECT = "project"
    STUDY = "study"
    CALENDAR = "calendar"
    NOTICE = "notice"

    @property
    def by_day(self) -> bool:
        """Whether its lines stand in the order of their days; they are not moved by hand."""
        return self in (NewsSection.PROJECT, NewsSection.STUDY, NewsSection.CALENDAR)


@dataclass(frozen=True, slots=True)
class Newsletter:
    """month: `YYYY-MM`. issue_no: 호, within the zone's year."""

    id: str
    zone_id: str
    month: str
    issue_no: int


@dataclass(frozen=True, slots=True)
class NewsContent:
    """What a line says. quantity: as printed (`12상자`); audience: 대상; until_on: 기한; contact: 신청·문의."""

    text: str
    organisation_id: str | None = None
    on_date: date | None = None
    quantity: str | None = None
    audience: str | None = None
    until_on: date | None = None
    contact: str | None = None

    @property
    def stamp(self) -> str:
        """The whole of it as one text, to tell whether it has changed."""
        parts = (self.text, self.organisation_id, _day(self.on_date), self.quantity, self.audience)
        return json.dumps([*parts, _day(self.until_on), self.contact], ensure_ascii=False)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def content_of(line: object) -> NewsContent:
    """What a line says, or the draft of one: both call its parts alike."""
    return NewsContent(**_parts(line))


def _parts(line: object) -> dict[str, Any]:
    return {part.name: getattr(line, part.name) for part in fields(NewsContent)}


@dataclass(frozen=True, slots=True)
class NewsletterItem:
    """A line. source: the record that a drafted line tells of, None for a typed one. drafted, cleared: the
    stamp of its content when it was drafted, and when somebody said that nothing in it is personal."""

    id: str
    newsletter_id: str
    section: NewsSection
    position: int
    text: str
    hidden: bool = False
    organisation_id: str | None = None
    on_date: date | None = None
    quantity: str | None = None
    audience: str | None = None
    until_on: date | None = None
    contact: str | None = None
    source: str | None = None
    drafted: str | None = None
    cleared: str | None = None

    @property
    def content(self) -> NewsContent:
        return content_of(self)

    @property
    def automatic(self) -> bool:
        """Whether it still says what was drafted from a record."""
        return self.source is not None and self.drafted == self.content.stamp

    def saying(self, content: NewsContent) -> NewsletterItem:
        """The same line with other words."""
        return replace(self, **_parts(content))


@dataclass(frozen=True, slots=True)
class NewsletterVersion:
    """The newsletter as it was finalised under a number. closed_on and body None: this version is still open.

    reason: why a version after the first was opened. body: the whole document as JSON.
    """

    id: str
    newsletter_id: str
    version_no: int
    opened_on: date
    reason: str | None = None
    closed_on: date | None = None
    body: str | None = None

    @property
    def is_closed(self) -> bool:
        return self.closed_on is not None


@dataclass(frozen=True, slots=True)
class Fresh:
    """A line as the records have it now. source names its record: `role:<id>:from`."""

    source: str
    section: NewsSection
    content: NewsContent


@dataclass(frozen=True, slots=True)
class Redraft:
    """What a new draft writes: lines that are new, lines that say something else now, ids of lines that go."""

    new: tuple[NewsletterItem, ...]
    changed: tuple[NewsletterItem, ...]
    gone: tuple[str, ...]


def redraft(newsletter_id: str, items: Iterable[NewsletterItem], fresh: Iterable[Fresh]) -> Redraft:
    """Bring a newsletter in line with the records.

    Only lines that still say what was drafted change or go; a typed line, and a drafted one that somebody
    has changed, stay as they are. A hidden line stays hidden.
    """
    there = list(items)
    by_source = {item.source: item for item in there if item.source is not None}
    last = {section: max((i.position for i in there if i.section is section), default=0) for section in NewsSection}
    new, changed, wanted = [], [], set()
    for each in fresh:
        wanted.add(each.source)
        known = by_source.get(each.source)
        if known is None:
            last[each.section] += 1
            new.append(_drafted(newsletter_id, each, last[each.section]))
        elif known.automatic and known.content != each.content:
            changed.append(replace(known.saying(each.content), drafted=each.content.stamp))
    gone = tuple(item.id for item in there if item.automatic and item.source not in wanted)
    return Redraft(tuple(new), tuple(changed), gone)


def _drafted(newsletter_id: str, fresh: Fresh, position: int) -> NewsletterItem:
    row_id = derived("newsletter_item", newsletter_id, fresh.source)
    blank = NewsletterItem(row_id, newsletter_id, fresh.section, position, fresh.content.text, source=fresh.source)
    return replace(blank.saying(fresh.content), drafted=fresh.content.stamp)


def in_order(items: Iterable[NewsletterItem], agency_ids: Sequence[str] = ()) -> list[NewsletterItem]:
    """Section by section; where a section goes by days, by day, those without one last; the agencies' news in
    the order of the agencies."""
    sections = list(NewsSection)
    of_agency = {agency_id: place for place, agency_id in enumerate(agency_ids)}

    def place(item: NewsletterItem) -> tuple[int, int, date, int, str]:
        day = (item.on_date or date.max) if item.section.by_day else date.min
        agency = 0
        if item.section is NewsSection.AGENCY:
            agency = of_agency.get(item.organisation_id or "", len(of_agency))
        return sections.index(item.section), agency, day, item.position, item.id

    return sorted(items, key=place)
