"""The exit codes of the README that are not about files: found, mistyped, refused, unexpected, interrupted."""

from __future__ import annotations

import stat
from collections import Counter
from pathlib import Path

import pytest

from chatdong_tui import places
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.usecases import listing
from chatdong_tui.words.problems import CANCELLED, sentence
from tests.cli.conftest import Chatdong, Ended, refused, sql

# 1: `check` found something


def test_1_check_names_what_it_found(chatdong: Chatdong, file: Path) -> None:
    sql(file, "UPDATE meeting SET place = place || '씨' WHERE id = (SELECT min(id) FROM meeting)")
    ended = chatdong("check")
    assert ended.code == 1
    assert len(ended.out) == 1
    assert ended.out[0].startswith("행이 기록(저널)과 다릅니다: meeting ")
    assert ended.err == ["1곳에 이상이 있습니다. 아무것도 고치지 않았습니다. 백업 파일을 확인하십시오."]


# 2: typed wrongly


@pytest.mark.parametrize(
    "typed",
    [
        ("lsit",),
        ("list", "households"),
        ("list", "cases", "--zone", "셋"),
        ("export",),
        ("export", "2021-03", "--format", "docx"),
        ("export", "2021-03", "--form", "monthly"),
        ("demo", "--cases", "-1"),
        ("show",),
        ("check", "--unknown"),
        ("open",),
        (),
    ],
)
def test_2_a_command_typed_wrongly(chatdong: Chatdong, file: Path, typed: tuple[str, ...]) -> None:
    ended = chatdong(*typed)
    assert (ended.code, ended.out) == (2, [])
    assert ended.err


# 4: a value that breaks a rule, or names nothing


@pytest.mark.parametrize(
    ("typed", "rule"),
    [
        (("export", "2021-13"), Rule.NOT_A_MONTH),
        (("export", "삼월"), Rule.NOT_A_MONTH),
        (("list", "meetings", "--month", "2021-00"), Rule.NOT_A_MONTH),
        (("export", "2021-03", "--scope", "zone"), Rule.NOT_A_CHOICE),
        (("export", "2021-03", "--scope", "zone:-3"), Rule.NOT_A_CHOICE),
        (("export", "2021-03", "--scope", "zone:9"), Rule.UNKNOWN_RECORD),
        (("export", "2019-03", "--scope", "zone:3"), Rule.UNKNOWN_RECORD),
        (("list", "cases", "--zone", "9"), Rule.UNKNOWN_RECORD),
        (("show", "3-응암2-2021-999"), Rule.UNKNOWN_RECORD),
        (("show", "\udcff\udcfe"), Rule.UNKNOWN_RECORD),
        (("show", ""), Rule.UNKNOWN_RECORD),
    ],
)
def test_4_a_value_that_breaks_a_rule(chatdong: Chatdong, file: Path, typed: tuple[str, ...], rule: Rule) -> None:
    refused(chatdong(*typed), 4, sentence(RuleBroken("", rule)))
    assert not places.outbox().exists()


def test_4_the_beginning_of_an_id_that_several_records_share(chatdong: Chatdong, file: Path) -> None:
    ids = [line.rpartition("[")[2] for line in chatdong("list", "people").out]
    shared, times = Counter(row_id[:8] for row_id in ids).most_common(1)[0]
    assert times > 1
    refused(chatdong("show", shared), 4, sentence(RuleBroken("", Rule.AMBIGUOUS)))


# 70 and 130


def test_70_the_log_holds_the_place_and_no_value(
    chatdong: Chatdong, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(desk: object, noun: str, month: str | None, zone: int | None) -> None:
        raise LookupError("해오름 010-9876-5432") from ValueError("달맞이네")

    monkeypatch.setattr(listing, "lines", fails)
    refused(chatdong("list", "cases"), 70, "예상하지 못한 문제", str(places.log_file()))
    log = places.log_file().read_text(encoding="utf-8")
    assert "LookupError at " in log
    assert "test_exit_codes.py" in log
    assert not any(value in log for value in ("해오름", "9876", "달맞이"))
    assert stat.S_IMODE(places.log_file().stat().st_mode) == 0o600


def test_130_interrupted(chatdong: Chatdong, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(listing, "lines", interrupted)
    assert chatdong("list", "cases") == Ended(130, [], [CANCELLED])
