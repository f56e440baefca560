"""Words of the journal: what each verb and each column is called, and how a column's value is printed."""

from __future__ import annotations

import enum
import json
from collections.abc import Mapping
from datetime import date

from chatdong_tui.domain.case_code import ClosureReason, HoldReason, NotApplicableReason, ReceiptBasis, Referral, Status
from chatdong_tui.words import (
    budget,
    campaign,
    case,
    conference,
    duty,
    household,
    importing,
    interface,
    meeting,
    network,
    outreach,
    project,
    resource,
    stage,
    submission,
    training,
)
from chatdong_tui.words.formats import count, month_name, short_date
from chatdong_tui.words.labels import ROUTE_DETAIL, label

_VERBS: dict[str, str] = {
    **network.VERBS,
    **meeting.VERBS,
    **duty.VERBS,
    **training.VERBS,
    **case.VERBS,
    **conference.VERBS,
    **project.VERBS,
    **budget.VERBS,
    **submission.VERBS,
    **campaign.VERBS,
    **outreach.VERBS,
    **importing.VERBS,
    **household.VERBS,
    **resource.VERBS,
    **stage.VERBS,
    **interface.VERBS,
    "undo": "되돌리기",
}

_COLUMNS = {
    "activity_id": "활동",
    "agenda_item_id": "안건",
    "agreement_id": "업무 협약",
    "alias": "가명",
    "aliases": "다른 이름",
    "amount": "금액",
    "approver_id": "승인자",
    "argument": "근거",
    "assessed_on": "조사일",
    "background": "추진배경",
    "basis": "산출내역",
    "birth_from": "출생연대",
    "body": "회의록 본문",
    "budget_line_id": "편성목",
    "calls": "실적(건)",
    "campaign_id": "집중 모니터링",
    "case_id": "사례",
    "case_no": "사례번호",
    "changed_from_last_year": "전년 대비 달라진 점",
    "classification": "구분",
    "closed_on": "확정일",
    "continues_id": "이어진 안건",
    "cohort": "기수",
    "count": "건수",
    "course": "과정",
    "crisis_level": "위기도",
    "cycle_days": "점검 주기(일)",
    "decided_on": "결정일",
    "demo": "예시 자료",
    "digest": "제출 파일 확인값",
    "disbursed_on": "교부일",
    "disclosure": "공개구분",
    "district_id": "자치구",
    "domain": "영역",
    "done_on": "완료일",
    "dong_id": "동",
    "due_on": "기한",
    "duty": "담당 업무",
    "emergency": "긴급",
    "ended_on": "종료일",
    "ends_at": "마친 시각",
    "ends_on": "종료일",
    "episode": "회차",
    "evidence_no": "증빙번호",
    "expected_effect": "기대효과",
    "first_provided_on": "첫 제공일",
    "form": "종류",
    "found_on": "발굴일",
    "from_agency_id": "앞 주관기관",
    "from_month": "시작 달",
    "from_on": "시작일",
    "from_status": "앞 상태",
    "fund_source": "재원",
    "gender": "성별",
    "given_on": "동의일",
    "goal": "목표",
    "guest": "손님",
    "headcount": "인원",
    "held_on": "날짜",
    "holder": "집행 주체",
    "host_id": "주관",
    "household_id": "가구",
    "household_type": "가구유형",
    "item": "편성목",
    "kind": "종류",
    "lead_agency_id": "주관기관",
    "lead_department": "총괄부서",
    "level": "위기도",
    "manager_id": "담당",
    "manager_since": "담당 시작일",
    "meeting_id": "회의",
    "memo": "내용",
    "method": "방법",
    "mode": "방식",
    "month": "달",
    "months": "달",
    "name": "이름",
    "needed": "욕구",
    "next_at": "다음 회의 시각",
    "next_on": "다음 날짜",
    "no": "번호",
    "note": "비고",
    "on_date": "날짜",
    "opened_on": "연 날",
    "option_id": "고른 안",
    "organisation_id": "기관",
    "organisation_name": "기관 이름",
    "outcome": "결과",
    "owner_id": "담당",
    "paper_place": "원본 보관 위치",
    "part": "구분",
    "payee": "거래처",
    "people_distinct": "실인원",
    "people_total": "연인원",
    "period": "기간",
    "person_id": "사람",
    "photos": "사진",
    "place": "장소",
    "position": "순서",
    "presenter_id": "발제",
    "private_count": "민",
    "private_role": "민 역할",
    "process_note": "과정·관계",
    "program_name": "사업 이름",
    "project_id": "공동사업",
    "protection": "보호구분",
    "provider_id": "제공기관",
    "public_count": "관",
    "public_role": "관 역할",
    "purpose": "목적",
    "quantity": "수량",
    "rated_on": "평가일",
    "rater_id": "평가자",
    "reason": "사유",
    "reason_code": "사유",
    "recipient_id": "제공받는 기관",
    "remind_days": "끝나기 며칠 전 알림",
    "removed": "지움",
    "requested_on": "신청일",
    "result": "결과",
    "revisit_condition": "다시 논의할 조건",
    "revisit_on": "다시 논의할 날",
    "revisited_on": "다시 다룬 날",
    "role": "역할",
    "round_no": "회차",
    "route": "발굴경로",
    "route_detail": "세부 경로",
    "satisfaction": "만족도",
    "scope": "범위",
    "second_worker_id": "함께 간 사람",
    "sector": "구분",
    "sessions": "횟수",
    "settled": "마무리",
    "sheet_place": "등록부 원본 보관 위치",
    "signed_on": "체결일",
    "size": "인원",
    "source": "근거",
    "resource_id": "자원",
    "same_as": "같은 가구",
    "stage": "단계",
    "stage_task_id": "단계 과제",
    "starts_at": "시작 시각",
    "starts_on": "시작일",
    "state": "상태",
    "strength": "강점",
    "submitted_on": "제출일",
    "substitute": "대리 참석자",
    "summary": "적요",
    "target": "대상",
    "target_count": "대상 인원",
    "targets": "대상자(명)",
    "task": "업무",
    "text": "내용",
    "title": "제목",
    "to_agency_id": "새 주관기관",
    "to_status": "상태",
    "unit": "단위",
    "until_month": "끝 달",
    "until_on": "종료일",
    "version_no": "판",
    "withdrawn_on": "철회일",
    "worker_id": "담당",
    "year": "연도",
    "zone_id": "권역",
}

_OF_TABLE = {
    ("agreement_party", "role"): "협약 역할",
    ("campaign_count", "organisation_id"): "포함한 기관",
    ("attendance", "title"): "직위",
    ("contact", "next_on"): "다음 접촉일",
    ("decision_option", "position"): "안 번호",
    ("household", "size"): "가구원 수",
    ("meeting", "next_on"): "다음 회의",
    ("meeting", "writer_id"): "작성자",
    ("role", "title"): "직위(급)",
    ("resource", "name"): "자원",
    ("resource", "organisation_id"): "제공기관",
    ("resource", "sector"): "공적·민간",
    ("resource", "form"): "형태",
    ("resource", "until_on"): "쓸 수 있는 날까지",
    ("service", "name"): "서비스",
    ("service", "sector"): "공적·민간",
    ("service", "form"): "형태",
    ("status_event", "due_on"): "재확인일",
}
"""Columns whose name means something else in one table."""

_REASONS: dict[Status, type[enum.Enum]] = {
    Status.NOT_APPLICABLE: NotApplicableReason,
    Status.RECEIVED: ReceiptBasis,
    Status.INFO_ONLY: Referral,
    Status.NOT_SELECTED: Referral,
    Status.CLOSED: ClosureReason,
    Status.TRANSFERRED: ClosureReason,
    Status.ON_HOLD: HoldReason,
}
_YES, _NO = "예", "아니요"
_WHOLE_TEXT = "(전체 본문)"
_MONTHS = frozenset(("from_month", "until_month", "month"))
_PLAIN_NUMBERS = frozenset(("year", "birth_from"))


def verb_name(verb: str) -> str:
    """`회의 기록` for `meeting.record`: what a verb is called when it is taken back or shown in a history."""
    return _VERBS[verb]


def column_name(table: str, column: str) -> str:
    """What a column of a table is called in the history of a row. Raises KeyError for one that has no name."""
    return _OF_TABLE.get((table, column)) or _COLUMNS[column]


def shown(column: str, value: object, row: Mapping[str, int | str | None]) -> str:
    """A column's value as text, '' for none: codes and dates in words. row: the other columns as stored."""
    if value is None:
        return ""
    if column == "body":
        return _WHOLE_TEXT
    if isinstance(value, enum.Enum):
        return label(value)
    if isinstance(value, bool) or column in ("removed", "demo"):
        return _YES if value else _NO
    if isinstance(value, date):
        return short_date(value)
    if column == "satisfaction":
        return training.score(int(str(value)))
    if isinstance(value, int):
        return str(value) if column in _PLAIN_NUMBERS else count(value)
    text = str(value)
    if column in _MONTHS:
        return month_name(text)
    if column == "months":
        return duty.months_text(json.loads(text))
    if column == "source":
        return duty.source_text(text)
    if column == "route_detail":
        return ROUTE_DETAIL.get(text, text)
    if column == "reason_code":
        kind = _REASONS.get(Status(str(row.get("to_status"))))
        return label(kind(text)) if kind else text
    return text
