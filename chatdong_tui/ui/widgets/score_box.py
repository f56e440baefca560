"""A field for a satisfaction of at most 100 points: `93.08`, `93점`."""

from __future__ import annotations

from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.words.training import read_score, score


class ScoreBox(TextBox):
    """Hundredths of a point, or nothing."""

    retyped = True

    def __init__(self, *, placeholder: str = "", id: str | None = None) -> None:
        super().__init__("", max_length=10, placeholder=placeholder, id=id)

    def spelled(self, text: str) -> str:
        try:
            return score(read_score(text))
        except ValueError:
            return super().spelled(text)

    def read(self) -> object:
        """The score, None when the field is empty. Raises RuleBroken(NOT_A_NUMBER)."""
        if not self.value.strip():
            return None
        try:
            return read_score(self.value)
        except ValueError:
            raise RuleBroken("", Rule.NOT_A_NUMBER) from None

    def write(self, value: object) -> None:
        self.restore(score(value) if isinstance(value, int) else "")
