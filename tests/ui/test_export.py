"""A month is looked at as it will be written, written into a folder, and found there with its figures."""

from __future__ import annotations

import csv
import errno
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from chatdong_tui.domain.draft.project import ActivityDraft, ProjectDraft
from chatdong_tui.domain.refusal import FileProblem, FileRefused
from chatdong_tui.export import files
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.ui.export.page import draw
from chatdong_tui.ui.export.request import usual_month
from chatdong_tui.ui.widgets.plain_list import LineList
from chatdong_tui.usecases import monthly
from chatdong_tui.usecases import project as projects
from chatdong_tui.usecases.desk import Change, Desk, Done
from tests.conftest import Network, Today
from tests.export.sample import DOCUMENT
from tests.ui.driver import driving


@pytest.fixture(autouse=True)
def outbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CHATDONG_HOME", str(tmp_path / "home"))
    return tmp_path / "home" / "outbox"


def numbers_in(rows: list[list[Any]], label: str) -> list[str]:
    """The cells of every row in which some cell is `label`."""
    return [str(cell) for row in rows if label in row for cell in row]


def cells_of(folder: Path) -> dict[str, list[list[Any]]]:
    """The rows of every file of the month's folder that has rows."""
    rows: dict[str, list[list[Any]]] = {}
    for path in folder.glob("*/*"):
        if path.suffix == ".csv":
            with path.open(encoding="utf-8-sig", newline="") as file:
                rows["csv"] = list(csv.reader(file))
        elif path.suffix == ".xlsx":
            book = CalamineWorkbook.from_path(str(path))
            rows["xlsx"] = [row for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python()]
    return rows


# by hand, as in a manual


async def test_from_home_a_month_is_looked_at_and_written_with_three_keys(desk: Desk, outbox: Path) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("f7", "f3")
        d.sees("네트워크 월별 종합보고").sees("문서요지").sees("키워드")
        await d.press("f2")
        await d.written()
        assert d.keys == 3
        d.sees("파일 6개를 썼습니다")
    assert {path.suffix for path in outbox.glob("*/*")} == {".hwpx", ".pdf", ".xlsx", ".html", ".csv", ".json"}


async def test_a_project_is_planned_an_activity_of_30_people_entered_and_found_in_the_files(
    desk: Desk, network: Network, outbox: Path
) -> None:
    async with driving(ChatdongApp(desk, "projects")) as d:
        await d.press("f4")
        await d.type("다시 만나는 식탁")
        await d.press("f2")
        await d.press("f4")
        await d.type("요리교실\n2회\n30명")
        await d.press("f2")
        d.sees("2회, 연 30명")
        d.app.open("export")
        await d.settle()
        await d.press("f2")
        await d.written()
    found = cells_of(outbox)
    assert set(found) == {"xlsx", "csv"}
    for rows in found.values():
        total = next(row for row in rows if "연인원" in row)
        assert [str(cell).removesuffix(".0").removesuffix("명") for cell in total].count("30") == 2
    (saved,) = outbox.glob("*/*.json")
    tables = [block for block in json.loads(saved.read_text(encoding="utf-8"))["blocks"] if "rows" in block]
    cells = [cell for table in tables for row in table["rows"] for cell in row["cells"]]
    assert [cell["value"] for cell in cells if cell["value"] == 30] == [30, 30]


# what is asked for


@pytest.mark.parametrize(
    ("today", "month"),
    [(date(2021, 4, 5), "2021-03"), (date(2021, 4, 6), "2021-04"), (date(2021, 1, 3), "2020-12")],
)
def test_until_the_5th_one_reports_the_month_before(today: date, month: str) -> None:
    assert usual_month(today) == month


async def test_it_opens_with_my_zone_this_month_and_every_format(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "export")) as d:
        assert d.screen.form.raw()["month"] == "2021-03"
        assert d.screen.form.raw()["scope"] == "zone:1"
        assert d.field("formats").read() == ("hwpx", "pdf", "xlsx", "html", "csv", "json")
        assert d.field("forms").read() == ("monthly-summary",)
        d.sees("가구 이름은 나가지 않습니다. 사례는 번호와 건수로만 나갑니다.")


async def test_the_first_key_replaces_the_month_that_was_offered(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "export")) as d:
        await d.type("2021-02")
        assert d.field("month").raw == "2021-02"


async def test_a_caller_may_name_the_month_and_the_scope(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "export", month="2021-02", scope="district")) as d:
        d.sees("2021년 2월").sees("한빛구 전체")


async def test_in_another_year_my_zone_reports_its_own_year(desk: Desk, today: Today) -> None:
    today.move_to(date(2026, 11, 21))
    async with driving(ChatdongApp(desk, "export")) as d:
        assert d.field("month").read() == "2021-11"
        await d.press("f3")
        d.sees("2021년 11월 네트워크 월별 종합보고")


async def test_in_the_first_days_of_a_new_file_it_reports_the_month_that_runs(desk: Desk, today: Today) -> None:
    today.move_to(date(2021, 1, 3))
    async with driving(ChatdongApp(desk, "export")) as d:
        assert d.field("month").read() == "2021-01"


async def test_another_scope_is_chosen_with_its_number(desk: Desk, outbox: Path) -> None:
    async with driving(ChatdongApp(desk, "export")) as d:
        await d.press("down")
        await d.type("2")
        await d.press("enter", "f2")
        await d.written()
        d.sees("제2권역")
    assert all("제2권역" in path.name for path in outbox.iterdir())


async def test_the_space_bar_switches_formats_off(desk: Desk, outbox: Path) -> None:
    async with driving(ChatdongApp(desk, "export")) as d:
        await d.press("down", "down", "down")
        for _ in range(4):
            await d.press("space", "right")
        await d.press("right", "space")
        d.sees("[ ] 한글   [ ] PDF   [ ] 엑셀   [ ] HTML   [x] CSV   [ ] JSON")
        await d.press("f2")
        await d.written()
    assert sorted(path.suffix for path in outbox.glob("*/*")) == [".csv", ".html"]


async def test_without_any_format_it_says_so_at_the_field(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "export")) as d:
        d.field("formats").write(())
        await d.press("f2")
        d.sees("비어 있습니다.")
        assert d.focused_field() == "formats"


async def test_minutes_of_a_month_without_a_meeting_are_refused_at_their_field(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "export")) as d:
        d.field("forms").write(("meeting-result",))
        await d.press("f3")
        d.sees("그 달에 열린 회의가 없어 만들 문서가 없습니다.")
        assert d.focused_field() == "forms"


async def test_a_zone_that_the_year_does_not_have_is_told(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "export")) as d:
        d.field("month").restore("2019-03")
        await d.press("f3")
        assert d.focused_field() == "scope"


async def test_enter_on_the_last_field_opens_the_preview(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "export")) as d:
        await d.press("enter", "enter", "enter", "enter", "enter")
        d.sees("미리보기").sees("1/1")


# looking at it


async def test_the_preview_turns_from_document_to_document(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(monthly, "preview", lambda *_: [DOCUMENT, DOCUMENT])
    async with driving(ChatdongApp(desk, "export")) as d:
        await d.press("f3")
        d.sees("1/2").sees("운영 종합보고")
        await d.press("right")
        d.sees("2/2")
        await d.press("escape")
        d.sees("내보내기")


async def test_the_preview_draws_markup_as_it_is(desk: Desk, network: Network) -> None:
    draft = ProjectDraft(zone_id=network.zones[1], year=2021, name="[bold]식탁[/bold]")
    project = desk.perform(projects.plan, draft).value
    desk.perform(projects.add_activity, project.id, ActivityDraft(on_date=date(2021, 3, 5), name="요리", sessions=1))
    async with driving(ChatdongApp(desk, "export"), size=(80, 200)) as d:
        await d.press("f3")
        d.sees("[bold]식탁[/bold]")


# writing it


async def test_the_path_of_a_file_is_copied_with_the_korean_keyboard_too(desk: Desk, outbox: Path) -> None:
    async with driving(ChatdongApp(desk, "export")) as d:
        await d.press("f2")
        await d.written()
        await d.press("down", "ㅊ")
        assert d.app.clipboard == d.screen.query_one(LineList).key
        assert Path(d.app.clipboard).is_file()
        d.sees("경로를 복사했습니다")


async def test_a_folder_that_cannot_be_written_is_told_and_the_form_stays(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    async with driving(ChatdongApp(desk, "export")) as d:
        d.field("folder").restore(str(tmp_path / "file" / "folder"))
        await d.press("f2")
        await d.written()
        d.sees("폴더가 아니라 파일입니다")
        assert d.field("month").read() == "2021-03"


async def test_a_disk_that_fills_up_tells_which_files_are_there(
    desk: Desk, outbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save = files.save

    def full(path: Path, *rest: Any) -> None:
        if path.suffix == ".csv":
            raise OSError(errno.ENOSPC, "full")
        save(path, *rest)

    monkeypatch.setattr(files, "save", full)
    async with driving(ChatdongApp(desk, "export"), size=(120, 24)) as d:
        await d.press("f2")
        await d.written()
        d.sees("디스크에 빈자리가 없어").sees("먼저 쓴 파일은 그대로 있습니다:")
        d.sees("월별종합보고.hwpx, 2021-03_제1권역_월별종합보고.pdf")


async def test_esc_stops_between_two_files(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def patient(*args: Any, synced: bool) -> Done[list[Path]]:
        progress, cancelled = args[-2:]
        progress(1, 4, "둘째.xlsx")
        cancelled.__self__.wait(5)
        return Done([Path("첫째.hwpx")], Change(frozenset(), frozenset()), "monthly.export")

    monkeypatch.setattr(monthly, "export", patient)
    async with driving(ChatdongApp(desk)) as d:
        await d.press("f7", "f2")
        d.sees("4개 가운데 1개를 썼습니다. 쓰는 중: 둘째.xlsx")
        await d.press("f3")
        d.sees("파일을 쓰고 있습니다.")
        await d.press("escape")
        await d.written()
        d.sees("그만두었습니다. 그때까지 쓴 파일 1개는 폴더에 있습니다").sees("첫째.hwpx")
        await d.press("escape")
        d.does_not_see("내보내기 |").does_not_see("첫째.hwpx")


async def test_a_refusal_without_files_before_it_names_none(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: Any, synced: bool) -> Done[list[Path]]:
        raise FileRefused(FileProblem.NOT_WRITABLE, "x", written="")

    monkeypatch.setattr(monthly, "export", refused)
    async with driving(ChatdongApp(desk, "export")) as d:
        await d.press("f2")
        await d.written()
        d.sees("여기에는 파일을 쓸 수 없습니다: x").does_not_see("먼저 쓴 파일")


def test_chapters_numbered_items_and_the_figures_of_a_chart_are_looked_at_too() -> None:
    lines = [line.text.rstrip() for line in draw(DOCUMENT, 78)]
    assert {"Ⅰ 성과와 계획", "1. 공동사업 계획서를 6월까지 낸다.", "  가. 동별로 대상을 찾는다."} <= set(lines)
    chart = lines.index("권역별 서비스연계(단위 : 건)")
    assert "".join(lines[chart + 2].split()) == "|구분|서비스연계|"
    assert any("3,364건" in line for line in lines[chart:])
