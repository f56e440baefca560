"""Every text of an indicator, a programme and a register, tried with every disguised and every innocent number."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from chatdong_tui.domain.draft import indicator as indicators
from chatdong_tui.domain.draft import programme as programmes
from chatdong_tui.domain.draft import register as registers
from chatdong_tui.domain.draft.text import Draft, draft_of
from chatdong_tui.domain.refusal import Rule
from chatdong_tui.domain.register import Register
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import indicator, programme, register
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.domain.numbers import DISGUISED, INNOCENT
from tests.privacy.test_never_gets_in import IN_ONE_LINE, rule_of, traces
from tests.ui.driver import driving

DAY = date(2021, 3, 18)

FORMS: dict[type[Draft], dict[str, Any]] = {
    indicators.IndicatorDraft: {"name": "교육", "unit": "명"},
    indicators.BucketDraft: {"period": "2021"},
    indicators.RemarkDraft: {"finding": "jump", "period": "2021", "sentence": "늦게 적음"},
    programmes.ProgrammeDraft: {"district": "한빛구", "name": "안착화"},
    programmes.ProgrammeLineDraft: {"item": "강사비"},
    programmes.ProgrammeMoneyDraft: {"kind": "investment", "from_month": "2021-01", "until_month": "2021-12"},
    registers.PublicityDraft: {"category": "banner", "means": "현수막", "from_on": DAY},
    registers.SurveyDraft: {"name": "만족도"},
    registers.SurveyAnswerDraft: {"question": "도움이 되었는지", "answer": "예"},
    registers.SolutionQuestionDraft: {"asked_on": DAY, "question": "누가 맡습니까"},
    registers.MaterialDraft: {"kind": "manual", "title": "안내서"},
    registers.GoodPracticeDraft: {"title": "첫인사", "form": "discovery", "summary": "함께 감"},
    registers.SupportQuotaDraft: {"year": 2021, "kind": "advisory"},
    registers.CityDistrictDraft: {"name": "한빛구"},
}
"""Every draft of indicators, programmes and registers with the least that it needs."""


def test_no_draft_is_left_out() -> None:
    known = [each for room in (indicators, programmes, registers) for each in vars(room).values()]
    assert {each for each in known if isinstance(each, type) and issubclass(each, Draft)} == {*FORMS, Draft}


def _texts() -> Iterator[tuple[type[Draft], str]]:
    for kind in FORMS:
        yield from ((kind, name) for name, field in kind.model_fields.items() if "str" in str(field.annotation))


def _filled(kind: type[Draft], field: str, text: str) -> dict[str, Any]:
    listed = "tuple" in str(kind.model_fields[field].annotation)
    return {**FORMS[kind], field: (text,) if listed else text}


@pytest.mark.parametrize(("kind", "field"), [*_texts()])
def test_no_field_lets_one_in(kind: type[Draft], field: str) -> None:
    forms = [_filled(kind, field, text) for text in DISGUISED]
    assert {rule_of(lambda form=form: draft_of(kind, **form)) for form in forms} == {Rule.RESIDENT_NUMBER}  # type: ignore[misc]


@pytest.mark.parametrize(("kind", "field"), [*_texts()])
def test_no_field_takes_another_number_for_one(kind: type[Draft], field: str) -> None:
    forms = [_filled(kind, field, text) for text in INNOCENT]
    rules = [rule_of(lambda form=form: draft_of(kind, **form)) for form in forms]  # type: ignore[misc]
    assert Rule.RESIDENT_NUMBER not in rules


def test_what_was_refused_has_left_no_trace(desk: Desk, tmp_path: Path) -> None:
    def question(text: str) -> object:
        return draft_of(registers.SolutionQuestionDraft, asked_on=DAY, question=text)

    doors: tuple[Callable[[str], object], ...] = (
        lambda text: desk.perform(indicator.add, draft_of(indicators.IndicatorDraft, name="교육", definition=text)),
        lambda text: desk.perform(programme.record, draft_of(programmes.ProgrammeDraft, district="구", name=text)),
        lambda text: desk.perform(register.add, Register.SOLUTION_QUESTION, question(text)),  # type: ignore[arg-type]
    )
    tried = [partial(door, text) for door in doors for text in DISGUISED]
    assert {rule_of(door) for door in tried} == {Rule.RESIDENT_NUMBER}
    assert traces(tmp_path) == []


FIRST_FIELDS = (
    (("7", "f4"), "name"),
    (("0", "p", "f4"), "means"),
    (("0", "s", "f4"), "name"),
    (("0", "q", "f4"), "question"),
    (("0", "m", "f4"), "title"),
    (("0", "g", "f4"), "title"),
    (("0", "u", "f4"), "name"),
)


@pytest.mark.parametrize(("keys", "field"), FIRST_FIELDS)
async def test_no_form_keeps_one_as_a_draft(
    desk: Desk, network: Network, tmp_path: Path, keys: tuple[str, ...], field: str
) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press(*keys)
        await d.settle()
        box = d.field(field)
        box.focus()
        for text in IN_ONE_LINE:
            box.value = ""
            await d.paste(text)
            assert box.value == ""
        await d.settle()
    assert traces(tmp_path) == []
