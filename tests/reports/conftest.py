"""The invented month, recorded at the desk."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network, Today
from tests.reports.month import Month, fill


@pytest.fixture
def month(desk: Desk, network: Network, today: Today) -> Month:
    """March 2021 of zone 1, seen on 8 April: three days after its reports were due."""
    filled = fill(desk, network)
    today.move_to(date(2021, 4, 8))
    return filled
