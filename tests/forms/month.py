"""Every form in every format: what a month of the example gives, written once for all who look at it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from chatdong_tui import wiring
from chatdong_tui.document import Document
from chatdong_tui.storage.database import Database
from chatdong_tui.usecases import form, monthly
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words.index import LIST
from tests.example import example_bytes

MONTH, SCOPE = "2021-03", monthly.Scope(3)
NOW = datetime(2021, 12, 10, 9, 0)


@dataclass(frozen=True)
class Forms:
    """The folder of the month, and by file name without its ending what was written."""

    folder: Path
    documents: dict[str, Document]

    def paths(self, format: str) -> list[Path]:
        """The files of the forms in a format, in the order of `documents`."""
        return [self.folder / f"{stem}.{format}" for stem in self.documents]

    def data(self, stem: str, format: str) -> bytes:
        return (self.folder / f"{stem}.{format}").read_bytes()


def write(folder: Path) -> Forms:
    """Export every form of the month into `folder`, in which all that a form says of places on the disk is short."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("CHATDONG_HOME", ".")
        path = Path("network.chatdong")
        path.write_bytes(example_bytes())
        database = Database.open(path, lambda: NOW)
        desk = Desk(database, lambda: NOW, wiring.new_id)
        try:
            documents = {each.stem: each for each in monthly.preview(desk, MONTH, SCOPE, form.NAMES)}
            first, *_ = monthly.export(desk, MONTH, SCOPE, form.NAMES, (), Path("out")).value
        finally:
            database.close()
        written = first.parent.absolute()
    (written / LIST.format(folder=written.name)).unlink()
    return Forms(written, documents)
