"""An invented report that holds everything a writer may meet."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from chatdong_tui.document import (
    Absent,
    Cell,
    CellKind,
    Chapter,
    Chart,
    Clause,
    Document,
    Head,
    Heading,
    Level,
    Paragraph,
    Provenance,
    Row,
    RowKind,
    Series,
    Table,
)

CREATED = datetime(2021, 4, 5, 9, 30, tzinfo=UTC)
NOTE = "민관협력 네트워크의 목적은 위기가구를 일찍 찾는 데 있음. " * 60
NASTY = ("=1+1", "[bold]x", "\x1b[31m빨강", "가\u202e나", "\u1112\u1161\u11ab\u1100\u1173\u11af", "👵🏠 돌봄")
"""A formula, terminal markup, a colour code, a direction mark, letters of a decomposed 한글, emoji."""


def heads(*titles: str) -> tuple[Cell, ...]:
    return tuple(Cell(title) for title in titles)


def count(value: int | Absent, unit: str = "건") -> Cell:
    return Cell(value, CellKind.COUNT, unit)


def won(value: int | Absent) -> Cell:
    return Cell(value, CellKind.WON)


def percent(value: str) -> Cell:
    return Cell(Decimal(value), CellKind.PERCENT)


def day(month: int, number: int) -> Cell:
    return Cell(date(2021, month, number), CellKind.DATE)


NETWORKS = Table(
    widths=(10, 26, 16, 8, 8, 12, 14, 12),
    caption="(단위 : 명, 건, 원)",
    rows=(
        Row(
            (
                Cell("권역", down=2),
                Cell("대표기관", down=2),
                Cell("회의일", down=2),
                Cell("참석", across=2),
                Cell("서비스연계", down=2),
                Cell("집행액", down=2),
                Cell("집행률", down=2),
            ),
            RowKind.HEAD,
        ),
        Row(heads("관", "민"), RowKind.HEAD),
        Row(
            (
                Cell("1권역"), Cell("녹번종합사회복지관"), day(3, 18), count(4, "명"), count(3, "명"),
                count(3_364), won(1_251_400), percent("98.5"),
            )
        ),
        Row(
            (
                Cell("2권역"), Cell("신사종합사회복지관"), day(3, 9), count(0, "명"), count(12, "명"),
                count(0), won(-31_600), percent("0.0"),
            )
        ),
        Row(
            (
                Cell("3권역"), Cell("은평종합사회복지관"), Cell(Absent.NONE, CellKind.DATE),
                count(Absent.BLANK), count(Absent.NONE), count(Absent.BLANK), won(Absent.NONE),
                Cell(Absent.NONE, CellKind.PERCENT),
            )
        ),
        Row(
            (
                Cell("합  계", across=3), count(4, "명"), count(15, "명"), count(3_364),
                won(1_219_800), percent("98.2"),
            ),
            RowKind.TOTAL,
        ),
    ),
)  # fmt: skip

ODDITIES = Table(
    widths=(10, 90),
    rows=(
        Row(heads("연번", "내용"), RowKind.HEAD),
        *(Row((Cell(str(at)), Cell(value))) for at, value in enumerate(NASTY, 1)),
        Row((Cell("7"), Cell(NOTE))),
        Row((Cell("8"), Cell("첫째 줄\r\n둘째 줄"))),
    ),
)

LINKED = Chart(
    title="권역별 서비스연계",
    labels=("1권역", "2권역", "3권역"),
    series=(Series("서비스연계", (3_364, 0, None)),),
    unit="건",
    alt="1권역이 가장 많음",
)
ROUTES = Chart(
    title="발굴경로별 발굴·선정",
    labels=("동주민센터 복지통장·이웃살피미 신고", "복지관 방문", "<script>alert(1)</script> & 그 밖"),
    series=(Series("발굴", (12, 31, 4)), Series("선정", (5, None, 1))),
)

DOCUMENT = Document(
    form="월별 종합보고",
    stem="2021-03_은평구_월별종합보고",
    title="2021년 3월 동단위 민관협력 네트워크 운영 종합보고",
    gist="5개 권역의 3월 네트워크 회의와 위기가구 지원 실적을 종합하여 보고함.",
    keywords=("민관협력", "네트워크", "위기가구", "종합보고"),
    head=Head(
        issuer="은평구 복지정책과",
        writer="찾동추진팀",
        issued_on=date(2021, 4, 5),
        disclosure="대시민 공개",
        approvers=("담당", "팀장", "과장", "국장"),
    ),
    blocks=(
        Heading("총괄"),
        Paragraph("3월 회의는 5개 권역 가운데 4개 권역이 열었고, 서비스연계는 3,364건임. " * 2),
        Paragraph("전월보다 늘어난 것은 전화 모니터링을 새로 시작한 데 따른 것으로, 다음 달에도 이어질 것으로 보임",
                  Level.DASH),
        Paragraph("3권역은 미제출로 합계에서 빠졌으며, 제출되는 대로 전월 정정으로 다시 보고할 예정임", Level.NOTE),
        NETWORKS,
        Heading("주요 결정·건의"),
        Paragraph("회의 결과는 매월 5일까지 제출", Level.SQUARE),
        ODDITIES,
        Chapter("성과와 계획"),
        LINKED,
        ROUTES,
        Heading("향후 계획"),
        Clause("공동사업 계획서를 6월까지 낸다."),
        Clause("동별로 대상을 찾는다.", 1),
        Clause("복지관이 진행한다.", 1),
        Clause("강사는 한 사람이다.", 2),
        Clause("정산서를 12월까지 낸다."),
        Paragraph("일시: 2021. 4. 15.(목) 14:00", Level.DOT),
    ),
    attachments=("등록부(서명부) 1부.", "3월 소식지 1부."),
    provenance=(
        Provenance("1권역 서비스연계", "그 달에 시작한 서비스의 수", ("0178-a", "0178-b")),
        Provenance("2권역 서비스연계", "=그 달에 시작한 서비스의 수", ()),
    ),
)  # fmt: skip
