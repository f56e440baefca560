"""Words of the 회의록 and the 등록부(서명부)."""

from __future__ import annotations

from chatdong_tui.domain.refusal import Rule

STEM = "{day}_{place}_{kind}_{form}"
STEM_FORMS = {"minutes": "회의록", "minutes-shared": "회의록_공유용", "sign-in-sheet": "등록부"}

# the minutes: title, summary line and keywords
TITLE = "{name} 회의록"
TITLE_SHARED = "{name} 회의록(공유용)"
GIST = "{name}: {when} {people}명({sides})이 참석하여 결정 {decided}건, 보류 {put_off}건, 조치 {actions}건을 정함"
KEYWORDS = ("민관협력 네트워크", "{place}", "회의록")

# sections, in the order of the statutory set (domain.md §2.3)
OVERVIEW = "회의 개요"
PEOPLE = "참석자 및 배석자"
ORDER = "진행 순서"
AGENDA = "상정 안건"
SAID = "발언 요지"
DECISIONS = "결정 사항"
ACTIONS = "조치사항"
PROCESS = "과정·관계"
NEXT_MEETING = "다음 회의: {when}"
CORRECTIONS = "확정·정정 이력"

# lines
NAME = "회의의 명칭: {name}"
HOST = "개최기관: {host}"
WHEN = "일시: {when}"
PLACE = "장소: {place}"
MODE = "방식: {mode}"
WRITER = "작성자: {name}"
STEP = "{number}. {step}"
STEP_CARRIED = "전회 조치사항 점검(완료 {done}/{all})"
STEP_COME_BACK = "지난 회의에서 넘어온 안건 {count}건"
STEP_AGENDA = "안건 {count}건({kinds})"
STEP_NEXT = "차기 회의 일정"
KIND_COUNT = "{kind} {count}"
TOPIC = "계속 논의: {title}({days}일째)"
REVISIT = "보류 안건: {title}({since} 보류)"
CASE_ITEM = "사례 {case_no}"
ITEM = "(안건 {no}) {title}"
OTHER_ITEM = "기타"
OPTION = "({number}안) {text}"
OPTION_ARGUMENT = "({number}안) {text} - {argument}"
LEFT_OUT_LINES = "논의 {count}건은 사례 안건이라 적지 않음"
LEFT_OUT_RESULTS = "사례 안건의 결정 {decisions}건과 조치 {actions}건은 적지 않음"
NOTHING_SAID = "적은 발언 요지 없음"
NONE_MADE = "해당 없음"
CHOSEN = "({number}안) {text}"
REASON = "사유: {reason}"
REVISIT_ON = "재논의: {day}"
REVISIT_IF = "재논의 조건: {condition}"
FIRST_VERSION = "제{no}판: {day} 확정"
VERSION = "제{no}판: {day} 정정({reason})"
OPEN_VERSION = "제{no}판: {day}부터 정정 중({reason})"
NOT_SET = "미정"
SUBSTITUTE = "대리: {name}"
NO_NAME = "대리"
LATE = "지각"
THERE, BESIDE, ABSENT, UNMARKED = "참석", "배석", "불참", "미확인"
GOES_ON, SETTLED = "계속 논의", "마무리"
ROSTER = "등록부(서명부) 1부."

# tables
NUMBER, SIDE, OFFICE, POST, PERSON = "연번", "구분", "소속", "직위(급)", "성명"
PRESENCE, REMARK, SIGNATURE = "참석", "비고", "서명"
KIND, ITEM_TITLE, PRESENTER, RESULT = "구분", "안건", "발제", "처리"
CONTENT, GROUND = "내용", "사유·재논의"
IN_CHARGE, DUE_ON, STATE = "담당(기관)", "기한", "상태"
PERSON_OF_OFFICE = "{person}({office})"

# the sign-in sheet
SHEET_TITLE = "{name} 등록부"
SHEET_GIST = "{name} 참석 확인"
SHEET_KEYWORDS = ("민관협력 네트워크", "{place}", "등록부")
SHEET_NOTE = (
    "수집 항목: 소속·직위·성명·서명 / 목적: 회의 참석 확인·집행 증빙 / 보유: 해당 사업 정산 후 5년(기관 기준에 따름)"
)

LINE_REFUSALS: dict[tuple[str, Rule], str] = {
    ("case_id", Rule.UNKNOWN_RECORD): "그런 번호의 사례가 없습니다. #ㅇㅇ2 14처럼 동과 번호를 적어 주십시오.",
    ("case_id", Rule.AMBIGUOUS): "여러 사례가 맞습니다. #응암2-2021-014처럼 동 이름과 연도까지 적어 주십시오.",
    ("case_id", Rule.ALREADY_THERE): "이미 안건에 있는 사례입니다.",
    ("number", Rule.ALREADY_THERE): "이 안건에 이미 있는 번호입니다. 다음 번호로 적어 주십시오.",
    ("option_id", Rule.UNKNOWN_RECORD): "이 안건에 없는 안입니다. 1안 내용처럼 안을 먼저 적어 주십시오.",
    ("revisit_on", Rule.NOT_A_DATE): "다시 논의할 날짜를 읽을 수 없습니다. ~4.15처럼 적어 주십시오.",
    ("revisit_on", Rule.END_BEFORE_START): "다시 논의할 날이 회의 날보다 앞섭니다.",
    ("text", Rule.NOT_A_CHOICE): "적은 줄은 안건으로 바꿀 수 없습니다. 새 줄에 #으로 안건을 적어 주십시오.",
}
"""Why a line of the minutes was not taken, in words that fit the line, by field and rule."""
