"""Words of the month's reports: the 회의 결과보고 and the 월별 종합보고 (domain.md §7.3, §7.6, §8)."""

from __future__ import annotations

from datetime import date

from chatdong_tui.domain.submission import Paper, PaperMark, SubmissionState
from chatdong_tui.words import official
from chatdong_tui.words.labels import label
from chatdong_tui.words.submission import days_text

FORMAT_NAMES = {"hwpx": "한글", "pdf": "PDF", "xlsx": "엑셀", "html": "HTML", "csv": "CSV", "json": "JSON"}
STEMS = {"meeting-result": "{month}_{place}_회의결과보고", "monthly-summary": "{month}_{place}_월별종합보고"}

# title, summary line and keywords
RESULT_TITLE = "{place} {month}월 네트워크 회의 결과 보고"
RESULT_GIST = "{topic} {when} {month}월 네트워크 회의를 열어 {people}명({sides})이 참석하고 "
RESULT_GIST_END = "결정 {decisions}건과 조치 {actions}건을 정함"
RESULT_GIST_SEVERAL = "{topic} {month}월 네트워크 회의를 {count}회 열어 연 {people}명({sides})이 참석하고 "
RESULT_KEYWORDS = ("민관협력 네트워크", "{place}", "회의 결과", "위기가구", "공동사업")
SUMMARY_TITLE = "{place} {year}년 {month}월 네트워크 월별 종합보고"
SUMMARY_GIST = (
    "{topic} {year}년 {month}월 네트워크 회의 {meetings}회를 열고, 위기가구 {found}가구를 발굴하여 "
    "사례관리 {selected}가구를 새로 선정하고 서비스연계 {linked}가구를 진행함"
)
SUMMARY_KEYWORDS = ("민관협력 네트워크", "{place}", "월별 종합보고", "위기가구", "공동사업")

# sections
OVERVIEW = "회의개요"
AGENDA = "진행 순서·안건"
DISCUSSION = "주요 논의"
CASES = "동별 위기가구 발굴·지원"
CASES_BY_ZONE = "권역별 위기가구 발굴·지원"
DECISIONS = "결정·조치사항"
CONFERENCES = "사례회의"
PROJECTS = "공동사업·예산"
PROCESS = "과정·관계"
NEXT_MEETING = "다음 회의: {when}"
TOTALS = "총괄"
BY_DONG = "동별 현황({count}개 동)"
MEETINGS = "회의 운영"
MAIN_DECISIONS = "주요 결정·건의"
PAPERS = "제출 현황"
NEXT_MONTH = "다음 달 일정"

# lines
AGENDA_ITEMS = "안건"
AGENDA_ITEM = "{number}. {title}({facts})"
NAME = "회의명: {name}"
WHEN = "일시: {when}"
PLACE = "장소: {place}"
MODE = "방식: {mode}"
PEOPLE = "참석: 총 {people}명({sides})"
SIDE = "{side} {count}"
DUTIES = "필수 참석: {duties}"
DUTY = "{role} {filled}/{due}"
DUTY_NOT_DUE = "{role} 해당 없음"
MISSING = "필수 참석자 미참석: {missing}"
MISSING_SEAT = "{organisation} {role}({reason})"
NO_REASON = "사유 미입력"
CARRIED = "전회 조치사항(완료 {done}/{all})"
CARRIED_NONE = "전회 조치사항(해당 없음)"
CARRIED_OPEN = "미완료: {text}({facts})"
CARRIED_ON_CASE = "사례 후속 조치"
DUE = "기한 {day}"
WITHOUT_DUE = "기한 미정"
CLOSED_CASES = "사례 {count}건(비공개)"
OPEN_CASES = "사례 {count}건"
CLOSED_RESULTS = "사례 안건의 결정·조치 {count}건은 비공개로 적지 않음"
ITEM = "(안건 {no}) {title}"
OTHER_ITEM = "기타"
ACTION = "조치"
WITH_REASON = "{text} ⇒ 사유: {reason}"
WITH_RETURN = "{text} ※ {back}"
NONE_MADE = "해당 없음"
CONFERENCE = "{name}: {when}, 참석 {people}명({sides}), 사례 {cases}건(비공개)"
NOT_JOINT = "민·관이 함께하지 않은 민관통합사례회의 {count}회는 회의 횟수에 넣지 않음"
ROUTES = "발굴경로: {routes}"
ROUTE = "{route} {count}"
OWN_MONEY = "자부담 별도: 예산 {budget}천원, 집행 {spent}천원"
ROUNDED = official.ROUNDED
DISTINCT = "실인원은 활동별 실인원 가운데 가장 큰 수"
NO_PROJECT = "계획한 공동사업 없음"
NO_BUDGET = "편성한 예산 없음"
NOT_SET = "미정"
RATE = "집행률은 집행액 합계÷예산액 합계(자부담 제외)"
STOCK = "관리중은 {day} 현재이며, 종결은 사례관리와 서비스연계 종결을 합한 수"
LEFT_OUT = "계에서 빠진 권역: {zones}"
MEETING_TIMES = "{count}회"
MEETING_COUNT = "{kind} {count}회"
WRITTEN = "서면회의 {count}회(횟수에서 제외)"
NO_MEETING = "개최한 회의 없음"
REQUESTS = "건의·협조"
NO_PLAN = "정한 일정 없음"
HIDDEN_NAME = "○○"
HIDDEN_CASE = "○○ 사례"

# attachments
ROSTER = "등록부(서명부) 1부."
NEWSLETTER = "{month}월 소식지 1부."
RESULTS = "권역별 회의 결과보고 각 1부."

# tables
HOUSEHOLDS_UNIT = "(단위 : 가구)"
TOTALS_UNIT = "(단위 : 명, 가구)"
MONEY_UNIT = "(단위 : 천원)"
DONE_OF_PLAN, SPENT_OF_BUDGET, DIFFICULTY = "계획 대비", "집행액/예산", "애로사항"
OF_SESSIONS, OF_STEPS, OF_BUDGET = "{done}/{planned}회", "{done}/{planned}단계", "{spent}/{budget}"
PROJECT_CAPTION = "공동사업 계획 대비 실적"
NUMBER, KIND = "연번", "구분"
CONTENT, IN_CHARGE, DUE_ON, STATE = "내용", "담당(기관)", "기한", "상태"
DONG, ZONE, AGENCY, SUM = "동", "권역", "대표기관", "계"
FOUND, INTAKE, SELECTED, MANAGED, LINKED, CLOSED = "발굴", "초기상담", "사례관리 선정", "관리중", "서비스연계", "종결"
CASE_MANAGEMENT, NEW = "사례관리", "신규"
MEETING_DAY, ATTENDANCE, PUBLIC, PRIVATE = "회의일", "참석", "관", "민"
PROJECT_RESULT, RATE_HEAD, RESULT_PAPER, NEWSLETTER_PAPER = "공동사업 실적", "집행률", "회의결과", "소식지"
PROJECT, FIGURE, UNIT, PLANNED, THIS_MONTH, SO_FAR = "사업", "항목", "단위", "계획", "이달", "누계"
STEPS, SESSIONS, PEOPLE_TOTAL, PEOPLE_DISTINCT, OUTPUT = "추진 단계", "활동 횟수", "연인원", "실인원", "산출"
STEP_UNIT, SESSION_UNIT, PERSON_UNIT = "단계", "회", "명"
BUDGET_ITEM, BUDGET, SPENT, BALANCE = "편성목", "예산액", "집행액", "잔액"
MEETING, DECIDED = "회의", "결정·건의 내용"
PAPER, SUBMITTED_ON = "서식", "제출일"
DAY, WHAT = "일자", "내용"
WHOLE_DISTRICT = "구 전체"

NOT_IN = "미제출({days})"
NOT_YET = "제출 전({days})"


def month_and_day(day: date) -> str:
    """`4. 5.`: a date where the year is known."""
    return f"{day.month}. {day.day}."


def paper_mark(paper: Paper) -> str:
    """How far a paper is: `제출`, `무실적`, `미제출(D+3)` after its day, `제출 전(D-5)` before it."""
    if paper.mark in (PaperMark.NOTHING, PaperMark.BEFORE):
        return label(paper.mark)
    if paper.state is not SubmissionState.DRAFTING:
        return label(paper.state)
    pattern = NOT_IN if paper.days_left < 0 else NOT_YET
    return pattern.format(days=days_text(paper.days_left))
