"""What is said of an agreement's size and of its end."""

from __future__ import annotations

from chatdong_tui.domain.agreement import USUAL_DONGS, Advice

UNUSUAL = "거점기관 {hubs}곳에 동 {dongs}곳입니다. 복지관 1곳에 동 {least}~{most}곳이 알맞습니다."
ENDS = "{days}일 뒤 끝남"
ENDS_TODAY = "오늘 끝남"
ENDED = "끝난 지 {days}일, 갱신 필요"


def advice_text(advice: Advice) -> str:
    """A sentence where the size is unusual, '' where it is not."""
    if advice.usual:
        return ""
    return UNUSUAL.format(hubs=advice.hubs, dongs=advice.dongs, least=USUAL_DONGS[0], most=USUAL_DONGS[1])


def ending_text(days_left: int) -> str:
    """`12일 뒤 끝남`, `오늘 끝남`, `끝난 지 3일, 갱신 필요`."""
    if days_left == 0:
        return ENDS_TODAY
    return ENDS.format(days=days_left) if days_left > 0 else ENDED.format(days=-days_left)
