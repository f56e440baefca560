"""The rows of a table as lines of a list: new ones with what they say, others with what is wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from chatdong_tui.domain.importing import FIELDS, ImportKind, RowProblem
from chatdong_tui.domain.refusal import Rule
from chatdong_tui.ui.widgets.pages import PAGE, Row
from chatdong_tui.usecases import importing
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.import_case import ReadyCase
from chatdong_tui.usecases.import_network import ReadyOrganisation, ReadyPerson
from chatdong_tui.usecases.import_outreach import ReadyCount
from chatdong_tui.usecases.importing import ImportPlan, Progress, Ready
from chatdong_tui.words import importing_screens as words
from chatdong_tui.words.formats import count, month_name, short_date
from chatdong_tui.words.importing import KINDS, field_name, problem_sentence
from chatdong_tui.words.labels import label
from chatdong_tui.words.problems import sentence

Item = Ready | RowProblem

LOOKS = ("bad", "known", "new", "all")
"""What can be looked at, in the order in which one goes through it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person wants read. kind None, sheet '', no columns (field to heading): as it is guessed."""

    path: Path
    kind: ImportKind | None = None
    sheet: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Checked:
    """A table that was read. known, bad: rows that are there already, and other rows that break a rule.

    items: the lines under each of LOOKS.
    """

    asked: Asked
    plan: ImportPlan
    known: int
    bad: int
    items: Mapping[str, Sequence[Item]]

    @property
    def name(self) -> str:
        return self.plan.file_name or words.UNNAMED_FILE


def check(desk: Desk, asked: Asked, tell: Progress) -> Checked:
    """Read and check a table, as `usecases.importing.plan`, and sort its rows."""
    plan = importing.plan(desk, asked.path, kind=asked.kind, columns=asked.columns, sheet=asked.sheet, progress=tell)
    broken = {problem.row for problem in plan.problems if problem.broken.rule is not Rule.ALREADY_THERE}
    bad = [problem for problem in plan.problems if problem.row in broken]
    known = [problem for problem in plan.problems if problem.row not in broken]
    every = sorted([*plan.ready, *plan.problems], key=lambda item: item.row)
    items = {"bad": bad, "known": known, "new": plan.ready, "all": every}
    return Checked(asked, plan, len({problem.row for problem in known}), len(broken), items)


class ItemPages:
    """The lines of one look; the key of a line is its place."""

    def __init__(self, plan: ImportPlan, items: Sequence[Item]) -> None:
        self._plan = plan
        self._items = items

    async def count(self) -> int:
        return len(self._items)

    async def page(self, number: int) -> list[Row]:
        first = number * PAGE
        shown = self._items[first : first + PAGE]
        return [(str(first + nth), cells(self._plan, item)) for nth, item in enumerate(shown)]

    async def position(self, key: str) -> int | None:
        return int(key)


def cells(plan: ImportPlan, item: Item) -> tuple[str, ...]:
    """Row, state, heading and what there is to say of it."""
    if isinstance(item, RowProblem):
        state = words.KNOWN if item.broken.rule is Rule.ALREADY_THERE else words.BAD
        return str(item.row), state, item.header, sentence(item.broken)
    return str(item.row), words.NEW, "", ready_text(plan, item)


def whole_text(plan: ImportPlan, item: Item) -> str:
    """The line without columns: for those that are cut."""
    return problem_sentence(item) if isinstance(item, RowProblem) else ready_text(plan, item)


def ready_text(plan: ImportPlan, ready: Ready) -> str:
    """What will be saved, in the order of the fields."""
    known = _read(ready)
    parts = (known.get(name) or _typed(plan, ready.row, name) for name in FIELDS[plan.kind] if name in known)
    text = " ".join(part for part in parts if part)
    return words.SIMILAR.format(text=text) if isinstance(ready, ReadyCase) and ready.similar else text


def _read(ready: Ready) -> dict[str, str]:
    """What was understood of each field; '' for one that stands in the table as it is meant."""
    draft = ready.draft
    if isinstance(ready, ReadyCase):
        found = ready.draft
        born = words.BORN.format(first=found.birth_from, last=found.birth_from + 4) if found.birth_from else None
        return {
            "case_no": ready.case_no, "dong": "", "household_type": label(found.household_type),
            **({"birth_from": born} if born else {}),
            "route": label(found.route), "found_on": short_date(found.found_on), "manager": "",
        }  # fmt: skip
    if isinstance(ready, ReadyPerson):
        since = ready.draft.from_on
        return {
            "name": ready.draft.name, "organisation": "", "role": label(ready.draft.role), "title": "", "duty": "",
            **({"from_on": short_date(since)} if since else {}),
        }  # fmt: skip
    if isinstance(ready, ReadyOrganisation):
        kind = {"name": ready.draft.name, "kind": label(ready.draft.kind)} if ready.draft else {"name": ""}
        return {**kind, "zone": "", "part": "", "dongs": ", ".join(ready.dongs)}
    assert isinstance(ready, ReadyCount), draft
    numbers = {"count": count(ready.draft.count or 0, ready.draft.unit)}
    return {"dong": "", "month": month_name(ready.draft.month), "route": label(ready.draft.route), **numbers}


def _typed(plan: ImportPlan, row: int, name: str) -> str:
    """What stands in the table."""
    heading = plan.columns.get(name)
    cells_of_row = plan.table.rows[row - 1]
    at = plan.heading.column(heading) if heading else len(cells_of_row)
    return str(cells_of_row[at]) if at < len(cells_of_row) and cells_of_row[at] is not None else ""


def counts_text(checked: Checked) -> str:
    """`사례 17줄: 새로 12, 이미 있음 3, 문제 2`."""
    plan = checked.plan
    sheet = words.SHEET_OF.format(sheet=plan.table.sheet) if plan.table.sheet else ""
    return words.COUNTS.format(
        kind=KINDS[plan.kind], sheet=sheet, rows=count(plan.rows), ready=count(len(plan.ready)),
        known=count(checked.known), bad=count(checked.bad),
    )  # fmt: skip


def columns_text(plan: ImportPlan) -> str:
    """`칸: 동=행정동, 가구유형, …`: a field whose heading is its name is named once."""
    told = []
    for name in FIELDS[plan.kind]:
        if heading := plan.columns.get(name):
            called = field_name(plan.kind, name)
            wording = words.SAME_COLUMN if called == heading else words.COLUMN
            told.append(wording.format(field=called, heading=heading))
    return words.COLUMNS.format(columns=", ".join(told))
