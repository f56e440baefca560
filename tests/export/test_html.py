"""HTML asks for nothing, runs nothing, says its structure, and prints on A4."""

from __future__ import annotations

import base64
import hashlib
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import lxml.html
import pytest

from chatdong_tui.document import Cell, Document, Row, RowKind, Table
from chatdong_tui.export import html
from tests.export.sample import CREATED, DOCUMENT

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def page(document: Document = DOCUMENT) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(html.render(document, created=CREATED))


def test_nothing_is_fetched_and_nothing_runs() -> None:
    made = html.render(DOCUMENT, created=CREATED).decode()
    assert not list(page().iter("script", "link", "img", "iframe", "object", "form", "a"))
    assert "url(" not in made
    assert "@import" not in made
    assert re.findall(r"https?://[^\"]+", made) == ["http://www.w3.org/2000/svg"] * 2


def test_the_page_forbids_all_but_its_own_style() -> None:
    (policy,) = page().xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    style = page().find(".//style").text
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'"
    assert not page().xpath("//*[@style]")


def test_a_screen_reader_is_told_the_language_the_parts_and_the_heads() -> None:
    made = page()
    assert made.get("lang") == "ko"
    assert [element.text_content() for element in made.iter("h1")] == [DOCUMENT.title]
    assert [element.text_content() for element in made.iter("h2", "h3")] == [
        "□ 총괄", "□ 주요 결정·건의", "Ⅰ 성과와 계획", "□ 향후 계획"
    ]  # fmt: skip
    table = made.get_element_by_id("t1")
    assert table.find("caption").text == "(단위 : 명, 건, 원)"
    heads = [(head.text_content(), head.get("scope")) for head in table.find("thead").iter("th")]
    assert ("참석", "colgroup") in heads
    assert ("관", "col") in heads
    assert [(head.text_content(), head.get("scope")) for head in table.find("tbody").iter("th")] == [("합  계", "row")]


def test_a_chart_is_told_in_words() -> None:
    first, second = page().iter("svg")
    assert first.get("role") == "img"
    assert first.find("title").text == "권역별 서비스연계(단위 : 건)"
    assert first.find("desc").text == "1권역이 가장 많음. 1권역 3,364건, 2권역 0건, 3권역 -"
    assert first.get("aria-labelledby").split() == [first.find("title").get("id"), first.find("desc").get("id")]
    assert "선정: 동주민센터 복지통장·이웃살피미 신고 5, 복지관 방문 -" in second.find("desc").text


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_a_browser_prints_it_on_a4_with_heads_repeated_and_pages_numbered(tmp_path: Path) -> None:
    body = tuple(Row((Cell(str(at)), Cell("신사종합사회복지관"))) for at in range(120))
    roster = Table((1, 4), (Row((Cell("연번"), Cell("기관")), RowKind.HEAD), *body))
    (tmp_path / "page.html").write_bytes(html.render(replace(DOCUMENT, blocks=(roster,)), created=CREATED))
    command = [str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    command += [f"--user-data-dir={tmp_path / 'profile'}", f"--print-to-pdf={tmp_path / 'page.pdf'}"]
    subprocess.run([*command, (tmp_path / "page.html").as_uri()], check=True, capture_output=True, timeout=90)
    if not shutil.which("pdftotext"):
        pytest.skip("poppler is not installed")
    read = subprocess.run(["pdftotext", "-layout", str(tmp_path / "page.pdf"), "-"], capture_output=True, check=True)
    pages = read.stdout.decode().removesuffix("\f").split("\f")
    assert len(pages) >= 3
    assert all("연번" in text for text in pages)
    assert [re.findall(r"- ?(\d+) ?-\s*$", text.rstrip()) for text in pages] == [
        [str(at + 1)] for at in range(len(pages))
    ]
