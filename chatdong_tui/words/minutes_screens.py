"""Words of the sheet while a meeting is held: the language of its line, closing the minutes, versions, papers."""

from __future__ import annotations

from chatdong_tui.domain.minutes_check import AdviceKind

# the kinds of a line

KIND_OPTION = "안"
KIND_PUT_OFF = "보류"
KIND_CASE = "사례"
KIND_CLOSED = "확정"
KIND_OF_USE = {"find": "찾기", "place": "보관", "correct": "정정"}

# the help above the line: two lines of 78 cells at 80 columns

SIGNS_FIRST = "1안 안 / 근거  !결정  !1안 / 사유  !보류 ~날짜 (조건)"
SIGNS_SECOND = ">조치 @담당 ~기한  #안건  #ㅇㅇ2 14 사례  +참석자  Tab 종류  위·아래 안건"
OPTION_SIGNS = "번호안 내용 / 근거 - 이 안건의 안으로 적습니다.\n고를 때는 !1안, 사유는 / 뒤에 적습니다."
DECIDED_SIGNS = "!내용 - 결정   !1안 [내용] / 사유 - 고른 안   !보류 [내용] ~날짜 (조건) - 보류"
DECIDED_OPTIONS = "이 안건의 안: {options}"
OPTION_SHORT = "{no}안 {text}"
PUT_OFF_SIGNS = (
    "!보류 [내용] ~4.15 (예산이 나오면) - 그날이나 그 조건에 다시 나옵니다.\n내용을 비우면 안건 전체를 미룹니다."
)
TO_DO_SIGNS = ">할 일 @담당 ~3.25 - 담당은 이름이나 초성, 기한은 날짜나 ~+7\n담당과 기한은 비워 둘 수 있습니다."
AGENDA_SIGNS = "#제목 - 새 안건\n#ㅇㅇ2 14 - 동 초성과 번호로 사례를 상정합니다."
CASE_FOUND = "Enter로 상정: {cases}"
CASE_SEVERAL = "{count}건이 맞습니다. Tab {cases}"
CASE_NONE = "그런 번호의 사례가 없습니다. #동 초성 번호로 적어 주십시오."
CASE_SHORT = "{case_no}({dong}, {status})"
SEATS_FIRST = "스페이스 출석  Q(ㅂ) 불참  E(ㄷ) 대리  W(ㅈ) 지각  D(ㅇ) 예정  A(ㅁ) 추가"
SEATS_SECOND = "1~9 번호로 출석  F3 또는 ㄱ·ㄴ·ㅅ… 이름 초성으로 찾아 출석"
LIST_ACTION = "스페이스 조치 완료·되살리기  Enter 고치기  Delete 지우기"
LIST_ITEM = "스페이스 다음 회의로 이어가기·마무리  Enter 고치기  Delete 지우기"
LIST_CASE = "Enter 이 사례를 결정하기  스페이스 다음 회의로 이어가기·마무리  Delete 지우기"
LIST_LINE = "Enter 고치기  Delete 지우기"
LIST_CARRIED = "스페이스 조치 완료·되살리기  Enter 고치기"
LIST_TOPIC = "Enter 이번 회의 안건으로 올리기  스페이스 마무리"
LIST_REVISIT = "Enter 이번 회의 안건으로 올리기  스페이스 다시 논의하지 않음"
LIST_REST = "/ 또는 F5 적기  H(ㅗ) 고친 내력  Shift+Tab 참석자"
LIST_CLOSED = "F8 정정 시작  B(ㅠ) 판 목록  F9 문서 미리보기·파일로 쓰기"
FIND_HINT = "이름·기관의 초성이나 번호를 적고 Enter로 출석. 이어서 다음 사람을 적습니다. Esc로 그만둡니다."
FIND_SEAT = "Enter로 출석: {seat}"
PLACE_HINT = "서명한 등록부 원본이 있는 곳을 적고 Enter. 비우고 Enter를 누르면 지웁니다."
CORRECT_HINT = "왜 고치는지 적고 Enter. 다음 판이 열리고, 앞 판은 그대로 읽을 수 있습니다."

# the list of the minutes

TOPICS = "계속 논의 안건"
REVISITS = "보류했던 안건"
TOPIC = "{title} | {times}회째 | {days}일째"
REVISIT = "{title} | {until} | {days}일째"
REVISIT_ON = "~{day}"
REVISIT_IF = "조건: {condition}"
REVISIT_OPEN = "정한 날 없음"
AGAIN = "다시 논의"
OPTION = "{no}안"
CHOSEN = "{no}안 {text}"
PUT_OFF = "보류"
GOES_ON = "계속"
SETTLED = "마무리"
CASE_DECIDED = "결정함"
CASE_OPEN = "결정 전"
LEAD = "주관 {name}"
MANAGER = "담당 {name}"
SHEET_PLACE = "등록부 원본: {place}"
MARKED = "{name} {state}"

TAKEN_UP = "이번 회의 안건으로 올렸습니다."
TOPIC_SETTLED = "안건을 마무리했습니다. 다음 회의에는 나오지 않습니다."
TOPIC_KEPT = "다음 회의에도 이어집니다."
REVISIT_CLOSED = "보류 안건을 마무리했습니다. 다시 나오지 않습니다."
PLACE_KEPT = "등록부 원본이 있는 곳을 적었습니다."
SEAT_NOT_HERE = "그런 참석자가 없습니다. 새로 더하려면 +이름으로 적어 주십시오."

# closing

CLOSED_HEADING = "회의록 | 확정 제{no}판"
CORRECTING_HEADING = "회의록 | 정정 중 제{no}판"
CLOSED = "확정한 회의록입니다. 고치려면 F8을 누르고 정정 사유를 적어 주십시오."
CLOSED_HINT = "확정한 회의록(제{no}판, {day})이라 읽기만 합니다."
REALLY_CLOSE = "회의록을 제{no}판으로 확정할까요?"
LOOK_AT = "확정하기 전에 볼 것이 있습니다. 이대로 확정해도 됩니다."
NOTHING_TO_LOOK_AT = "빠진 것이 없습니다."
CLOSED_NOW = "제{no}판으로 확정했습니다. F9로 문서를 쓰고, F8로 정정합니다."
CORRECTING_NOW = "제{no}판으로 정정을 시작했습니다. 다 고치면 F8로 확정하십시오."
LINE_IN_USE = "고치던 줄이 있습니다. Enter로 저장하거나 Esc로 그만둔 뒤에 하십시오."
LINE_LEFT = "적던 줄이 있습니다. Enter로 저장하거나 지운 뒤에 확정하십시오."
AND_MORE = "{what} 외 {count}건"
ADVICE: dict[AdviceKind, str] = {
    AdviceKind.DUTY_MISSING: "필수 참석자 불참 {count}: {what}",
    AdviceKind.CASE_UNDECIDED: "결정하지 않은 사례 {count}: {what}",
    AdviceKind.ACTION_WITHOUT_OWNER: "담당 없는 조치 {count}: {what}",
    AdviceKind.ACTION_WITHOUT_DATE: "기한 없는 조치 {count}: {what}",
}
UNDECIDED_CASES = "{question}\n{cases}"

FIND_COMMAND = "참석자 찾기"
FIND_HELP = "이름·기관의 초성이나 번호로 참석자를 찾아 Enter로 출석을 적습니다. 목록에서 바로 초성을 적어도 됩니다."
CLOSE_COMMAND = "확정·정정"
CLOSE_HELP = "회의록을 판 번호를 매겨 확정합니다. 확정한 뒤에는 사유를 적고 다음 판으로 정정합니다."
VERSIONS_COMMAND = "회의록 판"
VERSIONS_HELP = "확정했던 판을 다시 읽고, 두 판 사이에 무엇이 바뀌었는지 봅니다."
PAPERS_COMMAND = "문서"
PAPERS_HELP = "회의록, 공유용 회의록, 등록부를 미리 보고 F2로 파일에 씁니다."
PLACE_COMMAND = "등록부 보관"
PLACE_HELP = "서명한 등록부 원본이 어디에 있는지 적습니다. 확정한 뒤에도 적을 수 있습니다."
ONLY_OPEN_OR_ACTIONS = "조치, 안건, 지난 회의에서 넘어온 줄에서 할 수 있습니다."

# the versions

VERSIONS = "회의록 판"
NO_VERSIONS = "아직 확정한 적이 없는 회의록입니다. F8로 확정합니다."
VERSION_CLOSED = "제{no}판  {day} 확정"
VERSION_CORRECTED = "제{no}판  {day} 정정: {reason}"
VERSION_OPEN = "제{no}판  {day}부터 정정 중: {reason}"
READ_VERSION = "읽기"
READ_VERSION_HELP = "고른 판을 그때 확정한 그대로 읽습니다."
MARK_VERSION = "견줄 판"
MARK_VERSION_HELP = "고른 판을 견줄 앞 판으로 정합니다. 정하지 않으면 바로 앞 판과 견줍니다."
MARKED_VERSION = "제{no}판과 견줍니다. 다른 판을 고르고 C를 누르십시오."
MARK_SIGN = "견줄 판"
COMPARE = "견주기"
COMPARE_HELP = "고른 판이 앞 판과 무엇이 다른지 봅니다."
NO_OTHER_VERSION = "견줄 앞 판이 없습니다."
SAME_VERSION = "같은 판입니다. 다른 판을 고르십시오."
CHANGES = "제{before}판과 제{after}판"
NO_CHANGE = "두 판의 내용이 같습니다."
TITLE_PART = "제목"
ADDED = "더함: {text}"
TAKEN_OUT = "뺌: {text}"
CHANGED_BEFORE = "앞 판: {text}"
CHANGED_AFTER = "고침: {text}"
CHANGE_COUNT = "고침 {changed}, 더함 {added}, 뺌 {removed}"
CELL_BETWEEN = " | "

# the papers

WITH_NAMES = "참석자 이름이 있는 문서입니다. 왼쪽·오른쪽으로 다른 문서를 봅니다."
OF_VERSION = "확정한 판 그대로입니다. 나중에 고친 것은 들어 있지 않습니다."

# the decision about a case

DECISION = "사례 결정 {case_no}"
NUMBER_ONLY = "제3자 제공 동의가 없어 번호만 보입니다."
STANDS = "{dong} | {status} | {level}"
LEVEL = "위기도 {level}"
SUGGESTED = "{name} (제안)"
SIDE_ONLY = "주사례관리 제안: {side}. 사례회의에서 정합니다."
STAYS = "상태 그대로"
NO_TABLE = "개최한 사례회의가 아니어서 상태는 그대로 두고, 정한 말과 다음 조치만 적습니다."
DECIDED_BEFORE = "이미 결정한 사례입니다. 더 정한 것만 적습니다."
DECISION_SAVED = "사례 {case_no}의 결정을 적었습니다."
