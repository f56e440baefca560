"""Newsletters with their lines and versions, and the records that a draft is made of."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.household_trace import Finder, finder
from chatdong_tui.domain.network import Organisation, Part, Person, Role
from chatdong_tui.domain.newsletter import Newsletter, NewsletterItem, NewsletterVersion
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection


def items(connection: Connection, newsletter_id: str) -> list[NewsletterItem]:
    """All lines, hidden ones too, in no order."""
    return rows.select(connection, NewsletterItem, "newsletter_id = ?", (newsletter_id,))


def of_zone(connection: Connection, zone_id: str) -> list[Newsletter]:
    """The newsletters of a zone's year by month."""
    return rows.select(connection, Newsletter, "zone_id = ? ORDER BY month, id", (zone_id,))


def of_month(connection: Connection, zone_ids: Iterable[str], month: str) -> list[Newsletter]:
    """The newsletters of these zones for a month, in their order."""
    return [each for zone_id in zone_ids for each in of_zone(connection, zone_id) if each.month == month]


def versions(connection: Connection, newsletter_id: str) -> list[NewsletterVersion]:
    """All versions, the first one first."""
    return rows.select(connection, NewsletterVersion, "newsletter_id = ? ORDER BY version_no, id", (newsletter_id,))


def last_version(connection: Connection, newsletter_id: str) -> NewsletterVersion | None:
    """The newest version; None while it was never finalised."""
    found = rows.select(
        connection, NewsletterVersion, "newsletter_id = ? ORDER BY version_no DESC, id DESC LIMIT 1", (newsletter_id,)
    )
    return found[0] if found else None


def writable(connection: Connection, newsletter_id: str) -> Newsletter:
    """The newsletter that a verb is about to change. Raises RuleBroken: UNKNOWN_RECORD; NEWSLETTER_FINAL."""
    newsletter = rows.get(connection, Newsletter, newsletter_id)
    newest = last_version(connection, newsletter_id)
    if newest is not None and newest.is_closed:
        raise RuleBroken("", Rule.NEWSLETTER_FINAL)
    return newsletter


def usual_contact(connection: Connection, zone_no: int, organisation_id: str, month: str) -> str | None:
    """What an agency last named for 신청·문의 in a zone of this number, up to the month."""
    found = connection.execute(
        "SELECT i.contact FROM newsletter_item i JOIN newsletter n ON n.id = i.newsletter_id"
        " JOIN zone z ON z.id = n.zone_id WHERE i.removed = 0 AND n.removed = 0 AND i.section = 'agency'"
        " AND i.contact IS NOT NULL AND z.no = ? AND i.organisation_id = ? AND n.month <= ?"
        " ORDER BY n.month DESC, i.position, i.id LIMIT 1",
        (zone_no, organisation_id, month),
    ).fetchone()
    return str(found[0]) if found else None


_PARTS = ", ".join(
    f"'{part.value}'" for part in (Part.LEAD_AGENCY, Part.MEMBER_DONG, Part.MEMBER_AGENCY, Part.SUPPORTING)
)


def members(connection: Connection, zone_id: str, first: date, last: date) -> list[Organisation]:
    """Who was a member of the zone on some day of a month: the lead agency, the dongs, then the others."""
    found = connection.execute(
        f"SELECT {rows.selection(Organisation, 'o')} FROM membership m JOIN organisation o ON o.id = m.organisation_id"
        " LEFT JOIN dong d ON d.id = o.dong_id WHERE m.removed = 0 AND o.removed = 0 AND m.zone_id = ?1"
        f" AND m.part IN ({_PARTS}) AND coalesce(m.from_on, ?3) <= ?3 AND coalesce(m.until_on, ?2) >= ?2"
        " ORDER BY m.part <> 'lead_agency', m.part <> 'member_dong', d.position, o.name, o.id",
        (zone_id, first.isoformat(), last.isoformat()),
    )
    each = [rows.record(Organisation, row) for row in found]
    return list({organisation.id: organisation for organisation in each}.values())


@dataclass(frozen=True, slots=True)
class Turn:
    """A post that begins or ended with a day of the month."""

    role: Role
    person: Person
    organisation: Organisation


def turns(connection: Connection, organisation_ids: Collection[str], first: date, last: date) -> list[Turn]:
    """The posts in these organisations that began or ended in a month, by day."""
    marks = ", ".join("?" * len(organisation_ids))
    cut = len(rows.columns(Role)), len(rows.columns(Role)) + len(rows.columns(Person))
    found = connection.execute(
        f"SELECT {rows.selection(Role, 'r')}, {rows.selection(Person, 'p')}, {rows.selection(Organisation, 'o')}"
        " FROM role r JOIN person p ON p.id = r.person_id JOIN organisation o ON o.id = r.organisation_id"
        f" WHERE r.removed = 0 AND p.removed = 0 AND o.removed = 0 AND o.id IN ({marks})"
        " AND (r.from_on BETWEEN ? AND ? OR r.until_on BETWEEN ? AND ?)"
        " ORDER BY coalesce(r.from_on, r.until_on), o.name, p.name, r.id",
        (*organisation_ids, *(first.isoformat(), last.isoformat()) * 2),
    )
    return [
        Turn(
            rows.record(Role, row[: cut[0]]),
            rows.record(Person, row[cut[0] : cut[1]]),
            rows.record(Organisation, row[cut[1] :]),
        )
        for row in found
    ]


def household_finder(connection: Connection) -> Finder:
    """Finds whatever leads to a household of this file; the names of colleagues are not looked for."""
    aliases = connection.execute("SELECT DISTINCT alias FROM household WHERE alias IS NOT NULL").fetchall()
    private = connection.execute("SELECT name, phone, address FROM household_private").fetchall()
    staff = {name for (name,) in connection.execute("SELECT name FROM person WHERE removed = 0")}
    names = {alias for (alias,) in aliases} | {name for name, _, _ in private if name}
    return finder(
        names - staff,
        [phone for _, phone, _ in private if phone],
        [address for _, _, address in private if address],
    )
