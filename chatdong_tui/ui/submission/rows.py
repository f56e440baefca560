"""How the calendar is written: months as headings, today between the lines, each with its day and its state."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from datetime import date

from rich.cells import cell_len

from chatdong_tui.domain.due import Due, Nearness
from chatdong_tui.domain.standing import NOT_ASKED, GridLine, Share, ZoneStanding
from chatdong_tui.domain.submission import Paper, PaperMark
from chatdong_tui.ui.inert import fit
from chatdong_tui.ui.widgets.month_grid import GridRow
from chatdong_tui.ui.widgets.plain_list import Line
from chatdong_tui.words import submission_screens as words
from chatdong_tui.words.deadline import due_name, near_text, source_text, state_text, whose_name
from chatdong_tui.words.formats import rate, screen_date, short_date
from chatdong_tui.words.labels import label, zone_name
from chatdong_tui.words.submission import mark_text, paper_name, state_name

_DUE, _WHOSE, _TAIL = 9, 8, 20


def lines(dues: Sequence[Due], year: int, today: date, width: int) -> list[Line]:
    """The whole list, `width` cells wide. Today stands before the first line of a later day."""
    found: list[Line] = []
    now = Line(None, words.NOW.format(day=screen_date(today)), "heading")
    told = today.year != year
    for first, group in itertools.groupby(dues, key=lambda due: due.due_on.replace(day=1)):
        if not told and first > today:
            found.append(now)
            told = True
        of_month = list(group)
        found.append(Line(None, _heading(first, of_month, year), "heading"))
        for due in of_month:
            if not told and due.due_on >= today:
                found.append(now)
                told = True
            found.append(_line(due, width))
    if dues and not told:
        found.append(now)
    return found or [Line(None, words.EMPTY, "quiet")]


def _heading(first: date, dues: Sequence[Due], year: int) -> str:
    """The month, and how much of it is done; with its year where that is not the one on screen."""
    name = words.MONTH if first.year == year else words.MONTH_OF
    done = sum(due.is_done for due in dues)
    return name.format(year=first.year, month=first.month, done=done, total=len(dues))


def _line(due: Due, width: int) -> Line:
    near = near_text(due)
    tail = f"{near}  {state_text(due)}" if near else state_text(due)
    name = f"{due_name(due)} {words.MOVED}" if due.is_moved else due_name(due)
    room = max(16, width - _DUE - _WHOSE - max(_TAIL, cell_len(tail)) - 3)
    text = f"{fit(screen_date(due.due_on), _DUE)} {fit(whose_name(due), _WHOSE)} {fit(name, room)} {tail}"
    style = "quiet" if not due.is_open else "alert" if due.nearness in (Nearness.OVERDUE, Nearness.TODAY) else ""
    return Line(due.key, text, style)


def first_open(dues: Sequence[Due], today: date) -> str:
    """The line to begin with: what is open and due next, else the last that is overdue, else the first of all."""
    open_ = [due for due in dues if due.is_open]
    coming = [due for due in open_ if due.due_on >= today]
    found = coming[:1] or open_[-1:] or list(dues[:1])
    return found[0].key if found else ""


def told(due: Due | None) -> str:
    """What is said of the chosen line: the sentence that asks for it, or why it came back, and its note."""
    if due is None:
        return ""
    parts = [source_text(due)]
    row = due.paper.row if due.paper else None
    if row is not None and row.return_reason and row.returned_on:
        parts.insert(0, words.CELL_RETURNED.format(day=short_date(row.returned_on), reason=row.return_reason))
    if due.row is not None and due.row.note:
        parts.append(due.row.note)
    return "  ".join(part for part in parts if part)


def grid_row(line: GridLine, wide: bool) -> GridRow:
    """A zone over the twelve months; `!` stands before what is missing or was sent back."""
    marks = {month: paper.mark for month, paper in line.papers.items()}
    asked = [paper for paper in line.papers.values() if paper.mark not in NOT_ASKED]
    done = words.IN_OF.format(done=sum(paper.is_in for paper in asked), due=len(asked))
    missing = sum(not paper.is_in for paper in asked)
    return GridRow(
        line.zone.id,
        (zone_name(line.zone.no, line.zone.name),),
        tuple(_mark(marks.get(month), wide) for month in range(1, 13)),
        (done, str(missing or "-")),
        frozenset(month for month, mark in marks.items() if mark in (PaperMark.MISSING, PaperMark.RETURNED)),
    )


def _mark(mark: PaperMark | None, wide: bool) -> str:
    if mark is None:
        return ""
    return label(mark) if wide else words.SHORT_MARKS[mark]


def cell_lines(paper: Paper | None) -> list[Line]:
    """What is known of the paper in the chosen cell."""
    if paper is None:
        return [Line(None, words.NOTHING_HERE, "quiet")]
    near = "" if not paper.waits else f"  {words_near(paper)}"
    zone = zone_name(paper.zone.no, paper.zone.name)
    head = words.CELL.format(
        zone=zone,
        paper=paper_name(paper.form, paper.period),
        mark=mark_text(paper),
        due=screen_date(paper.due_on),
        near=near,
    )
    found = [Line(None, head, "heading")]
    row = paper.row
    if row is None:
        return found
    days = (
        (words.CELL_SENT, row.submitted_on),
        (words.CELL_AGAIN, row.resubmitted_on),
        (words.CELL_RECEIVED, row.received_on),
    )
    told_ = "  ".join(text.format(day=short_date(day)) for text, day in days if day is not None)
    found += [Line(None, told_)] if told_ else []
    if row.returned_on is not None and row.return_reason:
        text = words.CELL_RETURNED.format(day=short_date(row.returned_on), reason=row.return_reason)
        found.append(Line(None, text))
    return found


def words_near(paper: Paper) -> str:
    """`D-3 임박`, `4일 경과` of a paper that is not in."""
    from chatdong_tui.domain.due import of_papers

    return near_text(next(of_papers((paper,))))


def standing_cells(standing: ZoneStanding) -> tuple[str, ...]:
    """A zone of the matrix."""
    share = rate(standing.spent, standing.budget)
    lacks = words.LACKS_LATE if standing.late else words.LACKS
    whole = lacks.format(count=standing.missing, late=standing.late)
    return (
        zone_name(standing.zone.no, standing.zone.name),
        standing.agency,
        _share(standing.meetings),
        _share(standing.reports),
        _share(standing.newsletters),
        *(state_name(paper) for paper in standing.plans),
        "-" if share is None else f"{share}%",
        whole if standing.missing or standing.late else words.ENOUGH,
    )


def _share(share: Share) -> str:
    text = words.SHARE_LATE if share.late else words.SHARE
    return text.format(done=share.done, due=share.due, late=share.late)
