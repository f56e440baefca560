"""A field for the path of a file; the arrows and Tab work on the list of names below it."""

from __future__ import annotations

import contextlib
import os
import re
from pathlib import Path
from typing import ClassVar
from urllib.parse import unquote

from textual import events
from textual.message import Message
from textual.widgets import Input

from chatdong_tui.ui.widgets.text_box import TextBox

_KEYS = ("up", "down", "pageup", "pagedown", "tab")
_SEPARATORS = os.sep + (os.altsep or "")
_AFRESH = re.compile(r".*[/\\](?=/|~[/\\]|~$|[A-Za-z]:[/\\])")
"""What stands before a path that begins anew: `/home/me//media`, `/home/me/~/x`, `/home/me/D:\\x`."""


def split(text: str, recent: Path) -> tuple[Path, str]:
    """The folder that a typed path leads to, and how the name in it begins. recent: where a bare name is meant."""
    text = _AFRESH.sub("", text.strip())
    if text == "~":
        text = "~/"
    at = max(text.rfind(separator) for separator in _SEPARATORS) + 1
    folder = Path(text[:at])
    # The folder of somebody who is not there stays as it was typed.
    with contextlib.suppress(RuntimeError):
        folder = folder.expanduser()
    return recent / folder, text[at:]


def dropped(text: str) -> str:
    """The path in what a terminal hands over for a file that was dragged into it, '' where that is no path."""
    text = text.strip()
    quoted = len(text) > 1 and text[0] == text[-1] and text[0] in "'\""
    if quoted:
        text = text[1:-1]
    if text.startswith("file://"):
        text = unquote(text.removeprefix("file://"))
    elif not quoted and text.startswith("/"):
        text = re.sub(r"\\(.)", r"\1", text)
    return text if Path(text).is_absolute() or text.startswith("~") else ""


class PathBox(TextBox):
    """The path as it is typed."""

    free_text: ClassVar[bool] = False

    class Steered(Message):
        """A key for the list of names: 'up', 'down', 'pageup', 'pagedown' or 'tab'."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    async def _on_key(self, event: events.Key) -> None:
        if event.key in _KEYS:
            event.stop()
            event.prevent_default()
            self.post_message(self.Steered(event.key))
            return
        await super()._on_key(event)

    def take(self, text: str) -> None:
        """A whole path takes the place of what stands here."""
        if path := dropped(text):
            self.restore("")
            super().take(path)
            self.cursor_position = len(self.value)
            self.post_message(Input.Changed(self, self.value))
        else:
            super().take(text)
