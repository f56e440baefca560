"""Without a consent that names them, others see the number of a case and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from chatdong_tui.domain.case import Consent, CrisisCase
from chatdong_tui.domain.case_code import ConsentScope, Route
from chatdong_tui.domain.case_guard import CaseFacts
from chatdong_tui.domain.consent import may_share, without_names

TODAY = date(2021, 3, 18)
CASE = CrisisCase("case", "household", "zone", "1-가람1-2021-001", 1, date(2021, 3, 2), Route.VISIT, False)
FACTS = CaseFacts(replace(CASE, lead_agency_id="lead"), TODAY, dong_office_id="office")
PROVISION = Consent("1", "case", ConsentScope.PROVISION, date(2021, 3, 3), recipient_id="school")
COLLECTION = Consent("2", "case", ConsentScope.COLLECTION, date(2021, 3, 3))


def shared(organisation: str | None, *consents: Consent, on: date = TODAY) -> bool:
    return may_share(replace(FACTS, consents=consents), organisation, on)


def test_the_lead_agency_and_the_dong_office_work_with_the_case() -> None:
    assert shared("lead")
    assert shared("office")


def test_anybody_else_is_named_in_a_consent_to_provision() -> None:
    assert not shared("school")
    assert shared("school", PROVISION)
    assert not shared("hospital", PROVISION)
    assert not shared("school", replace(PROVISION, scope=ConsentScope.SENSITIVE))
    assert not shared(None, PROVISION)


def test_a_consent_holds_from_its_day_to_its_end_or_withdrawal() -> None:
    assert not shared("school", PROVISION, on=date(2021, 3, 2))
    assert not shared("school", replace(PROVISION, until_on=date(2021, 3, 17)))
    assert not shared("school", replace(PROVISION, withdrawn_on=TODAY))


def test_with_the_consent_to_collection_the_provision_is_gone() -> None:
    assert shared("school", PROVISION, COLLECTION)
    assert not shared("school", PROVISION, replace(COLLECTION, withdrawn_on=TODAY))


CONSENTS = st.builds(
    Consent,
    st.just("c"),
    st.just("case"),
    st.sampled_from(ConsentScope),
    st.dates(TODAY - timedelta(days=90), TODAY),
    st.one_of(st.none(), st.dates(TODAY, TODAY + timedelta(days=90))),
    st.one_of(st.none(), st.dates(TODAY - timedelta(days=90), TODAY)),
    st.sampled_from([None, "school", "hospital"]),
)


@given(st.lists(CONSENTS, max_size=5))
def test_withdrawing_everything_shares_nothing(consents: list[Consent]) -> None:
    withdrawn = [replace(each, withdrawn_on=TODAY) for each in consents]
    assert not shared("school", *withdrawn)


@given(st.lists(CONSENTS, max_size=5))
def test_nobody_sees_anything_without_a_consent_that_names_them_and_holds(consents: list[Consent]) -> None:
    if shared("school", *consents):
        named = [each for each in consents if each.recipient_id == "school"]
        assert any(each.scope is ConsentScope.PROVISION and each.valid_on(TODAY) for each in named)


def test_what_a_household_is_called_is_hidden_where_a_word_begins_with_it() -> None:
    assert without_names("느티나무 댁 지원, 느티나무의 딸", ["느티나무", None]) == "○○○ 댁 지원, ○○○의 딸"
    assert without_names("해느티나무", ["느티나무"]) == "해느티나무"
