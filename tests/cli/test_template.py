"""The office's own templates on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import unhwp

from chatdong_tui import places
from tests.cli.conftest import Chatdong, refused
from tests.templates import hwpx_form, xlsx_form


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "우리 등록부.hwpx"
    rows = (("기관", "이름"), ("{{명단.소속}}", "{{명단.성명}}"))
    path.write_bytes(hwpx_form(("{{제목}} / {{일시}}",), rows))
    return path


def test_the_fields_of_a_form_are_printed_as_they_are_typed(chatdong: Chatdong) -> None:
    ended = chatdong("template", "fields", "sign-in-sheet")
    assert (ended.code, ended.err) == (0, [])
    assert {"{{제목}}", "{{장소}}", "{{명단.성명}}"} <= set(ended.out)


def test_the_fields_are_there_as_json_too(chatdong: Chatdong) -> None:
    found = json.loads("\n".join(chatdong("template", "fields", "settlement", "--json").out))
    assert "지출 합계 금액" in found["fields"]
    assert "적요" in found["lists"]["지출"]


def test_a_template_is_added_listed_and_removed(chatdong: Chatdong, sheet: Path) -> None:
    added = chatdong("template", "add", "sign-in-sheet", sheet)
    assert (added.code, added.out) == (0, [str(places.templates() / "sign-in-sheet.hwpx")])
    assert added.err[0] == "등록부 한글 양식을 등록했습니다: 우리 등록부.hwpx"
    assert "{{장소}}" in added.err[1]
    assert chatdong("template", "list").out[0].startswith("등록부 한글: 우리 등록부.hwpx (")
    assert chatdong("template", "remove", "sign-in-sheet").out == ["등록부 한글 양식을 지웠습니다."]
    assert chatdong("template", "list") == (0, [], ["등록한 양식이 없습니다."])


def test_it_needs_no_file_of_records(chatdong: Chatdong, sheet: Path) -> None:
    chatdong("template", "add", "sign-in-sheet", sheet)
    assert not places.default_file().exists()


def test_a_mark_of_several_looks_is_mended_and_told_of(chatdong: Chatdong, tmp_path: Path) -> None:
    from hwpx import HwpxDocument

    document = HwpxDocument.new()
    document.add_paragraph("{{제")
    document.paragraphs[-1].add_run("목}}")
    path = tmp_path / "a.hwpx"
    path.write_bytes(document.to_bytes())
    ended = chatdong("template", "add", "settlement", path)
    assert ended.err[1] == "글자 모양이 나뉜 표시는 첫 글자의 모양으로 이었습니다: {{제목}}"


def test_an_export_fills_it(chatdong: Chatdong, file: Path, sheet: Path, tmp_path: Path) -> None:
    chatdong("template", "add", "sign-in-sheet", sheet)
    asked = ("--scope", "zone:3", "--form", "sign-in-sheet", "--format", "hwpx", "--to", tmp_path / "out")
    (path,) = chatdong("export", "2021-03", *asked).out
    text = unhwp.parse_bytes(Path(path).read_bytes()).text
    assert "제3권역 권역별 네트워크 회의(3회) 등록부 / 2021. 3. 18.(목) 14:00~15:30" in text
    assert "문서요지" not in text


# what goes wrong


def test_a_form_that_there_is_not_is_typed_wrongly(chatdong: Chatdong) -> None:
    assert chatdong("template", "fields", "nothing").code == 2
    assert chatdong("template", "add", "settlement").code == 2


def test_a_file_that_cannot_be_a_template_is_refused(chatdong: Chatdong, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    refused(chatdong("template", "add", "settlement", path), 3, "파일이 없거나")
    path.write_bytes(b"x")
    refused(chatdong("template", "add", "settlement", path), 3, "손상된 파일")
    path.write_bytes(xlsx_form((("{{지출.적오}}",),)))
    refused(chatdong("template", "add", "settlement", path), 3, "{{지출.적오}}({{지출.적요}}인지")
    assert chatdong("template", "list").out == []


def test_nothing_to_remove_is_said(chatdong: Chatdong) -> None:
    refused(chatdong("template", "remove", "settlement", "xlsx"), 4, "등록한 양식이 없습니다")


def test_one_that_was_changed_stops_the_export_before_anything_is_written(
    chatdong: Chatdong, file: Path, sheet: Path, tmp_path: Path
) -> None:
    chatdong("template", "add", "sign-in-sheet", sheet)
    (places.templates() / "sign-in-sheet.hwpx").write_bytes(b"x")
    asked = ("--scope", "zone:3", "--form", "sign-in-sheet", "--format", "hwpx", "--to", tmp_path / "out")
    refused(chatdong("export", "2021-03", *asked), 3, "다시 등록")
    assert not (tmp_path / "out").exists()
