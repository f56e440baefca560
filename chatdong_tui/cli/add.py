"""Adding the daily records without the screen: a contact, a count, an attendance."""

from __future__ import annotations

import contextlib
import enum
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from chatdong_tui.cli.common import cli, desk_over, file_option, month_of, say
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.words import line_mode as words

if TYPE_CHECKING:
    from chatdong_tui.domain.case_code import Route
    from chatdong_tui.usecases.attendance_line import Guest, Mark

Code = TypeVar("Code", bound=enum.Enum)


@cli.group(help=words.ADD)
def add() -> None:
    pass


@contextlib.contextmanager
def field_named() -> Iterator[None]:
    """A broken rule is told with the name of its field, and ends the command with its exit code."""
    from chatdong_tui.words.case import FIELDS
    from chatdong_tui.words.problems import sentence

    try:
        yield
    except RuleBroken as error:
        name = words.FIELDS.get(error.field) or FIELDS.get(error.field)
        told = words.AT.format(field=name, sentence=sentence(error)) if name else sentence(error)
        say(told, err=True)
        raise SystemExit(4) from None


def asked(value: str, question: str, option: str) -> str:
    """What was typed, or the answer to a question at a terminal. Raises UsageError elsewhere."""
    if value:
        return value
    if not sys.stdin.isatty():
        raise click.UsageError(words.MISSING.format(option=option))
    return str(click.prompt(question, err=True))


def day_named(text: str, field: str, today: date) -> date:
    from chatdong_tui.words.formats import read_date

    try:
        return read_date(text, today)
    except (ValueError, OverflowError):
        raise RuleBroken(field, Rule.NOT_A_DATE) from None


@add.command("contact", help=words.ADD_CONTACT)
@click.argument("case")
@file_option
@click.option("--on", "on_date", default="", help=words.ON)
@click.option("--method", default="", help=words.METHOD)
@click.option("--result", default="", help=words.RESULT)
@click.option("--memo", default="", help=words.MEMO)
@click.option("--next", "next_on", default="", help=words.NEXT)
@click.option("--level", default="", help=words.LEVEL)
@click.option("--by", "worker", default="", help=words.BY)
@click.option("--with", "second", default="", help=words.WITH)
def contact(
    case: str, path: Path | None, on_date: str, method: str, result: str, memo: str, next_on: str, level: str,
    worker: str, second: str,
) -> None:  # fmt: skip
    from chatdong_tui.domain.case_code import ContactMethod, ContactResult, CrisisLevel
    from chatdong_tui.domain.draft.case import ContactDraft
    from chatdong_tui.domain.draft.text import draft_of
    from chatdong_tui.domain.privacy import masked
    from chatdong_tui.usecases import case_record, naming
    from chatdong_tui.words import case_screens

    with desk_over(path) as desk, field_named():
        case_id, case_no = naming.case_meant(desk, case)
        asking = not method and sys.stdin.isatty()
        method = asked(method, words.ASK_METHOD, "--method")
        if asking:
            result = result or click.prompt(words.ASK_RESULT, default="", err=True)
            memo = memo or click.prompt(words.ASK_MEMO, default="", show_default=False, err=True)
        day = day_named(on_date, "on_date", desk.today) if on_date else desk.today
        worker_id = naming.person_meant(desk, worker, "worker_id") if worker else desk.database.meta("person") or None
        draft = draft_of(
            ContactDraft,
            method=code_named(ContactMethod, method, "method"),
            result=code_named(ContactResult, result or ContactResult.COMPLETED, "result"),
            on_date=day,
            # What is refused outright must not get by because a part of it was made unreadable.
            memo=draft_of(ContactDraft, method="visit", result="absent", on_date=day, memo=memo).memo,
            worker_id=worker_id,
            second_worker_id=naming.person_meant(desk, second, "second_worker_id") if second else None,
            next_on=day_named(next_on, "next_on", day) if next_on else None,
            crisis_level=code_named(CrisisLevel, level, "crisis_level") if level else None,
        )
        hidden = masked(draft.memo) if draft.memo else None
        done = desk.perform(case_record.add_contact, case_id, draft.model_copy(update={"memo": hidden}))
        if hidden != draft.memo:
            click.echo(words.MASKED, err=True)
        danger = draft.result is ContactResult.DANGER
        sentence = case_screens.DANGER if danger else case_screens.CONTACT_SAVED
        say(words.CONTACT_SAVED.format(case_no=case_no, sentence=sentence, id=done.value.contact.id))


def code_named(kind: type[Code], text: str, field: str) -> Code:
    from chatdong_tui.words.choosing import chosen_code

    found = chosen_code(kind, text)
    if found is None:
        raise RuleBroken(field, Rule.NOT_A_CHOICE)
    return found


@add.command("outreach", help=words.ADD_OUTREACH)
@click.argument("dong", default="")
@click.argument("month", default="")
@click.argument("route", default="")
@click.argument("count", default="")
@file_option
def outreach(dong: str, month: str, route: str, count: str, path: Path | None) -> None:
    from chatdong_tui.domain.draft.outreach import OutreachDraft
    from chatdong_tui.domain.draft.text import draft_of
    from chatdong_tui.domain.outreach import DEFAULT_UNIT
    from chatdong_tui.usecases import naming, network
    from chatdong_tui.usecases import outreach as verbs
    from chatdong_tui.words.formats import count as counted
    from chatdong_tui.words.formats import month_name
    from chatdong_tui.words.labels import ROUTE_DETAIL, label

    with desk_over(path) as desk, field_named():
        dong_id = naming.dong_meant(desk, asked(dong, words.ASK_DONG, "DONG"))
        month = month_of(asked(month, words.ASK_MONTH, "MONTH"), desk.today)
        first, detail = _route(asked(route, words.ASK_ROUTE, "ROUTE"))
        number, unit = _count(asked(count, words.ASK_COUNT, "COUNT"))
        draft = draft_of(
            OutreachDraft, dong_id=dong_id, month=month, route=first, route_detail=detail, count=number,
            unit=unit or DEFAULT_UNIT,
        )  # fmt: skip
        saved = desk.perform(verbs.set_outreach, (draft,)).value[0]
        name = next(each.name for each in network.dongs(desk) if each.id == dong_id)
        told = label(first)
        if detail is not None:
            told = words.OUTREACH_ROUTE.format(route=told, detail=ROUTE_DETAIL[detail])
        figure = counted(saved.count, saved.unit)
        say(words.OUTREACH_SAVED.format(dong=name, month=month_name(month), route=told, count=figure))


def _route(text: str) -> tuple[Route, str | None]:
    """`방문`, `방문:한파`, `visit:cold_wave`. Raises RuleBroken NOT_A_CHOICE."""
    from chatdong_tui.domain.case_code import ROUTE_DETAILS, Route
    from chatdong_tui.words.choosing import meant
    from chatdong_tui.words.importing import detail_called
    from chatdong_tui.words.labels import ROUTE_DETAIL

    first, _, second = text.partition(":")
    route = code_named(Route, first, "route")
    if not second.strip():
        return route, None
    found = detail_called(route, second)
    if found is not None:
        return found
    like = meant(second, [(detail, ROUTE_DETAIL[detail]) for detail in ROUTE_DETAILS[route]])
    if len(like) != 1:
        raise RuleBroken("route_detail", Rule.AMBIGUOUS if like else Rule.NOT_A_CHOICE)
    return route, like[0]


def _count(text: str) -> tuple[int, str]:
    from chatdong_tui.words.formats import read_count

    try:
        return read_count(text), text.strip().lstrip("0123456789,").strip()
    except ValueError:
        raise RuleBroken("count", Rule.NOT_A_NUMBER) from None


@add.command("attendance", help=words.ADD_ATTENDANCE)
@click.argument("meeting")
@file_option
@click.option("--present", multiple=True, help=words.PRESENT)
@click.option("--late", multiple=True, help=words.LATE)
@click.option("--absent", multiple=True, help=words.ABSENT)
@click.option("--substitute", multiple=True, help=words.SUBSTITUTE)
@click.option("--guest", multiple=True, help=words.GUEST)
@click.option("--everybody", is_flag=True, help=words.EVERYBODY)
def attendance(
    meeting: str, path: Path | None, present: tuple[str, ...], late: tuple[str, ...], absent: tuple[str, ...],
    substitute: tuple[str, ...], guest: tuple[str, ...], everybody: bool,
) -> None:  # fmt: skip
    from chatdong_tui.usecases import attendance_line, naming
    from chatdong_tui.words.meeting import meeting_name

    with desk_over(path) as desk, field_named():
        meeting_id = naming.meeting_meant(desk, meeting)
        if not (present or late or absent or substitute or guest or everybody):
            answer = asked("", words.ASK_PRESENT, "--present")
            present = tuple(name.strip() for name in answer.split(",") if name.strip())
        marks = _marks(present, late, absent, substitute)
        guests = tuple(_guest(text) for text in guest)
        done = desk.perform(attendance_line.mark_people, meeting_id, marks, guests, everybody=everybody)
        sheet = done.value
        this, zone_no = sheet.meeting, sheet.zone.no if sheet.zone else None
        name = meeting_name(this.kind, zone_no, this.round_no, this.title)
        say(words.ATTENDANCE_SAVED.format(meeting=name, filled=sheet.filled(), seats=len(sheet.seats), id=this.id))


def _marks(
    present: tuple[str, ...], late: tuple[str, ...], absent: tuple[str, ...], substitute: tuple[str, ...]
) -> tuple[Mark, ...]:
    from chatdong_tui.domain.meeting_code import AbsenceReason, AttendanceState
    from chatdong_tui.usecases.attendance_line import Mark

    marks = [Mark(name, AttendanceState.PRESENT) for name in present]
    marks += [Mark(name, AttendanceState.LATE) for name in late]
    for text in absent:
        name, _, reason = text.partition(":")
        code = code_named(AbsenceReason, reason, "reason") if reason else AbsenceReason.ABSENT
        marks.append(Mark(name, AttendanceState.ABSENT, code))
    for text in substitute:
        name, _, who = text.partition(":")
        marks.append(Mark(name, AttendanceState.SUBSTITUTE, substitute=who))
    return tuple(marks)


def _guest(text: str) -> Guest:
    from chatdong_tui.usecases.attendance_line import Guest

    name, _, organisation = text.partition("@")
    return Guest(name.strip(), organisation.strip())
