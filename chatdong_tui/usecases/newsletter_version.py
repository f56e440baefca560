"""Checking a newsletter for anything personal, finalising it, opening it again, and its printed page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from chatdong_tui.document import Document
from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.monthly import Issue
from chatdong_tui.domain.network import District
from chatdong_tui.domain.newsletter import Newsletter, NewsletterItem, NewsletterVersion
from chatdong_tui.domain.newsletter_check import Finding, findings
from chatdong_tui.domain.newsletter_page import NewsletterPage
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.reports import newsletter as report
from chatdong_tui.reports.veil import veil_of
from chatdong_tui.storage import newsletter as storage
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.usecases.newsletter import page

FORM = report.FORM


def check(desk: Desk, newsletter_id: str) -> tuple[Finding, ...]:
    """What must be looked at before it is finalised, line by line. Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.database.snapshot() as connection:
        newsletter = rows.get(connection, Newsletter, newsletter_id)
        return page(desk, newsletter.zone_id, newsletter.month).findings


def clear_item(desk: Desk, item_id: str) -> Done[NewsletterItem]:
    """Somebody has read a line: the number or address in it is an office's own. It holds until the line changes.

    Raises RuleBroken: UNKNOWN_RECORD; NEWSLETTER_FINAL; NAMES_A_HOUSEHOLD where the line leads to one.
    """
    with desk.act("newsletter.clear_item") as act:
        item = rows.get(act.connection, NewsletterItem, item_id)
        storage.writable(act.connection, item.newsletter_id)
        found = findings((replace(item, hidden=False),), storage.household_finder(act.connection))
        if not all(finding.kind.may_stay for finding in found):
            raise RuleBroken("", Rule.NAMES_A_HOUSEHOLD)
        item = replace(item, cleared=item.content.stamp)
        act.put(item)
        return done(act, item)


def finalise(desk: Desk, newsletter_id: str) -> Done[NewsletterVersion]:
    """Close a newsletter: the version keeps its whole page, and from here on nothing of it changes.

    Raises RuleBroken: UNKNOWN_RECORD; NEWSLETTER_FINAL when it is final already; PERSONAL_LEFT while `check`
    finds something.
    """
    with desk.act("newsletter.finalise") as act:
        newsletter = storage.writable(act.connection, newsletter_id)
        found = check(desk, newsletter_id)
        if found:
            raise RuleBroken("", Rule.PERSONAL_LEFT, count=len(found))
        before = storage.versions(act.connection, newsletter_id)
        version = before[-1] if before else _version(newsletter_id, 1, desk.today)
        shown = page(desk, newsletter.zone_id, newsletter.month)
        body = _kept(_page(desk, act.connection, shown, final=True))
        version = replace(version, closed_on=desk.today, body=body)
        act.put(version)
        return done(act, version)


def _kept(document: Document) -> str:
    # Loaded with the first closing, not with the first screen.
    from chatdong_tui.export import json

    return json.kept(document)


def _version(newsletter_id: str, number: int, opened_on: date, reason: str | None = None) -> NewsletterVersion:
    row_id = derived("newsletter_version", newsletter_id, number)
    return NewsletterVersion(row_id, newsletter_id, number, opened_on, reason)


def reopen(desk: Desk, newsletter_id: str, reason: str) -> Done[NewsletterVersion]:
    """Open a finalised newsletter: the next version, which `finalise` closes.

    Raises RuleBroken: UNKNOWN_RECORD; NEWSLETTER_OPEN for one that is not final; REQUIRED and what else a line
    must not hold at `reason`.
    """
    from chatdong_tui.domain.draft.newsletter import ReopenDraft
    from chatdong_tui.domain.draft.text import draft_of

    draft = draft_of(ReopenDraft, reason=reason)
    with desk.act("newsletter.reopen") as act:
        rows.get(act.connection, Newsletter, newsletter_id)
        newest = storage.last_version(act.connection, newsletter_id)
        if newest is None or not newest.is_closed:
            raise RuleBroken("", Rule.NEWSLETTER_OPEN)
        version = _version(newsletter_id, newest.version_no + 1, desk.today, draft.reason)
        act.put(version)
        return done(act, version)


def versions(desk: Desk, newsletter_id: str) -> tuple[NewsletterVersion, ...]:
    """All versions, the first one first; none while it was never finalised."""
    with desk.database.snapshot() as connection:
        return tuple(storage.versions(connection, newsletter_id))


def document(desk: Desk, zone_id: str, month: str) -> Document:
    """The printed page: as it was finalised, or as it stands now, marked as a draft and with everything that
    `check` would find made unreadable.

    Raises RuleBroken: what `newsletter.page` raises; NO_NEWSLETTER at forms.
    """
    from chatdong_tui.export import json

    with desk.database.snapshot() as connection:
        shown = page(desk, zone_id, month)
        if shown.newsletter is None:
            raise RuleBroken("forms", Rule.NO_NEWSLETTER)
        if shown.version is not None and shown.version.body is not None:
            return json.read(shown.version.body)
        return _page(desk, connection, shown, final=False)


def version(desk: Desk, version_id: str) -> Document:
    """The page as a version closed it; for the one that is open, as it stands now. Raises UNKNOWN_RECORD."""
    from chatdong_tui.export import json

    with desk.database.snapshot() as connection:
        found = rows.get(connection, NewsletterVersion, version_id)
        if found.body is not None:
            return json.read(found.body)
        newsletter = rows.get(connection, Newsletter, found.newsletter_id)
        return document(desk, newsletter.zone_id, newsletter.month)


def _page(desk: Desk, connection: Connection, shown: NewsletterPage, *, final: bool) -> Document:
    district = rows.get(connection, District, shown.zone.district_id)
    agency = shown.agencies[0].name if shown.agencies else district.name
    issue = Issue(agency, "", desk.today, ())
    hide = veil_of(storage.household_finder(connection))
    return report.build(shown, district.name, issue, hide, final=final)


def of_month(desk: Desk, zone_ids: Sequence[str], month: str) -> list[Document]:
    """The newsletters of these zones that there are. Raises RuleBroken(NO_NEWSLETTER) at forms for none."""
    with desk.database.snapshot() as connection:
        begun = storage.of_month(connection, zone_ids, month)
        if not begun:
            raise RuleBroken("forms", Rule.NO_NEWSLETTER)
        return [document(desk, each.zone_id, month) for each in begun]
