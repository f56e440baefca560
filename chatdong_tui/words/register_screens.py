"""Words of the screens of the registers."""

from __future__ import annotations

from chatdong_tui.domain.register import Register

REGISTERS = "대장"
PROGRAMMES = "단위사업·예산"
LETTERS = {
    Register.PUBLICITY: "P",
    Register.SURVEY: "S",
    Register.SOLUTION_QUESTION: "Q",
    Register.MATERIAL: "M",
    Register.GOOD_PRACTICE: "G",
    Register.SUPPORT_QUOTA: "L",
    Register.CITY_DISTRICT: "D",
    Register.CONFERENCE_GROUP: "C",
}
"""The key that opens each register from the list of registers."""

ROWS = "{count}건"
OPEN_QUESTIONS = "{count}건, 공유 전 {open}건"
OPEN_PROGRAMMES = "단위사업"
OPEN_PROGRAMMES_HELP = "단위사업의 예산과 투자·집행을 봅니다."
OPEN_REGISTER_HELP = "{name} 목록을 엽니다."
OPEN_CHOSEN = "열기"
OPEN_CHOSEN_HELP = "고른 대장을 엽니다."

FIND = "찾기(/)"
FIND_EXAMPLE = "적힌 말(초성도)"
OURS = "우리 것만(U)"
EVERY = "원문도 함께(U)"
NO_ROWS = "여기에 맞는 줄이 없습니다. F4를 누르면 새로 적습니다."
NO_ROWS_READ_ONLY = "여기에 맞는 줄이 없습니다."
UNIT = "건"
SOURCE_COLUMN = "원문"
SOURCE_MARK = "원문"
READ_ONLY = "원문 자료(읽기만 함): {name}"
IS_REFERENCE = "원문 자료라 고치지 않습니다."
NOT_ADDED_TO = "원문에서 온 목록이라 새로 적지 않습니다."
NO_ROW = "줄을 먼저 골라 주십시오."
NOT_HERE = "이 대장에서는 쓰지 않는 명령입니다."

SEARCH = "찾기"
SEARCH_HELP = "적힌 말에서 찾습니다. 초성도 됩니다."
OPEN = "열기"
OPEN_HELP = "고른 줄을 자세히 봅니다."
NEW = "새로 적기"
NEW_HELP = "이 대장에 한 줄을 새로 적습니다."
EDIT = "고치기"
EDIT_HELP = "고른 줄을 고칩니다."
REMOVE = "지우기"
REMOVE_HELP = "고른 줄을 지웁니다. 되돌릴 수 있습니다."
HISTORY = "고친 내력"
HISTORY_HELP = "누가 언제 고쳤는지 봅니다."
TOGGLE_OURS = "우리 것만 보기"
TOGGLE_OURS_HELP = "원문 자료를 빼고 볼지 바꿉니다."
SHARE = "공유"
SHARE_HELP = "답변을 모두에게 알린 것으로 적습니다(오늘)."
SHARED = "공유한 것으로 적었습니다. 되돌리려면 Ctrl+Z를 누르십시오."
NEW_VERSION = "새 판"
NEW_VERSION_HELP = "고른 콘텐츠의 다음 판을 적습니다. 앞 판은 그대로 남습니다."
ADD_ANSWER = "응답 추가"
ADD_ANSWER_HELP = "설문의 질문과 응답, 그 사람 수를 더합니다. 비율은 계산합니다."
REMOVED = "지웠습니다. 되돌리려면 Ctrl+Z를 누르십시오."
SAVED = "저장했습니다."

NEW_ROW = "{name} 새로 적기"
EDIT_ROW = "{name} 고치기"
ANSWER_FORM = "설문 응답"
ROUTE_EXAMPLE = "예: 전체회의, 문자, 누리집"
UNIT_EXAMPLE = "건, 명, 부"
COURSE_EXAMPLE = "6월 / 민이 한 일 / 관이 한 일; 7월 / …"
TAGS_EXAMPLE = "쉼표로: 반찬, 고독사"
ALL_ASKED = "비우면 응답자 모두"
AS_NEEDED = "비우면 수시"
ONGOING = "비우면 계속"

YES_NO = ((True, "있음"), (False, "없음"))
DAY_OR_MONTH = ((False, "날짜까지"), (True, "달까지만"))

KIND, YEAR, DISTRICT, PHASE_COLUMN, COVERAGE = "종류", "연도", "자치구", "단계", "범위"
OPERATOR, OPERATED_BY, PEOPLE, NOTE = "운영", "운영주체", "인원", "비고"
WHEN = "일시"
STATE = "상태"
PERIOD = "기간"
SHARE_OF = "{answer}: {people}명, {share}%({base}명 가운데)"
COUNT_OF = "{answer}: {people}명"
NOT_REPORTED = "미입력"
ANSWERS = "응답"
NO_ANSWERS = "응답이 없습니다. A를 누르면 더합니다."
VERSIONS = "판"
VERSION = "{no}판 {month} {amount}"
USED = "쓴 것"
USED_OF = "{used}회 / {quantity}회"
USED_FREELY = "{used}회(수시)"
OVER = "한도보다 {count}회 많음"
LEFT = "남은 {count}회"
MEETINGS = "셈에 든 회의"
NO_MEETINGS = "그 해에 연 회의가 없습니다."
TIMES = "{count}회"
AS_NEEDED_CELL = "수시"
WON = "{amount}원"
GROUP = "{no}조"
NO_TOPIC = "주제 없음"
TOPIC = "{no}. {topic}"
COPIES = "{copies}부"
NO = "{no}판"
PHASE = "{no}단계"
HEADCOUNT = "{count}명"

SUGGESTIONS = "도움이 될 우수사례"
SUGGESTIONS_HELP = "이 사업의 계획과 닮은 우수사례를 찾아보고, 이 사업을 우수사례로 적습니다."
WRITE_CARD = "우수사례로 적기"
WRITE_CARD_HELP = "이 사업을 우리 우수사례로 적습니다. 계획과 실적에 있는 것은 채워 둡니다."
CARD_WRITTEN = "우수사례로 적었습니다. 빈 칸을 채워 주십시오. 되돌리려면 Ctrl+Z를 누르십시오."
PAPER = "문서"
PAPER_HELP = "우수사례 문서를 미리 보고 파일로 씁니다. 가구 이름과 사례번호는 가려집니다."
PAPER_REMARK = "이름과 사례번호를 가린 문서입니다. 나이·질병·가족·장소가 함께 있어 누구인지 알 수 있는지 살펴 주십시오."
SUGGESTED_BY = "{title} ({region}) - {words}"
NO_SUGGESTIONS = "이 계획과 닮은 우수사례를 찾지 못했습니다. 대장의 우수사례에서 직접 찾아보십시오."
OURS_REGION = "우리 구"
