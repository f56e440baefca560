"""The one module that knows which SQLite is underneath: SQLCipher's build, here without a key."""

from __future__ import annotations

import sys

import sqlcipher3
import sqlcipher3.dbapi2
from sqlcipher3 import Connection, DatabaseError, Error, OperationalError

from chatdong_tui.domain.refusal import FileProblem, FileRefused

# sqlite-utils catches the errors of the module it finds under this name; without it, it would look
# for the standard library's errors, which this engine never raises.
sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = sqlcipher3.dbapi2

__all__ = ["Connection", "DatabaseError", "Error", "OperationalError", "connect", "require_sound_sqlite"]

_OLDEST = (3, 51, 3)


def require_sound_sqlite(version: tuple[int, ...] = sqlcipher3.sqlite_version_info) -> None:
    """Refuse an SQLite that can corrupt a WAL file when two connections meet (fixed in 3.51.3).

    Raises FileRefused(SQLITE_TOO_OLD).
    """
    if version < _OLDEST:
        found = ".".join(map(str, version))
        raise FileRefused(FileProblem.SQLITE_TOO_OLD, found=found, needed=".".join(map(str, _OLDEST)))


def connect(path: str, *, read_only: bool) -> Connection:
    """A connection to the file, for the thread that asks; autocommit, so transactions are explicit.

    An encrypted-page log of the engine goes nowhere: it would write over the terminal.
    """
    mode = "ro" if read_only else "rwc"
    quoted = path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    # A reader is used by one thread only, but closed by the one that closes the file.
    connection = sqlcipher3.connect(
        f"file:{quoted}?mode={mode}", uri=True, isolation_level=None, timeout=5.0, check_same_thread=not read_only
    )
    connection.execute("PRAGMA cipher_log_level = NONE")
    return connection
