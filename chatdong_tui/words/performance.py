"""Words of the 분기 추진실적 (domain.md §7.7)."""

from __future__ import annotations

STEM = "{year}-{quarter}분기_{place}_추진실적"
TITLE = "{place} {year}년 {quarter}분기 네트워크 추진실적"
GIST = (
    "{topic} {year}년 {quarter}분기까지 지표 {indicators}개를 추진하여, "
    "계획이 있는 {planned}개 가운데 {reached}개가 기간 진도 100%에 이름"
)
KEYWORDS = ("민관협력 네트워크", "{place}", "추진실적", "지표", "진도율")

FIGURES = "지표별 추진실적"
SENTENCES = "글로 적는 실적"
MONEY = "재원별 예산 집행"
PUBLICITY = "맞춤형 홍보 실적"
NEXT_STEPS = "향후계획"

PART, INDICATOR, PLAN, TOTAL, RATE, REMARKS = "단위사업", "구분", "’{year:02} 계획", "누계", "진도율", "비고(산식·사유)"
NO_PART = "-"
SOURCE, BUDGET, SPENT, BALANCE, SPENT_RATE, SUM = "재원", "예산액", "집행액", "잔액", "집행률", "계"
RATES = "계획 대비 진도율(소수점 아래 반올림)"
RATES_ALT = "계획이 있는 지표마다 올해 계획 가운데 얼마나 이루었는지를 막대로 나타냄"
CATEGORY, MEANS, WHEN, CONTENT = "구분", "홍보수단", "일시", "주요 내용"
MONEY_UNIT = "(단위 : 천원)"
PACE = "기간 진도 {rate}"
PLANNED_STEP = "{project}: {step}({months})"
NO_INDICATOR = "정한 지표 없음"
NO_MONEY = "편성한 예산 없음"
NO_PUBLICITY = "홍보 실적 없음"
NO_STEP = "다음 분기에 정한 추진 단계 없음"
SAID = "{period}: {text}"
PLANNED = "계획: {text}"
NONE_HELD = "없음"
OWN_MONEY = "자부담 예산 {budget}천원, 집행 {spent}천원은 넣지 않음"
TOTALS = "누계와 진도율은 1월부터 {month}월까지의 수"
DISTINCT = "가구를 세는 지표는 기간마다 한 번만 세므로 분기의 합이 누계와 다를 수 있음"
"""Printed where an indicator counts households or a stock."""
