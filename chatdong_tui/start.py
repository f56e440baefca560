"""The short way from the command to the first rows: nothing is loaded that they do not need."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

from chatdong_tui import places, wiring

if TYPE_CHECKING:
    from chatdong_tui.usecases.desk import Desk


def open_screen(path: Path | None = None) -> None:
    """Open a file on screen, or the first set-up when none is named and the default is not there yet.

    Raises FileRefused when the file cannot be opened.
    """
    target = path or places.default_file()
    if path is None and not target.exists():
        _first_run(target)
        return
    desk = wiring.open_desk(target)
    try:
        run(desk)
    finally:
        desk.database.close()


def run(desk: Desk) -> None:
    """The screens over an open desk."""
    # Loading makes no garbage to speak of, and collecting while it goes on costs a tenth of the start.
    gc.disable()
    from chatdong_tui.ui.app import ChatdongApp

    app = ChatdongApp(desk)
    gc.freeze()
    gc.enable()
    app.run()


def _first_run(target: Path) -> None:
    from chatdong_tui.demo import eunpyeong
    from chatdong_tui.ui.app import ChatdongApp
    from chatdong_tui.ui.setup.first_run import FirstRun, ZonePreset

    opened: list[Desk] = []

    def keep(desk: Desk) -> Desk:
        opened.append(desk)
        return desk

    def discard(desk: Desk) -> None:
        opened.remove(desk)
        wiring.discard(desk)

    first_run = FirstRun(
        create=lambda: keep(wiring.new_desk(target)),
        open_example=lambda: keep(_example(places.demo_file())),
        discard=discard,
        presets=tuple(
            ZonePreset(zone.no, zone.lead_agency, zone.dongs, eunpyeong.DISTRICT, eunpyeong.YEAR)
            for zone in eunpyeong.ZONES
        ),
    )
    try:
        ChatdongApp(None, "setup", first_run=first_run).run()
    finally:
        for left in opened:
            left.database.close()


def _example(target: Path) -> Desk:
    from chatdong_tui import demo

    if not target.exists():
        demo.build(target)
    return wiring.open_desk(target)
