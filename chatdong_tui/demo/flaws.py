"""What is deliberately wrong in the example, so that the program's warnings have something to point at."""

from __future__ import annotations

from datetime import date, timedelta

from chatdong_tui.demo.calendar import Calendar
from chatdong_tui.demo.network import MY_ZONE, SUCCEEDED_DONG, Names
from chatdong_tui.demo.stories import Story, conference_after
from chatdong_tui.domain.case_code import (
    Classification,
    ConsentScope,
    CrisisLevel,
    HouseholdType,
    NeedDomain,
    ReceiptBasis,
    Route,
    ServiceForm,
    ServiceSector,
    ServiceState,
    Status,
)
from chatdong_tui.domain.draft.case import (
    AssessmentDraft,
    ConsentDraft,
    DiscoveryDraft,
    MoveDraft,
    NeedDraft,
    ReopenDraft,
    ServiceDraft,
)
from chatdong_tui.domain.draft.meeting import AgendaDraft
from chatdong_tui.domain.meeting_code import AgendaKind
from chatdong_tui.usecases import case, case_bulk, case_move, case_record, minutes
from chatdong_tui.usecases.desk import Desk

_STUCK_ZONE = 1
_BACK_ON = date(2021, 11, 25)


def enter(desk: Desk, calendar: Calendar, names: Names, stories: list[Story]) -> None:
    """A household known in two zones, consents, a case handed on in July, and three cases that are late.

    The late paper, the absent coordinator of June, the overspent line, the outlying last quarter, the
    succession in July and the sums that truncation splits are built where their records are.
    """
    twin = next(story for story in stories if story.zone_no == 1 and story.outcome is not None)
    _second_entry(desk, calendar, names, twin)
    mine = [story for story in stories if story.zone_no == MY_ZONE]
    managed = [story for story in mine if story.outcome is Classification.GENERAL]
    _withdraw_consent(desk, calendar, names, next(story for story in managed if story.found_on < date(2021, 6, 1)))
    _hand_over(desk, calendar, names, mine)
    late = [story for story in managed if story.conference_on and story.conference_on > date(2021, 11, 1)]
    next(story for story in late if story.contacted_since(date(2021, 12, 1))).plan_unwritten = True
    _share(desk, calendar, names, late[-1])
    stuck = (story for story in stories if story.zone_no == _STUCK_ZONE and story.outcome is Classification.GENERAL)
    _leave_undecided(desk, calendar, names, next(story for story in stuck if story.closes_on is None))
    closed = (story for story in managed if story.closes_on and story.closes_on < date(2021, 11, 1))
    _take_up_again(desk, calendar, names, next(story for story in closed if story.contacted_since(_BACK_ON)))


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


def _withdraw_consent(desk: Desk, calendar: Calendar, names: Names, story: Story) -> None:
    given = story.found_on + timedelta(days=20)
    held: dict[str, str] = {}

    def give() -> None:
        draft = ConsentDraft(
            scope=ConsentScope.PROVISION, given_on=given, recipient_id=names.agencies[3], paper_place="복지관 문서함"
        )
        held["id"] = case_record.give_consent(desk, story.case_id, draft).value.id

    calendar.at(given, give)
    withdrawn = given + timedelta(days=60)
    calendar.at(withdrawn, lambda: case_record.withdraw_consent(desk, held["id"], withdrawn))


def _share(desk: Desk, calendar: Calendar, names: Names, story: Story) -> None:
    """A household of zone 3 lets the 복지관 of zone 5, which mends homes, know of it for half a year."""
    given = story.found_on + timedelta(days=20)
    draft = ConsentDraft(
        scope=ConsentScope.PROVISION,
        given_on=given,
        until_on=given + timedelta(days=182),
        recipient_id=names.agencies[5],
        paper_place="복지관 문서함",
    )
    calendar.at(given, lambda: case_record.give_consent(desk, story.case_id, draft))


def _hand_over(desk: Desk, calendar: Calendar, names: Names, stories: list[Story]) -> None:
    """A case of the supervisor who is posted elsewhere on 1 July goes to the one who comes."""
    story = next(story for story in stories if story.dong == SUCCEEDED_DONG and story.found_on < date(2021, 6, 1))
    story.draft = story.draft.model_copy(update={"manager_id": names.supervisors[SUCCEEDED_DONG]})

    def reassign() -> None:
        case_bulk.reassign(desk, (story.case_id,), names.supervisors[SUCCEEDED_DONG], desk.today)

    calendar.at(date(2021, 7, 1), reassign, hour=11)


def _leave_undecided(desk: Desk, calendar: Calendar, names: Names, story: Story) -> None:
    """A case that was surveyed anew came to the November conference, and nothing was decided."""
    day = conference_after(story.zone_no, date(2021, 11, 1))

    def survey_again() -> None:
        needs = (NeedDraft(domain=NeedDomain.HOUSING), NeedDraft(domain=NeedDomain.SOCIAL))
        draft = AssessmentDraft(
            assessed_on=desk.today, needs=needs, crisis_level=CrisisLevel.HIGH, rater_id=story.worker
        )
        case_record.assess(desk, story.case_id, draft)
        _move(desk, story, Status.ASSESSED, reason="이사한 뒤 형편이 달라져 다시 조사함")

    def confer() -> None:
        held = names.conferences[story.zone_no, day]
        item = AgendaDraft(title="사례 재검토", kind=AgendaKind.CASE, case_id=story.case_id)
        minutes.add_agenda(desk, held, item)
        _move(desk, story, Status.CONFERENCED, meeting_id=held)

    calendar.at(day - timedelta(days=6), survey_again, hour=11)
    calendar.at(day, confer, hour=16)


def _take_up_again(desk: Desk, calendar: Calendar, names: Names, story: Story) -> None:
    """A closed household comes back, is helped at once, and no conference has talked about it yet.

    One of the services it is given in the year is that of its second episode.
    """
    story.services -= 1

    def take_up() -> None:
        draft = ReopenDraft(
            on_date=_BACK_ON,
            reason_code=ReceiptBasis.EX_OFFICIO,
            reason="한밤에 보일러가 멎어 이웃이 알려 옴",
            lead_agency_id=names.offices[story.dong],
            manager_id=names.supervisors[story.dong],
            emergency=True,
            route=Route.REPORT,
            route_detail="neighbour",
        )
        story.case_id = case_move.reopen(desk, story.case_id, draft).value.id
        help_given = ServiceDraft(
            domain=NeedDomain.HOUSING,
            name="보일러 긴급 수리",
            sector=ServiceSector.PUBLIC,
            form=ServiceForm.SERVICE,
            requested_on=_BACK_ON,
            first_provided_on=_BACK_ON,
            state=ServiceState.IN_SERVICE,
        )
        case_record.add_service(desk, story.case_id, help_given)
        _move(desk, story, Status.IN_SERVICE, reason="추위로 미룰 수 없어 먼저 지원함")

    calendar.at(_BACK_ON, take_up, hour=9)


def _move(
    desk: Desk, story: Story, to_status: Status, reason: str | None = None, meeting_id: str | None = None
) -> None:
    draft = MoveDraft(to_status=to_status, on_date=desk.today, reason=reason, meeting_id=meeting_id)
    case_move.move(desk, story.case_id, draft)
