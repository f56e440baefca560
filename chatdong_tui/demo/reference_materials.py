"""What the city plan of 2016 (seed 001) tells of manuals, surveys and counters of its pages."""

from __future__ import annotations

from datetime import date

from chatdong_tui.demo.reference_city import SOURCE
from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.register import (
    Material,
    MaterialKind,
    Publicity,
    PublicityCategory,
    Survey,
    SurveyAnswer,
)

_CITY = "서울시"

_MATERIALS: tuple[tuple[MaterialKind, str, str | None, int | None, str | None, int | None, str | None], ...] = (
    (MaterialKind.MANUAL, "업무매뉴얼", None, 4, "권", 2_800, "복지·건강, 마을, 행정, 부록(방문간호사 업무 길라잡이)"),
    (MaterialKind.GUIDELINE, "1단계 사업 실행계획서 가이드라인", "2015-03", None, None, None, "1~3월에 만듦"),
    (MaterialKind.GUIDELINE, "동단위 사례관리 가이드라인", None, None, None, None, None),
    (MaterialKind.GUIDELINE, "자치구 추진지원단 운영 가이드라인", "2015-11", None, None, None, None),
    (MaterialKind.MANUAL, "자치구 추진지원단 운영 매뉴얼", "2015-12", None, None, None, None),
    (MaterialKind.HANDBOOK, "복지플래너 핸드북", None, None, None, None, None),
    (MaterialKind.CASEBOOK, "2015년 실천사례집", "2016-02", None, None, 500, "13개 자치구의 여섯 달 사례와 수기"),
    (MaterialKind.TEXTBOOK, "총론교재", None, 1, "부", None, None),
    (MaterialKind.VIDEO, "교육 동영상", None, 2, "종", None, None),
    (MaterialKind.SLIDES, "강의용 PPT", None, 2, "부", None, None),
    (MaterialKind.RESEARCH, "운영방안 연구", None, None, None, None, "업무매뉴얼에 반영"),
    (MaterialKind.RESEARCH, "성과평가 기초조사 연구", None, None, None, None, "성과지표와 기초선"),
    (MaterialKind.RESEARCH, "직무분석 연구", None, None, None, None, "인력의 적정성 제언"),
)
"""(kind, title, month, pieces, their unit, copies handed out, content)."""


def records() -> list[object]:
    """Materials, surveys with their results, and the counters of the pages."""
    return [*_materials(), *_surveys(), *_counters()]


def _materials() -> list[object]:
    return [
        SOURCE.row(
            Material, title, district=_CITY, kind=kind, title=title, issued_month=month, pieces=pieces, unit=unit,
            copies=copies, content=content,
        )
        for kind, title, month, pieces, unit, copies, content in _MATERIALS
    ]  # fmt: skip


def _surveys() -> list[object]:
    def survey(name: str, respondents: int) -> Survey:
        return SOURCE.row(
            Survey,
            name,
            district=_CITY,
            name=name,
            from_month="2015-09",
            until_month="2015-11",
            respondents=respondents,
        )

    citizens = survey("서울시민인식조사", 1_214)
    return [
        citizens,
        survey("공무원인식조사", 704),
        SurveyAnswer(derived("survey_answer", citizens.id, 1), citizens.id, 1, "찾동을 아는지", "안다", 355),
    ]


def _counters() -> list[object]:
    day = date(2016, 1, 26)

    def counter(means: str, quantity: int, told: str) -> Publicity:
        return SOURCE.row(
            Publicity, means, district=_CITY, category=PublicityCategory.ONLINE, means=means, from_on=day,
            until_on=day, content=told, quantity=quantity, unit="명",
        )  # fmt: skip

    return [
        counter("홈페이지", 1_102, "시민에게 알리는 홈페이지의 회원 수"),
        counter("페이스북", 384, "페이스북 페이지를 좋아한다고 한 사람 수"),
    ]
