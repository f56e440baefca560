"""The indicators of another 자치구's plan of 2018-2022, read-only: the source's figures, its texts in other words.

Where the source contradicts itself the figure stays, and a remark says so (domain.md §12).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from chatdong_tui.demo.reference_ids import GWANGJIN
from chatdong_tui.domain.draft.indicator import RemarkDraft
from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.indicator import Indicator, IndicatorActual, IndicatorKind, IndicatorTarget, Missing
from chatdong_tui.domain.indicator_table import FindingKind
from chatdong_tui.domain.period import Period, parse
from chatdong_tui.usecases import indicator_entry, reference
from chatdong_tui.usecases.desk import Desk

PLAN = ("2018-H2", "2019", "2020", "2021", "2022-H1", "2022-H2")
REPORTED = ("2020-H2", "2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4")

_NO_FORMULA = "원문에 산식이 적혀 있지 않음"
_GOVERNANCE, _FINDING, _CASES = "민관 거버넌스 지속 운영", "사각지대 발굴·지원", "사례관리·자원공유"
_SKILL, _WATCH = "인적 역량강화", "모니터링(컨설팅)"
_NONE = "-"
_CHANNELS = "온라인(행복e음), 방문({visits}), 홍보({publicity})"


Written = int | str | None
"""What stands in a cell: a number, `-`, a sentence, or nothing."""


@dataclass(frozen=True, slots=True)
class _Row:
    """An indicator as the source has it; without a unit it is told in sentences."""

    part: str
    name: str
    unit: str | None
    definition: str
    planned: tuple[Written, ...]
    reported: tuple[Written, ...]

    @property
    def id(self) -> str:
        return derived("indicator", GWANGJIN, self.name)


def _channels(visits: str, publicity: str) -> str:
    return _CHANNELS.format(visits=visits, publicity=publicity)


_VISITS = "야간·1인가구·폭염"
_COLD = f"{_VISITS}·한파"
_DWELLING = f"{_COLD}·비정형 주거"
_PRINTED = "현수막·SNS·주민세 고지서"
_LEAFLET = f"{_PRINTED}·리플렛"
_GOODS = f"{_LEAFLET}·홍보물품"

ROWS = (
    _Row(_GOVERNANCE, "연석회의", "회", _NO_FORMULA, (6, 12, 12, 12, 12, 12), (3, 1, _NONE, _NONE, _NONE)),
    _Row(_GOVERNANCE, "운영위원회", "회", _NO_FORMULA, (1, 2, 2, 2, 2, 2), (_NONE,) * 5),
    _Row(
        _GOVERNANCE,
        "마을자치센터운영",
        None,
        "센터를 맡기고 주민자치회를 돕는 일의 경과를 글로 적음",
        (_NONE, "운영을 맡길 곳과 협약", *("계속 운영",) * 4),
        (
            "마을한마당과 권역 모임을 돕고 자치계획 제안서와 역량강화 교육을 함",
            "센터 성과를 종합 평가하고 공모사업과 주민자치회 운영을 상담함",
            "공모사업을 상담하고 자치계획 세우기와 정책 나눔을 도움",
            "공모사업을 상담하고 주민총회를 열도록 도움",
            "성과공유회를 열고 주민자치회 위원 모집과 주민자치학교를 운영함",
        ),
    ),
    _Row(
        _FINDING,
        "발굴시스템 강화",
        None,
        "발굴에 쓰는 경로를 해마다 늘려 글로 적음. 온라인 건수는 아래 줄에 따로 적음",
        (
            _channels(_VISITS, _PRINTED),
            _channels(_COLD, _PRINTED),
            _channels(_DWELLING, _LEAFLET),
            _channels(_DWELLING, _GOODS),
            _channels(_DWELLING, f"{_GOODS}·영상매체"),
            _channels(_DWELLING, f"{_GOODS}·영상매체"),
        ),
        (
            "홍보 3종, 비정형 주거·1인가구·소액 건강보험료 대상 조사, 동절기 야간 조사",
            "홍보 5종과 야간 발굴, 비정형 주거 조사",
            "홍보 5종과 비정형 주거 조사",
            "홍보 5종과 야간 발굴, 비정형 주거 조사",
            "홍보 4종과 야간 발굴, 비정형 주거 조사, 주민등록 사실조사 때 함께 발굴",
        ),
    ),
    _Row(
        _FINDING,
        "온라인(행복e음)",
        "건",
        "행복e음으로 알게 된 발굴 건수(참고, 계획 없음)",
        (None,) * 6,
        (3369, 1381, 1349, 1313, 1964),
    ),
    _Row(
        _FINDING,
        "복지서비스지원확대",
        "건",
        _NO_FORMULA,
        (800, 1648, 1804, 1960, 1055, 1055),
        (3369, 1381, 1627, 1994, 1942),
    ),
    _Row(_CASES, "사례관리확대", "건", _NO_FORMULA, (231, 538, 561, 590, 310, 310), (219, 96, 89, 88, 305)),
    _Row(_CASES, "민관통합사례회의", "회", _NO_FORMULA, (7, 20, 23, 26, 15, 15), (9, 6, 11, 18, 8)),
    _Row(
        _SKILL,
        "분야별 직무교육",
        None,
        "분야에 맞춘 직무교육의 경과를 글로 적음",
        ("분야별로 실시",) * 6,
        ("직원 힐링 교육", _NONE, _NONE, "운영 계획 세움", _NONE),
    ),
    _Row(
        _SKILL,
        "동별 학습동아리",
        None,
        "동마다 꾸린 학습동아리의 경과를 글로 적음",
        ("동별로 운영",) * 6,
        ("동별로 운영",) * 5,
    ),
    _Row(
        _WATCH,
        "모니터링 지속실시",
        None,
        "시와 구가 하는 점검의 경과를 글로 적음",
        ("시·구 합동 1회", *("구 자체 1회",) * 5),
        ("마침", _NONE, _NONE, _NONE, "마침(분야를 맡은 부서별)"),
    ),
)

_SAME = "원문 그대로 적음. 발굴 건수와 지원 건수가 같게 적혀 있어 어느 한쪽의 정의가 섞인 것으로 보임"
_REMARKS = (
    ("온라인(행복e음)", FindingKind.COPY, "2020-H2", _SAME),
    ("온라인(행복e음)", FindingKind.COPY, "2021-Q1", _SAME),
    ("복지서비스지원확대", FindingKind.COPY, "2020-H2", _SAME),
    ("복지서비스지원확대", FindingKind.COPY, "2021-Q1", _SAME),
    (
        "복지서비스지원확대",
        FindingKind.FAR_OVER,
        "2021",
        "원문 그대로 적음. 계획과 실적의 세는 방법이 다른 것으로 보임",
    ),
    (
        "사례관리확대",
        FindingKind.JUMP,
        "2021-Q4",
        "원문 그대로 적음. 누계를 적었는지 실제로 늘었는지 원문에 설명이 없음",
    ),
    ("운영위원회", FindingKind.NO_ACTUAL, "2021", "원문에 모든 분기가 '-'로 적혀 있음"),
)


def records() -> Iterator[object]:
    """All rows of the source, with the buckets of its plan and of its report."""
    for place, row in enumerate(ROWS, 1):
        kind = IndicatorKind.PERFORMANCE if row.unit else IndicatorKind.NARRATIVE
        yield Indicator(row.id, GWANGJIN, place, row.name, kind, row.part, row.definition, row.unit)
        for code, written in zip(PLAN, row.planned, strict=True):
            if written is not None:
                period = parse(code)
                row_id = indicator_entry.bucket_id("indicator_target", row.id, None, period)
                value, absent, text = _read(written)
                yield IndicatorTarget(row_id, row.id, *_months(period), None, value, absent, text)
        for code, written in zip(REPORTED, row.reported, strict=True):
            if written is not None:
                period = parse(code)
                row_id = indicator_entry.bucket_id("indicator_actual", row.id, None, period)
                value, absent, text = _read(written)
                yield IndicatorActual(row_id, row.id, *_months(period), None, value, absent, text)


def _months(period: Period) -> tuple[str, str]:
    return period.from_month, period.until_month


def _read(written: Written) -> tuple[int | None, Missing | None, str | None]:
    if isinstance(written, int):
        return written, None, None
    return (None, Missing.NONE, None) if written == _NONE else (None, None, written)


def enter(desk: Desk) -> None:
    """All rows of the source, and what is to be said to its figures. Its programme must be there."""
    reference.load(desk, list(records()))
    known = {row.name: row.id for row in ROWS}
    for name, finding, period, sentence in _REMARKS:
        indicator_entry.explain(desk, known[name], RemarkDraft(finding=finding, period=period, sentence=sentence))
