"""월별 종합보고: all zones of the district in one table, for the 구청 (domain.md §7.6)."""

from __future__ import annotations

from chatdong_tui.document import Absent, Block, Cell, Document, Head, Heading, Level, Paragraph, Row, RowKind, Table
from chatdong_tui.domain.meeting import Decision
from chatdong_tui.domain.meeting_code import AgendaKind, Disclosure
from chatdong_tui.domain.meeting_sheet import MeetingSheet
from chatdong_tui.domain.monthly import Issue, MonthRecords
from chatdong_tui.domain.network import Sector
from chatdong_tui.domain.project import tally
from chatdong_tui.domain.submission import SubmissionForm
from chatdong_tui.reports import campaign, case, cells, correction, decision, meeting, outreach, project
from chatdong_tui.reports.case import Households
from chatdong_tui.reports.submission import Papers, papers_of
from chatdong_tui.reports.trail import Trail
from chatdong_tui.reports.veil import Veil, veil
from chatdong_tui.reports.zone import name_of, place_name
from chatdong_tui.reports.zone_month import ZoneMonth, zone_month
from chatdong_tui.words import monthly as words
from chatdong_tui.words import provenance as rules
from chatdong_tui.words.formats import particle, rate
from chatdong_tui.words.labels import label
from chatdong_tui.words.project import tally_text
from chatdong_tui.words.submission import paper_name

FORM = "monthly-summary"


def build(records: MonthRecords, issue: Issue) -> Document:
    """The form as a Document."""
    place = place_name(records)
    year, month = records.span.first.year, records.span.first.month
    facts: dict[str, str | int] = {"place": place, "year": year, "month": month}
    trail = Trail()
    return Document(
        form=FORM,
        stem=words.STEMS[FORM].format(month=records.span.month, place=place),
        title=words.SUMMARY_TITLE.format(**facts),
        gist=_gist(records, facts, trail),
        keywords=tuple(word.format(**facts) for word in words.SUMMARY_KEYWORDS),
        head=Head(issue.issuer, issue.writer, issue.on, label(Disclosure.PARTIAL), issue.approvers),
        blocks=tuple(_blocks(records, papers_of(records, issue.on), veil(records.aliases), trail)),
        attachments=() if records.zone else (words.RESULTS,),
        provenance=trail.found,
    )


def _gist(records: MonthRecords, facts: dict[str, str | int], trail: Trail) -> str:
    total = sum(case.counted(records).values(), Households())
    held = [sheet.meeting.id for sheet in records.meetings if meeting.counts(sheet) and meeting.of_network(sheet)]
    trail.note((rules.MEETINGS_NAME,), rules.MEETINGS_OF_NETWORK, tuple(held))
    for name, rule, ids in (
        (words.FOUND, rules.FOUND, total.found),
        (words.SELECTED, rules.SELECTED, total.selected),
        (words.LINKED, rules.LINKED, total.linked),
    ):
        trail.note((place_name(records), name), rule, ids)
    return words.SUMMARY_GIST.format(
        **facts,
        topic=particle(place_name(records), "은", "는"),
        meetings=len(held),
        found=len(total.found),
        selected=len(total.selected),
        linked=len(total.linked),
    )


def _blocks(records: MonthRecords, papers: Papers, hide: Veil, trail: Trail) -> list[Block]:
    counts = case.counted(records)
    dongs = sum(len(zone.dongs) for zone in records.zones)
    blocks: list[Block] = [Heading(words.TOTALS), *_totals(records, counts, papers, trail)]
    blocks += campaign.blocks(records, trail)
    blocks += [
        Heading(words.BY_DONG.format(count=dongs)),
        case.by_dong(records, counts, case.SUMMARY_COLUMNS, papers.reported, trail),
        *outreach.routes(records, trail),
    ]
    blocks += [Heading(words.MEETINGS), *meeting.numbers(records.meetings, trail)]
    blocks += project.blocks(records, papers.reported, hide, trail)
    decided = _decisions(records, hide)
    blocks += [Heading(words.MAIN_DECISIONS), decided or Paragraph(words.NONE_MADE)]
    notes = [*meeting.process_notes(records.meetings, hide), *project.process_notes(records, hide)]
    blocks += [Heading(words.PROCESS), *notes] if notes else []
    blocks += correction.blocks(records, hide)
    blocks += [Heading(words.PAPERS), papers.table()]
    coming = _coming(records, papers)
    return [*blocks, Heading(words.NEXT_MONTH), coming or Paragraph(words.NO_PLAN)]


def _totals(records: MonthRecords, counts: case.Counted, papers: Papers, trail: Trail) -> list[Block]:
    """The table of the zones, its sum, and what is left out of it."""
    lines: list[ZoneMonth] = []
    rows = list(_heads())
    for zone in records.zones:
        names = (Cell(name_of(zone)), cells.text(zone.agency))
        marks = tuple(
            cells.text(words.paper_mark(papers.one(zone, form)))
            for form in (SubmissionForm.MEETING_REPORT, SubmissionForm.NEWSLETTER)
        )
        if papers.reported(zone.zone.id):
            lines.append(zone_month(records, zone.zone.id, counts))
            rows.append(Row((*names, *_figures(lines[-1], name_of(zone), trail), *marks)))
        else:
            rows.append(Row((*names, *[Cell(Absent.BLANK)] * 10, *marks)))
    if len(records.zones) > 1:
        rows.append(_sum(lines, trail))
    stock_day = words.month_and_day(records.span.last)
    return [
        Table((9, 18, 12, 6, 6, 7, 7, 8, 7, 8, 18, 9, 13, 13), tuple(rows), words.TOTALS_UNIT),
        Paragraph(words.RATE, Level.NOTE),
        Paragraph(words.STOCK.format(day=stock_day), Level.NOTE),
        *papers.left_out(),
    ]


def _heads() -> tuple[Row, Row]:
    def tall(title: str) -> Cell:
        return Cell(title, down=2)

    first = (
        tall(words.ZONE), tall(words.AGENCY), tall(words.MEETING_DAY), Cell(words.ATTENDANCE, across=2),
        tall(words.FOUND), Cell(words.CASE_MANAGEMENT, across=3), tall(words.LINKED), tall(words.PROJECT_RESULT),
        tall(words.RATE_HEAD), Cell(words.PAPERS, across=2),
    )  # fmt: skip
    second = (
        words.PUBLIC, words.PRIVATE, words.NEW, words.MANAGED, words.CLOSED, words.RESULT_PAPER, words.NEWSLETTER_PAPER,
    )  # fmt: skip
    return Row(first, RowKind.HEAD), cells.head(*second)


def _figures(line: ZoneMonth, place: str, trail: Trail) -> tuple[Cell, ...]:
    met = bool(line.days)
    days = cells.day(line.days[0] if met else None, Absent.NONE)
    if len(line.days) > 1:
        days = Cell(", ".join(words.month_and_day(day) for day in line.days))
    trail.note((place, words.MEETING_DAY), rules.MEETINGS, line.meeting_ids)
    people = (_people([line], side, place, trail) if met else cells.count(None, Absent.NONE) for side in _SIDES)
    project.note_tally(place, line.activities, trail)
    return (
        days,
        *people,
        *_counts(line.households, place, trail),
        Cell(tally_text(line.projects) if line.projects.activities else Absent.NONE),
        cells.percent(rate(line.money.spent, line.money.budget)),
    )


_SIDES = (Sector.PUBLIC, Sector.PRIVATE)


def _people(lines: list[ZoneMonth], side: Sector, place: str, trail: Trail) -> Cell:
    title = words.PUBLIC if side is Sector.PUBLIC else words.PRIVATE
    return trail.cell((place, title), rules.PEOPLE, tuple(row_id for line in lines for row_id in line.people(side)))


def _counts(counts: Households, place: str, trail: Trail) -> tuple[Cell, ...]:
    columns = (
        (words.FOUND, rules.FOUND, counts.found),
        (words.NEW, rules.SELECTED, counts.selected),
        (words.MANAGED, rules.MANAGED, counts.managed),
        (words.CLOSED, rules.CLOSED, counts.closed),
        (words.LINKED, rules.LINKED, counts.linked),
    )
    return tuple(trail.cell((place, title), rule, ids) for title, rule, ids in columns)


def _sum(lines: list[ZoneMonth], trail: Trail) -> Row:
    """The sum of the zones that reported; its rate is that of the sums, its outputs stay unit by unit."""
    activities = [activity for line in lines for activity in line.activities]
    meetings = tuple(row_id for line in lines for row_id in line.meeting_ids)
    spent, planned = sum(line.money.spent for line in lines), sum(line.money.budget for line in lines)
    trail.note((words.SUM, words.MEETING_DAY), rules.MEETINGS, meetings)
    project.note_tally(words.SUM, activities, trail)
    cells_of_sum = (
        Cell(words.SUM, across=2),
        Cell(words.MEETING_TIMES.format(count=len(meetings))),
        *(_people(lines, side, words.SUM, trail) for side in _SIDES),
        *_counts(sum((line.households for line in lines), Households()), words.SUM, trail),
        Cell(tally_text(tally(activities)) if activities else Absent.NONE),
        cells.percent(rate(spent, planned)),
        Cell(Absent.NONE),
        Cell(Absent.NONE),
    )
    return Row(cells_of_sum, RowKind.TOTAL)


def _decisions(records: MonthRecords, hide: Veil) -> Table | None:
    """What the meetings decided, and what they ask of others (협조); nothing of case conferences."""
    rows: list[Row] = []
    for sheet in sorted(records.meetings, key=lambda sheet: sheet.zone.no if sheet.zone else 0):
        if sheet.meeting.kind.on_cases:
            continue
        zone = _zone_of(records, sheet)
        said = label(sheet.meeting.kind)
        for entry in meeting.told(sheet):
            if isinstance(entry, Decision):
                text = meeting.decision_text(sheet, entry, hide)
                rows.append(Row((Cell(zone), Cell(said), Cell(decision.outcome(entry)), Cell(text))))
        for block in sheet.agenda:
            if block.item.kind is AgendaKind.COOPERATION and not meeting.on_cases(block):
                rows.append(Row((Cell(zone), Cell(said), Cell(words.REQUESTS), Cell(hide(block.item.title)))))
    if not rows:
        return None
    return Table((10, 18, 10, 50), (cells.head(words.ZONE, words.MEETING, words.KIND, words.DECIDED), *rows))


def _zone_of(records: MonthRecords, sheet: MeetingSheet) -> str:
    named = {zone.zone.id: name_of(zone) for zone in records.zones}
    return named.get(sheet.meeting.zone_id or "", words.WHOLE_DISTRICT)


def _coming(records: MonthRecords, papers: Papers) -> Table | None:
    """The meetings and papers of the month after, by date."""
    named = {zone.zone.id: name_of(zone) for zone in records.zones}
    announced = {
        (sheet.meeting.next_on, sheet.meeting.zone_id, sheet.meeting.kind)
        for sheet in records.meetings
        if sheet.meeting.next_on is not None
    }
    planned = {(each.held_on, each.zone_id, each.kind) for each in records.coming}
    after = records.span.next
    found = [
        (day, named.get(zone_id or "", words.WHOLE_DISTRICT), label(kind))
        for day, zone_id, kind in announced | planned
        if after.first <= day <= after.last
    ]
    found += [
        (day, name_of(zone), paper_name(paper.form, paper.period)) for day, zone, paper in papers.due_next_month()
    ]
    if not found:
        return None
    rows = [Row((cells.day(day), Cell(zone), Cell(what))) for day, zone, what in sorted(found)]
    return Table((14, 12, 40), (cells.head(words.DAY, words.ZONE, words.WHAT), *rows))
