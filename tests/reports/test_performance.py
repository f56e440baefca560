"""The 분기 추진실적: plan, quarters, rates and remarks; money by source; nothing personal (domain.md §7.7)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from chatdong_tui.document import Absent, Chart, Document, Table
from chatdong_tui.domain.draft.indicator import BucketDraft, IndicatorDraft, RemarkDraft
from chatdong_tui.domain.indicator import IndicatorKind, Missing
from chatdong_tui.domain.indicator_table import FindingKind
from chatdong_tui.domain.register import Publicity, PublicityCategory
from chatdong_tui.usecases import indicator, indicator_entry
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.monthly import parse_scope, preview
from tests.conftest import Today
from tests.reports.month import Month, put, text_of


def _report(desk: Desk, month: str = "2021-03", scope: str = "zone:1") -> Document:
    (document,) = preview(desk, month, parse_scope(scope), ("performance",))
    return document


def _row(document: Document, name: str) -> list[object]:
    table = next(block for block in document.blocks if isinstance(block, Table))
    (row,) = [row for row in table.rows if row.cells[1].value == name]
    return [cell.value for cell in row.cells]


@pytest.fixture
def measured(desk: Desk, month: Month, today: Today) -> Desk:
    """The invented month with four indicators, at the end of 2021."""
    today.move_to(date(2022, 1, 5))
    managed = desk.perform(indicator.add, IndicatorDraft(name="사례관리확대", rule="managed", part="사례관리")).value
    desk.perform(indicator_entry.set_target, managed.id, BucketDraft(period="2021", zone_id=_zone(desk), value=12))
    lessons = desk.perform(indicator.add, IndicatorDraft(name="직무교육", unit="명")).value
    for period, value in (("2021-Q1", 20), ("2021-Q2", 90)):
        draft = BucketDraft(period=period, zone_id=_zone(desk), value=value)
        desk.perform(indicator_entry.set_actual, lessons.id, draft)
    remark = RemarkDraft(finding=FindingKind.JUMP, period="2021-Q2", sentence="두 과정을 함께 엶", zone_id=_zone(desk))
    desk.perform(indicator_entry.explain, lessons.id, remark)
    groups = desk.perform(indicator.add, IndicatorDraft(name="학습동아리", kind=IndicatorKind.NARRATIVE)).value
    told = BucketDraft(period="2021-Q1", zone_id=_zone(desk), text="강가람 가구를 도운 모임을 나눔")
    desk.perform(indicator_entry.set_actual, groups.id, told)
    none = BucketDraft(period="2021-Q2", zone_id=_zone(desk), absent=Missing.NONE)
    desk.perform(indicator_entry.set_actual, groups.id, none)
    return desk


def _zone(desk: Desk) -> str:
    return desk.database.meta("zone")


def test_plan_quarters_total_and_rate_stand_in_one_row(measured: Desk) -> None:
    row = _row(_report(measured), "사례관리확대(가구)")
    blank = Absent.BLANK
    assert row[:3] == ["사례관리", "사례관리확대(가구)", 12]
    assert row[3:9] == [1, blank, blank, blank, 1, Decimal("8.3")]


def test_later_quarters_stay_blank_in_the_report_of_an_earlier_one(measured: Desk) -> None:
    row = _row(_report(measured, "2021-02"), "직무교육(명)")
    assert row[3:8] == [20, Absent.BLANK, Absent.BLANK, Absent.BLANK, 20]
    assert _row(_report(measured, "2021-06"), "직무교육(명)")[3:8] == [20, 90, Absent.BLANK, Absent.BLANK, 110]


def test_definition_pace_and_remark_stand_beside_the_figures(measured: Desk) -> None:
    remarks = str(_row(_report(measured), "사례관리확대(가구)")[9])
    assert "처음으로 사례관리(계획수립)에 들어온 가구" in remarks
    assert "기간 진도 33.3%" in remarks
    later = str(_row(_report(measured, "2021-06"), "직무교육(명)")[9])
    assert "전분기 대비 +350%(20 → 90) ⇒ 두 과정을 함께 엶" in later


def test_sentences_stand_below_without_the_name_of_a_household(measured: Desk) -> None:
    text = text_of(_report(measured, "2021-06"))
    assert "1분기: ○○ 가구를 도운 모임을 나눔" in text
    assert "2분기: 없음" in text
    assert "강가람" not in text


def test_how_far_planned_indicators_have_come_is_drawn_when_there_are_several(measured: Desk) -> None:
    assert not [block for block in _report(measured).blocks if isinstance(block, Chart)]
    visits = measured.perform(indicator.add, IndicatorDraft(name="방문교육", unit="회")).value
    for put_down, value in ((indicator_entry.set_target, 3), (indicator_entry.set_actual, 2)):
        period = "2021" if put_down is indicator_entry.set_target else "2021-Q1"
        measured.perform(put_down, visits.id, BucketDraft(period=period, zone_id=_zone(measured), value=value))
    (chart,) = [block for block in _report(measured).blocks if isinstance(block, Chart)]
    assert dict(zip(chart.labels, chart.series[0].values, strict=True))["방문교육"] == 67
    assert chart.unit == "%"


def test_money_stands_by_source_and_the_agency_s_own_apart(measured: Desk) -> None:
    text = text_of(_report(measured))
    assert "자부담 예산 100천원, 집행 30천원은 넣지 않음" in text
    table = [block for block in _report(measured).blocks if isinstance(block, Table)][1]
    assert [[cell.value for cell in row.cells][:3] for row in table.rows[1:]] == [
        ["구비", 1771, 252],
        ["계", 1771, 252],
    ]


def test_publicity_of_the_quarter_is_listed_and_that_of_a_source_is_not(measured: Desk) -> None:
    district = measured.place().district.name
    own = Publicity(measured.new_id(), PublicityCategory.BANNER, "현수막", date(2021, 2, 1), district=district)
    old = Publicity(measured.new_id(), PublicityCategory.PRINT, "리플렛", date(2021, 1, 4), until_on=date(2021, 1, 9))
    source = Publicity(measured.new_id(), PublicityCategory.OTHER, "전입신고서", date(2020, 3, 1), reference="원문")
    put(measured, own, old, source)
    text = text_of(_report(measured, "2021-06"))
    assert "현수막" in text
    assert "리플렛" not in text
    assert "전입신고서" not in text
    assert "리플렛" in text_of(_report(measured, "2021-03"))


def test_steps_of_the_next_quarter_stand_as_what_comes_next(measured: Desk) -> None:
    assert "함께 밥상: 교실" in text_of(_report(measured))


def test_each_counted_quarter_and_the_total_name_their_records(measured: Desk) -> None:
    found = [each for each in _report(measured, "2021-06").provenance if each.figure.startswith("사례관리확대")]
    assert [(each.figure, len(each.row_ids)) for each in found] == [
        ("사례관리확대(가구) 1분기", 1),
        ("사례관리확대(가구) 2분기", 0),
        ("사례관리확대(가구) 누계", 1),
    ]
    assert found[0].row_ids == found[2].row_ids
    assert found[0].rule.startswith("기간 안에 처음으로 사례관리")


def test_without_indicators_the_form_says_so(desk: Desk, month: Month) -> None:
    assert "정한 지표 없음" in text_of(_report(desk))
