"""The trainings of a year, with the people they taught and how content these were."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.network import Sector
from chatdong_tui.domain.training import TrainingLine, TrainingYear
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.meeting.zone_year import ALL_ZONES, THIS_YEAR, ZoneYearScreen
from chatdong_tui.ui.widgets.columns import Column
from chatdong_tui.ui.widgets.long_list import LongList
from chatdong_tui.ui.widgets.pages import StillPages
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.usecases import training
from chatdong_tui.words import meeting_screens as list_words
from chatdong_tui.words import meeting_screens_training as words
from chatdong_tui.words import meeting_screens_year as year_words
from chatdong_tui.words.formats import count, screen_date
from chatdong_tui.words.labels import label
from chatdong_tui.words.training import course_name, score


def _cells(line: TrainingLine) -> tuple[str, ...]:
    result = line.result
    people = [
        "-" if number is None else str(number)
        for number in (result.headcount, result.public_count, result.private_count)
    ]
    return (
        screen_date(line.held_on),
        list_words.WHOLE_DISTRICT_SHORT if line.zone_no is None else list_words.ZONE_SHORT.format(no=line.zone_no),
        course_name(result.course, result.cohort),
        *people,
        "-" if result.satisfaction is None else score(result.satisfaction),
        line.host,
    )


def _totals(year: TrainingYear) -> str:
    parts = [words.TOTALS.format(count=len(year.lines))]
    if year.headcount is not None:
        parts.append(words.TOTAL_PEOPLE.format(people=count(year.headcount)))
    if year.satisfaction is not None:
        parts.append(words.TOTAL_SCORE.format(score=score(year.satisfaction)))
    return " | ".join(parts)


def _hosts(year: TrainingYear) -> str:
    hosts = [
        words.HOST_COUNT.format(host=host or words.NO_HOST, people=count(people))
        for host, people in year.by_host.items()
    ]
    return words.BY_HOST.format(hosts=", ".join(hosts)) if hosts else ""


def _no_row(screen: TrainingsScreen) -> str:
    return "" if screen.chosen else words.NO_ROW


class TrainingsScreen(ZoneYearScreen):
    """Trainings with a result that were held in a year: of the zone and the district, or all."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (  # type: ignore[assignment]  # Textual's palette is not used
        Command("open", "enter", words.OPEN, words.OPEN_HELP, unavailable=_no_row),
        Command("mend", "r", words.MEND, words.MEND_HELP, unavailable=_no_row),
        Command("earlier", "left", year_words.EARLIER, year_words.EARLIER_HELP, also=("left_square_bracket",)),
        Command("later", "right", year_words.LATER, year_words.LATER_HELP, also=("right_square_bracket",)),
        THIS_YEAR,
        ALL_ZONES,
        Command("remove", "delete", words.REMOVE, words.REMOVE_HELP, unavailable=_no_row, footer=False),
    )
    heading = words.TRAININGS

    DEFAULT_CSS = """
    TrainingsScreen .told { height: 1; padding: 0 1; text-style: bold; }
    TrainingsScreen #hosts { padding: 0 1; max-height: 3; }
    """

    def body(self) -> ComposeResult:
        yield Plain(classes="told")
        yield LongList(
            StillPages([]),
            (
                Column(words.DATE, 9),
                Column(words.ZONE, 5, drop=1),
                Column(words.COURSE_AND_COHORT, least=30),
                Column(words.HEADCOUNT, 5, align="right"),
                Column(label(Sector.PUBLIC), 4, align="right", drop=2),
                Column(label(Sector.PRIVATE), 4, align="right", drop=2),
                Column(words.SATISFACTION, 7, align="right"),
                Column(words.HOST, 10, drop=3),
            ),
            empty=words.NONE_YET,
        )
        yield Plain(id="hosts")

    @property
    def chosen(self) -> str | None:
        """The selected meeting."""
        return self.query_one(LongList).key

    async def reload(self) -> None:
        found = await self.ask_year(training.training_year, "trainings")
        if found is None:
            return
        rows = self.query_one(LongList)
        chosen = rows.key
        rows.pages = StillPages([(line.result.meeting_id, _cells(line)) for line in found.year.lines])
        if chosen in {line.result.meeting_id for line in found.year.lines}:
            rows.select(str(chosen))
        text = words.HEAD_OF_ZONE if found.zone else words.HEAD_OF_ALL
        self.query_one(".told", Plain).show(text.format(year=self.year, zone=found.zone, totals=_totals(found.year)))
        self.query_one("#hosts", Plain).show(_hosts(found.year))

    def on_long_list_row_chosen(self, event: LongList.RowChosen) -> None:
        event.stop()
        self.action_invoke("open")

    def action_open(self) -> None:
        self.app.open("meeting", meeting_id=self.chosen)

    def action_mend(self) -> None:
        self.app.open("training", meeting_id=self.chosen)

    async def action_remove(self) -> None:
        await self.perform(training.remove_training, self.chosen or "")
        self.notice(words.REMOVED)
