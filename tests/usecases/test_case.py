"""Finding a household, editing and voiding its case, and what the case page tells."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.case_clock import FlagKind
from chatdong_tui.domain.case_code import CrisisLevel, Status
from chatdong_tui.domain.case_page import timeline
from chatdong_tui.domain.draft.case import CaseDraft, HouseholdDraft, VoidDraft
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.usecases import case, case_record, journal
from chatdong_tui.usecases.desk import Desk, Noun
from chatdong_tui.words.case import timeline_sentence
from tests.conftest import Network, Today
from tests.usecases.cases import FOUND, TODAY, assessment, closed, confer, consent, contact, discovery, found, moved


def refused(desk: Desk, verb: object, *args: object) -> tuple[str, Rule]:
    with pytest.raises(RuleBroken) as broken:
        desk.perform(verb, *args)  # type: ignore[arg-type]
    return broken.value.field, broken.value.rule


def lines(desk: Desk, **wanted: object) -> list[case.CaseLine]:
    return case.roster_page(desk, case.roster(desk, case.CaseFilter(**wanted)), 0)  # type: ignore[arg-type]


# finding


def test_a_found_household_is_a_case_of_its_dongs_zone(desk: Desk, network: Network) -> None:
    done = desk.perform(case.discover, discovery(network, alias="가람할머니"))
    page = case.page(desk, done.value.id)
    assert done.value.case_no == "1-가람1-2021-001"
    assert (page.zone.id, page.dong.name, page.standing.status) == (network.zones[1], "가람1동", Status.DISCOVERED)
    assert page.household.birth_from == 1950
    assert done.change.nouns == {Noun.CASE}


def test_numbers_count_on_in_each_dong_and_are_not_used_twice(desk: Desk, network: Network) -> None:
    first, second = found(desk, network), found(desk, network)
    other = found(desk, network, dong_id=network.dongs["나래1동"])
    desk.perform(case.remove, second.id, VoidDraft(reason="잘못 입력"))
    third = found(desk, network)
    assert [one.case_no for one in (first, second, other, third)] == [
        "1-가람1-2021-001",
        "1-가람1-2021-002",
        "2-나래1-2021-001",
        "1-가람1-2021-003",
    ]


def test_a_consent_given_on_the_spot_is_recorded_with_the_discovery(desk: Desk, network: Network) -> None:
    page = case.page(desk, found(desk, network, consent=consent(given_on=FOUND)).id)
    assert [one.given_on for one in page.consents] == [FOUND]


@pytest.mark.parametrize(
    ("changes", "field", "rule"),
    [
        ({"found_on": date(2021, 3, 19)}, "found_on", Rule.OUT_OF_RANGE),
        ({"found_on": date(2020, 12, 31)}, "dong_id", Rule.NOT_IN_ZONE),
        ({"dong_id": "nowhere"}, "dong_id", Rule.UNKNOWN_RECORD),
        ({"route_detail": "banner"}, "route_detail", Rule.NOT_A_CHOICE),
        ({"manager_id": "nobody"}, "manager_id", Rule.UNKNOWN_RECORD),
    ],
)
def test_a_discovery_that_cannot_be_is_refused(
    desk: Desk, network: Network, changes: dict[str, object], field: str, rule: Rule
) -> None:
    assert refused(desk, case.discover, discovery(network, **changes)) == (field, rule)
    assert lines(desk) == []


# editing and voiding


def test_only_the_fields_that_are_set_change(desk: Desk, network: Network) -> None:
    known = found(desk, network, note="한파 순찰 중")
    edited = desk.perform(case.edit_case, known.id, CaseDraft(emergency=True)).value
    assert (edited.emergency, edited.note, edited.route_detail) == (True, "한파 순찰 중", "cold_wave")


def test_another_route_drops_the_detail_of_the_old_one(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    assert desk.perform(case.edit_case, known.id, CaseDraft(route="report")).value.route_detail is None


def test_a_corrected_day_of_discovery_moves_the_first_event(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    desk.perform(case.edit_case, known.id, CaseDraft(found_on=date(2021, 3, 1)))
    page = case.page(desk, known.id)
    assert (page.case.found_on, page.events[0].on_date) == (date(2021, 3, 1), date(2021, 3, 1))


def test_a_discovery_cannot_come_after_what_followed(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    desk.perform(case_record.add_contact, known.id, contact())
    draft = CaseDraft(found_on=date(2021, 3, 4))
    assert refused(desk, case.edit_case, known.id, draft) == ("found_on", Rule.OUT_OF_RANGE)


def test_an_edit_of_what_changed_meanwhile_overwrites_nothing(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    read = case.page(desk, known.id).revision
    desk.perform(case.edit_case, known.id, CaseDraft(note="먼저"), read)
    assert refused(desk, case.edit_case, known.id, CaseDraft(note="나중"), read) == ("", Rule.STALE)
    assert case.page(desk, known.id).case.note == "먼저"


def test_a_short_number_in_a_search_is_the_end_of_a_case_number(desk: Desk, network: Network) -> None:
    found(desk, network, dong_id=network.dongs["가람2동"])
    for _ in range(12):
        known = found(desk, network)
    assert [line.case_no for line in lines(desk, text="ㄱㄹ1 12")] == [known.case_no] == ["1-가람1-2021-012"]
    assert [line.case_no for line in lines(desk, text="001")] == ["1-가람1-2021-001", "1-가람2-2021-001"]


def test_household_and_case_are_edited_together_or_not_at_all(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    read = case.page(desk, known.id)
    desk.perform(case.edit, read, HouseholdDraft(alias="가람할머니"), CaseDraft(note="함께"))
    page = case.page(desk, known.id)
    assert (page.household.alias, page.case.note) == ("가람할머니", "함께")
    assert refused(desk, case.edit, read, HouseholdDraft(alias="늦은 이름"), CaseDraft()) == ("", Rule.STALE)
    assert case.page(desk, known.id).household.alias == "가람할머니"


def test_what_every_household_has_cannot_be_emptied(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    draft = HouseholdDraft(household_type=None)
    assert refused(desk, case.edit_household, known.household_id, draft) == ("household_type", Rule.REQUIRED)


def test_a_household_that_moves_takes_its_open_case_along(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    desk.perform(case.edit_household, known.household_id, HouseholdDraft(dong_id=network.dongs["나래2동"]))
    page = case.page(desk, known.id)
    assert (page.zone.id, page.case.case_no) == (network.zones[2], known.case_no)
    assert [line.dong for line in lines(desk, zone_id=network.zones[2])] == ["나래2동"]


def test_a_voided_case_is_gone_until_undo(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    desk.perform(case_record.add_contact, known.id, contact())
    before = lines(desk)
    desk.perform(case.remove, known.id, VoidDraft(reason="같은 가구를 두 번 입력"))
    assert lines(desk) == []
    desk.perform(journal.undo)
    assert lines(desk) == before
    assert len(case.page(desk, known.id).contacts) == 1


def test_a_case_that_a_meeting_dealt_with_is_not_voided(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    confer(desk, known.id)
    assert refused(desk, case.remove, known.id, VoidDraft(reason="잘못 입력")) == ("", Rule.ON_AN_AGENDA)


# reading


def test_the_list_is_filtered_by_what_its_records_say(desk: Desk, network: Network) -> None:
    quiet = found(desk, network)
    busy = found(desk, network, dong_id=network.dongs["가람2동"], manager_id=network.people["복지1"])
    desk.perform(case_record.add_contact, busy.id, contact(on_date=TODAY, memo="연탄 떨어짐", crisis_level="high"))
    moved(desk, busy.id, Status.INTAKE)
    assert [line.case_id for line in lines(desk, status=Status.INTAKE)] == [busy.id]
    assert [line.case_id for line in lines(desk, manager_id=network.people["복지1"])] == [busy.id]
    assert [line.case_id for line in lines(desk, text="ㄱㄹ2")] == [busy.id]
    assert [line.case_id for line in lines(desk, text="연탄")] == [busy.id]
    (due,) = case.roster_page(desk, case.roster(desk, case.without_contact(desk)), 0)
    assert (due.case_id, due.contacted_on) == (quiet.id, FOUND)
    (line,) = lines(desk, dong_id=network.dongs["가람2동"])
    assert (line.dong, line.manager, line.crisis_level) == ("가람2동", "복지1", CrisisLevel.HIGH)


def test_the_page_flags_a_case_without_contact(desk: Desk, network: Network, today: Today) -> None:
    known = found(desk, network)
    assert [flag.kind for flag in case.page(desk, known.id).flags] == [FlagKind.NO_CONTACT]
    today.move_to(date(2021, 3, 15))
    assert case.page(desk, known.id).flags == ()


def test_the_page_says_what_the_next_move_still_needs(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    missing = {one.transition.target: one.missing for one in case.page(desk, known.id).next_moves}
    assert missing[Status.INTAKE] is Rule.NEEDS_CONTACT
    added = desk.perform(case_record.add_contact, known.id, contact()).value
    assert added.intake_possible
    assert case.page(desk, known.id).next_moves[0].missing is None


def test_the_timeline_tells_the_course_of_the_case(desk: Desk, network: Network) -> None:
    page = case.page(desk, closed(desk, network).id)
    told = [f"{line.on_date:%m-%d} {timeline_sentence(line, page.names)}" for line in timeline(page)]
    assert told == [
        "03-02 발굴했습니다.",
        "03-03 방문 완료",
        "03-03 동의: 수집·이용",
        "03-18 욕구: 건강",
        "03-18 위기도 상",
        "03-18 사례회의 상정",
        "03-18 초기상담으로 옮겼습니다.",
        "03-18 접수로 옮겼습니다 — 동의",
        "03-18 욕구·위기도조사로 옮겼습니다.",
        "03-18 사례회의로 옮겼습니다.",
        "03-18 서비스연계로 옮겼습니다 — 서비스연계",
        "03-18 종결로 옮겼습니다 — 상황 호전, 승인 구담당",
    ]


def test_looking_at_a_case_is_noted_without_values(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    assert not desk.perform(case.viewed, known.id).change.nouns
    with desk.database.snapshot() as connection:
        noted = connection.execute("SELECT actor, act, subject FROM audit").fetchall()
    assert noted == [(network.people["복지1"], "view", f"crisis_case {known.id}")]


def test_an_older_rating_that_comes_late_does_not_hide_the_newer_one(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    desk.perform(case_record.assess, known.id, assessment())
    desk.perform(case_record.add_contact, known.id, contact(crisis_level="low"))
    page = case.page(desk, known.id)
    assert page.case.crisis_level is CrisisLevel.HIGH
    assert [risk.level for risk in page.risks] == [CrisisLevel.LOW, CrisisLevel.HIGH]
