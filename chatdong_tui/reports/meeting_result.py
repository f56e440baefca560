"""회의 결과보고: what the network meeting of a month came to, for the 구청 (domain.md §7.3)."""

from __future__ import annotations

from chatdong_tui.document import Block, Document, Head, Heading
from chatdong_tui.domain.meeting_code import Disclosure
from chatdong_tui.domain.meeting_sheet import MeetingSheet
from chatdong_tui.domain.monthly import Issue, MonthRecords
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.reports import case, meeting, outreach, project, project_result
from chatdong_tui.reports.decision import made
from chatdong_tui.reports.submission import Papers, papers_of
from chatdong_tui.reports.trail import Trail
from chatdong_tui.reports.veil import Veil, veil
from chatdong_tui.reports.zone import place_name
from chatdong_tui.words import monthly as words
from chatdong_tui.words import provenance as rules
from chatdong_tui.words.formats import long_date, particle
from chatdong_tui.words.labels import label

FORM = "meeting-result"


def of_form(records: MonthRecords) -> list[MeetingSheet]:
    """The meetings that the form tells of: those of the zone, or of the district itself; no cases, no events."""
    zone_id = records.zone.zone.id if records.zone else None
    return [sheet for sheet in records.meetings if sheet.meeting.zone_id == zone_id and meeting.of_network(sheet)]


def build(records: MonthRecords, issue: Issue) -> Document:
    """The form as a Document. Raises RuleBroken(NOTHING_HELD) for a month without such a meeting."""
    sheets = of_form(records)
    if not sheets:
        raise RuleBroken("forms", Rule.NOTHING_HELD)
    place = place_name(records)
    month = records.span.first.month
    order = list(Disclosure)
    disclosure = max((sheet.meeting.disclosure for sheet in sheets), key=order.index)
    trail = Trail()
    newsletter = (words.NEWSLETTER.format(month=month),) if records.zone and records.newsletters else ()
    return Document(
        form=FORM,
        stem=words.STEMS[FORM].format(month=records.span.month, place=place),
        title=words.RESULT_TITLE.format(place=place, month=month),
        gist=_gist(sheets, place, month, trail),
        keywords=tuple(word.format(place=place) for word in words.RESULT_KEYWORDS),
        head=Head(issue.issuer, issue.writer, issue.on, label(disclosure), issue.approvers),
        blocks=tuple(_blocks(records, sheets, papers_of(records, issue.on), veil(records.aliases), trail)),
        attachments=(words.ROSTER, *newsletter),
        provenance=trail.found,
    )


def _gist(sheets: list[MeetingSheet], place: str, month: int, trail: Trail) -> str:
    decided = [decision for sheet in sheets for decision in made(sheet)]
    actions = [line for sheet in sheets for line in sheet.actions]
    trail.note((rules.MEETINGS_NAME,), rules.MEETINGS_OF_NETWORK, tuple(sheet.meeting.id for sheet in sheets))
    trail.note((rules.PEOPLE_NAME,), rules.PEOPLE, tuple(seat.id for sheet in sheets for seat in sheet.taken()))
    trail.note((rules.DECIDED_NAME,), rules.DECIDED, tuple(decision.id for decision in decided))
    trail.note((rules.ACTIONS_NAME,), rules.ACTIONS, tuple(line.id for line in actions))
    facts = {
        "topic": particle(place, "은", "는"),
        "month": month,
        "count": len(sheets),
        "when": long_date(sheets[0].meeting.held_on),
        "people": sum(sheet.filled() for sheet in sheets),
        "sides": meeting.sides(sheets),
        "decisions": len(decided),
        "actions": len(actions),
    }
    pattern = words.RESULT_GIST if len(sheets) == 1 else words.RESULT_GIST_SEVERAL
    return (pattern + words.RESULT_GIST_END).format(**facts)


def _blocks(records: MonthRecords, sheets: list[MeetingSheet], papers: Papers, hide: Veil, trail: Trail) -> list[Block]:
    blocks: list[Block] = []
    for sheet in sheets:
        suffix = f": {hide(meeting.name(sheet))}" if len(sheets) > 1 else ""
        meeting.note_people(sheet, meeting.when(sheet.meeting), trail)
        blocks += [Heading(words.OVERVIEW + suffix), *meeting.overview(sheet, hide)]
        blocks += [Heading(words.AGENDA + suffix), *meeting.agenda(sheet, hide, trail)]
        said = meeting.discussion(sheet, hide)
        blocks += [Heading(words.DISCUSSION + suffix), *said] if said else []
    blocks += _cases(records, papers, trail)
    blocks += [Heading(words.DECISIONS), *meeting.decisions(sheets, hide)]
    if records.zone:
        blocks += meeting.conferences((sheet for sheet in records.meetings if sheet.meeting.kind.on_cases), trail)
    heading, *projects = project.blocks(records, papers.reported, hide, trail)
    at_a_glance = project_result.table(records, hide, trail)
    blocks += [heading, *([at_a_glance] if at_a_glance else []), *projects]
    notes = [*meeting.process_notes(sheets, hide), *project.process_notes(records, hide)]
    blocks += [Heading(words.PROCESS), *notes] if notes else []
    blocks.append(Heading(words.NEXT_MEETING.format(when=meeting.next_day(sheets, records.coming))))
    return blocks


def _cases(records: MonthRecords, papers: Papers, trail: Trail) -> list[Block]:
    counts = case.counted(records)
    if records.zone:
        table = case.by_dong(records, counts, case.RESULT_COLUMNS, papers.reported, trail)
        return [Heading(words.CASES), table, *outreach.routes(records, trail)]
    table = case.by_zone(records, counts, case.RESULT_COLUMNS, papers.reported, trail)
    return [Heading(words.CASES_BY_ZONE), table, *papers.left_out(), *outreach.routes(records, trail)]
