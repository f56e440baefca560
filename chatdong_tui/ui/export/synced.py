"""The question before documents are written where they do not stay on this computer."""

from __future__ import annotations

from chatdong_tui.domain.refusal import FileRefused
from chatdong_tui.ui.widgets.confirm import Confirm, yes_no
from chatdong_tui.words import export_screens as words


def synced_folder(error: FileRefused) -> Confirm:
    """Whether the folder that was refused as SYNCED is meant: 'yes' or 'no'."""
    return yes_no(words.SYNCED.format(service=error.facts["service"], folder=error.path))
