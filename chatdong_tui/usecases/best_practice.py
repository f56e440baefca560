"""The papers of good practices: of one card, and of all that a zone or the district can tell of in a year."""

from __future__ import annotations

from chatdong_tui.document import Document
from chatdong_tui.domain.good_practice import GoodPractice
from chatdong_tui.domain.monthly import Issue
from chatdong_tui.domain.network import Zone, nearest_day
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.reports import best_practice as report
from chatdong_tui.reports.veil import veil
from chatdong_tui.storage import monthly, network, rows
from chatdong_tui.storage import register as storage
from chatdong_tui.storage.engine import Connection
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.issue import office_of, post_of, signers
from chatdong_tui.words.labels import zone_name

FORM = report.FORM


def document(desk: Desk, practice_id: str) -> Document:
    """The paper of a card of our own. Raises RuleBroken: UNKNOWN_RECORD; REFERENCE for a source's card."""
    with desk.database.snapshot() as connection:
        card = rows.get(connection, GoodPractice, practice_id)
        if card.reference is not None:
            raise RuleBroken("", Rule.REFERENCE)
        return _document(desk, connection, card, 1)


def of_year(desk: Desk, year: int, zone_id: str | None) -> list[Document]:
    """The papers of our own cards of a year and the one before: a zone's with those of the whole district, or
    (None) all. A card without a period is of every year. Raises RuleBroken(NO_PRACTICE) at forms.
    """
    with desk.database.snapshot() as connection:
        found = storage.own_practices(connection, year, zone_id)
        if not found:
            raise RuleBroken("forms", Rule.NO_PRACTICE)
        return [_document(desk, connection, card, number) for number, card in enumerate(found, start=1)]


def _document(desk: Desk, connection: Connection, card: GoodPractice, number: int) -> Document:
    place = desk.place()
    zone = rows.find(connection, Zone, card.zone_id) if card.zone_id else None
    agency = network.lead_agency(connection, zone.id, nearest_day(zone, desk.today)) if zone else None
    name = zone_name(zone.no, zone.name) if zone else place.district.name
    is_own = zone is not None and place.zone is not None and place.zone.no == zone.no
    issuer = agency.name if agency else office_of(place)
    issue = Issue(issuer, post_of(desk, place) if is_own or zone is None else "", desk.today, signers(desk))
    year = int((card.until_month or card.from_month or f"{desk.today:%Y}")[:4])
    return report.build(card, name, year, number, issue, veil(monthly.aliases(connection)))
