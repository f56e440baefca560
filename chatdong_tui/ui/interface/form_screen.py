"""The form of a task of the 업무 접점 표."""

from __future__ import annotations

from textual.app import ComposeResult

from chatdong_tui.domain.interface import InterfaceRole, InterfaceTask
from chatdong_tui.ui.kept_form import KeptForm
from chatdong_tui.ui.widgets.choice_box import ChoiceBox, code_choices
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import interface
from chatdong_tui.words import interface_screens as words


class InterfaceTaskScreen(KeptForm):
    """A new task at the end of the table, or another wording, other roles or another note of one."""

    draft_noun = "interface_task"

    def __init__(self, zone_id: str, task: InterfaceTask | None = None) -> None:
        super().__init__()
        self._zone_id = zone_id
        self._known = task
        self.draft_key = task.id if task else zone_id
        self.heading = words.CHANGE_TASK if task else words.NEW_TASK

    def body(self) -> ComposeResult:
        old = self._known
        roles = code_choices(InterfaceRole)
        yield Form(
            Field("task", words.TASK, TextBox(old.task if old else "", max_length=80), required=True),
            Field("public_role", words.PUBLIC_ROLE, ChoiceBox(roles, old and old.public_role, allow_empty=True)),
            Field("private_role", words.PRIVATE_ROLE, ChoiceBox(roles, old and old.private_role, allow_empty=True)),
            Field("note", words.NOTE, TextBox((old.note if old else "") or "", max_length=2000)),
        )

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.stage import InterfaceTaskDraft

        draft = self.form.draft(InterfaceTaskDraft)
        if draft is None:
            return False
        if self._known is not None:
            await self.perform(interface.edit, self._known.id, draft)
        else:
            await self.perform(interface.add, self._zone_id, draft)
        self.notice(words.SAVED)
        return True
