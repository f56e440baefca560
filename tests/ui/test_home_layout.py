"""The sections of the first screen share its rows: what is long gives way first."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chatdong_tui.ui.home.layout import Section, arranged
from chatdong_tui.ui.widgets.plain_list import Line


def section(name: str, total: int, known: int = 7) -> Section:
    return Section(name, name, [Line(f"{name}:{n}", f"{name} {n}") for n in range(min(total, known))], total)


def keys(lines: list[Line]) -> list[str | None]:
    return [line.key for line in lines]


def test_a_section_without_lines_takes_none() -> None:
    assert arranged([section("a", 0), section("b", 1)], 21, 3, ()) == [Line(None, "b", "heading"), Line("b:0", "b 0")]


def test_a_section_shows_a_few_lines_and_how_many_are_left() -> None:
    assert keys(arranged([section("a", 6)], 21, 3, ())) == [None, "a:0", "a:1", "a:2", "more:a"]


def test_a_section_never_hides_a_single_line() -> None:
    assert keys(arranged([section("a", 4)], 21, 3, ())) == [None, "a:0", "a:1", "a:2", "a:3"]


def test_the_longest_section_gives_way_first_and_the_lower_one_of_two() -> None:
    assert keys(arranged([section("a", 6), section("b", 6)], 9, 3, ())) == [
        None, "a:0", "a:1", "a:2", "more:a", None, "b:0", "b:1", "more:b",
    ]  # fmt: skip


def test_where_there_is_no_room_at_all_a_section_is_its_heading_which_opens_it() -> None:
    assert keys(arranged([section("a", 1), section("b", 6)], 3, 3, ())) == [None, "a:0", "more:b"]


def test_an_unfolded_section_shows_all_its_lines_and_leaves_the_others_as_they_were() -> None:
    sections = [section("a", 6), section("b", 6)]
    assert keys(arranged(sections, 9, 3, {"b"}))[:5] == keys(arranged(sections, 9, 3, ()))[:5]
    assert keys(arranged(sections, 9, 3, {"b"}))[-2:] == ["b:4", "b:5"]


@given(totals=st.lists(st.integers(0, 40), max_size=8), few=st.integers(1, 6))
def test_eight_sections_fit_on_the_smallest_screen(totals: list[int], few: int) -> None:
    sections = [section(str(n), total) for n, total in enumerate(totals)]
    lines = arranged(sections, 21, few, ())
    assert len(lines) <= 21
    headings = {line.text.split(" - ")[0] for line in lines if line.style == "heading"}
    assert headings == {each.name for each in sections if each.total}
