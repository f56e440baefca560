"""Words of the first screen."""

from __future__ import annotations

from chatdong_tui.domain.home import COUNTED

HOME = "이달 한눈에"
MEETINGS = "회의"
ACTIONS = "조치사항 {count} (기한 순, D: 끝냄)"
CASES = "{days}일 동안 연락이 없는 사례 {count}"
LATE_CASES = "기한을 넘긴 사례 {count}"
REVISITS = "다시 다룰 결정 {count}"
AGREEMENTS = "끝나는 협약 {count}"
PROJECTS = "이달의 공동사업"
PAPERS = "구청 제출 {count} (S: 제출 적음)"

NO_MEETING = "회의: 잡힌 회의가 없습니다. F3에서 추가합니다."
MORE = "그 밖에 {count} 더 보기"
UNFOLD = "{heading} - 펼치기"

TODAY = "오늘"
LEFT = "D-{days}"
LATE = "{days}일 지남"
NO_DUE = "기한 없음"
SINCE_CONTACT = "{days}일째"
CRISIS = "위기도 {level}"
ANNOUNCED = "지난 회의에서 정한 날"
DUE = "~{day}"
ON_CASE = "사례 관련 내용"
WAITS = "조건 대기"
ON_CONDITION = "{text} (조건: {condition})"
PUT_OFF_AT = "{day} {kind}"

OPEN = "열기"
OPEN_HELP = "고른 줄의 회의, 사례, 협약, 공동사업, 제출 화면을 엽니다."
GO_MEETINGS = "회의"
GO_MEETINGS_HELP = "회의 목록을 엽니다."
GO_CASES = "사례"
GO_CASES_HELP = "사례 목록을 엽니다."
GO_PROJECTS = "공동사업"
GO_PROJECTS_HELP = "공동사업 목록을 엽니다."
GO_NETWORK = "네트워크"
GO_NETWORK_HELP = "권역, 기관, 사람, 협약을 봅니다."
GO_EXPORT = "내보내기"
GO_EXPORT_HELP = "한 달의 보고 문서를 만듭니다."
GO_OUTREACH = "발굴 건수 표"
GO_OUTREACH_HELP = "동별·경로별 발굴 건수를 이름 없이 한 표에 적습니다."
GO_CAMPAIGNS = "집중 모니터링"
GO_CAMPAIGNS_HELP = "집중 모니터링의 권역별 인원과 건수를 보고 적습니다."
GO_BOARD = "단계별 과제"
GO_BOARD_HELP = "권역의 3단계 과제와 그 근거를 봅니다."
GO_INTERFACE = "업무 접점 표"
GO_INTERFACE_HELP = "관과 민이 어느 업무를 맡는지, 겹치고 비는 곳을 봅니다."
GO_RESOURCES = "자원"
GO_RESOURCES_HELP = "줄 수 있는 자원과 남은 수량을 보고 고칩니다."
GO_ENDING = "끝나는 동의"
GO_ENDING_HELP = "한 달 안에 끝나거나 막 끝난 동의를 보고 그 사례를 엽니다."
SEARCH = "사례 찾기"
SEARCH_HELP = "사례 목록을 찾기 칸에서 엽니다. 동 초성과 번호로 찾습니다."
FINISH = "조치 끝냄"
FINISH_HELP = "고른 조치사항을 오늘 끝낸 것으로 적습니다."
SUBMIT = "제출 적음"
SUBMIT_HELP = "고른 문서를 오늘 구청에 낸 것으로 적습니다."

ALREADY_HERE = "지금 그 화면에 있습니다."
NO_LINE = "고를 줄이 없습니다."
NO_ACTION_CHOSEN = "먼저 조치사항을 골라 주십시오."
NO_PAPER_CHOSEN = "먼저 구청 제출의 문서를 골라 주십시오."
FINISHED = "조치사항을 오늘 끝낸 것으로 적었습니다. 되돌리려면 Ctrl+Z를 누르십시오."
REALLY_SUBMITTED = "{paper}: 오늘({day}) 구청에 냈습니까?"
SUBMITTED = "{paper}: 오늘 제출한 것으로 적었습니다. 되돌리려면 Ctrl+Z를 누르십시오."


def count_text(total: int, shown: int = 0) -> str:
    """`12건`: how many there are besides those shown; `1000건 넘게` where they were not all counted."""
    return f"{COUNTED}건 넘게" if total > COUNTED else f"{total - shown}건"


def days_text(days_left: int | None) -> str:
    """`오늘`, `D-3`, `2일 지남`; `기한 없음` without a date."""
    if days_left is None:
        return NO_DUE
    if days_left == 0:
        return TODAY
    return LEFT.format(days=days_left) if days_left > 0 else LATE.format(days=-days_left)
