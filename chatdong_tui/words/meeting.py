"""What meetings and their parts are called: the agenda they start with, their names, the verbs on them."""

from __future__ import annotations

from chatdong_tui.domain.meeting_code import AgendaKind, MeetingKind
from chatdong_tui.words.labels import label, zone_name

AGENDA_TEMPLATE: tuple[tuple[AgendaKind, str], ...] = (
    (AgendaKind.REPORT, "개회·전회 조치사항 점검"),
    (AgendaKind.REPORT, "구(시) 전달사항"),
    (AgendaKind.REPORT, "기관 소식 공유(소식지)"),
    (AgendaKind.CASE, "동별 위기가구 발굴·지원 사례 공유"),
    (AgendaKind.REPORT, "공동사업 추진사항 점검(일정·예산)"),
    (AgendaKind.DISCUSSION, "안건 논의"),
    (AgendaKind.DISCUSSION, "결정·조치사항(담당/기한)"),
    (AgendaKind.REPORT, "차기 회의 일정"),
)
"""The agenda of a zone meeting (domain.md §2.2)."""

CHECK_POINTS: tuple[tuple[AgendaKind, str], ...] = (
    (AgendaKind.REPORT, "네트워크 회의: 매월 개최, 참석, 회의록·등록부"),
    (AgendaKind.REPORT, "제출 문서: 회의 결과, 소식지, 운영·사업계획서"),
    (AgendaKind.REPORT, "위기가구 발굴·지원: 동별 실적, 사례회의"),
    (AgendaKind.REPORT, "공동사업: 계획 대비 추진, 전년 대비 달라진 점"),
    (AgendaKind.REPORT, "예산: 집행률, 증빙 서류"),
    (AgendaKind.REPORT, "민관 역할 분담과 협력"),
    (AgendaKind.DISCUSSION, "애로사항·건의"),
)
"""What the 구청 looks at when it visits a zone (domain.md §10 scenario 9)."""

VERBS = {
    "meeting.plan": "회의 추가",
    "meeting.edit": "회의 고침",
    "meeting.hold": "회의 개최",
    "meeting.cancel": "회의 취소",
    "meeting.postpone": "회의 연기",
    "meeting.remove": "회의 삭제",
    "meeting.move": "회의 날짜 옮김",
    "meeting.lay_out_year": "연간 회의 잡기",
    "meeting.visit": "현장 모니터링 시작",
    "meeting.start_agenda": "기본 안건 넣기",
    "meeting.mark": "출석 표시",
    "meeting.add_seat": "참석자 추가",
    "meeting.add_guest": "외부 참석자 추가",
    "meeting.remove_seat": "참석자 삭제",
    "meeting.add_agenda": "안건 추가",
    "meeting.edit_agenda": "안건 고침",
    "meeting.remove_agenda": "안건 삭제",
    "meeting.add_line": "논의 추가",
    "meeting.edit_line": "논의 고침",
    "meeting.remove_line": "논의 삭제",
    "meeting.add_option": "안 추가",
    "meeting.edit_option": "안 고침",
    "meeting.remove_option": "안 삭제",
    "meeting.add_decision": "결정사항 추가",
    "meeting.edit_decision": "결정사항 고침",
    "meeting.remove_decision": "결정사항 삭제",
    "meeting.add_action": "조치사항 추가",
    "meeting.edit_action": "조치사항 고침",
    "meeting.remove_action": "조치사항 삭제",
    "meeting.finish_action": "조치사항 완료",
    "meeting.reopen_action": "조치사항 다시 진행",
    "meeting.drop_action": "조치사항 중단",
    "meeting.keep_open": "안건 계속 논의",
    "meeting.settle": "안건 마무리",
    "meeting.take_up": "지난 안건 다시 상정",
    "meeting.close_revisit": "보류 안건 마무리",
    "meeting.finalise": "회의록 확정",
    "meeting.correct": "회의록 정정 시작",
    "meeting.keep_sheet": "등록부 원본 보관",
}
"""What a verb is called when it is taken back or shown in a history."""


def meeting_name(kind: MeetingKind, zone_no: int | None, round_no: int | None, title: str | None) -> str:
    """`제3권역 권역별 네트워크 회의(3회)`; the title, where there is one, stands after it."""
    parts = [zone_name(zone_no)] if zone_no is not None else []
    parts.append(label(kind) + (f"({round_no}회)" if round_no is not None else ""))
    return " ".join(parts) + (f": {title}" if title else "")
