"""업무 인계·인수서: what is open when a post changes hands, cases by number only (domain.md §7.10)."""

from __future__ import annotations

from collections.abc import Iterator

from chatdong_tui.document import Absent, Block, Cell, Document, Head, Heading, Level, Paragraph, Row, RowKind, Table
from chatdong_tui.domain.handover import Handover
from chatdong_tui.domain.meeting_code import Disclosure
from chatdong_tui.domain.monthly import Issue
from chatdong_tui.domain.network_overview import Post
from chatdong_tui.domain.submission import Paper
from chatdong_tui.reports import cells
from chatdong_tui.reports.veil import veil
from chatdong_tui.words import handover as words
from chatdong_tui.words.case_flag import clock_name
from chatdong_tui.words.duty import months_text
from chatdong_tui.words.formats import short_date
from chatdong_tui.words.labels import label, zone_name
from chatdong_tui.words.submission import days_text, paper_name

FORM = "handover"


def build(of: Handover, issue: Issue) -> Document:
    """The paper, ready to be signed by the one who goes, the one who comes and a witness."""
    place = _place(of)
    return Document(
        form=FORM,
        stem=words.STEM.format(day=of.on, place="".join(place.split())),
        title=words.TITLE,
        gist=words.GIST.format(
            office=issue.issuer,
            post=issue.writer or words.NO_POST,
            day=short_date(of.on),
            cases=len(of.cases),
            actions=len(of.actions),
            papers=len(of.papers),
        ),
        keywords=tuple(word.format(place=place) for word in words.KEYWORDS),
        # It names those who sign and every open case.
        head=Head(issue.issuer, issue.writer, issue.on, label(Disclosure.CLOSED), issue.approvers),
        blocks=tuple(_blocks(of)),
    )


def _place(of: Handover) -> str:
    return zone_name(of.zone.no, of.zone.name) if of.zone else of.district.name


def _blocks(of: Handover) -> Iterator[Block]:
    yield _signatures(of)
    yield Paragraph(words.AS_OF.format(day=short_date(of.on)), Level.NOTE)
    yield Heading(words.DUTIES)
    yield from _duties(of)
    yield Heading(words.CASES)
    yield from _cases(of)
    yield Heading(words.ACTIONS)
    yield _actions(of)
    yield Heading(words.MONEY)
    yield _money(of)
    yield Heading(words.OFFICES)
    yield from _offices(of)
    yield Heading(words.FILES)
    yield from _files(of)
    yield Heading(words.REMARKS)
    yield Paragraph(words.BLANK_LINE)


def _post(post: Post) -> str:
    return words.OFFICE_AND_POST.format(office=post.organisation, post=post.role.title or label(post.role.role))


def _signatures(of: Handover) -> Table:
    blank = Cell(Absent.BLANK)
    giver = Row((Cell(words.GIVER), cells.text(", ".join(map(_post, of.posts))), Cell(of.person.name), blank))
    others = (Row((Cell(side), blank, blank, blank)) for side in (words.TAKER, words.WITNESS))
    titles = cells.head(words.SIDE, words.POST, words.PERSON, words.SIGNATURE)
    return Table((10, 40, 16, 16), (titles, giver, *others))


def _duties(of: Handover) -> Iterator[Block]:
    for post in of.posts:
        duty = words.POST_DUTY.format(duty=post.role.duty) if post.role.duty else ""
        yield Paragraph(
            words.POST_HELD.format(office=post.organisation, post=post.role.title or label(post.role.role), duty=duty)
        )
    if not of.posts:
        yield Paragraph(words.NO_POST)
    yield Paragraph(words.SCOPE.format(place=_place(of)))
    meetings = ", ".join(_meetings(of))
    yield Paragraph(words.MEETINGS.format(meetings=meetings) if meetings else words.NO_MEETING)
    yield _papers(of) if of.papers else Paragraph(words.NO_PAPER)


def _meetings(of: Handover) -> Iterator[str]:
    numbers = {zone.id: zone for zone, _ in of.money}
    for meeting in of.meetings:
        zone = None if of.zone else numbers.get(meeting.zone_id or "")
        pattern = words.MEETING_OF_ZONE if zone else words.MEETING
        name = zone_name(zone.no, zone.name) if zone else ""
        yield pattern.format(day=short_date(meeting.held_on), zone=name, kind=label(meeting.kind))


def _papers(of: Handover) -> Table:
    """One line a paper; what comes every month and is not late yet is one line with its next day.

    For the whole district: how many zones still owe it.
    """
    same: dict[str, list[Paper]] = {}
    for paper in sorted(of.papers, key=lambda each: (each.due_on, each.period, each.form)):
        monthly = paper.days_left >= 0 and "-" in paper.period
        same.setdefault(paper.form if monthly else f"{paper.form} {paper.period}", []).append(paper)
    rows = [cells.head(words.PAPER, words.DUE_ON, words.DAYS)]
    for papers in same.values():
        first, last = papers[0], papers[-1]
        name = paper_name(first.form, first.period)
        if first.period != last.period:
            months = {"first": int(first.period[5:]), "last": int(last.period[5:])}
            name = words.EVERY_MONTH.format(form=label(first.form), **months)
        elif of.zone is None:
            name = words.PAPER_OF_ZONES.format(paper=name, zones=words.NOT_IN_ZONES.format(count=len(papers)))
        rows.append(Row((Cell(name), cells.day(first.due_on), Cell(days_text(first.days_left)))))
    return Table((40, 20, 12), tuple(rows), words.PAPERS)


def _cases(of: Handover) -> Iterator[Block]:
    if not of.cases:
        yield Paragraph(words.NO_CASE)
        return
    rows = [cells.head(words.CASE_NO, words.STATUS, words.LEVEL, words.NEXT, words.UNTIL)]
    for case in of.cases:
        level = cells.text(label(case.crisis_level) if case.crisis_level else None)
        waits = Cell(clock_name(case.waits_for) if case.waits_for else Absent.NONE)
        rows.append(
            Row((Cell(case.case_no), Cell(label(case.status)), level, waits, cells.day(case.due_on, Absent.NONE)))
        )
    yield Table((26, 20, 10, 22, 16), tuple(rows))
    yield Paragraph(words.CASES_NOTE, Level.NOTE)


def _actions(of: Handover) -> Block:
    if not of.actions:
        return Paragraph(words.NO_ACTION)
    hide = veil(of.aliases)
    rows = [cells.head(words.CONTENT, words.OFFICE, words.UNTIL, words.DECIDED)]
    for action in of.actions:
        text = words.CASE_ACTION if action.on_case else hide(action.text)
        decided = words.MEETING.format(day=short_date(action.held_on), kind=label(action.kind))
        rows.append(Row((Cell(text), cells.text(action.organisation), cells.day(action.due_on), Cell(decided))))
    return Table((36, 20, 14, 26), tuple(rows))


def _money(of: Handover) -> Block:
    lines = [(zone, each) for zone, money in of.money for each in money.lines]
    if not lines:
        return Paragraph(words.NO_MONEY)
    rows = [cells.head(words.ITEM, words.BUDGET, words.SPENT, words.BALANCE)]
    for zone, each in lines:
        item = each.line.item
        if of.zone is None:
            item = words.BY_ZONE.format(zone=zone_name(zone.no, zone.name), item=item)
        rows.append(_amounts(item, each.budget, each.spent))
    budget, spent = sum(money.budget for _, money in of.money), sum(money.spent for _, money in of.money)
    total = words.SUM_OF_GRANTS if any(money.own_budget for _, money in of.money) else words.SUM
    rows.append(_amounts(total, budget, spent, RowKind.TOTAL))
    return Table((30, 16, 16, 16), tuple(rows), words.MONEY_UNIT)


def _amounts(name: str, budget: int, spent: int, kind: RowKind = RowKind.BODY) -> Row:
    return Row((Cell(name), cells.amount(budget), cells.amount(spent), cells.amount(budget - spent)), kind)


def _offices(of: Handover) -> Iterator[Block]:
    if of.offices:
        rows = [cells.head(words.PART, words.AGENCY, words.POSTS, words.TELEPHONE)]
        for office in of.offices:
            part = label(office.part) if office.part else words.NOT_IN_ANY_ZONE
            posts = cells.text(", ".join(map(label, office.posts)))
            rows.append(Row((Cell(part), Cell(office.name), posts, Cell(Absent.BLANK))))
        yield Table((14, 30, 30, 18), tuple(rows))
    else:
        yield Paragraph(words.NO_OFFICE)
    if of.duties:
        yield Paragraph(words.RULES)
    for duty in of.duties:
        months = months_text(duty.month_numbers)
        yield Paragraph(words.RULE.format(kind=label(duty.kind), role=label(duty.role), months=months), Level.DASH)


def _files(of: Handover) -> Iterator[Block]:
    yield Paragraph(words.RECORDS.format(file=of.file))
    yield Paragraph(words.OUTBOX.format(outbox=of.outbox))
    yield Paragraph(words.SIGNED)
    for agreement in of.agreements:
        place = agreement.paper_place
        pattern = words.AGREEMENT if place else words.AGREEMENT_UNKNOWN
        yield Paragraph(pattern.format(title=agreement.title, place=place), Level.DASH)
