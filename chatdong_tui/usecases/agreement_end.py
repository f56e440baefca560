"""Agreements that are to be renewed; the first screen asks for them."""

from __future__ import annotations

from datetime import date

from chatdong_tui.domain.agreement import Agreement, AgreementParty, EndingAgreement, days_left, is_renewed
from chatdong_tui.storage import agreement as storage
from chatdong_tui.storage import rows
from chatdong_tui.storage.home import zones_like
from chatdong_tui.usecases.desk import Desk


def agreements_ending(desk: Desk, today: date) -> tuple[EndingAgreement, ...]:
    """The agreements that end soon or ended lately without being renewed, the earliest end first.

    Those of my zone, whatever its year, and of the district; all of them at the 구청. How early: the
    agreement's own remind_days, or 30.
    """
    place = desk.place()
    with desk.database.snapshot() as connection:
        every = rows.select(connection, Agreement, "1 ORDER BY until_on, title, id")
        bound = rows.select(connection, AgreementParty)
        mine = {zone.id for zone in zones_like(connection, place.district.id, place.zone)}
        found = []
        for each in every:
            left = days_left(each, today)
            here = each.zone_id is None or each.zone_id in mine
            if left is not None and here and not is_renewed(each, every, bound):
                found.append(EndingAgreement(each, storage.parties(connection, each.id), left))
        return tuple(found)
