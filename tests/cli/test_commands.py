"""What each command prints: results on stdout, one a line, and everything else on stderr."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from chatdong_tui import __version__, places
from chatdong_tui.words import cli as words
from chatdong_tui.words.file import ALL_WELL
from tests.cli.conftest import Chatdong, Ended, sql

FORMATS = ["hwpx", "pdf", "xlsx", "html", "csv", "json"]


def test_version(chatdong: Chatdong) -> None:
    assert chatdong("--version") == Ended(0, [f"chatdong {__version__}"], [])


def test_help_names_every_command(chatdong: Chatdong) -> None:
    ended = chatdong("--help")
    told = {line.split()[0] for line in ended.out if line.startswith("  ")}
    assert {"open", "demo", "export", "check", "where", "list", "show"} <= told
    assert (ended.code, ended.err) == (0, [])


def test_where_needs_no_file(chatdong: Chatdong, tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert chatdong("where") == Ended(
        0,
        [
            f"{words.PLACES['file']}: {home / 'network.chatdong'}",
            f"{words.PLACES['demo']}: {home / 'example.chatdong'}",
            f"{words.PLACES['outbox']}: {home / 'outbox'}",
            f"{words.PLACES['settings']}: {home / 'settings.toml'}",
            f"{words.PLACES['log']}: {home / 'chatdong.log'}",
        ],
        [],
    )
    assert not home.exists()


def test_demo_prints_the_file_and_the_four_summaries_of_march(chatdong: Chatdong) -> None:
    ended = chatdong("demo")
    summary = places.outbox() / "2021-03_은평구" / "2021-03_은평구_월별종합보고"
    assert ended == Ended(0, [str(places.demo_file()), *(f"{summary}.{name}" for name in FORMATS)], [])
    assert all(Path(line).stat().st_size for line in ended.out)


def test_demo_uses_an_example_that_is_there_and_can_enlarge_it(chatdong: Chatdong, file: Path) -> None:
    before = len(chatdong("list", "cases").out)
    ended = chatdong("demo", "--file", file, "--cases", 5)
    assert (ended.code, ended.err, ended.out[0]) == (0, [words.DEMO_EXISTS], str(file))
    assert len(chatdong("list", "cases").out) == before + 5


def test_export_prints_one_path_a_line(chatdong: Chatdong, file: Path, tmp_path: Path) -> None:
    words_of_it = ("2021-03", "--file", file, "--scope", "zone:3", "--to", tmp_path / "보고", "--format", "csv,json")
    ended = chatdong("export", *words_of_it)
    names = [f"{form}.{ending}" for form in ("회의결과보고", "월별종합보고", "소식지") for ending in ("csv", "json")]
    assert ended == Ended(0, [f"{tmp_path}/보고/2021-03_제3권역/2021-03_제3권역_{name}" for name in names], [])


def test_export_takes_the_desks_zone_all_formats_and_the_outbox_when_nothing_else_is_said(
    chatdong: Chatdong, file: Path
) -> None:
    ended = chatdong("export", "2021.3", "--form", "monthly-summary")
    summary = places.outbox() / "2021-03_제3권역" / "2021-03_제3권역_월별종합보고"
    assert ended == Ended(0, [f"{summary}.{name}" for name in FORMATS], [])


def test_the_post_of_whoever_sits_at_the_desk_is_handed_over_with_one_command(chatdong: Chatdong, file: Path) -> None:
    ended = chatdong("export", "2021-12", "--form", "handover", "--format", "csv")
    assert (ended.code, ended.err) == (0, [])
    (path,) = ended.out
    assert path.endswith("_제3권역_업무인계인수서.csv")


def test_a_name_that_no_file_can_have_is_spelled_with_low_lines(chatdong: Chatdong, file: Path, tmp_path: Path) -> None:
    sql(file, "UPDATE district SET name = ?", '은평/구: "가"')
    ended = chatdong("export", "2021-03", "--scope", "district", "--to", tmp_path / "보고", "--format", "csv")
    assert ended == Ended(0, [f"{tmp_path}/보고/2021-03_은평_구_ _가_/2021-03_은평_구_ _가__월별종합보고.csv"], [])


def test_a_whole_file_checks_well(chatdong: Chatdong, file: Path) -> None:
    assert chatdong("check") == Ended(0, [ALL_WELL], [])


@pytest.mark.parametrize(
    ("noun", "first"),
    [
        ("meetings", "2021. 3. "),
        ("cases", "-2021-"),
        ("projects", "제1권역, "),
        ("people", ", "),
    ],
)
def test_list_gives_a_line_for_each_record_that_ends_with_its_id(
    chatdong: Chatdong, file: Path, noun: str, first: str
) -> None:
    ended = chatdong("list", noun, "--month", "2021-03")
    records = json.loads("\n".join(chatdong("list", noun, "--month", "2021-03", "--json").out))
    assert (ended.code, ended.err) == (0, [])
    assert len(records) == len(ended.out) > 0
    assert first in ended.out[0]
    for line, record in zip(ended.out, records, strict=True):
        assert line.endswith("]")
        assert line.rpartition("[")[2][:-1] in json.dumps(record)


def test_list_can_be_of_one_zone(chatdong: Chatdong, file: Path) -> None:
    ended = chatdong("list", "cases", "--zone", 3)
    assert ended.out
    assert all(line.startswith("3-") for line in ended.out)


def test_an_empty_list_says_so_on_stderr(chatdong: Chatdong, file: Path) -> None:
    assert chatdong("list", "meetings", "--month", "2019-01") == Ended(0, [], [words.EMPTY])
    assert chatdong("list", "meetings", "--month", "2019-01", "--json") == Ended(0, ["[]"], [])


@pytest.mark.parametrize("noun", ["meetings", "cases", "projects", "people"])
def test_show_takes_the_id_at_the_end_of_a_line(chatdong: Chatdong, file: Path, noun: str) -> None:
    line = chatdong("list", noun, "--month", "2021-03").out[0]
    row_id = line.rpartition("[")[2][:-1]
    ended = chatdong("show", row_id)
    assert (ended.code, ended.err) == (0, [])
    assert ended.out
    assert row_id in json.dumps(json.loads("\n".join(chatdong("show", row_id, "--json").out)))


def test_show_takes_a_case_number_and_names_no_household(chatdong: Chatdong, file: Path) -> None:
    number = chatdong("list", "cases").out[0].partition(",")[0]
    assert chatdong("show", number).out[0].startswith(f"{number}, ")
    assert "alias" not in json.loads("\n".join(chatdong("show", number, "--json").out))["household"]
