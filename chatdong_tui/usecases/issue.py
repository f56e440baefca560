"""Who makes a report: the office, the post of whoever sits at the desk, and the titles of those who sign."""

from __future__ import annotations

from chatdong_tui.domain.network import Role, holds
from chatdong_tui.storage import rows
from chatdong_tui.usecases.desk import Desk, Place
from chatdong_tui.words.labels import label


def office_of(place: Place) -> str:
    """`은평구 복지정책과`: the office of the district."""
    return " ".join(name for name in (place.district.name, place.district.lead_department) if name)


def post_of(desk: Desk, place: Place) -> str:
    """The post of whoever sits at the desk: the heads of reports name posts, not people."""
    if place.person is None:
        return ""
    with desk.database.snapshot() as connection:
        held = rows.select(connection, Role, "person_id = ? ORDER BY from_on DESC, id", (place.person.id,))
    role = next((role for role in held if holds(desk.today, role.from_on, role.until_on)), None)
    return "" if role is None else role.title or label(role.role)


def signers(desk: Desk) -> tuple[str, ...]:
    """The titles above the boxes of the approval table."""
    return tuple(title for part in desk.settings.approvers.split(",") if (title := part.strip()))
