"""A field for the dongs of a zone: any list of names, written back as it was understood."""

from __future__ import annotations

from chatdong_tui.domain.network_names import split_dongs
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.words import setup as words


class DongsBox(TextBox):
    """`신사1․2동 역촌동` becomes `신사1동, 신사2동, 역촌동` when the field is left."""

    def __init__(self, dongs: tuple[str, ...] = ()) -> None:
        super().__init__(", ".join(dongs), max_length=400, placeholder=words.DONGS_EXAMPLE)

    def read(self) -> tuple[str, ...] | None:
        """The dongs, each by its full name; None when there is none."""
        return split_dongs(self.value) or None

    def write(self, value: object) -> None:
        self.restore(", ".join(value) if isinstance(value, tuple) else "")

    def spelled(self, text: str) -> str:
        return ", ".join(split_dongs(super().spelled(text)))

    @property
    def note(self) -> str:
        return words.DONGS_COUNT.format(count=len(split_dongs(self.value)))
