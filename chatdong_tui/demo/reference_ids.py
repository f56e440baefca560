"""Ids of the programmes that are copied from source documents: every example file has the same."""

from __future__ import annotations

from chatdong_tui.domain.identity import derived

GWANGJIN = derived("programme", "gwangjin-2018")
SUPPORT_PLAN = derived("programme", "city-support-2016")
CITY_PLAN = derived("programme", "city-2016")
EUNPYEONG = derived("programme", "eunpyeong-2021")


def city_part(no: int) -> str:
    """The id of chapter `no` (1-7) of the city plan of 2016."""
    return derived("programme", "city-2016", no)
