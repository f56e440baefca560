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

from chatdong_tui.domain.case_clock import FlagKind
from chatdong_tui.domain.case_code import CrisisLevel, Status
from chatdong_tui.ui.case.choices import Choice
from chatdong_tui.ui.widgets.choice_box import ChoiceBox, code_choices
from chatdong_tui.ui.widgets.name_box import NameBox
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases.case import CaseFilter, CaseOrder
from chatdong_tui.usecases.case_filter import CLOSING_DAYS
from chatdong_tui.words import case_list as words
from chatdong_tui.words.case_flag import late_mark

KEY_REST = 0.15
"""Seconds without a key after which a search begins."""

_EVERY: Choice = ("", words.EVERY)
_NOBODY = "-"
_ANY = "any"
_LATE: tuple[Choice, ...] = (_EVERY, (_ANY, words.ANY_LATE), *((kind, late_mark(kind)) for kind in FlagKind))


def _order_choices(wanted: CaseFilter) -> list[Choice]:
    """Each column, in the words of the direction it would be sorted in; of a search also as it was found."""
    offered = [order for order in map(CaseOrder, words.ORDERS) if wanted.text or order is not CaseOrder.RECORDED]
    return [(order, words.ORDERS[order][wanted.descending]) for order in offered]


class FilterBar(Widget):
    """Holds the conditions; says Changed when they are others.

    It begins with what a coordinator sits down for: the open cases of the own zone, the longest without
    contact first, so that nobody is forgotten. A case that is being looked for is found by `/` at once.
    """

    DEFAULT_CSS = """
    FilterBar { height: 4; }
    FilterBar Horizontal { height: 1; }
    FilterBar Horizontal > Plain { width: auto; padding: 0 1; color: $text-muted; }
    FilterBar #order { width: 28; }
    FilterBar #level { width: 10; }
    FilterBar #late { width: 22; }
    FilterBar #conditions { padding: 0 1; color: $text-muted; }
    """

    class Changed(Message):
        """Other conditions hold now."""

        def __init__(self, wanted: CaseFilter) -> None:
            super().__init__()
            self.wanted = wanted

    class Left(Message):
        """The person goes on to the list."""

    BOXES: ClassVar[dict[str, str]] = {
        "dong_id": "dong", "status": "status", "manager_id": "manager", "level": "level", "late_by": "late",
        "order": "order",
    }  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self.wanted = CaseFilter(open_only=True, order=CaseOrder.CONTACTED_ON)
        self._order_before = (self.wanted.order, False)
        self._goes_by = ""
        self._zone_id: str | None = None
        self._zone = words.EVERY_ZONE
        self._gap = 0
        self._today = date.min
        self._rest: Timer | None = None

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield Plain(words.FIND)
            yield NameBox(max_length=80, placeholder=words.FIND_EXAMPLE, id="text")
            yield Plain(words.ORDER)
            yield ChoiceBox(_order_choices(self.wanted), self.wanted.order, id="order")
        with Horizontal():
            yield Plain(words.DONG)
            yield ChoiceBox([_EVERY], "", id="dong")
            yield Plain(words.STATUS)
            yield ChoiceBox([_EVERY, *code_choices(Status)], "", id="status")
            yield Plain(words.MANAGER)
            yield ChoiceBox([_EVERY, (_NOBODY, words.NOBODY_YET)], "", id="manager")
        with Horizontal():
            yield Plain(words.LEVEL)
            yield ChoiceBox([_EVERY, *code_choices(CrisisLevel)], "", id="level")
            yield Plain(words.LATE)
            yield ChoiceBox(_LATE, "", id="late")
            yield Plain(words.NAMED, id="named")
        yield Plain(id="conditions")

    # what it is told

    def begin(self, zone_id: str | None, zone: str, today: date, gap: int) -> None:
        """Start with the desk's own zone (None: it has none). gap: days without contact that count as silent."""
        self._zone_id, self._zone, self._today, self._gap = zone_id, zone, today, gap
        self._want(replace(self.wanted, zone_id=zone_id))

    def offer(self, dongs: Sequence[Choice], people: Sequence[Choice]) -> None:
        """What can be picked."""
        for name, choices in (("dong", dongs), ("manager", [(_NOBODY, words.NOBODY_YET), *people])):
            box = self._box(name)
            if box.choices != (offered := [_EVERY, *choices]):
                box.choices = offered
        self._show()

    def take(self, wanted: CaseFilter, name: str) -> None:
        """Show these conditions, which go by a name."""
        self._stop_resting()
        self.query_one("#text", TextBox).restore(wanted.text)
        self._want(wanted, name)

    @property
    def has_zone(self) -> bool:
        """Whether the desk belongs to a zone."""
        return self._zone_id is not None

    # what the keys do

    def look_for_text(self) -> None:
        self.query_one("#text", TextBox).focus()

    def pick(self, name: str) -> None:
        """Open one of the pick lists, by its name in BOXES."""
        box = self._box(name)
        box.focus()
        box.open()

    def toggle_open(self) -> None:
        self._want(replace(self.wanted, open_only=not self.wanted.open_only))

    def toggle_silent(self) -> None:
        since = None if self.wanted.no_contact_since else self._today - timedelta(days=self._gap)
        self._want(replace(self.wanted, no_contact_since=since))

    def toggle_ending(self) -> None:
        until = None if self.wanted.ends_by else self._today + timedelta(days=CLOSING_DAYS)
        self._want(replace(self.wanted, ends_by=until))

    def toggle_zone(self) -> None:
        self._want(replace(self.wanted, zone_id=None if self.wanted.zone_id else self._zone_id))

    def reverse(self) -> None:
        self._want(replace(self.wanted, descending=not self.wanted.descending), self._goes_by)

    def clear(self) -> None:
        """No condition at all: every case of the file."""
        searched = self.wanted.order is CaseOrder.RECORDED
        order, descending = self._order_before if searched else (self.wanted.order, self.wanted.descending)
        self.take(CaseFilter(order=order, descending=descending), "")

    # what the fields do

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._stop_resting()
        self._rest = self.set_timer(KEY_REST, self._search)

    def _stop_resting(self) -> None:
        if self._rest is not None:
            self._rest.stop()

    def _search(self) -> None:
        self._stop_resting()
        text = self.query_one("#text", TextBox).value.strip()
        if text == self.wanted.text:
            return
        order = self.wanted.order, self.wanted.descending
        if not self.wanted.text:
            # What is found is shown as it is found, the newest first: of a million cases that is at once.
            self._order_before, order = order, (CaseOrder.RECORDED, True)
        elif not text and order[0] is CaseOrder.RECORDED:
            order = self._order_before
        self._want(replace(self.wanted, text=text, order=order[0], descending=order[1]))

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
        field = next(field for field, box in self.BOXES.items() if box == event.box.id)
        picked = {"": None, _NOBODY: ""}.get(str(event.value), event.value)
        changes: dict[str, object] = {field: picked}
        if field == "late_by":
            late = picked is not None
            changes = {field: self._today if late else None, "flag": None if picked == _ANY else picked}
        elif isinstance(picked, Status) and not picked.is_open:
            changes["open_only"] = False
        self._want(
            replace(self.wanted, **changes),  # type: ignore[arg-type]  # the names are those of BOXES
            self._goes_by if field == "order" else "",
        )
        self.post_message(self.Left())

    def on_choice_box_finished(self, event: ChoiceBox.Finished) -> None:
        event.stop()
        self.post_message(self.Left())

    def _want(self, wanted: CaseFilter, name: str = "") -> None:
        self.wanted, self._goes_by = wanted, name
        self._show()
        self.post_message(self.Changed(wanted))

    def _box(self, name: str) -> ChoiceBox:
        return self.query_one(f"#{name}", ChoiceBox)

    def _show(self) -> None:
        """Bring the fields into line with what is wanted."""
        wanted = self.wanted
        order = self._box("order")
        if order.choices != (choices := _order_choices(wanted)):
            order.choices = choices
        late = "" if wanted.late_by is None else wanted.flag or _ANY
        shown: dict[str, object] = {
            "dong": wanted.dong_id or "", "status": wanted.status or "", "level": wanted.level or "", "late": late,
            "manager": _NOBODY if wanted.manager_id == "" else wanted.manager_id or "", "order": wanted.order,
        }  # fmt: skip
        for name, value in shown.items():
            self._box(name).write(value)
        self.query_one("#named", Plain).show(
            words.NAMED_AS.format(name=self._goes_by) if self._goes_by else words.NAMED
        )
        silent, ends = wanted.no_contact_since, wanted.ends_by
        self.query_one("#conditions", Plain).show(
            words.FILTERS.format(
                zone=self._zone if wanted.zone_id else words.EVERY_ZONE,
                open=words.OPEN_ONLY if wanted.open_only or wanted.late_by else words.CLOSED_TOO,
                silent=words.SILENT_ONLY.format(days=(self._today - silent).days) if silent else words.SILENT_OR_NOT,
                ending=words.ENDING_ONLY.format(days=(ends - self._today).days) if ends else words.ENDING_OR_NOT,
            )
        )
