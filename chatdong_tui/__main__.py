"""Starts the program: `chatdong` and `python -m chatdong_tui`."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from chatdong_tui import terminal


def main() -> None:
    """Open the screen at once when that is all that was asked for, else run the command line."""
    words = sys.argv[1:]
    on_screen = not words or (words[0] == "open" and len(words) <= 2 and not any(w.startswith("-") for w in words))
    if on_screen and terminal.attended():
        # Loading makes no garbage to speak of, and collecting while it goes on costs a tenth of the start;
        # `start` turns it on again.
        gc.disable()
        try:
            from chatdong_tui import start

            start.open_screen(Path(words[1]) if len(words) == 2 else None)
            return
        except BaseException as error:
            from chatdong_tui.cli import end

            end(error)
    from chatdong_tui.cli import main as run

    run()


if __name__ == "__main__":
    main()
