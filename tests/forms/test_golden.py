"""Every form of the invented month, word for word; and the bytes of every format.

`python -m tests.forms.test_golden` writes what is held here anew; look at the difference before you keep it.
"""

from __future__ import annotations

import hashlib
import io
import json
import platform
import shutil
import tempfile
import zipfile
from importlib.metadata import version
from pathlib import Path

import pytest

from chatdong_tui.usecases import form, monthly
from tests.forms.month import Forms, write
from tests.forms.pieces import lines

GOLDEN = Path(__file__).with_name("golden")
DIGESTS = GOLDEN / "digests.json"
LIBRARIES = {"hwpx": ("python-hwpx", "typst"), "pdf": ("typst",), "xlsx": ("XlsxWriter",)}
"""Those whose next version may write other bytes for the same page."""


def texts(forms: Forms) -> dict[str, str]:
    return {stem: "\n".join(lines(document)) + "\n" for stem, document in forms.documents.items()}


def digest(data: bytes) -> str:
    """Of what the file holds, whichever way it was packed."""
    if not data.startswith(b"PK"):
        return hashlib.sha256(data).hexdigest()
    found = hashlib.sha256()
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            found.update(name.encode() + b"\0" + package.read(name))
    return found.hexdigest()


def digests(forms: Forms, format: str) -> dict[str, str]:
    return {stem: digest(forms.data(stem, format))[:32] for stem in forms.documents}


def made_with(format: str) -> str:
    """The libraries of a format. Pictures and pages depend on the machine's arithmetic, too."""
    found = [f"{name} {version(name)}" for name in LIBRARIES.get(format, ())]
    return ", ".join([*found, platform.machine()]) if found else ""


def test_every_form_is_held_here(forms: Forms) -> None:
    assert {document.form for document in forms.documents.values()} == set(form.NAMES)
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(forms.documents)


def test_every_form_reads_word_for_word(forms: Forms) -> None:
    for stem, said in texts(forms).items():
        assert said == (GOLDEN / f"{stem}.txt").read_text(encoding="utf-8"), stem


@pytest.mark.parametrize("format", monthly.FORMATS)
def test_every_file_has_the_bytes_that_were_looked_at(forms: Forms, format: str) -> None:
    held = json.loads(DIGESTS.read_text(encoding="utf-8"))[format]
    if held["made_with"] != made_with(format):
        pytest.skip(f"held are files made with {held['made_with']}")
    assert digests(forms, format) == held["digests"]


def regenerate() -> None:
    shutil.rmtree(GOLDEN, ignore_errors=True)
    GOLDEN.mkdir()
    with tempfile.TemporaryDirectory() as folder:
        forms = write(Path(folder))
        held = {each: {"made_with": made_with(each), "digests": digests(forms, each)} for each in monthly.FORMATS}
    for stem, said in texts(forms).items():
        (GOLDEN / f"{stem}.txt").write_text(said, encoding="utf-8", newline="\n")
    DIGESTS.write_text(json.dumps(held, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    regenerate()
