"""What can be done with files after they were written: opened, shown in their folder, their path copied."""

from __future__ import annotations

from pathlib import Path

from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.export import opener
from chatdong_tui.ui.widgets.plain_list import LineList
from chatdong_tui.words import export_screens as words


class WrittenFiles(CommandScreen):
    """A screen with a LineList whose keys are the paths of `written`."""

    def __init__(self) -> None:
        super().__init__()
        self.written: list[Path] = []

    @property
    def writing(self) -> bool:
        """Whether files are being written."""
        raise NotImplementedError

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        self.action_invoke("open_file")

    @property
    def _chosen(self) -> Path:
        return Path(self.query_one(LineList).key or self.written[0])

    def action_copy(self) -> None:
        path = str(self._chosen.absolute())
        self.app.copy_to_clipboard(path)
        self.notice(words.COPIED.format(path=path))

    def action_open_file(self) -> None:
        self._open(self._chosen)

    def action_open_folder(self) -> None:
        self._open(self.written[0].parent)

    def _open(self, path: Path) -> None:
        try:
            opener.start(path)
        except OSError:
            self.notice(words.NOT_OPENED.format(path=path), error=True)
        else:
            self.notice(words.OPENED.format(path=path))


def nothing_written(screen: WrittenFiles) -> str:
    """Why nothing can be done with files now; '' when it can."""
    if screen.writing:
        return words.STILL_WRITING
    return "" if screen.written else words.NOTHING_WRITTEN


def cannot_open(screen: WrittenFiles) -> str:
    """Why files cannot be opened here; '' when they can."""
    return nothing_written(screen) or ("" if opener.has_opener() else words.NO_DESKTOP)
