"""Words of the 공동사업 계획서 (domain.md §7.4)."""

from __future__ import annotations

STEM = "{year}_{place}_공동사업계획서"
TITLE = "{year}년 {place} 공동사업 계획서"
GIST = "{place} 공동사업 ‘{name}’의 추진계획임(기간 {period})"
WITHOUT_PERIOD = "미정"
KEYWORDS = ("민관협력 네트워크", "{place}", "공동사업", "계획", "{agency}")

OVERVIEW, PLAN, GOALS, EFFECT = "사업개요", "추진계획", "성과목표", "사업효과"
DRAFT = "확정하기 전의 초안임"
MISSING = "확정하기 전의 초안임(아직 없는 것: {missing})"
CONFIRMED = "{day} 확정"

LABELLED = "{label}: {text}"
NAME, AGENCY, PARTNERS, BACKGROUND, PURPOSE = "사업명", "대표기관", "참여 동·기관", "추진배경", "목적"
PERIOD, TARGET, PLACE, MONEY = "기간", "대상", "장소", "예산"
LAST_YEAR, CHANGED, BACKUP = "전년도 실적", "전년 대비 달라진 점", "안전·감염병 등에 따른 대체계획"
TARGET_COUNT = "{target} {count:,}명"
BETWEEN = ", "

ITEMS, SCHEDULE, BUDGET, PARTS = "세부사업", "추진일정표", "소요예산", "역할분담"
ITEM_HEAD = ("세부사업", "내용", "횟수", "인원", "담당")
STEP, MONTH, OTHER_MONTH = "구분", "{month}월", "{year}.{month}월"
IN_MONTH, NOT_IN_MONTH = "■", "□"
BUDGET_HEAD = ("편성목", "산출내역", "금액")
PART_HEAD = ("구분", "맡은 곳", "역할")
GOAL_HEAD = ("구분", "지표", "산식", "목표", "측정방법")
SUM = "합  계"
OWN_MONEY = "자부담 별도: {amount}원"
MOVED = "(편성 {amount}원에서 변경)"
TIMES, PEOPLE = "회", "명"
NONE_PLANNED = "정한 내용 없음"
NO_BUDGET = "편성한 예산 없음"
EFFECT_OF = "주민 복지체감도: {text}"
