"""Words of the 운영계획서 (domain.md §7.1)."""

from __future__ import annotations

FORM_NAME = "운영계획서"
STEM = "{year}_{place}_운영계획서"
TITLE = "{year}년 {district}형 동단위 민관협력 네트워크 운영 계획서 ({place})"
GIST = "{place}의 {year}년 네트워크를 {agency} 중심으로 {dongs}개 동이 함께 운영하고자 함"
GIST_WITHOUT_AGENCY = "{place}의 {year}년 네트워크를 {dongs}개 동이 함께 운영하고자 함"
KEYWORDS = ("민관협력 네트워크", "{place}", "운영계획", "{year}년", "{agency}")

OVERVIEW, DIRECTION, STAGES = "네트워크 개요", "추진방향", "단계별 운영계획"
PEOPLE, MEETINGS, BUDGET = "참여자 명단", "회의 운영", "소요예산"
EFFECT, PAPERS = "기대효과", "행정사항(제출 일정)"

LABELLED = "{label}: {text}"
ZONE, AGENCY, DONGS, PERIOD, MONEY = "권역", "대표기관", "참여 동", "운영기간", "예산"
DONGS_OF = "{names} ({count}개 동)"
PERIOD_OF = "{year}. 1.~12."
MONEY_OF = "{amount}원({sources})"
SOURCE_SHARE = "{source} {share}%"
BETWEEN = ", "

CHOSEN = "(네트워크 방향) {text}"
CHOSEN_NOTE = "구 전체 결정: {position}안({day} 전체회의)"
NOT_CHOSEN = "정한 내용 없음"

STAGE_HEAD = ("단계", "기간", "추진내용", "근거·산출물")
PEOPLE_HEAD = ("구분(관/민)", "기관", "직위", "성명", "역할")
MEETING_HEAD = ("월", "예정일", "장소", "주요 안건", "구 총괄담당자")
BUDGET_HEAD = ("편성목", "산출내역", "금액")
PAPER_HEAD = ("제출 서류", "기한")

MONTH = "{month}월"
COMES, DOES_NOT = "○", "-"
GENERAL = "네트워크 전체회의: {days}"
SUM = "합  계"
MONTHLY = "{names}(매월)"
MONTHLY_DUE = "다음 달 {day}일(쉬는 날이면 다음 근무일)"
NO_PEOPLE = "등록한 참여자 없음"
NO_BUDGET = "편성한 예산 없음"
NO_TASKS = "정한 과제 없음"
NO_EFFECT = "정한 내용 없음"
OPTIONAL = "1·2월분은 선택(월별 모니터링은 3월부터)"
