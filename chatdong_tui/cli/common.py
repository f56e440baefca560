"""What every command shares: the group they belong to, the file, what is typed and what is printed."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from chatdong_tui import __version__, places
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.words import cli as words

if TYPE_CHECKING:
    from datetime import date

    from chatdong_tui.usecases.desk import Desk


@contextlib.contextmanager
def desk_over(path: Path | None, *, read_only: bool = False) -> Iterator[Desk]:
    """The desk over a file (None: the default one), closed at the end. Raises FileRefused."""
    from chatdong_tui import wiring

    desk = wiring.open_desk(path or places.default_file(), read_only=read_only)
    try:
        yield desk
    finally:
        desk.database.close()


def month_of(text: str, today: date) -> str:
    """`2021-03` from what was typed; without a year, today's. Raises RuleBroken NOT_A_MONTH at `month`."""
    from chatdong_tui.words.formats import read_month

    try:
        return read_month(text, today)
    except ValueError:
        raise RuleBroken("month", Rule.NOT_A_MONTH) from None


def choices_of(text: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """The parts of a list with commas, all of them known; every known one where nothing was typed."""
    chosen = tuple(part.strip() for part in text.split(",") if part.strip())
    for part in chosen:
        if part not in known:
            raise click.BadParameter(words.BAD_CHOICE.format(text=part, known=", ".join(known)))
    return chosen or known


def progress(text: str) -> None:
    """One line that is written over, on a terminal only."""
    if sys.stderr.isatty():
        click.echo(f"\r\x1b[K{text}", err=True, nl=False)


def say(text: str, *, err: bool = False) -> None:
    """One line, without a sign that a terminal could obey, whoever wrote it into the file."""
    from chatdong_tui.ui.inert import inert

    click.echo(inert(text), err=err)


def echo_json(items: Any, *, many: bool) -> None:
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


file_option = click.option("--file", "path", type=click.Path(path_type=Path), help=words.FILE)


@click.group(help=words.PROGRAM, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "--version", help=words.VERSION, message="chatdong %(version)s")
@click.pass_context
def cli(context: click.Context) -> None:
    if context.invoked_subcommand is None:
        context.invoke(cli.commands["open"])
