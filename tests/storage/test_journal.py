"""Writing a row appends an entry; the row is the fold of its entries; a verb can be taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chatdong_tui.domain.journal import fold
from chatdong_tui.domain.network import District
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import journal, rows
from chatdong_tui.usecases.desk import Desk, Done, done
from tests.conftest import Network


def rename(desk: Desk, district_id: str, name: str) -> Done[str]:
    with desk.act("network.rename") as act:
        act.put(replace(rows.get(act.connection, District, district_id), name=name))
        return done(act, name)


def undo(desk: Desk, act_number: int) -> Done[None]:
    with desk.act("undo", undoes=act_number) as act:
        entries = journal.entries_of_act(act.connection, desk.database.site, act_number)
        journal.take_back(act, entries)
        return done(act, None)


def name_of(desk: Desk, district_id: str) -> str:
    with desk.database.snapshot() as connection:
        return rows.get(connection, District, district_id).name


def acts(desk: Desk) -> list[tuple[int, str]]:
    with desk.database.snapshot() as connection:
        return list(journal.recent_acts(connection, desk.database.site))


def test_a_row_is_the_fold_of_its_entries(desk: Desk, network: Network) -> None:
    desk.perform(rename, network.district, "새빛구")
    with desk.database.snapshot() as connection:
        entries = journal.entries_of(connection, "district", network.district)
    assert fold(reversed(entries)) == {"name": "새빛구", "lead_department": "복지정책과"}
    assert entries[1].fields == {"name": "새빛구"}
    assert entries[1].based_on == entries[0].stamp


def test_writing_the_same_again_appends_nothing(desk: Desk, network: Network) -> None:
    assert not desk.perform(rename, network.district, "한빛구").change.row_ids


def test_undo_brings_the_old_value_back(desk: Desk, network: Network) -> None:
    desk.perform(rename, network.district, "새빛구")
    (number, _), *_ = acts(desk)
    desk.perform(undo, number)
    assert name_of(desk, network.district) == "한빛구"
    assert [verb for _, verb in acts(desk)] == ["network.set_up"]


def test_undo_of_an_older_verb_never_loses_a_newer_one(desk: Desk, network: Network) -> None:
    desk.perform(rename, network.district, "새빛구")
    (number, _), *_ = acts(desk)
    desk.perform(rename, network.district, "참빛구")
    with pytest.raises(RuleBroken) as refused:
        desk.perform(undo, number)
    assert refused.value.rule is Rule.UNDO_CHANGED_SINCE
    assert name_of(desk, network.district) == "참빛구"


def test_two_verbs_can_be_undone_one_after_the_other(desk: Desk, network: Network) -> None:
    desk.perform(rename, network.district, "새빛구")
    desk.perform(rename, network.district, "참빛구")
    for _ in range(2):
        desk.perform(undo, acts(desk)[0][0])
    assert name_of(desk, network.district) == "한빛구"


def test_stamps_never_run_backwards() -> None:
    clock = journal.Clock("site", 0, 0)
    _, first = clock.tick(2_000)
    _, second = clock.tick(1_000)
    assert second == first + 1


def test_a_verb_that_calls_another_is_taken_back_as_one(desk: Desk, network: Network) -> None:
    def rename_twice(desk: Desk) -> Done[str]:
        with desk.act("network.rename_twice"):
            rename(desk, network.district, "새빛구")
            return rename(desk, network.district, "참빛구")

    desk.perform(rename_twice)
    assert [verb for _, verb in acts(desk)] == ["network.rename_twice", "network.set_up"]
    desk.perform(undo, acts(desk)[0][0])
    assert name_of(desk, network.district) == "한빛구"
