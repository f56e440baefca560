"""The second face: open, demo, export, check, where, list and show, with exit codes and errors on stderr.

Exit codes: 0 done; 1 `check` found something; 2 the command was typed wrongly; 3 a file is missing or
cannot be opened (not ours, newer, damaged, read-only, held by another program); 4 a value breaks a rule
or names nothing; 5 a file cannot be written (full disk, no permission); 70 unexpected; 130 interrupted.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from chatdong_tui import __version__, places
from chatdong_tui.domain.refusal import FileProblem, FileRefused, Rule, RuleBroken
from chatdong_tui.words import cli as words

if TYPE_CHECKING:
    from chatdong_tui.usecases.desk import Desk

_CANNOT_WRITE = (FileProblem.DISK_FULL, FileProblem.NOT_WRITABLE, FileProblem.EXISTS)


@contextlib.contextmanager
def _desk(path: Path | None, *, read_only: bool = False) -> Iterator[Desk]:
    from chatdong_tui import wiring

    desk = wiring.open_desk(path or places.default_file(), read_only=read_only)
    try:
        yield desk
    finally:
        desk.database.close()


def _month(text: str) -> str:
    from datetime import date

    from chatdong_tui.words.formats import read_month

    try:
        return read_month(text, date.today())
    except ValueError:
        raise RuleBroken("month", Rule.NOT_A_MONTH) from None


def _choices(text: str, known: tuple[str, ...]) -> tuple[str, ...]:
    chosen = tuple(part.strip() for part in text.split(",") if part.strip())
    for part in chosen:
        if part not in known:
            raise click.BadParameter(words.BAD_CHOICE.format(text=part, known=", ".join(known)))
    return chosen or known


def _progress(text: str) -> None:
    """One line that is written over, on a terminal only."""
    if sys.stderr.isatty():
        click.echo(f"\r\x1b[K{text}", err=True, nl=False)


_file = click.option("--file", "path", type=click.Path(path_type=Path), help=words.FILE)


@click.group(help=words.PROGRAM, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "--version", help=words.VERSION, message="chatdong %(version)s")
@click.pass_context
def cli(context: click.Context) -> None:
    if context.invoked_subcommand is None:
        context.invoke(open_)


@cli.command("open", help=words.OPEN)
@click.argument("path", required=False, type=click.Path(path_type=Path))
def open_(path: Path | None = None) -> None:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError(words.NEEDS_TERMINAL)
    from chatdong_tui import start

    start.open_screen(path)


@cli.command("demo", help=words.DEMO)
@_file
@click.option("--cases", type=click.IntRange(0, 2_000_000), default=0, help=words.CASES)
@click.option("--open/--no-open", "open_screen", default=True, help=words.OPEN_AFTER)
def demo_(path: Path | None, cases: int, open_screen: bool) -> None:
    from chatdong_tui import demo, start
    from chatdong_tui.usecases import monthly

    target = path or places.demo_file()
    if target.exists():
        with _desk(target, read_only=True) as desk:
            if not desk.demo:
                # Somebody's own records: invented cases have no place among them.
                raise FileRefused(FileProblem.EXISTS, str(target))
        click.echo(words.DEMO_EXISTS, err=True)
    else:
        _progress(words.BUILDING)
        demo.build(target)
    if cases:
        demo.add_cases(target, cases, lambda done: _progress(words.BUILDING_CASES.format(done=done, total=cases)))
    _progress("")
    with _desk(target) as desk:
        folder = places.outbox()
        done = monthly.export(desk, "2021-03", monthly.parse_scope("district"), (), monthly.FORMATS, folder)
        click.echo(target)
        for written in done.value:
            click.echo(written)
        if open_screen and sys.stdin.isatty() and sys.stdout.isatty():
            start.run(desk)


@cli.command(help=words.EXPORT)
@click.argument("month")
@_file
@click.option("--to", "folder", type=click.Path(path_type=Path), help=words.TO)
@click.option("--scope", default="", help=words.SCOPE)
@click.option("--form", "forms", multiple=True, help=words.FORM)
@click.option("--format", "formats", default="", help=words.FORMAT)
def export(
    month: str, path: Path | None, folder: Path | None, scope: str, forms: tuple[str, ...], formats: str
) -> None:
    from chatdong_tui.usecases import monthly

    chosen_formats = _choices(formats, monthly.FORMATS)
    chosen_forms = tuple(form for text in forms for form in _choices(text, monthly.FORMS))
    with _desk(path) as desk:
        where = monthly.parse_scope(scope) if scope else monthly.default_scope(desk)
        target = folder or places.outbox()
        done = monthly.export(
            desk, _month(month), where, chosen_forms, chosen_formats, target,
            progress=lambda n, total, name: _progress(f"{n}/{total} {name}"),
        )  # fmt: skip
        _progress("")
        for written in done.value:
            click.echo(written)


@cli.command(help=words.CHECK)
@_file
def check(path: Path | None) -> None:
    from chatdong_tui.usecases import file
    from chatdong_tui.words import file as file_words

    with _desk(path, read_only=True) as desk:
        found = 0
        for finding in file.check(desk):
            found += 1
            sentence = file_words.FINDINGS[finding.kind]
            click.echo(sentence.format(table=finding.table, row_id=finding.row_id, columns=", ".join(finding.columns)))
    if found:
        click.echo(file_words.FOUND.format(n=found), err=True)
        raise SystemExit(1)
    click.echo(file_words.ALL_WELL)


@cli.command(help=words.WHERE)
def where() -> None:
    for name, path in (
        ("file", places.default_file()),
        ("demo", places.demo_file()),
        ("outbox", places.outbox()),
        ("settings", places.settings_file()),
        ("log", places.log_file()),
    ):
        click.echo(f"{words.PLACES[name]}: {path}")


@cli.command("list", help=words.LIST)
@click.argument("noun", type=click.Choice(["meetings", "cases", "projects", "people"]))
@_file
@click.option("--month", default="", help=words.MONTH)
@click.option("--zone", type=int, help=words.ZONE)
@click.option("--json", "as_json", is_flag=True, help=words.AS_JSON)
def list_(noun: str, path: Path | None, month: str, zone: int | None, as_json: bool) -> None:
    from chatdong_tui.ui.inert import inert
    from chatdong_tui.usecases import listing

    with _desk(path, read_only=True) as desk:
        found = listing.lines(desk, noun, _month(month) if month else None, zone)
        if as_json:
            _echo_json((line.data for line in found), many=True)
            return
        empty = True
        for line in found:
            empty = False
            click.echo(inert(line.text))
        if empty:
            click.echo(words.EMPTY, err=True)


@cli.command(help=words.SHOW)
@click.argument("identifier", metavar="ID")
@_file
@click.option("--json", "as_json", is_flag=True, help=words.AS_JSON)
def show(identifier: str, path: Path | None, as_json: bool) -> None:
    from chatdong_tui.ui.inert import inert
    from chatdong_tui.usecases import listing

    with _desk(path, read_only=True) as desk:
        page = listing.page(desk, identifier)
    if as_json:
        _echo_json([page.data], many=False)
        return
    for text in page.text.split("\n"):
        click.echo(inert(text))


def _echo_json(items: Any, *, many: bool) -> None:
    """A list one element a line, so that a long one is never held as a whole; or a single object."""
    import json

    if not many:
        for text in json.dumps(next(iter(items)), ensure_ascii=False, indent=1).split("\n"):
            click.echo(_spelled_out(text))
        return
    separator = "["
    for item in items:
        click.echo(separator + _spelled_out(json.dumps(item, ensure_ascii=False)), nl=False)
        separator = ",\n"
    click.echo("]" if separator != "[" else "[]")


def _spelled_out(text: str) -> str:
    """A line of JSON that means the same, without a sign that a terminal could obey or not show."""
    import json

    from chatdong_tui.ui.inert import inert

    if inert(text) == text:
        return text
    return "".join(sign if inert(sign) == sign else json.dumps(sign)[1:-1] for sign in text)


def main() -> None:
    """Run the command line; the process ends with its exit code."""
    if isinstance(sys.stdout, io.TextIOWrapper) and sys.stdout.errors == "strict":
        # A sign that the terminal's or the pipe's encoding lacks is spelled out; it stops nothing.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        # Not `cli()`, which would end a broken pipe with exit code 1.
        with cli.make_context("chatdong", sys.argv[1:]) as context:
            cli.invoke(context)
    except BaseException as error:
        end(error)


def end(error: BaseException) -> NoReturn:
    """End the process for what went wrong: one sentence on stderr and the exit code, never a traceback."""
    from chatdong_tui.storage.disk import no_room
    from chatdong_tui.ui.inert import inert
    from chatdong_tui.words.problems import CANCELLED, UNEXPECTED, sentence

    if isinstance(error, (SystemExit, click.exceptions.Exit)):
        sys.exit(error.code if isinstance(error, SystemExit) else error.exit_code)
    if isinstance(error, (KeyboardInterrupt, click.exceptions.Abort)):
        click.echo(CANCELLED, err=True)
        sys.exit(130)
    if isinstance(error, click.ClickException):
        error.show()
        sys.exit(error.exit_code)
    if isinstance(error, FileRefused):
        click.echo(inert(sentence(error)), err=True)
        sys.exit(5 if error.problem in _CANNOT_WRITE else 3)
    if isinstance(error, RuleBroken):
        click.echo(sentence(error), err=True)
        sys.exit(4)
    if isinstance(error, BrokenPipeError):
        # The reader of the pipe has gone; Python must not complain about it once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    if isinstance(error, OSError) and no_room(error):
        click.echo(words.NO_ROOM, err=True)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(5)
    from chatdong_tui import failures

    click.echo(UNEXPECTED.format(log=failures.note(error)), err=True)
    sys.exit(70)
