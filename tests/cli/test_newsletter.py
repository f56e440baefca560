"""The newsletter at the command line: `chatdong export MONTH --form newsletter`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Chatdong, refused


@pytest.mark.usefixtures("file")
def test_the_newsletter_of_a_zone_is_written(chatdong: Chatdong, tmp_path: Path) -> None:
    ended = chatdong("export", "2021-08", "--form", "newsletter", "--format", "csv,json", "--to", tmp_path)
    assert ended.code == 0
    assert sorted(path.name for path in tmp_path.rglob("*.*") if "소식지" in path.name) == [
        "2021-08_제3권역_소식지.csv",
        "2021-08_제3권역_소식지.json",
    ]


@pytest.mark.usefixtures("file")
def test_the_district_writes_those_of_all_zones(chatdong: Chatdong, tmp_path: Path) -> None:
    chatdong("export", "2021-01", "--scope", "district", "--form", "newsletter", "--format", "json", "--to", tmp_path)
    # The fifth zone had none in January.
    assert sorted(path.name[8:12] for path in tmp_path.rglob("*소식지.json")) == [
        "제1권역",
        "제2권역",
        "제3권역",
        "제4권역",
    ]


@pytest.mark.usefixtures("file")
def test_it_is_among_the_papers_of_the_month_by_itself(chatdong: Chatdong, tmp_path: Path) -> None:
    chatdong("export", "2021-08", "--format", "json", "--to", tmp_path)
    assert [path.name for path in tmp_path.rglob("*소식지.json")] == ["2021-08_제3권역_소식지.json"]


@pytest.mark.usefixtures("file")
def test_4_a_month_without_a_newsletter(chatdong: Chatdong, tmp_path: Path) -> None:
    refused(chatdong("export", "2021-12", "--form", "newsletter", "--to", tmp_path), 4, "소식지가 없습니다")
