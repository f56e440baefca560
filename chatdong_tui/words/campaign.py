"""Words of campaigns: their verbs, their table in a report, and one of them in a few lines."""

from __future__ import annotations

from collections.abc import Iterator

from chatdong_tui.domain.campaign import Campaign, CampaignTable, Figures, Included, ZoneFigures
from chatdong_tui.words.formats import count, period, short_date
from chatdong_tui.words.labels import zone_name

VERBS = {
    "campaign.start": "집중 모니터링 추가",
    "campaign.edit": "집중 모니터링 고침",
    "campaign.remove": "집중 모니터링 지움",
    "campaign.set_counts": "집중 모니터링 실적 입력",
}

SECTION = "특별 실적"
TITLE = "{name}({when})"
SO_FAR = "{day}까지 누계"
KIND, SUM = "구분", "계"
TARGETS, CALLS, PER_PERSON = "대상자(명)", "실적({unit})", "1인당({unit})"
INCLUDED = "{zone} {organisation} {figures} 포함"
CALLS_OF_CASES = "사례의 접촉 기록과는 따로 센 수"
PERSON_UNIT = "명"
NOT_REPORTED = "미입력"
EACH = "1인당 {number}{unit}"
RUNNING = "{day}~ 진행 중"


def when(campaign: Campaign) -> str:
    """`2020. 4. 20.~6. 13.`, or since when it has been running."""
    if campaign.until_on is None:
        return RUNNING.format(day=short_date(campaign.from_on))
    return period(campaign.from_on, campaign.until_on)


def figures_text(figures: Figures, unit: str) -> str:
    """`632명 3,839건, 1인당 6.1건`: what was reported; 미입력 where nothing was."""
    parts = []
    if figures.targets is not None:
        parts.append(count(figures.targets, PERSON_UNIT))
    if figures.calls is not None:
        parts.append(count(figures.calls, unit))
    text = " ".join(parts) or NOT_REPORTED
    each = EACH.format(number=figures.per_person, unit=unit) if figures.per_person is not None else ""
    return f"{text}, {each}" if each else text


def included_text(zone: ZoneFigures, part: Included, unit: str) -> str:
    """`제1권역 응암노인복지관 163명 포함`."""
    figures = Figures(part.figures.targets, part.figures.calls)
    name = zone_name(zone.zone.no, zone.zone.name)
    return INCLUDED.format(zone=name, organisation=part.organisation, figures=figures_text(figures, unit))


def lines(table: CampaignTable) -> Iterator[str]:
    """The campaign and its sum, then each zone and what is included in it."""
    title = TITLE.format(name=table.campaign.name, when=when(table.campaign))
    yield f"{title}, {SUM} {figures_text(table.total, table.unit)}"
    for zone in table.zones:
        names = (zone_name(zone.zone.no, zone.zone.name), zone.agency, figures_text(zone.figures, table.unit))
        yield ", ".join(name for name in names if name)
        yield from (included_text(zone, part, table.unit) for part in zone.included)
