"""`chatdong export` writes the plans of a year's projects, by the name of the form in either spelling."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Chatdong


@pytest.mark.usefixtures("file")
@pytest.mark.parametrize("form", ["project-plan", "project_plan"])
def test_the_plan_of_a_zone_is_written(chatdong: Chatdong, tmp_path: Path, form: str) -> None:
    ended = chatdong(
        "export", "2021-06", "--scope", "zone:3", "--form", form, "--format", "csv", "--to", tmp_path / "보고"
    )
    assert ended.out == [f"{tmp_path}/보고/2021-06_제3권역/2021_제3권역_공동사업계획서.csv"]


@pytest.mark.usefixtures("file")
def test_a_project_is_shown_with_its_plan(chatdong: Chatdong) -> None:
    listed = chatdong("list", "projects", "--zone", "3")
    row_id = listed.out[0].rpartition("[")[2].rstrip("]")
    shown = chatdong("show", row_id).out
    assert any(line.startswith("세부사업: 자조모임 / 함께 먹고 서로의 안부 묻기 / 3회 / 10명") for line in shown)
    assert any(line.startswith("성과목표: 산출 요리교실 횟수") for line in shown)
