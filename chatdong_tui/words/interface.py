"""Words of the table of tasks between 관 and 민: its verbs, and the tasks it starts with."""

from __future__ import annotations

from chatdong_tui.domain.interface import InterfaceRole, InterfaceState

VERBS = {
    "interface.load": "업무 접점 기본 업무 넣기",
    "interface.add": "업무 접점 추가",
    "interface.edit": "업무 접점 고침",
    "interface.move": "업무 접점 순서 바꿈",
    "interface.remove": "업무 접점 지움",
}

_LEAD, _SUPPORT = InterfaceRole.LEAD, InterfaceRole.SUPPORT

DEFAULT_TASKS: tuple[tuple[str, str, InterfaceRole | None, InterfaceRole | None], ...] = (
    ("public_resources", "공적자원 우선 배분", _LEAD, None),
    ("discovery", "위기가구(사각지대) 발굴", _LEAD, _SUPPORT),
    ("urgent_support", "긴급 건 단기지원", _LEAD, None),
    ("assessment_meeting", "사정회의", _LEAD, _SUPPORT),
    ("brief_intervention", "단순개입", _LEAD, None),
    ("service_linkage", "서비스연계", _LEAD, None),
    ("follow_up", "사후관리", _LEAD, None),
    ("main_case_management", "주사례관리", None, _LEAD),
    ("long_intervention", "장기개입", None, _LEAD),
    ("private_resources", "민간자원 동원", None, _LEAD),
    ("donations", "후원금 관리", None, _LEAD),
    ("community_work", "지역복지 공동 운영", _SUPPORT, _LEAD),
)
"""(key, task, role of 관, role of 민): domain.md §3.9; a suggestion that the zone's meeting changes."""

STATE_TEXT = {
    InterfaceState.SHARED: "",
    InterfaceState.ONE_SIDED: "한쪽만 맡음",
    InterfaceState.OVERLAP: "둘 다 주도(겹침)",
    InterfaceState.GAP: "주도하는 쪽 없음",
}
"""What the table says beside a task; nothing where one leads and the other supports."""
