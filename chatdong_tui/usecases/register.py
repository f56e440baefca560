"""The registers: rows are added, mended, taken away and found; those copied from a source are only read."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from chatdong_tui.domain.programme import CityDistrict
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.register import Entry, Register, SupportQuota, SurveyAnswer
from chatdong_tui.storage import journal, rows
from chatdong_tui.storage import register as storage
from chatdong_tui.storage.engine import Connection
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.usecases.network import check_period
from chatdong_tui.words.hangul import matches

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.text import Draft

_NOT_SEARCHED = frozenset(("id", "zone_id", "project_id", "previous_id", "programme_id"))


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many rows each register has; open_questions: those of the solution desk that are not shared yet."""

    rows: dict[Register, int]
    open_questions: int


def sizes(desk: Desk) -> Sizes:
    """The sizes of all registers."""
    with desk.database.snapshot() as connection:
        return Sizes(
            {register: storage.size(connection, register) for register in Register},
            storage.open_questions(connection),
        )


def entries(desk: Desk, register: Register, text: str = "") -> tuple[Entry, ...]:
    """The rows of a register in which every word of `text` stands (initial consonants too)."""
    with desk.database.snapshot() as connection:
        found = storage.entries(connection, register)
    words = text.split()
    return tuple(entry for entry in found if all(matches(word, _text(entry)) for word in words))


def entry(desk: Desk, register: Register, row_id: str) -> Entry:
    """One row. Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.database.snapshot() as connection:
        return rows.get(connection, storage.MODEL_OF[register], row_id)


def values(entry: Entry) -> dict[str, object]:
    """The fields of a row by name, in the order of its record."""
    return {name: getattr(entry, name) for name in rows.columns(type(entry))}


def revision(desk: Desk, register: Register, row_id: str) -> int:
    """What is to be given back to `edit`, so that nobody's change is overwritten."""
    with desk.database.snapshot() as connection:
        return journal.revision(connection, register, row_id)


def _text(entry: Entry) -> str:
    fields = rows.stored_fields(entry)
    return " ".join(str(value) for name, value in fields.items() if value is not None and name not in _NOT_SEARCHED)


def add(desk: Desk, register: Register, draft: Draft) -> Done[Entry]:
    """A row at the end of a register. Raises RuleBroken at the draft's field: what `_check` says."""
    with desk.act(f"{register}.add") as act:
        _check(act.connection, register, "", draft)
        fields = _fields(desk, draft)
        if register in (Register.GOOD_PRACTICE, Register.CITY_DISTRICT):
            fields["position"] = storage.size(act.connection, register) + 1
        model = storage.MODEL_OF[register]
        if "zone_id" in rows.columns(model):
            fields["zone_id"] = desk.database.meta("zone") or None
        found: Entry = model(id=desk.new_id(), **fields)
        act.put(found)
        return done(act, found)


def edit(desk: Desk, register: Register, row_id: str, draft: Draft, revision: int | None = None) -> Done[Entry]:
    """Replace what a row says. Raises what `add` raises, UNKNOWN_RECORD, REFERENCE, and STALE when it was
    changed since `revision` was read."""
    with desk.act(f"{register}.edit") as act:
        old = own(act.connection, register, row_id)
        if revision is not None and revision != journal.revision(act.connection, register, row_id):
            raise RuleBroken("", Rule.STALE)
        _check(act.connection, register, row_id, draft)
        found: Entry = replace(old, **_fields(desk, draft))
        act.put(found)
        return done(act, found)


def remove(desk: Desk, register: Register, row_id: str) -> Done[str]:
    """Take a row away. Raises RuleBroken: UNKNOWN_RECORD; REFERENCE; IN_USE for a material that a later version
    follows."""
    with desk.act(f"{register}.remove") as act:
        own(act.connection, register, row_id)
        if register is Register.MATERIAL and storage.later_version(act.connection, row_id) is not None:
            raise RuleBroken("", Rule.IN_USE)
        if register is Register.SURVEY:
            for answer in storage.answers(act.connection, row_id):
                act.remove(SurveyAnswer, answer.id)
        act.remove(storage.MODEL_OF[register], row_id)
        return done(act, row_id)


def taken_from_source(entry: Entry) -> bool:
    """Whether a row is a source document's, which nobody changes."""
    return entry.reference is not None


def own(connection: Connection, register: Register, row_id: str) -> Any:
    """A row of ours. Raises RuleBroken: UNKNOWN_RECORD, REFERENCE."""
    found = rows.get(connection, storage.MODEL_OF[register], row_id)
    if taken_from_source(found):
        raise RuleBroken("", Rule.REFERENCE)
    return found


def _fields(desk: Desk, draft: Draft) -> dict[str, Any]:
    fields = dict(draft)
    for name in ("kinds", "tags"):
        if name in fields:
            texts = [str(part) for part in fields[name]]
            fields[name] = json.dumps(texts, ensure_ascii=False) if texts else None
    if fields.get("answer") is not None and "answered_on" in fields and fields["answered_on"] is None:
        fields["answered_on"] = desk.today
    return fields


def _check(connection: Connection, register: Register, row_id: str, draft: Any) -> None:
    """Raises RuleBroken: END_BEFORE_START where a period ends before it begins; REQUIRED at `unit` where a number
    has none; what the register itself asks for."""
    if hasattr(draft, "until_on"):
        check_period(draft.from_on, draft.until_on)
    first, last = getattr(draft, "from_month", None), getattr(draft, "until_month", None)
    if first and last and last < first:
        raise RuleBroken("until_month", Rule.END_BEFORE_START)
    number = getattr(draft, "quantity", None) if hasattr(draft, "unit") else None
    if (number is not None or getattr(draft, "pieces", None) is not None) and draft.unit is None:
        raise RuleBroken("unit", Rule.REQUIRED)
    if register is Register.SOLUTION_QUESTION:
        _check_question(draft)
    elif register is Register.SURVEY and row_id and draft.respondents is not None:
        asked = [answer for answer in storage.answers(connection, row_id) if answer.base is None]
        if any((answer.people or 0) > draft.respondents for answer in asked):
            raise RuleBroken("respondents", Rule.OUT_OF_RANGE)
    elif register is Register.SUPPORT_QUOTA:
        same = "year = ? AND kind = ? AND reference IS NULL AND id <> ?"
        if rows.select(connection, SupportQuota, same, (draft.year, draft.kind, row_id)):
            raise RuleBroken("kind", Rule.ALREADY_THERE)
    elif register is Register.CITY_DISTRICT:
        same = "name = ? AND programme_id IS NULL AND reference IS NULL AND id <> ?"
        if rows.select(connection, CityDistrict, same, (draft.name, row_id)):
            raise RuleBroken("name", Rule.ALREADY_THERE)


def _check_question(draft: Any) -> None:
    if draft.answer is None and (draft.answered_on or draft.shared_on):
        raise RuleBroken("answer", Rule.REQUIRED)
    check_period(draft.asked_on, draft.answered_on, "answered_on")
    check_period(draft.answered_on or draft.asked_on, draft.shared_on, "shared_on")
