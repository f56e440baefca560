"""What takes a text without a screen, by what it is called."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from chatdong_tui.domain.case_code import NeedDomain, ServiceForm, ServiceSector
from chatdong_tui.domain.deadline import Duty
from chatdong_tui.domain.draft.campaign import CampaignDraft
from chatdong_tui.domain.draft.case import ContactDraft
from chatdong_tui.domain.draft.meeting import ActionDraft, DecisionDraft, OptionDraft
from chatdong_tui.domain.draft.network import AgreementDraft
from chatdong_tui.domain.draft.newsletter import NewsItemDraft
from chatdong_tui.domain.draft.resource import ResourceDraft
from chatdong_tui.domain.draft.stage import InterfaceTaskDraft, StageEvidenceDraft, StageTaskDraft
from chatdong_tui.domain.draft.submission import DayDraft, OwnDeadlineDraft, ReasonDraft
from chatdong_tui.domain.draft.text import draft_of
from chatdong_tui.domain.meeting_code import AttendanceState, DecisionOutcome
from chatdong_tui.domain.newsletter import NewsSection
from chatdong_tui.domain.submission import SubmissionForm
from chatdong_tui.storage.case_roster import CaseFilter
from chatdong_tui.usecases import (
    agreement,
    attendance,
    attendance_line,
    campaign,
    case_filter,
    case_record,
    deadline,
    draft,
    interface,
    meeting,
    minutes,
    minutes_line,
    minutes_option,
    minutes_version,
    month_end,
    newsletter,
    newsletter_draft,
    newsletter_version,
    resource,
    stage,
    submission,
    submission_version,
)
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.ui.meetings import hold
from tests.usecases.cases import TODAY, found

Door = Callable[[str], object]


def doors(desk: Desk, network: Network) -> dict[str, Door]:
    """What is handed in without a screen, by what it is called."""
    known = found(desk, network)
    open_meeting, closed_meeting = hold(desk, network), hold(desk, network, date(2021, 3, 17))
    desk.perform(minutes_version.finalise, closed_meeting)
    seat = meeting.sheet(desk, open_meeting).seats[0].id
    task = desk.perform(stage.add_task, network.zones[1], StageTaskDraft(stage=1, title="과제")).value.id
    party = network.organisations["하늘종합사회복지관"]
    zone, paper = network.zones[1], (network.zones[1], SubmissionForm.MEETING_REPORT, "2021-02")
    desk.perform(submission.submit, *paper, TODAY)
    letter = desk.perform(newsletter_draft.draft, zone, "2021-02").value.newsletter.id
    desk.perform(newsletter_version.finalise, letter)
    service = {"sector": ServiceSector.PRIVATE, "form": ServiceForm.IN_KIND, "domain": NeedDomain.HEALTH}

    def known_resource(**said: str) -> object:
        fields: dict[str, Any] = {"name": "밑반찬", **service, **said}
        return desk.perform(resource.record, draft_of(ResourceDraft, **fields))

    def put_off(text: str) -> object:
        fields: dict[str, Any] = {"text": "안건", "outcome": DecisionOutcome.PUT_OFF, "revisit_condition": text}
        return desk.perform(minutes.add_decision, open_meeting, draft_of(DecisionDraft, **fields))

    def guest(text: str) -> object:
        return desk.perform(attendance_line.mark_people, open_meeting, (), (attendance_line.Guest("손님", text),))

    def own_entry(**said: str) -> object:
        fields: dict[str, Any] = {"title": "간담회", "due_on": TODAY, **said}
        return desk.perform(deadline.add_own, draft_of(OwnDeadlineDraft, **fields))

    def news(**said: str) -> object:
        fields: dict[str, Any] = {"section": NewsSection.SHARING, "text": "쌀 나눔", **said}
        return desk.perform(newsletter.add_item, zone, "2021-03", draft_of(NewsItemDraft, **fields))

    return {
        "회의록 한 줄": lambda text: desk.perform(minutes_line.add_by_line, open_meeting, None, text),
        "할 일": lambda text: desk.perform(minutes.add_action, open_meeting, draft_of(ActionDraft, text=text)),
        "선택지": lambda text: desk.perform(
            minutes_option.add_option, open_meeting, draft_of(OptionDraft, number=1, text="첫째 안", argument=text)
        ),
        "결정 이유": lambda text: desk.perform(
            minutes.add_decision, open_meeting, draft_of(DecisionDraft, text="결정", reason=text)
        ),
        "다시 볼 조건": put_off,
        "대리 참석": lambda text: desk.perform(attendance.mark, seat, AttendanceState.SUBSTITUTE, None, text),
        "손님의 기관": guest,
        "회의록 정정 이유": lambda text: desk.perform(minutes_version.correct, closed_meeting, text),
        "캠페인 이름": lambda text: desk.perform(campaign.start, draft_of(CampaignDraft, name=text, from_on=TODAY)),
        "조건 이름": lambda text: desk.perform(case_filter.save_filter, text, CaseFilter()),
        "조건의 찾는 말": lambda text: desk.perform(case_filter.save_filter, "조건", CaseFilter(text=text)),
        "접촉 한 줄": lambda text: desk.perform(
            case_record.add_contact,
            known.id,
            draft_of(ContactDraft, method="visit", result="absent", on_date=TODAY, memo=text),
        ),
        "자원 비고": lambda text: known_resource(note=text),
        "자원 이름": lambda text: known_resource(name=text),
        "단계 과제": lambda text: desk.perform(
            stage.add_task, network.zones[1], draft_of(StageTaskDraft, stage=1, title=text)
        ),
        "단계 증빙": lambda text: desk.perform(stage.add_evidence, task, draft_of(StageEvidenceDraft, note=text)),
        "업무 접점": lambda text: desk.perform(
            interface.add, network.zones[1], draft_of(InterfaceTaskDraft, task="업무", note=text)
        ),
        "협약 이름": lambda text: desk.perform(
            agreement.add_agreement, draft_of(AgreementDraft, title=text, organisation_ids=(party,))
        ),
        "기한 비고": lambda text: desk.perform(
            deadline.set_day, Duty.SETTLEMENT, "2021", None, draft_of(DayDraft, note=text)
        ),
        "일정 이름": lambda text: own_entry(title=text),
        "일정 비고": lambda text: own_entry(note=text),
        "보완요청 사유": lambda text: desk.perform(
            submission.give_back, *paper, TODAY, draft_of(ReasonDraft, reason=text)
        ),
        "정정 사유": lambda text: desk.perform(
            submission_version.explain, *paper, "found", draft_of(ReasonDraft, reason=text)
        ),
        "소식지 줄": lambda text: news(text=text),
        "소식지 수량": lambda text: news(quantity=text),
        "소식지 대상": lambda text: news(audience=text),
        "소식지 문의": lambda text: news(contact=text),
        "기관 소식": lambda text: desk.perform(newsletter.write_agency_lines, zone, "2021-03", {party: [text]}),
        "소식지 다시 여는 사유": lambda text: desk.perform(newsletter_version.reopen, letter, text),
        "월 마감 문장": lambda text: desk.perform(month_end.waive, zone, "2021-03", "newsletter_missing:", text),
        "임시 저장": lambda text: desk.perform(draft.save_draft, "contact", known.id, {"method": "v", "memo": text}),
    }


DOORS = (
    "회의록 한 줄", "할 일", "선택지", "결정 이유", "다시 볼 조건", "대리 참석", "손님의 기관", "회의록 정정 이유",
    "캠페인 이름", "조건 이름", "조건의 찾는 말", "접촉 한 줄", "자원 비고", "자원 이름", "단계 과제", "단계 증빙",
    "업무 접점", "협약 이름", "기한 비고", "일정 이름", "일정 비고", "보완요청 사유", "정정 사유", "소식지 줄",
    "소식지 수량", "소식지 대상", "소식지 문의", "기관 소식", "소식지 다시 여는 사유", "월 마감 문장", "임시 저장",
)  # fmt: skip
