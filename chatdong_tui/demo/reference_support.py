"""Two small budgets: the city's support plan of 2016 (seed 000) and the plan of the network of 2021 (seed 003)."""

from __future__ import annotations

from datetime import date

from chatdong_tui.demo.reference_ids import EUNPYEONG, SUPPORT_PLAN
from chatdong_tui.demo.reference_rows import Source
from chatdong_tui.domain.programme import Programme
from chatdong_tui.domain.register import Material, MaterialKind, QuotaKind, SupportQuota
from chatdong_tui.domain.won import Unit

SUPPORT = Source("2016년 자치구 민관협력 지원계획")
NETWORK = Source("2021년 동단위 민관협력 네트워크 계획")

_OPERATING, _MEETING = "일반운영비", "회의운영비"


def records() -> list[object]:
    """Both plans with their lines and remarks, the quotas of support, and the papers enclosed."""
    return [*_support(), *_quotas(), *_network(), *_enclosures()]


def _support() -> list[object]:
    programme = Programme(
        SUPPORT_PLAN,
        12,
        "서울시",
        "자치구 민관협력 지원",
        from_on=date(2016, 3, 1),
        until_on=date(2016, 11, 30),
        goal="자치구마다 간담회와 협의체를 열어 민이 참여할 자리를 만들고, 자문과 컨설팅으로 역할 나누기를 돕는다.",
        account="사회취약계층 > 찾아가는동주민센터 > 찾아가는동주민센터 민관거버넌스구축",
        departments="시 추진지원단(자치구 담당, 구 민관협력 담당)",
        unit=Unit.THOUSAND,
        reference=SUPPORT.name,
        note="간담회는 3~4월, 협의체 지원은 4~11월이고 분기마다 지원계획과 결과보고가 한 번씩이다.",
    )
    return [
        programme,
        *SUPPORT.lines(
            SUPPORT_PLAN,
            (_OPERATING, "간담회·교육 강사료: 강사비", "강사비 210,000 원 × 17 명 × 2 회 = 7,140", 7_140),
            (_OPERATING, "간담회·교육 강사료: 진행비", "진행비 10,000 원 × 5 명 × 17개구 = 850", 850),
            (_MEETING, "자문비 지원", "자문회의비 150,000 원 × 1 회 × 17개구 = 2,550", 2_550),
        ),
        *SUPPORT.facts(
            SUPPORT_PLAN,
            ("대상 자치구", 17, "개구"),
            ("자치구별 간담회", 1, "회"),
            ("자치구별 자문회의", 1, "회"),
        ),
        *SUPPORT.notes(
            SUPPORT_PLAN,
            ("일부 (13)", "이름을 적은 자치구는 9개이다(4+9+4=17). 13은 1단계 전체의 수이다."),
            ("민관협력 간담회 1회", "강사비는 2회로 셈했다. 간담회와 교육을 한 번씩 본 것인지는 적혀 있지 않다."),
        ),
    ]


def _quotas() -> list[object]:
    def quota(kind: QuotaKind, quantity: int | None, amount: int | None, note: str | None = None) -> object:
        return SUPPORT.row(
            SupportQuota,
            kind,
            district="1·2단계 자치구",
            year=2016,
            kind=kind,
            quantity=quantity,
            amount=amount,
            note=note,
        )

    return [
        quota(QuotaKind.ROUNDTABLE, 1, None, "3~4월, 시가 열고 결과를 보고한다."),
        quota(QuotaKind.ADVISORY, 1, 150_000),
        quota(QuotaKind.CONSULTATION, None, None, "수시"),
        quota(QuotaKind.LECTURER, 2, 210_000, "산출내역에는 2회, 내용에는 간담회 1회로 적혀 있다."),
    ]


def _network() -> list[object]:
    programme = Programme(
        EUNPYEONG,
        11,
        "은평구",
        "은평형 동단위 민관협력 네트워크",
        from_on=date(2021, 1, 1),
        until_on=date(2021, 12, 31),
        goal="동단위 민관협력으로 촘촘한 안전망을 갖추고, 주민이 느끼는 복지를 높인다.",
        account="복지정책과 > 지역복지역량강화 > 찾아가는 동주민센터 운영 > 은평형 동단위 민관협력 네트워크 구축",
        departments="총괄 복지정책과",
        unit=Unit.THOUSAND,
        reference=NETWORK.name,
        note="재원은 구비 100%이다.",
    )
    return [
        programme,
        *NETWORK.lines(
            EUNPYEONG,
            ("사무관리비", "사무관리비", "1권역당 1,270,000원 × 5개 권역 = 6,350,000원", 6_350),
            ("업무추진비", "업무추진비", "1권역당 500,000원 × 5개 권역 = 2,500,000원", 2_500),
        ),
        *NETWORK.facts(EUNPYEONG, ("권역", 5, "개"), ("참여 동", 16, "개동")),
        *NETWORK.notes(
            EUNPYEONG,
            ("시립은평노인종합복지관 / 은평노인종합복지관", "5권역 대표기관의 이름이 곳에 따라 다르다."),
            ("구 찾동 총괄담당자(1월, 6월)", "다른 곳에는 상·하반기 첫 회의라고 적어 1월과 7월로 읽힌다."),
            ("현장모니터링(6월)", "다른 곳에는 하반기라고 적혀 있다."),
            ("네트워크 월별 모니터링(3~12월)", "권역 회의는 1월부터 매월이어서 1·2월의 결과보고는 정해지지 않았다."),
            ("공동사업비 정산서 제출(’20. 12월)", "’21년 계획이므로 ’21. 12월로 보이나 적힌 그대로 둔다."),
            ("Ⅳ 21년도 세부계획 / Ⅳ 소요예산", "장 번호 Ⅳ가 두 번 쓰였다."),
        ),
    ]


def _enclosures() -> list[object]:
    papers = (
        (MaterialKind.FORM, "네트워크 운영 계획서 서식"),
        (MaterialKind.FORM, "네트워크 기관 소식지 서식"),
        (MaterialKind.HANDBOOK, "찾동과 복지관 협력 실무도움서"),
        (MaterialKind.RESEARCH, "찾동과 복지관 협력모델 및 역할 제언연구"),
        (MaterialKind.OTHER, "네트워크 전체회의 결과(2021년 2월)"),
    )
    return [
        NETWORK.row(Material, title, district="은평구", kind=kind, title=title, pieces=1, unit="부")
        for kind, title in papers
    ]
