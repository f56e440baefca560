"""The manual: a new file, a month recorded with the keyboard alone, and the files for the 구청."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from chatdong_tui import places
from chatdong_tui.storage.check import findings
from chatdong_tui.storage.database import Database
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.ui.setup.first_run import FirstRun
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Today
from tests.ui.driver import Driver, driving


async def set_up(d: Driver) -> None:
    """District, year, zone, lead agency, dongs, me: Enter takes each field to the next."""
    await d.press("enter")
    await d.type("한빛구\n2021\n3\n하늘종합사회복지관\n")
    await d.paste("가람1․2동, 나래동, 다솜동")
    await d.type("\n김하나\n")
    await d.press("f2")
    d.sees("제3권역")


async def record_a_meeting(d: Driver) -> None:
    """The seats of four dongs and mine are there; two guests are added. Everybody comes."""
    await d.press("f3", "f4", "f2")
    d.sees("참석 0/5")
    await d.press("f5")
    await d.type("+정나눔/가람교회/민\n+이이웃/통장/주민\n")
    d.sees("참석 0/7")
    await d.press("escape", *"1234567")
    d.sees("참석 7/7")
    await d.press("f5")
    await d.type("#공동사업 일정\n동마다 대상자를 두 명씩 추천함\n!4월부터 요리교실을 연다\n!장소는 복지관으로 한다\n")
    await d.type(">홍보물 만들기 @김하나 ~+7\n>대상자 명단 보내기 @나래동 ~4.2\n>재료비 견적 받기 @김하나 ~3.31\n")
    await d.press("escape", "escape", "escape")


async def take_up_a_household(d: Driver) -> None:
    """Found, contacted, met for the first talk, and received with a consent."""
    await d.press("f4", "f4")
    await d.type("가람1")
    await d.press("tab", "ㅂ", "tab", "ㅂ", "tab", "ㄷ", "tab", "f2")
    d.sees("3-가람1-2021-001 사례를 만들었습니다.")
    await d.press("c", "ㅂ", "ㅇ")
    await d.type("안부를 확인함")
    await d.press("f2", "m", "1", "f2")
    d.sees("초기상담 상태로 옮겼습니다.")
    await d.press("g", "f2", "m", "1", "f2")
    d.sees("접수 상태로 옮겼습니다.")
    await d.press("escape", "escape")


async def enter_an_activity(d: Driver) -> None:
    """A project is planned and thirty people come to its first session."""
    await d.press("f5", "f4")
    await d.type("함께 밥상")
    await d.press("f2", "enter", "f4")
    await d.type("요리교실\n1\n30명")
    await d.press("f2")
    d.sees("연 30명")
    await d.press("escape", "escape")


async def export_the_month(d: Driver) -> None:
    """Preview, then write."""
    await d.press("f7", "f3")
    d.sees("회의 결과 보고")
    await d.press("f2")
    await d.written()
    d.sees("회의결과보고")


def rows_of(report: Path) -> list[list[str]]:
    """The rows of a report, as an independent reader of its format sees them; empty cells left out."""
    if report.suffix == ".csv":
        rows: list[list[object]] = list(csv.reader(report.read_text(encoding="utf-8-sig").splitlines()))
    elif report.suffix == ".xlsx":
        rows = CalamineWorkbook.from_path(str(report)).get_sheet_by_index(0).to_python()
    else:
        rows = list(_json_rows(json.loads(report.read_text(encoding="utf-8"))))
    return [[text for cell in row if (text := str(cell).removesuffix(".0"))] for row in rows]


def _json_rows(document: dict[str, Any]) -> Iterator[list[object]]:
    yield [document["gist"]]
    for block in document["blocks"]:
        yield [block.get("text", "")]
        for row in block.get("rows", ()):
            yield ["-" if cell["value"] == {"absent": "none"} else cell["value"] for cell in row["cells"]]


def has(rows: list[list[str]], *cells: str) -> bool:
    """Whether some row ends in these cells."""
    return any(row[-len(cells) :] == list(cells) for row in rows)


async def test_a_month_from_the_first_key_to_the_files(tmp_path: Path, today: Today, ids: Callable[[], str]) -> None:
    made: list[Desk] = []

    def create() -> Desk:
        made.append(Desk(Database.create(tmp_path / "new.chatdong", today), today, ids))
        return made[-1]

    first_run = FirstRun(create, create, lambda desk: desk.database.close())
    async with driving(ChatdongApp(None, "setup", first_run=first_run)) as d:
        await set_up(d)
        await record_a_meeting(d)
        await take_up_a_household(d)
        await enter_an_activity(d)
        await export_the_month(d)
        assert d.keys <= 420
    (desk,) = made
    with desk.database.snapshot() as connection:
        assert list(findings(connection)) == []
    desk.database.close()
    written = {path.name: path for path in places.outbox().glob("2021-03_제3권역/*")}
    assert len(written) == 13
    for ending in ("xlsx", "csv", "json"):
        rows = rows_of(written[f"2021-03_제3권역_회의결과보고.{ending}"])
        assert any("7명(관 4, 민 2, 주민 1)" in text for row in rows for text in row)
        assert sum("결정" in row[1:2] for row in rows) == 2
        assert sum("조치" in row[1:2] for row in rows) == 3
        assert has(rows, "가람1동", "1", "1", "0", "0", "0")
        assert has(rows, "계", "1", "1", "0", "0", "0")
        assert has(rows, "연인원", "명", "-", "30", "30")
        summary = rows_of(written[f"2021-03_제3권역_월별종합보고.{ending}"])
        assert has(summary, "가람1동", "1", "1", "0", "0", "0", "0")
        assert any("1회, 연 30명" in row for row in summary)
