"""A file is whole or not there, and an older one survives whatever goes wrong."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

import pytest

from chatdong_tui.export import csv, files
from tests.export.sample import CREATED, DOCUMENT


def accept(data: bytes) -> None:
    """A format that takes anything."""


def refuse(data: bytes) -> None:
    raise ValueError("not what was written")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_report_arrives_whole_and_readable_by_its_owner_alone(tmp_path: Path) -> None:
    target = tmp_path / "보고서.csv"
    files.save(target, csv.render(DOCUMENT, created=CREATED), csv.verify)
    assert target.read_bytes() == csv.render(DOCUMENT, created=CREATED)
    assert names(tmp_path) == ["보고서.csv"]
    if os.name == "posix":
        assert target.stat().st_mode & 0o777 == 0o600


def test_an_older_file_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "보고서.csv"
    target.write_bytes(b"old")
    files.save(target, b"new", accept)
    assert target.read_bytes() == b"new"


def test_bytes_that_fail_their_check_never_reach_the_name(tmp_path: Path) -> None:
    target = tmp_path / "보고서.csv"
    target.write_bytes(b"old")
    with pytest.raises(ValueError, match="not what was written"):
        files.save(target, b"new", refuse)
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["보고서.csv"]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EDQUOT])
def test_a_full_or_broken_disk_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    target = tmp_path / "보고서.csv"
    target.write_bytes(b"old")

    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match=os.strerror(number)):
        files.save(target, b"new", accept)
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["보고서.csv"]


def test_bytes_that_come_back_different_are_an_input_output_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "read_bytes", lambda path: b"bad")
    with pytest.raises(OSError, match=os.strerror(errno.EIO)):
        files.save(tmp_path / "보고서.csv", b"new", accept)
    assert names(tmp_path) == []


def test_a_folder_that_is_gone_is_reported_as_such(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        files.save(tmp_path / "없음" / "보고서.csv", b"new", accept)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_really_full_device_refuses_the_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    partial = tmp_path / ".x.partial"
    partial.touch()
    monkeypatch.setattr(tempfile, "mkstemp", lambda **_: (os.open("/dev/full", os.O_WRONLY), str(partial)))
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        files.save(tmp_path / "보고서.csv", b"new", accept)
    assert names(tmp_path) == []
