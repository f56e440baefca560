"""What was handed in of a paper, each sending with its figures, and what changed since with its reason."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.submission import SubmissionForm
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.usecases.desk import Noun
from chatdong_tui.usecases.submission_version import Explained, PaperHistory, history
from chatdong_tui.words import submission_screens as words
from chatdong_tui.words.formats import short_date
from chatdong_tui.words.labels import label, zone_name
from chatdong_tui.words.submission import change_text, figure_text, paper_name


def _no_correction(screen: PaperHistoryScreen) -> str:
    return "" if screen.chosen else words.NO_CORRECTION


def lines(told: PaperHistory) -> list[Line]:
    """Corrections first, then each sending, the last one with its figures. The key of a correction is its figure's."""
    found = [Line(None, words.STATE_OF.format(mark=_state(told), due=short_date(told.due_on)), "heading")]
    if told.corrections:
        found.append(Line(None, words.CORRECTIONS.format(count=len(told.corrections)), "heading"))
        found += [_correction(each) for each in told.corrections]
    elif told.now:
        found.append(Line(None, words.NO_CORRECTIONS, "quiet"))
    found.append(Line(None, words.SENT, "heading"))
    for view in reversed(told.versions):
        changed = words.VERSION_CHANGED.format(count=len(view.changed)) if view.changed else ""
        day = short_date(view.version.taken_on)
        text = words.VERSION.format(no=view.version.version_no, day=day, count=len(view.figures), changed=changed)
        found.append(Line(f"sent:{view.version.version_no}", text))
        found += [Line(None, words.CHANGED_AT.format(change=change_text(each)), "quiet") for each in view.changed]
    if told.versions and told.versions[-1].figures:
        last = told.versions[-1]
        found.append(Line(None, words.AS_SENT.format(no=last.version.version_no), "heading"))
        for each in last.figures:
            found.append(Line(f"sent:{each.key}", f"{each.label}  {figure_text(each.value, each.unit)}"))
    return found


def _state(told: PaperHistory) -> str:
    return label(told.submission.state)


def _correction(each: Explained) -> Line:
    text = words.WITH_REASON if each.reason else words.WITHOUT_REASON
    change = change_text(each.difference)
    return Line(each.difference.key, text.format(change=change, reason=each.reason), "" if each.reason else "alert")


class PaperHistoryScreen(CommandScreen):
    """The cursor stands on a correction, to give its reason."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("explain", "enter", words.EXPLAIN, words.EXPLAIN_HELP, unavailable=_no_correction, also=("e",)),
    )
    WATCHES = frozenset(Noun)

    def __init__(self, zone_id: str, form: SubmissionForm, period: str) -> None:
        super().__init__()
        self._what = (zone_id, form, period)
        self._told: PaperHistory | None = None
        self.heading = words.HISTORY

    @property
    def chosen(self) -> Explained | None:
        """The correction under the cursor."""
        key = self.query_one(LineList).key
        corrections = self._told.corrections if self._told else ()
        return next((each for each in corrections if each.difference.key == key), None)

    def body(self) -> ComposeResult:
        yield LineList([])

    async def reload(self) -> None:
        told = await self.ask(history, *self._what, group="history")
        if told is None:
            return
        self._told = told
        name = paper_name(told.submission.form, told.submission.period)
        self.set_heading(f"{words.HISTORY} {zone_name(told.zone.no, told.zone.name)} {name}")
        self.query_one(LineList).lines = lines(told)

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        self.action_invoke("explain")

    def action_explain(self) -> None:
        assert self.chosen is not None
        zone_id, form, period = self._what
        self.app.open(
            "paper_reason",
            zone_id=zone_id,
            form=form,
            period=period,
            difference=self.chosen.difference,
            reason=self.chosen.reason,
        )
