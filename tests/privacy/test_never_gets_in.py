"""Every door into the file, tried with every disguised and every innocent number: none of the first is in the
file afterwards, none of the second is turned away."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from chatdong_tui import failures
from chatdong_tui.domain.privacy import holds_resident_number
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.usecases import (
    import_file,
    importing,
)
from chatdong_tui.usecases.desk import Desk
from tests.cli.line_mode import Line, Office, line, office
from tests.conftest import Network
from tests.domain.numbers import DISGUISED, INNOCENT
from tests.privacy.doors import DOORS, Door, doors
from tests.ui.cases import page
from tests.ui.driver import Driver, driving
from tests.ui.meetings import hold, rest, sheet_of, sitting
from tests.usecases.cases import found
from tests.usecases.tables import CASES, PEOPLE, table
from tests.usecases.tables import case as case_row

__all__ = ["line", "office"]

IN_ONE_LINE = [text for text in DISGUISED if "\n" not in text]


def traces(folder: Path) -> list[str]:
    """What the bytes of everything in a folder hold of the numbers: the database, its log of writes, the log."""
    data = b"\n".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    return [text for text in DISGUISED if any(form.encode() in data for form in _written(text))]


def _written(text: str) -> set[str]:
    """The ways in which a text may lie in a file: as it is, in one line, as JSON."""
    return {form for each in (text, " ".join(text.split())) for form in (each, json.dumps(each)[1:-1], _json(each))}


def _json(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]


@pytest.fixture
def nothing_left(desk: Desk, tmp_path: Path) -> Iterator[None]:
    """After the test nothing of any disguised number lies on the disk."""
    yield
    assert desk.database.path.with_name(desk.database.path.name + "-wal").stat().st_size
    assert traces(tmp_path) == []


def test_a_trace_would_be_seen(tmp_path: Path) -> None:
    for number, text in enumerate(DISGUISED):
        (tmp_path / "file").write_bytes(b"\0\1" + json.dumps({"memo": text}, ensure_ascii=number % 2 == 0).encode())
        assert text in traces(tmp_path)


# the verbs that take a text


@pytest.fixture
def door(desk: Desk, network: Network, request: pytest.FixtureRequest) -> Door:
    known = doors(desk, network)
    assert tuple(known) == DOORS
    return known[request.param]


def rule_of(act: Callable[[], object]) -> Rule | None:
    """The rule that an act breaks."""
    try:
        act()
    except RuleBroken as broken:
        return broken.rule
    return None


@pytest.mark.usefixtures("nothing_left")
@pytest.mark.parametrize("door", DOORS, indirect=True)
def test_no_verb_lets_one_in(door: Door) -> None:
    let_in = [text for text in DISGUISED if rule_of(lambda text=text: door(text)) is not Rule.RESIDENT_NUMBER]  # type: ignore[misc]
    assert let_in == []


@pytest.mark.parametrize("door", DOORS, indirect=True)
def test_no_verb_takes_another_number_for_one(door: Door) -> None:
    assert Rule.RESIDENT_NUMBER not in [rule_of(lambda text=text: door(text)) for text in INNOCENT]  # type: ignore[misc]


# typed and pasted on the screen


async def _into_the_memo(d: Driver, hand: Callable[[str], Any], texts: list[str]) -> list[str]:
    """What stands in the field of an open contact form after each of the texts was handed in."""
    await d.press("c")
    box = d.field("memo")
    box.focus()
    stood = []
    for text in texts:
        box.value = ""
        await hand(text)
        stood.append(box.value)
    return stood


async def test_none_can_be_typed_into_a_form(desk: Desk, network: Network, tmp_path: Path) -> None:
    async with page(desk, found(desk, network)) as d:
        await d.press("c")
        box, stood = d.field("memo"), list[str]()
        box.focus()
        d.screen.watch(box, "value", lambda value: stood.append(value))
        for text in IN_ONE_LINE:
            last = next(length for length in range(len(text) + 1) if holds_resident_number(text[:length]))
            box.restore(text[: last - 2])
            await d.type(text[last - 2 :])
        assert len(stood) > 2 * len(IN_ONE_LINE)
        assert [text for text in stood if holds_resident_number(text)] == []
    assert traces(tmp_path) == []


async def test_none_can_be_pasted_into_a_form(desk: Desk, network: Network, tmp_path: Path) -> None:
    async with page(desk, found(desk, network)) as d:
        assert set(await _into_the_memo(d, d.paste, DISGUISED)) == {""}
        d.sees("주민등록번호")
    assert traces(tmp_path) == []


async def test_all_others_can_be_typed_and_pasted(desk: Desk, network: Network) -> None:
    async with page(desk, found(desk, network)) as d:
        wanted = [text for text in INNOCENT if text]
        assert await _into_the_memo(d, d.paste, wanted) == wanted
        d.field("memo").value = ""
        await d.type(" ".join(wanted[:3]))
        assert d.field("memo").value == " ".join(wanted[:3])


async def test_a_number_that_is_one_digit_short_is_no_draft_while_it_is_typed(
    desk: Desk, network: Network, tmp_path: Path
) -> None:
    async with page(desk, found(desk, network)) as d:
        await _into_the_memo(d, d.type, ["900101-123456"])
        await d.settle()
    assert b"900101-123456" not in b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())


async def test_none_can_be_pasted_into_the_live_line(desk: Desk, network: Network, tmp_path: Path) -> None:
    meeting_id = hold(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        d.screen.line.focus()
        for text in DISGUISED:
            d.screen.line.let_go()
            await d.paste(text)
            await rest(d)
            assert not holds_resident_number(d.screen.line.value)
        d.screen.line.let_go()
        await d.paste("\n".join(f"{number}번째 안건 이야기\n{text}" for number, text in enumerate(DISGUISED)))
        texts = [line.text for line in sheet_of(d, meeting_id).lines]
        assert not holds_resident_number("\n".join(texts))
    assert traces(tmp_path) == []


async def test_all_others_can_be_pasted_into_the_live_line(desk: Desk, network: Network) -> None:
    meeting_id = hold(desk, network)
    others = [text for text in INNOCENT if text]
    async with driving(sitting(desk, meeting_id)) as d:
        d.screen.line.focus()
        for text in others:
            d.screen.line.let_go()
            await d.paste(f"안내 {text}")
            assert d.screen.line.value == f"안내 {text}"
        d.screen.line.let_go()
        await d.paste("\n".join(f"안내 {text} 입니다" for text in others))
        await d.press("k")
        assert len(sheet_of(d, meeting_id).lines) == len(others)


# tables that somebody hands in


def _xlsx(folder: Path, heading: tuple[str, ...], rows: list[tuple[str, ...]]) -> Path:
    path = folder / "명단.xlsx"
    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("명단")
        for number, cells in enumerate([heading, *rows]):
            sheet.write_row(number, 0, cells)
    return path


@pytest.fixture(params=["csv", "xlsx"])
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Makes a table outside of the program's own folder."""
    folder = tmp_path_factory.mktemp("tables")

    def make(heading: tuple[str, ...], rows: list[tuple[str, ...]]) -> Path:
        return table(folder, heading, *rows) if request.param == "csv" else _xlsx(folder, heading, rows)

    return make


@pytest.mark.usefixtures("network", "nothing_left")
def test_no_cell_of_a_table_brings_one_in(desk: Desk, made: Callable[..., Path]) -> None:
    rows = [(*case_row(동="가람2동"), "없음")]
    rows += [(*case_row(사례번호=f"가-{number}"), text) for number, text in enumerate(DISGUISED)]
    planned = importing.plan(desk, made((*CASES, "비고"), rows))
    refused = {problem.row for problem in planned.problems if problem.broken.rule is Rule.RESIDENT_NUMBER}
    assert refused == set(range(3, 3 + len(DISGUISED)))
    assert desk.perform(importing.take, planned, skip_bad=True).value.rows == 1


@pytest.mark.usefixtures("network")
def test_no_cell_of_a_table_is_taken_for_one(desk: Desk, made: Callable[..., Path]) -> None:
    rows = [
        (f"사람{number}", "하늘종합사회복지관", "기관 실무자", text, "", "") for number, text in enumerate(INNOCENT)
    ]
    planned = importing.plan(desk, made(PEOPLE, rows))
    assert Rule.RESIDENT_NUMBER not in {problem.broken.rule for problem in planned.problems}


@pytest.mark.usefixtures("network", "nothing_left")
def test_a_heading_with_one_is_neither_shown_nor_remembered(
    desk: Desk, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("tables")
    for text in DISGUISED:
        path = table(folder, (*PEOPLE[:4], text), ("강가나", "하늘종합사회복지관", "기관 실무자", "", "상담"))
        assert text not in str(importing.plan(desk, path).notices)
        with pytest.raises(RuleBroken) as broken:
            importing.plan(desk, path, columns={"duty": text})
        assert text not in f"{broken.value!r} {broken.value.facts}"


@pytest.mark.usefixtures("nothing_left")
def test_a_folder_that_is_called_so_is_not_remembered(desk: Desk) -> None:
    desk.perform(import_file.remember_folder, Path("/명단"))
    for text in DISGUISED:
        desk.perform(import_file.remember_folder, Path("/명단") / text)
    assert desk.database.meta("import_folder") == "/명단"


# the command line


@pytest.mark.parametrize("command", ["contact", "search", "attendance"])
def test_no_command_lets_one_in_or_repeats_it(line: Line, office: Office, command: str) -> None:
    for text in DISGUISED:
        ended = line(*_words(office, command, text))
        assert ended.code == (0 if command == "search" else 4), text
        assert text not in ended.out + ended.err
        assert command == "search" or "주민등록번호" in ended.err
    assert traces(office.path.parent.parent) == []


@pytest.mark.parametrize("command", ["contact", "attendance"])
def test_no_command_takes_another_number_for_one(line: Line, office: Office, command: str) -> None:
    for text in INNOCENT:
        assert "주민등록번호" not in line(*_words(office, command, text)).err


def _words(office: Office, command: str, text: str) -> tuple[str, ...]:
    return {
        "contact": ("add", "contact", office.case_no, "--method", "visit", f"--memo={text}"),
        "attendance": ("add", "attendance", office.meeting_id, f"--guest=손님@{text}"),
        "search": ("search", "--", text),
    }[command]


# what is left when something fails


def test_the_log_of_failures_holds_no_value() -> None:
    for text in DISGUISED:
        with suppress(ValueError):
            raise ValueError(text)
        try:
            raise ValueError(text)
        except ValueError as error:
            log = failures.note(error)
    assert traces(log.parent) == []
