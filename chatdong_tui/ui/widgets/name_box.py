"""A field for what a household is called or is noted of it, covered while others look at the screen."""

from __future__ import annotations

from rich.cells import cell_len
from rich.text import Text

from chatdong_tui.ui.widgets.text_box import TextBox


class NameBox(TextBox):
    """Text that is drawn as stars while the app's `projector` is set, each sign as wide as it was."""

    def on_mount(self) -> None:
        super().on_mount()
        if hasattr(self.app, "projector"):
            self.watch(self.app, "projector", self._starred)

    def _starred(self, covered: bool) -> None:
        self.password = covered

    @property
    def _value(self) -> Text:
        if not self.password:
            return super()._value
        return Text("*" * cell_len(self.value), no_wrap=True, overflow="ignore", end="")
