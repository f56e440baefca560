"""Zip files whose bytes repeat: what HWPX and XLSX have in common."""

from __future__ import annotations

import io
import struct
import zipfile
from datetime import UTC, datetime
from xml.parsers import expat

_AT_ONCE = 1 << 20
"""Parts are read in pieces of this many bytes: a long sheet would not fit otherwise."""


def utc(moment: datetime) -> datetime:
    """`moment` in UTC; one without a zone is taken as UTC, so that no computer's zone gets in."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def restamped(data: bytes, created: datetime) -> bytes:
    """The same zip with every time stamp `created`, and no trace of the computer that packed it.

    Headers are changed in place, nothing is packed again (APPNOTE.TXT 4.3.7, 4.3.12). Raises
    zipfile.BadZipFile.
    """
    year, month, day, hour, minute, second = max(utc(created).timetuple()[:6], (1980, 1, 1, 0, 0, 0))
    stamp = struct.pack("<HH", hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day)
    packed = bytearray(data)
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        members, place = source.infolist(), source.start_dir
    for member in members:
        if packed[place : place + 4] != b"PK\x01\x02":
            raise zipfile.BadZipFile("the directory is not where it should be")
        name, extra, comment = struct.unpack_from("<HHH", packed, place + 28)
        packed[place + 5] = 0
        packed[place + 12 : place + 16] = stamp
        packed[place + 38 : place + 42] = bytes(4)
        packed[member.header_offset + 10 : member.header_offset + 14] = stamp
        place += 46 + name + extra + comment
    return bytes(packed)


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
                    _parse(source, name)
    except (zipfile.BadZipFile, expat.ExpatError) as error:
        raise ValueError(str(error)) from error


def _parse(source: zipfile.ZipFile, name: str) -> None:
    parser = expat.ParserCreate()
    with source.open(name) as part:
        while piece := part.read(_AT_ONCE):
            parser.Parse(piece)
        parser.Parse(b"", True)
