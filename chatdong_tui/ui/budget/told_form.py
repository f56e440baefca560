"""A form of money that tells beside its fields what the typed amounts come to."""

from __future__ import annotations

from chatdong_tui.ui.kept_form import KeptForm
from chatdong_tui.ui.widgets.form import Form


class ToldForm(KeptForm):
    """A subclass shows in `_show` what follows from what is typed so far."""

    def _show(self) -> None:
        raise NotImplementedError

    def on_form_changed(self, event: Form.Changed) -> None:
        self._show()

    def on_form_field_done(self, event: Form.FieldDone) -> None:
        # The last of many quick keys is told only so.
        self._show()
