"""Figures by month: counted as indicators are, month by month."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.draft.indicator import IndicatorDraft
from chatdong_tui.domain.indicator import IndicatorKind
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.domain.period import year_of
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.usecases import chart, indicator, indicator_table
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.reports.month import fill
from tests.usecases.meetings import planned


def test_the_months_of_a_kind_come_to_the_figure_of_its_indicator(desk: Desk, network: Network) -> None:
    fill(desk, network)
    draft = IndicatorDraft(name="권역회의", kind=IndicatorKind.PERFORMANCE, rule="meeting.zone_meeting")
    known = desk.perform(indicator.add, draft).value
    (drawn,) = [each for each in chart.meetings(desk, 2021, None) if each.rule.kind is MeetingKind.ZONE_MEETING]
    table = indicator_table.table(desk, periods=(year_of(2021),))
    assert drawn.total == next(line.total.value for line in table.lines if line.id == known.id) == 2
    assert drawn.months[:4] == (0, 1, 1, None)


def test_a_meeting_that_is_only_planned_is_not_counted(desk: Desk, network: Network) -> None:
    planned(desk, network, date(2021, 3, 25))
    assert chart.meetings(desk, 2021, None) == ()


def test_a_zone_counts_its_own(desk: Desk, network: Network) -> None:
    fill(desk, network)
    assert sum(each.total for each in chart.meetings(desk, 2021, network.zones[1])) == 2
    assert chart.meetings(desk, 2021, network.zones[2]) == ()


def test_what_was_found_stands_beside_the_contacts(desk: Desk, network: Network) -> None:
    fill(desk, network)
    totals = {each.rule.code: each.total for each in chart.contacts(desk, 2021, None)}
    assert totals == {"contacts": 0, "visits": 0, "discoveries": 3}


def test_a_zone_that_is_not_there_is_refused(desk: Desk) -> None:
    with pytest.raises(RuleBroken) as refused:
        chart.contacts(desk, 2021, "00000000-0000-0000-0000-000000000000")
    assert refused.value.rule is Rule.UNKNOWN_RECORD
