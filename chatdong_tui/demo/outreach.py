"""The example's outreach counts: what came in by each route, per dong and month, without any names."""

from __future__ import annotations

import random
from datetime import date

from chatdong_tui.demo import eunpyeong
from chatdong_tui.demo.calendar import TODAY, Calendar
from chatdong_tui.demo.network import MY_ZONE, Names
from chatdong_tui.domain.case_code import Route
from chatdong_tui.domain.draft.outreach import OutreachDraft
from chatdong_tui.usecases import outreach
from chatdong_tui.usecases.desk import Desk

_SEASON = (14, 13, 10, 9, 8, 8, 9, 9, 10, 11, 14, 15)
"""How much comes in each month, in tenths: most in winter."""

_ONLINE = {"utility_cut": 4, "health_insurance": 8, "telecom": 5, "rent": 3, "debt": 4, "benefit_rejected": 2}
_OTHERS = (
    (Route.PEOPLE, "neighborhood_head", 3),
    (Route.PEOPLE, "security_council", 2),
    (Route.PUBLICITY, "banner", 1),
    (Route.PUBLICITY, "campaign", 2),
    (Route.REPORT, "neighbour", 2),
    (Route.REPORT, "hotline", 1),
    (Route.AGENCY, "welfare_centre", 2),
    (Route.AGENCY, "hospital", 1),
)
"""(route, detail, usual number of a dong and month)."""

_IN_SUM = 24
"""The usual number of a dong and month by the online route, where a zone does not tell details apart."""

_VISITS = {"heat_wave": (6, 7, 8), "cold_wave": (1, 2, 11, 12), "registration_survey": (9, 10), "night": (3, 4, 5)}
"""The visits of the season: detail and months. They are counted in households."""


def enter(desk: Desk, calendar: Calendar, names: Names) -> None:
    """Each zone's numbers of a month come in early in the next; zone 3 has those of December so far, too."""
    rng = random.Random(27)
    for month in range(1, 12):
        for zone in eunpyeong.ZONES:
            cells = [
                cell for dong in zone.dongs for cell in _of_month(names.dongs[dong], month, zone.no == MY_ZONE, rng)
            ]
            day = date(2021, month + 1, 2 + zone.no)
            calendar.at(day, lambda cells=cells: outreach.set_outreach(desk, cells), hour=11)  # type: ignore[misc]
    dongs = [names.dongs[dong] for dong in eunpyeong.ZONES[MY_ZONE - 1].dongs]
    so_far = [cell for dong_id in dongs for cell in _online(dong_id, TODAY.month, rng)]
    calendar.at(TODAY, lambda: outreach.set_outreach(desk, so_far), hour=9)


def _of_month(dong_id: str, month: int, in_detail: bool, rng: random.Random) -> list[OutreachDraft]:
    visits = next(detail for detail, months in _VISITS.items() if month in months)
    cells = [_cell(dong_id, month, Route.VISIT, visits, 5, rng, unit="가구")]
    if not in_detail:
        cells.append(_cell(dong_id, month, Route.ONLINE, None, _IN_SUM, rng))
        cells.append(_cell(dong_id, month, Route.PEOPLE, "neighborhood_head", 3, rng))
        return cells
    cells += _online(dong_id, month, rng)
    cells += [_cell(dong_id, month, route, detail, usual, rng) for route, detail, usual in _OTHERS]
    return cells


def _online(dong_id: str, month: int, rng: random.Random) -> list[OutreachDraft]:
    return [_cell(dong_id, month, Route.ONLINE, detail, usual, rng) for detail, usual in _ONLINE.items()]


def _cell(
    dong_id: str, month: int, route: Route, detail: str | None, usual: int, rng: random.Random, unit: str = "건"
) -> OutreachDraft:
    most = max(usual * _SEASON[month - 1] // 7, 1)
    return OutreachDraft(
        dong_id=dong_id,
        month=f"2021-{month:02}",
        route=route,
        count=rng.randrange(most // 3, most + 1),
        route_detail=detail,
        unit=unit,
    )
