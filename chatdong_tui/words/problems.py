"""The sentence for everything that can go wrong: what happened, what is safe, what to do next."""

from __future__ import annotations

from chatdong_tui.domain.refusal import FileProblem, FileRefused, Rule, RuleBroken

_RULES: dict[Rule, str] = {
    Rule.REQUIRED: "비어 있습니다. 적어 주십시오.",
    Rule.TOO_LONG: "너무 깁니다. {limit}자까지 적을 수 있습니다.",
    Rule.NOT_A_DATE: "날짜가 아닙니다. 3.18, 오늘, +7처럼 적어 주십시오.",
    Rule.NOT_A_TIME: "시각이 아닙니다. 14:00처럼 적어 주십시오.",
    Rule.NOT_A_NUMBER: "숫자가 아닙니다. 30이나 30명처럼 적어 주십시오.",
    Rule.NOT_A_MONTH: "달이 아닙니다. 2021-03처럼 적어 주십시오.",
    Rule.NOT_MONTHS: "달을 읽을 수 없습니다. 1~12, 2 6 9 12, 매월처럼 적어 주십시오.",
    Rule.NOT_A_SERIES_DAY: "날을 읽을 수 없습니다. 셋째 목, 마지막 금, 매주 수, 15일처럼 적어 주십시오.",
    Rule.NOT_A_CHOICE: "목록에 없는 값입니다. 목록에서 골라 주십시오.",
    Rule.OUT_OF_RANGE: "쓸 수 있는 범위를 벗어났습니다. 값을 확인해 주십시오.",
    Rule.END_BEFORE_START: "끝이 시작보다 앞섭니다. 날짜나 시각을 확인해 주십시오.",
    Rule.RESIDENT_NUMBER: "주민등록번호로 보이는 숫자가 있어 저장하지 않았습니다. 그 숫자를 지워 주십시오.",
    Rule.CONTROL_CHARACTER: "보이지 않는 제어 문자가 들어 있어 저장하지 않았습니다. 지우고 다시 적어 주십시오.",
    Rule.UNKNOWN_RECORD: "찾을 수 없는 기록입니다. 이름이나 번호를 확인해 주십시오.",
    Rule.STALE: "그 사이에 고쳐진 기록입니다. 다시 열어 확인해 주십시오. 아무것도 덮어쓰지 않았습니다.",
    Rule.AMBIGUOUS: "여럿이 맞습니다. 이름을 더 길게 적어 주십시오.",
    Rule.IN_USE: "다른 기록이 이 기록을 근거로 삼고 있어 지우거나 옮기지 않았습니다. 그 기록을 먼저 고쳐 주십시오.",
    Rule.ALREADY_THERE: "이미 있는 기록입니다.",
    Rule.ALREADY_ENDED: "이미 끝난 기록입니다.",
    Rule.NOT_IN_ZONE: "그날 이 동이 속한 권역이 없습니다. 네트워크 화면에서 참여 동을 확인해 주십시오.",
    Rule.ROLE_ENDED: "그날에는 이미 끝난 역할입니다. 날짜를 확인해 주십시오.",
    Rule.NOTHING_TO_UNDO: "되돌릴 일이 없습니다.",
    Rule.UNDO_CHANGED_SINCE: "그 뒤에 다시 고친 기록이라 되돌리지 않았습니다. 나중 기록은 그대로입니다.",
    Rule.MOVE_NOT_ALLOWED: "지금 상태에서는 그 상태로 옮길 수 없습니다.",
    Rule.NEEDS_CONTACT: "접촉 기록이 한 건 있어야 합니다. 접촉을 먼저 적어 주십시오.",
    Rule.NEEDS_CONSENT: "수집·이용 동의나 직권 사유가 있어야 접수할 수 있습니다.",
    Rule.NEEDS_LEAD_AGENCY: "주관기관을 골라 주십시오.",
    Rule.NEEDS_NEED: "욕구 영역을 하나 이상 조사해야 합니다.",
    Rule.NEEDS_CRISIS_LEVEL: "위기도(상·중·하)를 정해 주십시오.",
    Rule.NEEDS_MEETING: "결정한 회의를 골라 주십시오. 이 사례를 상정한 사례회의여야 합니다.",
    Rule.NEEDS_CLASSIFICATION: "대상자 구분을 골라 주십시오.",
    Rule.NEEDS_MANAGER: "주사례관리자를 한 명 골라 주십시오.",
    Rule.NEEDS_GOAL: "목표를 한 가지 이상 적어 주십시오.",
    Rule.NEEDS_SERVICE: "제공할 서비스를 한 가지 이상 적어 주십시오.",
    Rule.NEEDS_PERIOD: "제공 기간의 끝 날짜를 적어 주십시오.",
    Rule.NEEDS_REASON: "사유를 골라 주십시오.",
    Rule.NEEDS_APPROVAL: "결정한 회의나 승인자를 골라 주십시오.",
    Rule.NEEDS_ORGANISATION: "기관을 골라 주십시오.",
    Rule.NEEDS_CYCLE: "점검 주기(일)를 적어 주십시오.",
    Rule.NEEDS_RECHECK: "다시 확인할 날짜를 적어 주십시오.",
    Rule.NEEDS_TRANSFER: "주관기관은 접수나 대상자 구분 때 정하고, 그 밖에는 이관으로 바꿉니다.",
    Rule.BEFORE_FOUND: "발굴일보다 앞선 날짜입니다.",
    Rule.BEFORE_LAST_MOVE: "앞선 상태 변경보다 이른 날짜입니다.",
    Rule.NOT_ON_SHEET: "이 기록지에 {no}번 줄이 없습니다. 기록지를 바로 골랐는지 확인해 주십시오.",
    Rule.BLANK_LINE: "{no}번은 사례가 없는 빈 줄입니다. 번호 대신 사례번호로 시작해 주십시오.",
    Rule.EPISODE_OPEN: "아직 진행 중인 사례입니다. 종결한 뒤에 재개입할 수 있습니다.",
    Rule.EPISODE_CLOSED: "종결한 사례는 다시 열지 않습니다. 재개입으로 새 회차를 여십시오.",
    Rule.STATUS_RESTS_ON_IT: "지금 상태의 근거가 되는 기록이라 지우지 않았습니다. 맞는 기록을 먼저 더하십시오.",
    Rule.ON_AN_AGENDA: "회의에 상정한 사례라 지우지 않았습니다. 사유를 적어 비대상이나 종결로 옮기십시오.",
    Rule.NOTHING_HELD: "그 달에 열린 회의가 없어 만들 문서가 없습니다.",
    Rule.NO_PRACTICE: "그 해의 우수사례가 없어 만들 문서가 없습니다. 등록부의 우수사례에 먼저 적어 주십시오.",
    Rule.NOTHING_PLANNED: "그 해에 계획한 공동사업이 없어 만들 문서가 없습니다.",
    Rule.NO_TEMPLATE: "그 문서에 등록한 양식이 없습니다. 등록한 양식은 chatdong template list로 볼 수 있습니다.",
    Rule.PLAN_INCOMPLETE: "계획에 빠진 것이 있어 확정하지 않았습니다: {missing}. 채운 뒤에 다시 확정하십시오.",
    Rule.PLAN_CONFIRMED: "확정한 계획에 꼭 있어야 하는 것이라 그대로 두었습니다: {missing}."
    " 초안으로 되돌리면 지울 수 있습니다.",
    Rule.CARRIED_OVER_ALREADY: "이미 그 해로 이어 놓은 사업입니다. 이어진 사업을 고쳐 주십시오.",
    Rule.TOO_MANY_PARTS: "/로 나눈 칸이 너무 많습니다. 글에 든 /는 //로 적어 주십시오.",
    Rule.COUNTED_ALREADY: "활동에서 세는 값({counted})이라 다른 수를 적지 않습니다. 활동을 고치거나 빈칸으로 두십시오.",
    Rule.MERGED_ALREADY: "이미 다른 가구와 묶은 가구입니다. 그 묶음을 먼저 푸십시오. 아무것도 바꾸지 않았습니다.",
    Rule.NOT_MERGED: "다른 가구와 묶은 가구가 아닙니다.",
    Rule.NOT_A_PHONE: "전화번호가 아닙니다. 010-1234-5678처럼 적어 주십시오.",
    Rule.PERSONAL_FIELDS_OFF: "이름·전화·주소 칸을 쓰지 않도록 되어 있습니다. 설정에서 personal_fields를 켜야 씁니다.",
    Rule.PART_ABOVE_WHOLE: "다른 기관이 한 몫이 권역 전체보다 많습니다. 그 몫은 권역의 수 안에 넣어 적어 주십시오.",
    Rule.NOT_HELD: "아직 열지 않은 회의입니다. 출석을 표시하거나 개최로 바꾼 뒤에 회의록을 확정하십시오.",
    Rule.FINALISED: "확정한 회의록이라 바꾸지 않았습니다. 고치려면 사유를 적어 정정을 시작하십시오.",
    Rule.NOT_FINALISED: "확정하지 않은 회의록입니다. 정정 없이 바로 고칠 수 있습니다.",
    Rule.NEWSLETTER_FINAL: "확정한 소식지라 바꾸지 않았습니다. 고치려면 사유를 적어 다시 여십시오.",
    Rule.NEWSLETTER_OPEN: "확정하지 않은 소식지입니다. 바로 고칠 수 있습니다.",
    Rule.NO_NEWSLETTER: "그 달의 소식지가 없습니다. 소식지 화면에서 초안을 먼저 만드십시오.",
    Rule.PERSONAL_LEFT: "개인이 드러날 수 있는 곳이 {count}군데 있어 확정하지 않았습니다. 점검 화면에서 고쳐 주십시오.",
    Rule.NAMES_A_HOUSEHOLD: "가구를 가리키는 말이라 그대로 둘 수 없습니다. 그 말을 지우거나 줄을 감추십시오.",
    Rule.FORMULA_TEXT: "=, +, @로 시작하는 글은 엑셀이 수식으로 읽을 수 있어 받지 않습니다. 그 부호를 지워 주십시오.",
    Rule.FORMULA_WITHOUT_VALUE: "수식의 계산 결과가 파일에 없습니다. 엑셀에서 열어 저장하거나 값으로 바꾸어 주십시오.",
    Rule.MERGED_CELL: "병합한 칸입니다. 병합을 풀고 줄마다 값을 적어 주십시오.",
    Rule.DATE_WITHOUT_YEAR: "연도가 없는 날짜입니다. 2021.3.18처럼 적어 주십시오.",
    Rule.SEVERAL_DONGS: "동이 여럿입니다. 한 줄에 한 동만 적어 주십시오.",
    Rule.IMPORTED_BEFORE: "{at}에 이미 가져온 파일입니다. 아무것도 저장하지 않았습니다.",
    Rule.BAD_ROWS: "문제가 있는 줄이 {rows}줄 있어 아무것도 저장하지 않았습니다. 그 줄을 고쳐 주십시오.",
    Rule.NOTHING_TO_IMPORT: "가져올 수 있는 줄이 없어 아무것도 저장하지 않았습니다.",
    Rule.NOT_A_PERIOD: "기간을 읽을 수 없습니다. 2021, '18하, 21 1분기, 3월, 2021-Q1..Q4처럼 적어 주십시오.",
    Rule.BUCKETS_OVERLAP: "{one}은(는) 이미 있는 {other}와(과) 달이 겹쳐 저장하지 않았습니다."
    " 한쪽 기간을 고쳐 주십시오.",
    Rule.COUNTED_BY_RULE: "기록에서 세는 지표({line})라 실적을 적지 않습니다. 세는 기록을 고치면 수가 따라 바뀝니다.",
    Rule.NOT_A_FIGURE: "{line}: {value}은(는) 지표의 값으로 받지 않습니다. 0부터 {most}까지 적을 수 있습니다.",
    Rule.TOO_MANY_DECIMALS: "이 지표에는 소수를 {decimals}자리까지 적습니다. 지표를 고쳐 늘릴 수 있습니다.",
    Rule.NOTHING_TO_EXPLAIN: "그 기간에 사유를 적을 수치가 없습니다. 그 사이에 수치가 바뀌었는지 확인해 주십시오.",
    Rule.REFERENCE: "원문 자료라 고치지 않았습니다. 원문에 적힌 그대로 두고 읽기만 합니다.",
    Rule.NO_BUDGET: "그 해에는 편성한 예산이 없어 만들 정산서가 없습니다.",
    Rule.BEFORE_GRANT: "{line}교부일{day} 전의 지출이라 교부금으로 쓸 수 없습니다. 날짜와 편성목을 확인해 주십시오.",
    Rule.OUTSIDE_PERIOD: "{line}집행할 수 있는 기간{day} 밖의 지출입니다. 날짜를 확인해 주십시오.",
    Rule.NOT_CONFIRMED_YET: "{line}공동사업 계획을 확정{day}하기 전에는 사업비를 쓸 수 없습니다."
    " 운영비 편성목을 고르거나 계획을 먼저 확정하십시오.",
    Rule.OWN_MONEY_MIXED: "{line}같은 증빙번호의 영수증{other}이 자부담과 교부금에 섞여 있습니다."
    " 자부담 몫은 영수증을 따로 받아 적어 주십시오.",
    Rule.SETTLED: "정산을 마친 해라 바꾸지 않았습니다. 정산 화면에서 정산을 다시 연 뒤에 고치십시오.",
    Rule.NEEDS_EXCEPTION: "{told}그래도 저장하려면 사유를 적어 주십시오.",
    Rule.BELOW_SPENT: "{line}이미 {spent}원을 써서 {left}원까지만 옮길 수 있습니다. 금액을 고쳐 주십시오.",
    Rule.BELOW_MOVED: "다른 편성목으로 옮긴 {moved}원보다 적게 고칠 수 없습니다. 편성목 변경을 먼저 고치십시오.",
    Rule.BELOW_GRANTED: "{line}이미 교부받은 {granted}원보다 예산이 적어져 바꾸지 않았습니다. 교부를 먼저 고치십시오.",
    Rule.SAME_LINE: "같은 편성목입니다. 다른 편성목을 골라 주십시오.",
    Rule.SETTLEMENT_SHORT: "교부액보다 많이 쓴 편성목이 있어 정산을 마치지 않았습니다: {lines}."
    " 편성목 변경 승인이나 지출을 먼저 고치십시오.",
    Rule.SETTLEMENT_OPEN: "남은 일이 있어 정산을 마치지 않았습니다: {lines}."
    " 먼저 고치거나, 그대로 마치는 사유를 적어 주십시오.",
    Rule.REFUND_DIFFERS: "반납할 금액은 {due}원(잔액 {left}원 + 이자 {interest}원)인데 {typed}원으로 적혀 있습니다."
    " 금액이나 이자를 고쳐 주십시오.",
    Rule.AMOUNT_DIFFERS: "{text}계산하면 {computed}원인데 {typed}원으로 적혀 있습니다."
    " 둘 가운데 틀린 쪽을 고쳐 주십시오.",
    Rule.NO_UNIT_PRICE: "{text}단가가 없습니다. 210,000원 × 17명 × 2회처럼 적어 주십시오.",
    Rule.TWO_PRICES: "{text}단가가 둘입니다. 항목이 여럿이면 / 나 + 로 나누어 적어 주십시오.",
    Rule.BASIS_NOT_A_NUMBER: "{text}읽을 수 없는 숫자가 있습니다. 210,000원 × 17명 × 2회처럼 적어 주십시오.",
    Rule.NEGATIVE_AMOUNT: "{text}음수는 쓸 수 없습니다. 부호를 지워 주십시오.",
    Rule.ABSURD_AMOUNT: "{text}금액이 0원이거나 지나치게 큽니다. 숫자를 확인해 주십시오.",
    Rule.NOT_WHOLE_WON: "{text}원 단위로 떨어지지 않습니다. 수량이나 비율을 고쳐 주십시오.",
    Rule.STOPPED: "멈추었습니다. 아무것도 저장하지 않았습니다.",
}

_FILES: dict[FileProblem, str] = {
    FileProblem.MISSING: "파일이 없습니다: {path}. 경로를 확인하거나 chatdong demo로 예시 파일을 만들어 보십시오.",
    FileProblem.NOT_OURS: "찾동 기록 파일이 아닙니다: {path}. 파일은 그대로 두었습니다.",
    FileProblem.NEWER: "더 새로운 프로그램이 만든 파일입니다(파일 {found}판, 이 프로그램은 {known}판까지): {path}."
    " 파일은 그대로 두었습니다. 프로그램을 새 판으로 바꾸어 여십시오.",
    FileProblem.DAMAGED: "파일이 손상되었습니다: {path}. 아무것도 바꾸지 않았습니다. 백업 파일을 여십시오.",
    FileProblem.READ_ONLY: "쓸 수 없는 파일입니다(읽기 전용): {path}. 쓸 수 있는 폴더로 옮겨 여십시오.",
    FileProblem.LOCKED: "다른 프로그램이 이 파일을 열고 있습니다"
    "(컴퓨터 {computer}, 프로세스 {pid}, {since}부터): {path}. 그 프로그램을 닫고 다시 여십시오.",
    FileProblem.DISK_FULL: "디스크에 빈자리가 없어 저장하지 못했습니다: {path}. 앞서 저장한 것은 그대로입니다."
    " 자리를 비우고 다시 저장하십시오.",
    FileProblem.NOT_WRITABLE: "여기에는 파일을 쓸 수 없습니다: {path}. 다른 폴더를 골라 주십시오.",
    FileProblem.NOT_A_FOLDER: "폴더가 아니라 파일입니다: {path}. 아무것도 쓰지 않았습니다. 다른 폴더를 골라 주십시오.",
    FileProblem.NO_ROOM: "디스크에 빈자리가 모자라({needed}MB 필요, {free}MB 남음) 아무것도 쓰지 않았습니다: {path}."
    " 자리를 비우거나 다른 폴더를 골라 주십시오.",
    FileProblem.SYNCED: "{service} 동기화 폴더라 아무것도 쓰지 않았습니다: {path}."
    " 여기에 쓴 문서는 인터넷 저장소와 다른 컴퓨터로 올라갑니다.",
    FileProblem.BUSY: "이미 있는 파일을 바꾸지 못했습니다: {path}. 한글이나 엑셀에 열려 있으면 닫고 다시 하십시오.",
    FileProblem.CLOSED: "이미 닫은 파일입니다: {path}. 저장한 기록은 그대로입니다. 다시 열어 주십시오.",
    FileProblem.EXISTS: "이미 파일이 있습니다: {path}. 덮어쓰지 않았습니다. 다른 이름을 쓰십시오.",
    FileProblem.SQLITE_TOO_OLD: "설치된 SQLite {found}판에는 기록을 잃을 수 있는 결함이 있어 열지 않았습니다."
    " {needed}판 이상이 필요합니다. sqlcipher3 꾸러미를 새로 설치하십시오.",
    FileProblem.IMPORT_MISSING: "파일이 없거나 읽을 수 없습니다: {path}. 경로와 권한을 확인해 주십시오.",
    FileProblem.NOT_A_TABLE: "읽을 수 있는 표 파일(XLSX, CSV)이 아닙니다: {path}. 아무것도 저장하지 않았습니다."
    " 엑셀에서 열어 'Excel 통합 문서(.xlsx)'로 다시 저장해 주십시오.",
    FileProblem.OLD_EXCEL: "예전 엑셀 형식(.xls)입니다: {path}."
    " 엑셀에서 'Excel 통합 문서(.xlsx)'로 다시 저장해 주십시오.",
    FileProblem.PASSWORD: "암호가 걸린 파일입니다: {path}. 엑셀에서 암호를 풀고 저장한 뒤 다시 하십시오.",
    FileProblem.TOO_LARGE: "명단으로 보기에는 너무 큰 파일이라 읽지 않았습니다: {path}."
    " 필요한 줄만 새 파일에 옮겨 주십시오.",
    FileProblem.FAR_CELL: "{row}행까지 칸이 차 있는 표라 읽지 않았습니다({limit}행까지 읽습니다): {path}."
    " 명단 아래의 빈 줄을 지우고 다시 저장해 주십시오.",
    FileProblem.TOO_MANY_ROWS: "{limit}줄이 넘는 파일이라 읽지 않았습니다: {path}. 나누어 가져와 주십시오.",
    FileProblem.BAD_TEXT: "{line}째 줄의 글자를 읽을 수 없습니다(UTF-8도 CP949도 아님): {path}."
    " 'CSV UTF-8'로 다시 저장해 주십시오.",
    FileProblem.BAD_CSV: "{line}째 줄에서 따옴표가 맞지 않습니다: {path}. 그 줄을 고치거나 XLSX로 저장해 주십시오.",
    FileProblem.NO_SHEET: "그 시트가 없습니다: {path}. 읽을 수 있는 시트는 {sheets}입니다.",
    FileProblem.NO_ROWS: "적힌 줄이 없는 파일입니다: {path}.",
    FileProblem.NO_HEADER: "제목 줄을 찾지 못했습니다: {path}. 첫 줄에 이름, 동, 발굴일 같은 제목을 적어 주십시오.",
    FileProblem.DUPLICATE_HEADER: "같은 제목이 두 칸에 있습니다({header}): {path}. 제목을 다르게 적어 주십시오.",
    FileProblem.MERGED_HEADER: "제목 줄({row}행)에 병합한 칸이 있습니다: {path}."
    " 병합을 풀고 한 칸에 제목 하나를 적어 주십시오.",
    FileProblem.BAD_TEMPLATE: "양식으로 쓸 수 없는 파일이라 아무것도 하지 않았습니다: {path}.{faults}",
    FileProblem.TEMPLATE_CHANGED: "등록한 양식 파일이 없어졌거나 바뀌어 쓰지 않았습니다: {path}."
    " 양식을 다시 등록하거나 지워 주십시오.",
    FileProblem.TEMPLATE_LIST_BROKEN: "등록한 양식의 목록을 읽을 수 없습니다: {path}."
    " 그 파일을 지우고 양식을 다시 등록해 주십시오.",
    FileProblem.BAD_SETTINGS: "설정 파일 {line}째 줄을 읽을 수 없습니다({key}): {path}. 그 줄을 고치거나 지우십시오.",
}


class _Facts(dict[str, object]):
    """Facts of a refusal; one that is not known is left out of the sentence."""

    def __missing__(self, key: str) -> str:
        return ""


def sentence(problem: RuleBroken | FileRefused) -> str:
    """What happened, what is safe and what to do next, in one or two sentences."""
    if isinstance(problem, FileRefused):
        return _FILES[problem.problem].format_map(_Facts(problem.facts, path=problem.path))
    return _RULES[problem.rule].format_map(_Facts(problem.facts))


UNEXPECTED = "예상하지 못한 문제가 생겼습니다. 저장한 기록은 그대로입니다. 자세한 내용은 기록 파일에 있습니다: {log}"
CANCELLED = "취소했습니다. 저장한 기록은 그대로입니다."
