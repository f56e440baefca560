"""A file that somebody hands in: found whatever way its name is spelled, and read by what it is."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from chatdong_tui.domain.refusal import FileProblem, FileRefused
from chatdong_tui.exchange import csv, xlsx
from chatdong_tui.exchange.package import MAX_FILE
from chatdong_tui.exchange.table import Table


@dataclass(frozen=True, slots=True)
class TableFile:
    """name: of the file, composed; digest: SHA-256 of its bytes."""

    name: str
    digest: str
    table: Table


def read(path: Path, sheet: str = "") -> TableFile:
    """The table in an XLSX or CSV file; what it is tells its content, not its name.

    Raises FileRefused: IMPORT_MISSING; TOO_LARGE; NO_ROWS; and what `xlsx.read` and `csv.read` raise.
    """
    named = str(path)
    try:
        there = found(path)
        if there.stat().st_size > MAX_FILE:
            raise FileRefused(FileProblem.TOO_LARGE, named)
        data = there.read_bytes()
    except OSError as error:
        raise FileRefused(FileProblem.IMPORT_MISSING, named) from error
    table = _table(data, named, sheet)
    if not table.rows:
        raise FileRefused(FileProblem.NO_ROWS, named)
    return TableFile(unicodedata.normalize("NFC", path.name), hashlib.sha256(data).hexdigest(), table)


def _table(data: bytes, named: str, sheet: str) -> Table:
    if data.startswith(xlsx.OLD_MARK):
        xlsx.refuse_old(data, named)
    if data.startswith(xlsx.MARK):
        return xlsx.read(data, named, sheet)
    if data[:512].lstrip().lower().startswith((b"<", b"\xef\xbb\xbf<", b"%pdf", b"hwp document")):
        # Web pages that are called .xls, as some offices' systems hand them out.
        raise FileRefused(FileProblem.NOT_A_TABLE, named)
    return csv.read(data, named)


def found(path: Path) -> Path:
    """What has this name on the disk; macOS writes names letter by letter, which looks the same and is not.

    The path itself where nothing has it. Raises OSError for a folder that may not be read.
    """
    if path.exists() or path.parent == path:
        return path
    folder = found(path.parent)
    if not folder.is_dir():
        return path
    wanted = unicodedata.normalize("NFC", path.name)
    return next((each for each in folder.iterdir() if unicodedata.normalize("NFC", each.name) == wanted), path)
