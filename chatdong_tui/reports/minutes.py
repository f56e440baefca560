"""회의록: the whole of one meeting with the statutory set (domain.md §2.3), for the office or to be shared.

What is shared tells of households by their case number only: what was said, decided and taken on about
them is left out, and how much that was is told.
"""

from __future__ import annotations

import enum
from collections.abc import Collection, Sequence

from chatdong_tui.document import Block, Document, Head, Heading, Paragraph
from chatdong_tui.domain.meeting import MinutesVersion
from chatdong_tui.domain.meeting_code import Disclosure
from chatdong_tui.domain.meeting_sheet import MeetingSheet
from chatdong_tui.domain.monthly import Issue
from chatdong_tui.reports import meeting, minutes_parts
from chatdong_tui.reports.decision import made
from chatdong_tui.reports.sign_in_sheet import stem
from chatdong_tui.reports.veil import Veil
from chatdong_tui.words import minutes as words
from chatdong_tui.words.formats import long_date, short_date
from chatdong_tui.words.labels import label


class Edition(enum.StrEnum):
    """Who it is for; the value is the name of the form."""

    INTERNAL = "minutes"
    SHARED = "minutes-shared"


def build(
    sheet: MeetingSheet,
    issue: Issue,
    place: str,
    edition: Edition,
    veil: Veil,
    versions: Sequence[MinutesVersion] = (),
) -> Document:
    """The minutes as a Document. place: the zone or the district; veil: hides names in what is shared;
    versions: those that were closed, and the one that is being corrected."""
    shared = edition is Edition.SHARED
    hide = veil if shared else _plain
    left_out = minutes_parts.left_out(sheet) if shared else frozenset[str]()
    name = hide(meeting.name(sheet))
    disclosure = Disclosure.PARTIAL if left_out else sheet.meeting.disclosure
    decided = len(made(sheet))
    return Document(
        form=edition.value,
        stem=stem(sheet, edition.value, place),
        title=(words.TITLE_SHARED if shared else words.TITLE).format(name=name),
        gist=words.GIST.format(
            name=name,
            when=long_date(sheet.meeting.held_on),
            people=sheet.filled(),
            sides=meeting.sides([sheet]),
            decided=decided,
            put_off=len(sheet.decisions) - decided,
            actions=len(sheet.actions),
        ),
        keywords=tuple(word.format(place=place) for word in words.KEYWORDS),
        head=Head(issue.issuer, issue.writer, issue.on, label(disclosure), issue.approvers),
        blocks=tuple(_blocks(sheet, name, shared, left_out, hide, versions)),
        attachments=(words.ROSTER,),
    )


def _plain(text: str) -> str:
    return text


def _blocks(
    sheet: MeetingSheet,
    name: str,
    shared: bool,
    left_out: Collection[str],
    hide: Veil,
    versions: Sequence[MinutesVersion],
) -> list[Block]:
    head = sheet.meeting
    blocks: list[Block] = [Heading(words.OVERVIEW), *_overview(sheet, name, shared, hide)]
    blocks += [Heading(words.PEOPLE), *meeting.attended(sheet), minutes_parts.people(sheet)]
    blocks += [Heading(words.ORDER), *minutes_parts.order(sheet, shared, hide)]
    blocks += [Heading(words.AGENDA), minutes_parts.items(sheet, left_out, hide)]
    blocks += [Heading(words.SAID), *minutes_parts.said(sheet, left_out, hide)]
    blocks += [Heading(words.DECISIONS), *minutes_parts.decisions(sheet, left_out, hide)]
    blocks += [Heading(words.ACTIONS), *minutes_parts.actions(sheet, left_out, shared, hide)]
    if head.process_note and not shared:
        blocks += [Heading(words.PROCESS), Paragraph(head.process_note)]
    following = f"{long_date(head.next_on)} {head.next_at or ''}".rstrip() if head.next_on else words.NOT_SET
    blocks.append(Heading(words.NEXT_MEETING.format(when=following)))
    if versions:
        blocks += [Heading(words.CORRECTIONS), *(Paragraph(_version(each, hide)) for each in versions)]
    return blocks


def _overview(sheet: MeetingSheet, name: str, shared: bool, hide: Veil) -> list[Paragraph]:
    head = sheet.meeting
    lines = [
        words.NAME.format(name=name),
        words.HOST.format(host=sheet.host.name if sheet.host else words.NOT_SET),
        words.WHEN.format(when=meeting.when(head)),
        words.PLACE.format(place=hide(head.place or words.NOT_SET)),
        words.MODE.format(mode=label(head.mode)),
    ]
    if sheet.writer and not shared:
        lines.append(words.WRITER.format(name=sheet.writer.name))
    return [Paragraph(line) for line in lines]


def _version(version: MinutesVersion, hide: Veil) -> str:
    reason = hide(version.reason or "")
    if version.closed_on is None:
        return words.OPEN_VERSION.format(no=version.version_no, day=short_date(version.opened_on), reason=reason)
    pattern = words.VERSION if version.reason else words.FIRST_VERSION
    return pattern.format(no=version.version_no, day=short_date(version.closed_on), reason=reason)
