"""What one row of a counted figure is: the record that it stands for, by name."""

from __future__ import annotations

from chatdong_tui.domain.counting import Subject
from chatdong_tui.storage.engine import Connection

Named = tuple[Subject, str, str, str]
"""What it is, its name, a detail and the place, as stored; '' for what there is not."""

_MEETING = (
    "SELECT m.kind, coalesce(m.title, ''), coalesce((SELECT no FROM zone WHERE id = m.zone_id), '')"
    " FROM meeting m WHERE m.id = :record"
)
_TRAINING = (
    "SELECT m.kind, coalesce(t.course, m.title, ''), coalesce((SELECT no FROM zone WHERE id = m.zone_id), '')"
    " FROM meeting m LEFT JOIN training_result t ON t.id = :row WHERE m.id = :record"
)
_CASE = (
    "SELECT c.case_no, {detail}, d.name FROM crisis_case c JOIN household h ON h.id = c.household_id"
    " JOIN dong d ON d.id = h.dong_id WHERE c.id = :record"
)
_OUTREACH = (
    "SELECT o.route, coalesce(o.route_detail, ''), d.name FROM outreach_count o JOIN dong d ON d.id = o.dong_id"
    " WHERE o.id = :row"
)
_CAMPAIGN = (
    "SELECT p.name, '', coalesce((SELECT no FROM zone WHERE id = k.zone_id), '') FROM campaign_count k"
    " JOIN campaign p ON p.id = k.campaign_id WHERE k.id = :row"
)
_ACTIVITY = (
    "SELECT p.name, a.name, coalesce((SELECT no FROM zone WHERE id = p.zone_id), '') FROM activity a"
    " JOIN joint_project p ON p.id = a.project_id WHERE a.id = :row"
)
_FOUND = (Subject.CASE, _CASE.format(detail="c.route"))
_MOVED = (Subject.CASE, _CASE.format(detail="coalesce((SELECT to_status FROM status_event WHERE id = :row), '')"))
_SERVICE = (Subject.SERVICE, _CASE.format(detail="coalesce((SELECT name FROM service WHERE id = :row), '')"))
_CONTACT = (Subject.CONTACT, _CASE.format(detail="coalesce((SELECT method FROM contact WHERE id = :row), '')"))

_QUERIES: dict[str, tuple[Subject, str]] = {
    "meetings": (Subject.MEETING, _MEETING),
    "trained": (Subject.MEETING, _TRAINING),
    "discoveries": _FOUND,
    "online": _FOUND,
    "households_found": _FOUND,
    "managed": _MOVED,
    "managed_stock": (Subject.CASE, _CASE.format(detail="''")),
    "linked": _MOVED,
    "closures": _MOVED,
    "services": _SERVICE,
    "service_households": _SERVICE,
    "contacts": _CONTACT,
    "visits": _CONTACT,
    "campaign_calls": (Subject.CAMPAIGN, _CAMPAIGN),
    "campaign_people": (Subject.CAMPAIGN, _CAMPAIGN),
    "project_sessions": (Subject.ACTIVITY, _ACTIVITY),
    "project_people": (Subject.ACTIVITY, _ACTIVITY),
    "project_output": (Subject.ACTIVITY, _ACTIVITY),
}


def name_of(connection: Connection, query: str, row_id: str, record_id: str) -> Named:
    """What a row of this query is. Among discoveries there are counts of 발굴 건수 beside the cases."""
    subject, sql = _QUERIES[query]
    found = connection.execute(sql, {"row": row_id, "record": record_id}).fetchone()
    if found is None and subject is Subject.CASE:
        subject = Subject.OUTREACH
        found = connection.execute(_OUTREACH, {"row": row_id}).fetchone()
    name, detail, place = found or ("", "", "")
    return subject, name, detail, str(place)
