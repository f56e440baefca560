"""The clocks of an office: the case list goes by what the settings say."""

from __future__ import annotations

from chatdong_tui.settings import Settings
from chatdong_tui.usecases.desk import Change, Desk, Done, Noun

_FACT = "clocks"
"""The fact about a file that says which clocks its case list goes by; '' for those of new settings."""


def _text(settings: Settings) -> str:
    return "" if settings.clock_days == Settings().clock_days else ",".join(map(str, settings.clock_days))


def in_step(desk: Desk) -> bool:
    """Whether the case list goes by the clocks of the settings."""
    return desk.database.meta(_FACT) == _text(desk.settings)


def keep_step(desk: Desk) -> Done[int]:
    """Count anew on which day each open case is late; the value is for how many that changed.

    Changes no record, and so it is not taken back.
    """
    # What only new settings need is loaded with them, not on the way to the first rows.
    from chatdong_tui.storage import case_clock

    with desk.database.atomic() as connection:
        desk.database.set_meta(**{_FACT: _text(desk.settings)})
        changed = case_clock.rebuild(connection)
    return Done(changed, Change(frozenset((Noun.CASE,)) if changed else frozenset(), frozenset()), "case.keep_step")
