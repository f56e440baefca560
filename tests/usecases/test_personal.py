"""Name, phone and address stay on this computer: off by default, masked, revealed on the record, never elsewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chatdong_tui.domain.draft.case import VoidDraft
from chatdong_tui.domain.draft.household import PrivateDraft
from chatdong_tui.domain.draft.text import draft_of
from chatdong_tui.domain.household_private import HouseholdPrivate, MaskedPrivate
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage.check import findings
from chatdong_tui.usecases import case, household, listing, personal
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.usecases.cases import found
from tests.usecases.test_case import refused

KEPT = PrivateDraft(name="한가람", phone="010-1234-5678", address="느티길 12-3")
SECRETS = ("한가람", "1234-5678", "느티길")


@pytest.fixture
def open_desk(desk: Desk) -> Desk:
    """A desk of an office that keeps personal fields."""
    desk.settings = replace(desk.settings, personal_fields=True)
    return desk


def audits(desk: Desk) -> list[tuple[str, str]]:
    with desk.database.snapshot() as connection:
        return connection.execute("SELECT act, subject FROM audit ORDER BY n").fetchall()


def test_an_office_keeps_nothing_unless_it_says_so(desk: Desk, network: Network) -> None:
    known = found(desk, network).household_id
    assert refused(desk, personal.set_private, known, KEPT) == ("", Rule.PERSONAL_FIELDS_OFF)
    assert refused(desk, personal.reveal, known) == ("", Rule.PERSONAL_FIELDS_OFF)
    assert personal.private(desk, known) is None


def test_it_is_shown_masked_and_revealed_on_the_record(open_desk: Desk, network: Network) -> None:
    known = found(open_desk, network).household_id
    open_desk.perform(personal.set_private, known, KEPT)
    assert personal.private(open_desk, known) == MaskedPrivate(known, "한○○", "010-****-5678", "느티길 ○○○")
    before = len(audits(open_desk))
    assert open_desk.perform(personal.reveal, known).value == HouseholdPrivate(
        known, "한가람", "010-1234-5678", "느티길 12-3"
    )
    assert audits(open_desk)[before:] == [("view", f"household_private {known}")]


def test_switched_off_again_it_is_hidden_and_can_still_be_forgotten(open_desk: Desk, network: Network) -> None:
    known = found(open_desk, network).household_id
    open_desk.perform(personal.set_private, known, KEPT)
    open_desk.settings = replace(open_desk.settings, personal_fields=False)
    assert personal.private(open_desk, known) is None
    open_desk.perform(personal.clear_private, known)
    open_desk.settings = replace(open_desk.settings, personal_fields=True)
    assert personal.private(open_desk, known) is None


def test_an_empty_form_keeps_nothing(open_desk: Desk, network: Network) -> None:
    known = found(open_desk, network).household_id
    open_desk.perform(personal.set_private, known, KEPT)
    open_desk.perform(personal.set_private, known, PrivateDraft(name=" "))
    assert personal.private(open_desk, known) is None


def test_it_is_in_no_journal_search_audit_or_data_of_a_case(open_desk: Desk, network: Network) -> None:
    known = found(open_desk, network)
    open_desk.perform(personal.set_private, known.household_id, KEPT)
    open_desk.perform(personal.reveal, known.household_id)
    with open_desk.database.snapshot() as connection:
        tables = [
            name
            for (name,) in connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'household_private'"
            )
        ]
        stored = [str(row) for name in tables for row in connection.execute(f"SELECT * FROM {name}")]
        assert list(findings(connection)) == []
    page = listing.page(open_desk, known.case_no)
    told = [*stored, page.text, str(page.data), repr(case.page(open_desk, known.id))]
    assert [secret for secret in SECRETS for text in told if secret in text] == []
    assert case.roster_page(open_desk, case.roster(open_desk, case.CaseFilter(text="한가람")), 0) == []


def test_it_does_not_show_in_a_traceback() -> None:
    assert not any(secret in repr(HouseholdPrivate("1", "한가람", "010-1234-5678", "느티길")) for secret in SECRETS)


def test_a_local_name_helps_to_find_a_duplicate(open_desk: Desk, network: Network) -> None:
    first = found(open_desk, network)
    open_desk.perform(personal.set_private, first.household_id, KEPT)
    second = found(open_desk, network, dong_id=network.dongs["나래1동"])
    assert household.possible_duplicates(open_desk, second.household_id) == ()
    open_desk.perform(personal.set_private, second.household_id, PrivateDraft(name="한가람"))
    (twin,) = household.possible_duplicates(open_desk, second.household_id)
    assert (twin.household_id, twin.likeness.name) == (first.household_id, True)


def test_with_the_last_case_of_a_household_it_is_gone_for_good(open_desk: Desk, network: Network) -> None:
    known = found(open_desk, network)
    open_desk.perform(personal.set_private, known.household_id, KEPT)
    open_desk.perform(case.remove, known.id, VoidDraft(reason="잘못 적음"))
    with open_desk.database.snapshot() as connection:
        assert connection.execute("SELECT count(*) FROM household_private").fetchone() == (0,)


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        ({"phone": "집 전화"}, Rule.NOT_A_PHONE),
        ({"phone": "900101-1234567"}, Rule.RESIDENT_NUMBER),
        ({"name": "한가람 900101-1******"}, Rule.RESIDENT_NUMBER),
        ({"address": "가" * 121}, Rule.TOO_LONG),
    ],
)
def test_what_does_not_belong_there_is_refused(fields: dict[str, str], rule: Rule) -> None:
    with pytest.raises(RuleBroken) as broken:
        draft_of(PrivateDraft, **fields)
    assert (broken.value.field, broken.value.rule) == (next(iter(fields)), rule)
