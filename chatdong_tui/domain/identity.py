"""Ids of records: random ones in order of time, and derived ones where the world allows only one."""

from __future__ import annotations

import uuid

_NAMESPACE = uuid.UUID("6f0c1f5e-5a41-5b0e-9c57-3d2f6a8e1b70")


def uuid7(milliseconds: int, entropy: bytes) -> str:
    """A version 7 UUID from a Unix time in milliseconds and ten random bytes (RFC 9562 §5.7)."""
    value = (milliseconds & (2**48 - 1)) << 80 | int.from_bytes(entropy[:10], "big")
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return str(uuid.UUID(int=value))


def derived(table: str, *parts: str | int) -> str:
    """The id that every desk gives to the one record of `table` that these parts name.

    Two offices that make "the same" record (a zone's meeting of a month, a paper for a period) meet
    in one row instead of doubling it.
    """
    return str(uuid.uuid5(_NAMESPACE, "\x1f".join((table, *map(str, parts)))))
