"""Measures speed and memory as ratios to a floor of the same run: `python -m tests.bench`.

Named parts run alone; `scan` and `million`, which take minutes, run only when they are named. Exit code 1
when a ratio is over its limit. Needs a Unix terminal; files with many cases are built once and kept in the
system's temporary folder.
"""

from __future__ import annotations

import compileall
import hashlib
import os
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from chatdong_tui import demo
from chatdong_tui.storage import ladder
from tests.bench import bench_export, bench_import, bench_save, bench_search, many
from tests.bench.terminal import Terminal

RUNS = 7
F4 = b"\x1bOS"
PAGE_DOWN, PAGE_UP = b"\x1b[6~", b"\x1b[5~"
END, HOME_KEY = b"\x1b[F", b"\x1b[H"
OVER: list[str] = []
HOME = tempfile.TemporaryDirectory(prefix="chatdong-bench-home-")


def report(what: str, ours: list[float], floor: list[float], limit: float) -> None:
    """Print the ratio of the medians, with both medians and minima."""
    a, b = statistics.median(ours), statistics.median(floor)
    ratio = a / b
    verdict = "ok" if ratio <= limit else "OVER"
    print(
        f"{what:<48} {ratio:5.2f} (limit {limit})  {verdict}   ours {a * 1000:.1f} ms (min {min(ours) * 1000:.1f}),"
        f" floor {b * 1000:.1f} ms (min {min(floor) * 1000:.1f})",
        flush=True,
    )
    if ratio > limit:
        OVER.append(what)


def built(name: str, cases: int) -> Path:
    """The example with so many more cases; built on the first run."""
    version = hashlib.sha256(ladder.schema().encode()).hexdigest()[:8]
    path = Path(tempfile.gettempdir()) / f"chatdong-bench-{name}-{version}.chatdong"
    if not path.exists():
        print(f"building {path} …", file=sys.stderr)
        unfinished = path.with_suffix(".part")
        unfinished.unlink(missing_ok=True)
        demo.build(unfinished)
        if cases:
            many.grow(unfinished, cases)
        unfinished.replace(path)
    return path


def open_file(path: Path) -> Terminal:
    return Terminal([sys.executable, "-m", "chatdong_tui", "open", str(path)], {"CHATDONG_HOME": HOME.name})


def minimal() -> Terminal:
    return Terminal([sys.executable, "-m", "tests.bench.minimal"], {})


def first_rows(large: Path, cases: int, limit: float) -> None:
    ours, floor = [], []
    for _ in range(RUNS):
        with minimal() as terminal:
            floor.append(terminal.wait_for("FIRST-ROW"))
        with open_file(large) as terminal:
            ours.append(terminal.wait_for("그 밖에"))
    report(f"exec to first real rows, {cases:,} cases", ours, floor, limit)


def list_keys(large: Path, small: Path, cases: int, limit: float) -> None:
    def timed(path: Path, keys: list[bytes]) -> tuple[list[float], float]:
        with open_file(path) as terminal:
            terminal.settle()
            terminal.press(F4)
            terminal.settle()
            times = [terminal.press(key) for key in keys]
            return times[4:], terminal.memory

    for what, keys in (("PageDown", [PAGE_DOWN, PAGE_UP] * 12), ("the end", [END, HOME_KEY] * 8)):
        floor, _ = timed(small, keys)
        ours, memory = timed(large, keys)
        report(f"{what} in {cases:,} cases against a short list", ours, floor, limit)
    print(f"{f'memory with the list of {cases:,} open':<48} {memory:5.0f} MB (limit 120)", flush=True)
    if memory > 120:
        OVER.append("memory")


def a_million(path: Path, small: Path) -> None:
    first_rows(path, 1_000_000, 1.3)
    list_keys(path, small, 1_000_000, 1.5)
    searching(path, 1_000_000)


def saving(small: Path) -> None:
    case_id = bench_save.a_case(small)
    # Each on a file of its own: what is written about the case grows with every contact.
    other = small.with_name("other.chatdong")
    other.write_bytes(small.read_bytes())
    ours, floor = bench_save.ours(small, case_id), bench_save.bare(other, case_id)
    report("a contact saved against bare SQLite", ours, floor, 2.0)


def exporting(small: Path) -> None:
    pages = bench_export.documents(small)
    measured = [bench_export.month(small, pages) for _ in range(6)][1:]
    report("a month in every format against the libraries", *map(list, zip(*measured, strict=True)), 1.5)
    rows = 100_000
    floor, _ = bench_export.long_table("library", rows)
    ours, memory = bench_export.long_table("ours", rows)
    report(f"a table of {rows:,} rows as XLSX against the library", [ours], [floor], 1.5)
    print(f"{f'memory for {rows:,} rows as XLSX':<48} {memory:5.0f} MB (limit 80)", flush=True)
    if memory > 80:
        OVER.append("memory of a long table")


def importing(small: Path) -> None:
    ours, floor = [], []
    for _ in range(3):
        folder = Path(tempfile.mkdtemp())
        filled, empty = folder / "filled.chatdong", folder / "empty.chatdong"
        filled.write_bytes(small.read_bytes())
        empty.write_bytes(small.read_bytes())
        ours.append(bench_import.ours(filled, bench_import.roster(small, folder)))
        floor.append(bench_import.bare(filled, empty))
    report("a table of 10,000 cases against bare inserts", ours, floor, 3.0)


def searching(path: Path, cases: int) -> None:
    measured = list(bench_search.pages(path))
    query, ours, floor = max(measured, key=lambda each: each[1] / each[2])
    report(f"the worst of {len(measured)} searches in {cases:,} cases ({query})", [ours], [floor], 2.0)


def scanning(path: Path) -> None:
    wrong = bench_search.disagreements(path)
    print(f"{'500 random searches that differ from a plain scan':<48} {len(wrong):5} of 100,000 cases", flush=True)
    if wrong:
        OVER.append("scan")


def main(parts: list[str]) -> int:
    # An installed program has its byte code beside it; a checkout that was never run has not.
    compileall.compile_dir(Path(__file__).parents[2] / "chatdong_tui", quiet=1)
    large, small = built("100000", 100_000), built("short", 100)
    scratch = Path(tempfile.mkdtemp()) / "scratch.chatdong"
    scratch.write_bytes(small.read_bytes())
    measured: dict[str, Callable[[], None]] = {
        "start": lambda: first_rows(large, 100_000, 1.3),
        "list": lambda: list_keys(large, small, 100_000, 1.3),
        "save": lambda: saving(scratch),
        "export": lambda: exporting(scratch),
        "search": lambda: searching(large, 100_000),
        "import": lambda: importing(built("short", 100)),
    }
    print(f"{os.cpu_count()} processors, medians of {RUNS} starts; compare ratios, not milliseconds")
    at_size: dict[str, Callable[[], None]] = {
        "scan": lambda: scanning(large),
        "million": lambda: a_million(built("1000000", 1_000_000), small),
    }
    for name in parts or measured:
        (measured | at_size)[name]()
    return 1 if OVER else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
