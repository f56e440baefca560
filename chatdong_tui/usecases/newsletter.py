"""The 소식지 of a zone and month: reading it, writing its lines, hiding and moving them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.monthly import Span
from chatdong_tui.domain.network import Organisation, Zone
from chatdong_tui.domain.newsletter import Newsletter, NewsletterItem, NewsSection, in_order
from chatdong_tui.domain.newsletter_check import findings
from chatdong_tui.domain.newsletter_page import AGENCY_LINES, AgencyNews, NewsletterPage, joined_line, split_line
from chatdong_tui.domain.order import moved
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import newsletter as storage
from chatdong_tui.storage import rows, same_zone
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.journal import Act
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.words.formats import read_month

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.newsletter import NewsItemDraft


def page(desk: Desk, zone_id: str, month: str) -> NewsletterPage:
    """A zone's newsletter of a month with all its lines; of a month of another year, that of the zone with the
    same number then.

    Raises RuleBroken: NOT_A_MONTH at month; UNKNOWN_RECORD at zone_id; OUT_OF_RANGE at month for a year in
    which there is no such zone.
    """
    with desk.database.snapshot() as connection:
        zone, span = zone_of_month(connection, zone_id, month, desk.today)
        agencies = tuple(storage.members(connection, zone.id, span.first, span.last))
        newsletter = rows.find(connection, Newsletter, newsletter_id(zone.id, span.month))
        if newsletter is None:
            return NewsletterPage(zone, span.month, agencies)
        items = tuple(
            in_order(storage.items(connection, newsletter.id), [organisation.id for organisation in agencies])
        )
        version = storage.last_version(connection, newsletter.id)
        found = () if version and version.is_closed else findings(items, storage.household_finder(connection))
        return NewsletterPage(zone, span.month, agencies, newsletter, items, version, found)


def newsletter_id(zone_id: str, month: str) -> str:
    """The id of the one newsletter of a zone and month."""
    return derived("newsletter", zone_id, month)


def zone_of_month(connection: Connection, zone_id: str, month: str, today: date) -> tuple[Zone, Span]:
    """The zone with this zone's number in the month's year, and the month. Raises what `page` raises."""
    try:
        span = Span(read_month(month, today))
    except ValueError:
        raise RuleBroken("month", Rule.NOT_A_MONTH) from None
    zone = rows.get(connection, Zone, zone_id, "zone_id")
    if zone.year == span.first.year:
        return zone, span
    found = same_zone.of_year(connection, zone, span.first.year)
    if found is None:
        raise RuleBroken("month", Rule.OUT_OF_RANGE)
    return found, span


def begun(act: Act, zone: Zone, month: str) -> Newsletter:
    """The newsletter that is being written; a new one gets the number after the zone's last of the year.

    Raises RuleBroken(NEWSLETTER_FINAL).
    """
    row_id = newsletter_id(zone.id, month)
    if rows.find(act.connection, Newsletter, row_id) is not None:
        return storage.writable(act.connection, row_id)
    taken = [each.issue_no for each in storage.of_zone(act.connection, zone.id)]
    newsletter = Newsletter(row_id, zone.id, month, max(taken, default=0) + 1)
    act.put(newsletter)
    return newsletter


def renumber(desk: Desk, newsletter_id: str, issue_no: int) -> Done[Newsletter]:
    """Give an issue another number. Raises RuleBroken: UNKNOWN_RECORD; NEWSLETTER_FINAL; issue_no
    OUT_OF_RANGE, ALREADY_THERE for another issue's number."""
    from chatdong_tui.domain.draft.newsletter import IssueDraft
    from chatdong_tui.domain.draft.text import draft_of

    draft = draft_of(IssueDraft, issue_no=issue_no)
    with desk.act("newsletter.renumber") as act:
        old = storage.writable(act.connection, newsletter_id)
        others = [each for each in storage.of_zone(act.connection, old.zone_id) if each.id != old.id]
        if draft.issue_no in (each.issue_no for each in others):
            raise RuleBroken("issue_no", Rule.ALREADY_THERE)
        newsletter = replace(old, issue_no=draft.issue_no)
        act.put(newsletter)
        return done(act, newsletter)


# one line


def add_item(desk: Desk, zone_id: str, month: str, draft: NewsItemDraft) -> Done[NewsletterItem]:
    """A typed line at the end of its section; a newsletter that is not there yet begins with it.

    Raises RuleBroken: what `page` raises; NEWSLETTER_FINAL; organisation_id UNKNOWN_RECORD, and REQUIRED for
    an agency's news.
    """
    with desk.act("newsletter.add_item") as act:
        zone, span = zone_of_month(act.connection, zone_id, month, desk.today)
        newsletter = begun(act, zone, span.month)
        _check(act.connection, draft)
        item = _typed(desk, act, newsletter.id, draft)
        return done(act, item)


def _check(connection: Connection, draft: NewsItemDraft) -> None:
    if draft.organisation_id is not None:
        rows.get(connection, Organisation, draft.organisation_id, "organisation_id")
    elif draft.section is NewsSection.AGENCY:
        raise RuleBroken("organisation_id", Rule.REQUIRED)


def _typed(desk: Desk, act: Act, newsletter_id: str, draft: NewsItemDraft) -> NewsletterItem:
    there = storage.items(act.connection, newsletter_id)
    last = max((item.position for item in there if item.section is draft.section), default=0)
    blank = NewsletterItem(desk.new_id(), newsletter_id, draft.section, last + 1, draft.text)
    item = blank.saying(draft.content)
    act.put(item)
    return item


def edit_item(desk: Desk, item_id: str, draft: NewsItemDraft) -> Done[NewsletterItem]:
    """Other words for a line; a drafted one is the person's own from now on. It stays in its section.

    Raises RuleBroken: UNKNOWN_RECORD; NEWSLETTER_FINAL; what `add_item` raises at organisation_id.
    """
    with desk.act("newsletter.edit_item") as act:
        old = _item(act.connection, item_id)
        _check(act.connection, draft)
        item = old.saying(draft.content)
        act.put(item)
        return done(act, item)


def _item(connection: Connection, item_id: str) -> NewsletterItem:
    item = rows.get(connection, NewsletterItem, item_id)
    storage.writable(connection, item.newsletter_id)
    return item


def hide_item(desk: Desk, item_id: str, *, hidden: bool = True) -> Done[NewsletterItem]:
    """Leave a line out of the printed page, or (False) print it again.

    Raises RuleBroken: UNKNOWN_RECORD; NEWSLETTER_FINAL.
    """
    with desk.act("newsletter.hide_item") as act:
        item = replace(_item(act.connection, item_id), hidden=hidden)
        act.put(item)
        return done(act, item)


def remove_item(desk: Desk, item_id: str) -> Done[bool]:
    """Take a typed line away (True). A drafted one is hidden instead (False): the next draft would bring it
    back. Raises RuleBroken: UNKNOWN_RECORD; NEWSLETTER_FINAL."""
    with desk.act("newsletter.remove_item") as act:
        item = _item(act.connection, item_id)
        if item.source is not None:
            act.put(replace(item, hidden=True))
            return done(act, False)
        act.remove(NewsletterItem, item_id)
        return done(act, True)


def move_item(desk: Desk, item_id: str, step: int) -> Done[str]:
    """Move a line up (-1) or down (1) among those of its section, an agency's news among its own.

    Raises RuleBroken: UNKNOWN_RECORD; NEWSLETTER_FINAL; NOT_A_CHOICE in a section that goes by days.
    """
    with desk.act("newsletter.move_item") as act:
        item = _item(act.connection, item_id)
        if item.section.by_day:
            raise RuleBroken("", Rule.NOT_A_CHOICE)
        beside = {
            each.id: each
            for each in in_order(storage.items(act.connection, item.newsletter_id))
            if each.section is item.section
            and (item.section is not NewsSection.AGENCY or each.organisation_id == item.organisation_id)
        }
        places = [each.position for each in beside.values()]
        ids = moved(tuple(beside), item_id, list(beside).index(item_id) + 1 + step)
        for place, each in zip(places, ids, strict=True):
            act.put(replace(beside[each], position=place))
        return done(act, item_id)


# the agencies' news, typed at once


def agency_lines(desk: Desk, zone_id: str, month: str) -> tuple[AgencyNews, ...]:
    """The first lines of every agency of the zone as they are typed. Raises what `page` raises."""
    with desk.database.snapshot() as connection:
        shown = page(desk, zone_id, month)
        found = []
        for organisation in shown.agencies:
            usual = storage.usual_contact(connection, shown.zone.no, organisation.id, shown.month)
            items = _of_agency(shown.items, organisation.id)
            found.append(AgencyNews(organisation, tuple(joined_line(item, usual) for item in items), usual or ""))
        return tuple(found)


def _of_agency(items: Sequence[NewsletterItem], organisation_id: str) -> list[NewsletterItem]:
    """The lines that are typed at once: the first ones of an agency that are printed."""
    own = [item for item in items if item.section is NewsSection.AGENCY and item.organisation_id == organisation_id]
    return [item for item in own if not item.hidden][:AGENCY_LINES]


def write_agency_lines(
    desk: Desk, zone_id: str, month: str, lines: Mapping[str, Sequence[str]]
) -> Done[tuple[NewsletterItem, ...]]:
    """Write the first lines of agencies, by the agency's id, in one act; a blank line takes its line away.

    Raises RuleBroken: what `page` raises; NEWSLETTER_FINAL; at `<agency's id>/<line from 0>` what a line must
    not hold. Nothing is saved then.
    """
    with desk.act("newsletter.write_agency_lines") as act:
        zone, span = zone_of_month(act.connection, zone_id, month, desk.today)
        newsletter = begun(act, zone, span.month)
        written: list[NewsletterItem] = []
        for organisation_id, typed in lines.items():
            rows.get(act.connection, Organisation, organisation_id, "organisation_id")
            usual = storage.usual_contact(act.connection, zone.no, organisation_id, span.month)
            there = _of_agency(in_order(storage.items(act.connection, newsletter.id)), organisation_id)
            for place, line in enumerate(typed):
                old = there[place] if place < len(there) else None
                item = _write_line(desk, act, newsletter.id, old, _line(organisation_id, place, line, usual))
                if item is not None:
                    written.append(item)
                    usual = item.contact or usual
        return done(act, tuple(written))


def _line(organisation_id: str, place: int, line: str, usual: str | None) -> NewsItemDraft | None:
    from chatdong_tui.domain.draft.newsletter import NewsItemDraft
    from chatdong_tui.domain.draft.text import draft_of

    text, contact = split_line(line, usual)
    if not text:
        return None
    try:
        return draft_of(
            NewsItemDraft, section=NewsSection.AGENCY, text=text, organisation_id=organisation_id, contact=contact
        )
    except RuleBroken as broken:
        raise RuleBroken(f"{organisation_id}/{place}", broken.rule, **broken.facts) from None


def _write_line(
    desk: Desk, act: Act, newsletter_id: str, old: NewsletterItem | None, draft: NewsItemDraft | None
) -> NewsletterItem | None:
    if draft is None:
        if old is not None:
            act.remove(NewsletterItem, old.id)
        return None
    if old is None:
        return _typed(desk, act, newsletter_id, draft)
    item = old.saying(draft.content)
    act.put(item)
    return item
