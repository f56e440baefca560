"""The example's register of resources, and the shelf from which the services of the year are taken."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from chatdong_tui.demo.calendar import Calendar
from chatdong_tui.domain.case_code import NeedDomain, ServiceForm, ServiceSector
from chatdong_tui.domain.draft.resource import ResourceDraft
from chatdong_tui.domain.resource import Resource
from chatdong_tui.usecases import resource
from chatdong_tui.usecases.desk import Desk

if TYPE_CHECKING:
    from chatdong_tui.demo.network import Names

_ALL = (1, 2, 3, 4, 5)


@dataclass(frozen=True, slots=True)
class Offer:
    """A resource. agency: the zone whose 복지관 offers it, None: somebody from outside the register.

    service: what it is called where a household needs it; zones: those whose households can have it.
    """

    name: str
    sector: str
    form: str
    domain: str
    agency: int | None
    service: str = ""
    zones: tuple[int, ...] = _ALL
    quantity: int | None = None
    unit: str | None = None
    until_on: date | None = None
    note: str | None = None
    from_on: date = date(2021, 1, 6)


OFFERS = (
    Offer("김장김치 10kg", "private", "in_kind", "daily_life", 3, "밑반찬 지원", quantity=40, unit="상자",
          until_on=date(2021, 12, 24), note="김장 나눔 행사 물량", from_on=date(2021, 11, 8)),
    Offer("밑반찬 주 1회 배달", "private", "in_kind", "daily_life", 2, "밑반찬 지원", (1, 2, 3), 30, "가구"),
    Offer("난방유 100L", "private", "in_kind", "daily_life", 1, "난방용품", quantity=5, unit="드럼",
          until_on=date(2022, 2, 28), note="겨울 후원 물량. 더 들어올 예정 없음"),
    Offer("겨울 이불과 난방매트", "private", "in_kind", "daily_life", 4, "난방용품", (3, 4, 5), 20, "채"),
    Offer("도배·장판 시공", "private", "service", "housing", 5, "주거환경 개선", (1, 2, 4), 20, "집",
          note="집주인 동의를 먼저 받음"),
    Offer("이불 빨래와 집 안 청소", "private", "service", "housing", 5, "주거환경 개선", (3, 5)),
    Offer("마음 돌봄 상담", "public", "service", "health", None, "정신건강 상담", quantity=60, unit="회"),
    Offer("채무 조정 무료 상담", "public", "service", "legal", None, "채무 조정 상담"),
    Offer("푸드마켓 이용권", "private", "voucher", "daily_life", 4, "푸드마켓 이용권", quantity=50, unit="매",
          until_on=date(2021, 12, 31)),
    Offer("대학생 학습 멘토", "private", "service", "education", 1, "학습 지원", (1, 2, 3), 15, "명",
          until_on=date(2021, 12, 17), note="2학기까지"),
    Offer("이웃 안부 전화", "private", "service", "safety", 3, "안부 확인", (3,)),
    Offer("긴급 생계비 후원금", "private", "cash", "economy", 3, quantity=10, unit="건",
          note="후원금 관리는 복지관이 맡음"),
)  # fmt: skip
"""Twelve resources; one of them is used up before the year ends, and one was not asked for yet."""


@dataclass(slots=True)
class Shelf:
    """What can be given now. A resource that is used up gives way to the next one for the same need."""

    _stock: list[tuple[Offer, Resource]] = field(default_factory=list)
    _used: dict[str, int] = field(default_factory=dict)

    def put(self, offer: Offer, recorded: Resource) -> None:
        """Let the resource be asked for from now on; what came last is given first."""
        self._stock.insert(0, (offer, recorded))

    def take(self, service: str, zone_no: int, day: date) -> Resource | None:
        """One of what a household of the zone needs; None where there is none, and it is found elsewhere."""
        for offer, recorded in self._stock:
            used = self._used.get(recorded.id, 0)
            left = offer.quantity is None or used < offer.quantity
            current = offer.until_on is None or day <= offer.until_on
            if offer.service == service and zone_no in offer.zones and left and current:
                self._used[recorded.id] = used + 1
                return recorded
        return None


def enter(desk: Desk, calendar: Calendar, names: Names) -> None:
    """Take every resource into the register on the day from which it can be asked for."""
    for offer in reversed(OFFERS):
        calendar.at(offer.from_on, lambda offer=offer: _record(desk, names, offer), hour=9)  # type: ignore[misc]


def _record(desk: Desk, names: Names, offer: Offer) -> None:
    draft = ResourceDraft(
        name=offer.name,
        sector=ServiceSector(offer.sector),
        form=ServiceForm(offer.form),
        domain=NeedDomain(offer.domain),
        organisation_id=names.agencies[offer.agency] if offer.agency else None,
        quantity=offer.quantity,
        unit=offer.unit,
        until_on=offer.until_on,
        note=offer.note,
    )
    names.shelf.put(offer, resource.record(desk, draft).value)
