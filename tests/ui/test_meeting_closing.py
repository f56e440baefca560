"""Closing the minutes, correcting them as the next version, reading the versions, and writing the papers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from chatdong_tui import places
from chatdong_tui.ui.meeting.changes import ChangeKind, changes
from chatdong_tui.usecases import attendance, meeting, minutes_version, topic
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words import minutes_screens as words
from tests.conftest import Network
from tests.ui.driver import Driver, driving
from tests.ui.meetings import hold, plan, sheet_of, sitting, write


@pytest.fixture
def held(desk: Desk, network: Network) -> str:
    """A meeting with something said and decided, and an action of nobody."""
    meeting_id = hold(desk, network)
    write(desk, meeting_id, "#반찬 나눔", "넉 달 동안 한다", "!4월에 시작한다", ">명단 보내기")
    return meeting_id


@pytest.fixture
def twice(desk: Desk, held: str) -> str:
    """The same, closed, corrected for a reason, and closed again."""
    desk.perform(minutes_version.finalise, held)
    desk.perform(minutes_version.correct, held, "시작하는 달이 틀림")
    write(desk, held, "#차량")
    desk.perform(minutes_version.finalise, held)
    return held


def lines_on_top(d: Driver) -> str:
    return d.frame()[0]


# closing


async def test_one_question_tells_all_there_is_to_look_at_and_closes(desk: Desk, held: str) -> None:
    async with driving(sitting(desk, held)) as d:
        await d.press("f8")
        d.sees("제1판으로 확정할까요?").sees("이대로 확정해도 됩니다.")
        d.sees("필수 참석자 불참").sees("담당 없는 조치 1: 명단 보내기").sees("기한 없는 조치 1: 명단 보내기")
        await d.press("y")
        d.sees(words.CLOSED_NOW.format(no=1))
        assert "확정 제1판" in lines_on_top(d)
        assert d.keys == 2


async def test_a_no_leaves_the_minutes_open(desk: Desk, held: str) -> None:
    async with driving(sitting(desk, held)) as d:
        await d.press("f8", "escape")
        assert "확정" not in lines_on_top(d)
        assert minutes_version.versions(desk, held) == ()


async def test_closing_is_taken_back_with_undo(desk: Desk, held: str) -> None:
    async with driving(sitting(desk, held)) as d:
        await d.press("f8", "y", "ctrl+z")
        assert "확정" not in lines_on_top(d)
        await d.press("f5")
        assert d.screen.line.has_focus


async def test_a_meeting_that_was_not_held_is_not_closed(desk: Desk, network: Network) -> None:
    async with driving(sitting(desk, plan(desk, network))) as d:
        await d.press("f8")
        d.sees("아직 열지 않은 회의입니다.")


async def test_a_line_being_typed_is_saved_or_emptied_before_closing(desk: Desk, held: str) -> None:
    async with driving(sitting(desk, held)) as d:
        await d.press("f5")
        await d.type("쓰던 말")
        await d.press("f8")
        d.sees(words.LINE_LEFT)


# what is closed


@pytest.mark.parametrize(
    "keys", [("f2",), ("f5",), ("f6",), ("f7",), ("f3",), ("a",), ("delete",), ("enter",), ("1",), ("shift+tab", "q")]
)
async def test_every_command_says_why_closed_minutes_are_not_changed(
    desk: Desk, held: str, keys: tuple[str, ...]
) -> None:
    desk.perform(minutes_version.finalise, held)
    before = meeting.sheet(desk, held)
    async with driving(sitting(desk, held)) as d:
        await d.press(*keys)
        d.sees("확정한 회의록입니다. 고치려면 F8")
        assert sheet_of(d, held) == before


async def test_what_is_done_after_closing_is_still_told(desk: Desk, held: str) -> None:
    desk.perform(topic.keep_open, meeting.sheet(desk, held).agenda[0].id)
    desk.perform(minutes_version.finalise, held)
    async with driving(sitting(desk, held)) as d:
        await d.press("space", "end", "space", "o")
        await d.type("문서함 3\n")
        stored = sheet_of(d, held)
        assert d.screen.line.disabled
    assert stored.agenda[0].item.settled
    assert stored.actions[0].action.done_on == date(2021, 3, 18)
    assert stored.meeting.sheet_place == "문서함 3"


# correcting


async def test_a_correction_asks_for_its_reason_and_opens_the_next_version(desk: Desk, held: str) -> None:
    desk.perform(minutes_version.finalise, held)
    async with driving(sitting(desk, held)) as d:
        await d.press("f8")
        d.sees("왜 고치는지 적고 Enter.")
        await d.type("시작하는 달이 틀림\n")
        d.sees(words.CORRECTING_NOW.format(no=2))
        assert "정정 중 제2판" in lines_on_top(d)
        await d.press("f5")
        await d.type("!5월에 시작한다\n")
        assert len(sheet_of(d, held).decisions) == 2
        await d.press("f8", "y")
        assert "확정 제2판" in lines_on_top(d)
    assert [each.reason for each in minutes_version.versions(desk, held)] == [None, "시작하는 달이 틀림"]


async def test_a_correction_without_a_reason_is_not_begun(desk: Desk, held: str) -> None:
    desk.perform(minutes_version.finalise, held)
    async with driving(sitting(desk, held)) as d:
        await d.press("f8", "enter", "escape")
        assert "확정 제1판" in lines_on_top(d)
        assert d.screen.line.disabled


# the versions


async def test_the_versions_stand_with_their_reasons_the_newest_first(desk: Desk, twice: str) -> None:
    async with driving(sitting(desk, twice)) as d:
        await d.press("b")
        d.sees("제2판  2021. 3. 18. 정정: 시작하는 달이 틀림").sees("제1판  2021. 3. 18. 확정")


async def test_an_earlier_version_is_read_as_it_was_closed(desk: Desk, twice: str) -> None:
    async with driving(sitting(desk, twice), size=(100, 70)) as d:
        await d.press("b", "end", "enter")
        d.sees(words.OF_VERSION).sees("제1판: 2021. 3. 18. 확정").does_not_see("제2판")
        d.sees("반찬 나눔").does_not_see("차량")


async def test_what_changed_between_two_versions_is_told_line_by_line(desk: Desk, twice: str) -> None:
    async with driving(sitting(desk, twice)) as d:
        await d.press("b", "c")
        d.sees("제1판과 제2판").sees("상정 안건").sees("더함: 2 | 논의 | 차량")


async def test_a_version_is_compared_with_the_one_that_was_marked(desk: Desk, twice: str) -> None:
    async with driving(sitting(desk, twice)) as d:
        await d.press("b", "space", "c")
        d.sees(words.SAME_VERSION)
        await d.press("end", "c")
        d.sees("제1판과 제2판")


async def test_the_first_version_has_nothing_before_it(desk: Desk, held: str) -> None:
    desk.perform(minutes_version.finalise, held)
    async with driving(sitting(desk, held)) as d:
        await d.press("b", "c")
        d.sees(words.NO_OTHER_VERSION)


async def test_minutes_that_were_never_closed_have_no_versions(desk: Desk, held: str) -> None:
    async with driving(sitting(desk, held)) as d:
        await d.press("escape", "tab", "b")
        d.sees(words.NO_VERSIONS)


def test_a_changed_line_is_told_as_it_was_and_as_it_is(desk: Desk, held: str) -> None:
    first = desk.perform(minutes_version.finalise, held).value
    second = desk.perform(minutes_version.correct, held, "장소").value
    sheet = meeting.sheet(desk, held)
    desk.perform(attendance.toggle_present, sheet.seats[0].id)
    found = changes(minutes_version.version(desk, first.id), minutes_version.version(desk, second.id))
    assert {change.kind for change in found} == {ChangeKind.CHANGED}
    assert not changes(minutes_version.version(desk, first.id), minutes_version.version(desk, first.id))


# the papers


async def test_the_papers_are_looked_at_first_and_written_with_one_key(desk: Desk, held: str) -> None:
    async with driving(sitting(desk, held)) as d:
        await d.press("f9")
        d.sees("1/3 제1권역 권역별 네트워크 회의(1회) 회의록").sees("참석자 이름이 있는 문서입니다.")
        await d.press("f2")
        d.sees(".hwpx")
        assert d.keys == 2
    assert files(places.outbox()) == {"회의록.hwpx", "회의록.xlsx"}


async def test_the_sign_in_sheet_of_a_meeting_to_come_is_the_first_paper(desk: Desk, network: Network) -> None:
    async with driving(sitting(desk, plan(desk, network))) as d:
        await d.press("p")
        d.sees("등록부").sees("서명")
        await d.press("f2")
    assert files(places.outbox()) == {"등록부.hwpx", "등록부.xlsx"}


def files(folder: Path) -> set[str]:
    """The forms and formats that lie in a folder."""
    return {path.name.rpartition("_")[2] for path in folder.iterdir()}
