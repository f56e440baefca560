"""The versions of a meeting's minutes: read each as it was closed, and see what changed between two."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.document import Document
from chatdong_tui.domain.meeting import MinutesVersion
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.export.papers_screen import PapersScreen
from chatdong_tui.ui.meeting.changes import ChangeKind, LineChange, changes
from chatdong_tui.ui.meeting.papers import SUBJECT
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.ui.wrapping import wrap
from chatdong_tui.usecases import minutes_version
from chatdong_tui.usecases.desk import Desk, Noun
from chatdong_tui.words import minutes_screens as words
from chatdong_tui.words.formats import short_date

_MARGIN = 6
"""Cells left and right of a list, and for its scroll bar."""


def version_text(version: MinutesVersion) -> str:
    """`제2판  2021. 3. 20. 정정: 인원 오기`."""
    no, reason = version.version_no, version.reason or ""
    if version.closed_on is None:
        return words.VERSION_OPEN.format(no=no, day=short_date(version.opened_on), reason=reason)
    pattern = words.VERSION_CORRECTED if reason else words.VERSION_CLOSED
    return pattern.format(no=no, day=short_date(version.closed_on), reason=reason)


def _no_other(screen: VersionsScreen) -> str:
    chosen, base = screen.chosen, screen.base
    if chosen is None or base is None:
        return words.NO_OTHER_VERSION
    return words.SAME_VERSION if chosen.id == base.id else ""


class VersionsScreen(CommandScreen):
    """The newest version stands on top."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("read", "enter", words.READ_VERSION, words.READ_VERSION_HELP),
        Command("compare", "c", words.COMPARE, words.COMPARE_HELP, unavailable=_no_other),
        Command("mark", "space", words.MARK_VERSION, words.MARK_VERSION_HELP),
    )
    WATCHES: ClassVar[frozenset[Noun]] = frozenset({Noun.MEETING})
    heading = words.VERSIONS

    def __init__(self, meeting_id: str) -> None:
        super().__init__()
        self._meeting_id = meeting_id
        self._versions: tuple[MinutesVersion, ...] = ()
        self._marked = ""

    def body(self) -> ComposeResult:
        yield LineList()

    async def reload(self) -> None:
        found = await self.ask(minutes_version.versions, self._meeting_id, group="versions")
        if found is not None:
            self._versions = found
            self._draw()

    def _draw(self) -> None:
        lines: list[Line] = []
        for version in reversed(self._versions):
            mark = f"  ({words.MARK_SIGN})" if version.id == self._marked else ""
            first, *rest = wrap(version_text(version) + mark, self.size.width - _MARGIN, self.size.width - 2 * _MARGIN)
            lines += [Line(version.id, first), *(Line(None, f"      {line}") for line in rest)]
        self.query_one(LineList).lines = lines or [Line(None, words.NO_VERSIONS, "quiet")]

    @property
    def chosen(self) -> MinutesVersion | None:
        """The selected version."""
        return self._version(self.query_one(LineList).key or "")

    @property
    def base(self) -> MinutesVersion | None:
        """The version that the selected one is compared with: the marked one, or the one before it."""
        chosen = self.chosen
        if self._marked or chosen is None:
            return self._version(self._marked)
        return next((each for each in self._versions if each.version_no == chosen.version_no - 1), None)

    def _version(self, version_id: str) -> MinutesVersion | None:
        return next((each for each in self._versions if each.id == version_id), None)

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        event.stop()
        self.action_invoke("read")

    async def action_read(self) -> None:
        chosen = self.chosen
        document = await self.ask(minutes_version.version, chosen.id, group="version") if chosen else None
        if document is not None:
            self.app.push_screen(
                PapersScreen([document], SUBJECT.format(meeting_id=self._meeting_id), words.OF_VERSION)
            )

    def action_mark(self) -> None:
        chosen = self.chosen
        self._marked = "" if chosen is None or chosen.id == self._marked else chosen.id
        self._draw()
        if chosen is not None and self._marked:
            self.notice(words.MARKED_VERSION.format(no=chosen.version_no))

    async def action_compare(self) -> None:
        chosen, base = self.chosen, self.base
        if chosen is None or base is None:
            return
        older, newer = sorted((base, chosen), key=lambda version: version.version_no)
        found = await self.ask(_two, older.id, newer.id, group="compare")
        if found is not None:
            heading = words.CHANGES.format(before=older.version_no, after=newer.version_no)
            self.app.push_screen(ChangesScreen(heading, changes(*found)))


def _two(desk: Desk, older_id: str, newer_id: str) -> tuple[Document, Document]:
    return minutes_version.version(desk, older_id), minutes_version.version(desk, newer_id)


class ChangesScreen(CommandScreen):
    """Which lines of the minutes are not the same, section by section."""

    DEFAULT_CSS = "ChangesScreen #count { height: 1; padding: 0 1; color: $text-muted; }"

    def __init__(self, heading: str, found: Iterable[LineChange]) -> None:
        super().__init__()
        self.heading = heading
        self._found = list(found)

    def body(self) -> ComposeResult:
        kinds = [change.kind for change in self._found]
        yield Plain(
            words.CHANGE_COUNT.format(
                changed=kinds.count(ChangeKind.CHANGED),
                added=kinds.count(ChangeKind.ADDED),
                removed=kinds.count(ChangeKind.REMOVED),
            ),
            id="count",
        )
        yield LineList()

    def on_resize(self) -> None:
        lines: list[Line] = []
        section = None
        for no, change in enumerate(self._found):
            if change.section != section:
                section = change.section
                lines.append(Line(None, section, "heading"))
            lines += self._lines(str(no), change)
        self.query_one(LineList).lines = lines or [Line(None, words.NO_CHANGE, "quiet")]

    def _lines(self, key: str, change: LineChange) -> list[Line]:
        if change.kind is ChangeKind.ADDED:
            return self._wrapped(key, words.ADDED.format(text=change.after))
        if change.kind is ChangeKind.REMOVED:
            return self._wrapped(key, words.TAKEN_OUT.format(text=change.before))
        return [
            *self._wrapped(f"{key}:before", words.CHANGED_BEFORE.format(text=change.before)),
            *self._wrapped(f"{key}:after", words.CHANGED_AFTER.format(text=change.after)),
        ]

    def _wrapped(self, key: str, text: str) -> list[Line]:
        first, *rest = wrap(text, self.size.width - _MARGIN, self.size.width - 2 * _MARGIN)
        return [Line(key, first), *(Line(None, f"        {line}") for line in rest)]
