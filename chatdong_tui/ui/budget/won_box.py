"""Fields for money: an amount in won, and a 산출내역 with what it comes to beside it."""

from __future__ import annotations

import re

from chatdong_tui.domain import cost_basis
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.words import budget_screens as words
from chatdong_tui.words.budget import amount_broken
from chatdong_tui.words.formats import count

_LINE_END = re.compile(r"\s*[\r\n]+\s*")


def shown(won: int) -> str:
    """`24,000원`."""
    return count(won, words.WON)


class WonBox(TextBox):
    """Whole won, or nothing: `24000`, `24,000원`, `24천원`; also a small sum, `12,000*2`."""

    retyped = True

    def __init__(self, value: int | None = None, *, placeholder: str = "", id: str | None = None) -> None:
        super().__init__("" if value is None else shown(value), max_length=60, placeholder=placeholder, id=id)

    def _understood(self, text: str) -> int | None:
        bare = text.strip().removesuffix(words.WON).replace(",", "").strip()
        # Interest of 0 won is an answer; a product of 0 is a slip.
        return 0 if bare == "0" else cost_basis.parse(text).amount

    @property
    def note(self) -> str:
        found = self._understood(self.value)
        return "" if found is None or shown(found) == self.value else shown(found)

    def spelled(self, text: str) -> str:
        found = self._understood(text)
        return super().spelled(text) if found is None else shown(found)

    def read(self) -> object:
        """The amount, None when the field is empty. Raises RuleBroken for what is no amount."""
        if not self.value.strip():
            return None
        found = self._understood(self.value)
        if found is None:
            raise amount_broken(cost_basis.parse(self.value))
        return found

    def write(self, value: object) -> None:
        self.restore(shown(value) if isinstance(value, int) else "")


class BasisBox(TextBox):
    """A 산출내역 as typed. A pasted one keeps its lines apart."""

    @property
    def note(self) -> str:
        amount = cost_basis.parse(self.value).amount
        return "" if amount is None else f"= {shown(amount)}"

    def read(self) -> object:
        return super().read() or None

    def take(self, text: str) -> None:
        super().take(_LINE_END.sub(" / ", text.strip()))
