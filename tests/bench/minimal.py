"""The floor of a start: the smallest Textual program that shows a line of text."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Footer, Static


class Minimal(App[None]):
    def compose(self) -> ComposeResult:
        yield Static("FIRST-ROW")
        yield Footer()


if __name__ == "__main__":
    Minimal().run()
