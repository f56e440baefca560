"""The city's plan of 2016 (seed 001): seven programmes, their budgets, what was reached in 2015, 17 자치구."""

from __future__ import annotations

from datetime import date

from chatdong_tui.demo.reference_ids import CITY_PLAN, city_part
from chatdong_tui.demo.reference_rows import Source
from chatdong_tui.domain.programme import CityDistrict, Coverage, Operator, Programme
from chatdong_tui.domain.won import Unit

SOURCE = Source("2016년 찾아가는 동주민센터 사업추진계획(안)")

_PARTS = (
    ("자치구 소통·협력", "자치구를 늘 찾아가 방향을 함께 확인하고, 잘되는 곳과 어려운 곳을 살펴 돕는다."),
    ("자치구 추진지원단 지원", "자치구 추진지원단의 역량을 키우고 오래갈 운영 모델을 찾는다."),
    ("민관기관 거버넌스 구축", "복지분야의 민과 관이 함께 의논할 협의체와 자리를 여러 층에 만든다."),
    ("역량강화 지원", "공무원과 복지 인력의 교육과정과 교육자료를 대상에 맞게 만든다."),
    ("우수사례 발굴 및 보급", "현장의 사례를 모아 나누어, 효과를 보이고 다른 곳이 쓰게 한다."),
    ("콘텐츠 개발 및 업무매뉴얼 보급", "업무매뉴얼을 고치고 새 콘텐츠를 만들어 현장에 보낸다."),
    ("성과 평가연구", "1단계 사업의 성과를 재어 2단계의 방향을 찾는다."),
)
"""(name, goal) of each chapter; the budget table of the source lists chapters 5 and 6 the other way round."""

_NO_AMOUNT: tuple[tuple[str | None, str, str | None, int], ...] = ()

_CHAPTER_BUDGETS = {
    1: ((None, "소요예산", None, 40_000),),
    2: ((None, "소요예산", None, 16_000),),
    3: ((None, "소요예산", None, 26_000),),
    4: (
        (None, "역량강화 지원", None, 60_000),
        (None, "읍면동 사례관리", None, 18_300),
        (None, "민관통합사례관리 역량강화", None, 13_950),
    ),
    5: ((None, "소요예산", None, 40_000),),
    6: ((None, "소요예산", None, 60_000),),
    7: ((None, "소요예산", None, 48_000),),
}
"""천원."""


def records() -> list[object]:
    """The plan, its chapters with their budgets, figures and remarks, and the 자치구."""
    return [_plan(), *_budget(), *_plan_facts(), *_plan_notes(), *_chapters(), *_districts()]


def _plan() -> Programme:
    return Programme(
        CITY_PLAN,
        13,
        "서울시",
        "2016년 찾아가는 동주민센터 사업추진계획",
        from_on=date(2016, 1, 1),
        until_on=date(2016, 12, 31),
        goal="참여하는 구와 동을 넓히고, 시와 구의 소통 체계와 민관협력의 바탕을 다진다.",
        next_steps="세부사업마다 연간사업계획을 세워 시행한다.",
        departments="시 추진지원단",
        unit=Unit.THOUSAND,
        reference=SOURCE.name,
        note="수탁사업비와 다른 부서의 예산이 함께 들어 있다.",
    )


def _budget() -> list[object]:
    return SOURCE.lines(
        CITY_PLAN,
        ("1", "자치구 소통·협력", None, 40_000),
        ("2", "자치구 추진지원단 지원", None, 16_000),
        ("3", "민관기관 거버넌스 구축", None, 26_000),
        ("4", "역량강화 지원", None, 60_000),
        ("4", "민관 통합사례관리 역량강화 지원(지역복지본부 예산)", None, 13_950),
        ("4", "읍면동 사례관리 실무과정(수탁 예산)", None, 18_300),
        ("5", "콘텐츠 개발 및 업무매뉴얼 보급", None, 60_000),
        ("6", "우수사례 발굴 및 보급", None, 40_000),
        ("7", "성과 평가연구", None, 48_000),
    )


def _plan_facts() -> list[object]:
    return SOURCE.facts(
        CITY_PLAN,
        ("2016년 참여 자치구", 17, "개구", "2단계"),
        ("2016년 참여 동", 282, "개동"),
        ("2017년 참여 자치구", 25, "개구", "3단계"),
        ("2017년 참여 동", 424, "개동"),
        ("2018년 참여 자치구", 25, "개구"),
        ("2018년 참여 동", 424, "개동"),
        ("1단계 자치구(2015년 7월)", 13, "개구", "모든 동 4개구, 일부 동 9개구"),
        ("1단계 동", 80, "개동"),
        ("2015년 솔루션 데스크", 92, "건"),
        ("2015년 업무협의", 9, "회"),
        ("2015년 민관협력 T/F", 3, "회", "16명"),
        ("2015년 사례관리 담당자 직무교육", 4, "회"),
    )


def _plan_notes() -> list[object]:
    return SOURCE.notes(
        CITY_PLAN,
        ("제244호 / 제24호", "같은 날의 시장 방침 번호가 장에 따라 다르다."),
        ("2단계(13개구, 80개동)", "다른 곳에서는 1단계가 13개구 80개동이고 2단계는 17개구 282개동이다."),
        ("5 콘텐츠·매뉴얼, 6 우수사례", "본문의 장은 5가 우수사례, 6이 콘텐츠이다. 번호가 아니라 이름으로 맞춘다."),
        ("92백만원", "예산표의 세 줄은 60,000+13,950+18,300=92,250천원이다. 버림으로 적은 것이다."),
    )


def _chapters() -> list[object]:
    found: list[object] = []
    for no, (name, goal) in enumerate(_PARTS, start=1):
        part = city_part(no)
        found.append(
            Programme(
                part,
                no,
                "서울시",
                name,
                CITY_PLAN,
                date(2016, 2 if no == 5 else 1, 1),
                date(2016, 12, 31),
                goal=goal,
                unit=Unit.MILLION,
                reference=SOURCE.name,
            )
        )
        found += SOURCE.lines(part, *_CHAPTER_BUDGETS.get(no, _NO_AMOUNT))
        found += SOURCE.facts(part, *_FACTS[no])
        found += SOURCE.notes(part, *_NOTES.get(no, ()))
    return found


_FACTS: dict[int, tuple[tuple[str, int, str] | tuple[str, int, str, str], ...]] = {
    1: (
        ("대상 자치구", 17, "개구"),
        ("대상 동", 282, "개동"),
        ("모니터링", 2, "회", "복지·마을·행정·보건 네 분야"),
    ),
    2: (
        ("2015년 추진지원단 자치구", 4, "개구"),
        ("자치구마다 채용한 사람", 3, "명", "마을·복지"),
        ("2015년 워크숍", 2, "회"),
        ("2015년 간담회", 4, "회"),
    ),
    3: (
        ("2015년 민간 종사자 교육", 3, "회", "12월 11일, 14일, 15일"),
        ("2015년 민간 종사자 교육 참석", 297, "명"),
        ("2015년 추진지원단 정기 간담회", 2, "회"),
        ("2015년 추진지원단 워크숍", 1, "회"),
    ),
    4: (
        ("교육기획위원회 분과", 5, "개"),
        ("교육기획위원회 위원", 20, "명"),
        ("교육기획위원회 회의", 25, "회"),
        ("공무원 교육", 11_747, "명", "서울시 주도 1,013명 + 자치구 주도 10,734명"),
        ("공무원 교육(서울시 주도)", 1_013, "명"),
        ("공무원 교육(자치구 주도)", 10_734, "명"),
        ("강사양성 과정", 5, "개"),
        ("강사양성", 123, "명", "공무원 19명 + 민간 104명"),
        ("강사양성(공무원)", 19, "명"),
        ("강사양성(민간)", 104, "명"),
        ("마을생태계 합동워크숍", 5, "회"),
        ("마을생태계 합동워크숍 참석", 115, "명"),
        ("강사평가 간담회", 1, "회"),
        ("교육자 간담회", 1, "회"),
        ("교육 모니터링 자치구", 13, "개구", "교육평가 93.08점"),
        ("교육 모니터링 동", 52, "개동"),
        ("2016년 복지직무 교육", 10_520, "명", "약"),
    ),
    5: (
        ("발굴단", 17, "명", "자치구마다 1명, 4~12월"),
        ("연간 실천사례", 153, "회"),
        ("신규 동", 202, "개동", "282 − 80"),
    ),
    6: (
        ("2015년 가이드라인 설명회 참석", 43, "명", "3월 23일, 9개 자치구"),
        ("2015년 매뉴얼 설명회 참석", 64, "명", "6월 24일, 13개 자치구"),
    ),
    7: (
        ("조사 대상 동", 25, "개동", "시행동 17 + 비시행동 8"),
        ("2015년 자문위원회", 6, "회"),
    ),
}

_NOTES: dict[int, tuple[tuple[str, str], ...]] = {
    1: (("우수사례 공유대회 개최 : 7월", "우수사례 장에는 6~7월로 적혀 있다."),),
    4: (
        ("92백만원 [60 + 18.3 + 13.9]", "더하면 92.2이다. 13.9는 13,950천원을 버림으로 적은 것이다."),
        ("대상 : 25개 동주민센터 내방민원인", "성과 평가연구 장의 개요와 같다. 옮겨 적은 것으로 보인다."),
        ("향후계획 1월/1~11월/2~4월/5~6월/7~10월", "성과 평가연구 장의 일정과 같다. 교육의 일정이 아니다."),
    ),
    5: (
        ("주 2회 (연 153회)", "주 2회라면 아홉 달에 153회가 되지 않는다. 17명이 달마다 1건이면 153건이다."),
        ("우수사례 공유대회 6~7월", "소통·협력 장에는 7월로 적혀 있다."),
    ),
}

_ALL, _SOME, _NEW = Coverage.ALL, Coverage.SOME, Coverage.NEW

_DISTRICTS = (
    ("성동구", 1, _ALL), ("성북구", 1, _ALL), ("도봉구", 1, _ALL), ("금천구", 1, _ALL),
    ("종로구", 1, _SOME), ("노원구", 1, _SOME), ("은평구", 1, _SOME), ("서대문구", 1, _SOME), ("마포구", 1, _SOME),
    ("양천구", 1, _SOME), ("구로구", 1, _SOME), ("동작구", 1, _SOME), ("강동구", 1, _SOME),
    ("동대문구", 2, _NEW), ("강서구", 2, _NEW), ("영등포구", 2, _NEW), ("관악구", 2, _NEW),
)  # fmt: skip

_OPERATED: dict[str, tuple[Operator, str, int, date, date | None]] = {
    "성동구": (Operator.DIRECT, "성동구청", 3, date(2015, 9, 1), None),
    "금천구": (Operator.DIRECT, "금천구청", 3, date(2015, 9, 1), date(2015, 12, 31)),
    "도봉구": (Operator.CONTRACTED, "방아골종합사회복지관 중심 풀뿌리단체 연합", 3, date(2015, 9, 1), None),
    "성북구": (Operator.CONTRACTED, "성북구 마을 사회적경제 센터", 3, date(2015, 8, 1), None),
}


def _districts() -> list[object]:
    found: list[object] = []
    for position, (name, phase, coverage) in enumerate(_DISTRICTS, start=1):
        operator, by, headcount, since, until = _OPERATED.get(name, (None, None, None, None, None))
        note = "원문에는 '일부 (13)'이라 적고 9개 구를 들었다." if coverage is _SOME else None
        found.append(
            SOURCE.row(
                CityDistrict, name, programme_id=CITY_PLAN, position=position, name=name, phase=phase,
                coverage=coverage, operator=operator, operated_by=by, headcount=headcount, from_on=since,
                until_on=until, note=note,
            )
        )  # fmt: skip
    return found
