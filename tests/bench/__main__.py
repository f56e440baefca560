"""Measures speed and memory as ratios to a floor of the same run: `python -m tests.bench`.

Exit code 1 when a ratio is over its limit. Needs a Unix terminal; a file with 100,000 cases is built
once and kept in the system's temporary folder.
"""

from __future__ import annotations

import compileall
import os
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from chatdong_tui import demo
from tests.bench import bench_export, bench_save
from tests.bench.terminal import Terminal

RUNS = 7
F4 = b"\x1bOS"
PAGE_DOWN, PAGE_UP = b"\x1b[6~", b"\x1b[5~"
OVER: list[str] = []


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
    path = Path(tempfile.gettempdir()) / f"chatdong-bench-{name}.chatdong"
    if not path.exists():
        print(f"building {path} …", file=sys.stderr)
        unfinished = path.with_suffix(".part")
        unfinished.unlink(missing_ok=True)
        demo.build(unfinished)
        if cases:
            demo.add_cases(unfinished, cases, lambda done: None)
        unfinished.replace(path)
    return path


def open_file(path: Path) -> Terminal:
    home = tempfile.mkdtemp(prefix="chatdong-bench-home-")
    return Terminal([sys.executable, "-m", "chatdong_tui", "open", str(path)], {"CHATDONG_HOME": home})


def minimal() -> Terminal:
    return Terminal([sys.executable, "-m", "tests.bench.minimal"], {})


def first_rows(large: Path) -> None:
    ours, floor = [], []
    for _ in range(RUNS):
        with minimal() as terminal:
            floor.append(terminal.wait_for("FIRST-ROW"))
        with open_file(large) as terminal:
            ours.append(terminal.wait_for("3-수색"))
    report("exec to first real rows, 100,000 cases", ours, floor, 1.3)


def list_keys(large: Path, small: Path) -> None:
    def paging(path: Path) -> tuple[list[float], float]:
        with open_file(path) as terminal:
            terminal.settle()
            terminal.press(F4)
            terminal.settle()
            keys = [PAGE_DOWN, PAGE_UP] * 12
            times = [terminal.press(key) for key in keys]
            return times[4:], terminal.memory

    floor, _ = paging(small)
    ours, memory = paging(large)
    report("PageDown in 100,000 cases against a short list", ours, floor, 1.3)
    print(f"{'memory with the list of 100,000 open':<48} {memory:5.0f} MB (limit 100)", flush=True)
    if memory > 100:
        OVER.append("memory")


def saving(small: Path) -> None:
    case_id = bench_save.a_case(small)
    ours, floor = bench_save.ours(small, case_id), bench_save.bare(small, case_id)
    report("a contact saved against bare SQLite", ours, floor, 2.0)


def exporting(small: Path) -> None:
    pages = bench_export.documents(small)
    floor = [bench_export.libraries_alone(pages) for _ in range(4)][1:]
    ours = [bench_export.ours(small) for _ in range(4)][1:]
    report("a month as HWPX, XLSX, CSV against the libraries", ours, floor, 2.0)


def main(parts: list[str]) -> int:
    # An installed program has its byte code beside it; a checkout that was never run has not.
    compileall.compile_dir(Path(__file__).parents[2] / "chatdong_tui", quiet=1)
    large, small = built("100000", 100_000), built("short", 100)
    scratch = Path(tempfile.mkdtemp()) / "scratch.chatdong"
    scratch.write_bytes(small.read_bytes())
    measured: dict[str, Callable[[], None]] = {
        "start": lambda: first_rows(large),
        "list": lambda: list_keys(large, small),
        "save": lambda: saving(scratch),
        "export": lambda: exporting(scratch),
    }
    print(f"{os.cpu_count()} processors, medians of {RUNS} starts; compare ratios, not milliseconds")
    for name in parts or measured:
        measured[name]()
    return 1 if OVER else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
