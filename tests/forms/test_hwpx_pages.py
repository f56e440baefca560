"""HWPX of every form as programs other than ours read it."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree

import hwpforge
import pytest
import unhwp
from hwpx.tools.package_validator import validate_editor_open_safety, validate_package

from chatdong_tui.export.cells import text
from tests.forms.month import Forms
from tests.forms.pieces import missing, pieces

HP = "{http://www.hancom.co.kr/hwpml/2011/paragraph}"
TEXT_WIDTH = 170 * 7200 / 25.4


def markdown(seen: str) -> str:
    """The text without the signs that Markdown needs."""
    return seen.replace("\\", "").replace("<br>", "").replace("&#124;", "|").replace("**", "")


@pytest.mark.parametrize("reader", ["unhwp", "hwpforge"])
def test_every_piece_is_seen_in_order(forms: Forms, reader: str) -> None:
    for stem, document in forms.documents.items():
        data = forms.data(stem, "hwpx")
        if reader == "unhwp":
            seen = unhwp.parse_bytes(data).markdown
        else:
            seen = hwpforge.Document.from_bytes(data).to_md().text
        # Marks of lists become those of Markdown.
        assert missing(markdown(seen), pieces(document, text, marks=False)) == [], stem


def test_validators_find_nothing(forms: Forms) -> None:
    for path in forms.paths("hwpx"):
        told = hwpforge.Document.open(path).validate()
        assert (told["ok"], told["errors"], told["warnings"]) == (True, [], []), path.name
        assert validate_package(path).ok, path.name
        assert validate_editor_open_safety(path).ok, path.name


def test_no_table_is_wider_than_its_page_or_squashes_its_rows(forms: Forms) -> None:
    for path in forms.paths("hwpx"):
        with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as package:
            section = ElementTree.fromstring(package.read("Contents/section0.xml"))
        for table in section.iter(f"{HP}tbl"):
            size = table.find(f"{HP}sz")
            assert size is not None
            assert int(size.get("width", "0")) <= TEXT_WIDTH + len(table), path.name
            single = [cell for cell in table.iter(f"{HP}tc") if cell.find(f"{HP}cellSpan").get("rowSpan") == "1"]  # type: ignore[union-attr]
            rows = {address(cell): int(cell.find(f"{HP}cellSz").get("height", "0")) for cell in single}  # type: ignore[union-attr]
            assert sum(rows.values()) <= int(size.get("height", "0")), path.name


def address(cell: ElementTree.Element) -> str:
    found = cell.find(f"{HP}cellAddr")
    assert found is not None
    return found.get("rowAddr", "")
