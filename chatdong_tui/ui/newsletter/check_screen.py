"""What may lead to a person in a newsletter, each one key from its line; and finalising it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.events import Resize

from chatdong_tui.domain.newsletter import Newsletter, NewsletterItem
from chatdong_tui.domain.newsletter_check import Finding
from chatdong_tui.domain.newsletter_page import NewsletterPage
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.inert import fit
from chatdong_tui.ui.newsletter import rows
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.usecases import newsletter as newsletters
from chatdong_tui.usecases.desk import Noun
from chatdong_tui.words import newsletter_screens as words
from chatdong_tui.words.formats import month_name
from chatdong_tui.words.labels import label, zone_name

_MARGIN = 5


def _no_line(screen: CheckScreen) -> str:
    return "" if screen.chosen else words.NO_LINE


def _must_go(screen: CheckScreen) -> str:
    if screen.chosen is None:
        return words.NO_LINE
    of_line = (finding for finding in screen.findings if finding.item_id == screen.chosen_id)
    return "" if all(finding.kind.may_stay for finding in of_line) else words.MUST_GO


class CheckScreen(CommandScreen):
    """A row a finding, below it the line that it stands in."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("mend", "enter", words.MEND, words.MEND_HELP, unavailable=_no_line, also=("f2",)),
        Command("clear", "g", words.CLEAR, words.CLEAR_HELP, unavailable=_must_go),
        Command("hide", "space", words.HIDE_FOUND, words.HIDE_FOUND_HELP, unavailable=_no_line, also=("h",)),
        Command("finalise", "f8", words.FINALISE, words.FINALISE_HELP),
    )
    WATCHES = frozenset({Noun.NEWSLETTER, Noun.CASE, Noun.NETWORK})
    heading = words.CHECK
    DEFAULT_CSS = "CheckScreen #about { padding: 0 1; }"

    def __init__(self, newsletter: Newsletter) -> None:
        super().__init__()
        self._newsletter = newsletter
        self._page: NewsletterPage | None = None

    def body(self) -> ComposeResult:
        yield Plain(id="about")
        yield LineList([])

    @property
    def findings(self) -> tuple[Finding, ...]:
        return self._page.findings if self._page else ()

    @property
    def chosen(self) -> Finding | None:
        """The finding under the cursor."""
        key = self.query_one(LineList).key
        return self.findings[int(key)] if key is not None and int(key) < len(self.findings) else None

    @property
    def chosen_id(self) -> str:
        return self.chosen.item_id if self.chosen else ""

    def _item(self, finding: Finding) -> NewsletterItem:
        assert self._page is not None
        return next(item for item in self._page.items if item.id == finding.item_id)

    # showing

    async def reload(self) -> None:
        page = await self.ask(newsletters.page, self._newsletter.zone_id, self._newsletter.month, group="page")
        if page is not None:
            self._page = page
            self._draw()

    def _draw(self) -> None:
        if self._page is None:
            return
        zone = zone_name(self._page.zone.no, self._page.zone.name)
        self.set_heading(words.CHECKED.format(zone=zone, month=month_name(self._page.month)))
        told = words.FOUND.format(count=len(self.findings)) if self.findings else words.NOTHING_FOUND
        self.query_one("#about", Plain).show(told)
        width = max(70, self.size.width - _MARGIN)
        lines: list[Line] = []
        for number, finding in enumerate(self.findings):
            # Others look at the screen: what leads to a household is named by its kind only.
            shown = finding.what and (finding.kind.may_stay or not self.app.projector)
            pattern = words.FINDING if shown else words.FINDING_ONLY
            told = pattern.format(kind=label(finding.kind), what=finding.what)
            lines.append(Line(str(number), fit(told, width), "alert"))
            if shown:
                text = words.IN_LINE.format(text=rows.text_of(self._page, self._item(finding)))
                lines.append(Line(None, fit(text, width), "quiet"))
        self.query_one(LineList).lines = lines

    def projected(self) -> None:
        self._draw()

    def on_resize(self, event: Resize) -> None:
        self._draw()

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        event.stop()
        self.action_invoke("mend")

    # what can be done

    def action_mend(self) -> None:
        assert self.chosen is not None
        self.app.open("newsletter_item", page=self._page, item=self._item(self.chosen))

    async def action_clear(self) -> None:
        from chatdong_tui.usecases import newsletter_version

        await self.perform(newsletter_version.clear_item, self.chosen_id)
        await self.reload()
        self.notice(words.CLEARED)

    async def action_hide(self) -> None:
        await self.perform(newsletters.hide_item, self.chosen_id)
        await self.reload()
        self.notice(words.HIDDEN)

    async def action_finalise(self) -> None:
        from chatdong_tui.usecases import newsletter_version

        version = (await self.perform(newsletter_version.finalise, self._newsletter.id)).value
        self.notice(words.FINALISED.format(no=version.version_no))
        self.close()
