"""Words of the case screens: a case's page and its forms."""

from __future__ import annotations

CASE = "사례"

# what can be done with a case
ADD_CONTACT = "접촉"
ADD_CONTACT_HELP = "이 가구와 만나거나 통화한 일을 적습니다."
MOVE = "상태 옮기기"
MOVE_HELP = "사례를 다음 상태로 옮깁니다."
ASSESS = "욕구 조사"
ASSESS_HELP = "욕구 영역과 위기도를 적습니다."
ADD_SERVICE = "서비스"
ADD_SERVICE_HELP = "신청하거나 제공한 서비스를 적습니다."
ADD_CONSENT = "동의"
ADD_CONSENT_HELP = "개인정보 동의를 적습니다."
EDIT = "고치기"
EDIT_HELP = "가구와 발굴 내용을 고칩니다."
OPEN_LINE = "줄 열기"
OPEN_LINE_HELP = "고른 줄을 고칩니다. 회의는 그 회의를 열고, 동의는 철회나 고칠 것을 적습니다."
REMOVE_LINE = "줄 지우기"
REMOVE_LINE_HELP = "고른 접촉, 서비스, 동의를 지웁니다. Ctrl+Z로 되돌릴 수 있습니다."
REOPEN = "재개입"
REOPEN_HELP = "끝난 사례의 가구를 새 회차로 다시 접수합니다."
REVEAL = "가린 것 보기"
REVEAL_HELP = "가린 가명, 이름, 연락처를 잠깐 봅니다. 다른 키를 누르거나 10초가 지나면 다시 가립니다."
HISTORY = "고친 내력"
HISTORY_HELP = "고른 줄이나 사례를 누가 언제 고쳤는지 봅니다."

NOT_READ_YET = "사례를 읽고 있습니다."
NOT_CLOSED = "진행 중인 사례입니다. 종결한 뒤에 재개입할 수 있습니다."
NO_LINE = "줄을 먼저 골라 주십시오."
NOT_REMOVABLE = "접촉, 서비스, 동의 줄을 먼저 골라 주십시오."
LEVEL_OF_CONTACT = "접촉과 함께 매긴 위기도입니다. 새 위기도는 C나 A로 적습니다."
NOTHING_TO_EDIT = "상태를 옮긴 줄은 고치지 않습니다. 잘못 옮겼으면 Ctrl+Z로 되돌리십시오."
NO_ALIAS = "가린 것이 없는 가구입니다."
CONTACT_REMOVED = "접촉을 지웠습니다. 되돌리려면 Ctrl+Z를 누르십시오."
SERVICE_REMOVED = "서비스를 지웠습니다. 되돌리려면 Ctrl+Z를 누르십시오."

# a case's page
PEOPLE = "{count}명"
BORN = "{first}~{last}년생"
MASK = "○○"
BETWEEN = "  "
BAR = " | "
NO_CLASSIFICATION = "구분 전"
CLASSIFIED = "구분 {name}"
NO_LEVEL = "위기도 모름"
LEVEL = "위기도 {level}"
LEAD_AGENCY = "주관 {name}"
MANAGED_BY = "담당 {name}"
NO_LEAD_AGENCY = "주관 미정"
NO_MANAGER = "담당 미정"
EMERGENCY = "긴급"
FOUND = "{day} 발굴: {route}"
FOUND_BY = "{route}({detail})"
BEFORE_HOLD = "{status}({before} 중)"
FLAG = "! {sentence}"
EPISODES = "{no}회차"

CLOCKS = "기한: {clocks}"
CLOCK = "{clock} {day}까지({left})"
CLOCK_TODAY = "오늘까지"
CLOCK_LEFT = "D-{days}"
BETWEEN_CLOCKS = " · "
ADVICE = "참고: {sentence}"

LEVELS = "위기도"
NO_LEVELS = "아직 매기지 않았습니다(A나 C)."
EARLIER_LEVELS = "그 앞의 {count}번은 이력에 있습니다."
NEEDS = "욕구"
SERVICES = "서비스"
CONSENTS = "동의"
TIMELINE = "이력 {count}건"
NO_NEEDS = "아직 조사하지 않았습니다(A)."
NO_SERVICES = "적은 서비스가 없습니다(S)."
NO_CONSENTS = "받은 동의가 없습니다(G)."
NEEDED = "욕구: {domains}"
STRONG = "강점: {domains}"
NO_NEED = "욕구 없음"
NOTED = "{domain}({note})"
DOT = "·"
COMMA = ", "
SLASH = " / "
SINCE = "{day}부터"
REQUESTED = "{day} 신청"
ENDED = "{day}까지"
WITHDRAWN = "{day} 철회"
NO_LONGER = "{day}에 끝남"

# forms
FORM_OF = "{form} | {case_no}"
YES = "예"
NO = "아니오"
UNIT_PEOPLE = "명"
UNIT_WON = "원"
UNIT_DAYS = "일"
PERSON = "{name} {organisation}"

CONTACT = "접촉"
CORRECT_CONTACT = "접촉 고치기"
CONTACT_METHODS = {
    "visit": ("ㅂ", "방문"),
    "phone": ("ㅈ", "전화"),
    "office": ("ㅊ", "내방"),
    "message": ("ㅁ", "문자"),
    "joint_visit": ("ㄷ", "동행"),
    "via_agency": ("ㄱ", "기관"),
    "video": ("ㅇ", "영상"),
}
"""The key of each way of contact and what stands beside it, by the value of ContactMethod. No letter of a way
and one of a result become one sign while the Korean input method composes (ㄴ and ㅎ would)."""
CONTACT_RESULTS = {
    "completed": ("ㅇ", "완료"),
    "absent": ("ㅂ", "부재"),
    "refused": ("ㄱ", "거절"),
    "unreachable": ("ㄷ", "연락두절"),
    "danger": ("ㅎ", "위험징후"),
}
LEVEL_LETTERS = {"high": ("ㅅ", "상"), "middle": ("ㅈ", "중"), "low": ("ㅎ", "하")}
LAST_LEVEL = "지난 위기도: {level}"
CONTACT_SAVED = "접촉을 저장했습니다."
INTAKE_POSSIBLE = "접촉을 저장했습니다. M을 누르면 초기상담으로 옮길 수 있습니다."
DANGER = "위험징후가 있는 접촉을 저장했습니다. 바로 보고하고 긴급 지원을 살피십시오."

DISCOVER = "새 가구"
CONSENT_GIVEN = "수집·이용 동의"
GIVEN = "받음"
NOT_GIVEN = "아직 받지 않음"
BIRTH_EXAMPLE = "태어난 해: 1957이나 57"
ALIAS_EXAMPLE = "실명 대신 부르는 이름"
NOTE_EXAMPLE = "주소, 연락처, 병명은 적지 않습니다"
DISCOVERED = "{case_no} 사례를 만들었습니다."
EDIT_CASE = "가구와 발굴 고치기"
EDITED = "고친 내용을 저장했습니다."
NOTHING_CHANGED = "고친 곳이 없습니다."

ASSESSMENT = "욕구·위기도 조사"
NEED_STATES = ("욕구 있음", "강점", "둘 다", "없음")
NOT_ASKED = "-"
NEED_NOTE = "비고"
ASSESSED = "욕구·위기도 조사를 저장했습니다."

SERVICE = "서비스"
CORRECT_SERVICE = "서비스 고치기"
SERVICE_SAVED = "서비스를 저장했습니다."

CONSENT = "동의"
CONSENT_SAVED = "동의를 저장했습니다."
WITHDRAW = "동의 철회"
WITHDRAW_WHAT = "{scope} 동의({day})를 철회합니다."
ON_DATE = "철회일"
WITHDRAWN_NOW = "동의 철회를 저장했습니다. 그날부터 이 동의는 효력이 없습니다."

MOVES = "상태 옮기기"
MOVES_FROM = "지금은 {status}입니다. 어디로 옮길까요?"
MOVE_NUMBERED = "{no} {status}"
MOVE_TO = "{before} → {after}"
PICK_MOVE = "고르기"
PICK_MOVE_HELP = "고른 상태로 옮깁니다. 숫자 키로도 고릅니다."
NO_MOVES = "이 상태에서 옮길 수 있는 곳이 없습니다. 끝난 사례는 R로 재개입합니다."
NOT_YET = "아직 안 됨: {reason}"
MOVED = "{status} 상태로 옮겼습니다."
NO_CONSENT_YET = "수집·이용 동의가 없습니다. 직권 사유를 적거나, Esc로 돌아가 G로 동의를 먼저 적으십시오."
NO_MEETING_YET = "이 사례를 상정한 사례회의가 없습니다. 승인자를 고르십시오."
MEETING = "{day} {kind}"

REOPENING = "재개입"
REOPENED = "{case_no} 회차를 새로 접수했습니다."
