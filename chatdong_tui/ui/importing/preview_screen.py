"""A table before it is saved: how it was read, what each row comes to, and the one key that takes it all."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.importing import ImportKind, ImportRun, RowProblem
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.importing.long_work import LongWork, is_working
from chatdong_tui.ui.importing.mapping_screen import MappingScreen
from chatdong_tui.ui.importing.rows import (
    LOOKS,
    Asked,
    Checked,
    ItemPages,
    check,
    columns_text,
    counts_text,
    whole_text,
)
from chatdong_tui.ui.widgets.confirm import yes_no
from chatdong_tui.ui.widgets.long_list import Column, LongList
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.usecases import import_file, importing
from chatdong_tui.usecases.importing import Progress
from chatdong_tui.words import importing_screens as words
from chatdong_tui.words.formats import count, short_date
from chatdong_tui.words.importing import KINDS, notice_sentence

_COLUMNS = (Column(words.ROW, 6, align="right"), Column(words.STATE, 9), Column(words.CELL, 12), Column(words.CONTENT))


def _cannot_take(screen: PreviewScreen) -> str:
    checked = screen.checked
    if reason := is_working(screen) or _nothing_new(screen):
        return reason
    left_out = checked.bad + checked.known
    return words.BAD_FIRST.format(count=count(left_out)) if left_out else ""


def _cannot_take_good(screen: PreviewScreen) -> str:
    checked = screen.checked
    nothing_bad = "" if checked.bad or checked.known else words.NOTHING_BAD
    return is_working(screen) or _nothing_new(screen) or nothing_bad


def _nothing_new(screen: PreviewScreen) -> str:
    return "" if screen.checked.plan.ready else words.NOTHING_NEW


class PreviewScreen(LongWork):
    """Closes with the ImportRun once the rows are saved."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("take", "f2", words.TAKE, words.TAKE_HELP, _cannot_take),
        Command("look", "f3", words.LOOK, words.LOOK_HELP, also=("p",)),
        Command("mapping", "f4", words.MAPPING, words.MAPPING_HELP, is_working, also=("c",)),
        Command("again", "f5", words.AGAIN, words.AGAIN_HELP, is_working, False, ("r",)),
        Command("take_good", "f8", words.TAKE_GOOD, words.TAKE_GOOD_HELP, _cannot_take_good, also=("s",)),
    )
    DEFAULT_CSS = """
    PreviewScreen #counts { padding: 0 1; text-style: bold; }
    PreviewScreen #columns { padding: 0 1; max-height: 2; color: $text-muted; }
    PreviewScreen #notices { padding: 0 1; max-height: 3; color: $text-warning; }
    PreviewScreen #looking { padding: 0 1; color: $text-muted; }
    PreviewScreen #whole { padding: 0 1; height: 2; }
    PreviewScreen #progress { padding: 0 1; }
    """

    def __init__(self, checked: Checked) -> None:
        super().__init__()
        self.checked = checked
        self._look = ""
        self._run: ImportRun | None = None

    def body(self) -> ComposeResult:
        yield Plain(id="counts")
        yield Plain(id="columns")
        yield Plain(id="notices")
        yield Plain(id="looking")
        yield LongList(ItemPages(self.checked.plan, ()), _COLUMNS, empty=words.NO_ROWS_HERE)
        yield Plain(id="whole")
        yield Plain(id="progress")

    async def reload(self) -> None:
        self.show(self.checked)

    # what is shown

    def show(self, checked: Checked) -> None:
        """Show another reading of the table; what is wrong first."""
        self.checked = checked
        self.set_heading(words.PREVIEW.format(file=checked.name))
        self.query_one("#counts", Plain).show(counts_text(checked))
        self.query_one("#columns", Plain).show(columns_text(checked.plan))
        notices = self.query_one("#notices", Plain)
        notices.show("\n".join(map(notice_sentence, checked.plan.notices)))
        notices.display = bool(checked.plan.notices)
        self._look_at("bad" if checked.bad else "all")

    def _look_at(self, look: str) -> None:
        self._look = look
        items = self.checked.items[look]
        what = words.LOOKS[look].format(count=count(len(items)))
        self.query_one("#looking", Plain).show(words.LOOKING_AT.format(what=what))
        self.query_one(LongList).pages = ItemPages(self.checked.plan, items)

    def action_look(self) -> None:
        at = LOOKS.index(self._look)
        order = (*LOOKS[at + 1 :], *LOOKS[: at + 1])
        self._look_at(next(look for look in order if self.checked.items[look]))

    def on_long_list_row_highlighted(self, event: LongList.RowHighlighted) -> None:
        items = self.checked.items[self._look]
        place = int(event.key) if event.key is not None else len(items)
        text = whole_text(self.checked.plan, items[place]) if place < len(items) else ""
        self.query_one("#whole", Plain).show(text)

    def on_long_list_row_chosen(self, event: LongList.RowChosen) -> None:
        self.action_invoke("mapping")

    # reading it otherwise

    def action_mapping(self) -> None:
        asked, plan = self.checked.asked, self.checked.plan
        key = self.query_one(LongList).key
        item = self.checked.items[self._look][int(key)] if key is not None else None
        at = item.broken.field if isinstance(item, RowProblem) and item.broken.field in plan.columns else ""

        def go_on(kind: ImportKind | None, sheet: str, columns: dict[str, str]) -> None:
            self._check(Asked(asked.path, kind, sheet, columns))

        head = import_file.head_of(plan)
        self.app.push_screen(MappingScreen(self.checked.name, head, plan.kind, plan.columns, go_on, at))

    def action_again(self) -> None:
        self._check(self.checked.asked)

    def _check(self, asked: Asked) -> None:
        self.work(lambda tell: self._read(asked, tell), words.CHECKING)

    async def _read(self, asked: Asked, tell: Progress) -> None:
        checked = await self.ask(check, asked, tell)
        if checked is not None:
            self.show(checked)

    # saving

    async def action_take(self) -> None:
        await self._take(skip_bad=False)

    async def action_take_good(self) -> None:
        await self._take(skip_bad=True)

    async def _take(self, *, skip_bad: bool) -> None:
        earlier = self.checked.plan.earlier
        if earlier is not None:
            question = words.ONCE_MORE.format(at=short_date(earlier.at.date()))
            if await self.choose(yes_no(question)) != "yes":
                return
        self.work(lambda tell: self._save(tell, skip_bad, earlier is not None), words.SAVING)

    async def _save(self, tell: Progress, skip_bad: bool, again: bool) -> None:
        done = await self.perform(importing.take, self.checked.plan, skip_bad=skip_bad, again=again, progress=tell)
        self._run = run = done.value
        skipped = words.SKIPPED.format(count=count(run.skipped)) if run.skipped else ""
        self.notice(words.TAKEN.format(kind=KINDS[run.kind], rows=count(run.rows), skipped=skipped))
        self.close(run)

    def on_screen_resume(self) -> None:
        super().on_screen_resume()
        # A help that stood above it while the rows were saved.
        if self._run is not None:
            self.close(self._run)

    def show_progress(self, said: str) -> None:
        for line in self.query("#progress").results(Plain):
            line.show(said)
