"""현장 모니터링: one call begins today's visit with its check points."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.meeting_code import MeetingState
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.usecases import journal, meeting, site_visit
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.words.meeting import CHECK_POINTS
from tests.conftest import Network


def of_last_year(desk: Desk, network: Network) -> Done[str]:
    with desk.act("network.set_up") as act:
        zone = Zone(derived("zone", network.district, 2020, 1), network.district, 2020, 1)
        act.put(zone)
        return done(act, zone.id)


def test_a_visit_is_held_today_along_the_check_points(desk: Desk, network: Network) -> None:
    begun = desk.perform(site_visit.visit, network.zones[2]).value
    assert (begun.held_on, begun.state, begun.zone_id) == (desk.today, MeetingState.HELD, network.zones[2])
    items = [block.item.title for block in meeting.sheet(desk, begun.id).agenda]
    assert items == [title for _, title in CHECK_POINTS]


def test_a_visit_that_was_begun_today_is_gone_on_with(desk: Desk, network: Network) -> None:
    begun = desk.perform(site_visit.visit, network.zones[2]).value
    assert desk.perform(site_visit.visit, network.zones[2]).value == begun
    assert desk.perform(site_visit.visit, network.zones[1]).value != begun


def test_undo_takes_the_visit_with_its_check_points(desk: Desk, network: Network) -> None:
    desk.perform(site_visit.visit, network.zones[2])
    assert desk.perform(journal.undo).value == "meeting.visit"
    assert [line for line in meeting.month_list(desk, "2021-03") if line.held_on == date(2021, 3, 18)] == []


def test_the_zone_of_another_year_is_not_visited(desk: Desk, network: Network) -> None:
    last_year = desk.perform(of_last_year, network).value
    with pytest.raises(RuleBroken) as refused:
        desk.perform(site_visit.visit, last_year)
    assert (refused.value.field, refused.value.rule) == ("zone_id", Rule.OUT_OF_RANGE)
