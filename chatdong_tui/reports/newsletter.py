"""소식지: what a zone tells its agencies and residents each month, in polite style (domain.md §7.2)."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

from chatdong_tui.document import Absent, Block, Cell, CellKind, Clause, Document, Head, Level, Paragraph, Row, Table
from chatdong_tui.domain.meeting_code import Disclosure
from chatdong_tui.domain.monthly import Issue
from chatdong_tui.domain.network import Organisation
from chatdong_tui.domain.newsletter import NewsletterItem, NewsSection
from chatdong_tui.domain.newsletter_page import NewsletterPage
from chatdong_tui.domain.privacy import masked
from chatdong_tui.reports import cells
from chatdong_tui.reports.trail import Trail
from chatdong_tui.reports.veil import Veil
from chatdong_tui.words import newsletter as words
from chatdong_tui.words import provenance as rules
from chatdong_tui.words.labels import label, zone_name

FORM = "newsletter"

Say = Callable[[NewsletterItem, str | None], str]
"""A text of a line as it may be printed; '' for none."""


def build(page: NewsletterPage, district: str, issue: Issue, hide: Veil, *, final: bool) -> Document:
    """The newsletter as a Document; page.newsletter must be there. hide: what leads to a household.

    Numbers and addresses of persons are made unreadable unless somebody said of their line that they are an
    office's own. A page that is not final says so in its title.
    """
    assert page.newsletter is not None
    place = zone_name(page.zone.no, page.zone.name)
    year, month = page.month.split("-")
    trail = Trail()
    title = words.TITLE.format(
        district=district, place=place, year=year, month=int(month), issue=page.newsletter.issue_no
    )

    def say(item: NewsletterItem, text: str | None) -> str:
        shown = hide(text or "")
        return shown if item.cleared == item.content.stamp else masked(shown)

    return Document(
        form=FORM,
        stem=words.STEM.format(month=page.month, place=place),
        title=title if final else title + words.DRAFT_MARK,
        gist=_gist(page, place, int(month), trail),
        keywords=tuple(word.format(place=place) for word in words.KEYWORDS),
        head=Head(issue.issuer, issue.writer, issue.on, label(Disclosure.OPEN), issue.approvers),
        blocks=tuple(_blocks(page, say)),
        provenance=trail.found,
    )


def _printed(page: NewsletterPage, section: NewsSection) -> list[NewsletterItem]:
    return [item for item in page.of(section) if not item.hidden]


def _gist(page: NewsletterPage, place: str, month: int, trail: Trail) -> str:
    facts = []
    for section in (NewsSection.AGENCY, NewsSection.SHARING, NewsSection.CALENDAR):
        if printed := _printed(page, section):
            facts.append(words.FACT.format(section=label(section), count=len(printed)))
            trail.note((label(section),), rules.NEWS, tuple(item.id for item in printed))
    told = words.GIST_FACTS.format(facts=", ".join(facts)) if facts else ""
    return words.GIST.format(place=place, month=month) + told


def _blocks(page: NewsletterPage, say: Say) -> list[Block]:
    blocks: list[Block] = []
    for section in NewsSection:
        blocks.append(Clause(label(section)))
        items = _printed(page, section)
        if section is NewsSection.AGENCY:
            blocks.append(_agencies(page, items, say))
        elif not items:
            blocks.append(Paragraph(words.NONE))
        elif section is NewsSection.SHARING:
            blocks += [_sharing(page, items, say), Paragraph(words.SHARE_REQUEST, Level.NOTE)]
        elif section is NewsSection.CALENDAR:
            blocks.append(_calendar(items, say))
        else:
            blocks += [Paragraph(_sentence(item, say)) for item in items]
    return [*blocks, Paragraph(words.NO_PERSON, Level.NOTE)]


def _sentence(item: NewsletterItem, say: Say) -> str:
    text = words.on_day(item.on_date, say(item, item.text))
    return words.WITH_CONTACT.format(text=text, contact=say(item, item.contact)) if item.contact else text


def _agencies(page: NewsletterPage, items: list[NewsletterItem], say: Say) -> Table:
    """Every agency with its lines; one without any is there with a blank."""
    named = {organisation.id: organisation.name for organisation in page.agencies}
    of_agency = {key: list(each) for key, each in groupby(items, key=lambda item: item.organisation_id or "")}
    rows = [cells.head(words.AGENCY, words.NEWS, words.CONTACT)]
    for agency_id in dict.fromkeys((*named, *of_agency)):
        own = of_agency.get(agency_id, [])
        name = cells.text(named.get(agency_id))
        if not own:
            rows.append(Row((name, Cell(Absent.BLANK), Cell(Absent.BLANK))))
        for place, item in enumerate(own):
            first = (Cell(name.value, down=len(own)),) if place == 0 else ()
            rows.append(Row((*first, Cell(say(item, item.text)), cells.text(say(item, item.contact)))))
    return Table((22, 54, 24), tuple(rows))


def _sharing(page: NewsletterPage, items: list[NewsletterItem], say: Say) -> Table:
    named = {organisation.id: organisation for organisation in page.agencies}
    rows = [cells.head(words.RESOURCE, words.QUANTITY, words.AUDIENCE, words.UNTIL, words.ASK)]
    for item in items:
        owner: Organisation | None = named.get(item.organisation_id or "")
        rows.append(
            Row(
                (
                    Cell(say(item, item.text)),
                    cells.text(say(item, item.quantity)),
                    cells.text(say(item, item.audience)),
                    cells.day(item.until_on, Absent.NONE),
                    cells.text(say(item, item.contact) or (owner.name if owner else "")),
                )
            )
        )
    return Table((28, 14, 22, 14, 22), tuple(rows))


def _calendar(items: list[NewsletterItem], say: Say) -> Table:
    rows = [cells.head(words.DAY, words.WHAT)]
    rows += [Row((Cell(item.on_date or Absent.BLANK, CellKind.DATE), Cell(say(item, item.text)))) for item in items]
    return Table((18, 82), tuple(rows))
