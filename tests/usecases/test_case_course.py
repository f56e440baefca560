"""Lead agencies follow each other, a suggestion names an agency, and advice stops nobody."""

from __future__ import annotations

from datetime import date

from chatdong_tui.domain.case_clock import FlagKind
from chatdong_tui.domain.case_code import Classification, ContactMethod, ContactResult, CrisisLevel, Status
from chatdong_tui.domain.case_course import VisitAdvice, levels
from chatdong_tui.domain.case_ladder import Rung
from chatdong_tui.domain.case_page import timeline
from chatdong_tui.domain.draft.case import ReopenDraft
from chatdong_tui.domain.network import Sector
from chatdong_tui.usecases import case, case_move, case_record
from chatdong_tui.usecases.case_course import advise_visit, course, suggested_lead
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words.case import timeline_sentence
from tests.conftest import Network
from tests.usecases.cases import TODAY, assessment, closed, confer, consent, contact, found, moved, received


def test_a_transfer_hands_the_lead_on_from_one_agency_to_the_next(desk: Desk, network: Network) -> None:
    known = received(desk, network)
    sky, sea = network.organisations["하늘종합사회복지관"], network.organisations["바다종합사회복지관"]
    event = moved(desk, known.id, Status.TRANSFERRED, organisation_id=sea)
    assert (event.from_agency_id, event.to_agency_id) == (sky, sea)
    assert [(span.organisation_id, span.until_on) for span in course(desk, known.id).leads] == [
        (sky, TODAY),
        (sea, None),
    ]
    page = case.page(desk, known.id)
    assert page.case.lead_agency_id == sea
    assert page.standing.status is Status.RECEIVED
    said = timeline_sentence(timeline(page)[-1], page.names)
    assert said == "바다종합사회복지관으로 이관했습니다 — 주관 하늘종합사회복지관 → 바다종합사회복지관"


def test_a_move_that_keeps_the_lead_says_nothing_of_it(desk: Desk, network: Network) -> None:
    known = received(desk, network)
    desk.perform(case_record.assess, known.id, assessment())
    event = moved(desk, known.id, Status.ASSESSED)
    assert (event.from_agency_id, event.to_agency_id) == (None, None)


def test_leaving_the_district_ends_the_case_and_coming_back_begins_a_new_one(desk: Desk, network: Network) -> None:
    known = received(desk, network)
    moved(desk, known.id, Status.TRANSFERRED, reason_code="moved_away")
    assert not case.page(desk, known.id).standing.status.is_open
    sea = network.organisations["바다종합사회복지관"]
    again = ReopenDraft(on_date=TODAY, lead_agency_id=sea, consent=consent(given_on=TODAY))
    new = desk.perform(case_move.reopen, known.id, again).value
    assert new.episode == 2
    assert [span.organisation_id for span in course(desk, new.id).leads] == [sea]
    assert len(course(desk, known.id).leads) == 1


def suggested_agency(desk: Desk, case_id: str) -> str:
    found = suggested_lead(desk, case_id, None)
    assert found is not None
    assert found[1] is not None
    return found[1].name


def test_the_suggestion_names_who_it_would_be_here(desk: Desk, network: Network) -> None:
    known = received(desk, network)
    assert suggested_lead(desk, known.id, None) is None
    desk.perform(case_record.assess, known.id, assessment())
    assert suggested_agency(desk, known.id) == "하늘종합사회복지관"
    assert suggested_agency(desk, closed(desk, network).id) == "가람1동주민센터"


def test_the_course_of_the_level_tells_day_and_rater(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    rater = network.people["복지1"]
    desk.perform(case_record.add_contact, known.id, contact(crisis_level=CrisisLevel.LOW, worker_id=rater))
    desk.perform(case_record.assess, known.id, assessment())
    page = case.page(desk, known.id)
    told = [(step.rated_on, step.level, step.rater) for step in levels(page.risks, page.names)]
    assert told == [(date(2021, 3, 3), CrisisLevel.LOW, "복지1"), (TODAY, CrisisLevel.HIGH, "")]


def test_the_next_step_follows_the_contacts(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    missing = contact(result=ContactResult.ABSENT)
    for _ in range(2):
        desk.perform(case_record.add_contact, known.id, missing)
    step = course(desk, known.id).step
    assert step is not None
    assert step.rung is Rung.OTHER_METHOD


def test_two_of_one_side_are_pointed_out_but_saved(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    mixed = contact(worker_id=network.people["복지1"], second_worker_id=network.people["가람1동팀장"])
    alone = contact(worker_id=network.people["복지1"], second_worker_id=network.people["복지2"])
    assert advise_visit(desk, mixed) is None
    assert advise_visit(desk, alone) is VisitAdvice.ONE_SIDE
    assert desk.perform(case_record.add_contact, known.id, alone).value.contact.method is ContactMethod.JOINT_VISIT


def test_a_conference_may_name_another_lead(desk: Desk, network: Network) -> None:
    known = received(desk, network)
    desk.perform(case_record.assess, known.id, assessment())
    moved(desk, known.id, Status.ASSESSED)
    moved(desk, known.id, Status.CONFERENCED, meeting_id=confer(desk, known.id).id)
    sea = network.organisations["바다종합사회복지관"]
    event = moved(
        desk,
        known.id,
        Status.PLANNED,
        classification="general",
        manager_id=network.people["복지2"],
        lead_agency_id=sea,
    )
    assert event.to_agency_id == sea
    assert case.page(desk, known.id).case.manager_since == TODAY


def test_the_suggestion_follows_what_the_conference_is_about_to_classify(desk: Desk, network: Network) -> None:
    known = received(desk, network)
    assert suggested_lead(desk, known.id, None) is None
    suggestion, agency = suggested_lead(desk, known.id, Classification.SERVICE_LINKAGE) or (None, None)
    assert suggestion is not None
    assert agency is not None
    assert (suggestion.sector, agency.name) == (Sector.PUBLIC, "가람1동주민센터")


def test_the_clocks_that_run_come_with_the_course_the_nearest_first(desk: Desk, network: Network) -> None:
    known = received(desk, network)
    assert [clock.kind for clock in course(desk, known.id).clocks] == [
        FlagKind.NO_CONTACT,
        FlagKind.SURVEY_OVERDUE,
        FlagKind.PLAN_OVERDUE,
    ]
