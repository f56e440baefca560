"""The figures of two months of the example, counted once more with plain SQL, stand in the exported files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from chatdong_tui import cli
from chatdong_tui.domain.case_code import Route
from chatdong_tui.storage import engine
from chatdong_tui.words.labels import label
from tests.example import example_bytes

MONTHS = ["2021-03", "2021-10"]
ZONES = (1, 2, 3, 4, 5)

DONG = """
SELECT d.name, z.no,
 (SELECT count(*) FROM crisis_case c JOIN household h ON h.id = c.household_id
   WHERE h.dong_id = d.id AND c.episode = 1 AND c.removed = 0 AND substr(c.found_on, 1, 7) = :month) AS found,
 (SELECT count(*) FROM first WHERE dong = d.id AND status = 'intake' AND month = :month) AS intake,
 (SELECT count(*) FROM first WHERE dong = d.id AND status = 'planned' AND month = :month) AS selected,
 (SELECT count(*) FROM stood WHERE dong = d.id AND status IN ('planned', 'in_service')) AS managed,
 (SELECT count(*) FROM first WHERE dong = d.id AND status = 'linked' AND month = :month) AS linked,
 (SELECT count(*) FROM moved WHERE dong = d.id AND substr(on_date, 1, 7) = :month
   AND (to_status = 'closed' OR (to_status = 'transferred' AND organisation_id IS NULL))) AS closed
FROM dong d
JOIN organisation o ON o.dong_id = d.id
JOIN membership m ON m.organisation_id = o.id AND m.part = 'member_dong' AND m.removed = 0
JOIN zone z ON z.id = m.zone_id AND z.year = 2021
WHERE (m.from_on IS NULL OR m.from_on <= :last) AND (m.until_on IS NULL OR m.until_on >= :last)
ORDER BY z.no, d.position
"""
MOVED = """
WITH moved AS (SELECT e.*, h.dong_id AS dong FROM status_event e JOIN crisis_case c ON c.id = e.case_id
  JOIN household h ON h.id = c.household_id WHERE e.removed = 0 AND c.removed = 0),
first AS (SELECT case_id, dong, to_status AS status, substr(min(on_date), 1, 7) AS month FROM moved GROUP BY 1, 2, 3),
ranked AS (SELECT dong, to_status AS status, row_number() OVER
   (PARTITION BY case_id ORDER BY on_date DESC, position DESC, id DESC) AS nth FROM moved
  WHERE on_date <= :last AND NOT (to_status = 'transferred' AND organisation_id IS NOT NULL)),
stood AS (SELECT dong, status FROM ranked WHERE nth = 1)
"""
SIDE = """
SELECT count(*) FROM attendance a JOIN meeting m ON m.id = a.meeting_id JOIN zone z ON z.id = m.zone_id
WHERE a.removed = 0 AND m.removed = 0 AND m.state = 'held' AND m.kind = 'zone_meeting' AND m.mode <> 'written'
AND a.state IN ('present', 'late', 'substitute') AND a.sector = ? AND z.no = ? AND substr(m.held_on, 1, 7) = ?
"""
DAYS = """
SELECT m.held_on FROM meeting m JOIN zone z ON z.id = m.zone_id WHERE m.removed = 0 AND m.state = 'held'
AND m.kind = 'zone_meeting' AND m.mode <> 'written' AND z.no = ? AND substr(m.held_on, 1, 7) = ? ORDER BY 1
"""
DONE = """
SELECT sum(a.sessions), sum(a.people_total) FROM activity a JOIN joint_project p ON p.id = a.project_id
JOIN zone z ON z.id = p.zone_id WHERE a.removed = 0 AND p.removed = 0 AND z.no = ? AND substr(a.on_date, 1, 7) = ?
"""
OUTPUT = """
SELECT a.unit, sum(a.quantity) FROM activity a JOIN joint_project p ON p.id = a.project_id
JOIN zone z ON z.id = p.zone_id WHERE a.removed = 0 AND p.removed = 0 AND a.quantity IS NOT NULL
AND z.no = ? AND substr(a.on_date, 1, 7) = ? GROUP BY a.unit
"""
MONEY = """
SELECT sum(l.amount), sum((SELECT coalesce(sum(e.amount), 0) FROM expenditure e
  WHERE e.budget_line_id = l.id AND e.removed = 0 AND e.on_date <= ?))
FROM budget_line l JOIN zone z ON z.id = l.zone_id
WHERE l.removed = 0 AND l.year = 2021 AND l.fund_source <> 'self_funding' AND z.no = ?
"""

COUNTED = """
SELECT o.route, o.unit, sum(o.count) FROM outreach_count o JOIN organisation g ON g.dong_id = o.dong_id
JOIN membership m ON m.organisation_id = g.id AND m.part = 'member_dong' AND m.removed = 0
JOIN zone z ON z.id = m.zone_id AND z.year = 2021
WHERE o.removed = 0 AND o.month = ? AND z.no IN (SELECT value FROM json_each(?)) GROUP BY 1, 2
"""


def rate(spent: int, budget: int) -> str:
    return str((Decimal(spent * 100) / budget).quantize(Decimal("0.1"), ROUND_HALF_UP))


class Recount:
    """The month's figures straight from the tables."""

    def __init__(self, connection: engine.Connection, month: str) -> None:
        self.month, self.last = month, f"{month}-31"
        self._connection = connection
        facts = {"month": month, "last": self.last}
        self.dongs = connection.execute(MOVED + DONG, facts).fetchall()

    def of_zone(self, no: int) -> dict[str, Any]:
        ask = self._connection.execute
        dongs = [line for line in self.dongs if line[1] == no]
        budget, spent = ask(MONEY, (self.last, no)).fetchone()
        return {
            "days": [day for (day,) in ask(DAYS, (no, self.month))],
            "people": [ask(SIDE, (side, no, self.month)).fetchone()[0] for side in ("public", "private")],
            # found, selected, managed, closed, linked: the order of the report
            "households": [sum(line[column] for line in dongs) for column in (2, 4, 5, 7, 6)],
            "did": ask(DONE, (no, self.month)).fetchone(),
            "outputs": dict(ask(OUTPUT, (no, self.month)).fetchall()),
            "money": (budget, spent),
        }

    def counted(self, *zones: int) -> dict[tuple[str, str], int]:
        """What these zones counted without names, by route and unit."""
        found = self._connection.execute(COUNTED, (self.month, json.dumps(zones)))
        return {(label(Route(route)), unit): number for route, unit, number in found}


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("figures") / "example.chatdong"
    path.write_bytes(example_bytes())
    return path


@pytest.fixture(params=MONTHS)
def recount(request: pytest.FixtureRequest, file: Path) -> Iterator[Recount]:
    connection = engine.connect(str(file), read_only=True)
    yield Recount(connection, request.param)
    connection.close()


def exported(file: Path, folder: Path, month: str, scope: str) -> list[list[list[Any]]]:
    """The tables of the summary that the command line writes: rows of plain values."""
    typed = ["export", month, "--file", str(file), "--to", str(folder), "--scope", scope]
    typed += ["--form", "monthly-summary", "--format", "json"]
    ended = CliRunner().invoke(cli.cli, typed, catch_exceptions=False)
    (written,) = ended.stdout.splitlines()
    blocks = json.loads(Path(written).read_text(encoding="utf-8"))["blocks"]
    tables = [block["rows"] for block in blocks if block["type"] == "table"]
    return [[[cell["value"] for cell in row["cells"]] for row in rows if row["kind"] != "head"] for rows in tables]


def outcome(did: tuple[int | None, int | None], outputs: dict[str, int]) -> set[str] | dict[str, str]:
    """`2회, 연 30명, 18건` in pieces, or a dash where there was no activity."""
    sessions, people = did
    pieces = {f"{number:,}{unit}" for unit, number in outputs.items()}
    pieces |= {f"{sessions:,}회"} if sessions is not None else set()
    pieces |= {f"연 {people:,}명"} if people is not None else set()
    return pieces or {"absent": "none"}


def agrees(row: list[Any], told: dict[str, Any]) -> None:
    """A zone's row of the totals: day, people of both sides, households, project, rate of spending."""
    day, public, private, *rest = row[2:12]
    assert day == (told["days"][0] if told["days"] else {"absent": "none"})
    assert [public, private] == told["people"]
    assert rest[:5] == told["households"]
    shown = set(rest[5].split(", ")) if isinstance(rest[5], str) else rest[5]
    assert shown == outcome(told["did"], told["outputs"])
    assert rest[6] == rate(told["money"][1], told["money"][0])


def test_zone_3(recount: Recount, file: Path, tmp_path: Path) -> None:
    totals, dongs, *_ = exported(file, tmp_path, recount.month, "zone:3")
    agrees(totals[0], recount.of_zone(3))
    assert len(totals) == 1
    assert [tuple(row) for row in dongs[:-1]] == [(name, *some) for name, no, *some in recount.dongs if no == 3]


def test_the_district_zone_by_zone(recount: Recount, file: Path, tmp_path: Path) -> None:
    totals, dongs, *_ = exported(file, tmp_path, recount.month, "district")
    for row, no in zip(totals, ZONES, strict=False):
        assert row[0] == f"제{no}권역"
        agrees(row, recount.of_zone(no))
    assert [tuple(row) for row in dongs[:-1]] == [(f"제{no}권역", name, *some) for name, no, *some in recount.dongs]


def test_the_sums_of_the_district(recount: Recount, file: Path, tmp_path: Path) -> None:
    totals, dongs, *_ = exported(file, tmp_path, recount.month, "district")
    zones = [recount.of_zone(no) for no in ZONES]
    name, times, public, private, *rest = totals[-1]
    assert (name, times) == ("계", f"{sum(len(zone['days']) for zone in zones)}회")
    assert [public, private] == [sum(zone["people"][side] for zone in zones) for side in (0, 1)]
    assert rest[:5] == [sum(zone["households"][column] for zone in zones) for column in range(5)]
    budget, spent = (sum(zone["money"][part] for zone in zones) for part in (0, 1))
    assert rest[6] == rate(spent, budget)
    assert dongs[-1] == ["계", *(sum(line[column] for line in recount.dongs) for column in range(2, 8))]
    assert any(rest[:5])


@pytest.mark.parametrize(("scope", "zones"), [("zone:3", (3,)), ("district", ZONES)])
def test_the_counts_without_names(
    recount: Recount, file: Path, tmp_path: Path, scope: str, zones: tuple[int, ...]
) -> None:
    _, _, routes, *_ = exported(file, tmp_path, recount.month, scope)
    told = {(row[0], unit): n for row in routes[:-1] for unit, n in zip(("건", "가구"), row[2:], strict=True)}
    counted = recount.counted(*zones)
    assert {key: n for key, n in told.items() if isinstance(n, int)} == counted
    assert routes[-1][2:] == [sum(n for (_, its), n in counted.items() if its == unit) for unit in ("건", "가구")]
