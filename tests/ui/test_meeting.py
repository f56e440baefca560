"""Recording a meeting with the keyboard: this reads like the manual of the meeting screens."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from chatdong_tui.domain.draft.meeting import MeetingDraft
from chatdong_tui.domain.draft.network import PersonDraft
from chatdong_tui.domain.meeting_code import ActionState, AttendanceState, MeetingKind, MeetingState
from chatdong_tui.domain.meeting_sheet import MeetingSheet
from chatdong_tui.domain.network import RoleKind
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import draft, meeting, minutes_line, person
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words import meeting_screens as words
from tests.conftest import Network, Today
from tests.ui.driver import Driver, driving

FEBRUARY = date(2021, 2, 18)
MARCH = date(2021, 3, 18)


def plan(desk: Desk, network: Network, held_on: date = MARCH, **head: object) -> str:
    """A zone meeting of zone 1; its seats are those of the register."""
    fields = {"kind": MeetingKind.ZONE_MEETING, "zone_id": network.zones[1], "held_on": held_on, **head}
    return desk.perform(meeting.plan, MeetingDraft.model_validate(fields)).value.id


@pytest.fixture
def seven(desk: Desk, network: Network) -> Desk:
    """The desk when seven people come to the meetings of zone 1."""
    agency = network.organisations["하늘종합사회복지관"]
    for name in ("강가나", "남다라", "도마바", "류사아"):
        desk.perform(person.add_person, PersonDraft(name=name, organisation_id=agency, role=RoleKind.AGENCY_WORKER))
    return desk


@pytest.fixture
def last_month(desk: Desk, network: Network, today: Today) -> str:
    """February's meeting, which left one thing to do."""
    today.move_to(FEBRUARY)
    meeting_id = plan(desk, network, FEBRUARY, starts_at="14:00", ends_at="16:00", place="하늘복지관 3층")
    desk.perform(meeting.hold, meeting_id)
    desk.perform(minutes_line.add_by_line, meeting_id, None, ">고시원 명단 보내기 @가람1동팀장 ~3.10")
    today.move_to(MARCH)
    return meeting_id


def sheet_of(d: Driver, meeting_id: str) -> MeetingSheet:
    assert d.app.desk is not None
    return meeting.sheet(d.app.desk, meeting_id)


async def rest(d: Driver) -> None:
    """Wait until the pause after the last key is over and what is typed is kept."""
    while d.screen.line.resting:
        await d.pilot.pause()
    await d.settle()


def sitting(desk: Desk, meeting_id: str) -> ChatdongApp:
    return ChatdongApp(desk, "meeting", meeting_id=meeting_id)


# the manual


async def test_a_meeting_with_seven_people_two_decisions_and_three_actions(seven: Desk, network: Network) -> None:
    async with driving(ChatdongApp(seven, "meetings")) as d:
        d.sees("이 달에는 제1권역의 권역별 네트워크 회의가 없습니다.")
        await d.press("f4", "f2")  # a new meeting of today, as it is offered
        d.sees("참석 0/7")
        await d.press("space", "space", "space", "space", "space", "space", "space")
        d.sees("참석 7/7")
        await d.press("f5")
        overhead = d.keys
        lines = (
            "#공동사업",
            "!반찬 나눔을 4월에 시작한다",
            "!조리는 복지관이 맡는다",
            ">대상 명단 보내기 @가람1동 ~3.25",
            ">홍보물 만들기 @강가나 ~+14",
            ">조리실 예약 @복지1",
        )
        for line in lines:
            await d.type(line + "\n")
        typed = sum(len(line) + 1 for line in lines)
        assert overhead <= 10
        assert d.keys == overhead + typed <= 120
        meeting_id = d.screen.meeting_id
        stored = sheet_of(d, meeting_id)

    assert stored.meeting.state is MeetingState.HELD
    assert stored.filled() == 7
    assert [block.item.title for block in stored.agenda] == ["공동사업"]
    assert [decision.text for decision in stored.agenda[0].decisions] == [
        "반찬 나눔을 4월에 시작한다",
        "조리는 복지관이 맡는다",
    ]
    assert [(line.action.text, line.owner or line.organisation, line.action.due_on) for line in stored.actions] == [
        ("대상 명단 보내기", "가람1동주민센터", date(2021, 3, 25)),
        ("홍보물 만들기", "강가나", date(2021, 4, 1)),
        ("조리실 예약", "복지1", None),
    ]
    assert not draft.drafts(seven)


async def test_thirty_lines_follow_each_other_without_leaving_the_line(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f6", "f5")
        for number in range(1, 31):
            await d.type(f"{number}번째 말\n")
        stored = sheet_of(d, meeting_id)
        assert d.keys == 2 + sum(len(f"{number}번째 말") + 1 for number in range(1, 31))
    assert [line.text for line in stored.agenda[0].lines] == [f"{number}번째 말" for number in range(1, 31)]


async def test_tab_turns_a_line_into_a_decision_and_then_an_action(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f5")
        await d.type("반찬을 나눈다")
        await d.press("tab")
        d.sees("결정: !반찬을 나눈다")
        await d.press("tab")
        d.sees("조치: >반찬을 나눈다")
        await d.press("tab")
        d.sees("논의: 반찬을 나눈다")


async def test_the_arrows_move_to_another_item_while_writing(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f6", "slash")
        await d.press("down", "down")
        await d.type("소식지를 나누었다\n")
        await d.press("up")
        await d.type("구에서 온 소식\n")
        stored = sheet_of(d, meeting_id)
    assert [len(block.entries) for block in stored.agenda[:4]] == [0, 1, 1, 0]


# who is there


@pytest.mark.parametrize(
    ("keys", "state"),
    [
        (("space",), AttendanceState.PRESENT),
        (("1",), AttendanceState.PRESENT),
        (("q",), AttendanceState.ABSENT),
        (("ㅂ",), AttendanceState.ABSENT),
        (("w",), AttendanceState.LATE),
        (("ㅈ",), AttendanceState.LATE),
        (("e", "escape"), AttendanceState.SUBSTITUTE),
        (("ㄷ", "escape"), AttendanceState.SUBSTITUTE),
        (("대", "escape"), AttendanceState.SUBSTITUTE),
        (("space", "up", "d"), AttendanceState.EXPECTED),
        (("space", "up", "ㅇ"), AttendanceState.EXPECTED),
    ],
)
async def test_one_key_says_how_a_seat_was_filled(
    desk: Desk, network: Network, keys: tuple[str, ...], state: AttendanceState
) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press(*keys)
        assert sheet_of(d, meeting_id).seats[0].attendance.state is state


async def test_a_number_marks_that_seat(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.type("31")
        present = [seat.filled for seat in sheet_of(d, meeting_id).seats]
    assert present == [True, False, True]


async def test_who_came_instead_is_typed_or_left_open(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("e")
        d.sees("가람1동팀장 대신 온 사람")
        await d.type("박대리\n")
        await d.press("e", "enter")
        seats = sheet_of(d, meeting_id).seats
        d.sees("대리 박대리(가람1동")
    assert [seat.attendance.substitute for seat in seats[:2]] == ["박대리", None]
    assert [seat.attendance.state for seat in seats[:2]] == [AttendanceState.SUBSTITUTE] * 2


async def test_somebody_of_the_register_and_a_guest_are_added(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("a")
        await d.type("나래1")
        await d.press("tab", "enter")
        await d.type("+손하나/가람교회/민\n")
        await d.type("+모르는이\n")
        d.sees("명부에 없습니다.")
        seats = sheet_of(d, meeting_id).seats
    assert [(seat.name, seat.organisation) for seat in seats[3:]] == [
        ("나래1동팀장", "나래1동주민센터"),
        ("손하나", "가람교회"),
    ]


# what was left to do


async def test_what_the_last_meeting_left_to_do_comes_up_and_is_finished_with_one_key(
    desk: Desk, network: Network, last_month: str
) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        d.sees("지난 회의 조치사항")
        d.sees("28일째")
        await d.press("tab", "space")
        d.sees("[완료]")
    action = meeting.sheet(desk, last_month).actions[0].action
    assert (action.state, action.done_on) == (ActionState.DONE, MARCH)


# mending


async def test_a_line_is_mended_in_the_live_line(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    desk.perform(minutes_line.add_by_line, meeting_id, None, ">명단 보내기 @복지1 ~3.25")
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("tab", "enter")
        d.sees(">명단 보내기 @복지1 ~3.25")
        await d.press("backspace")
        await d.type("6\n")
        (action,) = sheet_of(d, meeting_id).actions
        assert (action.owner, action.action.due_on) == ("복지1", date(2021, 3, 26))
        await d.press("enter", "home", "delete")
        await d.type("!\n")
        assert [decision.text for decision in sheet_of(d, meeting_id).decisions] == ["명단 보내기 @복지1 ~3.26"]


async def test_esc_leaves_a_line_as_it_was_and_gives_back_what_waited(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    desk.perform(minutes_line.add_by_line, meeting_id, None, "처음 말")
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f5")
        await d.type("쓰던 말")
        await d.press("escape", "enter")
        await d.type(" 더")
        await d.press("escape")
        d.sees("고치던 내용을 버릴까요?")
        await d.press("n")
        d.sees("논의: 처음 말 더")
        await d.press("escape", "y")
        d.sees("논의: 쓰던 말")
        assert [line.text for line in sheet_of(d, meeting_id).lines] == ["처음 말"]


async def test_a_removed_line_comes_back_with_undo(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    desk.perform(minutes_line.add_by_line, meeting_id, None, "지울 말")
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("tab", "delete")
        assert not sheet_of(d, meeting_id).lines
        await d.press("ctrl+z")
        assert [line.text for line in sheet_of(d, meeting_id).lines] == ["지울 말"]


# what is refused, and what survives


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (">할 일 @없는이", words.OWNER_UNKNOWN),
        (">할 일 @가람", words.OWNER_SEVERAL),
        (">할 일 ~언젠가", words.DUE_UNREADABLE),
        ("!", "비어 있습니다."),
    ],
)
async def test_a_refused_line_keeps_its_text(desk: Desk, network: Network, line: str, sentence: str) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f5")
        await d.type(line + "\n")
        d.sees(sentence)
        assert d.screen.line.value == line
        assert not sheet_of(d, meeting_id).entries


async def test_a_resident_number_is_refused_and_kept_nowhere(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f5")
        await d.type("연락처는 900101-123456")
        await rest(d)
        await d.type("7")
        await rest(d)
        d.sees("주민등록번호로 보이는 숫자")
        assert d.screen.line.value == "연락처는 900101-"
        assert "123456" not in str(draft.drafts(desk))


async def test_the_line_being_typed_comes_back(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f5")
        await d.type("!반찬을")
        await rest(d)
    async with driving(sitting(desk, meeting_id)) as d:
        d.sees("결정: !반찬을")
        d.sees("저장하지 않은 내용을 되살렸습니다.")
        await d.type(" 나눈다\n")
        assert [decision.text for decision in sheet_of(d, meeting_id).decisions] == ["반찬을 나눈다"]
    assert not draft.drafts(desk)


async def test_text_from_records_is_drawn_and_not_obeyed(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network, title="[red]제목[/]")
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f5")
        await d.type("#[bold]안건\n")
        await d.paste("말\x1b[31m\x07 [/bold] @click\n")
        await d.press("enter")
        d.sees("[red]제목[/]")
        d.sees("[bold]안건")
        d.sees("말[31m [/bold] @click")


# the head and the list


async def test_the_head_of_a_new_meeting_is_offered_from_the_last_one(
    desk: Desk, network: Network, last_month: str
) -> None:
    async with driving(ChatdongApp(desk, "meetings")) as d:
        await d.press("ㅜ")
        assert d.field("place").raw == "하늘복지관 3층"
        assert d.field("starts_at").raw == "14:00"
        await d.press("f2", "f2")
        d.field("next_on").focus()
        await d.settle()
        await d.type("4.15")
        await d.press("f2")
        stored = sheet_of(d, d.screen.meeting_id)
    assert stored.meeting.next_on == date(2021, 4, 15)
    assert (stored.meeting.round_no, stored.meeting.held_on) == (2, MARCH)
    assert stored.writer is not None
    assert stored.writer.name == "복지1"


async def test_a_head_that_was_being_typed_comes_back(desk: Desk, network: Network) -> None:
    async with driving(ChatdongApp(desk, "meeting_head")) as d:
        d.field("place").focus()
        await d.settle()
        await d.type("새 회의실")
    async with driving(ChatdongApp(desk, "meeting_head")) as d:
        d.sees("저장하지 않은 내용을 되살렸습니다.")
        assert d.field("place").raw == "새 회의실"
        await d.press("f2")
    assert not draft.drafts(desk)


async def test_a_meeting_of_the_district_asks_for_no_zone(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "meeting_head")) as d:
        await d.type("전체")
        await d.press("enter")
        d.does_not_see("권역*")


async def test_the_months_and_the_zones_of_the_list(desk: Desk, network: Network, last_month: str) -> None:
    plan(desk, network)
    desk.perform(
        meeting.plan, MeetingDraft(kind=MeetingKind.ZONE_MEETING, zone_id=network.zones[2], held_on=MARCH, title="둘째")
    )
    async with driving(ChatdongApp(desk, "meetings")) as d:
        d.does_not_see("둘째")
        await d.press("a")
        d.sees("둘째")
        await d.press("a", "left")
        d.sees("02-18(목)")
        d.does_not_see("네트워크 회의가 없습니다")
        await d.press("right", "right")
        d.sees("2021년 4월")
        await d.press("ㅅ")
        d.sees("03-18(목)")


async def test_a_meeting_is_removed_after_a_question(desk: Desk, network: Network) -> None:
    plan(desk, network)
    async with driving(ChatdongApp(desk, "meetings")) as d:
        await d.press("delete", "escape")
        d.sees("03-18(목)")
        await d.press("delete", "y")
        d.does_not_see("03-18(목)")
        await d.press("ctrl+z")
        d.sees("03-18(목)")


async def test_a_meeting_is_postponed(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f7", "d")
        d.sees("연기")
        assert sheet_of(d, meeting_id).meeting.state is MeetingState.POSTPONED


@pytest.mark.parametrize("size", [(80, 24), (132, 40)])
async def test_everything_fits_the_terminal(
    desk: Desk, network: Network, size: tuple[int, int], last_month: str, ids: Callable[[], str]
) -> None:
    meeting_id = plan(desk, network, title="아주 긴 제목을 가진 회의라서 줄이 넘칠 수도 있는 회의")
    async with driving(sitting(desk, meeting_id), size=size) as d:
        await d.press("f6", "f5")
        await d.type("길고 긴 말 " * 30 + "끝\n")
        d.sees("끝")
        d.sees("논의:")
        d.sees("F2 머리글")


async def test_leaving_keeps_the_line_and_says_so(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    async with driving(ChatdongApp(desk, "meetings")) as d:
        await d.press("enter", "f5")
        await d.type("쓰던 말")
        await d.press("escape", "escape")
        d.sees("적던 줄을 두었습니다.")
        await d.press("enter")
        d.sees("논의: 쓰던 말")
    assert [each.row_id for each in draft.drafts(desk)] == [meeting_id]


async def test_undo_takes_back_the_line_being_typed_before_the_one_saved(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f5")
        await d.type("첫 말\n다음")
        await d.press("ctrl+z")
        d.does_not_see("다음")
        assert len(sheet_of(d, meeting_id).lines) == 1
        await d.press("ctrl+z")
        assert not sheet_of(d, meeting_id).lines


async def test_undo_does_not_reach_past_a_line_that_was_taken_up(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    desk.perform(minutes_line.add_by_line, meeting_id, None, "첫 말")
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f5", "escape", "enter", "ctrl+z")
        d.sees("적던 줄이 있습니다.")


async def test_pasted_lines_become_one_line_each(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f5")
        await d.type("먼저: ")
        await d.paste("인사말\r\n\r\n#공동사업\n동마다 추천함\n!4월에 시작한다\n>명단 보내기 @복지1 ~3.25\n")
        d.sees("5줄을 적었습니다.")
        stored = sheet_of(d, meeting_id)
    (item,) = stored.agenda
    assert [line.text for line in stored.lines if line.agenda_item_id is None] == ["먼저: 인사말"]
    assert item.item.title == "공동사업"
    assert [line.text for line in item.lines] == ["동마다 추천함"]
    assert [decision.text for decision in item.decisions] == ["4월에 시작한다"]
    assert [(action.owner, action.action.due_on) for action in item.actions] == [("복지1", date(2021, 3, 25))]


async def test_a_pasted_line_with_a_resident_number_is_left_out_and_named_by_its_number(
    desk: Desk, network: Network
) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f5")
        await d.paste("첫째\n김가상 900101-1234567 확인\n!둘째")
        d.sees("2줄을 적었습니다. 붙여 넣은 2번째 줄은 주민등록번호로 보이는 숫자가 있어").does_not_see("900101")
        stored = sheet_of(d, meeting_id)
    assert [line.text for line in stored.lines] == ["첫째"]
    assert [decision.text for decision in stored.decisions] == ["둘째"]
    assert not draft.drafts(desk)


async def test_what_stood_in_the_line_stays_when_the_first_pasted_line_is_refused(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f5")
        await d.type("쓰던 말")
        await d.paste("900101-1234567\n다음")
        d.sees("논의: 쓰던 말").sees("붙여 넣은 1번째 줄은").does_not_see("900101")


async def test_a_pasted_line_that_cannot_be_what_its_sign_says_is_not_lost(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f5")
        await d.paste("첫째\n>명단 @없는이\n셋째")
        d.sees("붙여 넣은 2번째 줄은 논의로 적었습니다.").sees("담당을 찾지")
        assert [line.text for line in sheet_of(d, meeting_id).lines] == ["첫째", ">명단 @없는이", "셋째"]


async def test_a_new_item_takes_the_next_line_even_when_typed_at_once(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f5")
        await d.type("#첫째\n하나\n#둘째\n둘\n")
        stored = sheet_of(d, meeting_id)
    assert [[line.text for line in block.lines] for block in stored.agenda] == [["하나"], ["둘"]]
