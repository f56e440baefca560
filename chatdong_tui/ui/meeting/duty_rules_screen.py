"""The rules of attendance: who must be at which meeting, in which months, since when, and by which sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.duty import DUTY_ROLES, AttendanceDuty, CoordinatorMonths
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.meeting.duty_rows import rule_cells
from chatdong_tui.ui.widgets.columns import Column
from chatdong_tui.ui.widgets.confirm import yes_no
from chatdong_tui.ui.widgets.long_list import LongList
from chatdong_tui.ui.widgets.pages import StillPages
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.usecases import duty
from chatdong_tui.usecases.desk import Desk, Noun
from chatdong_tui.words import meeting_screens_duty as words
from chatdong_tui.words.duty import source_text
from chatdong_tui.words.labels import label


@dataclass(frozen=True, slots=True)
class _Rules:
    duties: tuple[AttendanceDuty, ...]
    reading: CoordinatorMonths | None


def _rules(desk: Desk) -> _Rules:
    found = sorted(duty.duties(desk), key=_place)
    return _Rules(tuple(found), duty.coordinator_months(desk, desk.today))


def _place(rule: AttendanceDuty) -> tuple[int, int, date]:
    """By kind of meeting, post and first day."""
    return list(MeetingKind).index(rule.kind), DUTY_ROLES.index(rule.role), rule.from_on or date.min


def _no_row(screen: DutyRulesScreen) -> str:
    return "" if screen.chosen else words.NO_ROW


def _not_endable(screen: DutyRulesScreen) -> str:
    if screen.chosen is None:
        return words.NO_ROW
    until_on = screen.chosen.until_on
    return words.ALREADY_OVER if until_on is not None and until_on < screen.app.today else ""


class DutyRulesScreen(CommandScreen):
    """All rules, past and coming ones too; the sentence behind the chosen one stands below."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("add", "f4", words.ADD, words.ADD_HELP, also=("n",)),
        Command("switch", "c", words.SWITCH, words.SWITCH_HELP),
        Command("end", "e", words.END, words.END_HELP, unavailable=_not_endable),
        Command("remove", "delete", words.REMOVE, words.REMOVE_HELP, unavailable=_no_row, footer=False),
    )
    WATCHES = frozenset({Noun.MEETING})
    heading = words.RULES_HEADING

    DEFAULT_CSS = """
    DutyRulesScreen .told { height: 1; padding: 0 1; text-style: bold; }
    DutyRulesScreen #source { height: auto; max-height: 4; padding: 0 1; border-top: solid $panel; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._duties: dict[str, AttendanceDuty] = {}
        self._reading: CoordinatorMonths | None = None

    def body(self) -> ComposeResult:
        yield Plain(classes="told")
        yield LongList(
            StillPages([]),
            (
                Column(words.RULE_KIND, 20),
                Column(words.RULE_ROLE, 15),
                Column(words.RULE_MONTHS, least=8),
                Column(words.RULE_PERIOD, 26),
                Column(words.RULE_SOURCE, least=30, drop=1),
            ),
            empty=words.NO_RULE,
        )
        yield Plain(id="source")

    @property
    def chosen(self) -> AttendanceDuty | None:
        """The selected rule."""
        return self._duties.get(self.query_one(LongList).key or "")

    async def reload(self) -> None:
        found = await self.ask(_rules, group="rules")
        if found is None:
            return
        rows = self.query_one(LongList)
        chosen = rows.key
        self._duties = {each.id: each for each in found.duties}
        self._reading = found.reading
        rows.pages = StillPages([(each.id, rule_cells(each)) for each in found.duties])
        if chosen in self._duties:
            rows.select(chosen)
        reading = words.READING_IS.format(reading=label(found.reading)) if found.reading else words.NO_READING
        self.query_one(".told", Plain).show(reading)
        self._show_source()

    def _show_source(self) -> None:
        chosen = self.chosen
        self.query_one("#source", Plain).show(
            words.SOURCE_IS.format(source=source_text(chosen.source)) if chosen else ""
        )

    def on_long_list_row_highlighted(self, event: LongList.RowHighlighted) -> None:
        event.stop()
        self._show_source()

    def action_add(self) -> None:
        self.app.open("duty_rule")

    async def action_switch(self) -> None:
        other = CoordinatorMonths.TABLE
        if self._reading is CoordinatorMonths.TABLE:
            other = CoordinatorMonths.FIRST_OF_HALF
        await self.perform(duty.choose_coordinator_months, other)
        self.notice(words.SWITCHED.format(reading=label(other)))

    def action_end(self) -> None:
        self.app.open("duty_end", duty=self.chosen)

    async def action_remove(self) -> None:
        chosen = self.chosen
        assert chosen is not None
        rule = " ".join(rule_cells(chosen)[:3])
        if await self.choose(yes_no(words.REALLY_REMOVE.format(rule=rule))) == "yes":
            await self.perform(duty.remove_duty, chosen.id)
            self.notice(words.REMOVED)
