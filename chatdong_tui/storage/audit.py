"""Who opened, searched, exported or shared what: acts and ids, never values."""

from __future__ import annotations

import enum
from datetime import datetime

from chatdong_tui.storage.engine import Connection


class AuditAct(enum.StrEnum):
    OPEN = "open"
    VIEW = "view"
    SEARCH = "search"
    EXPORT = "export"
    CHECK = "check"
    RESTORE = "restore"
    IMPORT = "import"


def record(
    connection: Connection,
    at: datetime,
    actor: str,
    act: AuditAct,
    subject: str | None = None,
    digest: str | None = None,
) -> None:
    """Append one act. subject: `table id`, or form and scope; digest: SHA-256 of a file that was written or read."""
    connection.execute(
        "INSERT INTO audit (at, actor, act, subject, digest) VALUES (?, ?, ?, ?, ?)",
        (at.isoformat(timespec="seconds"), actor, str(act), subject, digest),
    )
