"""By which rule each figure of a report is counted, as the sheet 수치 근거 says it (domain.md §5)."""

from __future__ import annotations

MEETINGS = "그 달에 개최한 권역별 네트워크 회의의 수. 예정·취소·연기와 서면회의는 세지 않음"
MEETINGS_OF_NETWORK = "그 달에 개최한 네트워크 회의의 수. 사례회의·행사와 서면회의는 세지 않음"
MEETINGS_OF_KIND = "그 달에 개최한 {kind}의 수. 서면회의와, 민·관이 함께하지 않은 민관통합사례회의는 세지 않음"
PEOPLE = "개최한 회의에서 출석·지각·대리로 채운 자리의 수"
DECIDED = "회의에서 결정한 건수. 보류는 세지 않음"
ACTIONS = "회의에서 정한 조치의 수"
CARRIED = "지난 회의까지 정해 이 회의에서 확인한 조치의 수"
CARRIED_DONE = "그 가운데 회의일까지 완료한 조치의 수"
CONFERENCE_CASES = "그 사례회의에서 다룬 사례 안건의 수"

FOUND = "발굴일이 그 달에 있는 가구. 재개입은 세지 않으며 묶은 가구는 한 번만 셈"
INTAKE = "그 달에 처음으로 초기상담에 들어온 사례"
SELECTED = "그 달에 처음으로 사례관리(계획수립)에 들어온 사례"
MANAGED = "그 달 마지막 날 사례관리 중인 가구"
LINKED = "그 달에 처음으로 서비스연계에 들어온 사례"
CLOSED = "종결일이 그 달에 있는 사례. 구 밖으로 이관한 것을 포함함"
COUNTED = "그 달에 경로별로 이름 없이 센 수 가운데 단위가 같은 것의 합"

ACTIVITIES = "공동사업 활동의 수"
SESSIONS = "공동사업 활동에 적은 횟수의 합"
PEOPLE_TOTAL = "공동사업 활동에 적은 연인원의 합"
PEOPLE_DISTINCT = "공동사업 활동에 적은 실인원 가운데 가장 큰 수"
OUTPUT = "공동사업 활동의 수량 가운데 단위가 같은 것의 합"
STEPS = "추진 단계의 수"
STEPS_DONE = "완료일이 그 기간에 있는 추진 단계의 수"
TARGET = "공동사업에 계획한 인원"
SESSIONS_PLANNED = "세부사업에 계획한 횟수의 합"

BUDGET = "편성액에 편성목 변경을 더하고 뺀 금액(자부담 제외)"
SPENT = "지출 금액의 합(자부담 제외)"
BALANCE = "예산액에서 집행액을 뺀 금액"
OWN_BUDGET, OWN_SPENT = "자부담 편성액", "자부담 지출 금액의 합"
GRANTED = "교부한 금액의 합에 편성목 변경을 따라 옮긴 금액을 더하고 뺀 것"
IN_HAND = "교부액에서 집행액을 뺀 금액"
EVIDENCED = "증빙번호가 있는 지출의 수"
UNEVIDENCED = "증빙번호가 없는 지출의 수"
CAMPAIGN_TARGETS = "집중 모니터링에 새로 넣은 대상자의 합. 다른 기관의 몫은 더하지 않음"
CAMPAIGN_CALLS = "집중 모니터링에 적은 실적의 합. 다른 기관의 몫은 더하지 않음"
NEWS = "소식지에 싣는 항목의 수"

MEETINGS_NAME, PEOPLE_NAME = "회의 개최", "참석"
DECIDED_NAME, ACTIONS_NAME = "결정", "조치"
CARRIED_NAME, CARRIED_DONE_NAME = "전회 조치", "전회 조치 완료"
CASES_NAME, ACTIVITIES_NAME = "사례", "활동"
PLANNED_SESSIONS, HELD_SESSIONS = "계획 횟수", "실시 횟수"
EVIDENCED_NAME, UNEVIDENCED_NAME = "증빙", "증빙 없음"
ROUTES_NAME = "발굴경로"
OWN = "자부담"
NEWS_NAME = "항목"


def named(*parts: str) -> str:
    """`제3권역 가람1동 발굴`: what a figure is called, from where it stands in its table."""
    return " ".join(part for part in parts if part)
