"""Who leads: short work for 관, long and difficult work for 민; and at any time one agency only."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatdong_tui.domain.case import CrisisCase, Need, RiskAssessment, StatusEvent
from chatdong_tui.domain.case_code import Classification, ContactMethod, CrisisLevel, NeedDomain, Route, Status
from chatdong_tui.domain.case_course import Turn, VisitAdvice, levels, visit_advice
from chatdong_tui.domain.case_guard import CaseFacts
from chatdong_tui.domain.case_lead import LeadReason, leads, suggest_lead
from chatdong_tui.domain.network import Sector
from chatdong_tui.words.case_course import lead_sentence, level_text

START = date(2021, 3, 2)
CASE = CrisisCase("c", "h", "z", "1-가람1-2021-001", 1, START, Route.VISIT, emergency=False)


def facts(status: Status = Status.CONFERENCED, needs: str = "", **changes: object) -> CaseFacts:
    """A case in a status, with needs in these domains."""
    found = tuple(
        Need(domain, "c", NeedDomain(domain), needed=True, strength=False, assessed_on=START)
        for domain in needs.split()
    )
    event = StatusEvent("e", "c", START, 0, status, until_on=START + timedelta(60) if "short" in changes else None)
    changes.pop("short", None)
    return CaseFacts(replace(CASE, **changes), START, events=(event,), needs=found)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("known", "side", "reason"),
    [
        (facts(classification=Classification.HIGH_DIFFICULTY), Sector.PRIVATE, LeadReason.HIGH_DIFFICULTY),
        (facts(classification=Classification.GENERAL), Sector.PRIVATE, LeadReason.CASE_MANAGEMENT),
        (
            facts(Status.PLANNED, classification=Classification.GENERAL, short=True),
            Sector.PUBLIC,
            LeadReason.SHORT_TERM,
        ),
        (facts(classification=Classification.SERVICE_LINKAGE), Sector.PUBLIC, LeadReason.SERVICE_LINKAGE),
        (facts(classification=Classification.BRIEF_INTERVENTION), Sector.PUBLIC, LeadReason.BRIEF_INTERVENTION),
        (facts(Status.RECEIVED, emergency=True), Sector.PUBLIC, LeadReason.EMERGENCY),
        (facts(Status.ASSESSED, "economy"), Sector.PUBLIC, LeadReason.SHORT_TERM),
        (facts(Status.ASSESSED, "safety"), Sector.PRIVATE, LeadReason.SAFETY),
        (facts(Status.ASSESSED, "health economy family"), Sector.PRIVATE, LeadReason.MANY_NEEDS),
        (facts(Status.ASSESSED, "health", crisis_level=CrisisLevel.HIGH), Sector.PRIVATE, LeadReason.HIGH_CRISIS),
        (facts(Status.RECEIVED, episode=2), Sector.PRIVATE, LeadReason.RE_ENTRY),
        (facts(Status.CLOSED, classification=Classification.HIGH_DIFFICULTY), Sector.PUBLIC, LeadReason.FOLLOW_UP),
    ],
)
def test_a_side_is_suggested_with_its_reason(known: CaseFacts, side: Sector, reason: LeadReason) -> None:
    suggestion = suggest_lead(known)
    assert suggestion is not None
    assert (suggestion.sector, suggestion.reasons[0]) == (side, reason)
    assert all(each.sector is side for each in suggestion.reasons)


def test_nothing_is_suggested_before_anything_is_known() -> None:
    assert suggest_lead(facts(Status.DISCOVERED)) is None


def test_the_suggestion_is_said_in_one_sentence() -> None:
    suggestion = suggest_lead(facts(needs="safety", classification=Classification.HIGH_DIFFICULTY))
    assert suggestion is not None
    assert lead_sentence(suggestion, "하늘복지관") == (
        "주사례관리 제안: 민(하늘복지관) — 고난도사례, 안전 욕구. 사례회의에서 정합니다."
    )


@given(st.lists(st.tuples(st.integers(0, 30), st.sampled_from([None, "가", "나", "다"])), max_size=8))
def test_at_any_time_at_most_one_agency_leads(changes: list[tuple[int, str | None]]) -> None:
    events = [
        StatusEvent(str(place), "c", START + timedelta(day), place, Status.RECEIVED, to_agency_id=agency)
        for place, (day, agency) in enumerate(changes)
    ]
    spans = leads(events)
    assert len(spans) == sum(agency is not None for _, agency in changes)
    assert [span.until_on for span in spans[:-1]] == [span.from_on for span in spans[1:]]
    assert all(span.until_on is None for span in spans[-1:])


def test_each_rating_is_compared_with_the_one_before() -> None:
    days = {CrisisLevel.MIDDLE: 0, CrisisLevel.HIGH: 5, CrisisLevel.LOW: 9}
    risks = [RiskAssessment(level, "c", START + timedelta(day), level, "p") for level, day in days.items()]
    course = levels(reversed(risks), {"p": "복지1"})
    assert [step.turn for step in course] == [Turn.FIRST, Turn.RAISED, Turn.LOWERED]
    assert level_text(course[1]) == "2021. 3. 7. 상 (높아짐), 복지1"


@pytest.mark.parametrize(
    ("method", "visitors", "sides", "advice"),
    [
        (ContactMethod.PHONE, ("가", "나"), (Sector.PUBLIC, Sector.PUBLIC), None),
        (ContactMethod.VISIT, ("가", None), (Sector.PUBLIC, None), None),
        (ContactMethod.JOINT_VISIT, ("가", None), (Sector.PUBLIC, None), VisitAdvice.NEEDS_TWO),
        (ContactMethod.JOINT_VISIT, ("가", "가"), (Sector.PUBLIC, Sector.PUBLIC), VisitAdvice.SAME_PERSON),
        (ContactMethod.VISIT, ("가", "나"), (Sector.PUBLIC, Sector.PUBLIC), VisitAdvice.ONE_SIDE),
        (ContactMethod.VISIT, ("가", "나"), (Sector.PUBLIC, None), None),
        (ContactMethod.JOINT_VISIT, ("가", "나"), (Sector.PRIVATE, Sector.PUBLIC), None),
    ],
)
def test_a_joint_visit_is_of_one_from_each_side(
    method: ContactMethod,
    visitors: tuple[str | None, str | None],
    sides: tuple[Sector | None, Sector | None],
    advice: VisitAdvice | None,
) -> None:
    assert visit_advice(method, visitors, sides) is advice
