"""What screens say about cases: the course of a case in sentences, names of verbs and fields."""

from __future__ import annotations

from collections.abc import Mapping

from chatdong_tui.domain.case import Consent, Contact, Need, RiskAssessment, Service, StatusEvent
from chatdong_tui.domain.case_code import ClosureReason, HoldReason, NotApplicableReason, ReceiptBasis, Referral, Status
from chatdong_tui.domain.case_page import LineKind, TimelineLine
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.words.formats import particle, short_date, won
from chatdong_tui.words.labels import label

VERBS = {
    "case.discover": "가구 발굴",
    "case.edit": "사례 고치기",
    "case.edit_household": "가구 고치기",
    "case.remove": "사례 지우기",
    "case.move": "상태 변경",
    "case.reopen": "재개입",
    "case.add_contact": "접촉 추가",
    "case.key_in": "기록지 옮겨 적기",
    "case.update_contact": "접촉 고치기",
    "case.remove_contact": "접촉 지우기",
    "case.assess": "욕구·위기도 조사",
    "case.add_service": "서비스 추가",
    "case.update_service": "서비스 고치기",
    "case.move_service": "서비스 진행",
    "case.remove_service": "서비스 지우기",
    "case.give_consent": "동의 추가",
    "case.update_consent": "동의 고치기",
    "case.remove_consent": "동의 지우기",
    "case.withdraw_consent": "동의 철회",
    "case.reassign": "담당자 한꺼번에 바꾸기",
}
"""The verbs of cases, as undo and the history name them."""

FIELDS = {
    "dong_id": "동",
    "household_type": "가구유형",
    "alias": "가명",
    "birth_from": "출생연대(5년)",
    "gender": "성별",
    "size": "가구원 수",
    "protection": "보호구분",
    "route": "발굴경로",
    "route_detail": "발굴경로 세부",
    "found_on": "발굴일",
    "emergency": "긴급",
    "manager_id": "담당자",
    "note": "비고",
    "consent": "동의",
    "to_status": "옮길 상태",
    "on_date": "날짜",
    "reason_code": "사유",
    "reason": "사유 설명",
    "meeting_id": "결정 회의",
    "approver_id": "승인자",
    "organisation_id": "기관",
    "lead_agency_id": "주관기관",
    "classification": "대상자 구분",
    "goal": "목표",
    "due_on": "재확인 예정일",
    "until_on": "끝나는 날",
    "cycle_days": "점검 주기(일)",
    "method": "방법",
    "result": "결과",
    "memo": "한 줄",
    "worker_id": "접촉한 사람",
    "second_worker_id": "함께 간 사람",
    "next_on": "다음 접촉 예정일",
    "crisis_level": "위기도",
    "assessed_on": "조사일",
    "rater_id": "조사자",
    "needs": "욕구",
    "domain": "분야",
    "needed": "욕구 있음",
    "strength": "강점",
    "name": "서비스 이름",
    "sector": "공적·민간",
    "form": "형태",
    "requested_on": "신청일",
    "state": "상태",
    "provider_id": "제공 기관",
    "first_provided_on": "첫 제공일",
    "ended_on": "끝난 날",
    "decided_on": "결정일",
    "resource_id": "자원",
    "amount": "금액(원)",
    "scope": "동의 범위",
    "given_on": "동의일",
    "recipient_id": "제공받는 기관",
    "paper_place": "원본 보관 위치",
    "case_ids": "사례",
    "person_id": "새 담당자",
    "from_on": "시행일",
}
"""Labels of the fields of every draft about cases."""

MOVE_FIELDS = {
    (Status.TRANSFERRED, "organisation_id"): "받는 기관(관외 전출이면 비움)",
    (Status.FOLLOW_UP, "organisation_id"): "사후관리 동주민센터",
    (Status.PLANNED, "manager_id"): "주사례관리자",
    (Status.PLANNED, "lead_agency_id"): "주사례관리 기관",
    (Status.RECEIVED, "reason_code"): "접수 근거",
    (Status.RECEIVED, "reason"): "직권 사유",
    (Status.CLOSED, "reason_code"): "종결 사유",
    (Status.INFO_ONLY, "reason_code"): "안내·의뢰",
    (Status.NOT_SELECTED, "reason_code"): "안내·의뢰",
}
"""Labels that a field of a move has for one target status only."""

_REASONS = {
    str(code): label(code)
    for kind in (ClosureReason, NotApplicableReason, HoldReason, ReceiptBasis, Referral)
    for code in kind
}


def move_field(to_status: Status, field: str) -> str:
    """The label of a field in the form of a move."""
    return MOVE_FIELDS.get((to_status, field), FIELDS[field])


def _with(*parts: str | None) -> str:
    said = [part for part in parts if part]
    return f" — {', '.join(said)}" if said else ""


def _toward(word: str) -> str:
    """`접수로`, `계획수립으로`, `종결로`: a final ㄹ takes 로 as well."""
    ends_in_rieul = "가" <= word[-1] <= "힣" and (ord(word[-1]) - ord("가")) % 28 == 8
    return word + "로" if ends_in_rieul else particle(word, "으로", "로")


def _name(names: Mapping[str, str], row_id: str | None) -> str | None:
    return names.get(row_id or "")


def _opened(event: StatusEvent) -> str:
    return "발굴했습니다." if event.to_status is Status.DISCOVERED else "재개입으로 접수했습니다."


def _moved(event: StatusEvent, names: Mapping[str, str]) -> str:
    agency, approver = _name(names, event.organisation_id), _name(names, event.approver_id)
    before, lead = _name(names, event.from_agency_id), _name(names, event.to_agency_id)
    if event.to_status is Status.TRANSFERRED:
        said = f"{_toward(agency)} 이관했습니다" if agency else "관외로 이관하고 종결했습니다"
    elif event.from_status is Status.ON_HOLD:
        said = f"보류를 풀고 {_toward(label(event.to_status))} 돌아왔습니다"
    else:
        said = f"{_toward(label(event.to_status))} 옮겼습니다"
    details = _with(
        f"주관 {before} → {lead}" if before and lead else None,
        label(event.classification) if event.classification else None,
        _REASONS.get(event.reason_code or ""),
        event.reason,
        f"목표: {event.goal}" if event.goal else None,
        f"{short_date(event.until_on)}까지" if event.until_on else None,
        f"재확인 {short_date(event.due_on)}" if event.due_on else None,
        f"담당 {agency}" if agency and event.to_status is Status.FOLLOW_UP else None,
        f"{event.cycle_days}일마다 점검" if event.cycle_days else None,
        f"승인 {approver}" if approver else None,
    )
    return f"{said}{details or '.'}"


def _contact(contact: Contact, names: Mapping[str, str]) -> str:
    who = _name(names, contact.worker_id), _name(names, contact.second_worker_id)
    return f"{label(contact.method)} {label(contact.result)}" + _with(
        "·".join(name for name in who if name),
        contact.memo,
        f"다음 {short_date(contact.next_on)}" if contact.next_on else None,
    )


def _needs(needs: tuple[Need, ...]) -> str:
    wanted = "·".join(label(need.domain) for need in needs if need.needed) or "없음"
    strong = "·".join(label(need.domain) for need in needs if need.strength)
    return f"욕구: {wanted}" + (f" / 강점: {strong}" if strong else "")


def _service(kind: LineKind, service: Service, names: Mapping[str, str]) -> str:
    amount = f"{won(service.amount)}원" if service.amount is not None else None
    shape = f"{label(service.sector)} {label(service.form)}"
    provider = _name(names, service.provider_id)
    if kind is LineKind.SERVICE_ENDED:
        return f"서비스 끝: {service.name}" + _with(label(service.state), service.reason)
    said = "신청" if kind is LineKind.SERVICE_REQUESTED else "첫 제공"
    return f"서비스 {said}: {service.name}" + _with(shape, provider, amount)


def _consent(consent: Consent, names: Mapping[str, str]) -> str:
    until = f"{short_date(consent.until_on)}까지" if consent.until_on else None
    return f"동의: {label(consent.scope)}" + _with(_name(names, consent.recipient_id), until)


def timeline_sentence(line: TimelineLine, names: Mapping[str, str]) -> str:
    """What happened, without its date. names: of people and organisations by id."""
    match line.told:
        case StatusEvent() as event:
            return _opened(event) if line.kind is LineKind.OPENED else _moved(event, names)
        case Contact() as contact:
            return _contact(contact, names)
        case RiskAssessment() as risk:
            return f"위기도 {label(risk.level)}" + _with(_name(names, risk.rater_id))
        case Service() as service:
            return _service(line.kind, service, names)
        case Consent() as consent if line.kind is LineKind.CONSENT_WITHDRAWN:
            return f"동의 철회: {label(consent.scope)}" + _with(_name(names, consent.recipient_id))
        case Consent() as consent:
            return _consent(consent, names)
        case Meeting() as meeting:
            return f"{label(meeting.kind)} 상정" + _with(meeting.title)
        case needs:
            return _needs(needs)
