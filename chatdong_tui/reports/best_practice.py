"""The paper of a good practice: what was the matter, what each side did, what came of it (domain.md §7.8)."""

from __future__ import annotations

from collections.abc import Iterator

from chatdong_tui.document import Block, Cell, Clause, Document, Head, Level, Paragraph, Row, Table
from chatdong_tui.domain.good_practice import GoodPractice, PracticeKind, course_of, listed
from chatdong_tui.domain.meeting_code import Disclosure
from chatdong_tui.domain.monthly import Issue
from chatdong_tui.reports import cells
from chatdong_tui.reports.veil import Veil
from chatdong_tui.words import best_practice as words
from chatdong_tui.words.labels import label
from chatdong_tui.words.register import period

FORM = "best-practice"


def build(card: GoodPractice, place: str, year: int, number: int, issue: Issue, veil: Veil) -> Document:
    """One card as a Document. place: the zone or the district; number: its place among the papers, from 1.

    veil: hides the names of households and case numbers, wherever somebody wrote one.
    """
    return Document(
        form=FORM,
        stem=words.STEM.format(year=year, place=place, number=number),
        title=words.TITLE.format(title=veil(card.title)),
        gist=words.GIST.format(place=place),
        keywords=tuple(word.format(place=place) for word in words.KEYWORDS),
        head=Head(issue.issuer, issue.writer, issue.on, label(Disclosure.OPEN), issue.approvers),
        blocks=tuple(_blocks(card, veil)),
    )


def _blocks(card: GoodPractice, veil: Veil) -> Iterator[Block]:
    for name, text in (
        (words.NAME, card.title),
        (words.KINDS, _kinds(card)),
        (words.AGENCY, card.partners),
        (words.PERIOD, period(card.from_month, card.until_month)),
        (words.FREQUENCY, card.frequency),
    ):
        if text:
            yield Paragraph(words.LABELLED.format(label=name, text=veil(text)))
    yield Clause(words.BACKGROUND)
    yield _told(card.background, veil)
    yield Clause(words.COURSE)
    yield from _labelled(veil, (words.SUMMARY, card.summary), (words.RESOURCE, card.resource))
    yield from _course(card, veil)
    yield Clause(words.RESULT)
    yield from _labelled(
        veil, (words.OUTPUT, card.output or words.NOT_WRITTEN), (words.CHANGE, card.change or words.NOT_WRITTEN)
    )
    yield Clause(words.LESSON)
    yield _told(card.lesson, veil)
    yield Clause(words.ELSEWHERE)
    yield _told(card.elsewhere, veil)
    yield Paragraph(_check(card), Level.NOTE)


def _kinds(card: GoodPractice) -> str:
    on = listed(card.kinds)
    return " ".join(f"{words.ON if kind in on else words.OFF}{label(kind)}" for kind in PracticeKind)


def _told(text: str | None, veil: Veil) -> Paragraph:
    return Paragraph(veil(text) if text else words.NOT_WRITTEN)


def _labelled(veil: Veil, *lines: tuple[str, str | None]) -> Iterator[Block]:
    for name, text in lines:
        if text:
            yield Paragraph(words.LABELLED.format(label=name, text=veil(text)))


def _course(card: GoodPractice, veil: Veil) -> Iterator[Block]:
    steps = course_of(card.course)
    if steps:
        rows = [
            Row((Cell(veil(step.when)), cells.text(veil(step.private)), cells.text(veil(step.public))))
            for step in steps
        ]
        yield Table((16, 42, 42), (cells.head(*words.COURSE_HEAD), *rows))


def _check(card: GoodPractice) -> str:
    consent = words.CONSENT.format(
        yes=words.ON if card.consented else words.OFF, no=words.ON if card.consented is False else words.OFF
    )
    checked = words.CHECKED.format(mark=words.ON if card.checked_on else words.OFF)
    return words.CHECK.format(consent=consent, checked=checked)
