"""A line of a project's plan as people type it, and the line that says the same: items, steps, parts, goals.

Parts of a line are separated by `/`; a `/` that belongs to the text is doubled, `-` says that there is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from chatdong_tui.domain.privacy import holds_resident_number
from chatdong_tui.domain.project import Milestone
from chatdong_tui.domain.project_plan import GoalKind, PartSector, PlanRow, ProjectGoal, ProjectItem, ProjectPart
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.words.formats import count, read_month
from chatdong_tui.words.hangul import nfc
from chatdong_tui.words.labels import label

Fields = dict[str, object]
"""What a line says, by the names of the draft's fields."""

_SEPARATOR, _NONE, _ACHIEVED = " / ", "-", "달성"
_FIGURE = re.compile(r"([\d,]*\d)\s*(회|명)")
_NEGATIVE = re.compile(r"[-−△▲]\s*[\d,]*\d\s*(회|명)")
_ACHIEVEMENT = re.compile(rf"{_ACHIEVED}\s+([\d,]*\d)\s*(\S{{1,6}})?")
_TARGET = re.compile(r"(.*?)[\s=:]+(?:([\d,]*\d)\s*([^\d\s,/=:-]\S{0,5})(?:\s*이상)?|=\s*-)")
_MONTH = r"(?:\d{4}[.\-])?\d{1,2}"
_MONTHS = re.compile(rf"(.*?)[\s/]+(?:({_MONTH})?월?\s*~\s*({_MONTH})?월?|({_MONTH})월|-)")
_SECTORS = {label(sector): sector for sector in PartSector}
_KINDS = {label(kind): kind for kind in GoalKind}
_KIND = re.compile(rf"({'|'.join(_KINDS)})\s+(.*)")
_SIDE = re.compile(rf"({'|'.join(_SECTORS)})\s+(.*)")


def parts_of(text: str) -> list[str]:
    """The parts of a line; `//` is a `/` of the text."""
    found = [""]
    signs = iter(re.findall(r"//|/|\t|[^/\t]+", nfc(text)))
    for sign in signs:
        if sign in ("/", "\t"):
            found.append("")
        else:
            found[-1] += sign.replace("//", "/")
    return [part.strip() for part in found]


def _line(*parts: str | None) -> str:
    """Parts as one line; those at the end that are empty are left out, others become `-`."""
    told = list(parts)
    while told and not told[-1]:
        told.pop()
    return _SEPARATOR.join((part or _NONE).replace("/", "//") for part in told)


def _number(text: str) -> int:
    return int(text.replace(",", ""))


def _text(part: str) -> str | None:
    return None if part in ("", _NONE) else part


def read_item(text: str, year: int) -> Fields:
    """`요리교실 / 제철 반찬 / 4회 / 10명 / 복지관`: a text before the figures is the content, one after them
    says who is in charge. Raises RuleBroken: REQUIRED at name; OUT_OF_RANGE at a figure below 0; TOO_MANY_PARTS."""
    name, *others = parts_of(text)
    found: Fields = {"name": name}
    texts: list[str | None] = []
    for part in others:
        if match := _NEGATIVE.fullmatch(part):
            raise RuleBroken("sessions" if match[1] == "회" else "people", Rule.OUT_OF_RANGE)
        if match := _FIGURE.fullmatch(part):
            found["sessions" if match[2] == "회" else "people"] = _number(match[1])
            texts += [None] * (not texts)
        elif _text(part) or not {"sessions", "people"} & found.keys():
            # After the figures an empty part is a figure that is not planned.
            texts.append(_text(part))
    _name_is_there(name)
    if len(texts) > 2:
        raise RuleBroken("", Rule.TOO_MANY_PARTS)
    return {**found, **dict(zip(("content", "in_charge"), texts, strict=False))}


def _name_is_there(name: str) -> None:
    if not name or name == _NONE:
        raise RuleBroken("name", Rule.REQUIRED)


def item_line(item: ProjectItem) -> str:
    """A 세부사업 as `read_item` reads it."""
    figures = [count(n, unit) for n, unit in ((item.sessions, "회"), (item.people, "명")) if n is not None]
    content = item.content if item.content or not figures else None
    texts = [content] if content or not figures else []
    return _line(item.name, *texts, *figures, item.in_charge)


def read_step(text: str, year: int) -> Fields:
    """`모집 7~8월`, `평가 12월`: a step with its months, of the project's year where none is said.

    Raises RuleBroken: REQUIRED at name; NOT_A_MONTH at from_month or until_month.
    """
    text = nfc(text).strip()
    found: Fields = {"name": text, "from_month": None, "until_month": None}
    if match := _MONTHS.fullmatch(text):
        name, first, last, only = match.groups()
        found["name"] = name.strip()
        for field, month in (("from_month", first or only), ("until_month", last or only)):
            found[field] = _month(field, month, year) if month else None
    _name_is_there(str(found["name"]))
    return found


def _month(field: str, text: str, year: int) -> str:
    try:
        return read_month(text, date(year, 1, 1))
    except ValueError:
        raise RuleBroken(field, Rule.NOT_A_MONTH) from None


def step_line(step: Milestone, year: int) -> str:
    """A step as `read_step` reads it."""

    def told(month: str | None) -> str:
        if month is None:
            return ""
        own = month.startswith(f"{year}-")
        return str(int(month[5:])) if own else f"{month[:4]}.{int(month[5:])}"

    first, last = told(step.from_month), told(step.until_month)
    if not first and not last:
        return f"{step.name}{_SEPARATOR}{_NONE}" if _MONTHS.fullmatch(step.name) else step.name
    months = f"{first}월" if first == last else f"{first}~{last}" + ("월" if last else "")
    return f"{step.name}{_SEPARATOR}{months}"


def read_part(text: str, year: int) -> Fields:
    """`민 은평종합사회복지관: 진행·자조모임`; the side may be left out.

    Raises RuleBroken(REQUIRED) at party or task.
    """
    party, colon, task = nfc(text).strip().partition(":")
    if not colon:
        party, *tasks = parts_of(text)
        task = " ".join(tasks)
    side = None
    if match := _SIDE.fullmatch(party.strip()):
        side, party = match[1], match[2]
    elif party.strip() in _SECTORS:
        side = party.strip()
    for field, part in (("party", party), ("task", task)):
        if not part.strip():
            raise RuleBroken(field, Rule.REQUIRED)
    return {"sector": _SECTORS[side] if side else None, "party": party.strip(), "task": task.strip()}


def part_line(part: ProjectPart) -> str:
    """A part as `read_part` reads it."""
    return f"{label(part.sector)} {part.party}: {part.task}"


def read_goal(text: str, year: int) -> Fields:
    """`요리교실 횟수 4회 / 산식 / 측정방법`, `성과 만족도 80점 / … / 달성 85점`.

    Raises RuleBroken: REQUIRED at name; TOO_MANY_PARTS.
    """
    head, *others = parts_of(text)
    found: Fields = {"kind": GoalKind.OUTPUT, "target": None, "unit": None, "achieved": None}
    if match := _KIND.fullmatch(head):
        found["kind"], head = _KINDS[match[1]], match[2].strip()
    if match := _TARGET.fullmatch(head):
        head = match[1].strip()
        if match[2]:
            found |= {"target": _number(match[2]), "unit": match[3]}
    _name_is_there(head)
    texts: list[str | None] = []
    for part in others:
        if match := _ACHIEVEMENT.fullmatch(part):
            found["achieved"] = _number(match[1])
            found["unit"] = found["unit"] or match[2]
        else:
            texts.append(_text(part))
    if len(texts) > 2:
        raise RuleBroken("", Rule.TOO_MANY_PARTS)
    texts += [None] * (2 - len(texts))
    return {**found, "name": head, "formula": texts[0], "measured": texts[1]}


def goal_line(goal: ProjectGoal) -> str:
    """A 성과목표 as `read_goal` reads it."""
    is_plain = goal.kind is GoalKind.OUTPUT and not _KIND.fullmatch(goal.name)
    name = goal.name if is_plain else f"{label(goal.kind)} {goal.name}"
    if goal.target is not None:
        name = f"{name} {count(goal.target, goal.unit or '')}"
    elif _TARGET.fullmatch(goal.name):
        name = f"{name} = {_NONE}"
    achieved = None if goal.achieved is None else f"{_ACHIEVED} {count(goal.achieved, goal.unit or '')}"
    texts = (goal.formula, goal.measured) if goal.measured else (goal.formula,) if goal.formula else ()
    return _line(name, *texts, achieved)


READERS: dict[type[PlanRow], Callable[[str, int], Fields]] = {
    ProjectItem: read_item,
    Milestone: read_step,
    ProjectPart: read_part,
    ProjectGoal: read_goal,
}


def fields_of(kind: type[PlanRow], text: str, year: int) -> Fields:
    """What a line of a table of the plan says.

    Raises RuleBroken: what the reader of the table raises; RESIDENT_NUMBER, also for one that would be parted
    over two fields.
    """
    if holds_resident_number(text):
        raise RuleBroken("", Rule.RESIDENT_NUMBER)
    return READERS[kind](text, year)


def line_of(row: PlanRow, year: int) -> str:
    """A line of the plan as it is typed. year: the project's, whose months need no year."""
    if isinstance(row, Milestone):
        return step_line(row, year)
    if isinstance(row, ProjectItem):
        return item_line(row)
    return part_line(row) if isinstance(row, ProjectPart) else goal_line(row)
