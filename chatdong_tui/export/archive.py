"""Zip files whose bytes repeat: what HWPX and XLSX have in common."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from xml.etree import ElementTree


def utc(moment: datetime) -> datetime:
    """`moment` in UTC; one without a zone is taken as UTC, so that no computer's zone gets in."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def repack(data: bytes, created: datetime) -> bytes:
    """The same members in the same order, every time stamp `created`, every system mark the same.

    `mimetype` stays uncompressed, as OCF containers ask (KS X 6101). Raises zipfile.BadZipFile.
    """
    stamp = max(utc(created).timetuple()[:6], (1980, 1, 1, 0, 0, 0))
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(packed, "w") as target:
        for old in source.infolist():
            new = zipfile.ZipInfo(old.filename, stamp)
            new.create_system = 0
            stored = old.filename == "mimetype"
            new.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            target.writestr(new, source.read(old))
    return packed.getvalue()


def check(data: bytes, *members: str) -> None:
    """Raises ValueError unless `data` is a whole zip that holds `members` and well-formed XML parts."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as source:
            if damaged := source.testzip():
                raise ValueError(f"{damaged} is damaged")
            if missing := set(members) - set(source.namelist()):
                raise ValueError(f"{sorted(missing)} missing")
            for name in source.namelist():
                if name.endswith((".xml", ".hpf", ".rels")):
                    ElementTree.fromstring(source.read(name))
    except (zipfile.BadZipFile, ElementTree.ParseError) as error:
        raise ValueError(str(error)) from error
