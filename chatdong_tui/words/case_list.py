"""Words of the case list: its conditions, its order, and what is done to many cases at once."""

from __future__ import annotations

CASES = "사례"
UNIT = "건"
NO_CASES = "여기에 맞는 사례가 없습니다. F8을 누르면 조건을 모두 지웁니다."

# conditions
FIND = "찾기(/)"
FIND_EXAMPLE = "글이나 초성: ㅇㅇ2 14"
ORDER = "순서(T·R)"
DONG = "동(D)"
STATUS = "상태(S)"
MANAGER = "담당(P)"
LEVEL = "위기(L)"
LATE = "늦음(K)"
NAMED = "조건(F)"
NAMED_AS = "조건(F) {name}"
EVERY = "모두"
NOBODY_YET = "담당 없음"
ANY_LATE = "늦은 것 모두"
EVERY_ZONE = "모든 권역"
OPEN_ONLY = "열린 것만"
CLOSED_TOO = "끝난 것도"
SILENT_ONLY = "{days}일 무연락만"
SILENT_OR_NOT = "연락 관계없이"
ENDING_ONLY = "{days}일 안에 끝나는 계획만"
ENDING_OR_NOT = "계획 끝 관계없이"
FILTERS = "{zone}(Z) · {open}(E) · {silent}(W) · {ending}(Y)"

# order
ORDERS = {
    "case_no": ("사례번호 작은 순", "사례번호 큰 순"),
    "contacted_on": ("마지막 접촉이 오랜 순", "마지막 접촉이 최근인 순"),
    "late": ("기한이 많이 지난 순", "기한이 많이 남은 순"),
    "status": ("상태 순", "상태 거꾸로"),
    "level": ("위기도 높은 순", "위기도 낮은 순"),
    "manager": ("담당 이름 순", "담당 이름 거꾸로"),
    "dong": ("동 순", "동 거꾸로"),
    "household_type": ("가구유형 순", "가구유형 거꾸로"),
    "found_on": ("발굴 오랜 순", "최근 발굴 순"),
    "recorded": ("먼저 적은 순", "나중에 적은 순"),
}
"""How the list is sorted by each column, by the value of CaseOrder: upwards, and downwards."""
SIGNS = ("^", "v")
"""Stands behind the name of the column that the list is sorted by: upwards, downwards."""

# columns
NONE = "-"
CASE_NO = "사례번호"
STATUS_COLUMN = "상태"
CRISIS_LEVEL = "위기"
LATE_COLUMN = "늦음"
MANAGER_COLUMN = "담당"
CONTACTED_ON = "마지막 접촉"
HOUSEHOLD_TYPE = "가구유형"
DONG_COLUMN = "동"
FOUND_ON = "발굴일"
SILENT = "{days}일째"
MARKED = "*"

# commands
OPEN = "열기"
OPEN_HELP = "고른 사례를 엽니다."
NEW = "새 가구"
NEW_HELP = "발굴한 가구를 새로 적습니다."
SEARCH = "찾기"
SEARCH_HELP = "사례번호, 동, 가명, 담당, 접촉 내용에서 찾습니다. 초성도 됩니다."
PICK_DONG = "동 고르기"
PICK_DONG_HELP = "한 동의 사례만 봅니다."
PICK_STATUS = "상태 고르기"
PICK_STATUS_HELP = "한 상태의 사례만 봅니다."
PICK_MANAGER = "담당 고르기"
PICK_MANAGER_HELP = "한 사람이 맡은 사례만 봅니다."
PICK_LEVEL = "위기도 고르기"
PICK_LEVEL_HELP = "한 위기도의 사례만 봅니다."
PICK_LATE = "늦은 것 고르기"
PICK_LATE_HELP = "기한이 지난 사례만, 또는 그중 한 가지 기한이 지난 사례만 봅니다."
PICK_ORDER = "순서 고르기"
PICK_ORDER_HELP = "어느 열의 순서로 볼지 고릅니다."
REVERSE = "순서 뒤집기"
REVERSE_HELP = "같은 열을 거꾸로 늘어놓습니다."
NAMED_FILTERS = "조건 고르기"
NAMED_FILTERS_HELP = "이름 붙인 조건(내 사례, 늦은 사례, 동별 …)을 고르고, 지금 조건을 저장합니다."
CLEAR = "조건 지우기"
CLEAR_HELP = "찾는 조건을 모두 지우고 모든 사례를 봅니다."
TOGGLE_OPEN = "끝난 것도 보기"
TOGGLE_OPEN_HELP = "진행 중인 사례만 볼지, 끝난 사례도 볼지 바꿉니다."
TOGGLE_SILENT = "무연락만 보기"
TOGGLE_SILENT_HELP = "오래 접촉이 없는 사례만 볼지 바꿉니다."
TOGGLE_ENDING = "종결 임박만 보기"
TOGGLE_ENDING_HELP = "계획이 곧 끝나거나 이미 끝난 사례만 볼지 바꿉니다."
TOGGLE_ZONE = "우리·모든 권역"
TOGGLE_ZONE_HELP = "우리 권역만 볼지 모든 권역을 볼지 바꿉니다."
NO_OWN_ZONE = "구청 자리라 늘 모든 권역을 봅니다."
NO_ROW = "사례를 먼저 골라 주십시오."
MARK = "표시"
MARK_HELP = "사례에 표시하고 다음 줄로 갑니다. 표시한 사례는 한꺼번에 넘기거나 안건에 올립니다. Esc로 모두 풉니다."
HAND_OVER = "담당 바꾸기"
HAND_OVER_HELP = "표시한 사례, 없으면 고른 사례의 담당자를 바꿉니다."
TO_AGENDA = "안건에 올리기"
TO_AGENDA_HELP = "표시한 사례, 없으면 고른 사례를 회의 안건에 올립니다."

MARKS = "표시 {count}건 | H 담당, A 안건, Esc 풀기 | {cases}"
MARKS_DROPPED = "표시를 모두 풀었습니다."
COMMA = ", "
AND_MORE = "{cases} 등"

# handing over
HANDING_OVER = "담당 바꾸기"
WHICH = "사례 {count}건: {cases}"
HANDED_OVER = "{count}건을 {name} 담당으로 바꾸었습니다."
NOBODY_CHANGED = "바꿀 사례가 없습니다."
STAYED_CLOSED = " 끝난 {count}건은 그대로입니다."
STAYED_SAME = " {count}건은 이미 그 사람이 맡고 있습니다."

# the agenda
AGENDA = "안건에 올리기"
AGENDA_OF = "사례 {count}건을 어느 회의의 안건에 올릴까요?"
CASE_MEETINGS = "사례회의"
OTHER_MEETINGS = "다른 회의"
WHOLE_DISTRICT = "구"
NO_MEETING_AHEAD = "잡힌 회의가 없습니다. F4로 회의를 잡으십시오."
PICK_MEETING = "올리기"
PICK_MEETING_HELP = "고른 회의의 안건에 사례를 올립니다. 숫자 키로도 고릅니다."
NEW_MEETING = "새 회의"
NEW_MEETING_HELP = "회의를 새로 잡고, 저장하면 그 안건에 사례를 올립니다."
PUT_ON = "{meeting} 안건에 {count}건을 올렸습니다."
NONE_PUT_ON = "{meeting} 안건에 모두 있는 사례입니다."
THERE_ALREADY = " {count}건은 이미 올라 있습니다."
MEETING = "{day} {kind}"

# named conditions
NAMED_HEADING = "조건 고르기"
USUAL = "늘 쓰는 조건"
KEPT = "저장한 조건"
BY_DONG = "동별"
NUMBERED = "{no} {name}"
UNNUMBERED = "  {name}"
PICK_NAMED = "고르기"
PICK_NAMED_HELP = "고른 조건으로 사례를 봅니다. 숫자 키로도 고릅니다."
KEEP = "지금 조건 저장"
KEEP_HELP = "지금 보는 목록의 조건에 이름을 붙여 이 컴퓨터에 저장합니다."
FORGET = "저장한 조건 지우기"
FORGET_HELP = "이름을 붙여 저장한 조건을 지웁니다."
NO_NAMED = "조건을 먼저 골라 주십시오."
NOT_KEPT = "프로그램에 들어 있는 조건은 지울 수 없습니다."
REALLY_FORGET = "저장한 조건을 지울까요? {name}"
KEEPING = "지금 조건 저장"
NAME = "이름"
NAME_EXAMPLE = "같은 이름이 있으면 바꿉니다"
