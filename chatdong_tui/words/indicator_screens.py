"""Words of the screens of indicators: the table, one indicator, the rows behind a figure, and the forms."""

from __future__ import annotations

from chatdong_tui.domain.case_code import ContactMethod, Route, Status
from chatdong_tui.domain.counting import CountedRow, Subject
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.words.labels import ROUTE_DETAIL, label, zone_name
from chatdong_tui.words.meeting import meeting_name

# the table
INDICATORS = "지표"
NONE_YET = "지표가 없습니다. F4를 누르면 새로 만들고, L을 누르면 기본 지표를 넣습니다."
NAME = "지표(단위)"
TOTAL, PLAN, RATE, PACE = "누계", "계획", "진도율", "기간진도"
NO_PART = "그 밖의 지표"
SENTENCE = "(글)"
VIEWS = {
    "quarters": "{year}년 분기",
    "halves": "{year}년 반기",
    "years": "연도별(~{year}년)",
    "plan": "계획 기간별",
    "first_months": "{year}년 1~6월",
    "last_months": "{year}년 7~12월",
}
OF_DISTRICT = "구 전체"
OF_ZONE = "{zone}"
OF_PROGRAMME = "{district} {name}"
OF_SOURCE = "[원문] {district} {name}"
WAITING = "사유 대기 {count}건(!)"
NOTHING_WAITS = "사유 대기 없음"
WAITS = "! {said} - X를 눌러 사유를 적어 주십시오."
DEFINITION = "정의: {definition}"
FIGURE = "{period}: {text}"
NOTHING_COUNTED = "{text}(센 기록 없음)"
NONE_HELD = "-(없음)"
NOT_OF_ZONE = "-(자치구 전체의 회의라 권역에는 해당 없음)"
NOT_REPORTED = "적지 않음"
ONLY_PART = "{text}({period}만 적음)"

OPEN, OPEN_HELP = "기록 보기", "고른 수치가 센 기록의 목록을 엽니다. 수기 지표는 지표 화면을 엽니다."
PAGE, PAGE_HELP = "지표 보기", "고른 지표의 정의, 계획, 실적, 그림을 엽니다."
EXPLAIN, EXPLAIN_HELP = "사유", "눈에 띄는 수치에 사유를 적습니다. 수치가 바뀌면 다시 묻습니다."
ADD_ACTUAL, ADD_ACTUAL_HELP = "실적", "수기 지표의 실적을 적습니다."
ADD_TARGET, ADD_TARGET_HELP = "계획", "지표의 계획을 적습니다. 기간마다 길이가 달라도 됩니다."
VIEW, VIEW_HELP = "분기·반기·월", "분기, 반기, 연도, 계획 기간, 월을 차례로 바꿉니다."
OTHER_ZONE, OTHER_ZONE_HELP = "다른 권역", "다음 권역의 수치를 봅니다. 마지막 다음은 구 전체입니다."
PROGRAMME, PROGRAMME_HELP = "원문 자료", "다른 사업의 지표(원문 자료 포함)를 차례로 봅니다."
EARLIER, EARLIER_HELP = "앞 해", "앞 해를 봅니다."
LATER, LATER_HELP = "다음 해", "다음 해를 봅니다."
NEW, NEW_HELP = "새 지표", "기록에서 세는 지표나 손으로 적는 지표를 만듭니다."
CHANGE, CHANGE_HELP = "고치기", "고른 지표의 이름, 정의, 단위를 고칩니다."
UP, UP_HELP = "위로", "고른 지표를 한 줄 위로 옮깁니다."
DOWN, DOWN_HELP = "아래로", "고른 지표를 한 줄 아래로 옮깁니다."
REMOVE, REMOVE_HELP = "지우기", "고른 지표를 계획, 실적, 사유와 함께 지웁니다. 되돌릴 수 있습니다."
LOAD, LOAD_HELP = "기본 지표 넣기", "기록에서 세는 기본 지표 가운데 아직 없는 것을 넣습니다."
REALLY_REMOVE = "{name}: 계획과 적은 실적, 사유도 함께 지웁니다. 지울까요?"
REMOVED = "지웠습니다. 되돌리려면 Ctrl+Z를 누르십시오."
LOADED = "기본 지표 {count}개를 넣었습니다."
NONE_TO_LOAD = "기본 지표가 이미 다 있습니다. 지운 것은 되돌리기(Ctrl+Z)나 새 지표로 다시 넣습니다."
NO_ROW = "지표를 먼저 골라 주십시오."
READ_ONLY = "원문 자료라 고치지 않습니다. 원문에 적힌 그대로 보여 줍니다."
IS_COUNTED = "기록에서 세는 지표라 실적을 적지 않습니다. Enter를 누르면 센 기록이 나옵니다."
NOTHING_STANDS_OUT = "이 지표에는 사유를 적을 수치가 없습니다."
NO_ZONES = "권역이 없습니다. 네트워크 화면에서 권역을 먼저 넣어 주십시오."
NO_ZONES_OF_SOURCE = "다른 사업의 지표에는 권역이 없습니다."
NO_PROGRAMMES = "지표가 있는 다른 사업이 없습니다."
FIXED_YEARS = "계획 기간별 보기에서는 해를 바꾸지 않습니다. V로 보기를 바꾸십시오."

# one indicator
KIND_LINE = "{kind}지표 | {source} | {unit}"
COUNTED_FROM = "기록에서 셈: {rule}"
BY_HAND = "손으로 적음"
NO_UNIT = "글로 적는 지표"
UNIT = "단위 {unit}"
NO_DEFINITION = "정의를 적지 않았습니다."
FIGURES, TARGETS, ACTUALS, FINDINGS = "기간별 수치", "계획", "적은 실적", "눈에 띄는 수치"
NO_TARGETS = "적은 계획이 없습니다. T를 누르면 적습니다."
NO_ACTUALS = "적은 실적이 없습니다. A를 누르면 적습니다."
SO_FAR = "누계 {total} | 계획 {plan} | 진도율 {rate} | 기간 진도 {pace}"
BUCKET = "{period}  {figure}"
WITH_ZONE = "{period} {zone}  {figure}"
WITH_EVIDENCE = "{line}  (근거: {evidence})"
CHART, CHART_HELP = "그림·표", "계획 대비 실적 그림과 표를 바꾸어 봅니다."
OPEN_LINE, OPEN_LINE_HELP = "열기", "고른 줄을 엽니다: 센 기록, 계획, 실적, 사유."
NO_LINE = "줄을 먼저 골라 주십시오."
REMOVE_LINE, REMOVE_LINE_HELP = "지우기", "고른 계획이나 실적을 지웁니다. 되돌릴 수 있습니다."
NOT_REMOVABLE = "지울 계획이나 실적을 먼저 골라 주십시오."
REALLY_REMOVE_LINE = "{line} 지울까요?"
PLAN_AND_ACTUAL = "계획 기간마다(│ 계획)"
BY_PERIOD = "기간마다"
NO_CHART = "그림으로 보일 수가 없습니다. 글로 적는 지표는 표로 봅니다."
OF_PLAN = "{actual}/{plan}"
NO_COMMON = "{plan} 대비 -"

# the rows of a figure
ROWS = "{name} {period} {figure}"
ROWS_UNIT = "줄"
DAY, WHAT, PLACE, WEIGHT = "일자", "내용", "권역·동", "수"
NO_ROWS = "센 기록이 없습니다."
RULE_TOLD = "{rule}: {definition}"
SUM_TOLD = "아래 {rows}줄의 합 {figure}"
OPEN_RECORD, OPEN_RECORD_HELP = "기록 열기", "고른 줄의 기록을 엽니다."
NO_RECORD = "줄을 먼저 골라 주십시오."

# forms
NEW_INDICATOR, CHANGE_INDICATOR = "새 지표", "지표 고치기"
RULE = "세는 기록"
RULE_BY_HAND = "손으로 적음(수기)"
KIND = "종류"
PART = "단위사업"
UNIT_FIELD = "단위"
UNIT_EXAMPLE = "회, 건, 명, %. 글로만 적으면 비움"
DEFINITION_FIELD = "정의(산식)"
DEFINITION_EXAMPLE = "비우면 세는 기록의 정의"
DECIMALS = "소수 자리"
TOTAL_FIELD = "누계 방법"
TARGET_FORM, ACTUAL_FORM = "{name} 계획", "{name} 실적"
PERIOD = "기간"
PERIOD_EXAMPLE = "2021, '18하, 21 1분기, 3월"
ZONE_FIELD = "범위"
VALUE = "값"
VALUE_EXAMPLE = "없으면 -, 적지 않으면 비움"
TEXT = "글"
EVIDENCE = "근거"
EVIDENCE_EXAMPLE = "문서 번호, 명부, 설문"
REMARK_FORM = "{name} 사유"
REMARK = "사유"
SAVED = "저장했습니다."


def row_text(row: CountedRow) -> str:
    """What a row is: a meeting's name, a case number with its service or way of contact, a route, a project."""
    if row.subject is Subject.MEETING:
        no = int(row.place) if row.place else None
        return meeting_name(MeetingKind(row.name), no, None, row.detail or None)
    if row.subject is Subject.OUTREACH:
        detail = ROUTE_DETAIL.get(row.detail, row.detail)
        return " ".join(part for part in (label(Route(row.name)), detail) if part)
    if row.subject is Subject.CONTACT:
        return f"{row.name} {label(ContactMethod(row.detail))}"
    if row.subject is Subject.CASE:
        return f"{row.name} {_course(row.detail)}".rstrip()
    return " ".join(part for part in (row.name, row.detail) if part)


def _course(code: str) -> str:
    """By which route a case was found, or where it moved to."""
    if code in set(Route):
        return label(Route(code))
    return label(Status(code)) if code in set(Status) else ""


def row_place(row: CountedRow) -> str:
    """The dong of a case or count, the zone of the others; `구 전체` where it is of none."""
    if row.subject in (Subject.MEETING, Subject.CAMPAIGN, Subject.ACTIVITY):
        return zone_name(int(row.place)) if row.place else OF_DISTRICT
    return row.place
