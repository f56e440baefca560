"""Words of the calendar: what each duty is called, the sentence it comes from, and how near its day is."""

from __future__ import annotations

from chatdong_tui.domain.deadline import Duty
from chatdong_tui.domain.due import Due, Nearness
from chatdong_tui.words.formats import screen_date
from chatdong_tui.words.labels import label, zone_name

VERBS = {
    "deadline.set_day": "기한 바꿈",
    "deadline.finish": "구청 할 일 표시",
    "deadline.add_own": "일정 추가",
    "deadline.edit_own": "일정 고침",
    "deadline.finish_own": "일정 완료 표시",
    "deadline.remove_own": "일정 지움",
}
OF_TABLE = {
    ("deadline", "duty"): "할 일",
    ("deadline", "title"): "일정 이름",
    ("deadline", "done_on"): "마친 날",
    ("submission_version", "version_no"): "낸 차수",
}

SOURCES: dict[Duty, str] = {
    Duty.MEETING_REPORT: "“네트워크 회의 결과 및 소식지[붙임2] 제출(매월)”",
    Duty.NEWSLETTER: "“네트워크 회의 결과 및 소식지[붙임2] 제출(매월)”",
    Duty.OPERATION_PLAN: "“’21년 네트워크 운영 계획서[붙임1] 제출(3월)”",
    Duty.PROJECT_PLAN: "“’21년 네트워크 공동사업 계획서 제출(6월)”",
    Duty.SETTLEMENT: "“공동사업비 정산서 제출(’20. 12월)” (’21년의 잘못으로 보고 그해 12월로 둠)",
    Duty.ANNUAL_PLAN: "연간 추진계획 수립(1월)",
    Duty.DIRECTION: "네트워크 방향 결정(1안·2안), 2월 전체회의",
    Duty.DISBURSEMENT: "“공동사업비 교부(3월)”",
    Duty.MONITORING: "“네트워크 월별 모니터링(3~12월)”",
    Duty.QUARTER_RESULT: "분기·반기·연간 추진실적",
    Duty.SUPPORT_PLAN: "“분기별 1회 민관협력 지원계획” (구에서 시로)",
    Duty.SUPPORT_RESULT: "“지원 결과보고” (구에서 시로)",
    Duty.ROUNDTABLE: "자치구 간담회·결과보고(3~4월)",
    Duty.AGREEMENTS: "참여기관 업무 협약(MOU) 지원(상반기)",
    Duty.SITE_MONITORING: "“현장모니터링(6월)” (본문은 “하반기, 현장 모니터링 점검”: 하반기에 하면 날을 바꾸십시오)",
    Duty.WORKSHOP: "“실무자 전체워크숍(하반기)”",
    Duty.BEST_PRACTICE: "우수사례 제출, 시 컨퍼런스(11월)",
    Duty.RESULTS_FORUM: "“네트워크 성과공유회 개최(12월)”",
    Duty.EVALUATION: "자체평가 최종보고",
}
"""The sentence of the sources that asks for it (domain.md §6)."""

SOURCE = "근거: {text}"
OPTIONAL = "근거: 월별 모니터링은 3월부터라 1·2월분은 선택입니다(설정 first_report_month = 3이면 묻지 않음)."
DISTRICT = "구청"
QUARTER = "{quarter}분기 {name}"
OF_MONTH = "{month}월 {name}"
OF_YEAR = "{year}년 {name}"
NEARNESS: dict[Nearness, str] = {
    Nearness.OVERDUE: "{days}일 경과",
    Nearness.TODAY: "D-day 오늘",
    Nearness.IN_3: "D-{days} 임박",
    Nearness.IN_7: "D-{days} 곧",
    Nearness.FAR: "D-{days}",
}
DONE_ON = "{day} 마침"
OPEN = "할 일"
BEFORE = "기록 전"
LINE = "{day} {whose} {name}: {state}"


def due_name(due: Due) -> str:
    """`3월 회의 결과`, `1분기 추진실적`, `2021년 공동사업비 교부`, or the title of an own entry."""
    if due.duty is Duty.OWN:
        return due.title
    year, _, part = due.period.partition("-")
    if part.startswith("Q"):
        return QUARTER.format(quarter=part[1:], name=label(due.duty))
    if part:
        return OF_MONTH.format(month=int(part), name=label(due.duty))
    return OF_YEAR.format(year=year, name=label(due.duty))


def whose_name(due: Due) -> str:
    """`제3권역`, or `구청`."""
    return zone_name(due.zone.no, due.zone.name) if due.zone else DISTRICT


def near_text(due: Due) -> str:
    """`D-3 임박`, `D-day 오늘`, `4일 경과`; '' for what is done."""
    near = due.nearness
    return "" if near is None else NEARNESS[near].format(days=abs(due.days_left))


def state_text(due: Due) -> str:
    """How far it is: of a paper its mark, of the others the day it was done."""
    if due.paper is not None:
        from chatdong_tui.words.submission import mark_text

        return mark_text(due.paper)
    if due.is_before:
        return BEFORE
    return OPEN if due.done_on is None else DONE_ON.format(day=screen_date(due.done_on))


def source_text(due: Due) -> str:
    """The sentence that asks for it; '' for an own entry."""
    if due.duty is Duty.OWN:
        return ""
    if due.paper is not None and due.paper.optional:
        return OPTIONAL
    return SOURCE.format(text=SOURCES[due.duty])


def line(due: Due) -> str:
    """`2021-04-05 제3권역 3월 회의 결과: 제출`, `2021-12-20 제3권역 2021년 정산서: 작성중 (D-10)`."""
    near = near_text(due)
    text = LINE.format(day=due.due_on.isoformat(), whose=whose_name(due), name=due_name(due), state=state_text(due))
    return f"{text} ({near})" if near else text
