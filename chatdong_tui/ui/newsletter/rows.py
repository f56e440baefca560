"""A newsletter as lines: a heading for each section, below it what will be printed and what is hidden."""

from __future__ import annotations

from collections.abc import Iterator

from chatdong_tui.domain.newsletter import NewsletterItem, NewsSection
from chatdong_tui.domain.newsletter_page import NewsletterPage
from chatdong_tui.ui.inert import fit
from chatdong_tui.ui.widgets.plain_list import Line
from chatdong_tui.words import newsletter_screens as words
from chatdong_tui.words.formats import month_name, screen_date, short_date
from chatdong_tui.words.labels import label

_SECTION_KEY = "section:"


def section_key(section: NewsSection) -> str:
    """The key of the line that stands in a section without lines."""
    return f"{_SECTION_KEY}{section}"


def section_of(key: str | None, page: NewsletterPage | None) -> NewsSection | None:
    """The section under the cursor."""
    if key is not None and key.startswith(_SECTION_KEY):
        return NewsSection(key.removeprefix(_SECTION_KEY))
    return next((item.section for item in page.items if item.id == key), None) if page else None


def lines(page: NewsletterPage, width: int) -> list[Line]:
    """Every line, `width` cells wide; its key is the item's id, or the section's where it is empty."""
    marked = {finding.item_id for finding in page.findings}
    found: list[Line] = []
    for number, section in enumerate(NewsSection, 1):
        items = page.of(section)
        printed = sum(not item.hidden for item in items)
        found.append(Line(None, words.SECTION.format(number=number, name=label(section), count=printed), "heading"))
        found += [_line(page, item, item.id in marked, width) for item in items]
        if not items:
            found.append(Line(section_key(section), words.EMPTY_SECTION, "quiet"))
    return found


def _line(page: NewsletterPage, item: NewsletterItem, marked: bool, width: int) -> Line:
    mark = "".join(_marks(item, marked))
    style = "alert" if marked else "quiet" if item.hidden else ""
    return Line(item.id, fit(mark + text_of(page, item), width), style)


def _marks(item: NewsletterItem, marked: bool) -> Iterator[str]:
    if marked:
        yield words.CHECK_MARK
    if item.hidden:
        yield words.HIDDEN_MARK
    if item.source is not None and not item.automatic:
        yield words.OWN_MARK


def text_of(page: NewsletterPage, item: NewsletterItem) -> str:
    """A line of the newsletter in one row."""
    text = item.text
    names = {organisation.id: organisation.name for organisation in page.agencies}
    facts = [item.quantity, item.audience, words.UNTIL.format(day=short_date(item.until_on)) if item.until_on else None]
    if any(facts):
        text = words.QUANTITY.format(text=text, facts=", ".join(fact for fact in facts if fact))
    if item.on_date is not None:
        text = words.ON.format(day=screen_date(item.on_date), text=text)
    if item.organisation_id in names:
        text = words.WHO.format(organisation=names[item.organisation_id], text=text)
    return words.CONTACT.format(text=text, contact=item.contact) if item.contact else text


def about(page: NewsletterPage) -> str:
    """Which issue it is and how far."""
    month = month_name(page.month)
    if page.newsletter is None:
        return words.NOT_BEGUN.format(month=month)
    parts = [words.ISSUE.format(month=month, issue=page.newsletter.issue_no)]
    version = page.version
    if version is not None and version.closed_on is not None:
        parts.append(words.FINAL.format(day=short_date(version.closed_on), no=version.version_no))
    elif version is not None:
        parts.append(words.REOPENED.format(no=version.version_no, reason=version.reason or ""))
    else:
        parts.append(words.WRITING)
    if page.findings:
        parts.append(words.TO_CHECK.format(count=len(page.findings)))
    return "  ".join(parts)
