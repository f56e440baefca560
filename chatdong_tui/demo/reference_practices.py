"""The conference of 복지관 and 주민센터 (seed 004): its groups, and the 24 practices they told, in other words."""

from __future__ import annotations

import json
from dataclasses import dataclass

from chatdong_tui.demo.reference_rows import Source
from chatdong_tui.domain.good_practice import ConferenceGroup, GoodPractice, PracticeForm

SOURCE = Source("사회복지관·주민센터 민관협력 컨퍼런스 분임토의")

_CONFERENCE = "사회복지관·주민센터 민관협력 컨퍼런스"
_GROUPS = 31
_UNNAMED = "지역을 적지 않음"

_TOPICS = (
    ("협업을 위한 복지관과 주민센터의 역할", (1, 20, 23, 24, 29)),
    ("민관협력의 문제점과 개선방안", (2, 3, 7, 8, 9, 11, 18, 21, 22, 27, 28, 30, 31)),
    ("소통채널을 살릴 연계·협력 방안", (4, 5, 10, 12, 13, 15, 16, 17, 25, 26)),
)


@dataclass(frozen=True, slots=True)
class Card:
    """A practice as a group told it. tags: words separated by spaces."""

    group: int
    region: str
    form: PracticeForm
    title: str
    summary: str
    tags: str
    frequency: str | None = None
    partners: str | None = None
    resource: str | None = None


_F = PracticeForm

CARDS = (
    Card(
        1, "서울시 서초구", _F.GATHERING, "여러 층의 실무 모임을 구가 인정",
        "시설 21곳의 부장단과 실무자, 관장, 사례팀이 따로 모여 공동업무를 꾸리고, 구가 그 모임을 공식으로 인정한다.",
        "모임 소통 정례화 사업비", partners="복지시설 21곳, 구청", resource="구의 사업비",
    ),
    Card(
        3, "부산시", _F.RESOURCE_SHARING, "자원배분 명단을 모아 함께 보기",
        "누구에게 무엇을 나누었는지 공공이 모아 민과 관이 함께 보고, 겨울 난방유나 김장김치가 겹쳐 가지 않게 한다.",
        "자원 중복 김장 난방유 명단", frequency="연말", partners="주민센터, 복지관", resource="난방유, 김장김치",
    ),
    Card(
        4, "부산시 모라3동", _F.DISCOVERY, "이사 온 가구에 선물과 첫인사",
        "전입세대에 작은 선물을 하고 통장이 미리 소식을 알아 두며, 혼자 사는 집은 더 깊이 살핀다.",
        "전입 1인가구 통장 발굴", partners="주민센터, 통장", resource="전입 선물",
    ),
    Card(
        5, "부산시", _F.JOINT_PROJECT, "동과 구의 협의체가 함께 푸는 지역문제",
        "동 복지협의체와 구 보장협의체가 아동 안전과 노인 보호 같은 공동의 욕구를 조사하고 대응을 의논한다.",
        "협의체 욕구조사 아동 노인", partners="동 협의체, 구 협의체",
    ),
    Card(
        6, "대구시", _F.CASE_CONFERENCE, "예산을 받은 정례 사례회의",
        "시의 예산으로 사례회의를 정례화해 지원이 겹치지 않게 하고, 위기사례에는 동과 복지관 담당이 함께 나선다.",
        "사례회의 중복 위기 정례화", frequency="정례", partners="동, 복지관", resource="시 예산",
    ),
    Card(
        7, "대구시", _F.JOINT_PROJECT, "한부모 가정의 부모 생일 챙기기",
        "한부모 가정의 부모에게 생일축하를 전한다. 주민센터가 자원을 찾고 복지관이 대상을 찾는다.",
        "한부모 생일 역할분담", partners="주민센터, 복지관", resource="생일축하 물품",
    ),
    Card(
        8, _UNNAMED, _F.JOINT_PROJECT, "구마다 거점을 둔 복지공동체",
        "구마다 복지관을 거점으로 주민센터와 지역에 맞는 공동사업을 하고, 활동가 교육과 나눔 캠페인을 곁들인다.",
        "거점 활동가 나눔 캠페인 공동체", partners="복지관, 주민센터, 주민 활동가",
    ),
    Card(
        9, "인천 남구", _F.AGREEMENT, "협약으로 묶은 공동 사업",
        "복지관과 주민센터가 협약을 맺고 서로의 사업을 함께하며, 동 보장협의체 회의에도 참석한다.",
        "협약 공동사업 협의체", partners="복지관, 주민센터, 동 보장협의체",
    ),
    Card(
        11, "대전", _F.RESOURCE_SHARING, "긴급지원 세대를 함께 돕기",
        "긴급한 세대의 생활비, 집수리, 환경개선을 나누어 돕고, 복지통장까지 넷이 모이는 워크숍을 연다.",
        "긴급 집수리 주거환경 워크숍", partners="복지관, 지역사회보장협의체, 주민센터, 복지통(이)장",
    ),
    Card(
        12, "대전", _F.COUNSELLING, "두 사람이 함께 가는 방문, 송강톡톡",
        "주민센터와 복지관에서 한 사람씩 함께 방문하고 달마다 통합사례관리 회의를 하며, 사업설명회로 서로를 알린다.",
        "동행방문 사례회의 사업설명회", frequency="회의 매월, 사업설명회 연 2회", partners="주민센터 1명, 복지관 1명",
    ),
    Card(
        13, "세종시", _F.COUNSELLING, "읍면동을 도는 복지상담실",
        "시와 복지관이 기관 8곳과 함께 달마다 읍면동을 돌며 상담실을 연다.",
        "순회 상담 찾아가는", frequency="월 1회", partners="시, 복지관 등 8개 기관",
    ),
    Card(
        15, "경기도", _F.CASE_CONFERENCE, "어려운 청소년을 함께 맡는 사례관리",
        "사각지대 청소년이나 극단적 선택이 염려되는 경우를 복지관과 동이 함께 관리해 자원을 더 잘 잇는다.",
        "청소년 위기 공동사례관리 자원연계", partners="복지관, 동",
    ),
    Card(
        16, "경기도", _F.LEARNING, "이름을 직접 짓는 협의체 교육",
        "동 보장협의체 활동에서 자연스럽게 만나고, 교육의 이름을 위원이 직접 지어 참여할 마음을 키운다.",
        "협의체 교육 동기", partners="동 보장협의체",
    ),
    Card(
        17, "경기도", _F.JOINT_PROJECT, "민과 관의 장점을 합친 사업",
        "맞춤형복지팀이 사업을 돕고 복지관이 필요한 사람을 알아내 지원한다.",
        "역할분담 수요 맞춤형", partners="맞춤형복지팀, 복지관",
    ),
    Card(
        18, "경기도 오산시, 구리시", _F.JOINT_PROJECT, "마을잔치와 김장을 함께",
        "오산시는 마을잔치와 김장을 민과 관이 함께 하고, 구리시는 서로 모자란 서비스를 채워 준다.",
        "마을잔치 김장 나눔", partners="민, 관", resource="김장김치",
    ),
    Card(
        20, "강원도", _F.STANDARD, "후원금은 민, 발굴은 관",
        "관의 정보와 민의 실행력을 합친다. 후원금은 민이 관리하고 사례는 관이 찾아낸다.",
        "후원 발굴 역할분담", partners="민, 관", resource="후원금",
    ),
    Card(
        21, "강원도 횡성군", _F.RESOURCE_SHARING, "행복봉사 공동체의 한 창구",
        "자원과 서비스를 한 창구에서 다루어 같은 사람이 겹쳐 받는 일을 막는다.",
        "자원 중복 통합창구 봉사", partners="행복봉사 공동체", resource="자원·서비스 통합창구",
    ),
    Card(
        23, "청주시", _F.CASE_CONFERENCE, "여덟 권역의 통합사례관리 거점",
        "시를 여덟 권역으로 나누고 권역마다 종합사회복지관 한 곳이 발굴과 통합사례회의를 맡는다.",
        "권역 거점 사례회의 발굴 안전망", partners="종합사회복지관(권역마다 1곳)",
    ),
    Card(
        25, "전남 해남군, 강진군, 신안군", _F.RESOURCE_SHARING, "집을 새로 짓고, 반찬을 나누고, 이장이 살피기",
        "해남은 불로 집을 잃은 노부부의 집을 모금으로 지었고, 강진은 나눔의 날에 반찬을, 신안은 복지이장을 두었다.",
        "반찬 모금 주택 이장 나눔", frequency="반찬 월 2회", partners="군, 주민, 복지이장", resource="모금, 반찬",
    ),
    Card(
        27, "경북", _F.CASE_CONFERENCE, "희망찾기 지원단",
        "민과 관이 함께하는 사례회의로 한 사례를 여러 면에서 돕는다.",
        "사례회의 지원단", partners="민, 관",
    ),
    Card(
        28, "경북", _F.COUNSELLING, "여섯 기관의 찾아가는 상담실",
        "복지관과 다섯 기관이 손잡고 상담실을 차려 주민을 찾아간다.",
        "상담 찾아가는 건강 장애인",
        partners="복지관, 건강증진복지센터, 자원봉사센터, 건강가정지원센터, 지역사회보장협의체, 장애인협회",
    ),
    Card(
        29, "경남", _F.RESOURCE_SHARING, "영구임대의 밀린 관리비와 임차료",
        "영구임대에 사는 세대의 밀린 관리비와 임차료를 돕는다.",
        "임대 관리비 주거", resource="관리비, 임차료",
    ),
    Card(
        30, "경남", _F.STANDARD, "하나로 맞춘 사례관리 매뉴얼",
        "주민센터와 복지관의 매뉴얼을 하나로 맞추어 공동사례관리를 한다.",
        "매뉴얼 공동사례관리 기준", partners="주민센터, 복지관",
    ),
    Card(
        31, _UNNAMED, _F.JOINT_PROJECT, "중장년 남성의 집 고치기와 팔순잔치",
        "중장년 남성의 집을 치우고 목욕과 물품, 요양시설 입소까지 이었고, 여든 된 독거어르신의 마을잔치를 열었다.",
        "중장년 고독사 주거환경 청소 독거노인 마을잔치",
        partners="지역사회보장협의체, 면사무소, 복지관", resource="청소, 목욕, 물품",
    ),
)  # fmt: skip


def records() -> list[object]:
    """The groups with their topics, and the cards."""
    return [*_groups(), *_cards()]


def _groups() -> list[object]:
    topic_of = {group: (no, name) for no, (name, groups) in enumerate(_TOPICS, start=1) for group in groups}
    found: list[object] = []
    for group in range(1, _GROUPS + 1):
        no, topic = topic_of.get(group, (None, None))
        note = None if no else "주제를 나눈 28개 조(5+13+10)에 없는 조이다."
        found.append(
            SOURCE.row(
                ConferenceGroup,
                str(group),
                conference=_CONFERENCE,
                group_no=group,
                topic_no=no,
                topic=topic,
                note=note,
            )
        )
    return found


def _cards() -> list[object]:
    return [
        SOURCE.row(
            GoodPractice, str(card.group), position=place, group_no=card.group, district=card.region, form=card.form,
            title=card.title, summary=card.summary, tags=json.dumps(card.tags.split(), ensure_ascii=False),
            frequency=card.frequency, partners=card.partners, resource=card.resource,
        )
        for place, card in enumerate(CARDS, start=1)
    ]  # fmt: skip
