"""`chatdong export` writes one folder for a month: the usual forms, those named, or all that it calls for."""

from __future__ import annotations

from pathlib import Path

import pytest

from chatdong_tui.words import cli as words
from tests.cli.conftest import Chatdong, refused

pytestmark = pytest.mark.usefixtures("file")


def written(chatdong: Chatdong, tmp_path: Path, *options: object) -> list[str]:
    ended = chatdong("export", *options, "--scope", "zone:3", "--format", "csv", "--to", tmp_path / "보고")
    assert (ended.code, ended.err) == (0, [])
    return [Path(line).name.removesuffix(".csv") for line in ended.out]


def test_all_are_those_that_the_month_calls_for(chatdong: Chatdong, tmp_path: Path) -> None:
    june = written(chatdong, tmp_path, "2021-06", "--form", "all")
    assert june[:2] == ["2021-06_제3권역_회의결과보고", "2021-06_제3권역_월별종합보고"]
    assert "2021_제3권역_공동사업계획서" in june
    assert "2021-2분기_제3권역_추진실적" in june
    assert any(name.endswith("_등록부") for name in june)
    assert not any("회의록" in name or "인계" in name or "정산" in name for name in june)


def test_several_are_named_with_commas(chatdong: Chatdong, tmp_path: Path) -> None:
    names = written(chatdong, tmp_path, "2021-03", "--form", "meeting-result,operation_plan", "--form", "settlement")
    assert names == ["2021-03_제3권역_회의결과보고", "2021_제3권역_운영계획서", "2021_제3권역_정산서"]


def test_one_may_be_named_beside_all(chatdong: Chatdong, tmp_path: Path) -> None:
    names = written(chatdong, tmp_path, "2021-05", "--form", "all,settlement")
    assert names[-1] == "2021_제3권역_정산서"
    assert len(names) == len(set(names)) > 3


def test_the_folder_holds_the_files_and_their_list(chatdong: Chatdong, tmp_path: Path) -> None:
    names = written(chatdong, tmp_path, "2021-03")
    folder = tmp_path / "보고" / "2021-03_제3권역"
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        [*(f"{name}.csv" for name in names), "2021-03_제3권역_목록.html"]
    )


def test_5_a_synced_folder_is_not_written_without_a_yes(chatdong: Chatdong, tmp_path: Path) -> None:
    folder = tmp_path / "Dropbox" / "보고"
    refused(chatdong("export", "2021-03", "--to", folder), 5, "Dropbox 동기화 폴더", "--yes")
    assert not folder.exists()


def test_with_a_yes_it_is_written_with_a_warning(chatdong: Chatdong, tmp_path: Path) -> None:
    folder = tmp_path / "Dropbox"
    ended = chatdong("export", "2021-03", "--to", folder, "--format", "csv", "--yes")
    assert (ended.code, ended.err) == (0, [words.SYNCED.format(service="Dropbox", folder=folder)])
    assert all(Path(line).is_file() for line in ended.out)


@pytest.mark.parametrize(("answer", "code"), [("y\n", 0), ("n\n", 130), ("\n", 130)])
def test_at_a_terminal_one_is_asked(
    chatdong: Chatdong, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str, code: int
) -> None:
    import io
    import sys

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal(answer))
    ended = chatdong("export", "2021-03", "--to", tmp_path / "Dropbox", "--format", "csv")
    assert ended.code == code
    assert "Dropbox 동기화 폴더입니다" in ended.err[0]
    assert (tmp_path / "Dropbox").exists() is (code == 0)
