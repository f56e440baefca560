"""Consents: given, corrected, withdrawn, ending; and how a case stands on an agenda where others sit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chatdong_tui.domain.case import Consent, CrisisCase
from chatdong_tui.domain.case_code import HouseholdType, Status
from chatdong_tui.domain.draft.case import MoveDraft
from chatdong_tui.domain.draft.meeting import AgendaDraft
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import AgendaKind
from chatdong_tui.domain.refusal import Rule
from chatdong_tui.reports import case as report
from chatdong_tui.usecases import case, case_move, case_record, consent, meeting, minutes, monthly
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.usecases.cases import TODAY, contact, found, moved, received
from tests.usecases.cases import consent as consent_draft
from tests.usecases.meetings import planned
from tests.usecases.test_case import refused

OTHER = "바다종합사회복지관"


@pytest.fixture
def known(desk: Desk, network: Network) -> CrisisCase:
    """A case that the lead agency of zone 1 works with, on the consent of the household."""
    return received(desk, network, alias="느티나무")


def provision(desk: Desk, network: Network, known: CrisisCase, organisation: str = OTHER) -> Consent:
    draft = consent_draft(scope="provision", recipient_id=network.organisations[organisation])
    return desk.perform(case_record.give_consent, known.id, draft).value


# correcting


def test_a_consent_is_corrected_and_its_withdrawal_stays(desk: Desk, network: Network, known: CrisisCase) -> None:
    given = provision(desk, network, known)
    desk.perform(case_record.withdraw_consent, given.id, TODAY)
    draft = consent_draft(
        scope="provision", recipient_id=network.organisations[OTHER], paper_place="문서함 3", given_on=date(2021, 3, 4)
    )
    corrected = desk.perform(consent.update_consent, given.id, draft).value
    assert (corrected.id, corrected.paper_place, corrected.withdrawn_on) == (given.id, "문서함 3", TODAY)


def test_the_consent_on_which_a_case_was_received_stays(desk: Desk, known: CrisisCase) -> None:
    (given,) = case.page(desk, known.id).consents
    rests = ("", Rule.STATUS_RESTS_ON_IT)
    assert refused(desk, consent.remove_consent, given.id) == rests
    assert refused(desk, consent.update_consent, given.id, consent_draft(until_on=date(2021, 3, 17))) == rests
    desk.perform(case_record.give_consent, known.id, consent_draft(given_on=TODAY))
    desk.perform(consent.remove_consent, given.id)
    assert len(case.page(desk, known.id).consents) == 1


def test_a_withdrawn_consent_still_carries_the_receipt(desk: Desk, known: CrisisCase) -> None:
    (given,) = case.page(desk, known.id).consents
    desk.perform(case_record.withdraw_consent, given.id, TODAY)
    desk.perform(consent.update_consent, given.id, consent_draft(paper_place="문서함 1"))
    assert refused(desk, consent.remove_consent, given.id) == ("", Rule.STATUS_RESTS_ON_IT)


def test_consents_that_end_are_pointed_out_while_the_case_is_open(
    desk: Desk, network: Network, known: CrisisCase
) -> None:
    draft = consent_draft(scope="provision", recipient_id=network.organisations[OTHER], until_on=date(2021, 4, 10))
    given = desk.perform(case_record.give_consent, known.id, draft).value
    (line,) = consent.ending(desk)
    assert (line.consent.id, line.case_no, line.recipient) == (given.id, known.case_no, OTHER)
    assert consent.ending(desk, days=7) == ()
    desk.perform(case_record.withdraw_consent, given.id, TODAY)
    assert consent.ending(desk) == ()


# how a case is shown to others


def on_agenda(desk: Desk, network: Network, known: CrisisCase, **fields: object) -> Meeting:
    """A meeting with the case on its agenda, by a title that says too much."""
    made = planned(desk, network, **fields)
    draft = AgendaDraft(title="느티나무 댁 지원", kind=AgendaKind.CASE, case_id=known.id)
    desk.perform(minutes.add_agenda, made.id, draft)
    return made


def test_at_a_table_with_others_only_the_number_is_left(desk: Desk, network: Network, known: CrisisCase) -> None:
    made = on_agenda(desk, network, known)
    (label,) = consent.agenda_labels(desk, meeting.sheet(desk, made.id)).values()
    assert (label.case_no, label.shared, label.dong, label.household_type) == (known.case_no, False, None, None)
    assert label.title == "○○○ 댁 지원"


def test_all_others_at_the_table_must_be_named(desk: Desk, network: Network, known: CrisisCase) -> None:
    made = on_agenda(desk, network, known)
    for organisation in ("가람2동주민센터", "한빛구청"):
        provision(desk, network, known, organisation)
    (label,) = consent.agenda_labels(desk, meeting.sheet(desk, made.id)).values()
    assert (label.shared, label.dong, label.household_type) == (True, "가람1동", HouseholdType.ELDERLY_ALONE)
    assert label.title == "느티나무 댁 지원"


def test_a_withdrawal_works_at_once_and_leaves_the_counts(desk: Desk, network: Network, known: CrisisCase) -> None:
    def counts() -> report.Households:
        records = monthly._records(desk, "2021-03", monthly.Scope(None))
        return sum(report.counted(records).values(), report.Households())

    other = [network.organisations[OTHER]]
    given = provision(desk, network, known)
    before = counts()
    assert [label.shared for label in consent.labels(desk, [known.id], other)] == [True]
    desk.perform(case_record.withdraw_consent, given.id, TODAY)
    assert [label.shared for label in consent.labels(desk, [known.id], other)] == [False]
    assert counts() == before
    assert case.page(desk, known.id).standing.status is Status.RECEIVED


def test_somebody_of_no_known_organisation_sees_the_number(desk: Desk, known: CrisisCase) -> None:
    assert [label.shared for label in consent.labels(desk, [known.id], [None])] == [False]
    assert [label.shared for label in consent.labels(desk, [known.id], [])] == [True]


def test_what_is_handed_to_others_tells_nothing_of_what_was_said(
    desk: Desk, network: Network, known: CrisisCase
) -> None:
    made = on_agenda(desk, network, known)
    sheet = meeting.sheet(desk, made.id)
    handed = consent.for_others(desk, sheet)
    (block,) = [each for each in handed.agenda if each.item.case_id == known.id]
    assert (block.item.title, block.case_no, block.entries) == ("○○○ 댁 지원", known.case_no, ())
    assert replace(handed, agenda=()) == replace(sheet, agenda=())


def test_a_case_without_consent_is_received_ex_officio_only_with_a_reason(desk: Desk, network: Network) -> None:
    new = found(desk, network)
    desk.perform(case_record.add_contact, new.id, contact())
    moved(desk, new.id, Status.INTAKE)
    lead = {"lead_agency_id": network.organisations["하늘종합사회복지관"]}

    def tried(**fields: object) -> tuple[str, Rule]:
        draft = MoveDraft.model_validate({"to_status": "received", "on_date": TODAY, **lead, **fields})
        return refused(desk, case_move.move, new.id, draft)

    assert tried() == ("reason_code", Rule.NEEDS_CONSENT)
    assert tried(reason_code="consent") == ("reason_code", Rule.NEEDS_CONSENT)
    assert tried(reason_code="ex_officio") == ("reason", Rule.NEEDS_REASON)
    moved(desk, new.id, Status.RECEIVED, reason_code="ex_officio", reason="의사 확인 불가, 긴급", **lead)
