"""Reads and writes off the screen's thread: nothing written is lost, nothing stale is shown."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator

import pytest

from chatdong_tui.domain.network import Person
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import rows
from chatdong_tui.ui import runner as module
from chatdong_tui.ui.runner import Runner
from chatdong_tui.usecases.desk import Change, Desk, Done, Noun, done


class Owner:
    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.changes: list[Change] = []
        self.errors: list[BaseException] = []
        self.said: list[str] = []

    def spread(self, change: Change) -> None:
        self.changes.append(change)

    def unattended(self, error: BaseException) -> None:
        self.errors.append(error)

    def under_way(self, kind: str) -> None:
        self.said.append(kind)


@pytest.fixture
def owner(desk: Desk) -> Owner:
    return Owner(desk)


@pytest.fixture
async def runner(owner: Owner) -> AsyncIterator[Runner]:
    runner = Runner(owner)
    yield runner
    await runner.finish()


def add_person(desk: Desk, name: str) -> Done[str]:
    with desk.act("person.add") as act:
        person = Person(desk.new_id(), name)
        act.put(person)
        return done(act, person.id)


def names(desk: Desk) -> set[str]:
    with desk.database.snapshot() as connection:
        return {person.name for person in rows.select(connection, Person)}


async def test_a_verb_returns_what_it_did_and_tells_the_screens(runner: Runner, owner: Owner) -> None:
    outcome = await runner.perform(add_person, "새사람")
    assert owner.changes == [outcome.change]
    assert outcome.change.nouns == {Noun.NETWORK}


async def test_a_broken_rule_comes_back_to_the_asker(runner: Runner, owner: Owner) -> None:
    def refuse(desk: Desk) -> Done[None]:
        raise RuleBroken("name", Rule.REQUIRED)

    with pytest.raises(RuleBroken):
        await runner.perform(refuse)
    assert owner.errors == []


async def test_a_verb_ends_although_its_screen_is_closed(runner: Runner, owner: Owner, desk: Desk) -> None:
    go = threading.Event()
    desk.database.perform(go.wait)  # keeps the writer busy
    waiting = asyncio.create_task(runner.perform(add_person, "새사람"))
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.wait([waiting])
    go.set()
    await runner.finish()
    assert "새사람" in names(desk)
    assert len(owner.changes) == 1


async def test_a_verb_that_fails_after_its_screen_is_gone_is_reported(runner: Runner, owner: Owner, desk: Desk) -> None:
    def refuse(desk: Desk) -> Done[None]:
        raise RuleBroken("", Rule.STALE)

    go = threading.Event()
    desk.database.perform(go.wait)
    waiting = asyncio.create_task(runner.perform(refuse))
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.wait([waiting])
    go.set()
    await runner.finish()
    assert [type(error) for error in owner.errors] == [RuleBroken]


async def test_a_question_is_answered(runner: Runner) -> None:
    assert "복지1" in (await runner.ask(None, names) or ())


async def test_a_newer_question_makes_the_older_one_answer_nothing(runner: Runner) -> None:
    held = threading.Event()

    def slow(desk: Desk) -> str:
        held.wait(5)
        return "옛 답"

    older = asyncio.create_task(runner.ask("찾기", slow))
    await asyncio.sleep(0)
    newer = asyncio.create_task(runner.ask("찾기", lambda desk: "새 답"))
    assert await newer == "새 답"
    held.set()
    assert await older is None


async def test_questions_of_other_groups_do_not_disturb_each_other(runner: Runner) -> None:
    answers = await asyncio.gather(*(runner.ask(group, lambda desk: "답") for group in ("가", "나", None, None)))
    assert answers == ["답"] * 4


def _endless(desk: Desk) -> object:
    with desk.database.snapshot() as connection:
        return connection.execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
        ).fetchone()


async def test_a_long_query_is_interrupted_when_it_is_no_longer_wanted(runner: Runner) -> None:
    older = asyncio.create_task(runner.ask("찾기", _endless))
    await asyncio.sleep(0)
    assert await runner.ask("찾기", lambda desk: "답") == "답"
    assert await older is None


async def test_something_slow_is_said_and_can_be_stopped(
    runner: Runner, owner: Owner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "SLOW", 0)
    assert not runner.stop_slow_reads()
    question = asyncio.create_task(runner.ask(None, _endless))
    while not owner.said:
        await asyncio.sleep(0)
    assert runner.stop_slow_reads()
    assert await question is None
    assert owner.said == ["read", ""]


async def test_the_runner_is_busy_until_everything_is_over(runner: Runner) -> None:
    assert not runner.busy
    asking = asyncio.create_task(runner.ask(None, names))
    await asyncio.sleep(0)
    assert runner.busy
    await asking
    assert not runner.busy
