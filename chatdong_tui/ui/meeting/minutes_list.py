"""The minutes as they grow: what was left to do, the agenda, and what is said, decided and taken on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from textual.geometry import Size

from chatdong_tui.domain.carried import RevisitLine, TopicLine
from chatdong_tui.domain.conference import ConferenceLine
from chatdong_tui.domain.meeting import AgendaItem, DecisionOption
from chatdong_tui.domain.meeting_sheet import Entry, MeetingSheet
from chatdong_tui.ui.meeting.minutes_rows import sheet_lines
from chatdong_tui.ui.widgets.plain_list import Line, LineList

_SCROLLBAR = 1
_CARRIED = {"carried": "action_item", "topic": "agenda_item", "revisit": "decision"}
"""What a row of an earlier meeting is a row of."""

Shown: TypeAlias = Entry | DecisionOption | AgendaItem | TopicLine | RevisitLine
"""What a row of the minutes shows."""


def row_of(key: str) -> tuple[str, str]:
    """Table and id of the row that a line of the minutes shows."""
    table, _, row_id = key.partition(":")
    return _CARRIED.get(table, table), row_id


class MinutesList(LineList):
    """Lines of a MeetingSheet; long ones take several rows. New lines go to the item that is selected."""

    INDENT = " "

    def __init__(self) -> None:
        super().__init__()
        self._sheet: MeetingSheet | None = None
        self._cases: Mapping[str, ConferenceLine] = {}
        self._agenda_of: dict[str, str | None] = {}
        self._wrapped_at = 0
        self._wanted = ""

    def show(self, sheet: MeetingSheet, cases: Mapping[str, ConferenceLine]) -> None:
        """The minutes of a meeting; a row that was wanted is selected as soon as it is there."""
        self._sheet, self._cases = sheet, cases
        self._wrapped_at = self._room()
        lines = sheet_lines(sheet, self._wrapped_at, cases)
        self._agenda_of = {line.key: line.agenda_id for line in lines if line.key is not None}
        self.lines = [Line(line.key, line.text, line.style) for line in lines]
        if self._wanted in self._agenda_of:
            self.select(self._wanted)
            self._wanted = ""

    def _room(self) -> int:
        return max(20, self.outer_size.width - len(self.INDENT) - _SCROLLBAR)

    def on_resize(self) -> None:
        if self._sheet is not None and self._room() != self._wrapped_at:
            self.show(self._sheet, self._cases)

    def want(self, key: str) -> None:
        """Select a row, now or when it arrives."""
        if key in self._agenda_of:
            self.select(key)
        else:
            self._wanted = key

    def select(self, key: str) -> None:
        super().select(key)
        at = next((at for at, line in enumerate(self.lines) if line.key == key), 0)
        end = at
        while end + 1 < len(self.lines) and self.lines[end + 1].key is None and self.lines[end + 1].text[:1] == " ":
            end += 1
        self.virtual_size = Size(self.size.width, len(self.lines))
        if self.size.height and end >= int(self.scroll_offset.y) + self.size.height:
            self.scroll_to(y=min(at, end - self.size.height + 1), animate=False, immediate=True)

    # what is selected

    @property
    def agenda_id(self) -> str | None:
        """The agenda item that new lines belong to; None for none."""
        if self._wanted.startswith("agenda_item:"):
            return row_of(self._wanted)[1]
        return self._agenda_of.get(self.key or "")

    @property
    def agenda_title(self) -> tuple[int, str] | None:
        """Number and title of that item."""
        blocks = self._sheet.agenda if self._sheet else ()
        return next(((no, block.item.title) for no, block in enumerate(blocks, 1) if block.id == self.agenda_id), None)

    @property
    def is_carried(self) -> bool:
        """Whether the selected row was left by an earlier meeting."""
        return (self.key or "").partition(":")[0] in _CARRIED

    def chosen(self) -> Shown | None:
        """What the selected row shows."""
        return self.record(row_of(self.key)[1]) if self.key else None

    def record(self, row_id: str) -> Shown | None:
        """What the row with this id shows."""
        sheet = self._sheet
        if sheet is None:
            return None
        items = [block.item for block in sheet.agenda]
        every = (*items, *sheet.options, *sheet.entries, *sheet.carried, *sheet.topics, *sheet.revisits)
        return next((each for each in every if each.id == row_id), None)

    def step_agenda(self, step: int) -> None:
        """Go to the next or previous item of the agenda."""
        items = [block.id for block in self._sheet.agenda] if self._sheet else []
        self._wanted = ""
        if not items:
            return
        at = items.index(self.agenda_id) + step if self.agenda_id in items else (0 if step > 0 else len(items) - 1)
        self.select(f"agenda_item:{items[max(0, min(at, len(items) - 1))]}")
