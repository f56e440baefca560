"""Words of the screens about attendance duties: the year's ledger and the rules."""

from __future__ import annotations

from chatdong_tui.domain.duty_ledger import DutyOutcome
from chatdong_tui.domain.meeting_code import AbsenceReason

# the ledger

LEDGER = "참석 의무 장부"
GO_LEDGER = "참석 의무"
GO_LEDGER_HELP = "반드시 와야 할 사람이 한 해 동안 왔는지, 왜 못 왔는지 사람과 달로 봅니다."
PERSON = "이름"
OFFICE = "기관"
DUE = "의무"
ATTENDED = "출석"
SUBSTITUTED = "대리"
ABSENT = "빠짐"
VACANT_POST = "(공석)"
HEAD_OF_ZONE = "{year}년 | {zone}과 구 전체 | {totals}"
HEAD_OF_ALL = "{year}년 | 모든 권역과 구 전체 | {totals}"
TOTALS = "의무 {due} 출석 {attended} 대리 {substituted} 빠짐 {absent}"
REASONS = "({reasons})"
REASON_COUNT = "{reason} {count}"
NO_REASON = "사유 모름"
LEGEND = "출 출석  대 대리참석  ! 빠짐: 불 불참  장 출장  공 공석  모 사유 모름"
MARKS: dict[DutyOutcome, str] = {DutyOutcome.ATTENDED: "출", DutyOutcome.SUBSTITUTED: "대"}
"""The sign of a duty that was met; an absence carries the sign of its reason."""
ABSENCE_MARKS: dict[AbsenceReason | None, str] = {
    AbsenceReason.ABSENT: "불",
    AbsenceReason.SUBSTITUTE: "불",
    AbsenceReason.BUSINESS_TRIP: "장",
    AbsenceReason.VACANT: "공",
    None: "모",
}
NONE_HELD = "이 해에 연 회의 가운데 참석 의무가 있는 회의가 없습니다."
CELL = "{name} {role} {month}월"
NOTHING_DUE = "이 달에는 참석 의무가 없었습니다."
ENTRY = "{day} {meeting}: {outcome}"
ENTRY_SOURCE = "    근거 {source}"
OUTCOME_WHY = "{outcome}({why})"

OPEN = "회의 열기"
OPEN_HELP = "고른 달의 회의를 엽니다. 여럿이면 아래 목록에서 고릅니다."
RULES = "의무 규칙"
RULES_HELP = "누가 어느 회의에 언제 반드시 와야 하는지, 그 근거는 무엇인지 보고 고칩니다."
NO_MEETING = "고른 달에 참석 의무가 있는 회의가 없습니다."

# the rules

RULES_HEADING = "참석 의무 규칙"
RULE_KIND = "회의"
RULE_ROLE = "누가"
RULE_MONTHS = "달"
RULE_PERIOD = "기간"
RULE_SOURCE = "근거"
FROM_ON = "시작"
UNTIL_ON = "끝"
SOURCE_IS = "근거: {source}"
READING_IS = "구 총괄담당자의 권역회의 참석: {reading}"
NO_READING = "구 총괄담당자의 권역회의 참석: 정한 규칙이 없음"
NO_RULE = "참석 의무 규칙이 없습니다. F4로 추가하십시오."
SWITCH = "1·6월과 1·7월 바꾸기"
SWITCH_HELP = (
    "운영계획의 두 문장(표의 1월·6월, 본문의 상·하반기 첫 회의) 가운데 어느 쪽으로 읽을지 바꿉니다."
    " 지난 회의의 장부도 그렇게 읽고, 앞으로의 회의 참석자도 따라 바뀝니다."
)
SWITCHED = "총괄담당자의 참석 달을 {reading}로 읽습니다. Ctrl+Z로 되돌릴 수 있습니다."
ADD = "규칙 추가"
ADD_HELP = "우리 구가 정한 참석 의무를 더합니다. 앞으로의 회의에 자리가 생깁니다."
END = "규칙 끝내기"
END_HELP = "고른 규칙의 마지막 날을 적습니다. 그날까지의 회의에는 그대로 남습니다."
REMOVE = "지우기"
REMOVE_HELP = "고른 규칙을 처음부터 없던 것으로 지웁니다. 먼저 묻고, Ctrl+Z로 되돌릴 수 있습니다."
REALLY_REMOVE = "이 규칙을 처음부터 없던 것으로 지울까요? 지난 회의의 장부에서도 빠집니다. {rule}"
REMOVED = "규칙을 지웠습니다. Ctrl+Z로 되돌릴 수 있습니다."
NO_ROW = "고른 규칙이 없습니다."
ALREADY_OVER = "이미 끝난 규칙입니다."

NEW_RULE = "새 참석 의무"
EVERY_MEETING_EXAMPLE = "비우면 매회"
SOURCE_EXAMPLE = "2021년 운영계획 3쪽"
ADDED = "규칙을 더했습니다. 앞으로의 회의 참석자도 맞추었습니다."
END_HEADING = "참석 의무 끝내기"
LAST_DAY = "마지막 날"
ENDED = "{day}까지로 적었습니다."

# at the meeting

MUST_COME = "반드시 와야 함: {who} | 근거 {source}"
DUTIES_AHEAD = "반드시 와야 할 사람"
DUTIES_MISSED = "반드시 와야 하는데 빠지거나 대리로 온 사람"
DUTIES_MET = "반드시 와야 할 사람이 모두 왔습니다."
DUTY_AHEAD = "{role} {due}명 | 근거 {source}"
DUTY_MISSED = "{role} {who}: {why} | 근거 {source}"
