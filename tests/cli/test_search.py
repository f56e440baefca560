"""Searching without the screen."""

from __future__ import annotations

import json
from datetime import datetime

from chatdong_tui.storage.database import Database
from chatdong_tui.words import cli as cli_words
from tests.cli.line_mode import Line, Office, line, office

__all__ = ["line", "office"]


def test_cases_people_and_meetings_are_found_in_one_line_each(line: Line, office: Office) -> None:
    ended = line("search", "가람1동")
    lines = ended.out.splitlines()
    assert (ended.code, ended.err) == (0, "")
    assert lines[0].startswith(f"{office.case_no}, 가람1동, ")
    assert any(text.startswith("가람1동팀장, 가람1동주민센터") for text in lines)


def test_initial_consonants_find_as_well(line: Line, office: Office) -> None:
    assert office.case_no in line("search", "ㄱㄹ1").out


def test_as_json_every_line_says_what_it_is(line: Line, office: Office) -> None:
    found = json.loads(line("search", "가람1동", "--json").out)
    assert {each["noun"] for each in found} == {"cases", "people"}


def test_nothing_found_is_said(line: Line, office: Office) -> None:
    assert line("search", "없는글") == (0, "", f"{cli_words.EMPTY}\n")


def test_more_than_is_shown_is_said(line: Line, office: Office) -> None:
    ended = line("search", "팀장", "--limit", "2")
    assert len(ended.out.splitlines()) == 2
    assert ended.err.startswith("더 있습니다: 사람.")


def test_the_audit_knows_that_somebody_searched_and_not_for_what(line: Line, office: Office) -> None:
    line("search", "가람1동")
    database = Database.open(office.path, datetime.now, read_only=True)
    with database.snapshot() as connection:
        noted = connection.execute("SELECT subject, digest FROM audit WHERE act = 'search'").fetchall()
    database.close()
    assert noted == [(None, None)]
