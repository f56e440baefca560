"""The 운영계획서 [붙임1] of a zone: outline, stages, roster, meetings, budget and papers (domain.md §7.1)."""

from __future__ import annotations

from collections.abc import Iterator

from chatdong_tui.document import (
    Absent,
    Block,
    Cell,
    CellKind,
    Chapter,
    Document,
    Head,
    Level,
    Paragraph,
    Row,
    RowKind,
    Table,
)
from chatdong_tui.domain.deadline import MONTHLY_PAPERS
from chatdong_tui.domain.meeting_code import Disclosure
from chatdong_tui.domain.monthly import Issue
from chatdong_tui.domain.operation_plan import OperationPlan
from chatdong_tui.reports import cells
from chatdong_tui.reports.veil import Veil
from chatdong_tui.words import official
from chatdong_tui.words import operation_plan as words
from chatdong_tui.words.formats import long_date, rate, short_date, won
from chatdong_tui.words.labels import label, zone_name
from chatdong_tui.words.stage import PERIODS, STAGE_NAMES
from chatdong_tui.words.submission import paper_name

FORM = "operation-plan"


def build(plan: OperationPlan, issue: Issue, veil: Veil) -> Document:
    """The plan as a Document. veil: hides the names of households in what people typed."""
    zone = plan.zone
    place = zone_name(zone.no, zone.name)
    facts: dict[str, str | int] = {
        "year": zone.year,
        "place": place,
        "district": plan.district.removesuffix("구"),
        "agency": plan.agency,
        "dongs": len(plan.dongs),
    }
    blocks = [
        Chapter(words.OVERVIEW), *_overview(plan, place),
        Chapter(words.DIRECTION), *_direction(plan, veil),
        Chapter(words.STAGES), _stages(plan, veil),
        Chapter(words.PEOPLE), _people(plan) or Paragraph(words.NO_PEOPLE),
        Chapter(words.MEETINGS), *_meetings(plan, veil),
        Chapter(words.BUDGET), *_budget(plan, veil),
        Chapter(words.EFFECT), Paragraph(veil(plan.effect) if plan.effect else words.NO_EFFECT),
        Chapter(words.PAPERS), *_papers(plan),
    ]  # fmt: skip
    gist = words.GIST if plan.agency else words.GIST_WITHOUT_AGENCY
    return Document(
        form=FORM,
        stem=words.STEM.format(**facts),
        title=words.TITLE.format(**facts),
        gist=gist.format(**facts),
        keywords=tuple(filter(None, (word.format(**facts) for word in words.KEYWORDS))),
        # The roster names people.
        head=Head(issue.issuer, issue.writer, issue.on, label(Disclosure.PARTIAL), issue.approvers),
        blocks=tuple(blocks),
    )


def _overview(plan: OperationPlan, place: str) -> Iterator[Block]:
    total = _total(plan)
    dongs = words.BETWEEN.join(plan.dongs)
    for name, text in (
        (words.ZONE, place),
        (words.AGENCY, plan.agency),
        (words.DONGS, words.DONGS_OF.format(names=dongs, count=len(plan.dongs)) if plan.dongs else ""),
        (words.PERIOD, words.PERIOD_OF.format(year=plan.zone.year)),
        (words.MONEY, words.MONEY_OF.format(amount=won(total), sources=_sources(plan)) if total else ""),
    ):
        if text:
            yield Paragraph(words.LABELLED.format(label=name, text=text), Level.SQUARE)


def _total(plan: OperationPlan) -> int:
    return sum(line.amount for line in plan.lines)


def _sources(plan: OperationPlan) -> str:
    """`구비 100%`: where the money comes from; a whole share without decimals."""
    total = _total(plan)
    shares: dict[str, int] = {}
    for line in plan.lines:
        name = label(line.fund_source)
        shares[name] = shares.get(name, 0) + line.amount
    found = []
    for name, part in shares.items():
        share = str(rate(part, total)).removesuffix(".0")
        found.append(words.SOURCE_SHARE.format(source=name, share=share))
    return words.BETWEEN.join(found)


def _direction(plan: OperationPlan, veil: Veil) -> Iterator[Block]:
    chosen = plan.direction
    if chosen is None:
        yield Paragraph(words.NOT_CHOSEN)
        return
    yield Paragraph(words.CHOSEN.format(text=veil(chosen.text)), Level.SQUARE)
    yield Paragraph(words.CHOSEN_NOTE.format(position=chosen.position, day=short_date(chosen.on)), Level.NOTE)


def _stages(plan: OperationPlan, veil: Veil) -> Table:
    rows = [cells.head(*words.STAGE_HEAD)]
    for stage in plan.stages:
        tasks = words.BETWEEN.join(veil(line.task.title) for line in stage.tasks)
        proofs = (each for line in stage.tasks for each in line.evidence)
        seen = dict.fromkeys(veil(each.title) for each in proofs if each.title and (each.on or plan.on) <= plan.on)
        shown = words.BETWEEN.join(seen)
        rows.append(
            Row(
                (
                    Cell(STAGE_NAMES[stage.stage]),
                    Cell(PERIODS[stage.stage]),
                    Cell(tasks or words.NO_TASKS),
                    Cell(shown or Absent.BLANK),
                )
            )
        )
    return Table((14, 9, 44, 24), tuple(rows))


def _people(plan: OperationPlan) -> Table | None:
    rows = [
        Row(
            (
                Cell(label(each.sector)),
                Cell(each.organisation),
                cells.text(each.title),
                Cell(each.name),
                cells.text(each.duty),
            )
        )
        for each in plan.people
    ]
    return Table((11, 26, 14, 12, 26), (cells.head(*words.PEOPLE_HEAD), *rows)) if rows else None


def _meetings(plan: OperationPlan, veil: Veil) -> Iterator[Block]:
    rows = [cells.head(*words.MEETING_HEAD)]
    for month in plan.months:
        meeting = month.meeting
        rows.append(
            Row(
                (
                    Cell(words.MONTH.format(month=month.month)),
                    Cell(long_date(meeting.held_on)) if meeting else Cell(Absent.BLANK),
                    cells.text(veil(meeting.place) if meeting and meeting.place else None),
                    cells.text(words.BETWEEN.join(map(veil, month.topics))),
                    Cell(words.COMES if month.with_district else words.DOES_NOT),
                )
            )
        )
    yield Table((7, 20, 20, 36, 13), tuple(rows))
    if plan.general:
        days = words.BETWEEN.join(map(long_date, plan.general))
        yield Paragraph(words.GENERAL.format(days=days), Level.NOTE)


def _budget(plan: OperationPlan, veil: Veil) -> Iterator[Block]:
    if not plan.lines:
        yield Paragraph(words.NO_BUDGET)
        return
    rows = [
        Row((Cell(line.item), cells.text(veil(line.basis) if line.basis else None), cells.amount(line.amount)))
        for line in plan.lines
    ]
    total = _total(plan)
    last = Row((Cell(words.SUM), Cell(official.amount(total)), cells.amount(total)), RowKind.TOTAL)
    yield Table((18, 50, 14), (cells.head(*words.BUDGET_HEAD), *rows, last), official.unit_caption("천원"))
    if sum(cells.thousands(line.amount) for line in plan.lines) != cells.thousands(total):
        yield Paragraph(official.ROUNDED, Level.NOTE)


def _papers(plan: OperationPlan) -> Iterator[Block]:
    """The monthly papers in one line, the yearly ones each with its day."""
    monthly = [paper for paper in plan.papers if paper.form.duty in MONTHLY_PAPERS]
    names = words.BETWEEN.join(dict.fromkeys(label(paper.form) for paper in monthly))
    rows = [cells.head(*words.PAPER_HEAD)]
    if monthly:
        rows.append(Row((Cell(words.MONTHLY.format(names=names)), Cell(words.MONTHLY_DUE.format(day=5)))))
    rows += [
        Row((Cell(paper_name(paper.form, paper.period)), Cell(paper.due_on, CellKind.DATE)))
        for paper in plan.papers
        if paper.form.duty not in MONTHLY_PAPERS
    ]
    yield Table((36, 30), tuple(rows))
    if any(paper.optional for paper in monthly):
        yield Paragraph(words.OPTIONAL, Level.NOTE)
