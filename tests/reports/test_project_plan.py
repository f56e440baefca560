"""The 공동사업 계획서: every part of the form, the budget in words, and no name of a household."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from chatdong_tui.document import Clause, Document, Table
from chatdong_tui.domain.budget import BudgetChange, BudgetLine, FundSource, Holder
from chatdong_tui.domain.draft.project import ActivityDraft
from chatdong_tui.domain.draft.project_plan import ProjectGoalDraft, ProjectItemDraft, ProjectPartDraft
from chatdong_tui.domain.project import JointProject, ProjectState
from chatdong_tui.domain.project_plan import GoalKind
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import rows
from chatdong_tui.usecases import monthly, project, project_document, project_plan
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.reports.month import find_case, put, text_of
from tests.usecases.projects import confirmed, draft, whole

ZONE, DISTRICT = monthly.parse_scope("zone:1"), monthly.parse_scope("district")


@pytest.fixture
def joint(desk: Desk, network: Network) -> JointProject:
    """The project of domain.md §7.4, carried over from 2020 and confirmed."""
    zone = network.zones[1]
    old = whole(desk, zone, 2020)
    for name in ("요리교실", "목공예교실"):
        done = ActivityDraft(on_date=date(2020, 10, 5), name=name, sessions=2)
        desk.perform(project.add_activity, old.id, done)
    new = desk.perform(project.carry_over, old.id).value
    told = {"changed_from_last_year": "자조모임을 더함", "last_year_result": new.last_year_result}
    desk.perform(project.edit, new.id, draft(zone, target="고독사 위험가구(중장년)", target_count=10, **told))
    own = "모임 자리를 함께 꾸림"
    desk.perform(project_plan.add_item, new.id, ProjectItemDraft(name="자조모임", content=own, in_charge="동"))
    desk.perform(project_plan.add_part, new.id, ProjectPartDraft(party="가람1동", task="대상 발굴·동행방문"))
    survey = ProjectGoalDraft(
        name="만족도", kind=GoalKind.OUTCOME, target=80, unit="점", formula="만족÷응답", measured="설문"
    )
    desk.perform(project_plan.add_goal, new.id, survey)
    office = BudgetLine(
        desk.new_id(), zone, 2021, "사무관리비", FundSource.DISTRICT, Holder.LEAD_AGENCY, 1_270_000,
        "강사료 200,000원×1명×4회=800,000",
    )  # fmt: skip
    tea = BudgetLine(desk.new_id(), zone, 2021, "업무추진비", FundSource.DISTRICT, Holder.LEAD_AGENCY, 500_000)
    snack = BudgetLine(desk.new_id(), zone, 2021, "간식", FundSource.SELF_FUNDING, Holder.LEAD_AGENCY, 90_000)
    put(desk, office, tea, snack)
    return desk.perform(project.set_state, new.id, ProjectState.CONFIRMED).value


def paper(desk: Desk, joint: JointProject) -> Document:
    return project_document.document(desk, joint.id)


def table(document: Document, name: str) -> list[list[object]]:
    """The values of the table under a numbered title."""
    blocks = document.blocks
    at = next(place for place, block in enumerate(blocks) if isinstance(block, Clause) and block.text == name)
    found = blocks[at + 1]
    assert isinstance(found, Table)
    return [[cell.value for cell in row.cells] for row in found.rows]


def test_the_outline_tells_last_years_result_and_what_is_different(desk: Desk, joint: JointProject) -> None:
    seen = text_of(paper(desk, joint))
    for line in (
        "○ 사업명: 함께 밥상",
        "○ 대표기관: 하늘종합사회복지관",
        "○ 참여 동·기관: 가람1동, 가람2동",
        "○ 기간: 2021. 7. 1.~12. 31.",
        "○ 대상: 고독사 위험가구(중장년) 10명",
        "○ 예산: 금1,770,000원(금일백칠십칠만원)",
        "○ 전년도 실적: 요리교실 2회, 목공예교실 2회",
        "○ 전년 대비 달라진 점: 자조모임을 더함",
        "※ 2021. 3. 18. 확정",
        "○ 주민 복지체감도: 끼니를 거르는 이웃이 줄어듦",
    ):
        assert line in seen


def test_the_items_stand_with_their_figures_and_blanks(desk: Desk, joint: JointProject) -> None:
    head, *rows = table(paper(desk, joint), "세부사업")
    assert head == ["세부사업", "내용", "횟수", "인원", "담당"]
    assert [row[0] for row in rows] == ["요리교실", "자조모임"]
    assert rows[0][2:4] == [4, 10]


def test_the_schedule_has_a_mark_in_each_of_its_months(desk: Desk, joint: JointProject) -> None:
    head, step = table(paper(desk, joint), "추진일정표")
    assert head == ["구분", "7월", "8월", "9월", "10월", "11월", "12월"]
    assert step == ["교실", "■", "■", "■", "■", "■", "□"]


def test_the_budget_adds_up_in_figures_and_in_words_without_the_agencys_own_money(
    desk: Desk, joint: JointProject
) -> None:
    assert table(paper(desk, joint), "소요예산")[1:] == [
        ["사무관리비", "강사료 200,000원×1명×4회=800,000", 1_270_000],
        ["업무추진비", table(paper(desk, joint), "소요예산")[2][1], 500_000],
        ["합  계", "금1,770,000원(금일백칠십칠만원)", 1_770_000],
    ]
    assert "※ 자부담 별도: 90,000원" in text_of(paper(desk, joint))


def test_a_line_that_money_was_moved_from_says_what_it_held_before(desk: Desk, joint: JointProject) -> None:
    with desk.database.snapshot() as connection:
        office, tea = rows.select(connection, BudgetLine, "fund_source = 'district' ORDER BY amount DESC")
    put(desk, BudgetChange(desk.new_id(), office.id, tea.id, 70_000, date(2021, 3, 10), "복지정책과-100"))
    _, first, second, total = table(paper(desk, joint), "소요예산")
    assert first[1:] == ["강사료 200,000원×1명×4회=800,000 (편성 1,270,000원에서 변경)", 1_200_000]
    assert (second[2], total[2]) == (570_000, 1_770_000)


def test_the_roles_and_goals_stand_as_they_were_typed(desk: Desk, joint: JointProject) -> None:
    document = paper(desk, joint)
    assert table(document, "역할분담")[1:] == [["관", "가람1동", "대상 발굴·동행방문"]]
    assert "| 성과 | 만족도 | 만족÷응답 | 80점 | 설문" in text_of(document)


def test_the_parts_come_in_the_order_of_the_form(desk: Desk, joint: JointProject) -> None:
    found = [block.text for block in paper(desk, joint).blocks if isinstance(block, Clause)]
    assert found == ["세부사업", "추진일정표", "소요예산", "역할분담"]


def test_a_draft_says_that_it_is_one_and_what_it_lacks(desk: Desk, network: Network) -> None:
    bare = desk.perform(project.plan, draft(network.zones[1], expected_effect=None)).value
    seen = text_of(paper(desk, bare))
    assert "※ 확정하기 전의 초안임(아직 없는 것: 세부사업, 추진일정, 성과목표, 사업효과)" in seen
    assert "편성한 예산 없음" in seen


def test_no_name_of_a_household_leaves_with_a_plan(desk: Desk, network: Network, joint: JointProject) -> None:
    from chatdong_tui.domain.case_code import Status

    find_case(desk, network, "1-가람1-2021-001", "가람1동", (date(2021, 3, 2), Status.DISCOVERED))
    part = ProjectPartDraft(party="가람2동", task="강가람 댁과 1-가람1-2021-001 살핌")
    desk.perform(project_plan.add_part, joint.id, part)
    seen = text_of(paper(desk, joint))
    assert "강가람" not in seen
    assert "2021-001" not in seen


# from the month's export


def test_a_month_gives_the_plans_of_its_year_each_under_a_name_of_its_own(
    desk: Desk, network: Network, joint: JointProject
) -> None:
    confirmed(desk, network.zones[1], name="이웃 나들이")
    confirmed(desk, network.zones[2], name="바다 장터")
    own = monthly.preview(desk, "2021-06", ZONE, ("project-plan",))
    every = monthly.preview(desk, "2021-06", DISTRICT, ("project-plan",))
    assert [each.stem for each in own] == ["2021_제1권역_공동사업계획서", "2021_제1권역_공동사업계획서_2"]
    assert len(every) == 3


def test_a_year_without_a_project_has_no_plan(desk: Desk, network: Network) -> None:
    with pytest.raises(RuleBroken) as caught:
        monthly.preview(desk, "2021-06", ZONE, ("project-plan",))
    assert (caught.value.field, caught.value.rule) == ("forms", Rule.NOTHING_PLANNED)


def test_the_plan_is_written_in_every_format(desk: Desk, joint: JointProject, tmp_path: Path) -> None:
    written = monthly.export(desk, "2021-06", ZONE, ("project-plan",), (), tmp_path).value
    assert sorted(path.suffix[1:] for path in written) == sorted(monthly.FORMATS)
