"""What `add`, `search` and `import` say on the command line: help, questions and results."""

from __future__ import annotations

ADD = "기록 하나를 화면 없이 더합니다(접촉, 발굴 건수, 출석, 지출)."
ADD_CONTACT = "사례에 접촉을 더합니다. CASE는 사례번호나 그 앞부분, 또는 초성과 번호입니다(예: 'ㅇㅇ2 14')."
ADD_OUTREACH = (
    "한 동의 한 달 발굴 건수를 적습니다. 같은 칸의 수는 새 수로 바뀝니다."
    " ROUTE는 경로나 경로:세부입니다(예: 방문:한파). COUNT는 12나 12건입니다."
)
ADD_ATTENDANCE = (
    "회의의 출석을 적습니다. MEETING은 날짜(3.18, 오늘)나 목록의 ID입니다. 사람은 이름이나 초성으로 적습니다."
)
SEARCH = "사례, 회의, 공동사업, 사람에서 글이나 초성을 찾습니다. 무엇을 찾았는지는 남기지 않습니다."

ON = "날짜: 3.18, 어제 (기본: 오늘)"
METHOD = "방법: 방문, 전화, 내방, 문자, 동행방문, 기관경유, 영상 (visit, phone …, 초성 한 글자)"
RESULT = "결과: 완료, 부재, 거절, 연락두절, 위험징후 (completed, absent …; 기본: 완료)"
MEMO = "한 줄 내용(80자)"
NEXT = "다음 접촉 예정일: 3.25, +7"
LEVEL = "위기도: 상, 중, 하"
BY = "접촉한 사람(기본: 나)"
WITH = "함께 간 사람"
PRESENT = "출석한 사람(여러 번)"
LATE = "늦게 온 사람(여러 번)"
ABSENT = "불참한 사람, 사유는 뒤에: 이름:출장 (여러 번)"
SUBSTITUTE = "대리로 채운 자리, 온 사람은 뒤에: 이름:온사람 (여러 번)"
GUEST = "등록하지 않은 참석자: 이름이나 이름@기관 (여러 번)"
EVERYBODY = "예정인 사람을 모두 출석으로"
LIMIT = "종류마다 몇 건까지 보일지"

ASK_METHOD = "방법(방문, 전화, 내방, 문자, 동행방문, 기관경유, 영상)"
ASK_RESULT = "결과(완료, 부재, 거절, 연락두절, 위험징후)"
ASK_MEMO = "한 줄(없으면 Enter)"
ASK_DONG = "동"
ASK_MONTH = "달(2021-03)"
ASK_ROUTE = "경로(온라인, 방문, 인적안전망, 홍보, 신고, 의뢰; 세부는 방문:한파)"
ASK_COUNT = "건수"
ASK_PRESENT = "출석한 사람(쉼표로)"
MISSING = "{option}을(를) 적어 주십시오."

CONTACT_SAVED = "{case_no} {sentence} [{id}]"
MASKED = "전화번호, 계좌, 전자우편으로 보이는 부분은 가려서 저장했습니다."
OUTREACH_SAVED = "{dong} {month} {route} {count}, 저장했습니다."
OUTREACH_ROUTE = "{route}({detail})"
ATTENDANCE_SAVED = "{meeting}: 참석 {filled}/{seats}명, 저장했습니다. [{id}]"
AT = "{field}: {sentence}"
SEARCH_MORE = "더 있습니다: {nouns}. --limit를 늘리거나 찾는 글을 더 적어 주십시오."
NOUNS = {"cases": "사례", "meetings": "회의", "projects": "공동사업", "people": "사람"}

FIELDS = {
    "case": "사례",
    "meeting": "회의",
    "name": "이름",
    "person_id": "사람",
    "reason": "사유",
    "substitute": "온 사람",
    "dong_id": "동",
    "month": "달",
    "route": "경로",
    "route_detail": "세부 경로",
    "count": "건수",
    "unit": "단위",
    "columns": "칸",
    "amount": "금액",
    "item": "편성목",
    "summary": "적요",
    "on_date": "날짜",
    "evidence_no": "증빙번호",
    "budget_line_id": "편성목",
    "zone": "권역",
}

IMPORT = "XLSX나 CSV 명단에서 사람, 기관, 사례, 발굴 건수를 가져옵니다. 모든 줄을 먼저 살피고 한 번에 저장합니다."
IMPORT_KIND = "무엇의 명단인지(주지 않으면 제목을 보고 정합니다)"
DRY_RUN = "살피기만 하고 저장하지 않습니다."
YES = "묻지 않고 저장합니다."
SKIP_BAD = "문제가 있는 줄은 빼고 저장합니다."
AGAIN = "이미 가져온 파일이라도 다시 가져옵니다."
SHEET = "읽을 시트 이름"
COLUMN = "칸의 뜻을 정합니다: 필드=제목 (여러 번, 예: found_on=접수일)"
HISTORY = "지금까지 가져온 것을 보여 줍니다."
UNDO = "가져온 것 하나를 통째로 되돌립니다(--history의 ID)."

NEEDS_FILE = "가져올 파일을 적어 주십시오."
BAD_COLUMN = "--column은 필드=제목으로 적습니다. 쓸 수 있는 필드: {known}"
COLUMN_MISSING = "{column} 칸을 찾지 못했습니다. --column {field}=제목 으로 알려 주십시오."
READ_AS = "{file}{sheet}: {kind} {rows}줄"
SHEET_OF = " ({sheet})"
COLUMN_READ = "  {field} = {heading}"
READY = "가져올 줄 {ready}줄, 문제가 있는 줄 {bad}줄"
READING = "{done}/{total}줄"
ASK_SAVE = "저장할까요?"
NOT_SAVED = "저장하지 않았습니다."
NEEDS_YES = "저장하려면 --yes를, 살피기만 하려면 --dry-run을 적어 주십시오."
MORE_PROBLEMS = "그 밖에 {count}건이 더 있습니다."
IMPORTED = "{rows}줄을 가져왔습니다. 되돌리려면: chatdong import --undo {id}"
SKIPPED = "문제가 있는 {count}줄은 뺐습니다."
UNDONE = "{rows}줄을 가져온 일을 되돌렸습니다."
RUN = "{at}, {kind} {rows}줄, {file}{undone} [{id}]"
RUN_UNDONE = ", 되돌림"
