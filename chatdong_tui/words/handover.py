"""Words of the 업무 인계·인수서 (domain.md §7.10)."""

from __future__ import annotations

FORM_NAME = "업무 인계·인수서"
STEM = "{day}_{place}_업무인계인수서"
TITLE = "업무 인계·인수서"
GIST = (
    "{office} {post}의 업무를 {day} 기준으로 인계함: "
    "진행 사례 {cases}건, 미완료 조치 {actions}건, 남은 제출물 {papers}건"
)
KEYWORDS = ("민관협력 네트워크", "{place}", "업무 인계")

# the three who sign
SIDE, POST, PERSON, SIGNATURE = "구분", "소속·직위", "성명", "서명"
GIVER, TAKER, WITNESS = "인계자", "인수자", "입회자"
AS_OF = "기준일: {day}"
OFFICE_AND_POST = "{office} {post}"

# sections
DUTIES = "담당 업무와 연간 일정"
CASES = "진행 중 사례"
ACTIONS = "미완료 조치사항"
MONEY = "예산"
OFFICES = "네트워크 기관과 회의규칙"
FILES = "파일·서명부 보관 위치"
REMARKS = "특이사항"

# lines
POST_HELD = "{office} {post}{duty}"
POST_DUTY = "({duty})"
NO_POST = "맡은 역할 없음"
SCOPE = "담당 범위: {place}"
PAPERS = "남은 제출물"
EVERY_MONTH = "{first}~{last}월 {form}(매월)"
PAPER_OF_ZONES = "{paper}({zones})"
NOT_IN_ZONES = "{count}개 권역"
MEETINGS = "잡힌 회의: {meetings}"
MEETING = "{day} {kind}"
MEETING_OF_ZONE = "{day} {zone} {kind}"
NO_MEETING = "잡힌 회의: 없음"
NO_PAPER = "남은 제출물 없음"
NO_CASE = "진행 중인 사례 없음"
NO_ACTION = "미완료 조치사항 없음"
NO_MONEY = "편성한 예산 없음"
NO_OFFICE = "참여기관 없음"
CASE_ACTION = "사례 후속 조치"
CASES_NOTE = "사례는 번호만 적음. 내용은 프로그램의 사례 화면에서 봄"
BY_ZONE = "{zone} {item}"
RULES = "회의에 반드시 와야 할 사람"
RULE = "{kind}: {role} {months}"
AGREEMENT = "협약서({title}): {place}"
AGREEMENT_UNKNOWN = "협약서({title}): 보관 위치 적지 않음"
RECORDS = "기록 파일: {file}"
OUTBOX = "내보낸 문서: {outbox}"
SIGNED = "등록부(서명부) 원본: 보관 위치를 손으로 적음"
BLANK_LINE = "(손으로 적음)"

# tables
PAPER, DUE_ON, DAYS = "제출물", "가까운 기한", "남은 날"
CASE_NO, STATUS, LEVEL, NEXT, UNTIL = "사례번호", "상태", "위기도", "다음 조치", "기한"
CONTENT, OFFICE, DECIDED = "내용", "담당", "정한 회의"
ITEM, BUDGET, SPENT, BALANCE = "편성목", "예산", "집행", "잔액"
PART, AGENCY, POSTS, TELEPHONE = "구분", "기관", "담당 역할", "연락처"
MONEY_UNIT = "(단위 : 천원)"
SUM, SUM_OF_GRANTS = "계", "계(자부담 제외)"
NOT_IN_ANY_ZONE = "구청"
