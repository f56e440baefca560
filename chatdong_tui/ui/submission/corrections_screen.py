"""Every figure of a year that changed after it was handed in, to give each its reason."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.monthly import Correction
from chatdong_tui.domain.submission import SubmissionForm
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.usecases.deadline import zones_of_year
from chatdong_tui.usecases.desk import Desk, Noun
from chatdong_tui.words import submission_screens as words
from chatdong_tui.words.formats import month_name
from chatdong_tui.words.labels import zone_name
from chatdong_tui.words.submission import change_text


def _no_correction(screen: CorrectionsScreen) -> str:
    return "" if screen.chosen else words.NO_CORRECTION


def _found(desk: Desk, year: int, zone_no: int | None) -> tuple[tuple[Correction, ...], dict[str, str]]:
    """What changed, and what the zones are called."""
    from chatdong_tui.usecases.submission_version import corrections

    zones = zones_of_year(desk, year)
    if not zones:
        return (), {}
    return corrections(desk, year, zone_no), {zone.id: zone_name(zone.no, zone.name) for zone in zones}


class CorrectionsScreen(CommandScreen):
    """A line opens the form for its reason."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("explain", "enter", words.EXPLAIN, words.EXPLAIN_HELP, unavailable=_no_correction, also=("e",)),
    )
    WATCHES = frozenset({Noun.SUBMISSION})
    heading = words.CORRECTION_LIST
    DEFAULT_CSS = "CorrectionsScreen #head { height: 1; padding: 0 1; text-style: bold; }"

    def __init__(self, year: int = 0, zone_no: int | None = None) -> None:
        """zone_no: None for every zone."""
        super().__init__()
        self._year = year
        self._zone_no = zone_no
        self._each: dict[str, Correction] = {}

    @property
    def chosen(self) -> Correction | None:
        return self._each.get(self.query_one(LineList).key or "")

    def body(self) -> ComposeResult:
        yield Plain(words.SEARCHING, id="head")
        yield LineList([])

    async def reload(self) -> None:
        year = self._year or self.app.today.year
        found = await self.ask(_found, year, self._zone_no, group="corrections")
        if found is None:
            return
        corrections, names = found
        self._each = {f"{each.zone_id}:{each.month}:{each.difference.key}": each for each in corrections}
        open_ = sum(each.reason is None for each in corrections)
        text = words.FOUND.format(year=year, count=len(corrections), open=open_)
        self.query_one("#head", Plain).show(text if corrections else words.NOTHING_CORRECTED)
        self.query_one(LineList).lines = [self._line(key, each, names) for key, each in self._each.items()]

    def _line(self, key: str, each: Correction, names: dict[str, str]) -> Line:
        text = words.WITH_REASON if each.reason else words.WITHOUT_REASON
        told = text.format(change=change_text(each.difference), reason=each.reason)
        line = words.CORRECTION_LINE.format(zone=names[each.zone_id], month=month_name(each.month), text=told)
        return Line(key, line, "" if each.reason else "alert")

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        self.action_invoke("explain")

    def action_explain(self) -> None:
        each = self.chosen
        assert each is not None
        self.app.open(
            "paper_reason",
            zone_id=each.zone_id,
            form=SubmissionForm.MEETING_REPORT,
            period=each.month,
            difference=each.difference,
            reason=each.reason,
        )
