"""The first screen: this month at a glance, each line one key from its thing."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.events import Resize

from chatdong_tui.domain.home import Glance
from chatdong_tui.domain.submission import Paper
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.home import rows
from chatdong_tui.ui.room import Room
from chatdong_tui.ui.widgets.plain_list import LineList
from chatdong_tui.usecases import home
from chatdong_tui.usecases.desk import Noun
from chatdong_tui.words import home as words
from chatdong_tui.words.formats import short_date
from chatdong_tui.words.submission import paper_name

FEW, MORE, ALL = 3, home.SHOWN - 1, 500
"""Lines of a section on a small and on a large screen, and of one that is spread out."""
_FRAME = 3
"""Rows of the frame around the list."""
_LARGE = 32
"""Rows from which a screen is large."""


def _no_line(screen: HomeScreen) -> str:
    return "" if screen.key else words.NO_LINE


def _no_action(screen: HomeScreen) -> str:
    return "" if screen.key.startswith("action:") else words.NO_ACTION_CHOSEN


def _no_paper(screen: HomeScreen) -> str:
    return "" if screen.key.startswith("paper:") else words.NO_PAPER_CHOSEN


class HomeScreen(Room):
    """Meetings, open actions, what comes back, late and quiet cases, agreements, projects, papers; every room."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("open_line", "enter", words.OPEN, words.OPEN_HELP, unavailable=_no_line, also=("space",)),
        Command("meetings", "f3", words.GO_MEETINGS, words.GO_MEETINGS_HELP, also=("1", "m")),
        Command("cases", "f4", words.GO_CASES, words.GO_CASES_HELP, also=("2", "c")),
        Command("projects", "f5", words.GO_PROJECTS, words.GO_PROJECTS_HELP, also=("3", "p")),
        Command("network", "f6", words.GO_NETWORK, words.GO_NETWORK_HELP, also=("4", "n")),
        Command("export", "f7", words.GO_EXPORT, words.GO_EXPORT_HELP, also=("5", "x")),
        Command("budget", "6", words.GO_BUDGET, words.GO_BUDGET_HELP, also=("b",)),
        Command("indicators", "7", words.GO_INDICATORS, words.GO_INDICATORS_HELP, also=("i",)),
        Command("calendar", "8", words.GO_CALENDAR, words.GO_CALENDAR_HELP, also=("k",)),
        Command("month_end", "9", words.GO_MONTH_END, words.GO_MONTH_END_HELP, also=("e",)),
        Command("registers", "0", words.GO_REGISTERS, words.GO_REGISTERS_HELP, also=("r",)),
        Command("charts", "g", words.GO_CHARTS, words.GO_CHARTS_HELP),
        Command("search", "slash", words.SEARCH, words.SEARCH_HELP, footer=False),
        Command("finish", "d", words.FINISH, words.FINISH_HELP, unavailable=_no_action, footer=False),
        Command("submit", "s", words.SUBMIT, words.SUBMIT_HELP, unavailable=_no_paper, footer=False),
    )
    WATCHES: ClassVar[frozenset[Noun]] = frozenset(
        (Noun.NETWORK, Noun.MEETING, Noun.CASE, Noun.PROJECT, Noun.BUDGET, Noun.SUBMISSION)
    )
    heading = words.HOME

    def __init__(self, glance: Glance | None = None) -> None:
        """glance: what was read before the screen stood, so that its first frame shows it."""
        super().__init__()
        self._glance = glance
        self._read_before = glance is not None
        self._whole: frozenset[str] = frozenset()

    def body(self) -> ComposeResult:
        yield LineList([])

    @property
    def key(self) -> str:
        """The chosen line, '' for none."""
        return self.query_one(LineList).key or ""

    @property
    def _few(self) -> int:
        return MORE if self.size.height >= _LARGE else FEW

    async def reload(self) -> None:
        if self._read_before:
            self._read_before = False
            return
        first = ALL if self._whole else home.SHOWN
        glance = await self.ask(home.glance, first, group="glance")
        if glance is not None:
            self._glance = glance
            self._draw()

    def _draw(self) -> None:
        if self._glance is not None:
            gap = self.desk.settings.contact_gap_days
            size = max(76, self.size.width - 4), self.size.height - _FRAME
            glance = rows.for_others(self._glance) if self.app.projector else self._glance
            self.query_one(LineList).lines = rows.lines(glance, size, self._few, self._whole, gap)

    def projected(self) -> None:
        self._draw()

    def on_resize(self, event: Resize) -> None:
        self._draw()

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        self.action_invoke("open_line")

    async def action_open_line(self) -> None:
        noun, _, rest = self.key.partition(":")
        if noun == "meeting" and not rest:
            self.app.open("meetings")
        elif noun in ("meeting", "case", "project"):
            self.app.open(noun, **{f"{noun}_id": rest})
        elif noun == "late":
            self.app.open("case", case_id=rest)
        elif noun in ("action", "revisit"):
            self.app.open("meeting", meeting_id=rest.partition(":")[2])
        elif noun == "agreement":
            self._open_agreement(rest)
        elif noun == "paper":
            period = self._paper().period
            self.app.open("export", **({"month": period} if "-" in period else {}))
        elif noun == "duty":
            self.app.open("calendar", key=rest)
        elif noun == "month_end":
            self.app.open("month_end", month=rest)
        elif noun == "money":
            await self.action_budget()
        elif noun == "unplanned":
            await self.action_projects()
        elif rest == "cases":
            # They can be many; their own list is made for that.
            self.app.open("cases", silent=True)
        elif rest == "late" and rest in self._whole:
            self.app.open("cases", late=True)
        else:
            self._whole |= {rest}
            self.load()

    def _open_agreement(self, agreement_id: str) -> None:
        from chatdong_tui.domain.network_overview import AgreementLine

        assert self._glance is not None
        found = next(each for each in self._glance.agreements if each.agreement.id == agreement_id)
        line = AgreementLine(found.agreement, tuple(party.organisation for party in found.parties))
        self.app.open("agreement", line=line)

    def action_search(self) -> None:
        self.app.open("cases", searching=True)

    async def action_finish(self) -> None:
        from chatdong_tui.usecases.minutes import finish_action

        await self.perform(finish_action, self.key.split(":")[1], self.app.today)
        self.notice(words.FINISHED)

    async def action_submit(self) -> None:
        from chatdong_tui.ui.widgets.confirm import yes_no
        from chatdong_tui.usecases.submission import submit

        paper = self._paper()
        name = paper_name(paper.form, paper.period)
        today = self.app.today
        question = words.REALLY_SUBMITTED.format(paper=name, day=short_date(today))
        if await self.choose(yes_no(question)) == "yes":
            await self.perform(submit, paper.zone.id, paper.form, paper.period, today)
            self.notice(words.SUBMITTED.format(paper=name))

    def _paper(self) -> Paper:
        assert self._glance is not None
        _, zone_id, form, period = self.key.split(":")
        wanted = (zone_id, form, period)
        return next(
            paper for paper in self._glance.papers.lines if (paper.zone.id, str(paper.form), paper.period) == wanted
        )
