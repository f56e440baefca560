"""업무 인계·인수서: what is open when a post changes hands."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.document import Document
from chatdong_tui.domain.draft.network import RoleDraft
from chatdong_tui.domain.network import RoleKind
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.submission import SubmissionForm
from chatdong_tui.usecases import case_bulk, case_record, minutes_line, person, submission
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.handover import document, of_person
from tests.conftest import Network, Today
from tests.reports.month import Month, text_of
from tests.usecases.cases import contact, received
from tests.usecases.meetings import planned


def section(page: Document, heading: str) -> list[str]:
    """The lines under a heading."""
    lines = text_of(page).split("\n")
    at = lines.index(f"□ {heading}")
    after = next((n for n, line in enumerate(lines[at + 1 :], at + 1) if line.startswith("□")), len(lines))
    return lines[at + 1 : after]


def test_the_three_who_sign_stand_first(desk: Desk, network: Network) -> None:
    lines = text_of(document(desk)).split("\n")
    assert "  # 구분 | 소속·직위 | 성명 | 서명" in lines
    assert "  | 인계자 | 하늘종합사회복지관 사회복지사 | 복지1 | _" in lines
    assert "  | 인수자 | _ | _ | _" in lines
    assert "  | 입회자 | _ | _ | _" in lines


def test_it_has_the_seven_sections_of_the_form(desk: Desk) -> None:
    headings = [line[2:] for line in text_of(document(desk)).split("\n") if line.startswith("□")]
    assert headings == [
        "담당 업무와 연간 일정", "진행 중 사례", "미완료 조치사항", "예산", "네트워크 기관과 회의규칙",
        "파일·서명부 보관 위치", "특이사항",
    ]  # fmt: skip


def test_an_open_case_is_told_by_its_number_and_what_it_waits_for(desk: Desk, network: Network) -> None:
    known = received(desk, network)
    desk.perform(case_bulk.reassign, (known.id,), network.people["복지1"], desk.today)
    desk.perform(case_record.add_contact, known.id, contact(on_date=desk.today))
    lines = section(document(desk), "진행 중 사례")
    assert [line for line in lines if known.case_no in line] == [
        f"  | {known.case_no} | 접수 | _ | 욕구·위기도조사 | 03-28"
    ]


def test_the_cases_of_others_stay_with_them(desk: Desk, network: Network) -> None:
    received(desk, network)
    assert section(document(desk), "진행 중 사례") == [" ○ 진행 중인 사례 없음"]


def test_open_actions_of_the_person_and_of_the_office_are_handed_over(desk: Desk, network: Network) -> None:
    held = planned(desk, network)
    for line in (">명단 정리 @복지1 ~3.21", ">장소 잡기 @하늘종합사회복지관", ">동 홍보 @가람1동팀장 ~3.20"):
        desk.perform(minutes_line.add_by_line, held.id, None, line)
    told = section(document(desk), "미완료 조치사항")
    assert [line.split(" | ")[1] for line in told[1:]] == ["명단 정리", "장소 잡기"]


def test_what_is_still_to_be_handed_in_stands_with_its_day(desk: Desk, network: Network) -> None:
    lines = section(document(desk), "담당 업무와 연간 일정")
    assert any("2021년 정산서" in line and "12-20" in line for line in lines)


def test_what_comes_every_month_is_one_line_unless_it_is_late(desk: Desk, network: Network) -> None:
    # Known since January.
    desk.perform(submission.submit, network.zones[1], SubmissionForm.NEWSLETTER, "2021-01", date(2021, 2, 4))
    lines = section(document(desk), "담당 업무와 연간 일정")
    reports = [line.split(" | ")[1] for line in lines if "회의 결과" in line]
    assert reports == ["1월 회의 결과", "2월 회의 결과", "3~11월 회의 결과(매월)"]


def test_the_balance_of_each_budget_line_is_told(desk: Desk, month: Month) -> None:
    lines = section(document(desk), "예산")
    assert any("사무관리비" in line for line in lines)
    assert any(line.startswith("  = 계(자부담 제외)") for line in lines)


def test_offices_stand_without_the_names_of_their_people(desk: Desk, network: Network) -> None:
    lines = section(document(desk), "네트워크 기관과 회의규칙")
    assert "  | 참여 동 | 가람1동주민센터 | 찾동 수퍼바이저 | _" in lines
    assert not any(name in line for line in lines for name in network.people)
    assert any("반드시 와야 할 사람" in line for line in lines)


def test_no_household_is_named(desk: Desk, month: Month) -> None:
    assert "강가람" not in text_of(document(desk))


def test_the_coordinator_of_the_district_hands_over_every_zone(desk: Desk, network: Network) -> None:
    lines = section(document(desk, network.people["구담당"]), "담당 업무와 연간 일정")
    assert " ○ 담당 범위: 한빛구" in lines
    assert any("2021년 정산서(2개 권역)" in line for line in lines)


def test_somebody_who_has_left_hands_over_the_last_post(desk: Desk, network: Network, today: Today) -> None:
    (post,) = of_person(desk, network.people["복지1"]).posts
    desk.perform(person.end_role, post.id, date(2021, 3, 31))
    today.move_to(date(2021, 4, 5))
    assert [each.id for each in of_person(desk, network.people["복지1"]).posts] == [post.id]


def test_nobody_at_the_desk_is_asked_whose_paper_it_is(desk: Desk) -> None:
    desk.database.perform(lambda: desk.database.set_meta(person="")).result()
    with pytest.raises(RuleBroken) as refused:
        document(desk)
    assert (refused.value.field, refused.value.rule) == ("person_id", Rule.REQUIRED)


def test_a_duty_of_the_post_is_told(desk: Desk, network: Network) -> None:
    draft = RoleDraft(
        organisation_id=network.organisations["하늘종합사회복지관"], role=RoleKind.ZONE_COORDINATOR, duty="회의와 보고"
    )
    desk.perform(person.add_role, network.people["복지1"], draft)
    assert any("(회의와 보고)" in line for line in section(document(desk), "담당 업무와 연간 일정"))
