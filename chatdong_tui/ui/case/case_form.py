"""What the forms of a case share: what can be picked in them, and drafts made of several parts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from chatdong_tui.ui.case.choices import Choices, read_choices
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.kept_form import KeptForm
from chatdong_tui.ui.widgets.form import Form

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.text import Draft

D = TypeVar("D", bound="Draft")


class CaseForm(KeptForm):
    """A form that is given all that can be picked in it. decisive: the fields that others depend on."""

    decisive: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, draft_key: str, choices: Choices) -> None:
        super().__init__()
        self.draft_key = draft_key
        self.choices = choices

    def ask_what_fits(self) -> None:
        """Hide the fields that what stands in the decisive ones makes pointless."""

    def on_mount(self) -> None:
        self.ask_what_fits()

    def restore(self, typed: dict[str, str]) -> None:
        super().restore(typed)
        self.ask_what_fits()

    def on_form_changed(self, event: Form.Changed) -> None:
        if event.name in self.decisive:
            self.ask_what_fits()

    def draft_of(self, kind: type[D], **values: Any) -> D | None:
        """A draft of these values; None when a rule is broken, which is then shown at its field."""
        from pydantic import ValidationError

        from chatdong_tui.domain.draft.text import broken_rules

        try:
            return kind(**values)
        except ValidationError as error:
            self.form.show_errors(broken_rules(error))
            return None


async def open_form(screen: CommandScreen, kind: Callable[..., CaseForm], *args: Any) -> None:
    """Open a form over `screen`, with all that can be picked in it already at hand."""
    choices = await screen.ask(read_choices)
    if choices is not None:
        screen.app.push_screen(kind(*args, choices))
