"""What the command line says: help texts, results and headings."""

from __future__ import annotations

from chatdong_tui.words.form import FORM_NAMES

PROGRAM = "찾동 동단위 민관협력 네트워크의 기록과 보고를 다루는 프로그램입니다."
OPEN = "기록 파일을 화면으로 엽니다(파일을 주지 않으면 기본 파일)."
DEMO = "예시 파일을 만들고 2021년 3월 보고를 내보낸 뒤 화면을 엽니다."
EXPORT = (
    "한 달의 보고 문서를 그 달의 폴더(2021-03_제3권역)에 파일로 내보냅니다."
    " 만든 문서의 경로를 한 줄에 하나씩 보여 주고, 폴더의 목록(HTML)에 파일마다 SHA-256을 적습니다."
)
CHECK = "파일이 온전한지 살핍니다: 쪽, 외래 키, 기록(저널)과 행."
WHERE = "자료, 설정, 내보내기, 기록 파일이 있는 곳을 보여 줍니다."
LIST = "기록을 한 줄에 하나씩 보여 줍니다(회의, 사례, 공동사업, 사람, 집중 모니터링, 기한)."
SHOW = "기록 하나를 보여 줍니다. 번호(사례번호)나 목록의 ID를 줍니다."
REPORT = "한 해의 표를 화면에 보여 주거나 JSON으로 냅니다."
REPORT_INDICATORS = "지표의 계획과 실적을 기간별로 보여 줍니다(원문 자료의 지표도 함께)."
VERSION = "판을 보여 줍니다."

CALENDAR = "한 해의 기한을 달력 파일(.ics)로 만듭니다. 개인정보는 들어가지 않습니다."
YEAR = "연도(주지 않으면 올해)"
ICS = "만들 .ics 파일 경로"
EVENTS = "기한 {count}개를 적었습니다."

FILE = "기록 파일 경로"
TO = "내보낼 폴더(주지 않으면 내보내기 폴더)"
SCOPE = "범위: zone:3(권역) 또는 district(구 전체)"
PERIODS = "기간: 2021-Q1..Q4, 2021, 2021-H1, 2021-03, 2020-H2,2021-Q1..Q4 (주지 않으면 올해 분기)"
FORM = "문서: all(그 달과 범위에 필요한 것 모두) 또는 이름을 쉼표로: " + ", ".join(FORM_NAMES) + " (여러 번 줄 수 있음)"
YES = "동기화 폴더(OneDrive, Dropbox, Google Drive, iCloud, 네이버 MYBOX)여도 묻지 않고 씁니다."
SYNCED = "{service} 동기화 폴더입니다: {folder}. 여기에 쓴 문서는 인터넷 저장소와 다른 컴퓨터로 올라갑니다."
SYNCED_QUESTION = "그래도 쓸까요?"
SAY_YES = "그래도 쓰려면 --yes를 붙이십시오."
FORMAT = "형식: hwpx,pdf,xlsx,html,csv,json 가운데 쉼표로"
CASES = "예시에 더할 가상 사례 수(크기 시험용)"
MONTH = "달: 2021-03"
ZONE = "권역 번호"
AS_JSON = "JSON으로 보여 줍니다."

PLACES = {
    "file": "기본 파일",
    "demo": "예시 파일",
    "outbox": "내보내기 폴더",
    "settings": "설정 파일",
    "log": "기록(로그) 파일",
}
DEMO_EXISTS = "예시 파일이 이미 있어 그대로 씁니다."
BUILDING = "예시를 만들고 있습니다…"
BUILDING_CASES = "가상 사례를 더하고 있습니다… {done:,}/{total:,}"
NEEDS_TERMINAL = "화면을 열 터미널이 없습니다. 터미널에서 실행하거나 list, show, export 명령을 쓰십시오."
BAD_CHOICE = "쓸 수 없는 값입니다: {text}. 쓸 수 있는 값: {known}"
NO_ROOM = "디스크에 빈자리가 없어 결과를 끝까지 쓰지 못했습니다. 자리를 비우고 다시 하십시오."
EMPTY = "해당하는 기록이 없습니다."
OPEN_AFTER = "끝난 뒤 화면을 엽니다(터미널일 때)."
