"""What is missing of a month: each gap is there while its record is, and gone once it is mended."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.budget import BudgetLine, Expenditure, FundSource, Holder, PaymentMethod
from chatdong_tui.domain.case_code import Route
from chatdong_tui.domain.draft.meeting import ActionDraft
from chatdong_tui.domain.draft.outreach import OutreachDraft
from chatdong_tui.domain.draft.project import ActivityDraft
from chatdong_tui.domain.meeting_code import AbsenceReason, AttendanceState, MeetingKind
from chatdong_tui.domain.month_end import Gap
from chatdong_tui.domain.month_end_code import GapCode, GapSection
from chatdong_tui.domain.project import JointProject, Milestone, ProjectState
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.submission import SubmissionForm
from chatdong_tui.usecases import (
    attendance,
    conference,
    journal,
    meeting,
    minutes,
    minutes_line,
    minutes_version,
    month_end,
    newsletter_version,
    outreach,
    project,
    submission,
)
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words.month_end import gap_text
from tests.conftest import Network, Today
from tests.reports.month import put
from tests.usecases.cases import found
from tests.usecases.meetings import MARCH, planned
from tests.usecases.newsletters import drafted

LAST = date(2021, 3, 31)


def open_gaps(desk: Desk, network: Network, month: str = "2021-03") -> tuple[Gap, ...]:
    return month_end.month_end(desk, network.zones[1], month).open


def gap(desk: Desk, network: Network, code: GapCode) -> Gap:
    """The one gap of a kind."""
    (one,) = [each for each in open_gaps(desk, network) if each.code is code]
    return one


def codes(desk: Desk, network: Network, section: GapSection) -> list[GapCode]:
    return [each.code for each in open_gaps(desk, network) if each.code.section is section]


@pytest.fixture(autouse=True)
def at_the_months_end(today: Today) -> None:
    today.move_to(LAST)


def held(desk: Desk, network: Network, **head: object) -> str:
    meeting_id = planned(desk, network, MARCH, **head).id
    desk.perform(meeting.hold, meeting_id)
    return meeting_id


def everybody_there(desk: Desk, meeting_id: str) -> None:
    for seat in meeting.sheet(desk, meeting_id).seats:
        desk.perform(attendance.mark, seat.id, AttendanceState.PRESENT)


# meetings


def test_a_month_without_a_meeting_lacks_one(desk: Desk, network: Network) -> None:
    assert codes(desk, network, GapSection.MEETING) == [GapCode.MEETING_MISSING]
    planned(desk, network, LAST)
    assert codes(desk, network, GapSection.MEETING) == []


def test_a_meeting_whose_day_has_passed_is_to_be_recorded(desk: Desk, network: Network) -> None:
    meeting_id = planned(desk, network, MARCH).id
    missing = gap(desk, network, GapCode.MEETING_UNRECORDED)
    assert (missing.home_id, gap_text(missing)) == (
        meeting_id,
        "3. 18. 권역별 네트워크 회의: 열었는지 적지 않았습니다.",
    )


def test_whoever_had_to_come_and_did_not_has_a_reason(desk: Desk, network: Network) -> None:
    meeting_id = held(desk, network)
    missing = gap(desk, network, GapCode.ABSENCE_UNEXPLAINED)
    assert gap_text(missing).endswith("필수 참석자 3명의 미참석 사유가 없습니다.")
    for seat in meeting.sheet(desk, meeting_id).seats:
        desk.perform(attendance.mark, seat.id, AttendanceState.ABSENT, AbsenceReason.BUSINESS_TRIP)
    assert codes(desk, network, GapSection.MEETING) == [GapCode.MINUTES_OPEN]


def test_an_item_that_was_only_talked_about_lacks_a_decision(desk: Desk, network: Network) -> None:
    meeting_id = held(desk, network)
    everybody_there(desk, meeting_id)
    item = desk.perform(minutes_line.add_by_line, meeting_id, None, "#봄맞이 나눔").value
    assert codes(desk, network, GapSection.MEETING) == [GapCode.MINUTES_OPEN]
    desk.perform(minutes_line.add_by_line, meeting_id, item.id, "물품이 모자람")
    assert "안건 ‘봄맞이 나눔’" in gap_text(gap(desk, network, GapCode.ITEM_UNDECIDED))
    desk.perform(minutes_line.add_by_line, meeting_id, item.id, "!물품을 더 모은다")
    assert codes(desk, network, GapSection.MEETING) == [GapCode.MINUTES_OPEN]


def test_closed_minutes_leave_nothing_to_do(desk: Desk, network: Network) -> None:
    meeting_id = held(desk, network)
    everybody_there(desk, meeting_id)
    assert codes(desk, network, GapSection.MEETING) == [GapCode.MINUTES_OPEN]
    desk.perform(minutes_version.finalise, meeting_id)
    assert codes(desk, network, GapSection.MEETING) == []


def test_a_case_that_came_to_a_conference_is_decided(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    meeting_id = planned(desk, network, MARCH, kind=MeetingKind.CASE_CONFERENCE).id
    desk.perform(conference.put_on_agenda, (known.id,), meeting_id)
    desk.perform(meeting.hold, meeting_id)
    missing = gap(desk, network, GapCode.CASE_UNDECIDED)
    assert (missing.home_id, missing.count) == (meeting_id, 1)


# what is to be done


def test_what_should_be_done_by_now_is_overdue(desk: Desk, network: Network) -> None:
    meeting_id = held(desk, network)
    draft = ActionDraft(text="명단 보내기", owner_id=network.people["복지1"], due_on=date(2021, 3, 25))
    action = desk.perform(minutes.add_action, meeting_id, draft).value
    missing = gap(desk, network, GapCode.ACTION_OVERDUE)
    assert (missing.home_id, gap_text(missing)) == (
        meeting_id,
        "기한 3. 25. 지남: 명단 보내기 (하늘종합사회복지관 복지1)",
    )
    desk.perform(minutes.finish_action, action.id, LAST)
    assert codes(desk, network, GapSection.ACTION) == []


def test_a_case_without_contact_is_silent(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    missing = gap(desk, network, GapCode.CASE_SILENT)
    assert (missing.home_id, missing.what, missing.count) == (known.id, known.case_no, 29)


def test_of_many_silent_cases_the_first_are_named_and_the_others_counted(desk: Desk, network: Network) -> None:
    for _ in range(13):
        found(desk, network)
    cases = codes(desk, network, GapSection.CASE)
    assert cases == [GapCode.CASE_SILENT] * month_end.SHOWN + [GapCode.MORE_SILENT]
    assert gap_text(gap(desk, network, GapCode.MORE_SILENT)) == "접촉이 없는 사례가 3건 더 있습니다."


def test_a_dong_without_any_count_is_named(desk: Desk, network: Network) -> None:
    blank = [each.what for each in open_gaps(desk, network) if each.code is GapCode.OUTREACH_BLANK]
    assert blank == ["가람1동", "가람2동"]
    draft = OutreachDraft(dong_id=network.dongs["가람1동"], month="2021-03", route=Route.ONLINE, count=0)
    desk.perform(outreach.set_outreach, (draft,))
    assert gap(desk, network, GapCode.OUTREACH_BLANK).what == "가람2동"


def test_a_project_tells_what_it_did_in_each_month_of_its_schedule(desk: Desk, network: Network) -> None:
    known = JointProject(desk.new_id(), network.zones[1], 2021, "함께 밥상", ProjectState.CONFIRMED)
    put(desk, known, Milestone(desk.new_id(), known.id, 1, "교실", "2021-03", "2021-04"))
    assert gap(desk, network, GapCode.ACTIVITY_MISSING).home_id == known.id
    desk.perform(project.add_activity, known.id, ActivityDraft(on_date=MARCH, name="요리교실"))
    assert codes(desk, network, GapSection.PROJECT) == []


def test_a_project_owes_nothing_for_a_month_outside_its_schedule(desk: Desk, network: Network) -> None:
    known = JointProject(desk.new_id(), network.zones[1], 2021, "함께 밥상", ProjectState.CONFIRMED)
    put(desk, known, Milestone(desk.new_id(), known.id, 1, "교실", "2021-07", "2021-12"))
    assert codes(desk, network, GapSection.PROJECT) == []


def test_a_receipt_without_evidence_is_named(desk: Desk, network: Network) -> None:
    line = BudgetLine(
        desk.new_id(), network.zones[1], 2021, "자체 부담", FundSource.SELF_FUNDING, Holder.LEAD_AGENCY, 90_000
    )
    receipt = Expenditure(desk.new_id(), line.id, MARCH, "현수막", 50_000, PaymentMethod.CARD)
    put(desk, line, receipt)
    missing = gap(desk, network, GapCode.RECEIPT_UNPROVEN)
    assert (missing.home_id, missing.what) == (receipt.id, "현수막")
    assert "증빙" in gap_text(missing)


# papers


def test_the_newsletter_is_made_and_then_finalised(desk: Desk, network: Network) -> None:
    assert codes(desk, network, GapSection.NEWSLETTER) == [GapCode.NEWSLETTER_MISSING]
    letter = drafted(desk, network)
    assert codes(desk, network, GapSection.NEWSLETTER) == [GapCode.NEWSLETTER_OPEN]
    desk.perform(newsletter_version.finalise, letter.id)
    assert codes(desk, network, GapSection.NEWSLETTER) == []


def test_what_is_due_within_the_week_is_to_be_handed_in(desk: Desk, network: Network, today: Today) -> None:
    papers = [gap_text(each) for each in open_gaps(desk, network) if each.code is GapCode.PAPER_DUE]
    assert "3월 회의 결과: 내지 않았습니다(D-5)." in papers
    assert "3월 소식지: 내지 않았습니다(D-5)." in papers
    for form in (SubmissionForm.MEETING_REPORT, SubmissionForm.NEWSLETTER):
        desk.perform(submission.submit, network.zones[1], form, "2021-03", LAST)
    left = [gap_text(each) for each in open_gaps(desk, network) if each.code is GapCode.PAPER_DUE]
    assert not any("소식지" in text or "회의 결과" in text for text in left)


def test_a_month_to_come_lacks_nothing(desk: Desk, network: Network) -> None:
    assert open_gaps(desk, network, "2021-04") == ()


# left as it is


def test_a_gap_is_left_with_a_sentence_and_counts_again_without_it(desk: Desk, network: Network) -> None:
    missing = gap(desk, network, GapCode.MEETING_MISSING)
    where = (network.zones[1], "2021-03", missing.key)
    desk.perform(month_end.waive, *where, "코로나로 서면 안내만 함")
    seen = month_end.month_end(desk, network.zones[1], "2021-03")
    assert seen.waived == ((missing, "코로나로 서면 안내만 함"),)
    assert missing not in seen.open
    desk.perform(month_end.take_back, *where)
    assert missing in open_gaps(desk, network)


def test_a_gap_is_left_for_its_month_only(desk: Desk, network: Network) -> None:
    key = gap(desk, network, GapCode.NEWSLETTER_MISSING).key
    desk.perform(month_end.waive, network.zones[1], "2021-03", key, "합본으로 냄")
    assert GapCode.NEWSLETTER_MISSING in [each.code for each in open_gaps(desk, network, "2021-02")]
    desk.perform(journal.undo)
    assert gap(desk, network, GapCode.NEWSLETTER_MISSING)


@pytest.mark.parametrize(
    ("key", "sentence", "field"), [("nothing:", "왜", "gap"), ("meeting_missing:", " ", "sentence")]
)
def test_a_gap_that_is_not_there_or_has_no_reason_is_not_left(
    desk: Desk, network: Network, key: str, sentence: str, field: str
) -> None:
    with pytest.raises(RuleBroken) as refused:
        desk.perform(month_end.waive, network.zones[1], "2021-03", key, sentence)
    assert refused.value.field == field
    assert refused.value.rule in (Rule.UNKNOWN_RECORD, Rule.REQUIRED)


def test_the_district_sees_how_much_each_zone_lacks(desk: Desk, network: Network) -> None:
    first, second = month_end.of_district(desk, "2021-03")
    assert [each.zone.no for each in (first, second)] == [1, 2]
    assert first.total == len(open_gaps(desk, network))
    assert dict(second.counts)[GapSection.OUTREACH] == 2
