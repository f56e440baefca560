"""The news of all agencies of a zone, two lines each, typed one after the other."""

from __future__ import annotations

from textual.app import ComposeResult

from chatdong_tui.domain.newsletter_page import AGENCY_LINES, AgencyNews, NewsletterPage
from chatdong_tui.ui.kept_form import KeptForm
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import newsletter
from chatdong_tui.words import newsletter_screens as words
from chatdong_tui.words.formats import month_name
from chatdong_tui.words.labels import zone_name

_LONGEST = 383
"""Signs of the news, of its contact, and what stands between them."""


class AgencyNewsScreen(KeptForm):
    """A row a line; what an agency last named for 신청·문의 stands behind the empty ones."""

    draft_noun = "newsletter_agencies"
    DEFAULT_CSS = "AgencyNewsScreen #note { padding: 0 1; color: $text-muted; }"

    def __init__(self, page: NewsletterPage) -> None:
        super().__init__()
        self._page = page
        self.draft_key = f"{page.zone.id}/{page.month}"
        zone = zone_name(page.zone.no, page.zone.name)
        self.heading = words.AGENCY_FORM.format(zone=zone, month=month_name(page.month))

    def body(self) -> ComposeResult:
        yield Plain(words.AGENCY_NOTE, id="note")
        fields = []
        for organisation in self._page.agencies:
            for line in range(AGENCY_LINES):
                label = words.SAME_AGENCY if line else organisation.name
                fields.append(Field(f"{organisation.id}/{line}", label, TextBox(max_length=_LONGEST)))
        yield Form(*fields)

    async def reload(self) -> None:
        known = await self.ask(newsletter.agency_lines, self._page.zone.id, self._page.month, group="lines")
        if known is None:
            return
        typed: dict[str, object] = {}
        for agency in known:
            for line in range(AGENCY_LINES):
                name = f"{agency.organisation.id}/{line}"
                if self.form.has(name):
                    typed[name] = agency.lines[line] if line < len(agency.lines) else ""
                    self.form.box(name).placeholder = _hint(agency)
        self.form.fill(typed)
        await self.bring_back()

    async def write(self) -> bool:
        typed = self.form.raw()
        lines = {
            organisation.id: [typed[f"{organisation.id}/{line}"] for line in range(AGENCY_LINES)]
            for organisation in self._page.agencies
        }
        written = await self.perform(newsletter.write_agency_lines, self._page.zone.id, self._page.month, lines)
        self.notice(words.AGENCIES_SAVED.format(count=len(written.value)))
        return True


def _hint(agency: AgencyNews) -> str:
    return words.USUAL.format(contact=agency.contact) if agency.contact else words.NO_USUAL
