"""Every text of a joint project and of money, tried with every disguised and every innocent number."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from chatdong_tui.cli import add_expense
from chatdong_tui.domain.draft import budget as money
from chatdong_tui.domain.draft import project, project_plan
from chatdong_tui.domain.draft.text import Draft, draft_of
from chatdong_tui.domain.project import Milestone
from chatdong_tui.domain.project_plan import PlanRow, ProjectGoal, ProjectItem, ProjectPart
from chatdong_tui.domain.refusal import Rule
from chatdong_tui.usecases import budget
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words.project_lines import fields_of
from tests.conftest import Network
from tests.domain.numbers import DISGUISED, INNOCENT
from tests.privacy.test_never_gets_in import rule_of, traces
from tests.usecases import money as sums

DAY = date(2021, 3, 18)

FORMS: dict[type[Draft], dict[str, Any]] = {
    project.ProjectDraft: {"zone_id": "zone", "year": 2021, "name": "함께 밥상"},
    project.MilestoneDraft: {"name": "모집"},
    project.ActivityDraft: {"on_date": DAY, "name": "요리교실"},
    project_plan.ProjectItemDraft: {"name": "요리교실"},
    project_plan.ProjectPartDraft: {"party": "복지관", "task": "진행"},
    project_plan.ProjectGoalDraft: {"name": "요리교실 횟수"},
    money.BudgetLineDraft: {"zone_id": "zone", "year": 2021, "item": "사무관리비"},
    money.DisbursementDraft: {"on_date": DAY, "amount": 1},
    money.BudgetChangeDraft: {
        "from_line_id": "a", "to_line_id": "b", "amount": 1, "approved_on": DAY, "approval": "승인",
    },
    money.ExpenditureDraft: {"budget_line_id": "a", "on_date": DAY, "summary": "재료비", "amount": 1},
    money.SettlementDraft: {},
}  # fmt: skip
"""Every draft of projects and money with the least that it needs."""


def test_no_draft_is_left_out() -> None:
    known = [each for room in (project, project_plan, money) for each in vars(room).values()]
    assert {each for each in known if isinstance(each, type) and issubclass(each, Draft)} == {*FORMS, Draft}


def _texts() -> Iterator[tuple[type[Draft], str]]:
    for kind in FORMS:
        yield from ((kind, name) for name, field in kind.model_fields.items() if "str" in str(field.annotation))


@pytest.mark.parametrize(("kind", "field"), [*_texts()])
def test_no_field_lets_one_in(kind: type[Draft], field: str) -> None:
    filled = [{**FORMS[kind], field: text} for text in DISGUISED]
    rules = [rule_of(lambda fields=fields: draft_of(kind, **fields)) for fields in filled]  # type: ignore[misc]
    assert set(rules) == {Rule.RESIDENT_NUMBER}


@pytest.mark.parametrize(("kind", "field"), [*_texts()])
def test_no_field_takes_another_number_for_one(kind: type[Draft], field: str) -> None:
    filled = [{**FORMS[kind], field: text} for text in INNOCENT]
    rules = [rule_of(lambda fields=fields: draft_of(kind, **fields)) for fields in filled]  # type: ignore[misc]
    assert Rule.RESIDENT_NUMBER not in rules


@pytest.mark.parametrize("kind", [ProjectItem, ProjectPart, ProjectGoal, Milestone])
@pytest.mark.parametrize("line", ["{}", "요리교실 / {}", "복지관: {}", "요리교실 {}명"])
def test_no_line_of_a_plan_lets_one_in_that_it_would_part(kind: type[PlanRow], line: str) -> None:
    rules = [rule_of(lambda text=text: fields_of(kind, line.format(text), 2021)) for text in DISGUISED]  # type: ignore[misc]
    assert set(rules) == {Rule.RESIDENT_NUMBER}


def test_a_reason_asked_for_at_the_terminal_lets_none_in(
    desk: Desk, network: Network, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = sums.draft(sums.granted(desk, network.zones[1]), method="cash")
    till = budget_till(desk, network)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    for text in DISGUISED:
        monkeypatch.setattr("click.prompt", lambda *_, said=text, **__: said)
        assert rule_of(lambda: add_expense._save(desk, till, draft)) is Rule.RESIDENT_NUMBER
    assert budget.of_zone(desk, network.zones[1], 2021).spent == 0
    assert traces(tmp_path) == []


def budget_till(desk: Desk, network: Network) -> Any:
    from chatdong_tui.usecases import expenditure

    return expenditure.till(desk, network.zones[1], 2021)
