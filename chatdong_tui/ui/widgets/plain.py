"""Text from records on screen: drawn as it is, obeyed by nothing."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from chatdong_tui.ui.inert import inert


class Plain(Static):
    """Text without markup and without control characters; each line of `text` is a line on screen."""

    DEFAULT_CSS = "Plain { width: 1fr; height: auto; }"

    def __init__(self, text: str = "", *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(self._safe(text), markup=False, id=id, classes=classes)
        self.text = text

    @staticmethod
    def _safe(text: str) -> Content:
        return Content("\n".join(inert(line) for line in text.split("\n")))

    def show(self, text: str) -> None:
        """Show another text."""
        self.text = text
        self.update(self._safe(text))
