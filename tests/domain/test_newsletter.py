"""A new draft of a newsletter refreshes what the records said, and touches nobody's own words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from chatdong_tui.domain.household_trace import finder
from chatdong_tui.domain.newsletter import Fresh, NewsContent, NewsletterItem, NewsSection, in_order, redraft
from chatdong_tui.domain.newsletter_check import LeakKind, findings
from chatdong_tui.domain.newsletter_page import joined_line, split_line

LETTER = "00000000-0000-5000-8000-000000000000"
SOURCES = [f"role:{n}" for n in range(6)]

texts = st.sampled_from(["새로 오셨습니다.", "자리를 옮기셨습니다.", "12상자", "요리교실 2회"])
contents = st.builds(NewsContent, texts, on_date=st.none() | st.just(date(2021, 3, 12)), quantity=st.none() | texts)
sections = st.sampled_from(list(NewsSection))
records = st.lists(
    st.builds(Fresh, st.sampled_from(SOURCES), sections, contents), max_size=6, unique_by=lambda each: each.source
)


@st.composite
def letters(draw: st.DrawFn) -> list[NewsletterItem]:
    """A newsletter that was drafted, and in which somebody has typed, changed and hidden lines since."""
    items = []
    for item in redraft(LETTER, [], draw(records)).new:
        deed = draw(st.sampled_from(["as drafted", "changed", "hidden"]))
        if deed == "changed":
            item = item.saying(NewsContent("내가 고친 말"))
        items.append(replace(item, hidden=True) if deed == "hidden" else item)
    typed = draw(st.lists(st.tuples(sections, texts), max_size=4))
    return items + [NewsletterItem(f"typed-{n}", LETTER, section, n, text) for n, (section, text) in enumerate(typed)]


def drafted_again(items: Iterable[NewsletterItem], fresh: list[Fresh]) -> list[NewsletterItem]:
    """The newsletter after a new draft."""
    lines = redraft(LETTER, items, fresh)
    changed = {item.id: item for item in lines.changed}
    return [changed.get(item.id, item) for item in items if item.id not in lines.gone] + list(lines.new)


@given(letters(), records)
def test_what_somebody_typed_or_changed_stays_as_it_is(items: list[NewsletterItem], fresh: list[Fresh]) -> None:
    own = [item for item in items if not item.automatic]
    after = drafted_again(items, fresh)
    assert [item for item in after if item in own] == own


@given(letters(), records)
def test_every_record_has_its_line_once(items: list[NewsletterItem], fresh: list[Fresh]) -> None:
    after = drafted_again(items, fresh)
    sources = [item.source for item in after if item.source is not None]
    assert len(sources) == len(set(sources))
    assert {each.source for each in fresh} <= set(sources)


@given(letters(), records)
def test_a_line_that_nobody_changed_says_what_its_record_says_now(
    items: list[NewsletterItem], fresh: list[Fresh]
) -> None:
    now = {each.source: each.content for each in fresh}
    assert all(item.content == now[item.source or ""] for item in drafted_again(items, fresh) if item.automatic)


@given(letters(), records)
def test_a_hidden_line_stays_hidden(items: list[NewsletterItem], fresh: list[Fresh]) -> None:
    hidden = {item.source for item in items if item.hidden}
    assert all(item.hidden for item in drafted_again(items, fresh) if item.source in hidden and item.source)


@given(letters(), records)
def test_drafting_twice_is_drafting_once(items: list[NewsletterItem], fresh: list[Fresh]) -> None:
    once = drafted_again(items, fresh)
    again = redraft(LETTER, once, fresh)
    assert (again.new, again.changed, again.gone) == ((), (), ())


def item(text: str, section: NewsSection = NewsSection.NOTICE, **more: object) -> NewsletterItem:
    return replace(NewsletterItem("an item", LETTER, section, 1, text), **more)  # type: ignore[arg-type]


def test_lines_of_the_calendar_stand_by_day_and_others_as_they_were_put() -> None:
    late = replace(item("둘째", NewsSection.CALENDAR), id="b", on_date=date(2021, 4, 15))
    early = replace(item("첫째", NewsSection.CALENDAR), id="c", position=2, on_date=date(2021, 4, 2))
    assert [each.text for each in in_order([late, early])] == ["첫째", "둘째"]


def test_the_news_of_the_agencies_stand_in_the_order_of_the_agencies() -> None:
    dong = item("둘째", NewsSection.AGENCY, organisation_id="dong")
    lead = item("첫째", NewsSection.AGENCY, organisation_id="lead", position=9)
    assert [each.text for each in in_order([dong, lead], ["lead", "dong"])] == ["첫째", "둘째"]


# what is typed on one line


def test_a_line_without_a_contact_has_the_usual_one() -> None:
    assert split_line("봄나들이 신청", "02-351-1234") == ("봄나들이 신청", "02-351-1234")


def test_a_line_names_its_own_contact_or_none() -> None:
    assert split_line("봄나들이 | 02-350-1111", "02-351-1234") == ("봄나들이", "02-350-1111")
    assert split_line("봄나들이 |", "02-351-1234") == ("봄나들이", None)


@given(texts, st.none() | st.just("02-1"), st.none() | st.sampled_from(["02-1", "02-2"]))
def test_a_line_that_is_shown_and_saved_again_is_the_same(text: str, usual: str | None, contact: str | None) -> None:
    shown = joined_line(item(text, contact=contact), usual)
    assert split_line(shown, usual) == (text, contact)


# what must not be printed


def kinds(text: str, **more: object) -> list[LeakKind]:
    found = findings([item(text, **more)], finder(["느티나무"], ["02-399-1234"], ["가람로 12-3"]))
    return [each.kind for each in found]


def test_what_leads_to_a_household_is_found() -> None:
    assert kinds("느티나무님 댁에 다녀왔습니다") == [LeakKind.NAME]
    assert kinds("3-응암2-2021-014 사례") == [LeakKind.CASE_NUMBER]
    assert kinds("연락은 02 399 1234") == [LeakKind.HOUSEHOLD_PHONE]
    assert kinds("가람로 12-3 앞에서 모입니다") == [LeakKind.ADDRESS]


def test_numbers_and_addresses_of_persons_are_found_in_every_column() -> None:
    assert kinds("문의는 010-1234-5678") == [LeakKind.PHONE]
    assert kinds("모임", contact="hana@example.org") == [LeakKind.EMAIL]
    assert kinds("후원 계좌 110-123-456789") == [LeakKind.ACCOUNT]
    assert kinds("800101-1234567") == [LeakKind.RESIDENT_NUMBER]


def test_the_telephone_of_an_office_and_a_word_with_a_name_in_it_are_fine() -> None:
    assert kinds("문의 02-351-1234, 큰느티나무길 행사") == []


def test_a_hidden_line_is_not_printed_and_not_looked_at() -> None:
    assert kinds("010-1234-5678", hidden=True) == []


def test_what_somebody_has_read_counts_no_more_until_it_changes() -> None:
    read = item("상담 010-1234-5678")
    read = replace(read, cleared=read.content.stamp)
    assert findings([read], finder([])) == ()
    assert findings([replace(read, text="상담 010-9876-5432")], finder([])) != ()


def test_a_household_is_never_read_over() -> None:
    read = item("느티나무님 010-1234-5678")
    read = replace(read, cleared=read.content.stamp)
    assert [each.kind for each in findings([read], finder(["느티나무"]))] == [LeakKind.NAME]
