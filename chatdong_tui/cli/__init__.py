"""The second face: every command without the screen, with exit codes and errors on stderr.

Exit codes: 0 done; 1 `check` found something; 2 the command was typed wrongly; 3 a file is missing or
cannot be opened (not ours, newer, damaged, read-only, held by another program); 4 a value breaks a rule
or names nothing; 5 a file cannot be written (full disk, no permission); 70 unexpected; 130 interrupted.
"""

from __future__ import annotations

import io
import os
import sys
from typing import NoReturn

import click

from chatdong_tui.cli import (  # noqa: F401 - each adds its commands to the group
    add,
    add_expense,
    calendar,
    file,
    importing,
    reading,
    report_budget,
    report_indicators,
    template,
)
from chatdong_tui.cli.common import cli, say
from chatdong_tui.domain.refusal import FileProblem, FileRefused, RuleBroken
from chatdong_tui.words import cli as words

__all__ = ["cli", "end", "main"]

_CANNOT_WRITE = (
    FileProblem.DISK_FULL,
    FileProblem.NOT_WRITABLE,
    FileProblem.NOT_A_FOLDER,
    FileProblem.NO_ROOM,
    FileProblem.SYNCED,
    FileProblem.BUSY,
    FileProblem.EXISTS,
)


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
        say(sentence(error), err=True)
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
