"""The figures of the source documents: each is compared with the source, which is written down here once more."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

import pytest

from chatdong_tui.demo import reference
from chatdong_tui.demo.reference_ids import CITY_PLAN, EUNPYEONG, GWANGJIN, SUPPORT_PLAN, city_part
from chatdong_tui.domain.cost_basis import parse
from chatdong_tui.domain.good_practice import ConferenceGroup, GoodPractice
from chatdong_tui.domain.programme import CityDistrict, MoneyAbsent, MoneyKind
from chatdong_tui.domain.programme_page import ProgrammePage
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.register import Material, Publicity, Register, SupportQuota, Survey
from chatdong_tui.domain.won import Unit, in_tenths, in_unit
from chatdong_tui.reports import programme as tables
from chatdong_tui.storage import rows
from chatdong_tui.usecases import programme, register, survey
from chatdong_tui.usecases import reference as loading
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words.register import when

Million = 1_000_000


@pytest.fixture
def desk(empty_desk: Desk) -> Desk:
    empty_desk.perform(loading.load, reference.records())
    return empty_desk


@pytest.fixture
def page(desk: Desk) -> Callable[[str], ProgrammePage]:
    return lambda programme_id: programme.page(desk, programme_id)


Pages = Callable[[str], ProgrammePage]


def test_the_investment_of_gwangjin_equals_its_source_cell_by_cell(page: Pages) -> None:
    table = tables.money(page(GWANGJIN).money, Unit.MILLION)
    assert [row.cells for row in table.rows[:5]] == [
        ("투자", "2,880", "174", "71", "529", "861", "751", "494", "0"),
        (" 국비", "0", "0", "0", "0", "0", "0", "0", "0"),
        (" 시비", "2,149", "101", "71", "460", "776", "668", "73", "0"),
        (" 구비", "731", "73", "0", "69", "85", "83", "421", "0"),
        (" 기타", "0", "0", "0", "0", "0", "0", "0", "0"),
    ]
    assert table.titles == ("재원", "계", "'18상", "'18하", "'19", "'20", "'21", "'22상", "'22하")


def test_the_execution_of_gwangjin_keeps_its_dashes(page: Pages) -> None:
    money = page(GWANGJIN).money
    assert tables.money(money, Unit.MILLION).rows[5].cells == (
        "집행", "2,150", "164", "71", "323", "842", "750", "-", "-",
    )  # fmt: skip
    assert money.execution.totals[-1] is MoneyAbsent.NONE


def test_the_execution_is_seen_against_all_and_against_what_was_reported(page: Pages) -> None:
    assert tables.execution_lines(page(GWANGJIN).money, Unit.MILLION) == (
        "집행률 74.7%(2,150 ÷ 2,880)",
        "집행을 적은 기간만 보면 90.1%(2,150 ÷ 2,386)",
    )
    assert tables.money(page(GWANGJIN).money, Unit.MILLION).rows[6].cells == (
        "집행률(%)", "74.7", "94.3", "100.0", "61.1", "97.8", "99.9", "", "",
    )  # fmt: skip


def test_the_sources_of_2021_are_those_of_the_sum_on_the_cover(page: Pages) -> None:
    by_source = {row.source: row.cells[4] for row in page(GWANGJIN).money.investment.rows}
    assert [by_source[source] for source in ("city", "district")] == [668 * Million, 83 * Million]  # type: ignore[index]
    assert page(GWANGJIN).money.investment.kind is MoneyKind.INVESTMENT


def test_the_support_plan_is_three_products_in_two_parts(page: Pages) -> None:
    plan = page(SUPPORT_PLAN)
    assert [line.amount for line in plan.lines] == [210_000 * 17 * 2, 10_000 * 5 * 17, 150_000 * 1 * 17]
    assert [(part.part, part.amount) for part in plan.budget_parts] == [
        ("일반운영비", 7_990_000),
        ("회의운영비", 2_550_000),
    ]
    assert plan.budget == 10_540_000


def test_the_network_plan_is_two_products(page: Pages) -> None:
    plan = page(EUNPYEONG)
    assert [in_unit(line.amount, Unit.THOUSAND) for line in plan.lines] == [6_350, 2_500]
    assert plan.budget == 8_850_000


CITY_LINES = (40_000, 16_000, 26_000, 60_000, 13_950, 18_300, 60_000, 40_000, 48_000)


def test_the_city_plan_has_nine_lines(page: Pages) -> None:
    assert tuple(in_unit(line.amount, Unit.THOUSAND) for line in page(CITY_PLAN).lines) == CITY_LINES
    assert page(CITY_PLAN).budget == 322_250_000


def test_its_seven_chapters_add_up_to_the_same_and_are_joined_by_name(page: Pages) -> None:
    chapters = [page(city_part(no)) for no in range(1, 8)]
    assert [chapter.budget for chapter in chapters] == [
        amount * Million // 1_000 for amount in (40_000, 16_000, 26_000, 92_250, 40_000, 60_000, 48_000)
    ]
    assert chapters[4].programme.name == "우수사례 발굴 및 보급"
    assert sum(chapter.budget or 0 for chapter in chapters) == page(CITY_PLAN).budget


def test_cutting_off_is_what_the_source_did(page: Pages) -> None:
    lines = page(city_part(4)).lines
    assert str(in_tenths(lines[2].amount, Unit.MILLION)) == "13.9"
    assert in_unit(sum(line.amount for line in lines), Unit.MILLION) == 92


@pytest.mark.parametrize("programme_id", [SUPPORT_PLAN, EUNPYEONG])
def test_every_basis_comes_to_its_amount(page: Pages, programme_id: str) -> None:
    assert all(parse(line.basis or "").amount == line.amount for line in page(programme_id).lines)


def test_the_17_districts_are_four_nine_and_four(page: Pages) -> None:
    districts = page(CITY_PLAN).districts
    assert [sum(each.coverage == kind for each in districts) for kind in ("all", "some", "new")] == [4, 9, 4]
    assert all("9개" in (each.note or "") for each in districts if each.coverage == "some")


def test_four_of_them_have_a_support_team(page: Pages) -> None:
    teams: list[CityDistrict] = [each for each in page(CITY_PLAN).districts if each.operator]
    told = {each.name: (each.operator, each.headcount, str(each.from_on), str(each.until_on)) for each in teams}
    assert told == {
        "성동구": ("direct", 3, "2015-09-01", "None"),
        "금천구": ("direct", 3, "2015-09-01", "2015-12-31"),
        "도봉구": ("contracted", 3, "2015-09-01", "None"),
        "성북구": ("contracted", 3, "2015-08-01", "None"),
    }


def test_sums_of_people_hold(page: Pages) -> None:
    facts = {fact.name: fact.quantity for fact in page(city_part(4)).facts}
    assert facts["공무원 교육"] == facts["공무원 교육(서울시 주도)"] + facts["공무원 교육(자치구 주도)"] == 11_747
    assert facts["강사양성"] == facts["강사양성(공무원)"] + facts["강사양성(민간)"] == 123
    assert {fact.name: fact.quantity for fact in page(city_part(5)).facts}["신규 동"] == 282 - 80


@pytest.mark.parametrize(
    ("programme_id", "written"),
    [
        (SUPPORT_PLAN, "일부 (13)"),
        (SUPPORT_PLAN, "간담회 1회"),
        (CITY_PLAN, "제244호 / 제24호"),
        (CITY_PLAN, "2단계(13개구, 80개동)"),
        (CITY_PLAN, "92백만원"),
        (city_part(1), "7월"),
        (city_part(4), "60 + 18.3 + 13.9"),
        (city_part(4), "25개 동주민센터"),
        (city_part(5), "연 153회"),
        (city_part(5), "6~7월"),
        (GWANGJIN, "2018. 7월 ~ 2022. 6월"),
        (EUNPYEONG, "시립은평노인종합복지관 / 은평노인종합복지관"),
        (EUNPYEONG, "1월, 6월"),
        (EUNPYEONG, "현장모니터링(6월)"),
        (EUNPYEONG, "’20. 12월"),
        (EUNPYEONG, "Ⅳ"),
    ],
)
def test_a_contradiction_stands_as_it_is_written_with_a_remark(page: Pages, programme_id: str, written: str) -> None:
    found = [note for note in page(programme_id).notes if written in note.written]
    assert len(found) == 1
    assert found[0].remark


def test_the_survey_share_is_computed(desk: Desk) -> None:
    surveys = {each.name: each for each in register.entries(desk, Register.SURVEY) if isinstance(each, Survey)}
    assert [surveys[name].respondents for name in ("서울시민인식조사", "공무원인식조사")] == [1_214, 704]
    (known,) = survey.answers(desk, surveys["서울시민인식조사"].id)
    assert (known.answer.people, known.base) == (355, 1_214)
    assert str(known.share) == "29.2"


def test_the_publicity_log_of_gwangjin(desk: Desk) -> None:
    log = [each for each in register.entries(desk, Register.PUBLICITY, "광진구") if isinstance(each, Publicity)]
    assert [(each.category, each.means, when(each)) for each in log] == [
        ("other", "전입신고서", "2020. 3. ~"),
        ("online", "카카오톡", "2018. 12. ~"),
    ]


def test_manuals_have_their_pieces_and_copies(desk: Desk) -> None:
    found = {each.title: each for each in register.entries(desk, Register.MATERIAL) if isinstance(each, Material)}
    manual, stories = found["업무매뉴얼"], found["2015년 실천사례집"]
    assert (manual.pieces, manual.unit, manual.copies) == (4, "권", 2_800)
    assert stories.copies == 500


def test_the_quotas_of_2016(desk: Desk) -> None:
    found = [each for each in register.entries(desk, Register.SUPPORT_QUOTA) if isinstance(each, SupportQuota)]
    assert {each.kind: (each.quantity, each.amount) for each in found} == {
        "roundtable": (1, None),
        "advisory": (1, 150_000),
        "consultation": (None, None),
        "lecturer": (2, 210_000),
    }


def test_28_of_the_31_groups_have_a_topic(desk: Desk) -> None:
    groups = [e for e in register.entries(desk, Register.CONFERENCE_GROUP) if isinstance(e, ConferenceGroup)]
    assert [sum(each.topic_no == no for each in groups) for no in (1, 2, 3)] == [5, 13, 10]
    assert [each.group_no for each in groups if each.topic_no is None] == [6, 14, 19]
    assert all(each.note for each in groups if each.topic_no is None)


def test_24_groups_told_a_practice(desk: Desk) -> None:
    cards = [each for each in register.entries(desk, Register.GOOD_PRACTICE) if isinstance(each, GoodPractice)]
    told = "1 3 4 5 6 7 8 9 11 12 13 15 16 17 18 20 21 23 25 27 28 29 30 31"
    assert [each.group_no for each in cards] == list(map(int, told.split()))
    assert all(first.position < second.position for first, second in pairwise(cards))


def test_nothing_of_a_source_can_be_changed(desk: Desk) -> None:
    for name in Register:
        row = register.entries(desk, name)
        if row and row[0].reference:
            with pytest.raises(RuleBroken) as refused:
                desk.perform(register.remove, name, row[0].id)
            assert refused.value.rule is Rule.REFERENCE


def test_loading_again_adds_nothing(desk: Desk) -> None:
    assert desk.perform(loading.load, reference.records()).value == 0


def test_no_phone_number_came_along() -> None:
    told = [
        value
        for row in reference.records()
        for name, value in rows.stored_fields(row).items()
        if isinstance(value, str) and not name.endswith("_id")
    ]
    assert not [text for text in told if re.search(r"☎|\d{2,4}-\d{3,4}-\d{4}", text)]
