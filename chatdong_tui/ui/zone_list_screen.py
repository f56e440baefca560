"""What the lists of one zone's tasks share: which zone is shown, the cursor, and the line that was just added."""

from __future__ import annotations

from collections.abc import Sequence

from textual.events import Resize

from chatdong_tui.ui.command_screen import Changed, CommandScreen
from chatdong_tui.ui.own_zone import ZoneShown, own_zone
from chatdong_tui.ui.widgets.plain_list import Line, LineList


class ZoneListScreen(CommandScreen):
    """Its body holds one LineList. no_zone: what is said where there is no zone."""

    no_zone: str

    def __init__(self, zone_id: str | None = None) -> None:
        """zone_id: which zone to begin with; the desk's own without one."""
        super().__init__()
        self._first_zone = zone_id
        self._zone: ZoneShown | None = None
        self._new: frozenset[str] = frozenset()

    @property
    def list(self) -> LineList:
        return self.query_one(LineList)

    async def show_zone(self, zone: ZoneShown) -> None:
        """Read what is known of this zone, and draw it."""
        raise NotImplementedError

    def draw(self) -> None:
        """Draw again what was read; nothing before that."""
        raise NotImplementedError

    async def reload(self) -> None:
        if self._zone is None:
            found = await self.ask(own_zone)
            if found is None:
                return
            self._zone = found.starting_at(self._first_zone)
        if self._zone.id:
            await self.show_zone(self._zone)
        else:
            self.notice(self.no_zone)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Fill the list. What was just added is selected, so that the next key can go on with it."""
        self.list.lines = lines
        new = [line.key for line in lines if line.key in self._new]
        if len(new) == 1 and new[0] is not None:
            self.list.select(new[0])
        self._new = frozenset()

    def on_changed(self, event: Changed) -> None:
        known = {line.key for line in self.list.lines}
        self._new = frozenset(event.change.row_ids - known)

    def on_resize(self, event: Resize) -> None:
        self.draw()

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        self.action_invoke("change")

    async def action_other_zone(self) -> None:
        assert self._zone is not None
        self._zone = self._zone.next()
        await self.reload()
