"""Drives a screen the way a person does: keys in, what stands on the screen out."""

from __future__ import annotations

import asyncio
import contextlib
import io
import unicodedata
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from rich.console import Console
from textual.app import App
from textual.events import Key
from textual.keys import REPLACED_KEYS, _character_to_key, _get_unicode_name_from_key
from textual.pilot import Pilot
from textual.screen import ModalScreen

from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.ui.widgets import form
from chatdong_tui.ui.widgets.form import Form
from chatdong_tui.ui.widgets.long_list import LongList

_KEY_OF_SIGN = {" ": "space", "\n": "enter"}
_PATIENCE = 5.0
"""Seconds until a screen that never comes to rest is a failure."""


_QUIET = 4
"""Times in a row that nothing may be under way before the screen is at rest."""

_UNDER_WAY = frozenset(("act", "reload", "alike", "advice", "lead", "search", "keep", "take_over"))
"""Kinds of work that a person waits for."""


def _event(key: str) -> Key:
    """The event of a key given by its name or its sign."""
    name = _character_to_key(key) if len(key) == 1 and not key.isalnum() else key
    try:
        sign: str | None = unicodedata.lookup(_get_unicode_name_from_key(REPLACED_KEYS.get(name, name)))
    except KeyError:
        sign = key if len(key) == 1 else None
    return Key(name, sign)


class Driver:
    """A person at the keyboard. keys: how many keys were pressed so far."""

    def __init__(self, app: App[Any], pilot: Pilot[Any]) -> None:
        self.app = app
        self.pilot = pilot
        self.keys = 0

    # hands

    async def press(self, *keys: str) -> Driver:
        """Press keys by name (`f2`, `ctrl+s`, `enter`, `가`); each counts as one."""
        for key in keys:
            await self._send(key)
            await self.settle()
        return self

    async def type(self, text: str) -> Driver:
        """Type a text sign by sign; each sign counts as one key."""
        await self._send(*(_KEY_OF_SIGN.get(sign, sign) for sign in text))
        await self.settle()
        return self

    async def _send(self, *keys: str) -> None:
        """Hand the keys over as a terminal does, one behind the other."""
        self.keys += len(keys)
        if isinstance(self.app, ChatdongApp):
            for key in keys:
                self.app.post_message(_event(key))
        else:
            await self.pilot.press(*keys)

    async def paste(self, text: str) -> Driver:
        """Paste a text into the field that has the focus."""
        from textual.events import Paste

        self.keys += 1
        self.app.post_message(Paste(text))
        await self.settle()
        return self

    async def click(self, selector: str, x: int = 0, y: int = 0) -> Driver:
        """Click a widget, x and y cells from its upper left corner."""
        await self.pilot.click(selector, offset=(x, y))
        await self.settle()
        return self

    async def resize(self, columns: int, rows: int) -> Driver:
        await self.pilot.resize_terminal(columns, rows)
        await self.settle()
        return self

    async def settle(self) -> None:
        """Wait until reads, writes, lists, pauses after typing and messages are over."""
        async with asyncio.timeout(_PATIENCE):
            quiet = 0
            while quiet < _QUIET:
                await self.pilot.pause(0.001)
                quiet = 0 if self._busy() else quiet + 1

    async def written(self) -> Driver:
        """Wait until the files are written."""
        await self.app.workers.wait_for_complete()
        await self.settle()
        return self

    def _busy(self) -> bool:
        app = self.app
        if isinstance(app, ChatdongApp) and (app.runner.busy or app.type_ahead.waiting):
            return True
        # A command or a reload under way; one that waits for an answer to a question is at rest.
        acting = any(worker.group in _UNDER_WAY and not worker.is_finished for worker in app.workers)
        if acting and not isinstance(app.screen, ModalScreen):
            return True
        return any(
            any(known.waiting for known in screen.query(LongList))
            or any(filled.resting for filled in screen.query(Form))
            for screen in app.screen_stack
        )

    # eyes

    def frame(self) -> list[str]:
        """The lines of the terminal, as a person reads them; a wide sign is one sign."""
        width, height = self.app.size
        console = Console(width=width, height=height, file=io.StringIO(), force_terminal=True, record=True)
        update = self.app.screen._compositor.render_update(full=True, screen_stack=self.app._background_screens)
        console.print(update)
        return [line.rstrip() for line in console.export_text().split("\n")[:height]]

    def picture(self) -> str:
        """The whole terminal as one text."""
        return "\n".join(self.frame())

    def sees(self, text: str) -> Driver:
        """`text` stands on the screen."""
        assert text in self.picture(), f"{text!r} is not on the screen:\n{self.picture()}"
        return self

    def does_not_see(self, text: str) -> Driver:
        """`text` does not stand on the screen."""
        assert text not in self.picture(), f"{text!r} is on the screen:\n{self.picture()}"
        return self

    async def comes(self, text: str) -> Driver:
        """`text` comes to stand on the screen, in answer to what was typed."""
        await self._until(lambda: text in self.picture())
        return self.sees(text)

    async def goes(self, text: str) -> Driver:
        """`text` goes from the screen."""
        await self._until(lambda: text not in self.picture())
        return self.does_not_see(text)

    async def _until(self, holds: Callable[[], bool]) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_PATIENCE):
                while not holds():
                    await self.pilot.pause(0.01)

    def line(self, text: str) -> str:
        """The first line of the screen with `text` in it."""
        return next((line for line in self.frame() if text in line), "")

    # things

    @property
    def screen(self) -> Any:
        return self.app.screen

    def field(self, name: str) -> Any:
        """The widget of a field of the form on the screen."""
        return self.app.screen.query_one(Form).box(name)

    def focused_field(self) -> str:
        """The name of the field that has the focus; '' outside the form."""
        return self.app.screen.query_one(Form).name_of(self.app.screen.focused)


@asynccontextmanager
async def driving(app: App[Any], *, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Driver]:
    """Run the app and drive it. An unexpected failure that the app survived fails the test."""
    with pytest.MonkeyPatch.context() as quick:
        quick.setattr(form, "KEY_REST", 0.01)
        async with app.run_test(size=size, notifications=True) as pilot:
            driver = Driver(app, pilot)
            await driver.settle()
            yield driver
            await driver.settle()
            if isinstance(app, ChatdongApp):
                await app.runner.finish()
    if isinstance(app, ChatdongApp) and app.first_failure is not None:
        raise app.first_failure
