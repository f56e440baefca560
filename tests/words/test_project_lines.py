"""A plan's lines: what people type is read, and what is written is read back as the same."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from chatdong_tui.domain.project import Milestone
from chatdong_tui.domain.project_plan import GoalKind, PartSector, ProjectGoal, ProjectItem, ProjectPart
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.words.project_lines import READERS, line_of

ITEM, STEP, PART, GOAL = READERS.values()


def said(read: object, text: str) -> dict[str, object]:
    """What a line says, without what it leaves out."""
    return {name: value for name, value in read(text, 2021).items() if value is not None}  # type: ignore[operator]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("요리교실", {"name": "요리교실"}),
        (
            "요리교실 / 제철 반찬 / 4회 / 10명 / 복지관",
            {"name": "요리교실", "content": "제철 반찬", "sessions": 4, "people": 10, "in_charge": "복지관"},
        ),
        ("요리교실/4회/복지관", {"name": "요리교실", "sessions": 4, "in_charge": "복지관"}),
        ("요리교실/반찬/4회/-/복지관", {"name": "요리교실", "content": "반찬", "sessions": 4, "in_charge": "복지관"}),
        ("자조모임/1,200명", {"name": "자조모임", "people": 1200}),
        ("나눔//기증 / 꾸러미", {"name": "나눔/기증", "content": "꾸러미"}),
    ],
)
def test_an_item_is_one_line(text: str, fields: dict[str, object]) -> None:
    assert said(ITEM, text) == fields


@pytest.mark.parametrize(("text", "field"), [("요리교실 / -4회", "sessions"), ("요리교실 / 반찬 / △10명", "people")])
def test_nothing_is_done_less_than_not_at_all(text: str, field: str) -> None:
    with pytest.raises(RuleBroken) as caught:
        ITEM(text, 2021)
    assert (caught.value.field, caught.value.rule) == (field, Rule.OUT_OF_RANGE)


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("참여자 모집 7~8월", ("2021-07", "2021-08")),
        ("참여자 모집/7월", ("2021-07", "2021-07")),
        ("참여자 모집 12~2022.2", ("2021-12", "2022-02")),
        ("참여자 모집 7~", ("2021-07", None)),
        ("참여자 모집 ~8월", (None, "2021-08")),
        ("참여자 모집", (None, None)),
    ],
)
def test_a_step_is_its_name_and_its_months(text: str, months: tuple[str | None, str | None]) -> None:
    fields = STEP(text, 2021)
    assert fields["name"] == "참여자 모집"
    assert (fields["from_month"], fields["until_month"]) == months


def test_a_number_that_is_no_month_belongs_to_the_name() -> None:
    assert said(STEP, "요리교실 2") == {"name": "요리교실 2"}
    with pytest.raises(RuleBroken) as caught:
        STEP("모집 7~13월", 2021)
    assert (caught.value.field, caught.value.rule) == ("until_month", Rule.NOT_A_MONTH)


@pytest.mark.parametrize(
    ("text", "sector", "party"),
    [
        ("민 하늘복지관: 진행", PartSector.PRIVATE, "하늘복지관"),
        ("하늘복지관: 진행", None, "하늘복지관"),
        ("구: 진행", PartSector.DISTRICT, "구"),
        ("가람1동 / 진행", None, "가람1동"),
    ],
)
def test_a_part_is_who_and_what(text: str, sector: PartSector | None, party: str) -> None:
    assert PART(text, 2021) == {"sector": sector, "party": party, "task": "진행"}


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("요리교실 횟수 4회", {"name": "요리교실 횟수", "kind": GoalKind.OUTPUT, "target": 4, "unit": "회"}),
        (
            "성과 만족도 = 80점 이상 / 만족 응답÷응답 / 설문 / 달성 85점",
            {
                "name": "만족도", "kind": GoalKind.OUTCOME, "target": 80, "unit": "점",
                "formula": "만족 응답÷응답", "measured": "설문", "achieved": 85,
            },
        ),
        ("관계망 넓히기", {"name": "관계망 넓히기", "kind": GoalKind.OUTPUT}),
    ],
)  # fmt: skip
def test_a_goal_is_a_name_a_target_and_how_it_is_measured(text: str, fields: dict[str, object]) -> None:
    assert said(GOAL, text) == fields


@pytest.mark.parametrize(
    ("read", "text", "field", "rule"),
    [
        (ITEM, " / 4회", "name", Rule.REQUIRED),
        (ITEM, "가 / 나 / 다 / 라", "", Rule.TOO_MANY_PARTS),
        (PART, "하늘복지관", "task", Rule.REQUIRED),
        (PART, ": 진행", "party", Rule.REQUIRED),
        (GOAL, "= 4회", "name", Rule.REQUIRED),
    ],
)
def test_what_is_missing_is_named(read: object, text: str, field: str, rule: Rule) -> None:
    with pytest.raises(RuleBroken) as caught:
        read(text, 2021)  # type: ignore[operator]
    assert (caught.value.field, caught.value.rule) == (field, rule)


# what is written is read back

WORDS = st.text("가나다 /·1-", min_size=1, max_size=8).map(str.strip).filter(lambda text: text not in ("", "-"))
MAYBE = st.none() | WORDS
FIGURE = st.none() | st.integers(0, 20_000)
MONTH = st.none() | st.tuples(st.integers(2020, 2022), st.integers(1, 12)).map(lambda when: f"{when[0]}-{when[1]:02}")


@given(WORDS, MAYBE, FIGURE, FIGURE, MAYBE)
def test_an_item_reads_back(
    name: str, content: str | None, sessions: int | None, people: int | None, in_charge: str | None
) -> None:
    item = ProjectItem("", "", 1, name, content, sessions, people, in_charge)
    fields = ITEM(line_of(item, 2021), 2021)
    assert ProjectItem("", "", 1, **fields) == item  # type: ignore[arg-type]


@given(WORDS, MONTH, MONTH)
def test_a_step_reads_back(name: str, first: str | None, last: str | None) -> None:
    assume("/" not in name)
    step = Milestone("", "", 1, name, first, last)
    assert Milestone("", "", 1, **STEP(line_of(step, 2021), 2021)) == step  # type: ignore[arg-type]


@given(st.sampled_from(PartSector), WORDS, WORDS)
def test_a_part_reads_back(sector: PartSector, party: str, task: str) -> None:
    part = ProjectPart("", "", 1, sector, party, task)
    assert ProjectPart("", "", 1, **PART(line_of(part, 2021), 2021)) == part  # type: ignore[arg-type]


@given(WORDS, st.sampled_from(GoalKind), MAYBE, FIGURE, MAYBE, FIGURE)
def test_a_goal_reads_back(
    name: str, kind: GoalKind, formula: str | None, target: int | None, measured: str | None, achieved: int | None
) -> None:
    unit = None if target is achieved is None else "명"
    goal = ProjectGoal("", "", 1, name, kind, formula, target, unit, measured, achieved)
    assert ProjectGoal("", "", 1, **GOAL(line_of(goal, 2021), 2021)) == goal  # type: ignore[arg-type]
