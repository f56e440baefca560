"""PDF of every form as poppler reads it: whole, its fonts inside, nothing cut off, no title left behind."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from chatdong_tui.export.cells import text
from chatdong_tui.export.shown import Line, Part, show
from chatdong_tui.reports import sign_in_sheet
from chatdong_tui.usecases import newsletter_version
from tests.forms.month import Forms
from tests.forms.pieces import bare, missing, pieces

pytestmark = pytest.mark.skipif(not shutil.which("pdffonts"), reason="poppler is not installed")

MM = 72 / 25.4
QUOTED = re.MULTILINE | re.DOTALL


def told(*command: str | Path) -> str:
    return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8", "replace")


def pages(path: Path, *how: str) -> list[str]:
    """The pages without their numbers."""
    found = told("pdftotext", *how, path, "-").removesuffix("\f").split("\f")
    return [re.sub(r"(?m)^\s*- \d+ -\s*$", "", page) for page in found]


@pytest.mark.parametrize("form", [newsletter_version.FORM, sign_in_sheet.FORM])
def test_every_piece_is_read_out_in_order(forms: Forms, form: str) -> None:
    stem, document = next(item for item in forms.documents.items() if item[1].form == form)
    # What is quoted is what the structure of the page gives a screen reader.
    said = re.findall(r'^ *"(.*?)"$', told("pdfinfo", "-struct-text", forms.folder / f"{stem}.pdf"), QUOTED)
    assert missing("".join(said), pieces(document, text)) == []


def test_every_piece_is_printed(forms: Forms) -> None:
    for (stem, document), path in zip(forms.documents.items(), forms.paths("pdf"), strict=True):
        printed = bare("".join(pages(path, "-raw")))
        assert not [piece for piece in pieces(document, text) if piece not in printed], stem


def test_all_fonts_are_inside_and_pages_are_a4(forms: Forms) -> None:
    for (stem, document), path in zip(forms.documents.items(), forms.paths("pdf"), strict=True):
        fonts = [line.split() for line in told("pdffonts", path).splitlines()[2:]]
        # … emb sub uni object ID
        assert fonts
        assert all(font[-5:-2] == ["yes", "yes", "yes"] for font in fonts), stem
        facts = dict(re.findall(r"^(.+?): +(.*)$", told("pdfinfo", path), re.MULTILINE))
        assert facts["Title"] == document.title
        assert facts["Page size"].endswith("(A4)")
        assert facts["Tagged"] == "yes"
        assert facts["JavaScript"] == "no"


def test_nothing_is_cut_off_at_the_right_or_at_the_foot(forms: Forms) -> None:
    for path in forms.paths("pdf"):
        ends = re.findall(r'<word .*xMax="([\d.]+)" yMax="([\d.]+)"', told("pdftotext", "-bbox", path, "-"))
        assert ends
        assert max(float(right) for right, _ in ends) <= 190 * MM + 1, path.name
        assert max(float(foot) for _, foot in ends) <= 287 * MM, path.name


def test_no_title_stands_at_the_foot_of_a_page_and_no_page_holds_the_end_alone(forms: Forms) -> None:
    for (stem, document), path in zip(forms.documents.items(), forms.paths("pdf"), strict=True):
        titles = {Part.CHAPTER, Part.HEADING, Part.CAPTION}
        shown = [part for part in show(document).body if isinstance(part, Line) and part.part in titles]
        heads = {bare(line.mark + line.text) for line in shown}
        found = [[bare(line) for line in page.splitlines() if line.strip()] for page in pages(path, "-layout")]
        assert not [page[-1] for page in found[:-1] if page[-1] in heads], stem
        assert not found[-1][0].startswith(("끝.", "붙임")), stem
