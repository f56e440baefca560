"""특별 실적: the campaigns of calls of a month, by zone and in total (domain.md §7.6)."""

from __future__ import annotations

from collections.abc import Callable

from chatdong_tui.document import Absent, Block, Cell, Heading, Level, Paragraph, Row, Table
from chatdong_tui.domain.campaign import CampaignTable, Figures, ZoneFigures
from chatdong_tui.domain.monthly import MonthRecords
from chatdong_tui.reports import cells
from chatdong_tui.reports.trail import Trail
from chatdong_tui.words import campaign as words
from chatdong_tui.words import provenance as rules
from chatdong_tui.words.formats import short_date
from chatdong_tui.words.labels import zone_name


def blocks(records: MonthRecords, trail: Trail) -> list[Block]:
    """A table for each campaign that ran in the month, with the figures until its end; nothing without one."""
    found: list[Block] = []
    for table in records.campaigns:
        zones = [zone for zone in table.zones if records.zone is None or zone.zone.no == records.zone.zone.no]
        if zones:
            found += _one(records, table, zones, trail)
    return [Heading(words.SECTION), *found, Paragraph(words.CALLS_OF_CASES, Level.NOTE)] if found else []


def _one(records: MonthRecords, table: CampaignTable, zones: list[ZoneFigures], trail: Trail) -> list[Block]:
    campaign = table.campaign
    title = words.TITLE.format(name=campaign.name, when=words.when(campaign))
    if campaign.until_on is None or campaign.until_on > records.span.last:
        title += f" {words.SO_FAR.format(day=short_date(records.span.last))}"
    columns = [zone.figures for zone in zones]
    heads = [
        " ".join(part for part in (zone_name(each.zone.no, each.zone.name), each.agency) if part) for each in zones
    ]
    if len(zones) > 1:
        columns, heads = [table.total, *columns], [words.SUM, *heads]
    for name, figures in zip(heads, columns, strict=True):
        _note(table, name, figures, trail)
    lines: tuple[tuple[str, Callable[[Figures], Cell]], ...] = (
        (words.TARGETS, lambda figures: cells.count(figures.targets)),
        (words.CALLS.format(unit=table.unit), lambda figures: cells.count(figures.calls)),
        (words.PER_PERSON.format(unit=table.unit), _per_person),
    )
    rows = [Row((Cell(name), *(read(figures) for figures in columns))) for name, read in lines]
    notes = [words.included_text(zone, part, table.unit) for zone in zones for part in zone.included]
    return [
        Paragraph(title),
        Table((12, *([14] * len(columns))), (cells.head(words.KIND, *heads), *rows)),
        *(Paragraph(note, Level.NOTE) for note in notes),
    ]


def _note(table: CampaignTable, name: str, figures: Figures, trail: Trail) -> None:
    if figures.targets is not None:
        trail.note((table.campaign.name, name, words.TARGETS), rules.CAMPAIGN_TARGETS, figures.targets_by)
    if figures.calls is not None:
        calls = words.CALLS.format(unit=table.unit)
        trail.note((table.campaign.name, name, calls), rules.CAMPAIGN_CALLS, figures.calls_by)


def _per_person(figures: Figures) -> Cell:
    if figures.per_person is not None:
        return Cell(str(figures.per_person))
    return Cell(Absent.BLANK if figures.targets is None or figures.calls is None else Absent.NONE)
