"""Ids: in order of time, well formed, and the same on every desk where the world allows only one."""

from __future__ import annotations

import uuid

from hypothesis import given
from hypothesis import strategies as st

from chatdong_tui.domain.identity import derived, uuid7


@given(st.integers(0, 2**48 - 1), st.binary(min_size=10, max_size=10))
def test_a_new_id_is_a_version_7_uuid(milliseconds: int, entropy: bytes) -> None:
    made = uuid.UUID(uuid7(milliseconds, entropy))
    assert made.version == 7
    assert made.variant == uuid.RFC_4122
    assert made.int >> 80 == milliseconds


def test_later_ids_sort_later() -> None:
    assert uuid7(1, b"\xff" * 10) < uuid7(2, b"\x00" * 10)


def test_two_desks_derive_the_same_id_for_the_same_record() -> None:
    assert derived("meeting", "zone", "zone_meeting", "2021-03") == derived(
        "meeting", "zone", "zone_meeting", "2021-03"
    )
    assert derived("meeting", "a", "b") != derived("meeting", "ab", "")
