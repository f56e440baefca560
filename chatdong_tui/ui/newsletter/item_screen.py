"""A line of a newsletter: only the fields that its section prints."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.newsletter import NewsletterItem, NewsSection
from chatdong_tui.domain.newsletter_page import NewsletterPage
from chatdong_tui.ui.kept_form import KeptForm
from chatdong_tui.ui.widgets.choice_box import ChoiceBox, code_choices
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import newsletter
from chatdong_tui.words import newsletter_screens as words
from chatdong_tui.words.formats import month_name
from chatdong_tui.words.labels import label

_FIELDS: dict[NewsSection, frozenset[str]] = {
    NewsSection.AGENCY: frozenset(("organisation_id", "contact")),
    NewsSection.PEOPLE: frozenset(),
    NewsSection.SHARING: frozenset(("organisation_id", "quantity", "audience", "until_on", "contact")),
    NewsSection.PROJECT: frozenset(("on_date",)),
    NewsSection.STUDY: frozenset(("on_date",)),
    NewsSection.CALENDAR: frozenset(("on_date",)),
    NewsSection.NOTICE: frozenset(("contact",)),
}
"""The fields of each section beside its text."""


class NewsItemScreen(KeptForm):
    """A new line (section: where it is offered), or other words for one."""

    draft_noun: ClassVar[str] = "newsletter_item"

    def __init__(
        self, page: NewsletterPage, item: NewsletterItem | None = None, section: NewsSection | None = None
    ) -> None:
        super().__init__()
        self._page = page
        self._known = item
        self._section = item.section if item else section or NewsSection.NOTICE
        self.draft_key = item.id if item else f"{page.zone.id}/{page.month}"
        month = month_name(page.month)
        self.heading = words.ITEM.format(section=label(item.section)) if item else words.NEW_ITEM.format(month=month)

    def body(self) -> ComposeResult:
        old = self._known.content if self._known else None
        agencies = [(organisation.id, organisation.name) for organisation in self._page.agencies]
        yield Form(
            Field(
                "organisation_id",
                words.ORGANISATION_FIELD,
                ChoiceBox(agencies, old.organisation_id if old else None, allow_empty=True),
            ),
            Field("text", words.TEXT_FIELD, TextBox(old.text if old else "", max_length=300), required=True),
            Field("on_date", words.ON_FIELD, DateBox(old.on_date if old else None, today=lambda: self.app.today)),
            Field("quantity", words.QUANTITY_FIELD, TextBox((old.quantity if old else "") or "", max_length=20)),
            Field("audience", words.AUDIENCE_FIELD, TextBox((old.audience if old else "") or "", max_length=80)),
            Field("until_on", words.UNTIL_FIELD, DateBox(old.until_on if old else None, today=lambda: self.app.today)),
            Field("contact", words.CONTACT_FIELD, TextBox((old.contact if old else "") or "", max_length=80)),
            Field("section", words.SECTION_FIELD, ChoiceBox(code_choices(NewsSection), self._section), required=True),
        )

    def on_mount(self) -> None:
        super().on_mount()
        if self._known is not None:
            self.form.hide("section")
        self._fit()
        self.form.focus_field("organisation_id" if self._starts_with_agency else "text")

    @property
    def _starts_with_agency(self) -> bool:
        return self._known is None and self._section is NewsSection.AGENCY

    def _fit(self) -> None:
        """Show the fields of the section."""
        shown = _FIELDS[self._section]
        for name in ("organisation_id", "on_date", "quantity", "audience", "until_on", "contact"):
            self.form.hide(name, name not in shown)

    def on_form_changed(self, event: Form.Changed) -> None:
        self._follow()

    def restore(self, typed: dict[str, str]) -> None:
        super().restore(typed)
        self._follow()

    def _follow(self) -> None:
        if self._known is None and (section := self.form.box("section").read()) not in (None, self._section):
            self._section = NewsSection(str(section))
            self._fit()

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.newsletter import NewsItemDraft

        draft = self.form.draft(NewsItemDraft, **({"section": self._section} if self._known else {}))
        if draft is None:
            return False
        if self._known is not None:
            await self.perform(newsletter.edit_item, self._known.id, draft)
        else:
            await self.perform(newsletter.add_item, self._page.zone.id, self._page.month, draft)
        self.notice(words.SAVED)
        return True
