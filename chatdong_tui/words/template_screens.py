"""Words on the screens of an office's own templates."""

from __future__ import annotations

TEMPLATES = "구청 양식"
TEMPLATES_HELP = "구청이 준 한글·엑셀 양식을 등록하거나 지우고, 양식에 적을 이름을 봅니다."
REGISTERED = "등록한 양식 - 이 문서는 이 형식에서 프로그램의 서식 대신 양식에 채워 나갑니다"
NONE = "없음. F4를 눌러 등록합니다."
FORMS = "문서 - Enter를 누르면 양식에 적을 이름을 봅니다"
NO_TEMPLATE = "등록한 양식에 줄을 맞춘 뒤 누르십시오."

ADD = "양식 등록"
ADD_HELP = "고른 문서의 양식 파일(HWPX, XLSX)을 등록합니다."
FORM = "문서"
FILE = "파일"
FILE_EXAMPLE = "예: ~/문서/결과보고 양식.hwpx"
WHAT = (
    "채울 자리에 {{제목}}처럼 적은 HWPX나 XLSX 파일의 경로를 적습니다.\n"
    "명단은 표의 한 줄에 {{명단.성명}}처럼 적으면 그 줄이 되풀이됩니다."
)
REMOVE = "양식 지우기"
REMOVE_HELP = "고른 양식을 지웁니다. 그 뒤로는 프로그램의 서식으로 나갑니다."
REMOVE_QUESTION = "{form} {format} 양식({name})을 지울까요?"

FIELDS = "{form} 양식에 적을 이름"
SINGLE = "한 번만 나오는 값"
ROWS = "{name} - 표의 한 줄에 적으면 그 줄이 되풀이됩니다"
COPY = "이름 복사"
COPY_HELP = "고른 이름을 괄호와 함께 클립보드에 복사합니다."
COPIED = "복사했습니다: {mark}"

OWN_FORMS = "구청 양식으로 나가는 문서: {forms}"
ONE_FORM = "{form}({format})"
BETWEEN = ", "
PREVIEW_IS_OURS = "{formats} 파일은 등록한 구청 양식에 채워 나갑니다. 여기 보이는 것은 프로그램의 서식입니다."
