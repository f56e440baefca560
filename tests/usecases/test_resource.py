"""The register of resources, services that use them, and support that is seen before it is given twice."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from chatdong_tui.domain.case_code import NeedDomain, ServiceForm, ServiceSector, ServiceState
from chatdong_tui.domain.draft.case import ServiceMoveDraft
from chatdong_tui.domain.draft.resource import ResourceDraft
from chatdong_tui.domain.refusal import Rule
from chatdong_tui.domain.resource import Resource, ResourceFilter
from chatdong_tui.domain.service import Kinship, SameWhy
from chatdong_tui.usecases import case, case_record, household, resource, service
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words.resource import resource_line, same_support_parts
from tests.conftest import Network
from tests.usecases.cases import TODAY, found
from tests.usecases.cases import service as service_draft
from tests.usecases.meetings import undo
from tests.usecases.test_case import refused


def kimchi(desk: Desk, network: Network, **changes: Any) -> Resource:
    facts = {
        "name": "김장김치",
        "sector": ServiceSector.PRIVATE,
        "form": ServiceForm.IN_KIND,
        "domain": NeedDomain.DAILY_LIFE,
        "organisation_id": network.organisations["하늘종합사회복지관"],
        "quantity": 2,
        "unit": "통",
    }
    return desk.perform(resource.record, ResourceDraft(**{**facts, **changes})).value


def names(desk: Desk, **wanted: Any) -> list[str]:
    return [line.resource.name for line in resource.register(desk, ResourceFilter(**wanted))]


def test_a_resource_is_found_by_a_piece_of_its_name_or_by_who_offers_it(desk: Desk, network: Network) -> None:
    kimchi(desk, network)
    kimchi(desk, network, name="난방유", organisation_id=None, note="겨울에만")
    assert names(desk) == ["김장김치", "난방유"]
    assert names(desk, text="ㄱㅈㄱㅊ") == ["김장김치"]
    assert names(desk, text="하늘") == ["김장김치"]
    assert names(desk, text="겨울") == ["난방유"]
    assert names(desk, form=ServiceForm.CASH) == []


def test_what_is_used_is_counted_and_what_was_not_possible_is_not(desk: Desk, network: Network) -> None:
    stock = kimchi(desk, network)
    known = found(desk, network)
    for _ in range(2):
        desk.perform(case_record.add_service, known.id, service_draft(resource_id=stock.id))
    assert (resource.line(desk, stock.id).used, resource.line(desk, stock.id).left) == (2, 0)
    assert names(desk, usable_on=TODAY) == []
    first = case.page(desk, known.id).services[0]
    draft = ServiceMoveDraft(state=ServiceState.NOT_POSSIBLE, on_date=TODAY, reason="재고 없음")
    desk.perform(service.move_service, first.id, draft)
    assert resource.line(desk, stock.id).left == 1
    assert names(desk, usable_on=TODAY) == ["김장김치"]


def test_a_resource_that_ended_is_still_in_the_register(desk: Desk, network: Network) -> None:
    old = kimchi(desk, network, until_on=date(2021, 3, 17))
    assert names(desk, usable_on=TODAY) == []
    line = resource.line(desk, old.id)
    assert line.ended_on(TODAY)
    assert resource_line(line, TODAY).startswith("김장김치 — 민간 현물, 일상생활유지, 하늘종합사회복지관, 기간 지남")


def test_a_resource_that_a_service_uses_stays(desk: Desk, network: Network) -> None:
    stock = kimchi(desk, network)
    given = desk.perform(case_record.add_service, found(desk, network).id, service_draft(resource_id=stock.id)).value
    assert refused(desk, resource.remove, stock.id) == ("", Rule.IN_USE)
    desk.perform(case_record.remove_service, given.id)
    desk.perform(resource.remove, stock.id)
    assert names(desk) == []
    undo(desk)
    assert names(desk) == ["김장김치"]


def test_a_quantity_has_a_unit_and_an_old_page_overwrites_nothing(desk: Desk, network: Network) -> None:
    stock = kimchi(desk, network)
    read = resource.revision(desk, stock.id)
    facts = {"name": "쌀", "sector": "public", "form": "in_kind", "domain": "economy"}
    without_unit = ResourceDraft(**facts, quantity=3)  # type: ignore[arg-type]
    assert refused(desk, resource.record, without_unit) == ("unit", Rule.REQUIRED)
    desk.perform(resource.edit, stock.id, ResourceDraft(**facts), read)  # type: ignore[arg-type]
    assert refused(desk, resource.edit, stock.id, ResourceDraft(**facts), read) == ("", Rule.STALE)  # type: ignore[arg-type]


def test_a_service_comes_from_whoever_offers_the_resource(desk: Desk, network: Network) -> None:
    known, stock = found(desk, network), kimchi(desk, network)
    given = desk.perform(case_record.add_service, known.id, service_draft(resource_id=stock.id)).value
    assert given.provider_id == network.organisations["하늘종합사회복지관"]
    assert refused(desk, case_record.add_service, known.id, service_draft(resource_id="none")) == (
        "resource_id",
        Rule.UNKNOWN_RECORD,
    )


def test_a_form_that_does_not_know_the_resource_leaves_it_alone(desk: Desk, network: Network) -> None:
    stock = kimchi(desk, network)
    given = desk.perform(case_record.add_service, found(desk, network).id, service_draft(resource_id=stock.id)).value
    assert desk.perform(case_record.update_service, given.id, service_draft()).value.resource_id == stock.id
    none = service_draft(resource_id=None)
    assert desk.perform(case_record.update_service, given.id, none).value.resource_id is None


def test_a_service_goes_step_by_step_and_each_step_can_be_taken_back(desk: Desk, network: Network) -> None:
    given = desk.perform(case_record.add_service, found(desk, network).id, service_draft()).value
    for state, day in (("decided", 12), ("in_service", 15), ("done", 18)):
        draft = ServiceMoveDraft(state=state, on_date=date(2021, 3, day))
        now = desk.perform(service.move_service, given.id, draft).value
    assert (now.state, now.ended_on) == (ServiceState.DONE, TODAY)
    undo(desk)
    (kept,) = case.page(desk, given.case_id).services
    assert (kept.state, kept.decided_on, kept.ended_on) == (ServiceState.IN_SERVICE, date(2021, 3, 12), None)
    back = ServiceMoveDraft(state="decided", on_date=TODAY)
    assert refused(desk, service.move_service, given.id, back) == ("state", Rule.MOVE_NOT_ALLOWED)


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"decided_on": date(2021, 3, 9)}, "decided_on"), ({"decided_on": date(2021, 3, 19)}, "decided_on")],
)
def test_a_decision_comes_after_the_request_and_not_after_today(
    desk: Desk, network: Network, changes: dict[str, Any], field: str
) -> None:
    draft = service_draft(state="decided", **changes)
    assert refused(desk, case_record.add_service, found(desk, network).id, draft)[0] == field


# the same support, before it is given twice


def told(desk: Desk, case_id: str, **changes: Any) -> list[tuple[Kinship, SameWhy, str]]:
    found_same = service.same_support(desk, case_id, service_draft(**changes))
    return [(each.kinship, each.why, each.service.name) for each in found_same]


def test_the_same_service_of_the_same_household_is_told_and_saved_all_the_same(desk: Desk, network: Network) -> None:
    known = found(desk, network, alias="느티나무")
    desk.perform(case_record.add_service, known.id, service_draft())
    assert told(desk, known.id) == [(Kinship.SAME, SameWhy.NAME, "밑반찬 나눔")]
    desk.perform(case_record.add_service, known.id, service_draft())
    (same, _) = service.same_support(desk, known.id, service_draft())
    what, told_of = same_support_parts(same)
    assert what == "같은 가구, 같은 서비스: 밑반찬 나눔 — 1-가람1-2021-001"
    assert told_of.startswith("신청 2021. 3. 10.부터")
    assert "느티나무" not in what + told_of


def test_the_service_that_is_being_changed_is_not_its_own_duplicate(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    given = desk.perform(case_record.add_service, known.id, service_draft()).value
    assert service.same_support(desk, known.id, service_draft(), given.id) == ()


def test_what_ended_before_or_was_not_possible_is_not_told(desk: Desk, network: Network) -> None:
    known = found(desk, network, found_on=date(2021, 1, 4))
    over = service_draft(
        requested_on=date(2021, 1, 5), state="done", first_provided_on=date(2021, 1, 6), ended_on=date(2021, 2, 26)
    )
    desk.perform(case_record.add_service, known.id, over)
    desk.perform(case_record.add_service, known.id, service_draft(state="not_possible", reason="재고 없음"))
    assert told(desk, known.id) == []


def test_a_household_like_it_in_the_dong_and_a_merged_one_elsewhere_are_told(desk: Desk, network: Network) -> None:
    known = found(desk, network, alias="느티나무")
    alike = found(desk, network, alias="소나무")
    twin = found(desk, network, dong_id=network.dongs["나래1동"], alias="느티나무")
    for other, name in ((alike, "밑반찬 나눔"), (twin, "말벗")):
        desk.perform(case_record.add_service, other.id, service_draft(name=name))
    assert told(desk, known.id) == [
        (Kinship.SIMILAR, SameWhy.NAME, "밑반찬 나눔"),
        (Kinship.SIMILAR, SameWhy.DOMAIN, "말벗"),
    ]
    desk.perform(household.merge, twin.household_id, known.household_id)
    assert told(desk, known.id)[0] == (Kinship.MERGED, SameWhy.DOMAIN, "말벗")
    assert told(desk, twin.id, name="말벗") == [
        (Kinship.SAME, SameWhy.NAME, "말벗"),
        (Kinship.SIMILAR, SameWhy.DOMAIN, "밑반찬 나눔"),
    ]
