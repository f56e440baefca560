"""What is being typed comes back after a crash."""

from __future__ import annotations

import pytest

from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.draft import drafts, drop_draft, save_draft
from tests.domain.numbers import DISGUISED


def kept(desk: Desk) -> list[tuple[str, str, object]]:
    return [(draft.noun, draft.row_id, dict(draft.body)) for draft in drafts(desk)]


def test_a_draft_is_kept_until_it_is_dropped(desk: Desk) -> None:
    desk.perform(save_draft, "meeting", "", {"place": "하늘복지관", "agenda": ["인사", {"title": "보고"}]})
    assert kept(desk) == [("meeting", "", {"place": "하늘복지관", "agenda": ["인사", {"title": "보고"}]})]
    desk.perform(drop_draft, "meeting", "")
    assert kept(desk) == []


def test_a_newer_draft_of_the_same_record_replaces_the_older(desk: Desk) -> None:
    desk.perform(save_draft, "case", "7", {"memo": "부"})
    desk.perform(save_draft, "case", "7", {"memo": "부재"})
    assert kept(desk) == [("case", "7", {"memo": "부재"})]


def test_the_newest_draft_comes_first(desk: Desk) -> None:
    for noun in ("case", "meeting"):
        desk.perform(save_draft, noun, "", {})
    assert [draft.noun for draft in drafts(desk)] == ["meeting", "case"]


def test_a_resident_number_never_reaches_the_disk(desk: Desk) -> None:
    desk.perform(save_draft, "case", "", {"memo": "부재"})
    with pytest.raises(RuleBroken) as refused:
        desk.perform(save_draft, "case", "", {"contacts": [{"memo": "９００１０１-１２３４５６７"}]})
    assert (refused.value.field, refused.value.rule) == ("contacts", Rule.RESIDENT_NUMBER)
    assert kept(desk) == [("case", "", {"memo": "부재"})]


@pytest.mark.parametrize("text", DISGUISED)
def test_no_disguise_reaches_the_disk(desk: Desk, text: str) -> None:
    with pytest.raises(RuleBroken):
        desk.perform(save_draft, "case", "", {"memo": text})
    assert kept(desk) == []


def test_a_number_that_was_typed_as_a_number_does_not_either(desk: Desk) -> None:
    with pytest.raises(RuleBroken):
        desk.perform(save_draft, "case", "", {"amount": 9001011234567})


def test_a_draft_is_no_entry_of_the_journal(desk: Desk) -> None:
    count = "SELECT count(*) FROM journal"
    with desk.database.snapshot() as connection:
        before = connection.execute(count).fetchone()
    desk.perform(save_draft, "case", "", {"memo": "부재"})
    with desk.database.snapshot() as connection:
        assert connection.execute(count).fetchone() == before
