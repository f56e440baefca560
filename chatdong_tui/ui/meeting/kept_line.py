"""The line that was being typed, kept in the file so that it comes back after a crash."""

from __future__ import annotations

from dataclasses import dataclass

from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.ui.meeting.aim import Aim, Use
from chatdong_tui.usecases import draft
from chatdong_tui.usecases.desk import Desk, Done

NOUN = "meeting_line"


@dataclass(frozen=True, slots=True)
class KeptLine:
    """What was typed, what Enter would have done with it, the row that was selected, and a new line that
    waited while another was mended."""

    text: str
    aim: Aim
    selected: str
    waiting: str = ""


def keep_line(desk: Desk, meeting_id: str, kept: KeptLine) -> Done[None]:
    """Keep the line; one with a resident number is not kept, nor is the line before it."""
    aim = kept.aim
    body = {
        "text": kept.text,
        "mends": aim.mends,
        "stands_in": aim.stands_in,
        "name": aim.name,
        "use": aim.use or "",
        "selected": kept.selected,
        "waiting": kept.waiting,
    }
    try:
        return draft.save_draft(desk, NOUN, meeting_id, body)
    except RuleBroken as error:
        if error.rule is not Rule.RESIDENT_NUMBER:
            raise
        return drop_line(desk, meeting_id)


def drop_line(desk: Desk, meeting_id: str) -> Done[None]:
    """Forget the line."""
    return draft.drop_draft(desk, NOUN, meeting_id)


def kept_line(desk: Desk, meeting_id: str) -> KeptLine | None:
    """The line kept for a meeting, if there is one."""
    for each in draft.drafts(desk):
        if (each.noun, each.row_id) == (NOUN, meeting_id):
            body = {name: str(value) for name, value in each.body.items()}
            use = Use(body["use"]) if body.get("use") else None
            aim = Aim(body.get("mends", ""), body.get("stands_in", ""), body.get("name", ""), use)
            return KeptLine(body.get("text", ""), aim, body.get("selected", ""), body.get("waiting", ""))
    return None
