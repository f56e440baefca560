"""The example's indicators: the plan for the counted ones, two that are entered by hand, and another district's."""

from __future__ import annotations

from datetime import date

from chatdong_tui.demo import gwangjin
from chatdong_tui.demo.calendar import Calendar
from chatdong_tui.domain.draft.indicator import BucketDraft, IndicatorDraft
from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.indicator import IndicatorKind, Missing, Total
from chatdong_tui.usecases import indicator, indicator_entry
from chatdong_tui.usecases.desk import Desk

_PLAN = {
    "meeting.zone_meeting": 60,
    "meeting.general_meeting": 4,
    "meeting.joint_case_conference": 12,
    "discoveries": 4800,
    "managed": 60,
    "services": 240,
    "contacts": 900,
    "closures": 30,
}
"""Of the whole district, for 2021."""

_ZONE_PLAN = {"meeting.zone_meeting": 12, "managed": 12, "services": 48}
"""Of each zone."""

_SATISFACTION = (("2021-H1", 832, date(2021, 7, 12)), ("2021-H2", 871, date(2021, 12, 6)))
_EVIDENCE = "실무자 설문 {count}명, 원본은 총괄담당자 보관"
_STORIES = (
    ("2021-Q2", "이웃 제보에서 시작한 안부 확인 사례를 권역끼리 나눔", date(2021, 7, 5)),
    ("2021-Q3", "반찬 나눔과 방문을 묶은 사례를 두 권역이 함께 정리함", date(2021, 10, 6)),
)


def enter(desk: Desk, calendar: Calendar) -> None:
    """The source's rows come first; the plan is set in March; what was asked of people comes when it was asked."""
    gwangjin.enter(desk)
    calendar.at(date(2021, 3, 8), lambda: _plan(desk))
    held: dict[str, str] = {}
    calendar.at(date(2021, 3, 8), lambda: held.update(_by_hand(desk)), hour=11)
    for (period, value, on), people in zip(_SATISFACTION, (38, 41), strict=True):
        draft = BucketDraft(period=period, value=value, evidence=_EVIDENCE.format(count=people))
        calendar.at(on, lambda draft=draft: indicator_entry.set_actual(desk, held["satisfaction"], draft))  # type: ignore[misc]
    for period, text, on in _STORIES:
        draft = BucketDraft(period=period, text=text)
        calendar.at(on, lambda draft=draft: indicator_entry.set_actual(desk, held["stories"], draft))  # type: ignore[misc]


def _plan(desk: Desk) -> None:
    district = desk.database.meta("district")
    for code, value in _PLAN.items():
        indicator_entry.set_target(desk, derived("indicator", district, code), BucketDraft(period="2021", value=value))
    for code, value in _ZONE_PLAN.items():
        for no in range(1, 6):
            zone_id = derived("zone", district, 2021, no)
            draft = BucketDraft(period="2021", zone_id=zone_id, value=value)
            indicator_entry.set_target(desk, derived("indicator", district, code), draft)


def _by_hand(desk: Desk) -> dict[str, str]:
    satisfaction = IndicatorDraft(
        name="민관 협력 만족도",
        kind=IndicatorKind.DIAGNOSIS,
        part="성과 진단",
        definition="반기마다 실무자에게 묻는 협력 만족도의 평균(100점 만점)",
        unit="점",
        decimals=1,
        total=Total.LAST,
    )
    stories = IndicatorDraft(
        name="우수사례 공유",
        kind=IndicatorKind.NARRATIVE,
        part="성과 진단",
        definition="분기마다 권역끼리 나눈 사례를 글로 적음",
    )
    held = {
        "satisfaction": indicator.add(desk, satisfaction).value.id,
        "stories": indicator.add(desk, stories).value.id,
    }
    for period in ("2021-H1", "2021-H2"):
        indicator_entry.set_target(desk, held["satisfaction"], BucketDraft(period=period, value=850))
    indicator_entry.set_actual(desk, held["stories"], BucketDraft(period="2021-Q1", absent=Missing.NONE))
    return held
