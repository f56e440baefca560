"""What a widget has to say to the person, without knowing who shows it."""

from __future__ import annotations

from textual.message import Message


class Notice(Message):
    """Say this. error: something did not happen as asked."""

    def __init__(self, text: str, *, error: bool = False) -> None:
        super().__init__()
        self.text = text
        self.error = error


class Trouble(Message):
    """Reading what this widget shows failed."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error
