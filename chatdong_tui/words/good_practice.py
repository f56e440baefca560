"""Words of good practices: those that say nothing about one, and how a step of one is written."""

from __future__ import annotations

COMMON = frozenset(
    "사업 운영 지원 주민 지역 복지관 주민센터 복지 민관 협력 공동 대상 진행 추진 활동 프로그램 우리동네 우리 동네 권역"
    " 기관 실시 참여 위한 통한 있는 함께 제공 서비스 가구 이웃 하는 하고 위해 통해 대한 가운데 사업을 월 회".split()
)
"""Words that are in nearly every plan and on nearly every card."""

FROM_UNTIL = "{first}~{last}월"
SEPARATORS = str.maketrans({"/": "·", ";": ","})
"""What stands between the parts of a step, and between steps, is not allowed within one."""
