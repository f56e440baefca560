"""A file full of random records of every kind that an indicator counts, legal or not."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from chatdong_tui.domain.campaign import Campaign, CampaignCount
from chatdong_tui.domain.case import Contact, CrisisCase, Household, Service, StatusEvent
from chatdong_tui.domain.case_code import (
    ContactMethod,
    ContactResult,
    HouseholdType,
    NeedDomain,
    Route,
    ServiceForm,
    ServiceSector,
    ServiceState,
    Status,
)
from chatdong_tui.domain.meeting import Attendance, Meeting
from chatdong_tui.domain.meeting_code import AttendanceState, Disclosure, MeetingKind, MeetingMode, MeetingState
from chatdong_tui.domain.network import Sector
from chatdong_tui.domain.outreach import OutreachCount
from chatdong_tui.domain.project import Activity, JointProject, ProjectState
from chatdong_tui.domain.training import TrainingResult
from chatdong_tui.usecases.desk import Desk, Done, done
from tests.conftest import Network

FIRST, LAST = date(2020, 10, 1), date(2022, 2, 28)
"""Between these days the records lie: more than the year that is counted."""

_KINDS = (MeetingKind.ZONE_MEETING, MeetingKind.JOINT_CASE_CONFERENCE, MeetingKind.TRAINING, MeetingKind.JOINT_MEETING)
_TO = (Status.PLANNED, Status.LINKED, Status.IN_SERVICE, Status.CLOSED, Status.TRANSFERRED, Status.ON_HOLD)


@dataclass
class Records:
    """What was put into the file, to count by hand."""

    meetings: list[tuple[Meeting, list[Attendance]]] = field(default_factory=list)
    households: list[Household] = field(default_factory=list)
    cases: list[CrisisCase] = field(default_factory=list)
    events: list[StatusEvent] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    services: list[Service] = field(default_factory=list)
    outreach: list[OutreachCount] = field(default_factory=list)
    others: list[object] = field(default_factory=list)


def fill(desk: Desk, network: Network, seed: int, size: int) -> Records:
    """So many random records of each kind."""
    return desk.perform(_fill, network, random.Random(seed), size).value


def _fill(desk: Desk, network: Network, rng: random.Random, size: int) -> Done[Records]:
    made = _Maker(desk, network, rng, Records())
    for _ in range(size):
        made.meeting()
        made.household()
        made.campaign()
        made.project()
        made.outreach_count()
    records = made.records
    with desk.act("test.fill") as act:
        flat = [
            *(each for meeting, seats in records.meetings for each in (meeting, *seats)),
            *records.households,
            *records.cases,
            *records.events,
            *records.contacts,
            *records.services,
            *records.outreach,
            *records.others,
        ]
        for record in flat:
            act.put(record)
            if rng.random() < 0.05 and type(record) in (Meeting, StatusEvent, Contact, Service, OutreachCount):
                act.remove(type(record), record.id)
                _take_away(records, record)
        return done(act, records)


def _take_away(records: Records, record: object) -> None:
    records.meetings = [pair for pair in records.meetings if pair[0] != record]
    for kind in (records.events, records.contacts, records.services, records.outreach):
        if record in kind:
            kind.remove(record)  # type: ignore[arg-type]


@dataclass
class _Maker:
    desk: Desk
    network: Network
    rng: random.Random
    records: Records

    def id(self) -> str:
        return self.desk.new_id()

    def day(self) -> date:
        return FIRST + timedelta(days=self.rng.randrange((LAST - FIRST).days + 1))

    def zone(self) -> str:
        return self.rng.choice(list(self.network.zones.values()))

    def meeting(self) -> None:
        rng = self.rng
        meeting = Meeting(
            self.id(),
            rng.choice(_KINDS),
            self.day(),
            rng.choice(list(MeetingMode)),
            rng.choice([MeetingState.HELD, MeetingState.HELD, MeetingState.PLANNED]),
            Disclosure.OPEN,
            rng.choice([self.zone(), None]),
        )
        seats = [
            Attendance(self.id(), meeting.id, at, rng.choice(list(Sector)), rng.choice(list(AttendanceState)))
            for at in range(rng.randrange(4))
        ]
        self.records.meetings.append((meeting, seats))
        if meeting.kind.teaches:
            people = rng.choice([None, 0, 12, 30])
            self.records.others.append(TrainingResult(self.id(), meeting.id, "과정", headcount=people))

    def household(self) -> None:
        rng, records = self.rng, self.records
        roots = [each for each in records.households if each.same_as is None]
        same = rng.choice(roots).id if roots and rng.random() < 0.2 else None
        household = Household(
            self.id(), rng.choice(list(self.network.dongs.values())), rng.choice(list(HouseholdType)), same_as=same
        )
        records.households.append(household)
        for episode in range(1, rng.choice([2, 2, 3])):
            self.case(household, episode)

    def case(self, household: Household, episode: int) -> None:
        rng, records = self.rng, self.records
        found_on = self.day()
        case = CrisisCase(
            self.id(),
            household.id,
            self.zone(),
            f"2021-{len(records.cases)}",
            episode,
            found_on,
            rng.choice(list(Route)),
            False,
        )
        records.cases.append(case)
        records.events.append(StatusEvent(self.id(), case.id, found_on, 1, Status.DISCOVERED))
        for at in range(rng.randrange(4)):
            leaves = rng.choice([None, self.network.organisations["하늘종합사회복지관"]])
            on = found_on + timedelta(days=rng.randrange(60))
            records.events.append(StatusEvent(self.id(), case.id, on, at + 2, rng.choice(_TO), organisation_id=leaves))
        for _ in range(rng.randrange(3)):
            method, result = rng.choice(list(ContactMethod)), rng.choice(list(ContactResult))
            records.contacts.append(Contact(self.id(), case.id, self.day(), method, result))
        for _ in range(rng.randrange(3)):
            records.services.append(
                Service(
                    self.id(),
                    case.id,
                    NeedDomain.HEALTH,
                    "반찬",
                    ServiceSector.PRIVATE,
                    ServiceForm.SERVICE,
                    found_on,
                    ServiceState.IN_SERVICE,
                    first_provided_on=rng.choice([None, self.day(), self.day()]),
                )
            )

    def campaign(self) -> None:
        rng = self.rng
        campaign = Campaign(self.id(), self.network.district, "전화", FIRST, unit=rng.choice([None, "건", "회"]))
        self.records.others.append(campaign)
        for organisation in (None, None, self.network.organisations["하늘종합사회복지관"]):
            self.records.others.append(
                CampaignCount(
                    self.id(),
                    campaign.id,
                    self.zone(),
                    self.day(),
                    organisation,
                    rng.choice([None, 0, 7]),
                    rng.choice([None, 3, 40]),
                )
            )

    def project(self) -> None:
        rng = self.rng
        project = JointProject(self.id(), self.zone(), 2021, "나눔", ProjectState.CONFIRMED)
        self.records.others.append(project)
        for _ in range(rng.randrange(3)):
            self.records.others.append(
                Activity(
                    self.id(),
                    project.id,
                    self.day(),
                    "활동",
                    rng.choice([None, 0, 2]),
                    rng.choice([None, 30]),
                    None,
                    rng.choice([None, 0, 18]),
                    rng.choice(["개", "건"]),
                )
            )

    def outreach_count(self) -> None:
        rng = self.rng
        self.records.outreach.append(
            OutreachCount(
                self.id(),
                rng.choice(list(self.network.dongs.values())),
                f"{self.day():%Y-%m}",
                rng.choice(list(Route)),
                rng.choice([0, 1, 25]),
                rng.choice(["건", "가구"]),
            )
        )
