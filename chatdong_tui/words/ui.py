"""Words of the screens' frame: keys, common commands, notices, questions, and what every field says."""

from __future__ import annotations

PROGRAM = "찾동"
DEMO = "예시 자료(가상)"

KEY_NAMES = {
    "escape": "Esc",
    "enter": "Enter",
    "space": "스페이스",
    "delete": "Delete",
    "backspace": "Backspace",
    "insert": "Insert",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "up": "위",
    "down": "아래",
    "left": "왼쪽",
    "right": "오른쪽",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "slash": "/",
    "question_mark": "?",
    "plus": "+",
    "minus": "-",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
}
"""How a key is printed; others are printed from their name (`f2` as F2, `ctrl+s` as Ctrl+S)."""
OR = " 또는 "

HELP = "도움말"
HELP_HELP = "이 화면에서 할 수 있는 일을 모두 보여 줍니다."
PALETTE = "명령 찾기"
PALETTE_HELP = "할 일의 이름이나 초성을 적어 찾습니다."
SEARCH_ALL = "모두 찾기"
SEARCH_ALL_HELP = "사례, 회의, 공동사업, 사람을 글자나 초성으로 한꺼번에 찾습니다."
UNDO = "되돌리기"
UNDO_HELP = "마지막으로 저장한 일을 되돌립니다. 적던 칸에서는 먼저 그 칸에 적은 것을 되돌립니다."
QUIT = "끝내기"
QUIT_HELP = "프로그램을 끝냅니다. 저장하지 않은 내용이 있으면 먼저 묻습니다."
BACK = "뒤로"
BACK_HELP = "앞 화면으로 돌아갑니다. 저장하지 않은 내용이 있으면 먼저 묻습니다."
CONTRAST = "고대비 화면 켜기·끄기"
CONTRAST_HELP = "글자와 바탕의 차이가 큰 색으로 바꿉니다."
PROJECTOR = "화면 가리기 켜기·끄기"
PROJECTOR_HELP = "함께 보는 화면에서 가구의 이름, 가명, 연락처를 가리고, 함께 볼 수 없는 사례의 안건은 번호만 보입니다."
PROJECTOR_MARK = "[가림]"
PROJECTOR_ON = "가구의 이름, 가명, 연락처를 가립니다. 끄려면 Ctrl+G를 누르십시오."
PROJECTOR_OFF = "화면 가리기를 껐습니다."
SAVE = "저장"
SAVE_HELP = "적은 내용을 저장합니다. Enter나 Tab은 다음 칸, Shift+Tab은 앞 칸으로 갑니다."

FIRST_SCREEN = "첫 화면입니다. 끝내려면 F10을 누르십시오."
NO_FILE_YET = "아직 연 파일이 없습니다."
UNDO_FIRST_SAVE = "저장하지 않은 내용이 있습니다. 저장하거나 버린 뒤에 되돌리십시오."
COPY_OR_QUIT = "끝내려면 F10을 누르십시오."

READING = "찾고 있습니다. 그만두려면 Esc를 누르십시오."
WRITING = "저장하고 있습니다."
READING_STOPPED = "찾기를 그만두었습니다."
TOO_SMALL = "화면이 작습니다({columns}×{rows}). 80×24 이상으로 키워 주십시오."

UNSAVED = "저장하지 않은 내용이 있습니다."
UNSAVED_SAVE = "저장"
UNSAVED_DISCARD = "버리기"
UNSAVED_KEEP = "계속 쓰기"
DRAFT_BACK = "저장하지 않은 내용을 되살렸습니다. 확인하고 저장하십시오."
YES = "예"
NO = "아니오"

TITLE_HELP = "{heading} - 도움말"
CLOSE_HELP = "Esc 닫기"
NOT_NOW = "지금은 할 수 없음: {reason}"
PALETTE_PROMPT = "할 일을 적으십시오(초성도 됩니다)"
NOTHING_FOUND = "찾는 것이 없습니다."
MORE_CHOICES = "그 밖에 {count}건이 더 있습니다. 더 적으면 좁혀집니다."

CHOOSE = "글자나 초성으로 고르기"
RESIDENT_NUMBER_CUT = "주민등록번호로 보이는 숫자라 뒷자리를 지웠습니다."
RESIDENT_NUMBER_REFUSED = "주민등록번호로 보이는 숫자라 넣지 않았습니다."
CUT_TO_LENGTH = "{limit}자까지 넣을 수 있어 뒷부분은 넣지 않았습니다."
REQUIRED_MARK = "*"
HERE_MARK = ">"
UNDONE = "되돌렸습니다: {verb}"

READING_ROW = "…"
EMPTY_LIST = "기록이 없습니다."

KNOWN = "위 화살표: {names}"
BETWEEN_KNOWN = ", "
