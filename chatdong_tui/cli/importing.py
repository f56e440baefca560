"""Bringing in a table without the screen: read, checked, shown, and saved when somebody says so."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from chatdong_tui.cli.common import cli, desk_over, file_option, progress, say
from chatdong_tui.domain.importing import FIELDS, ImportKind
from chatdong_tui.domain.refusal import RuleBroken
from chatdong_tui.words import line_mode as words

if TYPE_CHECKING:
    from chatdong_tui.domain.importing import ImportRun
    from chatdong_tui.usecases.desk import Desk
    from chatdong_tui.usecases.importing import ImportPlan

_PROBLEMS_SHOWN = 50


@cli.command("import", help=words.IMPORT)
@click.argument("table", required=False, type=click.Path(path_type=Path))
@file_option
@click.option("--kind", type=click.Choice([str(kind) for kind in ImportKind]), help=words.IMPORT_KIND)
@click.option("--sheet", default="", help=words.SHEET)
@click.option("--column", "columns", multiple=True, help=words.COLUMN)
@click.option("--dry-run", is_flag=True, help=words.DRY_RUN)
@click.option("--yes", is_flag=True, help=words.YES)
@click.option("--skip-bad", is_flag=True, help=words.SKIP_BAD)
@click.option("--again", is_flag=True, help=words.AGAIN)
@click.option("--history", is_flag=True, help=words.HISTORY)
@click.option("--undo", "undo_id", default="", help=words.UNDO)
def import_(
    table: Path | None, path: Path | None, kind: str | None, sheet: str, columns: tuple[str, ...], dry_run: bool,
    yes: bool, skip_bad: bool, again: bool, history: bool, undo_id: str,
) -> None:  # fmt: skip
    from chatdong_tui.usecases import importing

    if history or undo_id:
        _past(path, undo_id)
        return
    if table is None:
        raise click.UsageError(words.NEEDS_FILE)
    asked = _columns(columns)
    with desk_over(path, read_only=dry_run) as desk:
        planned = _plan(desk, table, ImportKind(kind) if kind else None, asked, sheet)
        _show(planned)
        if dry_run:
            raise SystemExit(4 if planned.problems else 0)
        blocked = (planned.problems and not skip_bad) or (planned.earlier is not None and not again)
        if not yes and not blocked and planned.ready:
            if not sys.stdin.isatty():
                raise click.UsageError(words.NEEDS_YES)
            if not click.confirm(words.ASK_SAVE, err=True):
                click.echo(words.NOT_SAVED, err=True)
                return
        run = desk.perform(importing.take, planned, skip_bad=skip_bad, again=again, progress=_told).value
        progress("")
        if run.skipped:
            click.echo(words.SKIPPED.format(count=run.skipped), err=True)
        click.echo(words.IMPORTED.format(rows=run.rows, id=run.id))


def _told(done: int, total: int) -> None:
    progress(words.READING.format(done=done, total=total))


def _columns(texts: tuple[str, ...]) -> dict[str, str]:
    known = sorted({field for fields in FIELDS.values() for field in fields})
    asked = {}
    for text in texts:
        field, sign, heading = text.partition("=")
        if not sign or field not in known or not heading.strip():
            raise click.BadParameter(words.BAD_COLUMN.format(known=", ".join(known)))
        asked[field] = heading.strip()
    return asked


def _plan(desk: Desk, table: Path, kind: ImportKind | None, asked: dict[str, str], sheet: str) -> ImportPlan:
    from chatdong_tui.usecases import importing
    from chatdong_tui.words.importing import FIELDS as HEADINGS

    try:
        return importing.plan(desk, table, kind=kind, columns=asked, sheet=sheet, progress=_told)
    except RuleBroken as error:
        field = error.facts.get("column")
        if error.field != "columns" or field is None:
            raise
        heading = next(fields[str(field)][0] for fields in HEADINGS.values() if field in fields)
        raise click.UsageError(words.COLUMN_MISSING.format(column=heading, field=field)) from None
    finally:
        progress("")


def _show(planned: ImportPlan) -> None:
    """What was read, on stderr: only what was done goes to stdout."""
    from chatdong_tui.words import importing as told

    sheet = words.SHEET_OF.format(sheet=planned.table.sheet) if planned.table.sheet else ""
    kind = told.KINDS[planned.kind]
    lines = [words.READ_AS.format(file=planned.file_name, sheet=sheet, kind=kind, rows=planned.rows)]
    for field in FIELDS[planned.kind]:
        if field in planned.columns:
            name = told.field_name(planned.kind, field)
            lines.append(words.COLUMN_READ.format(field=name, heading=planned.columns[field]))
    lines += map(told.notice_sentence, planned.notices)
    lines += map(told.problem_sentence, planned.problems[:_PROBLEMS_SHOWN])
    if len(planned.problems) > _PROBLEMS_SHOWN:
        lines.append(words.MORE_PROBLEMS.format(count=len(planned.problems) - _PROBLEMS_SHOWN))
    lines.append(words.READY.format(ready=len(planned.ready), bad=planned.bad_rows))
    for line in lines:
        say(line, err=True)


def _past(path: Path | None, undo_id: str) -> None:
    from chatdong_tui.usecases import importing

    with desk_over(path, read_only=not undo_id) as desk:
        if undo_id:
            run = desk.perform(importing.undo_run, undo_id).value
            click.echo(words.UNDONE.format(rows=run.rows))
            return
        for run in importing.runs(desk):
            say(_run_line(run))


def _run_line(run: ImportRun) -> str:
    from chatdong_tui.words.formats import long_date
    from chatdong_tui.words.importing import KINDS

    at = f"{long_date(run.at.date())} {run.at:%H:%M}"
    undone = words.RUN_UNDONE if run.undone else ""
    return words.RUN.format(at=at, kind=KINDS[run.kind], rows=run.rows, file=run.file_name, undone=undone, id=run.id)
