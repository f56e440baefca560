"""Invented names and sentences for the example; nobody and nothing here is real."""

from __future__ import annotations

PEOPLE = (
    "강가람 고나래 구다온 권라온 김마루 나바다 남사랑 노아라 도자람 류하늘 문가온 민나리 박다솜 배라라 "
    "백미르 변보람 서새론 성아름 손이든 송조은 신찬솔 안초롱 양큰솔 엄푸름 오한별 우해솔"
).split()
"""The 25 people of 2021 and the one who comes in July."""

ALIASES = (
    "느티나무 들국화 민들레 봄까치 소나무 제비꽃 진달래 참나리 초롱꽃 패랭이 할미꽃 해바라기 구절초 "
    "금강초롱 도라지 동백 매화 목련 물망초 백일홍 산수유 수선화 억새 자작나무"
).split()

PLACES = ("복지관 3층 회의실", "복지관 강당", "동주민센터 2층 회의실", "복지관 프로그램실")

TOPICS = (
    "전회 조치사항 점검",
    "구 전달사항 공유",
    "기관 소식 공유",
    "동별 위기가구 발굴·지원 사례 공유",
    "공동사업 추진사항 점검",
    "안건 논의",
    "차기 회의 일정",
)

SEASON_TOPICS = (
    "기관별 기대 역할과 시급한 현안",
    "업무 목록과 접점 정리",
    "운영계획서(안) 검토",
    "회의 규칙과 업무 분장",
    "공동 학습 주제 선정",
    "공동사업 계획서(안) 검토",
    "세부사업 일정 조정",
    "폭염 대비 안부 확인",
    "추석 나눔 자원 배분",
    "공동사업 중간 점검",
    "동절기 발굴 계획",
    "정산과 성과공유회 준비",
)
"""The main topic of each month's zone meeting."""

DIRECTION = "네트워크 방향 정하기"
RESIDENTS = "주민 모임 대표를 권역회의에 모시기"

OWN_ITEMS: dict[tuple[int | None, int], str] = {
    (None, 2): DIRECTION,
    (1, 9): "후원 물품 보관 장소 찾기",
    (2, 7): "이사한 가구의 담당 동 정하기",
    (3, 8): "야간 동행방문의 순번과 안전 수칙",
    (3, 9): "공동 명단을 두는 곳과 열어 보는 사람",
    (3, 10): RESIDENTS,
    (4, 8): "기증 물품 받는 날 맞추기",
    (5, 10): "잔손지원 신청을 받는 창구 하나로 하기",
}
"""An item that one meeting has beside the usual ones, by zone number (None: of the district) and month."""

ON_DIRECTION = (
    "권역마다 먼저 모여 의견을 모은 뒤 함께 정하자는 데 뜻을 같이함",
    "주민과 함께하는 방향에는 모두 공감하나 시기를 두고 의견이 나뉨",
)
WAYS = (
    ("동과 복지관이 손잡고 실무자가 중심이 되어 움직임(복지 분야로 한정)", "맡은 일이 분명하고 바로 시작할 수 있음"),
    (
        "주민 조직과 함께 주민이 이끄는 동네 네트워크로 넓힘(복지·건강·여성·주민자치·마을)",
        "앞으로 나아갈 방향이고 정책의 흐름과도 맞음",
    ),
)
"""The two ways the network could go, each with what speaks for it."""

REASON_FOR_DIRECTION = (
    "복지관은 사례관리와 지역조직으로 일이 나뉘어 있고, 동에서는 실무자 중심을 바라며 주민 참여는 아직 이르다고 봄"
)

DISCUSSION = (
    "동마다 발굴 경로가 달라 서식을 맞출 필요가 있음",
    "복지관 후원 물품은 동 명단과 대조한 뒤 배분하기로 함",
    "통장 회의 때 복지관 사업을 함께 알리면 효과가 큼",
    "한 가구에 두 기관이 따로 연락한 일이 있어 연락 순서를 정함",
    "신규 담당자에게 네트워크 운영 방식을 안내함",
    "야간 가정방문은 두 사람이 함께하기로 함",
    "참여 주민이 늘어 장소를 넓은 곳으로 옮길지 검토함",
    "비대면으로 바꾸어도 안부 확인은 매주 이어 가기로 함",
)

DECISIONS = (
    "공동 명단 서식을 한 가지로 통일하기로 함",
    "중복 지원을 막기 위해 배분 전에 명단을 서로 확인하기로 함",
    "매월 셋째 주에 동행방문을 하기로 함",
    "공동 학습 교재를 정하고 격월로 모이기로 함",
    "다음 회의부터 기관 소식지를 미리 나누기로 함",
    "위기가구 사례는 번호로만 다루기로 함",
)

ACTIONS = (
    "공동 명단 서식 보내기",
    "후원 물품 수량 확인하기",
    "통장 회의 안내문 만들기",
    "동행방문 일정 조율하기",
    "공동 학습 강사 알아보기",
    "참여자 모집 안내 붙이기",
    "소식지 원고 모으기",
    "회의록 정리해 나누기",
)

CONTACT_MEMOS = (
    "안부를 확인함. 식사는 하루 두 끼",
    "반찬을 전달하고 건강 상태를 살핌",
    "전기요금 체납 안내를 함께 확인함",
    "병원 동행 일정을 정함",
    "집을 비워 쪽지를 남김",
    "자녀와 다시 연락이 닿았다고 함",
    "난방용품을 요청함",
    "일자리 상담을 원함",
    "이웃이 자주 들여다보고 있음",
    "복지관 프로그램 참여를 권함",
)

SERVICES = (
    ("긴급복지 생계지원", "economy", "public", "cash"),
    ("기초생활보장 신청 안내", "economy", "public", "service"),
    ("밑반찬 지원", "daily_life", "private", "in_kind"),
    ("주거환경 개선", "housing", "private", "service"),
    ("안부 확인", "safety", "private", "service"),
    ("방문간호", "health", "public", "service"),
    ("정신건강 상담", "health", "public", "service"),
    ("난방용품", "daily_life", "private", "in_kind"),
    ("푸드마켓 이용권", "daily_life", "private", "voucher"),
    ("자활근로 연계", "job", "public", "service"),
    ("채무 조정 상담", "legal", "public", "service"),
    ("학습 지원", "education", "private", "service"),
)
"""(name, need domain, sector, form) of the services given."""

GOALS = (
    "안정된 식생활과 건강 관리",
    "주거 환경 개선과 체납 해소",
    "사회적 관계 회복과 고립 예방",
    "소득 안정과 자립 준비",
)

EXPENSES = (
    ("사무관리비", "강사료", 200_000, "transfer"),
    ("사무관리비", "재료비", 61_400, "card"),
    ("사무관리비", "홍보물 제작", 70_000, "card"),
    ("사무관리비", "현수막 제작", 55_000, "card"),
    ("업무추진비", "회의 다과", 24_000, "card"),
    ("업무추진비", "간담회 다과", 31_000, "card"),
)
"""(budget item, summary, amount in won, method)."""

MILESTONES = (("참여자 모집", 7, 7), ("프로그램 운영", 8, 11), ("평가와 공유", 12, 12))
"""(name, first month, last month) of the second half of the year."""
