"""A zip says when the report was made and nothing about the computer that packed it."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime

import pytest

from chatdong_tui.export import archive


def packed(system: int, hour: int) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name in ("mimetype", "내용.xml"):
            member = zipfile.ZipInfo(name, (2020, 1, 1, hour, 0, 0))
            member.create_system, member.external_attr = system, 0o644 << 16
            member.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            package.writestr(member, f"<a>{name}</a>" * 9)
    return stream.getvalue()


def test_the_same_content_gives_the_same_bytes_wherever_it_was_packed() -> None:
    moment = datetime(2021, 4, 5, 9, 30, 10, tzinfo=UTC)
    made = archive.restamped(packed(3, 7), moment)
    assert made == archive.restamped(packed(0, 21), moment)
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        assert package.testzip() is None
        assert {member.date_time for member in package.infolist()} == {(2021, 4, 5, 9, 30, 10)}
        assert package.read("내용.xml").decode() == "<a>내용.xml</a>" * 9


def test_no_stamp_is_older_than_a_zip_can_say() -> None:
    with zipfile.ZipFile(io.BytesIO(archive.restamped(packed(3, 7), datetime(1970, 1, 1, tzinfo=UTC)))) as package:
        assert package.infolist()[0].date_time == (1980, 1, 1, 0, 0, 0)


def test_what_is_no_zip_is_refused() -> None:
    with pytest.raises(zipfile.BadZipFile):
        archive.restamped(b"PK", datetime(2021, 4, 5, tzinfo=UTC))


def test_a_check_reads_long_parts_piece_by_piece_and_finds_what_is_broken() -> None:
    with pytest.raises(ValueError, match="missing"):
        archive.check(packed(3, 7), "other.xml")
    with pytest.raises(ValueError, match=r"junk|not well-formed"):
        archive.check(packed(3, 7), "내용.xml")
