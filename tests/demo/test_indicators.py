"""The example's counted indicators say what its monthly reports say, and its own outlier is pointed out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from chatdong_tui import wiring
from chatdong_tui.domain.indicator_table import FindingKind
from chatdong_tui.domain.monthly import Span
from chatdong_tui.domain.period import Period, quarters
from chatdong_tui.reports import case
from chatdong_tui.usecases import indicator_table
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.month_records import month_records
from tests.example import example_bytes

MONTHS = ("2021-03", "2021-08", "2021-10")


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    path: Path = tmp_path_factory.mktemp("example") / "example.chatdong"
    path.write_bytes(example_bytes())
    desk = wiring.open_desk(path, read_only=True)
    yield desk
    desk.database.close()


@pytest.mark.parametrize("month", MONTHS)
@pytest.mark.parametrize("zone_no", [None, 1, 3, 5])
def test_a_month_counts_the_same_as_its_report(example: Desk, month: str, zone_no: int | None) -> None:
    zone_id = indicator_table.zone_of(example, zone_no, 2021)
    table = indicator_table.table(example, None, zone_id, (Period(month, month),))
    told = {line.indicator.rule: line.figures[0].value for line in table.lines}
    records = month_records(example, Span(month), zone_no)
    counts = case.counted(records).values()
    assert told["managed"] == sum(len(each.selected) for each in counts)
    assert told["managed_stock"] == sum(len(each.managed) for each in counts)
    assert told["closures"] == sum(len(each.closed) for each in counts)
    reported = sum(each.count for each in records.outreach if each.unit == "건")
    assert told["discoveries"] == sum(len(each.found) for each in counts) + reported


def test_the_outlying_last_quarter_waits_for_a_sentence(example: Desk) -> None:
    table = indicator_table.table(example, None, None, quarters(2021))
    jumps = [
        (line.indicator.rule, finding.period.code)
        for line in table.lines
        for finding in line.findings
        if finding.kind is FindingKind.JUMP and finding.waits
    ]
    assert ("contacts", "2021-Q4") in jumps
