"""Words of the screens on which a table is brought in."""

from __future__ import annotations

GO_IMPORT = "표에서 가져오기"
GO_IMPORT_HELP = "엑셀·CSV 표의 사람, 기관, 사례, 발굴 건수를 가져옵니다."

# the file

IMPORT = "표에서 가져오기"
FILE = "파일"
FILE_EXAMPLE = "폴더와 파일 이름. 파일을 끌어다 놓아도 됩니다"
WHAT = (
    "엑셀(XLSX)이나 CSV 표에서 사람, 기관, 사례, 발굴 건수를 가져옵니다."
    " 위·아래 화살표로 고르고 Enter로 읽습니다. 저장은 다음 화면에서 합니다."
)
FOLDER_LINE = "{name}/"
UP = ".. (위 폴더)"
EMPTY_FOLDER = "이 폴더에는 표 파일이 없습니다."
NO_MATCH = "그렇게 시작하는 이름이 이 폴더에 없습니다."
MORE_NAMES = "그 밖에 {count}개가 더 있습니다. 더 적으면 좁혀집니다."
READ = "읽기"
READ_HELP = "고른 파일을 읽고 줄마다 살핍니다. 아직 저장하지 않습니다."
PAST = "가져온 기록"
PAST_HELP = "지금까지 가져온 표를 보고, 하나를 통째로 되돌립니다."

# long work

CHECKING = "{done}/{total}줄을 살폈습니다. 그만두려면 Esc를 누르십시오."
SAVING = "{done}/{total}줄을 저장합니다. Esc를 누르면 아무것도 저장하지 않고 그만둡니다."
ENDING = "마무리하고 있습니다. 이제는 멈추지 않습니다."
STOPPING = "멈추고 있습니다."
STILL_WORKING = "하던 일이 끝나지 않았습니다. 그만두려면 Esc를 누르십시오."

# the rows

PREVIEW = "가져오기 - {file}"
UNNAMED_FILE = "표"
COUNTS = "{kind}{sheet} {rows}줄: 새로 {ready}, 이미 있음 {known}, 문제 {bad}"
SHEET_OF = "({sheet} 시트)"
COLUMNS = "칸: {columns}"
COLUMN = "{field}={heading}"
SAME_COLUMN = "{field}"

ROW = "행"
STATE = "구분"
CELL = "칸"
CONTENT = "내용"
NEW, KNOWN, BAD = "새로", "이미 있음", "문제"
SIMILAR = "{text} (비슷한 사례 있음)"
BORN = "{first}~{last}년생"
NO_ROWS_HERE = "여기에 맞는 줄이 없습니다."
LOOKS = {
    "all": "모든 줄 {count}줄",
    "bad": "문제 있는 줄만 {count}건",
    "known": "이미 있는 줄만 {count}건",
    "new": "새로 가져올 줄만 {count}줄",
}
LOOKING_AT = "{what} (P: 바꾸기)"

TAKE = "가져오기"
TAKE_HELP = "모든 줄을 한 번에 저장합니다. Ctrl+Z 한 번으로 되돌립니다."
TAKE_GOOD = "나머지만"
TAKE_GOOD_HELP = "문제가 있거나 이미 있는 줄을 빼고 새 줄만 저장합니다. 뺀 줄의 수는 가져온 기록에 남습니다."
MAPPING = "칸 맞추기"
MAPPING_HELP = "표의 종류, 시트, 어느 칸이 무엇인지를 바꿉니다. 같은 제목의 표는 다음에도 그렇게 읽습니다."
LOOK = "보는 줄"
LOOK_HELP = "문제 있는 줄, 이미 있는 줄, 새 줄, 모든 줄을 차례로 봅니다."
AGAIN = "다시 읽기"
AGAIN_HELP = "고쳐서 저장한 파일을 다시 읽고 살핍니다."
NOTHING_NEW = "새로 가져올 줄이 없습니다."
BAD_FIRST = "문제가 있는 줄이 {count}줄 있습니다. 파일을 고쳐 F5로 다시 읽거나 F8로 빼고 가져오십시오."
NOTHING_BAD = "뺄 줄이 없습니다. F2로 모두 가져오십시오."
ONCE_MORE = "{at}에 이미 가져온 파일입니다. 한 번 더 가져오겠습니까?"
TAKEN = "{kind} {rows}줄을 가져왔습니다{skipped}. 되돌리려면 Ctrl+Z를 누르십시오."
SKIPPED = "({count}줄은 뺐습니다)"

# the columns

MAPPING_OF = "칸 맞추기 - {file}"
KIND = "종류"
SHEET = "시트"
MISSING_COLUMNS = "읽는 데 필요한 칸을 찾지 못했습니다. 표의 어느 칸인지 골라 주십시오."

# what was brought in

RUNS = "가져온 기록"
RUN = "{at}  {kind} {rows}줄{skipped}  {file}{undone}"
RUN_SKIPPED = "(뺀 줄 {count})"
RUN_UNDONE = "  되돌림"
NO_RUNS = "아직 가져온 표가 없습니다."
UNDO_RUN = "통째로 되돌리기"
UNDO_RUN_HELP = "고른 가져오기를 통째로 되돌립니다. 그 뒤에 이어 적은 기록이 있으면 되돌리지 않습니다."
NO_RUN = "먼저 가져온 기록을 골라 주십시오."
UNDONE_ALREADY = "이미 되돌린 기록입니다."
REALLY_UNDO = "{at}에 가져온 {kind} {rows}줄을 되돌리겠습니까?"
RUN_IS_UNDONE = "{kind} {rows}줄을 되돌렸습니다."
