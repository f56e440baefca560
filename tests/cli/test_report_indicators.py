"""`chatdong report indicators`: the source's table cell by cell, the example's own, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Chatdong, refused
from tests.usecases.gwangjin import ACTUALS, COLUMNS, NONE, PLAN_BUCKETS, PLANS, TOTALS


def _asked(chatdong: Chatdong, *more: str) -> dict[str, Any]:
    ended = chatdong("report", "indicators", "--json", *more)
    assert (ended.code, ended.err) == (0, [])
    found: dict[str, Any] = json.loads("\n".join(ended.out))
    return found


def _rows(found: dict[str, Any], district: str | None) -> dict[str, dict[str, Any]]:
    table = next(each for each in found["tables"] if (each["programme"] and each["programme"]["district"]) == district)
    return {row["name"]: row for row in table["indicators"]}


def _cell(figure: dict[str, Any]) -> int | str | None:
    if "value" in figure:
        value: int | str = figure["value"]
        return value
    return NONE if figure["absent"] == "none" else None


def test_the_source_stands_cell_by_cell(chatdong: Chatdong, file: Path) -> None:
    found = _asked(chatdong, "--file", str(file), "--period", "2020-H2,2021-Q1..Q4")
    rows = _rows(found, "광진구")
    assert found["periods"] == list(COLUMNS)
    for name, cells in ACTUALS.items():
        assert tuple(map(_cell, rows[name]["figures"])) == cells, name
        planned = {figure["period"]: _cell(figure) for figure in rows[name]["plan"]}
        assert tuple(planned.get(code) for code in PLAN_BUCKETS) == PLANS[name], name
        assert (_cell(rows[name]["total"]), rows[name]["rate"] or NONE) == TOTALS[name], name


def test_the_year_in_quarters_is_what_is_asked_for_most(chatdong: Chatdong, file: Path) -> None:
    found = _asked(chatdong, "--period", "2021-Q1..Q4")
    assert found["span"] == "2021"
    row = _rows(found, "광진구")["사례관리확대"]
    assert [figure["value"] for figure in row["figures"]] == [96, 89, 88, 305]
    assert (row["target"], row["rate"]) == ({"period": "2021", "value": 590}, "98.0")
    assert row["findings"][0]["text"] == "전분기 대비 +247%(88 → 305)"
    assert row["definition"] == "원문에 산식이 적혀 있지 않음"


def test_own_indicators_are_counted_for_a_zone_or_for_the_district(chatdong: Chatdong, file: Path) -> None:
    whole = _rows(_asked(chatdong, "--period", "2021", "--scope", "district"), None)
    zones = [_rows(_asked(chatdong, "--period", "2021", "--scope", f"zone:{no}"), None) for no in range(1, 6)]
    for name in ("권역별 네트워크 회의", "위기가구 발굴", "사례관리확대", "복지서비스지원", "접촉", "종결"):
        parts = [zone[name]["figures"][0]["value"] for zone in zones]
        assert whole[name]["figures"][0]["value"] == sum(parts) > 0, name


def test_on_a_terminal_it_is_a_plain_table(chatdong: Chatdong, file: Path) -> None:
    ended = chatdong("report", "indicators", "--period", "2021-Q1..Q4", "--scope", "district")
    assert (ended.code, ended.err) == (0, [])
    (line,) = [line for line in ended.out if line.startswith("   복지서비스지원확대(건)") and "354.3%" in line]
    assert line.split() == [
        "복지서비스지원확대(건)",
        "1,381",
        "1,627",
        "1,994",
        "1,942",
        "1,960",
        "6,944",
        "354.3%",
        "354.3%",
    ]
    assert any("원문 그대로" in line for line in ended.out)


@pytest.mark.parametrize("period", ["2021-Q5", "어제", "2021-Q4..Q1", "2021,2021-Q1"])
def test_a_period_that_cannot_be_read_is_refused(chatdong: Chatdong, file: Path, period: str) -> None:
    refused(chatdong("report", "indicators", "--period", period), 4, "기간을 읽을 수 없습니다")


def test_a_zone_that_there_is_not_is_refused(chatdong: Chatdong, file: Path) -> None:
    refused(chatdong("report", "indicators", "--scope", "zone:9"), 4, "찾을 수 없는 기록")
