"""A service goes from request to decision to giving to its end, its days in order; equal support is recognised."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatdong_tui.domain.case import Service
from chatdong_tui.domain.case_code import NeedDomain, ServiceForm, ServiceSector, ServiceState
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.service import SameWhy, check, months, moved, next_states, overlap, why_same

TODAY = date(2021, 3, 18)
ASKED = Service(
    "1",
    "case",
    NeedDomain.DAILY_LIFE,
    "김장김치 나눔",
    ServiceSector.PRIVATE,
    ServiceForm.IN_KIND,
    date(2021, 3, 2),
    ServiceState.REQUESTED,
)
STEPS = st.tuples(st.sampled_from(list(ServiceState)), st.integers(-40, 5), st.sampled_from([None, "재고 없음"]))


@given(st.lists(STEPS, max_size=6))
def test_whatever_is_tried_days_stay_in_order_and_states_follow_each_other(
    steps: list[tuple[ServiceState, int, str | None]],
) -> None:
    service = ASKED
    for state, days, reason in steps:
        try:
            after = moved(service, state, TODAY + timedelta(days=days), reason, TODAY)
        except RuleBroken:
            continue
        assert after.state in next_states(service.state)
        check(after, TODAY)
        known = [after.requested_on, after.decided_on, after.first_provided_on, after.ended_on]
        days_known = [day for day in known if day is not None]
        assert days_known == sorted(days_known)
        assert after.state is not ServiceState.NOT_POSSIBLE or after.reason
        service = after


def test_the_whole_way_leaves_every_day() -> None:
    granted = moved(ASKED, ServiceState.DECIDED, date(2021, 3, 5), None, TODAY)
    given_ = moved(granted, ServiceState.IN_SERVICE, date(2021, 3, 8), None, TODAY)
    ended = moved(given_, ServiceState.DONE, TODAY, None, TODAY)
    assert (ended.decided_on, ended.first_provided_on, ended.ended_on) == (date(2021, 3, 5), date(2021, 3, 8), TODAY)


@pytest.mark.parametrize(
    ("state", "on", "reason", "broken"),
    [
        (ServiceState.DONE, TODAY, None, ("state", Rule.MOVE_NOT_ALLOWED)),
        (ServiceState.DECIDED, date(2021, 3, 1), None, ("on_date", Rule.END_BEFORE_START)),
        (ServiceState.DECIDED, date(2021, 3, 19), None, ("on_date", Rule.OUT_OF_RANGE)),
        (ServiceState.NOT_POSSIBLE, TODAY, None, ("reason", Rule.NEEDS_REASON)),
    ],
)
def test_a_step_that_cannot_be_is_refused(
    state: ServiceState, on: date, reason: str | None, broken: tuple[str, Rule]
) -> None:
    with pytest.raises(RuleBroken) as refused:
        moved(ASKED, state, on, reason, TODAY)
    assert (refused.value.field, refused.value.rule) == broken


def test_the_same_support_is_told_by_resource_then_name_then_domain() -> None:
    other = replace(ASKED, id="2")
    assert why_same(replace(ASKED, resource_id="r"), replace(other, name="쌀", resource_id="r")) is SameWhy.RESOURCE
    assert why_same(ASKED, replace(other, name="김장 김치나눔!")) is SameWhy.NAME
    assert why_same(ASKED, replace(other, name="말벗")) is SameWhy.DOMAIN
    assert why_same(ASKED, replace(other, name="말벗", domain=NeedDomain.SOCIAL)) is None
    assert why_same(ASKED, replace(other, state=ServiceState.NOT_POSSIBLE)) is None


def test_what_is_given_once_counts_for_its_month() -> None:
    once = replace(ASKED, state=ServiceState.DONE, first_provided_on=date(2021, 3, 5), requested_on=date(2021, 2, 1))
    assert months(once) == ("2021-03", "2021-03")
    assert months(ASKED) == ("2021-03", "9999-12")


DAYS = st.dates(date(2020, 1, 1), date(2021, 12, 31))


@given(DAYS, DAYS, DAYS, DAYS)
def test_overlapping_works_both_ways_and_days_in_one_month_overlap(a: date, b: date, c: date, d: date) -> None:
    one = replace(ASKED, requested_on=min(a, b), ended_on=max(a, b))
    other = replace(ASKED, requested_on=min(c, d), ended_on=max(c, d))
    assert overlap(one, other) == overlap(other, one)
    assert overlap(one, one)
    if min(a, b) <= max(c, d) and min(c, d) <= max(a, b):
        assert overlap(one, other)
