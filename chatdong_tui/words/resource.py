"""What screens say about resources, linked services and support that may be given twice."""

from __future__ import annotations

from datetime import date

from chatdong_tui.domain.resource import ResourceLine
from chatdong_tui.domain.service import SameSupport
from chatdong_tui.words.formats import count, short_date
from chatdong_tui.words.labels import label, zone_name

VERBS = {
    "resource.record": "자원 등록",
    "resource.edit": "자원 고치기",
    "resource.remove": "자원 지우기",
}
"""The verbs of resources, as undo and the history name them."""

FIELDS = {
    "name": "자원 이름",
    "sector": "공적·민간",
    "form": "형태",
    "domain": "분야",
    "organisation_id": "제공 기관",
    "quantity": "수량",
    "unit": "단위",
    "until_on": "쓸 수 있는 날까지",
    "note": "비고",
}
"""Labels of the fields of a resource."""

NOT_COUNTED = "수량 없음"
ENDED = "기간 지남"
USED_UP = "소진"

SAME_SUPPORT_HEAD = "같은 기간에 겹칠 수 있는 지원이 {count}건 있습니다. 확인하고 저장하십시오."
"""Above what `same_support_parts` tells; saving goes on all the same."""


def left(line: ResourceLine, today: date) -> str:
    """`남은 수량 3세트(10세트 중)`, and whether it can still be asked for."""
    resource = line.resource
    if line.ended_on(today):
        return ENDED
    if resource.quantity is None or line.left is None:
        return NOT_COUNTED
    unit = resource.unit or ""
    state = f", {USED_UP}" if line.left == 0 else ""
    return f"남은 수량 {count(line.left)}{unit}({count(resource.quantity)}{unit} 중{state})"


def resource_line(line: ResourceLine, today: date) -> str:
    """`김장김치 — 민간 현물, 일상생활유지, 하늘복지관, 남은 수량 3세트(10세트 중), 12. 31.까지`."""
    resource = line.resource
    until = f"{short_date(resource.until_on)}까지" if resource.until_on else None
    shape = f"{label(resource.sector)} {label(resource.form)}"
    parts = (shape, label(resource.domain), line.organisation, left(line, today), until)
    return f"{resource.name} — {', '.join(part for part in parts if part)}"


def same_support_parts(same: SameSupport) -> tuple[str, str]:
    """What is the same and whose, then when, who gives it and where.

    `같은 가구, 같은 자원: 김장김치 — 3-응암2-2021-014` and `제공중 2021. 3. 2.부터, 하늘복지관, 제3권역 응암2동`.
    """
    service = same.service
    since = service.first_provided_on or service.decided_on or service.requested_on
    until = f" {short_date(service.ended_on)}까지" if service.ended_on else ""
    where = f"{zone_name(same.zone_no)} {same.dong}"
    when = f"{label(service.state)} {short_date(since)}부터{until}"
    told = ", ".join(part for part in (when, same.provider, same.manager, where) if part)
    return f"{label(same.kinship)}, {label(same.why)}: {service.name} — {same.case_no}", told
