"""A case conference: cases onto the agenda, one decision each, and nobody leaves with one undecided unasked."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from chatdong_tui.domain.case_code import Classification, ConsentScope, Status
from chatdong_tui.domain.conference import ConferenceLine, ConsentLabel
from chatdong_tui.domain.draft.conference import ConferenceDecision
from chatdong_tui.domain.draft.meeting import AgendaDraft, DecisionDraft, MeetingDraft
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import AgendaKind, AttendanceState, Disclosure, MeetingKind, MeetingState
from chatdong_tui.domain.refusal import Rule
from chatdong_tui.reports.meeting import counts
from chatdong_tui.usecases import attendance, case, case_record, conference, journal, meeting, minutes
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.usecases.cases import TODAY, assessment, consent, found, moved, received
from tests.usecases.test_case import refused


def planned(desk: Desk, network: Network, **changes: Any) -> Meeting:
    """A joint case conference of zone 1, today."""
    facts = {
        "kind": MeetingKind.JOINT_CASE_CONFERENCE,
        "zone_id": network.zones[1],
        "held_on": TODAY,
        "state": MeetingState.HELD,
    }
    return desk.perform(meeting.plan, MeetingDraft(**{**facts, **changes})).value


def surveyed(desk: Desk, network: Network) -> str:
    """A case that was surveyed today and waits for its conference."""
    known = received(desk, network)
    desk.perform(case_record.assess, known.id, assessment())
    moved(desk, known.id, Status.ASSESSED)
    return known.id


def lines(desk: Desk, table: Meeting) -> tuple[ConferenceLine, ...]:
    return conference.conference(desk, table.id)


def case_management(network: Network, **changes: Any) -> ConferenceDecision:
    facts = {
        "to_status": Status.PLANNED,
        "classification": Classification.HIGH_DIFFICULTY,
        "lead_agency_id": network.organisations["바다종합사회복지관"],
        "manager_id": network.people["복지2"],
        "step": "첫 가정방문",
        "step_owner_id": network.people["복지2"],
        "step_due_on": date(2021, 3, 25),
    }
    return ConferenceDecision(**{**facts, **changes})


# the agenda


def test_chosen_cases_come_onto_the_agenda_once_and_leave_it_with_one_undo(desk: Desk, network: Network) -> None:
    table = planned(desk, network)
    ids = [found(desk, network).id for _ in range(3)]
    desk.perform(conference.put_on_agenda, ids[:1], table.id)
    added = desk.perform(conference.put_on_agenda, [*ids, ids[2]], table.id).value
    assert [item.case_id for item in added] == ids[1:]
    assert [item.title for item in added] == ["사례 1-가람1-2021-002", "사례 1-가람1-2021-003"]
    assert {item.kind for item in added} == {AgendaKind.CASE}
    assert [line.case_id for line in lines(desk, table)] == ids
    desk.perform(journal.undo)
    assert [line.case_id for line in lines(desk, table)] == ids[:1]


def test_what_cannot_come_onto_an_agenda_is_refused_as_a_whole(desk: Desk, network: Network) -> None:
    table, known = planned(desk, network), found(desk, network).id
    assert refused(desk, conference.put_on_agenda, [], table.id) == ("case_ids", Rule.REQUIRED)
    assert refused(desk, conference.put_on_agenda, [known, "x"], table.id) == ("case_ids", Rule.UNKNOWN_RECORD)
    assert refused(desk, conference.put_on_agenda, [known], "x") == ("meeting_id", Rule.UNKNOWN_RECORD)
    desk.perform(meeting.cancel, table.id)
    assert refused(desk, conference.put_on_agenda, [known], table.id) == ("meeting_id", Rule.NOT_A_CHOICE)
    assert lines(desk, table) == ()


# deciding


def test_one_act_moves_the_case_and_writes_the_minutes(desk: Desk, network: Network) -> None:
    table, case_id = planned(desk, network), surveyed(desk, network)
    (item,) = desk.perform(conference.put_on_agenda, [case_id], table.id).value
    assert [line.case_id for line in conference.undecided(desk, table.id)] == [case_id]
    decided = desk.perform(conference.decide, item.id, case_management(network)).value
    assert [(event.to_status, event.meeting_id) for event in decided.moves] == [
        (Status.CONFERENCED, table.id),
        (Status.PLANNED, table.id),
    ]
    assert decided.decision.text == "사례관리 선정(고난도사례), 주관 바다종합사회복지관, 담당 복지2"
    assert decided.action is not None
    assert decided.action.text == "첫 가정방문"
    assert decided.action.organisation_id == network.organisations["바다종합사회복지관"]
    (line,) = lines(desk, table)
    assert (line.dong, line.status, line.classification, line.lead, line.manager, line.decided) == (
        "가람1동", Status.PLANNED, Classification.HIGH_DIFFICULTY, "바다종합사회복지관", "복지2", True,
    )  # fmt: skip
    assert conference.undecided(desk, table.id) == ()


def test_one_undo_takes_the_whole_decision_back(desk: Desk, network: Network) -> None:
    table, case_id = planned(desk, network), surveyed(desk, network)
    (item,) = desk.perform(conference.put_on_agenda, [case_id], table.id).value
    before = case.page(desk, case_id), lines(desk, table), meeting.sheet(desk, table.id).entries
    desk.perform(conference.decide, item.id, case_management(network))
    assert desk.perform(journal.undo).value == "conference.decide"
    after = case.page(desk, case_id)
    assert (after.case, after.events) == (before[0].case, before[0].events)
    assert (lines(desk, table), meeting.sheet(desk, table.id).entries) == before[1:]


@pytest.mark.parametrize(
    ("decision", "status"),
    [
        ({"to_status": Status.LINKED, "classification": "service_linkage"}, Status.LINKED),
        (
            {"to_status": Status.NOT_SELECTED, "reason_code": "other_agency", "reason": "학교가 맡음"},
            Status.NOT_SELECTED,
        ),
    ],
)
def test_a_conference_links_or_does_not_select(
    desk: Desk, network: Network, decision: dict[str, Any], status: Status
) -> None:
    table, case_id = planned(desk, network), surveyed(desk, network)
    (item,) = desk.perform(conference.put_on_agenda, [case_id], table.id).value
    desk.perform(conference.decide, item.id, ConferenceDecision(**decision))
    assert case.page(desk, case_id).standing.status is status


def test_a_case_may_simply_go_on(desk: Desk, network: Network) -> None:
    table, case_id = planned(desk, network), surveyed(desk, network)
    (item,) = desk.perform(conference.put_on_agenda, [case_id], table.id).value
    decided = desk.perform(conference.decide, item.id, ConferenceDecision(step="다시 조사")).value
    assert (decided.moves, decided.decision.text) == ((), "계속 진행")
    assert lines(desk, table)[0].decided


def test_a_conference_may_close_a_case_it_talks_about_again(desk: Desk, network: Network) -> None:
    table, case_id = planned(desk, network), surveyed(desk, network)
    (item,) = desk.perform(conference.put_on_agenda, [case_id], table.id).value
    desk.perform(
        conference.decide, item.id, ConferenceDecision(to_status=Status.LINKED, classification="service_linkage")
    )
    again = planned(desk, network)
    (item,) = desk.perform(conference.put_on_agenda, [case_id], again.id).value
    done = desk.perform(conference.decide, item.id, ConferenceDecision(to_status=Status.CLOSED, reason_code="improved"))
    assert [event.meeting_id for event in done.value.moves] == [again.id]


def test_a_decision_taken_down_by_hand_counts(desk: Desk, network: Network) -> None:
    table, case_id = planned(desk, network), surveyed(desk, network)
    (item,) = desk.perform(conference.put_on_agenda, [case_id], table.id).value
    desk.perform(minutes.add_decision, table.id, DecisionDraft(text="다음 달에 다시", agenda_item_id=item.id))
    assert conference.undecided(desk, table.id) == ()


@pytest.mark.parametrize(
    ("changes", "field", "rule"),
    [
        ({"classification": Classification.SERVICE_LINKAGE}, "classification", Rule.NOT_A_CHOICE),
        ({"manager_id": None}, "manager_id", Rule.NEEDS_MANAGER),
        ({"manager_id": "nobody"}, "manager_id", Rule.UNKNOWN_RECORD),
        ({"to_status": Status.IN_SERVICE}, "to_status", Rule.MOVE_NOT_ALLOWED),
        ({"to_status": None}, "to_status", Rule.REQUIRED),
        ({"step": None}, "step", Rule.REQUIRED),
        ({"step_owner_id": "nobody"}, "step_owner_id", Rule.UNKNOWN_RECORD),
        ({"on_date": date(2021, 3, 19)}, "on_date", Rule.OUT_OF_RANGE),
    ],
)
def test_a_decision_that_breaks_a_rule_leaves_everything_as_it_was(
    desk: Desk, network: Network, changes: dict[str, Any], field: str, rule: Rule
) -> None:
    table, case_id = planned(desk, network), surveyed(desk, network)
    (item,) = desk.perform(conference.put_on_agenda, [case_id], table.id).value
    before = case.page(desk, case_id)
    assert refused(desk, conference.decide, item.id, case_management(network, **changes)) == (field, rule)
    assert case.page(desk, case_id) == before
    assert meeting.sheet(desk, table.id).entries == ()


def test_a_case_is_decided_where_cases_are_decided_and_after_it_took_place(desk: Desk, network: Network) -> None:
    case_id = surveyed(desk, network)
    for table in (
        planned(desk, network, state=MeetingState.PLANNED),
        planned(desk, network, kind=MeetingKind.ZONE_MEETING),
    ):
        (item,) = desk.perform(conference.put_on_agenda, [case_id], table.id).value
        wanted = case_management(network)
        assert refused(desk, conference.decide, item.id, wanted) == ("to_status", Rule.NEEDS_MEETING)
    other = desk.perform(minutes.add_agenda, table.id, AgendaDraft(title="공지")).value
    assert refused(desk, conference.decide, other.id, wanted) == ("agenda_item_id", Rule.NOT_A_CHOICE)
    assert refused(desk, conference.decide, item.id, ConferenceDecision()) == ("text", Rule.REQUIRED)


# what the table may see, and what counts


def test_a_case_shows_its_number_only_until_every_agency_at_the_table_is_named_in_a_consent(
    desk: Desk, network: Network
) -> None:
    table, case_id = planned(desk, network), surveyed(desk, network)
    desk.perform(conference.put_on_agenda, [case_id], table.id)

    def label() -> ConsentLabel:
        return lines(desk, table)[0].consent

    sky, sea = network.organisations["하늘종합사회복지관"], network.organisations["바다종합사회복지관"]
    assert label() is ConsentLabel.NUMBER_ONLY
    given = desk.perform(
        case_record.give_consent, case_id, consent(scope=ConsentScope.PROVISION, recipient_id=sky)
    ).value
    assert label() is ConsentLabel.SHARED
    desk.perform(attendance.add_seat, table.id, network.people["복지2"])
    assert label() is ConsentLabel.NUMBER_ONLY
    desk.perform(case_record.give_consent, case_id, consent(scope=ConsentScope.PROVISION, recipient_id=sea))
    assert label() is ConsentLabel.SHARED
    desk.perform(case_record.withdraw_consent, given.id, TODAY)
    assert label() is ConsentLabel.SHARED


def test_a_joint_conference_counts_once_both_sides_sit_there(desk: Desk, network: Network) -> None:
    table = planned(desk, network)
    seats = {seat.name: seat.id for seat in meeting.sheet(desk, table.id).seats}
    assert table.disclosure is Disclosure.CLOSED
    assert not counts(meeting.sheet(desk, table.id))
    desk.perform(attendance.mark, seats["가람1동팀장"], AttendanceState.PRESENT)
    assert not counts(meeting.sheet(desk, table.id))
    desk.perform(attendance.add_seat, table.id, network.people["복지2"])
    desk.perform(
        attendance.mark,
        next(s.id for s in meeting.sheet(desk, table.id).seats if s.name == "복지2"),
        AttendanceState.PRESENT,
    )
    assert counts(meeting.sheet(desk, table.id))


def test_meetings_to_come_can_take_up_cases_and_case_conferences_come_first(desk: Desk, network: Network) -> None:
    def plan(kind: MeetingKind, on: date, zone: int = 1) -> str:
        draft = MeetingDraft(kind=kind, held_on=on, zone_id=network.zones[zone])
        return desk.perform(meeting.plan, draft).value.id

    zone_meeting = plan(MeetingKind.ZONE_MEETING, date(2021, 3, 25))
    later = plan(MeetingKind.CASE_CONFERENCE, date(2021, 5, 31))
    sooner = plan(MeetingKind.JOINT_CASE_CONFERENCE, date(2021, 3, 18))
    plan(MeetingKind.CASE_CONFERENCE, date(2021, 3, 17))
    plan(MeetingKind.CASE_CONFERENCE, date(2021, 3, 30), zone=2)
    desk.perform(meeting.cancel, plan(MeetingKind.CASE_CONFERENCE, date(2021, 4, 1)))
    assert [line.id for line in conference.agendas(desk)] == [sooner, later, zone_meeting]
