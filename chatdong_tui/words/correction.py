"""Words of the corrections that a report prints."""

from __future__ import annotations

HEADING = "정정 내역"
MONTH, FIGURE, BEFORE, NOW, CORRECTED, REASON = "달", "수치(단위)", "제출", "정정 후", "정정", "사유"
WITH_UNIT = "{label}({unit})"
NOTE = "이미 낸 보고는 그대로 두고, 낸 뒤에 달라진 수치를 적음"
WITHOUT_REASON = "사유가 빈 정정이 있음. 제출 이력 화면에서 사유를 적을 수 있음"
