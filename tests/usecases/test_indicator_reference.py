"""The figures of the other district's plan, cell by cell as the source has them (domain.md §5)."""

from __future__ import annotations

import pytest

from chatdong_tui.demo import gwangjin
from chatdong_tui.demo.reference_ids import GWANGJIN
from chatdong_tui.domain.draft.indicator import BucketDraft, RemarkDraft
from chatdong_tui.domain.indicator import Figure, IndicatorKind
from chatdong_tui.domain.indicator_table import FindingKind, IndicatorLine, IndicatorTable
from chatdong_tui.domain.period import parse, parse_columns
from chatdong_tui.domain.programme import Programme
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.reports.indicator import pace, progress
from chatdong_tui.usecases import indicator_entry, indicator_table
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.words.indicator import finding_line, rate_text
from tests.usecases.gwangjin import ACTUALS, COLUMNS, NONE, PLAN_BUCKETS, PLANS, TOTALS


def _programme(desk: Desk) -> Done[None]:
    with desk.act("programme.load") as act:
        act.put(Programme(GWANGJIN, 1, "광진구", "안착화", reference="광진구 2018-2022"))
        return done(act, None)


@pytest.fixture
def source(desk: Desk) -> Desk:
    """A desk over a file with the source's indicators."""
    desk.perform(_programme)
    desk.database.perform(lambda: gwangjin.enter(desk)).result()
    return desk


def _table(desk: Desk, columns: str = ",".join(COLUMNS)) -> IndicatorTable:
    return indicator_table.table(desk, GWANGJIN, None, parse_columns(columns))


def _line(desk: Desk, name: str, columns: str = "2021-Q1..Q4") -> IndicatorLine:
    return next(line for line in _table(desk, columns).lines if line.indicator.name == name)


def _cell(figure: Figure) -> int | str | None:
    return NONE if figure.absent else figure.value


@pytest.mark.parametrize("name", ACTUALS)
def test_what_was_reported_stands_cell_by_cell(source: Desk, name: str) -> None:
    assert tuple(map(_cell, _line(source, name, ",".join(COLUMNS)).figures)) == ACTUALS[name]


@pytest.mark.parametrize("name", PLANS)
def test_the_plan_stands_bucket_by_bucket(source: Desk, name: str) -> None:
    buckets = {figure.period.code: _cell(figure) for figure in _line(source, name).targets}
    assert tuple(buckets.get(code) for code in PLAN_BUCKETS) == PLANS[name]


@pytest.mark.parametrize("name", TOTALS)
def test_the_sum_of_the_year_and_its_rate(source: Desk, name: str) -> None:
    line = _line(source, name)
    assert (line.total.value, rate_text(progress(line)).rstrip("%")) == TOTALS[name]


def test_all_rows_of_the_source_are_there_in_its_order(source: Desk) -> None:
    names = [line.indicator.name for line in _table(source).lines]
    assert names[:3] == ["연석회의", "운영위원회", "마을자치센터운영"]
    assert len(names) == 11


def test_sentences_stand_where_the_source_has_sentences(source: Desk) -> None:
    line = _line(source, "분야별 직무교육", ",".join(COLUMNS))
    assert line.indicator.kind is IndicatorKind.NARRATIVE
    assert [figure.text or _cell(figure) for figure in line.figures] == [
        "직원 힐링 교육", NONE, NONE, "운영 계획 세움", NONE,
    ]  # fmt: skip
    assert progress(line) is None


def test_two_half_years_make_the_plan_of_a_year(source: Desk) -> None:
    assert _line(source, "복지서비스지원확대", "2022-Q1..Q4").plan.value == 2110


def test_of_the_first_year_only_its_half_was_planned(source: Desk) -> None:
    plan = _line(source, "사례관리확대", "2018").plan
    assert (plan.value, plan.period) == (231, parse("2018-H2"))


def test_a_half_year_is_not_measured_by_the_plan_of_a_year(source: Desk) -> None:
    line = _line(source, "사례관리확대", "2020-H2")
    assert (line.total.value, line.plan.value, progress(line)) == (219, 561, None)


def test_the_pace_goes_by_the_months_that_were_reported(source: Desk) -> None:
    line = _line(source, "사례관리확대", "2021-Q1..Q2")
    assert (str(progress(line)), str(pace(line, source.today))) == ("31.4", "62.7")


def test_what_stands_out_is_told_with_its_reason(source: Desk) -> None:
    found = {
        (line.indicator.name, finding.kind, finding.period.code): finding_line(finding, line.indicator)
        for line in _table(source).lines
        for finding in line.findings
    }
    assert set(found) == {
        ("온라인(행복e음)", FindingKind.COPY, "2020-H2"),
        ("온라인(행복e음)", FindingKind.COPY, "2021-Q1"),
        ("복지서비스지원확대", FindingKind.COPY, "2020-H2"),
        ("복지서비스지원확대", FindingKind.COPY, "2021-Q1"),
        ("복지서비스지원확대", FindingKind.FAR_OVER, "2021"),
        ("사례관리확대", FindingKind.JUMP, "2021-Q4"),
        ("운영위원회", FindingKind.NO_ACTUAL, "2021"),
    }
    jump = found["사례관리확대", FindingKind.JUMP, "2021-Q4"]
    assert jump.startswith("'21 4분기: 전분기 대비 +247%(88 → 305) ⇒ ")
    assert "진도율 354.3%, 목표 재설정 검토" in found["복지서비스지원확대", FindingKind.FAR_OVER, "2021"]
    assert "'복지서비스지원확대'와 같은 수(1,381)" in found["온라인(행복e음)", FindingKind.COPY, "2021-Q1"]


def test_everything_that_stands_out_in_the_source_carries_its_note(source: Desk) -> None:
    assert _table(source).waiting == 0


def test_the_source_is_not_changed(source: Desk) -> None:
    line = _line(source, "사례관리확대")
    with pytest.raises(RuleBroken) as broken:
        source.perform(indicator_entry.set_actual, line.id, BucketDraft(period="2021-Q1", value=1))
    assert broken.value.rule is Rule.REFERENCE


def test_a_remark_on_the_source_can_be_written_anew(source: Desk) -> None:
    line = _line(source, "사례관리확대")
    draft = RemarkDraft(finding=FindingKind.JUMP, period="2021-Q4", sentence="구에 물어봄")
    source.perform(indicator_entry.explain, line.id, draft)
    assert [each.remark and each.remark.sentence for each in _line(source, "사례관리확대").findings] == ["구에 물어봄"]
