"""The group of the tables: figures of a year, on the terminal or for other programs."""

from __future__ import annotations

from chatdong_tui.cli.common import cli
from chatdong_tui.words import cli as words


@cli.group(help=words.REPORT)
def report() -> None:
    pass
