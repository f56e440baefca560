"""Everything that can be refused has its sentence, with no gap left in it."""

from __future__ import annotations

import pytest

from chatdong_tui.domain.refusal import FileProblem, FileRefused, Rule, RuleBroken
from chatdong_tui.words.problems import sentence


@pytest.mark.parametrize("rule", list(Rule))
def test_every_rule_has_its_sentence(rule: Rule) -> None:
    text = sentence(RuleBroken("field", rule))
    assert text.endswith(".")
    assert "{" not in text


@pytest.mark.parametrize("problem", list(FileProblem))
def test_every_file_problem_names_the_file(problem: FileProblem) -> None:
    text = sentence(FileRefused(problem, "/자료/network.chatdong", found=2, known=1))
    assert text.endswith(".")
    assert "{" not in text


def test_the_holder_of_a_file_is_named() -> None:
    refusal = FileRefused(FileProblem.LOCKED, "a", pid=42, computer="복지관-1", since="2021-03-18 09:00")
    assert "복지관-1" in sentence(refusal)
    assert "42" in sentence(refusal)
