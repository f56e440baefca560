"""A resident registration number is seen through its disguises; amounts, dates and case numbers are not one."""

from __future__ import annotations

import typing
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from chatdong_tui.domain import draft as drafts
from chatdong_tui.domain.draft.case import ContactDraft
from chatdong_tui.domain.draft.text import Draft, draft_of
from chatdong_tui.domain.privacy import holds_resident_number
from chatdong_tui.domain.refusal import Rule, RuleBroken
from tests.domain.numbers import DISGUISED, INNOCENT, every_draft, text_fields


@pytest.mark.parametrize("text", DISGUISED)
def test_a_resident_number_is_seen(text: str) -> None:
    assert holds_resident_number(text)


@pytest.mark.parametrize("text", INNOCENT)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert not holds_resident_number(text)


def test_the_tables_are_long_enough_to_mean_something() -> None:
    assert len(set(DISGUISED)) >= 40
    assert len(set(INNOCENT)) >= 40


def test_every_draft_is_looked_at() -> None:
    found = {kind.__name__ for kind in every_draft()}
    assert {"MeetingDraft", "ContactDraft", "ProjectDraft", "PersonDraft", "SetUpDraft"} <= found
    assert drafts.__name__ == "chatdong_tui.domain.draft"


def refused_as_number(kind: type[BaseModel], field: str, value: object) -> bool:
    """Whether this field of a draft refuses the value as a resident number."""
    try:
        kind.model_validate({field: value})
    except ValidationError as error:
        return any(e["type"] == "resident_number" and e["loc"][0] == field for e in error.errors(include_input=False))
    return False


@pytest.mark.parametrize(
    ("kind", "field", "several"),
    [(kind, *field) for kind in every_draft() for field in text_fields(kind)],
    ids=lambda value: getattr(value, "__name__", str(value)),
)
def test_no_text_of_any_draft_takes_one_and_none_refuses_the_others(
    kind: type[Draft], field: str, several: bool
) -> None:
    def handed(text: str) -> object:
        return [text] if several else text

    assert [text for text in DISGUISED if not refused_as_number(kind, field, handed(text))] == []
    assert [text for text in INNOCENT if refused_as_number(kind, field, handed(text))] == []


def test_a_refusal_does_not_repeat_the_number() -> None:
    with pytest.raises(RuleBroken) as caught:
        draft_of(ContactDraft, method="visit", result="completed", on_date="2021-03-18", memo="900101-1234567")
    assert caught.value.rule is Rule.RESIDENT_NUMBER
    assert "900101" not in f"{caught.value!r} {caught.value.facts}"


BIRTHS = st.dates(date(1930, 1, 1), date(2020, 12, 31)).map(lambda day: f"{day:%y%m%d}")
TAILS = st.tuples(st.integers(1, 8), st.integers(0, 999_999)).map(lambda parts: f"{parts[0]}{parts[1]:06}")
SIGNS = st.sampled_from(["", "-", " - ", "–", " ", "\n", "-\n", ".", "/", "·", " / ", "\u200b-\u200b", "~", ":"])
SCRIPTS = st.sampled_from(["0123456789", "０１２３４５６７８９", "٠١٢٣٤٥٦٧٨٩", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗", "０①②③④⑤⑥⑦⑧⑨"])
AROUND = st.sampled_from(["", "주민번호 ", "(", "대상자: ", "1) ", "RRN", "\n"])


@given(BIRTHS, TAILS, SIGNS, SCRIPTS, AROUND)
def test_any_number_is_seen_in_any_script_with_any_dash(
    birth: str, tail: str, sign: str, script: str, before: str
) -> None:
    typed = f"{birth}{sign}{tail}".translate(str.maketrans("0123456789", script))
    assert holds_resident_number(f"{before}{typed}입니다")


@given(BIRTHS, TAILS, st.integers(1, 12), st.sampled_from(["\n", " ", "\r\n", "\n    ", "\u3000"]))
def test_a_number_is_seen_wherever_its_line_breaks(birth: str, tail: str, place: int, gap: str) -> None:
    number = birth + tail
    assert holds_resident_number(f"주민 {number[:place]}{gap}{number[place:]} 확인")


@given(BIRTHS, TAILS, st.sampled_from(["\u200b", "\u200d", "\ufeff", "\u2060", "\u00ad", "\u3164", "\ufe0f"]))
def test_signs_that_show_nothing_hide_nothing(birth: str, tail: str, nothing: str) -> None:
    assert holds_resident_number(nothing.join(f"{birth}-{tail}"))


@given(st.uuids())
def test_an_id_is_no_number(row: UUID) -> None:
    assert not holds_resident_number(str(row))


@given(st.integers(0, 999_999_999_999))
def test_an_amount_is_no_number(won: int) -> None:
    assert not holds_resident_number(f"{won:,}원")
    assert not holds_resident_number(f"집행액 {won:,}")


@given(
    st.datetimes().filter(lambda at: 1990 <= at.year <= 2099),
    st.sampled_from(["%Y. %m. %d. %H:%M", "%Y-%m-%d %H:%M:%S", "%y.%m.%d %H:%M", "%Y%m%d%H%M%S", "%m/%d %H:%M"]),
    st.integers(0, 480),
)
def test_a_day_with_its_times_is_no_number(at: typing.Any, pattern: str, minutes: int) -> None:
    until = at + timedelta(minutes=minutes)
    assert not holds_resident_number(f"{at.strftime(pattern)}~{until:%H:%M}")


@given(st.integers(1, 99), st.integers(2000, 2100), st.integers(1, 9999), st.integers(2, 9))
def test_a_case_number_is_no_number(zone: int, year: int, number: int, episode: int) -> None:
    assert not holds_resident_number(f"{zone}-가람{episode}-{year}-{number:03}-{episode}")
