"""What can be linked to a task: the meetings, projects and agreements of a zone in its year."""

from __future__ import annotations

from chatdong_tui.domain.network import Zone
from chatdong_tui.usecases import meeting, project
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.network_overview import overview
from chatdong_tui.words import stage_screens as words
from chatdong_tui.words.formats import screen_date
from chatdong_tui.words.meeting import meeting_name

Record = tuple[object, str]
"""`kind/id`, and what is offered of it."""


def records_of(desk: Desk, zone: Zone) -> list[Record]:
    """The newest meeting first, then projects, then agreements of the zone and of the district."""
    months = [f"{zone.year}-{month:02}" for month in range(12, 0, -1)]
    held = [line for month in months for line in reversed(meeting.month_list(desk, month, zone.id))]
    found: list[Record] = [
        (
            f"meeting/{line.id}",
            words.MEETING.format(
                day=screen_date(line.held_on),
                name=meeting_name(line.kind, line.zone_no, line.round_no, line.title),
            ),
        )
        for line in held
    ]
    for done in project.of_year(desk, zone.year, zone.id):
        found.append((f"project/{done.project.id}", words.PROJECT.format(name=done.project.name)))
    seen = overview(desk, zone.id, desk.today)
    for agreed in (*(line for view in seen.zones for line in view.agreements), *seen.agreements):
        found.append((f"agreement/{agreed.agreement.id}", words.AGREEMENT.format(name=agreed.agreement.title)))
    return found
