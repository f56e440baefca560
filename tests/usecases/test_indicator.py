"""What can be done with indicators, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.draft.indicator import BucketDraft, IndicatorDraft, RemarkDraft
from chatdong_tui.domain.indicator import Indicator, IndicatorKind, Missing, Total
from chatdong_tui.domain.indicator_table import FindingKind, IndicatorLine
from chatdong_tui.domain.period import parse, parse_columns
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.reports.indicator import progress
from chatdong_tui.usecases import indicator, indicator_entry, indicator_table, journal
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words.problems import sentence
from tests.conftest import Network, Today


@pytest.fixture
def lessons(desk: Desk, today: Today) -> Indicator:
    """An indicator that is entered by hand."""
    today.move_to(date(2022, 1, 10))
    return desk.perform(indicator.add, IndicatorDraft(name="직무교육", unit="명", part="역량")).value


def line_of(desk: Desk, known: Indicator, columns: str = "2021-Q1..Q4", zone_id: str | None = None) -> IndicatorLine:
    table = indicator_table.table(desk, None, zone_id, parse_columns(columns))
    return next(line for line in table.lines if line.id == known.id)


def report(desk: Desk, known: Indicator, period: str, value: int | None, **more: object) -> None:
    draft = BucketDraft.model_validate({"period": period, "value": value, **more})
    desk.perform(indicator_entry.set_actual, known.id, draft)


def refused(desk: Desk, verb: object, *about: object) -> RuleBroken:
    with pytest.raises(RuleBroken) as broken:
        desk.perform(verb, *about)  # type: ignore[arg-type]
    return broken.value


def test_plan_and_report_meet_in_a_rate(desk: Desk, lessons: Indicator) -> None:
    desk.perform(indicator_entry.set_target, lessons.id, BucketDraft(period="2021", value=40))
    for quarter, value in (("2021-Q1", 8), ("2021-Q2", 12)):
        report(desk, lessons, quarter, value)
    found = line_of(desk, lessons)
    assert (found.total.value, str(progress(found))) == (20, "50.0")


def test_a_meeting_of_the_district_does_not_apply_to_a_zone(desk: Desk, network: Network, today: Today) -> None:
    today.move_to(date(2022, 1, 10))
    general = desk.perform(indicator.add, IndicatorDraft(name="전체회의", rule="meeting.general_meeting")).value
    training = desk.perform(indicator.add, IndicatorDraft(name="교육", rule="meeting.training")).value
    of_zone = line_of(desk, general, zone_id=network.zones[1])
    assert {(each.value, each.absent) for each in (*of_zone.figures, of_zone.total)} == {(None, Missing.NONE)}
    assert line_of(desk, general).total.value == 0
    assert line_of(desk, training, zone_id=network.zones[1]).total.value == 0


def test_a_bucket_that_overlaps_another_is_refused_with_both_named(desk: Desk, lessons: Indicator) -> None:
    desk.perform(indicator_entry.set_target, lessons.id, BucketDraft(period="2021", value=40))
    broken = refused(desk, indicator_entry.set_target, lessons.id, BucketDraft(period="2021-H1", value=20))
    assert (broken.field, broken.rule) == ("period", Rule.BUCKETS_OVERLAP)
    assert "2021년 상반기" in sentence(broken)
    assert "2021년와(과)" in sentence(broken)


def test_half_years_and_years_stand_side_by_side_in_one_plan(desk: Desk, lessons: Indicator) -> None:
    codes = ["2018-H2", "2019", "2022-H1", "2022-H2"]
    for period in codes:
        desk.perform(indicator_entry.set_target, lessons.id, BucketDraft(period=period, value=10))
    assert [figure.period.code for figure in line_of(desk, lessons).targets] == [
        "2018-H2",
        "2019",
        "2022-H1",
        "2022-H2",
    ]


def test_each_zone_has_a_plan_of_its_own(desk: Desk, network: Network, lessons: Indicator) -> None:
    for no, value in ((1, 10), (2, 15)):
        draft = BucketDraft(period="2021", zone_id=network.zones[no], value=value)
        desk.perform(indicator_entry.set_target, lessons.id, draft)
    assert line_of(desk, lessons, zone_id=network.zones[2]).plan.value == 15
    assert line_of(desk, lessons).plan.value == 25


def test_a_bucket_is_moved_to_another_period(desk: Desk, lessons: Indicator) -> None:
    first = desk.perform(indicator_entry.set_target, lessons.id, BucketDraft(period="2021", value=40)).value
    desk.perform(indicator_entry.set_target, lessons.id, BucketDraft(period="2021-H1", value=20), first.id)
    assert [figure.period.code for figure in line_of(desk, lessons).targets] == ["2021-H1"]


@pytest.mark.parametrize("value", [-3, 10_000_000])
def test_an_absurd_amount_is_refused_with_its_line(desk: Desk, lessons: Indicator, value: int) -> None:
    broken = refused(desk, indicator_entry.set_actual, lessons.id, BucketDraft(period="2021-Q1", value=value))
    assert (broken.field, broken.rule) == ("value", Rule.NOT_A_FIGURE)
    assert sentence(broken).startswith("직무교육 2021년 1분기: ")


@pytest.mark.parametrize(
    ("draft", "field", "rule"),
    [
        ({"period": "2021-Q1"}, "value", Rule.REQUIRED),
        ({"period": "봄", "value": 1}, "period", Rule.NOT_A_PERIOD),
        ({"period": "2022-Q2", "value": 1}, "period", Rule.OUT_OF_RANGE),
        ({"period": "2021-Q1", "value": 1, "absent": Missing.NONE}, "absent", Rule.NOT_A_CHOICE),
        ({"period": "2021-Q1", "value": 1, "zone_id": "0" * 36}, "zone_id", Rule.UNKNOWN_RECORD),
    ],
)
def test_a_figure_by_hand_that_says_nothing_sensible_is_refused(
    desk: Desk, lessons: Indicator, draft: dict[str, object], field: str, rule: Rule
) -> None:
    broken = refused(desk, indicator_entry.set_actual, lessons.id, BucketDraft.model_validate(draft))
    assert (broken.field, broken.rule) == (field, rule)


def test_what_is_counted_is_not_entered(desk: Desk) -> None:
    known = desk.perform(indicator.add, IndicatorDraft(name="접촉", rule="contacts")).value
    broken = refused(desk, indicator_entry.set_actual, known.id, BucketDraft(period="2021-Q1", value=3))
    assert broken.rule is Rule.COUNTED_BY_RULE
    assert "접촉" in sentence(broken)


def test_a_counted_indicator_takes_unit_and_definition_from_its_rule(desk: Desk) -> None:
    known = desk.perform(indicator.add, IndicatorDraft(name="접촉", rule="contacts")).value
    assert (known.unit, known.definition is None) == ("건", False)


@pytest.mark.parametrize(
    ("draft", "field", "rule"),
    [
        ({"name": "글", "rule": "contacts", "kind": IndicatorKind.NARRATIVE}, "kind", Rule.NOT_A_CHOICE),
        ({"name": "수"}, "unit", Rule.REQUIRED),
        ({"name": "수", "rule": "none"}, "rule", Rule.NOT_A_CHOICE),
        ({"name": "수", "rule": "contacts", "decimals": 1}, "decimals", Rule.NOT_A_CHOICE),
        ({"name": "수", "rule": "contacts", "total": Total.LAST}, "total", Rule.NOT_A_CHOICE),
    ],
)
def test_an_indicator_that_cannot_be_is_refused(desk: Desk, draft: dict[str, object], field: str, rule: Rule) -> None:
    broken = refused(desk, indicator.add, IndicatorDraft.model_validate(draft))
    assert (broken.field, broken.rule) == (field, rule)


def test_what_has_figures_by_hand_is_not_counted_all_at_once(desk: Desk, lessons: Indicator) -> None:
    report(desk, lessons, "2021-Q1", 8)
    broken = refused(desk, indicator.edit, lessons.id, IndicatorDraft(name="직무교육", rule="trained"))
    assert (broken.field, broken.rule) == ("rule", Rule.IN_USE)
    decimals = IndicatorDraft(name="직무교육", unit="점", decimals=1)
    assert refused(desk, indicator.edit, lessons.id, decimals).field == "decimals"


def test_what_has_numbers_keeps_a_unit(desk: Desk, lessons: Indicator) -> None:
    desk.perform(indicator_entry.set_target, lessons.id, BucketDraft(period="2021", value=40))
    draft = IndicatorDraft(name="직무교육", kind=IndicatorKind.NARRATIVE)
    broken = refused(desk, indicator.edit, lessons.id, draft)
    assert (broken.field, broken.rule) == ("unit", Rule.IN_USE)


def test_a_bucket_of_another_indicator_does_not_make_room(desk: Desk, lessons: Indicator) -> None:
    other = desk.perform(indicator.add, IndicatorDraft(name="방문", unit="회")).value
    draft = BucketDraft(period="2021", value=40)
    known = desk.perform(indicator_entry.set_target, other.id, draft).value
    assert refused(desk, indicator_entry.set_target, lessons.id, draft, known.id).rule is Rule.UNKNOWN_RECORD
    assert line_of(desk, other).plan.value == 40


def test_indicators_change_places(desk: Desk, lessons: Indicator) -> None:
    second = desk.perform(indicator.add, IndicatorDraft(name="만족도", unit="점")).value
    desk.perform(indicator.move, second.id, 1)
    assert [line.indicator.name for line in indicator_table.table(desk).lines] == ["만족도", "직무교육"]


def test_an_indicator_goes_with_all_that_hangs_on_it_and_comes_back(desk: Desk, lessons: Indicator) -> None:
    report(desk, lessons, "2021-Q1", 8)
    desk.perform(indicator.remove, lessons.id)
    assert not indicator_table.table(desk).lines
    desk.perform(journal.undo)
    assert line_of(desk, lessons).total.value == 8


def test_the_usual_indicators_come_once_and_one_that_was_removed_stays_away(desk: Desk) -> None:
    assert desk.perform(indicator.load_usual).value == 14
    first = indicator_table.table(desk).lines[0].id
    desk.perform(indicator.remove, first)
    assert desk.perform(indicator.load_usual).value == 0


def test_a_remark_stays_as_long_as_its_figure(desk: Desk, lessons: Indicator) -> None:
    report(desk, lessons, "2021-Q3", 88)
    report(desk, lessons, "2021-Q4", 305)
    assert [finding.waits for finding in line_of(desk, lessons).findings] == [True]
    draft = RemarkDraft(finding=FindingKind.JUMP, period="2021-Q4", sentence="연말에 한꺼번에 적음")
    desk.perform(indicator_entry.explain, lessons.id, draft)
    assert [finding.waits for finding in line_of(desk, lessons).findings] == [False]
    report(desk, lessons, "2021-Q4", 306)
    assert [finding.waits for finding in line_of(desk, lessons).findings] == [True]


def test_what_does_not_stand_out_is_not_explained(desk: Desk, lessons: Indicator) -> None:
    report(desk, lessons, "2021-Q4", 305)
    draft = RemarkDraft(finding=FindingKind.JUMP, period="2021-Q4", sentence="설명")
    assert refused(desk, indicator_entry.explain, lessons.id, draft).rule is Rule.NOTHING_TO_EXPLAIN


def test_the_sum_of_the_zones_is_held_against_the_district(desk: Desk, network: Network, lessons: Indicator) -> None:
    report(desk, lessons, "2021-Q1", 10)
    for no in (1, 2):
        report(desk, lessons, "2021-Q1", 4, zone_id=network.zones[no])
    (found,) = line_of(desk, lessons).findings
    assert (found.kind, found.figure, found.against) == (FindingKind.SUM, 10, 8)
    draft = RemarkDraft(finding=FindingKind.SUM, period="2021-Q1", sentence="구 직접 교육 2명 포함")
    desk.perform(indicator_entry.explain, lessons.id, draft)
    assert line_of(desk, lessons).findings[0].remark is not None


def test_a_score_keeps_its_decimals_and_is_not_added_up(desk: Desk, today: Today) -> None:
    today.move_to(date(2022, 1, 10))
    draft = IndicatorDraft(name="만족도", kind=IndicatorKind.DIAGNOSIS, unit="점", decimals=1, total=Total.LAST)
    known = desk.perform(indicator.add, draft).value
    for half, value in (("2021-H1", 832), ("2021-H2", 871)):
        report(desk, known, half, value, evidence="설문 38명")
    found = line_of(desk, known, "2021-H1..H2")
    assert (found.total.value, progress(found)) == (871, None)


def test_a_counted_year_that_has_not_begun_is_blank(desk: Desk) -> None:
    known = desk.perform(indicator.add, IndicatorDraft(name="접촉", rule="contacts")).value
    first, second = line_of(desk, known, "2021-Q1,2021-Q3").figures
    assert (first.value, first.counted) == (0, True)
    assert second.is_blank
    assert second.period == parse("2021-Q3")


def test_only_the_months_of_the_plan_are_held_against_it(desk: Desk, lessons: Indicator) -> None:
    desk.perform(indicator_entry.set_target, lessons.id, BucketDraft(period="2021-H2", value=20))
    for quarter in ("2021-Q1", "2021-Q3", "2021-Q4"):
        report(desk, lessons, quarter, 5)
    found = line_of(desk, lessons)
    assert (found.total.value, found.measured.value, str(progress(found))) == (15, 10, "50.0")
