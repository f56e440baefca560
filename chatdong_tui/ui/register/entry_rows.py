"""A row of a register in full: each field with its name, and what belongs to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chatdong_tui.domain.good_practice import course_of
from chatdong_tui.domain.register import AnswerShare, Entry, Material, Publicity, QuotaUse, Register, SolutionQuestion
from chatdong_tui.ui.inert import fit
from chatdong_tui.ui.register.rows import copies, pieces, used_text
from chatdong_tui.ui.widgets.plain_list import Line
from chatdong_tui.ui.wrapping import wrap
from chatdong_tui.words import register_screens as words
from chatdong_tui.words.formats import count, long_date
from chatdong_tui.words.journal import column_name, shown
from chatdong_tui.words.labels import label
from chatdong_tui.words.meeting import meeting_name
from chatdong_tui.words.register import when

_LABEL = 22
"""Cells of a field's name."""

_LEFT_OUT = frozenset(
    "id zone_id project_id previous_id programme_id position reference pieces unit quantity from_on until_on by_month"
    " copies course".split()
)
"""Fields that are told otherwise, or say nothing to a person."""

MEETING, ANSWER, VERSION = "meeting:", "answer:", "version:"
"""What a line's key begins with, by what the line stands for."""


@dataclass(frozen=True, slots=True)
class EntryPage:
    """A row with what belongs to it. values: its fields as they are, by name."""

    entry: Entry
    values: dict[str, object]
    answers: tuple[AnswerShare, ...] = ()
    versions: tuple[Material, ...] = ()
    use: QuotaUse | None = None


def lines(of: Register, page: EntryPage, width: int) -> Iterator[Line]:
    """The whole page, `width` cells wide."""
    entry = page.entry
    if entry.reference:
        yield Line(None, words.READ_ONLY.format(name=entry.reference), "alert")
    for name, told in _fields(of, page):
        yield from _field(name, told, width)
    for step in course_of(getattr(entry, "course", None)):
        parts = " / ".join(part for part in (step.when, step.private, step.public) if part)
        yield from _field(column_name(of, "course"), parts, width)
    if of is Register.SURVEY:
        yield from _answers(page.answers, width)
    if len(page.versions) > 1:
        yield from _versions(page.versions, entry.id)
    if page.use is not None and page.use.used is not None:
        yield from _meetings(page.use)


def _field(name: str, told: str, width: int) -> Iterator[Line]:
    room = max(20, width - _LABEL)
    for place, part in enumerate(wrap(told, room, room)):
        yield Line(None, fit("" if place else name, _LABEL) + part)


def _fields(of: Register, page: EntryPage) -> Iterator[tuple[str, str]]:
    """(name, text) of the fields that say something, in the order of the record."""
    entry = page.entry
    if isinstance(entry, Publicity):
        yield words.WHEN, when(entry)
    if isinstance(entry, SolutionQuestion):
        yield words.STATE, label(entry.state)
    for name, value in page.values.items():
        if name not in _LEFT_OUT and value is not None:
            yield column_name(of, name), shown(name, value, {})
    if isinstance(entry, Publicity) and entry.quantity is not None:
        yield column_name(of, "quantity"), count(entry.quantity, entry.unit or "")
    if isinstance(entry, Material):
        told = " / ".join(part for part in (pieces(entry), copies(entry)) if part)
        if told:
            yield column_name(of, "pieces"), told
    if page.use is not None:
        quantity = page.use.quota.quantity
        most = words.AS_NEEDED_CELL if quantity is None else words.TIMES.format(count=quantity)
        yield column_name(of, "quantity"), most
        if page.use.used is not None:
            yield words.USED, used_text(page.use)
    if of is Register.CITY_DISTRICT:
        days = [long_date(day) if day else "" for day in (page.values["from_on"], page.values["until_on"])]  # type: ignore[arg-type]
        if any(days):
            yield words.PERIOD, "~".join(days)


def _answers(answers: Sequence[AnswerShare], width: int) -> Iterator[Line]:
    yield Line(None, "")
    yield Line(None, words.ANSWERS, "heading")
    asked = ""
    for each in answers:
        if each.answer.question != asked:
            asked = each.answer.question
            yield Line(None, asked)
        yield Line(ANSWER + each.answer.id, _answer(each))
    if not answers:
        yield Line(None, words.NO_ANSWERS, "quiet")


def _answer(each: AnswerShare) -> str:
    people = words.NOT_REPORTED if each.answer.people is None else count(each.answer.people)
    if each.share is None or each.base is None:
        return words.COUNT_OF.format(answer=each.answer.answer, people=people)
    return words.SHARE_OF.format(answer=each.answer.answer, people=people, share=each.share, base=count(each.base))


def _versions(versions: Sequence[Material], own: str) -> Iterator[Line]:
    yield Line(None, "")
    yield Line(None, words.VERSIONS, "heading")
    for one in versions:
        amount = " / ".join(part for part in (pieces(one), copies(one)) if part)
        text = words.VERSION.format(no=one.version_no, month=one.issued_month or "", amount=amount)
        yield Line(VERSION + one.id, text, "quiet" if one.id == own else "")


def _meetings(use: QuotaUse) -> Iterator[Line]:
    yield Line(None, "")
    yield Line(None, words.MEETINGS, "heading")
    for one in use.meetings:
        name = meeting_name(one.kind, None, one.round_no, one.title)
        yield Line(MEETING + one.id, f"{long_date(one.held_on)} {name}")
    if not use.meetings:
        yield Line(None, words.NO_MEETINGS, "quiet")
