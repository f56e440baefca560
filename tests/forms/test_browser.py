"""HTML of every form as a parser and as Chromium read it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Sequence
from html import unescape
from html.parser import HTMLParser
from typing import Any

import pytest

from chatdong_tui.export.cells import text
from tests.forms.month import Forms
from tests.forms.pieces import missing, pieces

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


class Body(HTMLParser):
    """The text of a page without its head, and the elements that are open."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        while self.open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if "head" not in self.open:
            self.seen.append(data)


def test_every_piece_is_seen_in_order(forms: Forms) -> None:
    for stem, document in forms.documents.items():
        body = Body()
        body.feed(forms.data(stem, "html").decode())
        assert missing("".join(body.seen), pieces(document, text)) == [], stem
        assert not [tag for tag in body.open if tag not in ("meta", "br", "col")], stem


LOOK = """<!DOCTYPE html><meta charset="utf-8"><body><script>
const found = {};
for (const name of NAMES) {
  const frame = document.createElement("iframe");
  frame.width = 900; frame.height = 1200; frame.src = name;
  frame.onload = () => {
    const page = frame.contentDocument, root = page.documentElement;
    found[name] = {
      text: page.body.innerText,
      over: root.scrollWidth - root.clientWidth,
      framed: frame.contentWindow.getComputedStyle(page.querySelector("table.figures td")).borderTopStyle,
    };
    frame.remove();
    if (Object.keys(found).length == NAMES.length) document.body.innerHTML = "<pre></pre>";
    const pre = document.querySelector("pre");
    if (pre) pre.textContent = JSON.stringify(found);
  };
  document.body.append(frame);
}
</script>"""


@pytest.fixture(scope="module")
def drawn(forms: Forms, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What Chromium shows of every page; it is started once for all."""
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    folder = tmp_path_factory.mktemp("chromium")
    names = {}
    for number, path in enumerate(forms.paths("html")):
        shutil.copy(path, folder / f"{number}.html")
        names[f"{number}.html"] = path.stem
    (folder / "look.html").write_text(LOOK.replace("NAMES", json.dumps(list(names))), encoding="utf-8")
    # A page of files may look into its frames only without these two walls.
    apart = ["--disable-web-security", "--allow-file-access-from-files", f"--user-data-dir={folder / 'profile'}"]
    quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=20000"]
    command = [CHROMIUM, *quiet, *apart, "--dump-dom", (folder / "look.html").as_uri()]
    dom = subprocess.run(command, check=True, capture_output=True, timeout=90).stdout.decode()
    told = re.search("<pre>(.*)</pre>", dom, re.DOTALL)
    assert told, dom[-2000:]
    return {names[name]: page for name, page in json.loads(unescape(told[1])).items()}


def test_chromium_shows_every_piece_and_cuts_nothing_off(forms: Forms, drawn: dict[str, Any]) -> None:
    assert set(drawn) == set(forms.documents)
    for stem, document in forms.documents.items():
        assert missing(drawn[stem]["text"], pieces(document, text)) == [], stem
        assert (drawn[stem]["over"], drawn[stem]["framed"]) == (0, "solid"), stem
