"""Whatever moves are tried, no illegal one is ever stored, and the last one can be taken back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chatdong_tui.domain.case import StatusEvent, status_of
from chatdong_tui.domain.case_code import OPEN, Classification, Status
from chatdong_tui.domain.case_page import CasePage
from chatdong_tui.domain.draft.case import MoveDraft
from chatdong_tui.domain.refusal import RuleBroken
from chatdong_tui.usecases import case, case_move, case_record, journal
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.usecases.cases import FOUND, TODAY, assessment, confer, consent, contact, found, service
from tests.usecases.test_case import lines

LEGAL: dict[str, str] = {
    "discovered": "intake not_applicable",
    "intake": "received info_only",
    "received": "assessed in_service",
    "assessed": "conferenced",
    "conferenced": "planned linked not_selected",
    "planned": "in_service",
    "linked": "assessed closed",
    "in_service": "assessed closed",
    "closed": "follow_up",
    "follow_up": "ended",
}
"""The table of the guide once more, written down apart from the program's own."""


def assert_legal(page: CasePage, network: Network) -> None:
    """Every stored move is one of the guide's, in order of time, with what its guard asked for."""
    status, before_hold, last = page.events[0].to_status, None, page.case.found_on
    for event in page.events[1:]:
        assert last <= event.on_date <= TODAY
        assert event.from_status is status
        if event.to_status in (Status.ON_HOLD, Status.TRANSFERRED):
            assert status in OPEN
        elif status is Status.ON_HOLD:
            assert event.to_status is before_hold
        else:
            assert event.to_status in LEGAL[status].split()
            assert_guarded(page, event, network)
        if event.to_status is Status.ON_HOLD:
            assert event.reason_code
            assert event.due_on
            before_hold = status
        if event.to_status is not Status.TRANSFERRED or event.organisation_id is None:
            status = event.to_status
        last = event.on_date
    assert page.standing.status is status is status_of(reversed(page.events))


def assert_guarded(page: CasePage, event: StatusEvent, network: Network) -> None:
    needs = {
        Status.INTAKE: any(one.on_date <= event.on_date for one in page.contacts),
        Status.RECEIVED: any(one.valid_on(event.on_date) for one in page.consents) or event.reason is not None,
        Status.ASSESSED: any(one.assessed_on <= event.on_date for one in page.needs),
        Status.CONFERENCED: event.meeting_id in {one.id for one in page.meetings},
        Status.PLANNED: event.classification in ("general", "high_difficulty") and page.case.lead_agency_id,
        Status.LINKED: event.classification == "service_linkage",
        Status.IN_SERVICE: page.services
        and (page.case.emergency if event.from_status is Status.RECEIVED else event.goal and event.until_on),
        Status.CLOSED: event.reason_code and (event.meeting_id or event.approver_id),
        Status.FOLLOW_UP: event.organisation_id == network.organisations["가람1동주민센터"] and event.cycle_days,
        Status.NOT_SELECTED: event.reason_code and event.reason,
    }
    assert needs.get(event.to_status, True)


Step = dict[str, Any]
FIELDS = {
    "reason_code": st.sampled_from(["consent", "ex_officio", "improved", "hospital", "information", "moved_away"]),
    "reason": st.just("사유를 적음"),
    "meeting_id": st.sampled_from(["the conference", "nowhere"]),
    "approver_id": st.sampled_from(["구담당", "nobody"]),
    "organisation_id": st.sampled_from(["가람1동주민센터", "바다종합사회복지관", "nobody"]),
    "lead_agency_id": st.sampled_from(["하늘종합사회복지관", "nobody"]),
    "manager_id": st.sampled_from(["복지1", "nobody"]),
    "classification": st.sampled_from(list(Classification)),
    "goal": st.just("끼니 챙기기"),
    "due_on": st.just(date(2021, 4, 1)),
    "until_on": st.sampled_from([date(2021, 9, 30), FOUND]),
    "cycle_days": st.just(30),
}
DAYS = st.integers(-1, 17).map(lambda days: FOUND + timedelta(days))
GOOD: dict[str, dict[str, Any]] = {
    "received": {"reason_code": "consent", "lead_agency_id": "하늘종합사회복지관"},
    "conferenced": {"meeting_id": "the conference"},
    "planned": {"classification": "general", "manager_id": "복지1"},
    "linked": {"classification": "service_linkage"},
    "in_service": {"goal": "끼니 챙기기", "until_on": date(2021, 9, 30)},
    "closed": {"reason_code": "improved", "approver_id": "구담당"},
    "follow_up": {"organisation_id": "가람1동주민센터", "cycle_days": 30},
    "on_hold": {"reason_code": "hospital", "due_on": date(2021, 4, 1)},
    "transferred": {"organisation_id": "바다종합사회복지관"},
    "not_selected": {"reason_code": "information", "reason": "다른 기관이 맡음"},
    "not_applicable": {"reason_code": "outside"},
    "info_only": {"reason_code": "information"},
}
WILD = st.fixed_dictionaries({"to_status": st.sampled_from(list(Status)), "on_date": DAYS}, optional=FIELDS)


TAME = st.fixed_dictionaries({"next": st.sampled_from([0, 0, 0, 0, 1, 1, 2, 3, 4])})
"""The next open move of the case, by its place, with all that it asks for."""

ROUTES = (
    "intake received assessed conferenced planned in_service assessed conferenced planned",
    "intake received assessed conferenced planned in_service closed follow_up ended",
    "intake received assessed conferenced linked closed follow_up ended",
    "intake received in_service assessed conferenced linked assessed on_hold",
)
"""Ways that cases go; a run begins somewhere on one of them."""


@st.composite
def beginning(draw: st.DrawFn) -> list[Step]:
    """The way to somewhere, each move tried first without one of the things it asks for."""
    route = draw(st.sampled_from(ROUTES)).split()
    steps = []
    for target in route[: draw(st.integers(0, len(route)))]:
        filled = GOOD.get(target, {})
        left_out = draw(st.sampled_from([None, *filled]))
        damaged = {name: value for name, value in filled.items() if name != left_out}
        steps += [{"to_status": target, "on_date": TODAY, **facts} for facts in (damaged, filled)]
    return steps


STEP = st.tuples(st.one_of(TAME, TAME, TAME, WILD), st.sampled_from([False, False, False, True]))
"""A move that somebody tries, and whether it is taken back."""


def resolved(network: Network, page: CasePage, conference: str, step: Step) -> MoveDraft:
    if "next" in step:
        open_moves = [one.transition.target for one in page.next_moves] or [Status.CLOSED]
        target = open_moves[step["next"] % len(open_moves)]
        filled = {} if page.standing.status is Status.ON_HOLD else GOOD.get(target, {})
        step = {"to_status": target, "on_date": TODAY, **filled}
    ids = {**network.people, **network.organisations, "the conference": conference}
    return MoveDraft(**{name: ids.get(value, value) if name.endswith("_id") else value for name, value in step.items()})


def recorded(desk: Desk, network: Network, emergency: bool) -> tuple[str, str]:
    """A case of which everything is recorded, and the conference that deals with it."""
    known = found(desk, network, emergency=emergency)
    desk.perform(case_record.add_contact, known.id, contact(on_date=TODAY))
    desk.perform(case_record.give_consent, known.id, consent())
    desk.perform(case_record.assess, known.id, assessment())
    desk.perform(case_record.add_service, known.id, service())
    return known.id, confer(desk, known.id).id


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(emergency=st.booleans(), way=beginning(), steps=st.lists(STEP, max_size=10))
def test_no_illegal_move_is_ever_stored(
    desk: Desk, network: Network, emergency: bool, way: list[Step], steps: list[tuple[Step, bool]]
) -> None:
    case_id, conference = recorded(desk, network, emergency)
    for step, taken_back in (*((step, False) for step in way), *steps):
        before = case.page(desk, case_id)
        (line,) = (one for one in lines(desk, text=before.case.case_no) if one.case_id == case_id)
        try:
            desk.perform(case_move.move, case_id, resolved(network, before, conference, step))
        except RuleBroken:
            assert case.page(desk, case_id) == before
            continue
        after = case.page(desk, case_id)
        assert len(after.events) == len(before.events) + 1
        assert_legal(after, network)
        (moved_line,) = (one for one in lines(desk, text=before.case.case_no) if one.case_id == case_id)
        assert moved_line.status is after.standing.status
        if taken_back:
            desk.perform(journal.undo)
            assert [one for one in lines(desk, text=before.case.case_no) if one.case_id == case_id] == [line]
            assert case.page(desk, case_id).events == before.events
