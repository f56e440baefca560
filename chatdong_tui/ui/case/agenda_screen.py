"""Which meeting deals with these cases: those on cases first, the next one first."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.domain.meeting_sheet import MeetingLine
from chatdong_tui.ui.case.list_rows import day_text, numbered
from chatdong_tui.ui.case.numbered_screen import NumberedScreen
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.usecases import conference
from chatdong_tui.usecases.desk import Noun
from chatdong_tui.words import case_list as words
from chatdong_tui.words.labels import label, zone_name


def _no_line(screen: AgendaScreen) -> str:
    return "" if screen.query_one(LineList).key else words.NO_MEETING_AHEAD


class AgendaScreen(NumberedScreen):
    """chosen: the numbers of the cases by id. put_on: called when they are on an agenda."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (  # type: ignore[assignment]  # Textual's palette is not used
        Command("pick", "enter", words.PICK_MEETING, words.PICK_MEETING_HELP, unavailable=_no_line),
        Command("new_meeting", "f4", words.NEW_MEETING, words.NEW_MEETING_HELP),
    )
    WATCHES = frozenset({Noun.MEETING})
    heading = words.AGENDA
    DEFAULT_CSS = "AgendaScreen #question { padding: 0 1 1 1; }"

    def __init__(self, chosen: Mapping[str, str], put_on: Callable[[], None]) -> None:
        super().__init__()
        self._chosen = chosen
        self._put_on = put_on
        self._meetings: dict[str, MeetingLine] = {}
        self._wanted = ""

    def body(self) -> ComposeResult:
        yield Plain(words.AGENDA_OF.format(count=len(self._chosen)), id="question")
        yield LineList([])

    async def reload(self) -> None:
        found = await self.ask(conference.agendas, group="agendas")
        if found is None:
            return
        self._meetings = {line.id: line for line in found}
        on_cases = [line for line in found if line.kind.on_cases]
        others = [line for line in found if not line.kind.on_cases]
        lines: list[Line] = []
        for heading, group in ((words.CASE_MEETINGS, on_cases), (words.OTHER_MEETINGS, others)):
            if group:
                lines.append(Line(None, heading, "heading"))
                lines += [Line(line.id, numbered(found.index(line) + 1, self._told(line))) for line in group]
        self.query_one(LineList).lines = lines or [Line(None, words.NO_MEETING_AHEAD, "quiet")]
        if self._wanted in self._meetings:
            self.query_one(LineList).select(self._wanted)
            self._wanted = ""
            self.action_invoke("pick")

    def _told(self, line: MeetingLine) -> str:
        zone = zone_name(line.zone_no) if line.zone_no else words.WHOLE_DISTRICT
        parts = (day_text(line.held_on, self.app.today), line.starts_at, zone, label(line.kind), line.title)
        return "  ".join(part for part in parts if part)

    @property
    def keys_by_number(self) -> Sequence[str]:
        return tuple(self._meetings)

    async def action_pick(self) -> None:
        line = self._meetings[self.query_one(LineList).key or ""]
        done = await self.perform(conference.put_on_agenda, tuple(self._chosen), line.id)
        meeting = words.MEETING.format(day=day_text(line.held_on, self.app.today), kind=label(line.kind))
        added, there = len(done.value), len(self._chosen) - len(done.value)
        said = (words.PUT_ON if added else words.NONE_PUT_ON).format(meeting=meeting, count=added)
        self.notice(said + (words.THERE_ALREADY.format(count=there) if added and there else ""))
        self._put_on()
        self.close()

    def action_new_meeting(self) -> None:
        self.app.open("meeting_head", kind=MeetingKind.CASE_CONFERENCE, then=self._take)

    def _take(self, meeting_id: str) -> None:
        """Put the cases on the agenda of the meeting that was just planned for them."""
        self._wanted = meeting_id
        self.load()
