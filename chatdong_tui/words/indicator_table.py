"""Words of the table of indicators in plain text."""

from __future__ import annotations

from chatdong_tui.domain.indicator_table import IndicatorTable
from chatdong_tui.words.labels import zone_name
from chatdong_tui.words.period import long_name

OWN = "우리 구 지표"
DISTRICT = "구 전체"
TITLE = "□ {name}({scope}), {span}"
REFERENCE_TITLE = "□ {district} {name}, {span} ※ 원문 그대로: {reference}"
PLANS = " ○ 계획"
ACTUALS = " ○ 실적"
INDICATOR, PLAN, TOTAL, RATE, PACE = "지표(단위)", "'{year:02} 계획", "누계", "진도율", "기간 진도"
SENTENCE = "(글)"
NOTE = " ※ {name}: {said}"
SAID = "{period} {text}"
PLANNED_TEXT = "{period} 계획 {text}"


def title(table: IndicatorTable) -> str:
    """Whose indicators they are, over which months the 누계 goes, and that a source's figures are a source's."""
    span, programme = long_name(table.span), table.programme
    if programme is not None and programme.reference is not None:
        return REFERENCE_TITLE.format(
            district=programme.district, name=programme.name, span=span, reference=programme.reference
        )
    name = programme.name if programme else OWN
    scope = zone_name(table.zone.no, table.zone.name) if table.zone else DISTRICT
    return TITLE.format(name=name, scope=scope, span=span)
