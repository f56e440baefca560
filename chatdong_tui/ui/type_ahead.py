"""Keys wait for the one before them, so that fast typing lands in the field that it was meant for.

Textual hands every key to the widget that has the focus when the key arrives. An Enter that is still
being worked on has not moved the focus yet, and what follows it would end up in the field before.
"""

from __future__ import annotations

import asyncio
from collections import deque
from typing import TYPE_CHECKING

from textual import events
from textual.message_pump import MessagePump
from textual.screen import Screen

if TYPE_CHECKING:
    from textual.app import App

PATIENCE = 0.3
"""Seconds after which a key is let through although the one before it is still being worked on."""

LONG_PATIENCE = 3.0
"""The same while a command or the first reading of a screen is under way, unless one of the keys ends it."""

_ENDING = frozenset(("escape", "f10", "ctrl+q"))

_LOOK_AGAIN = 0.005

Keystroke = events.Key | events.Paste


class TypeAhead:
    """The queue in front of an app's keys."""

    def __init__(self, app: App[int]) -> None:
        self._app = app
        self._queue: deque[Keystroke] = deque()
        self._let_through: list[Keystroke] = []
        self._handling = False
        self._waiting_since: float | None = None
        self._looking = False
        self._screen: Screen[object] | None = None
        self._screen_since = 0.0

    @property
    def waiting(self) -> bool:
        """Whether keys are waiting or being worked on."""
        return bool(self._queue) or self._handling

    def admits(self, key: Keystroke) -> bool:
        """Whether the app may work on this key now; if not, it comes again when its turn has come."""
        # Several may be on their way to the app at once; each is recognised, or it would come a second time.
        if any(key is each for each in self._let_through):
            self._let_through = [each for each in self._let_through if each is not key]
            return True
        self._queue.append(key)
        self._next()
        return False

    def follow(self, node: MessagePump) -> None:
        """The app has handed the key to this widget."""
        self._climb(node, node, laps=2)

    def _climb(self, start: MessagePump, node: MessagePump, laps: int) -> None:
        # Behind the key in every queue on its way up. A second time, because what it set off goes the same
        # way: Enter in a list becomes a message, and the message opens a screen.
        if not node.call_later(self._passed, start, node, laps):
            self._passed(start, node, laps)

    def _passed(self, start: MessagePump, node: MessagePump, laps: int) -> None:
        if node is not self._app:
            self._climb(start, node._parent or self._app, laps)
        elif laps > 1:
            self._climb(start, start, laps - 1)
        else:
            self._handling = False
            self._waiting_since = None
            self._next()

    def _next(self) -> None:
        if not self._queue:
            return
        if (not self._handling and self._is_ready()) or self._out_of_patience():
            self._waiting_since = None
            self._handling = True
            key = self._queue.popleft()
            self._let_through.append(key)
            self._app.post_message(key)
        elif not self._looking:
            self._looking = True
            asyncio.get_running_loop().call_later(_LOOK_AGAIN, self._look)

    def _look(self) -> None:
        self._looking = False
        self._next()

    def _is_ready(self) -> bool:
        screen = self._app.screen
        now = asyncio.get_running_loop().time()
        if screen is not self._screen:
            self._screen, self._screen_since = screen, now
        if self._is_at_work():
            return False
        # A screen that has just been opened is about to focus its first field.
        just_opened = now - self._screen_since < PATIENCE
        return not just_opened or screen.focused is not None or (screen.is_mounted and not screen.focus_chain)

    def _is_at_work(self) -> bool:
        return bool(getattr(self._app.screen, "acting", False))

    def _out_of_patience(self) -> bool:
        now = asyncio.get_running_loop().time()
        if self._waiting_since is None:
            self._waiting_since = now
        ends = any(isinstance(key, events.Key) and key.key in _ENDING for key in self._queue)
        return now - self._waiting_since > (LONG_PATIENCE if self._is_at_work() and not ends else PATIENCE)
