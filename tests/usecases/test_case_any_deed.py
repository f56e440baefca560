"""Whatever is done to a household, over its episodes and in bulk, its cases stay legal and each deed is undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chatdong_tui.domain.case import status_of
from chatdong_tui.domain.case_code import Status
from chatdong_tui.domain.case_lead import leads
from chatdong_tui.domain.case_page import CasePage
from chatdong_tui.domain.draft.case import ReopenDraft
from chatdong_tui.domain.draft.conference import ConferenceDecision
from chatdong_tui.domain.refusal import RuleBroken
from chatdong_tui.storage import case_clock, derived
from chatdong_tui.usecases import case, case_bulk, case_move, case_record, conference, journal
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.usecases.cases import FOUND, TODAY, assessment, consent, contact, service
from tests.usecases.test_case_any_move import GOOD, TAME, WILD, assert_legal, recorded, resolved

PEOPLE = st.sampled_from(["복지1", "복지2", "nobody"])
MOVE = st.tuples(st.just("move"), st.one_of(TAME, TAME, WILD))
LEAVING = st.tuples(
    st.just("move"), st.just({"to_status": Status.TRANSFERRED, "on_date": TODAY, "reason_code": "moved_away"})
)
HOLD = st.tuples(st.just("move"), st.just({"to_status": Status.ON_HOLD, "on_date": TODAY, **GOOD["on_hold"]}))
DEED = st.one_of(
    MOVE,
    MOVE,
    MOVE,
    HOLD,
    LEAVING,
    st.tuples(st.just("transfer"), st.sampled_from(["하늘종합사회복지관", "바다종합사회복지관", "nobody"])),
    st.tuples(st.just("reopen"), st.sampled_from(["하늘종합사회복지관", None])),
    st.tuples(st.just("record"), st.none()),
    st.tuples(st.just("reassign"), st.tuples(PEOPLE, st.sampled_from([TODAY, FOUND, date(2021, 3, 19)]))),
    st.tuples(st.just("decide"), st.sampled_from(["planned", "linked", "not_selected", "closed"])),
    st.tuples(st.just("undo"), st.none()),
    st.tuples(st.just("undo"), st.none()),
)
"""A deed and what it is done with."""

_OF_A_FORM = ("meeting_id", "approver_id")


class Household:
    """The episodes of one household, the conference they are talked about in, and the deeds done so far."""

    def __init__(self, desk: Desk, network: Network, emergency: bool) -> None:
        self.desk, self.network = desk, network
        first, self.meeting = recorded(desk, network, emergency)
        self.household_id = case.page(desk, first).household.id
        self.before: list[list[CasePage]] = []

    @property
    def pages(self) -> list[CasePage]:
        """All episodes, the first one first."""
        with self.desk.database.snapshot() as connection:
            ids = connection.execute(
                "SELECT id FROM crisis_case WHERE household_id = ? AND removed = 0 ORDER BY episode",
                (self.household_id,),
            ).fetchall()
        pages = [case.page(self.desk, case_id) for (case_id,) in ids]
        return [replace(page, revision=0, household_revision=0) for page in pages]

    def do(self, name: str, how: Any) -> None:
        """Do one deed to the newest episode, or the bulk ones to all. Raises RuleBroken."""
        page = self.pages[-1]
        case_id, desk, ids = page.case.id, self.desk, {**self.network.people, **self.network.organisations}
        match name:
            case "move":
                desk.perform(case_move.move, case_id, resolved(self.network, page, self.meeting, how))
            case "transfer":
                step = {"to_status": Status.TRANSFERRED, "on_date": TODAY, "organisation_id": how}
                desk.perform(case_move.move, case_id, resolved(self.network, page, self.meeting, step))
            case "reopen":
                again = ReopenDraft(on_date=TODAY, lead_agency_id=ids.get(how), consent=consent(given_on=TODAY))
                desk.perform(case_move.reopen, case_id, again)
            case "reassign":
                everyone = [each.case.id for each in self.pages]
                desk.perform(case_bulk.reassign, everyone, ids.get(how[0], how[0]), how[1])
            case "decide":
                on_it = conference.conference(desk, self.meeting)
                item = next((line.agenda_item_id for line in on_it if line.case_id == case_id), "none")
                fields = {
                    key: ids.get(value, value) for key, value in GOOD.get(how, {}).items() if key not in _OF_A_FORM
                }
                desk.perform(conference.decide, item, ConferenceDecision(to_status=Status(how), **fields))

    def record(self) -> None:
        """Write down for the newest episode all that moves ask for, and put it on the agenda."""
        case_id = self.pages[-1].case.id
        self.desk.perform(case_record.add_contact, case_id, contact(on_date=TODAY))
        self.desk.perform(case_record.assess, case_id, assessment())
        self.desk.perform(case_record.add_service, case_id, service(requested_on=TODAY))
        self.desk.perform(conference.put_on_agenda, [case_id], self.meeting)
        # What lies before the records is not undone here.
        self.before.clear()


def assert_whole(desk: Desk, pages: list[CasePage], network: Network) -> None:
    """Every episode is legal; one lead at a time; at most one is open; the list says what the events say."""
    for page in pages:
        assert_legal(page, network)
        spans = leads(page.events)
        assert (spans[-1].organisation_id if spans else None) == page.case.lead_agency_id
        assert sum(span.until_on is None for span in spans) == min(len(spans), 1)
        assert page.standing.status is status_of(page.events)
        with desk.database.snapshot() as connection:
            kept = connection.execute(
                f"SELECT {', '.join(derived.ROSTER_COLUMNS)} FROM case_roster WHERE case_id = ?", (page.case.id,)
            ).fetchone()
            assert kept == derived.roster_row(connection, page.case.id, case_clock.clocks_of(connection))
    assert sum(page.standing.status.is_open for page in pages) <= 1
    assert [page.case.episode for page in pages] == list(range(1, len(pages) + 1))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(emergency=st.booleans(), deeds=st.lists(DEED, min_size=4, max_size=16))
def test_no_deed_makes_an_illegal_case_and_each_can_be_undone(
    desk: Desk, network: Network, emergency: bool, deeds: list[tuple[str, Any]]
) -> None:
    it = Household(desk, network, emergency)
    for name, how in deeds:
        before = it.pages
        if name == "record":
            it.record()
        elif name == "undo":
            if it.before:
                desk.perform(journal.undo)
                assert it.pages == it.before.pop()
        else:
            try:
                it.do(name, how)
            except RuleBroken:
                assert it.pages == before
                continue
            if it.pages != before:
                it.before.append(before)
        after = it.pages
        assert_whole(desk, after, network)
        closed = {page.case.id: page.case for page in before if not page.standing.status.is_open}
        if name in ("reassign", "reopen"):
            assert all(closed.get(page.case.id, page.case) == page.case for page in after)
