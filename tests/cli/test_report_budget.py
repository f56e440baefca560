"""`chatdong report budget`: the three budgets and the zones' own, figure by figure."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Chatdong


def test_the_three_budgets_equal_their_sources(chatdong: Chatdong, file: Path) -> None:
    ended = chatdong("report", "budget", "--file", file, "--json")
    found = {each["name"]: each for each in json.loads("\n".join(ended.out))["programmes"]}
    support = found["자치구 민관협력 지원"]
    assert [line["printed"] for line in support["lines"]] == [7_140, 850, 2_550]
    assert [part["amount"] for part in support["parts"]] == [7_990_000, 2_550_000]
    assert support["total"] == 10_540_000
    city = found["2016년 찾아가는 동주민센터 사업추진계획"]
    assert [line["printed"] for line in city["lines"]] == [
        40_000, 16_000, 26_000, 60_000, 13_950, 18_300, 60_000, 40_000, 48_000,
    ]  # fmt: skip
    assert city["total"] == 322_250_000
    network = found["은평형 동단위 민관협력 네트워크"]
    assert [line["printed"] for line in network["lines"]] == [6_350, 2_500]
    assert network["total"] == 8_850_000


def test_investment_and_execution_keep_their_dashes(chatdong: Chatdong, file: Path) -> None:
    ended = chatdong("report", "budget", "--file", file, "--json")
    (gwangjin,) = (each for each in json.loads("\n".join(ended.out))["programmes"] if each["district"] == "광진구")
    millions = 1_000_000
    assert gwangjin["investment"]["amounts"] == [n * millions for n in (174, 71, 529, 861, 751, 494, 0)]
    assert gwangjin["investment"]["total"] == 2_880 * millions
    assert gwangjin["execution"]["amounts"][-3:] == [750 * millions, "-", "-"]
    assert gwangjin["execution"]["total"] == 2_150 * millions


def test_the_zones_share_the_budget_of_the_network(chatdong: Chatdong, file: Path) -> None:
    ended = chatdong("report", "budget", "--file", file, "--year", 2021, "--json")
    zones = json.loads("\n".join(ended.out))["zones"]
    assert [zone["budget"] for zone in zones] == [1_770_000] * 5
    assert sum(zone["budget"] for zone in zones) == 8_850_000


def test_people_read_the_same_as_a_table(chatdong: Chatdong, file: Path) -> None:
    ended = chatdong("report", "budget", "--file", file)
    assert ended.code == 0
    assert "투자 | 2,880 | 174 | 71 | 529 | 861 | 751 | 494 | 0" in ended.out
    assert "집행률 74.7%(2,150 ÷ 2,880)" in ended.out
    assert "총계 |  |  | 322,250" in ended.out
