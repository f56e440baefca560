"""The example's newsletters and month ends: a year of them, and what November still lacks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from chatdong_tui import wiring
from chatdong_tui.demo.calendar import TODAY
from chatdong_tui.domain.month_end_code import GapCode
from chatdong_tui.domain.newsletter import Newsletter, NewsletterVersion, NewsSection
from chatdong_tui.domain.newsletter_check import LeakKind
from chatdong_tui.storage import rows
from chatdong_tui.storage.database import Database
from chatdong_tui.usecases import month_end, network, newsletter, newsletter_version
from chatdong_tui.usecases.desk import Desk
from tests.example import example_bytes


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    path: Path = tmp_path_factory.mktemp("demo") / "example.chatdong"
    path.write_bytes(example_bytes())
    now = datetime.combine(TODAY, datetime.min.time()).replace(hour=18)
    database = Database.open(path, lambda: now)
    yield Desk(database, lambda: now, wiring.new_id)
    database.close()


def zone(desk: Desk, no: int) -> str:
    return next(each.id for each in network.zones(desk) if each.no == no)


def test_every_zone_has_a_newsletter_a_month_but_one_and_december_is_begun(desk: Desk) -> None:
    with desk.database.snapshot() as connection:
        letters = rows.select(connection, Newsletter)
        closed = rows.select(connection, NewsletterVersion, "closed_on IS NOT NULL")
    assert len(letters) == 5 * 11 - 1 + 2
    assert len({version.newsletter_id for version in closed}) == 5 * 11 - 2
    assert newsletter.page(desk, zone(desk, 5), "2021-01").newsletter is None


def test_issues_are_numbered_through_the_year(desk: Desk) -> None:
    with desk.database.snapshot() as connection:
        of_zone = rows.select(connection, Newsletter, "zone_id = ? ORDER BY month", (zone(desk, 3),))
    assert [letter.issue_no for letter in of_zone] == list(range(1, 12))


def test_the_newsletter_of_july_names_who_came_and_who_left(desk: Desk) -> None:
    texts = [
        item.text
        for no in range(1, 6)
        for month in ("2021-06", "2021-07")
        for item in newsletter.page(desk, zone(desk, no), month).of(NewsSection.PEOPLE)
    ]
    assert sum(text.endswith("자리를 옮기셨습니다.") for text in texts) == 1
    # The successor, and in another office the one who was posted there.
    assert sum("새로 오셨습니다." in text for text in texts) == 2


def test_one_newsletter_was_opened_again_with_a_reason(desk: Desk) -> None:
    letter = newsletter.newsletter_id(zone(desk, 2), "2021-05")
    assert [version.reason for version in newsletter_version.versions(desk, letter)] == [None, "행사 날짜를 바로잡음"]


def test_novembers_of_the_own_zone_waits_for_its_check(desk: Desk) -> None:
    page = newsletter.page(desk, zone(desk, 3), "2021-11")
    assert not page.is_final
    assert [finding.kind for finding in page.findings] == [LeakKind.EMAIL]


def test_november_of_the_own_zone_has_gaps_of_many_kinds_and_one_is_left(desk: Desk) -> None:
    seen = month_end.month_end(desk, zone(desk, 3), "2021-11")
    found = {gap.code for gap in seen.open}
    assert {GapCode.NEWSLETTER_OPEN, GapCode.PAPER_DUE, GapCode.ACTION_OVERDUE, GapCode.MINUTES_OPEN} <= found
    assert [(gap.code, bool(sentence)) for gap, sentence in seen.waived] == [(GapCode.CASE_SILENT, True)]


def test_december_has_no_newsletter_of_the_own_zone_yet(desk: Desk) -> None:
    codes = [gap.code for gap in month_end.month_end(desk, zone(desk, 3), "2021-12").open]
    assert GapCode.NEWSLETTER_MISSING in codes
