"""Words of the first screen."""

from __future__ import annotations

HOME = "이달 한눈에"
MEETINGS = "회의"
ACTIONS = "조치사항 {count}건 (기한 순, D: 끝냄)"
CASES = "{days}일 동안 연락이 없는 사례 {count}건"
PROJECTS = "이달의 공동사업"
PAPERS = "구청 제출 {count}건 (S: 제출 적음)"

NO_MEETING = "잡힌 회의가 없습니다. F3에서 추가합니다."
NO_ACTION = "남은 조치사항이 없습니다."
NO_CASE = "연락이 늦은 사례가 없습니다."
NO_PROJECT = "진행하는 공동사업이 없습니다. F5에서 추가합니다."
NO_PAPER = "낼 것이 없습니다."
MORE = "그 밖에 {count}건 더 보기"

TODAY = "오늘"
LEFT = "D-{days}"
LATE = "{days}일 지남"
NO_DUE = "기한 없음"
SINCE_CONTACT = "{days}일째"
CRISIS = "위기도 {level}"
ANNOUNCED = "지난 회의에서 정한 날"
DUE = "~{day}"

OPEN = "열기"
OPEN_HELP = "고른 줄의 회의, 사례, 공동사업, 제출 화면을 엽니다."
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


def days_text(days_left: int | None) -> str:
    """`오늘`, `D-3`, `2일 지남`; `기한 없음` without a date."""
    if days_left is None:
        return NO_DUE
    if days_left == 0:
        return TODAY
    return LEFT.format(days=days_left) if days_left > 0 else LATE.format(days=-days_left)
