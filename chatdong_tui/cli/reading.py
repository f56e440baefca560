"""Reading records without the screen: list, show, search."""

from __future__ import annotations

from pathlib import Path

import click

from chatdong_tui.cli.common import cli, desk_over, echo_json, file_option, month_of, say
from chatdong_tui.words import cli as words
from chatdong_tui.words import line_mode as line_words


@cli.command("list", help=words.LIST)
@click.argument("noun", type=click.Choice(["meetings", "cases", "projects", "people", "campaigns", "deadlines"]))
@file_option
@click.option("--month", default="", help=words.MONTH)
@click.option("--zone", type=int, help=words.ZONE)
@click.option("--json", "as_json", is_flag=True, help=words.AS_JSON)
def list_(noun: str, path: Path | None, month: str, zone: int | None, as_json: bool) -> None:
    from chatdong_tui.usecases import listing

    with desk_over(path, read_only=True) as desk:
        found = listing.lines(desk, noun, month_of(month, desk.today) if month else None, zone)
        if as_json:
            echo_json((line.data for line in found), many=True)
            return
        empty = True
        for line in found:
            empty = False
            # A campaign is a small table; every other record keeps its one line, whatever its name holds.
            for text in line.text.split("\n") if noun == "campaigns" else [line.text]:
                say(text)
        if empty:
            click.echo(words.EMPTY, err=True)


@cli.command(help=words.SHOW)
@click.argument("identifier", metavar="ID")
@file_option
@click.option("--json", "as_json", is_flag=True, help=words.AS_JSON)
def show(identifier: str, path: Path | None, as_json: bool) -> None:
    from chatdong_tui.usecases import listing

    with desk_over(path, read_only=True) as desk:
        page = listing.page(desk, identifier)
    if as_json:
        echo_json([page.data], many=False)
        return
    for text in page.text.split("\n"):
        say(text)


@cli.command(help=line_words.SEARCH)
@click.argument("text")
@file_option
@click.option("--json", "as_json", is_flag=True, help=words.AS_JSON)
@click.option("--limit", type=click.IntRange(1, 128), default=20, show_default=True, help=line_words.LIMIT)
def search(text: str, path: Path | None, as_json: bool, limit: int) -> None:
    from chatdong_tui.usecases import search as verbs

    with desk_over(path) as desk:
        found = desk.perform(verbs.search, text, limit).value
    if as_json:
        echo_json((line.data for line in found.lines), many=True)
    else:
        for line in found.lines:
            say(line.text)
        if not found.lines:
            click.echo(words.EMPTY, err=True)
    if found.more:
        nouns = ", ".join(line_words.NOUNS[noun] for noun in found.more)
        click.echo(line_words.SEARCH_MORE.format(nouns=nouns), err=True)
