"""A month out: on screen, as files, or not at all."""

from __future__ import annotations

import csv
import hashlib
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from chatdong_tui.domain.meeting import DiscussionLine
from chatdong_tui.domain.refusal import FileProblem, FileRefused, Rule, RuleBroken
from chatdong_tui.export import files
from chatdong_tui.settings import Settings
from chatdong_tui.usecases import monthly
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.monthly import Scope, parse_scope
from tests.conftest import Network, Today
from tests.reports.month import Month, fill, put

ZONE = Scope(1)
MARCH = "2021-03_제1권역"


@pytest.fixture
def month(desk: Desk, network: Network, today: Today) -> Month:
    filled = fill(desk, network)
    today.move_to(date(2021, 4, 8))
    return filled


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_scope_is_a_zone_or_the_district() -> None:
    assert parse_scope("zone:3") == Scope(3)
    assert parse_scope("district") == Scope(None)
    assert [str(parse_scope(text)) for text in ("zone:3", "district")] == ["zone:3", "district"]


@pytest.mark.parametrize("text", ["", "zone", "zone:", "zone:x", "3", "zone:-1", "zone:３"])
def test_anything_else_is_no_scope(text: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        parse_scope(text)
    assert (refused.value.field, refused.value.rule) == ("scope", Rule.NOT_A_CHOICE)


def test_a_desk_reports_on_its_own_zone(desk: Desk) -> None:
    assert monthly.default_scope(desk) == ZONE


def test_a_month_with_a_meeting_calls_for_both_forms(desk: Desk, month: Month) -> None:
    assert monthly.default_forms(desk, "2021-03", ZONE) == ("meeting-result", "monthly-summary")
    assert monthly.default_forms(desk, "2021-05", ZONE) == ("monthly-summary",)
    assert monthly.default_forms(desk, "2021-03", Scope(None)) == ("monthly-summary",)


@pytest.mark.parametrize(
    ("month_text", "scope", "forms", "field", "rule"),
    [
        ("2021-13", ZONE, (), "month", Rule.NOT_A_MONTH),
        ("2021-03", Scope(9), (), "scope", Rule.UNKNOWN_RECORD),
        ("2019-03", ZONE, (), "scope", Rule.UNKNOWN_RECORD),
        ("2021-03", ZONE, ("postcard",), "forms", Rule.NOT_A_CHOICE),
    ],
)
def test_what_cannot_be_shown_is_refused(
    desk: Desk, month_text: str, scope: Scope, forms: tuple[str, ...], field: str, rule: Rule
) -> None:
    with pytest.raises(RuleBroken) as refused:
        monthly.preview(desk, month_text, scope, forms)
    assert (refused.value.field, refused.value.rule) == (field, rule)


def test_every_form_is_written_in_every_format(desk: Desk, month: Month, tmp_path: Path) -> None:
    written = monthly.export(desk, "2021-03", ZONE, (), (), tmp_path / "나갈 것").value
    assert [path.suffix for path in written] == [".hwpx", ".pdf", ".xlsx", ".html", ".csv", ".json"] * 2
    assert written[0] == tmp_path / "나갈 것" / MARCH / "2021-03_제1권역_회의결과보고.hwpx"


def test_the_files_carry_the_numbers_of_the_preview(desk: Desk, month: Month, tmp_path: Path) -> None:
    monthly.export(desk, "2021-03", ZONE, ("meeting-result",), ("csv", "json"), tmp_path)
    stem = tmp_path / MARCH / "2021-03_제1권역_회의결과보고"
    table = list(csv.reader(stem.with_suffix(".csv").open(encoding="utf-8-sig")))
    assert ["가람1동", "1", "2", "1", "0", "0"] in table
    tree = json.loads(stem.with_suffix(".json").read_bytes())
    assert tree["gist"].endswith("2명(관 1, 민 1)이 참석하고 결정 2건과 조치 1건을 정함")


def test_each_file_leaves_its_digest_in_the_audit(desk: Desk, network: Network, month: Month, tmp_path: Path) -> None:
    (path,) = monthly.export(desk, "3월", ZONE, ("monthly-summary",), ("csv",), tmp_path).value
    with desk.database.snapshot() as connection:
        rows = connection.execute("SELECT actor, act, subject, digest FROM audit").fetchall()
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    assert rows == [(network.people["복지1"], "export", "monthly-summary zone:1 2021-03 csv", digest)]


def test_progress_names_each_file_before_it_is_written(desk: Desk, month: Month, tmp_path: Path) -> None:
    steps: list[tuple[int, int, str]] = []
    monthly.export(
        desk, "2021-03", ZONE, ("meeting-result",), ("csv", "json"), tmp_path,
        lambda done, total, name: steps.append((done, total, name)),
    )  # fmt: skip
    assert steps == [(0, 2, "2021-03_제1권역_회의결과보고.csv"), (1, 2, "2021-03_제1권역_회의결과보고.json")]


def test_what_was_written_before_a_cancel_stays(desk: Desk, month: Month, tmp_path: Path) -> None:
    answers = iter((False, True))
    done = monthly.export(
        desk, "2021-03", ZONE, ("meeting-result",), ("csv", "json"), tmp_path / "out", cancelled=lambda: next(answers)
    )
    assert [path.name for path in done.value] == ["2021-03_제1권역_회의결과보고.csv"]
    assert names(tmp_path / "out" / MARCH) == ["2021-03_제1권역_목록.html", "2021-03_제1권역_회의결과보고.csv"]


def test_a_resident_number_stops_the_export_before_anything_is_written(
    desk: Desk, month: Month, tmp_path: Path
) -> None:
    put(desk, DiscussionLine(desk.new_id(), month.meeting, 30, "900101-1234567 확인"))
    with pytest.raises(RuleBroken) as refused:
        monthly.export(desk, "2021-03", ZONE, (), ("csv",), tmp_path / "out")
    assert refused.value.rule is Rule.RESIDENT_NUMBER
    assert not (tmp_path / "out").exists()


def test_a_disk_that_fills_up_leaves_whole_files_and_names_them(
    desk: Desk, month: Month, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    save = files.save

    def fill_up(target: Path, *args: object) -> None:
        if target.suffix == ".json":
            raise OSError(28, "No space left on device")
        save(target, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(files, "save", fill_up)
    with pytest.raises(FileRefused) as refused:
        monthly.export(desk, "2021-03", ZONE, ("meeting-result",), ("csv", "json"), folder)
    assert refused.value.problem is FileProblem.DISK_FULL
    assert refused.value.facts["written"] == "2021-03_제1권역_회의결과보고.csv"
    assert names(folder / MARCH) == ["2021-03_제1권역_목록.html", "2021-03_제1권역_회의결과보고.csv"]


def test_a_folder_that_is_a_file_is_refused(desk: Desk, month: Month, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("x")
    with pytest.raises(FileRefused) as refused:
        monthly.export(desk, "2021-03", ZONE, (), ("csv",), tmp_path / "out")
    assert refused.value.problem is FileProblem.NOT_A_FOLDER


def test_an_unknown_format_is_refused(desk: Desk, month: Month, tmp_path: Path) -> None:
    with pytest.raises(RuleBroken) as refused:
        monthly.export(desk, "2021-03", ZONE, (), ("docx",), tmp_path)
    assert (refused.value.field, refused.value.rule) == ("formats", Rule.NOT_A_CHOICE)


def test_writing_is_no_entry_of_the_journal(desk: Desk, month: Month, tmp_path: Path) -> None:
    done = monthly.export(desk, "2021-03", ZONE, (), ("json",), tmp_path)
    assert not done.change.row_ids


def test_an_office_may_keep_the_blank_before_its_colons(desk: Desk, month: Month, tmp_path: Path) -> None:
    old = replace(desk, settings=Settings(colon="seed"))
    (path,) = monthly.export(old, "2021-03", ZONE, ("meeting-result",), ("csv",), tmp_path).value
    assert "일시 : 2021. 3. " in path.read_text("utf-8-sig")
    assert "일시: 2021. 3. " in str(monthly.preview(desk, "2021-03", ZONE, ("meeting-result",)))


def test_the_same_records_give_the_same_bytes_all_day(desk: Desk, month: Month, tmp_path: Path) -> None:
    first = monthly.export(desk, "2021-03", ZONE, (), (), tmp_path / "first").value
    again = monthly.export(desk, "2021-03", ZONE, (), (), tmp_path / "again").value
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in again]
