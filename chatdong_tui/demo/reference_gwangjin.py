"""Figures of 광진구 2018-2022, copied from its published plan (seed 002): money by source, execution, publicity."""

from __future__ import annotations

from datetime import date

from chatdong_tui.demo.reference_ids import GWANGJIN
from chatdong_tui.demo.reference_rows import Source
from chatdong_tui.domain.budget import FundSource
from chatdong_tui.domain.programme import MoneyAbsent, MoneyKind, Programme
from chatdong_tui.domain.register import Publicity, PublicityCategory
from chatdong_tui.domain.won import Unit

SOURCE = Source("광진구 찾동 안착화 계획", "광진구")

_PERIODS = (
    ("2018-01", "2018-06"), ("2018-07", "2018-12"), ("2019-01", "2019-12"), ("2020-01", "2020-12"),
    ("2021-01", "2021-12"), ("2022-01", "2022-06"), ("2022-07", "2022-12"),
)  # fmt: skip

_INVESTMENT = {
    FundSource.NATIONAL: (0, 0, 0, 0, 0, 0, 0),
    FundSource.CITY: (101, 71, 460, 776, 668, 73, 0),
    FundSource.DISTRICT: (73, 0, 69, 85, 83, 421, 0),
    FundSource.OTHER: (0, 0, 0, 0, 0, 0, 0),
}
"""백만원."""

_EXECUTION = (164, 71, 323, 842, 750, None, None)
"""백만원; None: the source prints `-`."""


def records() -> list[object]:
    """The programme with its money, its remarks and its publicity log."""
    return [_programme(), *_money(), *_notes(), *_publicity()]


def _programme() -> Programme:
    return Programme(
        GWANGJIN,
        10,
        "광진구",
        "찾아가는 동주민센터 안착화",
        from_on=date(2018, 7, 1),
        until_on=date(2022, 6, 30),
        progress="이행 후 계속추진(임기내/계속)",
        goal="민관 협력체계를 고치고 인력의 역량을 키우며, 해마다 모니터링과 컨설팅을 이어 사업을 안착시킨다.",
        next_steps="실행계획에 맞춘 성과관리, 협력 거버넌스 계속 운영, 여러 경로의 발굴 홍보를 이어 간다.",
        departments="주관 자치행정과(동행정팀), 협조 복지정책과(복지기획팀)",
        unit=Unit.MILLION,
        reference=SOURCE.name,
        note="투자·집행의 단위사업은 '민·관협력 및 인적 역량강화'이다.",
    )


def _money() -> list[object]:
    found: list[object] = []
    for source, amounts in _INVESTMENT.items():
        for period, millions in zip(_PERIODS, amounts, strict=True):
            found.append(SOURCE.money(GWANGJIN, MoneyKind.INVESTMENT, period, source, millions * 1_000_000))
    for period, spent in zip(_PERIODS, _EXECUTION, strict=True):
        amount = None if spent is None else spent * 1_000_000
        absent = MoneyAbsent.NONE if spent is None else None
        found.append(SOURCE.money(GWANGJIN, MoneyKind.EXECUTION, period, None, amount, absent))
    return found


def _notes() -> list[object]:
    return SOURCE.notes(
        GWANGJIN,
        ("기간 : 2018. 7월 ~ 2022. 6월", "투자와 집행의 표는 ’18 상반기와 ’22 하반기까지 칸을 두어 사업기간보다 길다."),
        ("총사업비 2,880백만원/ 비예산", "금액이 있는데 비예산이라는 말이 함께 있다."),
        ("운영위원회 1·2·2·2·2·2회", "계획은 있으나 ’20 하반기부터 적은 실적이 모두 '-'이다."),
        ("온라인(행복e음) 3,369건·1,381건", "복지서비스지원확대 줄의 ’20 하반기와 ’21 1분기에도 같은 수가 있다."),
        ("복지서비스지원확대 ’21 1960건", "’21 실적의 합 6,944는 계획의 354.3%이다. 두 줄의 정의가 다른지 살펴본다."),
        ("사례관리확대 ’21 4분기 305", "앞선 세 분기의 96·89·88보다 세 배 넘게 많다."),
    )


def _publicity() -> list[object]:
    return [
        SOURCE.row(
            Publicity,
            "moving-in",
            category=PublicityCategory.OTHER,
            means="전입신고서",
            from_on=date(2020, 3, 1),
            by_month=True,
            content="전입신고서에 복지상담 안내를 넣어, 이사 온 사람의 복지 수요와 어려움을 알아본다.",
        ),
        SOURCE.row(
            Publicity,
            "messenger",
            category=PublicityCategory.ONLINE,
            means="카카오톡",
            from_on=date(2018, 12, 1),
            by_month=True,
            content="'광진희망 동반자'를 열어 두고 어려운 이웃의 소식을 늘 받는다.",
        ),
    ]
