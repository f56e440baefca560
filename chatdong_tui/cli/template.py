"""The office's own templates without the screen: what they may ask for, registering, listing and removing them."""

from __future__ import annotations

from pathlib import Path

import click

from chatdong_tui.cli.common import cli, echo_json, say
from chatdong_tui.words import cli as cli_words
from chatdong_tui.words import template as words
from chatdong_tui.words.form import FORM_NAMES
from chatdong_tui.words.monthly import FORMAT_NAMES

_FORMATS = ("hwpx", "xlsx")
_FORM = click.argument("form", type=click.Choice(tuple(FORM_NAMES)), metavar="FORM")


@cli.group(help=words.TEMPLATE)
def template() -> None:
    pass


@template.command(help=words.FIELDS)
@_FORM
@click.option("--json", "as_json", is_flag=True, help=cli_words.AS_JSON)
def fields(form: str, as_json: bool) -> None:
    from chatdong_tui.usecases import template as verbs

    offered = verbs.fields(form)
    if as_json:
        echo_json([{"fields": offered.fields, "lists": offered.lists}], many=False)
        return
    for name in offered.marks():
        click.echo(words.mark(name))


@template.command(help=words.ADD)
@_FORM
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
def add(form: str, file: Path) -> None:
    from datetime import date

    from chatdong_tui.usecases import template as verbs

    done = verbs.add(form, file, date.today())
    said = done.template
    click.echo(said.path)
    say(words.ADDED.format(form=FORM_NAMES[form], format=FORMAT_NAMES[said.format], name=said.name), err=True)
    for sentence in words.remarks(done.mended, done.unused):
        say(sentence, err=True)


@template.command("list", help=words.LIST)
def list_() -> None:
    from chatdong_tui.usecases import template as verbs
    from chatdong_tui.words.formats import short_date

    found = verbs.listed()
    for each in found:
        say(words.line(each.form, each.format, each.name, short_date(each.added_on)))
    if not found:
        click.echo(words.NONE, err=True)


@template.command(help=words.REMOVE)
@_FORM
@click.argument("format", type=click.Choice(_FORMATS), required=False, metavar="[FORMAT]")
def remove(form: str, format: str | None) -> None:
    from chatdong_tui.usecases import template as verbs

    for gone in verbs.remove(form, format or ""):
        click.echo(words.REMOVED.format(form=FORM_NAMES[form], format=FORMAT_NAMES[gone.format]))
