"""The file as a whole: open, demo, export, check, where."""

from __future__ import annotations

from pathlib import Path

import click

from chatdong_tui import places, terminal
from chatdong_tui.cli.common import choices_of, cli, desk_over, file_option, month_of, progress
from chatdong_tui.domain.refusal import FileProblem, FileRefused
from chatdong_tui.words import cli as words


@cli.command("open", help=words.OPEN)
@click.argument("path", required=False, type=click.Path(path_type=Path))
def open_(path: Path | None = None) -> None:
    if not terminal.attended():
        raise click.UsageError(words.NEEDS_TERMINAL)
    from chatdong_tui import start

    start.open_screen(path)


@cli.command("demo", help=words.DEMO)
@file_option
@click.option("--cases", type=click.IntRange(0, 2_000_000), default=0, help=words.CASES)
@click.option("--open/--no-open", "open_screen", default=True, help=words.OPEN_AFTER)
def demo_(path: Path | None, cases: int, open_screen: bool) -> None:
    from chatdong_tui import demo, start
    from chatdong_tui.usecases import monthly

    target = path or places.demo_file()
    if target.exists():
        with desk_over(target, read_only=True) as desk:
            if not desk.demo:
                # Somebody's own records: invented cases have no place among them.
                raise FileRefused(FileProblem.EXISTS, str(target))
        click.echo(words.DEMO_EXISTS, err=True)
    else:
        progress(words.BUILDING)
        demo.build(target)
    if cases:
        demo.add_cases(target, cases, lambda done: progress(words.BUILDING_CASES.format(done=done, total=cases)))
    progress("")
    with desk_over(target) as desk:
        folder = places.outbox()
        done = monthly.export(desk, "2021-03", monthly.parse_scope("district"), (), monthly.FORMATS, folder)
        click.echo(target)
        for written in done.value:
            click.echo(written)
        if open_screen and terminal.attended():
            start.run(desk)


@cli.command(help=words.EXPORT)
@click.argument("month")
@file_option
@click.option("--to", "folder", type=click.Path(path_type=Path), help=words.TO)
@click.option("--scope", default="", help=words.SCOPE)
@click.option("--form", "forms", multiple=True, help=words.FORM)
@click.option("--format", "formats", default="", help=words.FORMAT)
def export(
    month: str, path: Path | None, folder: Path | None, scope: str, forms: tuple[str, ...], formats: str
) -> None:
    from chatdong_tui.usecases import monthly

    chosen_formats = choices_of(formats, monthly.FORMATS)
    chosen_forms = tuple(form for text in forms for form in choices_of(text, monthly.FORMS))
    with desk_over(path) as desk:
        where = monthly.parse_scope(scope) if scope else monthly.default_scope(desk)
        target = folder or places.outbox()
        done = monthly.export(
            desk, month_of(month, desk.today), where, chosen_forms, chosen_formats, target,
            progress=lambda n, total, name: progress(f"{n}/{total} {name}"),
        )  # fmt: skip
        progress("")
        for written in done.value:
            click.echo(written)


@cli.command(help=words.CHECK)
@file_option
def check(path: Path | None) -> None:
    from chatdong_tui.usecases import file
    from chatdong_tui.words import file as file_words

    with desk_over(path, read_only=True) as desk:
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
