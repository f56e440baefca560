"""Words of a case conference: what a case is called on an agenda, and a decision about it in one line."""

from __future__ import annotations

from chatdong_tui.domain.case_code import Classification, Status
from chatdong_tui.domain.conference import ConsentLabel
from chatdong_tui.words.labels import label

CONSENT = {ConsentLabel.SHARED: "제공 동의", ConsentLabel.NUMBER_ONLY: "번호만"}
"""What the table may see of a case."""

VERBS = {
    "conference.put_on_agenda": "사례 상정",
    "conference.decide": "사례회의 결정",
}

FIELDS = {
    "case_ids": "사례",
    "meeting_id": "회의",
    "agenda_item_id": "안건",
    "to_status": "결정",
    "on_date": "결정일",
    "text": "결정 내용",
    "step": "다음 조치",
    "step_owner_id": "조치 담당",
    "step_organisation_id": "조치 기관",
    "step_due_on": "조치 기한",
}
"""Labels of the fields of a conference decision that are not those of a move (`words.case.move_field`)."""

UNDECIDED = "결정하지 않은 사례가 {count}건 있습니다. 그래도 회의를 나가시겠습니까?"
"""Asked once when somebody leaves a meeting."""

_DECIDED = {
    Status.PLANNED: "사례관리 선정",
    Status.LINKED: "서비스연계 결정",
    Status.NOT_SELECTED: "미선정",
    Status.CLOSED: "종결 결정",
    Status.TRANSFERRED: "이관 결정",
    Status.ON_HOLD: "보류 결정",
}
_STAYS = "계속 진행"


def case_title(case_no: str) -> str:
    """An agenda item about a case names its number and nothing else."""
    return f"사례 {case_no}"


def decision_text(
    to_status: Status | None,
    classification: Classification | None,
    lead: str,
    manager: str,
    goal: str | None,
    reason: str | None,
) -> str:
    """`사례관리 선정(고난도사례), 주관 하늘종합사회복지관, 담당 복지1, 목표: 끼니 챙기기`."""
    said = _STAYS if to_status is None else _DECIDED.get(to_status, label(to_status))
    if to_status is Status.PLANNED and classification is not None:
        said += f"({label(classification)})"
    parts = [said, f"주관 {lead}" if lead else "", f"담당 {manager}" if manager else ""]
    parts += [f"목표: {goal}" if goal else "", reason or ""]
    return ", ".join(part for part in parts if part)
