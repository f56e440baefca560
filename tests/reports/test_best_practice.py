"""The paper of a good practice: the parts of domain.md §7.8, and nobody in it who could be recognised."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from chatdong_tui.demo import reference
from chatdong_tui.document import Clause, Document, Paragraph, Table
from chatdong_tui.domain.case_code import Status
from chatdong_tui.domain.draft.project import ActivityDraft
from chatdong_tui.domain.draft.project_plan import ProjectPartDraft
from chatdong_tui.domain.draft.register import GoodPracticeDraft
from chatdong_tui.domain.good_practice import PracticeForm, PracticeKind
from chatdong_tui.domain.project_plan import PartSector
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.register import Register
from chatdong_tui.usecases import best_practice, good_practice, monthly, project, project_plan, register
from chatdong_tui.usecases import reference as loading
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.reports.month import find_case, text_of
from tests.usecases.projects import confirmed

ZONE = monthly.parse_scope("zone:1")


def record(desk: Desk, **others: Any) -> str:
    fields: dict[str, Any] = {
        "title": "자격증을 가진 이웃이 찾아가는 반찬 나눔",
        "form": PracticeForm.JOINT_PROJECT,
        "summary": "자격증을 가진 주민이 위기가정에 반찬을 전한다.",
        "kinds": (PracticeKind.DISCOVERY, PracticeKind.JOINT_PROJECT),
        "partners": "하늘종합사회복지관, 가람1동, 가람2동",
        "from_month": "2021-01",
        "until_month": "2021-06",
        "course": "3월 / 주민 교육 / 명단 공유; 5월 / 반찬 나눔 / 동행방문",
        "output": "반찬나눔 18건",
        "consented": True,
        **others,
    }
    return desk.perform(register.add, Register.GOOD_PRACTICE, GoodPracticeDraft(**fields)).value.id


def paper(desk: Desk, practice_id: str) -> Document:
    return best_practice.document(desk, practice_id)


def test_the_paper_has_the_parts_of_the_form_in_their_order(desk: Desk, network: Network) -> None:
    document = paper(desk, record(desk))
    assert [block.text for block in document.blocks if isinstance(block, Clause)] == [
        "배경(지역문제)", "추진과정", "성과", "성공요인·어려움", "다른 권역 적용 방법",
    ]  # fmt: skip
    told = text_of(document)
    assert "유형: ■발굴 □연계 □공동사례관리 ■공동사업" in told
    assert "기간: 2021. 1.~6." in told
    assert "산출: 반찬나눔 18건" in told


def test_each_step_tells_what_either_side_did(desk: Desk, network: Network) -> None:
    (table,) = (block for block in paper(desk, record(desk)).blocks if isinstance(block, Table))
    assert [[cell.value for cell in row.cells] for row in table.rows] == [
        ["시기", "민의 역할", "관의 역할"],
        ["3월", "주민 교육", "명단 공유"],
        ["5월", "반찬 나눔", "동행방문"],
    ]


@pytest.mark.parametrize(
    ("consented", "checked_on", "told"),
    [
        (True, None, "게재 동의 ■유 □무 / 식별위험 점검(나이·질병·가족·장소 조합) □완료"),
        (False, date(2021, 3, 2), "게재 동의 □유 ■무 / 식별위험 점검(나이·질병·가족·장소 조합) ■완료"),
        (None, None, "게재 동의 □유 □무 / 식별위험 점검(나이·질병·가족·장소 조합) □완료"),
    ],
)
def test_consent_and_check_are_marked(
    desk: Desk, network: Network, consented: bool | None, checked_on: date | None, told: str
) -> None:
    document = paper(desk, record(desk, consented=consented, checked_on=checked_on))
    assert document.blocks[-1] == Paragraph(told, document.blocks[-1].level)  # type: ignore[union-attr]


def test_the_name_of_a_household_does_not_leave(desk: Desk, network: Network) -> None:
    find_case(desk, network, "1-가람1-2021-001", "가람1동", (date(2021, 3, 2), Status.DISCOVERED))
    told = text_of(paper(desk, record(desk, change="강가람 씨(1-가람1-2021-001)가 이웃과 다시 만난다.")))
    assert "이웃과 다시 만난다." in told
    assert "강가람" not in told
    assert "1-가람1-2021-001" not in told


def test_a_project_becomes_a_card_with_what_it_knows(desk: Desk, network: Network) -> None:
    joint = confirmed(desk, network.zones[1])
    for sector, task in ((PartSector.PRIVATE, "모임/운영"), (PartSector.PUBLIC, "대상 발굴")):
        part = ProjectPartDraft(party="우리", task=task, sector=sector)
        desk.perform(project_plan.add_part, joint.id, part)
    done = ActivityDraft(on_date=date(2021, 3, 5), name="요리교실", sessions=2)
    desk.perform(project.add_activity, joint.id, done)
    card = desk.perform(good_practice.from_project, joint.id).value
    assert card.title == joint.name
    assert "요리교실 2회" in (card.output or "")
    told = text_of(paper(desk, card.id))
    assert "모임·운영" in told
    assert "대상 발굴" in told


def test_a_project_has_one_card(desk: Desk, network: Network) -> None:
    joint = confirmed(desk, network.zones[1])
    desk.perform(good_practice.from_project, joint.id)
    with pytest.raises(RuleBroken) as refused:
        desk.perform(good_practice.from_project, joint.id)
    assert refused.value.rule is Rule.ALREADY_THERE


def test_the_export_of_a_month_gives_the_cards_of_its_year_and_the_one_before(
    desk: Desk, network: Network, tmp_path: Path
) -> None:
    record(desk)
    record(desk, from_month="2019-01", until_month="2019-12")
    found = monthly.preview(desk, "2021-03", ZONE, ("best-practice",))
    assert [document.form for document in found] == ["best-practice"]
    written = monthly.export(desk, "2021-03", ZONE, ("best-practice",), ("hwpx", "json"), tmp_path).value
    assert all(path.exists() for path in written)
    assert len(written) == 2


def test_without_a_card_there_is_no_paper(desk: Desk, network: Network) -> None:
    desk.perform(loading.load, reference.records())
    with pytest.raises(RuleBroken) as refused:
        monthly.preview(desk, "2021-03", ZONE, ("best-practice",))
    assert (refused.value.field, refused.value.rule) == ("forms", Rule.NO_PRACTICE)


def test_a_card_of_a_source_has_no_paper_of_ours(desk: Desk, network: Network) -> None:
    desk.perform(loading.load, reference.records())
    card = register.entries(desk, Register.GOOD_PRACTICE)[0]
    with pytest.raises(RuleBroken) as refused:
        paper(desk, card.id)
    assert refused.value.rule is Rule.REFERENCE
