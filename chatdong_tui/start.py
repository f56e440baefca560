"""The short way from the command to the first rows: nothing is loaded that they do not need."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

from chatdong_tui import places, wiring
from chatdong_tui.usecases import file

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
        if file.is_set_up(desk):
            run(desk)
        else:
            _first_run(target, desk)
    finally:
        desk.database.close()


def run(desk: Desk) -> None:
    """The screens over an open desk."""
    from chatdong_tui.ui.app import ChatdongApp
    from chatdong_tui.usecases import home

    app = ChatdongApp(desk, "home", glance=home.glance(desk))
    # What is loaded by now stays: the collector need not look at it again.
    gc.freeze()
    gc.enable()
    app.run()


def _first_run(target: Path, empty: Desk | None = None) -> None:
    """empty: a desk over a file whose set-up was cut off; it is set up now."""
    from chatdong_tui.demo import eunpyeong
    from chatdong_tui.ui.app import ChatdongApp
    from chatdong_tui.ui.setup.first_run import FirstRun, ZonePreset

    opened: list[Desk] = []

    def keep(desk: Desk) -> Desk:
        opened.append(desk)
        return desk

    def discard(desk: Desk) -> None:
        if desk is not empty:
            opened.remove(desk)
            wiring.discard(desk)

    first_run = FirstRun(
        create=lambda: empty or keep(wiring.new_desk(target)),
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
