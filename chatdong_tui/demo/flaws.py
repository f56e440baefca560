"""What is deliberately wrong in the example, so that the program's warnings have something to point at."""

from __future__ import annotations

from datetime import date, timedelta

from chatdong_tui.demo.calendar import Calendar
from chatdong_tui.demo.cases import Story
from chatdong_tui.demo.network import Names
from chatdong_tui.domain.case_code import Classification, ConsentScope, HouseholdType, Route
from chatdong_tui.domain.draft.case import ConsentDraft, DiscoveryDraft
from chatdong_tui.usecases import case, case_record
from chatdong_tui.usecases.desk import Desk


def enter(desk: Desk, calendar: Calendar, names: Names, stories: list[Story]) -> None:
    """A household known in two zones, and a consent that is withdrawn.

    The late paper, the absent coordinator of June, the overspent line, the outlying last quarter, the
    succession in July and the sums that truncation splits are built where their records are.
    """
    twin = next(story for story in stories if story.zone_no == 1 and story.outcome is not None)
    _second_entry(desk, calendar, names, twin)
    managed = next(
        story
        for story in stories
        if story.zone_no == 3 and story.outcome is Classification.GENERAL and story.found_on < date(2021, 6, 1)
    )
    given = managed.found_on + timedelta(days=20)
    held: dict[str, str] = {}

    def give() -> None:
        draft = ConsentDraft(
            scope=ConsentScope.PROVISION, given_on=given, recipient_id=names.agencies[3], paper_place="복지관 문서함"
        )
        held["id"] = case_record.give_consent(desk, managed.case_id, draft).value.id

    calendar.at(given, give)
    withdrawn = given + timedelta(days=60)
    calendar.at(withdrawn, lambda: case_record.withdraw_consent(desk, held["id"], withdrawn))


def _second_entry(desk: Desk, calendar: Calendar, names: Names, twin: Story) -> None:
    """One of the 120 is entered once more by another zone, as 비대상 work in progress."""
    draft = DiscoveryDraft(
        dong_id=names.dongs["증산동"],
        household_type=HouseholdType(twin.draft.household_type),
        route=Route.PEOPLE,
        found_on=twin.found_on + timedelta(days=14),
        alias=twin.draft.alias,
        birth_from=twin.draft.birth_from,
        gender=twin.draft.gender,
        size=twin.draft.size,
    )
    calendar.at(draft.found_on, lambda: case.discover(desk, draft))
