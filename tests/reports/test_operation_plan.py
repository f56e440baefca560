"""The 운영계획서: every part of the form out of the records, and what is not known stays open."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.document import Absent, Chapter, Document, Paragraph, Table
from chatdong_tui.domain.case_code import Status
from chatdong_tui.domain.deadline import Duty
from chatdong_tui.domain.draft.budget import BudgetLineDraft
from chatdong_tui.domain.draft.meeting import MeetingDraft
from chatdong_tui.domain.draft.submission import DayDraft
from chatdong_tui.domain.meeting import AgendaItem, Decision, DecisionOption
from chatdong_tui.domain.meeting_code import AgendaKind, DecisionOutcome, MeetingKind
from chatdong_tui.domain.refusal import RuleBroken
from chatdong_tui.usecases import budget, deadline, meeting, monthly, operation_plan, stage
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.reports.month import find_case, put, text_of
from tests.usecases.projects import whole

ON = date(2021, 3, 31)


def plan(desk: Desk, network: Network) -> Document:
    return operation_plan.document(desk, network.zones[1], ON)


def part(document: Document, chapter: str) -> list[object]:
    """The blocks of a chapter."""
    titles = [block.text if isinstance(block, Chapter) else None for block in document.blocks]
    first = titles.index(chapter) + 1
    until = next((at for at in range(first, len(titles)) if titles[at] is not None), len(titles))
    return list(document.blocks[first:until])


def texts(document: Document, chapter: str) -> list[str]:
    return [block.text for block in part(document, chapter) if isinstance(block, Paragraph)]


def table(document: Document, chapter: str) -> list[list[object]]:
    found = next(block for block in part(document, chapter) if isinstance(block, Table))
    return [[cell.value for cell in row.cells] for row in found.rows]


def test_the_outline_names_the_zone_and_who_takes_part(desk: Desk, network: Network) -> None:
    document = plan(desk, network)
    assert document.title == "2021년 한빛형 동단위 민관협력 네트워크 운영 계획서 (제1권역)"
    assert texts(document, "네트워크 개요") == [
        "권역: 제1권역", "대표기관: 하늘종합사회복지관", "참여 동: 가람1동, 가람2동 (2개 동)", "운영기간: 2021. 1.~12.",
    ]  # fmt: skip


def test_the_chapters_stand_in_the_order_of_the_form(desk: Desk, network: Network) -> None:
    document = plan(desk, network)
    assert [block.text for block in document.blocks if isinstance(block, Chapter)] == [
        "네트워크 개요", "추진방향", "단계별 운영계획", "참여자 명단", "회의 운영", "소요예산", "기대효과",
        "행정사항(제출 일정)",
    ]  # fmt: skip


def test_the_roster_is_that_of_the_day(desk: Desk, network: Network) -> None:
    head, *people = table(plan(desk, network), "참여자 명단")
    assert head == ["구분(관/민)", "기관", "직위", "성명", "역할"]
    assert ["민", "하늘종합사회복지관", "사회복지사", "복지1", "복지관 실무자"] in people
    assert ["관", "가람1동주민센터", "팀장", "가람1동팀장", "찾동 수퍼바이저"] in people
    assert len(people) == 3


def test_the_stages_carry_the_tasks_of_the_board(desk: Desk, network: Network) -> None:
    desk.perform(stage.load, network.zones[1])
    _, first, second, third = table(plan(desk, network), "단계별 운영계획")
    assert (first[0], first[1], third[1]) == ("1단계 협력 필요성", "~4월", "하반기")
    assert "회의 규칙 정하기" in str(second[2])


def test_the_meetings_of_the_year_tell_who_comes_from_the_district(desk: Desk, network: Network) -> None:
    draft = MeetingDraft(
        kind=MeetingKind.ZONE_MEETING, zone_id=network.zones[1], held_on=date(2021, 4, 15), place="복지관 강당"
    )
    planned = desk.perform(meeting.plan, draft).value
    put(desk, AgendaItem(desk.new_id(), planned.id, 9, AgendaKind.DISCUSSION, "회의 규칙"))
    _, *months = table(plan(desk, network), "회의 운영")
    assert months[3][:3] == ["4월", "2021. 4. 15.(목)", "복지관 강당"]
    assert "회의 규칙" in str(months[3][3])
    assert [row[0] for row in months if row[4] == "○"] == ["1월", "6월"]
    assert months[4][1:4] == [Absent.BLANK] * 3


def test_the_budget_adds_up_in_figures_and_in_words(desk: Desk, network: Network) -> None:
    for item, amount in (("사무관리비", 1_270_000), ("업무추진비", 500_000)):
        draft = BudgetLineDraft(zone_id=network.zones[1], year=2021, item=item, amount=amount)
        desk.perform(budget.add_line, draft)
    document = plan(desk, network)
    assert texts(document, "네트워크 개요")[-1] == "예산: 1,770,000원(구비 100%)"
    _, *lines, total = table(document, "소요예산")
    assert [line[2] for line in lines] == [1270, 500]
    assert total == ["합  계", "금1,770,000원(금일백칠십칠만원)", 1770]


def test_the_direction_is_what_the_district_chose_and_not_what_it_put_off(desk: Desk, network: Network) -> None:
    draft = MeetingDraft(kind=MeetingKind.GENERAL_MEETING, held_on=date(2021, 2, 24))
    held = desk.perform(meeting.plan, draft).value
    first = DecisionOption(desk.new_id(), held.id, 1, "찾동과 복지관 협력, 실무자 중심")
    second = DecisionOption(desk.new_id(), held.id, 2, "주민 주도")
    chosen = Decision(desk.new_id(), held.id, 1, "1안", option_id=first.id, outcome=DecisionOutcome.DECIDED)
    later = Decision(desk.new_id(), held.id, 2, "2안", option_id=second.id, outcome=DecisionOutcome.PUT_OFF)
    put(desk, first, second, chosen, later)
    assert texts(plan(desk, network), "추진방향") == [
        "(네트워크 방향) 찾동과 복지관 협력, 실무자 중심", "구 전체 결정: 1안(2021. 2. 24. 전체회의)",
    ]  # fmt: skip


def test_the_days_of_the_papers_are_those_of_the_calendar(desk: Desk, network: Network) -> None:
    desk.perform(deadline.set_day, Duty.SETTLEMENT, "2021", None, DayDraft(due_on=date(2021, 12, 22)))
    _, monthly_papers, *yearly = table(plan(desk, network), "행정사항(제출 일정)")
    assert monthly_papers == ["회의 결과, 소식지(매월)", "다음 달 5일(쉬는 날이면 다음 근무일)"]
    assert yearly == [
        ["2021년 운영계획서", date(2021, 3, 31)],
        ["2021년 공동사업 계획서", date(2021, 6, 30)],
        ["2021년 정산서", date(2021, 12, 22)],
    ]


def test_the_effect_is_that_of_the_joint_project(desk: Desk, network: Network) -> None:
    assert texts(plan(desk, network), "기대효과") == ["정한 내용 없음"]
    whole(desk, network.zones[1])
    assert texts(plan(desk, network), "기대효과") == ["끼니를 거르는 이웃이 줄어듦"]


def test_no_name_of_a_household_gets_into_the_plan(desk: Desk, network: Network) -> None:
    find_case(desk, network, "1-가람1-2021-001", "가람1동", (date(2021, 3, 2), Status.DISCOVERED))
    whole(desk, network.zones[1], purpose="이웃", expected_effect="강가람 가구가 이웃을 만남")
    assert "강가람" not in text_of(plan(desk, network))


def test_the_month_gives_the_plan_of_a_zone_or_of_every_zone(desk: Desk, network: Network) -> None:
    zone, district = monthly.parse_scope("zone:1"), monthly.parse_scope("district")
    assert len(monthly.preview(desk, "2021-03", zone, ("operation-plan",))) == 1
    stems = [document.stem for document in monthly.preview(desk, "2021-03", district, ("operation-plan",))]
    assert stems == ["2021_제1권역_운영계획서", "2021_제2권역_운영계획서"]


def test_a_zone_that_is_not_there_is_refused(desk: Desk) -> None:
    with pytest.raises(RuleBroken):
        operation_plan.document(desk, "nowhere", ON)
