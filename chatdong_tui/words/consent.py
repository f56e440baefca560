"""What screens say about consents: what each allows, who may see a case, and which consents end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from chatdong_tui.domain.case_code import ConsentScope
from chatdong_tui.domain.consent import EndingConsent
from chatdong_tui.words.formats import short_date
from chatdong_tui.words.labels import label

CORRECT_CONSENT = "동의 고치기"
CORRECT = "고치기"
CORRECT_HELP = "철회가 아니라, 잘못 적은 동의를 고칩니다."
CORRECTED = "동의를 고쳤습니다."
REMOVED = "동의를 지웠습니다. 되돌리려면 Ctrl+Z를 누르십시오."

ENDING = "끝나는 동의"
ENDING_HEAD = "앞으로 {days}일 안에 끝나거나 지난 {days}일 사이에 끝난 동의입니다. Enter를 누르면 사례를 엽니다."
NOTHING_ENDS = "앞뒤 30일 안에 끝나는 동의가 없습니다."
OPEN = "사례 열기"
OPEN_HELP = "그 동의의 사례를 엽니다."
NO_LINE = "동의를 먼저 골라 주십시오."

_MEANING = {
    ConsentScope.COLLECTION: "이 동의로 사례를 접수합니다. 다른 기관에는 사례번호만 보입니다.",
    ConsentScope.PROVISION: "{name}에 이 사례의 동, 가구유형과 논의 내용을 보일 수 있습니다.",
    ConsentScope.SENSITIVE: "건강·안전 영역을 적을 수 있습니다. 다른 기관에 보이려면 제3자 제공 동의도 있어야 합니다.",
}
_NOBODY = "제공받을 기관을 고르십시오. 그 기관에만 이 사례를 보일 수 있습니다."


def meaning(scope: ConsentScope, recipient: str) -> str:
    """What this consent means for sharing, in one line. recipient: the agency named, '' for none."""
    if scope is ConsentScope.PROVISION and not recipient:
        return _NOBODY
    return _MEANING[scope].format(name=recipient)


def shared_with(names: Sequence[str]) -> str:
    """Who may see more than the number of a case, beside its lead agency and the office of its dong."""
    others = ", ".join(names)
    if not others:
        return "주관기관과 동주민센터 밖에는 사례번호만 보입니다."
    return f"주관기관, 동주민센터와 {others}에 보일 수 있습니다. 그 밖에는 사례번호만 보입니다."


def ending_line(found: EndingConsent, today: date) -> str:
    """`4. 2.까지(15일 뒤)  1-가람1-2021-001  제3자 제공  하늘복지관`."""
    until = found.consent.until_on or today
    days = (until - today).days
    when = f"{days}일 뒤" if days > 0 else "오늘" if days == 0 else f"{-days}일 지남"
    parts = (f"{short_date(until)}까지({when})", found.case_no, label(found.consent.scope), found.recipient)
    return "  ".join(part for part in parts if part)
