"""What the verbs of the network are called when one is taken back or shown in a history."""

from __future__ import annotations

VERBS = {
    "network.set_up": "네트워크 설정",
    "network.add_organisation": "기관 추가",
    "network.edit_organisation": "기관 고침",
    "network.add_dong": "참여 동 추가",
    "network.join_zone": "권역 참여",
    "network.leave_zone": "권역 참여 종료",
    "network.add_agreement": "업무 협약 추가",
    "network.edit_agreement": "업무 협약 고침",
    "network.add_person": "사람 추가",
    "network.rename_person": "이름 고침",
    "network.add_role": "역할 추가",
    "network.edit_role": "역할 고침",
    "network.end_role": "역할 종료",
}
