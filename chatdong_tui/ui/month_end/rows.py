"""A month's end as lines: section by section what is missing, then what was left; or a line a zone."""

from __future__ import annotations

from collections.abc import Sequence

from chatdong_tui.domain.month_end import Gap, MonthEnd, ZoneGaps
from chatdong_tui.domain.month_end_code import GapSection
from chatdong_tui.ui.inert import fit
from chatdong_tui.ui.widgets.plain_list import Line
from chatdong_tui.words import month_end as gap_words
from chatdong_tui.words import month_end_screens as words
from chatdong_tui.words.labels import zone_name

_WAIVED = "waived:"


def lines(seen: MonthEnd, width: int) -> list[Line]:
    """Every line, `width` cells wide; its key is that of the gap, with a mark where it was left."""
    found: list[Line] = []
    for section in GapSection:
        of_section = [gap for gap in seen.open if gap.code.section is section]
        if of_section:
            head = words.SECTION.format(name=gap_words.SECTIONS[section], count=len(of_section))
            found.append(Line(None, head, "heading"))
            found += [Line(gap.key, fit(gap_words.gap_text(gap), width)) for gap in of_section]
    if seen.waived:
        found.append(Line(None, words.WAIVED_HEAD.format(count=len(seen.waived)), "heading"))
        for gap, sentence in seen.waived:
            text = gap_words.WAIVED.format(text=gap_words.gap_text(gap), sentence=sentence)
            found.append(Line(_WAIVED + gap.key, fit(text, width), "quiet"))
    return found


def gap_of(key: str | None, seen: MonthEnd | None) -> tuple[Gap | None, bool]:
    """The gap under the cursor, and whether it was left."""
    if key is None or seen is None:
        return None, False
    if key.startswith(_WAIVED):
        left = (gap for gap, _ in seen.waived if gap.key == key.removeprefix(_WAIVED))
        return next(left, None), True
    return next((gap for gap in seen.open if gap.key == key), None), False


def about(seen: MonthEnd, this_month: str) -> str:
    """How much is left to do."""
    count, waived = len(seen.open), len(seen.waived)
    if seen.month > this_month:
        return words.TO_COME
    if not count:
        return words.DONE_WAIVED.format(waived=waived) if waived else words.DONE
    return (words.LEFT_WAIVED if waived else words.LEFT).format(count=count, waived=waived)


def zone_lines(zones: Sequence[ZoneGaps], width: int) -> list[Line]:
    """A line a zone; its key is the zone's id."""
    found = []
    for each in zones:
        parts = [words.SECTION.format(name=gap_words.SECTIONS[section], count=count) for section, count in each.counts]
        text = words.ZONE.format(
            zone=zone_name(each.zone.no, each.zone.name),
            count=each.total,
            sections=words.SECTIONS.format(sections=words.BETWEEN.join(parts)) if parts else "",
            waived=words.ZONE_WAIVED.format(waived=each.waived) if each.waived else "",
        )
        found.append(Line(each.zone.id, fit(text, width)))
    return found
