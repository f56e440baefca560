"""A desk with a small invented network on it: one district, two zones, four dongs, a few people."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from chatdong_tui.domain.duty import shipped_duties
from chatdong_tui.domain.identity import derived, uuid7
from chatdong_tui.domain.network import (
    District,
    Dong,
    Membership,
    Organisation,
    OrganisationKind,
    Part,
    Person,
    Role,
    RoleKind,
    Zone,
)
from chatdong_tui.storage.database import Database
from chatdong_tui.usecases.desk import Desk, Done, done


@dataclass
class Today:
    """A clock that stands still until a test moves it."""

    at: datetime = datetime(2021, 3, 18, 14, 0)

    def __call__(self) -> datetime:
        self.at += timedelta(milliseconds=1)
        return self.at

    def move_to(self, day: date) -> None:
        self.at = datetime(day.year, day.month, day.day, 9, 0)


@pytest.fixture(autouse=True)
def _own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test touches the data, settings or log of whoever runs it."""
    monkeypatch.setenv("CHATDONG_HOME", str(tmp_path / "home"))


@pytest.fixture
def today() -> Today:
    return Today()


@pytest.fixture
def ids() -> Callable[[], str]:
    """New ids in order, the same in every run."""
    source = random.Random(20210318)
    counter = iter(range(1, 10**9))
    return lambda: uuid7(1_616_000_000_000 + next(counter), source.randbytes(10))


@pytest.fixture
def empty_desk(tmp_path: Path, today: Today, ids: Callable[[], str]) -> Iterator[Desk]:
    """A desk over a file in which nothing is set up yet."""
    database = Database.create(tmp_path / "network.chatdong", today, site="00000000000000aa")
    yield Desk(database, today, ids)
    database.close()


ZONES = {
    1: ("하늘종합사회복지관", ("가람1동", "가람2동")),
    2: ("바다종합사회복지관", ("나래1동", "나래2동")),
}
"""The invented zones: lead agency and member dongs."""


@dataclass(frozen=True)
class Network:
    """Ids of the invented network, by name."""

    district: str
    zones: dict[int, str]
    dongs: dict[str, str]
    organisations: dict[str, str]
    people: dict[str, str]


def _fill(desk: Desk) -> Done[Network]:
    with desk.act("network.set_up") as act:
        district = District(derived("district", "한빛구"), "한빛구", lead_department="복지정책과")
        office = Organisation(
            derived("organisation", district.id, "한빛구청"),
            district.id,
            "한빛구청",
            OrganisationKind.DISTRICT_OFFICE,
            OrganisationKind.DISTRICT_OFFICE.sector,
        )
        act.put(district)
        act.put(office)
        for duty in shipped_duties(district.id):
            act.put(duty)
        zones: dict[int, str] = {}
        dongs: dict[str, str] = {}
        organisations = {office.name: office.id}
        people: dict[str, str] = {}

        def appoint(name: str, organisation_id: str, role: RoleKind, title: str) -> None:
            person = Person(desk.new_id(), name)
            act.put(person)
            act.put(Role(desk.new_id(), person.id, organisation_id, role, title, from_on=date(2021, 1, 1)))
            people[name] = person.id

        def join(zone_id: str, name: str, kind: OrganisationKind, part: Part, dong_id: str | None) -> str:
            organisation = Organisation(
                derived("organisation", district.id, name), district.id, name, kind, kind.sector, dong_id=dong_id
            )
            act.put(organisation)
            act.put(
                Membership(
                    derived("membership", zone_id, organisation.id),
                    zone_id,
                    organisation.id,
                    part,
                    from_on=date(2021, 1, 1),
                )
            )
            organisations[name] = organisation.id
            return organisation.id

        appoint("구담당", office.id, RoleKind.DISTRICT_COORDINATOR, "주무관")
        for no, (agency, names) in ZONES.items():
            zone = Zone(derived("zone", district.id, 2021, no), district.id, 2021, no)
            act.put(zone)
            zones[no] = zone.id
            agency_id = join(zone.id, agency, OrganisationKind.WELFARE_CENTRE, Part.LEAD_AGENCY, None)
            appoint(f"복지{no}", agency_id, RoleKind.AGENCY_WORKER, "사회복지사")
            for name in names:
                dong = Dong(derived("dong", district.id, name), district.id, name, len(dongs) + 1)
                act.put(dong)
                dongs[name] = dong.id
                office_id = join(zone.id, f"{name}주민센터", OrganisationKind.DONG_OFFICE, Part.MEMBER_DONG, dong.id)
                appoint(f"{name}팀장", office_id, RoleKind.DONG_SUPERVISOR, "팀장")
        result = done(act, Network(district.id, zones, dongs, organisations, people))
    desk.database.set_meta(district=district.id, zone=zones[1], person=people["복지1"])
    return result


@pytest.fixture
def network(empty_desk: Desk) -> Network:
    return empty_desk.perform(_fill).value


@pytest.fixture
def desk(empty_desk: Desk, network: Network) -> Desk:
    """The desk of zone 1's coordinator (복지1), on 18 March 2021."""
    return empty_desk
