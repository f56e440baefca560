"""The conditions above the case list, always in sight: each is a field or a key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Input

from chatdong_tui.domain.case_code import Status
from chatdong_tui.ui.case.choices import Choice
from chatdong_tui.ui.widgets.choice_box import ChoiceBox, code_choices
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases.case import CaseFilter, CaseOrder
from chatdong_tui.words import case_screens as words

KEY_REST = 0.15
"""Seconds without a key after which a search begins."""

_EVERY: Choice = ("", words.EVERY)
_NOBODY = "-"
_ORDERS = (CaseOrder.CONTACTED_ON, CaseOrder.CASE_NO, CaseOrder.FOUND_ON)


class FilterBar(Widget):
    """Holds the conditions; says Changed when they are others.

    It begins with what a coordinator sits down for: the open cases of the own zone, the longest without
    contact first, so that nobody is forgotten. A case that is being looked for is found by `/` at once.
    """

    DEFAULT_CSS = """
    FilterBar { height: 3; }
    FilterBar Horizontal { height: 1; }
    FilterBar Horizontal > Plain { width: auto; padding: 0 1; color: $text-muted; }
    FilterBar #conditions { padding: 0 1; color: $text-muted; }
    """

    class Changed(Message):
        """Other conditions hold now."""

        def __init__(self, wanted: CaseFilter) -> None:
            super().__init__()
            self.wanted = wanted

    class Left(Message):
        """The person goes on to the list."""

    BOXES: ClassVar[dict[str, str]] = {"dong_id": "dong", "status": "status", "manager_id": "manager"}

    def __init__(self) -> None:
        super().__init__()
        self.wanted = CaseFilter(open_only=True, order=CaseOrder.CONTACTED_ON)
        self._zone_id: str | None = None
        self._zone = words.EVERY_ZONE
        self._gap = 0
        self._today = date.min
        self._rest: Timer | None = None

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield Plain(words.FIND)
            yield TextBox(max_length=80, placeholder=words.FIND_EXAMPLE, id="text")
        with Horizontal():
            yield Plain(words.DONG)
            yield ChoiceBox([_EVERY], "", id="dong")
            yield Plain(words.STATUS)
            yield ChoiceBox([_EVERY, *code_choices(Status)], "", id="status")
            yield Plain(words.MANAGER)
            yield ChoiceBox([_EVERY], "", id="manager")
        yield Plain(id="conditions")

    # what it is told

    def begin(self, zone_id: str | None, zone: str, today: date, gap: int) -> None:
        """Start with the desk's own zone (None: it has none). gap: days without contact that count as silent."""
        self._zone_id, self._zone, self._today, self._gap = zone_id, zone, today, gap
        self._want(replace(self.wanted, zone_id=zone_id))

    def offer(self, dongs: Sequence[Choice], people: Sequence[Choice]) -> None:
        """What can be picked."""
        for name, choices in (("dong", dongs), ("manager", [(_NOBODY, words.NOBODY_YET), *people])):
            box = self.query_one(f"#{name}", ChoiceBox)
            chosen = box.value
            box.choices = [_EVERY, *choices]
            box.write(chosen if chosen is not None else "")

    @property
    def has_zone(self) -> bool:
        """Whether the desk belongs to a zone."""
        return self._zone_id is not None

    # what the keys do

    def look_for_text(self) -> None:
        self.query_one("#text", TextBox).focus()

    def pick(self, name: str) -> None:
        """Open one of the pick lists: 'dong', 'status', 'manager'."""
        box = self.query_one(f"#{name}", ChoiceBox)
        box.focus()
        box.open()

    def toggle_open(self) -> None:
        self._want(replace(self.wanted, open_only=not self.wanted.open_only))

    def toggle_silent(self) -> None:
        since = None if self.wanted.no_contact_since else self._today - timedelta(days=self._gap)
        self._want(replace(self.wanted, no_contact_since=since))

    def toggle_zone(self) -> None:
        self._want(replace(self.wanted, zone_id=None if self.wanted.zone_id else self._zone_id))

    def next_order(self) -> None:
        order = _ORDERS[(_ORDERS.index(self.wanted.order) + 1) % len(_ORDERS)]
        self._want(replace(self.wanted, order=order, descending=order is CaseOrder.FOUND_ON))

    def clear(self) -> None:
        """No condition at all: every case of the file."""
        self.query_one("#text", TextBox).restore("")
        for name in self.BOXES.values():
            self.query_one(f"#{name}", ChoiceBox).write("")
        self._want(CaseFilter(order=self.wanted.order, descending=self.wanted.descending))

    # what the fields do

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        if self._rest is not None:
            self._rest.stop()
        self._rest = self.set_timer(KEY_REST, self._search)

    def _search(self) -> None:
        if self._rest is not None:
            self._rest.stop()
        text = self.query_one("#text", TextBox).value.strip()
        if text != self.wanted.text:
            self._want(replace(self.wanted, text=text))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._search()
        self.post_message(self.Left())

    def on_key(self, event: events.Key) -> None:
        if event.key == "down":
            event.stop()
            self._search()
            self.post_message(self.Left())

    def on_choice_box_picked(self, event: ChoiceBox.Picked) -> None:
        event.stop()
        name = next(field for field, box in self.BOXES.items() if box == event.box.id)
        picked = {"": None, _NOBODY: ""}.get(str(event.value), event.value)
        changes: dict[str, object] = {name: picked}
        if isinstance(event.value, Status) and not event.value.is_open:
            changes["open_only"] = False
        self._want(replace(self.wanted, **changes))  # type: ignore[arg-type]  # the names are those of BOXES
        self.post_message(self.Left())

    def _want(self, wanted: CaseFilter) -> None:
        self.wanted = wanted
        self._describe()
        self.post_message(self.Changed(wanted))

    def _describe(self) -> None:
        silent = words.SILENT_ONLY.format(days=self._gap) if self.wanted.no_contact_since else words.SILENT_OR_NOT
        self.query_one("#conditions", Plain).show(
            words.FILTERS.format(
                zone=self._zone if self.wanted.zone_id else words.EVERY_ZONE,
                open=words.OPEN_ONLY if self.wanted.open_only else words.CLOSED_TOO,
                silent=silent,
                order=words.ORDERS[self.wanted.order],
            )
        )
