"""What is public about the example network: zones, lead agencies, dongs, projects and 2020 results.

Source: the 2021 operation plan of the dong-level public-private network (seed 003), domain.md §9.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

DISTRICT = "은평구"
LEAD_DEPARTMENT = "복지정책과"
YEAR = 2021


@dataclass(frozen=True, slots=True)
class Result2020:
    """One line of a 2020 result; people in 명, quantity in `unit`. None is "not reported"."""

    name: str
    people: int | None = None
    quantity: int | None = None
    unit: str | None = None
    sessions: int | None = None


@dataclass(frozen=True, slots=True)
class ZoneFacts:
    """A zone; monitoring_people and monitoring_calls are the phone monitoring of 2020. monitoring_included:
    an agency that did a part of it, and for how many of these people."""

    no: int
    lead_agency: str
    aliases: tuple[str, ...]
    dongs: tuple[str, ...]
    project: str
    results_2020: tuple[Result2020, ...]
    monitoring_people: int
    monitoring_calls: int
    monitoring_included: tuple[str, int] | None = None


ZONES = (
    ZoneFacts(
        1,
        "녹번종합사회복지관",
        (),
        ("녹번동", "불광1동", "응암1동"),
        "나눔서포터즈 운영",
        (Result2020("나눔서포터즈 생활모니터링", 165, 136, "건"), Result2020("역량강화", 9, 1, "건")),
        632,
        3_839,
        ("응암노인복지관", 163),
    ),
    ZoneFacts(
        2,
        "신사종합사회복지관",
        (),
        ("역촌동", "신사1동", "신사2동"),
        "우리동네 복지사 '동이랑 민이랑'",
        (Result2020("반찬나눔", None, 18, "건"),),
        390,
        3_309,
    ),
    ZoneFacts(
        3,
        "은평종합사회복지관",
        (),
        ("수색동", "증산동", "응암2동", "응암3동"),
        "고독사 예방 『함께 다시서기』 프로젝트",
        (Result2020("요리교실", sessions=2), Result2020("목공예교실", sessions=2)),
        611,
        4_256,
    ),
    ZoneFacts(
        4,
        "서부장애인종합복지관",
        (),
        ("갈현2동", "구산동", "대조동"),
        "서-대갈구와 함께 나눔릴레이 기증",
        (Result2020("콩나물키트", 110),),
        945,
        3_700,
    ),
    ZoneFacts(
        5,
        "시립은평노인종합복지관",
        ("은평노인종합복지관", "시립은평 노인종합복지관"),
        ("진관동", "불광2동", "갈현1동"),
        "우리동네 잔손지원 사업",
        (Result2020("잔손지원", None, 36, "건"),),
        786,
        4_540,
    ),
)

LEFT_AGENCY = "은평구마을공동체지원센터"
"""A member of all zones until 2020; from 2020 its own activity no longer took part."""

MONITORING = "취약계층 집중관리 전화 모니터링"
MONITORING_FROM, MONITORING_UNTIL = date(2020, 4, 20), date(2020, 6, 13)

SUPPORTING_AGENCY = "응암노인복지관"

BUDGET = (
    ("사무관리비", 1_270_000, "1권역당 1,270,000원 × 1개 권역"),
    ("업무추진비", 500_000, "1권역당 500,000원 × 1개 권역"),
)
"""Money of one zone in won, all of it the district's (구비 100%)."""
