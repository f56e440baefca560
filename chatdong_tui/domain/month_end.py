"""월 마감: what is still missing of a zone's month, one list of rules over its records (domain.md §10 scenario 6)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from chatdong_tui.domain.meeting_code import AgendaKind, MeetingKind
from chatdong_tui.domain.month_end_code import GapCode, GapSection
from chatdong_tui.domain.project import ProjectState
from chatdong_tui.domain.spending import Check
from chatdong_tui.domain.working_day import month_end

if TYPE_CHECKING:
    from chatdong_tui.domain.case_clock import Flag
    from chatdong_tui.domain.conference import ConferenceLine
    from chatdong_tui.domain.home import ActionLine, CaseLine, LateLine, Some
    from chatdong_tui.domain.indicator import Indicator
    from chatdong_tui.domain.indicator_table import Finding
    from chatdong_tui.domain.meeting import Meeting
    from chatdong_tui.domain.meeting_sheet import AgendaBlock, MeetingSheet
    from chatdong_tui.domain.monthly import ProjectOfMonth
    from chatdong_tui.domain.network import Dong, Zone
    from chatdong_tui.domain.newsletter import Newsletter
    from chatdong_tui.domain.spending import Judged
    from chatdong_tui.domain.submission import Paper


@dataclass(frozen=True, slots=True)
class GapWaiver:
    """Why a gap of a zone's month is left as it is. gap: its key."""

    id: str
    zone_id: str
    month: str
    gap: str
    sentence: str


@dataclass(frozen=True, slots=True)
class OpenFigure:
    """A suspicious figure of an indicator that waits for a sentence."""

    indicator: Indicator
    finding: Finding


@dataclass(frozen=True, slots=True)
class Gap:
    """Something missing. row_id: the record (or the code) it is about; home_id: the record that is opened to
    mend it, '' where a screen of the month does. what, count, on, fact: what its sentence tells."""

    code: GapCode
    row_id: str = ""
    home_id: str = ""
    what: str = ""
    count: int = 0
    on: date | None = None
    fact: ActionLine | Flag | Judged | Paper | OpenFigure | None = None

    @property
    def key(self) -> str:
        """The gap among all of a zone's month."""
        return f"{self.code}:{self.row_id}"


@dataclass(frozen=True, slots=True)
class HeldMeeting:
    """A meeting that was held. closed: whether its minutes are; undecided: cases of which nothing was decided."""

    sheet: MeetingSheet
    closed: bool
    undecided: tuple[ConferenceLine, ...] = ()


@dataclass(frozen=True, slots=True)
class MonthFacts:
    """A zone's month as the records have it on a day.

    planned: its meetings that were to take place, whose day may have passed. actions: open and due by the
    month's end. blank_dongs: member dongs without any outreach count. late, quiet: cases whose clock had run
    out, and those without contact, by the month's end. receipts: of the month, those with something to do.
    figures: those of a period that ends with the month and ask for a sentence.
    """

    zone: Zone
    month: str
    today: date
    planned: tuple[Meeting, ...]
    held: tuple[HeldMeeting, ...]
    actions: tuple[ActionLine, ...]
    blank_dongs: tuple[Dong, ...]
    late: Some[LateLine]
    quiet: Some[CaseLine]
    projects: tuple[ProjectOfMonth, ...]
    receipts: tuple[Judged, ...]
    figures: tuple[OpenFigure, ...]
    newsletter: Newsletter | None
    newsletter_final: bool
    papers: tuple[Paper, ...]

    @property
    def last(self) -> date:
        year, month = map(int, self.month.split("-"))
        return month_end(year, month)

    @property
    def is_over(self) -> bool:
        return self.last < self.today


Rule = Callable[[MonthFacts], Iterator[Gap]]


def _meeting(facts: MonthFacts) -> Iterator[Gap]:
    kinds = [meeting.kind for meeting in facts.planned] + [each.sheet.meeting.kind for each in facts.held]
    if MeetingKind.ZONE_MEETING not in kinds:
        yield Gap(GapCode.MEETING_MISSING)
    for meeting in facts.planned:
        if meeting.held_on < facts.today:
            yield Gap(GapCode.MEETING_UNRECORDED, meeting.id, meeting.id, meeting.kind, on=meeting.held_on)


def _minutes(facts: MonthFacts) -> Iterator[Gap]:
    for each in facts.held:
        meeting = each.sheet.meeting

        def gap(code: GapCode, row_id: str = meeting.id, what: str = meeting.kind, count: int = 0) -> Gap:
            return Gap(code, row_id, meeting.id, what, count=count, on=meeting.held_on)  # noqa: B023

        unexplained = sum(absence.reason is None and not absence.substituted for absence in each.sheet.absences)
        if unexplained:
            yield gap(GapCode.ABSENCE_UNEXPLAINED, count=unexplained)
        if not each.closed:
            yield from (gap(GapCode.ITEM_UNDECIDED, block.id, block.item.title) for block in _undecided(each.sheet))
            if each.undecided:
                yield gap(GapCode.CASE_UNDECIDED, count=len(each.undecided))
            yield gap(GapCode.MINUTES_OPEN)


def _undecided(sheet: MeetingSheet) -> Iterator[AgendaBlock]:
    """Items that were talked about, and then neither decided, nor given to somebody, nor put off to the next."""
    for block in sheet.agenda:
        asks = block.item.kind in (AgendaKind.DISCUSSION, AgendaKind.COOPERATION) and block.item.case_id is None
        settled = block.decisions or block.actions or block.item.settled is not None
        if asks and block.lines and not settled:
            yield block


def _actions(facts: MonthFacts) -> Iterator[Gap]:
    for line in facts.actions:
        if line.due_on is not None and line.due_on < facts.today:
            what = "" if line.on_case else line.text
            yield Gap(GapCode.ACTION_OVERDUE, line.action_id, line.meeting_id, what, on=line.due_on, fact=line)


def _cases(facts: MonthFacts) -> Iterator[Gap]:
    for line in facts.late.lines:
        yield Gap(GapCode.CASE_LATE, line.case_id, line.case_id, line.case_no, fact=line.flag)
    if facts.late.total > len(facts.late.lines):
        yield Gap(GapCode.MORE_LATE, count=facts.late.total - len(facts.late.lines))
    for quiet in facts.quiet.lines:
        yield Gap(GapCode.CASE_SILENT, quiet.case_id, quiet.case_id, quiet.case_no, count=quiet.days)
    if facts.quiet.total > len(facts.quiet.lines):
        yield Gap(GapCode.MORE_SILENT, count=facts.quiet.total - len(facts.quiet.lines))


def _outreach(facts: MonthFacts) -> Iterator[Gap]:
    for dong in facts.blank_dongs:
        yield Gap(GapCode.OUTREACH_BLANK, dong.id, what=dong.name)


def _projects(facts: MonthFacts) -> Iterator[Gap]:
    for each in facts.projects:
        project = each.project
        done = any(f"{activity.on_date:%Y-%m}" == facts.month for activity in each.activities)
        if project.state is ProjectState.CONFIRMED and not done and _scheduled(each, facts.month):
            yield Gap(GapCode.ACTIVITY_MISSING, project.id, project.id, project.name)


def _scheduled(project: ProjectOfMonth, month: str) -> bool:
    """Whether a month lies in the schedule: in one of its steps, or where none has months, in its period."""
    spans = [(step.from_month, step.until_month) for step in project.milestones if step.from_month]
    if spans:
        return any(first is not None and first <= month <= (last or first) for first, last in spans)
    first, last = project.project.starts_on, project.project.ends_on
    return first is not None and f"{first:%Y-%m}" <= month <= f"{last or first:%Y-%m}"


def _receipts(facts: MonthFacts) -> Iterator[Gap]:
    for each in facts.receipts:
        receipt, checks = each.receipt, [finding.check for finding in each.findings]
        code = GapCode.RECEIPT_OPEN
        if Check.NO_EVIDENCE in checks:
            code = GapCode.RECEIPT_UNPROVEN
        elif Check.NO_MEETING in checks:
            code = GapCode.RECEIPT_WITHOUT_MEETING
        yield Gap(code, receipt.id, receipt.id, receipt.summary, on=receipt.on_date, fact=each)


def _figures(facts: MonthFacts) -> Iterator[Gap]:
    for each in facts.figures:
        finding = each.finding
        key = f"{finding.indicator_id}/{finding.kind}/{finding.period.code}"
        yield Gap(GapCode.FIGURE_UNEXPLAINED, key, finding.indicator_id, each.indicator.name, fact=each)


def _newsletter(facts: MonthFacts) -> Iterator[Gap]:
    if facts.newsletter is None:
        yield Gap(GapCode.NEWSLETTER_MISSING)
    elif not facts.newsletter_final:
        yield Gap(GapCode.NEWSLETTER_OPEN, facts.newsletter.id)


WEEK = 7
"""Days before its day from which a paper that is not in is a gap; once the month is over it always is."""


def _papers(facts: MonthFacts) -> Iterator[Gap]:
    for paper in facts.papers:
        if paper.waits and (facts.is_over or paper.days_left <= WEEK):
            yield Gap(GapCode.PAPER_DUE, f"{paper.form}/{paper.period}", on=paper.due_on, fact=paper)


RULES: tuple[Rule, ...] = (
    _meeting, _minutes, _actions, _cases, _outreach, _projects, _receipts, _figures, _newsletter, _papers,
)  # fmt: skip


def gaps(facts: MonthFacts) -> tuple[Gap, ...]:
    """All that is missing, in the order in which it is worked through; nothing of a month to come."""
    if facts.month > f"{facts.today:%Y-%m}":
        return ()
    order = list(GapSection)
    found = [gap for rule in RULES for gap in rule(facts)]
    return tuple(sorted(found, key=lambda gap: order.index(gap.code.section)))


@dataclass(frozen=True, slots=True)
class MonthEnd:
    """The gaps of a zone's month. waived: (gap, sentence) of those that somebody has said are left so."""

    zone: Zone
    month: str
    open: tuple[Gap, ...]
    waived: tuple[tuple[Gap, str], ...]


def sorted_out(zone: Zone, month: str, found: tuple[Gap, ...], sentences: Mapping[str, str]) -> MonthEnd:
    """The gaps, apart from those with a sentence. sentences: by the key of the gap."""
    still_open = tuple(gap for gap in found if gap.key not in sentences)
    return MonthEnd(zone, month, still_open, tuple((gap, sentences[gap.key]) for gap in found if gap.key in sentences))


@dataclass(frozen=True, slots=True)
class ZoneGaps:
    """A zone in the 구청's overview of a month: how many gaps are open in each section, and how many were waived."""

    zone: Zone
    counts: tuple[tuple[GapSection, int], ...]
    waived: int

    @property
    def total(self) -> int:
        return sum(count for _, count in self.counts)
