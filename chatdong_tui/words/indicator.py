"""Words of indicators: their verbs, the counting rules and what these count, and what stands out in a figure."""

from __future__ import annotations

import re
from decimal import Decimal

from chatdong_tui.domain.counting import RULES
from chatdong_tui.domain.indicator import Figure, Indicator, Missing
from chatdong_tui.domain.indicator_table import Finding, FindingKind
from chatdong_tui.domain.period import HALF, MONTH, QUARTER, YEAR
from chatdong_tui.words.formats import rate
from chatdong_tui.words.labels import label
from chatdong_tui.words.period import short_name

VERBS = {
    "indicator.load": "기본 지표 넣기",
    "indicator.add": "지표 추가",
    "indicator.edit": "지표 고침",
    "indicator.move": "지표 차례 바꿈",
    "indicator.remove": "지표 지움",
    "indicator.set_target": "지표 계획 입력",
    "indicator.remove_target": "지표 계획 지움",
    "indicator.set_actual": "지표 실적 입력",
    "indicator.remove_actual": "지표 실적 지움",
    "indicator.explain": "지표 사유 입력",
}

COLUMNS = {
    "absent": "없음 표시",
    "decimals": "소수 자리",
    "definition": "정의",
    "evidence": "근거",
    "figure": "설명한 값",
    "finding": "눈에 띈 점",
    "indicator_id": "지표",
    "programme_id": "사업",
    "rule": "셈 규칙",
    "sentence": "사유",
    "value": "값",
}
OF_TABLE = {
    ("indicator", "part"): "단위사업",
    ("indicator", "name"): "지표",
    ("indicator", "total"): "누계 방법",
}
"""Columns of these tables, for the history of a row."""

_HELD = "{kind} 개최"
_NAMES = {
    "trained": "교육·워크숍 참석",
    "discoveries": "위기가구 발굴",
    "online": "온라인(행복e음) 발굴",
    "households_found": "위기가구 발굴(가구)",
    "managed": "사례관리확대",
    "managed_stock": "사례관리 관리중",
    "linked": "서비스연계",
    "closures": "종결",
    "services": "복지서비스지원",
    "service_households": "복지서비스지원 가구",
    "contacts": "접촉",
    "visits": "방문",
    "campaign_calls": "집중 모니터링 실적",
    "campaign_people": "집중 모니터링 대상자",
    "project_sessions": "공동사업 활동 횟수",
    "project_people": "공동사업 연인원",
    "project_output": "공동사업 산출",
}
_MEETING = "개최일이 기간 안에 있는 {kind}의 횟수. 예정·취소·연기와 서면회의는 세지 않음"
_JOINT = "개최일이 기간 안에 있고 민과 관이 한 명 이상씩 참석한 민관통합사례회의의 횟수. 서면회의는 세지 않음"
_DEFINITIONS = {
    "trained": "개최한 교육·워크숍·공동 학습에 적은 인원의 합. 인원을 적지 않은 것은 세지 않음",
    "discoveries": "발굴일이 기간 안에 있는 가구(한 가구 1건)와 '건'으로 적은 발굴 건수의 합. 재개입은 세지 않음",
    "online": "위기가구 발굴 가운데 경로가 온라인(행복e음)인 것",
    "households_found": "발굴일이 기간 안에 있는 가구. 재개입은 세지 않으며 묶은 가구는 한 번만 셈",
    "managed": "기간 안에 처음으로 사례관리(계획수립)에 들어온 가구. 재개입은 새로 세며, 지금 관리중인 수와는 다름",
    "managed_stock": "기간 마지막 날 사례관리 중인 가구. 기간끼리 더하지 않음",
    "linked": "기간 안에 처음으로 서비스연계에 들어온 가구",
    "closures": "종결일이 기간 안에 있는 사례. 구 밖으로 이관한 것을 포함함",
    "services": "첫 제공일이 기간 안에 있는 서비스 항목의 수",
    "service_households": "첫 제공일이 기간 안에 있는 서비스를 받은 가구. 기간마다 한 번만 세므로 더하지 않음",
    "contacts": "접촉일이 기간 안에 있는 접촉 기록의 수. 집중 모니터링 통화는 따로 셈",
    "visits": "접촉 가운데 방문과 동행방문의 횟수",
    "campaign_calls": "집중 모니터링에 적은 실적의 합. 다른 기관이 한 몫은 권역의 수 안에 있으므로 더하지 않음",
    "campaign_people": "집중 모니터링에 새로 넣은 대상자의 합. 다른 기관의 몫은 더하지 않음",
    "project_sessions": "공동사업 활동에 적은 횟수의 합",
    "project_people": "공동사업 활동에 적은 연인원의 합",
    "project_output": "공동사업 활동의 수량 가운데 단위가 이 지표와 같은 것의 합",
}
_PARTS = (
    ("민관 거버넌스", ("meeting.zone_meeting", "meeting.general_meeting")),
    (
        "사각지대 발굴·지원",
        ("discoveries", "online", "services", "service_households", "contacts", "visits", "campaign_calls"),
    ),
    ("사례관리·자원공유", ("managed", "managed_stock", "closures", "meeting.joint_case_conference")),
    ("인적 역량강화", ("trained",)),
)

NONE, BLANK = "-", ""
NO_FIGURE = "-"


def rule_name(code: str) -> str:
    """`연석회의 개최`, `위기가구 발굴`: what a rule counts."""
    kind = RULES[code].kind
    return _HELD.format(kind=label(kind)) if kind else _NAMES[code]


def rule_definition(code: str) -> str:
    """Which records a rule counts, in a sentence to print beside its figures."""
    kind = RULES[code].kind
    if kind is None:
        return _DEFINITIONS[code]
    return _JOINT if kind.on_cases and kind.value.startswith("joint") else _MEETING.format(kind=label(kind))


def usual() -> list[tuple[str, str, str, str]]:
    """The indicators of a new file: (rule, part, name, definition)."""
    found = []
    for part, codes in _PARTS:
        for code in codes:
            kind = RULES[code].kind
            found.append((code, part, label(kind) if kind else _NAMES[code], rule_definition(code)))
    return found


# figures


def number_text(value: int, decimals: int | None) -> str:
    """`1,381`, `12.5`: a stored number as it is printed."""
    if not decimals:
        return f"{value:,}"
    whole, rest = divmod(value, 10**decimals)
    return f"{whole:,}.{rest:0{decimals}}"


def read_number(text: str, decimals: int | None) -> int:
    """The number a person typed, as it is stored: `1,381`, `12건`, `87.1점`. Raises ValueError for one that is none."""
    found = re.fullmatch(r"(-?)(\d[\d,]*)(?:\.(\d+))?\s*(?:[가-힣]{1,3}|%)?", text.strip())
    places = decimals or 0
    if found is None or len(found[3] or "") > places:
        raise ValueError(text)
    digits = int(found[2].replace(",", "") + (found[3] or "").ljust(places, "0"))
    return -digits if found[1] else digits


def figure_text(figure: Figure, indicator: Indicator) -> str:
    """`1,381`, `-`, a sentence, or nothing for what was not reported."""
    if figure.value is not None:
        return number_text(figure.value, indicator.decimals)
    if figure.text is not None:
        return figure.text
    return NONE if figure.absent is Missing.NONE else BLANK


def rate_text(found: Decimal | None) -> str:
    """`354.3%`; `-` without one."""
    return NO_FIGURE if found is None else f"{found:,}%"


def name_with_unit(indicator: Indicator) -> str:
    """`연석회의(회)`."""
    return f"{indicator.name}({indicator.unit})" if indicator.unit else indicator.name


# what stands out

_BEFORE = {YEAR: "전년 대비", HALF: "전반기 대비", QUARTER: "전분기 대비", MONTH: "전월 대비"}
_BEFORE_ANY = "앞 기간 대비"
_JUMPED = "{before} {sign}{change:,}%({against} → {figure})"
_COPIED = "'{other}'와 같은 수({figure})"
_SUM = "{figure}인데 권역의 합은 {against}"
_PLAN_SUM = "계획은 {figure}인데 권역 계획의 합은 {against}"
_FAR_OVER = "진도율 {rate}, 목표 재설정 검토"
_NO_ACTUAL = "계획 {against}, 실적 없음"
OF_PERIOD = "{period}: {said}"
WITH_REMARK = "{said} ⇒ {sentence}"


def finding_text(finding: Finding, indicator: Indicator) -> str:
    """`전분기 대비 +247%(88 → 305)`, `진도율 354.3%, 목표 재설정 검토`: what stands out in a figure."""
    figure = number_text(finding.figure, indicator.decimals)
    against = number_text(finding.against, indicator.decimals)
    if finding.kind is FindingKind.JUMP:
        before = _BEFORE.get(finding.period.months, _BEFORE_ANY)
        change = change_percent(finding)
        sign = "+" if change > 0 else "△"
        return _JUMPED.format(before=before, sign=sign, change=abs(change), against=against, figure=figure)
    if finding.kind is FindingKind.COPY:
        return _COPIED.format(other=finding.other, figure=figure)
    if finding.kind is FindingKind.SUM:
        return _SUM.format(figure=figure, against=against)
    if finding.kind is FindingKind.PLAN_SUM:
        return _PLAN_SUM.format(figure=figure, against=against)
    if finding.kind is FindingKind.FAR_OVER:
        return _FAR_OVER.format(rate=rate_text(rate(finding.figure, finding.against)))
    return _NO_ACTUAL.format(against=against)


def change_percent(finding: Finding) -> int:
    """By how many percent a figure differs from the one before, half up: 305 after 88 is 247."""
    change, before = finding.figure - finding.against, finding.against
    size = (abs(change) * 200 + before) // (2 * before)
    return size if change >= 0 else -size


def finding_line(finding: Finding, indicator: Indicator) -> str:
    """`'21 4분기: 전분기 대비 +247%(88 → 305)`, with what was said to it."""
    said = OF_PERIOD.format(period=short_name(finding.period), said=finding_text(finding, indicator))
    if finding.remark is None:
        return said
    return WITH_REMARK.format(said=said, sentence=finding.remark.sentence)
