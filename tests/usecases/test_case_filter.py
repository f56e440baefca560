"""Conditions under a name: those brought along follow the day, those kept follow it too."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.case_clock import FlagKind
from chatdong_tui.domain.case_code import CrisisLevel, Status
from chatdong_tui.domain.refusal import Rule
from chatdong_tui.storage.case_roster import CaseFilter, CaseOrder
from chatdong_tui.usecases import case, case_record
from chatdong_tui.usecases.case_filter import named_filters, remove_filter, save_filter
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network, Today
from tests.usecases.cases import TODAY, assessment, confer, contact, found, moved, received, service
from tests.usecases.test_case import refused


def names(desk: Desk) -> list[str]:
    return [each.name for each in named_filters(desk)]


def answer(desk: Desk, name: str) -> list[str]:
    """The case numbers that a named filter finds."""
    (wanted,) = (each.wanted for each in named_filters(desk) if each.name == name)
    return [line.case_no for line in case.roster_page(desk, case.roster(desk, wanted), 0)]


def test_the_program_brings_the_usual_conditions_along(desk: Desk, network: Network) -> None:
    assert names(desk) == ["내 사례", "14일 무연락", "종결 임박", "늦은 사례", "가람1동", "가람2동"]
    quiet = found(desk, network)
    mine = found(desk, network, dong_id=network.dongs["가람2동"], manager_id=network.people["복지1"])
    desk.perform(case_record.add_contact, mine.id, contact(on_date=TODAY))
    assert answer(desk, "내 사례") == answer(desk, "가람2동") == [mine.case_no]
    assert answer(desk, "14일 무연락") == answer(desk, "늦은 사례") == [quiet.case_no]


def test_a_plan_that_ends_soon_brings_a_case_near_closure(desk: Desk, network: Network) -> None:
    known = received(desk, network)
    desk.perform(case_record.assess, known.id, assessment())
    desk.perform(case_record.add_service, known.id, service())
    moved(desk, known.id, Status.ASSESSED)
    moved(desk, known.id, Status.CONFERENCED, meeting_id=confer(desk, known.id).id)
    moved(desk, known.id, Status.PLANNED, classification="general", manager_id=network.people["복지1"])
    moved(desk, known.id, Status.IN_SERVICE, goal="끼니 챙기기", until_on=date(2021, 4, 1))
    assert answer(desk, "종결 임박") == [known.case_no]


def test_kept_conditions_move_on_with_the_day(desk: Desk, network: Network, today: Today) -> None:
    wanted = CaseFilter(
        zone_id=network.zones[1],
        status=Status.RECEIVED,
        level=CrisisLevel.HIGH,
        flag=FlagKind.SURVEY_OVERDUE,
        late_by=TODAY,
        no_contact_since=date(2021, 3, 11),
        text="ㄱㄹ1",
        order=CaseOrder.LEVEL,
        descending=True,
    )
    desk.perform(save_filter, "  이번 주   급한 사례", wanted)
    assert named_filters(desk)[-1].name == "이번 주 급한 사례"
    assert named_filters(desk)[-1].wanted == wanted
    today.move_to(date(2021, 3, 25))
    moved_on = named_filters(desk)[-1].wanted
    assert (moved_on.late_by, moved_on.no_contact_since) == (date(2021, 3, 25), TODAY)


def test_the_same_name_is_kept_once_and_can_be_forgotten(desk: Desk, network: Network) -> None:
    desk.perform(save_filter, "긴급", CaseFilter(text="긴급"))
    desk.perform(save_filter, "긴급", CaseFilter(text="긴급 지원"))
    assert names(desk).count("긴급") == 1
    assert named_filters(desk)[-1].wanted.text == "긴급 지원"
    desk.perform(remove_filter, "긴급")
    assert "긴급" not in names(desk)
    assert refused(desk, remove_filter, "긴급") == ("name", Rule.UNKNOWN_RECORD)


@pytest.mark.parametrize(
    ("name", "text", "field", "rule"),
    [
        (" ", "", "name", Rule.REQUIRED),
        ("가" * 41, "", "name", Rule.TOO_LONG),
        ("내 사례", "", "name", Rule.ALREADY_THERE),
        ("가람1동", "", "name", Rule.ALREADY_THERE),
        ("900101-1234567", "", "name", Rule.RESIDENT_NUMBER),
        ("찾던 분", "900101-1234567", "text", Rule.RESIDENT_NUMBER),
    ],
)
def test_what_cannot_be_kept_is_refused(
    desk: Desk, network: Network, name: str, text: str, field: str, rule: Rule
) -> None:
    assert refused(desk, save_filter, name, CaseFilter(text=text)) == (field, rule)


def test_kept_conditions_are_no_record(desk: Desk, network: Network) -> None:
    assert not desk.perform(save_filter, "긴급", CaseFilter()).change.nouns
    with desk.database.snapshot() as connection:
        assert connection.execute("SELECT count(*) FROM journal WHERE table_name = 'saved_filter'").fetchone() == (0,)
