"""The columns of each register's list, and a row in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from chatdong_tui.domain.good_practice import ConferenceGroup, GoodPractice
from chatdong_tui.domain.programme import CityDistrict
from chatdong_tui.domain.register import (
    Entry,
    Material,
    Publicity,
    QuotaUse,
    Register,
    SolutionQuestion,
    SupportQuota,
    Survey,
)
from chatdong_tui.ui.widgets.columns import Column
from chatdong_tui.words import register_screens as words
from chatdong_tui.words.formats import count, short_date, won
from chatdong_tui.words.labels import label
from chatdong_tui.words.register import COLUMNS as NAMES
from chatdong_tui.words.register import OF_TABLE, period, when


def _named(register: Register, column: str) -> str:
    return OF_TABLE.get((register, column)) or NAMES[column]


def columns(register: Register) -> tuple[Column, ...]:
    """The columns of a register's list; the last one says which rows are a source's."""
    return (*_COLUMNS[register], Column(words.SOURCE_COLUMN, 4))


_COLUMNS: dict[Register, tuple[Column, ...]] = {
    Register.PUBLICITY: (
        Column(_named(Register.PUBLICITY, "category"), 8, drop=1),
        Column(_named(Register.PUBLICITY, "means"), 20),
        Column(words.WHEN, 16),
        Column(_named(Register.PUBLICITY, "content"), least=12),
        Column(_named(Register.PUBLICITY, "quantity"), 8, align="right", drop=2),
    ),
    Register.SURVEY: (
        Column(_named(Register.SURVEY, "name"), least=16),
        Column(_named(Register.SURVEY, "audience"), 18, drop=1),
        Column(words.PERIOD, 17),
        Column(_named(Register.SURVEY, "respondents"), 12, align="right"),
    ),
    Register.SOLUTION_QUESTION: (
        Column(words.STATE, 9),
        Column(_named(Register.SOLUTION_QUESTION, "asked_on"), 13),
        Column(_named(Register.SOLUTION_QUESTION, "question"), least=20),
        Column(_named(Register.SOLUTION_QUESTION, "asked_by"), 12, drop=1),
    ),
    Register.MATERIAL: (
        Column(words.KIND, 10, drop=1),
        Column(_named(Register.MATERIAL, "title"), least=16),
        Column(_named(Register.MATERIAL, "version_no"), 5),
        Column(_named(Register.MATERIAL, "issued_month"), 7, drop=2),
        Column(_named(Register.MATERIAL, "pieces"), 8, align="right"),
        Column(_named(Register.MATERIAL, "copies"), 9, align="right"),
    ),
    Register.GOOD_PRACTICE: (
        Column(_named(Register.GOOD_PRACTICE, "group_no"), 4),
        Column(_named(Register.GOOD_PRACTICE, "district"), 14),
        Column(_named(Register.GOOD_PRACTICE, "form"), 13, drop=1),
        Column(_named(Register.GOOD_PRACTICE, "title"), least=20),
    ),
    Register.SUPPORT_QUOTA: (
        Column(words.YEAR, 5),
        Column(_named(Register.SUPPORT_QUOTA, "kind"), 12),
        Column(_named(Register.SUPPORT_QUOTA, "quantity"), 9, align="right"),
        Column(words.USED, least=14),
        Column(_named(Register.SUPPORT_QUOTA, "amount"), 14, align="right", drop=1),
    ),
    Register.CITY_DISTRICT: (
        Column(words.DISTRICT, 9),
        Column(words.PHASE_COLUMN, 6),
        Column(words.COVERAGE, 5),
        Column(words.OPERATOR, 5),
        Column(words.OPERATED_BY, least=14),
        Column(words.PEOPLE, 5, align="right", drop=2),
        Column(words.PERIOD, 26, drop=1),
    ),
    Register.CONFERENCE_GROUP: (
        Column(_named(Register.CONFERENCE_GROUP, "group_no"), 5),
        Column(_named(Register.CONFERENCE_GROUP, "topic"), least=24),
        Column(words.NOTE, 34, drop=1),
    ),
}


def cells(entry: Entry, uses: Mapping[str, QuotaUse]) -> tuple[str, ...]:
    """A row in its register's columns. uses: what was used of each quota."""
    mark = words.SOURCE_MARK if entry.reference else ""
    if isinstance(entry, SupportQuota):
        return (*quota_cells(uses.get(entry.id) or QuotaUse(entry, (), None)), mark)
    return (*_CELLS[type(entry)](entry), mark)


def _publicity(one: Publicity) -> tuple[str, ...]:
    amount = "" if one.quantity is None else count(one.quantity, one.unit or "")
    return label(one.category), one.means, when(one), one.content or "", amount


def _survey(one: Survey) -> tuple[str, ...]:
    people = "" if one.respondents is None else words.HEADCOUNT.format(count=count(one.respondents))
    return one.name, one.audience or "", period(one.from_month, one.until_month), people


def _question(one: SolutionQuestion) -> tuple[str, ...]:
    return label(one.state), short_date(one.asked_on), one.question, one.asked_by or ""


def pieces(one: Material) -> str:
    """`4권`, '' where they are not counted."""
    return "" if one.pieces is None else count(one.pieces, one.unit or "")


def copies(one: Material) -> str:
    """`2,800부`, '' where they are not counted."""
    return "" if one.copies is None else words.COPIES.format(copies=count(one.copies))


def _material(one: Material) -> tuple[str, ...]:
    number = words.NO.format(no=one.version_no)
    return label(one.kind), one.title, number, one.issued_month or "", pieces(one), copies(one)


def _practice(one: GoodPractice) -> tuple[str, ...]:
    group = words.GROUP.format(no=one.group_no) if one.group_no else ""
    return group, one.district or words.OURS_REGION, label(one.form), one.title


def quota_cells(use: QuotaUse) -> tuple[str, ...]:
    """A quota with what was used of it."""
    quota = use.quota
    most = words.AS_NEEDED_CELL if quota.quantity is None else words.TIMES.format(count=quota.quantity)
    amount = "" if quota.amount is None else words.WON.format(amount=won(quota.amount))
    return str(quota.year), label(quota.kind), most, used_text(use), amount


def used_text(use: QuotaUse) -> str:
    """`1회 / 1회`, `3회(수시)`, and what is left or too much; '' where nothing is known."""
    if use.used is None:
        return ""
    if use.quota.quantity is None:
        return words.USED_FREELY.format(used=use.used)
    told = words.USED_OF.format(used=use.used, quantity=use.quota.quantity)
    left = use.left or 0
    rest = words.OVER.format(count=-left) if left < 0 else words.LEFT.format(count=left)
    return f"{told}, {rest}"


def _district(one: CityDistrict) -> tuple[str, ...]:
    phase = "" if one.phase is None else words.PHASE.format(no=one.phase)
    people = "" if one.headcount is None else words.HEADCOUNT.format(count=one.headcount)
    days = "~".join(short_date(day) if day else "" for day in (one.from_on, one.until_on)) if one.from_on else ""
    codes = (label(one.coverage) if one.coverage else "", label(one.operator) if one.operator else "")
    return one.name, phase, *codes, one.operated_by or "", people, days


def _group(one: ConferenceGroup) -> tuple[str, ...]:
    topic = words.TOPIC.format(no=one.topic_no, topic=one.topic) if one.topic_no else words.NO_TOPIC
    return words.GROUP.format(no=one.group_no), topic, one.note or ""


_CELLS: dict[type, Callable[..., tuple[str, ...]]] = {
    Publicity: _publicity,
    Survey: _survey,
    SolutionQuestion: _question,
    Material: _material,
    GoodPractice: _practice,
    CityDistrict: _district,
    ConferenceGroup: _group,
}
