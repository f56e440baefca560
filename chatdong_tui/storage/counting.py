"""The rows behind every counted figure (domain.md §5): one query a rule, and a figure is the sum of exactly its rows.

A query names, for the days from :first to :last, each record with its day, its weight, the record that opens, and
its dong or zone. A record of a dong belongs to the zone that the dong was in at the end of the month.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from chatdong_tui.domain import same_household as same
from chatdong_tui.domain.case_code import MANAGED, Route
from chatdong_tui.domain.counting import CountedRow, CountingRule, Flow
from chatdong_tui.domain.meeting_code import AttendanceState
from chatdong_tui.domain.monthly import COUNTED
from chatdong_tui.domain.network import Sector
from chatdong_tui.domain.period import Period
from chatdong_tui.storage import counting_names, rows, same_household
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.roster import PAGE
from chatdong_tui.storage.same_zone import SAME_ZONE

_COLUMNS = "id, on_date, weight, record_id, dong_id, zone_id"


def _codes(codes: frozenset[str] | list[str]) -> str:
    return ", ".join(f"'{code}'" for code in sorted(codes))


_PRESENT = _codes([state for state in AttendanceState if state.counts])
_SIDE = (
    "EXISTS (SELECT 1 FROM attendance a WHERE a.meeting_id = m.id AND a.removed = 0"
    f" AND a.state IN ({_PRESENT}) AND a.sector = '{{side}}')"
)
_HELD = (
    "FROM meeting m {join}WHERE m.removed = 0 AND m.state = 'held' AND m.mode <> 'written'"
    " AND m.held_on BETWEEN :first AND :last"
)
_MEETINGS = (
    f"SELECT m.id AS id, m.held_on AS on_date, 1 AS weight, m.id AS record_id, NULL AS dong_id, m.zone_id AS zone_id"
    f" {_HELD.format(join='')} AND m.kind = :kind AND (m.kind <> 'joint_case_conference'"
    f" OR ({_SIDE.format(side=Sector.PUBLIC)} AND {_SIDE.format(side=Sector.PRIVATE)}))"
)
_TRAINED = (
    "SELECT t.id, m.held_on, t.headcount, m.id, NULL, m.zone_id "
    + _HELD.format(join="JOIN training_result t ON t.meeting_id = m.id AND t.removed = 0 ")
    + " AND t.headcount > 0"
)

# Found once: neither a later episode nor the second entry of a merged household (:found_again).
_FOUND = (
    "SELECT c.id AS id, r.found_on AS on_date, 1 AS weight, c.id AS record_id, r.dong_id AS dong_id,"
    " r.zone_id AS zone_id FROM case_roster r CROSS JOIN crisis_case c ON c.id = r.case_id"
    " WHERE r.found_on BETWEEN :first AND :last AND c.episode = 1{route}"
    " AND c.id NOT IN (SELECT value FROM json_each(:found_again))"
)
_REPORTED = (
    "SELECT id, month || '-01', count, id, dong_id, NULL FROM outreach_count"
    " WHERE removed = 0 AND unit = '건' AND month BETWEEN substr(:first, 1, 7) AND substr(:last, 1, 7)"
    " AND count > 0{route}"
)
_ONLINE = f" AND route = '{Route.ONLINE}'"

# The first time that a case comes to a status; of a merged household once (:moved_again).
_CAME = (
    "SELECT e.id AS id, e.on_date AS on_date, 1 AS weight, e.case_id AS record_id, r.dong_id AS dong_id,"
    " r.zone_id AS zone_id FROM status_event e CROSS JOIN case_roster r ON r.case_id = e.case_id"
    " WHERE e.removed = 0 AND e.on_date BETWEEN :first AND :last AND e.to_status = '{status}'"
    " AND NOT EXISTS (SELECT 1 FROM status_event p WHERE p.case_id = e.case_id AND p.removed = 0"
    " AND p.to_status = e.to_status AND (p.on_date, p.position, p.id) < (e.on_date, e.position, e.id))"
    " AND e.id NOT IN (SELECT value FROM json_each(:moved_again))"
)
_CLOSED = (
    "SELECT e.id AS id, e.on_date AS on_date, 1 AS weight, e.case_id AS record_id, r.dong_id AS dong_id,"
    " r.zone_id AS zone_id FROM status_event e CROSS JOIN case_roster r ON r.case_id = e.case_id"
    " WHERE e.removed = 0 AND e.on_date BETWEEN :first AND :last"
    " AND (e.to_status = 'closed' OR e.to_status = 'transferred' AND e.organisation_id IS NULL)"
)

# Those that ever came into 사례관리 are few among all cases; their last move up to the last day tells.
_STOCK = (
    "SELECT r.case_id AS id, :last AS on_date, 1 AS weight, r.case_id AS record_id, r.dong_id AS dong_id,"
    " r.zone_id AS zone_id FROM (SELECT DISTINCT case_id FROM status_event"
    f" WHERE to_status IN ({_codes(MANAGED)}) AND on_date <= :last AND removed = 0) came"
    " CROSS JOIN case_roster r ON r.case_id = came.case_id"
    f" WHERE (SELECT p.to_status IN ({_codes(MANAGED)}) FROM status_event p WHERE p.case_id = r.case_id"
    " AND p.removed = 0 AND p.on_date <= :last AND NOT (p.to_status = 'transferred' AND p.organisation_id IS NOT NULL)"
    " ORDER BY p.on_date DESC, p.position DESC, p.id DESC LIMIT 1)"
    " AND r.case_id NOT IN (SELECT value FROM json_each(:managed_again))"
)

_SERVICES = (
    "SELECT s.id AS id, s.first_provided_on AS on_date, 1 AS weight, s.case_id AS record_id, r.dong_id AS dong_id,"
    " r.zone_id AS zone_id FROM service s CROSS JOIN case_roster r ON r.case_id = s.case_id"
    " WHERE s.removed = 0 AND s.first_provided_on BETWEEN :first AND :last"
)
# One row a household, that of its first service in the period.
_SERVICE_HOUSEHOLDS = (
    "SELECT id, on_date, 1 AS weight, record_id, dong_id, zone_id FROM (SELECT s.*, row_number() OVER"
    " (PARTITION BY coalesce(h.same_as, h.id) ORDER BY s.on_date, s.id) AS nth"
    f" FROM ({_SERVICES}) s JOIN crisis_case c ON c.id = s.record_id JOIN household h ON h.id = c.household_id)"
    " WHERE nth = 1"
)
_CONTACTS = (
    "SELECT t.id AS id, t.on_date AS on_date, 1 AS weight, t.case_id AS record_id, r.dong_id AS dong_id,"
    " r.zone_id AS zone_id FROM contact t CROSS JOIN case_roster r ON r.case_id = t.case_id"
    " WHERE t.removed = 0 AND t.on_date BETWEEN :first AND :last"
)

# What another agency did is inside its zone's figures and never added on top.
_CAMPAIGN = (
    "SELECT k.id AS id, k.on_date AS on_date, k.{number} AS weight, k.campaign_id AS record_id, NULL AS dong_id,"
    " k.zone_id AS zone_id FROM campaign_count k JOIN campaign p ON p.id = k.campaign_id AND p.removed = 0"
    " WHERE k.removed = 0 AND k.organisation_id IS NULL AND k.on_date BETWEEN :first AND :last AND k.{number} > 0"
)
_ACTIVITIES = (
    "SELECT a.id AS id, a.on_date AS on_date, a.{number} AS weight, a.project_id AS record_id, NULL AS dong_id,"
    " p.zone_id AS zone_id FROM activity a JOIN joint_project p ON p.id = a.project_id AND p.removed = 0"
    " WHERE a.removed = 0 AND a.on_date BETWEEN :first AND :last AND a.{number} > 0"
)

_QUERIES: dict[str, str] = {
    "meetings": _MEETINGS,
    "trained": _TRAINED,
    "discoveries": f"{_FOUND.format(route='')} UNION ALL {_REPORTED.format(route='')}",
    "online": f"{_FOUND.format(route=_ONLINE)} UNION ALL {_REPORTED.format(route=_ONLINE)}",
    "households_found": _FOUND.format(route=""),
    "managed": _CAME.format(status="planned"),
    "managed_stock": _STOCK,
    "linked": _CAME.format(status="linked"),
    "closures": _CLOSED,
    "services": _SERVICES,
    "service_households": _SERVICE_HOUSEHOLDS,
    "contacts": _CONTACTS,
    "visits": f"{_CONTACTS} AND t.method IN ('visit', 'joint_visit')",
    "campaign_calls": f"{_CAMPAIGN.format(number='calls')} AND coalesce(p.unit, '건') = :unit",
    "campaign_people": _CAMPAIGN.format(number="targets"),
    "project_sessions": _ACTIVITIES.format(number="sessions"),
    "project_people": _ACTIVITIES.format(number="people_total"),
    "project_output": f"{_ACTIVITIES.format(number='quantity')} AND a.unit = :unit",
}

_PLACES = (
    "month (first, last) AS (SELECT date(:first, 'start of month'),"
    " date(:first, 'start of month', '+1 month', '-1 day')"
    " UNION ALL SELECT date(first, '+1 month'), date(first, '+2 months', '-1 day') FROM month"
    " WHERE date(first, '+1 month') <= :last),"
    " place AS MATERIALIZED (SELECT o.dong_id, substr(month.first, 1, 7) AS month, z.id AS zone_id, max(z.no)"
    " FROM month JOIN zone z ON z.removed = 0 AND z.year = CAST(substr(month.first, 1, 4) AS INTEGER)"
    " JOIN membership b ON b.zone_id = z.id AND b.removed = 0 AND b.part = 'member_dong'"
    " AND coalesce(b.from_on, month.last) <= month.last AND coalesce(b.until_on, month.last) >= month.last"
    " JOIN organisation o ON o.id = b.organisation_id AND o.removed = 0 AND o.dong_id IS NOT NULL"
    " GROUP BY o.dong_id, month.first)"
)


def _rows(rule: CountingRule, zone_id: str | None) -> tuple[str, str]:
    """The common tables and the query of a rule's rows, of one zone (under its number over the years) or of all."""
    counted = f"counted ({_COLUMNS}) AS ({_QUERIES[rule.query]})"
    if zone_id is None:
        return f"WITH {counted}", "SELECT * FROM counted"
    return (
        f"WITH RECURSIVE {counted}, {_PLACES}",
        "SELECT counted.* FROM counted LEFT JOIN place ON place.dong_id = counted.dong_id"
        " AND place.month = substr(counted.on_date, 1, 7)"
        f" WHERE coalesce(place.zone_id, counted.zone_id) IN ({SAME_ZONE.replace('?', ':zone_id')})",
    )


def _facts(
    connection: Connection, rule: CountingRule, unit: str | None, zone_id: str | None, period: Period, today: date
) -> dict[str, object]:
    last = min(period.last, today) if rule.flow is Flow.STOCK else period.last
    merged = same_household.tracks(connection)
    return {
        "first": (last.replace(day=1) if rule.flow is Flow.STOCK else period.first).isoformat(),
        "last": last.isoformat(),
        "kind": str(rule.kind or ""),
        "unit": unit or "",
        "zone_id": zone_id,
        "found_again": json.dumps([track.case_id for track in same.found_again(merged)]),
        "moved_again": json.dumps([event.id for _, event in same.moved_again(merged, COUNTED)]),
        "managed_again": json.dumps([track.case_id for track in same.managed_again(merged, last)]),
    }


def by_month(
    connection: Connection, rule: CountingRule, unit: str | None, zone_id: str | None, period: Period, today: date
) -> dict[str, int]:
    """What a rule counts in each month of a period; months without a row are left out."""
    head, found = _rows(rule, zone_id)
    facts = _facts(connection, rule, unit, zone_id, period, today)
    sums = connection.execute(f"{head} SELECT substr(on_date, 1, 7), sum(weight) FROM ({found}) GROUP BY 1", facts)
    return dict(sums.fetchall())


def figure(
    connection: Connection, rule: CountingRule, unit: str | None, zone_id: str | None, period: Period, today: date
) -> int:
    """What a rule counts in a period: the weights of its rows. A stock is that of its last day, today at the latest."""
    head, found = _rows(rule, zone_id)
    facts = _facts(connection, rule, unit, zone_id, period, today)
    return int(connection.execute(f"{head} SELECT coalesce(sum(weight), 0) FROM ({found})", facts).fetchone()[0])


def count_rows(
    connection: Connection, rule: CountingRule, unit: str | None, zone_id: str | None, period: Period, today: date
) -> tuple[int, int]:
    """How many rows a figure has, and what their weights come to."""
    head, found = _rows(rule, zone_id)
    facts = _facts(connection, rule, unit, zone_id, period, today)
    number, weight = connection.execute(
        f"{head} SELECT count(*), coalesce(sum(weight), 0) FROM ({found})", facts
    ).fetchone()
    return int(number), int(weight)


def row_ids(
    connection: Connection, rule: CountingRule, unit: str | None, zone_id: str | None, period: Period, today: date
) -> tuple[str, ...]:
    """The ids of all rows of a figure, by day."""
    head, found = _rows(rule, zone_id)
    facts = _facts(connection, rule, unit, zone_id, period, today)
    return tuple(row[0] for row in connection.execute(f"{head} SELECT id FROM ({found}) ORDER BY on_date, id", facts))


@rows.reading()
def page(
    connection: Connection,
    rule: CountingRule,
    unit: str | None,
    zone_id: str | None,
    period: Period,
    today: date,
    number: int,
) -> list[CountedRow]:
    """A page of the rows of a figure, by day, with what each of them is."""
    head, found = _rows(rule, zone_id)
    facts = _facts(connection, rule, unit, zone_id, period, today)
    read = connection.execute(
        f"{head} SELECT {_COLUMNS} FROM ({found}) ORDER BY on_date, id LIMIT :rows OFFSET :before",
        {**facts, "rows": PAGE, "before": number * PAGE},
    ).fetchall()
    return list(_named(connection, rule, read))


def _named(
    connection: Connection, rule: CountingRule, read: list[tuple[str, str, int, str, str, str]]
) -> Iterator[CountedRow]:
    for row_id, on, weight, record_id, *_ in read:
        subject, name, detail, place = counting_names.name_of(connection, rule.query, row_id, record_id)
        yield CountedRow(row_id, date.fromisoformat(on), weight, subject, record_id, name, detail, place)
