"""Consents: correcting them, what ends soon, and how a case is shown to agencies that are not its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from chatdong_tui.domain.case import Consent
from chatdong_tui.domain.case_code import ConsentScope, ReceiptBasis, Status
from chatdong_tui.domain.case_guard import CaseFacts
from chatdong_tui.domain.consent import CaseLabel, EndingConsent
from chatdong_tui.domain.meeting import AgendaItem
from chatdong_tui.domain.meeting_code import AgendaKind, AttendanceState
from chatdong_tui.domain.meeting_sheet import MeetingSheet
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import case as cases
from chatdong_tui.storage import consent as stored
from chatdong_tui.storage import rows
from chatdong_tui.usecases.case_record import consent_of
from chatdong_tui.usecases.desk import Desk, Done, done

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.case import ConsentDraft

ENDS_SOON_DAYS = 30
"""How long before its end a consent is pointed out."""


def _check_what_rests(facts: CaseFacts, consents: Iterable[Consent]) -> None:
    """The consent on which a case was received is still one of these."""
    left = [each for each in consents if each.scope is ConsentScope.COLLECTION]
    for event in facts.events:
        rests = event.to_status is Status.RECEIVED and event.reason_code == ReceiptBasis.CONSENT
        # Withdrawn since, it carried the receipt all the same.
        if rests and not any(replace(each, withdrawn_on=None).valid_on(event.on_date) for each in left):
            raise RuleBroken("", Rule.STATUS_RESTS_ON_IT)


def update_consent(desk: Desk, consent_id: str, draft: ConsentDraft) -> Done[Consent]:
    """Correct what was recorded of a consent; a withdrawal stays.

    Raises RuleBroken: UNKNOWN_RECORD; what `consent_of` raises; given_on OUT_OF_RANGE after the
    withdrawal; STATUS_RESTS_ON_IT where 접수 would be left without the consent it rests on.
    """
    with desk.act("case.update_consent") as act:
        known = rows.get(act.connection, Consent, consent_id, "consent_id")
        facts = cases.facts(act.connection, known.case_id, desk.today)
        made = consent_of(desk, act.connection, known.case_id, draft)
        consent = replace(made, id=consent_id, withdrawn_on=known.withdrawn_on)
        if consent.withdrawn_on is not None and consent.withdrawn_on < consent.given_on:
            raise RuleBroken("given_on", Rule.OUT_OF_RANGE)
        _check_what_rests(facts, [consent, *(each for each in facts.consents if each.id != consent_id)])
        act.put(consent)
        return done(act, consent)


def remove_consent(desk: Desk, consent_id: str) -> Done[None]:
    """Take away a consent that was entered by mistake; one that was given and taken back is withdrawn.

    Raises RuleBroken: UNKNOWN_RECORD; STATUS_RESTS_ON_IT as `update_consent` does.
    """
    with desk.act("case.remove_consent") as act:
        known = rows.get(act.connection, Consent, consent_id, "consent_id")
        facts = cases.facts(act.connection, known.case_id, desk.today)
        _check_what_rests(facts, [each for each in facts.consents if each.id != consent_id])
        act.remove(Consent, consent_id)
        return done(act, None)


def ending(desk: Desk, days: int = ENDS_SOON_DAYS) -> tuple[EndingConsent, ...]:
    """The consents of open cases that end within so many days, or ended within as many before today."""
    around = timedelta(days=days)
    with desk.database.snapshot() as connection:
        return tuple(stored.ending(connection, desk.today - around, desk.today + around))


def labels(desk: Desk, case_ids: Iterable[str], organisation_ids: Iterable[str | None]) -> tuple[CaseLabel, ...]:
    """How cases are shown today to all of these organisations at once, in the order given."""
    seen_by = tuple(organisation_ids)
    with desk.database.snapshot() as connection:
        return tuple(stored.label(connection, case_id, seen_by, desk.today) for case_id in case_ids)


def agenda_labels(desk: Desk, sheet: MeetingSheet) -> dict[str, CaseLabel]:
    """How each case on the agenda may be shown to everybody who sits, or is to sit, at the table.

    By the id of the agenda item. As of today, so that a withdrawal works back on older minutes.
    """
    seats = [seat.attendance for seat in sheet.seats if seat.attendance.state is not AttendanceState.ABSENT]
    table = {seat.organisation_id for seat in seats}
    with desk.database.snapshot() as connection:
        return {
            block.id: stored.label(connection, block.item.case_id, table, desk.today, block.item.title)
            for block in sheet.agenda
            if block.item.case_id is not None
        }


def for_others(desk: Desk, sheet: MeetingSheet) -> MeetingSheet:
    """The meeting as it may be shown or handed to those at its table: where a case is not theirs to know,
    its item has the number, a title without names, and no line of what was said. What earlier meetings
    left open about a case (topics, things to do, decisions that were put off) stays out."""
    labels = agenda_labels(desk, sheet)
    blocks = []
    for block in sheet.agenda:
        label = labels.get(block.id)
        if label is not None and not label.shared:
            block = replace(block, item=replace(block.item, title=label.title), entries=(), options=())
        blocks.append(block)
    topics = tuple(line for line in sheet.topics if not _on_case(line.item))
    carried = tuple(line for line in sheet.carried if not line.on_case)
    revisits = tuple(line for line in sheet.revisits if not (line.on_case or line.kind.on_cases))
    return replace(sheet, agenda=tuple(blocks), topics=topics, carried=carried, revisits=revisits)


def _on_case(item: AgendaItem) -> bool:
    return item.case_id is not None or item.kind is AgendaKind.CASE
