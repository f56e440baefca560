"""CSV opens in Excel as what it says, and runs nothing."""

from __future__ import annotations

import pytest

from chatdong_tui.export import csv
from tests.export.sample import CREATED, DOCUMENT


@pytest.mark.parametrize(
    "field", ["=1+1", "+cmd", "-가", "@SUM(A1)", "＝1+1", "＋1a", "－가", "＠가", "|calc", " =1", "\t=1"]
)
def test_what_a_spreadsheet_might_run_is_quoted(field: str) -> None:
    assert csv.guard(field) == "'" + field


@pytest.mark.parametrize("field", ["-", "-31600", "+7", "-1,200.5", "98.2%", "가=나", "", "010-1234-5678"])
def test_what_runs_nothing_stays_as_it_is(field: str) -> None:
    assert csv.guard(field) == field


def test_the_file_begins_with_the_mark_and_has_crlf_line_ends() -> None:
    lines = csv.render(DOCUMENT, created=CREATED).decode("utf-8").split("\r\n")
    assert lines[:6] == [
        "\ufeff문서번호,",
        "보존기간,",
        "시행일,2021. 4. 5.",
        "공개여부,대시민 공개",
        "작성 기관·담당,은평구 복지정책과 · 찾동추진팀",
        "결재,담당,팀장,과장,국장",
    ]
    assert lines[17:24] == [
        "권역,대표기관,회의일,참석,,서비스연계,집행액,집행률",
        ",,,관,민,,,",
        "1권역,녹번종합사회복지관,2021-03-18,4,3,3364,1251400,98.5",
        "2권역,신사종합사회복지관,2021-03-09,0,12,0,-31600,0.0",
        "3권역,은평종합사회복지관,-,,-,,-,-",
        "합  계,,,4,15,3364,1219800,98.2",
        "",
    ]
    assert lines[-1] == ""
